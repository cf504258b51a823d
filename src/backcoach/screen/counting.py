"""What is counted at an instant, and how long it stays so. Pure arithmetic on snapshots; it knows no words."""

from backcoach.core.events import Snapshot, State
from backcoach.core.routine import Millis
from backcoach.core.timeline import BREATH_OUT, Phase, PhaseKind, Step, StepKind

LONG_HOLD: Millis = 5_000
"""Where repetitions are held this long, the seconds of each part are shown; else the repetition."""


def clock(length: Millis) -> str:
    """Minutes and seconds begun: "4:12"."""
    return "{}:{:02}".format(*divmod(length // 1_000, 60))


def seconds_up(length: Millis) -> int:
    """Whole seconds, rounded up: 1 during the last second."""
    return max(0, -(-length // 1_000))


def counted_down(snapshot: Snapshot) -> Millis | None:
    """What is left of what is shown in seconds; None where something else is counted."""
    step, phase = snapshot.step, snapshot.phase
    if snapshot.get_ready > 0:
        return snapshot.get_ready
    if step.open:
        return None
    if step.kind is not StepKind.WORK or phase is None or step.reps is None:
        return step.length - snapshot.elapsed
    return phase.end - snapshot.elapsed if _is_held_long(step) else None


def _is_held_long(step: Step) -> bool:
    return any(phase.kind is PhaseKind.HOLD and phase.length >= LONG_HOLD for phase in step.phases)


def next_change(snapshot: Snapshot) -> Millis | None:
    """How long until a view of the running session differs from this one; None: not before something happens."""
    if snapshot.state is not State.RUNNING:
        return None
    rest = counted_down(snapshot)
    if snapshot.get_ready > 0:
        return _to_whole_second(snapshot.get_ready)
    if snapshot.step.open:
        return None
    changes = [1_000 - snapshot.position % 1_000]
    if rest is not None:
        changes.append(_to_whole_second(rest))
    if snapshot.phase is not None:
        changes += [at - snapshot.elapsed for at in (snapshot.phase.end, turn_of(snapshot.phase))]
    return min((change for change in changes if change > 0), default=None)


def _to_whole_second(rest: Millis) -> Millis:
    return (rest - 1) % 1_000 + 1


def turn_of(phase: Phase) -> Millis:
    """Where breathing in becomes breathing out, from the start of the step."""
    return phase.start + int(phase.length * BREATH_OUT) if phase.kind is PhaseKind.BREATH else phase.end


def seconds_text(rest: Millis) -> str:
    """Seconds rounded up, from a minute on as minutes and seconds."""
    seconds = seconds_up(rest)
    return str(seconds) if seconds < 60 else clock(seconds * 1_000)


def widest_number(step: Step) -> str:
    """A number at least as wide as all that the step shows."""
    numbers = [str(step.reps or 0)]
    if step.kind is not StepKind.WORK or step.reps is None:
        numbers.append(seconds_text(step.length))
    else:
        numbers += [seconds_text(phase.length) for phase in step.phases if _is_held_long(step)]
    longest = max(numbers, key=len)
    return "".join("8" if character.isdigit() else character for character in longest).rjust(2, "8")
