"""Programs in a real pseudo-terminal, for tests: `PtyProcess` starts one, types, sends signals and reads its screen.

    with PtyProcess([sys.executable, "-m", "backcoach", "run", "daily"], columns=100, rows=30) as program:
        program.read_until("Pelvic tilt")
        program.send("q")
        assert program.wait() == 0
        assert not program.alternate_screen
        assert program.termios() == program.termios_before

Nothing here sleeps: everything waits for an event and fails with the screen in its message when that does not come.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

import pyte

TIMEOUT = 20.0
"""Seconds after which something that should happen has not: generous, for a busy machine."""

_ALTERNATE_SCREENS = frozenset((47, 1047, 1049))
_SHELL = Path(__file__).with_name("pty_shell.py")
_MISLEADING = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "ACCESSIBLE", "COLORTERM", "TERM_PROGRAM")


class Screen(pyte.Screen):
    """pyte's screen, with the alternate screen that it lacks: leaving it brings back what the main screen showed."""

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__(columns, rows)
        self.alternate = False
        self._main: tuple[dict[int, dict[int, pyte.screens.Char]], int, int] | None = None

    @property
    def text(self) -> str:
        """The lines of the screen, without the spaces at their ends."""
        return "\n".join(line.rstrip() for line in self.display)

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        super().set_mode(*modes, **kwargs)
        if kwargs.get("private") and not self.alternate and not _ALTERNATE_SCREENS.isdisjoint(modes):
            self.alternate = True
            lines = {row: dict(line) for row, line in self.buffer.items()}
            self._main = (lines, self.cursor.x, self.cursor.y)
            self.erase_in_display(2)

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:
        super().reset_mode(*modes, **kwargs)
        if kwargs.get("private") and self._main and not _ALTERNATE_SCREENS.isdisjoint(modes):
            self.alternate = False
            self.erase_in_display(2)
            lines, column, row = self._main
            for number, line in lines.items():
                self.buffer[number].update(line)
            self.cursor.x, self.cursor.y = min(column, self.columns - 1), min(row, self.lines - 1)
            self._main = None


class PtyProcess:
    """A program in a pseudo-terminal of its own; leave the `with` block and it is gone, whatever it was doing.

    `env` is set on top of this process's environment, in which TERM is xterm-256color and what would make a difference
    to the output is missing. Normally the program is a shell's foreground job, which Ctrl-Z can stop; with
    `window=True` it leads the session itself, as in `xterm -e PROGRAM`: closing the terminal sends SIGHUP to it, and
    Ctrl-Z does nothing.
    """

    def __init__(
        self,
        argv: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        cwd: str | Path | None = None,
        window: bool = False,
    ) -> None:
        self.screen = Screen(columns, rows)
        """What a person would see."""
        self.chunks: list[tuple[float, bytes]] = []
        """All output as it came: `time.monotonic()` when it was read, and the bytes."""
        self.exit_code: int | None = None
        """Negative: the signal that ended the program. None: it has not ended, or nobody has asked yet."""
        self.pid = 0
        self.started = 0.0
        """`time.monotonic()` just before the program was executed."""
        self.reading = True
        """False: nobody reads the output any more, as if the window hung; the program's writes get stuck soon."""
        self._stream = pyte.ByteStream(self.screen)
        self._stopped: int | None = None
        self._continued = 0
        self._partial_report = b""
        self._output_ended = False
        master, slave = pty.openpty()
        self._master: int | None = master
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.termios_before = termios.tcgetattr(slave)
        """The terminal's modes before the program was started."""
        self._reports, reports = os.pipe()
        commands, self._commands = os.pipe()
        kept = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
        mode = "window" if window else "shell"
        self._shell = subprocess.Popen(
            [sys.executable, "-ISs", str(_SHELL), mode, str(reports), str(commands), *argv],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            pass_fds=(reports, commands),
            start_new_session=not window,
            env={**kept, "TERM": "xterm-256color", **(env or {})},
            cwd=cwd,
        )
        for fd in (slave, reports, commands):
            os.close(fd)
        self._until(lambda: self.pid > 0, TIMEOUT, "the program to start")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    # What can be seen

    @property
    def raw(self) -> bytes:
        """All bytes that the program has written, as far as they were read."""
        return b"".join(data for _, data in self.chunks)

    @property
    def text(self) -> str:
        """The screen as text."""
        return self.screen.text

    @property
    def alternate_screen(self) -> bool:
        return self.screen.alternate

    @property
    def cursor_hidden(self) -> bool:
        return self.screen.cursor.hidden

    def termios(self) -> list[Any]:
        """The terminal's modes now, as `termios.tcgetattr` gives them."""
        assert self._master is not None, "the terminal was closed"
        return termios.tcgetattr(self._master)

    # What can be done

    def set_termios(self, modes: list[Any]) -> None:
        """Changes the terminal's modes, as a shell does behind the program's back."""
        assert self._master is not None, "the terminal was closed"
        termios.tcsetattr(self._master, termios.TCSANOW, modes)

    def send(self, keys: bytes | str) -> None:
        r"""Types: `"q"`, `"\x03"` for Ctrl-C, `"\x1a"` for Ctrl-Z, `"\x1b[C"` for an arrow."""
        assert self._master is not None, "the terminal was closed"
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def signal(self, signum: int) -> None:
        """Sends a signal to the program alone."""
        os.kill(self.pid, signum)

    def resize(self, columns: int, rows: int) -> None:
        """Changes the terminal's size; the program gets SIGWINCH."""
        assert self._master is not None, "the terminal was closed"
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resume(self, *, foreground: bool = True) -> None:
        """Continues a stopped program as a shell's `fg` or `bg` does, and returns when it runs again."""
        seen = self._continued
        self._stopped = None
        self._command("fg" if foreground else "bg")
        self._until(lambda: self._continued > seen, TIMEOUT, "the program to continue")

    def to_foreground(self) -> None:
        """Gives the terminal to a program that runs in the background, as a shell's `fg` does: without a signal."""
        self._command("front")

    def close_terminal(self) -> None:
        """Closes the window: the program's terminal is gone from now on."""
        if self._master is not None:
            os.close(self._master)
            self._master = None

    def close(self) -> None:
        """Ends the program by force, if it still runs, and forgets the terminal."""
        if self._shell.poll() is None and self.exit_code is None and self.pid:
            os.kill(self.pid, signal.SIGKILL)
        self.close_terminal()
        self._shell.wait(TIMEOUT)
        for fd in (self._reports, self._commands):
            os.close(fd)

    # What can be waited for

    def read_until(self, wanted: str | Callable[[Self], object], timeout: float = TIMEOUT) -> None:
        """Reads until `wanted` stands on the screen, or, for a function of this object, is true."""
        if callable(wanted):
            self._until(lambda: bool(wanted(self)), timeout, "a condition")
        else:
            self._until(lambda: wanted in self.screen.text, timeout, repr(wanted))

    def read(self, seconds: float) -> bool:
        """Reads what comes next, for at most so long; False if nothing came."""
        return self._read(seconds)

    def wait_stopped(self, timeout: float = TIMEOUT) -> int:
        """Waits until the program is stopped; returns the signal that stopped it."""
        self._until(lambda: self._stopped is not None, timeout, "the program to stop")
        assert self._stopped is not None
        return self._stopped

    def wait(self, timeout: float = TIMEOUT) -> int:
        """Waits for the program's end and reads its last output; returns `exit_code`."""
        self._until(lambda: self.exit_code is not None, timeout, "the program to end")
        while self._master is not None and self._read(1.0):
            pass
        assert self.exit_code is not None
        return self.exit_code

    def _until(self, condition: Callable[[], bool], timeout: float, what: str) -> None:
        deadline = time.monotonic() + timeout
        while not condition():
            left = deadline - time.monotonic()
            if left <= 0 or not self._read(left):
                raise AssertionError(
                    f"waited {timeout} s for {what}; exit code {self.exit_code}, stopped by {self._stopped}, "
                    f"screen:\n{self.screen.text.rstrip()}"
                )

    def _read(self, timeout: float) -> bool:
        """Reads what comes next, from the terminal or the shell; False if nothing came, or nothing ever will."""
        terminal = [self._master] if self._master is not None and self.reading and not self._output_ended else []
        reports = [] if self.exit_code is not None else [self._reports]
        if not (terminal or reports):
            return False
        ready, _, _ = select.select([*terminal, *reports], [], [], timeout)
        for fd in ready:
            if fd == self._reports:
                self._read_reports()
            else:
                self._read_output(fd)
        return bool(ready)

    def _read_output(self, master: int) -> None:
        try:
            data = os.read(master, 65_536)
        except OSError:  # Linux: nobody has the terminal open any more
            data = b""
        if data:
            self.chunks.append((time.monotonic(), data))
            self._stream.feed(data)
        else:
            self._output_ended = True

    def _read_reports(self) -> None:
        data = os.read(self._reports, 4096)
        assert data, "the test's own shell has died"
        *lines, self._partial_report = (self._partial_report + data).split(b"\n")
        for line in lines:
            match line.decode().split():
                case ["started", pid, clock]:
                    self.pid, self.started = int(pid), float(clock)
                case ["stopped", signum]:
                    self._stopped = int(signum)
                case ["continued"]:
                    self._continued += 1
                case ["ended", code]:
                    self.exit_code = int(code)

    def _command(self, command: str) -> None:
        os.write(self._commands, f"{command}\n".encode())
