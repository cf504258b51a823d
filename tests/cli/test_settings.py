"""What is set holds wherever no option says otherwise, and is shown by `settings`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

pytestmark = pytest.mark.slow


def test_without_a_file_the_defaults_are_shown_and_nothing_is_written(cli: Cli, home: Path) -> None:
    result = cli("settings")
    assert result.code == 0
    assert "Nothing is set yet" in result.out
    assert "165" in result.out
    assert not (home / "config").exists()


def test_what_is_set_is_kept_and_shown(cli: Cli, home: Path) -> None:
    assert cli("settings", "--rate", "150", "--lead", "300", "--voice", "beeps").code == 0
    value = json.loads(cli("settings", "--json").out)
    assert value == {
        "file": str(home / "config" / "settings.toml"),
        "lang": None,
        "voice": "beeps",
        "rate": 150,
        "voice-name": {},
        "routine": None,
        "lead": 300,
    }
    assert "milliseconds" in cli("settings").out


def test_the_language_that_is_set_is_spoken_everywhere(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BACKCOACH_LANG")
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    cli("settings", "--lang", "de")
    assert "Einstellungen" in cli("settings").out
    assert "Aufruf:" in cli("--help").out
    assert "Brücke" in cli("show").out
    assert "Bridge" in cli("show", "--lang", "en").out
    monkeypatch.setenv("BACKCOACH_LANG", "en")
    assert "Bridge" in cli("show").out


def test_a_voice_belongs_to_a_language(cli: Cli) -> None:
    assert cli("settings", "--voice-name", "gmw/en").code == 0
    assert cli("settings", "--lang", "de", "--voice-name", "German").code == 0
    value = json.loads(cli("settings", "--json").out)
    assert (value["lang"], value["voice-name"]) == (None, {"en": "gmw/en", "de": "German"})
    assert "gmw/en" in cli("settings").out
    cli("settings", "--voice-name", "")  # as `default`
    assert json.loads(cli("settings", "--json").out)["voice-name"] == {"de": "German"}


@pytest.mark.parametrize("name", ["Gertrude", "gmw/de", "piper:missing.onnx", "piper:~nobody-of-that-name/x.onnx"])
def test_a_voice_that_cannot_speak_is_not_kept(cli: Cli, home: Path, name: str) -> None:
    result = cli("settings", "--voice-name", name)
    assert result.code == 2
    assert name.removeprefix("piper:") in result.err
    assert "gmw/en-us" in result.err
    assert not (home / "config").exists()


@pytest.mark.parametrize(
    ("name", "environ", "why"),
    [
        ("Gertrude", {"BACKCOACH_ESPEAK": "nothing"}, "espeak-ng"),
        ("piper:junk.onnx", {"BACKCOACH_PIPER": "/no/such"}, "/no/such"),
        ("piper:junk.onnx", {"BACKCOACH_PIPER": "false"}, "no-sound"),
    ],
)
def test_a_voice_is_not_kept_where_nothing_speaks(
    cli: Cli,
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    environ: dict[str, str],
    why: str,
) -> None:
    (tmp_path / "junk.onnx").write_bytes(b"junk")
    (tmp_path / "junk.onnx.json").write_text('{"language": {"code": "en_US"}}')
    for variable, value in environ.items():
        monkeypatch.setenv(variable, value)
    result = cli("settings", "--voice-name", name)
    assert result.code == 2
    assert why in result.err
    assert not (home / "config").exists()


@pytest.mark.parametrize("options", [("--rate", "20"), ("--lead", "9999"), ("--voice", "loud"), ("--lang", "fr")])
def test_a_value_that_makes_no_sense_is_a_usage_error(cli: Cli, options: tuple[str, str]) -> None:
    assert cli("settings", *options).code == 2


def test_a_wrong_line_is_told_and_keeps_nobody_from_anything(cli: Cli, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('lang = "de"\nrade = 150\n')
    for command in (("show",), ("check", "daily"), ("settings",)):
        result = cli(*command)
        assert result.code == 0
        assert "settings.toml:2: " in result.err
        assert "'rate'" in result.err


def test_a_file_that_is_broken_is_not_written_over(cli: Cli, home: Path) -> None:
    (home / "config").mkdir()
    file = home / "config" / "settings.toml"
    file.write_text("rate = fast")
    result = cli("settings", "--rate", "150")
    assert result.code == 5
    assert "settings.toml" in result.err
    assert file.read_text() == "rate = fast"


LONG = """\
backcoach: 1
title: A word from Wales
exercises: [{exercise: heel-slide, dose: 3 reps}]
define:
  heel-slide:
    name: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch
    steps: [Przepraszam czy to jest strzykawka.]
"""


def test_check_names_what_the_voice_has_to_hurry_for(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "long.yaml"
    file.write_text(LONG)
    assert cli("check", str(file)).out.startswith("1 file")
    found = json.loads(cli("check", "--spoken", "--json", str(file)).out)
    assert [(one["code"], one["line"], one["severity"]) for one in found] == [("cue-hurried", 3, "advice")]
    assert cli("check", "--spoken", "daily", "three-by-ten").out.startswith("2 files checked, no problems")


def test_check_says_when_it_could_not_hear_anything(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKCOACH_ESPEAK", "nothing")
    result = cli("check", "--spoken", "daily", "three-by-ten")
    assert result.code == 0
    assert "no speech engine" in result.err
    assert len(result.err.splitlines()) == 2  # each language once, whatever the number of files


def test_the_doctor_shows_the_voice_that_an_option_names(cli: Cli) -> None:
    value = json.loads(cli("doctor", "--voice-name", "gmw/en", "--json").out)
    assert [one["voice"] for one in value["speech"]["spoken"]] == ["gmw/en", "gmw/de"]
    assert "gmw/en" in cli("doctor", "--voice-name", "gmw/en").out


def test_the_doctor_says_whether_it_spoke(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKCOACH_PLAYER", "false")
    assert "Nothing could be spoken" in cli("doctor", "--speak").out
    monkeypatch.setenv("BACKCOACH_PLAYER", "true")
    assert "Spoken." in cli("doctor", "--speak").out
