"""The ends of the pipes to and from a child, none of which ever makes the caller wait.

On Linux and macOS the system sees to that. On Windows, where pipes know nothing of the kind, threads wait in our place
(`waiting`). They would do everywhere, but a thread has to be let in by the others first: a few milliseconds at times.
"""

import os
import sys
from collections.abc import Callable
from typing import IO, Protocol

AT_ONCE = 16 * 1024
"""Bytes taken in at once: a child that floods must not hold us up."""


class Pipes(Protocol):
    """Both pipes of one child."""

    def read(self) -> bytes | None:
        """What has come in, or a part of it; None if nothing has, and nothing but b"" after the end."""

    def write(self, data: bytes) -> int:
        """Send as much as there is room for now; how many bytes that was. Raises OSError if nobody listens."""

    def close(self) -> None:
        """Close both."""


Opener = Callable[[IO[bytes], IO[bytes]], Pipes]

if sys.platform == "win32":
    from backcoach.speech.waiting import ThreadedPipes

    OPEN: Opener = ThreadedPipes
else:

    class UnblockedPipes:
        """Pipes that the system does not let us wait for."""

        def __init__(self, stdin: IO[bytes], stdout: IO[bytes]) -> None:
            self._in, self._out = stdin, stdout
            for pipe in (stdin, stdout):
                os.set_blocking(pipe.fileno(), False)

        def read(self) -> bytes | None:
            """See `Pipes`."""
            try:
                return os.read(self._out.fileno(), AT_ONCE)
            except BlockingIOError:
                return None

        def write(self, data: bytes) -> int:
            """See `Pipes`."""
            try:
                return os.write(self._in.fileno(), data)
            except BlockingIOError:
                return 0

        def close(self) -> None:
            """See `Pipes`."""
            self._in.close()
            self._out.close()

    OPEN: Opener = UnblockedPipes
