"""`new` begins a routine: from options without a terminal, from answers with one; never over what is there."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from backcoach.cli.schema import NAME
from tests.cli.conftest import Cli

if sys.platform != "win32":
    from tests.pty_tools import PtyProcess


def test_without_a_terminal_nothing_is_asked(cli: Cli, home: Path) -> None:
    result = cli("new")
    assert (result.code, result.err) == (0, "")
    file = home / "config" / "routines" / "my-routine.yaml"
    assert file.is_file()
    assert (file.parent / NAME).is_file()
    assert re.match(rf"{re.escape(str(file))}: \d+ exercises, \d+:\d\d\n", result.out)
    assert [line.split("   ")[0].strip() for line in result.out.splitlines()[-4:]] == [
        "backcoach check --watch my-routine",
        "backcoach show my-routine",
        "backcoach run my-routine",
        "backcoach handout my-routine -o handout.html",
    ]
    assert cli("check", "my-routine", "--strict").out == "1 file checked, no problems.\n"
    assert cli("show", "my-routine").code == 0


def test_what_is_given_stands_in_the_file(cli: Cli, tmp_path: Path) -> None:
    arguments = ["--title", "Rücken: kurz", "--author", "- A # B", "--dosing", "3x pro Woche", "--minutes", "4"]
    result = cli("new", "kurz.yaml", *arguments, "--exercises", "Brücke, childs-pose", "--lang", "de")
    assert (result.code, result.err) == (0, "")
    text = (tmp_path / "kurz.yaml").read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=./{NAME}\n#\n# Ein Ablauf")
    for line in ('title: "Rücken: kurz"', 'author: "- A # B"', "language: de", "dosing: 3x pro Woche", "minutes: 4"):
        assert f"\n{line}\n" in text
    assert [line for line in text.splitlines() if line.startswith("  - ")] == [
        "  - Brücke: 2x8 Wdh, 3 Sek halten, Pause 30 Sek",
        "  - Kindhaltung: 45 Sek",
    ]
    assert cli("check", "kurz.yaml").code == 0
    assert "backcoach run kurz.yaml" in result.out


def test_a_length_that_is_not_reached_is_told(cli: Cli) -> None:
    result = cli("new", "long.yaml", "--exercises", "cat-cow", "--minutes", "30")
    assert "You aim at 30 minutes." in result.out
    assert "length-off" in cli("check", "long.yaml", "--json").out


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--exercises", "cat-cow, brigde", "did you mean 'bridge'?"),
        ("--dosing", "3x10", "3x10min per week"),
        ("--title", "x" * 201, "at most 200 characters"),
    ],
)
def test_an_option_that_means_nothing_is_told(cli: Cli, home: Path, option: str, value: str, told: str) -> None:
    result = cli("new", option, value)
    assert result.code == 2
    assert f"{option}: " in result.err
    assert told in result.err
    assert not (home / "config").exists()


def test_nothing_is_written_over_unless_forced(cli: Cli, tmp_path: Path, home: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("mine")
    result = cli("new", "a.yaml")
    assert (result.code, file.read_text()) == (5, "mine")
    assert not (tmp_path / NAME).exists()
    assert cli("new", "a.yaml", "--force").code == 0
    assert file.read_text() != "mine"
    assert cli("new", "nowhere/a.yaml").code == 5
    assert cli("new").code == 0
    assert cli("new").code == 0  # a name that nobody chose is a free one
    assert (home / "config" / "routines" / "my-routine-2.yaml").is_file()
    assert cli("new", "my-routine").code == 5
    assert not list(home.rglob("*.part"))


@pytest.mark.parametrize("name", [".hidden", "a\nb", "a:b", "-", " ", "a*"])
def test_a_name_that_no_routine_can_have(cli: Cli, name: str) -> None:
    result = cli("new", "--", name)
    assert (result.code, result.out) == (2, "")


def test_a_library_that_cannot_be_written_is_told(cli: Cli, home: Path) -> None:
    (home / "config").write_text("in the way")
    result = cli("new")
    assert (result.code, result.out) == (5, "")
    assert "cannot be written" in result.err


def test_a_path_gets_its_ending(cli: Cli, tmp_path: Path) -> None:
    assert cli("new", "./evening").code == 0
    assert (tmp_path / "evening.yaml").is_file()


def test_a_foreign_schema_stays_and_is_not_named(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("mine")
    result = cli("new", "a.yaml")
    assert result.code == 0
    assert f"{NAME} is not from backcoach" in result.err
    assert (tmp_path / NAME).read_text() == "mine"
    assert "yaml-language-server" not in (tmp_path / "a.yaml").read_text()


# --- with a terminal


pty = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")


def asked(home: Path, tmp_path: Path, *arguments: str) -> "PtyProcess":
    environment = {"BACKCOACH_HOME": str(home), "BACKCOACH_LANG": "en"}
    argv = [sys.executable, "-m", "backcoach", "new", *arguments]
    return PtyProcess(argv, columns=100, rows=40, env=environment, cwd=str(tmp_path))


@pty
@pytest.mark.slow
def test_every_question_has_a_default_on_enter(cli: Cli, home: Path, tmp_path: Path) -> None:
    with asked(home, tmp_path) as terminal:
        for question in ("called?", "minutes?", "often?", "done. [", "writes the routine?"):
            terminal.read_until(question)
            terminal.send("\r")
        assert terminal.wait() == 0
        assert "backcoach run my-routine" in terminal.text
    assert cli("check", "my-routine", "--strict").code == 0


@pty
@pytest.mark.slow
def test_a_wrong_answer_is_told_and_asked_again(home: Path, tmp_path: Path) -> None:
    with asked(home, tmp_path, "a.yaml", "--author", "Me") as terminal:
        terminal.read_until("called? [My routine]")
        terminal.send('Übung: "kurz" #1\r')
        terminal.read_until("minutes? [10]")
        terminal.send("many\r")
        terminal.read_until("from 1 to 180")
        terminal.send("5\r")
        terminal.read_until("often?")
        terminal.send("dialy\r")
        terminal.read_until("did you mean 'daily'?")
        terminal.send("daily\r")
        terminal.read_until("done. [")
        assert "To strengthen" in terminal.text
        terminal.send("1, brigde\r")
        terminal.read_until("did you mean 'bridge'?")
        terminal.send("1, bridge\r")
        assert terminal.wait() == 0
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    for line in ('title: "Übung: \\"kurz\\" #1"', "author: Me", "dosing: daily", "minutes: 5"):
        assert f"\n{line}\n" in text
    assert "  - bridge: 2x8 hold 3s rest 30s" in text


@pty
@pytest.mark.slow
@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_leaving_leaves_nothing_behind(home: Path, tmp_path: Path, key: str) -> None:
    before = sorted(os.walk(tmp_path))
    with asked(home, tmp_path) as terminal:
        terminal.read_until("called?")
        terminal.send("A\r")
        terminal.read_until("minutes?")
        terminal.send(key)
        assert terminal.wait() == 130
        assert "Traceback" not in terminal.text
    assert sorted(os.walk(tmp_path)) == before


@pty
@pytest.mark.slow
def test_what_is_there_already_is_told_before_anything_is_asked(home: Path, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("mine")
    with asked(home, tmp_path, "a.yaml") as terminal:
        assert terminal.wait() == 5
        assert "called?" not in terminal.text


def test_a_name_that_there_is_already_is_taken_by_nobody(cli: Cli, home: Path) -> None:
    """Neither a shipped one, which would be found no more, nor one of the user's with the other ending."""
    library = home / "config" / "routines"
    library.mkdir(parents=True)
    (library / "plan.yml").write_text("backcoach: 1\ntitle: P\nexercises: [bridge]\n")
    for name in ("daily", "Daily", "plan"):
        result = cli("new", name)
        assert (result.code, result.err.count("\n")) == (5, 1)
    assert cli("new", "--title", "Calm day").code == 0
    assert sorted(file.name for file in library.iterdir()) == [NAME, "calm-day-2.yaml", "plan.yml"]


def test_a_foreign_schema_of_any_depth_stays(cli: Cli, home: Path) -> None:
    library = home / "config" / "routines"
    library.mkdir(parents=True)
    (library / NAME).write_text("[" * 100_000)
    result = cli("new", "mine")
    assert (result.code, result.err.count("Traceback")) == (0, 0)
    assert (library / NAME).read_text() == "[" * 100_000


@pytest.mark.parametrize("name", ["./", "/", "../", ".."])
def test_a_folder_is_no_name(cli: Cli, name: str) -> None:
    result = cli("new", name)
    assert (result.code, result.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(("exercise", "count"), [("bridge", 300), ("side-plank", 190)])
def test_more_than_a_routine_can_hold_is_not_written(cli: Cli, home: Path, exercise: str, count: int) -> None:
    result = cli("new", "big", "--exercises", ", ".join([exercise] * count))
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert not (home / "config" / "routines" / "big.yaml").exists()


def test_a_schema_that_is_no_file_does_not_hold_anything_up(cli: Cli, home: Path) -> None:
    library = home / "config" / "routines"
    library.mkdir(parents=True)
    os.mkfifo(library / NAME)
    assert cli("new", "mine").code == 0
    (library / NAME).unlink()
    (library / NAME).write_text(json.dumps({"$comment": "Made by backcoach " + "9" * 5_000}))
    assert cli("new", "yours").code == 0


@pytest.mark.slow
def test_several_at_once_do_not_write_over_each_other(home: Path) -> None:
    argv = [sys.executable, "-m", "backcoach", "new", "--title", "Same", "--author"]
    env = {**os.environ, "BACKCOACH_HOME": str(home), "BACKCOACH_LANG": "en"}
    running = [
        subprocess.Popen([*argv, f"A{number}"], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        for number in range(4)
    ]
    told = [process.communicate()[0].partition(":")[0] for process in running if process.wait() == 0]
    assert len(told) == len(set(told)) == len(list((home / "config" / "routines").glob("same*.yaml")))


@pytest.mark.parametrize("name", ["a.yaml", "ruecken-anna-mit-einem-langen-namen.yaml"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_no_word_is_broken_at_the_edge_of_the_terminal(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = cli("new", name, "--minutes", "30", "--exercises", "bridge", "--lang", language).out.splitlines()
    assert [line for line in told if len(line) > 80] == []
    (watch,) = [number for number, line in enumerate(told) if "check --watch" in line]
    assert told[watch].startswith("  backcoach check --watch ")
    said = {"en": "finds mistakes on every save", "de": "findet Fehler bei jedem Speichern"}[language]
    assert said in " ".join(told[watch : watch + 2])
