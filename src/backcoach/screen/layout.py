"""Puts the parts of a view on a page: full, compact or one line, by the size of the terminal."""

from collections.abc import Sequence

from rich.segment import Segment

from backcoach.screen.cells import upper, width
from backcoach.screen.parts import BOLD, DIM, PLAIN, Line, Look, Parts
from backcoach.screen.view import View

FULL = (80, 24)
"""Columns and rows from which there is room for everything."""
COMPACT = (40, 12)
"""Columns and rows from which there is more than one line."""


def lay_out(view: View, columns: int, rows: int, look: Look, figure: Sequence[str] = ()) -> list[Line]:
    """The `rows` lines of the screen, none wider than `columns` cells.

    `figure` is the slot of the moving figure: lines shown to the left of the number in the full layout, where they fit.
    """
    full = columns >= FULL[0] and rows >= FULL[1]
    parts = Parts(view, look, columns, margin=1 if full else 0)
    if view.help:
        lines = _help(parts)
    elif full:
        lines = _full(parts, rows, figure)
    elif columns >= COMPACT[0] and rows >= COMPACT[1]:
        lines = _compact(parts, rows)
    else:
        lines = _one_line(parts, rows)
    return (lines + [()] * rows)[:rows]


def _full(parts: Parts, rows: int, figure: Sequence[str]) -> list[Line]:
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
    foot = [
        parts.marks(),
        *air,
        *map(parts.centred, parts.wrapped(view.caption, parts.room - 8, 2)),
        parts.centred(view.note, DIM),
        *air,
        *parts.following_and_status(),
        *air,
        parts.keys(),
    ]
    return head + parts.middle(rows - len(head) - len(foot), view.word, figure) + foot


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
    foot = [
        parts.marks(),
        *map(parts.centred, parts.wrapped(view.caption, parts.room, 1 + tall)),
        parts.status_or_following(),
        parts.keys(),
    ]
    return head + parts.middle(rows - len(head) - len(foot), view.word if large_word else "") + foot


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


def _help(parts: Parts) -> list[Line]:
    """The keys in place of everything but the number."""
    number = parts.view.number
    count = number.unit if number.of else f"{number.text} {number.unit}".strip()
    key_column = max(width(key) for key, _ in parts.view.help) + 2
    return [
        parts.heading(count, parts.loud),
        *([parts.bar(), ()] if parts.margin else []),
        *(
            parts.at_margin(
                Segment(parts.cut(key + " " * (key_column - width(key)), parts.room), BOLD),
                Segment(parts.cut(does, parts.room - key_column), PLAIN),
            )
            for key, does in parts.view.help
        ),
    ]
