"""The dose language: `3x10 hold 5s each side rest 30s` <-> Dose. Generous in spelling, strict in meaning.

What has no single meaning is an error that shows the meanings; nothing is guessed. The way: text -> tokens
(`dose_lexer`) -> phrases (`dose_phrases`) -> clauses (`dose_clauses`) -> work and modifiers (`dose_work`,
`dose_checks`) -> Dose.
"""

from dataclasses import replace
from functools import lru_cache

from backcoach.core.dose_checks import check_modifiers, read_side
from backcoach.core.dose_clauses import Modifier, read_clauses
from backcoach.core.dose_phrases import What
from backcoach.core.dose_source import HINT_SEPARATOR, DoseProblem, Source
from backcoach.core.dose_work import Work, check_limits, read_work
from backcoach.core.durations import format_duration
from backcoach.core.errors import Severity
from backcoach.core.routine import Breaths, Dose, Holds, Millis, Reps, Sides, Tempo

__all__ = ["HINT_SEPARATOR", "DoseProblem", "format_dose", "parse_dose"]

_MANY_WRONG = 8
"""With more problems than this, no right dose is near enough to be offered."""


LONGEST = 200
"""Characters of a dose; no prescription is longer, and what is must not keep us busy."""


def parse_dose(
    text: str, *, sides: Sides | None = None, default: Dose | None = None, language: str = "en"
) -> tuple[Dose | None, tuple[DoseProblem, ...]]:
    """The dose that a text means, with all that is wrong or doubtful in it; None exactly where there is an error.

    `sides` is the exercise's nature, against which side words are checked; None checks nothing. `default` is the
    exercise's own dose: a lone count (`10`) is an error where that is time or breaths. What is proposed is in the
    language of the text's own words, or in `language` where they do not show it.
    """
    return _parsed(text, sides, type(default.work) if default else None, language)  # type: ignore[arg-type]  # see below


@lru_cache(maxsize=4_096)  # `check` reads the same doses in thousands of files
def _parsed(
    text: str, sides: Sides | None, default: type[Work] | None, language: str
) -> tuple[Dose | None, tuple[DoseProblem, ...]]:
    """As `parse_dose`; of the exercise's own dose only its kind matters (a class, which mypy takes for unhashable)."""
    if len(text) > LONGEST:
        return None, (DoseProblem("dose-too-many-words", 0, LONGEST, {"limit": LONGEST}),)
    dose, source = _read(text, sides, default, language)
    problems = source.found()
    if not problems:
        return dose, ()
    from backcoach.core.dose_mistakes import merged, with_digits

    letter = None if dose else with_digits(text, lambda one: _read(one, sides, default, language)[0] is not None)
    if letter:
        return None, (letter,)
    far_off = len(problems) > _MANY_WRONG
    return dose, merged(text, [_with_right_hints(one, sides, language, far_off=far_off) for one in problems])


def _read(text: str, sides: Sides | None, default: type[Work] | None, language: str) -> tuple[Dose | None, Source]:
    """As `parse_dose`, but the texts that the problems offer may be wrong themselves."""
    source = Source(text, "dose", language)
    written = read_clauses(source)
    work = read_work(source, written, default)
    check_modifiers(source, written, work)
    side = read_side(source, written, work, sides)
    dose = None
    if work is not None:
        first = {modifier.what: modifier for modifier in reversed(written.modifiers)}
        work = _modified(work, first)
        check_limits(source, written, work)
        dose = Dose(work, side, first[What.REST].values[0] if What.REST in first else None)
    return (None if source.has_errors() else dose), source


def _hints(problem: DoseProblem) -> tuple[str, ...]:
    """The whole doses that a problem offers: not a word, nor a dosing."""
    if problem.code == "dose-unknown-word" or problem.hint is None or problem.hint.startswith("dosing: "):
        return ()
    return tuple(problem.hint.split(HINT_SEPARATOR))


def _with_right_hints(problem: DoseProblem, sides: Sides | None, language: str, *, far_off: bool) -> DoseProblem:
    """The problem with only such whole doses to offer as are right; none where too much is wrong."""
    hints = _hints(problem)
    if not hints:
        return problem
    right = [] if far_off else [one for hint in hints for one in _right(hint, sides, language)]
    return replace(problem, hint=HINT_SEPARATOR.join(dict.fromkeys(right)) or None)


def _right(hint: str, sides: Sides | None, language: str) -> list[str]:
    """The hint, or where something else is wrong in it what the hints to that lead to, as long as there is only one.

    The exercise's own dose is left out: what a lone count means is the next question, and answered there.
    """
    hints: tuple[str, ...] = (hint,)
    for _ in range(_MANY_WRONG):
        sources = [(one, *_read(one, sides, None, language)) for one in hints]
        right = [one for one, dose, _ in sources if dose is not None]
        if right or len(hints) != 1:
            return right
        errors = (one for one in sources[0][2].found() if one.severity is Severity.ERROR)
        hints = _hints(next(errors))
    return []


def _modified(work: Work, first: dict[What, Modifier]) -> Work:
    """Repetitions with the hold, tempo or openness that modifiers give them."""
    if not isinstance(work, Reps):
        return work
    hold, tempo = first.get(What.HOLD), first.get(What.TEMPO)
    if hold and hold.breaths:
        work = replace(work, hold_breaths=hold.values[0] // 1_000)
    elif hold:
        work = replace(work, hold=hold.values[0])
    if tempo:
        work = replace(work, tempo=Tempo(*tempo.values))
    return replace(work, open=What.OPEN in first)


def format_dose(dose: Dose) -> str:
    """The canonical form: for every dose that a text can mean, `parse_dose` gives the same dose back.

    No text means two ascending sets (`8-12` is a range), so such a dose has no canonical form that can be read back.
    """
    words = [_work_text(dose.work)]
    if dose.sides:
        words.append(dose.sides.value)
    if dose.rest is not None:
        words.append(f"rest {format_duration(dose.rest)}")
    return " ".join(words)


def _work_text(work: Work) -> str:
    if isinstance(work, Holds):
        return ("" if work.sets == 1 else f"{work.sets}x") + format_duration(work.duration)
    if isinstance(work, Breaths):
        return ("" if work.sets == 1 else f"{work.sets}x") + _breaths(work.count)
    words = [_counts(work.counts)]
    if work.hold is not None:
        words.append(f"hold {format_duration(work.hold)}")
    if work.hold_breaths is not None:
        words.append(f"hold {_breaths(work.hold_breaths)}")
    if work.tempo:
        words.append("tempo " + "-".join(_seconds(part) for part in (work.tempo.up, work.tempo.hold, work.tempo.down)))
    if work.open:
        words.append("open")
    return " ".join(words)


def _counts(counts: tuple[int, ...]) -> str:
    if len(counts) == 1:
        return f"{counts[0]} reps" if counts[0] != 1 else "1 rep"
    if len(set(counts)) == 1:
        return f"{len(counts)}x{counts[0]}"
    return "-".join(map(str, counts))


def _breaths(count: int) -> str:
    return "1 breath" if count == 1 else f"{count} breaths"


def _seconds(ms: Millis) -> str:
    """`3`, `1.5`: seconds without their unit, as in a tempo."""
    whole, thousandths = divmod(ms, 1_000)
    return f"{whole}.{thousandths:03}".rstrip("0") if thousandths else str(whole)
