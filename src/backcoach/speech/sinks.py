"""The programs that can play a sound file, and whether each works here. Knows nothing of cues and protocols."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from importlib.util import find_spec
from pathlib import Path

from backcoach.core.value import value
from backcoach.speech import group

OVERRIDE = "BACKCOACH_PLAYER"
"""Names a command to be used instead of the players found; the path of a WAV file is appended to it.

It has to play the file, end when it has been played, with 0 if all went well, and be silent as soon as it is killed."""

_PROBE_SECONDS = 3.0
"""A sound server that takes longer for 20 ms of silence is taken for a hung one."""


class Feed(Enum):
    """How a player is given a sound and its instant."""

    PATH = "path"
    """It is started at the instant with the path of the file: a few milliseconds late, more on a busy machine."""
    PIPE = "pipe"
    """It is started ahead and reads its input, where the samples arrive at the instant: by then it is connected.

    A sound that no pipe can hold is started like the others, at the instant."""
    TOLD = "told"
    """It is started ahead with the path and the instant, and waits by itself."""


@value
class Sink:
    """A way to play a sound file."""

    name: str
    command: tuple[str, ...]
    feed: Feed = Feed.PATH

    def line(self, path: str, at: float, *, piped: bool) -> list[str]:
        """The command that plays this file at this instant of the monotonic clock, or what comes in (`piped`)."""
        if self.feed is Feed.TOLD:
            return [*self.command, path, repr(at)]
        return [*self.command, "/dev/stdin" if piped else path]


@value
class Probe:
    """What came of trying a player out."""

    name: str
    works: bool
    why: str
    """What it said, where it does not work."""


_PROGRAMS = {
    # paplay, where there is a sound server, is exact to a few milliseconds; aplay may take the whole device for itself.
    "linux": (
        Sink("paplay", ("paplay",), Feed.PIPE),
        Sink("pw-play", ("pw-play",)),
        Sink("aplay", ("aplay", "-q"), Feed.PIPE),
    ),
    "darwin": (Sink("afplay", ("afplay",)),),
}
_LIBRARIES = tuple(
    Sink(name, (sys.executable, "-P", "-m", f"backcoach.speech.{name}_once"), Feed.TOLD)
    for name in ("winsound", "miniaudio")  # the first is a part of Python on Windows
)


def candidates(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> list[Sink]:
    """The players that are installed, best first, or the one that BACKCOACH_PLAYER names."""
    if given := environ.get(OVERRIDE):
        try:
            command = shlex.split(given)
        except ValueError:  # a quotation without an end: there is no such program, which a trial will tell
            command = [given]
        return [Sink(command[0], tuple(command))] if command else []
    found = []
    for sink in _PROGRAMS.get(platform, ()):
        where = shutil.which(sink.name, path=environ.get("PATH"))
        if where:
            found.append(replace(sink, command=(where, *sink.command[1:])))
    return found + [sink for sink in _LIBRARIES if find_spec(sink.name) is not None]


def probe(sink: Sink, silence: Path, *, apart: bool = False, seconds: float = _PROBE_SECONDS) -> Probe:
    """Try a player out with a file of silence; takes as long as the player does, at most some seconds.

    A player `apart` is killed with all that it has started. Else that stays in our process group, and dies with us.
    """
    try:
        with silence.open("rb") as file:
            done = group.run(
                sink.line(str(silence), 0.0, piped=sink.feed is Feed.PIPE),
                seconds=seconds,
                apart=apart,
                stdin=file if sink.feed is Feed.PIPE else subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
    except subprocess.TimeoutExpired:
        return Probe(sink.name, works=False, why="timeout")
    except OSError as error:
        return Probe(sink.name, works=False, why=error.strerror or type(error).__name__)
    if done.returncode == 0:
        return Probe(sink.name, works=True, why="")
    said = done.stderr.decode(errors="replace").strip().splitlines()
    return Probe(sink.name, works=False, why=said[-1] if said else f"exit code {done.returncode}")
