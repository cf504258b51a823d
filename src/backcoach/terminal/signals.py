"""Signals as something to wait for (POSIX): their numbers arrive in a pipe, in order, and handlers do nothing."""

import os
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from types import FrameType
from typing import Any

assert sys.platform != "win32"  # noqa: S101  # tells mypy which systems this file is for


def _only_wake_up(signum: int, frame: FrameType | None) -> None:
    """Python has already written the signal's number into the pipe (`signal.set_wakeup_fd`)."""


class Signals:
    """Catches signals from `catch` to `release`, in the main thread."""

    def __init__(self) -> None:
        self._pipe: tuple[int, ...] = ()  # read end, write end
        self._arrived = b""
        self._handlers: dict[int, Any] = {}  # those that were there before
        self._wakeup_fd = -1

    @property
    def fds(self) -> list[int]:
        """What to `select` on, besides asking `arrived`."""
        return list(self._pipe[:1])

    def catch(self, numbers: Iterable[int]) -> None:
        """Catches these from now on, but leaves ignored what is ignored from the start, as under nohup."""
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._wakeup_fd = signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        for number in numbers:
            handler = signal.getsignal(number)
            if handler != signal.SIG_IGN:
                self._handlers[number] = handler
                signal.signal(number, _only_wake_up)

    def release(self, ignore: Iterable[int] = ()) -> None:
        """Puts everything back as `catch` found it, except that `ignore` are ignored; a second call does nothing."""
        if not self._pipe:
            return
        for number, handler in self._handlers.items():
            signal.signal(number, signal.SIG_IGN if number in ignore else handler)
        signal.set_wakeup_fd(self._wakeup_fd)
        for end in self._pipe:
            os.close(end)
        self._pipe = ()

    def arrived(self) -> bytes:
        """The numbers that have arrived and were not taken yet, oldest first."""
        if self._pipe:
            with suppress(BlockingIOError):
                self._arrived += os.read(self._pipe[0], 4096)
        return self._arrived

    def take(self) -> bytes:
        """Like `arrived`, and forgets them."""
        numbers, self._arrived = self.arrived(), b""
        return numbers

    def let_through(self, number: int) -> None:
        """Does to this process what the signal does to one that does not catch it; returns if that is not its end."""
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)
        signal.signal(number, _only_wake_up)
