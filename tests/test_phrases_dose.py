"""Doses, dosings and lengths of time as sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.dose import parse_dose
from backcoach.core.dosing_text import parse_dosing
from backcoach.core.routine import Dose, Sides
from backcoach.i18n import Translator
from backcoach.phrases_dose import days_note, dose_words, dosing_words, duration_words, often_words
from tests.core.builders import item, routine
from tests.strategies import doses, durations

EN, DE = Translator("en"), Translator("de")


def dose(text: str) -> Dose:
    """The dose that a text means."""
    found, _ = parse_dose(text)
    assert found, text
    return found


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("10 reps", "10 repetitions", "10 Wiederholungen"),
        ("1 rep", "1 repetition", "1 Wiederholung"),
        ("3x10", "3 sets of 10 repetitions", "3 Sätze mit 10 Wiederholungen"),
        ("3x1", "3 sets of 1 repetition", "3 Sätze mit 1 Wiederholung"),
        ("6-4-2", "3 sets of 6, 4 and 2 repetitions", "3 Sätze mit 6, 4 und 2 Wiederholungen"),
        ("8-6", "2 sets of 8 and 6 repetitions", "2 Sätze mit 8 und 6 Wiederholungen"),
        (
            "3x10 hold 5s each side rest 30s",
            "3 sets of 10 repetitions, hold 5 seconds, each side, 30 seconds rest between sets",
            "3 Sätze mit 10 Wiederholungen, 5 Sekunden halten, auf jeder Seite, 30 Sekunden Pause zwischen den Sätzen",
        ),
        ("10 hold 1s", "10 repetitions, hold 1 second", "10 Wiederholungen, 1 Sekunde halten"),
        ("10 hold 1.5s", "10 repetitions, hold 1.5 seconds", "10 Wiederholungen, 1,5 Sekunden halten"),
        ("10 hold 1 breath", "10 repetitions, hold 1 breath", "10 Wiederholungen, 1 Atemzug lang halten"),
        ("10 hold 2 breaths", "10 repetitions, hold 2 breaths", "10 Wiederholungen, 2 Atemzüge lang halten"),
        (
            "10 tempo 3-1.5-2",
            "10 repetitions, tempo in seconds: up 3, hold 1.5, down 2",
            "10 Wiederholungen, Tempo in Sekunden: hoch 3, halten 1,5, ab 2",
        ),
        ("10 open", "10 repetitions, at your own pace", "10 Wiederholungen, in deinem Tempo"),
        ("45s", "45 seconds", "45 Sekunden"),
        ("3x20s", "3 sets of 20 seconds", "3 Sätze zu je 20 Sekunden"),
        ("2x1m30s no rest", "2 sets of 1 minute 30 seconds, no rest between sets",
         "2 Sätze zu je 1 Minute 30 Sekunden, keine Pause zwischen den Sätzen"),
        ("5 breaths", "5 breaths", "5 Atemzüge"),
        ("1 breath", "1 breath", "1 Atemzug"),
        ("2x5 breaths", "2 sets of 5 breaths", "2 Sätze mit 5 Atemzügen"),
        ("10 left only", "10 repetitions, left side only", "10 Wiederholungen, nur die linke Seite"),
        ("10 right only", "10 repetitions, right side only", "10 Wiederholungen, nur die rechte Seite"),
        (
            "10 right first",
            "10 repetitions, each side, right side first",
            "10 Wiederholungen, auf jeder Seite, die rechte zuerst",
        ),
        (
            "10 alternate",
            "10 repetitions, on each side, left and right in turn",
            "10 Wiederholungen, auf jeder Seite, links und rechts im Wechsel",
        ),
        ("10 rest 30s", "10 repetitions", "10 Wiederholungen"),  # one set has nothing between
    ],
)  # fmt: skip
def test_a_dose_in_words(text: str, english: str, german: str) -> None:
    assert dose_words(dose(text), EN) == english
    assert dose_words(dose(text), DE) == german


def test_an_exercise_with_sides_is_read_back_with_them_where_nothing_is_written() -> None:
    assert dose_words(dose("10"), EN, sides=Sides.EACH) == "10 repetitions, each side"
    assert dose_words(dose("10"), EN, sides=Sides.ALTERNATE) == "10 repetitions, on each side, left and right in turn"
    assert dose_words(dose("45s"), EN, sides=Sides.ALTERNATE) == "45 seconds, each side"  # time cannot take turns
    assert dose_words(dose("10 left only"), EN, sides=Sides.EACH) == "10 repetitions, left side only"
    assert dose_words(dose("10"), EN, sides=Sides.NONE) == "10 repetitions"


def test_the_rest_that_is_taken_is_told_where_none_is_written() -> None:
    assert dose_words(dose("2x10"), EN, rest=15_000) == "2 sets of 10 repetitions, 15 seconds rest between sets"
    assert dose_words(dose("2x10"), EN, rest=0) == "2 sets of 10 repetitions, no rest between sets"
    assert dose_words(dose("2x10 rest 1 min"), EN, rest=15_000).endswith("1 minute rest between sets")
    assert dose_words(dose("10"), EN, rest=15_000) == "10 repetitions"


@pytest.mark.parametrize(
    ("ms", "english", "german"),
    [
        (0, "0 seconds", "0 Sekunden"),
        (1_000, "1 second", "1 Sekunde"),
        (1_500, "1.5 seconds", "1,5 Sekunden"),
        (45_000, "45 seconds", "45 Sekunden"),
        (60_000, "1 minute", "1 Minute"),
        (90_000, "1 minute 30 seconds", "1 Minute 30 Sekunden"),
        (121_000, "2 minutes 1 second", "2 Minuten 1 Sekunde"),
    ],
)
def test_a_length_in_words(ms: int, english: str, german: str) -> None:
    assert (duration_words(ms, EN), duration_words(ms, DE)) == (english, german)


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("daily", "every day", "jeden Tag"),
        ("2 per day", "2 times a day", "2-mal am Tag"),
        ("every other day", "every other day", "jeden zweiten Tag"),
        ("1 per week", "once a week", "einmal pro Woche"),
        ("3 per week", "3 times a week", "3-mal pro Woche"),
        ("3x10min per week", "10 minutes, 3 times a week", "10 Minuten, 3-mal pro Woche"),
        ("3x10min per day", "10 minutes, 3 times a day", "10 Minuten, 3-mal am Tag"),
        ("10min daily", "10 minutes, once a day", "10 Minuten, einmal am Tag"),
        ("10min every other day", "10 minutes, every other day", "10 Minuten, jeden zweiten Tag"),
    ],
)
def test_a_dosing_in_words(text: str, english: str, german: str) -> None:
    dosing, _ = parse_dosing(text)
    assert dosing
    assert (dosing_words(dosing, EN), dosing_words(dosing, DE)) == (english, german)


@given(doses(), st.sampled_from((EN, DE)), st.sampled_from(Sides), st.none() | durations(shortest=0))
def test_every_dose_has_a_sentence_without_a_bare_count_of_sets(
    given_dose: Dose, t: Translator, sides: Sides, rest: int | None
) -> None:
    words = dose_words(given_dose, t, sides=sides, rest=rest)
    assert words
    assert not set("{}|×") & set(words)
    assert "x" not in words.split(",")[0]  # 3x10 has three meanings


@pytest.mark.parametrize(
    ("dosing", "days", "english", "german"),
    [
        ("3x10min per week", [{0, 2, 4}, {0}], "3 times a week: on Mon, Wed, Fri", None),
        ("3 per week", [{0, 2, 4}], "3 times a week: on Mon, Wed, Fri", "3-mal pro Woche, und zwar Mo, Mi, Fr"),
        ("1 per week", [{3}], "once a week: on Thu", "einmal pro Woche, und zwar Do"),
        ("2 per day", [{0, 2}], "2 times a day: on Mon, Wed", "2-mal am Tag, und zwar Mo, Mi"),
        (None, [{0}, {2}], "on Mon, Wed", "Mo, Mi"),
        ("3 per week", [{0}, {2}], "3 times a week; exercises on Mon, Wed only", None),
        ("daily", [{0, 2}], "every day; exercises on Mon, Wed only", "jeden Tag; Übungen nur Mo, Mi"),
        ("3 per week", [None, {2}], "3 times a week", "3-mal pro Woche"),
        ("3 per week", [None], "3 times a week", "3-mal pro Woche"),
        (None, [None, {2}], "whenever you like", "wann du magst"),
    ],
)
def test_the_days_of_the_items_and_the_dosing_are_one_statement(
    dosing: str | None, days: list[set[int] | None], english: str, german: str | None
) -> None:
    dose, _ = parse_dose("10 reps")
    often = parse_dosing(dosing)[0] if dosing else None
    made = routine(*(item(dose, days=one and frozenset(one)) for one in days), dosing=often)
    assert often_words(made, EN) == english
    assert german in (None, often_words(made, DE))


@pytest.mark.parametrize(
    ("dosing", "days", "told"),
    [
        ("3 per week", [None, {2}], "You choose the days. Not every exercise is for every day."),
        ("every other day", [None, {2}], "Not every exercise is for every day."),
        ("daily", [None, {2}], "Not every exercise is for every day."),
        ("2 per week", [{0}, {2}], "Not every exercise is for every day."),
        ("2 per week", [{0, 2}, {0, 2}], None),
        ("3 per week", [None], None),
    ],
)
def test_it_is_told_where_days_have_different_exercises(
    dosing: str, days: list[set[int] | None], told: str | None
) -> None:
    dose, _ = parse_dose("10 reps")
    made = routine(*(item(dose, days=one and frozenset(one)) for one in days), dosing=parse_dosing(dosing)[0])
    assert days_note(made, EN) == told
    assert (days_note(made, DE) is None) is (told is None)
