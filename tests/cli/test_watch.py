"""`check --watch`: every save is checked at once, with what the patient will get beside it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcoach.paths import user_routines_dir
from tests.cli.conftest import Cli
from tests.pty_tools import PtyProcess

pytestmark = pytest.mark.slow

GOOD = "backcoach: 1\ntitle: Evening\nexercises:\n  - bridge: 3x10 hold 5s\n  - childs-pose: 30s\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "evening.yaml"
    file.write_text(GOOD)
    return file


@pytest.fixture(params=[(80, 24), (130, 40), (40, 12)], ids=str)
def watching(request: pytest.FixtureRequest, home: Path, file: Path) -> Iterator[PtyProcess]:
    columns, rows = request.param
    argv = [sys.executable, "-m", "backcoach", "check", "--watch", str(file)]
    env = {"BACKCOACH_HOME": str(home), "BACKCOACH_LANG": "en"}
    with PtyProcess(argv, columns=columns, rows=rows, env=env) as process:
        yield process


def test_every_save_is_checked_and_q_ends(watching: PtyProcess, file: Path) -> None:
    watching.read_until("no problems")
    watching.read_until("Evening")
    file.write_text(GOOD.replace("bridge", "brigde"))
    watching.read_until("'bridge'?")
    part = file.with_suffix(".part")  # as editors save that never leave half a file
    part.write_text(GOOD.replace("Evening", "Late evening"))
    part.replace(file)
    watching.read_until(lambda one: "Late evening" in one.text and "brigde" not in one.text)
    file.unlink()
    watching.read_until(lambda one: "no such file" in " ".join(one.text.split()) and "file checked" not in one.text)
    file.write_text(GOOD)
    watching.read_until("no problems")
    watching.send("q")
    assert watching.wait() == 0
    assert not watching.alternate_screen


def test_ctrl_c_ends_it_too(watching: PtyProcess) -> None:
    watching.read_until("no problems")
    watching.send("\x03")
    assert watching.wait() == 130
    assert not watching.alternate_screen
    assert watching.termios() == watching.termios_before


def test_a_file_without_an_ending_is_no_name_of_the_library(home: Path, tmp_path: Path) -> None:
    (tmp_path / "daily").write_text(GOOD)
    argv = [sys.executable, "-m", "backcoach", "check", "--watch", "daily"]
    env = {"BACKCOACH_HOME": str(home), "BACKCOACH_LANG": "en"}
    with PtyProcess(argv, columns=80, rows=24, env=env, cwd=tmp_path) as process:
        process.read_until("Evening")


@pytest.mark.parametrize("option", ["--json", "--strict", "--spoken"])
def test_it_goes_with_no_other_option(cli: Cli, file: Path, option: str) -> None:
    assert cli("check", "--watch", option, str(file)).code == 2


def test_a_file_that_is_not_there_is_told_at_once(cli: Cli) -> None:
    assert cli("check", "--watch", "missing.yaml").code == 4


def watch_folder(home: Path, folder: Path, rows: int = 24) -> PtyProcess:
    argv = [sys.executable, "-m", "backcoach", "check", "--watch", str(folder)]
    return PtyProcess(argv, rows=rows, env={"BACKCOACH_HOME": str(home), "BACKCOACH_LANG": "en"})


MANY = """backcoach: 1
title: Evening
minutes: 40
review_by: 2020-01-01
audience: knee, osteoporosis, wrist
exercises:
  - cat-cow: 8 reps
  - bridge: 3x10 hold 15s
  - dead-bug: 2x6 hold 20s
"""
"""Six pieces of advice, in full some 30 lines."""


@pytest.mark.parametrize(
    ("language", "keys", "steps"), [("en", "q: quit", "Step by step"), ("de", "q: Ende", "Schritt für Schritt")]
)
def test_problems_and_the_sheet_share_the_screen(home: Path, file: Path, language: str, keys: str, steps: str) -> None:
    file.write_text(MANY)
    argv = [sys.executable, "-m", "backcoach", "check", "--watch", str(file)]
    with PtyProcess(
        argv, columns=80, rows=24, env={"BACKCOACH_HOME": str(home), "BACKCOACH_LANG": language}
    ) as process:
        process.read_until(keys)
        lines = process.screen.text.split("\n")
        assert lines[-1] == keys
        told = [line for line in lines if line.startswith("evening.yaml:")]
        assert [line.split(":")[1] for line in told] == ["3", "4", "7", "8", "9", "9"]
        sheet = lines.index("Evening")
        assert lines[sheet - 1] == ""
        assert 24 - sheet - 1 >= 12  # without the last row
        assert "Dead bug" in "\n".join(lines[sheet:])
        file.write_text(GOOD)
        process.read_until(lambda one: "evening.yaml" not in one.text and steps in one.text)
        assert process.screen.text.split("\n")[-1] == keys


def test_a_problem_that_has_room_is_shown_with_its_line(home: Path, file: Path) -> None:
    file.write_text(GOOD.replace("exercises:", "minutes: 40\nexercises:"))
    with watch_folder(home, file) as process:
        process.read_until("    3 | minutes: 40")
        assert "Evening" in process.screen.text


def test_more_problems_than_lines_are_told_as_such(home: Path, file: Path) -> None:
    file.write_text(GOOD + "  - brigde: 3 reps\n" * 30)
    with watch_folder(home, file) as process:
        process.read_until("q: quit")
        lines = process.screen.text.split("\n")
        assert "Errors: 30" in "\n".join(lines)
        assert "…" in lines


def test_what_changes_around_a_file_is_seen_too(home: Path, tmp_path: Path) -> None:
    """New files of a folder, and the user's own exercises."""
    folder, exercises = tmp_path / "plans", user_routines_dir() / "exercises"
    folder.mkdir()
    exercises.mkdir(parents=True)
    with watch_folder(home, folder) as process:
        process.read_until("0 files")
        (folder / "new.yaml").write_text("backcoach: 1\ntitle: Evening\nexercises: [lift]\n")
        process.read_until("there is no exercise 'lift'")
        (exercises / "lift.yaml").write_text("name: Lift\ndose: 3 reps\n")
        process.read_until(lambda one: "no problems" in one.text and "Evening" in one.text)
        (exercises / "lift.yaml").write_text("name: Lift\ndose: 3 rebs\n")
        process.read_until("rebs")
        (folder / "new.yaml").unlink()
        process.read_until("0 files")
        process.send("q")
        assert process.wait() == 0


def test_the_problems_of_the_file_just_saved_come_first(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.yaml").write_text(GOOD.replace("bridge", "brigde"))
    with watch_folder(home, folder, rows=12) as process:
        process.read_until("brigde")
        (folder / "8.yaml").write_text(GOOD.replace("childs-pose", "childs-pos"))
        process.read_until(lambda one: "'childs-pos'" in one.text.split("\n")[0])
