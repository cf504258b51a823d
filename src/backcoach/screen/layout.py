"""Puts the parts of a view on a page: full, compact or one line, by the size of the terminal."""

from collections.abc import Callable
from typing import NamedTuple

from rich.segment import Segment

from backcoach.screen.cells import upper, width
from backcoach.screen.parts import BOLD, DIM, PLAIN, Line, Look, Parts
from backcoach.screen.view import Help, Mood, View

FULL = (80, 24)
"""Columns and rows from which there is room for everything."""
COMPACT = (40, 12)
"""Columns and rows from which there is more than one line."""
LONGEST_HELP = 20
"""Lines that one notice may take in the help."""
LEAST_MIDDLE = 4
"""Rows for a number and its unit: the smallest large digits have three."""


Fit = Callable[[int, int], tuple[int, int]]
"""How large a picture becomes, in columns and rows, in a room of so many."""


class Page(NamedTuple):
    """What is on the screen."""

    lines: list[Line]
    """From the first row on; none is wider than the screen."""
    picture: tuple[int, int] | None = None
    """The row and the column, from 1, of the upper left corner of a picture; its place is left blank."""


def lay_out(view: View, columns: int, rows: int, look: Look, fit: Fit | None = None) -> Page:
    """The `rows` lines of the screen, none wider than `columns` cells.

    `fit`: there is a picture, which stands to the left of the number where there is room for both.
    """
    parts = _parts(view, columns, rows, look)
    picture = None
    if view.help:
        pages = _help(parts, rows, view.help)
        lines = pages[min(view.help.page, len(pages)) - 1]
    elif is_full(columns, rows):
        lines, picture = _full(parts, rows, fit)
    elif columns >= COMPACT[0] and rows >= COMPACT[1]:
        lines = _compact(parts, rows)
    else:
        lines = _one_line(parts, rows)
    return Page((lines + [()] * rows)[:rows], picture)


def help_pages(view: View, columns: int, rows: int, look: Look) -> int:
    """How many pages the help of this view takes."""
    return len(_help(_parts(view, columns, rows, look), rows, view.help)) if view.help else 0


def is_full(columns: int, rows: int) -> bool:
    """Whether there is room for everything."""
    return columns >= FULL[0] and rows >= FULL[1]


def _parts(view: View, columns: int, rows: int, look: Look) -> Parts:
    return Parts(view, look, columns, margin=1 if is_full(columns, rows) else 0)


def _full(parts: Parts, rows: int, fit: Fit | None) -> tuple[list[Line], tuple[int, int] | None]:
    view = parts.view
    air: list[Line] = [()] if rows >= 34 else []  # below that, every row goes to the number
    head = [
        *air,
        parts.ends(view.title, f"{view.clock} {view.still_open}".rstrip(), (BOLD, PLAIN)),
        parts.bar(),
        *air,
        (),
        parts.heading(parts.joined(*view.place), BOLD),
    ]
    following = parts.following(1 if view.marks else 2)  # the row of the marks is free where there are none
    foot = [
        *([parts.marks()] if len(following) == 1 else []),
        *air,
        *map(parts.centred, parts.wrapped(view.caption, parts.room - 8, 2)),
        parts.centred(view.note, DIM),
        *air,
        *following,
        parts.status_and_voice(),
        *air,
        parts.keys(),
    ]
    middle = rows - len(head) - len(foot)
    if fit is None:
        return head + parts.middle(middle, view.word) + foot, None
    left = parts.columns // 2
    wide, high = fit(left - 2, middle - 1)
    place = len(head) + 1 + (middle - high) // 2, 1 + (left - wide) // 2 + parts.margin
    return head + parts.middle(middle, view.word, left) + foot, place


def _compact(parts: Parts, rows: int) -> list[Line]:
    """The title and the large word only where there is room left."""
    view = parts.view
    tall = rows >= 16
    place = view.place[0] if view.place else ""
    head = [parts.bar_and_clock()]
    if tall:
        head = [parts.ends(view.title, view.still_open, (BOLD, PLAIN)), *head]
    large_word = tall or not view.number.text
    head.append(parts.heading(place, BOLD) if large_word else parts.heading_with_word(place))
    foot = [*_to_be_read(parts, rows - len(head) - 1, 1 + tall), parts.keys()]
    return head + parts.middle(rows - len(head) - len(foot), view.word if large_word else "") + foot


def _to_be_read(parts: Parts, room: int, usual: int) -> list[Line]:
    """Marks, caption and what comes next in at most `room` rows, of which the middle keeps enough for its number.

    A caption of more than the `usual` lines takes the places of the marks where nothing moves, then of what comes next,
    and then some of the middle's.
    """
    view = parts.view
    marks, last, lines = [parts.marks()], [parts.status_or_following()], usual
    needed = len(parts.lines(view.caption, parts.room, room))
    if needed > lines and (not view.marks or view.mood is Mood.PAUSED):
        marks, lines = [], lines + 1
    if needed > lines and not view.status:
        last, lines = [], lines + 1
    spare = room - len(marks) - lines - len(last) - LEAST_MIDDLE
    lines += max(0, min(needed - lines, spare))
    caption = parts.wrapped(view.caption, parts.room, lines)
    return [*marks, *map(parts.centred, caption), *last]


def _one_line(parts: Parts, rows: int) -> list[Line]:
    """What matters most on the first line; other lines, if there are any, by importance."""
    view = parts.view
    if rows >= 8:
        rest = [parts.bar_and_clock(), parts.status_or_following(), parts.keys()]
        return [_most_important(parts), *parts.middle(rows - 1 - len(rest)), *rest]
    rest = [
        parts.ends(view.number.unit, view.side),
        parts.bar_and_clock(),
        parts.ends(view.caption),
        parts.status_or_following(),
        parts.keys(),
    ]
    return [_most_important(parts), *(line for line in rest if line)]


def _most_important(parts: Parts) -> Line:
    view = parts.view
    number = f"{view.number.text}/{view.number.of}" if view.number.of else view.number.text
    mark = upper(view.marks[view.mark]) if view.marks else ""
    line: list[Segment] = []
    room = parts.columns
    for text, style in ((number, parts.loud), (view.word, BOLD), (view.name, PLAIN), (mark, BOLD)):
        fitting = parts.cut(text, room)
        if fitting:
            line += [Segment(fitting, style), Segment(" ")]
            room -= width(fitting) + 1
    return tuple(line[:-1])


def _help(parts: Parts, rows: int, wanted: Help) -> list[list[Line]]:
    """The pages of the help: the keys in place of everything but the number and what stands in large letters."""
    number = parts.view.number
    count = f"{number.text}/{number.of}" if number.of else number.text
    head = [parts.heading_with_word(f"{count} {number.unit}".strip(), count)]
    if parts.margin:
        head += [parts.bar(), ()]
    key_column = max(width(key) for key, _ in wanted.rows) + 2
    lines = [line for key, does in wanted.rows for line in _help_lines(parts, key, does, key_column)]
    room = max(1, rows - len(head) - 1)
    pages = [lines[start : start + room] for start in range(0, len(lines), room)]
    ends = [wanted.more] * (len(pages) - 1) + [wanted.close]
    return [[*head, *page, *_help_lines(parts, *end, key_column)[:1]] for page, end in zip(pages, ends, strict=True)]


def _help_lines(parts: Parts, key: str, does: str, key_column: int) -> list[Line]:
    """A key and what it does, or a text without a key, on as many lines as it needs."""
    indent = key_column if key else 0
    first, *later = parts.lines(does, max(1, parts.room - indent), LONGEST_HELP) or [""]
    name = parts.cut(key + " " * (indent - width(key)), parts.room) if key else ""
    return [
        parts.at_margin(Segment(name, BOLD), Segment(parts.cut(first, parts.room - width(name)), PLAIN)),
        *(parts.at_margin(Segment(parts.cut(" " * indent + line, parts.room), PLAIN)) for line in later),
    ]
