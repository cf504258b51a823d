"""The renderer: a child process that speaks texts into sound files with pyttsx3, and keeps them in the cache.

Run as `python -m backcoach.speech.render CACHE_DIRECTORY`. It speaks lines of JSON:

    in   {"id", "text", "language", "rate", "voice"}
    out  {"say": "ready", "engine", "languages", "temporary"}  or  {"say": "fatal", "why"}
         {"say": "done", "id", "path"}  or  {"say": "failed", "id", "why"}

`rate` is in words a minute, `voice` a name or null. `why` of a failed text: `no-voice` (the language has none),
`silent` (nothing to be heard in it), `no-sound` (the engine wrote no file), `disk`. `fatal`: `no-engine` or `no-space`.
The texts are worked off in order.

pyttsx3 is used for `save_to_file` alone, one text at a time: its queue, `say` and `stop` lose texts and hang. On Linux
a system espeak-ng is preferred, then the one of the espeakng-loader wheel; BACKCOACH_ESPEAK=loader or =system allows
only one.
"""

import ctypes
import json
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from backcoach.speech import wav
from backcoach.speech.cache import Cache, key, usable_or_temporary
from backcoach.speech.wav import Samples

RATE = 165
"""Words a minute: calm, and what the bounds of spoken length are calibrated for."""
CHOICE = "BACKCOACH_ESPEAK"
"""Environment variable that allows only one espeak-ng: `loader` or `system`."""

_FILE_SECONDS = 2.0
"""How long the engine may take to finish a file after runAndWait has returned; the session kills us after 5."""

_SLOWEST, _FASTEST = 80, 450
"""The rates that espeak-ng knows."""

_RATE_PARAMETER = 1
"""espeakRATE of speak_lib.h."""

_SONAME = "libespeak-ng.so.1"


Settled = Callable[[int], bool]
"""Whether the engine is at rest and speaks at this rate."""


class EngineError(Exception):
    """There is no engine that speaks."""


class Engine(Protocol):
    """What is used of a pyttsx3 engine."""

    def getProperty(self, name: str) -> Any: ...  # noqa: N802  # theirs
    def setProperty(self, name: str, value: object) -> None: ...  # noqa: N802  # theirs
    def save_to_file(self, text: str, filename: str) -> None: ...
    def runAndWait(self) -> None: ...  # noqa: N802  # theirs


def load_espeak(choice: str) -> tuple[ctypes.CDLL, str]:
    """Load espeak-ng, so that pyttsx3 finds it; the library, and its name and version. Raises EngineError."""
    library, source = None, ""
    if choice != "loader":
        with suppress(OSError):
            library, source = ctypes.CDLL(_SONAME, mode=ctypes.RTLD_GLOBAL), "system"
    if library is None and choice != "system":
        with suppress(ImportError, OSError):
            import espeakng_loader

            os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
            # Its SONAME is the one that pyttsx3 asks for: the loader of the C library then takes this one.
            library = ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
            source = "espeakng-loader"
    if library is None:
        raise EngineError("neither espeak-ng nor espeakng-loader can be loaded")
    library.espeak_Info.restype = ctypes.c_char_p
    return library, f"espeak-ng {library.espeak_Info(None).decode()} ({source})"


def open_engine(platform: str = sys.platform) -> tuple[Engine, str, Settled]:
    """A pyttsx3 engine, its name, and what tells when it is at rest. Raises EngineError.

    espeak-ng works off its orders in a thread, and pyttsx3 cancels all that are queued when one is under way as it
    begins a text: then the text is lost, or the rate not set. So nothing may be asked of it before it has settled.
    """
    library, name = load_espeak(os.environ.get(CHOICE, "")) if platform == "linux" else (None, "")
    try:
        import pyttsx3

        engine: Engine = pyttsx3.init()
        driver: str = engine.driver_name  # type: ignore[attr-defined]  # not of our Protocol: not every release has it
        if library is not None:
            engine.runAndWait()  # speaks nothing; before it, pyttsx3 only queues what is set
    except (ImportError, OSError, RuntimeError, LookupError, ValueError, AttributeError, TypeError) as error:
        raise EngineError(str(error)) from error

    def settled(rate: int) -> bool:
        return library is None or (
            not library.espeak_IsPlaying() and library.espeak_GetParameter(_RATE_PARAMETER, 1) == rate
        )

    return engine, name or driver, settled


def languages_of(voice: Any) -> list[str]:
    """The language codes of a pyttsx3 voice, in lower case with hyphens: "en-gb"."""
    return [str(code).lower().replace("_", "-") for code in voice.languages or () if code]


def choose_voice(voices: list[Any], language: str, wanted: str | None, default: str = "") -> str | None:
    """The id of the voice that speaks a language; None where there is none.

    The wanted one, by id or name, if it speaks the language; else one of exactly this language, else of any of its
    countries, and among equals the machine's default.
    """
    speaking = [voice for voice in voices if any(code.split("-")[0] == language for code in languages_of(voice))]
    for voice in speaking:
        if wanted and wanted.lower() in (str(voice.id).lower(), str(voice.name).lower()):
            return str(voice.id)
    for code in (language, f"{language}-us", f"{language}-gb", f"{language}-{language}"):
        equals = [str(voice.id) for voice in speaking if code in languages_of(voice)]
        if equals:
            return default if default in equals else equals[0]
    return str(speaking[0].id) if speaking else None


def cleaned(text: str) -> str:
    """The text on one line, without control characters and halves of surrogate pairs, which engines choke on."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


class Renderer:
    """Turns one text at a time into a file of the cache."""

    def __init__(self, engine: Engine, name: str, settled: Settled, cache: Cache) -> None:
        self._engine = engine
        self._name = name
        self._settled = settled
        self._cache = cache
        self._voices = list(engine.getProperty("voices"))
        self._default = str(engine.getProperty("voice"))
        self._scratch = cache.directory / f".{os.getpid()}.render.part"

    @property
    def languages(self) -> list[str]:
        """The languages that there is a voice for, without countries."""
        return sorted({code.split("-")[0] for voice in self._voices for code in languages_of(voice)})

    def answer(self, text: str, language: str, rate: int, wanted: str | None) -> dict[str, object]:
        """What to say of this text: `done` with its path, or `failed` with the reason."""
        voice = choose_voice(self._voices, language, wanted, self._default)
        if voice is None:
            return {"say": "failed", "why": "no-voice"}
        text, rate = cleaned(text), max(_SLOWEST, min(_FASTEST, rate))
        name = key(self._name, voice, rate, language, text)
        path = self._cache.find(name)
        try:
            path = path or self._cache.keep(name, self._speak(text, voice, rate))
        except wav.SilentError:
            return {"say": "failed", "why": "silent"}
        except wav.SoundError:
            return {"say": "failed", "why": "no-sound"}
        except OSError:
            return {"say": "failed", "why": "disk"}
        finally:
            self._scratch.unlink(missing_ok=True)
        return {"say": "done", "path": str(path)}

    def _speak(self, text: str, voice: str, rate: int) -> Samples:
        """The sound of a text. Raises SilentError, SoundError if the engine wrote none, OSError."""
        if not text:
            raise wav.SilentError("no words")
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", rate)
        _wait_until(lambda: self._settled(rate))
        self._engine.save_to_file(text, str(self._scratch))
        self._engine.runAndWait()
        _wait_until(lambda: self._settled(rate) and wav.is_whole(self._scratch))
        return wav.normalised(wav.read(self._scratch))


def _wait_until(condition: Callable[[], bool]) -> None:
    """Raises SoundError if the engine takes too long to make it true."""
    deadline = time.monotonic() + _FILE_SECONDS
    while not condition():
        if time.monotonic() > deadline:
            raise wav.SoundError("no file")
        time.sleep(0.001)


def main() -> None:
    """Answer until the input ends."""
    os.umask(0o077)
    # Engines and their drivers print on 1 and 2, where our protocol and the user's screen are.
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.nice(5)  # the timer comes first

    def say(message: dict[str, object]) -> None:
        out.write(json.dumps(message).encode() + b"\n")

    place = usable_or_temporary(Path(sys.argv[1]))
    if place is None:
        say({"say": "fatal", "why": "no-space"})
        return
    directory, temporary = place
    try:
        engine, name, settled = open_engine()
    except EngineError as error:
        say({"say": "fatal", "why": "no-engine", "detail": str(error)})
        return
    renderer = Renderer(engine, name, settled, Cache(directory))
    say(
        {
            "say": "ready",
            "engine": name,
            "languages": renderer.languages,
            "temporary": str(directory) if temporary else None,
        }
    )
    for line in sys.stdin.buffer:
        wish = json.loads(line)
        answer = renderer.answer(wish["text"], wish["language"], wish["rate"], wish["voice"])
        say({**answer, "id": wish["id"]})


if __name__ == "__main__":
    main()
    # Native engines have threads that may keep an interpreter from ending; everything is on disk.
    os._exit(0)
