"""Sound files: reads what engines write (WAV and AIFF), makes it mono, trimmed and evenly loud. Knows no engine."""

import os
from array import array
from collections.abc import Iterator
from operator import mul
from pathlib import Path
from sys import byteorder
from typing import TypeAlias

Samples: TypeAlias = "array[int]"
"""Mono, 16 bits with a sign, `RATE` a second."""

RATE = 22_050
"""Samples per second of every sound of this program; what espeak-ng renders."""

HEAD = 44
"""Bytes before the samples of a sound that this program wrote."""

_LOUDNESS = 3_300
"""Root mean square that every sound is brought to: -20 dB of full scale, a calm speaking level."""
_AS_LOUD = (0.87, 1.15)
"""A sound that would only be made louder or softer by this, 1.2 dB, is left as it is: nobody hears it, and all texts of
a session have to be there in a second."""
_PEAK = 29_000
"""No sample becomes louder than this: -1 dB of full scale."""
_LEAST_PEAK = 64
"""A sound without one sample as loud as this holds nothing audible."""
_AUDIBLE = 100
"""Sound begins and ends with the first and last sample of at least this part (1/100, -40 dB) of the loudest one."""
_LEAD = RATE // 1000
"""Samples kept before the first audible one: 1 ms."""
_SOME = 8
"""Of so many samples one is looked at to find out how loud a sound is."""
_TAIL = RATE * 15 // 1000
"""Samples kept after the last audible one: 15 ms."""

_BLOCK = 256
"""Samples that are looked at together."""

_PCM, _EXTENSIBLE = 1, 0xFFFE


class SoundError(ValueError):
    """A file that is no sound, or none that this module reads."""


class SilentError(SoundError):
    """A sound in which nothing can be heard."""


def is_whole(path: Path) -> bool:
    """Whether the file is a WAV or AIFF that has been written to its end; False also where there is none."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
            size = os.fstat(file.fileno()).st_size
    except OSError:
        return False
    if len(head) < 12 or head[:4] not in (b"RIFF", b"FORM"):
        return False
    said = int.from_bytes(head[4:8], "little" if head[:4] == b"RIFF" else "big")
    # espeak-ng and Apple may leave out or count the padding byte of an odd chunk.
    return size > 44 and abs(said + 8 - size) <= 1


def read(path: Path) -> Samples:
    """The samples of a WAV or AIFF file of 16 to 32 bits, mixed to mono and brought to `RATE`.

    Raises SoundError for anything else, OSError where the file cannot be read.
    """
    data = path.read_bytes()
    kind = data[:4]
    if kind == b"RIFF":
        channels, rate, width, frames, big_endian = _riff(data)
    elif kind == b"FORM":
        channels, rate, width, frames, big_endian = _form(data)
    else:
        raise SoundError("neither WAV nor AIFF")
    if channels < 1 or rate < 1 or width not in (2, 3, 4):
        raise SoundError(f"{channels} channels, {rate} Hz, {width} bytes a sample")
    whole = len(frames) - len(frames) % (width * channels)
    samples = _sixteen_bits(frames[:whole], width, big_endian=big_endian)
    if channels > 1:
        samples = array("h", (sum(frame) // channels for frame in zip(*[iter(samples)] * channels, strict=True)))
    return _resampled(samples, rate)


def normalised(samples: Samples) -> Samples:
    """The audible part of a sound at the common loudness. Raises SilentError if there is none."""
    peak = _peak(samples[::_SOME])
    if peak < _LEAST_PEAK:
        raise SilentError("nothing can be heard")
    floor = max(1, peak // _AUDIBLE)
    first, last = _silent(samples, floor), _silent(samples[::-1], floor)
    audible = samples[max(0, first - _LEAD) : len(samples) - max(0, last - _TAIL)]
    some = audible[::_SOME]
    gain = _LOUDNESS / (sum(map(mul, some, some)) / len(some)) ** 0.5
    if _AS_LOUD[0] <= gain <= _AS_LOUD[1]:
        return audible
    factor = round(min(gain, _PEAK / _peak(audible)) * 65_536)
    return array("h", [sample * factor >> 16 for sample in audible])


def _silent(samples: Samples, floor: int) -> int:
    """How many samples at the beginning are below `floor`: looked for in blocks, which is several times as fast."""
    for start in range(0, len(samples), _BLOCK):
        block = samples[start : start + _BLOCK]
        if _peak(block) >= floor:
            return start + next(i for i, sample in enumerate(block) if abs(sample) >= floor)
    return len(samples)


def _peak(samples: Samples) -> int:
    return max((max(samples), -min(samples))) if samples else 0


def header(size: int) -> bytes:
    """What a mono WAV of 16 bits at `RATE` begins with whose samples take `size` bytes: `HEAD` bytes."""
    return (
        b"RIFF" + (HEAD - 8 + size).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
        + _PCM.to_bytes(2, "little") + (1).to_bytes(2, "little")
        + RATE.to_bytes(4, "little") + (2 * RATE).to_bytes(4, "little")
        + (2).to_bytes(2, "little") + (16).to_bytes(2, "little")
        + b"data" + size.to_bytes(4, "little")
    )  # fmt: skip


def little_endian(samples: Samples) -> bytes:
    """The samples as they stand in a WAV."""
    if byteorder == "big":
        samples = array("h", samples)
        samples.byteswap()
    return samples.tobytes()


def write(path: Path, samples: Samples) -> None:
    """Write a mono WAV of 16 bits at `RATE`, whole or not at all; an empty directory gives way to it."""
    data = little_endian(samples)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(header(len(data)) + data)
        if path.is_dir():
            path.rmdir()
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def led(data: bytes, lead: float) -> bytes:
    """A sound that this program wrote, as the bytes of its file, with `lead` seconds of silence before it."""
    silence = bytes(2 * round(lead * RATE))
    return header(len(silence) + len(data) - HEAD) + silence + data[HEAD:] if silence else data


def is_cut_off(data: bytes) -> bool:
    """Whether bytes of a sound are missing at its end, or are none of a sound that this program wrote."""
    return len(data) < HEAD or int.from_bytes(data[HEAD - 4 : HEAD], "little") != len(data) - HEAD


def length_of(path: Path) -> int:
    """How long a sound that this program wrote lasts, in milliseconds, rounded up. Raises OSError."""
    return -(-(path.stat().st_size - HEAD) * 500 // RATE)


def length(samples: Samples) -> int:
    """How long a sound lasts, in milliseconds, rounded up."""
    return -(-len(samples) * 1000 // RATE)


def _chunks(data: bytes, *, big_endian: bool) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of the chunks of a RIFF or FORM file; a chunk that is cut off ends with the file."""
    at = 12
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "big" if big_endian else "little")
        yield data[at : at + 4], data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _riff(data: bytes) -> tuple[int, int, int, bytes, bool]:
    """Channels, rate, bytes a sample, frames and byte order (big-endian?) of a WAV."""
    chunks = dict(_chunks(data, big_endian=False))
    form, frames = chunks.get(b"fmt ", b""), chunks.get(b"data")
    if len(form) < 16 or frames is None:
        raise SoundError("a WAV without format or data")
    tag, channels, rate, bits = (
        int.from_bytes(form[start:end], "little") for start, end in ((0, 2), (2, 4), (4, 8), (14, 16))
    )
    if tag not in (_PCM, _EXTENSIBLE):
        raise SoundError(f"a WAV of encoding {tag}")
    return channels, rate, (bits + 7) // 8, frames, False


def _form(data: bytes) -> tuple[int, int, int, bytes, bool]:
    """Channels, rate, bytes a sample, frames and byte order (big-endian?) of an AIFF or AIFF-C, which macOS writes."""
    chunks = dict(_chunks(data, big_endian=True))
    common, sound = chunks.get(b"COMM", b""), chunks.get(b"SSND")
    if len(common) < 18 or sound is None:
        raise SoundError("an AIFF without format or data")
    encoding = common[18:22] or b"NONE"
    if encoding not in (b"NONE", b"twos", b"sowt"):
        raise SoundError(f"an AIFF of encoding {encoding!r}")
    # The rate is an 80-bit float: 15 bits of exponent, 64 bits of mantissa.
    exponent = (int.from_bytes(common[8:10], "big") & 0x7FFF) - 16_383 - 63
    mantissa = int.from_bytes(common[10:18], "big")
    rate = mantissa >> -exponent if -64 < exponent < 0 else 0
    start = 8 + int.from_bytes(sound[:4], "big")
    width = (int.from_bytes(common[6:8], "big") + 7) // 8
    return int.from_bytes(common[0:2], "big"), rate, width, sound[start:], encoding != b"sowt"


def _sixteen_bits(frames: bytes, width: int, *, big_endian: bool) -> Samples:
    """The two most significant bytes of each sample."""
    high, low = (0, 1) if big_endian else (width - 1, width - 2)
    pairs = bytearray(len(frames) // width * 2)
    pairs[0::2], pairs[1::2] = frames[low::width], frames[high::width]
    samples = array("h", bytes(pairs))
    if byteorder == "big":
        samples.byteswap()
    return samples


def _resampled(samples: Samples, rate: int) -> Samples:
    """The sound at `RATE`, by straight lines between the samples: enough for speech, and espeak-ng needs none of it."""
    if rate == RATE or len(samples) < 2:
        return samples
    count = len(samples) * RATE // rate
    out = array("h", bytes(2 * count))
    last = len(samples) - 2
    for i in range(count):
        place, part = divmod(i * rate, RATE)
        left = samples[min(place, last)]
        out[i] = left + (samples[min(place, last) + 1] - left) * part // RATE
    return out
