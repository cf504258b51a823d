"""Plays the cues of real routines through the real voice into a recorded sink, and finds out what was heard when.

Shared by the tests, with wide margins, and by `benchmarks/sound.py`, which prints the figures.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from backcoach import runner
from backcoach.core.compiler import compile_routine
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.speech import wav
from backcoach.speech.voice import Voice
from tests.speech.sink import Sink

AHEAD = runner.AHEAD / 1000
"""Seconds before it is due that a cue is handed over."""
BREATH = 0.12
"""Seconds between the end of a cue and the next one: closer together than in any session."""
PATIENCE = 60.0


@dataclass(frozen=True)
class Sent:
    """A cue that was handed to the voice."""

    text: str
    due: float
    sound: Path


@dataclass
class Figures:
    """What became of cues."""

    late: list[float] = field(default_factory=list)
    """Due to heard, in milliseconds, of each that was heard whole."""
    missing: list[str] = field(default_factory=list)
    overlapping: list[str] = field(default_factory=list)
    """Those that had not ended when the next one began."""

    def part(self, part: float) -> float:
        """The value that this part of all does not exceed."""
        ordered = sorted(self.late)
        return ordered[min(len(ordered) - 1, int(part * len(ordered)))]

    def __str__(self) -> str:
        figures = (
            f"n {len(self.late)}, p50 {self.part(0.5):.1f}, p95 {self.part(0.95):.1f}, max {max(self.late):.1f} ms"
        )
        return f"{figures}, missing {len(self.missing)}, overlapping {len(self.overlapping)}"


def cues_of(routine: str, language: str) -> list[tuple[str, str]]:
    """Text and kind of every cue of a shipped routine, in order."""
    loaded = Library.default().open(routine)
    timeline = compile_routine(loaded.routine, Phrases(language))
    return [(cue.say, cue.kind.value) for step in timeline.steps for cue in step.cues]


def different(cues: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The cues with a text that none before had."""
    return list({text: (text, kind) for text, kind in reversed(cues)}.values())[::-1]


def started(language: str, cues: Sequence[tuple[str, str]], cache_dir: Path, lead: float = 0.0) -> Voice:
    """A voice with a player that works and everything rendered."""
    voice = Voice(mode="speech", language=language, cache_dir=cache_dir, bell=None, lead=lead)
    voice.start(dict.fromkeys(text for text, _ in cues))
    give_up = time.monotonic() + PATIENCE
    while voice.status.waiting or voice.status.sink is None:
        assert voice.poll(time.monotonic()) == []
        assert time.monotonic() < give_up
        time.sleep(0.005)
    return voice


def play(voice: Voice, cues: Sequence[tuple[str, str]], *, gap: float = BREATH, ahead: float = AHEAD) -> list[Sent]:
    """Hand over each cue ahead of when it is due, as a session does; returns when the last is to be over.

    They follow on each other with `gap` seconds of silence between them.
    """
    due = time.monotonic() + ahead + 0.3
    sent = []
    for text, kind in cues:
        path = voice._rendering.path(text)
        assert path is not None, text
        wait_until(voice, due - ahead)
        voice.cue(text, kind, due)
        sent.append(Sent(text, due, Path(path)))
        due += wav.length_of(Path(path)) / 1000 + gap
    wait_until(voice, due)
    return sent


def wait_until(voice: Voice, instant: float) -> None:
    """Look after the voice until then, as the runner does."""
    while (now := time.monotonic()) < instant:
        assert voice.poll(now) == []
        time.sleep(min(0.01, instant - now))


def heard(sink: Sink, sent: Sequence[Sent]) -> Figures:
    """What became of the cues that were sent."""
    figures = Figures()
    end = 0.0
    for one in sent:
        found = sink.find(one.sound, one.due)
        if found is None:
            figures.missing.append(one.text)
            continue
        if found.at < end:
            figures.overlapping.append(one.text)
        figures.late.append((found.at - one.due) * 1000)
        end = found.at + wav.length_of(one.sound) / 1000 - 0.001
    return figures


@contextmanager
def busy(loops: int) -> Iterator[None]:
    """So many programs that do nothing but compute."""
    burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(loops)]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


def cut_to_silence(sink: Sink, voice: Voice, cue: tuple[str, str], times: int, act: Callable[[], None]) -> list[float]:
    """Milliseconds from `act`, half a second into a long cue, until nothing is heard any more."""
    gaps = []
    for _ in range(times):
        due = time.monotonic() + 0.4
        voice.cue(*cue, due)
        wait_until(voice, due + 0.5)
        acted = time.monotonic()
        act()
        sink.wait_for(0.35)
        last = sink.last_sound(due - 0.05)
        assert last is not None
        assert last > acted - 0.2, "nothing sounded that could have been cut"
        gaps.append(max(0.0, (last - acted) * 1000))
    return gaps
