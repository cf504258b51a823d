"""The figure does what the step says, when it says it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcoach.core.compiler import compile_routine
from backcoach.core.figure import Figure, Pose, distance
from backcoach.core.figure_motion import PAUSE_OF_SHOW, SETTLE, Attitude, attitude, frames
from backcoach.core.parser import parse_routine
from backcoach.core.routine import Exercise, Millis, Side
from backcoach.core.timeline import Step, StepKind, Timeline
from backcoach.library import Library
from backcoach.phrases import Phrases

LIBRARY = Library.default()


def timeline_of(*items: str) -> Timeline:
    text = "backcoach: 1\ntitle: T\nexercises:\n" + "".join(f"  - {item}\n" for item in items)
    routine, problems = parse_routine(text, LIBRARY)
    assert routine is not None, problems
    return compile_routine(routine, Phrases("en"))


def step_of(timeline: Timeline, kind: StepKind, number: int = 0) -> Step:
    return [step for step in timeline.steps if step.kind is kind][number]


def drawn(timeline: Timeline, step: Step) -> tuple[Exercise, Figure, Step | None]:
    exercise = timeline.item_of(step).exercise
    assert exercise is not None
    assert exercise.figure is not None
    before = timeline.steps[step.index - 1] if step.index and timeline.steps[step.index - 1].item == step.item else None
    return exercise, exercise.figure, before


def at(timeline: Timeline, step: Step, elapsed: Millis) -> Attitude:
    exercise, figure, before = drawn(timeline, step)
    return attitude(figure, step, elapsed, exercise, before)


def test_a_repetition_lifts_holds_and_lowers_in_the_prescribed_tempo() -> None:
    timeline = timeline_of("bridge: 2 reps tempo 2-3-4")
    work = step_of(timeline, StepKind.WORK)
    _, figure, _ = drawn(timeline, work)
    assert figure.up is not None
    lifting, holding, lowering = at(timeline, work, 1_000), at(timeline, work, 3_000), at(timeline, work, 7_000)
    assert lifting == Attitude(figure.rest, figure.up, 0.5)
    assert holding.pose() == figure.up
    assert not holding.moves
    assert lowering == Attitude(figure.up, figure.rest, 0.5)
    assert at(timeline, work, 0).pose() == figure.rest
    assert at(timeline, work, 9_000).pose() == figure.rest


def test_a_cat_becomes_a_cow_and_a_cat_again() -> None:
    timeline = timeline_of("cat-cow: 2 reps")
    work = step_of(timeline, StepKind.WORK)
    _, figure, _ = drawn(timeline, work)
    assert figure.up is not None
    assert figure.down is not None
    assert at(timeline, work, 0).pose() == figure.rest
    assert at(timeline, work, 4_000).pose() == figure.up
    assert at(timeline, work, 8_000).pose() == figure.down
    assert at(timeline, work, 12_000).pose() == figure.up


def test_sides_take_turns() -> None:
    timeline = timeline_of("bird-dog: 2 reps")
    work = step_of(timeline, StepKind.WORK)
    turns = [(phase.side, at(timeline, work, phase.start).other_side) for phase in work.phases]
    assert set(turns) == {(Side.LEFT, False), (Side.RIGHT, True)}


def test_a_position_is_taken_at_once_and_held() -> None:
    timeline = timeline_of("childs-pose: 30s")
    work = step_of(timeline, StepKind.WORK)
    _, figure, _ = drawn(timeline, work)
    assert at(timeline, work, 0).pose() == figure.rest
    assert at(timeline, work, 0).moves
    assert at(timeline, work, SETTLE).pose() == figure.up
    assert not at(timeline, work, 20_000).moves


def test_a_held_body_breathes_with_its_belly() -> None:
    timeline = timeline_of("legs-90-90: 3 breaths")
    work = step_of(timeline, StepKind.WORK)
    breath = work.phases[0].length
    bellies = [at(timeline, work, elapsed).pose().belly for elapsed in (0, int(breath * 0.4), breath)]
    assert bellies[0] == bellies[2] == 0.0
    assert bellies[1] == pytest.approx(2.5, abs=0.1)


def test_breaths_go_in_and_out_with_the_belly_of_belly_breathing() -> None:
    timeline = timeline_of("belly-breathing: 2 breaths")
    work = step_of(timeline, StepKind.WORK)
    breath = work.phases[0].length
    _, figure, _ = drawn(timeline, work)
    assert figure.up is not None
    assert at(timeline, work, int(breath * 0.4)).pose() == figure.up
    assert at(timeline, work, breath).pose() == figure.rest


def test_before_an_exercise_its_movement_is_shown() -> None:
    timeline = timeline_of("bridge: 2 reps")
    setup = step_of(timeline, StepKind.SETUP)
    exercise, figure, _ = drawn(timeline, setup)
    assert at(timeline, setup, 0).pose() == figure.rest
    assert at(timeline, setup, PAUSE_OF_SHOW + exercise.up).pose() == figure.up
    assert at(timeline, setup, 2 * PAUSE_OF_SHOW + exercise.up + exercise.down).pose() == figure.rest


def test_after_a_set_the_body_goes_back_to_where_it_began() -> None:
    timeline = timeline_of("front-plank: 2x10s")
    rest = step_of(timeline, StepKind.REST)
    _, figure, _ = drawn(timeline, rest)
    assert at(timeline, rest, 0).pose() == figure.up
    assert at(timeline, rest, SETTLE).pose() == figure.rest
    assert not at(timeline, rest, 5_000).moves


def test_a_self_paced_set_shows_the_movement_all_the_time() -> None:
    timeline = timeline_of("bridge: 10 reps open")
    work = step_of(timeline, StepKind.WORK)
    assert at(timeline, work, 600_000 + PAUSE_OF_SHOW + 500).moves


ITEMS = [
    "bridge: 2x3 hold 3s", "cat-cow: 3 reps", "bird-dog: 2 reps hold 5s", "childs-pose: 20s", "side-plank: 2x10s",
    "knee-rolls: 2 reps hold 1 breath", "belly-breathing: 3 breaths", "break-stand: 20s", "figure-four: 20s",
    "childs-pose: 3 breaths", "break-stand: 2 reps hold 5s", "dead-bug: 2 reps open", "cat-cow: 2 breaths",
]  # fmt: skip


@pytest.mark.parametrize("item", ITEMS)
def test_within_an_exercise_no_pose_jumps(item: str) -> None:
    """From frame to frame, also from one step to the next of the same side; a setup is only shown, not done."""
    timeline = timeline_of(item)
    shown = []
    for step in timeline.steps:
        if step.kind is StepKind.SETUP:
            continue
        for elapsed in range(0, step.length, 100):
            shown.append(at(timeline, step, elapsed))
    for before, after in pairwise(shown):
        if before.other_side == after.other_side:
            assert _apart(before.pose(), after.pose()) < 8.0


def _apart(one: Pose, other: Pose) -> float:
    ends = [(one.hips, other.hips), (one.shoulders, other.shoulders), (one.head, other.head)]
    ends += [(a.end, b.end) for a, b in zip((*one.arms, *one.legs), (*other.arms, *other.legs), strict=True)]
    return max(distance(a, b) for a, b in ends)


@settings(deadline=None)
@given(st.sampled_from(ITEMS), st.data())
def test_an_attitude_is_somewhere_between_the_poses_of_its_figure(item: str, data: st.DataObject) -> None:
    timeline = timeline_of(item)
    step = data.draw(st.sampled_from(timeline.steps))
    found = at(timeline, step, data.draw(st.integers(0, max(step.length, 60_000))))
    assert 0.0 <= found.part <= 1.0
    _, figure, _ = drawn(timeline, step)
    known = [figure.rest, figure.up, figure.hold, figure.down]
    without_breath = [pose._replace(belly=0.0) for pose in known if pose]
    assert found.first._replace(belly=0.0) in without_breath
    assert found.second._replace(belly=0.0) in without_breath
    assert sum(1 for _ in frames(figure)) > 0
