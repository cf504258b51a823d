"""`doctor`: looks at everything a session needs on this machine, and says what is missing and what follows from it."""

import os
import platform
import shutil
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from backcoach import __version__, paths
from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer, answer_json
from backcoach.core.errors import StorageError
from backcoach.core.notice import Notice
from backcoach.i18n import LANGUAGES, Translator
from backcoach.phrases_dose import decimal_words
from backcoach.settings import Settings
from backcoach.speech.cache import lent
from backcoach.speech.doctor import Diagnosis, diagnose, speak_aloud
from backcoach.speech.doctor import lines as speech_lines


def examine(
    words: Translator, settings: Settings, *, rate: int | None, voice_name: str | None, speak: bool, as_json: bool
) -> int:
    """`backcoach doctor`, with the user's own language first; with `speak`, a sentence is heard."""
    report: dict[str, Any] = {
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "terminal": _terminal(),
        "log": _log(),
    }
    languages = sorted(LANGUAGES, key=lambda language: language != words.language)
    with lent(paths.cache_dir()) as place:
        speech = diagnose(
            {language: Translator(language)("speech.doctor-sentence") for language in languages},
            paths.cache_dir(),
            place,
            rate=settings.rate_of(rate),
            voice_names={**settings.voice_name, **({words.language: voice_name} if voice_name else {})},
            lead=settings.lead,
        )
        if as_json:
            answer_json({**report, "speech": {**asdict(speech), "rung": speech.rung.value}})
        else:
            answer(_lines(report, speech, words))
        if speak:
            spoken = speak_aloud(speech.spoken[0], place, settings.lead / 1000)
            if not as_json:
                answer(words(spoken.key))
    return 0


def _terminal() -> dict[str, Any]:
    size = shutil.get_terminal_size((80, 24))
    return {
        "is_terminal": sys.stdout.isatty(),
        "columns": size.columns,
        "rows": size.lines,
        "encoding": sys.stdout.encoding,
        "color": not os.environ.get("NO_COLOR"),
    }


def _log() -> dict[str, Any]:
    from backcoach.log import Log

    path = paths.log_path()
    rescued = sorted(str(one) for one in _files(paths.rescue_dir()))
    log = Log(path, patience=1_000)
    try:
        problem = None
        sessions = len(log.sessions())
        damage = log.damage()
        if not _writable(path):
            problem = "storage.unreachable"
    except StorageError as error:
        problem, sessions, damage = str(error.params["reason"]), 0, None
    finally:
        log.close()
    return {"path": str(path), "problem": problem, "damage": damage, "sessions": sessions, "rescued": rescued}


def _writable(path: Path) -> bool:
    """Whether the log is there or could be made: asked of the nearest place that exists, and nothing is created."""
    try:
        nearest = next(place for place in (path, *path.parents) if place.exists() or place.is_symlink())
    except OSError:  # nobody can look there
        return False
    return os.access(nearest, os.W_OK) and (nearest == path or nearest.is_dir())


def _files(directory: Path) -> list[Path]:
    try:
        return list(directory.iterdir())
    except OSError:
        return []


def _lines(report: dict[str, Any], speech: Diagnosis, words: Translator) -> list[str]:
    terminal, log, width = report["terminal"], report["log"], columns()
    kind = "doctor.terminal" if terminal["is_terminal"] else "doctor.no-terminal"
    lines = [
        f"backcoach {report['version']}, Python {report['python']}, {report['system']}",
        words(kind, columns=terminal["columns"], rows=terminal["rows"], encoding=terminal["encoding"]),
        words("doctor.log", path=log["path"], n=log["sessions"])
        if log["problem"] is None
        else words("error.storage", path=log["path"], reason=words(log["problem"])),
    ]
    if log["damage"]:
        lines.append(words("doctor.log-damaged", damage=log["damage"]))
    lines += [words("doctor.rescued", path=path) for path in log["rescued"]]
    lines += [words(line.key, **_readable(line, speech, words)) for line in speech_lines(speech)]
    return [part for line in lines for part in wrapped(line, width, rest="    ")]


def _readable(line: Notice, speech: Diagnosis, words: Translator) -> dict[str, object]:
    """What a line names, for people: voices with their names, numbers with the decimal sign of the language."""
    params = dict(line.params)
    if "megabytes" in params:
        params["megabytes"] = decimal_words(str(params["megabytes"]), words)
    spoken = next((one for one in speech.spoken if one.language == params.get("language")), None)
    if spoken and line.key == "speech.doctor-voice":
        params["name"] = next((_voice(*one) for one in spoken.voices if one[0] == spoken.voice), spoken.voice)
    if spoken and line.key == "speech.doctor-voices":
        params["names"] = ", ".join(_voice(*one) for one in spoken.voices if one[0] != spoken.voice)
    return params


def _voice(name: str, label: str) -> str:
    return f"{name} ({label})" if label and label != name else name
