"""A session as one stream: every sound at its place to the sample, the length exact, nothing over anything else."""

import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.speech import encoding, recording, wav
from backcoach.speech.recording import Placed

LENGTH = 100_000


@st.composite
def sessions(draw: st.DrawFn) -> tuple[list[Placed], int]:
    """Sounds at places, of different loudness so that they can be told apart, and the length of the session."""
    starts = sorted(draw(st.sets(st.integers(0, LENGTH - 1), max_size=12)))
    lengths = draw(st.lists(st.integers(1, 30_000), min_size=len(starts), max_size=len(starts)))
    sounds = [array("h", [100 * (number + 1)]) * length for number, length in enumerate(lengths)]
    return [Placed(start, sound) for start, sound in zip(starts, sounds, strict=True)], LENGTH


def whole(placed: list[Placed], length: int) -> list[int]:
    return [sample for samples in recording.stream(placed, length) for sample in samples]


@given(sessions())
def test_every_sound_begins_at_its_place_and_ends_before_the_next(session: tuple[list[Placed], int]) -> None:
    placed, length = session
    samples = whole(placed, length)
    assert len(samples) == length
    for one, following in pairwise([*placed, Placed(length, array("h"))]):
        room = following.start - one.start
        heard = samples[one.start : following.start]
        if len(one.sound) <= room:
            assert heard == list(one.sound) + [0] * (room - len(one.sound))
        else:
            faded = min(room, wav.RATE * 5 // 1000)
            assert heard[: room - faded] == list(one.sound)[: room - faded]
            assert heard[room - faded :] == sorted(heard[room - faded :], reverse=True)
            assert heard[-1] < one.sound[0]
    first = placed[0].start if placed else length
    assert not any(samples[:first])


def test_a_long_silence_comes_in_parts() -> None:
    blocks = list(recording.stream([Placed(20 * 60 * wav.RATE, array("h", [1]))], 30 * 60 * wav.RATE))
    assert max(map(len, blocks)) <= 60 * wav.RATE
    assert sum(map(len, blocks)) == 30 * 60 * wav.RATE


@given(st.integers(0, 3 * 3_600_000))
def test_a_place_is_the_nearest_sample(milliseconds: int) -> None:
    assert abs(recording.place(milliseconds) - milliseconds * wav.RATE / 1000) <= 0.5


TONE = array("h", [(1 if sample // 25 % 2 else -1) * 8_000 for sample in range(wav.RATE)])


def written(directory: Path, ending: str) -> Path:
    """Half a second of silence, a second of a tone, half a second of silence."""
    path = directory / f"session{ending}"
    silence = array("h", bytes(wav.RATE))
    with encoding.open_writer(path, ending, 2 * wav.RATE) as writer:
        for samples in (silence, TONE, silence):
            writer.write(samples)
    return path


def test_a_wav_is_read_as_it_was_written(tmp_path: Path) -> None:
    with wave.open(str(written(tmp_path, ".wav"))) as file:
        assert file.getparams()[:4] == (1, 2, wav.RATE, 2 * wav.RATE)
        assert file.readframes(2 * wav.RATE)[wav.RATE : 3 * wav.RATE] == TONE.tobytes()


@pytest.mark.parametrize(("ending", "delay"), [(".ogg", 0.0), (".mp3", 0.1)])
def test_an_mp3_and_an_ogg_sound_the_same(tmp_path: Path, ending: str, delay: float) -> None:
    """An encoder of MP3 puts some 50 ms of silence before the sound, and fills its last frame."""
    import soundfile

    samples, rate = soundfile.read(str(written(tmp_path, ending)), dtype="int16")
    assert rate == wav.RATE
    assert 2.0 <= len(samples) / rate <= 2.0 + 1.5 * delay
    loud = [number for number, sample in enumerate(samples) if abs(int(sample)) > 4_000]
    assert loud[0] / rate == pytest.approx(0.5 + delay / 2, abs=0.005 + delay / 2)
    assert (loud[-1] - loud[0]) / rate == pytest.approx(1.0, abs=0.005)


def fill(path: Path, ending: str) -> None:
    with encoding.open_writer(path, ending, 50 * len(TONE)) as writer:
        for _ in range(50):
            writer.write(TONE)


@pytest.mark.parametrize("ending", [".wav", ".mp3", ".ogg"])
def test_a_file_that_cannot_be_written_is_an_error_of_the_system(tmp_path: Path, ending: str) -> None:
    with pytest.raises(OSError, match=r"."):
        encoding.open_writer(tmp_path / "missing" / f"x{ending}", ending, 1)
    if Path("/dev/full").exists():
        with pytest.raises(OSError, match=r"."):
            fill(Path("/dev/full"), ending)


def test_an_ending_that_is_none_is_known_as_such() -> None:
    assert [encoding.is_known(ending) for ending in (".wav", ".mp3", ".ogg", ".flac", "")] == [True] * 3 + [False] * 2
    assert not any(encoding.missing(ending) for ending in (".wav", ".mp3", ".ogg"))
