"""The documents are part of the product: every file in them is read, every command run, every table compared.

`python -m tests.test_docs` draws the README's picture of the screen anew.
"""

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from backcoach.cli.app import build
from backcoach.core.advice import advise
from backcoach.core.dose import format_dose, parse_dose
from backcoach.core.dosing_text import format_dosing, parse_dosing
from backcoach.core.errors import Problem
from backcoach.core.parser import parse_routine
from backcoach.core.routine import Sides
from backcoach.core.survey import Memory
from backcoach.i18n import LANGUAGES, Translator
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.phrases_dose import dose_words, dosing_words
from backcoach.phrases_problem import problem_message
from backcoach.runner import KEYS
from backcoach.settings import CHECKS, Settings
from backcoach.settings import parse as parse_settings
from backcoach.texts.problem import TEXTS
from tests.cli import conftest as in_process
from tests.cli.conftest import Cli

cli, home = in_process.cli, in_process.home
"""Fixtures."""

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
FORMAT = ROOT / "docs" / "routine-format.md"
DOCS = [README, *sorted((ROOT / "docs").glob("*.md"))]
TODAY = date(2026, 12, 1)
"""A day on which no routine of the documents is due for a review."""


@dataclass(frozen=True)
class Block:
    """A fenced block, with the words of the HTML comment before it: `file: own.yaml`, `broken: CODE`, `part: items`."""

    doc: Path
    line: int
    language: str
    text: str
    mark: str
    about: str

    def __str__(self) -> str:
        return f"{self.doc.name}:{self.line}"


BLOCK = re.compile(
    r"(?:^<!-- (?P<mark>[a-z]+)(?:: (?P<about>[^\n]+))? -->\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def blocks(language: str) -> list[Block]:
    found = []
    for doc in DOCS:
        text = doc.read_text(encoding="utf-8")
        for one in BLOCK.finditer(text):
            line = text.count("\n", 0, one.start("text"))
            found.append(Block(doc, line, one["language"], one["text"], one["mark"] or "", one["about"] or ""))
    return [block for block in found if block.language == language]


def test_every_fence_is_a_block_that_is_looked_at() -> None:
    fences = sum(len(re.findall("^ *```", doc.read_text(encoding="utf-8"), re.MULTILINE)) for doc in DOCS)
    known = [block for language in ("yaml", "console", "text", "toml") for block in blocks(language)]
    assert len(known) * 2 == fences
    assert {block.mark for block in known} <= {"", "file", "broken", "part"}


# --- routines


def whole(block: Block) -> str:
    """The block as a file: of a part, with the least that is missing."""
    if block.mark != "part":
        return block.text
    if block.about == "keys":
        return f"backcoach: 1\nexercises: [bridge]\n{block.text}"
    assert block.about == "items"
    return "backcoach: 1\ntitle: Part\nignore: no-closing-relaxation, language-unsaid\nexercises:\n" + re.sub(
        "^", "  ", block.text, flags=re.MULTILINE
    )


def problems_of(text: str) -> list[Problem]:
    """Everything that `check` finds, in both languages' words."""
    library = Library.default()
    names = [name for name, _ in library.routine_names()]
    routine, problems = parse_routine(text, library, routine_names=names)
    found = list(problems)
    if routine is not None:
        for language in LANGUAGES:
            found += advise(routine, Memory(Phrases(language)), TODAY)
    assert not any("{" in problem_message(problem, Translator(language)) for problem in found for language in LANGUAGES)
    return found


@pytest.mark.parametrize("block", blocks("yaml"), ids=str)
def test_a_routine_in_the_documents_is_what_it_claims_to_be(home: Path, block: Block) -> None:
    expected = {block.about} if block.mark == "broken" else set()
    assert {problem.code for problem in problems_of(whole(block))} == expected


def test_the_routine_that_is_said_to_use_all_keys_does() -> None:
    from backcoach.core import tables

    for key, table in (("  - side-plank: 3 reps", tables.ROUTINE), ("avoid_if", tables.EXERCISE)):
        block = next(one for one in blocks("yaml") if one.doc == FORMAT and one.mark == "file" and key in one.text)
        names = set(re.findall(r"^ *(\w+):", block.text, re.MULTILINE))
        assert set(table.keys) <= names


@pytest.mark.parametrize("name", ["ROUTINE", "EXERCISE", "EXERCISE_ITEM", "FIGURE", "POSE"])
def test_the_tables_of_keys_are_those_of_the_program(name: str) -> None:
    from backcoach.core import figure_fields, tables

    keys = list(getattr(figure_fields if name in ("FIGURE", "POSE") else tables, name).keys)
    assert any(sorted(column(rows, 0)) == sorted(keys) for rows in tables_in(FORMAT.read_text(encoding="utf-8")))


# --- tables


def tables_in(text: str) -> list[list[list[str]]]:
    """The rows of each table, without its head."""
    found: list[list[list[str]]] = []
    before = ""
    for line in text.splitlines():
        if line.startswith("|"):
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            if not before.startswith("|"):
                found.append([])
            if not set(line) <= set("|- "):
                found[-1].append(cells)
        before = line
    return [rows[1:] for rows in found]


def column(rows: list[list[str]], number: int) -> list[str]:
    """What stands in backticks in a column."""
    return [word for row in rows for word in re.findall("`([^`]+)`", row[number])]


def tables_below(heading: str) -> list[list[list[str]]]:
    """The tables of one section of the format."""
    text = FORMAT.read_text(encoding="utf-8")
    depth = heading.count("#")
    _, _, section = text.partition(f"\n{heading}\n")
    assert section, heading
    return tables_in(re.split(rf"^#{{1,{depth}}} ", section, maxsplit=1, flags=re.MULTILINE)[0])


def spellings(heading: str) -> Iterator[tuple[str, str, str]]:
    """Each spelling with the canonical one and the words that its row promises."""
    for rows in tables_below(heading):
        for row in rows:
            if len(row) == 4:
                (canonical,) = column([row], 0)
                for written in [canonical, *column([row], 1), *column([row], 2)]:
                    yield written, canonical, row[3]


@pytest.mark.parametrize(("written", "canonical", "words"), list(spellings("## The dose")))
def test_a_dose_means_what_the_table_says(written: str, canonical: str, words: str) -> None:
    dose, problems = parse_dose(written, sides=Sides.EACH)
    assert dose is not None, problems
    assert (format_dose(dose), dose_words(dose, Translator("en"))) == (canonical, words)


@pytest.mark.parametrize(("written", "canonical", "words"), list(spellings("## How often, how long, and until when")))
def test_a_dosing_means_what_the_table_says(written: str, canonical: str, words: str) -> None:
    dosing, problems = parse_dosing(written)
    assert dosing is not None, problems
    assert (format_dosing(dosing), dosing_words(dosing, Translator("en"))) == (canonical, words)


def errors() -> list[tuple[str, str]]:
    (rows,) = tables_below("### What is an error, and why")
    return [(column([row], 0)[0], column([row], 1)[0]) for row in rows]


@pytest.mark.parametrize(("written", "code"), errors())
def test_a_dose_without_one_meaning_is_the_error_that_the_table_names(written: str, code: str) -> None:
    by_time, _ = parse_dose("45s")
    dose, problems = parse_dose(written, sides=Sides.EACH, default=by_time)
    assert dose is None
    assert [problem.code for problem in problems] == [code]


def test_every_problem_code_is_documented_and_no_other() -> None:
    section = FORMAT.read_text(encoding="utf-8").partition("\n## All problem codes\n")[2]
    documented = re.findall(r"^\| `([a-z-]+)` \| \S", section, re.MULTILINE)
    codes = {key.partition(".")[2] for key in TEXTS if not key.startswith("problem.day.")}
    codes -= {"did-you-mean", "quoted", "or", "advice", "on-days", "ignore"}
    assert sorted(documented) == sorted(codes)


# --- JSON


def fields(value: Any, before: str = "") -> set[str]:
    """The dotted names of everything in a value."""
    if isinstance(value, list):
        return set().union(*(fields(one, before) for one in value))
    if not isinstance(value, dict):
        return set()
    names = {f"{before}{key}" for key, inner in value.items() if not (isinstance(inner, dict))}
    return names.union(*(fields(inner, f"{before}{key}.") for key, inner in value.items()))


def documented(heading: str) -> set[str]:
    (rows,) = tables_below(heading)
    return set(column(rows, 0))


def test_the_fields_of_show_are_documented(cli: Cli) -> None:
    assert documented("### `show --json`") == fields(json.loads(cli("show", "daily", "--json").out))


def test_the_fields_of_check_are_documented(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("backcoach: 1\ntitle: A\nexercises: [brigde]\n")
    assert documented("### `check --json`") == fields(json.loads(cli("check", "broken.yaml", "--json").out))


def test_the_fields_of_list_are_documented(cli: Cli) -> None:
    assert documented("### `list --json`") == fields(json.loads(cli("list", "--json").out))
    exercises = json.loads(cli("list", "--exercises", "--json").out)
    assert documented("### `list --exercises --json`") == fields(exercises)


def test_the_fields_of_log_are_documented(cli: Cli, home: Path) -> None:
    from backcoach.log import Log
    from tests.log_builders import session

    log = Log(home / "data" / "log.sqlite")
    log.write(session())
    log.close()
    assert documented("### `log --json`") == fields(json.loads(cli("log", "--json").out))


@pytest.mark.slow
def test_the_fields_of_doctor_are_documented(cli: Cli) -> None:
    value = json.loads(cli("doctor", "--json").out)
    value["speech"]["players"] = []
    for spoken in value["speech"]["spoken"]:
        spoken["tried"] = []  # it has keys of its own, as many as there were engines
    assert documented("### `doctor --json`") == fields(value)


def test_the_settings_that_are_shown_and_explained_are_those_that_there_are() -> None:
    for block in blocks("toml"):
        settings, problems = parse_settings(block.text)
        assert not problems
        assert settings != Settings()
    (rows, *_) = tables_in((ROOT / "docs" / "voice.md").read_text(encoding="utf-8"))
    assert column(rows, 0) == list(CHECKS)


# --- commands


COMMAND = get_command(build(Translator("en"), Settings()))


def options() -> Iterator[tuple[str, str]]:
    """Every command with each of its options."""
    for name, command in {"": COMMAND, **COMMAND.commands}.items():  # type: ignore[attr-defined]  # Typer hides Click's type
        for parameter in command.params:
            if parameter.param_type_name == "option":
                yield from ((name, option) for option in parameter.opts)


def test_every_command_and_every_option_is_documented() -> None:
    rows = tables_below("## Commands, options and exit codes")[0]
    documented = {
        (command.removeprefix("backcoach").strip(), option)
        for row in rows
        for command in column([row], 0)
        for option in column([row], 2)
    }
    assert documented == {(name, option) for name, option in options() if option != "--help"}
    assert len(rows) == 1 + len(COMMAND.commands)  # type: ignore[attr-defined]  # as above


@pytest.mark.parametrize("command", ["", *COMMAND.commands])  # type: ignore[attr-defined]  # as above
def test_every_command_has_help(cli: Cli, command: str) -> None:
    result = cli(*command.split(), "--help")
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.name)
def test_a_command_or_option_that_is_named_in_passing_exists(doc: Path) -> None:
    known = {name: {"--help"} for name, _ in options()}
    for name, option in options():
        known[name].add(option)
    for words in re.findall(r"`backcoach((?: [^`]*)?)`", doc.read_text(encoding="utf-8")):
        named = [word for word in words.split() if not word.startswith("-")]
        assert not named or named[0] in known, words
        assert {word for word in words.split() if word.startswith("-")} <= known[named[0] if named else ""], words
    every = {option for found in known.values() for option in found}
    assert set(re.findall(r"`(--[a-z-]+)", doc.read_text(encoding="utf-8"))) <= every


def test_the_keys_of_a_session_are_in_the_readme() -> None:
    (rows,) = [rows for rows in tables_in(README.read_text(encoding="utf-8")) if rows[0][0] == "space"]
    named = {key for row in rows for key in row[0].replace("→", "right").replace("←", "left").lower().split(" or ")}
    assert named == set(KEYS) - {"="} | {"m", "?"}


@pytest.fixture
def desk(tmp_path: Path, home: Path) -> Path:
    """The directory in which the commands are run."""
    return tmp_path


def write_files(doc: Path, directory: Path) -> None:
    for block in blocks("yaml"):
        if block.doc == doc and block.mark == "file":
            (directory / block.about).write_text(block.text, encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("block", blocks("console"), ids=str)
def test_the_commands_in_the_documents_do_what_they_show(cli: Cli, desk: Path, block: Block) -> None:
    """Lines under a command are its answer."""
    write_files(block.doc, desk)
    for one in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        line, _, shown = one.partition("\n")
        program, *arguments = shlex.split(line)
        if program == "make":
            assert re.search(rf"^{arguments[0]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
            continue
        assert program == "backcoach"
        if arguments[:1] == ["new"]:
            (desk / arguments[1]).unlink(missing_ok=True)  # the document shows what it writes
        quick = ["--speed", "1000", "--voice", "off"] if arguments[:1] == ["run"] else []
        result = cli(*arguments, *quick)
        assert (result.code, result.err) == (0, "")
        assert result.out
        if shown:
            assert result.out == shown


MISTAKE = re.compile(r"(?P<file>\w+\.yaml):(?P<line>\d+):\d+: .*\n +\d+ \| (?P<source>.*)\n.*\^")


@pytest.mark.parametrize("block", [one for one in blocks("text") if MISTAKE.match(one.text)], ids=str)
def test_a_mistake_in_the_documents_is_told_as_the_program_tells_it(cli: Cli, desk: Path, block: Block) -> None:
    """The document's own file with the line that the message shows."""
    write_files(block.doc, desk)
    found = MISTAKE.match(block.text)
    assert found is not None
    file, number = desk / found["file"], int(found["line"])
    lines = file.read_text(encoding="utf-8").splitlines()
    lines[number - 1] = found["source"]
    file.write_text("\n".join(lines), encoding="utf-8")
    result = cli("check", file.name)
    assert result.code == 3
    assert result.out.startswith(f"{block.text}\n")


def test_both_documents_show_a_mistake() -> None:
    assert {one.doc for one in blocks("text") if MISTAKE.match(one.text)} == {README, FORMAT}


# --- links


def anchors(doc: Path) -> set[str]:
    """As GitHub makes them of headings."""
    headings = re.findall("^#+ (.*)$", doc.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.name)
def test_links_lead_somewhere(doc: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", doc.read_text(encoding="utf-8")):
        if target.startswith(("https:", "http:", "mailto:")):
            continue
        path, _, anchor = target.partition("#")
        file = (doc.parent / path).resolve() if path else doc
        assert file.exists(), target
        assert not anchor or anchor in anchors(file), target
