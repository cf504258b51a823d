"""Every text stands in both languages, is used, and says what may be said."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest
import yaml

from backcoach.i18n import LANGUAGES

SOURCE = Path(__file__).parents[1] / "src" / "backcoach"
ROUTINES = Path(__file__).parents[1] / "routines"
Texts = dict[str, dict[str, str]]

MODULES: dict[str, Texts] = {
    file.stem: import_module(f"backcoach.texts.{file.stem}").TEXTS
    for file in sorted((SOURCE / "texts").glob("*.py"))
    if file.stem != "__init__"
}
TEXTS: Texts = {key: text for texts in MODULES.values() for key, text in texts.items()}
TOPICS = {key.partition(".")[0] for key in TEXTS}
KEY = re.compile(rf"(?:{'|'.join(sorted(TOPICS))})(?:\.[a-z0-9_-]+)+")
PARTS_OF_PROBLEM = ("dose_problem", "advice_problem", "layout_problem", "figure_problem")
"""Modules whose texts are among those of `problem`, because its topic is long."""


def sentences(language: str) -> Iterator[tuple[str, str]]:
    """Every text in a language with its key, each form of a plural by itself."""
    for key, texts in TEXTS.items():
        for form in texts[language].split("|"):
            yield key, form


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


# --- the texts


def test_a_key_names_its_module() -> None:
    for module, texts in MODULES.items():
        topic = "problem" if module in PARTS_OF_PROBLEM else module.replace("_", "-")
        assert {key.partition(".")[0] for key in texts} == {topic}


def test_no_key_is_written_twice() -> None:
    """Two texts of one key: the second would be shown for both causes."""
    written = [
        node.value
        for file in (SOURCE / "texts").glob("*.py")
        for one in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(one, ast.Dict)
        for node in one.keys
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value)
    ]
    assert sorted(written) == sorted(set(written))
    assert set(written) == set(TEXTS)


@pytest.mark.parametrize("key", TEXTS)
def test_a_text_has_every_language_with_the_same_placeholders_and_forms(key: str) -> None:
    text = TEXTS[key]
    assert tuple(text) == LANGUAGES
    forms = [text[language].split("|") for language in LANGUAGES]
    assert len({len(one) for one in forms}) == 1
    assert len(forms[0]) in (1, 2)
    for one in forms:
        assert all(form.strip() for form in one)
        assert placeholders(one[-1]) == placeholders(forms[0][-1])
        # "once a day|{n} times a day": the form for one need not say the number.
        assert placeholders(one[-1]) - {"n"} <= placeholders(one[0]) <= placeholders(one[-1])


# --- the words


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_times_ten_is_always_said_in_words(language: str) -> None:
    """It has three meanings. As something to be typed, in quotes or backticks, it may stand."""
    for key, text in sentences(language):
        said = re.sub(r"`[^`]*`|'[^']*'|„[^“]*“", "", text)
        assert not re.search(r"\b\d+ ?[x×] ?\d+\b", said), key


PROMISES = {
    "en": r"heal(s|ed|ing)?|cures?|therapy|therapeutic|relie(f|ves?)|pain-free|painless|guaranteed?|proven"
    r"|significant(ly)?|prevents?|detects?|diagnoses?|corset|instability|unstable|wear and tear|weak core|misaligned"
    r"|blockages?",
    "de": r"heilt|heilen|heilung|geheilt|therapie|therapiert|linder(t|n|ung)|schmerzfrei(heit)?|garantiert|bewiesen"
    r"|signifikant|vorbeugt|verhindert|korsett|verschleiß|instabil(ität)?|fehlhaltung(en)?|blockaden?|unumgänglich",
}
"""No promises and no threats; docs/safety.md says why."""
SCOLDING = {
    "en": r"missed|lazy|you failed|you must|too bad|unfortunately|wrong\?",
    "de": r"verpasst|versäumt|faul|du musst|leider|schade",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", [PROMISES, SCOLDING], ids=["promises and threats", "scolding"])
def test_nothing_is_promised_threatened_or_scolded(language: str, words: dict[str, str]) -> None:
    forbidden = re.compile(rf"\b({words[language]})\b", re.IGNORECASE)
    found = {key: word[0] for key, text in sentences(language) if (word := forbidden.search(text))}
    assert {key: word for key, word in found.items() if not key.startswith("safety.disclaimer")} == {}


def in_file(node: yaml.Node | None) -> Iterator[str]:
    """The texts of a YAML file."""
    if isinstance(node, yaml.ScalarNode):
        yield node.value
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from in_file(one)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value != "source":
                yield from in_file(value)


@pytest.mark.parametrize("file", sorted(ROUTINES.rglob("*.yaml")), ids=lambda file: file.stem)
def test_nothing_is_promised_or_threatened_in_a_shipped_routine(file: Path) -> None:
    forbidden = re.compile(rf"\b({PROMISES['en']}|{PROMISES['de']})\b", re.IGNORECASE)
    root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert [text for text in in_file(root) if forbidden.search(text)] == []
    formal = re.compile(r"\b(Ihnen|Ihr|Ihre[nmrs]?)\b|\w \bSie\b")
    assert [text for text in in_file(root) if formal.search(text)] == []


SIE_IS_A_THING = {
    "screen.summary.rehearsal": "Eine Probe: Sie",
    "problem.dose-order": "die Sätze gemeint? Sie",
}


def test_german_says_du() -> None:
    for key, text in sentences("de"):
        if key in SIE_IS_A_THING:
            assert SIE_IS_A_THING[key] in text
        else:
            assert not re.search(r"\b(Sie|Ihnen|Ihr|Ihre[nmrs]?)\b", text), key


ONE_WORD = {r"\bRoutinen?\b": "Ablauf", r"\bSessions?\b": "Einheit", r"\bWorkouts?\b": "Einheit"}


@pytest.mark.parametrize("word", ONE_WORD)
def test_german_has_one_word_for_one_thing(word: str) -> None:
    assert [key for key, text in sentences("de") if re.search(word, text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_that_a_text_names_exists(language: str) -> None:
    from typer.main import get_command

    from backcoach.cli.app import build
    from backcoach.i18n import Translator
    from backcoach.settings import Settings

    commands = get_command(build(Translator(language), Settings())).commands  # type: ignore[attr-defined]  # Typer hides Click's type
    named = {(key, name) for key, text in sentences(language) for name in re.findall(r"[`:] ?backcoach ([a-z]+)", text)}
    assert len(named) > 5
    assert [(key, name) for key, name in named if name not in commands] == []


# --- their use


class Call(NamedTuple):
    """A call whose first argument is a text."""

    file: str
    name: str
    first: str
    keywords: set[str]
    open: bool
    """Whether it hands on more keywords, or parameters in another way."""


@cache
def trees() -> list[tuple[str, ast.Module]]:
    """The program's source but for its texts."""
    return [
        (file.relative_to(SOURCE).as_posix(), ast.parse(file.read_text(encoding="utf-8")))
        for file in sorted(SOURCE.rglob("*.py"))
        if file.parent.name != "texts"
    ]


def calls() -> Iterator[Call]:
    for file, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                function = node.func
                name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
                names = {keyword.arg for keyword in node.keywords if keyword.arg}
                hands_on = len(names) < len(node.keywords)
                for first in literals(node.args[0]):
                    yield Call(file, name, first, names, hands_on or len(node.args) > 2)


def literals(node: ast.expr) -> Iterator[str]:
    """The texts that an argument can be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def all_literals() -> set[str]:
    """Every text in the source that is no part of an f-string, and the keys in templates."""
    quoted = re.compile(rf'"({KEY.pattern})"')
    found = {key for file in SOURCE.rglob("*.j2") for key in quoted.findall(file.read_text(encoding="utf-8"))}
    for _, tree in trees():
        parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        found |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts
        }
    return found


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The f-strings that begin like a key, each with an expression for the keys it can be."""
    for file, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.JoinedStr) or not isinstance(node.values[0], ast.Constant):
                continue
            start = str(node.values[0].value)
            if "." in start and start.partition(".")[0] in TOPICS:
                parts = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else "([a-z0-9_-]*)"
                    for part in node.values
                ]
                yield f"{file}:{node.lineno}", re.compile("".join(parts))


def test_every_key_that_the_program_names_exists() -> None:
    names = {text for text in all_literals() if KEY.fullmatch(text)} - {"log.sqlite", "settings.toml"}  # files
    assert names - set(TEXTS) == set()
    for where, pattern in patterns():
        assert any(pattern.fullmatch(key) for key in TEXTS), where


def test_every_text_is_used() -> None:
    """By its whole key, or by an f-string whose other parts are words of the source."""
    from backcoach.texts.safety import ORDER

    words = all_literals()
    used = words | {key for heading, lines in ORDER for key in (heading, heading.replace("title", "short"), *lines)}
    for _, pattern in patterns():
        for key in TEXTS:
            found = pattern.fullmatch(key)
            if found and all(_is_word(part, words) for part in found.groups()):
                used.add(key)
    assert set(TEXTS) - used == set()


def _is_word(part: str, words: set[str]) -> bool:
    """Codes of doses and dosings are put together from a prefix and their cause; a suffix may be left out.

    In keys of a file an underscore stands for the hyphen.
    """
    said = {part.lstrip("-"), part.replace("-", "_"), re.sub("^(dose|dosing)-", "", part)}
    return not part or bool(said & words)


def test_a_text_gets_every_parameter_that_it_names() -> None:
    """Where the call shows its parameters; a text without them would be shown with its braces."""
    checked = 0
    for call in calls():
        if call.first in TEXTS and not call.open and call.name != "Notice":
            checked += 1
            assert placeholders(TEXTS[call.first]["en"]) - {"", "_"} <= call.keywords, call
    assert checked > 100


def test_a_problem_gets_every_parameter_that_its_sentence_names() -> None:
    """`report.error(CODE, node, name=...)` and `report.advice`; `hint` is no parameter of the sentence."""
    checked = 0
    for _, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr not in ("error", "advice") or None in [keyword.arg for keyword in node.keywords]:
                continue
            for code in literals(node.args[0]):
                checked += 1
                given = {keyword.arg for keyword in node.keywords}
                assert placeholders(TEXTS[f"problem.{code}"]["en"]) <= given, code
    assert checked > 30


CAUSES = {"error", "advice", "Problem", "problem", "report", "advise", "_report", "_refuse"}


def test_every_problem_that_the_core_reports_has_a_sentence() -> None:
    reported = {call.first for call in calls() if call.file.startswith("core/") and call.name in CAUSES}
    codes = {code for code in reported if re.fullmatch("[a-z]+(-[a-z]+)*", code)}
    assert len(codes) > 100
    for code in codes:
        assert {f"problem.{code}", f"problem.dose-{code}", f"problem.dosing-{code}"} & set(TEXTS), code
