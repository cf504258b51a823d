"""Finds out what can be heard on this machine and why not more. Values only; the sentences are keys for the caller."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from backcoach.core.value import value
from backcoach.speech import beeps, cache, rendering, sinks
from backcoach.speech.voice import RATE, Notice, Rung

_PROOF = {"en": "One", "de": "Eins"}
"""A word to be rendered in each language that the program speaks."""
_ENGINE_SECONDS = 10.0


@value
class Diagnosis:
    """How a session in one language would be heard here."""

    language: str
    rung: Rung
    """Speech, beeps or bell."""
    engine: str | None
    """What speaks, with its version and where it was found."""
    engine_why: str | None
    """Why there is none."""
    voices: dict[str, bool]
    """For "en" and "de": whether a word was rendered."""
    players: tuple[sinks.Probe, ...]
    """Each player that is installed, in the order of preference, tried out."""
    cache_dir: str
    cache_bytes: int
    cache_writable: bool


def diagnose(language: str, cache_dir: Path, *, renderer: Sequence[str] = rendering.COMMAND) -> Diagnosis:
    """Try everything out, silently; takes a second, or some more where something hangs."""
    writable = cache.usable(cache_dir)
    engine, why, voices = _try_engine([*renderer, str(cache_dir)], sorted({*_PROOF, language}))
    players = _try_players(cache_dir)
    sound = any(player.works for player in players)
    rung = Rung.SPEECH if sound and voices[language] else Rung.BEEPS if sound else Rung.BELL
    size = cache.Cache(cache_dir).size()
    return Diagnosis(language, rung, engine, why, voices, players, str(cache_dir), size, writable)


def lines(diagnosis: Diagnosis) -> list[Notice]:
    """The diagnosis, line by line, as text keys with their parameters."""
    found = []
    if diagnosis.engine:
        found.append(Notice("speech.doctor-engine", {"name": diagnosis.engine}))
    else:
        found.append(Notice("speech.doctor-no-engine", {"why": diagnosis.engine_why}))
    for language, works in diagnosis.voices.items():
        found.append(Notice("speech.doctor-voice" if works else "speech.doctor-no-voice", {"language": language}))
    for player in diagnosis.players:
        key = "speech.doctor-player" if player.works else "speech.doctor-player-fails"
        found.append(Notice(key, {"name": player.name, "why": player.why}))
    if not diagnosis.players:
        found.append(Notice("speech.doctor-no-players"))
    place = {"megabytes": f"{diagnosis.cache_bytes / 1e6:.1f}", "path": diagnosis.cache_dir}
    found.append(Notice("speech.doctor-cache" if diagnosis.cache_writable else "speech.doctor-cache-fails", place))
    return [*found, Notice(f"speech.doctor-{diagnosis.rung.value}")]


def _try_engine(command: list[str], languages: list[str]) -> tuple[str | None, str | None, dict[str, bool]]:
    """The engine's name, or why there is none, and for each language whether a word could be rendered."""
    wishes = [
        {"id": i, "text": _PROOF.get(language, "1"), "language": language, "rate": RATE, "voice": None}
        for i, language in enumerate(languages)
    ]
    said = ""
    try:
        done = subprocess.run(
            command,
            input="".join(json.dumps(wish) + "\n" for wish in wishes),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            timeout=_ENGINE_SECONDS,
            check=False,
        )
        said, why = done.stdout, f"exit code {done.returncode}"
    except subprocess.TimeoutExpired:
        why = "timeout"
    except OSError as error:
        why = str(error.strerror)
    engine = None
    rendered = set()
    for line in said.splitlines():
        message = {}
        with suppress(ValueError):
            message = json.loads(line)
        match message:
            case {"say": "ready", "engine": str(name)}:
                engine = name
            case {"say": "fatal", "why": reason}:
                why = str(message.get("detail", reason))
            case {"say": "done", "id": int(number)}:
                rendered.add(languages[number])
    return engine, None if engine else why, {language: language in rendered for language in languages}


def _try_players(cache_dir: Path) -> tuple[sinks.Probe, ...]:
    place = cache.usable_or_temporary(cache_dir)
    if place is None:
        return ()
    directory, temporary = place
    beeps.write_all(directory)
    silence = beeps.path(directory, beeps.CueSound.SILENCE)
    probes = tuple(sinks.probe(sink, silence) for sink in sinks.candidates())
    if temporary:
        shutil.rmtree(directory, ignore_errors=True)
    return probes
