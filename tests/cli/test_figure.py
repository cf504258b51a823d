"""`show EXERCISE --figure`: the movement without a session; and what `run` does with the figure."""

import signal
import sys
from pathlib import Path

import pytest

from backcoach.cli.output import wants_less_motion
from tests.cli.conftest import Cli
from tests.pty_tools import PtyProcess

OWN = """\
backcoach: 1
title: Own
exercises: [lift: 3 reps, squat: 3 reps]
define:
  lift:
    name: Lift
    figure:
      rest: {hips: 0 52, shoulders: 0 82, hand: 3 49, foot: 0 3}
      up: {hand: 33 82}
  squat: {name: Squat}
"""


def dots(text: str) -> str:
    return "".join(letter for letter in text if 0x2800 < ord(letter) < 0x2900)


def test_without_a_terminal_its_poses_are_printed(cli: Cli) -> None:
    result = cli("show", "bridge", "--figure")
    assert result.code == 0
    assert result.out.startswith("Bridge\n")
    first, second = result.out.split("\n\n")[1:3]
    assert dots(first) != dots(second)
    assert max(map(len, result.out.splitlines())) <= 60


def test_its_name_is_in_the_language_that_is_asked_for(cli: Cli) -> None:
    assert cli("show", "bridge", "--figure", "--lang", "de").out.startswith("Brücke\n")


def test_an_exercise_of_a_routine_is_named_with_the_option(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN)
    assert cli("show", "./own.yaml", "--exercise", "lift", "--figure").out.startswith("Lift\n")
    without = cli("show", "./own.yaml", "--exercise", "squat", "--figure")
    assert (without.code, without.out) == (2, "")
    assert "Squat has no figure" in without.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["daily"], 2, "--exercise"),
        (["nothing"], 4, "no routine called nothing"),
        (["daily", "--exercise", "nothing"], 4, "nothing"),
        ([], 2, "--exercise"),
    ],
)
def test_what_has_no_figure_is_told(cli: Cli, arguments: list[str], code: int, said: str) -> None:
    result = cli("show", *arguments, "--figure")
    assert result.code == code
    assert said in result.err


@pytest.fixture
def program(request: pytest.FixtureRequest, home: Path) -> PtyProcess:
    env = {"BACKCOACH_HOME": str(home), "BACKCOACH_LANG": "en"}
    argv = [sys.executable, "-m", "backcoach", *request.param]
    return PtyProcess(argv, columns=80, rows=24, env=env)


@pytest.mark.slow
@pytest.mark.parametrize("program", [["show", "cat-cow", "--figure"]], indirect=True)
@pytest.mark.parametrize("key", ["q", "\x03"])
def test_it_plays_until_a_key_and_gives_the_terminal_back(program: PtyProcess, key: str) -> None:
    with program as process:
        process.read_until("Cat-cow")
        process.read_until(lambda one: len(dots(one.text)) > 50)
        first = dots(process.text)
        process.read_until(lambda one: dots(one.text) != first and len(dots(one.text)) > 50)
        process.resize(40, 12)
        process.read_until(lambda one: len(dots(one.text)) > 20)
        process.send(key)
        assert process.wait() == (128 + signal.SIGINT if key == "\x03" else 0)
        assert not process.alternate_screen
        assert process.termios() == process.termios_before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("program", "drawn"),
    [
        (["run", "daily", "--voice", "off", "--speed", "2"], True),
        (["run", "daily", "--voice", "off", "--speed", "2", "--no-figure"], False),
    ],
    indirect=["program"],
)
def test_a_session_has_the_figure_unless_it_is_not_wanted(program: PtyProcess, drawn: bool) -> None:
    with program as process:
        process.read_until("of 6:")
        process.read_until("0:02 of")
        assert (len(dots(process.text)) > 50) is drawn
        process.send("q")
        assert process.wait() == 0


def test_a_console_without_braille_letters_gets_plain_signs(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    assert cli("show", "bridge", "--figure").out.isascii()


@pytest.mark.parametrize("name", ["NO_MOTION", "REDUCED_MOTION"])
def test_less_motion_can_be_asked_for_once_and_for_all(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for other in ("NO_MOTION", "REDUCED_MOTION"):
        monkeypatch.delenv(other, raising=False)
    assert not wants_less_motion()
    monkeypatch.setenv(name, "0")
    assert not wants_less_motion()
    monkeypatch.setenv(name, "1")
    assert wants_less_motion()
