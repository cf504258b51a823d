"""Problems are shown with their place, the author's line and a mark, whatever the line holds."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.clean import clean
from backcoach.core.errors import Problem, Severity
from backcoach.i18n import LANGUAGES, Translator
from backcoach.phrases_problem import WIDTH, problem_block, problem_line
from backcoach.texts import problem as problem_texts
from backcoach.texts import unreadable

ENGLISH, GERMAN = Translator("en"), Translator("de")
UNKNOWN = Problem("unknown-key", 7, 9, {"key": "holds"}, hint="hold", width=5)


def block(line: str, column: int, width: int = 1) -> list[str]:
    """The source line and the mark, without what stands before them."""
    problem = Problem("text-empty", 2, column, width=width)
    shown = problem_block("a.yaml", f"first\n{line}\nlast\n", problem, ENGLISH).split("\n")
    assert len(shown) == 3
    assert [one[:8] for one in shown[1:]] == ["    2 | ", "      | "]
    return [one[8:] for one in shown[1:]]


def test_a_problem_is_one_line_with_its_place_and_hint() -> None:
    assert (
        problem_line("a.yaml", UNKNOWN, ENGLISH)
        == "a.yaml:7:9: 'holds' is no key that can stand here. Correct it, or delete the line — did you mean 'hold'?"
    )
    assert (
        problem_line("a.yaml", UNKNOWN, GERMAN) == "a.yaml:7:9: „holds“ ist kein Schlüssel, der hier stehen kann. "
        "Verbessere ihn, oder lösche die Zeile — meinst du „hold“?"
    )


def test_advice_says_that_it_is_advice() -> None:
    problem = Problem("rest-dropped", 1, 1, severity=Severity.ADVICE)
    assert problem_line("a.yaml", problem, ENGLISH).startswith("a.yaml:1:1: advice: a rest at the start")
    assert problem_line("a.yaml", problem, GERMAN).startswith("a.yaml:1:1: Tipp: eine Pause am Anfang")


@pytest.mark.parametrize("words", [ENGLISH, GERMAN], ids=["en", "de"])
def test_advice_ends_with_what_switches_it_off(words: Translator) -> None:
    problem = Problem("rest-dropped", 1, 1, hint="bridge", severity=Severity.ADVICE)
    line = problem_line("a.yaml", problem, words)
    assert line.endswith("? (ignore: rest-dropped)")
    assert line.count("rest-dropped") == 1
    assert "ignore" not in problem_line("a.yaml", problem, words, ignorable=False)
    assert "ignore" not in problem_line("a.yaml", UNKNOWN, words)


@pytest.mark.parametrize(
    ("hint", "shown"),
    [
        ("a | b", "'a' or 'b'?"),
        ("a | b | c", "'a', 'b' or 'c'?"),
        ("it's", '"it\'s"?'),
        ("'\"'", "`'\"'`?"),
    ],
)
def test_hints_with_alternatives_and_quotes(hint: str, shown: str) -> None:
    line = problem_line("a.yaml", Problem("text-empty", 1, 1, hint=hint), ENGLISH)
    assert line.endswith("did you mean " + shown)


def test_what_a_message_names_is_cleaned_listed_and_cut() -> None:
    problem = Problem("unknown-word", 1, 1, {"word": "\x1b[2J" + "x" * 100, "options": ("neutral", "flexion")})
    line = problem_line("evil\x1b]0;x\x07.yaml\n", problem, ENGLISH)
    assert line.startswith("evil\ufffd]0;x\ufffd.yaml :1:1: '\ufffd[2J")
    assert line.endswith("x…' is none of the words possible here: neutral, flexion")


def test_a_message_may_hold_the_signs_of_the_texts_themselves() -> None:
    assert "'{n}|x'" in problem_line("a", Problem("unknown-key", 1, 1, {"key": "{n}|x"}), ENGLISH)


def test_the_mark_lies_beneath_the_word() -> None:
    assert block("  - bridge: 3x10 hodl 5s", 18, 4) == ["  - bridge: 3x10 hodl 5s", "                 ^^^^"]


@pytest.mark.parametrize(
    ("line", "column", "mark"),
    [
        ("漢字: x", 5, "      ^"),
        ("e\u0308: x", 5, "   ^"),
        ("\tx", 2, "    ^"),
        ("\tx", 1, "^^^^"),
        ("👩\u200d🦽: x", 6, "      ^"),
        ("x", 2, " ^"),
        ("", 1, "^"),
        ("x\x1b[2J y", 7, "      ^"),
    ],
)
def test_the_mark_counts_columns_of_the_terminal(line: str, column: int, mark: str) -> None:
    assert block(line, column)[1] == mark


def test_what_is_unsafe_in_a_line_is_replaced() -> None:
    source, _ = block("a\x1b]0;x\x07b\u202ec\u200bd" + "\u0316" * 9, 1)
    assert source == "a\ufffd]0;x\ufffdb\ufffdc\ufffdd" + "\u0316" * 4


def test_a_long_line_is_cut_around_the_mark() -> None:
    line = "a" * 100 + "HERE" + "b" * 100
    source, mark = block(line, 101, 4)
    assert source.startswith("…a")
    assert source.endswith("b…")
    assert source[mark.index("^") : mark.rindex("^") + 1] == "HERE"
    assert len(source) <= WIDTH - 8


@pytest.mark.parametrize(("column", "start", "end"), [(1, "aaa", "…"), (200, "…", "aaa"), (201, "…", "aaa")])
def test_an_end_that_fits_is_not_cut(column: int, start: str, end: str) -> None:
    source, mark = block("a" * 200, column)
    assert source.startswith(start)
    assert source.endswith(end)
    assert len(mark) <= WIDTH - 8


@given(st.text(st.characters(exclude_characters="\n\r"), max_size=300), st.data())
def test_any_line_fits_and_is_safe_and_the_mark_is_under_the_word(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line) + 1))
    source, mark = block(line, column, data.draw(st.integers(1, 400)))
    assert re.fullmatch(" *\\^+", mark)
    assert len(mark) <= WIDTH - 8
    assert len(clean(source)) <= len(source)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ud800-\udfff]", source)


def test_a_place_behind_the_end_has_no_line() -> None:
    assert "\n" not in problem_block("a.yaml", "one line", UNKNOWN, ENGLISH)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_the_reader_sees_them(end: str) -> None:
    text = end.join(["\ufeffone", "two", "three"])
    problem = Problem("text-empty", 3, 1)
    assert problem_block("a.yaml", text, problem, ENGLISH).split("\n")[1] == "    3 | three"


def test_every_text_is_in_every_language_with_the_same_placeholders() -> None:
    for key, texts in (problem_texts.TEXTS | unreadable.TEXTS).items():
        assert set(texts) == set(LANGUAGES), key
        placeholders = {frozenset(re.findall("{([a-z]+)}", text)) for text in texts.values()}
        assert len(placeholders) == 1, key


def test_every_code_that_is_reported_has_its_text() -> None:
    core = Path(__file__).parents[1] / "src" / "backcoach" / "core"
    names = ("reader", "decoding", "syntax", "fields", "report", "parser", "items")
    source = "".join((core / f"{name}.py").read_text("utf-8") for name in names)
    calls = r'(?:[Pp]roblem|error|advice|_?report|misfit|scalar)\(\s*(?:[\w.]+, )*?"([a-z]+(?:-[a-z]+)+)"'
    codes = set(re.findall(calls, source))
    assert len(codes) > 60
    assert [code for code in sorted(codes) if f"problem.{code}" not in problem_texts.TEXTS] == []
