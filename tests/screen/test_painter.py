"""Only what has changed is written."""

from rich.segment import Segment
from rich.style import Style

from backcoach.screen.painter import Painter

BEGIN, END = "\x1b[?2026h\x1b[?7l", "\x1b[?7h\x1b[?2026l"


def frames(*pages: list[tuple[Segment, ...]]) -> list[str]:
    """What is written for pages that follow each other, without the marks around each frame."""
    written: list[str] = []
    painter = Painter(written.append)
    for page in pages:
        painter.paint(page)
    return [frame.removeprefix(BEGIN).removesuffix(END) for frame in written]


def line(*texts: str) -> tuple[Segment, ...]:
    return tuple(map(Segment, texts))


def test_the_first_frame_clears_the_screen_and_jumps_over_blanks() -> None:
    assert frames([line("  ", "17"), ()]) == ["\x1b[0m\x1b[2J\x1b[1;3H17"]


def test_an_equal_page_writes_nothing() -> None:
    assert len(frames([line("17")], [line("17")])) == 1


def test_a_line_is_written_from_its_first_change_on() -> None:
    assert frames([line("a"), line(" ", "1", "7")], [line("a"), line(" ", "1", "6")])[1] == "\x1b[2;3H\x1b[K6"


def test_a_longer_line_is_only_added_to() -> None:
    assert frames([line("a")], [line("a", " ", "b")])[1] == "\x1b[1;3Hb"


def test_a_shorter_line_is_erased() -> None:
    assert frames([line("a", "bc")], [line("a")])[1] == "\x1b[1;2H\x1b[K"


def test_after_a_text_of_doubtful_width_the_column_is_said_anew() -> None:
    assert frames([line("👍", "x", "y")])[0].endswith("\x1b[1;1H👍\x1b[1;3Hxy")


def test_another_number_of_lines_is_drawn_anew() -> None:
    assert frames([line("a")], [line("a"), ()])[1] == "\x1b[0m\x1b[2J\x1b[1;1Ha"


def test_a_style_ends_with_its_text() -> None:
    assert frames([(Segment("a", Style(bold=True)),)])[0].endswith("\x1b[1ma\x1b[0m")
