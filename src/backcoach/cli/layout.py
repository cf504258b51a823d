"""Lines for answers: wrapped to the terminal, aligned, and free of anything that could move it."""

import shutil

from backcoach.core.clean import clean
from backcoach.core.routine import Millis

WIDEST = 100


def columns() -> int:
    """How wide an answer may be: the terminal's width, within what is good to read; 80 without a terminal."""
    return max(20, min(WIDEST, shutil.get_terminal_size((80, 24)).columns))


def wrapped(text: str, width: int, *, first: str = "", rest: str | None = None) -> list[str]:
    """A text in lines of at most `width` cells, `first` before the first of them and `rest` before the others."""
    from rich.cells import cell_len

    later = " " * cell_len(first) if rest is None else rest
    lines, line, empty = [], first, True
    for word in clean(text).split():
        if not empty and cell_len(line) + 1 + cell_len(word) > width:
            lines.append(line)
            line, empty = later, True
        line, empty = (line + word if empty else f"{line} {word}"), False
    return [*lines, line]


def clock(length: Millis) -> str:
    """Minutes and seconds, rounded up: 4:05."""
    seconds = -(-length // 1000)
    return f"{seconds // 60}:{seconds % 60:02}"
