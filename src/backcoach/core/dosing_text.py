"""How often a routine is meant to be done, as authors write it: `3x10min per week` <-> Dosing."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from backcoach.core.dose_lexer import Kind, Token
from backcoach.core.dose_source import DoseProblem, Source
from backcoach.core.durations import read_duration, scaled
from backcoach.core.routine import Dosing, Per

MAX_TIMES = {Per.DAY: 10, Per.WEEK: 50}
MAX_MINUTES = 180

_LATIN = {"od": 1, "qd": 1, "bd": 2, "bds": 2, "bid": 2, "tds": 3, "tid": 3, "qds": 4, "qid": 4}
_PERIODS = {Kind.DAY: Per.DAY, Kind.DAILY: Per.DAY, Kind.WEEK: Per.WEEK, Kind.WEEKLY: Per.WEEK}
_LINKS = {Kind.EACH, Kind.JOIN, Kind.FILLER, Kind.ON, Kind.SLASH, Kind.COMMA, Kind.WITH}


_SAID = {*_PERIODS, Kind.LATIN, Kind.DAYTIME}
_LEADS = {Kind.EACH, Kind.JOIN, Kind.SLASH, Kind.FILLER, Kind.ON, Kind.OTHER}


def mentions_dosing(tokens: Sequence[Token]) -> bool:
    """Whether any word says how often, so that it is worth looking where."""
    return any(token.kind in _SAID or token.kind is Kind.SLASH for token in tokens)


def dosing_length(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from here on say how often: `3x per week`, `2x täglich`, `every other day`; 0 if none do."""

    def kind(ahead: int) -> Kind:
        return tokens[min(at + ahead, len(tokens) - 1)].kind

    length = 0
    if kind(0) is Kind.NUMBER:
        length = 3 if kind(1) in {Kind.DASH, Kind.TO} and kind(2) is Kind.NUMBER else 1
        if kind(length) is not Kind.TIMES and kind(length) not in _LEADS:
            return 0  # 10 daily: ten, and daily
        length += kind(length) is Kind.TIMES
    elif kind(0) is Kind.TIMES and kind(1) is Kind.SLASH:
        length = 1
    for _ in range(3):
        length += kind(length) in _LEADS or (kind(length) is Kind.SECOND and kind(length - 1) is Kind.EACH)
    if kind(length) is Kind.NUMBER and kind(length - 1) in {Kind.EACH, Kind.OTHER, Kind.SLASH}:
        if kind(length - 1) is Kind.SLASH and kind(length - 2) is Kind.TIMES:
            return length + 1  # 3x/7
        length += 1  # every 2 days
    if kind(length) not in _SAID:
        return 0
    while kind(length) in _SAID or (kind(length) is Kind.FILLER and kind(length + 1) in _SAID):
        length += 1  # morgens und abends
    return length


@lru_cache(maxsize=512)  # `check` reads the same ones in thousands of files
def parse_dosing(text: str, language: str = "en") -> tuple[Dosing | None, tuple[DoseProblem, ...]]:
    """The dosing that a text means, with all that is wrong in it; None exactly where there is an error.

    `language`: of what is proposed, where the text's own words do not show which that is.
    """
    source = Source(text, "dosing", language)
    dosing = _Dosing(source).read()
    return (None if source.has_errors() else dosing), source.found()


def format_dosing(dosing: Dosing) -> str:
    """The canonical form: `daily`, `2 per day`, `every other day`, `3 per week`, `3x10min per week`."""
    if dosing.per is Per.OTHER_DAY:
        return "every other day" if dosing.minutes is None else f"{dosing.minutes}min every other day"
    if dosing.minutes is not None:
        return f"{dosing.times}x{dosing.minutes}min per {dosing.per.value}"
    if dosing == Dosing(1, Per.DAY):
        return "daily"
    return f"{dosing.times} per {dosing.per.value}"


class _Found(NamedTuple):
    """A number of times, a length or a period, with its place."""

    value: int
    start: int
    end: int


class _Dosing:
    """Goes once through the tokens and notes times, minutes and period."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.tokens = source.tokens
        self.at = 0
        self.times: list[_Found] = []
        self.minutes: list[_Found] = []
        self.periods: list[Per] = []

    def read(self) -> Dosing | None:
        while self._token().kind is not Kind.END:
            self._step()
        if not self.source.has_errors():
            self._check()
        if self.source.has_errors():
            return None
        times = self.times[0].value if self.times else 1
        return Dosing(times, self.periods[0], self.minutes[0].value if self.minutes else None)

    def _token(self, ahead: int = 0) -> Token:
        return self.tokens[min(self.at + ahead, len(self.tokens) - 1)]

    def _step(self) -> None:
        token = self._token()
        other_day = self._other_day()
        if other_day:
            self.periods.append(Per.OTHER_DAY)
            self.at += other_day
        elif token.kind is Kind.NUMBER:
            self._number()
        elif token.kind in _PERIODS:
            self.periods.append(_PERIODS[token.kind])
            self.at += 1
        elif token.text in _LATIN:
            self.times.append(_Found(_LATIN[token.text], token.start, token.end))
            self.periods.append(Per.DAY)
            self.at += 1
        else:
            self._word(token)
            self.at += 1

    def _other_day(self) -> int:
        """How many tokens say `every other day`, `jeden zweiten Tag`, `alle 2 Tage`."""
        ahead = 0
        while self._token(ahead).kind in {Kind.EACH, Kind.OTHER, Kind.SECOND} or self._two(ahead):
            ahead += 1
        said = {self._token(one).kind for one in range(ahead)}
        return ahead + 1 if self._token(ahead).kind is Kind.DAY and len(said) > 1 else 0

    def _two(self, ahead: int) -> bool:
        before = self._token(ahead - 1).kind if ahead else None
        return self._token(ahead).text == "2" and before in {Kind.EACH, Kind.OTHER}

    def _number(self) -> None:
        """`3x`, `10min`, `2-3x`."""
        start = self._token().start
        time = read_duration(self.tokens, self.at)
        if time:
            self.at = time[1]
            self._length(_Found(time[0], start, self.tokens[self.at - 1].end))
            return
        number = self._token()
        self.at += 1
        if self._token().kind in {Kind.DASH, Kind.TO} and self._token(1).kind is Kind.NUMBER:
            other = self._token(1)
            hints = [
                self.source.rewritten(start, other.end, self.source.text[one.start : one.end])
                for one in (number, other)
            ]
            self.source.report("range", start, other.end, *hints)
            self.at += 2
        found = _Found(scaled(number.text, 1_000), start, number.end)
        if found.value % 1_000 or not found.value:
            self.source.report("not-whole", start, number.end)
        if self._token().kind is Kind.TIMES:
            self.at += 1
        self.times.append(_Found(found.value // 1_000, start, self.tokens[self.at - 1].end))

    def _length(self, found: _Found) -> None:
        minutes, rest = divmod(found.value, 60_000)
        if rest or not minutes:
            near = self.source.rewritten(found.start, found.end, f"{max(1, round(found.value / 60_000))}min")
            self.source.report("minutes", found.start, found.end, near)
        self.minutes.append(_Found(minutes, found.start, found.end))

    def _word(self, token: Token) -> None:
        """Words between, and words that say no dosing."""
        if token.kind in _LINKS or token.kind is Kind.UNKNOWN:  # which is reported already
            return
        if token.kind is Kind.WEEKDAY or token.kind is Kind.DAYTIME:
            self._times_of(token)
        else:
            self.source.report("misplaced", token.start, token.end, self.source.rewritten(token.start, token.end))

    def _times_of(self, token: Token) -> None:
        """`mon, wed, fri`, `morgens und abends`: which days or times is not part of a dosing, only how many."""
        cause, per = ("days", Per.WEEK) if token.kind is Kind.WEEKDAY else ("daytime", Per.DAY)
        named = [one for one in self.tokens if one.kind is token.kind]
        if token is named[0]:
            often = self.source.said(format_dosing(Dosing(len(named), per)))
            self.source.report(cause, token.start, named[-1].end, often)

    # --- what it means together ----------------------------------------------------------------------------------

    def _check(self) -> None:
        text = self.source.text
        if not (self.times or self.minutes or self.periods):
            self.source.report("empty", 0, len(text))
        elif len(self.times) == 2 and not self.minutes and self._is_bare(self.times[1]):
            self._bare_number()
        elif len(self.times) > 1 or len(self.minutes) > 1:
            second = max(self.times[1:] + self.minutes[1:], key=lambda found: found.start)
            self.source.report("twice", second.start, second.end)
        elif not self.periods:
            self._no_period()
        elif len(self.periods) > 1:
            self.source.report("two-periods", 0, len(text))
        else:
            self._check_limits()

    def _is_bare(self, found: _Found) -> bool:
        return self.source.text[found.end - 1].isdecimal()

    def _bare_number(self) -> None:
        """`3x10 per week`: ten what? Without a period it has three meanings."""
        times, number = self.times[0], self.times[1]
        if self.periods:
            minutes = self.source.rewritten(number.start, number.end, f"{number.value}min")
            self.source.report("ten-what", number.start, number.end, minutes)
        else:
            self._three_meanings(f"{times.value}x{number.value}min", times.start, number.end)

    def _no_period(self) -> None:
        found = (self.times + self.minutes)[0]
        end = max(one.end for one in self.times + self.minutes)
        if self.minutes and self.times:
            self._three_meanings(
                f"{found.value}x{self.minutes[0].value}min", min(found.start, self.minutes[0].start), end
            )
            return
        words = f"{found.value}" if self.times else f"1x{found.value}min"
        per_week, per_day = f"{words} per week", f"{words} per day"
        self.source.report("no-period", found.start, end, *map(self.source.said, (per_week, per_day)))

    def _three_meanings(self, written: str, start: int, end: int) -> None:
        week, day = f"{written} per week", f"{written} per day"
        self.source.report("three-meanings", start, end, *map(self.source.said, (week, day)))

    def _check_limits(self) -> None:
        per = self.periods[0]
        for found in self.times:
            if per is Per.OTHER_DAY and found.value != 1:
                self.source.report("other-day", found.start, found.end, self.source.said("every other day"))
            elif found.value > MAX_TIMES.get(per, 1):
                self.source.report("too-often", found.start, found.end, max=MAX_TIMES[per])
        for found in self.minutes:
            if found.value > MAX_MINUTES:
                self.source.report("too-long", found.start, found.end, max=MAX_MINUTES)
