"""What speaks: pyttsx3 with the system's voices, or a piper model of the user's. Loaded in the renderer's process only.

An engine writes one text to one sound file; everything else (cache, loudness, how long it may take) is the renderer's.

pyttsx3 is used for `save_to_file` alone, one text at a time: its queue, `say` and `stop` lose texts and hang. On Linux
a system espeak-ng is preferred, then the one of the espeakng-loader wheel; BACKCOACH_ESPEAK=loader or =system allows
only one.
"""

import ctypes
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from backcoach.core.value import value
from backcoach.speech import wav

CHOICE = "BACKCOACH_ESPEAK"
"""Environment variable that allows only one espeak-ng: `loader` or `system`."""

_FILE_SECONDS = 2.0
"""How long the engine may take to finish a file after runAndWait has returned; the session kills us after 5."""
_SLOWEST, _FASTEST = 80, 450
"""The rates that espeak-ng knows, in words a minute."""
_RATE_PARAMETER = 1
"""espeakRATE of speak_lib.h."""
_SONAME = "libespeak-ng.so.1"


class EngineError(Exception):
    """There is no engine that speaks: `tried` says of each that was tried what was wrong with it."""

    def __init__(self, tried: dict[str, str]) -> None:
        super().__init__("; ".join(f"{name}: {why}" for name, why in tried.items()))
        self.tried = tried


@value
class Speaker:
    """One voice of an engine."""

    id: str
    name: str
    languages: tuple[str, ...]
    """In lower case with hyphens: "en-gb"."""

    def speaks(self, language: str) -> bool:
        """Whether it speaks a language of two letters, of whichever country."""
        return any(code.split("-")[0] == language for code in self.languages)


class Engine(Protocol):
    """The seam behind which everything that speaks is."""

    name: str
    """With its version: sounds of another one are not ours."""
    speakers: tuple[Speaker, ...]
    default: str
    """The id of the machine's usual voice; may be empty."""
    tried: dict[str, str]
    """What was wrong with the engines that would have been preferred."""

    def speak(self, text: str, speaker: str, rate: int, file: Path) -> None:
        """Write what is said to `file`, whole. `rate` is in words a minute. Raises SoundError, OSError."""

    def close(self) -> None:
        """End what it has started, and leave nothing behind."""


# Choosing


def choose(speakers: tuple[Speaker, ...], language: str, wanted: str | None, default: str = "") -> Speaker | None:
    """The voice that speaks a language; None where there is none.

    The wanted one, by id or name, if it speaks the language; else one of exactly this language, else of any of its
    countries, and among equals the machine's default. Never one of another language.
    """
    speaking = [one for one in speakers if one.speaks(language)]
    for one in speaking:
        if wanted and is_called(one, wanted):
            return one
    for code in (language, f"{language}-us", f"{language}-gb", f"{language}-{language}"):
        equals = [one for one in speaking if code in one.languages]
        if equals:
            return next((one for one in equals if one.id == default), equals[0])
    return speaking[0] if speaking else None


def is_called(speaker: Speaker, name: str) -> bool:
    """Whether this is the name or the id of a voice; of an id the last part will do: "de" for "gmw/de"."""
    said = name.strip().lower()
    return said in (speaker.id.lower(), speaker.name.lower(), speaker.id.lower().rpartition("/")[2])


# pyttsx3


class _Pyttsx3(Protocol):
    """What is used of a pyttsx3 engine."""

    def getProperty(self, name: str) -> Any: ...  # noqa: N802  # theirs
    def setProperty(self, name: str, value: object) -> None: ...  # noqa: N802  # theirs
    def save_to_file(self, text: str, filename: str) -> None: ...
    def runAndWait(self) -> None: ...  # noqa: N802  # theirs


Settled = Callable[[int], bool]
"""Whether the engine is at rest and speaks at this rate."""


class SystemEngine:
    """The voices that the system has, by way of pyttsx3."""

    def __init__(self, engine: _Pyttsx3, name: str, settled: Settled, tried: dict[str, str]) -> None:
        self.name = name
        self.tried = tried
        self.speakers = tuple(
            Speaker(str(voice.id), str(voice.name), tuple(_codes(voice))) for voice in engine.getProperty("voices")
        )
        self.default = str(engine.getProperty("voice"))
        self._engine = engine
        self._settled = settled

    def speak(self, text: str, speaker: str, rate: int, file: Path) -> None:
        """See `Engine`."""
        rate = max(_SLOWEST, min(_FASTEST, rate))
        self._engine.setProperty("voice", speaker)
        self._engine.setProperty("rate", rate)
        _wait_until(lambda: self._settled(rate))
        self._engine.save_to_file(text, str(file))
        self._engine.runAndWait()
        _wait_until(lambda: self._settled(rate) and wav.is_whole(file))

    def close(self) -> None:
        """See `Engine`: it is gone with its process, and must not be asked to be sooner."""


def open_system(platform: str = sys.platform) -> SystemEngine:
    """pyttsx3 with what this system speaks with. Raises EngineError.

    espeak-ng works off its orders in a thread, and pyttsx3 cancels all that are queued when one is under way as it
    begins a text: then the text is lost, or the rate not set. So nothing may be asked of it before it has settled.
    """
    tried: dict[str, str] = {}
    library, name = load_espeak(os.environ.get(CHOICE, ""), tried) if platform == "linux" else (None, "")
    try:
        import pyttsx3

        engine = pyttsx3.init()
        driver: str = engine.driver_name
        if library is not None:
            engine.runAndWait()  # speaks nothing; before it, pyttsx3 only queues what is set
    except (ImportError, OSError, RuntimeError, LookupError, ValueError, AttributeError, TypeError) as error:
        raise EngineError({**tried, "pyttsx3": _first_line(error)}) from error

    def settled(rate: int) -> bool:
        return library is None or (
            not library.espeak_IsPlaying() and library.espeak_GetParameter(_RATE_PARAMETER, 1) == rate
        )

    return SystemEngine(engine, name or driver, settled, tried)


def load_espeak(choice: str, tried: dict[str, str]) -> tuple[ctypes.CDLL, str]:
    """Load espeak-ng, so that pyttsx3 finds it; the library, and its name and version.

    What does not work is entered in `tried`. Raises EngineError.
    """
    if choice not in ("", "system", "loader"):
        tried[f"{CHOICE}={choice!r}"] = "system | loader"
    for source, load in (("system", _load_of_the_system), ("espeakng-loader", _load_of_the_wheel)):
        if choice not in ("", source.removeprefix("espeakng-")):
            continue
        try:
            library = load()
        except (ImportError, OSError) as error:
            tried[f"espeak-ng ({source})"] = _first_line(error)
            continue
        library.espeak_Info.restype = ctypes.c_char_p
        return library, f"espeak-ng {library.espeak_Info(None).decode()} ({source})"
    raise EngineError(tried)


def _load_of_the_system() -> ctypes.CDLL:
    return ctypes.CDLL(_SONAME, mode=ctypes.RTLD_GLOBAL)


def _load_of_the_wheel() -> ctypes.CDLL:
    import espeakng_loader

    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    # Its SONAME is the one that pyttsx3 asks for: the loader of the C library then takes this one.
    return ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)


def _codes(voice: Any) -> list[str]:
    """The language codes of a pyttsx3 voice."""
    return [str(code).lower().replace("_", "-") for code in voice.languages or () if code]


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


def _wait_until(condition: Callable[[], bool]) -> None:
    """Raises SoundError if the engine takes too long to make it true."""
    deadline = time.monotonic() + _FILE_SECONDS
    while not condition():
        if time.monotonic() > deadline:
            raise wav.SoundError("no file")
        time.sleep(0.001)
