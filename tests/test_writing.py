"""Whatever is answered, the file that is begun with it is right, and holds what was answered."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcoach.answers import MisunderstoodError, read_dosing, read_exercises, read_minutes, read_text
from backcoach.core.clean import UNSAFE
from backcoach.core.dosing_text import parse_dosing
from backcoach.core.parser import parse_exercise, parse_routine
from backcoach.core.routine import Dosing, Exercise, Goal, Per
from backcoach.core.yaml_text import without_unsafe, yaml_text
from backcoach.i18n import LANGUAGES, Translator
from backcoach.library import Library
from backcoach.writing import Draft, by_goal, minutes_of, proposal, routine_text
from tests.core.test_schema import library, schema_accepts
from tests.yaml_core import load

ENGLISH = Translator("en")
KNOWN = library().exercises()
HOSTILE = [
    *("- dash", "--- ", "...", "a: b", "a:b", "#1", "a # b", "'", '"', '"quoted"', "it's", "\\", "\\x41", "{a}", "[a]"),
    *("&anchor", "*alias", "!tag", "| ", ">", "%", "@", "`", "? ", ": ", "null", "~", "yes", "10", "1:30", "1e3"),
    *("😀", "\U0001f469\u200d\U0001f467", "Ä", "A\u0308", "\u202eevil", "\u200b", "\x1b[31m", "\r\n", "\t", "0x1F"),
    *("\ufffd", "\ufeff", "e" + "\u0308" * 9, "e\u0308\u0308\u0308\u200b\u0308\u0308\u0308", "“quoted”", "$", "${1}"),
    *("<<", "\ud800", "x" * 200, "2026-11-22"),
]
ANSWERS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), max_size=4).map("".join)


@settings(max_examples=500, deadline=None)
@given(ANSWERS)
def test_any_text_is_made_safe_and_read_back_as_itself(text: str) -> None:
    safe = without_unsafe(text)
    assert not UNSAFE.search(safe)
    assert safe == without_unsafe(safe)
    if safe:
        assert load(f"{yaml_text(safe)}: 1") == {safe: 1}
        assert load(f"- {yaml_text(safe)}") == [safe]


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(LANGUAGES),
    ANSWERS,
    ANSWERS,
    st.none() | st.sampled_from(["daily", "3x10min pro Woche", "Alle 2 Tage", "3 PER WEEK", "2 x täglich"]),
    st.none() | st.integers(1, 180),
    st.lists(st.sampled_from(KNOWN), min_size=1, max_size=6),
)
def test_whatever_is_answered_the_file_is_right(
    language: str, title: str, author: str, dosing: str | None, minutes: int | None, exercises: list[Exercise]
) -> None:
    words = Translator(language)
    try:
        title, author = read_text(title, words) or "A", read_text(author, words)
    except MisunderstoodError:
        return
    draft = Draft(title, tuple(exercises), author or None, dosing, minutes)
    text = routine_text(draft, words, library().find, name="a", schema="backcoach.schema.json")
    routine, problems = parse_routine(text, library())
    assert problems == ()
    assert routine is not None
    assert schema_accepts(text)
    assert routine.title.by_language == ((language, title),)
    assert (routine.author, routine.minutes) == (author or None, minutes)
    assert routine.dosing == (parse_dosing(dosing)[0] if dosing else None)
    assert [(item.exercise, item.dose) for item in routine.exercise_items()] == [(one, one.dose) for one in exercises]


def test_an_exercise_of_the_users_own_may_be_named_like_a_key_or_have_no_dose() -> None:
    own = [exercise for name in ("rest", "8-er", "on") if (exercise := parse_exercise("name: Own", name)[0])]

    class Own(Library):
        def find(self, name: str) -> Exercise | None:
            return next((one for one in own if one.id == name), None)

    text = routine_text(Draft("A", tuple(own)), ENGLISH, library().find, name="a", schema=None)
    routine, problems = parse_routine(text, Own([], []))
    assert (problems, len(own)) == ((), 3)
    assert routine is not None
    assert [item.exercise for item in routine.exercise_items()] == own


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_explained(language: str) -> None:
    draft = Draft("A", tuple(KNOWN), "B", "daily", 10)
    lines = routine_text(draft, Translator(language), library().find, name="a", schema="s.json").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=./s.json"
    assert max(map(len, lines)) <= 130
    for before, line in pairwise(lines):
        if line and not line.lstrip().startswith("#"):
            assert before.lstrip().startswith("#") or " # " in line, line


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_an_own_exercise_can_be_taken_as_it_is(language: str) -> None:
    text = routine_text(Draft("A", (KNOWN[0],)), Translator(language), library().find, name="a", schema=None)
    before, example = text.split("# define:\n")
    lines = ["define:", *(line.removeprefix("# ") for line in example.splitlines())]
    name = lines[1].strip().removesuffix(":")
    routine, problems = parse_routine(f"{before}  - {name}: 2x8\n" + "\n".join(lines), library())
    assert problems == ()
    assert routine is not None
    exercise = routine.exercise_items()[-1].exercise
    assert (exercise.id, exercise.goal, bool(exercise.say)) == (name, Goal.STRENGTHEN, True)


# --- answers


@pytest.mark.parametrize(("answer", "minutes"), [("10", 10), (" 5 min", 5), ("180 Minuten", 180), ("1m", 1)])
def test_minutes(answer: str, minutes: int) -> None:
    assert read_minutes(answer, ENGLISH) == minutes


@pytest.mark.parametrize("answer", ["", "0", "181", "ten", "1.5", "-3", "9" * 30])
def test_no_minutes(answer: str) -> None:
    with pytest.raises(MisunderstoodError, match="from 1 to 180"):
        read_minutes(answer, ENGLISH)


def test_how_often_is_kept_as_it_was_written() -> None:
    assert read_dosing(" 3x  pro Woche ", ENGLISH) == "3x pro Woche"
    assert parse_dosing("3x pro Woche")[0] == Dosing(3, Per.WEEK)
    with pytest.raises(MisunderstoodError, match="3x10min per week"):
        read_dosing("3x10", ENGLISH)
    with pytest.raises(MisunderstoodError, match="did you mean 'daily'"):
        read_dosing("dialy", ENGLISH)


def ids(answer: str) -> list[str]:
    return [one.id for one in read_exercises(answer, KNOWN, ENGLISH)]


def test_exercises_are_named_or_numbered() -> None:
    assert ids("Brücke, cat cow; childs-pose,,") == ["bridge", "cat-cow", "childs-pose"]
    assert ids("Katze-Kuh und Kindhaltung") == ["cat-cow", "childs-pose"]
    assert ids("Katze und Kuh, bridge and side plank") == ["cat-cow", "bridge", "side-plank"]
    assert ids("2 1, bridge") == [KNOWN[1].id, KNOWN[0].id, "bridge"]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("brigde", "did you mean 'bridge'"),
        ("0", "no number 0"),
        ("99", "the last is"),
        ("", "at least"),
        ("xyzzy", "list"),
    ],
)
def test_an_exercise_that_there_is_not_is_told_with_the_nearest(answer: str, told: str) -> None:
    with pytest.raises(MisunderstoodError, match=told):
        ids(answer)


# --- what is proposed


def test_the_proposal_fills_the_time_in_a_good_order() -> None:
    def length(exercises: object) -> int:
        return 60_000 * len(list(exercises))  # type: ignore[call-overload]  # a sequence

    for most in range(1, len(KNOWN) + 2):
        chosen = proposal(KNOWN, most * 60_000, length)
        assert len(chosen) == min(most, len(KNOWN))
        assert chosen == [one for _, group in by_goal(KNOWN) for one in group if one in chosen]
    assert len(proposal(KNOWN, 0, length)) == 1
    assert {one.goal for one in proposal(KNOWN, 2 * 60_000, length)} == {Goal.MOBILISE, Goal.STRENGTHEN}


@pytest.mark.parametrize(("seconds", "minutes"), [(10, None), (59, 1), (90, None), (329, 5), (520, 9), (600, 10)])
def test_the_length_in_minutes_where_it_is_near(seconds: int, minutes: int | None) -> None:
    assert minutes_of(seconds * 1_000) == minutes
    if minutes:
        assert abs(seconds - minutes * 60) <= minutes * 6
