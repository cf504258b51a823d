"""The JSON Schema says what the parser says, as far as a schema can: it refuses no right file, and most wrong ones."""

import ast
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from backcoach.cli.schema import schema_text
from backcoach.core import fields, patterns, tables
from backcoach.core.dose import format_dose, parse_dose
from backcoach.core.dose_lexer import Kind, spellings
from backcoach.core.dosing_text import parse_dosing
from backcoach.core.durations import parse_duration
from backcoach.core.errors import Severity
from backcoach.core.parser import parse_routine
from backcoach.core.reader import read
from backcoach.i18n import LANGUAGES, Translator
from backcoach.library import Library
from tests.core import test_dose, test_dosing_text, test_durations, test_parser_properties
from tests.core.reading import routine_text
from tests.core.schema_examples import LEFT_TO_CHECK, REFUSED_BY_BOTH, whole_file
from tests.strategies import doses
from tests.test_docs import blocks, column, tables_below, whole
from tests.yaml_core import NULL, load

ROOT = Path(__file__).parents[2]


@cache
def library() -> Library:
    return Library([ROOT / "routines"], [ROOT / "routines" / "exercises"])


@cache
def validator(language: str = "en") -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(json.loads(schema_text(library(), Translator(language))))


def schema_accepts(text: str) -> bool:
    return bool(validator().is_valid(load(text)))


def errors_of(text: str) -> set[str]:
    """The codes of the parser's errors."""
    _, problems = parse_routine(text, library(), own_name="this-one")
    return {one.code for one in problems if one.severity is Severity.ERROR}


# --- the schema


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_schema_of_draft_7(language: str) -> None:
    jsonschema.Draft7Validator.check_schema(validator(language).schema)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_has_a_sentence(language: str) -> None:
    """Every key of every table; an exercise's name is explained by its dose."""
    schema: Any = validator(language).schema
    described = {
        name: one for node in nodes(schema) for name, one in node.get("properties", {}).items() if isinstance(one, dict)
    }
    keys = {key for table in (tables.ROUTINE, tables.EXERCISE, tables.EXERCISE_ITEM) for key in table.keys}
    assert keys | {"rounds", "up", "hold", "easier"} <= set(described)
    assert [name for name, one in described.items() if not one.get("description")] == []
    assert described["bridge"]["description"].startswith("Bridge" if language == "en" else "Brücke")


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(one)


def test_beside_a_reference_stands_nothing() -> None:
    """It would be ignored."""
    assert [node for node in nodes(validator().schema) if "$ref" in node and len(node) > 1] == []


def test_every_pattern_is_one_of_ecmascript_too() -> None:
    """Nothing behind a backslash that only Python knows, and no group but those without a name."""
    import re

    for node in nodes(validator().schema):
        if isinstance(node.get("pattern"), str):
            assert set(re.findall(r"\\(.)", node["pattern"])) <= set(r"sS.$*+?()[]{}|^\-")
            assert not re.search(r"\(\?(?![:=!])", node["pattern"])


def test_a_new_kind_of_field_is_anything() -> None:
    """Until somebody tells the schema of it: no right file is refused."""
    from backcoach.core.schema_fields import Tables

    class New:
        def read(self, node: object, report: object) -> None: ...

    schema = Tables(lambda key: key, {}).table("item", fields.Table({"new_key": fields.Key(New())}))
    assert schema["properties"]["new_key"] == {"description": "schema.item.new-key", "not": {"type": "null"}}


# --- the patterns


def test_no_right_text_of_the_tests_is_refused_by_its_pattern() -> None:
    assert [text for text in test_dose.RIGHT if not matches(patterns.dose(), text)] == []
    assert [text for text in test_dosing_text.RIGHT if not matches(patterns.dosing(), text)] == []
    assert [
        text
        for text, one in test_durations.WRITTEN.items()
        if one is not None and not matches(patterns.duration(), text)
    ] == []


def matches(pattern: str, text: str) -> bool:
    return bool(jsonschema.Draft7Validator({"pattern": pattern}).is_valid(text))


WORDS = [word for kind in Kind for words in spellings(kind) for word in words]
SOUP = st.lists(st.sampled_from(WORDS) | st.sampled_from(["3", "10", "1.5", "x", "3x10", "10", ".", " "]), max_size=9)
JOINED = st.builds(lambda words, with_blanks: ("" if with_blanks else " ").join(words), SOUP, st.booleans())


@settings(max_examples=1_500, deadline=None)
@given(JOINED | JOINED.map(str.upper))
def test_whatever_a_parser_accepts_its_pattern_does(text: str) -> None:
    assert parse_dose(text)[0] is None or matches(patterns.dose(), text)
    assert parse_dosing(text)[0] is None or matches(patterns.dosing(), text)
    assert parse_duration(text, bare_seconds=True) is None or matches(patterns.duration(), text)


@pytest.mark.parametrize(
    "word", sorted(word for kind in patterns._NEVER_IN_DOSE for words in spellings(kind) for word in words)
)
def test_a_word_that_the_pattern_of_doses_leaves_out_is_in_none(word: str) -> None:
    for dose in (
        f"10 reps {word}",
        f"{word} 3x10",
        f"3x10 {word} 5s",
        f"3 {word} 10",
        f"3x10 hold 5 {word}",
        f"3 {word}",
    ):
        assert parse_dose(dose)[0] is None


@pytest.mark.parametrize("text", ["1" * 200 + "!", "seconds " * 25 + "?", "1.1" * 60 + "!", "10 s " * 40 + "!"])
def test_no_text_is_slow(text: str) -> None:
    """With a pattern that can be read in several ways this would not end."""
    assert not any(matches(pattern, text) for pattern in (patterns.dose(), patterns.dosing(), patterns.duration()))


# --- right files


def texts_of_tests() -> set[str]:
    """Every text in the tests, alone and as the items or keys of a routine."""
    found: set[str] = set()
    for file in (ROOT / "tests").rglob("*.py"):
        if "schema" in file.name:  # whose texts are looked at one by one
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 5_000:
                text = node.value
                found |= {
                    text,
                    routine_text(text),
                    routine_text(f"  - {text}"),
                    routine_text("  - bridge", f"{text}\n"),
                }
                found |= {routine_text(f"  - bridge: {text}"), routine_text("  - bridge", f"dosing: {text}\n")}
    return found


def files() -> Iterator[str]:
    for file in [*(ROOT / "routines").glob("*.yaml"), *(ROOT / "tests").rglob("*.yaml")]:
        yield file.read_text(encoding="utf-8")
    yield from (whole(block) for block in blocks("yaml"))


@cache
def corpus() -> list[tuple[str, frozenset[str]]]:
    """Every routine that can be read as YAML, with the parser's errors."""
    texts = (text for text in sorted({*texts_of_tests(), *files()}) if "backcoach" in text and is_yaml(text))
    return [(text, frozenset(errors_of(text))) for text in texts]


def is_yaml(text: str) -> bool:
    """Whether nothing is wrong before the keys are looked at, which is no schema's business."""
    document = read(text)
    return document.root is not None and not any(one.severity is Severity.ERROR for one in document.problems)


@pytest.mark.slow
def test_no_right_file_is_refused() -> None:
    right = [text for text, errors in corpus() if not errors]
    assert len(right) > 500
    assert [text for text in right if not schema_accepts(text)] == []


@pytest.mark.parametrize("text", ["author: null", "author: ~", "define: {squat: {name: S, goal: ' relax '}}"])
def test_what_the_parser_accepts_and_the_schema_does_not(text: str) -> None:
    """A word that is nothing to an editor, and blanks in quotes around a word; nobody writes them."""
    assert errors_of(whole_file(text)) == set()
    assert not schema_accepts(whole_file(text))


@st.composite
def made_files(draw: st.DrawFn) -> str:
    """Files of right values in all spellings."""
    lines = ["backcoach: 1", draw(st.sampled_from(["title: A", "title: 12", "title: {en: A, de: B}", "title: yes"]))]
    optional = {
        "rest": ["30", "30s", "1:30", "1.5", "0", "half min", '"30"'],
        "minutes": ["10", '"10"', "010", "180"],
        "dosing": ["daily", "täglich", "3x10min per week", "Alle 2 Tage", "2 x täglich"],
        "written": ["2026-02-28", '"2026-12-31"'],
        "author": ["A", "5", "true", "'null'"],
        "prepare": ["A mat", "{de: Matte}", ">\n  A mat\n  and more"],
        "language": ["en", "no"],
    }
    for key, values in optional.items():
        if draw(st.booleans()):
            lines.append(f"{key}: {draw(st.sampled_from(values))}")
    lines.append("exercises:")
    keys = {
        "note": ["Slow", "5", "{en: A}"],
        "optional": ["yes", "true", "Nein", "OFF", "on"],
        "days": ["mon", "[Mo, dienstag.]", "mon, wed,, Fr.", '" mon,"'],
        "level": ["easier", "harder"],
    }
    for dose in draw(st.lists(st.none() | doses().filter(lambda one: one.sides is None), min_size=1, max_size=4)):
        lines.append("  - bridge:" + (f" {format_dose(dose)}" if dose else ""))
        for key, values in keys.items():
            if draw(st.booleans()):
                lines.append(f"    {key}: {draw(st.sampled_from(values))}")
    return "\n".join(lines) + "\n"


@settings(max_examples=250, deadline=None)
@given(made_files())
def test_no_file_of_right_values_is_refused(text: str) -> None:
    errors = errors_of(text)
    assert errors <= {"routine-too-long"}, (errors, text)
    assert schema_accepts(text)


@settings(max_examples=300, deadline=None)
@given(test_parser_properties.mutated())
def test_a_file_changed_at_random_is_refused_only_if_it_is_wrong(text: str) -> None:
    if errors_of(text):
        return
    try:
        value = load(text)
    except yaml.YAMLError:  # a question mark, of which PyYAML's two loaders have different ideas
        return
    assert validator().is_valid(value) or any(NULL.fullmatch(one) for one in text.split()) or has_null(value)


def has_null(value: Any) -> bool:
    return value is None or any(
        map(has_null, value.values() if isinstance(value, dict) else value if isinstance(value, list) else ())
    )


# --- wrong files


def codes_below(*headings: str) -> set[str]:
    return {code for heading in headings for rows in tables_below(heading) for code in column(rows, 0)}


OF_THE_FORMAT = codes_below(
    *("### Keys and values", "### Items and exercises", "### Dosing"),
    *("### Doses: how much", "### Doses: hold, rest, tempo, sides", "### Doses: what belongs elsewhere"),
)
"""The codes of errors that are no matter of YAML and characters."""


@pytest.mark.parametrize(("code", "text"), REFUSED_BY_BOTH)
def test_a_wrong_file_is_refused_by_parser_and_schema(code: str, text: str) -> None:
    assert code in errors_of(whole_file(text))
    assert not schema_accepts(whole_file(text))


@pytest.mark.parametrize(("code", "text"), LEFT_TO_CHECK.items())
def test_what_a_schema_cannot_say_is_refused_by_the_parser_alone(code: str, text: str) -> None:
    assert errors_of(whole_file(text)) == {code}
    assert schema_accepts(whole_file(text))


def test_every_error_is_in_one_of_the_lists() -> None:
    also_of_yaml = {"missing-colon", "space-after-colon"}
    assert {code for code, _ in REFUSED_BY_BOTH} | set(LEFT_TO_CHECK) == OF_THE_FORMAT | also_of_yaml


@pytest.mark.slow
def test_nothing_else_is_left_to_check() -> None:
    """Of thousands of wrong files, those that the schema accepts have nothing but errors of the list."""
    wrong = [(text, errors) for text, errors in corpus() if errors]
    accepted = [(text, errors) for text, errors in wrong if schema_accepts(text)]
    assert len(wrong) > 5_000
    of_characters = {"smart-quotes"}  # around a name: a text of YAML like any other
    assert [(text, errors) for text, errors in accepted if not errors <= set(LEFT_TO_CHECK) | of_characters] == []
