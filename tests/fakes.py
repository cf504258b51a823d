"""Stand-ins for clock, keys, screen, voice and journal: a session runs in milliseconds, and nothing is patched."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from backcoach.core.events import Event, Snapshot
from backcoach.core.notice import Notice
from backcoach.core.routine import Millis
from backcoach.terminal import Input


class FakeClock:
    """Two clocks that only move when they are told to; asleep, only the second goes on."""

    def __init__(self, start: float = 1_000.0) -> None:
        self.awake = start
        self.asleep = 0.0

    def monotonic(self) -> float:
        return self.awake

    def awake_or_asleep(self) -> float:
        return self.awake + self.asleep

    def pass_by(self, seconds: float) -> None:
        self.awake += seconds

    def sleep(self, seconds: float) -> None:
        """The machine sleeps: the monotonic clock of Linux stands."""
        self.asleep += seconds


@dataclass
class ScriptedInputs:
    """Inputs at given seconds after the start; waiting moves the clock, a little late each time as in the world."""

    clock: FakeClock
    script: list[tuple[float, Input]] = field(default_factory=list)
    late: float = 0.000_3
    has_keys: bool = True
    waits: list[float | None] = field(default_factory=list)
    sleeps: dict[float, float] = field(default_factory=dict)
    """At these seconds after the start the machine sleeps for so long."""
    stalls: dict[float, float] = field(default_factory=dict)
    """At these seconds after the start nothing runs for so long, but the clock does."""

    def __post_init__(self) -> None:
        self._start = self.clock.awake

    def wait(self, timeout: float | None) -> Sequence[Input]:
        self.waits.append(timeout)
        assert timeout is not None, "the session would wait for ever"
        assert len(self.waits) < 5_000, "the session waits for a key that never comes"
        wake = self.clock.awake + timeout + self.late
        due = [(self._start + at, what) for at, what in self.script if self._start + at <= wake]
        if due:
            wake = max(self.clock.awake, min(at for at, _ in due))
        for moments, act in ((self.sleeps, self.clock.sleep), (self.stalls, self.clock.pass_by)):
            for at in [at for at in moments if self._start + at <= wake]:
                self.clock.awake = max(self.clock.awake, self._start + at)
                act(moments.pop(at))
                return []
        self.clock.awake = max(self.clock.awake, wake)
        arrived = [(at, what) for at, what in self.script if self._start + at <= self.clock.awake]
        self.script = [entry for entry in self.script if entry not in arrived]
        return [what for _, what in arrived]

    def size(self) -> tuple[int, int]:
        return (80, 24)


@dataclass
class RecordingScreen:
    """Remembers what it was told."""

    snapshots: list[Snapshot] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    voices: list[tuple[str, bool]] = field(default_factory=list)
    sizes: list[tuple[int, int]] = field(default_factory=list)
    helps: int = 0

    def show(self, snapshot: Snapshot) -> None:
        self.snapshots.append(snapshot)

    def next_change(self, snapshot: Snapshot) -> Millis | None:
        return 1_000 - snapshot.elapsed % 1_000

    def resized(self, columns: int, rows: int) -> None:
        self.sizes.append((columns, rows))

    def heard(self, event: Event) -> None:
        self.events.append(event)

    def notice(self, text: str) -> None:
        self.notices.append(text)

    def set_voice(self, text: str, muted: bool, *, lost: bool = False) -> None:
        self.voices.append((text, muted))

    def toggle_help(self) -> None:
        self.helps += 1


@dataclass
class RecordingVoice:
    """Remembers what it was to say and when, and what was cut."""

    clock: FakeClock
    said: list[tuple[float, str, str]] = field(default_factory=list)
    """Due instant, text, kind."""
    handed: list[tuple[float, str]] = field(default_factory=list)
    """When it was told, and what."""
    cuts: list[float] = field(default_factory=list)
    muted: list[bool] = field(default_factory=list)
    news: list[Notice] = field(default_factory=list)
    value: str = "speech"
    lost: bool = False
    ready_at: float = 0.0

    @property
    def rung(self) -> "RecordingVoice":
        return self

    @property
    def status(self) -> "RecordingVoice":
        return self

    starts: list[str] = field(default_factory=list)
    """What was to be said as work starts."""

    def cue(self, text: str, kind: str, at: float, *, starts: bool = False) -> None:
        self.starts += [text] if starts else []
        self.handed.append((self.clock.awake, text))
        self.said.append((at, text, kind))

    def can_say(self, text: str) -> bool:
        return self.clock.awake >= self.ready_at

    def cut(self) -> None:
        self.cuts.append(self.clock.awake)
        self.said = [entry for entry in self.said if entry[0] <= self.clock.awake]

    def mute(self, muted: bool) -> None:
        self.muted.append(muted)

    def poll(self, now: float) -> Sequence[Notice]:
        told, self.news = self.news, []
        return told

    def next_deadline(self) -> float | None:
        return None


@dataclass
class RecordingJournal:
    """Remembers the events."""

    events: list[Event] = field(default_factory=list)

    def keep(self, event: Event) -> Sequence[Notice]:
        self.events.append(event)
        return ()
