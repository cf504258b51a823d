"""Work that is shared with a second process is done once, in order, and nothing is left of the process."""

import os
import signal
import sys
from collections.abc import Sequence

import pytest

from backcoach.cli.halves import in_halves

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")


def with_pid(given: Sequence[int]) -> list[tuple[int, int]]:
    return [(number, os.getpid()) for number in given]


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def no_child_is_left() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


@pytest.mark.parametrize("count", [2, 3, 1_001])
def test_two_processes_do_it_in_order(count: int) -> None:
    made = in_halves(with_pid, range(count), 2)
    assert [number for number, _ in made] == [*range(count)]
    assert len({pid for _, pid in made}) == 2
    assert no_child_is_left()


@pytest.mark.parametrize("count", [0, 1, 9])
def test_little_is_done_by_one(count: int) -> None:
    assert in_halves(with_pid, range(count), 10) == [(number, os.getpid()) for number in range(count)]


def test_more_than_a_pipe_holds_comes_through() -> None:
    assert in_halves(lambda given: ["x" * 1_000_000 for _ in given], range(4), 2) == ["x" * 1_000_000] * 4


@pytest.mark.parametrize("end", [lambda: os._exit(3), lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: 1 / 0])
def test_what_the_child_fails_at_is_done_here(end: object) -> None:
    here = os.getpid()

    def work(given: Sequence[int]) -> list[tuple[int, int]]:
        if os.getpid() != here:
            end()  # type: ignore[operator]  # one of the above
        return with_pid(given)

    assert in_halves(work, range(4), 2) == [(number, here) for number in range(4)]
    assert no_child_is_left()


def test_an_error_here_ends_the_child(capfd: pytest.CaptureFixture[str]) -> None:
    here = os.getpid()

    def work(given: Sequence[int]) -> list[int]:
        if os.getpid() == here:
            raise KeyboardInterrupt
        signal.pause()
        return []

    with pytest.raises(KeyboardInterrupt):
        in_halves(work, range(4), 2)
    assert no_child_is_left()
    assert capfd.readouterr() == ("", "")


def test_where_no_process_can_be_made_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert in_halves(with_pid, range(4), 2) == [(number, os.getpid()) for number in range(4)]
