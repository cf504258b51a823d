"""Help, `--lang` and what is said of names that are none."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("arguments", [("help",), ("-h",), ("--lang", "en", "help")])
def test_help_has_three_names(cli: Cli, arguments: tuple[str, ...]) -> None:
    result = cli(*arguments)
    assert (result.code, result.out) == (0, cli("--help").out)


def test_help_can_be_of_a_command(cli: Cli) -> None:
    assert cli("help", "run").out == cli("run", "--help").out == cli("run", "-h").out
    assert cli("help", "nix").code == 2


def test_all_of_the_help_is_in_the_users_language(cli: Cli) -> None:
    out = cli("--lang", "de", "--help").out
    assert "Vervollständigung" in out
    assert "completion for" not in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Starte mit"),
        (("check", "daily"), "geprüft"),
        (("log",), "Hier steht noch nichts"),
        (("settings",), "Vorgaben"),
        (("add", "m.yaml", "--name", "m"), "So startest du ihn"),
        (("safety",), "Bitte lies"),
    ],
)
def test_the_language_can_stand_before_and_behind_a_command(
    cli: Cli, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "m.yaml").write_text("backcoach: 1\ntitle: M\nexercises: [bridge]\n")
    assert said not in cli(*arguments).out
    assert said in cli("--lang", "de", *arguments).out
    if arguments != ("settings",):  # where it sets the language
        assert said in cli(*arguments, "--lang=de").out


def test_errors_are_in_the_language_too(cli: Cli) -> None:
    assert "gibt es nicht" in cli("run", "nix", "--lang", "de").err
    assert "gibt es nicht" in cli("--lang", "de", "nix").err
    assert cli("--lang", "fr").code == 2


def test_a_file_in_this_folder_can_be_run_by_its_path(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "m y.txt").write_text("backcoach: 1\ntitle: M\nexercises: [bridge]\n")
    assert "To run the file: backcoach run './m y.txt'" in cli("run", "m y.txt").err
    assert "backcoach run './m y.txt'" in cli("m y.txt").err
    (tmp_path / "anna.yaml").write_text("backcoach: 1\ntitle: M\nexercises: [bridge]\n")
    assert "To run the file: backcoach run ./anna.yaml" in cli("run", "anna").err


def test_a_routine_is_only_proposed_where_there_is_one(cli: Cli) -> None:
    assert "backcoach run daily" in cli("daily").err
    assert "backcoach run" not in cli("nix").err
    assert "did you mean run?" in cli("rnu").err


def run(command: list[str], env: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=60)


def test_a_voice_that_is_none_is_told_in_plain_lines(home: Path) -> None:
    (home / "q.yaml").write_text("backcoach: 1\ntitle: Q\nexercises: [childs-pose: 1s]\n")
    env = {**os.environ, "BACKCOACH_PLAYER": "true"}
    command = [sys.executable, "-m", "backcoach", "run", str(home / "q.yaml"), "--voice-name", "nope"]
    done = run([*command, "--voice", "speech", "--speed", "20"], env)
    assert "The usual voice speaks; yours cannot here (nope)." in done.stdout
    assert "Rehearsal at 20 times the speed: not logged." in done.stdout
    done = run([*command, "--speed", "20.5"], env)
    assert "Rehearsal at 20.5 times the speed: no sound, not logged." in done.stdout


def test_the_summary_is_broken_between_words(home: Path) -> None:
    (home / "q.yaml").write_text("backcoach: 1\ntitle: Jeden Tag ein paar Minuten\nexercises: [childs-pose: 1s]\n")
    env = {**os.environ, "COLUMNS": "40", "BACKCOACH_LANG": "de"}
    command = [sys.executable, "-m", "backcoach", "run", str(home / "q.yaml"), "--speed", "100"]
    done = run(command, env)
    end = done.stdout.splitlines()[-6:]
    assert all(len(line) <= 40 for line in end)
    assert "geschafft, das war alles." in " ".join(end)


def test_the_doctor_names_voices_for_people(cli: Cli) -> None:
    out = " ".join(cli("doctor", "--lang", "de").out.split())
    assert out.index("„de“") < out.index("„en“")
    assert "gmw/de (German)" in out
    assert re.search(r"\d,\d MB", out)
    assert "Tipp: Falls ein Lautsprecher" in out


def test_what_is_not_reviewed_is_said_of_the_librarys_texts_and_not_of_an_authors_choice(
    cli: Cli, tmp_path: Path
) -> None:
    file = tmp_path / "m.yaml"
    bridge, both = "exercises: [bridge]\n", "exercises: [bridge, lift]\n"
    define = "define: {lift: {name: Lift, dose: 3 reps, reviewed_by: B. Example}}\n"

    def said(rest: str, language: str = "en") -> str:
        file.write_text(f"backcoach: 1\ntitle: M\n{rest}")
        return " ".join(cli("show", "m.yaml", "--lang", language).out.split())

    assert "None of these exercises has been reviewed by a physiotherapist yet." in cli("show", "daily").out
    texts = "The descriptions that come with backcoach have not been reviewed by a physiotherapist yet."
    meant = " That is about these texts, not about what A. Example has chosen."
    assert texts in said(bridge)
    assert "That is about" not in said(bridge)
    assert texts + meant in said(f"author: A. Example\n{bridge}")
    some = "Not all descriptions that come with backcoach have been reviewed by a physiotherapist."
    assert some + meant in said(f"author: A. Example\n{both}{define}")
    assert some in said(both + define)
    german = said(f"author: A. Example\n{bridge}", "de")
    assert "mitbringt, sind noch nicht physiotherapeutisch geprüft. Das gilt für diese Texte, nicht für das" in german
    assert "Keine dieser Übungen" not in german


@pytest.mark.parametrize("name", [".", "./own.yaml", "own.yaml"])
def test_a_name_that_is_no_command_is_named_as_it_was_typed(cli: Cli, name: str) -> None:
    result = cli(name)
    assert result.code == 2
    assert result.err.startswith(f"backcoach: there is no command {name}.")


@pytest.mark.parametrize("module", ["backcoach.cli.boundary", "backcoach.settings", "tomllib"])
def test_ctrl_c_before_anything_is_loaded_is_no_traceback(home: Path, module: str) -> None:
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text("rate = 150")
    program = f"""
import sys
class Interrupting:
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
from backcoach.cli import main
main(["list"])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (130, b"")
