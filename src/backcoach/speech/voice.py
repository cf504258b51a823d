"""What a session holds to be heard: texts in, cues at instants, and a ladder down to silence when something fails.

Speech, beeps, the terminal's bell, nothing: each rung that fails is reported once. It knows no routine, engine or
screen.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from pathlib import Path

from backcoach.core.notice import Notice
from backcoach.core.rate import RATE
from backcoach.core.value import value
from backcoach.speech import beeps, cache, playing, rendering
from backcoach.speech.beeps import CueSound
from backcoach.speech.child import Child

BEEP_OF: Mapping[str, CueSound] = {
    "announce": CueSound.NOTE,
    "instruct": CueSound.NOTE,
    "correct": CueSound.NOTE,
    "next": CueSound.NOTE,
    "ready": CueSound.COUNTDOWN,
    "go": CueSound.GO,
    "count": CueSound.COUNT,
    "phase": CueSound.PHASE,
    "halfway": CueSound.HALFWAY,
    "countdown": CueSound.COUNTDOWN,
    "switch": CueSound.SWITCH,
    "rest": CueSound.REST,
    "done": CueSound.END,
}
"""The beep that stands for a kind of cue."""

BELL_KINDS = frozenset({"go", "halfway", "switch", "rest", "done"})
"""The kinds of cues that, wherever they stand, a terminal's bell, which has one tone and may be loud, is rung for."""

_LAST_CUE = 1.5
"""Seconds that the last cue of a session is given to end."""
_TRY_AGAIN = 20.0
"""Seconds after which a player is looked for again, where none worked; each time twice as many, up to the longest."""
_LONGEST_TRY_AGAIN = 320.0


class Rung(Enum):
    """A way of being heard."""

    SPEECH = "speech"
    BEEPS = "beeps"
    BELL = "bell"
    OFF = "off"


@value
class Status:
    """How the session is heard now."""

    rung: Rung
    muted: bool
    engine: str | None
    """What speaks; None before it is known, or where nothing does."""
    sink: str | None
    """What plays; None before it is known, or where nothing does."""
    waiting: int
    """Texts that have no sound yet."""
    lost: bool
    """Whether nothing is heard although something was to be."""


class Voice:
    """Speaks cues on time, through two child processes that can neither delay nor outlive the session.

    `start`, `cue`, `cut`, `mute` and `poll` take under a millisecond, whatever the children do (replacing a child takes
    about one); no disk is touched in them. `poll` has to be called after each wake-up of the session, with the reading
    of the monotonic clock, and at `next_deadline` at the latest.
    """

    def __init__(
        self,
        *,
        mode: str,
        language: str,
        cache_dir: Path,
        bell: Callable[[], None] | None,
        rate: int = RATE,
        voice_name: str | None = None,
        lead: float = 0.0,
        renderer: Sequence[str] = rendering.COMMAND,
        player: Sequence[str] = playing.COMMAND,
        new_child: Callable[[Sequence[str]], Child] = Child,
    ) -> None:
        """`mode` is the value of the `Rung` to begin with; `rate` is in words a minute.

        `lead` is how many seconds of silence wake a device before a cue. With it, cues have to be handed over so much
        earlier.
        """
        self._mode = Rung(mode)
        self._can_speak = self._mode is Rung.SPEECH
        self._can_sound = self._mode in (Rung.SPEECH, Rung.BEEPS)
        self._language = language
        self._bell = bell
        self._bells: list[tuple[float, float]] = []
        self._muted = False
        # Whether a player is being looked for again, or was found and has not played anything but silence yet.
        self._trying = False
        self._try_at: float | None = None
        self._patience = _TRY_AGAIN
        self._told: set[str] = set()
        self._loss = ""  # the key of what was told as sound was lost last
        self._rendering = rendering.Rendering(
            str(cache_dir), language=language, rate=rate, voice_name=voice_name, command=renderer, new_child=new_child
        )
        self._playing = playing.Playing(str(cache_dir), command=player, lead=lead, new_child=new_child)

    def start(self, texts: Mapping[str, int | None]) -> None:
        """Begin to render the texts, in the order of their first use, and find a player. The session does not wait.

        The value of a text is how many milliseconds it may take to say; None: as long as it likes.
        """
        if self._can_sound:
            self._playing.start()
        if self._can_speak:
            for text, most in texts.items():
                self._rendering.want(text, most)

    def cue(self, text: str, kind: str, at: float, ttl: float = 0.4, *, starts: bool = False) -> None:
        """Be heard at `at`, an instant of the monotonic clock some 0.7 s ahead, or not at all if over `ttl` s late.

        A cue without its sound at hand is beeped. An unknown text is rendered for the next time. The bell is rung for
        what matters, and for a cue of any kind with which work `starts`, such as the first of a count.
        """
        if self._muted:
            return
        if self._rung is Rung.BELL and (starts or kind in BELL_KINDS):
            self._bells.append((at, at + ttl))
        elif self._can_sound:
            path = self._sound_of(text, kind)
            if path is not None:
                self._playing.play(path, at, ttl)

    def can_say(self, text: str) -> bool:
        """Whether it would be heard now, in words or, where nothing speaks, as a beep; a session can wait for it."""
        plays = self._can_sound and self._playing.sink is not None
        return plays and (not self._can_speak or self._rendering.path(text) is not None)

    def cut(self) -> None:
        """Silence at once: what sounds and what was sent ahead."""
        self._bells.clear()
        self._playing.cut()

    def mute(self, muted: bool) -> None:
        """Be silent until further notice. Unmuting looks for a player at once if none worked."""
        if muted and not self._muted:
            self.cut()
        if self._muted and not muted and self._try_at is not None:
            self._try_at = 0.0
        self._muted = muted

    def poll(self, now: float) -> list[Notice]:
        """Listen to the children, watch them, ring the bell. Returns what the user should know, each thing once."""
        notices = []
        if self._can_speak:
            notices += self._poll_rendering(now)
        if self._can_sound or self._trying:
            notices += self._poll_playing(now)
        elif self._try_at is not None and now >= self._try_at:
            self._try_at, self._trying = None, True
            self._playing.start()
        self._ring(now)
        return notices

    def _poll_rendering(self, now: float) -> list[Notice]:
        why = self._rendering.poll(now)
        if why is not None:
            self._can_speak = False
            return self._once(f"speech.{why}")
        if self._rendering.disk_failed:
            return self._once("speech.no-space")
        if self._rendering.instead is not None:
            why, self._rendering.instead = self._rendering.instead, None
            return [Notice("speech.instead", {"why": why})]
        return []

    def _once(self, key: str) -> list[Notice]:
        """What failed, unless it has been told: a full disk fails both children."""
        if key in self._told:
            return []
        self._told.add(key)
        return [Notice(key, {"language": self._language})]

    def _poll_playing(self, now: float) -> list[Notice]:
        """Listen to the player. That sound is back is told when a cue was played, as silence proves too little."""
        why = self._playing.poll(now)
        for path in self._playing.lost:
            self._rendering.forget(path)
        self._playing.lost.clear()
        if why is not None:
            return self._lose_sound(why, now)
        if self._trying and not self._can_sound and self._playing.sink is not None:
            self._can_sound = True
            self._rendering.pause(paused=False)
        if self._trying and self._playing.has_played:
            self._trying, self._patience = False, _TRY_AGAIN
            self._told.discard(self._loss)
            return [Notice("speech.sound-back")]
        return []

    def _lose_sound(self, why: str, now: float) -> list[Notice]:
        """The player was given up: told once, and not again before sound has come back."""
        told: list[Notice] = []
        if not self._trying:
            silent = self._bell is None and why != "no-space"
            self._loss = f"speech.{why}-silent" if silent else f"speech.{why}"
            told = self._once(self._loss)
        self._can_sound = self._trying = False
        self._rendering.pause(paused=True)
        self._try_at = now + self._patience
        self._patience = min(2 * self._patience, _LONGEST_TRY_AGAIN)
        return told

    def next_deadline(self) -> float | None:
        """When `poll` has to be called at the latest; None if only the session's own wake-ups matter."""
        deadlines = [at for at, _ in self._bells]
        if self._try_at is not None:
            deadlines.append(self._try_at)
        watchdog = self._playing.next_deadline()
        if watchdog is not None:
            deadlines.append(watchdog)
        return min(deadlines, default=None)

    def close(self, *, drain: bool = False) -> None:
        """End both children and all they started; with `drain`, what was sent is heard first, at most 1.5 s of it."""
        if drain and not self._muted:
            self._playing.finish(_LAST_CUE)
        self._playing.close()
        self._rendering.close()
        self._mode, self._can_speak, self._can_sound = Rung.OFF, False, False
        self._trying, self._try_at = False, None
        cache.remove(self._playing.temporary | self._rendering.temporary)

    @property
    def _rung(self) -> Rung:
        if self._mode is Rung.OFF:
            return Rung.OFF
        if not self._can_sound:
            return Rung.BELL if self._bell else Rung.OFF
        return Rung.SPEECH if self._can_speak else Rung.BEEPS

    @property
    def status(self) -> Status:
        """How the session is heard now."""
        rung, engine, sink = self._rung, self._rendering.engine, self._playing.sink
        lost = rung is Rung.OFF and self._mode is not Rung.OFF
        return Status(rung, self._muted, engine, sink, self._rendering.waiting, lost)

    def _sound_of(self, text: str, kind: str) -> str | None:
        if self._can_speak:
            path = self._rendering.path(text)
            if path is not None:
                return path
            self._rendering.want(text)
        if self._playing.beeps is None:
            return None
        return str(beeps.path(Path(self._playing.beeps), BEEP_OF[kind]))

    def _ring(self, now: float) -> None:
        due = [(at, end) for at, end in self._bells if at <= now]
        if due and self._bell:
            self._bells = [(at, end) for at, end in self._bells if at > now]
            if any(now <= end for _, end in due):
                self._bell()
