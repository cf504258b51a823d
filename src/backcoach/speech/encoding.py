"""Sound files for people: WAV from the standard library; MP3 and OGG where the user has installed the extra for it."""

import errno
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from backcoach.speech import wav
from backcoach.speech.wav import Samples

_MP3_RATE = 64
"""Kilobits a second: a calm voice, mono, with nothing to be missed."""
_BLOCK = 64 * 1024
_NEEDS: Mapping[str, str] = {".mp3": "lameenc", ".ogg": "soundfile"}
"""The package that an ending needs, which is the module; the extra has the name of the ending."""


class Writer(Protocol):
    """Takes samples in turn. A context: the file is whole when it is left."""

    def write(self, samples: Samples) -> None:
        """Raises OSError."""

    def __enter__(self) -> "Writer": ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def is_known(ending: str) -> bool:
    """Whether a file with this ending (".wav") can be written at all."""
    return ending in _WRITERS


def missing(ending: str) -> str | None:
    """The package that has to be installed before a file with this ending can be written."""
    package = _NEEDS.get(ending)
    return package if package and find_spec(package) is None else None


def open_writer(path: Path, ending: str, length: int) -> Writer:
    """A writer for `length` samples, mono at `wav.RATE`. Raises OSError."""
    return _WRITERS[ending](path, length)


class _Wav:
    def __init__(self, path: Path, length: int) -> None:
        self._file = path.open("wb")
        self._file.write(wav.header(2 * length))

    def write(self, samples: Samples) -> None:
        self._file.write(wav.little_endian(samples))

    def __enter__(self) -> "_Wav":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


class _Mp3:
    def __init__(self, path: Path, length: int) -> None:  # noqa: ARG002  # an MP3 need not know its length
        import lameenc  # optional

        self._encoder: Any = lameenc.Encoder()
        self._encoder.set_bit_rate(_MP3_RATE)
        self._encoder.set_in_sample_rate(wav.RATE)
        self._encoder.set_channels(1)
        self._encoder.set_quality(5)
        self._encoder.silence()
        self._file = path.open("wb")

    def write(self, samples: Samples) -> None:
        self._file.write(self._encoder.encode(wav.little_endian(samples)))

    def __enter__(self) -> "_Mp3":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with self._file:
            if kind is None:
                self._file.write(self._encoder.flush())


class _Ogg:
    def __init__(self, path: Path, length: int) -> None:  # noqa: ARG002  # nor does an OGG
        import soundfile  # optional

        self._path = path
        with _as_os_error(path):
            self._file: Any = soundfile.SoundFile(
                str(path), "w", samplerate=wav.RATE, channels=1, format="OGG", subtype="VORBIS"
            )

    def write(self, samples: Samples) -> None:
        with _as_os_error(self._path):
            self._file.buffer_write(samples.tobytes(), dtype="int16")

    def __enter__(self) -> "_Ogg":
        return self

    def __exit__(self, *_: object) -> None:
        with _as_os_error(self._path):
            self._file.close()


@contextmanager
def _as_os_error(path: Path) -> Iterator[None]:
    """libsndfile does not tell what is wrong with a disk: the attempt to write some more to the file does."""
    try:
        yield
    except RuntimeError as error:
        with path.open("ab", buffering=0) as file:
            file.write(bytes(_BLOCK))
            file.write(b"\0")  # what does not fit as a whole is not an error yet
        raise OSError(errno.EIO, str(error)) from error


_WRITERS: Mapping[str, Callable[[Path, int], Writer]] = {".wav": _Wav, ".mp3": _Mp3, ".ogg": _Ogg}
