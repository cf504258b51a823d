"""What is really heard: cues recorded from a sound server without a card."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcoach.speech.voice import Voice
from tests.speech.sink import Sink, require

pytestmark = [pytest.mark.sound, pytest.mark.slow]

TEXTS = {
    "en": [
        *("One", "Two", "Three", "Hold", "Lift", "Lower", "Switch sides", "Pelvic tilt"),
        *("Rest", "Halfway", "Left side", "Right side", "Next: bridge", "Ten", "Ready", "Go"),
    ],
    "de": [
        *("Eins", "Zwei", "Drei", "Halten", "Heben", "Senken", "Seite wechseln", "Becken kippen"),
        *("Pause", "Halbzeit", "Linke Seite", "Rechte Seite", "Zehn", "Bereit", "Los", "Brücke"),
    ],
}


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


def started(language: str, texts: list[str], cache_dir: Path) -> Voice:
    """A voice with a player that works and all texts rendered."""
    voice = Voice(mode="speech", language=language, cache_dir=cache_dir, bell=lambda: pytest.fail("the bell"))
    voice.start(dict.fromkeys(texts))
    give_up = time.monotonic() + 60
    while voice.status.waiting or voice.status.sink is None:
        assert voice.poll(time.monotonic()) == []
        assert time.monotonic() < give_up
        time.sleep(0.005)
    return voice


def show(capsys: pytest.CaptureFixture[str], figures: str) -> None:
    """Print what was measured, also when the test passes."""
    with capsys.disabled():
        sys.stdout.write(f"\n{figures}\n")


def play(voice: Voice, texts: list[str], every: float) -> list[float]:
    """Send each text 0.3 s ahead, as a session does, and return the instants at which they were due."""
    first = time.monotonic() + 0.5
    dues = [first + every * number for number in range(len(texts))]
    for due, text in zip(dues, texts, strict=True):
        while time.monotonic() < due - 0.3:
            assert voice.poll(time.monotonic()) == []
            time.sleep(0.005)
        voice.cue(text, "announce", due)
    return dues


def heard(dues: list[float], onsets: list[float], every: float) -> list[float]:
    """How late, in milliseconds, each cue began: the first sound between its due instant and the next one's."""
    late = []
    for due in dues:
        after = [onset for onset in onsets if due - 0.05 <= onset < due + every - 0.05]
        if after:
            late.append((after[0] - due) * 1000)
    return late


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_cue_is_heard_when_it_is_due(
    sink: Sink, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    every = 1.2
    texts = TEXTS[language]
    voice = started(language, texts, tmp_path / "cache")
    try:
        since = time.monotonic()
        dues = play(voice, texts, every)
        sink.wait_for(0.3 + every)
        late = sorted(heard(dues, sink.onsets(since), every))
        p50, p95, worst = late[len(late) // 2], late[int(len(late) * 0.95)], late[-1]
        show(
            capsys,
            f"{language}, {voice.status.sink}: due -> heard p50 {p50:.1f} p95 {p95:.1f} max {worst:.1f} ms",
        )
        assert len(late) == len(texts)
        assert late[0] > -15
        assert p95 < 40
    finally:
        voice.close()


def test_a_cut_is_silent_at_once(sink: Sink, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Squeeze your buttocks and lift your hips until shoulders, hips and knees form a line."
    voice = started("en", [text], tmp_path / "cache")
    try:
        gaps = []
        for _ in range(8):
            since = time.monotonic()
            play(voice, [text], 0.0)
            sink.wait_for(0.9)
            cut = time.monotonic()
            voice.cut()
            sink.wait_for(0.6)
            last = sink.last_sound(since)
            assert last is not None
            gaps.append((last - cut) * 1000)
        gaps.sort()
        show(capsys, f"cut -> silence p50 {gaps[4]:.1f} max {gaps[-1]:.1f} ms")
        assert gaps[-1] < 80
    finally:
        voice.close()


def test_the_last_cue_is_heard_to_its_end_when_drained(sink: Sink, tmp_path: Path) -> None:
    voice = started("en", ["Well done"], tmp_path / "cache")
    since = time.monotonic()
    voice.cue("Well done", "done", since + 0.3)
    voice.close(drain=True)
    sink.wait_for(0.5)
    last = sink.last_sound(since)
    assert last is not None
    assert last - (since + 0.3) > 0.35
    assert voice.groups == []


def test_a_new_cue_silences_the_one_before(sink: Sink, tmp_path: Path) -> None:
    long, short = "Lower slowly, vertebra by vertebra, until your back lies flat on the floor.", "Rest"
    voice = started("en", [long, short], tmp_path / "cache")
    try:
        since = time.monotonic()
        dues = play(voice, [long, short], 0.9)
        sink.wait_for(1.5)
        last = sink.last_sound(since)
        assert last is not None
        assert last < dues[1] + 0.9  # the long one alone would last for four seconds
    finally:
        voice.close()


def test_beeps_are_heard_when_there_is_no_speech(sink: Sink, tmp_path: Path) -> None:
    voice = Voice(mode="beeps", language="en", cache_dir=tmp_path / "cache", bell=lambda: pytest.fail("the bell"))
    voice.start(dict.fromkeys(["Go"]))
    try:
        while voice.status.sink is None:
            assert voice.poll(time.monotonic()) == []
            time.sleep(0.005)
        since = time.monotonic()
        due = since + 0.4
        voice.cue("Go", "go", due)
        sink.wait_for(1.0)
        assert len([onset for onset in sink.onsets(since) if abs(onset - due) < 0.1]) == 1
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
    assert os.environ["PATH"] == str(tmp_path)
