"""The files of routines and exercises: what they may be called, which of a folder's are ours, and how one is read."""

import errno
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from backcoach.core.clean import clean
from backcoach.core.decoding import MAX_BYTES
from backcoach.core.errors import FileUnreadableError
from backcoach.paths import user_routines_dir

SUFFIXES = (".yaml", ".yml")
EXERCISES = "exercises"
"""The directory below the routines that holds an exercise library."""
_NAME = re.compile(r"[^\W_][\w .-]*")
_LONGEST_NAME = 200
"""Bytes: with its ending, and what is put behind one that is kept, a name fits into every file system."""


def routine_name(wanted: str) -> str | None:
    """The name of a routine, without the ending of its file; None for what no routine can be called.

    No path, nothing hidden, nothing that a terminal would stumble over.
    """
    name = wanted.strip()
    for suffix in SUFFIXES:
        if name.lower().endswith(suffix):
            name = name[: -len(suffix)].rstrip()
    fits = _NAME.fullmatch(name) and not is_path(name) and len(name.encode()) <= _LONGEST_NAME
    return name if fits and clean(name) == name else None


def is_path(name_or_path: str) -> bool:
    """Whether it names a file, and not a routine of the library."""
    return "/" in name_or_path or os.sep in name_or_path or name_or_path.lower().endswith(SUFFIXES)


def read_bytes(path: Path) -> bytes:
    """A file's content. Never waits, as reading a pipe would. Raises FileUnreadableError."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError:  # a NUL in the name, or characters that the file system has not
        raise FileUnreadableError(path=str(path), reason="unreadable.name") from None
    except OSError as error:
        reason = "directory" if _is_dir(path) else _REASONS.get(error.errno or 0, "io")
        raise FileUnreadableError(path=str(path), reason=f"unreadable.{reason}") from None
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            reason = "directory" if stat.S_ISDIR(mode) else "not-regular"
            raise FileUnreadableError(path=str(path), reason=f"unreadable.{reason}")
        data = part = os.read(descriptor, MAX_BYTES + 1)
        while part and len(data) <= MAX_BYTES:  # the second time nothing is left, as a rule
            part = os.read(descriptor, MAX_BYTES + 1 - len(data))
            data += part
    except OSError:
        raise FileUnreadableError(path=str(path), reason="unreadable.io") from None
    finally:
        os.close(descriptor)
    if len(data) > MAX_BYTES:
        raise FileUnreadableError(path=str(path), reason="unreadable.too-big")
    return data


def _is_dir(path: Path) -> bool:
    """As Path.is_dir, which raises where a name is too long."""
    return os.path.isdir(path)  # noqa: PTH112  # see above


_REASONS = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.ELOOP: "loop",
    errno.ENAMETOOLONG: "name",
    errno.EILSEQ: "name",
    errno.ENXIO: "not-regular",  # a socket
}


def files_below(path: Path) -> list[Path]:
    """The routine and exercise files in a directory and those below it, in order; a file is taken as it is.

    Other YAML files, hidden directories and links to directories are left out. A file that cannot be read is one of
    them, also where there is none: who reads it tells why.
    """
    if not _is_dir(path):
        return [path]
    found = []
    for directory, inner, names in os.walk(path):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        files = (Path(directory, name) for name in sorted(names) if name.lower().endswith(SUFFIXES))
        found += [file for file in files if _is_ours(file)]
    return found


_ROUTINE = re.compile(rb"^\W*(backcoach|exercises)[ \t]*:", re.MULTILINE)
"""A key that makes a file a routine, be it one with mistakes."""


def _is_ours(path: Path) -> bool:
    try:
        data = read_bytes(path)
    except FileUnreadableError as error:
        # To be told, and not passed over; but editors make hidden links to nowhere beside what they edit.
        return error.params["reason"] not in (
            "unreadable.not-regular",
            "unreadable.directory",
        ) and not path.name.startswith(".")
    plain = data.startswith(b"backcoach:") or b"\nbackcoach:" in data  # nearly every routine
    return plain or path.parent.name == EXERCISES or bool(_ROUTINE.search(data.replace(b"\0", b"")))


def own_exercise_files() -> list[Path]:
    """The files of the user's exercise library."""
    return [*yaml_files(user_routines_dir() / EXERCISES)]


def is_exercise_file(path: Path, data: bytes) -> bool:
    """Whether a file is one of an exercise library."""
    return path.parent.name == EXERCISES and not re.search(rb"^\W*backcoach[ \t]*:", data, re.MULTILINE)


def yaml_files(directory: Path) -> Iterator[Path]:
    """The YAML files in a directory, in order; none where there is no such directory."""
    try:
        names = sorted(entry.name for entry in os.scandir(directory) if entry.is_symlink() or entry.is_file())
    except OSError:
        return
    yield from (directory / name for name in names if name.endswith(SUFFIXES) and not name.startswith("."))
