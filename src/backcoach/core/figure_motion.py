"""Which pose a figure has at an instant of a step, and when it moves. It draws nothing."""

from collections.abc import Iterator
from typing import NamedTuple

from backcoach.core.figure import Figure, Pose, Seen, between, eased
from backcoach.core.routine import Exercise, Millis, Side
from backcoach.core.timeline import BREATH_OUT, Phase, PhaseKind, Step, StepKind

SETTLE: Millis = 2_000
"""How long a body takes to get where a step wants it, or back."""
BREATH_OF_BELLY = 2.5
"""How far the belly rises with a breath, in hundredths of the body's height."""
PAUSE_OF_SHOW: Millis = 1_500
"""How long a shown movement stays where it begins and, where nothing is held, where it turns."""
_SAMPLES = 8


class Attitude(NamedTuple):
    """A pose on its way from one to another."""

    first: Pose
    second: Pose
    part: float = 0.0
    """Of the way that is behind it, from 0 to 1; a way begins and ends slowly."""
    other_side: bool = False
    """Whether it is the other side's turn: limbs are exchanged or, seen from front or above, all is mirrored."""

    @property
    def moves(self) -> bool:
        """Whether it is another one in a moment."""
        return self.first is not self.second and 0.0 <= self.part < 1.0

    def pose(self) -> Pose:
        """The pose itself, of the side that the figure was made for."""
        return between(self.first, self.second, self.part)


class Path(NamedTuple):
    """The poses of one repetition."""

    rest: Pose
    top: Pose
    held: Pose
    end: Pose

    @classmethod
    def of(cls, figure: Figure) -> "Path":
        """What a figure does not say stays as it was: it is held where it came to, and ends where it began."""
        top = figure.up or figure.hold or figure.rest
        return cls(figure.rest, top, figure.hold or top, figure.down or figure.rest)


def attitude(figure: Figure, step: Step, elapsed: Millis, exercise: Exercise, before: Step | None = None) -> Attitude:
    """The attitude at a time after the start of a step that belongs to an exercise.

    `before`: the step that has just been done, if it is of the same exercise: the body comes from there.
    """
    path = Path.of(figure)
    if step.kind is StepKind.WORK:
        if step.open:
            return _shown(path, elapsed, exercise)
        phase = step.phase_at(elapsed)
        if phase is None:
            return Attitude(path.rest, path.rest)
        return _at_work(path, phase, elapsed - phase.start, figure)
    if step.kind is StepKind.SETUP:
        return _shown(path, elapsed, exercise)
    come = before is not None and before.kind is StepKind.WORK and before.phases
    where = _left_in(path, before.phases[-1], figure) if before and come else path.rest
    return _settling(where, path.rest, elapsed)


def _settling(where: Pose, wanted: Pose, elapsed: Millis, room: Millis = SETTLE) -> Attitude:
    if where is wanted:
        return Attitude(wanted, wanted)
    return Attitude(where, wanted, eased(min(1.0, elapsed / min(SETTLE, room))))


def _at_work(path: Path, phase: Phase, elapsed: Millis, figure: Figure) -> Attitude:
    other = phase.side is Side.RIGHT
    part = min(1.0, elapsed / phase.length) if phase.length else 1.0
    first = phase.rep <= 1 and not other
    match phase.kind:
        case PhaseKind.UP:
            return Attitude(path.rest if first else path.end, path.top, eased(part), other)
        case PhaseKind.DOWN:
            return Attitude(path.held, path.end, eased(part), other)
        case PhaseKind.HOLD if phase.rep:
            return _settling(path.top, path.held, elapsed, phase.length)._replace(other_side=other)
        case PhaseKind.HOLD:
            return _settling(path.rest, path.held, elapsed)
        case PhaseKind.BREATH:
            return _breathing(path, phase, elapsed, figure)
    return Attitude(path.rest, path.rest)


def _breathing(path: Path, phase: Phase, elapsed: Millis, figure: Figure) -> Attitude:
    """In, then out. A figure that is held breathes with its belly, where one sees it."""
    turn = phase.length * BREATH_OUT
    going_in = elapsed < turn
    part = min(1.0, elapsed / turn if going_in else (elapsed - turn) / (phase.length - turn))
    if figure.hold is None and figure.up is not None:
        deep, flat = path.top, path.end
    elif figure.seen is not Seen.SIDE:
        return _settling(path.rest, path.held, elapsed if phase.rep <= 1 else SETTLE)
    elif phase.rep <= 1 and path.rest is not path.held and elapsed < SETTLE:
        return Attitude(path.rest, path.held, eased(elapsed / SETTLE))
    else:
        flat = path.held
        deep = _full(flat)
        if phase.rep <= 1 and path.rest is not path.held and going_in:
            part = (elapsed - SETTLE) / (turn - SETTLE) if turn > SETTLE else 1.0
    return Attitude(flat, deep, eased(part)) if going_in else Attitude(deep, flat, eased(part))


def _full(pose: Pose) -> Pose:
    """With a breath in the belly."""
    return pose._replace(belly=pose.belly + BREATH_OF_BELLY)


def _left_in(path: Path, phase: Phase, figure: Figure) -> Pose:
    """The pose that a phase leaves the body in."""
    match phase.kind:
        case PhaseKind.HOLD:
            return path.held
        case PhaseKind.UP:
            return path.top
        case PhaseKind.BREATH if figure.hold is None and figure.up is not None:
            return path.end
        case PhaseKind.BREATH:
            return path.held
    return path.end


def shown(figure: Figure, elapsed: Millis, exercise: Exercise) -> Attitude:
    """The movement over and over, as before an exercise."""
    return _shown(Path.of(figure), elapsed, exercise)


def _shown(path: Path, elapsed: Millis, exercise: Exercise) -> Attitude:
    """The movement over and over in the exercise's own tempo, for who has forgotten how it goes."""
    if path.top is path.rest:
        return Attitude(path.rest, path.rest)
    up, down = max(exercise.up, SETTLE), max(exercise.down, SETTLE)
    at = elapsed % (PAUSE_OF_SHOW + up + PAUSE_OF_SHOW + down)
    for first, second, length in (
        (path.rest, path.rest, PAUSE_OF_SHOW), (path.rest, path.top, up),
        (path.top, path.held, PAUSE_OF_SHOW), (path.held, path.end, down),
    ):  # fmt: skip
        if at < length:
            return Attitude(first, second, eased(at / length))
        at -= length
    return Attitude(path.rest, path.rest)


# Everything that a figure can be seen in


def key_poses(figure: Figure) -> list[Pose]:
    """The poses in the order of a repetition; one that is the same as another is left out."""
    return list(dict.fromkeys(Path.of(figure)))


def frames(figure: Figure) -> Iterator[Pose]:
    """All key poses, and some between those that follow each other."""
    path = Path.of(figure)
    legs = [(path.rest, path.top), (path.top, path.held), (path.held, path.end), (path.end, path.top)]
    legs.append((path.rest, path.held))
    for first, second in legs:
        steps = range(_SAMPLES + 1) if first is not second else range(1)
        yield from (between(first, second, step / _SAMPLES) for step in steps)
    if figure.seen is Seen.SIDE and figure.hold is not None:
        yield _full(figure.hold)
