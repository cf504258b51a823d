"""What is loaded before the first frame, proved by count: milliseconds depend on the machine, modules do not."""

import sys
from pathlib import Path

import pytest

from tests.pty_tools import PtyProcess

OWN_MODULES = 116
"""So many does the first frame wait for besides those of Typer and PyYAML, which differ from version to version.

Five are to spare. Raise it for a module that is worth waiting for.
"""
HEAVY = {
    "pydantic",
    "asyncio",
    "jinja2",
    "rich.markdown",
    "rich.progress",
    "rich.live",
    "importlib.metadata",
    "numpy",
    "sqlite3",
    "pyttsx3",
}
"""`subprocess` would be one of them, but Typer brings it along."""
LATER = {
    "backcoach.cli.playing",
    "backcoach.runner",
    "backcoach.journal",
    "backcoach.log",
    "backcoach.rescue",
    "backcoach.speech",
}
"""Ours, for what comes after the first frame."""

AT_FIRST_FRAME = """
import os, sys
from backcoach.terminal import Terminal

write = Terminal.write

def write_and_tell(self, text):
    write(self, text)
    if text.endswith("\\x1b[?2026l"):  # ends a frame
        with open(sys.argv.pop(), "w") as file:
            file.write(" ".join(sys.modules))
        os._exit(0)

Terminal.write = write_and_tell
from backcoach.cli import main
main(sys.argv[1:-1])
"""
TYPER_AND_YAML = """
import sys, typer.main, yaml
with open(sys.argv.pop(), "w") as file:
    file.write(" ".join(sys.modules))
"""
AT_THE_END = """
import sys
from backcoach.cli import main
try:
    main(sys.argv[1:-1])
finally:
    with open(sys.argv.pop(), "w") as file:
        file.write(" ".join(sys.modules))
"""


def loaded(home: Path, program: str, *arguments: str) -> set[str]:
    """The modules that `program` has loaded when it tells of them."""
    (home / "data").mkdir()
    (home / "data" / "safety-seen").touch()
    told = home / "modules"
    argv = [sys.executable, "-I", "-c", program, *arguments, str(told)]
    with PtyProcess(argv, columns=100, rows=30, env={"BACKCOACH_HOME": str(home), "BACKCOACH_LANG": "en"}) as process:
        assert process.wait() == 0, process.text
    return set(told.read_text().split())


@pytest.fixture(scope="module")
def before_first_frame(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    return loaded(tmp_path_factory.mktemp("home"), AT_FIRST_FRAME, "run", "daily", "--voice", "off")


def test_the_first_frame_waits_for_nothing_heavy(before_first_frame: set[str]) -> None:
    assert before_first_frame & HEAVY == set()


def test_the_first_frame_waits_for_nothing_that_comes_after_it(before_first_frame: set[str]) -> None:
    assert before_first_frame & LATER == set()


def test_the_first_frame_waits_for_no_more_modules_than_it_did(before_first_frame: set[str], tmp_path: Path) -> None:
    own = before_first_frame - loaded(tmp_path, TYPER_AND_YAML)
    assert len(own) <= OWN_MODULES, sorted(own)


def test_the_version_waits_for_no_routine_and_no_screen(tmp_path: Path) -> None:
    assert {"yaml", "rich", "sqlite3"} & loaded(tmp_path, AT_THE_END, "--version") == set()
