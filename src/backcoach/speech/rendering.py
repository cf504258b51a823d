"""The session's side of the renderer: which texts have a sound file by now. Starts, watches and replaces the child."""

import sys
from collections.abc import Callable, Sequence

from backcoach.speech.child import GAP, Child, Message

COMMAND = (sys.executable, "-P", "-m", "backcoach.speech.render")
"""The renderer; what it needs to know is appended. -P: no module of the working directory passes for ours."""

PREFIX = "piper:"
"""What the name of a voice begins with that is a model file."""

_PATIENCE = 5.0
"""Seconds for one text, or for the renderer to start."""
LOADING = 60.0
"""Seconds that a model may take to be loaded, and to speak its first text."""
_LETTERS = 200
"""So many letters have a second more: the longest text that a routine may hold takes 5 to render."""
_TRIES = 2
"""Attempts at a text during which the renderer may fail."""
_STRIKES = 6
"""Failures of the renderer without a success in between, after which it is given up."""
_STRIKES_OF_A_MODEL = 3
"""What it counts that a renderer hangs with a model: that has taken over a minute, so two are enough."""
_FAULTS_OF_THE_TEXT = ("silent", "too-long")
"""Reasons for which a text has no sound that say nothing against the renderer."""


def is_model(voice_name: str | None) -> bool:
    """Whether a voice of this name is a model, which has to be loaded."""
    return bool(voice_name) and str(voice_name).startswith(PREFIX)


def patience(*, is_model: bool) -> float:
    """Seconds for one text, or for the renderer to start. What a model's own program does in time is its engine's."""
    return _PATIENCE + LOADING * is_model


def command_line(
    renderer: Sequence[str], cache_dir: str, language: str, rate: int, voice_name: str | None
) -> tuple[str, ...]:
    """The renderer with what it needs to know."""
    return (*renderer, cache_dir, language, str(rate), *([voice_name] if voice_name else []))


class Rendering:
    """Texts on their way to sound files, worked off in the order in which they were wanted. No call blocks."""

    def __init__(
        self,
        cache_dir: str,
        *,
        language: str,
        rate: int,
        voice_name: str | None = None,
        command: Sequence[str] = COMMAND,
        new_child: Callable[[Sequence[str]], Child] = Child,
    ) -> None:
        self.engine: str | None = None
        """The name of what speaks, once it is known."""
        self.instead: str | None = None
        """Why the voice that was asked for does not speak, so that another one of the language does; for the caller to
        take."""
        self.hurried: dict[str, int] = {}
        """Texts that had to be spoken faster to fit, with their rates."""
        self.failed: dict[str, str] = {}
        """Texts that will have no sound, and why: silent, too-long, no-sound, disk, crashed."""
        self.disk_failed = False
        """Whether the disk did not take a sound."""
        self.temporary: set[str] = set()
        """Directories to be removed after the session."""
        self._rate = rate
        self._is_model = is_model(voice_name)
        self._child = new_child(command_line(command, cache_dir, language, rate, voice_name))
        self._next_id = 0
        self._texts: dict[int, str] = {}
        self._most: dict[int, int | None] = {}
        self._ids: dict[str, int] = {}
        self._paths: dict[str, str] = {}
        self._wanted: dict[int, None] = {}
        self._tries: dict[int, int] = {}
        self._strikes = 0
        self._progress: float | None = None
        self._polled = 0.0
        self._over = False
        self._paused = False

    @property
    def waiting(self) -> int:
        """How many texts have no sound yet, but may get one."""
        return len(self._wanted)

    @property
    def pid(self) -> int | None:
        """The process group of the renderer, while there is one."""
        return self._child.pid

    def path(self, text: str) -> str | None:
        """The sound file of a text; None where there is none yet, or never will be."""
        return self._paths.get(text)

    def want(self, text: str, most: int | None = None) -> None:
        """Ask for a text once, spoken within `most` milliseconds; asking again changes nothing."""
        if self._over or text in self._ids:
            return
        number = self._ids[text] = self._next_id
        self._next_id += 1
        self._texts[number], self._most[number] = text, most
        self._wanted[number] = None
        if self._child.running:
            self._ask(number)
        elif not self._paused:
            self._start()

    def forget(self, path: str) -> None:
        """The file is gone: ask for its text again."""
        for text in [text for text, known in self._paths.items() if known == path]:
            number = self._ids.pop(text)
            del self._paths[text], self._texts[number]
            self.want(text, self._most[number])

    def poll(self, now: float) -> str | None:
        """Take in what is ready. Returns, once, why there will be no more.

        That is no-engine, no-space, no-voice (in this language) or renderer-failed.
        """
        asleep, self._polled = now - self._polled > GAP, now
        if self._paused or self._over:
            return None
        why = None
        messages = self._child.receive()
        for message in messages:
            why = why or self._hear(message)
        if messages or asleep or self._progress is None:
            self._progress = now
        if why is None and self._wanted:
            first = self._texts[next(iter(self._wanted))]
            late = now - self._progress > patience(is_model=self._is_model) + len(first) // _LETTERS
            if late or not self._child.running:
                why = self._strike(_STRIKES_OF_A_MODEL if late and self._is_model else 1)
                self._progress = now
        if why is not None:
            self._over = True
            self._wanted.clear()
            self._child.kill()
        elif not self._wanted:
            self._child.end()
        return why

    def pause(self, paused: bool) -> None:
        """Leave the texts that wait alone, while nobody can hear them, or go on with them."""
        if paused != self._paused:
            self._paused = paused
            if paused:
                self._child.kill()
            elif self._wanted:
                self._start()

    def close(self) -> None:
        """End the renderer, whatever it does."""
        self._over = True
        for message in self._child.receive():  # where it has put its sounds
            self._hear(message)
        self._child.close()

    def _start(self) -> None:
        self._progress = None
        self._child.start()
        for number in self._wanted:
            self._ask(number)

    def _ask(self, number: int) -> None:
        self._child.send({"id": number, "text": self._texts[number], "most": self._most[number]})

    def _hear(self, message: Message) -> str | None:
        match message:
            case {"say": "place", "temporary": str(temporary)}:
                self.temporary.add(temporary)
            case {"say": "ready", "engine": str(engine)}:
                if self.engine is None:  # a renderer that was replaced has nothing new to say
                    self.instead = message.get("instead")
                self.engine = engine
            case {"say": "done", "id": int(number), "path": str(path)} if number in self._wanted:
                del self._wanted[number]
                self._paths[self._texts[number]] = path
                if (rate := message.get("rate", self._rate)) > self._rate:
                    self.hurried[self._texts[number]] = rate
                self._strikes = 0
            case {"say": "failed", "id": int(number), "why": str(why)} if number in self._wanted:
                del self._wanted[number]
                self.failed[self._texts[number]] = why
                self.disk_failed = self.disk_failed or why == "disk"
                if why not in _FAULTS_OF_THE_TEXT:
                    self._strikes += 1
                    return self._given_up()
            case {"say": "fatal", "why": ("no-engine" | "no-voice" | "no-space") as why}:
                return str(why)
        return None

    def _strike(self, count: int) -> str | None:
        """The renderer hangs or has died over the first text that it owes us."""
        self._strikes += count
        number = next(iter(self._wanted))
        self._tries[number] = self._tries.get(number, 0) + 1
        if self._tries[number] >= _TRIES:
            del self._wanted[number]
            self.failed[self._texts[number]] = "crashed"
        if why := self._given_up():
            return why
        if self._wanted:
            self._start()
        else:
            self._child.kill()
        return None

    def _given_up(self) -> str | None:
        """Why there will be no more, once it has failed too often."""
        if self._strikes < _STRIKES:
            return None
        return "no-space" if self.disk_failed else "renderer-failed"
