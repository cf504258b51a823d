"""The terminal on Windows, with the same interface. There is no hang-up and no Ctrl-Z, and keys can only be polled.

Not yet tried on a real machine.
"""

import atexit
import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any, Self

from backcoach.keyboard import key_name
from backcoach.terminal.inputs import Closed, Input, Interrupted, Key, Resized
from backcoach.terminal.screen import ALTERNATE_SCREEN, MAIN_SCREEN, screen_size

assert sys.platform == "win32"  # noqa: S101  # tells mypy which system this file is for

import msvcrt  # noqa: E402  # after the line above

_POLL_S = 0.015
_ARROWS = {"H": "up", "P": "down", "K": "left", "M": "right"}  # after a NUL or an à, msvcrt says
_PROCESS_SEQUENCES = 0x0004  # ENABLE_VIRTUAL_TERMINAL_PROCESSING


class Terminal:
    """See `backcoach.terminal.posix.Terminal`. `extra_fds` are not watched, and `on_stop` is never called."""

    def __init__(
        self,
        *,
        full_screen: bool,
        input_fd: int = 0,
        output_fd: int = 1,
        on_stop: Callable[[], None] | None = None,  # noqa: ARG002  # the interface
    ) -> None:
        self._output = output_fd
        self.full_screen = full_screen and os.isatty(output_fd)
        self.has_keys = os.isatty(input_fd)
        self._saved_handlers: dict[int, Any] = {}
        self._interrupts: list[Input] = []
        self._held = self._gone = self._told = False
        self._last_size = self.size()

    def __enter__(self) -> Self:
        atexit.register(self.restore)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGBREAK):
            self._saved_handlers[number] = signal.signal(number, self._interrupt)
        self._held = True
        if self.full_screen:
            self._understand_sequences()
            self.write(ALTERNATE_SCREEN)
        return self

    def __exit__(self, *exception: object) -> None:
        self.restore()

    def restore(self) -> None:
        if self._held and self.full_screen:
            self.write(MAIN_SCREEN)
        self._held = False
        for number, handler in self._saved_handlers.items():
            signal.signal(number, handler)
        self._saved_handlers.clear()
        atexit.unregister(self.restore)

    def size(self) -> tuple[int, int]:
        return screen_size(self._output)

    def write(self, text: str) -> None:
        data = text.encode(errors="replace")
        try:
            while data and not self._gone:
                data = data[os.write(self._output, data) :]
        except OSError:
            self._gone = True

    def wait(self, timeout: float | None, extra_fds: Iterable[int] = ()) -> list[Input]:  # noqa: ARG002  # see above
        end = None if timeout is None else time.monotonic() + timeout
        while not (inputs := self._inputs()) and (end is None or time.monotonic() < end):
            time.sleep(_POLL_S)
        return inputs

    def _inputs(self) -> list[Input]:
        inputs, self._interrupts = self._interrupts, []
        while self.has_keys and msvcrt.kbhit():
            character = msvcrt.getwch()
            name = _ARROWS.get(msvcrt.getwch()) if character in "\0\xe0" else key_name(character)
            if name:
                inputs.append(Key(name))
        if self.full_screen and (size := self.size()) != self._last_size:
            self._last_size = size
            inputs.append(Resized())
        if self._gone and not self._told:
            self._told = True
            inputs.append(Closed())
        return inputs

    def _interrupt(self, signum: int, _frame: FrameType | None) -> None:
        self._interrupts.append(Interrupted(signum))

    def _understand_sequences(self) -> None:
        kernel, mode = ctypes.windll.kernel32, ctypes.c_ulong()
        handle = msvcrt.get_osfhandle(self._output)
        if kernel.GetConsoleMode(handle, ctypes.byref(mode)):
            kernel.SetConsoleMode(handle, mode.value | _PROCESS_SEQUENCES)
