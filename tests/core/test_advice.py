"""Every advice is given where it belongs, is silent where it does not, and can be switched off."""

from datetime import date

import pytest

from backcoach.core.advice import advise
from backcoach.core.advice_codes import ADVICE_CODES
from backcoach.core.errors import Severity
from backcoach.core.parser import parse_routine
from backcoach.core.survey import Memory
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.phrases_problem import problem_message

TODAY = date(2026, 11, 27)
LIBRARY = Library.default()


def advice(text: str) -> dict[str, int]:
    """The codes of all advice for a routine, each with its line."""
    routine, problems = parse_routine(text, LIBRARY, routine_names=["daily"], own_name="mine")
    assert routine is not None, problems
    found = [*problems, *advise(routine, Memory(Phrases("en")), TODAY)]
    assert all(one.severity is Severity.ADVICE for one in found)
    return {one.code: one.line for one in found}


def routine(items: str, head: str = "") -> str:
    return f"backcoach: 1\ntitle: T\n{head}exercises:\n{items}"


SIX = "  - bridge\n" * 5 + "  - childs-pose\n"
GIVEN = [
    ("many-items", routine("  - bridge\n" * 6 + "  - childs-pose\n"), 10, routine(SIX)),
    (
        "many-positions",
        routine("  - bridge\n  - cat-cow\n  - bridge\n  - cat-cow\n  - bridge\n  - childs-pose\n"),
        8,
        routine("  - bridge\n  - bridge\n  - cat-cow\n  - side-plank\n  - break-stand\n  - childs-pose\n"),
    ),
    ("no-closing-relaxation", routine("  - bridge\n" * 3), 6, routine("  - bridge\n" * 2)),
    ("hold-long", routine("  - bridge: 3 reps hold 11s\n"), 4, routine("  - bridge: 3 reps hold 10s\n")),
    ("hold-long", routine("  - front-plank: 31s\n"), 4, routine("  - front-plank: 30s\n")),
    ("hold-long", routine("  - front-plank: 31s\n"), 4, routine("  - figure-four: 31s\n")),
    (
        "morning-flexion",
        routine("  - childs-pose\n", "time_of_day: morning\n"),
        5,
        routine("  - childs-pose\n", "time_of_day: evening\n"),
    ),
    (
        "morning-flexion",
        routine("  - childs-pose\n", "time_of_day: morning\n"),
        5,
        routine("  - pelvic-tilt\n", "time_of_day: morning\n"),
    ),
    (
        "audience-caution",
        routine("  - bridge\n  - childs-pose\n", "audience: osteoporosis, wrist\n"),
        6,
        routine("  - bridge\n", "audience: osteoporosis\n"),
    ),
    ("text-cut", routine("  - bridge\n", "prepare: Mat #2\n"), 3, routine("  - bridge\n", "prepare: Mat   # two\n")),
    ("quote-unopened", routine("  - bridge\n", 'author: Me"\n'), 3, routine("  - bridge\n", 'author: "Me"\n')),
    ("dose-swapped", routine("  - bridge: 10x3\n"), 4, routine("  - bridge: 5x5\n")),
    ("promise", routine("  - bridge\n", "prepare: This heals your back\n"), 3, routine("  - bridge\n")),
    (
        "promise",
        routine("  - bridge:\n    note: Das macht dich schmerzfrei\n"),
        5,
        routine("  - bridge\n", "author: A. Beispiel, Heilpraktiker\n"),
    ),
    (
        "review-passed",
        routine("  - bridge\n", "review_by: 2026-11-26\n"),
        3,
        routine("  - bridge\n", "review_by: 2026-11-27\n"),
    ),
    ("length-off", routine("  - bridge\n", "minutes: 20\n"), 3, routine("  - bridge\n", "minutes: 3\n")),
    (
        "text-untranslated",
        "backcoach: 1\ntitle: {en: T, de: T}\nexercises:\n  - bridge:\n    note: Slowly\n",
        5,
        "backcoach: 1\ntitle: {en: T, de: T}\nexercises:\n  - bridge\n",
    ),
    (
        "easier-day-unknown",
        routine("  - bridge\n", "easier_day: dayly\n"),
        3,
        routine("  - bridge\n", "easier_day: daily\n"),
    ),
    ("language-unsaid", routine("  - Brücke: 3x10\n"), 4, routine("  - Brücke: 3x10\n", "language: de\n")),
    ("language-unsaid", routine("  - bridge:\n    note: Langsam und ohne Ruck\n"), 5, routine("  - bridge: 3x10\n")),
    ("rest-dropped", routine("  - rest: 5s\n  - bridge\n"), 4, routine("  - bridge\n")),
    ("smart-quotes", routine("  - bridge:\n    note: “Slowly”\n"), 5, routine("  - bridge:\n    note: Slowly\n")),
    ("dose-many-sets", routine("  - front-plank: 6x10s\n"), 4, routine("  - front-plank: 5x10s\n")),
    ("dose-rest-one-set", routine("  - bridge: 10 reps rest 30s\n"), 4, routine("  - bridge: 2x10 rest 30s\n")),
    (
        "cue-dropped",
        routine("  - bridge: 5 reps tempo 1-0-1\n"),
        4,
        routine("  - bridge: 5 reps\n"),
    ),
    (
        "too-many-words",
        routine("  - nod: 3 reps\n") + "define: {nod: {name: Nod, cues: a b c d e f g h i}}\n",
        5,
        routine("  - bridge\n"),
    ),
    (
        "name-taken",
        routine("  - lift: 5 reps\n") + "define:\n  lift: {name: Raise}\n  other: {name: Lift}\n",
        7,
        routine("  - lift: 5 reps\n") + "define:\n  lift: {name: Lift}\n  other: {name: Raise}\n",
    ),
    (
        "name-taken",
        routine("  - bridge: 5 reps\n") + "define:\n  lift: {name: Lift, aka: [Brücke]}\n",
        6,
        routine("  - bridge: 5 reps\n") + "define:\n  lift: {name: Lift, aka: [LIFT, Heber]}\n",
    ),
    (
        "goal-unsaid",
        routine("  - bridge\n  - nod: 2x5\n") + "define: {nod: {name: Nod}}\n",
        5,
        routine("  - bridge: 2x5\n  - nod: 2x5\n") + "define: {nod: {name: Nod, goal: mobilise}}\n",
    ),
    *(
        (
            "days-and-dosing",
            routine("  - exercise: bridge\n    days: mon, thu\n", f"author: A\ndosing: {often}\n"),
            4,
            routine(f"  - exercise: bridge\n    days: {days}\n", f"author: A\ndosing: {often}\n"),
        )
        for often, days in (
            ("3x10min per week", "mon, wed, fri"),
            ("1 per week", "mon"),
            ("daily", "mon, tue, wed, thu, fri, sat, sun"),
            ("every other day", "mon, tue, wed, thu, fri, sat, sun"),
        )
    ),
    (
        "setup-long",
        routine("  - nod: 3 reps\n") + f"define:\n  nod:\n    name: Nod\n    start: {'Lie down and breathe. ' * 40}\n",
        4,
        routine("  - bridge\n"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "line", "without"), GIVEN, ids=[f"{one[0]}-{i}" for i, one in enumerate(GIVEN)]
)
def test_advice_is_given_at_its_line_and_only_where_it_fits(code: str, text: str, line: int, without: str) -> None:
    assert advice(text)[code] == line
    assert code not in advice(without)


@pytest.mark.parametrize(("code", "text"), [one[:2] for one in GIVEN])
def test_advice_can_be_switched_off(code: str, text: str) -> None:
    assert code not in advice(text.replace("backcoach: 1\n", f"backcoach: 1\nignore: {code}\n"))


def test_every_advice_has_an_example_here() -> None:
    """But those that need a voice: `check --spoken` is tested with one."""
    assert {one[0] for one in GIVEN} == ADVICE_CODES - {"cue-hurried", "cue-too-long"}


@pytest.mark.parametrize(("word", "hint"), [("many-item", "many-items"), ("unknown-key", None), ("x", None)])
def test_only_advice_can_be_switched_off(word: str, hint: str | None) -> None:
    _, problems = parse_routine(routine("  - bridge\n", f"ignore: length-off, {word}\n"), LIBRARY)
    assert [(one.code, one.line, one.column, one.hint) for one in problems] == [("ignore-unknown", 3, 21, hint)]


def test_sides_of_an_own_exercise_are_asked_for_and_not_taken_away() -> None:
    """To follow a hint that leaves the sides out would halve what is done."""
    text = routine("  - shell: 2x12 each side\n") + "define: {shell: {name: Shell}}\n"
    _, problems = parse_routine(text, LIBRARY)
    assert [(one.code, one.line, one.hint) for one in problems] == [("dose-sides-unsaid", 4, "sides: each")]


def test_an_error_is_told_whatever_is_ignored() -> None:
    _, problems = parse_routine(routine("  - brigde\n", "ignore: length-off\n"), LIBRARY)
    assert [one.code for one in problems] == ["exercise-unknown"]


@pytest.mark.parametrize("key", ["substitute: bridge", "days: mon", "optional: yes", "rounds: 2", "rest: 5s"])
def test_a_substitute_is_an_exercise_and_nothing_else(key: str) -> None:
    _, problems = parse_routine(routine(f"  - cat-cow:\n    substitute:\n      bridge: 3x10\n      {key}\n"), LIBRARY)
    assert [(one.code, one.line) for one in problems] == [("substitute-key", 7)]


@pytest.mark.parametrize(
    ("items", "code", "line"),
    [
        ("  - cat-cow:\n    substitute: brigde\n", "exercise-unknown", 5),
        ("  - cat-cow:\n    substitute:\n      bridge: 3x10x5\n", "dose-five-what", 6),
        ("  - cat-cow:\n    substitute: [bridge]\n", "expected-item", 5),
    ],
)
def test_mistakes_in_a_substitute_are_told_at_their_line(items: str, code: str, line: int) -> None:
    _, problems = parse_routine(routine(items), LIBRARY)
    assert [(one.code, one.line) for one in problems] == [(code, line)]


def test_a_length_that_is_off_on_some_days_names_them() -> None:
    text = routine("  - bridge: 3x10\n    days: mon, wed\n  - childs-pose: 5 breaths\n", "minutes: 3\n")
    made, _ = parse_routine(text, LIBRARY)
    assert made is not None
    off = [one.params["days"] for one in advise(made, Memory(Phrases("en")), TODAY) if one.code == "length-off"]
    assert off == [(1, 3, 4, 5, 6), (0, 2)]
    (problem, _) = (one for one in advise(made, Memory(Phrases("en")), TODAY) if one.code == "length-off")
    said = problem_message(problem, Translator("de"))
    assert said.startswith("Tipp: Dienstag, Donnerstag, Freitag, Samstag, Sonntag: die Einheit dauert 0:")


def on(days: str, *names: str) -> str:
    return "".join(f"  - exercise: {name}\n    days: {days}\n" for name in names)


def test_of_a_split_plan_each_session_counts_for_itself() -> None:
    split = on("mon", "bridge", "cat-cow", "childs-pose") + on("wed", "side-plank", "bridge")
    assert advice(routine(split + on("fri", "cat-cow", "side-plank", "childs-pose"))) == {}
    assert advice(routine(split + on("fri", "cat-cow", "childs-pose", "bridge"))) == {"no-closing-relaxation": 18}
    full = on("mon", *["bridge"] * 7, "childs-pose") + on("tue", *["bridge"] * 7, "childs-pose")
    made, _ = parse_routine(routine(full), LIBRARY)
    assert made is not None
    many = [one for one in advise(made, Memory(Phrases("en")), TODAY) if one.code == "many-items"]
    assert [(one.line, one.params["n"]) for one in many] == [(16, 8), (32, 8)]


def test_advice_on_an_item_of_several_days_is_told_once() -> None:
    text = routine("  - bridge: 3 reps hold 11s\n" + on("tue", "cat-cow") + on("wed", "childs-pose"))
    made, _ = parse_routine(text, LIBRARY)
    assert made is not None
    assert [one.code for one in advise(made, Memory(Phrases("en")), TODAY)] == ["hold-long"]


@pytest.mark.parametrize("often", ["2 per week", "2x10min per week", "2 per day", "3x10min per day"])
def test_days_and_dosing_go_together(often: str) -> None:
    items = "  - exercise: bridge\n    days: mon, thu\n"
    assert advice(routine(items, f"dosing: {often}\n")) == {}


def test_where_something_is_done_every_day_the_dosing_chooses_among_them() -> None:
    items = "  - cat-cow: 8 reps\n  - exercise: bridge\n    days: mon, thu\n"
    assert advice(routine(items, "dosing: 3 per week\n")) == {}


def test_days_that_contradict_the_dosing_are_named_with_what_would_fit() -> None:
    text = routine("  - exercise: bridge\n    days: mon, thu\n", "dosing: 3x10min per week\n")
    made, _ = parse_routine(text, LIBRARY)
    assert made is not None
    (problem,) = advise(made, Memory(Phrases("en")), TODAY)
    for language, days in ("en", "Monday, Thursday"), ("de", "Montag, Donnerstag"):
        said = problem_message(problem, Translator(language))
        assert all(part in said for part in (days, "3x10min per week", "`2x10min per week`")), said


@pytest.mark.parametrize(
    ("item", "head"),
    [("5 reps", ""), ("2x5 rest 20s", ""), ("2x5 no rest", ""), ("2x5", "rest: 30s\n"), ("2x5", "rest: 0s\n")],
)
def test_a_goal_is_not_missed_where_no_rest_depends_on_it(item: str, head: str) -> None:
    assert advice(routine(f"  - nod: {item}\n", head) + "define: {nod: {name: Nod}}\n") == {}


def test_a_goal_is_missed_once_for_each_exercise_also_with_the_dose_of_its_level() -> None:
    define = "define: {nod: {name: Nod, dose: 5 reps, levels: {harder: {dose: 3x8 hold 5s}}}}\n"
    items = "  - nod\n  - nod:\n    level: harder\n  - nod: 2x5 hold 5s\n"
    made, _ = parse_routine(routine(items) + define, LIBRARY)
    assert made is not None
    (problem,) = (one for one in advise(made, Memory(Phrases("en")), TODAY) if one.code == "goal-unsaid")
    assert problem.line == 5
    for language in "en", "de":
        said = problem_message(problem, Translator(language))
        assert all(part in said for part in ("nod", "15", "30", "`goal: strengthen`")), said


LONG_WORDS = f"define:\n  nod:\n    name: Nod\n    dose: 3 reps\n    start: {'Lie down and breathe. ' * 40}\n"


@pytest.mark.parametrize("days", ["mon", "tue", "sun"])
def test_what_is_said_on_any_day_counts(days: str) -> None:
    assert advice(routine("  - bridge\n" + on(days, "nod")) + LONG_WORDS) == {"setup-long": 5}
    quick = f"  - bridge: 5 reps tempo 1-0-1\n    days: {days}\n"
    assert advice(routine("  - cat-cow\n" + quick)) == {"cue-dropped": 5}


def test_a_cue_is_dropped_as_often_as_on_one_day() -> None:
    made, _ = parse_routine(routine("  - bridge: 5 reps tempo 1-0-1\n" + on("wed", "cat-cow")), LIBRARY)
    alone, _ = parse_routine(routine("  - bridge: 5 reps tempo 1-0-1\n"), LIBRARY)
    assert made is not None
    assert alone is not None
    told = [{one.params["n"] for one in advise(each, Memory(Phrases("en")), TODAY)} for each in (made, alone)]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("define", "told"),
    [
        ("lift: {name: Raise}\n  other: {name: Lift}", [("other", "Lift", "lift", "lift")]),
        ("other: {name: Lift}\n  lift: {name: Raise}", [("other", "Lift", "lift", "lift")]),
        ("lift: {name: Raise}\n  other: {name: raise}", [("other", "raise", "lift", "lift")]),
        ("lift: {name: Raise, aka: [Bridge]}", [("lift", "Bridge", "bridge", "lift")]),
    ],
)
def test_an_id_goes_before_a_name_and_a_shared_name_is_told(define: str, told: list[tuple[str, str, str, str]]) -> None:
    text = routine("  - lift: 5 reps\n") + f"define:\n  {define}\n"
    made, problems = parse_routine(text, LIBRARY)
    assert made is not None
    assert made.exercise_items()[0].exercise.id == "lift"
    lines = text.splitlines()
    found = [
        (lines[one.line - 1].split(":")[0].strip(), *(one.params[key] for key in ("name", "other", "gets")))
        for one in problems
    ]
    assert found == told


@pytest.mark.parametrize(
    ("note", "word"),
    [
        ("Move in your pain-free range", None),
        ("Only as far as it is pain free", None),
        ("Stay within pain-free limits; this heals", "heals"),
        ("Im schmerzfreien Bereich bewegen", None),
        ("Schmerzfreie Bewegung, nicht mehr", None),
        ("So weit es schmerzfrei geht", None),
        ("Soweit, wie es dir schmerzfrei möglich ist", None),
        ("It makes you pain-free", "pain-free"),
        ("Pain-free in a week: move in your pain-free range", "Pain-free"),
        ("Das macht dich schmerzfrei", "schmerzfrei"),
        ("Für ein schmerzfreies Leben", "schmerzfreies"),
    ],
)
def test_how_far_to_move_is_no_promise(note: str, word: str | None) -> None:
    _, problems = parse_routine(routine(f"  - bridge:\n    note: '{note}'\n", "language: en\n"), LIBRARY)
    assert [one.params["word"] for one in problems if one.code == "promise"] == ([word] if word else [])
