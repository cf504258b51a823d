"""A program for test_terminal.py: it takes a terminal, tells every input on stderr and ends when it is asked to.

Arguments: `plain` (no full screen), `nohup` (SIGHUP is ignored), `stop-and-go` (sends itself SIGTSTP and SIGCONT),
`flood` (writes without end).
"""

import os
import signal
import sys
from contextlib import suppress

from backcoach.terminal import Closed, Input, Interrupted, Key, Resized, Terminal

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


def main() -> int:
    if "nohup" in sys.argv:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    tell("before")
    with Terminal(full_screen="plain" not in sys.argv, on_stop=lambda: tell("on_stop")) as terminal:
        terminal.write("drawn\r\n")
        tell("ready")
        if "stop-and-go" in sys.argv:
            os.kill(os.getpid(), signal.SIGTSTP)
            os.kill(os.getpid(), signal.SIGCONT)
        while "flood" in sys.argv:
            terminal.write("x" * 10_000)
            if terminal.wait(0):
                return 0
        while True:
            for one in terminal.wait(60):
                tell(repr(one))
                if isinstance(one, Resized):
                    terminal.write(f"drawn for {terminal.size()}\r\n")
                if (code := answer(one)) is not None:
                    return code


if __name__ == "__main__":
    code = main()
    tell("after")
    sys.exit(code)
