"""Answers go to stdout, what went wrong to stderr; a reader that has gone away is no error."""

import errno
import os
import sys
from collections.abc import Iterable
from typing import Any

INTERRUPTED = 130


def answer(lines: str | Iterable[str]) -> None:
    """Print what was asked for. A pipe that was closed early (`| head -1`) or a terminal that is gone is no error."""
    _write(sys.stdout, lines)


def complain(lines: str | Iterable[str]) -> None:
    """Print what went wrong, or what has to be known besides the answer."""
    _write(sys.stderr, lines)


def answer_json(value: Any) -> None:  # whatever json can say
    """Print a value as JSON, in ASCII, so that no terminal is moved by what a file holds."""
    from json import dumps

    answer(dumps(value, indent=2))


def _write(stream: Any, lines: str | Iterable[str]) -> None:  # a text stream
    text = lines if isinstance(lines, str) else "\n".join(lines)
    try:
        stream.write(text.encode(stream.encoding or "utf-8", "replace").decode(stream.encoding or "utf-8") + "\n")
        stream.flush()
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.EIO):
            raise
        # Nobody reads any more; what is still buffered must not complain when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
