"""The player: a child process that plays sound files at the instants it is told, one at a time, and never a late one.

Run as `python -m backcoach.speech.player CACHE_DIRECTORY`. It speaks lines of JSON:

    in   {"do": "play", "id", "gen", "path", "at", "ttl"}  {"do": "cut", "gen"}  {"do": "ping"}  {"do": "finish"}
    out  {"say": "ready", "sink", "why", "beeps", "temporary"}
         {"say": "started", "id", "late"}  and then  {"say": "played", "id"}  or  {"say": "failed", "id", "why"}
         {"say": "dropped", "id", "why"}  {"say": "pong"}

`at` is an instant of `time.monotonic()`, which all processes of a machine share; `late` is in milliseconds; `ttl`
is how many seconds late a sound may begin. `cut` silences everything of an older generation. When its input ends, the
player is silent and gone.
"""

import json
import os
import select
import subprocess
import sys
import time
from bisect import insort
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backcoach.speech import beeps, cache, sinks, wav

_HUNG = 1.5
"""Seconds after which a player that should have ended is taken for hung."""
_LOOK_AGAIN = 0.1
"""Seconds after the start, and after the expected end, at which a player is looked at."""

Start = Callable[[list[str]], "subprocess.Popen[bytes]"]


def start_voice(command: list[str]) -> "subprocess.Popen[bytes]":
    """Start a player with no way to write on the terminal. It stays in our process group, so that it dies with us."""
    return subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, bufsize=0
    )


@dataclass(order=True, slots=True)
class _Sound:
    at: float
    id: int = field(compare=False)
    gen: int = field(compare=False)
    path: str = field(compare=False)
    ttl: float = field(compare=False)


class Player:
    """What to play when. `now` is always an instant of the monotonic clock, read by the loop."""

    def __init__(self, sink: sinks.Sink, say: Callable[..., None], start: Start = start_voice) -> None:
        self._sink = sink
        self._say = say
        self._start = start
        self._gen = 0
        self._waiting: list[_Sound] = []
        self._voice: subprocess.Popen[bytes] | None = None
        self._sound: _Sound | None = None
        self._ends = 0.0
        self._look_at = 0.0
        self.finishing = False

    @property
    def idle(self) -> bool:
        """Whether nothing sounds and nothing is to come."""
        return self._voice is None and not self._waiting

    def handle(self, message: dict[str, Any]) -> None:
        """Take a message in. Only `cut` has an effect at once; sounds are started by `advance`."""
        match message.get("do"):
            case "play":
                sound = _Sound(*(message[name] for name in ("at", "id", "gen", "path", "ttl")))
                if sound.gen < self._gen:
                    self._say("dropped", id=sound.id, why="stale")
                else:
                    insort(self._waiting, sound)
            case "cut":
                self._gen = message["gen"]
                for sound in self._waiting:
                    self._say("dropped", id=sound.id, why="stale")
                self._waiting.clear()
                self.silence()
            case "ping":
                self._say("pong")
            case "finish":
                self.finishing = True

    def advance(self, now: float) -> None:
        """Start what is due, drop what is too late, and see what has become of the sound before."""
        while self._waiting and self._waiting[0].at - self._sink.early <= now:
            sound = self._waiting.pop(0)
            if now > sound.at + sound.ttl:
                self._say("dropped", id=sound.id, why="late")
            else:
                self._begin(sound, now)
        self._look_after(now)

    def next_deadline(self) -> float | None:
        """When `advance` has something to do; None while there is nothing."""
        due = [self._waiting[0].at - self._sink.early] if self._waiting else []
        if self._voice is not None:
            due.append(self._look_at)
        return min(due, default=None)

    def silence(self) -> None:
        """End the sound that is playing."""
        voice, self._voice = self._voice, None
        if voice is not None:
            voice.kill()
            # A killed process is gone within a few milliseconds, unless a driver holds it; nobody waits for that one.
            with suppress(subprocess.TimeoutExpired):
                voice.wait(0.05)

    def _begin(self, sound: _Sound, now: float) -> None:
        self.silence()
        try:
            length = Path(sound.path).stat().st_size / (2 * wav.RATE)
        except OSError:
            self._say("failed", id=sound.id, why="no-file")
            return
        try:
            self._voice = self._start(self._sink.line(sound.path, sound.at))
        except OSError as error:
            self._say("failed", id=sound.id, why=error.strerror)
            return
        self._say("started", id=sound.id, late=round((now - sound.at) * 1000, 1))
        self._sound = sound
        self._ends = max(now, sound.at) + length
        self._look_at = now + _LOOK_AGAIN

    def _look_after(self, now: float) -> None:
        if self._voice is None or self._sound is None:
            return
        code = self._voice.poll()
        if code is None and now > self._ends + _HUNG:
            self.silence()
            self._say("failed", id=self._sound.id, why="hung")
        elif code is None and now >= self._look_at:
            self._look_at = self._ends + _LOOK_AGAIN if now < self._ends else now + _LOOK_AGAIN
        elif code is not None:
            self._voice = None
            if code == 0:
                self._say("played", id=self._sound.id)
            else:
                self._say("failed", id=self._sound.id, why=f"exit code {code}")


def _say(what: str, **params: object) -> None:
    """Tell the session; if it is gone, its end is seen at our input."""
    with suppress(OSError):
        os.write(1, json.dumps({"say": what, **params}).encode() + b"\n")


def _ready(directory: Path) -> sinks.Sink | None:
    """Find a place for the beeps and a player that works, and say so."""
    place = cache.usable_or_temporary(directory)
    why: dict[str, str] = {}
    chosen = None
    if place is None:
        why["disk"] = "no directory can be written to"
    else:
        beeps.write_all(place[0])
        for sink in sinks.candidates():
            result = sinks.probe(sink, beeps.path(place[0], beeps.CueSound.SILENCE))
            if result.works:
                chosen = sink
                break
            why[sink.name] = result.why
    beeps_at = str(place[0]) if place else None
    _say(
        "ready",
        sink=chosen.name if chosen else None,
        why=why,
        beeps=beeps_at,
        temporary=beeps_at if place and place[1] else None,
    )
    return chosen


def main() -> None:
    """Play until the input ends. Without a player that works, say so and end."""
    os.umask(0o077)
    sink = _ready(Path(sys.argv[1]))
    if sink is None:
        return
    player = Player(sink, _say)
    unparsed = b""
    while not (player.finishing and player.idle):
        deadline = player.next_deadline()
        wait = None if deadline is None else max(0.0, deadline - time.monotonic())
        if player.finishing:
            wait = min(wait or 0.02, 0.02)
        if select.select([0], [], [], wait)[0]:
            data = os.read(0, 65_536)
            if not data:
                break
            *lines, unparsed = (unparsed + data).split(b"\n")
            for line in lines:
                player.handle(json.loads(line))
        player.advance(time.monotonic())
    player.silence()


if __name__ == "__main__":
    main()
