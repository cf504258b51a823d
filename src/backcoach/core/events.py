"""The vocabulary between the engine and the world: commands go in, events come out, a snapshot is what can be seen.

Events are past tense, compared by value, and carry the instant at which they were due, not the one at which they were
noticed.
"""

from enum import Enum

from backcoach.core.routine import Millis
from backcoach.core.timeline import Cue, Phase, Step
from backcoach.core.value import value


class Command(Enum):
    """What a user can ask of a session."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    TOGGLE_PAUSE = "toggle pause"
    SKIP = "skip"
    BACK = "back"
    RESTART_STEP = "restart step"
    ADD_TIME = "add time"
    DONE = "done"
    """Ends an open step."""
    QUIT = "quit"


class State(Enum):
    """Where a session is."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class StepEnd(Enum):
    """How a step ended."""

    FINISHED = "finished"
    SKIPPED = "skipped"
    LEFT = "left"
    """Gone back from, or started again."""
    CUT_OFF = "cut off"
    """The session was ended in it."""


class Outcome(Enum):
    """How a session ended."""

    COMPLETED = "completed"
    QUIT = "quit"


class PauseReason(Enum):
    """Why a session pauses."""

    USER = "user"
    GAP = "gap"
    """The machine slept or the program was stopped: time that nobody saw or heard."""
    STOPPED = "stopped"
    """Put into the background with Ctrl-Z."""


@value
class Event:
    """Something that happened."""

    at: Millis
    """The instant at which it was due, on the clock whose readings the engine is given."""


@value
class SessionStarted(Event):
    """The first event."""


@value
class StepStarted(Event):
    """A step began, or began anew."""

    step: int


@value
class StepEnded(Event):
    """The step that was started last ended; every step started is ended exactly once."""

    step: int
    how: StepEnd
    active: Millis
    """How long it was run, pauses not counted."""


@value
class CueReached(Event):
    """A cue is due."""

    step: int
    cue: Cue


@value
class GetReady(Event):
    """The seconds before the clock runs on after a pause began."""

    length: Millis


@value
class TimeAdded(Event):
    """The current phase was made longer."""

    step: int
    added: Millis


@value
class SessionPaused(Event):
    """The clock stands."""

    reason: PauseReason


@value
class SessionResumed(Event):
    """The clock runs on."""


@value
class SessionEnded(Event):
    """The last event."""

    outcome: Outcome


@value
class Snapshot:
    """What can be seen at an instant."""

    state: State
    step: Step
    """The current step, with the time that was added to it; in READY the first, in ENDED the last."""
    elapsed: Millis
    """Since the start of the step, pauses not counted."""
    phase: Phase | None
    get_ready: Millis
    """What is left of the get-ready after a pause; 0 otherwise."""
    pause_reason: PauseReason | None
    position: Millis
    """Where we are in the session, from its start: on the timeline, with the time that was added before."""
    active: Millis
    """How long the session has been run, pauses not counted."""
    paused: Millis
    """How long it was paused."""
    added: Millis = 0
    """How much longer the session has become than its timeline."""
