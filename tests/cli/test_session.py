"""Whole sessions of the real program: in pipes, and in a real pseudo-terminal with every way out."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pty_tools import PtyProcess

COMMAND = [sys.executable, "-m", "backcoach"]
QUICK = """\
backcoach: 1
title: {en: Quick, de: Schnell}
switch: 3s
exercises:
  - nod: 2s each side
define:
  nod: {name: {en: Nod, de: Nicken}, sides: each, setup: 1s}
"""


@pytest.fixture
def quick(tmp_path: Path) -> Path:
    file = tmp_path / "quick.yaml"
    file.write_text(QUICK)
    return file


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """A home of its own in which the safety text was read."""
    seen = tmp_path / "home" / "data" / "safety-seen"
    seen.parent.mkdir(parents=True)
    seen.touch()
    return {"BACKCOACH_HOME": str(tmp_path / "home"), "BACKCOACH_LANG": "en", "PYTHONUTF8": "1"}


def piped(*arguments: str, env: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, *arguments],
        env={**os.environ, **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def in_terminal(*arguments: str, env: dict[str, str], columns: int = 80, rows: int = 24) -> PtyProcess:
    return PtyProcess([*COMMAND, *arguments], columns=columns, rows=rows, env=env)


def differs_from(seen: str) -> Callable[[PtyProcess], bool]:
    return lambda program: program.text != seen


# In pipes


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_piped_session_plays_to_its_end_in_plain_lines(env: dict[str, str], language: str) -> None:
    done = piped("run", "daily", "--speed", "400", "--lang", language, env=env)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout
    assert ("Beckenkippen" if language == "de" else "Pelvic tilt") in done.stdout
    assert done.stdout.count("\n") < 120


@pytest.mark.slow
def test_a_real_session_takes_as_long_as_show_says_and_is_in_the_log(env: dict[str, str], quick: Path) -> None:
    planned = json.loads(piped("show", str(quick), "--json", env=env).stdout)["seconds"]
    done = piped("run", str(quick), "--voice", "off", env=env)
    assert done.returncode == 0, done.stderr
    (session,) = json.loads(piped("log", "--json", env=env).stdout)
    assert session["outcome"] == "completed"
    assert session["seconds"]["active"] == pytest.approx(planned, abs=0.02)


@pytest.mark.slow
def test_the_safety_text_goes_to_stderr_where_nobody_can_press_a_key(tmp_path: Path, quick: Path) -> None:
    env = {"BACKCOACH_HOME": str(tmp_path / "new"), "BACKCOACH_LANG": "en"}
    done = piped("run", str(quick), "--speed", "400", env=env)
    assert done.returncode == 0
    assert "112" in done.stderr
    assert "112" not in done.stdout


@pytest.mark.slow
def test_a_reader_that_goes_away_is_no_error(env: dict[str, str]) -> None:
    line = f"{sys.executable} -m backcoach show daily | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line], env={**os.environ, **env}, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["A few minutes a day", "0"]


@pytest.mark.slow
def test_a_session_runs_and_is_rescued_where_the_log_cannot_be(tmp_path: Path, quick: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "data").write_text("a file where the directory should be")
    env = {"BACKCOACH_HOME": str(tmp_path / "home"), "BACKCOACH_LANG": "en", "TMPDIR": str(tmp_path)}
    done = piped("run", str(quick), "--voice", "off", env=env)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    (rescued,) = tmp_path.glob("backcoach-session-*.json")
    assert str(rescued) in done.stderr
    assert json.loads(rescued.read_text())["session"]["outcome"] == "completed"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["show daily", "run QUICK --speed 500", ""])
def test_streams_that_are_closed_are_no_error(env: dict[str, str], quick: Path, closed: str, command: str) -> None:
    line = f"{sys.executable} -m backcoach {command.replace('QUICK', str(quick))} {closed}"
    done = subprocess.run(
        ["bash", "-c", line], env={**os.environ, **env}, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["show daily", "--help", "list --json", "run QUICK --speed 500"])
def test_an_output_on_a_full_disk_is_one_sentence(env: dict[str, str], quick: Path, command: str) -> None:
    line = f"{sys.executable} -m backcoach {command.replace('QUICK', str(quick))} >/dev/full"
    done = subprocess.run(
        ["bash", "-c", line], env={**os.environ, **env}, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("backcoach: ")
    assert "Traceback" not in done.stderr


# In a terminal


def test_before_the_first_session_the_safety_text_waits_for_keys(tmp_path: Path, quick: Path) -> None:
    env = {"BACKCOACH_HOME": str(tmp_path / "new"), "BACKCOACH_LANG": "en"}
    with in_terminal("run", str(quick), "--voice", "off", env=env) as program:
        program.read_until("Press any key")
        assert "Please read this" in program.text
        while "Quick" not in program.text:
            seen = program.text
            program.send(" ")
            program.read_until(differs_from(seen))
        program.send("q")
        assert program.wait() == 0
    assert (tmp_path / "new" / "data" / "safety-seen").exists()


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40), (40, 12), (30, 5), (10, 3)])
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_session_starts_at_every_size(env: dict[str, str], columns: int, rows: int, language: str) -> None:
    with in_terminal(
        "run", "daily", "--voice", "off", "--lang", language, env=env, columns=columns, rows=rows
    ) as program:
        program.read_until(lambda it: it.alternate_screen and it.text.strip() != "")
        program.send("q")
        assert program.wait() == 0
        assert not program.alternate_screen


def test_keys_pause_skip_go_back_and_show_the_help(env: dict[str, str]) -> None:
    with in_terminal("run", "daily", "--voice", "off", env=env) as program:
        program.read_until("Pelvic tilt")
        program.send(" ")
        program.read_until("Press space to go on")
        program.send("n")
        program.read_until("▸ TILT")
        program.send("\x1b[D")
        program.read_until("next")
        program.send("?")
        program.read_until("mute")
        program.send("q")
        assert program.wait() == 0
        assert "What you did counts" in program.text


def by_key(key: str) -> Callable[[PtyProcess], None]:
    return lambda program: program.send(key)


def by_signal(signum: int) -> Callable[[PtyProcess], None]:
    return lambda program: program.signal(signum)


WAYS_OUT = [
    ("q", by_key("q"), 0),
    ("Ctrl-C", by_key("\x03"), 130),
    ("INT", by_signal(signal.SIGINT), 130),
    ("TERM", by_signal(signal.SIGTERM), 143),
    ("HUP", by_signal(signal.SIGHUP), 129),
    ("QUIT", by_key("\x1c"), 131),
]


@pytest.mark.parametrize(("leave", "code"), [way[1:] for way in WAYS_OUT], ids=[way[0] for way in WAYS_OUT])
@pytest.mark.parametrize("paused", [False, True], ids=["running", "paused"])
def test_every_way_out_gives_the_terminal_back_and_logs_the_session(
    env: dict[str, str], leave: Callable[[PtyProcess], None], code: int, *, paused: bool
) -> None:
    with in_terminal("run", "daily", "--voice", "off", env=env) as program:
        program.read_until("Pelvic tilt")
        if paused:
            program.send(" ")
            program.read_until("Press space to go on")
        leave(program)
        assert program.wait() == code
        assert not program.alternate_screen
        assert not program.cursor_hidden
        assert program.termios() == program.termios_before
        assert "Traceback" not in program.text
    database = sqlite3.connect(Path(env["BACKCOACH_HOME"]) / "data" / "log.sqlite")
    assert database.execute("SELECT outcome FROM session").fetchall() == [("quit",)]


def test_ctrl_z_gives_the_terminal_back_and_fg_finds_the_session_paused(env: dict[str, str]) -> None:
    with in_terminal("run", "daily", "--voice", "off", env=env) as program:
        program.read_until("Pelvic tilt")
        program.send("\x1a")
        assert program.wait_stopped() == signal.SIGTSTP
        program.read_until(lambda it: not it.alternate_screen)
        assert not program.cursor_hidden
        assert program.termios() == program.termios_before
        program.resume()
        program.read_until("Press space to go on")
        assert program.alternate_screen
        program.send("q")
        assert program.wait() == 0
        assert program.termios() == program.termios_before


def test_a_closed_terminal_ends_the_session_and_logs_it(env: dict[str, str]) -> None:
    with PtyProcess([*COMMAND, "run", "daily", "--voice", "off"], env=env, window=True) as program:
        program.read_until("Pelvic tilt")
        program.close_terminal()
        assert program.wait() in (129, -signal.SIGHUP)
    database = sqlite3.connect(Path(env["BACKCOACH_HOME"]) / "data" / "log.sqlite")
    assert database.execute("SELECT outcome FROM session").fetchall() == [("quit",)]


def test_todays_card_starts_on_enter_and_leaves_on_q(env: dict[str, str]) -> None:
    with in_terminal(env=env) as program:
        program.read_until("Enter starts")
        program.send("q")
        assert program.wait() == 0
    with in_terminal(env=env) as program:
        program.read_until("Enter starts")
        program.send("\r")
        program.read_until(lambda it: it.alternate_screen and "Pelvic tilt" in it.text)
        program.send("q")
        assert program.wait() == 0


def test_a_resized_terminal_is_drawn_anew(env: dict[str, str]) -> None:
    with in_terminal("run", "daily", "--voice", "off", env=env) as program:
        program.read_until("Pelvic tilt")
        program.resize(40, 12)
        program.read_until(lambda it: "Pelvic tilt" in it.text and "next" in it.text)
        program.resize(10, 3)
        program.read_until(lambda it: it.text.strip() != "")
        program.resize(120, 40)
        program.read_until("quit")
        program.send("q")
        assert program.wait() == 0


def test_a_terminal_that_can_do_nothing_gets_plain_lines(env: dict[str, str]) -> None:
    with in_terminal("run", "daily", "--voice", "off", env={**env, "TERM": "dumb"}) as program:
        program.read_until("Pelvic tilt")
        assert not program.alternate_screen
        assert b"\x1b" not in program.raw
        program.send("q")
        assert program.wait() == 0
        assert program.termios() == program.termios_before
