"""Writes lines to a terminal: only what has changed, in one synchronized update. It knows no layout and no session."""

from collections.abc import Callable
from itertools import takewhile

from rich.color import ColorSystem
from rich.segment import Segment

from backcoach.screen.cells import width
from backcoach.screen.parts import Line

_BEGIN = "\x1b[?2026h\x1b[?7l"
"""Terminals that know synchronized updates show nothing before the end; no line may flow over into the next one."""
_END = "\x1b[?7h\x1b[?2026l"
_CLEAR = "\x1b[0m\x1b[2J"
_ERASE_TO_END = "\x1b[K"


class Painter:
    """Remembers what stands on the screen."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._painted: list[Line] | None = None

    def forget(self) -> None:
        """The screen's content is lost: the next paint draws all of it."""
        self._painted = None

    def paint(self, lines: list[Line]) -> None:
        """Make the screen show these lines, from the first row on, with one write; none where nothing has changed."""
        before = self._painted
        if before == lines:
            return
        out = []
        if before is None or len(before) != len(lines):
            before = [()] * len(lines)
            out.append(_CLEAR)
        out += [
            _change(row, old, new) for row, (old, new) in enumerate(zip(before, lines, strict=True), 1) if old != new
        ]
        self._painted = lines
        self._write(f"{_BEGIN}{''.join(out)}{_END}")


def _change(row: int, old: Line, new: Line) -> str:
    """What turns the old line into the new one: everything from the first segment that differs.

    Blanks are jumped over. After anything but ASCII the column is said anew: terminals differ on some widths, and what
    one of them shows wider than we think must not be cut off by erasing what follows it.
    """
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    if not all(_is_plain(segment.text) for segment in new[:same]):
        same = 0
    column = 1 + _cells(new[:same])
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
    return "".join(out)


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
