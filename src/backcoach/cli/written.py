"""The file that a command writes: never over one that is there unless that is wished, and never half."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from backcoach.core.errors import OutputExistsError, OutputFailedError
from backcoach.i18n import Translator


def check_target(target: Path, words: Translator, *, force: bool) -> None:
    """Raises OutputExistsError or OutputFailedError where it can be told beforehand that it cannot be written."""
    try:
        if target.is_dir() or (target.exists() and not force):
            raise OutputExistsError(path=target)
        if not target.parent.is_dir():
            raise OutputFailedError(path=target, reason=words("error.no-folder"))
    except OSError as error:
        raise _failed(target, error) from error


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """A file beside the target to write into, which is put in its place when it is whole and else goes away.

    Raises OutputFailedError for whatever the system refuses.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(target)
    except OSError as error:
        raise _failed(target, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _failed(target: Path, error: OSError) -> OutputFailedError:
    return OutputFailedError(path=target, reason=error.strerror or type(error).__name__)
