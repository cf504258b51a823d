"""What `check` recommends for a routine that is right as it stands. Advice, never an error; the author decides."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from backcoach.core.advice_items import advise_on_items
from backcoach.core.dosing_text import format_dosing
from backcoach.core.durations import is_off
from backcoach.core.errors import Problem, Severity
from backcoach.core.prescription import days_fit, session_days
from backcoach.core.routine import Dosing, Millis, Per, Routine
from backcoach.core.survey import Memory, Survey, surveys
from backcoach.core.timeline import Timeline

LONGEST_SETUP: Millis = 60_000
"""Getting into position takes no longer than this, unless too much is said."""
DAYS_OF_A_WEEK = 7


def advise(routine: Routine, memory: Memory, today: date) -> tuple[Problem, ...]:
    """Advice for a routine, in the order of the file's lines.

    `memory` has the words that it is spoken in, and what is known of the items of other routines.
    """
    of_days = list(surveys(routine, memory))
    found = [*_review(routine, today), *_days(routine), *_of_sessions(of_days)]
    found += [*_length(routine, of_days), *_dropped(of_days), *_long_setups(of_days)]
    return heeded(found, routine)


def _of_sessions(surveyed: Iterable[Survey]) -> Iterable[Problem]:
    """What is advised on the items of each session; what is told of several days is told once."""
    told: dict[tuple[str, int], Problem] = {}
    for survey in surveyed:
        for one in advise_on_items(survey.session):
            told.setdefault((one.code, one.line), one)
    return told.values()


def heeded(problems: Iterable[Problem], routine: Routine) -> tuple[Problem, ...]:
    """The advice that the routine's author wants to hear, in the order of the file's lines."""
    return tuple(sorted((one for one in problems if one.code not in routine.ignore), key=lambda one: one.line))


def _length(routine: Routine, surveyed: Sequence[Survey]) -> Iterator[Problem]:
    """One for each length that is off, with the weekdays that it has."""
    if routine.minutes is None:
        return
    weekdays: dict[Millis, list[int]] = {}
    for survey in surveyed:
        if not survey.empty and is_off(survey.length, routine.minutes):
            weekdays.setdefault(survey.length, []).extend(survey.weekdays or ())
    for length in sorted(weekdays):
        seconds = -(-length // 1000)
        days = {"days": tuple(sorted(weekdays[length]))} if 0 < len(weekdays[length]) < DAYS_OF_A_WEEK else {}
        yield Problem(
            "length-off",
            line=routine.minutes_line or 1,
            column=1,
            params={"length": f"{seconds // 60}:{seconds % 60:02}", "minutes": routine.minutes, **days},
            severity=Severity.ADVICE,
        )


def _review(routine: Routine, today: date) -> Iterator[Problem]:
    if routine.review_by is not None and routine.review_by < today:
        yield Problem(
            "review-passed",
            line=routine.review_by_line or 1,
            column=1,
            params={"date": routine.review_by.isoformat()},
            severity=Severity.ADVICE,
        )


def _days(routine: Routine) -> Iterator[Problem]:
    """A dosing that the weekdays of the items do not allow: the patient reads two numbers."""
    dosing, days = routine.dosing, session_days(routine)
    if dosing is not None and not days_fit(routine):
        meant = format_dosing(Dosing(len(days), Per.WEEK, dosing.minutes))
        yield Problem(
            "days-and-dosing",
            line=routine.dosing_line or 1,
            column=1,
            params={"days": days, "dosing": format_dosing(dosing), "meant": meant},
            severity=Severity.ADVICE,
        )


def _long_setups(surveyed: Sequence[Survey]) -> Iterator[Problem]:
    """Items before which so much is said that the patient waits, on the day on which they wait longest."""
    longest: dict[int | None, Millis] = {}
    for survey in surveyed:
        for line, setup in survey.setups:
            if setup > LONGEST_SETUP:
                longest[line] = max(setup, longest.get(line, 0))
    for line, setup in longest.items():
        yield Problem("setup-long", line=line or 1, column=1, params={"n": setup // 1000}, severity=Severity.ADVICE)


def _dropped(surveyed: Sequence[Survey]) -> Iterator[Problem]:
    """Cues that do not fit into the time that the dose gives them, as often as on the day with the most."""
    most: dict[tuple[int | None, str], int] = {}
    for survey in surveyed:
        lost: Counter[tuple[int | None, str]] = Counter()
        for (line, cue), times in survey.dropped.items():
            lost[line, cue.say] += times
        for place, times in lost.items():
            most[place] = max(times, most.get(place, 0))
    for (line, say), times in most.items():
        yield Problem(
            "cue-dropped",
            line=line or 1,
            column=1,
            params={"what": say, "n": times},
            severity=Severity.ADVICE,
        )


def too_long(timeline: Timeline, hurried: Mapping[str, int], failed: Mapping[str, str]) -> Iterator[Problem]:
    """What a voice needed more time for than there is: `hurried` it said faster, and `failed` with "too-long" not.

    The bounds of spoken length hold for English and German as instructions are written; names and words of other
    languages may take longer.
    """
    told = set()
    for step in timeline.steps:
        line = timeline.item_of(step).line or 1
        for cue in step.cues:
            late = failed.get(cue.say) == "too-long"
            if (late or cue.say in hurried) and (line, cue.say) not in told:
                told.add((line, cue.say))
                code = "cue-too-long" if late else "cue-hurried"
                yield Problem(code, line=line, column=1, params={"what": cue.say}, severity=Severity.ADVICE)
