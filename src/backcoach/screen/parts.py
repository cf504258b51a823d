"""The parts of a page: single lines, and the middle with its large letters. It knows no session and no escape codes.

Lines are made of Rich's segments, which are never parsed for markup.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from backcoach.screen import digits
from backcoach.screen.cells import cut, upper, width, wrap
from backcoach.screen.view import Key, Mood, View

Line = tuple[Segment, ...]

LARGEST_LETTERS = 10
"""Letters grow up to this scale, 25 rows; beyond it they would only cost bytes."""

PLAIN = Style()
BOLD = Style(bold=True)
DIM = Style(dim=True)

_COLORS = {Mood.WORK: "green", Mood.CALM: "cyan", Mood.PAUSED: "yellow"}
_LOUD = {mood: Style(bold=True, color=name) for mood, name in _COLORS.items()}
_FIRST_TO_GO = (Key.MUTE, Key.ADD, Key.BACK, Key.SKIP, Key.QUIT, Key.HELP, Key.PAUSE, Key.DONE)


class Look(NamedTuple):
    """How things are drawn on this terminal."""

    ascii_only: bool = False
    color: bool = True

    def loud(self, mood: Mood) -> Style:
        """The style of what is seen from the mat."""
        return _LOUD[mood] if self.color else BOLD

    def figure(self, mood: Mood) -> tuple[Style, ...]:
        """The styles of a figure's shades: the limbs of the side that works are seen from the mat."""
        return PLAIN, DIM, DIM, PLAIN, self.loud(mood)


class Parts:
    """The parts of one view on a terminal of one width; each line fits between the margins."""

    def __init__(self, view: View, look: Look, columns: int, margin: int = 0) -> None:
        self.view = view
        self.look = look
        self.columns = columns
        self.margin = margin
        self.room = columns - 2 * margin  # cells between the margins
        self.loud = look.loud(view.mood)

    def cut(self, text: str, room: int) -> str:
        """The text, cut to so many cells."""
        return cut(text, room, ascii_only=self.look.ascii_only)

    def wrapped(self, text: str, room: int, lines: int) -> list[str]:
        """The text on exactly so many lines, the last ones empty where it is shorter."""
        return (self.lines(text, room, lines) + [""] * lines)[:lines]

    def lines(self, text: str, room: int, most: int) -> list[str]:
        """The text on as many lines as it needs, `most` at the most."""
        return wrap(text, room, most, ascii_only=self.look.ascii_only)

    def joined(self, *parts: str) -> str:
        """The parts that are not empty, with dots between them."""
        return (" - " if self.look.ascii_only else " · ").join(part for part in parts if part)

    # Lines of any text

    def at_margin(self, *segments: Segment) -> Line:
        """These segments from the margin on."""
        used = tuple(segment for segment in segments if segment.text)
        return (Segment(" " * self.margin), *used) if used and self.margin else used

    def ends(self, left: str, right: str = "", styles: tuple[Style, Style] = (PLAIN, PLAIN)) -> Line:
        """A text at the left and one at the right end. The left one is cut; the right one goes where it is too long."""
        right = right if width(right) <= self.room * 2 // 3 else ""
        left = self.cut(left, self.room - width(right) - bool(right))
        gap = " " * (self.room - width(left) - width(right)) if right else ""
        return self.at_margin(Segment(left, styles[0]), Segment(gap), Segment(right, styles[1]))

    def centred(self, text: str, style: Style = PLAIN, left: int = 0) -> Line:
        """A text in the middle of the columns from `left` on."""
        text = self.cut(text, self.columns - left)
        return _from(left + (self.columns - left - width(text)) // 2, (text,), style) if text else ()

    # Lines of the view

    def heading(self, end: str, style: Style) -> Line:
        """Name and side, and something at the right end; of all this, the name is what is cut."""
        view = self.view
        beyond = width(end) + 1 + (width(view.side) + 3 if view.side else 0)
        name = self.cut(view.name, max(self.room - beyond, self.room // 3))
        return self.ends(self.joined(name, view.side), end, (BOLD, style))

    def heading_with_word(self, end: str, short_end: str = "") -> Line:
        """Word and name, where the word has no room in large letters; `short_end` where the end has none either."""
        word = self.view.word
        end = end if width(end) <= self.room * 2 // 3 else short_end or end
        line = self.ends(self.joined(word, self.view.name), end, (BOLD, BOLD))
        if not word or not line or not line[0].text.startswith(word):
            return line
        return Segment(word, self.loud), Segment(line[0].text[len(word) :], BOLD), *line[1:]

    def bar(self) -> Line:
        """How much of the session is over."""
        return self.at_margin(Segment(self._bar(self.room)))

    def bar_and_clock(self) -> Line:
        """The same, with the clock at its end."""
        clock = self.view.clock
        return self.ends(self._bar(self.room - width(clock) - 1), clock)

    def _bar(self, cells: int) -> str:
        full, half, rest = ("=", "=", "-") if self.look.ascii_only else ("━", "╾", "─")
        done, total = self.view.progress
        halves = 2 * max(cells, 0) * min(done, total) // total
        return (full * (halves // 2) + half * (halves % 2)).ljust(cells, rest)

    def marks(self) -> Line:
        """The parts of a repetition in columns that never move; the present one is marked, bold and in capitals."""
        marks, now = self.view.marks, self.view.mark
        if not marks:
            return ()
        sign = "> " if self.look.ascii_only else "▸ "
        whole = sum(width(mark) + 5 for mark in marks) - 3
        if whole > self.columns:
            return self.centred(sign + upper(marks[now]), BOLD)
        line = [Segment(" " * ((self.columns - whole) // 2))]
        for place, mark in enumerate(marks):
            line.append(Segment(sign + upper(mark), BOLD) if place == now else Segment("  " + mark, DIM))
            line.append(Segment("   "))
        return tuple(line[:-1])

    def following(self, most: int = 1) -> list[Line]:
        """What comes next, on `most` lines at the most and one at least."""
        word, what = self.view.following
        start = f"{word}  " if word else ""
        first, *later = self.lines(what, self.room - width(start), most) or [""]
        blank = " " * width(start)
        return [
            self.at_margin(Segment(start, DIM), Segment(first, PLAIN)),
            *(self.at_margin(Segment(blank + line, PLAIN)) for line in later),
        ]

    def status_or_following(self) -> Line:
        """What the user should know, else what comes next."""
        return self.ends(self.view.status, styles=(BOLD, PLAIN)) if self.view.status else self.following()[0]

    def status_and_voice(self) -> Line:
        """What the user should know, and what speaks."""
        return self.ends(self.view.status, self.view.voice, (BOLD, BOLD if self.view.muted else DIM))

    def keys(self) -> Line:
        """The keys that fit, the less important ones dropped first."""
        keys = list(self.view.keys)
        for unimportant in _FIRST_TO_GO:
            if sum(width(key) + 1 + width(does) for _, key, does in keys) + 3 * (len(keys) - 1) <= self.room:
                break
            keys = [one for one in keys if one[0] is not unimportant]
        line: list[Segment] = []
        for place, (_, key, does) in enumerate(keys):
            line += [Segment(("   " if place else "") + key, BOLD), Segment(f" {does}", DIM)]
        return self.at_margin(*line)

    # The middle

    def middle(self, rows: int, word: str = "", left: int = 0) -> list[Line]:
        """So many lines with the word, the number and its unit, in letters as large as fit.

        The first `left` columns stay blank.
        """
        lines: list[Line] = []
        if word:
            lines += self._large(word, left, min(rows // 4, rows - 5)) or [self.centred(word, self.loud, left)]
            lines += [()] if rows - len(lines) >= 7 else []
        if self.view.number.text:
            number, unit = self._number(left, rows - len(lines) - 1)
            lines += [*number, self.centred(unit, PLAIN, left)]
        above = max(0, (rows - len(lines)) // 2)
        return ([()] * above + lines + [()] * rows)[: max(rows, 0)]

    def _large(self, text: str, left: int, rows: int) -> list[Line]:
        """The text in large letters in the middle of the columns from `left` on; no lines where it does not fit."""
        ascii_only, room = self.look.ascii_only, self.columns - left
        scale = digits.largest(text, room - 2, rows, ascii_only=ascii_only, limit=LARGEST_LETTERS)
        if not scale:
            return []
        start = left + (room - digits.size(text, scale, ascii_only=ascii_only)[0]) // 2
        return [_from(start, row, self.loud) for row in digits.letters(text, scale, ascii_only=ascii_only)]

    def _number(self, left: int, rows: int) -> tuple[list[Line], str]:
        """The number, as large as the widest of its step can be, with a small "/10" at its foot where it counts.

        And its unit, which has the "/10" where the number would be less than half as large with it.
        """
        number, ascii_only, room = self.view.number, self.look.ascii_only, self.columns - left
        of = f"/{number.of}" if number.of else ""
        scale = digits.largest(number.widest, room - 2, rows, ascii_only=ascii_only, limit=LARGEST_LETTERS)
        if not scale:
            return [self.centred(number.text + of, self.loud, left)], number.unit
        beside = [one for one in range(scale, (scale - 1) // 2, -1) if of and self._has_room_for(of, one, room)]
        scale = beside[0] if beside else scale
        wide, _ = digits.size(number.text, scale, ascii_only=ascii_only)
        start = left + (room - wide) // 2
        lines = [_from(start, row, self.loud) for row in digits.letters(number.text, scale, ascii_only=ascii_only)]
        if beside:
            small = _small(scale)
            of_rows = digits.letters(of, small, ascii_only=ascii_only)
            for place, row in enumerate(of_rows, start=len(lines) - len(of_rows)):
                lines[place] += _from(2 * small, row, self.loud)
        return lines, number.unit if beside or not of else f"{of} {number.unit}"

    def _has_room_for(self, of: str, scale: int, room: int) -> bool:
        """Whether this fits behind the widest number of the step, which stands in the middle."""
        ascii_only, small = self.look.ascii_only, _small(scale)
        wide, _ = digits.size(self.view.number.widest, scale, ascii_only=ascii_only)
        behind = 2 * small + digits.size(of, small, ascii_only=ascii_only)[0]
        return (room - wide) // 2 + wide + behind <= room


def _small(scale: int) -> int:
    """The scale of what stands beside a number of this scale."""
    return max(1, scale // 3)


def _from(start: int, pieces: Sequence[str], style: Style) -> Line:
    """The pieces from a column on."""
    return Segment(" " * start), *(Segment(piece, style) for piece in pieces)
