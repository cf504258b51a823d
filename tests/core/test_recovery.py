"""Behind an error of layout the rest of the file is checked all the same, and nothing is told that is not wrong."""

import pytest

from backcoach.core.parser import parse_routine
from tests.core.test_messages import HEAD, told
from tests.core.test_mistakes import LIBRARY
from tests.mistakes import BASE, Mistake, layout, signs

OTHERS = [
    ("    position: supine", "    position: suppine", "unknown-word"),
    ("  - childs-pose: 45s", "  - childs-pose: 45 sce", "dose-unknown-word"),
]
"""What is wrong besides: of a line of the right file what is written there, and its code."""
LAYOUT = [one for one in (*layout.INDENTATION, *layout.DASHES, *layout.COLONS, *signs.ALL) if one.old]
NOT_READ_ON = {"exercises: - pelvic", "      - cat-cow", "--- own ones\ndefine:"}
"""Mistakes behind which nothing is read: a list behind its key, a list without its key, a second document."""


def _files() -> list[tuple[Mistake, str, tuple[str, int]]]:
    """Files with a mistake of layout, and with another one; with the code and line of the latter."""
    found = []
    for mistake in LAYOUT:
        for old, new, code in OTHERS:
            text = mistake.text
            line = text[: text.find(old)].count("\n") + 1
            if text.count(old) == 1 and abs(line - mistake.line) > 1 and mistake.encoding == "utf-8":
                found.append((mistake, text.replace(old, new), (code, line)))
    return found


FILES = _files()


def test_there_are_enough_files_with_two_mistakes() -> None:
    assert len(FILES) > 250
    assert len({one.code for one, _, _ in FILES}) > 20
    assert BASE.count("\n") > 30


@pytest.mark.parametrize(
    ("mistake", "text", "other"), FILES, ids=lambda one: one.new[:30] if hasattr(one, "new") else ""
)
def test_both_mistakes_are_told_and_nothing_else(mistake: Mistake, text: str, other: tuple[str, int]) -> None:
    problems = {(one.code, one.line) for one in parse_routine(text, LIBRARY)[1]}
    wanted = {(mistake.code, mistake.line), other}
    if "no-break-space" in mistake.code or mistake.new in NOT_READ_ON:
        assert wanted - {other} <= problems <= wanted
    else:
        assert problems == wanted


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            "  - Brücke: 3x10\n\tnote: a\n  - Katze-Kuh: 8 Wdh\n\tnote: b\n  - Brükce\n",
            [("tab-indentation", 6), ("exercise-unknown", 9)],
        ),
        (
            "  - Brücke:3x10\n  -Katze-Kuh\n  - Brücke:\n    note: a: b\n  - Brükce\n",
            [("space-after-colon", 5), ("space-after-dash", 6), ("colon-in-text", 8), ("exercise-unknown", 9)],
        ),
        (
            '  - Brücke:\n    note: "langsam\n    days: irgendwann\n  - Katze-Kuh\n',
            [("quote-unclosed", 6), ("expected-day", 7)],
        ),
        (
            "  - w\n  - Brükce\ndefine:\n  w:\n    name: W\n    dose: 30s\n    start: Leg: dich\n",
            [("exercise-unknown", 6), ("colon-in-text", 11)],
        ),
        (  # what is below the line of text belongs to it
            "  - a: 3x10\n  - Brükce\ndefine:\n  a:\n    name: A\n  Waden ganz lang dehnen\n    name: W\n",
            [("line-of-text", 10)],
        ),
        (
            "  - Brücke: [a\n    note: {b\n  - Katze-Kuh: 3x10 foo\n",
            [("bracket-unclosed", 5)],
        ),
    ],
)
def test_several_mistakes_of_layout(items: str, expected: list[tuple[str, int]]) -> None:
    assert [(code, line) for code, line, _ in told(HEAD + items)] == expected


def test_what_may_be_in_a_line_that_was_mended_is_not_missing() -> None:
    assert [(code, line) for code, line, _ in told(HEAD.replace("exercises:", "Trainig") + "  - Brücke\n")] == [
        ("missing-colon", 4)
    ]
