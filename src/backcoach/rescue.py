"""Sessions that could not be written into the log: each waits in a file of its own until the log works again."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from backcoach.core.errors import StorageError
from backcoach.log import Log
from backcoach.log_rows import Row

FORMAT = 1
PATTERN = "backcoach-session-*.json"


def write_rescue(directory: Path, session: Row, steps: Iterable[Row]) -> Path:
    """Write a session into a file that only its owner can read, whole or not at all; returns where.

    Raises OSError where the directory or the disk does not allow it.
    """
    import json
    import os
    import tempfile

    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = json.dumps({"backcoach-rescue": FORMAT, "session": session, "steps": list(steps)}, indent=1)
    final = directory / f"backcoach-session-{session['uid']}.json"
    handle, unfinished = tempfile.mkstemp(dir=directory, prefix=".backcoach-")  # mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(handle)
        Path(unfinished).replace(final)
    except OSError:
        Path(unfinished).unlink(missing_ok=True)
        raise
    return final


def rescue(directory: Path, session: Row, steps: Iterable[Row]) -> Path | None:
    """The same, in the system's directory for temporary files if need be; None where that is impossible, too."""
    import tempfile

    with suppress(OSError):
        return write_rescue(directory, session, steps)
    with suppress(OSError):
        return write_rescue(Path(tempfile.gettempdir()), session, steps)
    return None


def recover(log: Log, directory: Path) -> int:
    """Take the sessions that wait in this directory into the log; returns how many.

    Each is taken in once: it has the same uid wherever it is, and its file goes when it is written. A file that cannot
    be taken in, because it is not whole or the log still does not work, stays where it is.
    """
    taken = 0
    for path in sorted(directory.glob(PATTERN)):
        with suppress(StorageError, OSError, ValueError):
            log.write(*_read(path))
            path.unlink(missing_ok=True)
            taken += 1
    return taken


def _read(path: Path) -> tuple[Row, list[Row]]:
    """Session and steps of a rescue file. Raises OSError or ValueError."""
    import json

    content = json.loads(path.read_text(encoding="utf-8"))
    match content:
        case {"backcoach-rescue": 1, "session": dict(session), "steps": [*steps]} if all(
            isinstance(step, dict) for step in steps
        ):
            return session, steps
    raise ValueError("not a rescued session")
