"""Files that commands write: never over one that is there unless told to, and never half of one."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copystat
from typing import BinaryIO

from backcoach.core.errors import OutputExistsError, OutputFailedError
from backcoach.i18n import Translator


def check_target(target: Path, words: Translator, *, force: bool, makes_folder: bool = False) -> None:
    """Raises OutputExistsError or OutputFailedError where it can be told beforehand that it cannot be written.

    `makes_folder`: a folder that is not there will be made.
    """
    try:
        if target.is_dir():
            raise OutputFailedError(path=target, reason=words("error.folder"))
        if (target.exists() or target.is_symlink()) and not force:
            raise OutputExistsError(path=target)
        if not makes_folder and not target.parent.is_dir():
            raise OutputFailedError(path=target, reason=words("error.no-folder"))
    except OSError as error:
        raise _failed(target, error) from error


@contextmanager
def whole(target: Path, *, force: bool = True) -> Iterator[Path]:
    """A file beside the target, to be written; it takes the target's place when it is whole, and else is gone.

    A link stays, and what it leads to is written. Raises OutputFailedError; without `force` OutputExistsError for what
    has come into that place meanwhile.
    """
    place = Path(os.path.realpath(target))
    part = place.with_name(f".backcoach.{os.getpid()}.part")  # a long name has no room for more
    try:
        yield part
        if not force and not _placed(part, place):
            raise OutputExistsError(path=target)
        if force:
            part.replace(place)
    except OSError as error:
        raise _failed(target, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write(target: Path, text: str, *, force: bool) -> None:
    """Writes a text, in UTF-8, and makes its folder where there is none. Raises what `whole` raises."""
    with whole(target, force=force) as part:
        part.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="\n")


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Makes the folder where there is none; while this block runs, no other process runs one for the same folder.

    The folder itself is locked, so that nothing is left behind. Raises OutputFailedError.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = _locked(folder)
    except OSError as error:
        raise _failed(folder, error) from error
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _locked(folder: Path) -> int | None:
    """A descriptor that keeps the lock; None on Windows, where a folder cannot be locked. Raises OSError."""
    if sys.platform != "win32":
        from fcntl import LOCK_EX, flock

        descriptor = os.open(folder, os.O_RDONLY)
        with suppress(OSError):  # a file system without locks
            flock(descriptor, LOCK_EX)
        return descriptor
    return None


def keep(file: Path, content: bytes) -> Path:
    """Writes what a file holds beside it, under a new name that no library looks for. Raises OSError."""
    number = 1
    while (new := _created(kept := file.with_name(f"{file.name}.{number}"))) is None:
        number += 1
    try:
        with new:
            new.write(content)
        copystat(file, kept)
    except BaseException:
        kept.unlink()
        raise
    return kept


def _created(path: Path) -> BinaryIO | None:
    """A new file, open for writing; None where something is, a link to nowhere too."""
    try:
        return path.open("xb")
    except FileExistsError:
        return None


def _placed(part: Path, place: Path) -> bool:
    """Put a file into a place where nothing is; False where something is. Raises OSError."""
    try:
        place.hardlink_to(part)
    except FileExistsError:
        return False
    except (OSError, NotImplementedError):  # a file system without links
        if os.path.lexists(place):
            return False
        part.replace(place)
    return True


def _failed(target: Path, error: OSError) -> OutputFailedError:
    return OutputFailedError(path=target, reason=error.strerror or type(error).__name__)
