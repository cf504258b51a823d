"""Signals that end a program, for commands that have something to put in order first."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP")
"""The end of the system or the session, and of the terminal; Windows does not know the second."""


@contextmanager
def in_order() -> Iterator[None]:
    """Signals end what is done here as Ctrl-C does, by way of all `finally`; the exit code is 128 and their number.

    What is ignored from the start, as under nohup, stays ignored.
    """
    arrived: list[int] = []

    def end(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001  # as Python calls it
        arrived.append(signum)
        if len(arrived) == 1:  # what is put in order is not interrupted again
            raise KeyboardInterrupt

    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    for number in numbers:
        if before[number] != signal.SIG_IGN:
            signal.signal(number, end)
    try:
        yield
    except BaseException:  # with its terminal gone, a program may fail otherwise while it ends
        if arrived:
            raise SystemExit(128 + arrived[0]) from None
        raise
    finally:
        for number in numbers:
            signal.signal(number, before[number])
