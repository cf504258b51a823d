"""One sound on its way to being heard: measured, given to a program that plays it, started on time, silenced."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from backcoach.speech import sinks, wav

AHEAD = {sinks.Feed.PATH: 0.0, sinks.Feed.PIPE: 0.2, sinks.Feed.TOLD: 0.6}
"""Seconds that a program is started before the instant: one that waits for its samples is there soon; one that waits by
itself has to load a library and open a device first."""
_MOST_PIPED = 1024 * 1024
"""Bytes that a pipe can be made to hold by anybody on Linux: 23 seconds of sound."""

Start = Callable[[list[str], int], "subprocess.Popen[bytes]"]


def start_program(command: list[str], stdin: int) -> "subprocess.Popen[bytes]":
    """Start a program with no way to write on the terminal. It stays in our process group, so that it dies with us."""
    return subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class LostError(Exception):
    """There is no such sound, or it cannot be read to its end."""


OpenPipe = Callable[[int], tuple[int, int]]


def pipe_for(size: int) -> tuple[int, int]:
    """The ends of a pipe for reading and writing that takes so many bytes before a writer waits. Raises OSError."""
    reading, writing = os.pipe()
    if sys.platform == "linux":
        import fcntl

        try:
            fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, max(65_536, size))
        except OSError:
            os.close(reading)
            os.close(writing)
            raise
    return reading, writing


@dataclass(order=True, slots=True)
class Sound:
    """A sound file that is to be heard at `at`, in seconds of the monotonic clock, or at most `ttl` seconds later."""

    at: float
    id: int = field(compare=False)
    gen: int = field(compare=False)
    path: str = field(compare=False)
    ttl: float = field(compare=False)
    length: float = field(default=0.0, compare=False)
    """Seconds, without the lead."""
    lead: float = field(default=0.0, compare=False)
    """Seconds of silence that are played before it."""
    ahead: float = field(default=0.0, compare=False)
    """Seconds that its program is started before the lead."""
    process: "subprocess.Popen[bytes] | None" = field(default=None, compare=False)
    look_at: float = field(default=0.0, compare=False)
    """When its program is to be looked at next."""
    _pipe: int | None = field(default=None, compare=False)
    _samples: bytes = field(default=b"", compare=False)
    _led: Path | None = field(default=None, compare=False)

    @property
    def begin(self) -> float:
        """When its lead begins."""
        return self.at - self.lead

    @property
    def end(self) -> float:
        """When it will have been heard."""
        return self.at + self.length

    @property
    def next_step(self) -> float:
        """When something has to be done for it next: its program started, or its lead begun."""
        return self.begin if self.process else self.begin - self.ahead

    def measure(self, feed: sinks.Feed, lead: float, silent_from: float) -> None:
        """Find out how long it lasts, and how much of `lead` fits behind what ends at `silent_from`."""
        with suppress(OSError):  # a file that is not there is reported when it is due
            self.length = wav.length_of(Path(self.path)) / 1000
        self.lead = max(0.0, min(lead, self.at - silent_from))
        piped = (self.length + self.lead) * 2 * wav.RATE + wav.HEAD <= _MOST_PIPED
        self.ahead = AHEAD[feed] if piped or feed is sinks.Feed.TOLD else 0.0

    def hurry(self, now: float) -> None:
        """Do with less of the lead, where it came too late for the whole: its program has to get ready before."""
        self.lead = max(0.0, min(self.lead, self.at - now - self.ahead))

    def start(self, sink: sinks.Sink, scratch: Path | None, start: Start, open_pipe: OpenPipe) -> None:
        """Start its program, unless it turns out that this has to wait for the instant: then `process` is still None.

        A file that begins with the lead is made in `scratch`. Raises LostError, OSError.
        """
        try:
            read = Path(self.path).read_bytes()
        except OSError as error:
            raise LostError(self.path) from error
        if wav.is_cut_off(read):
            raise LostError(self.path)
        data = wav.led(read, self.lead)
        if sink.feed is sinks.Feed.PIPE and self.ahead:
            self._start_with_pipe(sink, data, start, open_pipe)
            return
        path = self.path
        if self.lead and scratch:
            self._led = scratch / f".{os.getpid()}-{self.id}.lead.part"
            self._led.write_bytes(data)
            path = str(self._led)
        # A program that waits by itself ends when the other end of its input is gone with us.
        stdin = subprocess.PIPE if sink.feed is sinks.Feed.TOLD else subprocess.DEVNULL
        self.process = start(sink.line(path, self.begin, piped=False), stdin)

    def feed(self) -> None:
        """Let a program that waits for its samples have them."""
        if self._pipe is not None:
            with suppress(OSError):  # it has died: its exit code will tell
                os.write(self._pipe, self._samples)
            os.close(self._pipe)
            self._pipe = None

    def silence(self) -> None:
        """End its program."""
        if self._pipe is not None:
            os.close(self._pipe)
            self._pipe = None
        if self.process is not None:
            self.process.kill()
            # A killed process is gone within a few milliseconds, unless a driver holds it; nobody waits for that one.
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(0.05)
        self.forget_file()

    def forget_file(self) -> None:
        """Remove the file that was made for it alone."""
        if self._led is not None:
            self._led.unlink(missing_ok=True)
            self._led = None

    def _start_with_pipe(self, sink: sinks.Sink, data: bytes, start: Start, open_pipe: OpenPipe) -> None:
        try:
            reading, writing = open_pipe(len(data))
        except OSError:  # as a sound that no pipe can hold: started at the instant, with its path
            self.ahead = 0.0
            return
        try:
            os.write(writing, data[: wav.HEAD])
            self.process = start(sink.line(self.path, self.begin, piped=True), reading)
        except OSError:
            os.close(writing)
            raise
        finally:
            os.close(reading)
        self._pipe, self._samples = writing, data[wav.HEAD :]
