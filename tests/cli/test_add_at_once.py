"""`add` by several at once: nothing is lost, and each tells the truth about what it found and kept. Real processes."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from tests.pty_tools import PtyProcess

PROCESSES = 4
ROUNDS = 8
"""How often each adds a routine, one after the other."""

ADDS_WHEN_TOLD = """
import contextlib, io, json, sys
import backcoach.cli.adding  # what takes long comes before the start
from backcoach.cli import main

print("ready", flush=True)
sys.stdin.read()
for argv in json.loads(sys.argv[1]):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            main(argv)
        except SystemExit as end:
            code = end.code
    print(json.dumps([code, out.getvalue()]), flush=True)
"""
Told = list[tuple[int, str]]

pytestmark = pytest.mark.slow


def routine(reps: int) -> str:
    return f"backcoach: 1\ntitle: For Anna\nexercises:\n  - bridge: {reps} reps\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "home" / "config" / "routines"


def add_at_once(folder: Path, texts: list[list[str]], *options: str) -> list[Told]:
    """What each process, which adds its texts as `anna`, tells of every one of them: exit code and output."""
    env = {**os.environ, "BACKCOACH_HOME": str(folder / "home"), "BACKCOACH_LANG": "en"}
    children = []
    for number, own in enumerate(texts):
        files = [folder / f"{number}-{turn}.yaml" for turn in range(len(own))]
        for file, text in zip(files, own, strict=True):
            file.write_text(text)
        commands = json.dumps([["add", str(file), "--name", "anna", *options] for file in files])
        argv = [sys.executable, "-c", ADDS_WHEN_TOLD, commands]
        children.append(subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env))
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    for child in children:
        assert child.stdin is not None
        child.stdin.close()
    told = []
    for child in children:
        with child:
            assert child.stdout is not None
            told.append([(code, out) for code, out in map(json.loads, child.stdout)])
    return told


def kept(out: str) -> Path | None:
    """The file that was told as kept; a long path takes several lines."""
    found = re.search(r"The one before is kept: ?(/.*?anna\.yaml\.\d+)", out.replace("\n", ""))
    return Path(found[1]) if found else None


def test_whatever_is_replaced_is_kept_and_told(tmp_path: Path, library: Path) -> None:
    texts = [[routine(1 + number * ROUNDS + turn) for turn in range(ROUNDS)] for number in range(PROCESSES)]
    told = [*chain(*add_at_once(tmp_path, texts, "--force"))]
    assert [code for code, _ in told] == [0] * PROCESSES * ROUNDS
    assert Counter(file.read_text() for file in library.iterdir()) == Counter(chain(*texts))
    said = [path for _, out in told if (path := kept(out))]
    assert sorted(said) == sorted(file for file in library.iterdir() if file.name != "anna.yaml")
    assert len(set(said)) == len(told) - 1  # the first found nothing


def test_one_comes_first_and_the_others_are_shown_it(tmp_path: Path) -> None:
    for turn in range(ROUNDS):
        folder = tmp_path / str(turn)
        folder.mkdir()
        told = [*chain(*add_at_once(folder, [[routine(n + 1)] for n in range(PROCESSES)]))]
        assert sorted(code for code, _ in told) == [0] + [5] * (PROCESSES - 1)
        [file] = (folder / "home" / "config" / "routines").iterdir()
        [first] = [number for number, (code, _) in enumerate(told) if code == 0]
        assert file.read_text() == routine(first + 1)
        for code, out in told:
            assert code == 0 or "You have a routine called anna already" in out
            assert code == 0 or "there is a routine called anna already" in out


def test_exactly_the_same_file_is_taken_in_once(tmp_path: Path, library: Path) -> None:
    told = [*chain(*add_at_once(tmp_path, [[routine(5)]] * PROCESSES))]
    assert [code for code, _ in told] == [0] * PROCESSES
    assert sum("Added as anna" in out for _, out in told) == 1
    assert sum("exactly this file" in out for _, out in told) == PROCESSES - 1
    assert [file.read_text() for file in library.iterdir()] == [routine(5)]


def test_a_yes_is_for_what_was_shown(tmp_path: Path, library: Path) -> None:
    library.mkdir(parents=True)
    (library / "anna.yaml").write_text(routine(5))
    (tmp_path / "anna.yaml").write_text(routine(6))
    argv = [sys.executable, "-m", "backcoach", "add", str(tmp_path / "anna.yaml")]
    env = {"BACKCOACH_HOME": str(tmp_path / "home"), "BACKCOACH_LANG": "en"}
    with PtyProcess(argv, columns=80, rows=50, env=env) as process:
        process.read_until("[y/N]")
        (library / "anna.yaml").write_text(routine(7))
        process.send("y\r")
        process.read_until(lambda process: process.screen.text.count("[y/N]") == 2)
        assert "7 repetitions" in process.screen.text
        process.send("y\r")
        assert process.wait() == 0
    assert {file.name: file.read_text() for file in library.iterdir()} == {
        "anna.yaml": routine(6),
        "anna.yaml.1": routine(7),
    }
