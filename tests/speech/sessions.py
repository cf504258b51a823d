"""Real sessions in a terminal whose sound is recorded, and whose children are tampered with."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from itertools import count
from pathlib import Path

from tests.pty_tools import PtyProcess
from tests.speech.sink import Sink

BACKCOACH = (sys.executable, "-m", "backcoach")
TRACED = Path(__file__).with_name("traced.py")
PATIENCE = 30.0

TALKATIVE = """\
backcoach: 1
title: Talkative
prepare: {text}
exercises:
  - exercise: nod
    dose: 60s
define:
  nod: {{name: Nod, setup: 60s, steps: [{text}]}}
"""
TEXT = "Squeeze your buttocks and lift your hips until shoulders and hips and knees form a line and stay like that"
SHORT = """\
backcoach: 1
title: {en: Short, de: Kurz}
exercises:
  - nod: 3 reps hold 1s
define:
  nod:
    name: {en: Nod, de: Nicken}
    setup: 4s
    tempo: {up: 1s, down: 1s}
    say: {up: {en: up, de: hoch}, down: {en: down, de: ab}}
"""
HANGING = "import time\ntime.sleep(600)\n"
"""A module in the place of pyttsx3, with which the renderer hangs as it starts."""


def home(directory: Path) -> Path:
    """A home of its own in which the safety text was read."""
    (directory / "home" / "data").mkdir(parents=True)
    (directory / "home" / "data" / "safety-seen").touch()
    return directory / "home"


def environ(directory: Path, sound: Mapping[str, str]) -> dict[str, str]:
    return {**sound, "BACKCOACH_HOME": str(home(directory)), "BACKCOACH_LANG": "en", "PYTHONUTF8": "1"}


def children(pid: int, module: str) -> list[int]:
    """The processes below one that run this module of the speech package."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    return [int(row[0]) for row in rows if int(row[1]) == pid and f"backcoach.speech.{module}" in row[2]]


def key_to_silence(sink: Sink, directory: Path, key: str, times: int, listen: float = 0.4) -> list[float]:
    """Milliseconds from a key, in the middle of a sentence, until nothing is heard any more; a session for each.

    It is listened for so many seconds after the key, while the sentence would last for some more.
    """
    routine = directory / "talkative.yaml"
    env = environ(directory, sink.environ)
    routine.write_text(TALKATIVE.format(text=TEXT))
    gaps: list[float] = []
    for number in count():
        if len(gaps) == times:
            break
        with PtyProcess([*BACKCOACH, "run", str(routine)], env=env) as program:
            since = time.monotonic()
            give_up = since + PATIENCE
            while not sink.onsets(since):
                assert time.monotonic() < give_up, program.text
                sink.wait_for(0.05)
            sink.wait_for(1.0 + 0.07 * (number % 12))  # in the middle of words, of different ones each time
            pressed = time.monotonic()
            program.send(key)
            sink.wait_for(listen)
            last = sink.last_sound(since)
            assert last is not None
            assert last > pressed - 1.0, "nothing sounded that could have been silenced"
            if last > pressed - 0.02:  # else it was a pause between two words
                gaps.append(max(0.0, (last - pressed) * 1000))
            assert number < 5 * times
    return gaps


def lateness(directory: Path, sound: Mapping[str, str]) -> dict[str, list[float]]:
    """How many milliseconds late each event of a session was handled, whatever its children do; at the same time."""
    deeds: dict[str, Callable[[PtyProcess], None]] = {
        "healthy children": lambda _: None,
        "a renderer that hangs": lambda _: None,
        "a player that stands still": stop_the_player,
    }
    with ExitStack() as stack:
        running = {}
        for number, (name, tamper) in enumerate(deeds.items()):
            place = directory / f"session-{number}"
            env = environ(place, sound)
            (place / "short.yaml").write_text(SHORT)
            if "hangs" in name:
                (place / "pyttsx3.py").write_text(HANGING)
                env["PYTHONPATH"] = str(place)
            command = [sys.executable, str(TRACED), str(place / "trace"), "run", str(place / "short.yaml")]
            running[name] = (place, stack.enter_context(PtyProcess(command, env=env)))
            tamper(running[name][1])
        for name, (_, program) in running.items():
            assert program.wait(60) == 0, (name, program.text)
    return {name: _late(place / "trace") for name, (place, _) in running.items()}


def stop_the_player(program: PtyProcess) -> None:
    """Stop it as soon as it is there."""
    give_up = time.monotonic() + PATIENCE
    while not (found := children(program.pid, "player")):
        assert time.monotonic() < give_up, program.text
        program.read_until(lambda _: True)
    os.kill(found[0], signal.SIGSTOP)


def _late(trace: Path) -> list[float]:
    rows = [json.loads(line) for line in trace.read_text().splitlines()]
    start = next(row["now"] for row in rows if row["what"] == "SessionStarted")
    return [(row["now"] - start) * 1000 - row["due"] for row in rows if "due" in row]
