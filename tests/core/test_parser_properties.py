"""Whatever a file holds: nothing is raised, places lie in the text, and both of PyYAML's loaders give the same."""

import re

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from backcoach.core.clean import clean
from backcoach.core.errors import Problem, Severity
from backcoach.core.parser import parse_exercise, parse_routine
from backcoach.core.reader import Mapping, Node, Scalar, Sequence, Unreadable, read
from backcoach.i18n import LANGUAGES, Translator
from backcoach.phrases_problem import problem_block
from tests.core.reading import LIBRARY, inside

VALID = """\
# a comment
backcoach: 1
title: {en: Morning back, de: "Rücken am Morgen"}
language: en
written: 2026-11-22
dosing: 3 per week
prepare: >
  A mat, and
  a chair
exercises:
  - bridge: 2x10 hold 5s rest 20s
  - exercise: side-plank
    dose: '6-4-2 hold 10s each side'
    note: Left elbow on a towel
    optional: yes
    days: mon, wed, fri
  - rest: 30s
  - rounds: 2
    exercises: [bridge, {rest: 5s}, "childs-pose"]
  - heel-slide: 8 reps
define:
  heel-slide:
    name: {en: Heel slide, de: Fersengleiten}
    steps: {en: [Slide., Draw back.], de: [Schieben., Zurück.]}
    tempo: {up: 2s, down: 2s}
    levels: {easier: {dose: 5 reps}}
"""
SNIPPETS = st.sampled_from(
    [
        *" \t\n:-#,'\"[]{}&*!|>%@`?~\\“”\x00\x1b\u202e\u200b\ufeff\u0308ü😀",
        *("\r\n", "\r", ": ", "- ", "---\n", "...", "<<: ", "%YAML 1.2\n", "\n  ", "\n    "),
        *("\\x1b", "\\ud83d", "\\UFFFFFFFF", "x" * 50, "\u0308" * 6),
        *("note: ", "rounds: 2", "rest: ", "3x10", "define:", "bridge"),
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A valid file with some characters or lines taken away, doubled, moved or put in."""
    text = VALID
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 2, 5, 40])))
        new = draw(st.one_of(SNIPPETS, st.just(""), st.just(text[start:end] * 2)))
        text = text[:start] + new + text[end:]
    return text


TEXTS = st.one_of(mutated(), st.lists(SNIPPETS, max_size=25).map("".join), st.text(st.characters(), max_size=60))


def texts_of(node: Node | None) -> list[str]:
    """All texts of a tree, keys too."""
    if isinstance(node, Mapping):
        return [text for key, value in node.entries.values() for text in (key.text, *texts_of(value))]
    if isinstance(node, Sequence):
        return [text for item in node.items for text in texts_of(item)]
    return [node.text] if isinstance(node, Scalar) else []


def all_read(node: Node | None) -> bool:
    """Whether nothing in a tree is unreadable or cut off."""
    if isinstance(node, Mapping):
        return node.complete and all(all_read(value) for _, value in node.entries.values())
    if isinstance(node, Sequence):
        return node.complete and all(map(all_read, node.items))
    return not isinstance(node, Unreadable)


def is_error(problem: Problem) -> bool:
    """Whether a problem keeps a routine from being run."""
    return problem.severity is Severity.ERROR


def readable(node: Node | None) -> object:
    """A tree without the places of empty texts, which the loaders see differently."""
    if isinstance(node, Mapping):
        return [(key, readable(value)) for key, value in node.entries.values()]
    if isinstance(node, Sequence):
        return [readable(item) for item in node.items]
    return node if not isinstance(node, Scalar) or node.text else ""


DIFFERENT = re.compile(r"\?|[|>]-?#|:[\[\]{},]|[\[{,]\s*:|[\[{][^\]}]*:\s*\Z|![^ ]*[,\[\]{}]")
"""What the loaders disagree about: a question mark, or a colon beside a bracket or comma or at the end of the file,
within brackets; a comment right behind `|`; a comma or bracket in a tag."""


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_both_loaders_read_the_same(text: str) -> None:
    assume(not DIFFERENT.search(text))
    first, second = read(text, yaml.CSafeLoader), read(text, yaml.SafeLoader)
    assert first.problems == second.problems
    assert first.problems or readable(first.root) == readable(second.root)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_what_is_read_is_safe_and_what_is_not_is_told(text: str) -> None:
    document = read(text)
    assert all(clean(one) == one for one in texts_of(document.root))
    assert all_read(document.root) or any(map(is_error, document.problems))


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_any_text_gives_a_routine_or_problems_with_places_in_it(text: str) -> None:
    routine, problems = parse_routine(text, LIBRARY)
    assert (routine is None) == any(map(is_error, problems))
    for problem in problems:
        assert inside(problem, text), problem
    assert list(problems) == sorted(problems, key=lambda one: (one.line, one.column))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_problem_has_its_words_in_every_language_and_is_safe_to_show(text: str) -> None:
    for problem in parse_routine(text, LIBRARY)[1]:
        for language in LANGUAGES:
            lines = problem_block("a\x1b.yaml", text, problem, Translator(language)).split("\n")
            assert all(clean(line) == line for line in lines[:1]), lines
            assert not any(character in line for line in lines for character in "\x1b\r\t\0")


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=80), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_give_a_routine_or_problems(data: bytes) -> None:
    routine, problems = parse_routine(data, LIBRARY)
    assert (routine is None) == any(map(is_error, problems))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_text_gives_an_exercise_or_problems(text: str) -> None:
    exercise, problems = parse_exercise(text.partition("heel-slide:\n")[2] or text, "x")
    assert (exercise is None) == any(map(is_error, problems))


def test_the_valid_file_is_valid() -> None:
    assert parse_routine(VALID, LIBRARY)[0] is not None
