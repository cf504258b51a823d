"""Renders texts all at once and waits for them: for what is not a session, where somebody waits for the answer."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from backcoach.speech import cache
from backcoach.speech.rendering import Rendering

_LOOK = 0.005
"""Seconds between two looks; a text takes ten milliseconds and more."""


class Ahead:
    """Texts with their sound files, once `wait` has returned; `why` is set where there will be no more of them.

    A context: it leaves no process and no temporary directory behind.
    """

    def __init__(
        self, cache_dir: Path, texts: Mapping[str, int | None], *, language: str, rate: int, voice_name: str | None
    ) -> None:
        """The value of a text is how many milliseconds it may take to say; None: as long as it likes."""
        self.why: str | None = None
        """no-engine, no-voice, no-space or renderer-failed."""
        self._rendering = Rendering(str(cache_dir), language=language, rate=rate, voice_name=voice_name)
        self._texts = texts

    def __enter__(self) -> "Ahead":
        for text, most in self._texts.items():
            self._rendering.want(text, most)
        return self

    def __exit__(self, *_: object) -> None:
        self._rendering.close()
        cache.remove(self._rendering.temporary)

    def wait(self, progress: Callable[[int], None] = lambda _: None) -> None:
        """Until each text has its sound or will have none; `progress` is told now and then how many still wait."""
        while self._rendering.waiting:
            self.why = self.why or self._rendering.poll(time.monotonic())
            progress(self._rendering.waiting)
            time.sleep(_LOOK)

    @property
    def paths(self) -> Mapping[str, Path]:
        """The sound file of each text that has one."""
        found = ((text, self._rendering.path(text)) for text in self._texts)
        return {text: Path(path) for text, path in found if path is not None}

    @property
    def hurried(self) -> Mapping[str, int]:
        """The texts that are spoken faster than usual to fit, with their words a minute."""
        return self._rendering.hurried

    @property
    def failed(self) -> Mapping[str, str]:
        """The texts that have no sound, and why: silent, too-long, no-sound, disk or crashed."""
        return self._rendering.failed

    @property
    def instead(self) -> str | None:
        """Why it is not the voice that was asked for."""
        return self._rendering.instead
