"""The renderer: a child process that speaks texts into sound files, and keeps them in the cache.

Run as `python -m backcoach.speech.render CACHE_DIRECTORY LANGUAGE RATE [VOICE]`. It speaks lines of JSON:

    out  {"say": "place", "temporary"}
    out  {"say": "ready", "engine", "voice", "instead", "tried"}  or  {"say": "fatal", "why", "tried"}
    in   {"id", "text", "most"}
    out  {"say": "done", "id", "path", "rate"}  or  {"say": "failed", "id", "why"}
    in   {"list": true}
    out  {"say": "voices", "voices": [[id, name], ...]}

RATE is in words a minute. `temporary` is a directory to be removed after the session, or null. `voice` is what speaks,
`instead` says why it is not the VOICE that was asked for, or is null; `tried` tells of engines what was wrong with
them. `most` is how many milliseconds the sound may last, or null: a longer one is spoken faster, up to 20 %. `why` of a
failed text: `silent` (nothing to be heard in it), `too-long` (also when it is spoken faster), `no-sound` (the engine
wrote no file), `disk`. `fatal`: `no-engine`, `no-voice` (for this language) or `no-space`. The texts are worked off in
order.
"""

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from backcoach.core.rate import RATE
from backcoach.speech import wav
from backcoach.speech.cache import Cache, key, usable_or_temporary
from backcoach.speech.engines import Engine, EngineError, Speaker, choose, is_called, open_system
from backcoach.speech.rendering import is_model

FASTER = 1.2
"""How much faster than usual, or than the higher rate that was asked for, a text is spoken that takes too long."""
_SPARE = 1.02
"""A rate is not exactly in inverse proportion to the length that it gives."""


class TooLongError(wav.SoundError):
    """A text takes longer than it may, also when it is spoken faster."""


def cleaned(text: str) -> str:
    """The text on one line, without control characters and halves of surrogate pairs, which engines choke on."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


class Renderer:
    """Turns one text at a time into a file of the cache, in one voice."""

    def __init__(self, engine: Engine, speaker: Speaker, rate: int, cache: Cache) -> None:
        self._engine = engine
        self._speaker = speaker
        self._rate = rate
        self._cache = cache
        self._scratch = cache.directory / f".{os.getpid()}.render.part"

    def answer(self, text: str, most: int | None) -> dict[str, Any]:
        """What to say of this text: `done` with its path and rate, or `failed` with the reason."""
        try:
            path, rate = self._fitting(cleaned(text), most)
        except TooLongError:
            return {"say": "failed", "why": "too-long"}
        except wav.SilentError:
            return {"say": "failed", "why": "silent"}
        except wav.SoundError:
            return {"say": "failed", "why": "no-sound"}
        except OSError:
            return {"say": "failed", "why": "disk"}
        finally:
            self.clear()
        return {"say": "done", "path": str(path), "rate": rate}

    def clear(self) -> None:
        """Leave nothing of a text that was not spoken to its end."""
        self._scratch.unlink(missing_ok=True)

    def _fitting(self, text: str, most: int | None) -> tuple[Path, int]:
        """The sound of a text, and the least rate, not under ours, at which it lasts no longer than `most`.

        Raises TooLongError and what `Engine.speak` raises.
        """
        rate, fastest = self._rate, int(max(self._rate, RATE) * FASTER)
        while True:
            path = self._sound(text, rate)
            length = wav.length_of(path)
            if most is None or length <= most:
                return path, rate
            if rate >= fastest:
                raise TooLongError(f"{length} ms")
            rate = min(fastest, max(rate + 1, int(rate * length / most * _SPARE)))

    def _sound(self, text: str, rate: int) -> Path:
        name = key(self._engine.name, self._speaker.id, rate, text)
        found = self._cache.find(name)
        if found is not None:
            return found
        if not text:
            raise wav.SilentError("no words")
        try:
            samples = self._spoken(text, rate)
        except wav.SoundError:  # seen once in some thousand texts; it was not found out why
            samples = self._spoken(text, rate)
        return self._cache.keep(name, samples)

    def _spoken(self, text: str, rate: int) -> wav.Samples:
        self._cache.directory.mkdir(mode=0o700, parents=True, exist_ok=True)  # somebody may have removed it
        self._scratch.unlink(missing_ok=True)
        self._engine.speak(text, self._speaker.id, rate, self._scratch)
        return wav.normalised(wav.read(self._scratch))


def open_engine(language: str, wanted: str | None, directory: Path) -> tuple[Engine, Speaker | None, str | None]:
    """What is to speak a language, the voice for it (None: it has none), and why it is not the wanted one.

    `directory` is where an engine may put files for a while. Raises EngineError where nothing speaks.
    """
    instead = None
    if wanted and is_model(wanted):
        from backcoach.speech.piper import open_model

        try:
            model = open_model(wanted, directory / f".{os.getpid()}.piper.part")
        except EngineError as error:
            instead = str(error)
        else:
            if speaker := choose(model.speakers, language, None):
                return model, speaker, None
            instead = f"{wanted}: {model.speakers[0].languages[0]}"
    engine = open_system()
    speaker = choose(engine.speakers, language, wanted, engine.default)
    if wanted and not instead and not (speaker and is_called(speaker, wanted)):
        instead = wanted
    return engine, speaker, instead


def disk_failed(error: BaseException | None) -> bool:
    """Whether it comes of something that the system did not do."""
    while error is not None and not isinstance(error, OSError):
        error = error.__cause__ or error.__context__
    return error is not None


def end_where_an_engine_hangs(renderer: Renderer, tell: Callable[[], None]) -> None:
    """See to it that the process tells and ends where the disk takes nothing from an engine.

    pyttsx3 writes its file while espeak-ng calls it back. What is raised there reaches nobody, and it waits for ever.
    """

    def look(raised: "sys.UnraisableHookArgs") -> None:
        if disk_failed(raised.exc_value):
            renderer.clear()
            tell()
            os._exit(1)

    sys.unraisablehook = look


def main() -> None:
    """Answer until the input ends."""
    os.umask(0o077)
    # Engines and their drivers print on 1 and 2, where our protocol and the user's screen are.
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    if sys.platform != "win32":
        os.nice(5)  # the timer comes first

    def say(say: str, **params: object) -> None:
        out.write(json.dumps({"say": say, **params}).encode() + b"\n")

    directory, language, rate, *voice = sys.argv[1:]
    place, temporary = usable_or_temporary(Path(directory)) or (None, False)
    say("place", temporary=str(place) if temporary else None)
    if place is None:
        say("fatal", why="no-space", tried={})
        return
    try:
        engine, speaker, instead = open_engine(language, voice[0] if voice else None, place)
    except EngineError as error:
        say("fatal", why="no-engine", tried=error.tried)
        return
    if speaker is None:
        say("fatal", why="no-voice", tried=engine.tried, engine=engine.name)
        return
    say("ready", engine=engine.name, voice=speaker.id, instead=instead, tried=engine.tried)
    renderer = Renderer(engine, speaker, int(rate), Cache(place))
    for line in sys.stdin.buffer:
        wish = json.loads(line)
        if "list" in wish:
            say("voices", voices=[[one.id, one.name] for one in engine.speakers if one.speaks(language)])
        else:
            end_where_an_engine_hangs(renderer, partial(say, "failed", id=wish["id"], why="disk"))
            say(id=wish["id"], **renderer.answer(wish["text"], wish["most"]))
    engine.close()


if __name__ == "__main__":
    main()
    # Native engines have threads that may keep an interpreter from ending; everything is on disk.
    os._exit(0)
