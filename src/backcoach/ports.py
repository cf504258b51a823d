"""What the runner asks of the world around it, and no more: clock, keys, screen, voice and journal."""

from collections.abc import Sequence
from typing import Protocol

from backcoach.core.events import Event, Snapshot
from backcoach.core.notice import Notice
from backcoach.core.routine import Millis
from backcoach.terminal import Input


class Clock(Protocol):
    """Reads the time, in seconds from any origin."""

    def monotonic(self) -> float:
        """A clock that never goes back; the one that the voice's deadlines are on."""

    def awake_or_asleep(self) -> float:
        """A clock that never goes back and goes on while the machine sleeps."""


class Inputs(Protocol):
    """Waits for keys and signals; `terminal.Terminal` does."""

    @property
    def has_keys(self) -> bool:
        """Whether anybody could press a key."""

    def wait(self, timeout: float | None) -> Sequence[Input]:
        """What arrived within `timeout` seconds; it may return early with nothing."""

    def size(self) -> tuple[int, int]:
        """Columns and rows."""


class Screen(Protocol):
    """Shows the session."""

    def show(self, snapshot: Snapshot) -> None:
        """Draws, if anything that is shown has changed."""

    def next_change(self, snapshot: Snapshot) -> Millis | None:
        """How long until there will be something else to show; None: not before the next event."""

    def resized(self, columns: int, rows: int) -> None:
        """The terminal has another size, or its content is lost."""

    def heard(self, event: Event) -> None:
        """Something happened."""

    def notice(self, text: str) -> None:
        """One line that the user should know."""

    def set_voice(self, text: str, muted: bool, *, lost: bool = False) -> None:
        """What speaks, and whether it may; `lost`: nothing is heard although something was to be."""

    def toggle_help(self) -> None:
        """Shows all keys, page by page, and then the session again."""


class Rung(Protocol):
    """A way of being heard."""

    @property
    def value(self) -> str:
        """speech, beeps, bell or off."""


class VoiceStatus(Protocol):
    """What is heard now."""

    @property
    def rung(self) -> Rung:
        """How."""

    @property
    def lost(self) -> bool:
        """Whether nothing is heard although something was to be."""


class Voice(Protocol):
    """Says cues at their instants and never blocks; `speech.voice.Voice` does."""

    def cue(self, text: str, kind: str, at: float, *, starts: bool = False) -> None:
        """Say this at that instant of the monotonic clock; `starts`: the work of a step starts with it."""

    def can_say(self, text: str) -> bool:
        """Whether this text would be heard now: its sound is at hand, and something plays."""

    def cut(self) -> None:
        """Be silent at once, and forget what was to be said."""

    def mute(self, muted: bool) -> None:
        """Say nothing until unmuted."""

    def poll(self, now: float) -> Sequence[Notice]:
        """Look after the voice; returns what the user should know."""

    def next_deadline(self) -> float | None:
        """When it has to be looked after at the latest."""

    @property
    def status(self) -> "VoiceStatus":
        """What is heard now."""


class Journal(Protocol):
    """Keeps what was done."""

    def keep(self, event: Event) -> Sequence[Notice]:
        """Take note of an event; returns what the user should know."""
