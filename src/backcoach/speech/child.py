"""A helper process that is never waited for: messages go to and fro as lines of JSON; it can be killed and replaced.

It knows nothing of what is said.
"""

import json
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from backcoach.speech import group, pipes

Message = dict[str, Any]

_UNREAD = 4 * 1024 * 1024
"""Bytes kept for a child that does not read: all texts of the longest routine and more."""


class Child:
    """One process at a time in a process group of its own, so that its own children die with it.

    On Windows, which kills no groups, they have to see for themselves that it is gone.

    No call blocks, apart from `wait` and `close`; starting takes about 1 ms. A child that ends, closes its output or
    says anything but lines of JSON is killed, and `running` is False from then on; it is for the caller to start
    another.
    """

    def __init__(self, command: Sequence[str], open_pipes: pipes.Opener = pipes.OPEN) -> None:
        self._command = command
        self._open_pipes = open_pipes
        self._process: subprocess.Popen[bytes] | None = None
        self._pipes: pipes.Pipes | None = None
        self._dying: list[subprocess.Popen[bytes]] = []
        self._unsent = b""
        self._unparsed = b""

    @property
    def running(self) -> bool:
        """Whether there is a child that was well when it was last heard."""
        return self._process is not None

    @property
    def pid(self) -> int | None:
        """Also the number of its process group."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the child, in the place of one that may be running. If it cannot be started, `running` stays False."""
        self.kill()
        try:
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                **group.APART,
            )
        except OSError:
            return
        if self._process.stdin and self._process.stdout:  # as they were asked for
            self._pipes = self._open_pipes(self._process.stdin, self._process.stdout)

    def send(self, message: Mapping[str, object]) -> None:
        """Send a message; what does not fit into the pipe is sent with later calls. Without a child it is lost."""
        if self._process is None:
            return
        self._unsent += json.dumps(message).encode() + b"\n"
        self._flush()
        if len(self._unsent) > _UNREAD:
            self.kill()

    def receive(self) -> list[Message]:
        """What the child has said since the last call, or a part of it."""
        self._reap()
        self._flush()
        data = self._pipes.read() if self._pipes else None
        if data is None:
            return []
        *lines, self._unparsed = (self._unparsed + data).split(b"\n")
        messages = []
        for line in lines:
            try:
                message = json.loads(line)
            except (ValueError, RecursionError):
                message = None
            if not isinstance(message, dict):
                self.kill()
                break
            messages.append(message)
        if not data or len(self._unparsed) > pipes.AT_ONCE:
            self.kill()
        return messages

    def kill(self) -> None:
        """End the child and all its children at once."""
        if self._process is not None:
            group.kill(self._process)
        self.end()

    def end(self) -> None:
        """Let the child end by itself, which hears no more and is heard no more; `close` sees to it."""
        process, self._process = self._process, None
        if process is not None:
            self._dying.append(process)
        self._unsent = self._unparsed = b""
        if self._pipes is not None:
            self._pipes.close()
            self._pipes = None
        self._reap()

    def wait(self, seconds: float) -> None:
        """Let the child end by itself, at most so long."""
        if self._process is not None:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(seconds)

    def close(self) -> None:
        """Kill the child and see it gone: after this there is neither a process nor a zombie."""
        self.kill()
        for process in self._dying:
            for _ in range(2):  # one that was to end by itself, and does not, is killed after all
                with suppress(subprocess.TimeoutExpired):
                    process.wait(1.0)
                    break
                group.kill(process)
        self._dying.clear()

    def _flush(self) -> None:
        if self._unsent and self._pipes:
            try:
                sent = self._pipes.write(self._unsent)
            except OSError:  # it has closed its input: its end will be seen when it is next listened to
                sent = len(self._unsent)
            self._unsent = self._unsent[sent:]

    def _reap(self) -> None:
        self._dying = [process for process in self._dying if process.poll() is None]
