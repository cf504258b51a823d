"""What any engine writes becomes one kind of sound: mono, 22,050 Hz, trimmed, evenly loud, whole or not there."""

import math
import wave
from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.speech import wav


def tone(length: int, volume: int = 8_000) -> wav.Samples:
    return array("h", [round(volume * math.sin(i / 5)) for i in range(length)])


def wave_file(path: Path, samples: wav.Samples, *, channels: int = 1, rate: int = wav.RATE, width: int = 2) -> Path:
    frames = bytearray()
    for sample in samples:
        frames += (sample << 8 * (width - 2)).to_bytes(width, "little", signed=True) * channels
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setframerate(rate)
        file.setsampwidth(width)
        file.writeframes(bytes(frames))
    return path


def aiff_file(path: Path, samples: wav.Samples, encoding: bytes = b"") -> Path:
    order = "little" if encoding == b"sowt" else "big"
    frames = b"".join(sample.to_bytes(2, order, signed=True) for sample in samples)  # type: ignore[arg-type]  # a Literal
    rate = (16_383 + 14).to_bytes(2, "big") + (wav.RATE << 49).to_bytes(8, "big")
    common = b"\0\1" + len(samples).to_bytes(4, "big") + b"\0\x10" + rate
    if encoding:
        common += encoding + b"\0\0"
    chunks = b"COMM" + len(common).to_bytes(4, "big") + common
    chunks += b"SSND" + (8 + len(frames)).to_bytes(4, "big") + bytes(8) + frames
    form = (b"AIFC" if encoding else b"AIFF") + chunks
    path.write_bytes(b"FORM" + len(form).to_bytes(4, "big") + form)
    return path


@pytest.mark.parametrize(("channels", "width"), [(1, 2), (2, 2), (1, 3), (2, 4)])
def test_a_wav_is_read_as_mono_of_16_bits(channels: int, width: int, tmp_path: Path) -> None:
    samples = tone(500)
    assert wav.read(wave_file(tmp_path / "x.wav", samples, channels=channels, width=width)) == samples


@pytest.mark.parametrize("encoding", [b"", b"NONE", b"twos", b"sowt"])
def test_an_aiff_is_read_whatever_its_name(encoding: bytes, tmp_path: Path) -> None:
    samples = tone(500)
    path = aiff_file(tmp_path / "x.wav", samples, encoding)
    assert wav.is_whole(path)
    assert wav.read(path) == samples


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100, 48_000])
def test_another_rate_keeps_its_length(rate: int, tmp_path: Path) -> None:
    samples = wav.read(wave_file(tmp_path / "x.wav", tone(rate // 2), rate=rate))
    assert wav.length(samples) == pytest.approx(500, abs=2)


@pytest.mark.parametrize("data", [b"", b"RIFF", b"RIFF\x04\0\0\0WAVE", b"FORM\0\0\0\4AIFF", b"ID3" + bytes(99)])
def test_what_is_no_sound_is_an_error_of_its_own(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.wav"
    path.write_bytes(data)
    with pytest.raises(wav.SoundError):
        wav.read(path)


@given(st.binary(max_size=200))
def test_no_bytes_bring_the_reader_down(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("wav") / "x.wav"
    for head in (b"RIFF\x10\0\0\0WAVEfmt \x10\0\0\0", b"FORM\0\0\0\x10AIFFCOMM\0\0\0\x12", b""):
        path.write_bytes(head + data)
        try:
            wav.read(path)
        except wav.SoundError:
            continue


def test_silence_around_a_sound_is_cut_off() -> None:
    sound = wav.normalised(array("h", bytes(4_000)) + tone(2_205) + array("h", bytes(20_000)))
    assert 100 <= wav.length(sound) <= 120


@pytest.mark.parametrize("before", [0, 22, 23, 255, 256, 257, 511, 512, 1_000])
@pytest.mark.parametrize("after", [0, 330, 331, 600, 769])
def test_the_silence_around_a_sound_is_found_to_the_sample(before: int, after: int) -> None:
    sound = array("h", [3_000, -3_000] * 800)
    found = wav.normalised(array("h", bytes(2 * before)) + sound + array("h", bytes(2 * after)))
    assert len(found) == min(before, wav.RATE // 1000) + len(sound) + min(after, wav.RATE * 15 // 1000)


@pytest.mark.parametrize("volume", [200, 2_000, 20_000, 32_000])
def test_every_sound_is_equally_loud_and_never_clipped(volume: int) -> None:
    sound = wav.normalised(tone(5_000, volume))
    rms = math.sqrt(sum(sample * sample for sample in sound) / len(sound))
    assert rms == pytest.approx(3_300, rel=0.02)
    assert max(sound) < 29_001


@pytest.mark.parametrize("samples", [array("h"), array("h", bytes(5_000)), array("h", [1, -1] * 500)])
def test_a_sound_without_anything_to_hear_says_so(samples: wav.Samples) -> None:
    with pytest.raises(wav.SilentError):
        wav.normalised(samples)


def test_what_is_written_can_be_read_by_others(tmp_path: Path) -> None:
    path = tmp_path / "x.wav"
    wav.write(path, tone(1_000))
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getframerate(), file.getsampwidth(), file.getnframes()) == (
            1,
            22_050,
            2,
            1_000,
        )
    assert wav.read(path) == tone(1_000)


def test_half_a_file_is_not_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.wav"
    wav.write(path, tone(1_000))
    assert wav.is_whole(path)
    path.write_bytes(path.read_bytes()[:-100])
    assert not wav.is_whole(path)
    assert not wav.is_whole(tmp_path / "missing.wav")


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.wav").mkdir()
    (tmp_path / "x.wav" / "file").touch()
    with pytest.raises(OSError, match="not empty"):
        wav.write(tmp_path / "x.wav", tone(10))
    assert [path.name for path in tmp_path.iterdir()] == ["x.wav"]
