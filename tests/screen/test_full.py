"""What a terminal shows of a session, and what is sent to it."""

import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backcoach.core.events import CueReached, State, StepStarted
from backcoach.core.timeline import Cue, CueKind
from backcoach.i18n import Translator
from backcoach.screen.cells import width
from backcoach.screen.full import NOTICE, FullScreen
from backcoach.screen.layout import lay_out
from backcoach.screen.parts import Look
from backcoach.screen.view import Around
from backcoach.screen.viewer import Viewer
from tests.screen.builders import Terminal, a_session, snapshot
from tests.screen.golden import MOMENTS, PICTURES, Picture
from tests.screen.strategies import moments, texts, timelines

ALLOWED = re.compile(r"\x1b\[(\?2026[hl]|\?7[hl]|2J|K|\d+;\d+H|[0-9;]*m)")
FRAME = re.compile(r"\x1b\[\?2026h\x1b\[\?7l.*\x1b\[\?7h\x1b\[\?2026l", re.DOTALL)
"""A frame is one synchronized update, in which no line flows over."""

en = Translator("en")


def unseen(text: str) -> None:
    """For a screen that nobody looks at."""


def controls_left(written: str) -> str:
    """The control characters that are in no allowed sequence."""
    rest = ALLOWED.sub("", written)
    return "".join(character for character in rest if unicodedata.category(character) in ("Cc", "Cs"))


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.path.stem)
def test_the_screen_looks_as_it_was_approved(picture: Picture) -> None:
    assert picture.text() == picture.path.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12), (30, 6), (10, 3), (1, 1)])
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_a_session_drawn_by_its_changes_looks_as_if_drawn_anew_each_time(
    size: tuple[int, int], language: str, ascii_only: bool
) -> None:
    timeline = a_session(language)
    terminal = Terminal(*size)
    screen = FullScreen(timeline, Translator(language), terminal.write, *size, ascii=ascii_only)
    for moment in MOMENTS.values():
        screen.show(moment.of(timeline))
        fresh = Terminal(*size)
        FullScreen(timeline, Translator(language), fresh.write, *size, ascii=ascii_only).show(moment.of(timeline))
        assert terminal.cells == fresh.cells
    if ascii_only:
        assert "".join(terminal.written).isascii()


def act(data: st.DataObject, screens: list[FullScreen]) -> None:
    """Something happens that changes what is seen, the same on all screens."""
    text = data.draw(texts)
    match data.draw(st.sampled_from(("help", "notice", "cue", "voice", "nothing"))):
        case "help":
            for screen in screens:
                screen.toggle_help()
        case "notice":
            for screen in screens:
                screen.notice(text)
        case "cue":
            for screen in screens:
                screen.heard(CueReached(0, 0, Cue(0, CueKind.INSTRUCT, text, 1)))
        case "voice":
            for screen in screens:
                screen.set_voice(text, muted=len(text) % 2 == 0)


SIZES = st.tuples(st.integers(1, 200), st.integers(1, 60)) | st.tuples(st.integers(1, 50), st.integers(1, 20))


@pytest.mark.slow
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_whatever_is_shown_the_changes_add_up_and_nothing_but_text_is_sent(
    data: st.DataObject,
) -> None:
    timeline, size = data.draw(timelines()), data.draw(SIZES)
    t = Translator(data.draw(st.sampled_from(("en", "de"))))
    ascii_only, color = data.draw(st.booleans()), data.draw(st.booleans())
    terminal, mirror = Terminal(*size), Terminal(*size)
    changing = FullScreen(timeline, t, terminal.write, *size, ascii=ascii_only, color=color)
    redrawing = FullScreen(timeline, t, mirror.write, *size, ascii=ascii_only, color=color)
    for _ in range(data.draw(st.integers(1, 4))):
        act(data, [changing, redrawing])
        if data.draw(st.integers(0, 4)) == 0:
            size = data.draw(SIZES)
            for one in (terminal, mirror):
                one.resize(*size)
            changing.resized(*size)
            redrawing.resized(*size)
        moment = data.draw(moments(timeline))
        changing.show(moment)
        redrawing.redraw()
        redrawing.show(moment)
        assert terminal.cells == mirror.cells
    written = "".join(terminal.written)
    assert controls_left(written) == ""
    assert all(FRAME.fullmatch(frame) for frame in terminal.written)
    assert written.isascii() or not ascii_only
    assert written.encode()  # no halves of characters


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_no_line_is_wider_than_the_terminal_nor_are_there_more_than_it_has(data: st.DataObject) -> None:
    timeline, (columns, rows) = data.draw(timelines()), data.draw(SIZES)
    ascii_only = data.draw(st.booleans())
    viewer = Viewer(timeline, en, ascii_only=ascii_only)
    around = Around(status=data.draw(texts), voice=data.draw(texts), help_page=data.draw(st.integers(0, 3)))
    size = data.draw(st.none() | st.tuples(st.integers(1, 60), st.integers(1, 30)))
    rooms: list[tuple[int, int]] = []

    def fit(columns: int, rows: int) -> tuple[int, int]:
        rooms.append((columns, rows))
        assert size is not None
        return min(size[0], columns), min(size[1], rows)

    view = viewer.view(data.draw(moments(timeline)), around)
    lines, picture = lay_out(view, columns, rows, Look(ascii_only=ascii_only), fit if size else None)
    assert len(lines) == rows
    assert (picture is None) == (not rooms)
    if picture:
        wide, high = fit(*rooms[0])
        (row, column), texts_of = picture, ["".join(segment.text for segment in line) for line in lines]
        assert all(not text[column - 1 : column - 1 + wide].strip() for text in texts_of[row - 1 : row - 1 + high])
        assert 1 <= row <= rows - high + 1
    assert max(sum(width(segment.text) for segment in line) for line in lines) <= columns


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_nothing_changes_before_the_next_change(data: st.DataObject) -> None:
    timeline = data.draw(timelines())
    moment = data.draw(moments(timeline).filter(lambda one: one.state is State.RUNNING and not one.get_ready))
    terminal = Terminal(100, 30)
    screen = FullScreen(timeline, en, terminal.write, 100, 30)
    screen.show(moment)
    change = screen.next_change(moment)
    left = moment.step.length - moment.elapsed
    if change is None:
        assert moment.step.open
        return
    assert change > 0
    later = data.draw(st.integers(0, min(change, left) - 1))
    screen.show(snapshot(timeline, moment.step.index, moment.elapsed + later, paused=moment.paused))
    assert len(terminal.written) == 1


def test_the_next_change_of_a_get_ready_is_its_next_second() -> None:
    screen = FullScreen(a_session(), en, unseen, 80, 24)
    assert screen.next_change(snapshot(a_session(), 1, 5_200, get_ready=2_100)) == 100
    assert screen.next_change(snapshot(a_session(), 1, 5_200, get_ready=2_000)) == 1_000


def test_a_paused_session_does_not_change_by_itself() -> None:
    screen = FullScreen(a_session(), en, unseen, 80, 24)
    assert screen.next_change(snapshot(a_session(), 1, 5_200, state=State.PAUSED)) is None


def test_a_minute_of_a_session_costs_few_bytes_and_few_frames() -> None:
    timeline = a_session()
    written: list[str] = []
    screen = FullScreen(timeline, en, written.append, 100, 30)
    now, end = timeline.steps[1].start, timeline.steps[1].start + 60_000
    while now < end:
        step = next(step for step in reversed(timeline.steps) if step.start <= now)
        one = snapshot(timeline, step.index, now - step.start)
        screen.show(one)
        now = min(now + (screen.next_change(one) or 1_000), step.end)
    assert sum(len(frame.encode()) for frame in written) < 60 * 1_500
    assert len(written) <= 60 * 3


def test_a_caption_lasts_as_long_as_its_step() -> None:
    terminal = Terminal(80, 24)
    timeline = a_session()
    screen = FullScreen(timeline, en, terminal.write, 80, 24)
    screen.heard(CueReached(0, 0, Cue(0, CueKind.INSTRUCT, "Lie on your left side.", 1)))
    screen.heard(CueReached(0, 0, Cue(0, CueKind.READY, "3", 1)))
    screen.show(snapshot(timeline, 0, 0))
    assert "Lie on your left side." in terminal.text
    screen.heard(StepStarted(0, 1))
    screen.show(snapshot(timeline, 1, 0))
    assert "Lie on your left side." not in terminal.text
    assert "Squeeze the buttocks" in terminal.text


def test_a_notice_stays_a_while_then_gives_way_to_the_next_and_both_are_in_the_help() -> None:
    terminal = Terminal(80, 24)
    timeline = a_session()
    screen = FullScreen(timeline, en, terminal.write, 80, 24)
    screen.notice("Beeps take over.")
    screen.notice("The log cannot be written.")
    screen.show(snapshot(timeline, 4, 0))
    assert "Beeps take over." in terminal.text
    assert "The log" not in terminal.text
    screen.show(snapshot(timeline, 4, NOTICE))
    assert "Beeps take over." not in terminal.text
    assert "The log cannot be written." in terminal.text
    screen.show(snapshot(timeline, 4, 2 * NOTICE))
    assert "The log" not in terminal.text
    screen.toggle_help()
    screen.show(snapshot(timeline, 4, 2 * NOTICE))
    assert "Beeps take over." in terminal.text
    assert "The log cannot be written." in terminal.text


def test_a_notice_of_what_fails_again_is_shown_again_and_stands_once_in_the_help() -> None:
    terminal = Terminal(80, 24)
    timeline = a_session()
    screen = FullScreen(timeline, en, terminal.write, 80, 24)
    for place, text in enumerate(("Sound has failed.", "Sound is back.", "Sound has failed.")):
        screen.notice(text)
        screen.show(snapshot(timeline, 4, place * NOTICE))
        assert text in terminal.text
    screen.show(snapshot(timeline, 4, 3 * NOTICE))
    assert "Sound" not in terminal.text
    screen.toggle_help()
    screen.show(snapshot(timeline, 4, 3 * NOTICE))
    assert terminal.text.count("Sound has failed.") == 1


def test_a_frame_that_was_lost_is_drawn_anew_even_at_the_same_size() -> None:
    terminal = Terminal(80, 24)
    timeline = a_session()
    screen = FullScreen(timeline, en, terminal.write, 80, 24)
    screen.show(snapshot(timeline, 1, 0))
    before = terminal.text
    terminal.screen.reset()
    screen.show(snapshot(timeline, 1, 0))
    assert terminal.text.strip() == ""
    screen.resized(80, 24)
    screen.show(snapshot(timeline, 1, 0))
    assert terminal.text == before


def test_without_color_there_is_none_and_the_text_is_the_same() -> None:
    timeline = a_session()
    colored, plain = Terminal(80, 24), Terminal(80, 24)
    FullScreen(timeline, en, colored.write, 80, 24, color=True).show(snapshot(timeline, 1, 5_200))
    FullScreen(timeline, en, plain.write, 80, 24, color=False).show(snapshot(timeline, 1, 5_200))
    assert colored.text == plain.text
    assert {cell.fg for line in plain.screen.buffer.values() for cell in line.values()} == {"default"}
    assert {cell.fg for line in colored.screen.buffer.values() for cell in line.values()} == {
        "default",
        "green",
    }


def test_a_picture_stands_to_the_left_of_the_number_and_nothing_else_moves() -> None:
    timeline = a_session()
    view = Viewer(timeline, en).view(snapshot(timeline, 1, 5_200), Around())
    rooms = []

    def fit(columns: int, rows: int) -> tuple[int, int]:
        rooms.append((columns, rows))
        return 20, 6

    alone, beside = lay_out(view, 80, 24, Look()), lay_out(view, 80, 24, Look(), fit)
    texts_alone, texts_beside = (
        ["".join(part.text for part in line) for line in page.lines] for page in (alone, beside)
    )
    assert rooms == [(38, 12)]
    assert (alone.picture, beside.picture) == (None, (8, 12))
    assert all(line.isspace() or not line for line in [text[:40] for text in texts_beside[4:17]])
    assert texts_beside[:4] == texts_alone[:4]
    assert texts_beside[17:] == texts_alone[17:]


@pytest.mark.parametrize("size", [(79, 24), (80, 23), (40, 12), (20, 3)])
def test_where_there_is_no_room_there_is_no_picture(size: tuple[int, int]) -> None:
    timeline = a_session()
    view = Viewer(timeline, en).view(snapshot(timeline, 1, 5_200), Around())
    assert lay_out(view, *size, Look(), lambda *_: (1, 1)).picture is None
