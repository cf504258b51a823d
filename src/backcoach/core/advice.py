"""What `check` recommends for a routine that is right as it stands. Advice, never an error; the author decides."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from backcoach.core.advice_items import advise_on_items
from backcoach.core.compiler import compile_routine
from backcoach.core.errors import Problem, Severity
from backcoach.core.prescription import resolve
from backcoach.core.routine import Millis, Routine
from backcoach.core.timeline import CueKind, StepKind, Timeline
from backcoach.core.worksteps import Wording

LONGEST_SETUP: Millis = 60_000
"""Getting into position takes no longer than this, unless too much is said."""
LENGTH_OFF = 0.10
"""The part of the aim by which a length may be off."""

_TOLD = frozenset((CueKind.PHASE, CueKind.SWITCH, CueKind.READY, CueKind.COUNTDOWN))
"""Kinds of cues whose loss an author can mend. A correction that finds no place is still on the screen."""


def advise(routine: Routine, words: Wording, today: date) -> tuple[Problem, ...]:
    """Advice for a routine, in the order of the file's lines; `words` are those it is spoken in."""
    timelines = [compile_routine(routine, words, weekday=weekday) for weekday in _weekdays(routine)]
    found = [*_length(routine, timelines), *_review(routine, today), *advise_on_items(resolve(routine)[0])]
    for timeline in timelines[:1]:
        found += [*_dropped(timeline), *_long_setups(timeline)]
    return heeded(found, routine)


def heeded(problems: Iterable[Problem], routine: Routine) -> tuple[Problem, ...]:
    """The advice that the routine's author wants to hear, in the order of the file's lines."""
    return tuple(sorted((one for one in problems if one.code not in routine.ignore), key=lambda one: one.line))


def _weekdays(routine: Routine) -> tuple[int | None, ...]:
    """The weekdays to look at: all seven where the routine differs between them."""
    return tuple(range(7)) if any(item.days is not None for item in routine.exercise_items()) else (None,)


def _length(routine: Routine, timelines: list[Timeline]) -> Iterator[Problem]:
    if routine.minutes is None:
        return
    aim = routine.minutes * 60_000
    lengths = {timeline.length for timeline in timelines if timeline.steps}
    for length in sorted(lengths):
        if abs(length - aim) > aim * LENGTH_OFF:
            seconds = -(-length // 1000)
            yield Problem(
                "length-off",
                line=routine.minutes_line or 1,
                column=1,
                params={"length": f"{seconds // 60}:{seconds % 60:02}", "minutes": routine.minutes},
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


def _long_setups(timeline: Timeline) -> Iterator[Problem]:
    """Items before which so much is said that the patient waits."""
    for step in timeline.steps:
        if step.kind is StepKind.SETUP and step.length > LONGEST_SETUP:
            yield Problem(
                "setup-long",
                line=timeline.item_of(step).line or 1,
                column=1,
                params={"n": step.length // 1000},
                severity=Severity.ADVICE,
            )


def _dropped(timeline: Timeline) -> Iterator[Problem]:
    """Cues that do not fit into the time that the dose gives them."""
    lost = Counter(
        (timeline.item_of(timeline.steps[step]).line, cue.say) for step, cue in timeline.dropped if cue.kind in _TOLD
    )
    for (line, say), times in lost.items():
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
