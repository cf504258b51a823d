"""Every kind of dose in the sentences of a leaflet, in both languages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.dose import parse_dose
from backcoach.core.routine import Dose, Exercise, Goal, Reps, Sides
from backcoach.handout.leaflet import leaflet
from backcoach.i18n import LANGUAGES, Translator
from backcoach.phrases_dose import dose_words
from tests.core.builders import text
from tests.strategies import doses

WORDS = {language: Translator(language) for language in LANGUAGES}


def dose_in_leaflet_form(
    written: str, language: str, sides: Sides = Sides.NONE, goal: Goal = Goal.MOBILISE, rest: int = 15_000
) -> str:
    dose, _ = parse_dose(written, sides=sides)
    assert dose is not None, written
    return leaflet(dose, Exercise("own", text("Own"), sides=sides, goal=goal), rest, WORDS[language])


@pytest.mark.parametrize(
    ("written", "english", "german"),
    [
        ("10 reps", "Repeat 10 times.", "10-mal wiederholen."),
        ("1 rep", "Do it once.", "Einmal ausführen."),
        ("10 hold 5s", "Hold 5 seconds. Repeat 10 times.", "5 Sekunden halten. 10-mal wiederholen."),
        ("10 hold 1.5s", "Hold 1.5 seconds. Repeat 10 times.", "1,5 Sekunden halten. 10-mal wiederholen."),
        ("8 hold 2 breaths", "Hold 2 breaths. Repeat 8 times.", "2 Atemzüge lang halten. 8-mal wiederholen."),
        (
            "10 tempo 3-1-2",
            "Up in 3 seconds, hold 1 second, down in 2 seconds. Repeat 10 times.",
            "In 3 Sekunden hoch, 1 Sekunde halten, in 2 Sekunden ab. 10-mal wiederholen.",
        ),
        (
            "10 tempo 3-0-2",
            "Up in 3 seconds, down in 2 seconds. Repeat 10 times.",
            "In 3 Sekunden hoch, in 2 Sekunden ab. 10-mal wiederholen.",
        ),
        ("8 open", "At your own pace. Repeat 8 times.", "In deinem Tempo. 8-mal wiederholen."),
        (
            "3x10 hold 5s rest 30s",
            "Hold 5 seconds. Repeat 10 times. Do 3 sets. 30 seconds rest between sets.",
            "5 Sekunden halten. 10-mal wiederholen. 3 Sätze. 30 Sekunden Pause zwischen den Sätzen.",
        ),
        (
            "3x10",
            "Repeat 10 times. Do 3 sets. 15 seconds rest between sets.",
            "10-mal wiederholen. 3 Sätze. 15 Sekunden Pause zwischen den Sätzen.",
        ),
        (
            "6-4-1 x 10s rest 1 min",
            "Hold 10 seconds. Set 1: 6 times. Set 2: 4 times. Set 3: once. 1 minute rest between sets.",
            "10 Sekunden halten. Satz 1: 6-mal. Satz 2: 4-mal. Satz 3: einmal. 1 Minute Pause zwischen den Sätzen.",
        ),
        ("45s", "Do this for 45 seconds.", "Mach das 45 Sekunden lang."),
        (
            "2x1m30s rest 0s",
            "Do this for 1 minute 30 seconds. Do 2 sets. No rest between sets.",
            "Mach das 1 Minute 30 Sekunden lang. 2 Sätze. Keine Pause zwischen den Sätzen.",
        ),
        ("1 breath", "Do this for 1 breath.", "Mach das einen Atemzug lang."),
        (
            "2x5 breaths rest 10s",
            "Do this for 5 breaths. Do 2 sets. 10 seconds rest between sets.",
            "Mach das 5 Atemzüge lang. 2 Sätze. 10 Sekunden Pause zwischen den Sätzen.",
        ),
    ],
)
def test_a_dose_is_given_as_on_a_leaflet(written: str, english: str, german: str) -> None:
    assert dose_in_leaflet_form(written, "en") == english
    assert dose_in_leaflet_form(written, "de") == german


@pytest.mark.parametrize(
    ("written", "sides", "english", "german"),
    [
        ("10 each side", Sides.EACH, "Each side.", "Auf jeder Seite."),
        ("10", Sides.EACH, "Each side.", "Auf jeder Seite."),
        (
            "10",
            Sides.ALTERNATE,
            "On each side, left and right in turn.",
            "Auf jeder Seite, links und rechts im Wechsel.",
        ),
        ("10 left only", Sides.EACH, "Left side only.", "Nur die linke Seite."),
        ("10 right only", Sides.EACH, "Right side only.", "Nur die rechte Seite."),
        ("10 right first", Sides.EACH, "Each side, right side first.", "Auf jeder Seite, die rechte zuerst."),
    ],
)
def test_the_sides_are_named(written: str, sides: Sides, english: str, german: str) -> None:
    assert dose_in_leaflet_form(written, "en", sides) == f"Repeat 10 times. {english}"
    assert dose_in_leaflet_form(written, "de", sides) == f"10-mal wiederholen. {german}"


@pytest.mark.parametrize("goal", [Goal.STRENGTHEN, Goal.STRETCH])
@pytest.mark.parametrize(
    ("written", "english", "german"),
    [
        ("15s", "Hold 15 seconds.", "15 Sekunden halten."),
        ("2x15s", "Hold 15 seconds. Do 2 sets.", "15 Sekunden halten. 2 Sätze."),
        ("3 breaths", "Hold 3 breaths.", "3 Atemzüge lang halten."),
    ],
)
def test_a_time_to_strengthen_or_stretch_is_held(written: str, goal: Goal, english: str, german: str) -> None:
    assert dose_in_leaflet_form(written, "en", goal=goal).startswith(english)
    assert dose_in_leaflet_form(written, "de", goal=goal).startswith(german)


@given(doses(), st.sampled_from(Sides), st.sampled_from(Goal), st.sampled_from(LANGUAGES))
def test_every_dose_has_its_sentences(dose: Dose, sides: Sides, goal: Goal, language: str) -> None:
    t = WORDS[language]
    said = leaflet(dose, Exercise("own", text("Own"), sides=sides, goal=goal), 15_000, t)
    assert re.fullmatch(r"(\S[^|{}]*\.)", said)
    counts = dose.work.counts if isinstance(dose.work, Reps) else (dose.sets,)
    assert {str(count) for count in counts} - {"1"} <= set(re.findall(r"\d+", said))
    # It stands alone on the page: every number of the dose in words is in it.
    numbers = set(re.findall(r"[\d.,]*\d", dose_words(dose, t, sides=sides, rest=15_000)))
    assert numbers - {"0", "1"} <= set(re.findall(r"[\d.,]*\d", said))
