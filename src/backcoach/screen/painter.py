"""Writes lines to a terminal: only what has changed, in one synchronized update. It knows no layout and no session."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from backcoach.screen.cells import width
from backcoach.screen.parts import Line

_BEGIN = "\x1b[?2026h\x1b[?7l"
"""Terminals that know synchronized updates show nothing before the end; no line may flow over into the next one."""
_END = "\x1b[?7h\x1b[?2026l"
_CLEAR = "\x1b[0m\x1b[2J"
_ERASE_TO_END = "\x1b[K"


_NEAR = 4
"""So few cells between two that change are written again, since that is shorter than to jump over them."""


class Picture(NamedTuple):
    """Cells in a place that the lines leave blank."""

    row: int
    column: int
    """From 1."""
    cells: list[tuple[str, bytes]]
    """Row by row: what stands in the cells, and a number for the style of each."""
    styles: tuple[Style, ...]
    """By their numbers; 0 is of blank cells."""


class Painter:
    """Remembers what stands on the screen."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._painted: list[Line] | None = None
        self._picture: Picture | None = None

    def forget(self) -> None:
        """The screen's content is lost: the next paint draws all of it."""
        self._painted = None

    def paint(self, lines: list[Line], picture: Picture | None = None) -> None:
        """Make the screen show these lines, from the first row on, with one write; none where nothing has changed."""
        before, shown = self._painted, self._picture
        out = []
        if before is None or len(before) != len(lines):
            before, shown = [()] * len(lines), None
            out.append(_CLEAR)
        elif shown and not (picture and _same_place(shown, picture)):
            out += [
                f"{_move(row, shown.column)}{' ' * len(text)}" for row, (text, _) in enumerate(shown.cells, shown.row)
            ]
            shown = None
        lost = {}
        if before is not lines:
            for row, (old, new) in enumerate(zip(before, lines, strict=True), 1):
                if old != new:
                    change, lost[row] = _change(row, old, new)
                    out.append(change)
        if picture:
            out += _picture_changes(shown, picture, lost)
        self._painted, self._picture = lines, picture
        if out:
            self._write(f"{_BEGIN}{''.join(out)}{_END}")


def _same_place(one: Picture, other: Picture) -> bool:
    return (one.row, one.column, len(one.cells), one.styles) == (
        other.row, other.column, len(other.cells), other.styles
    ) and len(one.cells[0][0]) == len(other.cells[0][0])  # fmt: skip


def _picture_changes(before: Picture | None, picture: Picture, lost: dict[int, int]) -> Iterator[str]:
    """What turns the picture before into this one; in the `lost` rows all from a column on has been erased."""
    width = len(picture.cells[0][0])
    blank = (" " * width, bytes(width))
    for place, new in enumerate(picture.cells):
        row = picture.row + place
        erased = lost.get(row, _NOWHERE) < picture.column + width
        old = before.cells[place] if before and not erased else blank
        if old != new:
            for start, end in _runs(old, new):
                yield _move(row, picture.column + start)
                yield from _styled(new[0][start:end], new[1][start:end], picture.styles)


_NOWHERE = 1_000_000


def _runs(old: tuple[str, bytes], new: tuple[str, bytes]) -> list[tuple[int, int]]:
    """From where to where cells differ."""
    (before, styles), (after, shades) = old, new
    runs: list[tuple[int, int]] = []
    for place, letter in enumerate(after):
        if letter != before[place] or (shades[place] != styles[place] and letter != " "):
            if runs and place - runs[-1][1] <= _NEAR:
                runs[-1] = (runs[-1][0], place + 1)
            else:
                runs.append((place, place + 1))
    return runs


def _styled(text: str, numbers: bytes, styles: Sequence[Style]) -> Iterator[str]:
    """A run of cells, its styles said where they change; blanks have none."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or numbers[place] != numbers[start]:
            before, after = _around(styles[numbers[start]])
            yield f"{before}{text[start:place]}{after}"
            start = place


def _change(row: int, old: Line, new: Line) -> tuple[str, int]:
    """What turns the old line into the new one: everything from the first segment that differs; and that column.

    Blanks are jumped over. After anything but ASCII the column is said anew: terminals differ on some widths, and what
    one of them shows wider than we think must not be cut off by erasing what follows it.
    """
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    if not all(_is_plain(segment.text) for segment in new[:same]):
        same = 0
    start = column = 1 + _cells(new[:same])
    out = []
    there = False  # the cursor is certainly at `column`
    if _cells(old[same:]):
        out = [_move(row, column), _ERASE_TO_END]
        there = True
    for segment in new[same:]:
        if segment.text and not segment.text.isspace():
            out += [_rendered(segment)] if there else [_move(row, column), _rendered(segment)]
            there = segment.text.isascii()
        elif segment.text:
            there = False
        column += width(segment.text)
    return "".join(out), start


@cache
def _around(style: Style) -> tuple[str, str]:
    """What is written before a text of a style, and behind it."""
    before, _, after = style.render("\0", color_system=ColorSystem.STANDARD).partition("\0")
    return before, after


def _is_plain(text: str) -> bool:
    """Whether every terminal shows each of its characters in one cell."""
    return text.isascii() or all(width(character) == 1 for character in text)


def _cells(line: Line) -> int:
    return sum(width(segment.text) for segment in line)


def _move(row: int, column: int) -> str:
    return f"\x1b[{row};{column}H"


def _rendered(segment: Segment) -> str:
    style = segment.style
    return style.render(segment.text, color_system=ColorSystem.STANDARD) if style else segment.text
