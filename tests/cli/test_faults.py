"""Whatever becomes of voice and sound, a session goes on to its end, leaves nothing behind and tells the user.

The sessions of all tests that were asked for run side by side, because each takes real seconds and little else.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.faulty import TOLD, Fault, Session, environments, left, run
from tests.speech.sessions import HANGING, SHORT, children
from tests.speech.sink import lacking, require

pytestmark = pytest.mark.slow

AT_ONCE = 8
PLAYS = "sh -c 'sleep 0.05' sh"
PLAYS_FOR_LONG = "sh -c 'sleep 20' sh"
QUIETLY = {"BACKCOACH_PLAYER": PLAYS}


# Deeds


def after_a_blow(module: str, blow: signal.Signals) -> Callable[[Session], None]:
    """A child is killed or stopped; a player is replaced, and heard again."""

    def deed(one: Session) -> None:
        struck = one.child(module)
        if one.sink is not None:
            one.watch_for_sound()
        os.kill(struck, blow)
        if module == "player":
            one.watch(lambda: children(one.program.pid, module) not in ([struck], []))
            one.watch_for_sound(0.3)

    return deed


def with_its_program_killed(one: Session) -> None:
    player = one.child("player")
    one.watch(lambda: subprocess.run(["pkill", "-KILL", "-P", str(player), "paplay"], check=False).returncode == 0)
    one.watch_for_sound(1.0)


def with_a_frozen_server(one: Session) -> None:
    assert one.sink is not None
    assert one.sink.server.process is not None
    one.watch_for_sound()
    one.sink.server.process.send_signal(signal.SIGSTOP)
    one.wait(1.2)
    one.sink.server.process.send_signal(signal.SIGCONT)
    one.watch_for_sound(1.0)


def with_a_server_that_comes_back(one: Session) -> None:
    assert one.sink is not None
    one.watch_for_sound()
    one.sink.server.kill()
    one.watch(lambda: "bell" in one.program.text)
    one.sink.server.start()
    one.watch(lambda: TOLD["sound-back"] in one.program.text)
    one.watch(lambda: "bell" not in one.program.text)


def left_by(leave: str | signal.Signals, module: str) -> Callable[[Session], None]:
    """Left while a text is rendered, or in mid-cue."""

    def deed(one: Session) -> None:
        child = one.child(module)
        if module == "player":
            one.watch(
                lambda: subprocess.run(["pgrep", "-fP", str(child), "sleep"], stdout=-3, check=False).returncode == 0
            )
        if isinstance(leave, str):
            one.program.send(leave)
        else:
            one.program.signal(leave)

    return deed


def seen(text: str) -> Callable[[Session], None]:
    return lambda one: one.watch(lambda: text in " ".join(one.program.text.split()))


def with_a_bell(one: Session) -> None:
    one.watch(lambda: b"\x07" in one.program.raw)


def beside_another(one: Session) -> None:
    with one.another() as other:
        other.end()


# Circumstances

FLOOD = """
import os, sys
if "backcoach.speech.{module}" in " ".join(sys.orig_argv):
    while True:
        os.write(1, b"x" * 65536)
        os.write(2, b"y" * 65536)
"""
NO_ROOM = """
import resource, sys
if "backcoach.speech" in " ".join(sys.orig_argv):
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
"""
NO_VOICES = """
class Engine:
    driver_name = "fake"
    def getProperty(self, name): return []
    def runAndWait(self): pass
def init(): return Engine()
"""
LONGER = SHORT.replace("3 reps", "10 reps")
MINUTE = SHORT.replace("3 reps", "16 reps")
ODD = {
    "quotes": "\"quoted\" and 'single'",
    "markup": "[bold red]marked up[/] and [/nothing]",
    "placeholders": "{name} %s $HOME `id` \\n",
    "an emoji": "🧘 an emoji",
    "4,000 characters": "long " * 799,
}


def named(text: str) -> str:
    """The routine with this as the exercise's name and as one of its corrections."""
    name = json.dumps(text[:60], ensure_ascii=False)
    routine = SHORT.replace("{en: Nod, de: Nicken}", name).replace("3 reps", "2 reps")
    return f"{routine}    cues: [{json.dumps(text, ensure_ascii=False)}]\n"


KILL, STOP, TERM = signal.SIGKILL, signal.SIGSTOP, signal.SIGTERM
FAULTS = {
    # The longest first
    "the sound server goes and comes back": Fault(
        told=("no-player", "sound-back"), routine=MINUTE, deed=with_a_server_that_comes_back, heard=True
    ),
    "a renderer that hangs": Fault(
        told=("renderer-failed",), routine=LONGER, files={"pyttsx3.py": HANGING}, then="beeps"
    ),
    "the sound server is frozen": Fault(routine=LONGER, deed=with_a_frozen_server, heard=True),
    "the player is killed": Fault(routine=LONGER, deed=after_a_blow("player", KILL), heard=True),
    "the player is stopped": Fault(routine=LONGER, deed=after_a_blow("player", STOP), heard=True),
    "the program that plays is killed": Fault(routine=LONGER, deed=with_its_program_killed, heard=True),
    "the renderer is killed": Fault(deed=after_a_blow("render", KILL), then="words"),
    "the renderer is stopped": Fault(deed=after_a_blow("render", STOP), then="words"),
    "a renderer that floods": Fault(
        told=("renderer-failed",), files={"sitecustomize.py": FLOOD.format(module="render")}, then="beeps"
    ),
    "a player that floods": Fault(
        told=("player-failed",),
        env=QUIETLY,
        files={"sitecustomize.py": FLOOD.format(module="player")},
        deed=with_a_bell,
    ),
    "no device": Fault(told=("no-player",), env={"BACKCOACH_PLAYER": "false"}, deed=with_a_bell),
    "no player": Fault(told=("no-player",), env={"PATH": "/nowhere"}),
    "no espeak": Fault(told=("no-engine",), env={**QUIETLY, "BACKCOACH_ESPEAK": "nothing"}, deed=seen("sound: beeps")),
    "no voice for English": Fault(told=("no-voice",), env=QUIETLY, files={"pyttsx3.py": NO_VOICES}),
    "no voice for German": Fault(
        told=("no-voice",),
        env={**QUIETLY, "BACKCOACH_LANG": "de"},
        files={"pyttsx3.py": NO_VOICES},
        deed=seen("gibt es hier keine Stimme"),
    ),
    "a cache that is full": Fault(told=("no-space",), env=QUIETLY, files={"sitecustomize.py": NO_ROOM}),
    "a cache that cannot be written to": Fault(env=QUIETLY, files={"home/cache": "a file in its place"}),
    **{
        f"a text with {what}": Fault(env=QUIETLY, routine=named(text), deed=seen(text[:30].strip()))
        for what, text in ODD.items()
    },
    "two sessions at once": Fault(env=QUIETLY, deed=beside_another),
    **{
        f"{leave!r} while the {module} is busy": Fault(
            env={"BACKCOACH_PLAYER": PLAYS_FOR_LONG}, deed=left_by(leave, module), code=code, whole=False
        )
        for leave, code in (("q", 0), ("\x03", 130), (TERM, 143))
        for module in ("render", "player")
    },
}


@pytest.fixture(scope="module")
def sessions(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, "Future[None]"]]:
    """All sessions that were asked for, under way or at their end."""
    wanted = {
        item.callspec.params["fault"]
        for item in request.session.items
        if hasattr(item, "callspec") and item.callspec.params.get("fault") in FAULTS
    }
    deaf = bool(lacking())
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield {
            name: pool.submit(run, fault, tmp_path_factory.mktemp(f"fault-{number}"))
            for number, (name, fault) in enumerate(FAULTS.items())
            if name in wanted and not (fault.heard and deaf)
        }


@pytest.mark.parametrize(
    "fault", [pytest.param(name, marks=[pytest.mark.sound] * one.heard) for name, one in FAULTS.items()]
)
def test_a_session_survives(sessions: dict[str, "Future[None]"], fault: str) -> None:
    if FAULTS[fault].heard:
        require()
    sessions[fault].result()


def test_what_is_left_of_a_session_would_be_seen(tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    with subprocess.Popen([sys.executable, "-c", "input()"], env={"BACKCOACH_HOME": home}, stdin=-1) as process:
        give_up = time.monotonic() + 10
        while not any(f"BACKCOACH_HOME={home}".encode() in environment for _, environment in environments()):
            assert time.monotonic() < give_up
        process.kill()
    assert left(home) == []
