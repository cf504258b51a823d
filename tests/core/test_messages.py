"""What is told of mistakes that a German physiotherapist made, one file each: which, where, and what to write."""

import re

import pytest

from backcoach.core.errors import Problem
from backcoach.core.parser import parse_exercise, parse_routine
from backcoach.i18n import Translator
from backcoach.phrases_problem import problem_message
from tests.core.reading import Exercises
from tests.core.test_mistakes import SHIPPED

HEAD = "backcoach: 1\ntitle: Test\nlanguage: de\nexercises:\n"
"""What stands in front of a list of items, whose first line is line 5."""


def _shipped() -> Exercises:
    found = [parse_exercise(path.read_bytes(), path.stem)[0] for path in sorted(SHIPPED.glob("*.yaml"))]
    return Exercises(*(one for one in found if one))


LIBRARY = _shipped()
Told = list[tuple[str, int, str | None]]


def problems(text: str) -> tuple[Problem, ...]:
    """What is told of a routine."""
    return parse_routine(text, LIBRARY)[1]


def told(text: str) -> Told:
    """The code, line and suggestion of each problem of a routine."""
    return [(one.code, one.line, one.hint) for one in problems(text)]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("  - Seitstütz: 3x15 s\n  - note: Handtuch\n", [("dash-too-many", 6, "    note: Handtuch")]),
        ("  - Seitstütz: 3x15 s\n  - days: mo, mi\n", [("dash-too-many", 6, "    days: mo, mi")]),
        ("  - Seitstütz: 3x15 s\n  - level: easier\n", [("dash-too-many", 6, "    level: easier")]),
        ("- Seitstütz: 3x15 s\n- note: Handtuch\n- Brücke\n", [("dash-too-many", 6, "  note: Handtuch")]),
        ("  - Seitstütz: 3x15 s\n    - note: langsam\n", [("dash-too-many", 6, "    note: langsam")]),
        ("  - exercise: Seitstütz\n  - dose: 3x15 s\n", [("dash-too-many", 6, "    dose: 3x15 s")]),
        (
            "  - Seitstütz: 3x15 s\n  - level: easier\n  - note: langsam\n",
            [("dash-too-many", 6, "    level: easier"), ("dash-too-many", 7, "    note: langsam")],
        ),
        (
            "  - Seitstütz\n  - level: easier\n",
            [("missing-colon", 5, "Seitstütz:"), ("dash-too-many", 6, "    level: easier")],
        ),
        ("  - rounds: 2\n  - exercises:\n    - Brücke\n", [("dash-too-many", 6, "    exercises:")]),
        ("  - Brücke\n  - rest: 30s\n  - Katze-Kuh\n", []),
        ("  - note: zuerst\n  - Brücke\n", [("item-without-exercise", 5, None)]),
        ("  - Brücke:\n    note: eins\n  - note: zwei\n", [("item-without-exercise", 7, None)]),
    ],
)
def test_a_dash_too_many_before_a_key_is_to_be_deleted(items: str, expected: Told) -> None:
    assert told(HEAD + items) == expected


def test_a_dash_too_many_names_the_exercise_above() -> None:
    (problem,) = problems(HEAD + "  - Seitstütz: 3x15 s\n  - note: Handtuch\n")
    assert problem.params == {"key": "note", "above": "Seitstütz", "column": 5}


OWN = HEAD + "  - wadendehnung: 30 s\n  - Brükce\n"
"""Uses an exercise of the author's own, and one that is mistyped; below it `define`, in line 7."""
SECOND_COLON = HEAD + "  - Stufenlagerung: 3 Minuten Wadendehnung: 30 s\n  - wadendehnung: 30 s\n"


@pytest.mark.parametrize(
    "text",
    [
        OWN + "define:\n  wadendehnung:\n    name: Waden\n    start: Seitenlage: Leg dich hin\n",
        OWN + "define:\n  wadendehnung\n    name: Waden\n    dose: 30 s\n",
        OWN + "define:\n  wadendehnung: name: Waden\n",
        OWN + "define:\n  - wadendehnung:\n    name: Waden\n",
        OWN + "define:\n  wade:\n    dose: 30 s\n    start: [a\n  wadendehnung:\n    name: Waden\n",
        OWN + "define:\n  wade:\n    name: [Wadendehnung, im Sitzen]\n    dose: 30 s\n",
        OWN + "define: wadendehnung\n",
        OWN + "define: &wadendehnung\n",
        OWN + "defin:\n  wade: name: Wadendehnung\n",
        SECOND_COLON + "define:\n  wadendehnung:\n    name: Waden\n    dose: 30 s\n",
    ],
)
def test_an_exercise_that_could_not_be_read_is_not_unknown(text: str) -> None:
    found = [one for one in problems(text) if one.params.get("name") == "wadendehnung"]
    assert problems(text)
    assert not found


@pytest.mark.parametrize(
    ("define", "expected"),
    [
        ("define:\n  wadendehnung:\n    name: Waden\n    dose: 30 s\n", []),
        ("define:\n  wadendehnung:\n    name: Waden\n    dosis: 30 s\n", [("unknown-key", 10, "dose")]),
    ],
)
def test_an_unknown_exercise_is_told_where_those_of_the_author_are_known(define: str, expected: Told) -> None:
    assert told(OWN + define) == [("exercise-unknown", 6, "Brücke"), *expected]


def test_a_name_of_no_letters_is_unknown_whatever_stands_in_define() -> None:
    assert told(HEAD + '  - "-"\ndefine:\n  wade: {name: Wade, dose: 30s}\n') == [("exercise-unknown", 5, None)]


@pytest.mark.parametrize(
    ("text", "line", "whole"),
    [
        (HEAD + "  - Brücke:\n    note: Auf ein Handtuch # rutscht sonst\n", 6, '"Auf ein Handtuch # rutscht sonst"'),
        (HEAD.replace("title: Test", "title: Test # für Frau M."), 2, '"Test # für Frau M."'),
        (
            HEAD + "  - w\ndefine:\n  w:\n    name: W\n    dose: 30s\n    start: Steh # am Tisch\n",
            10,
            '"Steh # am Tisch"',
        ),
        (HEAD + "  - w\ndefine:\n  w:\n    name: W\n    dose: 30s\n    steps:\n    - Ab # auf\n", 11, '"Ab # auf"'),
    ],
)
def test_a_text_that_a_comment_cuts_is_told(text: str, line: int, whole: str) -> None:
    text = text if text.count("\n") > 4 else text + "  - Brücke\n"
    assert ("text-cut", line, whole) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "  - Brücke:   # rutscht\n    note: Auf ein Handtuch   # für Frau M.\n",
        HEAD + "  - Brücke: 3x10 # rutscht\n    level: easier # am Anfang\n    optional: ja # ?\n    days: mo # erst\n",
        HEAD.replace("language: de", "language: de # deutsch\nrest: 30s # lang\naudience: knee # links")
        + "  - Brücke\n",
        HEAD + '  - Brücke:\n    note: "Handtuch" # rutscht\n',
        HEAD + "  - Brücke:\n    note: Handtuch #\n",
    ],
)
def test_a_comment_that_cuts_no_text_is_not_told(text: str) -> None:
    assert "text-cut" not in [code for code, _, _ in told(text)]


NOTE = HEAD + "  - Brücke:\n    note: Ellenbogen auf ein\n"
"""Ends with the note, in line 6."""


@pytest.mark.parametrize(
    ("text", "line", "joined"),
    [
        (NOTE + "Handtuch legen und atmen\n  - Katze-Kuh\n", 7, "note: Ellenbogen auf ein Handtuch legen und atmen"),
        (NOTE + "    Handtuch legen und atmen\n    days: mo\n", 7, "note: Ellenbogen auf ein Handtuch legen und atmen"),
        (NOTE + "    Handtuch\n", 7, "note: Ellenbogen auf ein Handtuch"),
        (NOTE + "Handtuch\n", 7, "note: Ellenbogen auf ein Handtuch"),
        (NOTE + "  Handtuch, gefaltet.\n    days: mo\n", 7, "note: Ellenbogen auf ein Handtuch, gefaltet."),
        (NOTE + "    Handtuch: gefaltet\n", 7, 'note: "Ellenbogen auf ein Handtuch: gefaltet"'),
        (NOTE + "    Handtuch\n    legen\n    days: mo\n", 7, "note: Ellenbogen auf ein Handtuch legen"),
        (
            "title: Rücken am\nMorgen\n" + HEAD.replace("title: Test\n", "") + "  - Brücke\n",
            2,
            "title: Rücken am Morgen",
        ),
        (
            HEAD + "  - w\ndefine:\n  w:\n    name: W\n    start: Dreh die\n    Seite und atme\n    dose: 30s\n",
            10,
            "start: Dreh die Seite und atme",
        ),
        (
            HEAD + "  - w\ndefine:\n  w:\n    name: W\n    dose: 30s\n    steps:\n    - Dreh die\n    Seite und atme\n",
            12,
            "- Dreh die Seite und atme",
        ),
    ],
)
def test_a_text_that_goes_on_in_the_next_line(text: str, line: int, joined: str) -> None:
    assert told(text) == [("text-goes-on", line, joined)]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (NOTE + "    day mo\n", [("missing-colon", 7, "day: mo")]),
        (NOTE + "    dyas mo\n", [("missing-colon", 7, "dyas: mo")]),
        (NOTE + "  Katze-Kuh 3x10\n", [("missing-colon", 7, "Katze-Kuh: 3x10")]),
        (NOTE + "    dyas: mo\n", [("unknown-key", 7, "days")]),
    ],
)
def test_a_key_below_a_text_is_none_of_it(items: str, expected: Told) -> None:
    assert told(items) == expected


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        *(
            (f"audience: knee{sign}shoulder", "knee, shoulder")
            for sign in ("; ", "/", " + ", " & ", " und ", " and ", " ")
        ),
        ("audience: Knie, Schulter", "knee, shoulder"),
        ("audience: Nacken; Knie", "neck, knee"),
        ("audience: knee, Schulter und Nacken", "knee, shoulder, neck"),
        ("audience: knee; foo", None),
        ("audience: künstliche Hüfte", "hip_replacement"),
        ("audience: Hüft-TEP", "hip_replacement"),
        ("audience: Knie", "knee"),
        ("audience: Knieprobleme", "knee"),
        ("audience: knee pain", "knee"),
        ("audience: Schwangerschaft", "pregnancy_late"),
        ("audience: Osteoporose", "osteoporosis"),
        ("audience: frische OP", "recent_surgery"),
        ("audience: Ischias", "leg_symptoms"),
        ("audience: Rückenlage", None),
        ("ignore: text-cut; promise", "text-cut, promise"),
        ("ignore: text-cut und promis", "text-cut, promise"),
        ("ignore: text-cut promise", "text-cut, promise"),
        ("time_of_day: morgens", "morning"),
    ],
)
def test_what_is_suggested_for_a_list_of_words_is_the_whole_list(line: str, whole: str | None) -> None:
    head = HEAD.replace("exercises:", f"{line}\nexercises:")
    assert [(one, hint) for _, one, hint in told(head + "  - Brücke\n")] == [(4, whole)]


@pytest.mark.parametrize(
    ("days", "whole"),
    [
        ("Mo, Mi und Fr", "Mo, Mi, Fr"),
        ("Mo,Mi;Fr", "Mo, Mi, Fr"),
        ("Mo. Mi. Fr.", "Mo, Mi, Fr"),
        ("Mo Mi Fr", "Mo, Mi, Fr"),
        ("Mo + Do", "Mo, Do"),
        ("Mo & Do", "Mo, Do"),
        ("Mo/Do", "Mo, Do"),
        ("Mo u. Do", "Mo, Do"),
        ("Mo-Fr", "Mo, Di, Mi, Do, Fr"),
        ("Mo-Mi, Fr", "Mo, Di, Mi, Fr"),
        ("montags", "montag"),
        ("dienstags, freitags", "dienstag, freitag"),
        ("montags und freitags", "montag, freitag"),
        ("jeden Montag", "montag"),
        ("werktags", "mo, di, mi, do, fr"),
        ("Wochenende", "Sa, So"),
        ("am Wochenende", "sa, so"),
        ("Montag, Mitwoch und Freitag", "Montag, Mittwoch, Freitag"),
        ("mo, mittwochs", "mittwoch"),
        ("mo; irgendwann", None),
    ],
)
def test_what_is_suggested_for_days_is_the_whole_value(days: str, whole: str | None) -> None:
    assert told(HEAD + f"  - Brücke:\n    days: {days}\n") == [("expected-day", 6, whole)]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("loading: Beugung und Drehung", "flexion, rotation"),
        ("avoid_if: Knie; Schulter", "knee, shoulder"),
        ("position: stehend", "standing"),
        ("position: auf dem Rücken", "supine"),
        ("sides: beidseits", "each"),
    ],
)
def test_the_right_word_is_suggested_for_one_in_plain_language(line: str, right: str) -> None:
    text = HEAD + f"  - w\ndefine:\n  w:\n    name: W\n    dose: 30s\n    {line}\n"
    assert [(one, hint) for _, one, hint in told(text)] == [(10, right)]


@pytest.mark.parametrize(
    ("items", "language", "words"),
    [
        ("  - w\ndefine:\n  w: {name: W, dose: 30s, position: x}\n", "de", "supine (in Rückenlage)"),
        ("  - w\ndefine:\n  w: {name: W, dose: 30s, position: x}\n", "en", "supine (lying on your back)"),
        ("  - w\ndefine:\n  w: {name: W, dose: 30s, sides: x}\n", "de", "alternate (links und rechts im Wechsel)"),
        ("  - Brücke:\n    level: x\n", "de", "easier (leichter), harder (schwerer)"),
        ("  - Brücke:\n    level: x\n", "en", "easier, harder"),
        (
            "  - w\ndefine:\n  w: {name: W, dose: 30s, avoid_if: x}\n",
            "de",
            "hip_replacement (ein künstliches Hüftgelenk)",
        ),
    ],
)
def test_the_words_to_choose_from_are_told_with_what_they_mean(items: str, language: str, words: str) -> None:
    (problem,) = problems(HEAD + items)
    assert words in problem_message(problem, Translator(language))


OWN_KEYS = HEAD + "  - w\ndefine:\n  w:\n    name: W\n    dose: 30s\n"
"""Ends with an exercise of the author's own, in line 9."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "  - Brükce 3x10 je Seite\n", [("exercise-unknown", 5, "Brücke: 3x10 je Seite")]),
        (HEAD + "  - Brükce 3x10\n    note: a\n", [("missing-colon", 5, "Brücke: 3x10")]),
        (HEAD + "  - 3x10 Brücke\n", [("exercise-unknown", 5, "Brücke: 3x10")]),
        (HEAD + "  - 3 Minuten Brücke: 30 s\n", [("exercise-unknown", 5, "Brücke")]),
        (HEAD + "  - Brücke: 3 Minuten Katze-Kuh: 30 s\n", [("second-key", 5, None)]),
        (HEAD.replace("exercises:\n", "") + "  - Brücke: 3x10\n", [("exercises-missing", 4, "exercises:")]),
        (HEAD.replace("exercises:\n", "") + "- Brücke: 3x10\n", [("exercises-missing", 4, "exercises:")]),
        ("backcoach: 1\ntitle: Test\n  - Brücke\n  - Katze\n", [("exercises-missing", 3, "exercises:")]),
        (
            HEAD.replace("exercises:\n", "minutes: 10\n\n") + "  - Brücke: 3x10\ndefine:\n  w: {name: W}\n",
            [("exercises-missing", 6, "exercises:")],
        ),
        ("backcoach: 1\ntitle: Test\naudience:\n  - knee\n", [("key-missing", 1, None)]),
        (OWN_KEYS + "    say: up: Heben, down: Senken\n", [("braces-missing", 10, "say: {up: Heben, down: Senken}")]),
        (OWN_KEYS + "    tempo: up: 2s, down: 3s\n", [("braces-missing", 10, "tempo: {up: 2s, down: 3s}")]),
        (OWN_KEYS + "    start: de: Steh, en: Stand\n", [("braces-missing", 10, "start: {de: Steh, en: Stand}")]),
        (OWN_KEYS + "    start: Rücken: gerade\n", [("colon-in-text", 10, '"Rücken: gerade"')]),
        (HEAD + "  - w\ndefine:\n  w: name: W, dose: 30s\n", [("braces-missing", 7, "w: {name: W, dose: 30s}")]),
    ],
)
def test_what_is_to_be_written_is_told_in_one_step(text: str, expected: Told) -> None:
    assert [one for one in told(text) if one[0] != "language-unsaid"] == expected


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_wrong_date_is_told_without_another_one_that_looks_like_the_right_one(language: str) -> None:
    (problem,) = problems(HEAD.replace("exercises:", "written: 24.12.2026\nexercises:") + "  - Brücke\n")
    message = problem_message(problem, Translator(language))
    assert re.findall("[0-9]+-[0-9]+-[0-9]+", message) == ["2026-12-24"]
