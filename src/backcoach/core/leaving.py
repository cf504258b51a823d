"""Leaving out what a user does not want to do today: the author's substitutes take its place, where there are any.

The user decides, the author names the substitutes, and nothing is concluded from anything.
"""

from dataclasses import replace
from enum import Enum

from backcoach.core.prescription import due, map_items
from backcoach.core.routine import Avoid, Exercise, ExerciseItem, Loading, Routine
from backcoach.core.value import value


class Without(Enum):
    """What a session can do without: a movement of the spine, or a load on another part of the body."""

    FLEXION = "flexion"
    EXTENSION = "extension"
    ROTATION = "rotation"
    LATERAL = "lateral"
    KNEE = "knee"
    WRIST = "wrist"
    SHOULDER = "shoulder"
    NECK = "neck"


_LOADING = {one.value: one for one in Loading}
_SENSITIVE = {Without.FLEXION: Avoid.FLEXION_SENSITIVE, Without.EXTENSION: Avoid.EXTENSION_SENSITIVE}
_AVOID = {one.value: one for one in Avoid}


@value
class LeftOut:
    """An exercise that is not done, and the one that takes its place."""

    exercise: Exercise
    instead: Exercise | None


def loads(exercise: Exercise, without: Without) -> bool:
    """Whether an exercise does what is to be left out, by its `loading` or by its author's `avoid_if`."""
    avoid = _SENSITIVE.get(without) or _AVOID.get(without.value)
    return _LOADING.get(without.value) in exercise.loading or avoid in exercise.avoid_if


MOVEMENTS = frozenset((Without.FLEXION, Without.EXTENSION, Without.ROTATION, Without.LATERAL))
"""What an exercise does by its `loading`."""


def leave_out(
    routine: Routine, without: frozenset[Without], weekday: int | None = None
) -> tuple[Routine, tuple[LeftOut, ...]]:
    """The routine without the items that do any of this, and what was left out.

    An exercise is told once for each thing that became of it. What is not done on that weekday anyway (Monday is 0;
    None: any day) is not told. A substitute that does the same is no substitute. The routine may be left without items.
    """
    left: dict[tuple[str, str | None], LeftOut] = {}

    def fits(exercise: Exercise) -> bool:
        return not any(loads(exercise, one) for one in without)

    def changed(item: ExerciseItem) -> ExerciseItem | None:
        if fits(item.exercise) or not due(item, weekday):
            return item
        instead = item.substitute if item.substitute and fits(item.substitute.exercise) else None
        substitute = instead.exercise if instead else None
        left.setdefault((item.exercise.id, substitute.id if substitute else None), LeftOut(item.exercise, substitute))
        return instead and replace(instead, days=item.days, optional=item.optional, line=item.line)

    return (map_items(routine, changed) if without else routine), tuple(left.values())
