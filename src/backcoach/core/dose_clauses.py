"""Reads the phrases of a dose as clauses: which quantities are multiplied, and which value belongs to which modifier.

It does not know what they mean together; `dose.py` does.
"""

import re
from typing import NamedTuple

from backcoach.core.dose_phrases import Phrase, What, read_phrases
from backcoach.core.dose_quantities import Unit
from backcoach.core.dose_source import Source
from backcoach.core.routine import SideRule


class Modifier(NamedTuple):
    """One modifier: HOLD, REST, TEMPO, OPEN or SIDE, with its values in milliseconds, or a number of breaths."""

    what: What
    start: int
    end: int
    values: tuple[int, ...] = ()
    breaths: bool = False
    side: SideRule | None = None


class Written:
    """What stands in a dose, in the order of writing."""

    def __init__(self) -> None:
        self.factors: list[Phrase] = []
        """The quantities of the work: 3, 10 and 5 s of `3x10x5s`."""
        self.held: Phrase | None = None
        """The word `hold` behind the last factor, as in `5 x 10s hold`."""
        self.modifiers: list[Modifier] = []

    def has(self, *whats: What) -> bool:
        """Whether one of these modifiers is written."""
        return any(modifier.what in whats for modifier in self.modifiers)


_KEYWORDS = {What.HOLD, What.REST, What.PAUSE, What.TEMPO}
_CLOCK = re.compile("([1-9][0-9]?)[.,]([0-5][0-9])")
"""Rather minutes and seconds, as in `rest 1,30`, than hundredths of a second."""
_SHORTEST_PAUSE = 5_000
"""Milliseconds. Under this, a `pause` may be a hold at the end of the movement as well as a rest."""


def read_clauses(source: Source) -> Written:
    """What is written in a dose; problems are noted in the source."""
    return _Clauses(source).read()


class _Clauses:
    """Goes once through the phrases; each method reads one clause from `at` on and moves `at` behind it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.phrases = read_phrases(source)
        self.at = 0
        self.written = Written()

    def read(self) -> Written:
        while self._what(self.at) is not What.END:
            phrase = self.phrases[self.at]
            if phrase.what is What.QUANTITY:
                if self._is_postfix(self.at):
                    self._modifier(self.phrases[self.at + 1], phrase)
                    self.at += 2
                else:
                    self._work(self._chain())
            elif phrase.what in _KEYWORDS:
                self._prefixed(phrase)
            elif phrase.what in {What.OPEN, What.SIDE}:
                self.written.modifiers.append(Modifier(phrase.what, phrase.start, phrase.end, side=phrase.side))
                self.at += 1
            else:
                if phrase.what is What.TIMES and not self._after_hold():
                    self._dangling(phrase)
                self.at += 1
        return self.written

    # --- looking ahead -------------------------------------------------------------------------------------------

    def _what(self, at: int) -> What:
        return self.phrases[min(at, len(self.phrases) - 1)].what

    def _value(self, at: int) -> int | None:
        """Where the quantity stands to which small words (`of`, `mit`) lead from here; None where there is none."""
        while self._what(at) in {What.JOIN, What.WITH}:
            at += 1
        return at if self._what(at) is What.QUANTITY else None

    def _is_postfix(self, at: int) -> bool:
        """Whether a quantity belongs to the keyword behind it: `5s hold`."""
        if self._what(at + 1) not in _KEYWORDS or self.phrases[at].unit in {Unit.SETS, Unit.REPS}:
            return False
        return self._what(at + 2) is not What.TIMES and not self._takes_value(at + 1)  # 10s hold x 5

    def _takes_value(self, keyword: int) -> bool:
        """Whether the value of a keyword stands behind it: not so in `5s hold 30s rest`."""
        value = self._value(keyword + 1)
        return value is not None and self._what(value + 1) is not What.TIMES and not self._is_postfix(value)

    def _after_hold(self) -> bool:
        """The x of `hold 30s x 3`, as good as `3x hold 30s`."""
        held = bool(self.written.modifiers) and self.written.modifiers[-1].what is What.HOLD
        return held and self._value(self.at + 1) is not None

    # --- work ----------------------------------------------------------------------------------------------------

    def _chain(self) -> list[Phrase]:
        """Quantities multiplied: `3x10x5s`, `3 sets of 10`, `10x` (times nothing), `10s hold x 5`."""
        chain = [self.phrases[self.at]]
        self.at += 1
        while (following := self._joined(chain)) is not None:
            chain.append(self.phrases[following])
            self.at = following + 1
        if len(chain) > 1 and self._what(self.at) in _KEYWORDS and not self._takes_value(self.at):
            self._followed(chain)
        return chain

    def _joined(self, chain: list[Phrase]) -> int | None:
        """Where the next factor of the chain stands, if there is one."""
        if self._what(self.at) is What.HOLD and self._what(self.at + 1) is What.TIMES:
            self.written.held = self.phrases[self.at]
            self.at += 1
        joint = self._what(self.at)
        value = self._value(self.at)
        if joint is What.TIMES:
            value = self._value(self.at + 1)
            if value is None:
                if len(chain) > 1 and self._what(self.at + 1) is not What.HOLD:
                    self._dangling(self.phrases[self.at])
                self.at += 1
            return value
        only_sets = [factor.unit for factor in chain] == [Unit.SETS]
        if value is None or not (joint is What.JOIN or only_sets):
            return None
        of_a_hold = only_sets and self._what(value + 1) is What.HOLD  # 3 sets of 30s hold
        return value if of_a_hold or not self._is_postfix(value) else None

    def _dangling(self, times: Phrase) -> None:
        self.source.report("times-what", times.start, times.end, self.source.rewritten(times.start, times.end))

    def _followed(self, chain: list[Phrase]) -> None:
        """A keyword behind a chain: `5 x 10s hold`. In `3x10,5s hold` the comma may have parted two things."""
        last = chain[-1]
        number = self.source.text[last.start : last.end]
        if last.unit is Unit.TIME and "," in number:
            texts = [number.replace(",", sign) for sign in (" ", ".")]
            hints = [self.source.rewritten(last.start, last.end, text) for text in texts]
            held = self._what(self.at) is What.HOLD  # a rest is no part of a chain
            self.source.report("comma", last.start, last.end, *hints[: 2 if held else 1])
            self.at += 1
        elif self._what(self.at) is What.HOLD and last.unit in {Unit.TIME, Unit.BREATHS}:
            self.written.held = self.phrases[self.at]
            self.at += 1
        elif self._what(self.at) is What.HOLD and len(chain) > 2:  # 3x10x5 hold
            self._unit_missing(last)
            chain[-1] = last._replace(unit=Unit.TIME)
            self.at += 1

    def _unit_missing(self, value: Phrase) -> None:
        seconds = self.source.text[value.start : value.end] + "s"
        self.source.report(
            "unit-missing", value.start, value.end, self.source.rewritten(value.start, value.end, seconds)
        )

    def _work(self, chain: list[Phrase]) -> None:
        """The work of the dose, or `10 reps` behind `3 sets,`, or a quantity that nothing explains."""
        before = self.written.factors
        units = [factor.unit for factor in chain]
        sets_first = [factor.unit for factor in before] == [Unit.SETS] != units  # 3 sets, 10 reps
        sets_last = len(before) == 1 and before[0].unit is not Unit.SETS and units == [Unit.SETS]  # 10 reps, 3 sets
        if not before or sets_first or sets_last:
            before += chain
        else:
            self._loose(chain)

    def _loose(self, chain: list[Phrase]) -> None:
        """`3x10 5s`: held, or rest?"""
        start, end = chain[0].start, chain[-1].end
        if any(start <= problem.offset < end for problem in self.source.problems):
            return  # 3x10 1 min 30: more is wrong with it
        word = self.source.text[start:end]

        def written(*words: str) -> list[str]:
            return [self.source.rewritten(start, end, one) for one in words]

        if len(chain) > 1 or chain[0].unit in {Unit.SETS, Unit.REPS}:
            self.source.report("second-work", start, end)
        elif chain[0].unit is Unit.BREATHS:
            self.source.report("loose-breaths", start, end, *written(f"hold {word}"))
        elif len(chain[0].values) == 3:
            self.source.report("loose-tempo", start, end, *written(f"tempo {word}"))
        else:
            time = f"{word}s" if chain[0].unit is Unit.COUNT else word
            held = {factor.unit for factor in self.written.factors} & {Unit.TIME, Unit.BREATHS}
            words = [f"rest {time}"] if held else [f"hold {time}", f"rest {time}"]
            before = self.written.factors
            sets = None
            if len(before) == 1 and {before[0].unit, chain[0].unit} == {Unit.COUNT}:  # 3 10
                count = self.source.text[before[0].start : before[0].end]
                sets = self.source.rewritten(before[0].start, end, f"{count}x{word}")
            self.source.report("loose-time", start, end, sets, *written(*words))

    # --- modifiers -----------------------------------------------------------------------------------------------

    def _prefixed(self, keyword: Phrase) -> None:
        value = self._value(self.at + 1)
        if value is None:
            word = self.source.text[keyword.start : keyword.end]
            amount = {What.HOLD: "5s", What.TEMPO: "3-1-3"}.get(keyword.what, "30s")
            example = self.source.rewritten(keyword.start, keyword.end, f"{word} {amount}")
            self.source.report("value-missing", keyword.start, keyword.end, example)
            self.at += 1
        else:
            self._modifier(keyword, self.phrases[value])
            self.at = value + 1

    def _modifier(self, keyword: Phrase, value: Phrase) -> None:
        """A keyword with its value, in either order."""
        start, end = min(keyword.start, value.start), max(keyword.end, value.end)
        what = keyword.what
        if what is What.TEMPO:
            self._tempo(keyword, value)
            return
        breaths = value.unit is Unit.BREATHS and what is What.HOLD
        bare = value.unit is Unit.COUNT and len(value.values) == 1
        if not (breaths or value.unit is Unit.TIME or bare):
            self.source.report("no-duration", value.start, value.end)
        elif bare and value.start < keyword.start:
            self._unit_missing(value)
        elif bare and (clock := _CLOCK.fullmatch(self.source.text[value.start : value.end])):
            time = f"{clock[1]}:{clock[2]}"
            self.source.report("clock", value.start, value.end, self.source.rewritten(value.start, value.end, time))
        if what is What.PAUSE:
            what = What.REST
            if 0 < value.values[0] < _SHORTEST_PAUSE:
                self._short_pause(start, end, value)
        self.written.modifiers.append(Modifier(what, start, end, value.values[:1], breaths))

    def _short_pause(self, start: int, end: int, value: Phrase) -> None:
        time = self.source.text[value.start : value.end]
        hold, rest = (self.source.rewritten(start, end, f"{word} {time}") for word in ("hold", "rest"))
        self.source.report("pause", start, end, hold, rest)

    def _tempo(self, keyword: Phrase, value: Phrase) -> None:
        values = value.values
        if value.unit not in {Unit.COUNT, Unit.TIME} or len(value.values) != 3:
            digits = self.source.text[value.start : value.end]
            apart = "-".join(digits) if digits.isdecimal() and len(digits) == 3 else None
            hint = self.source.rewritten(value.start, value.end, apart) if apart else None
            self.source.report("tempo-three", value.start, value.end, hint)
            values = (1_000, 1_000, 1_000)
        start, end = min(keyword.start, value.start), max(keyword.end, value.end)
        self.written.modifiers.append(Modifier(What.TEMPO, start, end, values))
