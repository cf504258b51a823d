"""Where a line begins, compared with the lines around it: dashes that are missing, too deep or of another kind.

It knows the author's lines, and no field.
"""

import re
from collections.abc import Sequence

from backcoach.core.errors import Problem

_BULLET = re.compile(r"( *)([•●▪‣◦·–—*+]|--|[0-9]{1,2}[.)])[ \u00a0]+(?=\S)")
_TWICE = re.compile(r" *- +- ")
_DASH = re.compile(r"( *)-(?: |$)")
_SHOWN = 40


def foreign(lines: Sequence[str], numbers: Sequence[int]) -> Problem | None:
    """In one of these lines (from 0), a sign in place of the dash; or the fence around what was copied from a chat."""
    for number, line in enumerate(lines[: max(numbers, default=0) + 1]):
        if line.startswith("```"):
            return Problem("code-fence", number + 1, 1, width=len(line))
    for number in numbers:
        twice = _TWICE.match(lines[number]) if 0 <= number < len(lines) else None
        if twice:
            return Problem("dash-twice", number + 1, twice.end() - 1, {}, lines[number][twice.end() - 2 :][:_SHOWN])
        found = _BULLET.match(lines[number]) if 0 <= number < len(lines) else None
        if found:
            rest = lines[number][found.end() :].strip()
            column = len(found[1]) + 1
            return Problem("dash-wrong", number + 1, column, {"sign": found[2]}, "- " + rest[:_SHOWN])
    return None


def dash_problem(lines: Sequence[str], number: int) -> Problem | None:
    """What is wrong with the dash of a line (from 0) where no list goes on, or with that of the line above."""
    dash = _DASH.match(lines[number])
    above = _above(lines, number)
    if dash is None or above is None:
        return None
    column = len(dash[1])
    other = lines[above]
    indent = len(other) - len(other.lstrip(" "))
    if (
        indent == column
        and _opens(lines, above)
        and not other.lstrip().startswith("-")
        and not other.rstrip().endswith(":")
    ):
        return Problem("dash-missing", above + 1, column + 1, {}, "- " + other.strip()[:_SHOWN])
    if _DASH.match(other) and _opens(lines, above) and indent > column and _dashes(lines, number, column) > 1:
        return Problem("indented-too-deep", above + 1, indent + 1, {"expected": column + 1})
    if not _DASH.match(other) and indent < column:
        return None  # a list without its key
    upper = _list_above(lines, number, column)
    if upper is not None and upper < column and not other.rstrip().endswith(":"):
        return Problem("indented-too-deep", number + 1, column + 1, {"expected": upper + 1})
    return None


def _above(lines: Sequence[str], number: int) -> int | None:
    """The nearest line above that holds more than a comment."""
    for at in range(number - 1, -1, -1):
        content = lines[at].strip()
        if content and not content.startswith("#"):
            return at
    return None


def _opens(lines: Sequence[str], number: int) -> bool:
    """Whether this is the first line of a list."""
    above = _above(lines, number)
    return above is not None and lines[above].rstrip().endswith(":")


def _dashes(lines: Sequence[str], start: int, column: int) -> int:
    """How many lines from here on have their dash in a column."""
    return sum(bool(found) and len(found[1]) == column for found in map(_DASH.match, lines[start:]) if found)


def _list_above(lines: Sequence[str], number: int, column: int) -> int | None:
    """The column (from 0) of the nearest dash above that is not deeper, if its item is not left in between."""
    for at in range(number - 1, -1, -1):
        found = _DASH.match(lines[at])
        if found and len(found[1]) <= column:
            return len(found[1])
        if lines[at].strip() and not lines[at].startswith(" "):
            return None
    return None
