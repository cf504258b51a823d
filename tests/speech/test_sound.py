"""What is really heard: cues recorded from a sound server without a card. `benchmarks/sound.py` has the figures."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from backcoach.speech import beeps, wav
from backcoach.speech.voice import BEEP_OF, Voice
from tests.speech import proof
from tests.speech.fakes import groups
from tests.speech.sink import Sink, require

pytestmark = [pytest.mark.sound, pytest.mark.slow]

CUES = 52
"""In each language, so that over a hundred are heard in all."""
LONG = "Squeeze your buttocks and lift your hips until shoulders, hips and knees form a line."


@pytest.fixture
def sink(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sink]:
    require()
    directory = tmp_path / "pulse"
    directory.mkdir()
    with Sink.opened(directory) as opened:
        for name, value in opened.environ.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("BACKCOACH_PLAYER", raising=False)
        yield opened


def show(capsys: pytest.CaptureFixture[str], figures: str) -> None:
    """Print what was measured, also when the test passes."""
    with capsys.disabled():
        sys.stdout.write(f"\n{figures}\n")


def some(language: str, count: int = CUES) -> list[tuple[str, str]]:
    """Cues of a real routine: most of those that are said on the beat, and some of the long ones."""
    cues = proof.cues_of("daily", language)
    short = [(text, kind) for text, kind in cues if kind not in ("instruct", "correct")]
    long = proof.different([(text, kind) for text, kind in cues if kind in ("instruct", "correct")])
    return [*short[: count - count // 9], *long[: count // 9]]


def test_the_instrument_keeps_time(sink: Sink, tmp_path: Path) -> None:
    """Clicks at known places of one long sound are found there, to a fraction of a millisecond."""
    samples = np.zeros(12 * wav.RATE, dtype="<i2")
    samples[:: wav.RATE // 2] = 20_000
    clicks = tmp_path / "clicks.wav"
    clicks.write_bytes(wav.header(2 * len(samples)) + samples.tobytes())
    since = time.monotonic()
    subprocess.run(["paplay", str(clicks)], check=True)
    sink.wait_for(0.5)
    onsets = sink.onsets(since)
    assert len(onsets) == 24
    off = [(onset - onsets[0] - number / 2) * 1000 for number, onset in enumerate(onsets)]
    assert max(map(abs, off)) < 1.0


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_cue_is_heard_whole_when_it_is_due(
    sink: Sink, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cues = some(language)
    voice = proof.started(language, cues, tmp_path / "cache")
    try:
        sent = proof.play(voice, cues)
        sink.wait_for(0.5)
        figures = proof.heard(sink, sent)
        show(capsys, f"{language}, {voice.status.sink}: due to heard {figures}")
        assert figures.missing == figures.overlapping == []
        assert min(figures.late) > -5
        assert figures.part(0.95) < 40
        assert max(figures.late) < 150
    finally:
        voice.close()


def test_cues_are_on_time_on_a_busy_machine(sink: Sink, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cues = some("en", 18)
    voice = proof.started("en", cues, tmp_path / "cache")
    try:
        with proof.busy(4):
            sent = proof.play(voice, cues)
            sink.wait_for(0.5)
        figures = proof.heard(sink, sent)
        show(capsys, f"with 4 busy loops: due to heard {figures}")
        assert figures.missing == figures.overlapping == []
        assert figures.part(0.9) < 80
    finally:
        voice.close()


def test_a_cut_is_silent_at_once(sink: Sink, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    voice = proof.started("en", [(LONG, "instruct")], tmp_path / "cache")
    try:
        gaps = sorted(proof.cut_to_silence(sink, voice, (LONG, "instruct"), 8, voice.cut))
        show(capsys, f"cut to silence p50 {gaps[4]:.1f} max {gaps[-1]:.1f} ms")
        assert gaps[-1] < 80
    finally:
        voice.close()


def test_the_last_cue_is_heard_to_its_end_when_drained(sink: Sink, tmp_path: Path) -> None:
    voice = proof.started("en", [("Well done", "done")], tmp_path / "cache")
    path = voice._rendering.path("Well done")
    assert path is not None
    due = time.monotonic() + 0.3
    voice.cue("Well done", "done", due)
    voice.close(drain=True)
    sink.wait_for(0.5)
    assert sink.find(Path(path), due) is not None
    assert groups(voice) == []


def test_a_new_cue_silences_the_one_before(sink: Sink, tmp_path: Path) -> None:
    voice = proof.started("en", [(LONG, "instruct"), ("Rest", "rest")], tmp_path / "cache")
    rest = voice._rendering.path("Rest")
    assert rest is not None
    try:
        due = time.monotonic() + 0.4
        voice.cue(LONG, "instruct", due)
        voice.cue("Rest", "rest", due + 0.9)
        sink.wait_for(2.5)
        found = sink.find(Path(rest), due + 0.9)
        assert found is not None
        last = sink.last_sound(due)
        assert last is not None
        assert (
            last < found.at + wav.length_of(Path(rest)) / 1000 + 0.05
        )  # the long one alone would last for six seconds
    finally:
        voice.close()


def test_all_beeps_are_heard_when_there_is_no_speech(sink: Sink, tmp_path: Path) -> None:
    voice = Voice(mode="beeps", language="en", cache_dir=tmp_path / "cache", bell=lambda: pytest.fail("the bell"))
    voice.start({"Go": None})
    try:
        while voice.status.sink is None:
            assert voice.poll(time.monotonic()) == []
            time.sleep(0.005)
        due = time.monotonic() + 0.5
        kinds = list({sound: kind for kind, sound in BEEP_OF.items()}.values())
        for number, kind in enumerate(kinds):
            voice.cue("", kind, due + 0.6 * number)
        proof.wait_until(voice, due + 0.6 * len(kinds))
        sink.wait_for(0.5)
        for number, kind in enumerate(kinds):
            assert sink.find(beeps.path(tmp_path / "cache", BEEP_OF[kind]), due + 0.6 * number), kind
    finally:
        voice.close()


def test_a_lead_of_silence_leaves_cues_on_time(sink: Sink, tmp_path: Path) -> None:
    """What is to be woken hears a stream of nothing before; the cue itself is neither early nor late."""
    cues = some("en", 5)
    voice = proof.started("en", cues, tmp_path / "cache", lead=0.5)
    try:
        sent = proof.play(voice, cues, gap=1.0, ahead=proof.AHEAD + 0.5)
        sink.wait_for(0.5)
        figures = proof.heard(sink, sent)
        assert figures.missing == figures.overlapping == []
        assert min(figures.late) > -5
        assert figures.part(0.9) < 40
    finally:
        voice.close()


def test_requiring_sound_is_not_the_same_as_hoping_for_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BACKCOACH_REQUIRE_SOUND", "1")
    with pytest.raises(pytest.fail.Exception, match="pulseaudio"):
        require()
    monkeypatch.delenv("BACKCOACH_REQUIRE_SOUND")
    with pytest.raises(pytest.skip.Exception, match="pulseaudio"):
        require()


WINSOUND = """
import os, subprocess
SND_FILENAME, SND_NODEFAULT = 0x20000, 2
def PlaySound(sound, flags):
    assert flags == SND_FILENAME | SND_NODEFAULT
    if subprocess.run(["paplay", sound], env={**os.environ, "PATH": %r}).returncode:
        raise RuntimeError("Failed to play sound")
"""
"""In the place of the module that Python has on Windows alone."""


@pytest.mark.parametrize("player", ["paplay", "aplay", "miniaudio", "winsound"])
def test_every_player_is_on_time(
    sink: Sink, player: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is the only one that there is; miniaudio is a library, which some machines have to compile.

    winsound is a stand-in, which plays with paplay: what is proven is our part of it.
    """
    if player == "miniaudio":
        pytest.importorskip("miniaudio")
    only = tmp_path / "bin"
    only.mkdir()
    found = shutil.which(player)
    if player == "winsound":
        (tmp_path / "winsound.py").write_text(WINSOUND % os.environ["PATH"])
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    if found:
        (only / player).symlink_to(found)
    monkeypatch.setenv("PATH", str(only))
    cues = some("en", 6)
    voice = proof.started("en", cues, tmp_path / "cache")
    try:
        assert voice.status.sink == player
        sent = proof.play(voice, cues)
        sink.wait_for(0.5)
        figures = proof.heard(sink, sent)
        show(capsys, f"{player}: due to heard {figures}")
        assert figures.missing == figures.overlapping == []
        assert min(figures.late) > -5
        assert figures.part(0.9) < 60
    finally:
        voice.close()
