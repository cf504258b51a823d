"""A long list of work shared with a second process, where the system can double this one. It knows no file."""

import os
import pickle
import signal
import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def in_halves(work: Callable[[Sequence[Given]], list[Made]], given: Sequence[Given], least: int) -> list[Made]:
    """What `work` makes of all that is given, in order. The second half is done by a child where that is possible.

    A list shorter than `least` is not worth it. Whatever goes wrong in the child is no error: its half is done here
    then, and fails or succeeds here. It must have no threads, and `work` must not write anything.
    """
    if sys.platform in ("win32", "emscripten") or len(given) < least or (os.cpu_count() or 1) < 2:
        return work(given)
    middle = len(given) // 2
    sys.stdout.flush()
    sys.stderr.flush()
    reading, writing = os.pipe()
    try:
        child = os.fork()
    except OSError:  # no more processes
        os.close(reading)
        os.close(writing)
        return work(given)
    if not child:
        _send(work, given[middle:], writing)
    os.close(writing)
    try:
        first = work(given[:middle])
        with os.fdopen(reading, "rb", closefd=False) as pipe:
            answer = pipe.read()
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(reading)
        _, status = os.waitpid(child, 0)
    second: list[Made] = pickle.loads(answer) if status == 0 else work(given[middle:])  # noqa: S301  # our own
    return first + second


def _send(work: Callable[[Sequence[Given]], list[Made]], given: Sequence[Given], writing: int) -> None:
    """Does the work in the child, sends what it makes and ends without a word, whatever happens."""
    status = 1
    try:
        answer = pickle.dumps(work(given), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(answer)
        status = 0
    finally:  # also Ctrl-C, of which the parent tells
        os._exit(status)
