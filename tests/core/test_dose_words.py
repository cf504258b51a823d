"""What is proposed for a dose or a dosing is in the language of the author's own words, else in that of the routine."""

import pytest

from backcoach.core.dose import parse_dose
from backcoach.core.dosing_text import parse_dosing
from backcoach.core.routine import Breaths, Dose, Holds
from tests.core.test_messages import HEAD, told

TIMED = Dose(Holds(1, 45_000))
BREATHED = Dose(Breaths(1, 5))

DOSES = [
    # the author's own words are German, or English, whatever the routine is
    (
        "6 Wdh je Seite im Wechsel 5 s",
        "en",
        "6 Wdh je Seite im Wechsel halten 5 s | 6 Wdh je Seite im Wechsel Pause 5 s",
    ),
    ("3x 15 Sek je S.", "en", "3x 15 Sek je Seite"),
    ("2x12 rechts", "en", "2x12 nur rechts | 2x12 rechts zuerst"),
    ("2x12 links", "en", "2x12 nur links | 2x12 links zuerst"),
    ("10 Wdh 5s", "en", "10 Wdh halten 5s | 10 Wdh Pause 5s"),
    ("10 Wdh 3s", "en", "10 Wdh halten 3s | 10 Wdh Satzpause 3s"),
    ("3 Sätze 10 Wdh Pause 2 s", "en", "3 Sätze 10 Wdh halten 2 s | 3 Sätze 10 Wdh Satzpause 2 s"),
    ("3 Sätze", "en", "3 Sätze x 10"),
    ("10 Runden", "en", "10 Sätze x 10"),
    ("3x10 re/li", "en", "3x10 je Seite | 3x10 im Wechsel | 3x10 rechts zuerst"),
    ("10 Wdh @ 3-1-3", "en", "10 Wdh Tempo 3-1-3"),
    ("10 Wdh 3-1-3", "en", "10 Wdh Tempo 3-1-3"),
    ("30 Sek im Wechsel", "en", "30 Sek je Seite"),
    ("halten 30 Sek", "en", "30s | 10 Wdh halten 30s"),
    ("2x5 Atemzüge halten", "en", "2x5 Atemzüge | 2 Wdh halten 5 Atemzüge"),
    ("5 Wdh 3 Atemzüge", "en", "5 Wdh halten 3 Atemzüge"),
    ("10 li, 10 re", "en", "10 je Seite"),
    ("3x10 beide", "en", "3x10 je Seite"),
    ("10 Wdh in eigenem Tempo", "en", "10 Wdh offen"),
    ("10 reps 5s", "de", "10 reps hold 5s | 10 reps rest 5s"),
    ("2x12 right", "de", "2x12 right only | 2x12 right first"),
    ("3 sets 10 reps pause 2 s", "de", "3 sets 10 reps hold 2 s | 3 sets 10 reps rest 2 s"),
    ("10 reps @ 3-1-3", "de", "10 reps tempo 3-1-3"),
    ("30 seconds alternating", "de", "30 seconds each side"),
    ("hold 30 seconds", "de", "30s | 10 reps hold 30s"),
    ("10 reps both", "de", "10 reps each side"),
    ("3 rounds of 10 reps", "de", "3 sets of 10 reps"),
    # no word shows the language
    ("10 5s", "de", "10 halten 5s | 10 Pause 5s"),
    ("10 5s", "en", "10 hold 5s | 10 rest 5s"),
    ("3x10 bds", "de", "3x10 je Seite"),
    ("3x10 @ 3-1-3", "de", "3x10 Tempo 3-1-3"),
    ("3x10 @ 3-1-3", "en", "3x10 tempo 3-1-3"),
    ("3x10x5", "de", "3x10x5s | 3x10 halten 5 Atemzüge | 3x10 Pause 5s"),
    ("3x10x5", "en", "3x10x5s | 3x10 hold 5 breaths | 3x10 rest 5s"),
    ("8x10s", "de", "8 Wdh halten 10s"),
    ("8x10s", "en", "8 reps hold 10s"),
    ("3x10 l", "de", "3x10 nur links | 3x10 links zuerst"),
]
DOSINGS = [
    ("3x", "de", "3x pro Woche | 3x pro Tag"),
    ("3x", "en", "3 per week | 3 per day"),
    ("zweimal", "en", "2x pro Woche | 2x pro Tag"),
    ("twice", "de", "2 per week | 2 per day"),
    ("30 Minuten", "en", "1x30min pro Woche | 1x30min pro Tag"),
    ("3x10min", "de", "3x10min pro Woche | 3x10min pro Tag"),
    ("morgens und abends", "en", "2x pro Tag"),
    ("Mo, Mi, Fr", "en", "3x pro Woche"),
    ("mon, wed, fri", "de", "3 per week"),
    ("2x jeden zweiten Tag", "en", "jeden zweiten Tag"),
    ("2x every other day", "de", "every other day"),
]


@pytest.mark.parametrize(("written", "language", "proposed"), DOSES)
def test_a_dose_is_proposed_in_the_language_of_the_author(written: str, language: str, proposed: str) -> None:
    _, problems = parse_dose(written, language=language)
    assert proposed in [one.hint for one in problems]
    assert all(parse_dose(one)[0] for one in proposed.split(" | "))


@pytest.mark.parametrize(("written", "language", "proposed"), DOSINGS)
def test_a_dosing_is_proposed_in_the_language_of_the_author(written: str, language: str, proposed: str) -> None:
    _, problems = parse_dosing(written, language)
    assert [one.hint for one in problems] == [proposed]
    assert all(parse_dosing(one)[0] for one in proposed.split(" | "))


def test_a_lone_count_is_explained_in_the_language_of_the_routine() -> None:
    hints = [
        parse_dose("10", default=default, language=language)[1][0].hint
        for default in (TIMED, BREATHED)
        for language in ("de", "en")
    ]
    assert hints == ["10s | 10 Wdh", "10s | 10 reps", "10 Atemzüge | 10 Wdh", "10 breaths | 10 reps"]


def test_what_belongs_into_the_dosing_is_told_in_the_language_of_the_dose() -> None:
    assert [one.params["dosing"] for one in parse_dose("10 Wdh 3x täglich")[1]] == ["3x pro Tag"]
    assert [one.params["dosing"] for one in parse_dose("10 reps twice a day", language="de")[1]] == ["2 per day"]


def test_the_routine_says_its_language_to_doses_and_dosing() -> None:
    text = HEAD.replace("exercises:", "dosing: 3x\nexercises:") + "  - Brücke: 3x10 5s\n"
    assert told(text) == [
        ("dosing-no-period", 4, "3x pro Woche | 3x pro Tag"),
        ("dose-loose-time", 6, "3x10 halten 5s | 3x10 Pause 5s"),
    ]
