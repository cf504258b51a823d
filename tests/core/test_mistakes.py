"""One typing mistake is told once, in its line, with what a person would say: `tests/mistakes` holds them."""

from pathlib import Path

import pytest

from backcoach.core.dose import parse_dose
from backcoach.core.dosing_text import parse_dosing
from backcoach.core.errors import Problem
from backcoach.core.fields import DAYS
from backcoach.core.parser import parse_exercise, parse_routine
from backcoach.i18n import LANGUAGES, Translator
from backcoach.phrases_problem import problem_line
from tests.core.reading import Exercises
from tests.mistakes import BASE, Mistake, doses, keys, layout, signs, values

SHIPPED = Path(__file__).parents[2] / "routines" / "exercises"
MISTAKES = [*keys.ALL, *layout.ALL, *signs.ALL, *doses.ALL, *values.ALL]
NOT_AS_WANTED = {"3x10min", "2x10,5", "10 reps hold", "10 reps hold long", "childs-pose: 1:75"}
"""These have a suggestion where a person would make none, as nobody knows which number was meant."""


def library() -> Exercises:
    """Five exercises as they are shipped; more of them would change what is nearest to a misspelt name."""
    found = []
    for name in ("bridge", "cat-cow", "childs-pose", "pelvic-tilt", "side-plank"):
        exercise, _ = parse_exercise((SHIPPED / f"{name}.yaml").read_bytes(), name)
        assert exercise
        found.append(exercise)
    return Exercises(*found)


LIBRARY = library()


def problems_of(mistake: Mistake) -> tuple[Problem, ...]:
    """What is told of a file with a mistake."""
    return parse_routine(mistake.text.encode(mistake.encoding), LIBRARY)[1]


def meaning(hint: str) -> object:
    """What a suggestion means, if it is a dose, a dosing or days; else its letters."""
    dose, dosing = parse_dose(hint)[0], parse_dosing(hint)[0]
    days = [DAYS.get(day.strip().casefold()) for day in hint.split(",")]
    return dose or dosing or (tuple(days) if None not in days else hint.casefold())


def same(wanted: str | None, told: str | None) -> bool:
    """Whether two suggestions are the same."""
    if wanted is None or told is None:
        return wanted is told
    return {meaning(one) for one in wanted.split(" | ")} == {meaning(one) for one in told.split(" | ")}


def test_the_file_that_the_mistakes_are_made_in_has_none() -> None:
    assert parse_routine(BASE, LIBRARY)[1] == ()
    assert len(MISTAKES) > 400


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.code}-{mistake.new[:40]!r}")
def test_a_mistake_is_told_once_at_its_line(mistake: Mistake) -> None:
    assert [(one.code, one.line) for one in problems_of(mistake)] == [(mistake.code, mistake.line)]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.code}-{mistake.new[:40]!r}")
def test_what_is_suggested_is_what_a_person_would_say(mistake: Mistake) -> None:
    (problem,) = problems_of(mistake)
    assert same(mistake.hint, problem.hint) is (mistake.new not in NOT_AS_WANTED), problem.hint


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_says_something_in_every_language(language: str) -> None:
    words = Translator(language)
    for mistake in MISTAKES:
        for problem in problems_of(mistake):
            assert problem_line("a.yaml", problem, words).isprintable()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("3 reps hold 10s each side", "3 reps each sides"),
        ("2x10 hold 3s", "10 Wdhl"),
        ("2x10 hold 3s", "3 Saetze mit 10 Wdh"),
        ("childs-pose: 45s", "childs-pose: 5 Atemzuege"),
        ("dosing: 3 per week", "dosing: taeglich"),
        ("2x10 hold 3s", "2x10\u00a0hold\u00a03s"),
        ("2x10 hold 3s", "2×10, 3 Sek. halten"),
        ("- pelvic-tilt:", "- Pelvic Tilt:"),
        ("- bridge:", "- brücke:"),
        ("mon, wed, fri", "Mo, Mi, Fr."),
    ],
)
def test_what_is_no_mistake(old: str, new: str) -> None:
    assert parse_routine(BASE.replace(old, new), LIBRARY)[1] == ()
