"""Children that behave as they are told, and a session's loop in small, on the real clock."""

import json
import sys
import textwrap
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from backcoach.speech.voice import Notice, Voice

PATIENCE = 30.0
"""Seconds after which what a test waits for will never happen."""


def script(directory: Path, name: str, body: str) -> tuple[str, ...]:
    """A command that runs this Python, with `say` to speak and `sys.stdin` to hear the protocol."""
    file = directory / f"{name}.py"
    head = """
        import json, os, signal, sys, time
        def say(what, **params): os.write(1, json.dumps({"say": what, **params}).encode() + b"\\n")
    """
    file.write_text(textwrap.dedent(head) + textwrap.dedent(body))
    return (sys.executable, "-P", str(file))


def renderer(directory: Path, answer: str, start: str = "") -> tuple[str, ...]:
    """A renderer that is ready, and then runs `answer` for each `wish`."""
    body = f"""
{start}
say("ready", engine="fake")
for line in sys.stdin:
    wish = json.loads(line)
{textwrap.indent(textwrap.dedent(answer), "    ")}
"""
    return script(directory, "renderer", body)


def logging_player(directory: Path) -> tuple[str, Path]:
    """A value for BACKCOACH_PLAYER that logs the instant, in nanoseconds, and the path of each file; and its log.

    It plays for as long as the sound lasts.
    """
    log = directory / "played.log"
    file = directory / "playing.py"
    file.write_text(
        textwrap.dedent(
            f"""
            import os, sys, time
            now = time.monotonic_ns()
            with open({str(log)!r}, "a") as log:
                log.write(f"{{now}} {{os.getpid()}} {{sys.argv[1]}}\\n")
            time.sleep(os.stat(sys.argv[1]).st_size / 44_100)
            """
        )
    )
    return f"{sys.executable} -S -E {file}", log


def played(log: Path) -> list[tuple[float, str]]:
    """When each file was played, without the silence of the probe."""
    lines = [line.split(" ", 2) for line in log.read_text().splitlines()] if log.exists() else []
    return [(int(at) / 1e9, path) for at, _, path in lines if "silence" not in path]


def groups(voice: Voice) -> list[int]:
    """The process groups of the children that run: the player's, then the renderer's."""
    return [pid for pid in (voice._playing.pid, voice._rendering.pid) if pid is not None]


def watch(voice: Voice, until: Callable[[], bool], notices: list[Notice] | None = None) -> float:
    """Poll as a session does until it is so; returns the longest that a poll took, in seconds."""
    give_up = time.monotonic() + PATIENCE
    longest = 0.0
    while not until():
        now = time.monotonic()
        assert now < give_up, f"it never happened; {voice.status}"
        said = voice.poll(now)
        longest = max(longest, time.monotonic() - now)
        if notices is not None:
            notices.extend(said)
        time.sleep(0.002)
    return longest


def json_line(**message: object) -> bytes:
    """A line of a protocol."""
    return json.dumps(message).encode() + b"\n"


class FakeChild:
    """A child that has no process: what it was sent is kept, and it says what it is told to say."""

    def __init__(self, command: Sequence[str]) -> None:
        self.command = command
        self.running = False
        self.starts = self.ended = 0
        self.sent: list[Mapping[str, object]] = []
        """Since it was started last."""
        self._unheard: list[dict[str, object]] = []

    @property
    def pid(self) -> int | None:
        return self.starts if self.running else None

    def start(self) -> None:
        self.running = True
        self.starts += 1
        self.sent, self._unheard = [], []

    def send(self, message: Mapping[str, object]) -> None:
        if self.running:
            self.sent.append(message)

    def say(self, what: str, **params: object) -> None:
        self._unheard.append({"say": what, **params})

    def receive(self) -> list[dict[str, object]]:
        said, self._unheard = self._unheard, []
        return said

    def kill(self) -> None:
        self.running = False

    def end(self) -> None:
        self.running = False
        self.ended += 1

    def wait(self, seconds: float) -> None:
        pass

    def close(self) -> None:
        self.running = False
