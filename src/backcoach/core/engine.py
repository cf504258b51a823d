"""The state machine that plays a timeline. It knows commands and time; it reads no clock and waits for nothing.

House rules: what a command does in a state stands in TRANSITIONS and nowhere else; a command that is not in the table
of its state is ignored. Times are milliseconds from any origin. An event carries the instant at which it was due, so
lateness never adds up: the next step starts at the scheduled end of the last one.
"""

from collections.abc import Callable, Mapping
from copy import copy

from backcoach.core.events import (
    Command,
    CueReached,
    Event,
    GetReady,
    Outcome,
    PauseReason,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    Snapshot,
    State,
    StepEnd,
    StepEnded,
    StepStarted,
    TimeAdded,
)
from backcoach.core.routine import Millis
from backcoach.core.speech_length import bound
from backcoach.core.timeline import Cue, CueKind, Step, StepKind, Timeline

GET_READY: Millis = 3_000
"""Between the end of a pause and the moment at which the clock runs on."""
BACK_WINDOW: Millis = 3_000
"""`back` this soon after a step's start goes to the step before."""
ADDED: Millis = 10_000
"""What one `add time` adds."""


class Engine:
    """Plays a timeline: `handle` commands, `advance` time, and be called again at `next_deadline`."""

    def __init__(self, timeline: Timeline) -> None:
        if not timeline.steps:
            raise ValueError("a timeline without steps cannot be played")
        self.timeline = timeline
        self.state = State.READY
        self._now: Millis | None = None  # the last instant we were told of
        self._started: Millis = 0  # when the session was started
        self._ended: Millis | None = None
        self._index = 0
        self._step: Step = timeline.steps[0]  # with the time that was added to it
        self._added: dict[int, Millis] = {}  # to this step and to those before, by their index
        self._elapsed: Millis = 0  # in the step, while the clock stands
        self._origin: Millis = 0  # while the clock runs: the instant at which the step had elapsed 0
        self._ready_since: Millis | None = None  # a get-ready runs since then
        self._next_cue = 0
        self._active_before: Millis = 0  # in the steps before this one
        self._reason: PauseReason | None = None

    def handle(self, command: Command, now: Millis, reason: PauseReason = PauseReason.USER) -> list[Event]:
        """Carry out a command at `now` and return what happened, all that was due before included.

        Raises ValueError when `now` is earlier than an instant already told.
        """
        events = self.advance(now)
        action = TRANSITIONS[self.state].get(command)
        if action is None:
            return events
        if command in (Command.PAUSE, Command.TOGGLE_PAUSE):
            self._reason = reason
        return events + action(self, now)

    def advance(self, now: Millis) -> list[Event]:
        """Let time pass until `now` and return what became due, in order.

        Raises ValueError when `now` is earlier than an instant already told.
        """
        if self._now is not None and now < self._now:
            raise ValueError(f"time went back from {self._now} to {now}")
        events: list[Event] = []
        while (due := self.next_deadline()) is not None and due <= now:
            events += self._reach(due)
        self._now = now
        return events

    def next_deadline(self) -> Millis | None:
        """The next instant at which something is due; None while nothing is, as in a pause."""
        if self.state is not State.RUNNING:
            return None
        ready = self._ready_since
        begin, cues = (self._origin, self._step.cues) if ready is None else (ready, _READY_CUES)
        if self._next_cue < len(cues):
            return begin + cues[self._next_cue].at
        if ready is not None:
            return ready + GET_READY
        return None if self._step.open else self._origin + self._step.length

    def upcoming(self, until: Millis) -> list[CueReached]:
        """The cues that become due until then if no command comes in between."""
        return [event for event in copy(self).advance(until) if isinstance(event, CueReached)]

    def snapshot(self, now: Millis) -> Snapshot:
        """What can be seen at `now`; advance to it first."""
        if self._ended is not None:
            now = self._ended
        elapsed = self._elapsed_at(now)
        ready = 0 if self._ready_since is None else GET_READY - (now - self._ready_since)
        added = sum(self._added.values())
        before = added - self._added.get(self._index, 0)
        active = self._active_before + elapsed
        return Snapshot(
            state=self.state,
            step=self._step,
            elapsed=elapsed,
            phase=self._step.phase_at(elapsed),
            get_ready=ready,
            pause_reason=self._reason if self.state is State.PAUSED else None,
            position=self._step.start + before + min(elapsed, self._step.length),
            active=active,
            paused=0 if self.state is State.READY else now - self._started - active,
            added=added,
        )

    # What becomes due

    def _reach(self, due: Millis) -> list[Event]:
        """The one thing that is due at this deadline."""
        cues = self._step.cues if self._ready_since is None else _READY_CUES
        if self._next_cue < len(cues):
            self._next_cue += 1
            return [CueReached(due, self._index, cues[self._next_cue - 1])]
        if self._ready_since is not None:
            return self._run_on(due)
        return self._end_step(StepEnd.FINISHED, due) + self._begin_step(self._index + 1, due)

    def _run_on(self, now: Millis) -> list[Event]:
        """The clock runs on where it stood."""
        self._ready_since = None
        self._origin = now - self._elapsed
        self._next_cue = self._first_cue_from(self._elapsed)
        return [SessionResumed(now)]

    # What commands do

    def _start(self, now: Millis) -> list[Event]:
        self.state = State.RUNNING
        self._started = now
        return [SessionStarted(now), *self._begin_step(0, now)]

    def _pause(self, now: Millis) -> list[Event]:
        self._elapsed = self._elapsed_at(now)
        self._ready_since = None
        self.state = State.PAUSED
        return [SessionPaused(now, self._reason or PauseReason.USER)]

    def _resume(self, now: Millis) -> list[Event]:
        self.state = State.RUNNING
        return self._get_ready(now)

    def _skip(self, now: Millis) -> list[Event]:
        return self._end_step(StepEnd.SKIPPED, now) + self._begin_step(self._index + 1, now)

    def _done(self, now: Millis) -> list[Event]:
        if not self._step.open:
            return []
        return self._end_step(StepEnd.FINISHED, now) + self._begin_step(self._index + 1, now)

    def _back(self, now: Millis) -> list[Event]:
        early = self._elapsed_at(now) < BACK_WINDOW
        return self._go_back_to(self._index - 1 if early and self._index > 0 else self._index, now)

    def _restart_step(self, now: Millis) -> list[Event]:
        return self._go_back_to(self._index, now)

    def _add_time(self, now: Millis) -> list[Event]:
        if self._step.open:
            return []
        elapsed = self._elapsed_at(now)
        heard = self._step.cues[: self._next_cue]
        before = self._step.length
        self._step = self._step.extended(elapsed, ADDED)
        self._added[self._index] = self._added.get(self._index, 0) + self._step.length - before
        if self._ready_since is None:
            self._next_cue = next(
                (n for n, cue in enumerate(self._step.cues) if cue.at >= elapsed and cue not in heard),
                len(self._step.cues),
            )
        return [TimeAdded(now, self._index, ADDED)]

    def _quit(self, now: Millis) -> list[Event]:
        if self.state is State.READY:
            self._started = now
            return self._end_session(Outcome.QUIT, now)
        return self._end_step(StepEnd.CUT_OFF, now) + self._end_session(Outcome.QUIT, now)

    # Steps

    def _begin_step(self, index: int, now: Millis) -> list[Event]:
        """Begin a step, or end the session after the last one."""
        if index == len(self.timeline.steps):
            return self._end_session(Outcome.COMPLETED, now)
        self._active_before += self._elapsed
        self._index = index
        self._added = {earlier: added for earlier, added in self._added.items() if earlier < index}
        self._step = self.timeline.steps[index]
        self._elapsed = 0
        self._origin = now
        self._next_cue = 0
        return [StepStarted(now, index)]

    def _end_step(self, how: StepEnd, now: Millis) -> list[Event]:
        self._elapsed = self._elapsed_at(now)
        self._ready_since = None
        return [StepEnded(now, self._index, how, self._elapsed)]

    def _go_back_to(self, index: int, now: Millis) -> list[Event]:
        """Start a step anew; before work there is time to get ready, because nobody is in position."""
        events = self._end_step(StepEnd.LEFT, now) + self._begin_step(index, now)
        if self.state is State.RUNNING and self._step.kind is StepKind.WORK:
            events += self._get_ready(now)
        return events

    def _get_ready(self, now: Millis) -> list[Event]:
        self._ready_since = now
        self._next_cue = 0
        return [GetReady(now, GET_READY)]

    def _end_session(self, outcome: Outcome, now: Millis) -> list[Event]:
        self.state = State.ENDED
        self._ended = now
        return [SessionEnded(now, outcome)]

    # Time

    def _elapsed_at(self, now: Millis) -> Millis:
        standing = self.state is not State.RUNNING or self._ready_since is not None
        return self._elapsed if standing else now - self._origin

    def _first_cue_from(self, elapsed: Millis) -> int:
        """The first cue that is not before this time; a cue that began before a pause is not said again."""
        return next((n for n, cue in enumerate(self._step.cues) if cue.at >= elapsed), len(self._step.cues))


_READY_CUES = tuple(
    Cue(at=GET_READY - 1_000 * n, kind=CueKind.READY, say=str(n), length=bound(str(n), "en")) for n in (3, 2, 1)
)

Action = Callable[[Engine, Millis], list[Event]]

_WITHIN_A_STEP: Mapping[Command, Action] = {
    Command.SKIP: Engine._skip,
    Command.BACK: Engine._back,
    Command.RESTART_STEP: Engine._restart_step,
    Command.ADD_TIME: Engine._add_time,
    Command.DONE: Engine._done,
    Command.QUIT: Engine._quit,
}

TRANSITIONS: Mapping[State, Mapping[Command, Action]] = {
    State.READY: {Command.START: Engine._start, Command.QUIT: Engine._quit},
    State.RUNNING: {Command.PAUSE: Engine._pause, Command.TOGGLE_PAUSE: Engine._pause, **_WITHIN_A_STEP},
    State.PAUSED: {Command.RESUME: Engine._resume, Command.TOGGLE_PAUSE: Engine._resume, **_WITHIN_A_STEP},
    State.ENDED: {},
}
