"""A child, by the pipes of every system: it never makes us wait, and leaves nothing behind."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from backcoach.speech.child import Child
from backcoach.speech.pipes import Opener, UnblockedPipes
from backcoach.speech.waiting import Incoming, ThreadedPipes
from tests.speech.fakes import PATIENCE, script

both = pytest.mark.parametrize("pipes", [UnblockedPipes, ThreadedPipes])

ECHO = """
for line in sys.stdin:
    say("echo", of=json.loads(line))
"""


def hear(child: Child, heard: list[object], until: Callable[[], bool]) -> None:
    """Add what the child says until it is so."""

    def it_is_so() -> bool:
        heard.extend(child.receive())
        return until()

    wait_for(it_is_so)


def wait_for(condition: Callable[[], object]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < give_up, "it never happened"
        time.sleep(0.001)


@both
def test_messages_go_to_and_fro_in_order(pipes: Opener, tmp_path: Path) -> None:
    child = Child(script(tmp_path, "echo", ECHO), pipes)
    child.start()
    heard: list[object] = []
    sent = [{"number": number, "text": "ü" * 1_000} for number in range(300)]  # more than a pipe holds
    for message in sent:
        child.send(message)
    hear(child, heard, lambda: len(heard) == len(sent))
    assert heard == [{"say": "echo", "of": message} for message in sent]
    child.close()


@both
def test_a_child_that_does_not_read_makes_nobody_wait(pipes: Opener, tmp_path: Path) -> None:
    child = Child(script(tmp_path, "deaf", "time.sleep(600)"), pipes)
    child.start()
    for _ in range(100):
        child.send({"text": "x" * 10_000})
    assert child.receive() == []
    assert child.running
    child.close()
    assert not child.running


@both
def test_a_child_that_floods_is_taken_in_by_the_piece(pipes: Opener, tmp_path: Path) -> None:
    child = Child(script(tmp_path, "flood", "while True: say('more')"), pipes)
    child.start()
    heard: list[object] = []
    hear(child, heard, lambda: len(heard) > 50_000)
    assert len(child.receive()) < 5_000
    child.close()


@both
def test_the_end_of_a_child_is_seen(pipes: Opener, tmp_path: Path) -> None:
    child = Child(script(tmp_path, "short", "say('bye')"), pipes)
    child.start()
    heard: list[object] = []
    hear(child, heard, lambda: not child.running)
    assert heard == [{"say": "bye"}]
    child.send({"to": "nobody"})
    child.close()


@both
def test_a_child_that_is_to_end_does_so_by_itself_or_is_killed(pipes: Opener, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    bodies = (f"sys.stdin.read(); open({str(mark)!r}, 'w').close()", "time.sleep(600)")
    children = [Child(script(tmp_path, f"child-{number}", body), pipes) for number, body in enumerate(bodies)]
    for child in children:
        child.start()
        child.end()
        assert not child.running
    wait_for(mark.exists)
    for child in children:
        child.close()
    listed = subprocess.run(["ps", "-eo", "args="], capture_output=True, text=True, check=True).stdout
    assert [line for line in listed.splitlines() if str(tmp_path) in line] == []


@both
def test_a_child_that_was_closed_leaves_no_thread_and_no_pipe(pipes: Opener, tmp_path: Path) -> None:
    def open_now() -> set[object]:  # by identity: what the test before leaves to wind down may go meanwhile
        found: set[object] = set(threading.enumerate())
        for entry in Path("/proc/self/fd").iterdir():
            with suppress(FileNotFoundError):  # the one that lists them
                found.add(str(entry.readlink()))
        return {one for one in found if not str(one).startswith("/proc/")}

    before = open_now()
    for body in (ECHO, "time.sleep(600)", "while True: say('more')", ""):
        child = Child(script(tmp_path, "any", f"say('here')\n{body}"), pipes)
        child.start()
        child.send({"text": "x" * 100_000})
        wait_for(child.receive)
        child.close()
    wait_for(lambda: open_now() <= before)


def test_what_comes_in_is_waited_for_no_longer_than_asked() -> None:
    reading, writing = os.pipe()
    incoming = Incoming(os.fdopen(reading, "rb", buffering=0))
    assert incoming.take() is None
    assert incoming.take(0.01) is None
    os.write(writing, b"word")
    assert incoming.take(None) == b"word"
    os.close(writing)
    assert incoming.take(None) == b""
    assert incoming.take(None) == b""


def test_a_program_that_waits_by_itself_ends_with_the_player() -> None:
    """As it does on Windows, where it is not killed with it."""
    code = (
        "import time; from backcoach.speech import told; told.end_with_the_player(); print(flush=True); time.sleep(600)"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin
    assert process.stdout
    process.stdout.readline()
    assert process.poll() is None
    process.stdin.close()
    assert process.wait(PATIENCE) == 1
    process.stdout.close()
