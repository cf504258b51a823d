"""`add`: what a physiotherapist has sent is read back and taken in, and nothing is lost or overwritten by it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.pty_tools import PtyProcess

SENT = "backcoach: 1\ntitle: {en: From the practice, de: Aus der Praxis}\nexercises:\n  - bridge: 3x10 hold 5s\n"
OTHER = SENT.replace("3x10", "2x8")


@pytest.fixture
def library(home: Path) -> Path:
    return home / "config" / "routines"


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    file = tmp_path / "for-anna.yaml"
    file.write_text(SENT)
    return file


def test_a_file_is_read_back_in_words_and_can_be_run_by_its_name(cli: Cli, sent: Path, library: Path) -> None:
    result = cli("add", str(sent))
    assert result.code == 0
    assert "3 sets of 10 repetitions, hold 5 seconds" in result.out
    assert "reviewed by a physiotherapist" in " ".join(result.out.split())
    assert "backcoach run for-anna" in result.out
    assert (library / "for-anna.yaml").read_bytes() == sent.read_bytes()
    assert "From the practice" in cli("show", "for-anna").out


def test_a_routine_that_is_none_under_its_new_name_is_not_taken_in(cli: Cli, sent: Path, library: Path) -> None:
    sent.write_text(f"easier_day: calm\n{SENT}")
    result = cli("add", str(sent), "--name", "calm")
    assert (result.code, "for-anna.yaml:1:" in result.err) == (3, True)
    assert not library.exists()


def test_a_name_with_a_blank_is_quoted_for_the_shell(cli: Cli, sent: Path) -> None:
    assert "backcoach run 'for anna'" in cli("add", str(sent), "--name", "for anna").out


def test_a_routine_of_the_settings_that_is_gone_is_told_as_such(cli: Cli, sent: Path, library: Path) -> None:
    cli("add", str(sent), "--plan")
    (library / "for-anna.yaml").unlink()
    for command in ((), ("show",)):
        result = cli(*command)
        assert result.code == 4
        assert "backcoach settings --routine default" in result.err


def test_weekdays_are_read_back_too(cli: Cli, sent: Path) -> None:
    sent.write_text(f"{SENT}    days: mon, wed\n")
    assert "on Mon, Wed · " in cli("add", str(sent)).out


def test_a_file_with_mistakes_is_not_taken_in(cli: Cli, sent: Path, library: Path) -> None:
    sent.write_text(SENT.replace("bridge", "brigde"))
    result = cli("add", str(sent))
    assert result.code == 3
    assert "for-anna.yaml:4:5" in result.err
    assert not library.exists()


def test_the_same_file_again_changes_nothing(cli: Cli, sent: Path, library: Path) -> None:
    cli("add", str(sent))
    result = cli("add", str(sent))
    assert (result.code, "exactly this file" in result.out) == (0, True)
    assert [file.name for file in library.iterdir()] == ["for-anna.yaml"]


def test_another_routine_of_that_name_is_shown_and_stays(cli: Cli, sent: Path, library: Path) -> None:
    cli("add", str(sent))
    sent.write_text(OTHER)
    result = cli("add", str(sent))
    assert result.code == 5
    assert "3 sets of 10 repetitions" in result.out
    assert (library / "for-anna.yaml").read_text() == SENT


def test_what_is_replaced_on_request_is_kept_each_time(cli: Cli, sent: Path, library: Path) -> None:
    for text in (SENT, OTHER, SENT):
        sent.write_text(text)
        assert cli("add", str(sent), "--force").code == 0
    assert {file.name: file.read_text() for file in library.iterdir()} == {
        "for-anna.yaml": SENT,
        "for-anna.yaml.1": SENT,
        "for-anna.yaml.2": OTHER,
    }
    assert cli("list").out.count("for-anna") == 1


def test_a_shipped_routine_is_not_hidden_silently(cli: Cli, sent: Path, library: Path) -> None:
    result = cli("add", str(sent), "--name", "daily")
    assert result.code == 5
    assert "A few minutes a day" in result.out
    assert cli("add", str(sent), "--name", "daily", "--force").code == 0
    assert "From the practice" in cli("show", "daily").out


def test_the_name_of_another_with_capitals_is_that_name(cli: Cli, sent: Path, library: Path) -> None:
    cli("add", str(sent))
    sent.write_text(OTHER)
    result = cli("add", str(sent), "--name", "For Anna.YAML")
    assert (result.code, result.err.count("\n")) == (5, 1)
    assert "for-anna.yaml" in result.err
    assert cli("add", str(sent), "--name", "For-Anna", "--force").code == 0
    assert sorted(file.name for file in library.iterdir()) == ["for-anna.yaml", "for-anna.yaml.1"]


def test_a_routine_with_the_other_ending_is_replaced_as_it_is(cli: Cli, sent: Path, library: Path) -> None:
    library.mkdir(parents=True)
    (library / "for-anna.yml").write_text(OTHER)
    result = cli("add", str(sent))
    assert result.code == 5
    assert "You have a routine called for-anna already" in result.out
    assert cli("add", str(sent), "--force").code == 0
    assert {file.name: file.read_text() for file in library.iterdir()} == {
        "for-anna.yml": SENT,
        "for-anna.yml.1": OTHER,
    }


def test_where_the_new_one_cannot_be_written_the_old_one_stays(
    sent: Path, home: Path, library: Path, tmp_path: Path
) -> None:
    library.mkdir(parents=True)
    (library / "for-anna.yaml").write_text(OTHER)
    argv = f"ulimit -f 0; exec {sys.executable} -m backcoach add {sent} --force"
    env = {**os.environ, "BACKCOACH_HOME": str(home), "BACKCOACH_LANG": "en"}
    done = subprocess.run(["sh", "-c", argv], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 5
    assert "Traceback" not in done.stderr
    assert {file.name: file.read_text() for file in library.iterdir()} == {"for-anna.yaml": OTHER}


def test_it_becomes_the_routine_of_every_day_on_request(cli: Cli, sent: Path) -> None:
    assert cli("add", str(sent), "--plan").code == 0
    assert "From the practice" in cli().out
    assert "From the practice" in cli("show").out


@pytest.mark.parametrize("name", ["../up", ".hidden", "", "a/b", "a\x1bb", "x" * 201, "字" * 100, "-rf", "_"])
def test_no_name_leads_out_of_the_library(cli: Cli, sent: Path, library: Path, name: str) -> None:
    result = cli("add", str(sent), f"--name={name}") if name else cli("add", str(sent), "--name", " ")
    assert result.code == 2
    assert not library.exists()
    assert "\x1b" not in result.err


@pytest.mark.parametrize("what", ["missing.yaml", ".", "/dev/zero"])
def test_what_is_no_file_is_told(cli: Cli, what: str) -> None:
    result = cli("add", what, "--name", "x")
    assert result.code == 4
    assert result.err.count("\n") == 1


def test_a_library_that_cannot_be_written_to_is_told(cli: Cli, sent: Path, library: Path) -> None:
    library.parent.mkdir(parents=True)
    library.write_text("in its place")
    result = cli("add", str(sent))
    assert result.code == 5
    assert "Traceback" not in result.err


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "code", "kept"), [("y\r", 0, OTHER), ("\r", 5, SENT), ("\x04", 5, SENT), (b"\xff\r", 5, SENT)]
)
def test_in_a_terminal_it_asks(home: Path, library: Path, sent: Path, key: str | bytes, code: int, kept: str) -> None:
    library.mkdir(parents=True)
    (library / "for-anna.yaml").write_text(SENT)
    sent.write_text(OTHER)
    argv = [sys.executable, "-m", "backcoach", "add", str(sent)]
    env = {"BACKCOACH_HOME": str(home), "BACKCOACH_LANG": "en"}
    with PtyProcess(argv, columns=80, rows=50, env=env) as process:
        process.read_until("[y/N]")
        process.send(key)
        assert process.wait() == code
    assert (library / "for-anna.yaml").read_text() == kept
