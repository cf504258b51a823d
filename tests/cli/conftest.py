"""The command line in this process, with a home of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from backcoach.cli import main


@dataclass(frozen=True)
class Result:
    """What a command line did."""

    code: int
    out: str
    err: str


Cli = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, in English, 80 columns wide; the safety text has been read."""
    home = tmp_path / "home"
    (home / "data").mkdir(parents=True)
    (home / "data" / "safety-seen").touch()
    monkeypatch.setenv("BACKCOACH_HOME", str(home))
    monkeypatch.setenv("BACKCOACH_LANG", "en")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    return home


@pytest.fixture
def cli(home: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs `backcoach ARGUMENTS...` and returns exit code, stdout and stderr."""

    def run(*arguments: str) -> Result:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        out, err = capsys.readouterr()
        return Result(int(ended.value.code or 0), out, err)

    return run
