"""What the user has set once and for all: a small TOML file that a person can edit.

Its keys are the names of the options they stand for. A wrong line is told and left out; it keeps nobody from a session.
"""

import os
import re
import stat
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from backcoach.core.errors import StorageError
from backcoach.core.rate import RATE
from backcoach.core.value import value
from backcoach.i18n import LANGUAGES

SLOWEST, FASTEST = 80, 300
"""Words a minute that may be asked for."""
LONGEST_LEAD = 2_000
"""Milliseconds; a device that swallows more is not woken by sound."""
_MOST = 64 * 1024
"""Bytes of a file of settings; all that can be set takes less than one kilobyte."""
VOICES = ("speech", "beeps", "bell", "off")
USUAL = "default"
"""What is given as the value of a setting to have its default again."""


@value
class Settings:
    """What holds where no option says otherwise."""

    lang: str | None = None
    """None: as the system does."""
    voice: str = "speech"
    rate: int | None = None
    """Words a minute; None: the usual ones."""
    voice_name: Mapping[str, str] = field(default_factory=dict)
    """By language; the usual voice where there is none."""
    routine: str | None = None
    """What a session is of where none is named."""
    lead: int = 0
    """Milliseconds of silence before a cue, for devices that swallow the beginning of a sound."""

    def rate_of(self, asked: int | None) -> int:
        """The rate that holds, where an option asks for one or not."""
        return asked or self.rate or RATE

    def voice_of(self, language: str, asked: str | None) -> str | None:
        """The name of the voice that holds for a language, likewise; None: the usual one."""
        return asked or self.voice_name.get(language)


@value
class SettingsProblem:
    """A line that does not count: its text has the key `settings.KEY`."""

    line: int
    key: str
    params: Mapping[str, object] = field(default_factory=dict)


Found = tuple[Settings, tuple[SettingsProblem, ...]]


def load(path: Path) -> Found:
    """The settings in a file, and what is wrong in it; the defaults where there is none."""
    try:
        text = _read(path)
    except FileNotFoundError:
        return Settings(), ()
    except _NoSettingsError as error:
        return Settings(), (SettingsProblem(1, error.key),)
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "UTF-8"
        return Settings(), (SettingsProblem(1, "unreadable", {"reason": reason}),)
    return parse(text)


class _NoSettingsError(OSError):
    """What is there is no file of settings: `key` says why, of the text `settings.KEY`."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def _read(path: Path) -> str:
    """The text of a file. Never waits, as reading a pipe would. Raises OSError, UnicodeError."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise _NoSettingsError("not-regular")
        data = file.read(_MOST + 1)
    if len(data) > _MOST:
        raise _NoSettingsError("too-big")
    return data.decode("utf-8-sig").replace("\r\n", "\n")


def parse(text: str) -> Found:
    """The settings in a text, and what is wrong in it."""
    import tomllib  # only for those who have set something

    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        line = int(at[1]) if at else text.count("\n") + 1
        return Settings(), (SettingsProblem(line, "no-toml"),)
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets thousands deep: a long line
        lines = text.split("\n")
        return Settings(), (SettingsProblem(lines.index(max(lines, key=len)) + 1, "no-toml"),)
    found: dict[str, Any] = {}
    problems = []
    for name, given in document.items():
        problem = _problem(name, given)
        if problem is not None:
            problems.append(SettingsProblem(_line_of(text, name), *problem))
        elif isinstance(given, dict):
            right = {language: voice for language, voice in given.items() if _is_voice(language, voice)}
            found[name.replace("-", "_")] = right
            wrong = {"name": name, **_VOICE_NAMES[1]}
            problems += [
                SettingsProblem(_line_of(text, name, one), "names", wrong) for one in given if one not in right
            ]
        else:
            found[name.replace("-", "_")] = given
    return Settings(**found), tuple(sorted(problems, key=lambda one: one.line))


def save(path: Path, changes: Mapping[str, object], head: str) -> None:
    """Enter changes, by the names of the file; all else in it stays as it is, comments too. Raises StorageError.

    `head` is the comment that a new file begins with.
    `voice-name` is a mapping of languages to names. What is to be `USUAL` is deleted, so that the default holds.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        text = _text_of(path)
        document = tomlkit.parse(text or "")
        if text is None:
            for line in head.splitlines():
                document.add(tomlkit.comment(line))
            document.add(tomlkit.nl())
        for name, given in changes.items():
            if isinstance(given, Mapping):
                table = document.setdefault(name, tomlkit.table())
                for language, voice in given.items():
                    table.pop(language, None) if voice == USUAL else table.update({language: voice})
                if not table:
                    document.pop(name)
            elif given == USUAL:
                document.pop(name, None)
            else:
                document[name] = given
        _write(path, tomlkit.dumps(document))
    except (TOMLKitError, ValueError, RuntimeError, TypeError, AttributeError) as error:
        raise StorageError(path=str(path), reason="storage.settings-broken") from error
    except OSError as error:
        raise StorageError(path=str(path), reason="storage.unreachable") from error


def _text_of(path: Path) -> str | None:
    try:
        return _read(path)
    except FileNotFoundError:
        return None


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all, and where a link points to, if it is one. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = path.resolve()
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _one_of(values: tuple[str, ...]) -> "_Check":
    return lambda given: None if given in values else ("choice", {"choices": ", ".join(values)})


def _from_to(least: int, most: int) -> "_Check":
    def check(given: object) -> "_Wrong | None":
        right = isinstance(given, int) and not isinstance(given, bool) and least <= given <= most
        return None if right else ("range", {"least": least, "most": most})

    return check


def _names(given: object) -> "_Wrong | None":
    """Its entries are looked at one by one."""
    return None if isinstance(given, dict) else _VOICE_NAMES


def _is_voice(language: str, voice: object) -> bool:
    return language in LANGUAGES and isinstance(voice, str) and bool(voice) and voice.isprintable()


def _text(given: object) -> "_Wrong | None":
    return None if isinstance(given, str) and given.strip() and given.isprintable() else ("text", {})


_Wrong = tuple[str, dict[str, object]]
_VOICE_NAMES: _Wrong = ("names", {"languages": ", ".join(LANGUAGES)})
_Check = Callable[[object], _Wrong | None]
CHECKS: Mapping[str, _Check] = {
    "lang": _one_of(LANGUAGES),
    "voice": _one_of(VOICES),
    "rate": _from_to(SLOWEST, FASTEST),
    "voice-name": _names,
    "routine": _text,
    "lead": _from_to(0, LONGEST_LEAD),
}
"""Each setting with what tells whether a value of it is right: a key of a text and its parameters, or None."""


def _problem(name: str, given: object) -> _Wrong | None:
    check = CHECKS.get(name)
    if check is not None:
        wrong = check(given)
        return None if wrong is None else (wrong[0], {"name": name, **wrong[1]})
    from difflib import get_close_matches

    near = get_close_matches(name, CHECKS, n=1)
    return ("unknown-near", {"name": name, "near": near[0]}) if near else ("unknown", {"name": name})


def _line_of(text: str, name: str, below: str | None = None) -> int:
    """Where a key of the top level or a table is written, or a key below it where that has a line of its own."""
    key = rf"""["']?{re.escape(name)}["']?\s*"""
    found = re.search(rf"^\s*\[?\s*{key}[\]=.]", text, re.MULTILINE)
    if found and below is not None:
        entry = rf"""["']?{re.escape(below)}["']?\s*="""
        in_table = "[" in found[0]
        line = re.compile(rf"^\s*{entry}" if in_table else rf"^\s*{key}\.\s*{entry}", re.MULTILINE)
        found = line.search(text, found.end() if in_table else 0) or found
    return text.count("\n", 0, found.end()) + 1 if found else 1
