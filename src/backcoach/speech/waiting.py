"""Threads that wait for pipes in the place of those who must not, or who wait for something else as well.

Unlike `select` and pipes that do not block, they exist on every system.
"""

import os
from contextlib import suppress
from queue import Empty, Full, Queue, SimpleQueue
from threading import Thread
from typing import IO

AT_ONCE = 64 * 1024
"""Bytes taken in at once."""
_KEPT = 4
"""Parts of so many bytes that are read before anybody asks for them."""


class Incoming:
    """What comes in through a pipe, read by a thread, which closes it at its end."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._parts: Queue[bytes] = Queue(_KEPT)
        self._ended = self._abandoned = False
        Thread(target=self._read, daemon=True).start()

    def take(self, seconds: float | None = 0.0) -> bytes | None:
        """What has come in, at the latest after so long (None: for ever); None if nothing; b"" at the end and after."""
        if self._ended:
            return b""
        try:
            part = self._parts.get(timeout=seconds) if seconds is None or seconds > 0 else self._parts.get_nowait()
        except Empty:
            return None
        self._ended = not part
        return part

    def abandon(self) -> None:
        """Take no more. The thread ends with the process at the other end."""
        self._abandoned = True
        with suppress(Empty):  # room for one more part, so that the thread sees it
            while True:
                self._parts.get_nowait()

    def _read(self) -> None:
        with self._pipe, suppress(OSError):
            while not self._abandoned and (part := os.read(self._pipe.fileno(), AT_ONCE)):
                self._parts.put(part)
        with suppress(Full):
            self._parts.put(b"", block=not self._abandoned)


class ThreadedPipes:
    """Pipes that two threads wait for."""

    def __init__(self, stdin: IO[bytes], stdout: IO[bytes]) -> None:
        self._in = stdin
        self._unsent: SimpleQueue[bytes] = SimpleQueue()
        self._broken = False
        self._incoming = Incoming(stdout)
        Thread(target=self._send, daemon=True).start()

    def read(self) -> bytes | None:
        """See `Pipes`."""
        return self._incoming.take()

    def write(self, data: bytes) -> int:
        """See `Pipes`: there is always room."""
        if self._broken:
            raise BrokenPipeError
        self._unsent.put(data)
        return len(data)

    def close(self) -> None:
        """See `Pipes`. Each pipe is closed by its thread, for which the child has to be dead."""
        self._unsent.put(b"")
        self._incoming.abandon()

    def _send(self) -> None:
        with suppress(OSError), self._in:
            while data := self._unsent.get():
                while data:
                    data = data[os.write(self._in.fileno(), data) :]
        self._broken = True
