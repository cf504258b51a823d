"""What holds for every dose and for every text."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.dose import HINT_SEPARATOR, format_dose, parse_dose
from backcoach.core.dose_german import dose_in_german
from backcoach.core.errors import Severity
from backcoach.core.routine import Dose, Reps, Sides
from backcoach.i18n import Translator
from backcoach.phrases_dose import dose_words
from tests.strategies import doses

PIECES = st.sampled_from(
    (
        *(
            "3x10",
            "10",
            "reps",
            "Wdh.",
            "sets of",
            "Sätze à",
            "5s",
            "1:30",
            "1:75",
            "6-4-2",
            "8-12",
            "min",
            "m",
            "0",
        ),
        *(
            "hold",
            "halten",
            "rest",
            "Pause",
            "tempo",
            "3-1-3",
            "open",
            "breaths",
            "no",
            "between",
            "1,5",
            "''",
            "ten",
        ),
        *(
            "each side",
            "je Seite",
            "alternate",
            "im Wechsel",
            "left",
            "only",
            "rechts",
            "zuerst",
            "each",
            "je",
            "RL",
        ),
        *(
            "x",
            "×",
            "-",
            ",",
            "/",
            "@",
            ":",
            "(",
            ".",
            "\u00a0",
            "\u0308",
            "²",
            "٣",
            "\x00",
            "99999999999",
            "twice",
        ),
        *("daily", "per", "week", "20kg", "RPE", "7", "bds", "AMRAP", "hodl", "sets", "of", "seconds"),
        *("3x12,10,8", "3·10", "３", "li", "re", "+", "w/", "deep", "no hold", "1 min 30", "between sides", "|"),
    )
)
PSEUDO_DOSES = st.lists(PIECES, max_size=12).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A right dose with a few letters changed, lost or added."""
    text = format_dose(draw(doses()))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.text(max_size=2) | PIECES) + text[at + draw(st.integers(0, 2)) :]
    return text


@given(doses())
def test_the_canonical_form_means_the_same_dose(dose: Dose) -> None:
    found, problems = parse_dose(format_dose(dose))
    assert found == dose
    assert all(problem.severity is Severity.ADVICE for problem in problems)


@given(PSEUDO_DOSES | mutated() | st.text())
def test_any_text_is_a_dose_or_has_problems_at_places_within_it(text: str) -> None:
    found, problems = parse_dose(text)
    assert (found is None) == any(problem.severity is Severity.ERROR for problem in problems)
    for problem in problems:
        assert 0 <= problem.offset <= len(text)
        assert problem.width >= 1
        assert problem.offset + problem.width <= max(len(text), 1)
    assert list(problems) == sorted(problems, key=lambda problem: problem.offset)


@given(PSEUDO_DOSES | mutated() | st.text())
def test_what_is_read_without_an_error_has_a_canonical_form_that_is_a_fixed_point(text: str) -> None:
    found, _ = parse_dose(text)
    if found is not None:
        assert parse_dose(format_dose(found))[0] == found


@given(PSEUDO_DOSES | mutated() | st.text())
def test_every_problem_has_its_sentence_in_both_languages(text: str) -> None:
    for problem in parse_dose(text)[1]:
        for language in ("en", "de"):
            assert Translator(language)(f"problem.{problem.code}", **problem.params)


@given(PSEUDO_DOSES | mutated() | st.text(), st.sampled_from((None, *Sides)))
def test_every_whole_dose_that_is_offered_is_right(text: str, sides: Sides | None) -> None:
    for problem in parse_dose(text, sides=sides)[1]:
        if problem.code != "dose-unknown-word" and problem.hint:
            for offered in problem.hint.split(HINT_SEPARATOR):
                if not offered.startswith("dosing: "):
                    assert parse_dose(offered, sides=sides)[0] is not None, offered


SPELLINGS: dict[str, Callable[[str], str]] = {
    "upper case": str.upper,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces": lambda text: text.replace(" ", "\u202f"),
    "many spaces": lambda text: f"  {text.replace(' ', '   ')} ",
    "no spaces before units": lambda text: text.replace(" reps", "reps").replace(" breath", "breath"),
    "multiplication sign": lambda text: text.replace("x", "×"),
    "spaces around x": lambda text: text.replace("x", " X "),
    "en dashes": lambda text: text.replace("-", "–"),
    "decimal comma": lambda text: text.replace(".", ","),
    "commas before modifiers": lambda text: text.replace(" hold", ", hold").replace(" rest", ", rest"),
    "German": lambda text: (
        text.replace("reps", "Wdh.")
        .replace("each side", "je Seite")
        .replace("hold", "halten")
        .replace("alternate", "im Wechsel")
        .replace("left only", "nur links")
        .replace("right first", "rechts zuerst")
        .replace("open", "offen")
        .replace("breaths", "Atemzüge")
        .replace("rest", "Satzpause")
    ),
}


@pytest.mark.parametrize("name", SPELLINGS)
@given(dose=doses())
def test_spelling_never_changes_the_meaning(name: str, dose: Dose) -> None:
    text = SPELLINGS[name](format_dose(dose))
    assert parse_dose(text)[0] == dose, text


@given(dose=doses(), language=st.sampled_from(("en", "de")))
def test_the_sentence_can_be_typed_back_where_it_has_no_words_of_its_own(dose: Dose, language: str) -> None:
    work = dose.work
    if isinstance(work, Reps) and (work.tempo or work.open or len(set(work.counts)) > 1):
        return  # "6, 4 and 2 repetitions", "at your own pace"
    said = Dose(work, dose.sides, dose.rest if dose.sets > 1 else None)
    if said.rest is not None and 0 < said.rest < 5_000 and language == "de":
        return  # a short Pause has two meanings
    sentence = dose_words(said, Translator(language))
    assert parse_dose(sentence)[0] == said, sentence


@given(doses())
def test_a_dose_written_in_german_means_the_same(dose: Dose) -> None:
    found, problems = parse_dose(dose_in_german(dose))
    assert [one for one in problems if one.severity is Severity.ERROR] == []
    assert found == dose
