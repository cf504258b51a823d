"""The session's side of the renderer: which texts have a sound file by now. Starts, watches and replaces the child."""

import sys
from collections.abc import Callable, Sequence

from backcoach.speech.child import Child, Message

COMMAND = (sys.executable, "-P", "-m", "backcoach.speech.render")
"""The renderer; what it needs to know is appended. -P: no module of the working directory passes for ours."""

PREFIX = "piper:"
"""What the name of a voice begins with that is a model file."""

_PATIENCE = 5.0
"""Seconds for one text, or for the renderer to start."""
_MODEL_PATIENCE = 20.0
"""The same where a model has to be loaded first, and speaks as fast as the machine can."""
_LETTERS = 200
"""So many letters have a second more: the longest text that a routine may hold takes 5 to render."""
_TRIES = 2
"""Attempts at a text during which the renderer may fail."""
_STRIKES = 6
"""Failures of the renderer without a success in between, after which it is given up."""
_FAULTS_OF_THE_TEXT = ("silent", "too-long")
"""Reasons for which a text has no sound that say nothing against the renderer."""
_GAP = 1.0
"""If we were not asked for so many seconds, the machine or we were asleep, and the child is given its time anew."""


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
        self.temporary: set[str] = set()
        """Directories to be removed after the session."""
        self._rate = rate
        self._patience = _MODEL_PATIENCE if voice_name and voice_name.startswith(PREFIX) else _PATIENCE
        self._child = new_child((*command, cache_dir, language, str(rate), *([voice_name] if voice_name else [])))
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
        asleep, self._polled = now - self._polled > _GAP, now
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
            late = now - self._progress > self._patience + len(first) // _LETTERS
            if late or not self._child.running:
                why = self._strike()
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
                if why not in _FAULTS_OF_THE_TEXT:
                    self._strikes += 1
                    return "renderer-failed" if self._strikes >= _STRIKES else None
            case {"say": "fatal", "why": ("no-engine" | "no-voice" | "no-space") as why}:
                return str(why)
        return None

    def _strike(self) -> str | None:
        """The renderer hangs or has died over the first text that it owes us."""
        self._strikes += 1
        number = next(iter(self._wanted))
        self._tries[number] = self._tries.get(number, 0) + 1
        if self._tries[number] >= _TRIES:
            del self._wanted[number]
            self.failed[self._texts[number]] = "crashed"
        if self._strikes >= _STRIKES:
            return "renderer-failed"
        if self._wanted:
            self._start()
        else:
            self._child.kill()
        return None
