"""Advice on what a routine holds: which exercises, in which order, how much of them, and for whom."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from backcoach.core.errors import Problem, Severity
from backcoach.core.prescription import REST_OTHERWISE, REST_STRENGTHEN
from backcoach.core.routine import (
    ExerciseItem,
    Goal,
    Holds,
    Loading,
    Millis,
    Range,
    Reps,
    Routine,
    TimeOfDay,
)

MANY_ITEMS = 6
"""Of many exercises people do fewer than of few: Medina-Mirapeix 2009 found more than six worse than three or less."""
MANY_POSITIONS = 3
"""Changes of position: each costs time, and with a sore back some effort."""
LONG_HOLD: Millis = 10_000
"""Of a repetition that strengthens: McGill's programme adds repetitions, and not longer holds."""
LONG_TIME: Millis = 30_000
"""Of a position that strengthens and is held once a set."""
_CLOSING = 3
"""From so many exercises on, a routine is a session that can do with a quiet end."""


def advise_on_items(routine: Routine) -> Iterator[Problem]:
    """Advice that needs no timeline: `routine` is resolved for a day, so every item has a dose."""
    items = routine.exercise_items()
    yield from _many(items)
    yield from _positions(items)
    yield from _closing(items)
    yield from _goals(items, routine)
    for item in items:
        yield from _long_holds(item)
        yield from _morning(item, routine)
        yield from _audience(item, routine)


def _problem(code: str, item: ExerciseItem, **params: object) -> Problem:
    return Problem(code, line=item.line or 1, column=item.column or 1, params=params, severity=Severity.ADVICE)


def _many(items: Sequence[ExerciseItem]) -> Iterator[Problem]:
    if len(items) > MANY_ITEMS:
        yield _problem("many-items", items[MANY_ITEMS], n=len(items), limit=MANY_ITEMS)


def _positions(items: Sequence[ExerciseItem]) -> Iterator[Problem]:
    placed = [item for item in items if item.exercise.position is not None]
    changes = [b for a, b in pairwise(placed) if a.exercise.position is not b.exercise.position]
    least = len({item.exercise.position for item in placed}) - 1
    if len(changes) > MANY_POSITIONS and len(changes) > least:
        yield _problem("many-positions", changes[MANY_POSITIONS], n=len(changes), least=least)


def _closing(items: Sequence[ExerciseItem]) -> Iterator[Problem]:
    if len(items) >= _CLOSING and items[-1].exercise.goal not in (Goal.RELAX, Goal.STRETCH):
        yield _problem("no-closing-relaxation", items[-1])


def _goals(items: Sequence[ExerciseItem], routine: Routine) -> Iterator[Problem]:
    """Exercises whose rest between sets depends on a goal that nobody wrote: it may be half of what is meant."""
    if routine.rest is not None:
        return
    told: set[str] = set()
    for item in items:
        exercise, dose = item.exercise, item.dose
        if exercise.goal_written or exercise.id in told or dose is None or dose.sets == 1 or dose.rest is not None:
            continue
        told.add(exercise.id)
        seconds = {"n": REST_OTHERWISE // 1_000, "more": REST_STRENGTHEN // 1_000}
        yield _problem("goal-unsaid", item, exercise=exercise.id, **seconds)


def _long_holds(item: ExerciseItem) -> Iterator[Problem]:
    if item.dose is None or item.exercise.goal is not Goal.STRENGTHEN:
        return
    match item.dose.work:
        case Reps(hold=int(hold)) if hold > LONG_HOLD:
            yield _problem("hold-long", item, n=hold // 1_000, limit=LONG_HOLD // 1_000)
        case Holds(duration=duration) if duration > LONG_TIME:
            yield _problem("hold-long", item, n=duration // 1_000, limit=LONG_TIME // 1_000)


def _morning(item: ExerciseItem, routine: Routine) -> Iterator[Problem]:
    """Those who bent less in the first two hours of the day had fewer days of pain (Snook 1998)."""
    bends = Loading.FLEXION in item.exercise.loading and item.exercise.range is Range.END
    if routine.time_of_day is TimeOfDay.MORNING and bends:
        yield _problem("morning-flexion", item)


def _audience(item: ExerciseItem, routine: Routine) -> Iterator[Problem]:
    for reason in routine.audience:
        if reason in item.exercise.avoid_if:
            yield _problem("audience-caution", item, reason=reason)
