"""Only what has changed is written."""

from rich.segment import Segment
from rich.style import Style

from backcoach.screen.painter import Painter, Picture

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


STYLES = (Style(), Style(dim=True), Style(bold=True))


def picture(*rows: str, row: int = 1, column: int = 1) -> Picture:
    return Picture(row, column, [(text, bytes(text != " " for text in text)) for text in rows], STYLES)


def drawn(*pages: tuple[list[tuple[Segment, ...]], Picture | None]) -> list[str]:
    written: list[str] = []
    painter = Painter(written.append)
    for lines, one in pages:
        painter.paint(lines, one)
    return [frame.removeprefix(BEGIN).removesuffix(END) for frame in written]


BLANK = [line(" "), line(" "), line(" ")]


def test_of_a_picture_only_the_cells_that_changed_are_written() -> None:
    first, second = picture("ab      cd", "xx        "), picture("aB      cd", "xx        ")
    assert drawn((BLANK, first), (BLANK, second))[1] == "\x1b[1;2H\x1b[2mB\x1b[0m"


def test_an_equal_picture_writes_nothing() -> None:
    assert len(drawn((BLANK, picture("ab")), (BLANK, picture("ab")))) == 1


def test_cells_near_each_other_are_written_in_one_go() -> None:
    assert drawn((BLANK, picture("ab ef")), (BLANK, picture("AB EF")))[1].count("H") == 1
    assert drawn((BLANK, picture("a      b")), (BLANK, picture("A      B")))[1].count("H") == 2


def test_a_picture_that_goes_leaves_blanks() -> None:
    assert drawn((BLANK, picture("ab", row=2)), (BLANK, None))[1] == "\x1b[2;1H  "


def test_a_picture_in_another_place_is_drawn_anew() -> None:
    assert drawn((BLANK, picture("ab")), (BLANK, picture("ab", column=5)))[1] == "\x1b[1;1H  \x1b[1;5H\x1b[2mab\x1b[0m"


def test_a_line_that_erases_a_picture_brings_it_back() -> None:
    before, after = [line("        ", "1"), ()], [line("  ", "x"), ()]
    shown = picture("ab", column=4)
    assert drawn((before, shown), (after, shown))[1].endswith("\x1b[1;4H\x1b[2mab\x1b[0m")


def test_a_line_that_changes_behind_a_picture_leaves_it_alone() -> None:
    before, after = [line("        ", "1"), ()], [line("        ", "2"), ()]
    shown = picture("ab", column=2)
    assert "ab" not in drawn((before, shown), (after, shown))[1]
