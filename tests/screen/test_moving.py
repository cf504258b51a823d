"""The figure on the screen: it moves in its own part of it, and only while something moves."""

import pytest

from backcoach.core.compiler import compile_routine
from backcoach.core.events import Snapshot, State
from backcoach.core.parser import parse_routine
from backcoach.core.routine import Millis
from backcoach.core.timeline import StepKind, Timeline
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.screen.full import FullScreen
from backcoach.screen.moving import FRAME
from tests.screen.builders import Terminal, snapshot

LIBRARY = Library.default()
en = Translator("en")
SIZES = [(80, 24), (120, 40)]
ITEMS = [
    "bridge: 2x3 hold 3s",
    "side-plank: 2 reps hold 5s",
    "bird-dog: 3 reps",
    "knee-rolls: 2 reps",
    "childs-pose: 20s",
]


def timeline_of(*items: str) -> Timeline:
    text = "backcoach: 1\ntitle: T\nexercises:\n" + "".join(f"  - {item}\n" for item in items)
    routine, problems = parse_routine(text, LIBRARY)
    assert routine is not None, problems
    return compile_routine(routine, Phrases("en"))


def first_work(timeline: Timeline) -> int:
    return next(step.index for step in timeline.steps if step.kind is StepKind.WORK)


class Watched:
    """A screen, and the terminal that it is seen on."""

    def __init__(self, timeline: Timeline, columns: int = 80, rows: int = 24, **how: bool) -> None:
        self.terminal = Terminal(columns, rows)
        self.screen = FullScreen(timeline, en, self.terminal.write, columns, rows, **how)
        self.timeline = timeline

    def show(self, step: int, elapsed: Millis, **more: object) -> Snapshot:
        moment = snapshot(self.timeline, step, elapsed, **more)  # type: ignore[arg-type]  # as it takes them
        self.screen.show(moment)
        return moment

    @property
    def dots(self) -> str:
        return "".join(letter for letter in self.terminal.text if 0x2800 < ord(letter) < 0x2900)

    @property
    def written(self) -> int:
        return sum(len(frame.encode()) for frame in self.terminal.written)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("item", ITEMS)
def test_a_session_drawn_by_its_changes_looks_as_if_drawn_anew_each_time(item: str, size: tuple[int, int]) -> None:
    timeline = timeline_of(item, "cat-cow: 2 reps")
    watched = Watched(timeline, *size)
    for step in timeline.steps:
        for elapsed in range(0, step.length, 3_700):
            watched.show(step.index, elapsed)
            watched.show(step.index, elapsed)
            fresh = Watched(timeline, *size)
            fresh.show(step.index, elapsed)
            fresh.show(step.index, elapsed)
            assert watched.terminal.cells == fresh.terminal.cells


def test_the_first_frame_does_not_wait_for_the_figure_and_the_next_has_it() -> None:
    watched = Watched(timeline_of("bridge: 3 reps"))
    moment = watched.show(1, 500)
    assert watched.dots == ""
    assert watched.screen.next_change(moment) == 1
    watched.show(1, 501)
    assert len(watched.dots) > 50


def test_while_it_moves_it_is_drawn_ten_times_a_second() -> None:
    timeline = timeline_of("bridge: 3 reps")
    watched = Watched(timeline)
    watched.show(1, 0)
    watched.show(1, 0)
    assert watched.screen.next_change(snapshot(timeline, 1, 520)) == 80
    before = len(watched.terminal.written)
    for elapsed in range(0, 2_000, 25):
        watched.show(1, elapsed)
    assert len(watched.terminal.written) - before <= 2_000 // FRAME + 4


def test_in_a_rehearsal_it_is_drawn_no_more_often() -> None:
    timeline = timeline_of("bridge: 3 reps")
    written: list[str] = []
    for speed in (1.0, 10.0):
        screen = FullScreen(timeline, en, written.append, 80, 24, speed=speed)
        screen.show(snapshot(timeline, 1, 0))
        screen.show(snapshot(timeline, 1, 0))
        change = screen.next_change(snapshot(timeline, 1, 0))
        assert change is not None
        assert change >= FRAME * speed


def test_while_it_stands_still_nothing_is_written() -> None:
    timeline = timeline_of("childs-pose: 60s")
    watched = Watched(timeline)
    watched.show(1, 0)
    watched.show(1, 10_100)
    before = len(watched.terminal.written)
    for elapsed in range(10_200, 10_900, 100):
        watched.show(1, elapsed)
    assert len(watched.terminal.written) == before
    assert watched.screen.next_change(snapshot(timeline, 1, 10_100)) == 900


@pytest.mark.parametrize("item", ITEMS)
def test_a_second_of_it_costs_less_than_six_kilobytes(item: str) -> None:
    timeline = timeline_of(item)
    watched = Watched(timeline, 120, 40)
    total = 0
    for step in timeline.steps:
        for elapsed in range(0, step.length, FRAME):
            watched.show(step.index, elapsed)
            total += FRAME
    assert watched.written / (total / 1_000) < 6_000


def test_a_movement_does_not_write_the_number_again() -> None:
    timeline = timeline_of("bridge: 3 reps")
    watched = Watched(timeline)
    watched.show(1, 0)
    watched.show(1, 1_000)
    before = len(watched.terminal.written)
    for elapsed in range(1_100, 1_900, FRAME):
        watched.show(1, elapsed)
    frames = watched.terminal.written[before:]
    assert len(frames) > 4
    assert all(0x2800 <= ord(letter) < 0x2900 or ord(letter) < 0x80 for frame in frames for letter in frame)


@pytest.mark.parametrize("how", [{"figure": False}, {"columns": 79}, {"rows": 23}])
def test_it_can_be_left_out_and_goes_before_the_number(how: dict[str, int]) -> None:
    watched = Watched(
        timeline_of("bridge: 3 reps"), how.get("columns", 80), how.get("rows", 24), figure="figure" not in how
    )
    watched.show(1, 0)
    moment = watched.show(1, 500)
    assert watched.dots == ""
    assert watched.screen.next_change(moment) == 500


def test_a_calm_figure_stands_in_the_pose_that_each_part_leads_to() -> None:
    timeline = timeline_of("bridge: 2 reps tempo 2-3-2")
    watched = Watched(timeline, calm=True)
    watched.show(1, 0)
    pictures = []
    for elapsed in (100, 900, 1_900, 3_000, 5_500, 6_900):
        moment = watched.show(1, elapsed)
        pictures.append(watched.dots)
        assert watched.screen.next_change(moment) in (1_000 - elapsed % 1_000, None)
    assert pictures[0] == pictures[1] == pictures[2] == pictures[3] != pictures[4] == pictures[5]


def test_help_takes_its_place_and_gives_it_back() -> None:
    timeline = timeline_of("bridge: 3 reps")
    watched = Watched(timeline)
    watched.show(1, 0)
    watched.show(1, 500)
    before = watched.terminal.text
    watched.screen.toggle_help()
    watched.show(1, 500)
    assert watched.dots == ""
    for _ in range(9):
        if watched.terminal.text != before:
            watched.screen.toggle_help()
            watched.show(1, 500)
    assert watched.terminal.text == before


def test_a_pause_holds_it_where_it_is() -> None:
    timeline = timeline_of("bridge: 3 reps")
    watched = Watched(timeline)
    watched.show(1, 0)
    watched.show(1, 1_000)
    moving = watched.dots
    paused = watched.show(1, 1_000, state=State.PAUSED)
    assert watched.dots == moving
    assert watched.screen.next_change(paused) is None


def test_at_the_end_it_is_gone() -> None:
    timeline = timeline_of("bridge: 1 reps")
    watched = Watched(timeline)
    watched.show(1, 0)
    watched.show(1, 1_000)
    watched.show(1, timeline.steps[1].length, state=State.ENDED)
    assert watched.dots == ""


def test_in_ascii_it_is_drawn_with_plain_signs() -> None:
    watched = Watched(timeline_of("bridge: 3 reps"), ascii=True)
    watched.show(1, 0)
    watched.show(1, 2_000)
    assert "".join(watched.terminal.written).isascii()
    assert "##" in watched.terminal.text


def test_the_side_that_is_due_is_the_near_one() -> None:
    """Lying on the left side the head is at the right; each step shows its own side."""
    timeline = timeline_of("side-plank: 10s")
    first = first_work(timeline)
    left, right = Watched(timeline), Watched(timeline)
    for watched, step in ((left, first), (right, first + 2)):
        watched.show(step, 5_000)
        watched.show(step, 5_000)
    heads = [_densest(one.terminal.text) for one in (left, right)]
    assert heads[0] > heads[1]


def _densest(text: str) -> int:
    """The column with the most full cells in the upper half of the figure."""
    rows = [row for row in text.split("\n") if "⣿" in row][:4]
    return max(range(40), key=lambda column: sum(row[column : column + 4].count("⣿") for row in rows))


def test_an_exercise_without_a_figure_leaves_the_screen_to_the_number() -> None:
    routine, problems = parse_routine(
        "backcoach: 1\ntitle: T\nexercises:\n  - squat: 3 reps\ndefine:\n  squat: {name: Squat}\n", LIBRARY
    )
    assert routine is not None, problems
    watched = Watched(compile_routine(routine, Phrases("en")))
    watched.show(1, 0)
    watched.show(1, 1_000)
    assert watched.dots == ""
