"""The terminal on Linux, macOS and other POSIX systems."""

import atexit
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Self

from backcoach.keyboard import KeyDecoder
from backcoach.terminal.inputs import Closed, Input, Interrupted, Key, Ready, Resized, Stopped
from backcoach.terminal.screen import ALTERNATE_SCREEN, MAIN_SCREEN, screen_size

assert sys.platform != "win32"  # noqa: S101  # tells mypy which system this file is for

import termios  # noqa: E402  # after the line above

from backcoach.terminal.signals import Signals  # noqa: E402  # likewise

_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
_URGENT = frozenset((*_ENDING, signal.SIGTSTP))

_LAST_WORDS_S = 1.0  # how long leaving waits for a terminal that takes no output
_FULL_POLL_S = 0.05  # how often a terminal that is all but full is asked
_FOREGROUND_POLL_S = 0.5  # no signal tells a running process that its shell has put it into the foreground


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000  # for a lone Escape only: the time of the session is the caller's


def _nothing() -> None:
    pass


@contextmanager
def _not_stopped_by_output() -> Iterator[None]:
    """Keeps SIGTTOU off: a shell may be taking the terminal at the very moment that this process touches it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTTOU,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _key_modes(modes: list[Any]) -> list[Any]:
    """Every key at once and unseen; Ctrl-C and Ctrl-Z stay signals, and Ctrl-S does not freeze the output.

    NOFLSH keeps typed keys when such a signal comes: a read of what `select` has seen can then never block.
    """
    iflag, oflag, cflag, lflag, ispeed, ospeed, characters = modes
    iflag &= ~(termios.IXON | termios.IXOFF)
    lflag &= ~(termios.ICANON | termios.ECHO | termios.IEXTEN)
    lflag |= termios.ISIG | termios.NOFLSH
    characters = list(characters)
    characters[termios.VMIN], characters[termios.VTIME] = 1, 0
    return [iflag, oflag, cflag, lflag, ispeed, ospeed, characters]


class Terminal:
    """Owns a terminal from `__enter__` to `restore`, which `__exit__` calls and, at the latest, the end of the process.

    `full_screen` takes the alternate screen and hides the cursor; without it, or where the output is no terminal, the
    output is left as it is. Keys are read wherever the input is a terminal. `on_stop` is called when Ctrl-Z is about to
    stop the process: the moment to silence a voice. Nothing else should write to the terminal meanwhile.
    """

    def __init__(
        self,
        *,
        full_screen: bool,
        input_fd: int = 0,
        output_fd: int = 1,
        on_stop: Callable[[], None] = _nothing,
    ) -> None:
        self._input = input_fd
        self._output = self._writing = output_fd
        self._on_stop = on_stop
        self.full_screen = full_screen and os.isatty(output_fd)
        """Whether there is a screen that is ours."""
        self.has_keys = os.isatty(input_fd)
        """Whether anybody can press a key."""
        self._signals = Signals()
        self._decoder = KeyDecoder()
        self._held = False  # screen and keys are ours; not so while a shell has us in the background
        self._saved_modes: list[Any] | None = None  # what is to be given back
        self._gone = self._told = False  # output or input has failed; `Closed` was told
        self._ending = self._hung_up = False  # `Interrupted` was told; by SIGHUP

    def __enter__(self) -> Self:
        atexit.register(self.restore)
        try:
            self._open_output()
            self._signals.catch((*_ENDING, signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH))
            self._take_or_leave()
        except BaseException:
            self.restore()
            raise
        return self

    def __exit__(self, *exception: object) -> None:
        self.restore()

    def restore(self) -> None:
        """Gives screen, cursor, modes and signals back. It never raises, and a second call does nothing.

        Once the terminal is gone, SIGHUP stays ignored: kernel and shell both send it, and the second one would cut
        short the orderly end that the first one started.
        """
        self._leave()
        self._close_output()
        self._signals.release(ignore=(signal.SIGHUP,) if self._gone or self._hung_up else ())
        atexit.unregister(self.restore)

    def size(self) -> tuple[int, int]:
        """Columns and rows; 80 and 24 where the output has no size."""
        return screen_size(self._output)

    def write(self, text: str) -> None:
        """Writes all of `text`, however slow the terminal is; that the terminal is gone is told by `wait`.

        Dropped are what a full-screen session writes in the background, and what a stuck terminal does not take once a
        signal to stop or to end has come.
        """
        if self._held or not self.full_screen:
            self._send(text)

    def wait(self, timeout: float | None, extra_fds: Iterable[int] = ()) -> list[Input]:
        """Waits for inputs, `timeout` seconds at most (None: without end). It may return early, and with none."""
        extra = list(extra_fds)
        keyboard = [self._input] if self._held and self.has_keys else []
        fds = [*self._signals.fds, *keyboard, *extra]
        ready, _, _ = select.select(fds, [], [], self._patience(timeout, keyboard))
        inputs = self._signal_inputs()
        if not self._held and self._in_foreground():
            self._take()
            inputs.append(Resized())
        if keyboard and not inputs:  # after a signal keys come next time: a shell may have read them in between
            inputs += self._keys(readable=self._input in ready)
        inputs += [Ready(fd) for fd in extra if fd in ready]
        if self._gone and not self._told:
            self._told = True
            inputs.append(Closed())
        return inputs

    def _patience(self, timeout: float | None, keyboard: list[int]) -> float | None:
        limits = [] if timeout is None else [timeout]
        if self._signals.arrived() or (self._gone and not self._told):
            limits.append(0.0)
        if not self._held:
            limits.append(_FOREGROUND_POLL_S)
        if keyboard and (deadline := self._decoder.next_deadline()) is not None:
            limits.append((deadline - _now_ms()) / 1000)
        return max(0.0, min(limits)) if limits else None

    def _keys(self, *, readable: bool) -> list[Input]:
        if not readable:
            return [Key(name) for name in self._decoder.flush(_now_ms())]
        try:
            data = os.read(self._input, 4096)
        except BlockingIOError:
            return []
        except OSError:
            data = b""  # hung up
        if not data:
            self.has_keys = False  # or it would be ready for ever
            self._gone = True
        return [Key(name) for name in self._decoder.feed(data, _now_ms())]

    def _signal_inputs(self) -> list[Input]:
        arrived = self._signals.take()
        # Who is asked to end need not stop first; and a stop whose SIGCONT has come already would have no end.
        if _URGENT.intersection(arrived) == {signal.SIGTSTP} and (
            arrived.rfind(signal.SIGTSTP) > arrived.rfind(signal.SIGCONT)
        ):
            self._stop()
            arrived += self._signals.take() + bytes((signal.SIGCONT,))  # also where the stop was none: see there
        inputs: list[Input] = []
        if signal.SIGCONT in arrived:
            self._take_or_leave()
            inputs.append(Stopped())
        if self._held and not {signal.SIGCONT, signal.SIGWINCH}.isdisjoint(arrived):
            inputs.append(Resized())
        ends = [number for number in _ENDING if number in arrived]
        self._ending |= bool(ends)
        self._hung_up |= signal.SIGHUP in ends
        return inputs + [Interrupted(int(number)) for number in ends]

    def _stop(self) -> None:
        self._on_stop()
        self._leave()
        self._signals.let_through(
            signal.SIGTSTP
        )  # sleeps here until SIGCONT, or not at all where no shell would send it

    # Output

    def _open_output(self) -> None:
        """Opens the terminal once more, so that only our own writes do not block, and nobody else's."""
        with suppress(OSError):  # not a terminal, or none that can be opened again: then writes may block
            self._writing = os.open(os.ttyname(self._output), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)

    def _close_output(self) -> None:
        if self._writing != self._output:
            os.close(self._writing)
            self._writing = self._output

    def _send(self, text: str, *, last_words: bool = False) -> None:
        last_words = last_words or self._ending
        data = text.encode(errors="replace")
        while data and not self._gone and (self._soon_writable() if last_words else self._writable()):
            try:
                data = data[os.write(self._writing, data[: select.PIPE_BUF]) :]
            except BlockingIOError:
                # A line end needs room for two characters, where `select` asks for one.
                if last_words or self._is_urgent():
                    return
                select.select(self._signals.fds, [], [], _FULL_POLL_S)
            except OSError:
                self._gone = True

    def _is_urgent(self) -> bool:
        return not _URGENT.isdisjoint(self._signals.arrived())

    def _writable(self) -> bool:
        """Waits until the output takes more; False when the process is to stop or to end first."""
        while True:
            urgent = self._is_urgent()
            _, writable, _ = select.select(self._signals.fds, [self._writing], [], 0 if urgent else None)
            if writable or urgent:
                return bool(writable)

    def _soon_writable(self) -> bool:
        return bool(select.select([], [self._writing], [], _LAST_WORDS_S)[1])

    # Taking the terminal and giving it back

    def _in_foreground(self) -> bool:
        try:
            return os.tcgetpgrp(self._input if self.has_keys else self._output) == os.getpgrp()
        except OSError:
            return True  # no terminal, or not the one that controls this process: no shell takes it away either

    def _take_or_leave(self) -> None:
        if self._in_foreground():
            self._take()
        else:
            self._leave()

    def _take(self) -> None:
        self._held = True
        self._decoder = KeyDecoder()
        with _not_stopped_by_output():
            if self.has_keys:
                try:
                    modes = termios.tcgetattr(self._input)
                    if self._saved_modes is None:
                        self._saved_modes = modes
                    self._set_modes(_key_modes(modes))
                except termios.error:
                    self._gone = True
            if self.full_screen:
                self._send(ALTERNATE_SCREEN)

    def _leave(self) -> None:
        with _not_stopped_by_output():
            if self._held and self.full_screen:
                self._send(MAIN_SCREEN, last_words=True)
            self._held = False
            # In the background the modes are the shell's; they are kept here until the terminal is ours again.
            if self._saved_modes is not None and self._in_foreground():
                with suppress(termios.error):  # the terminal is gone
                    self._set_modes(self._saved_modes)
                self._saved_modes = None

    def _set_modes(self, modes: list[Any]) -> None:
        # At once, and not after output that a dead terminal never takes.
        termios.tcsetattr(self._input, termios.TCSANOW, modes)
