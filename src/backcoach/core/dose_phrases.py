"""Puts the words of a dose together to phrases: quantities, side words, keywords.

What has no place in a dose (dosing, weights, effort, ...) is reported here and left out of the phrases.
"""

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from backcoach.core.dose_lexer import Kind, Token
from backcoach.core.dose_quantities import COUNTED, TIMES, Quantity, Unit, read_numbers, read_quantity
from backcoach.core.dose_source import Source
from backcoach.core.dosing_text import dosing_length, format_dosing, mentions_dosing, parse_dosing
from backcoach.core.durations import read_duration
from backcoach.core.routine import SideRule


class What(Enum):
    """What a phrase is."""

    __hash__ = object.__hash__  # that of Enum is slow

    QUANTITY = auto()
    TIMES = auto()
    JOIN = auto()
    """`of`, `zu`: like the x."""
    WITH = auto()
    """`with`, `mit`, `je`: joins sets to what is in them, or only leads over to a modifier."""
    COMMA = auto()
    HOLD = auto()
    REST = auto()
    PAUSE = auto()
    TEMPO = auto()
    OPEN = auto()
    SIDE = auto()
    LEFT_OUT = auto()
    """Something that was reported, and what stood there."""
    END = auto()


class Phrase(NamedTuple):
    """A phrase and its place in the text."""

    what: What
    start: int
    end: int
    unit: Unit = Unit.COUNT
    values: tuple[int, ...] = ()
    """Of a quantity, in thousandths: of a second, of a repetition, ..."""
    side: SideRule | None = None


LIKE_DOSING = 300_000
"""Several sets of five minutes and more are no sets, but sessions of a week or a day."""
_PLAIN = {
    Kind.TIMES: What.TIMES,
    Kind.JOIN: What.JOIN,
    Kind.WITH: What.WITH,
    Kind.COMMA: What.COMMA,
    Kind.HOLD: What.HOLD,
    Kind.REST: What.REST,
    Kind.PAUSE: What.PAUSE,
    Kind.TEMPO: What.TEMPO,
    Kind.OPEN: What.OPEN,
}
_ELSEWHERE = {
    Kind.WEIGHT: "load",
    Kind.LOAD: "load",
    Kind.PERCENT: "effort",
    Kind.EFFORT: "effort",
    Kind.AS_MANY: "as-many",
    Kind.POSITION: "position",
    Kind.WEEKDAY: "days",
}
_TAKE_A_NUMBER = {Kind.TIMES, Kind.JOIN, Kind.HOLD, Kind.REST, Kind.PAUSE, Kind.TEMPO}
"""What a number in front of it belongs to."""
_DOTS = {"·", "⋅", "∙"}
"""Some write 3·10, some part things with them."""


def read_phrases(source: Source) -> list[Phrase]:
    """The phrases of a dose, closed by one that is END; what does not belong into a dose is reported."""
    return _Phrases(source).read()


class _Phrases:
    """Goes once through the tokens; each method reads one phrase from `at` on and moves `at` behind it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.tokens = source.tokens
        self.at = 0
        self.phrases: list[Phrase] = []
        self.may_say_how_often = mentions_dosing(self.tokens)

    def read(self) -> list[Phrase]:
        while self._kind() is not Kind.END:
            dosing = self._dosing_length() if self.may_say_how_often else 0
            if dosing:
                self._dosing(dosing)
            else:
                _READERS.get(self._kind(), _Phrases._misplaced)(self)
        self._add(What.END, 0)
        return self.phrases

    def _plain(self) -> None:
        self._add(_PLAIN[self._kind()], 1)

    # --- small steps ---------------------------------------------------------------------------------------------

    def _token(self, ahead: int = 0) -> Token:
        return self.tokens[min(self.at + ahead, len(self.tokens) - 1)]

    def _kind(self, ahead: int = 0) -> Kind:
        return self._token(ahead).kind

    @property
    def _last(self) -> What | None:
        return self.phrases[-1].what if self.phrases else None

    def _past(self, ahead: int, *kinds: Kind) -> int:
        while self._kind(ahead) in kinds:
            ahead += 1
        return ahead

    def _skip(self) -> None:
        self.at += 1

    def _add(
        self,
        what: What,
        length: int,
        unit: Unit = Unit.COUNT,
        values: tuple[int, ...] = (),
        side: SideRule | None = None,
    ) -> None:
        """A phrase of the next words; goes behind them."""
        start, end = self._token().start, self._token(max(0, length - 1)).end
        self.phrases.append(Phrase(what, start, end, unit, values, side))
        self.at += length

    def _place(self, length: int) -> tuple[int, int]:
        """Start and end of the next words."""
        return self._token().start, self._token(length - 1).end

    def _replaced(self, length: int, new: str) -> str:
        """The whole text with the next words replaced."""
        return self.source.rewritten(*self._place(length), new)

    # --- quantities ----------------------------------------------------------------------------------------------

    def _quantity(self) -> None:
        """`10`, `6-4-2`, `3 sets`, `1m30s`, `5 breaths`; but `20 kg` and `80 %` belong elsewhere."""
        numbers = read_numbers(self.tokens, self.at)
        length = numbers.length
        unit = self._kind(length)
        if unit in {Kind.WEIGHT, Kind.PERCENT}:
            self._refuse(_ELSEWHERE[unit], self._past(length, Kind.WEIGHT, Kind.PERCENT, Kind.LOAD))
            return
        tempo = self._last is What.TEMPO or unit is Kind.TEMPO
        quantity = read_quantity(self.source, self.at, numbers, tempo=tempo)
        if self._seconds_of_minutes(quantity):
            minutes = self.phrases.pop()
            self.source.report("seconds-missing", *self._place(1), self._replaced(1, f"{self._token().text}s"))
            time = minutes.values[0] + quantity.values[0]
            self.phrases.append(minutes._replace(end=self._token().end, values=(time,)))
            self._skip()
        else:
            self._add(What.QUANTITY, quantity.length, quantity.unit, quantity.values)

    def _seconds_of_minutes(self, quantity: Quantity) -> bool:
        """Whether this is the 30 of `1 min 30`; that of `1 min 30 x 3` is not."""
        return (
            self._last is What.QUANTITY
            and self._kind(-1) is Kind.MINUTE
            and self.phrases[-1].values[0] % 60_000 == 0
            and quantity.unit is Unit.COUNT
            and quantity.length == 1
            and quantity.values[0] < 60_000
            and self._kind(1) not in _TAKE_A_NUMBER
        )

    # --- sides ---------------------------------------------------------------------------------------------------

    def _side(self, rule: SideRule, length: int) -> None:
        self._add(What.SIDE, length, side=rule)

    def _each_side(self) -> None:
        self._side(SideRule.EACH, 1)

    def _each(self) -> None:
        """`each side`, `je Seite`, `/Seite`; `je 10 Wdh` leads over to a number, `per set` says nothing new."""
        length = self._past(0, Kind.ON, Kind.FILLER, Kind.EACH, Kind.SLASH)
        after = self._kind(length)
        if after is Kind.SIDE:
            self._side(SideRule.EACH, length + 1)
        elif after is Kind.NUMBER:
            self._add(What.WITH, length)
        elif after is Kind.SECOND and self._token(length).text == "s":  # je S.
            self._refuse("each-what", length + 1, self._replaced(length + 1, "each side"))
        elif after is Kind.SETS or (after is Kind.REPS and What.REST not in [one.what for one in self.phrases[-2:]]):
            self.at += length + 1
        elif after in {Kind.LEFT, Kind.RIGHT}:
            self.at += length
        elif self._kind() is Kind.SLASH:
            self._misplaced()
        else:
            self._refuse("each-what", length, self._replaced(length, "each side"))

    def _alternate(self) -> None:
        """`alternate`, `alternating legs`, `Seiten im Wechsel`."""
        word = self._past(0, Kind.SIDE, Kind.ON, Kind.FILLER)
        if self._kind(word) is Kind.ALTERNATE:
            self._side(SideRule.ALTERNATE, self._past(word + 1, Kind.SIDE))
        else:
            self._refuse("each-what", 1, self._replaced(1, "each side"))

    def _one_side(self) -> None:
        """`left only`, `nur rechts`, `right first`, `mit rechts beginnen`; `re/li` has no single meaning."""
        side = self._past(0, Kind.ONLY, Kind.FIRST, Kind.FILLER, Kind.WITH)
        if self._kind(side) not in {Kind.LEFT, Kind.RIGHT}:
            self._misplaced()
            return
        length = self._past(side, Kind.LEFT, Kind.RIGHT, Kind.SIDE, Kind.SLASH, Kind.DASH, Kind.ON, Kind.FILLER)
        if {self._kind(ahead) for ahead in range(side, length)} >= {Kind.LEFT, Kind.RIGHT}:
            self._both_named(length)
            return
        length = self._past(side + 1, Kind.SIDE)
        words = {self._kind(), self._kind(length)}
        length += self._kind(length) in {Kind.ONLY, Kind.FIRST}
        left = self._kind(side) is Kind.LEFT
        if Kind.ONLY in words:
            self._side(SideRule.LEFT_ONLY if left else SideRule.RIGHT_ONLY, length)
        elif Kind.FIRST in words:
            self._side(SideRule.EACH if left else SideRule.RIGHT_FIRST, length)  # left first is the order anyway
        elif both := self._same_on_both(length):
            start = self._token(-1 if self._kind(-1) is Kind.TIMES else 0).start  # the x of 10x li
            hint = self.source.rewritten(start, self._token(both - 1).end, "each side")
            self._refuse("left-right", both, hint)
        else:
            name = "left" if left else "right"
            hints = [self._replaced(length, f"{name} {word}") for word in ("only", "first")]
            self._refuse("one-side", length, *hints)

    def _same_on_both(self, ahead: int) -> int:
        """The number of words up to the other side with the same amount (`10x li, 10x re`, `li + re`), or 0."""
        other = ahead
        while self._kind(other) not in {Kind.LEFT, Kind.RIGHT, Kind.END}:
            other += 1
        end = self._past(other + 1, Kind.SIDE)
        sides = {token.kind for token in self.tokens[self.at : self.at + ahead]} | {self._kind(other)}
        if not sides >= {Kind.LEFT, Kind.RIGHT} or self._kind(end) in {Kind.ONLY, Kind.FIRST}:
            return 0

        def amount(start: int, stop: int) -> list[str]:
            tokens = self.tokens[max(0, start) : stop]
            return [one.text for one in tokens if one.kind not in {Kind.COMMA, Kind.FILLER} and one.text != "+"]

        again = amount(self.at + ahead, self.at + other)
        before = amount(self.at - len(again), self.at)
        behind = amount(self.at + end, self.at + end + len(again))
        return end if again in (before, behind) else 0

    def _both_named(self, length: int) -> None:
        if self._kind(length) is Kind.ALTERNATE:  # left and right in turn
            self._side(SideRule.ALTERNATE, length + 1)
            return
        while self._kind(length - 1) not in {Kind.LEFT, Kind.RIGHT, Kind.SIDE}:
            length -= 1
        hints = [self._replaced(length, words) for words in ("each side", "alternate", "right first")]
        self._refuse("left-right", length, *hints[: 3 if self._kind() is Kind.RIGHT else 2])

    # --- words that lead over --------------------------------------------------------------------------------------

    def _no_rest(self) -> None:
        """`no rest`, `ohne Pause`: a rest of no time; `no hold` needs no words."""
        if self._kind(1) in {Kind.REST, Kind.PAUSE}:
            start = self._token().start
            self._add(What.REST, 2)
            self.phrases.append(Phrase(What.QUANTITY, start, self.phrases[-1].end, Unit.TIME, (0,)))
        elif self._kind(1) is Kind.HOLD:
            self._refuse("hold-zero", 2)
        else:
            self._misplaced()

    def _at_sign(self) -> None:
        """`@ 3-1-3` is read differently by different schools; `@ RPE 7` is told by its words."""
        sign = self._token()
        self._skip()
        length = read_numbers(self.tokens, self.at).length if self._kind() is Kind.NUMBER else 0
        if self._kind(length) in _ELSEWHERE:
            self.phrases.append(Phrase(What.JOIN, sign.start, sign.end))
        else:
            end = self._token(max(0, length - 1)).end
            tempo = self.source.rewritten(sign.start, self._token().start, "tempo ")
            self.source.report("at", sign.start, end, tempo)
            if length:
                self.phrases.append(Phrase(What.TEMPO, sign.start, sign.end))

    def _between(self) -> None:
        """`between sets` is where a rest lies; between other things there is none."""
        length = self._past(1, Kind.FILLER, Kind.EACH)
        if self._kind(length) is Kind.SETS:
            self.at += length + 1
        elif self._kind(length) in {Kind.REPS, Kind.SIDE, Kind.EACH_SIDE, Kind.BREATHS}:
            if self._last in {What.REST, What.PAUSE}:  # whose time stands behind
                self.source.report("rest-where", *self._place(length + 1), self._replaced(length + 1, ""))
                self.at += length + 1
            else:
                self._refuse("rest-where", length + 1)
        else:
            self._misplaced()

    def _lead(self) -> None:
        """Small words; those of `bis zur Ermüdung` and `as many as possible` belong to what is reported."""
        length = self._past(0, Kind.FILLER, Kind.ON, Kind.TO)
        after = self._kind(length)
        if after is Kind.AS_MANY:
            self._refuse("as-many", self._run(length, Kind.AS_MANY))
        elif after is Kind.SELF_PACED:
            self._self_paced(length)
        elif self._kind() is Kind.ON and after is Kind.POSITION:
            self._refuse("position", self._run(length, Kind.POSITION))
        elif self._kind() is Kind.ON and after is Kind.ALTERNATE:
            self._alternate()
        elif self._kind() is Kind.ON and after is Kind.EACH:
            self._each()
        else:
            self._skip()

    # --- what has no place in a dose -------------------------------------------------------------------------------

    def _refuse(self, cause: str, length: int, *hints: str | None, **params: object) -> None:
        """Reports the next words and leaves them out; without a hint, the text without them is the hint."""
        start, end = self._token().start, self._token(length - 1).end
        lead, first = start, self._last
        while self._last in {What.TIMES, What.JOIN, What.WITH}:
            lead = self.phrases.pop().start
        of_what = first is What.TIMES and [one.what for one in self.phrases[-2:]] != [
            What.TIMES,
            What.QUANTITY,
        ]
        without = None if of_what else self.source.rewritten(lead, end)  # 3x AMRAP: what is left is no dose
        self.source.report(cause, start, end, *(hints or [without]), **params)
        self._add(What.LEFT_OUT, length)

    def _run(self, ahead: int, kind: Kind) -> int:
        """How many tokens from here on are words of a kind, with the small words between them."""
        while self._kind(ahead) is kind:
            ahead += 1
            between = self._past(ahead, Kind.FILLER, Kind.COMMA, Kind.SLASH, Kind.COLON)
            ahead = between if self._kind(between) is kind else ahead
        return ahead

    def _elsewhere(self) -> None:
        """Weights, effort, as many as possible, positions, weekdays."""
        kind = self._kind()
        length = self._run(0, kind)
        if kind is Kind.EFFORT:
            number = self._past(length, Kind.JOIN, Kind.COLON, Kind.AT)
            while self._kind(number) is Kind.NUMBER:
                length = number + 1
                number = self._past(length, Kind.DASH, Kind.SLASH, Kind.TO)
        self._refuse(_ELSEWHERE[kind], length)

    def _self_paced(self, ahead: int = 0) -> None:
        length = self._past(ahead, Kind.SELF_PACED, Kind.DASH, Kind.TEMPO)
        self._refuse("self-paced", length, self._replaced(length, "open"))

    def _bds(self) -> None:
        self._refuse("bds", 1, self._replaced(1, "each side"))

    def _unknown(self) -> None:
        """A word that was reported already; a quantity behind it belonged to it, or a unit (5 slow breaths)."""
        length = 2 if self._kind(1) in COUNTED or self._kind(1) in TIMES else 1
        if self._kind(1) is Kind.NUMBER:
            time = read_duration(self.tokens, self.at + 1)
            end = time[1] - self.at if time else 2
            length = 1 if self._kind(end) is Kind.TIMES else end
        self._add(What.LEFT_OUT, length)

    def _misplaced(self) -> None:
        """A known word or sign where it says nothing."""
        if self._kind() is Kind.COLON and self._last in {What.HOLD, What.REST, What.PAUSE, What.TEMPO}:
            self._skip()
        elif self._kind() in COUNTED or self._kind() in TIMES:
            self._refuse("number-missing", 1, "")
        elif self._kind() in {Kind.ONLY, Kind.FIRST, Kind.NO, Kind.BETWEEN}:
            self._refuse("misplaced", 1)
        elif self._token().text in _DOTS and [one.what for one in self.phrases] == [What.QUANTITY]:  # 3·10
            self.source.report("character", *self._place(1), self._replaced(1, "x"))
            self._add(What.TIMES, 1)
        else:  # what stands around it is read on as if it were not there
            sign = self._token()
            self.source.report("character", sign.start, sign.end, self.source.rewritten(sign.start, sign.end))
            self._skip()

    # --- dosing ----------------------------------------------------------------------------------------------------

    def _dosing_length(self) -> int:
        """How many words from here on say how often; the 10 of `3x10 per week` is none of them."""
        of_sets = self._kind() is Kind.NUMBER and self._last is What.TIMES
        return 0 if of_sets else dosing_length(self.tokens, self.at)

    def _dosing(self, length: int) -> None:
        """Belongs to the routine; `3x10min per week` with all that stands before it."""
        last = self._token(length - 1)
        start = self._token().start
        if self._like_dosing(self.phrases[-3:]):
            start = self.phrases[-3].start
            del self.phrases[-3:]
        dosing, _ = parse_dosing(self.source.text[start : last.end])
        written = self.source.said(format_dosing(dosing)) if dosing else self.source.text[start : last.end]
        rest = self.source.rewritten(start, last.end)
        self.source.report("dosing", start, last.end, rest or f"dosing: {written}", dosing=written)
        self._add(What.LEFT_OUT, length)

    @staticmethod
    def _like_dosing(phrases: list[Phrase]) -> bool:
        """`3x10min`, before `per week`."""
        return (
            [one.what for one in phrases] == [What.QUANTITY, What.TIMES, What.QUANTITY]
            and phrases[-1].unit is Unit.TIME
            and phrases[-1].values[0] >= LIKE_DOSING
        )


_READERS: dict[Kind, Callable[[_Phrases], None]] = {
    Kind.NUMBER: _Phrases._quantity,
    Kind.EACH: _Phrases._each,
    Kind.SLASH: _Phrases._each,
    Kind.EACH_SIDE: _Phrases._each_side,
    Kind.ALTERNATE: _Phrases._alternate,
    Kind.SIDE: _Phrases._alternate,
    Kind.NO: _Phrases._no_rest,
    Kind.AT: _Phrases._at_sign,
    Kind.BETWEEN: _Phrases._between,
    Kind.BDS: _Phrases._bds,
    Kind.SELF_PACED: _Phrases._self_paced,
    Kind.UNKNOWN: _Phrases._unknown,
    Kind.OTHER: _Phrases._skip,
    **dict.fromkeys((Kind.FILLER, Kind.ON, Kind.TO), _Phrases._lead),
    **dict.fromkeys((Kind.LEFT, Kind.RIGHT, Kind.ONLY, Kind.FIRST), _Phrases._one_side),
    **dict.fromkeys(_ELSEWHERE, _Phrases._elsewhere),
    **dict.fromkeys(_PLAIN, _Phrases._plain),
}
"""What reads the phrase that begins with a word of a kind; any other word is misplaced."""
