"""A process is told from every other one, even from a later one with the same number."""

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from backcoach.process import _from_ps, birth
from tests.log_builders import Child

both = pytest.mark.parametrize("born", [birth, _from_ps])


@both
def test_a_process_has_one_birth(born: Callable[[int], str | None]) -> None:
    assert born(os.getpid()) is not None
    assert born(os.getpid()) == born(os.getpid())
    assert born(os.getpid()) != born(1)


@both
def test_a_process_that_has_ended_has_none(born: Callable[[int], str | None]) -> None:
    child = Child(lambda out: None)
    child.wait()
    assert born(child.pid) is None


@both
def test_a_killed_process_that_nobody_has_waited_for_has_none(born: Callable[[int], str | None]) -> None:
    child = Child(lambda out: signal.pause())
    os.kill(child.pid, signal.SIGKILL)
    assert child.lines.read() == ""  # closed: it is dead, and a zombie
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert born(child.pid) is None
    child.wait()


def test_a_process_with_an_odd_name_is_read_like_any_other(tmp_path: Path) -> None:
    script = tmp_path / "x) R 1 ("
    script.write_text("#!/bin/sh\necho ready\nread line\n")
    script.chmod(0o700)
    with subprocess.Popen([script], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        born = birth(process.pid)
        assert born is not None
        assert born.split()[-1].isdigit()
        process.communicate(b"\n")
