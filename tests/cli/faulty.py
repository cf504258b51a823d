"""Sessions of a short routine in terminals of their own, to which things happen."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.pty_tools import PtyProcess
from tests.speech.fakes import logging_player, played
from tests.speech.sessions import BACKCOACH, SHORT, TRACED, children, environ
from tests.speech.sink import Sink

PATIENCE = 90.0
TOLD = {
    "no-engine": "No speech engine was found",
    "no-voice": "There is no voice for the language",
    "renderer-failed": "The speech engine does not answer",
    "no-player": "No sound here",
    "player-failed": "Sound has failed",
    "no-space": "There is no room",
    "sound-back": "Sound is back",
}
"""The beginnings of what may be told."""


@dataclass
class Session:
    """One session in a terminal, and what is expected of it."""

    place: Path
    env: dict[str, str]
    program: PtyProcess
    planned: float
    sink: Sink | None = None

    def watch(self, until: Callable[[], object]) -> None:
        """Read the screen until it is so."""
        give_up = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < give_up, self.program.text
            assert self.program.exit_code is None, self.program.text
            self.wait(0.05)

    def wait(self, seconds: float) -> None:
        """Read the screen for so long, or until the program ends."""
        over = time.monotonic() + seconds
        while (now := time.monotonic()) < over and self.program.exit_code is None:
            self.program.read(over - now)

    def watch_for_sound(self, later: float = 0.0) -> None:
        """Until something new is heard, `later` seconds from now or after that; without a sink, only until then."""
        since = time.monotonic() + later
        self.wait(later)
        sink = self.sink
        if sink is not None:
            self.watch(lambda: sink.onsets(since))

    def child(self, module: str) -> int:
        """The process of a child, as soon as it is there."""
        self.watch(lambda: children(self.program.pid, module))
        return children(self.program.pid, module)[0]

    @contextmanager
    def another(self) -> Iterator["Session"]:
        """A second session of the same routine, in the same home."""
        place = self.place / "another"
        place.mkdir()
        command = [sys.executable, str(TRACED), str(place / "trace"), "run", str(self.place / "short.yaml")]
        with PtyProcess(command, env=self.env) as program:
            yield Session(place, self.env, program, self.planned)

    def end(self, *, told: tuple[str, ...] = (), code: int = 0, whole: bool = True) -> None:
        """Let it play to its end: what is named was told, once and nothing else, and all is as after any session."""
        assert self.program.wait(PATIENCE) == code, self.program.text
        assert not self.program.alternate_screen
        assert self.program.termios() == self.program.termios_before
        raw = self.program.raw.decode()
        assert "Traceback" not in raw
        assert "xxxx" not in raw
        assert "yyyy" not in raw
        assert self.told() == list(told)
        if self.env["BACKCOACH_LANG"] == "en":
            assert {what for what, words in TOLD.items() if words in raw} == set(told)
        if whole:
            self._was_whole()

    def told(self) -> list[str]:
        """What was told of the voice, each time that it was."""
        rows = [json.loads(line) for line in (self.place / "trace").read_text().splitlines()]
        return [row["key"].removeprefix("speech.") for row in rows if row["what"] == "notice"]

    def heard(self) -> list[str]:
        """What the player was given, in a session of a fault with `then`: names of beeps, and "words" for words."""
        names = [Path(path).name for _, path in played(self.place / "played.log")]
        return [name if name.startswith("beep-") else "words" for name in names]

    def _was_whole(self) -> None:
        """All steps were run, in the time that they were to take."""
        env = {**os.environ, **self.env, "PATH": os.environ["PATH"]}
        log = subprocess.run([*BACKCOACH, "log", "--json"], env=env, capture_output=True, text=True, check=True)
        newest = next(one for one in json.loads(log.stdout) if one["outcome"] == "completed")
        assert newest["steps"]["finished"] == newest["steps"]["planned"]
        assert newest["seconds"]["active"] == pytest.approx(self.planned, abs=0.1)
        assert newest["seconds"]["paused"] == 0


@dataclass(frozen=True)
class Fault:
    """What befalls a session, and what is told of it."""

    told: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    routine: str = SHORT
    files: Mapping[str, str] = field(default_factory=dict)
    """Beside the routine, where modules are found before all others."""
    deed: Callable[[Session], None] = lambda _: None
    code: int = 0
    whole: bool = True
    heard: bool = False
    """Whether it is played into a sound server, which is recorded."""
    then: str = ""
    """What is heard at the end: words, or nothing but beeps. The player is one that writes down what it plays."""


def run(fault: Fault, place: Path) -> None:
    """Run a session, let it befall it, and look at what has become of it."""
    with ExitStack() as stack:
        sink = None
        if fault.heard:
            (place / "pulse").mkdir()
            sink = stack.enter_context(Sink.opened(place / "pulse"))
        env = {**environ(place, sink.environ if sink else {}), "PYTHONPATH": str(place), "TMPDIR": str(place)}
        env |= fault.env
        if fault.then:
            env["BACKCOACH_PLAYER"], _ = logging_player(place)
        file = place / "short.yaml"
        file.write_text(fault.routine, encoding="utf-8")
        for name, content in fault.files.items():
            (place / name).write_text(content)
        planned = _planned(file, fault.options, env)
        command = [sys.executable, str(TRACED), str(place / "trace"), "run", str(file), *fault.options]
        one = Session(place, env, stack.enter_context(PtyProcess(command, env=env)), planned, sink)
        fault.deed(one)
        one.end(told=fault.told, code=fault.code, whole=fault.whole)
        heard = one.heard()
        assert not fault.then or heard
        assert fault.then != "words" or heard[-1] == "words"
        assert fault.then != "beeps" or "words" not in heard
    assert left(env["BACKCOACH_HOME"]) == []
    assert list(place.glob("backcoach-*")) == []


def _planned(file: Path, options: tuple[str, ...], env: Mapping[str, str]) -> float:
    command = [*BACKCOACH, "show", str(file), "--json", *options]
    shown = subprocess.run(command, env={**os.environ, **env}, capture_output=True, check=True).stdout
    return float(json.loads(shown)["seconds"])


def left(home: str) -> list[str]:
    """What still runs with this home a moment later: a killed process takes one to be gone."""
    give_up = time.monotonic() + 5
    while True:
        found = [name for name, environment in environments() if f"BACKCOACH_HOME={home}".encode() in environment]
        if not found or time.monotonic() > give_up:
            return found
        time.sleep(0.05)


def environments() -> Iterator[tuple[str, bytes]]:
    """The command and environment of each process of this machine that lives."""
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            yield (entry / "cmdline").read_bytes().decode(errors="replace"), (entry / "environ").read_bytes()
        except OSError:
            continue
