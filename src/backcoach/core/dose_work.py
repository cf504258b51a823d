"""What the quantities of a dose mean together: sets, repetitions, held repetitions, time or breaths.

What means nothing, or more than one thing, is reported with its meanings.
"""

from collections.abc import Callable

from backcoach.core.dose_clauses import Written
from backcoach.core.dose_lexer import Kind
from backcoach.core.dose_phrases import LIKE_DOSING, Phrase, What
from backcoach.core.dose_quantities import Unit
from backcoach.core.dose_source import Source
from backcoach.core.durations import format_duration
from backcoach.core.routine import Breaths, Holds, Millis, Reps

Work = Reps | Holds | Breaths

MAX_SETS = 20
MAX_REPS = 100
"""Of repetitions or breaths in one set."""
MAX_STEP: Millis = 30 * 60_000
_BREATH: Millis = 5_000
"""A breath of an exercise that says nothing else; here only for the limit of a step."""
_MANY_SETS = 6
"""From here on, sets of one hold may have been meant as held repetitions."""

_LETTERS = {Unit.COUNT: "c", Unit.SETS: "s", Unit.REPS: "r", Unit.TIME: "t", Unit.BREATHS: "b"}
"""A list of counts (6-4-2) is the letter p."""


def _sets_of_reps(factors: list[Phrase]) -> Reps:
    """`10`, `6-4-2`, `3x10`, with a hold where a time or breaths stand behind: `3x10x5s`."""
    last = factors[-1]
    hold = last.values[0] if last.unit is Unit.TIME else None
    breaths = _count(last) if last.unit is Unit.BREATHS else None
    counts = factors[:-1] if last.unit in {Unit.TIME, Unit.BREATHS} else factors
    times = _count(counts[0]) if len(counts) > 1 else 1
    # A typing mistake must not build a long tuple; the limit is checked afterwards.
    return Reps(tuple(value // 1_000 for value in counts[-1].values) * min(times, MAX_SETS + 1), hold, breaths)


def _sets_of_one_hold(factors: list[Phrase]) -> Holds:
    """`45s`, `3x20s`."""
    return Holds(_count(factors[0]) if len(factors) > 1 else 1, factors[-1].values[0])


def _sets_of_breaths(factors: list[Phrase]) -> Breaths:
    """`5 breaths`, `2x5 breaths`."""
    return Breaths(_count(factors[0]) if len(factors) > 1 else 1, _count(factors[-1]))


def _count(factor: Phrase) -> int:
    return factor.values[0] // 1_000


_MEANINGS: dict[str, Callable[[list[Phrase]], Work]] = {
    **dict.fromkeys(("c", "r", "p", "cc", "sc", "cr", "sr"), _sets_of_reps),
    **dict.fromkeys(("rt", "pt", "cct", "sct", "crt", "srt"), _sets_of_reps),
    **dict.fromkeys(("rb", "pb", "ccb", "scb", "crb", "srb"), _sets_of_reps),
    **dict.fromkeys(("t", "ct", "st"), _sets_of_one_hold),
    **dict.fromkeys(("b", "cb", "sb"), _sets_of_breaths),
}
_NO_MEANING = {
    "s": "sets-of-what",
    **dict.fromkeys(("ccc", "scc", "crc", "src", "pc"), "five-what"),
    **dict.fromkeys(("cp", "sp", "cpt", "spt", "cpb", "spb"), "sets-and-pyramid"),
    "rc": "order",
}


def read_work(source: Source, written: Written, default: type[Work] | None) -> Work | None:
    """What the quantities mean; None where that is nothing, or not one thing."""
    factors = in_order(written.factors)
    if not factors:
        _no_work(source, written)
        return None
    if [factor for factor in factors if not _whole(source, factor)]:  # all are told
        return None
    pattern = "".join(map(_letter, factors))
    start, end = min(one.start for one in factors), max(one.end for one in factors)
    if pattern not in _MEANINGS:
        _meaningless(source, factors, _NO_MEANING.get(pattern, "parts"), start, end)
        return None
    if pattern == "c" and not written.has(What.HOLD, What.TEMPO, What.OPEN):
        _check_lone_count(source, factors[0], default)
    work = _MEANINGS[pattern](factors)
    if written.held and pattern == "ct":
        return _sets_of_reps([factors[0]._replace(unit=Unit.REPS), factors[1]])
    if written.held and isinstance(work, Breaths):
        texts = (f"{work.sets}x{work.count} breaths", f"{work.sets} reps hold {work.count} breaths")
        end = max(end, written.held.end)
        source.report("held-breaths", start, end, *(source.rewritten(start, end, text) for text in texts))
    elif written.held and pattern == "t":
        _hold_alone(source, source.text[start:end], start, written.held.end)
    if isinstance(work, Holds):
        _check_sets_of_holds(source, work, factors, start, end)
    elif isinstance(work, Reps) and pattern == "cc":
        _check_swapped(source, factors, start, end)
    return work


def _letter(factor: Phrase) -> str:
    """The letter of a quantity; a list of times has none."""
    if len(factor.values) == 1:
        return _LETTERS[factor.unit]
    return "p" if factor.unit in {Unit.COUNT, Unit.REPS} else "-"


def in_order(factors: list[Phrase]) -> list[Phrase]:
    """`10 reps x 3 sets` and `30s x 3` mean what they mean the other way round."""
    if len(factors) == 2:
        first, second = factors
        timed = first.unit in {Unit.TIME, Unit.BREATHS} and second.unit is Unit.COUNT
        if timed or (second.unit is Unit.SETS and first.unit is not Unit.SETS):
            return [second, first]
    return factors


def _whole(source: Source, factor: Phrase) -> bool:
    """Whether a quantity can be counted; 0 of something, or half a repetition, is reported."""
    word = source.text[factor.start : factor.end]
    if not all(factor.values):
        source.report("zero", factor.start, factor.end)
    elif factor.unit is not Unit.TIME and any(value % 1_000 for value in factor.values):
        listed = source.rewritten(factor.start, factor.end, word.replace(",", "-"))
        source.report("not-whole", factor.start, factor.end, listed if _descends(word) else None)
    else:
        return True
    return False


def _descends(word: str) -> bool:
    """`12,10` may be two sets, `1,5` cannot."""
    first, _, second = word.partition(",")
    short = len(first) < 4 and len(second) < 4
    return short and first.isdecimal() and second.isdecimal() and int(first) > int(second) > 0


def _no_work(source: Source, written: Written) -> None:
    """Nothing says how much is to be done; `hold 45s` alone does not say whether it is repeated."""
    if source.has_errors():
        return  # which tell more
    hold = next((modifier for modifier in written.modifiers if modifier.what is What.HOLD), None)
    if hold:
        amount = f"{hold.values[0] // 1_000} breaths" if hold.breaths else format_duration(hold.values[0])
        _hold_alone(source, amount, hold.start, hold.end)
    elif text := source.text.strip():
        source.report("no-work", 0, len(source.text), f"3x10 {text}")
    else:
        source.report("empty", 0, len(source.text))


def _hold_alone(source: Source, amount: str, start: int, end: int) -> None:
    once, repeated = (source.rewritten(start, end, text) for text in (amount, f"10 reps hold {amount}"))
    source.report("hold-alone", start, end, once, repeated)


def _meaningless(source: Source, factors: list[Phrase], cause: str, start: int, end: int) -> None:
    """Quantities that mean nothing together, or more than one thing."""
    last = factors[-1]
    number = source.text[last.start : last.end]
    if cause == "five-what":
        seconds = source.rewritten(last.start, last.end, f"{number}s")
        breaths, rest = (
            source.rewritten(factors[-2].end, last.end, words)
            for words in (f" hold {number} breaths", f" rest {number}s")
        )
        source.report(
            cause, last.start, last.end, seconds, breaths, rest,
            all=source.text[start:end],
        )  # fmt: skip
    elif cause == "sets-of-what":
        example = source.rewritten(start, end, f"{source.text[start:end]} x 10")
        source.report(cause, start, end, example)
    elif cause == "sets-and-pyramid":
        sets, counts = factors[:2]
        before = sets.start < counts.start
        pyramid = source.rewritten(*((sets.start, counts.start) if before else (counts.end, sets.end)))
        source.report(cause, start, end, pyramid)
    elif cause == "order":
        right = source.rewritten(start, end, f"{_count(last)}x{_count(factors[0])}")
        source.report(cause, start, end, right)
    else:
        source.report(cause, start, end)


def _check_lone_count(source: Source, factor: Phrase, default: type[Work] | None) -> None:
    """`10` is repetitions unless the exercise is one that is held by time or by breaths."""
    if default is None or default is Reps:
        return
    after = next(token for token in source.tokens if token.start >= factor.end)
    end = after.end if after.kind is Kind.TIMES else factor.end  # 10x
    if any(one.offset <= end + 1 and one.offset + one.width >= factor.start for one in source.problems):
        return  # 8-12, 3x AMRAP: more is wrong with it
    count = _count(factor)
    timed = f"{count}s" if default is Holds else f"{count} breaths"
    held, reps = (source.rewritten(factor.start, end, words) for words in (timed, f"{count} reps"))
    source.report(
        "lone-count" if default is Holds else "lone-count-breaths",
        factor.start, end, held, reps if count <= MAX_REPS else None,
    )  # fmt: skip


def _check_sets_of_holds(source: Source, work: Holds, factors: list[Phrase], start: int, end: int) -> None:
    """Long sets look like a dosing; many short ones like repetitions."""
    times, time = factors[0], factors[-1]
    duration = format_duration(work.duration)
    if work.sets > 1 and work.duration >= LIKE_DOSING:
        once = source.rewritten(start, end, source.text[time.start : time.end])
        minutes = max(1, work.duration // 60_000)
        source.report("like-dosing", start, end, once, dosing=f"{work.sets}x{minutes}min")
    elif _MANY_SETS <= work.sets <= MAX_SETS and times.unit is Unit.COUNT:
        reps = source.rewritten(start, end, f"{work.sets} reps hold {duration}")
        source.advise("many-sets", start, end, reps, sets=work.sets)


def _check_swapped(source: Source, factors: list[Phrase], start: int, end: int) -> None:
    """`10x3`: so many sets of so few repetitions are more likely the other way round."""
    sets, reps = _count(factors[0]), _count(factors[1])
    if reps < _MANY_SETS <= sets <= MAX_SETS:
        source.advise("swapped", start, end, source.rewritten(start, end, f"{reps}x{sets}"), sets=sets, reps=reps)


def check_limits(source: Source, written: Written, work: Work) -> None:
    """The limits of a dose: 20 sets, 100 repetitions or breaths, 30 minutes a step."""
    factors = in_order(written.factors)
    sets, counts, length = _measured(work)
    start, end = min(one.start for one in factors), max(one.end for one in factors)
    if sets > MAX_SETS:
        few = isinstance(work, Reps) and counts <= MAX_SETS  # 25x3: the other way round?
        swapped = source.rewritten(start, end, f"{counts}x{_count(factors[0])}") if few else None
        source.report("too-many-sets", factors[0].start, factors[0].end, swapped, max=MAX_SETS)
    if counts > MAX_REPS:
        counted = [one for one in factors if one.unit is not Unit.TIME][-1]
        source.report("too-many-reps", counted.start, counted.end, max=MAX_REPS)
    elif length > MAX_STEP:
        long = [one for one in written.modifiers if one.what in {What.HOLD, What.TEMPO}]
        start, end = (long[0].start, long[0].end) if long else (start, end)
        source.report("too-long", start, end, max=MAX_STEP // 60_000)
    for modifier in written.modifiers:
        if modifier.what is What.REST and modifier.values[0] > MAX_STEP:
            source.report("too-long", modifier.start, modifier.end, max=MAX_STEP // 60_000)


def _measured(work: Work) -> tuple[int, int, Millis]:
    """Sets, most repetitions or breaths in a set, and the least time that the longest set takes on one side."""
    if isinstance(work, Holds):
        return work.sets, 0, work.duration
    if isinstance(work, Breaths):
        return work.sets, work.count, work.count * _BREATH
    tempo = work.tempo.up + work.tempo.hold + work.tempo.down if work.tempo else 0
    each = (work.hold or 0) + (work.hold_breaths or 0) * _BREATH + tempo
    return len(work.counts), max(work.counts), max(work.counts) * each
