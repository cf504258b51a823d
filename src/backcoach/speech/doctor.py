"""Finds out what can be heard on this machine and why not more. Values only; the sentences are keys for the caller."""

import json
import os
import re
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import Any

from backcoach.core.value import value
from backcoach.speech import beeps, cache, group, rendering, sinks
from backcoach.speech.playing import Playing
from backcoach.speech.voice import Notice, Rung

_ENGINE_SECONDS = 20.0
_DEVICE_SECONDS = 3.0
_SENTENCE_SECONDS = 15.0
_LOOK = 0.01
"""Seconds between two looks at what has become of it."""
_SOON = 0.3
"""Seconds after which the sentence begins; a player is started ahead."""


@value
class Spoken:
    """What speaks one language here."""

    language: str
    engine: str | None = None
    """With its version and where it was found."""
    voice: str | None = None
    """The id of the voice; None where the language has none."""
    instead: str | None = None
    """Why it is not the voice that was asked for."""
    why: str | None = None
    """Why nothing speaks: no-engine, no-voice, no-space, no-sound, or what the system says."""
    tried: Mapping[str, str] = field(default_factory=dict)
    """What was wrong with engines that were tried."""
    voices: Sequence[tuple[str, str]] = ()
    """Id and name of each voice of the language."""
    sound: str | None = None
    """The sound file of the sentence that it was tried out with."""

    @property
    def works(self) -> bool:
        """Whether a sentence was rendered."""
        return self.sound is not None


@value
class Diagnosis:
    """How a session would be heard here."""

    rung: Rung
    """Speech, beeps or bell, in the first of the languages."""
    spoken: tuple[Spoken, ...]
    """One for each language that was looked at."""
    players: tuple[sinks.Probe, ...]
    """Each player that is installed, in the order of preference, tried out; the first that works is used."""
    device: str | None
    """What the system calls the device that it plays on."""
    lead: int
    cache_dir: str
    cache_bytes: int
    cache_writable: bool


def diagnose(
    sentences: Mapping[str, str],
    cache_dir: Path,
    place: Path,
    *,
    rate: int,
    voice_names: Mapping[str, str],
    lead: int,
) -> Diagnosis:
    """Try everything out, silently: each sentence, by its language, with the voice that is named for it.

    `place` is where sounds are put: the cache, or what is lent for it. Takes a second, or some more where something
    hangs.
    """
    spoken = tuple(
        try_voice(language, sentence, place, rate=rate, voice_name=voice_names.get(language))
        for language, sentence in sentences.items()
    )
    players = _try_players(place)
    sound = any(player.works for player in players)
    rung = Rung.SPEECH if sound and spoken[0].works else Rung.BEEPS if sound else Rung.BELL
    return Diagnosis(
        rung,
        spoken,
        players,
        _device(),
        lead,
        cache_dir=str(cache_dir),
        cache_bytes=cache.Cache(cache_dir).size(),
        cache_writable=cache.usable(cache_dir),
    )


def lines(diagnosis: Diagnosis) -> Iterator[Notice]:
    """The diagnosis, line by line, as text keys with their parameters."""
    for spoken in diagnosis.spoken:
        yield from _spoken_lines(spoken)
    for player in diagnosis.players:
        key = "speech.doctor-player" if player.works else "speech.doctor-player-fails"
        yield Notice(key, {"name": player.name, "why": player.why})
    if not diagnosis.players:
        yield Notice("speech.doctor-no-players")
    if diagnosis.device:
        yield Notice("speech.doctor-device", {"name": diagnosis.device})
    yield Notice("speech.doctor-lead" if diagnosis.lead else "speech.doctor-no-lead", {"n": diagnosis.lead})
    place = {"megabytes": f"{diagnosis.cache_bytes / 1e6:.1f}", "path": diagnosis.cache_dir}
    yield Notice("speech.doctor-cache" if diagnosis.cache_writable else "speech.doctor-cache-fails", place)
    yield Notice(f"speech.doctor-{diagnosis.rung.value}")


def _spoken_lines(spoken: Spoken) -> Iterator[Notice]:
    language = {"language": spoken.language}
    if spoken.engine:
        yield Notice("speech.doctor-engine", {**language, "name": spoken.engine})
    for name, why in spoken.tried.items():
        yield Notice("speech.doctor-tried", {"name": name, "why": why})
    if spoken.instead:
        yield Notice("speech.instead", {"why": spoken.instead})
    if spoken.voice:
        yield Notice("speech.doctor-voice", {**language, "name": spoken.voice})
    others = [name for name, _ in spoken.voices if name != spoken.voice]
    if others:
        yield Notice("speech.doctor-voices", {**language, "names": ", ".join(others)})
    if not spoken.works:
        yield why_mute(spoken)


def why_mute(spoken: Spoken) -> Notice:
    """Why nothing speaks a language."""
    known = spoken.why in ("no-engine", "no-voice", "no-space")
    key = f"speech.doctor-{spoken.why}" if known else "speech.doctor-mute"
    return Notice(key, {"language": spoken.language, "why": spoken.why})


def try_voice(
    language: str,
    sentence: str,
    cache_dir: Path,
    *,
    rate: int,
    voice_name: str | None,
    renderer: Sequence[str] = rendering.COMMAND,
) -> Spoken:
    """Have a sentence rendered, and look at what comes of it."""
    command = [*renderer, str(cache_dir), language, str(rate), *([voice_name] if voice_name else [])]
    wishes = ({"list": True}, {"id": 0, "text": sentence, "most": None})
    said, why = "", ""
    try:
        done = group.run(
            command,
            "".join(json.dumps(wish) + "\n" for wish in wishes).encode(),
            seconds=_ENGINE_SECONDS,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        said, why = done.stdout.decode(errors="replace"), f"exit code {done.returncode}"
    except subprocess.TimeoutExpired:
        why = "timeout"
    except OSError as error:
        why = str(error.strerror)
    found: dict[str, Any] = {"why": why}
    for line in said.splitlines():
        with suppress(ValueError):
            found.update(_found(json.loads(line)))
    return Spoken(language, **found)


def _found(message: dict[str, Any]) -> dict[str, Any]:
    """What a message of the renderer tells of it."""
    match message:
        case {"say": "ready"}:
            return {name: message[name] for name in ("engine", "voice", "instead", "tried")}
        case {"say": "fatal"}:
            return {name: message[name] for name in ("engine", "why", "tried") if name in message}
        case {"say": "voices", "voices": voices}:
            return {"voices": tuple((name, label) for name, label in voices)}
        case {"say": "done", "path": path}:
            return {"sound": path, "why": None}
        case {"say": "failed", "why": why}:
            return {"why": why}
    return {}


def _try_players(place: Path) -> tuple[sinks.Probe, ...]:
    silence = beeps.path(place, beeps.CueSound.SILENCE)
    with suppress(OSError):  # no room for it: each trial tells
        beeps.write_all(place)
    return tuple(sinks.probe(sink, silence, apart=True) for sink in sinks.candidates())


def _device() -> str | None:
    """The sink of the sound server or, without one, the first card; None where nobody tells."""
    for command, pattern in (
        (("pactl", "info"), r"^Default Sink: (.+)$"),
        (("wpctl", "inspect", "@DEFAULT_AUDIO_SINK@"), r'node\.description = "(.+)"'),
        (("aplay", "-l"), r"^card \d+: .*?\[(.+?)\]"),
    ):
        with suppress(OSError, subprocess.TimeoutExpired):
            said = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "LC_ALL": "C"},  # what is looked for stands in English
                timeout=_DEVICE_SECONDS,
                check=False,
            ).stdout.decode(errors="replace")
            if found := re.search(pattern, said, re.MULTILINE):
                return found[1]
    return None


def speak_aloud(spoken: Spoken, cache_dir: Path, lead: float) -> Notice:
    """Let the sentence be heard to its end, with `lead` seconds of silence before it; returns what came of it."""
    if spoken.sound is None:
        return Notice("speech.doctor-not-spoken")
    playing = Playing(str(cache_dir), lead=lead)
    playing.start()
    try:
        while playing.sink is None:
            if playing.poll(time.monotonic()) is not None:
                return Notice("speech.doctor-not-spoken")
            time.sleep(_LOOK)
        at = time.monotonic() + lead + _SOON
        playing.play(spoken.sound, at, ttl=_SENTENCE_SECONDS)
        while not playing.has_played:
            playing.poll(now := time.monotonic())
            if playing.failures or playing.lost or now > at + _SENTENCE_SECONDS:
                return Notice("speech.doctor-not-played")
            time.sleep(_LOOK)
        return Notice("speech.doctor-spoke")
    finally:
        playing.close()
        cache.remove(playing.temporary)
