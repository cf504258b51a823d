"""Reads one quantity of a dose: a number or a list of numbers with what they count.

A list that has no single meaning (`8-12`, `12/10/8`, `1:75`) is reported, and read on as its first number.
"""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from backcoach.core.dose_lexer import Kind, Token
from backcoach.core.dose_source import Source
from backcoach.core.durations import format_duration, read_duration, scaled


class Unit(Enum):
    """What a quantity counts."""

    __hash__ = object.__hash__  # that of Enum is slow

    COUNT = auto()
    """A number alone."""
    SETS = auto()
    REPS = auto()
    TIME = auto()
    BREATHS = auto()


class Quantity(NamedTuple):
    """A quantity and the number of its tokens."""

    unit: Unit
    values: tuple[int, ...]
    """In thousandths: of a second, of a repetition, ..."""
    length: int


class Numbers(NamedTuple):
    """The numbers of a quantity, before its word."""

    values: tuple[int, ...]
    """In thousandths."""
    signs: frozenset[Kind]
    """What stands between them."""
    timed: bool
    """Whether they have units of time among them."""
    length: int
    """The number of tokens."""


COUNTED = {Kind.SETS: Unit.SETS, Kind.ROUNDS: Unit.SETS, Kind.REPS: Unit.REPS, Kind.BREATHS: Unit.BREATHS}
TIMES = {Kind.SECOND, Kind.MINUTE, Kind.HOUR}


def read_numbers(tokens: Sequence[Token], at: int) -> Numbers:
    """The numbers that begin at a token of kind NUMBER."""
    values: list[int] = []
    signs: set[Kind] = set()
    timed, end = False, at
    while True:
        time = read_duration(tokens, end)
        timed = timed or time is not None
        values.append(time[0] if time else scaled(tokens[end].text, 1_000))
        end = time[1] if time else end + 1
        if not _lists(tokens, end):
            return Numbers(tuple(values), frozenset(signs), timed, end - at)
        signs.add(tokens[end].kind)
        end += 1


def _lists(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign makes its neighbours a list: `6-4-2`; a comma does so only as in `12,10,8`."""
    before, sign = tokens[at - 1], tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else sign
    if after.kind is not Kind.NUMBER:
        return False
    if sign.kind is Kind.COMMA:
        return "." in before.text and before.end == sign.start and sign.end == after.start
    return sign.kind in {Kind.DASH, Kind.SLASH, Kind.TO, Kind.COLON}


def read_quantity(source: Source, at: int, numbers: Numbers, *, tempo: bool) -> Quantity:
    """The quantity whose numbers begin at a token; the numbers of a `tempo` may be listed in any way."""
    word = source.tokens[at + numbers.length]
    unit = Unit.TIME if numbers.timed else COUNTED.get(word.kind, Unit.COUNT)
    length = numbers.length
    if unit not in {Unit.COUNT, Unit.TIME}:
        length += 1
        if word.kind is Kind.ROUNDS:
            source.report("rounds", word.start, word.end, source.rewritten(word.start, word.end, "sets"))
    values = numbers.values
    if len(values) > 1 and not tempo:
        values = _List(source, source.tokens[at : at + length], numbers, unit).checked()
    return Quantity(unit, values, length)


class _List:
    """Several numbers where a quantity is expected: a pyramid, or something that has no single meaning."""

    def __init__(self, source: Source, tokens: Sequence[Token], numbers: Numbers, unit: Unit) -> None:
        self.source = source
        self.start, self.end = tokens[0].start, tokens[-1].end
        self.words = [source.text[token.start : token.end] for token in tokens if token.kind is Kind.NUMBER]
        last = max(token.end for token in tokens if token.kind is Kind.NUMBER)
        self.behind = source.text[last : self.end]
        self.values = numbers.values
        self.signs = numbers.signs
        self.unit = unit

    def checked(self) -> tuple[int, ...]:
        """The values of a pyramid; of what is reported, the first as a whole number."""
        ascending = len(self.values) == 2 and self.values[0] < self.values[1]
        if Kind.COLON in self.signs:
            self._clock()
        elif self.signs & {Kind.SLASH, Kind.COMMA}:
            self._slashes(ascending=ascending)
        elif ascending or Kind.TO in self.signs:
            self._report("range", *(word + self.behind for word in self.words))
        elif self.unit not in {Unit.COUNT, Unit.REPS}:
            self._report("one-number", *(word + self.behind for word in self.words))
        else:
            return self.values
        return (max(1, self.values[0] // 1_000) * 1_000,)

    def _report(self, cause: str, *texts: str) -> None:
        """Reports the list; the hints have it replaced by these texts."""
        self.source.report(
            cause,
            self.start,
            self.end,
            *(self.source.rewritten(self.start, self.end, text) for text in texts),
        )

    def _slashes(self, *, ascending: bool) -> None:
        """`6/4/2`, `12,10,8`, `10/10`: sets are listed with hyphens, and sides are no fractions."""
        if self.unit is Unit.TIME:
            half = self.words == ["1", "2"]  # 1/2 min; the second value is 2 min
            self._report("one-number", *([format_duration(self.values[1] // 4)] if half else []))
            return
        hyphens = "-".join(self.words).replace(",", "-") + self.behind
        if ascending:
            self._report("list")
        elif len(self.values) == 2 and self.values[0] == self.values[1]:
            self._report("list", f"{self.words[0]} each side", hyphens)
        else:
            self._report("list", hyphens)

    def _clock(self) -> None:
        """`1:75`, `1:5`: seconds have two digits and end at 59."""
        minutes, seconds = self.words[0], self.words[1]
        if len(self.words) > 2:
            self._report("clock")
        elif len(seconds) == 1:
            self._report("clock", f"{minutes}:0{seconds}", f"{minutes}:{seconds}0")
        else:
            self._report("clock", format_duration(self.values[0] * 60 + self.values[1]))
