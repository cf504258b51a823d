"""The only loop, and the only place that reads a clock: it joins time, keys and engine with screen, voice and log.

It knows none of these by name: each is handed in and does no more than its Protocol in `ports` says.
"""

from collections.abc import Callable, Sequence

from backcoach.core.engine import Engine
from backcoach.core.events import (
    Command,
    Event,
    Outcome,
    PauseReason,
    SessionEnded,
    SessionPaused,
    Snapshot,
    State,
    StepEnd,
    StepEnded,
    TimeAdded,
)
from backcoach.core.notice import Notice
from backcoach.core.routine import Millis
from backcoach.core.timeline import StepKind, Verbosity
from backcoach.core.value import value
from backcoach.ports import Clock, Inputs, Journal, Screen, Voice
from backcoach.terminal import Closed, Input, Interrupted, Key, Resized, Stopped

AHEAD: Millis = 700
"""A cue is handed to the voice this long before it is due, so that the player can start it on the beat."""
LONGEST_WAIT: Millis = 1_000
LONGEST_PRELUDE = 1.0
"""Seconds that a session waits for the sound of its first cue, which nobody has rendered before the first session."""
UPBEAT = 0.25
"""Seconds that a cue that is due as the session starts is handed over before: a player has to be started for it. What
others are handed over earlier than `AHEAD` is added to it."""
LONGEST_GAP = 2.0
"""A tick that is more seconds late than this pauses the session: nobody saw or heard that time."""

KEYS = {
    "space": Command.TOGGLE_PAUSE,
    "n": Command.SKIP,
    "right": Command.SKIP,
    "b": Command.BACK,
    "left": Command.BACK,
    "r": Command.RESTART_STEP,
    "+": Command.ADD_TIME,
    "=": Command.ADD_TIME,  # the plus key without shift on an American keyboard
    "enter": Command.DONE,
    "q": Command.QUIT,
}


@value
class Ending:
    """How a run ended."""

    signum: int | None
    """The signal that ended it; None for a session that came to its end or was quit."""
    outcome: Outcome
    last: Snapshot


class Runner:
    """Plays one session from its start to its end."""

    def __init__(
        self,
        engine: Engine,
        words: Callable[..., str],
        *,
        clock: Clock,
        inputs: Inputs,
        screen: Screen,
        voice: Voice,
        journal: Journal,
        verbosity: Verbosity = Verbosity.FULL,
        speed: float = 1.0,
        ahead: Millis = AHEAD,
    ) -> None:
        """`words` gives the text of a notice; `speed` is how many seconds of the session pass in one second.

        `ahead` is how long before a cue is due the voice is handed it, in real milliseconds.
        """
        self._engine = engine
        self._words = words
        self._clock = clock
        self._inputs = inputs
        self._screen = screen
        self._voice = voice
        self._journal = journal
        self._verbosity = verbosity
        self._speed = speed
        self._ahead = int(ahead * speed)
        self._upbeat = UPBEAT + (ahead - AHEAD) / 1_000
        self._muted = False
        self._signum: int | None = None
        self._outcome = Outcome.QUIT
        self._now: Millis = 0  # of the session: the last instant the engine was told
        self._sent_until: Millis = -1  # the voice has the cues up to here
        self._origin = self._ticked = clock.monotonic()
        self._ticked_asleep = clock.awake_or_asleep()

    def run(self) -> Ending:
        """Start the session and return when it has ended."""
        early = self._wait_for_the_first_cue()
        self._ticked = self._clock.monotonic()
        if not 0.0 <= self._ticked - self._origin <= LONGEST_GAP:  # a key came before it, or nobody saw it pass
            self._origin = self._ticked
        self._ticked_asleep = self._clock.awake_or_asleep()
        self._command(Command.START)
        for one in early:
            self._take(one)
        while self._engine.state is not State.ENDED:
            self._show()
            patience = self._patience()
            arrived = self._inputs.wait(patience)
            self._tick(patience, stopped=any(isinstance(one, Stopped) for one in arrived))
            for one in arrived:
                self._take(one)
            self._play_on_without_keys()
        last = self._engine.snapshot(self._now)
        self._screen.show(last)
        return Ending(self._signum, self._outcome, last)

    def _wait_for_the_first_cue(self) -> list[Input]:
        """Until the voice can say it, for a moment at most, and will say it as the clock starts; `_origin` is then.

        Returns what arrived meanwhile: somebody who presses a key does not wait.
        """
        first = next(iter(self._engine.timeline.steps[0].cues), None)
        arrived: list[Input] = []
        self._origin = self._clock.monotonic()
        if first is None or first.at or not self._verbosity.speaks(first.kind):
            return arrived
        until = self._origin + LONGEST_PRELUDE
        while not arrived and (now := self._clock.monotonic()) < until:
            self._tell(self._voice.poll(now))
            if not self._sounds or self._voice.can_say(first.say):
                break
            arrived = self._arrived_early(0.02)
        self._origin = self._clock.monotonic()
        if self._sounds and not arrived:
            self._origin += self._upbeat
            self._voice.cue(first.say, first.kind.value, self._origin)
            self._sent_until = 0
            while not arrived and (left := self._origin - self._clock.monotonic()) > 0:
                arrived = self._arrived_early(left)
        return arrived

    @property
    def _sounds(self) -> bool:
        """Whether cues are played, as far as is known."""
        return self._voice.status.rung.value in ("speech", "beeps")

    def _arrived_early(self, seconds: float) -> list[Input]:
        """What arrives before the start; a new size of the terminal is shown at once and ends no wait."""
        arrived = self._inputs.wait(seconds)
        sizes = [one for one in arrived if isinstance(one, Resized)]
        for one in sizes:
            self._take(one)
            self._screen.show(self._engine.snapshot(self._now))
        return [one for one in arrived if one not in sizes]

    # Time

    def _tick(self, patience: float, *, stopped: bool) -> None:
        """Read the clocks and let the time pass; what nobody could see or hear pauses at the last good tick.

        `patience` is how long it was to take until this tick; a gap is what it took longer than that.
        """
        now, asleep = self._clock.monotonic(), self._clock.awake_or_asleep()
        gap = max(now - self._ticked, asleep - self._ticked_asleep) - patience
        if stopped:
            self._command(Command.PAUSE, PauseReason.STOPPED)
        elif gap > LONGEST_GAP:
            self._command(Command.PAUSE, PauseReason.GAP)
        self._ticked, self._ticked_asleep = now, asleep
        self._now = max(self._now, int((now - self._origin) * 1_000 * self._speed))
        self._take_note(self._engine.advance(self._now))

    def _instant(self, at: Millis) -> float:
        """The reading of the monotonic clock at an instant of the session."""
        return self._origin + at / (1_000 * self._speed)

    def _patience(self) -> float:
        """How long to sleep: until something is due, is to be handed to the voice or changes on the screen."""
        wishes = [
            self._now + int(LONGEST_WAIT * self._speed),
            self._engine.next_deadline(),
            self._hand_over(),
        ]
        change = self._screen.next_change(self._engine.snapshot(self._now))
        if change is not None:
            wishes.append(self._now + max(change, 1))
        instants = [self._instant(wish) for wish in wishes if wish is not None]
        voice = self._voice.next_deadline()
        return max(0.0, min(instants if voice is None else [*instants, voice]) - self._clock.monotonic())

    def _hand_over(self) -> Millis | None:
        """Give the voice what is due soon; returns when it has to be given the next."""
        ahead = self._ahead
        for reached in self._engine.upcoming(self._now + ahead + int(LONGEST_WAIT * self._speed)):
            if reached.at <= self._sent_until:
                continue
            if reached.at > self._now + ahead:
                return reached.at - ahead
            self._sent_until = reached.at
            cue, step = reached.cue, self._engine.timeline.steps[reached.step]
            if self._verbosity.speaks(cue.kind):
                starts = step.kind is StepKind.WORK and cue.at == 0
                self._voice.cue(cue.say, cue.kind.value, self._instant(reached.at), starts=starts)
        return None

    # Inputs

    def _take(self, arrived: Input) -> None:
        match arrived:
            case Key(name):
                self._key(name)
            case Resized():
                self._screen.resized(*self._inputs.size())
            case Interrupted(signum) | Closed(signum):
                self._end_by(signum)

    def _key(self, name: str) -> None:
        if name == "m":
            self._muted = not self._muted
            self._voice.mute(self._muted)
        elif name in ("?", "h"):
            self._screen.toggle_help()
        elif name == "enter" and self._engine.state is State.PAUSED:
            self._command(Command.RESUME)
        elif name in KEYS:
            self._command(KEYS[name])

    def _end_by(self, signum: int) -> None:
        self._signum = self._signum or signum
        self._command(Command.QUIT)

    def _play_on_without_keys(self) -> None:
        """Where nobody can press a key, nothing waits for one."""
        if self._inputs.has_keys:
            return
        if self._engine.state is State.PAUSED:
            self._command(Command.RESUME)
        elif self._engine.state is State.RUNNING and self._engine.snapshot(self._now).step.open:
            self._command(Command.SKIP)

    # What happened

    def _command(self, command: Command, reason: PauseReason = PauseReason.USER) -> None:
        self._take_note(self._engine.handle(command, self._now, reason))

    def _take_note(self, events: Sequence[Event]) -> None:
        for event in events:
            if self._interrupts(event):
                self._voice.cut()
                self._sent_until = event.at - 1
            if isinstance(event, SessionEnded):
                self._outcome = event.outcome
            self._screen.heard(event)
            self._tell(self._journal.keep(event))

    @staticmethod
    def _interrupts(event: Event) -> bool:
        """Whether what was handed to the voice for later is no longer to be said."""
        if isinstance(event, StepEnded):
            return event.how is not StepEnd.FINISHED
        return isinstance(event, SessionPaused | TimeAdded)

    def _tell(self, notices: Sequence[Notice]) -> None:
        for notice in notices:
            self._screen.notice(self._words(notice.key, **notice.params))

    def _show(self) -> None:
        self._tell(self._voice.poll(self._clock.monotonic()))
        status = self._voice.status
        self._screen.set_voice(self._words(f"voice.{status.rung.value}"), self._muted, lost=status.lost)
        self._screen.show(self._engine.snapshot(self._now))
