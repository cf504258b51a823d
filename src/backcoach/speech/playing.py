"""The session's side of the player: cues go out ahead of time; a player dead, hung or mute is replaced."""

import sys
from collections.abc import Callable, Sequence

from backcoach.speech.child import Child, Message

COMMAND = (sys.executable, "-P", "-m", "backcoach.speech.player")
"""The player; what it needs to know is appended. -P: no module of the working directory passes for ours."""

_ASK_AFTER = 1.0
"""Seconds without a word from the player after which it is asked whether it lives."""
_PATIENCE = 1.5
"""Seconds that it may take for an answer, or to start a cue."""
_READY_PATIENCE = 15.0
"""The same for trying out all players, at 3 seconds each."""
_FAILURES = 3
"""Failures without a cue played to its end in between, after which the player is given up."""
_GAP = 1.0
"""If we were not asked for so many seconds, the machine or we were asleep, and the child is given its time anew."""


class Playing:
    """Sounds to be played at instants of the monotonic clock. No call blocks, apart from `finish` and `close`."""

    def __init__(
        self,
        cache_dir: str,
        command: Sequence[str] = COMMAND,
        lead: float = 0.0,
        new_child: Callable[[Sequence[str]], Child] = Child,
    ) -> None:
        """`lead` is how many seconds of silence go before a sound that follows on silence."""
        self.sink: str | None = None
        """The program that plays, once one has been found to work."""
        self.beeps: str | None = None
        """The directory of the beeps, once they are there."""
        self.tried: dict[str, str] = {}
        """What was wrong with the players that do not work."""
        self.temporary: set[str] = set()
        """Directories to be removed after the session."""
        self.lost: list[str] = []
        """Sound files that the player did not find; for the caller to take."""
        self.has_played = False
        """Whether a sound has been played to its end since it was begun."""
        self._child = new_child((*command, cache_dir, repr(lead)))
        self._gen = 0
        self._next_id = 0
        self._paths: dict[int, str] = {}
        self.failures = 0
        """Since a sound was played to its end, or since it was begun."""
        self._ready = False
        self._over = True
        self._asked: float | None = None
        self._heard = 0.0
        self._polled = 0.0

    @property
    def pid(self) -> int | None:
        """The process group of the player and all it has started, while there is one."""
        return self._child.pid

    def start(self) -> None:
        """Begin, or begin again after it was given up."""
        self.failures = 0
        self._over = self.has_played = False
        self.sink = None
        self._start()

    def play(self, path: str, at: float, ttl: float) -> None:
        """Play a file at this instant, or not at all if it would be more than `ttl` seconds late."""
        self._next_id += 1
        self._paths[self._next_id] = path
        self._child.send({"do": "play", "id": self._next_id, "gen": self._gen, "path": path, "at": at, "ttl": ttl})
        if self._asked is None:
            self._asked = max(at, self._polled)

    def cut(self) -> None:
        """Silence what plays, and forget what was to come."""
        self._gen += 1
        self._paths.clear()
        self._child.send({"do": "cut", "gen": self._gen})

    def poll(self, now: float) -> str | None:
        """Watch the player. Returns, once, why there will be no more sound: no-player, no-space or player-failed."""
        asleep, self._polled = now - self._polled > _GAP, now
        if self._over:
            return None
        messages = self._child.receive()
        if messages:
            self._heard, self._asked = now, None
        broken = False
        for message in messages:
            broken = self._hear(message) or broken
        if self._ready and self.sink is None:
            return self._give_up("no-player" if self.beeps else "no-space")
        if broken or not self._child.running:
            return self._fail()
        return self._watch(now, asleep=asleep)

    def next_deadline(self) -> float | None:
        """When the player has to be asked, or to have answered; None before the first poll or when it was given up."""
        if self._over:
            return None
        if self._asked is not None:
            return self._asked + (_PATIENCE if self._ready else _READY_PATIENCE)
        return self._heard + _ASK_AFTER if self._ready else None

    def finish(self, seconds: float) -> None:
        """Let what was sent play to its end, at most so long."""
        if not self._over and self._ready:
            self._child.send({"do": "finish"})
            self._child.wait(seconds)

    def close(self) -> None:
        """Silence at once, and no process left."""
        self._over = True
        for message in self._child.receive():  # where it has put its sounds
            self._hear(message)
        self._child.close()

    def _start(self) -> None:
        self._ready = False
        self._asked = None
        self._paths.clear()
        self._child.start()

    def _watch(self, now: float, *, asleep: bool) -> str | None:
        patience = _PATIENCE if self._ready else _READY_PATIENCE
        if self._asked is None and (not self._ready or now - self._heard >= _ASK_AFTER):
            self._asked = now
            self._child.send({"do": "ping"})
        elif self._asked is not None and asleep:
            self._asked = max(now, self._asked)
        elif self._asked is not None and now - self._asked > patience:
            return self._fail()
        return None

    def _fail(self) -> str | None:
        self.failures += 1
        if self.failures >= _FAILURES:
            return self._give_up("player-failed")
        self._start()
        return None

    def _give_up(self, why: str) -> str:
        self._over = True
        self._child.kill()
        return why

    def _hear(self, message: Message) -> bool:
        """Take one message in; whether it says that no more sound can be expected of this player."""
        match message:
            case {"say": "place", "temporary": str(temporary)}:
                self.temporary.add(temporary)
            case {"say": "ready", "sink": sink, "why": dict(why), "beeps": beeps}:
                self._ready = True
                self.sink, self.tried, self.beeps = sink, why, beeps
            case {"say": "played"}:
                self.failures, self.has_played = 0, True
            case {"say": "failed", "id": number, "why": "no-file"}:
                if number in self._paths:
                    self.lost.append(self._paths[number])
            case {"say": "failed"}:
                return True
        if message.get("say") != "started":
            self._paths.pop(message.get("id", 0), None)
        return False
