"""The player: a child process that plays sound files at the instants it is told, one at a time, and never a late one.

Run as `python -m backcoach.speech.player CACHE_DIRECTORY LEAD`. It speaks lines of JSON:

    in   {"do": "play", "id", "gen", "path", "at", "ttl"}  {"do": "cut", "gen"}  {"do": "ping"}  {"do": "finish"}
    out  {"say": "place", "temporary"}  and then  {"say": "ready", "sink", "why", "beeps"}
         {"say": "started", "id", "late"}  {"say": "pong"}
         {"say": "played", "id"}  or  {"say": "failed", "id", "why"}  or  {"say": "dropped", "id", "why"}

`temporary` is a directory to be removed after the session, or null; it is told before anything takes its time. `at` is
an instant of `time.monotonic()`, which all processes of a machine share; `late` is in milliseconds; `ttl` is how many
seconds late a sound may begin. Each sound is in the end played, failed or dropped: `late`, `stale` (cut) or `overtaken`
by the next one. `cut` silences everything of an older generation. When its input ends, the player is silent and gone.

LEAD is how many seconds of silence are played before a sound, for devices that swallow the beginning of one
(Bluetooth, HDMI); the sound itself is still heard at its instant. It is shorter where the sound before has not ended by
then: the device is awake.
"""

import json
import os
import sys
import time
from bisect import insort
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from backcoach.speech import beeps, cache, sinks
from backcoach.speech.sound import LostError, OpenPipe, Sound, Start, pipe_for, start_program
from backcoach.speech.waiting import Incoming

_HUNG = 5.0
"""Seconds after which a player that should have ended is taken for hung. It waits until its sound has been heard, which
with a sound server of large buffers takes 2 seconds more than its length. The next sound does not wait for it."""
_LOOK_AGAIN = 0.1
"""Seconds after the start, and after the expected end, at which a player is looked at."""


class Player:
    """What to play when. `now` is always an instant of the monotonic clock, read by the loop."""

    def __init__(
        self,
        sink: sinks.Sink,
        say: Callable[..., None],
        start: Start = start_program,
        *,
        open_pipe: OpenPipe = pipe_for,
        lead: float = 0.0,
        scratch: Path | None = None,
    ) -> None:
        """With a `lead`, files that begin with it are made in the directory `scratch`."""
        self._sink = sink
        self._lead = lead
        self._scratch = scratch
        self._say = say
        self._start = start
        self._open_pipe = open_pipe
        self._gen = 0
        self._waiting: list[Sound] = []
        self._sounding: Sound | None = None
        self.finishing = False

    @property
    def idle(self) -> bool:
        """Whether nothing sounds and nothing is to come."""
        return self._sounding is None and not self._waiting

    def handle(self, message: dict[str, Any]) -> None:
        """Take a message in. Only `cut` has an effect at once; sounds are started by `advance`."""
        match message.get("do"):
            case "play":
                sound = Sound(*(message[name] for name in ("at", "id", "gen", "path", "ttl")))
                if sound.gen < self._gen:
                    self._say("dropped", id=sound.id, why="stale")
                else:
                    beeps.restore(Path(sound.path))
                    sound.measure(self._sink.feed, self._lead, self._silent_from(sound.at))
                    insort(self._waiting, sound)
            case "cut":
                self._gen = message["gen"]
                self.silence()
            case "ping":
                self._say("pong")
            case "finish":
                self.finishing = True

    def advance(self, now: float) -> None:
        """Start what is due, drop what is too late, and see what has become of the sound before."""
        while sound := self._to_be_started(now):
            if now > sound.at + sound.ttl:
                self._waiting.remove(sound)
                self._say("dropped", id=sound.id, why="late")
            else:
                sound.hurry(now)
                self._prepare(sound)
        while self._waiting and self._waiting[0].begin <= now:
            self._begin(self._waiting.pop(0), now)
        self._look_after(now)

    def next_deadline(self) -> float | None:
        """When `advance` has something to do; None while there is nothing."""
        due = [sound.next_step for sound in self._waiting]
        if self._sounding is not None:
            due.append(self._sounding.look_at)
        return min(due, default=None)

    def silence(self) -> None:
        """End what sounds and what was to come."""
        for sound in self._waiting if self._sounding is None else [self._sounding, *self._waiting]:
            sound.silence()
            self._say("dropped", id=sound.id, why="stale")
        self._waiting.clear()
        self._sounding = None

    def _to_be_started(self, now: float) -> Sound | None:
        return next((one for one in self._waiting if one.process is None and one.next_step <= now), None)

    def _silent_from(self, instant: float) -> float:
        """When what is to be heard before an instant will have ended."""
        before = [one.end for one in self._waiting if one.at <= instant]
        if self._sounding is not None:
            before.append(self._sounding.end)
        return max(before, default=0.0)

    def _prepare(self, sound: Sound) -> None:
        """Start the program of a sound; what cannot be started is no longer waited for."""
        why = None
        try:
            sound.start(self._sink, self._scratch, self._start, self._open_pipe)
        except LostError:
            why = "no-file"
        except OSError as error:
            why = error.strerror or "not started"
        if why is not None:
            self._waiting.remove(sound)
            self._say("failed", id=sound.id, why=why)

    def _begin(self, sound: Sound, now: float) -> None:
        if self._sounding is not None:
            self._sounding.silence()
            self._say("dropped", id=self._sounding.id, why="overtaken")
        self._sounding = None
        if now > sound.begin + sound.ttl:
            sound.silence()
            self._say("dropped", id=sound.id, why="late")
            return
        sound.feed()
        self._say("started", id=sound.id, late=round((now - sound.begin) * 1000, 1))
        sound.look_at = now + _LOOK_AGAIN
        self._sounding = sound

    def _look_after(self, now: float) -> None:
        sound = self._sounding
        if sound is None or sound.process is None:
            return
        code = sound.process.poll()
        if code == 0:
            sound.forget_file()
            self._sounding = None
            self._say("played", id=sound.id)
        elif code is not None or now > sound.end + _HUNG:
            sound.silence()
            self._sounding = None
            self._say("failed", id=sound.id, why="hung" if code is None else f"exit code {code}")
        elif now >= sound.look_at:
            sound.look_at = max(now, sound.end) + _LOOK_AGAIN


def _say(what: str, **params: object) -> None:
    """Tell the session; if it is gone, its end is seen at our input."""
    with suppress(OSError):
        os.write(1, json.dumps({"say": what, **params}).encode() + b"\n")


def _place_of_beeps(directory: Path) -> Path | None:
    """Where the beeps are: here or, where something is in their place, in a temporary directory; else nowhere."""
    for attempt in (cache.usable_or_temporary(directory), None):
        place, temporary = attempt or cache.temporary() or (None, False)
        _say("place", temporary=str(place) if temporary else None)
        with suppress(OSError):
            if place is not None:
                beeps.write_all(place)
            return place
    return None


def _ready(directory: Path) -> tuple[sinks.Sink, Path] | None:
    """Find a place for the beeps and a player that works, and say so; returns both."""
    why: dict[str, str] = {}
    chosen = None
    place = _place_of_beeps(directory)
    if place is None:
        why["disk"] = "no directory can be written to"
    else:
        for sink in sinks.candidates():
            result = sinks.probe(sink, beeps.path(place, beeps.CueSound.SILENCE))
            if result.works:
                chosen = sink
                break
            why[sink.name] = result.why
    _say("ready", sink=chosen.name if chosen else None, why=why, beeps=str(place) if place else None)
    return (chosen, place) if chosen and place else None


def main() -> None:
    """Play until the input ends. Without a player that works, say so and end."""
    os.umask(0o077)
    found = _ready(Path(sys.argv[1]))
    if found is None:
        return
    player = Player(found[0], _say, lead=float(sys.argv[2]), scratch=found[1])
    incoming, unparsed = Incoming(sys.stdin.buffer), b""
    while not (player.finishing and player.idle):
        deadline = player.next_deadline()
        wait = None if deadline is None else max(0.0, deadline - time.monotonic())
        if player.finishing:
            wait = min(wait or 0.02, 0.02)
        data = incoming.take(wait)
        if data == b"":
            break
        *lines, unparsed = (unparsed + (data or b"")).split(b"\n")
        for line in lines:
            player.handle(json.loads(line))
        player.advance(time.monotonic())
    player.silence()


if __name__ == "__main__":
    main()
