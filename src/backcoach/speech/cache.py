"""Rendered sounds on disk, found by what was said and how. Bounded in size; safe with several programs at once."""

import hashlib
import os
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from backcoach.speech import wav
from backcoach.speech.wav import Samples

VERSION = 3
"""Counted up when sounds are made differently, so that old ones are no longer found."""
LIMIT = 64 * 1024 * 1024
"""Bytes that the cache may hold, besides what is in use: some 1,500 sentences."""
IN_USE = 6 * 3600.0
"""Seconds since its last use during which a sound stays, whatever the limit: a session or a recording may still want
it, also one of another program, and it may have started another renderer meanwhile."""
_ROOM = 512 * 1024
"""Bytes that must fit on the disk for a directory to be of use: one long sentence."""
_ABANDONED = 3600.0
"""Seconds after which a part file is taken for the leftover of a program that was killed."""


def key(engine: str, voice: str, rate: int, text: str) -> str:
    """The name under which a sound is kept: the same for the same words said in the same way."""
    said = "\0".join((str(VERSION), engine, voice, str(rate), text))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def usable(directory: Path) -> bool:
    """Whether sounds can be written here. Makes the directory (for this user alone) where it is missing."""
    probe = directory / f".{os.getpid()}.part"
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            probe.write_bytes(bytes(_ROOM))
        finally:
            probe.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def usable_or_temporary(directory: Path) -> tuple[Path, bool] | None:
    """The directory, or a new temporary one where it cannot be written to; None if neither can be.

    The second value says whether it is temporary: then it is for the caller to see to it that it is removed.
    """
    return (directory, False) if usable(directory) else temporary()


def temporary() -> tuple[Path, bool] | None:
    """A new temporary directory, likewise."""
    try:
        directory = Path(tempfile.mkdtemp(prefix="backcoach-"))
    except OSError:
        return None
    if usable(directory):
        return directory, True
    with suppress(OSError):
        directory.rmdir()
    return None


@contextmanager
def lent(directory: Path) -> Iterator[Path]:
    """The directory, or a temporary one where it cannot be written to, which is gone afterwards.

    Where neither can be it is the directory all the same: who writes there will tell.
    """
    place, is_temporary = usable_or_temporary(directory) or (directory, False)
    try:
        yield place
    finally:
        if is_temporary:
            remove([str(place)])


def remove(directories: Iterable[str]) -> None:
    """Remove temporary directories with all that is in them, as far as that can be done."""
    for directory in directories:
        from shutil import rmtree  # they are rare, and sessions load no more than they need

        rmtree(directory, ignore_errors=True)


class Cache:
    """The sounds in one directory. Where it outgrows its limit, those used least recently go first, none in use."""

    def __init__(self, directory: Path, limit: int = LIMIT) -> None:
        self.directory = directory
        self.limit = limit
        self._size: int | None = None
        self._enough = limit

    def find(self, name: str) -> Path | None:
        """The sound kept under this name, marked as used; None where there is none, or a half-written one."""
        path = self.directory / f"{name}.wav"
        if not wav.is_whole(path):
            return None
        with suppress(OSError):
            os.utime(path)
        return path

    def keep(self, name: str, samples: Samples) -> Path:
        """Keep a sound under this name; another program doing the same at this instant does no harm. Raises OSError."""
        path = self.directory / f"{name}.wav"
        wav.write(path, samples)
        if self._size is not None:
            self._size += path.stat().st_size
        if self._size is None or self._size > self._enough:
            self._size = self._shrink()
            self._enough = max(self.limit, self._size * 11 // 10)  # no search for each sound where all are in use
        return path

    def size(self) -> int:
        """Bytes that the sounds take."""
        return sum(size for _, size, _ in self._sounds())

    def _shrink(self) -> int:
        """Remove the sounds used least recently until a tenth of the limit is free again, but none in use.

        Returns the size reached.
        """
        self._sweep()
        sounds = sorted(self._sounds())
        total = sum(size for _, size, _ in sounds)
        if total <= self.limit:
            return total
        used_after = time.time() - IN_USE
        for used, size, path in sounds[:-1]:
            if used > used_after:
                break
            with suppress(OSError):
                path.unlink()
            total -= size
            if total <= self.limit * 9 // 10:
                break
        return total

    def _sounds(self) -> Iterator[tuple[float, int, Path]]:
        """When it was used last, its bytes and path, of each sound. Another program may remove one at any time."""
        try:
            paths = list(self.directory.glob("*.wav"))
        except OSError:
            return
        for path in paths:
            if len(path.stem) == 64:
                with suppress(OSError):
                    status = path.stat()
                    yield status.st_mtime, status.st_size, path

    def _sweep(self) -> None:
        """Remove the part files of programs that were killed."""
        with suppress(OSError):
            for part in self.directory.glob(".*.part"):
                with suppress(OSError):
                    if time.time() - part.stat().st_mtime > _ABANDONED:
                        _remove(part)


def _remove(part: Path) -> None:
    """Raises OSError."""
    if part.is_dir() and not part.is_symlink():
        for file in part.iterdir():
            file.unlink()
        part.rmdir()
    else:
        part.unlink()
