"""The sounds that stand in for words: nine soft, distinct tones, made here and kept beside the rendered speech."""

from array import array
from contextlib import suppress
from enum import Enum
from math import exp, pi, sin
from pathlib import Path

from backcoach.speech import wav
from backcoach.speech.wav import Samples

_VERSION = 1
_VOLUME = 9_000
_ATTACK = wav.RATE * 6 // 1000
"""Samples in which a note swells: 6 ms, too short to be late, long enough not to click."""


class CueSound(Enum):
    """A beep. The value names its file."""

    GO = "go"
    HALFWAY = "halfway"
    SWITCH = "switch"
    REST = "rest"
    COUNTDOWN = "countdown"
    COUNT = "count"
    PHASE = "phase"
    NOTE = "note"
    """Something is to be read: what comes next, or how it is done."""
    END = "end"
    SILENCE = "silence"
    """20 ms of nothing, to find out whether a player works."""


# Notes as (Hz, start, length) in milliseconds. Up begins, down ends, a turn asks to turn; counting is short and quiet.
_NOTES: dict[CueSound, tuple[tuple[float, int, int], ...]] = {
    CueSound.GO: ((523.25, 0, 140), (783.99, 120, 320)),
    CueSound.HALFWAY: ((659.26, 0, 140), (659.26, 180, 220)),
    CueSound.SWITCH: ((783.99, 0, 130), (523.25, 120, 130), (783.99, 240, 280)),
    CueSound.REST: ((783.99, 0, 140), (523.25, 120, 360)),
    CueSound.COUNTDOWN: ((440.00, 0, 130),),
    CueSound.COUNT: ((880.00, 0, 60),),
    CueSound.PHASE: ((329.63, 0, 70),),
    CueSound.NOTE: ((587.33, 0, 150),),
    CueSound.END: ((523.25, 0, 150), (659.26, 140, 150), (783.99, 280, 150), (1046.50, 420, 520)),
    CueSound.SILENCE: (),
}


def samples(sound: CueSound) -> Samples:
    """The beep as samples of 16 bits at `wav.RATE`; always the same."""
    notes = _NOTES[sound]
    end = max((start + length for _, start, length in notes), default=20)
    mix = [0.0] * (end * wav.RATE // 1000)
    for pitch, start, length in notes:
        offset, count = start * wav.RATE // 1000, length * wav.RATE // 1000
        for i in range(count):
            swell = min(1.0, i / _ATTACK, (count - i) / _ATTACK)
            mix[offset + i] += swell * exp(-3.0 * i / count) * sin(2 * pi * pitch * i / wav.RATE)
    return array("h", [round(value * _VOLUME) for value in mix])


def path(directory: Path, sound: CueSound) -> Path:
    """Where `write_all` puts a beep."""
    return directory / f"beep-{_VERSION}-{sound.value}.wav"


def restore(file: Path) -> None:
    """Write a beep again that is gone or damaged, with its directory, where that can be done; other files are left."""
    for sound in CueSound:
        if file == path(file.parent, sound) and not wav.is_whole(file):
            with suppress(OSError):
                file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                wav.write(file, samples(sound))


def write_all(directory: Path) -> None:
    """Write the beeps that are not there yet. Raises OSError."""
    for sound in CueSound:
        file = path(directory, sound)
        if not wav.is_whole(file):
            wav.write(file, samples(sound))
