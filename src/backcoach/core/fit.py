"""The time box: makes a routine shorter by taking away from what was prescribed, and never longer."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from backcoach.core.prescription import map_items, rest_between_sets
from backcoach.core.routine import Dose, ExerciseItem, Item, Millis, Reps, RestItem, Rounds, Routine

LEAST_REST: Millis = 10_000
"""No rest is made shorter than this."""
CLOSE_ENOUGH = 0.05
"""The part of the time box by which the length may be off."""


def fit(routine: Routine, target: Millis, length_of: Callable[[Routine], Millis]) -> Routine:
    """A resolved routine that lasts `target` or the nearest that can be reached, and never more than it did.

    First the rests give way, then sets (the last ones first), then optional items; the first and the last item stay.
    `length_of` tells how long a routine lasts.
    """
    if length_of(routine) <= target * (1 + CLOSE_ENOUGH):
        return routine
    shorter = list(_ever_shorter(routine))
    # Lengths fall along the list, so the first that can be short enough is found without trying all of them.
    first = bisect_left(shorter, -target, key=lambda one: -length_of(_with_rests(one, 0.0)))
    candidates = [_with_rests_for(one, target, length_of) for one in shorter[max(0, first - 1) : first + 1]]
    off = [abs(length_of(one) - target) for one in candidates]
    if off[0] <= target * CLOSE_ENOUGH:
        return candidates[0]
    return candidates[off.index(min(off))]


def _ever_shorter(routine: Routine) -> Iterator[Routine]:
    """The routine, then without one set after the other, then without one optional item after the other."""
    yield routine
    while (fewer := _without_last_set(routine)) is not None:
        routine = fewer
        yield routine
    while (fewer := _without_last_optional(routine)) is not None:
        routine = fewer
        yield routine


def _without_last_set(routine: Routine) -> Routine | None:
    """One set less: of the items with the most sets the last one gives it."""
    most = max((_sets(item) for item in routine.exercise_items()), default=1)
    if most == 1:
        return None
    giver = [item for item in routine.exercise_items() if _sets(item) == most][-1]
    return map_items(routine, lambda item: replace(item, dose=_one_set_less(item.dose)) if item is giver else item)


def _sets(item: ExerciseItem) -> int:
    return item.dose.sets if item.dose else 1


def _one_set_less(dose: Dose | None) -> Dose | None:
    if dose is None:
        return None
    work = dose.work
    if isinstance(work, Reps):
        return replace(dose, work=replace(work, counts=work.counts[:-1]))
    return replace(dose, work=replace(work, sets=work.sets - 1))


def _without_last_optional(routine: Routine) -> Routine | None:
    """One optional item less, the last one first; the first and the last item stay."""
    inner = routine.exercise_items()[1:-1]
    leaving = next((item for item in reversed(inner) if item.optional), None)
    if leaving is None:
        return None
    return map_items(routine, lambda item: None if item is leaving else item)


def _with_rests_for(routine: Routine, target: Millis, length_of: Callable[[Routine], Millis]) -> Routine:
    """The rests made shorter by as much as is needed, all by the same part, in whole seconds."""
    too_long = length_of(routine) - target
    spare = length_of(routine) - length_of(_with_rests(routine, 0.0))
    if too_long <= 0 or spare <= 0:
        return routine
    return _with_rests(routine, max(0.0, 1 - too_long / spare))


def _with_rests(routine: Routine, part: float) -> Routine:
    """Of what each rest has over the least, only this part is left."""

    def shorter(rest: Millis) -> Millis:
        if rest <= LEAST_REST:
            return rest
        return LEAST_REST + int((rest - LEAST_REST) * part) // 1_000 * 1_000

    def change(item: ExerciseItem | RestItem) -> ExerciseItem | RestItem:
        if isinstance(item, RestItem):
            return replace(item, duration=shorter(item.duration))
        if item.dose is None or item.dose.sets == 1:
            return item
        return replace(item, dose=replace(item.dose, rest=shorter(rest_between_sets(item, routine))))

    items: list[Item] = []
    for item in routine.items:
        if isinstance(item, Rounds):
            inner = tuple(change(one) for one in item.items)
            items.append(replace(item, items=inner, rest=shorter(item.rest)))
        else:
            items.append(change(item))
    return replace(routine, items=tuple(items))
