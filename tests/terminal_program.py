"""A program for test_terminal.py: it takes a terminal, tells every input on stderr and ends when it is asked to.

After the key f it writes without end, until the next input.
Arguments: `plain` (no full screen), `nohup` (SIGHUP is ignored), `stop-and-go` (sends itself SIGTSTP and SIGCONT),
`never-left` (no `with`).
"""

import os
import signal
import sys
from contextlib import suppress

from backcoach.terminal import Closed, Input, Interrupted, Key, Terminal

CLOSED = 100
"""The exit code after `Closed`."""


def tell(text: str) -> None:
    with suppress(OSError):
        os.write(2, f"<{text}>\r\n".encode())


def answer(one: Input) -> int | None:
    """The exit code, if this ends the program."""
    match one:
        case Key("q"):
            return 0
        case Key("s"):
            sys.exit(7)
        case Key("x"):
            raise RuntimeError("boom")
        case Interrupted(signum):
            return 128 + signum
        case Closed():
            return CLOSED
    return None


def play(terminal: Terminal) -> int:
    terminal.write("drawn\r\n")
    tell("ready")
    if "stop-and-go" in sys.argv:
        os.kill(os.getpid(), signal.SIGTSTP)
        os.kill(os.getpid(), signal.SIGCONT)
    flooding = False
    while True:
        if flooding:
            terminal.write("flood " * 1_000)
        for one in terminal.wait(0 if flooding else 60):
            if not flooding:
                tell(repr(one))
            flooding = one == Key("f")
            terminal.write(f"drawn after {one!r} for {terminal.size()}\r\n")
            if (code := answer(one)) is not None:
                return code


def main() -> int:
    if "nohup" in sys.argv:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    tell("before")
    terminal = Terminal(full_screen="plain" not in sys.argv, on_stop=lambda: tell("on_stop"))
    if "never-left" in sys.argv:
        return play(terminal.__enter__())
    with terminal:
        return play(terminal)


if __name__ == "__main__":
    sys.exit(main())
