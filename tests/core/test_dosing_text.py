"""How often a routine is meant to be done, as it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.dose import HINT_SEPARATOR
from backcoach.core.dosing_text import format_dosing, parse_dosing
from backcoach.core.routine import Dosing, Per
from backcoach.i18n import Translator
from backcoach.phrases_dose import dosing_words

DAILY, OTHER_DAY = Dosing(1, Per.DAY), Dosing(1, Per.OTHER_DAY)

RIGHT = {
    "daily": DAILY,
    "Daily": DAILY,
    "täglich": DAILY,
    "TÄGLICH": DAILY,
    "taeglich": DAILY,
    "tgl.": DAILY,
    "every day": DAILY,
    "jeden Tag": DAILY,
    "once a day": DAILY,
    "1x täglich": DAILY,
    "einmal am Tag": DAILY,
    "1 per day": DAILY,
    "OD": DAILY,
    "every other day": OTHER_DAY,
    "every second day": OTHER_DAY,
    "every 2 days": OTHER_DAY,
    "jeden zweiten Tag": OTHER_DAY,
    "alle 2 Tage": OTHER_DAY,
    "alle zwei Tage": OTHER_DAY,
    "10min every other day": Dosing(1, Per.OTHER_DAY, 10),
    "2 per day": Dosing(2, Per.DAY),
    "2x daily": Dosing(2, Per.DAY),
    "2x täglich": Dosing(2, Per.DAY),
    "2xtäglich": Dosing(2, Per.DAY),
    "2x pro Tag": Dosing(2, Per.DAY),
    "2x/Tag": Dosing(2, Per.DAY),
    "2 mal am Tag": Dosing(2, Per.DAY),
    "2-mal am Tag": Dosing(2, Per.DAY),
    "twice daily": Dosing(2, Per.DAY),
    "twice a day": Dosing(2, Per.DAY),
    "zweimal täglich": Dosing(2, Per.DAY),
    "BD": Dosing(2, Per.DAY),
    "tds": Dosing(3, Per.DAY),
    "3 per week": Dosing(3, Per.WEEK),
    "3x per week": Dosing(3, Per.WEEK),
    "3 × per week": Dosing(3, Per.WEEK),
    "3x pro Woche": Dosing(3, Per.WEEK),
    "3x/Woche": Dosing(3, Per.WEEK),
    "3x in der Woche": Dosing(3, Per.WEEK),
    "3 times a week": Dosing(3, Per.WEEK),
    "three times a week": Dosing(3, Per.WEEK),
    "3x weekly": Dosing(3, Per.WEEK),
    "3x wöchentlich": Dosing(3, Per.WEEK),
    "dreimal pro Woche": Dosing(3, Per.WEEK),
    "weekly": Dosing(1, Per.WEEK),
    "3x10min per week": Dosing(3, Per.WEEK, 10),
    "3×10 min per week": Dosing(3, Per.WEEK, 10),
    "3x10min pro Woche": Dosing(3, Per.WEEK, 10),
    "3 x 10 Minuten pro Woche": Dosing(3, Per.WEEK, 10),
    "3x10min per day": Dosing(3, Per.DAY, 10),
    "3x10min pro Tag": Dosing(3, Per.DAY, 10),
    "3 x 10 Min. am Tag": Dosing(3, Per.DAY, 10),
    "10 min daily": Dosing(1, Per.DAY, 10),
    "10 minutes, 3 times a week": Dosing(3, Per.WEEK, 10),
    "1h per week": Dosing(1, Per.WEEK, 60),
}
THREE = "dosing-three-meanings"
WRONG = (
    ("3x10", THREE, "3x10", "3x10min per week | 3x10min per day"),
    ("3×10", THREE, "3×10", "3x10min per week | 3x10min per day"),
    ("3x10min", THREE, "3x10min", "3x10min per week | 3x10min per day"),
    ("3 x 10 Minuten", THREE, "3 x 10 Minuten", "3x10min pro Woche | 3x10min pro Tag"),
    ("3x10 per week", "dosing-ten-what", "10", "3x10min per week"),
    ("3x10 pro Tag", "dosing-ten-what", "10", "3x10min pro Tag"),
    ("3x", "dosing-no-period", "3x", "3 per week | 3 per day"),
    ("3", "dosing-no-period", "3", "3 per week | 3 per day"),
    ("10 min", "dosing-no-period", "10 min", "1x10min per week | 1x10min per day"),
    ("2-3x per week", "dosing-range", "2-3", "2x per week | 3x per week"),
    ("2 bis 3 mal pro Woche", "dosing-range", "2 bis 3", "2 mal pro Woche | 3 mal pro Woche"),
    ("0 per day", "dosing-not-whole", "0", None),
    ("1.5 per day", "dosing-not-whole", "1.5", None),
    ("50 per day", "dosing-too-often", "50", None),
    ("99 per week", "dosing-too-often", "99", None),
    ("3x200min per week", "dosing-too-long", "200min", None),
    ("3x90s per week", "dosing-minutes", "90s", "3x2min per week"),
    ("3x0min per week", "dosing-minutes", "0min", "3x1min per week"),
    ("twice every other day", "dosing-other-day", "twice", "every other day"),
    ("mon, wed, fri", "dosing-days", "mon, wed, fri", "3 per week"),
    ("Mo, Mi und Fr", "dosing-days", "Mo, Mi und Fr", "3x pro Woche"),
    ("morgens", "dosing-daytime", "morgens", "täglich"),
    ("morgens und abends", "dosing-daytime", "morgens und abends", "2x pro Tag"),
    ("3 per week daily", "dosing-two-periods", "3 per week daily", None),
    ("3x 3x per week", "dosing-twice", "3x", None),
    ("per", "dosing-empty", "per", None),
    ("daily hold", "dosing-misplaced", "hold", "daily"),
    ("every other week", "dosing-misplaced", "other", "every week"),
    ("3 per month", "dosing-unknown-word", "month", None),
    ("", "dosing-empty", "", None),
    ("dialy", "dosing-unknown-word", "dialy", "daily"),
    ("dayly", "dosing-unknown-word", "dayly", "daily"),
    ("täglcih", "dosing-unknown-word", "täglcih", "täglich"),
    ("täglisch", "dosing-unknown-word", "täglisch", "täglich"),
    ("3 pre week", "dosing-unknown-word", "pre", "per"),
    ("3 per weak", "dosing-unknown-word", "weak", "week"),
    ("3x pro Wohce", "dosing-unknown-word", "Wohce", "Woche"),
    ("every ohter day", "dosing-unknown-word", "ohter", "other"),
    ("jeden zwieten Tag", "dosing-unknown-word", "zwieten", "zweiten"),
)


@pytest.mark.parametrize("text", RIGHT)
def test_reads_dosings_in_both_languages(text: str) -> None:
    assert parse_dosing(text) == (RIGHT[text], ())


@pytest.mark.parametrize(("text", "code", "words", "hint"), WRONG)
def test_what_is_no_dosing_is_told_at_its_place(text: str, code: str, words: str, hint: str | None) -> None:
    found, problems = parse_dosing(text)
    assert found is None
    assert [problem.code for problem in problems] == [code]
    (problem,) = problems
    assert (text[problem.offset : problem.offset + problem.width], problem.hint) == (words, hint)


@pytest.mark.parametrize("hint", [row[3] for row in WRONG if row[3] and row[1] != "dosing-unknown-word"])
def test_each_text_offered_is_right(hint: str) -> None:
    for offered in hint.split(HINT_SEPARATOR):
        assert parse_dosing(offered)[0], offered


DOSINGS = st.builds(
    Dosing, st.integers(1, 10), st.sampled_from((Per.DAY, Per.WEEK)), st.none() | st.integers(1, 180)
) | (st.builds(Dosing, st.just(1), st.just(Per.OTHER_DAY), st.none() | st.integers(1, 180)))


@given(DOSINGS)
def test_the_canonical_form_means_the_same_dosing(dosing: Dosing) -> None:
    assert parse_dosing(format_dosing(dosing)) == (dosing, ())


@given(DOSINGS, st.sampled_from(("en", "de")))
def test_the_sentence_can_be_typed_back(dosing: Dosing, language: str) -> None:
    assert parse_dosing(dosing_words(dosing, Translator(language))) == (dosing, ())


PIECES = st.sampled_from(
    (
        "3",
        "x",
        "10",
        "min",
        "per",
        "pro",
        "week",
        "Tag",
        "daily",
        "täglich",
        "every",
        "other",
        "2-3",
        "0",
        "mon",
        "BD",
        "hold",
        "/",
    )
)


@given(st.text() | st.lists(PIECES, max_size=8).map(" ".join))
def test_any_text_is_a_dosing_or_has_problems_with_sentences(text: str) -> None:
    found, problems = parse_dosing(text)
    assert (found is None) == bool(problems)
    for problem in problems:
        assert 0 <= problem.offset <= len(text)
        for language in ("en", "de"):
            assert Translator(language)(f"problem.{problem.code}", **problem.params)
    if found:
        assert parse_dosing(format_dosing(found)) == (found, ())
