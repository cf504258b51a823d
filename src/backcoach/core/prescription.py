"""From what the author wrote to what is prescribed today: day, level and everything that a dose does not say."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from backcoach.core.routine import (
    Breaths,
    Dose,
    ExerciseItem,
    Goal,
    Holds,
    Item,
    Millis,
    Per,
    Reps,
    RestItem,
    Rounds,
    Routine,
    SideRule,
    Sides,
    Tempo,
)

SWITCH: Millis = 6_000
"""Between the sides, where the routine says nothing."""
REST_STRENGTHEN: Millis = 30_000
"""Between sets of a strengthening exercise, where nothing is written."""
REST_OTHERWISE: Millis = 15_000

T = TypeVar("T", Item, ExerciseItem | RestItem)


def resolve(routine: Routine, weekday: int | None = None, level: str | None = None) -> tuple[Routine, tuple[str, ...]]:
    """The routine as it is done on a weekday (Monday is 0; None: with the items of every day) at a level.

    In the result every item has a dose. `level` is the user's wish and goes before the author's; the second value names
    the ids of the exercises that have no such level and stay as they are.
    """
    missing: list[str] = []

    def resolved(item: ExerciseItem) -> ExerciseItem:
        chosen = level or item.level
        if chosen is not None and chosen not in item.exercise.levels:
            missing.append(item.exercise.id)
            chosen = item.level
        if item.dose is not None and chosen == item.level:
            return item
        of_level = item.exercise.levels[chosen].dose if chosen else None
        return replace(item, level=chosen, dose=item.dose or of_level or item.exercise.dose)

    changed = map_items(routine, lambda item: resolved(item) if due(item, weekday) else None)
    return changed, tuple(dict.fromkeys(missing))


def due(item: ExerciseItem, weekday: int | None) -> bool:
    """Whether an item is done on a weekday; None: on any."""
    return weekday is None or item.days is None or weekday in item.days


WEEK = tuple(range(7))


def session_days(routine: Routine) -> tuple[int, ...]:
    """The weekdays on which there is something to do, in the order of the week."""
    items = routine.exercise_items()
    return tuple(day for day in WEEK if not items or any(due(item, day) for item in items))


def days_apart(item: ExerciseItem, routine: Routine) -> tuple[int, ...] | None:
    """The weekdays of an item that is not done on all of the routine's; None where it is."""
    if item.days is None or item.days.issuperset(session_days(routine)):
        return None
    return tuple(sorted(item.days))


def days_fit(routine: Routine) -> bool:
    """Whether the weekdays of the items and the dosing can be kept together: what is done every day, always."""
    days, dosing = session_days(routine), routine.dosing
    if dosing is None or days == WEEK:
        return True
    match dosing.per:
        case Per.WEEK:
            return dosing.times == len(days)
        case Per.DAY:
            return dosing.times > 1  # so often on each of them
        case Per.OTHER_DAY:
            return False


def alike(routine: Routine) -> list[tuple[int, ...] | None]:
    """The weekdays on which the same items are done, in the order of the week; None where all are alike."""
    items = [item for item in routine.exercise_items() if item.days is not None]
    if not items:
        return [None]
    groups: dict[tuple[bool, ...], list[int]] = {}
    for weekday in range(7):
        groups.setdefault(tuple(due(item, weekday) for item in items), []).append(weekday)
    return [tuple(days) for days in groups.values()]


def paced(routine: Routine) -> Routine:
    """A resolved routine without self-paced steps: what was open takes the exercise's own tempo.

    For a recording, whose listener cannot say when they are done.
    """

    def closed(item: ExerciseItem) -> ExerciseItem:
        dose = item.dose
        if dose is None or not (isinstance(dose.work, Reps) and dose.work.open):
            return item
        return replace(item, dose=replace(dose, work=replace(dose.work, open=False)))

    return map_items(routine, closed)


def map_items(routine: Routine, change: Callable[[ExerciseItem], ExerciseItem | None]) -> Routine:
    """The routine with each exercise item changed, or left out where the change says None."""
    items: list[Item] = []
    for item in routine.items:
        if isinstance(item, Rounds):
            changed = ((change(one) if isinstance(one, ExerciseItem) else one) for one in item.items)
            inner = without_idle_rests(tuple(one for one in changed if one is not None))
            if inner:
                items.append(replace(item, items=inner))
        elif isinstance(item, RestItem):
            items.append(item)
        elif (kept := change(item)) is not None:
            items.append(kept)
    return replace(routine, items=without_idle_rests(tuple(items)))


def without_idle_rests(items: tuple[T, ...]) -> tuple[T, ...]:
    """No rest at the start or the end, and of several in a row only the longest."""
    kept: list[T] = []
    for item in items:
        if isinstance(item, RestItem):
            if not kept:
                continue
            last = kept[-1]
            if isinstance(last, RestItem):
                kept[-1] = max(last, item, key=lambda rest: rest.duration)
                continue
        kept.append(item)
    while kept and isinstance(kept[-1], RestItem):
        kept.pop()
    return tuple(kept)


def rest_between_sets(item: ExerciseItem, routine: Routine) -> Millis:
    """The rest between two sets of a resolved item."""
    if item.dose is not None and item.dose.rest is not None:
        return item.dose.rest
    if routine.rest is not None:
        return routine.rest
    return REST_STRENGTHEN if item.exercise.goal is Goal.STRENGTHEN else REST_OTHERWISE


def side_rule(item: ExerciseItem) -> SideRule | None:
    """Which sides a resolved item is done on: the dose's word, else the exercise's nature; None without sides."""
    return None if item.dose is None else item.dose.sides or sides_by_nature(item.dose, item.exercise.sides)


def sides_by_nature(dose: Dose, sides: Sides) -> SideRule | None:
    """What a dose without a side word means for an exercise with these sides; only repetitions can take turns."""
    if sides is Sides.NONE:
        return None
    return SideRule.ALTERNATE if sides is Sides.ALTERNATE and isinstance(dose.work, Reps) else SideRule.EACH


def least_length(routine: Routine) -> Millis:
    """How long a routine lasts at least, without what is said: quickly added up, so that no file can keep us busy."""
    resolved, _ = resolve(routine)
    total = 0
    for item in resolved.items:
        if isinstance(item, Rounds):
            total += (
                item.count * sum(_item_length(inner, resolved) for inner in item.items) + (item.count - 1) * item.rest
            )
        else:
            total += _item_length(item, resolved)
    return total


def _item_length(item: ExerciseItem | RestItem, routine: Routine) -> Millis:
    if isinstance(item, RestItem) or item.dose is None:
        return item.duration if isinstance(item, RestItem) else 0
    match item.dose.work:
        case Reps(open=True):
            work = 0
        case Reps() as reps:
            tempo = tempo_of(item, reps)
            work = sum(reps.counts) * (tempo.up + tempo.hold + tempo.down)
        case Holds(sets=sets, duration=duration):
            work = sets * duration
        case Breaths(sets=sets, count=count):
            work = sets * count * item.exercise.breath
    twice = side_rule(item) in (SideRule.EACH, SideRule.ALTERNATE, SideRule.RIGHT_FIRST)
    return work * (2 if twice else 1) + (item.dose.sets - 1) * rest_between_sets(item, routine)


def tempo_of(item: ExerciseItem, reps: Reps) -> Tempo:
    """How long the parts of one repetition last."""
    if reps.tempo is not None:
        return reps.tempo
    hold = (reps.hold_breaths or 0) * item.exercise.breath if reps.hold is None else reps.hold
    return Tempo(item.exercise.up, hold, item.exercise.down)
