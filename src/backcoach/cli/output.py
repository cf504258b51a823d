"""Answers go to stdout, what went wrong to stderr; a reader that has gone away is no error."""

import errno
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import Any


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


def redraws(stream: Any) -> bool:  # a text stream
    """Whether it goes to a terminal that can redraw, and to a user who does not want lines instead."""
    dumb = os.environ.get("TERM") == "dumb"
    return stream.isatty() and not dumb and os.environ.get("ACCESSIBLE", "0") in ("", "0")


def wants_less_motion() -> bool:
    """Whether the user asks all programs of this terminal for less that moves: NO_MOTION, or one of its relatives."""
    return any(os.environ.get(name, "0") not in ("", "0") for name in ("NO_MOTION", "REDUCED_MOTION"))


def has_dots() -> bool:
    """Whether the terminal's font has braille letters, of whose dots a figure is made: the Linux console's has none."""
    return os.environ.get("TERM") != "linux"


def with_streams() -> None:
    """Stand in for standard streams that were closed: a file opened later must not take their numbers."""
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(number)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  # for the whole process


def let_go(stream: Any) -> None:  # a text stream
    """What is still buffered must not complain when the interpreter ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write(stream: Any, lines: str | Iterable[str]) -> None:  # a text stream
    from backcoach.core.clean import clean

    text = lines if isinstance(lines, str) else "\n".join(lines)
    # What files hold is cleaned where it is read; names of files, which can hold anything, come in everywhere.
    text = "\n".join(clean(line) for line in text.split("\n"))
    try:
        stream.write(text.encode(stream.encoding or "utf-8", "replace").decode(stream.encoding or "utf-8") + "\n")
        stream.flush()
    except OSError as error:
        let_go(stream)
        if error.errno not in (errno.EPIPE, errno.EIO):  # else nobody reads any more
            raise
