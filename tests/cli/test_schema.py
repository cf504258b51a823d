"""`schema` prints the format for editors, or writes it, and never over what is there."""

import json
from pathlib import Path

import pytest

from backcoach.cli.schema import NAME, put_beside
from backcoach.i18n import Translator
from backcoach.library import Library
from tests.cli.conftest import Cli


def test_the_schema_is_printed_in_ascii(cli: Cli) -> None:
    result = cli("schema")
    assert (result.code, result.err) == (0, "")
    assert result.out.isascii()
    schema = json.loads(result.out)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["properties"]["author"]["description"] == "Who wrote it."


def test_it_speaks_the_language_that_is_asked_for(cli: Cli) -> None:
    schema = json.loads(cli("schema", "--lang", "de").out)
    assert schema["properties"]["author"]["description"] == "Wer ihn geschrieben hat."


def test_it_is_written_and_never_over_a_file(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / NAME
    result = cli("schema", "-o", NAME)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"{NAME} is written.")
    assert file.read_text() == cli("schema").out
    file.write_text("mine")
    assert cli("schema", "-o", NAME).code == 5
    assert file.read_text() == "mine"
    assert cli("schema", "-o", NAME, "--force").code == 0
    assert file.read_text() == cli("schema").out
    assert cli("schema", "-o", "nowhere/schema.json").code == 5
    assert cli("schema", "-o", str(tmp_path), "--force").code == 5
    assert sorted(one.name for one in tmp_path.iterdir()) == [NAME, "home"]


def test_exercises_of_the_users_own_are_offered(cli: Cli, home: Path) -> None:
    own = home / "config" / "routines" / "exercises"
    own.mkdir(parents=True)
    (own / "toe-wiggle.yaml").write_text('name: Toe "wiggle"\ndose: 10 reps\n')
    schema = json.loads(cli("schema").out)
    assert 'Toe "wiggle"' in schema["definitions"]["short-item"]["properties"]


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        (None, True),
        ('{"$comment": "Made by backcoach 0.0.1: backcoach schema"}', True),
        ('{"$comment": "Made by backcoach 99.0: backcoach schema"}', False),
    ],
)
def test_beside_a_routine_a_schema_of_an_older_version_is_replaced(
    home: Path, tmp_path: Path, text: str | None, replaced: bool
) -> None:
    file = tmp_path / NAME
    if text is not None:
        file.write_text(text)
    assert put_beside(tmp_path / "a.yaml", Library.default(), Translator("en"))
    assert (file.read_text() != text) == replaced


@pytest.mark.parametrize("text", ["", "mine", "[]", '{"$comment": 3}', '{"$comment": "Made by hand"}'])
def test_beside_a_routine_a_foreign_file_stays(home: Path, tmp_path: Path, text: str) -> None:
    file = tmp_path / NAME
    file.write_text(text)
    assert not put_beside(tmp_path / "a.yaml", Library.default(), Translator("en"))
    assert file.read_text() == text
