"""Lays a view out on the lines of a terminal: full, compact or one line, by its size. It knows no session and no escape codes.

Lines are made of Rich's segments, which are never parsed for markup.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rich.segment import Segment
from rich.style import Style

from backcoach.screen import digits
from backcoach.screen.cells import cut, upper, width, wrap
from backcoach.screen.view import Key, Mood, View

Line = tuple[Segment, ...]

FULL = (80, 24)
COMPACT = (40, 12)
LARGEST_DIGITS = 10
"""Digits grow up to this scale, 25 rows; beyond it they would only cost bytes."""

_FIRST_TO_GO = (Key.MUTE, Key.ADD, Key.BACK, Key.SKIP, Key.QUIT, Key.HELP, Key.PAUSE, Key.DONE)
_PLAIN = Style()
_BOLD = Style(bold=True)
_DIM = Style(dim=True)


@dataclass(frozen=True, slots=True)
class Look:
    """How things are drawn on this terminal."""

    ascii_only: bool = False
    color: bool = True
    _loud: dict[Mood, Style] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        colors = {Mood.WORK: "green", Mood.CALM: "cyan", Mood.PAUSED: "yellow"}
        loud = {mood: Style(bold=True, color=name if self.color else None) for mood, name in colors.items()}
        object.__setattr__(self, "_loud", loud)

    def loud(self, mood: Mood) -> Style:
        """The style of what is seen from the mat."""
        return self._loud[mood]

    def cut(self, text: str, room: int) -> str:
        """The text, cut to so many cells."""
        return cut(text, room, ascii_only=self.ascii_only)


def lay_out(view: View, columns: int, rows: int, look: Look, figure: Sequence[str] = ()) -> list[Line]:
    """The `rows` lines of the screen, none wider than `columns` cells.

    `figure` is the slot of the moving figure: lines shown to the left of the number in the full layout, where they fit.
    Without it the number stands in the middle.
    """
    page = _Page(view, columns, rows, look)
    if columns < COMPACT[0] or rows < COMPACT[1]:
        lines = page.one_line()
    elif view.help:
        lines = page.help()
    elif columns < FULL[0] or rows < FULL[1]:
        lines = page.compact()
    else:
        lines = page.full(figure)
    return (lines + [()] * rows)[:rows]


@dataclass(frozen=True, slots=True)
class _Page:
    """One view on a terminal of one size."""

    view: View
    columns: int
    rows: int
    look: Look

    # The layouts

    def full(self, figure: Sequence[str]) -> list[Line]:
        """From 80x24: everything, with air around the number."""
        view, room = self.view, self.columns - 2
        air: list[Line] = [()] if self.rows >= 30 else []
        head = [
            *air,
            self._indented(self._ends((view.title, _BOLD), (view.clock, _PLAIN), room)),
            self._indented(self._bar(room)),
            *air,
            (),
            self._indented(self._ends((self._heading(), _BOLD), (self._dotted(view.place), _BOLD), room)),
        ]
        caption = [self._centred(line) for line in wrap(view.caption, room - 8, 2, ascii_only=self.look.ascii_only)]
        foot = [
            self._marks(),
            *air,
            *(caption + [()] * 2)[:2],
            self._centred(view.note, _DIM),
            *air,
            *map(self._indented, self._following_and_status(room)),
            *air,
            self._indented(self._keys(room)),
        ]
        return head + self._middle(self.rows - len(head) - len(foot), figure) + foot

    def compact(self) -> list[Line]:
        """From 40x12: the number first, each line below it only once."""
        view, room = self.view, self.columns
        tall = self.rows >= 15
        head = [
            self._ends((self._bar_text(room - width(view.clock) - 1), _PLAIN), (view.clock, _PLAIN), room),
            self._ends((view.name, _BOLD), (view.place[0] if view.place else view.side, _PLAIN), room),
        ]
        if tall:
            head.insert(0, self._ends((view.title, _BOLD), ("", _PLAIN), room))
        caption = [self._centred(line) for line in wrap(view.caption, room, 1 + tall, ascii_only=self.look.ascii_only)]
        quiet = self._following(room) if not view.status else self._ends((view.status, _BOLD), ("", _PLAIN), room)
        foot = [self._marks(), *(caption + [()] * 2)[: 1 + tall], quiet, self._keys(room)]
        return head + self._middle(self.rows - len(head) - len(foot)) + foot

    def one_line(self) -> list[Line]:
        """Below 40x12: what matters most on the first line; the others, if there are any, in the order of importance."""
        view, room = self.view, self.columns
        count = f"{view.number.text}/{view.number.of}" if view.number.of else view.number.text
        mark = upper(view.marks[view.mark]) if view.marks else ""
        first = [(count, self.look.loud(view.mood)), (view.word, _BOLD), (view.name, _PLAIN), (mark, _BOLD)]
        line: list[Segment] = []
        left = room
        for text, style in first:
            text = self.look.cut(text, left)
            if text:
                line += [Segment(text, style), Segment(" ")]
                left -= width(text) + 1
        others = [
            self._ends((view.number.unit, _PLAIN), (view.side, _PLAIN), room),
            self._ends((self._bar_text(room - width(view.clock) - 1), _PLAIN), (view.clock, _PLAIN), room),
            self._ends((view.status or view.caption, _PLAIN), ("", _PLAIN), room),
            self._following(room),
            self._keys(room),
        ]
        return [tuple(line[:-1]), *(other for other in others if other)]

    def help(self) -> list[Line]:
        """The keys in place of everything but the number."""
        view, room = self.view, self.columns - 2
        count = f"{view.number.text} {view.number.unit}" if not view.number.of else view.number.unit
        head = [self._indented(self._ends((self._heading(), _BOLD), (count, self.look.loud(view.mood)), room))]
        broad = self.columns >= FULL[0]
        if broad:
            head += [self._indented(self._bar(room)), ()]
        keys = max((width(key) for key, _ in view.help), default=0)
        body = [
            self._indented((Segment(key + " " * (keys - width(key) + 2), _BOLD), Segment(self.look.cut(does, room - keys - 2))))
            for key, does in view.help
        ]
        return head + body

    # The middle: the word, the number and its unit

    def _middle(self, rows: int, figure: Sequence[str] = ()) -> list[Line]:
        """So many lines with word, number and unit in large letters, in the middle of the room."""
        view, loud = self.view, self.look.loud(self.view.mood)
        columns = self.columns
        left = 0
        if figure and max(map(width, figure)) <= columns // 2 - 2 and len(figure) <= rows:
            left = columns // 2
        room = columns - left
        lines: list[Line] = []
        if view.word:
            lines += self._large(view.word, left, room, min(rows // 4, rows - 5), loud) or [
                self._centred(view.word, loud, left)
            ]
            lines += [()] if rows - len(lines) >= 7 else []
        if view.number.text:
            lines += self._large_number(left, room, rows - len(lines) - 1, loud)
            lines.append(self._centred(view.number.unit, _PLAIN, left))
        above = max(0, (rows - len(lines)) // 2)
        lines = ([()] * above + lines + [()] * rows)[:rows]
        return _beside(figure, lines, left) if left else lines

    def _large(self, text: str, left: int, room: int, rows: int, style: Style) -> list[Line]:
        """The text in large letters in the middle of a room that starts at column `left`; no lines where it does not fit."""
        ascii_only = self.look.ascii_only
        scale = digits.largest(text, room - 2, rows, ascii_only=ascii_only, limit=LARGEST_DIGITS)
        if not scale:
            return []
        start = left + (room - digits.size(text, scale, ascii_only=ascii_only)[0]) // 2
        return [_row(start, row, style) for row in digits.letters(text, scale, ascii_only=ascii_only)]

    def _large_number(self, left: int, room: int, rows: int, style: Style) -> list[Line]:
        """The number at the scale of the step's widest one, with a small "/10" at its foot where it counts something."""
        number, ascii_only = self.view.number, self.look.ascii_only
        scale = digits.largest(number.widest, room - 2, rows, ascii_only=ascii_only, limit=LARGEST_DIGITS)
        if not scale:
            of = f"/{number.of}" if number.of else ""
            return [self._centred(number.text + of, style, left)]
        wide, _ = digits.size(number.text, scale, ascii_only=ascii_only)
        start = left + (room - wide) // 2
        lines = [_row(start, row, style) for row in digits.letters(number.text, scale, ascii_only=ascii_only)]
        small = max(1, scale // 3)
        beyond = start + wide + 2 * small
        if number.of and beyond + digits.size("/" + number.of, small, ascii_only=ascii_only)[0] <= left + room:
            of_rows = digits.letters("/" + number.of, small, ascii_only=ascii_only)
            gap = Segment(" " * (beyond - start - wide))
            for place, row in enumerate(of_rows, start=len(lines) - len(of_rows)):
                lines[place] = (*lines[place], gap, *(Segment(piece, style) for piece in row))
        return lines

    # Single lines

    def _heading(self) -> str:
        return self._dotted((self.view.name, self.view.side))

    def _dotted(self, parts: Sequence[str]) -> str:
        dot = " - " if self.look.ascii_only else " · "
        return dot.join(part for part in parts if part)

    def _ends(self, left: tuple[str, Style], right: tuple[str, Style], room: int) -> Line:
        """One text at the left and one at the right end; the left one is cut, and the right one goes when both do not fit."""
        end = right[0] if width(right[0]) <= room * 2 // 3 else ""
        start = self.look.cut(left[0], room - width(end) - 1 if end else room)
        gap = " " * (room - width(start) - width(end))
        if not end:
            return (Segment(start, left[1]),) if start else ()
        return Segment(start, left[1]), Segment(gap), Segment(end, right[1])

    def _bar_text(self, room: int) -> str:
        full, half, rest = ("=", "=", "-") if self.look.ascii_only else ("━", "╾", "─")
        done, total = self.view.progress
        halves = 2 * max(room, 0) * min(done, total) // total
        return (full * (halves // 2) + half * (halves % 2)).ljust(max(room, 0), rest)

    def _bar(self, room: int) -> Line:
        return (Segment(self._bar_text(room)),)

    def _marks(self) -> Line:
        """The parts of a repetition in columns that never move; the present one is marked, bold and in capitals."""
        view, room = self.view, self.columns
        if not view.marks:
            return ()
        sign = "> " if self.look.ascii_only else "▸ "
        if sum(width(mark) + 5 for mark in view.marks) > room:
            return self._centred(self.look.cut(sign + upper(view.marks[view.mark]), room), _BOLD)
        line: list[Segment] = []
        for place, mark in enumerate(view.marks):
            now = place == view.mark
            line.append(Segment(sign + upper(mark) if now else "  " + mark, _BOLD if now else _DIM))
            line.append(Segment("   "))
        line.pop()
        start = (room - sum(width(segment.text) for segment in line)) // 2
        return Segment(" " * start), *line

    def _following(self, room: int) -> Line:
        word, what = self.view.following
        start = word + "  " if word else ""
        return (Segment(start, _DIM), Segment(self.look.cut(what, room - width(start)))) if width(start) < room else ()

    def _following_and_status(self, room: int) -> tuple[Line, Line]:
        """What comes next, which may go on on the line of the status where there is none; and what speaks."""
        view = self.view
        word, what = view.following
        start = word + "  " if word else ""
        voice = (view.voice, _BOLD if view.muted else _DIM)
        if view.status:
            return self._following(room), self._ends((view.status, _BOLD), voice, room)
        left = room - width(start)
        lines = [*wrap(what, left, 2, ascii_only=self.look.ascii_only), "", ""]
        lower = (" " * width(start) + lines[1], _PLAIN) if lines[1] else ("", _PLAIN)
        return (Segment(start, _DIM), Segment(lines[0])), self._ends(lower, voice, room)

    def _keys(self, room: int) -> Line:
        """The keys that fit, the less important ones dropped first."""
        keys = list(self.view.keys)
        for unimportant in _FIRST_TO_GO:
            if sum(width(key) + 1 + width(does) for _, key, does in keys) + 3 * (len(keys) - 1) <= room:
                break
            keys = [one for one in keys if one[0] is not unimportant]
        line: list[Segment] = []
        for _, key, does in keys:
            line += [Segment(key, _BOLD), Segment(f" {does}   ", _DIM)]
        if line:
            line[-1] = Segment(line[-1].text.rstrip(), _DIM)
        return tuple(line)

    @staticmethod
    def _indented(line: Line) -> Line:
        return Segment(" "), *line

    def _centred(self, text: str, style: Style = _PLAIN, left: int = 0) -> Line:
        room = self.columns - left
        text = self.look.cut(text, room)
        return (Segment(" " * (left + (room - width(text)) // 2)), Segment(text, style)) if text else ()


def _row(start: int, pieces: Sequence[str], style: Style) -> Line:
    """A row of large letters from column `start` on."""
    return Segment(" " * start), *(Segment(piece, style) for piece in pieces)


def _beside(figure: Sequence[str], lines: list[Line], room: int) -> list[Line]:
    """The figure in the middle of the first `room` columns, and the lines, which leave these free, to its right."""
    above = (len(lines) - len(figure)) // 2
    start = (room - max(map(width, figure))) // 2
    beside = list(lines)
    for place, drawn in enumerate(figure, start=above):
        line = lines[place] or (Segment(" " * room),)
        blank = line[0].text[start + width(drawn) :]
        beside[place] = (Segment(" " * start), Segment(drawn), Segment(blank), *line[1:])
    return beside
