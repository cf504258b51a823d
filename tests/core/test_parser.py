"""Routine and exercise files become values, or all their problems at once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from backcoach.core.errors import Severity
from backcoach.core.parser import parse_exercise, parse_routine
from backcoach.core.routine import (
    Avoid,
    Dose,
    Dosing,
    Exercise,
    ExerciseItem,
    Goal,
    Holds,
    Level,
    Loading,
    Per,
    Position,
    Reps,
    RestItem,
    Rounds,
    Routine,
    SideRule,
    Sides,
    Text,
)
from backcoach.i18n import LANGUAGES, Translator
from backcoach.phrases_problem import problem_line
from tests.core.reading import (
    BRIDGE,
    CHILDS_POSE,
    LIBRARY,
    SIDE_PLANK,
    Exercises,
    found,
    inside,
    routine_text,
)

CORPUS = Path(__file__).parents[1] / "broken"


def parsed(text: str, **options: object) -> Routine:
    """The routine of a text without errors."""
    routine, problems = parse_routine(text, LIBRARY, **options)  # type: ignore[arg-type]  # tests name real options
    assert routine is not None, found(problems)
    return routine


def only_item(items: str) -> ExerciseItem:
    """The single item of a routine."""
    (item,) = parsed(routine_text(items)).items
    assert isinstance(item, ExerciseItem)
    return item


def problems_of(text: str, **options: object) -> list[tuple[str, int, int]]:
    """What is wrong with a text; every place lies in it, and the routine is missing exactly where there is an error."""
    routine, problems = parse_routine(text, LIBRARY, **options)  # type: ignore[arg-type]  # tests name real options
    assert (routine is None) == any(one.severity is Severity.ERROR for one in problems)
    assert all(inside(one, text) for one in problems)
    return found(problems)


def hint_of(text: str) -> str | None:
    """The hint of the first problem."""
    return parse_routine(text, LIBRARY)[1][0].hint


def exercise_of(fields: str) -> Exercise:
    """An exercise from its file."""
    exercise, problems = parse_exercise(fields, "squat")
    assert exercise is not None, found(problems)
    return exercise


# --- what is read


def test_a_whole_routine_is_read() -> None:
    text = """\
backcoach: 1
title: {en: Morning back, de: Rücken am Morgen}
language: de
author: A. Example, physiotherapist
written: 2026-11-22
review_by: 2027-02-22
dosing: 3x10min per week
minutes: 10
prepare: Eine Matte
easier_day: calm-day
rest: 20s
switch: 1:05
exercises:
  - bridge: 2x10 hold 5s rest 20s
  - bridge
  - exercise: Seitstütz
    dose: 6-4-2 hold 10s each side rest 30s
    note: Linker Ellbogen auf ein Handtuch
    optional: ja
    days: Mo, wed, Fr.
  - rest: 30s
  - rounds: 2
    rest: 20s
    exercises: [bridge, {rest: 10s}, childs-pose]
  - Brücke: 2x12
    level: easier
"""
    routine, problems = parse_routine(text, LIBRARY, routine_names=["daily", "calm-day"], own_name="daily")
    languages = [(problem.code, problem.line) for problem in problems]
    assert languages == [("text-untranslated", 9), ("text-untranslated", 18)]
    assert routine == Routine(
        title=Text((("en", "Morning back"), ("de", "Rücken am Morgen"))),
        language="de",
        author="A. Example, physiotherapist",
        written=date(2026, 11, 22),
        review_by=date(2027, 2, 22),
        dosing=Dosing(3, Per.WEEK, 10),
        minutes=10,
        prepare=Text((("de", "Eine Matte"),)),
        easier_day="calm-day",
        rest=20_000,
        switch=65_000,
        minutes_line=8,
        review_by_line=6,
        dosing_line=7,
        items=(
            ExerciseItem(BRIDGE, Dose(Reps((10, 10), hold=5_000), rest=20_000), line=14, column=5),
            ExerciseItem(BRIDGE, line=15, column=5),
            ExerciseItem(
                SIDE_PLANK,
                Dose(Reps((6, 4, 2), hold=10_000), sides=SideRule.EACH, rest=30_000),
                note=Text((("de", "Linker Ellbogen auf ein Handtuch"),)),
                optional=True,
                days=frozenset({0, 2, 4}),
                line=16,
                column=15,
            ),
            RestItem(30_000, 21, 5),
            Rounds(
                2,
                (
                    ExerciseItem(BRIDGE, line=24, column=17),
                    RestItem(10_000, 24, 26),
                    ExerciseItem(CHILDS_POSE, line=24, column=38),
                ),
                20_000,
                22,
                5,
            ),
            ExerciseItem(BRIDGE, Dose(Reps((12, 12))), level="easier", line=25, column=5),
        ),
    )


@pytest.mark.parametrize(
    "name",
    [
        "bridge",
        "Bridge",
        "BRIDGE",
        "Brücke",
        "brücke",
        "Bru\u0308cke",
        "glute bridge",
        "Glute-Bridge",
        '"bridge"',
    ],
)
def test_an_exercise_is_named_by_its_id_name_or_other_name(name: str) -> None:
    assert only_item(f"  - {name}").exercise is BRIDGE
    assert only_item(f"  - {name}: 3x10").exercise is BRIDGE
    assert only_item(f"  - exercise: {name}").exercise is BRIDGE


@pytest.mark.parametrize("name", ["Child's pose", "Child’s pose", "childs pose", "CHILDS-POSE"])
def test_apostrophes_in_names_do_not_matter(name: str) -> None:
    assert only_item(f"  - {name}").exercise is CHILDS_POSE


@pytest.mark.parametrize(
    "item",
    [
        "  - bridge: 3x10\n    note: Slow\n    level: easier\n    optional: on\n    days: [mon, Dienstag]",
        "  - exercise: bridge\n    dose: 3x10\n    note: Slow\n    level: easier\n    optional: yes\n    days: mon,di",
        "  - bridge:\n    dose: 3x10\n    note: Slow\n    level: easier\n    optional: true\n    days: Mo., tue",
        "  - {note: Slow, bridge: 3x10, level: easier, optional: ja, days: [mo, tue]}",
    ],
)
def test_short_and_long_items_carry_the_same_keys(item: str) -> None:
    wanted = ExerciseItem(
        BRIDGE,
        Dose(Reps((10, 10, 10))),
        level="easier",
        note=Text((("en", "Slow"),)),
        optional=True,
        days=frozenset({0, 1}),
    )
    assert replace(only_item(item), line=0, column=0) == wanted


@pytest.mark.parametrize("item", ["  - bridge", "  - bridge:", "  - exercise: bridge", "  - bridge: # as usual"])
def test_an_item_without_a_dose_has_the_exercises_own(item: str) -> None:
    assert only_item(item).dose is None


def test_a_lone_count_is_repetitions_where_the_exercise_counts_them() -> None:
    assert only_item("  - bridge: 12").dose == Dose(Reps((12,)))
    assert [one[0] for one in problems_of(routine_text("  - childs-pose: 90"))] == ["dose-lone-count"]


def test_numbers_and_booleans_of_old_yaml_are_what_they_look_like() -> None:
    routine = parsed(routine_text("  - bridge: 010 reps\n    optional: off", "rest: 1:30\nminutes: 010\n"))
    assert (routine.rest, routine.minutes) == (90_000, 10)
    assert routine.exercise_items()[0].dose == Dose(Reps((10,)))


@pytest.mark.parametrize(
    ("word", "value"), [("ja", True), ("Yes", True), ("nein", False), ("No", False), ("FALSE", False)]
)
def test_yes_and_no_in_both_languages(word: str, value: bool) -> None:
    assert only_item(f"  - bridge\n  - bridge: 3x10\n    optional: {word}".partition("\n")[2]).optional is value


def test_an_exercise_of_the_authors_own_is_used_by_id_and_name() -> None:
    own = """\
define:
  heel-slide:
    name: {en: Heel slide, de: Fersengleiten}
    dose: 8 reps
"""
    routine = parsed(routine_text("  - heel-slide\n  - Fersengleiten: 3x10", own))
    first, second = routine.exercise_items()
    assert first.exercise == second.exercise
    assert first.exercise == Exercise(
        "heel-slide", Text((("en", "Heel slide"), ("de", "Fersengleiten"))), dose=Dose(Reps((8,)))
    )
    assert (first.exercise.sides, first.exercise.setup, first.exercise.up, first.exercise.down) == (
        Sides.NONE, 10_000, 2_000, 2_000
    )  # fmt: skip


def test_a_level_of_a_defined_exercise_may_bring_the_dose() -> None:
    own = "define:\n  squat:\n    name: Squat\n    levels: {easier: {dose: 5 reps}}\n"
    assert parsed(routine_text("  - {exercise: squat, level: easier}", own)).exercise_items()[0].dose is None
    assert problems_of(routine_text("  - squat", own)) == [("dose-missing", 8, 5)]


def test_a_routine_asks_only_for_the_exercises_it_names() -> None:
    source = Exercises(BRIDGE, SIDE_PLANK)
    parse_routine(routine_text("  - bridge: 3x10\n  - side-plank"), source)
    assert set(source.asked) == {"bridge", "side-plank"}


def test_all_fields_of_an_exercise_are_read() -> None:
    exercise = exercise_of("""\
name: {en: Squat, de: Kniebeuge}
aka: {en: [Air squat, Bodyweight squat], de: Hocke}
goal: strengthen
position: standing
loading: neutral, flexion
sides: alternate
setup: 15
start: {en: Stand, de: Steh}
steps: {en: [Sink., Rise.], de: [Senk dich., Steh auf.]}
tempo: {up: 1.5s, down: 3s}
say: {up: {en: Up, de: Hoch}}
breathing: {en: Breathe out, de: Ausatmen}
cues: {en: [Heels down], de: [Fersen am Boden]}
dose: 3x10
levels: {easier: {dose: 5, text: {en: Half, de: Halb}}, harder: {text: {en: Deep, de: Tief}}}
breath: 6s
muscles: {en: [Thighs], de: [Oberschenkel]}
equipment: {en: Chair, de: Stuhl}
caution: {en: [Slowly], de: [Langsam]}
avoid_if: [knee, hip_replacement]
source: [common practice, "A, B"]
reviewed_by: none yet
reviewed_on: 2026-11-22
""")
    assert exercise == Exercise(
        "squat",
        Text((("en", "Squat"), ("de", "Kniebeuge"))),
        aka=("Air squat", "Bodyweight squat", "Hocke"),
        goal=Goal.STRENGTHEN,
        goal_written=True,
        position=Position.STANDING,
        loading=(Loading.NEUTRAL, Loading.FLEXION),
        sides=Sides.ALTERNATE,
        setup=15_000,
        start=Text((("en", "Stand"), ("de", "Steh"))),
        steps={"en": ("Sink.", "Rise."), "de": ("Senk dich.", "Steh auf.")},
        up=1_500,
        down=3_000,
        say={"up": Text((("en", "Up"), ("de", "Hoch")))},
        breathing=Text((("en", "Breathe out"), ("de", "Ausatmen"))),
        cues={"en": ("Heels down",), "de": ("Fersen am Boden",)},
        dose=Dose(Reps((10, 10, 10))),
        levels={
            "easier": Level(Dose(Reps((5,))), Text((("en", "Half"), ("de", "Halb")))),
            "harder": Level(None, Text((("en", "Deep"), ("de", "Tief")))),
        },
        breath=6_000,
        muscles={"en": ("Thighs",), "de": ("Oberschenkel",)},
        equipment={"en": ("Chair",), "de": ("Stuhl",)},
        caution={"en": ("Slowly",), "de": ("Langsam",)},
        avoid_if=(Avoid.KNEE, Avoid.HIP_REPLACEMENT),
        source=("common practice", "A, B"),
        reviewed_by="none yet",
        reviewed_on=date(2026, 11, 22),
    )


def test_the_dose_of_a_held_exercise_is_time() -> None:
    assert exercise_of("name: Pose\ndose: 2x45s\n").dose == Dose(Holds(2, 45_000))


# --- what is wrong, each alone: items from line 4 on, keys in line 3

ITEM_PROBLEMS = [
    ("  - brigde", "exercise-unknown", 4, 5, "bridge"),
    ("  - Brükke: 3x10", "exercise-unknown", 4, 5, "Brücke"),
    ("  - exercise: xyzzy", "exercise-unknown", 4, 15, None),
    ("  - bridge 3x10", "missing-colon", 4, 5, "bridge: 3x10"),
    ("  - Side plank 3x10s", "missing-colon", 4, 5, "Side plank: 3x10s"),
    ("  - rest 30s", "missing-colon", 4, 5, "rest: 30s"),
    ("  - bridge:3x10", "space-after-colon", 4, 5, "bridge: 3x10"),
    ("  - bridge: 3x10\n    nott: x", "unknown-key", 5, 5, "note"),
    ("  - nott: x\n    bridge: 3x10", "unknown-key", 4, 5, "note"),
    ("  - exercise: bridge\n    hold: 5s", "key-of-dose", 5, 5, None),
    ("  - exercise: bridge\n    note:", "value-missing", 5, 5, None),
    ("  - exercise: bridge\n    note: # slow", "value-is-comment", 5, 5, '"# slow"'),
    ("  - exercise: bridge\n    note: ''", "text-empty", 5, 11, None),
    ("  - exercise: bridge\n    note: [a]", "expected-text", 5, 11, None),
    ("  - exercise: bridge\n    note: {xx: a, English: b}", "language-code", 5, 19, "en"),
    ("  - exercise: bridge\n    optional: maybe", "expected-boolean", 5, 15, None),
    ("  - exercise: bridge\n    days: mon, wedd, fri", "expected-day", 5, 16, "wed"),
    ("  - exercise: bridge\n    days: []", "list-empty", 5, 11, None),
    ("  - exercise: bridge\n    days: {mon: x}", "expected-values", 5, 11, None),
    ("  - exercise: bridge\n    level: hardest", "level-unknown", 5, 12, "harder"),
    ("  - exercise: side-plank\n    level: easier", "level-none", 5, 12, None),
    ("  - bridge: 3x10\n    dose: 3x10", "second-dose", 5, 5, None),
    ("  - bridge: {dose: 3x10}", "expected-dose", 4, 13, None),
    ("  - bridge: 3x10 hodl 5s", "dose-unknown-word", 4, 18, "hold"),
    ("  - bridge: '3x10 hodl 5s'", "dose-unknown-word", 4, 19, "hold"),
    ("  - bridge: >\n      3x10\n      hodl 5s", "dose-unknown-word", 6, 7, "hold"),
    ('  - bridge: "3x10\\thodl 5s"', "dose-unknown-word", 4, 20, "hold"),
    ("  - bridge: 3x10 each side", "dose-no-sides", 4, 18, "3x10"),
    ("  - dose: 3x10", "item-without-exercise", 4, 5, None),
    ("  - [bridge]", "expected-item", 4, 5, None),
    ("  - ''", "exercise-unknown", 4, 5, None),
    ("  bridge: 3x10", "expected-items", 4, 3, "- bridge: 3x10"),
    ("  []", "items-empty", 4, 3, None),
    ("  - bridge\n  - rest: soon\n  - bridge", "expected-duration", 5, 11, None),
    ("  - bridge\n  - rest: 0s\n  - bridge", "duration-out-of-range", 5, 11, None),
    ("  - bridge\n  - rest: 31 min\n  - bridge", "duration-out-of-range", 5, 11, None),
    ("  - bridge\n  - {rest: 30s, note: x}\n  - bridge", "key-of-item", 5, 17, None),
    ("  - {bridge: 3x10, rest: 30s}", "key-of-dose", 4, 20, "bridge: 3x10 rest 30s"),
    ("  - rounds: 2", "key-missing", 4, 5, None),
    ("  - exercises: [bridge]", "key-missing", 4, 5, None),
    ("  - {rounds: 2, exercises: []}", "items-empty", 4, 28, None),
    ("  - {rounds: 21, exercises: [bridge]}", "number-out-of-range", 4, 14, None),
    ("  - {rounds: 0, exercises: [bridge]}", "number-out-of-range", 4, 14, None),
    ("  - {rounds: two, exercises: [bridge]}", "expected-number", 4, 14, "2"),
    ("  - {rounds: 2, exercises: [bridge, {rounds: 2, exercises: [bridge]}]}", "rounds-in-rounds", 4, 37, None),
    ("  - {rounds: 2, exercises: [{rest: 5s}]}", "items-empty", 4, 28, None),
    ("  - rest: 30s", "items-empty", 4, 3, None),
    ("\n".join(["  - bridge"] * 201), "too-many-items", 204, 5, None),
]  # fmt: skip


@pytest.mark.parametrize(("items", "code", "line", "column", "hint"), ITEM_PROBLEMS, ids=repr)
def test_each_problem_of_an_item_is_found_at_its_place(
    items: str, code: str, line: int, column: int, hint: str | None
) -> None:
    text = routine_text(items)
    errors = [one for one in parse_routine(text, LIBRARY)[1] if one.severity is Severity.ERROR]
    assert found(errors) == [(code, line, column)]
    assert errors[0].hint == hint
    assert problems_of(text)


HEAD_PROBLEMS = [
    ("langauge: en", "unknown-key", 1, "language"),
    ("Author: x", "unknown-key", 1, "author"),
    ("author:x: y", "space-after-colon", 1, "author: x"),
    ("language: german", "language-code", 11, "de"),
    ("language: EN", "language-code", 11, "en"),
    ("language: de-AT", "language-code", 11, "de"),
    ("language: [de]", "language-code", 11, None),
    ("written: 22.11.2026", "expected-date", 10, "2026-11-22"),
    ("written: 2026/1/2", "expected-date", 10, "2026-01-02"),
    ("written: soon", "expected-date", 10, None),
    ("written: 20261122", "expected-date", 10, None),
    ("review_by: 2026-02-30", "date-nonexistent", 12, None),
    ("minutes: 10 min", "expected-number", 10, "10"),
    ("minutes: -5", "expected-number", 10, None),
    ("minutes: 1.5", "expected-number", 10, None),
    ("minutes: 0", "number-out-of-range", 10, None),
    ("minutes: 181", "number-out-of-range", 10, None),
    ("minutes: 99999999999", "expected-number", 10, None),
    ("rest: soon", "expected-duration", 7, None),
    ("switch: 31 min", "duration-out-of-range", 9, None),
    ("dosing: 3x10", "dosing-three-meanings", 9, "3x10min per week | 3x10min per day"),
    ("dosing: [daily]", "expected-dosing", 9, None),
    ("prepare: {}", "text-empty", 10, None),
    ("author: ''", "text-empty", 9, None),
    ("define: {squat: {name: S, dose: 5 reps, goal: strenghten}}", "unknown-word", 47, "strengthen"),
    ("define: {squat: {name: S, dose: 5 reps, loading: [neutral, flexon]}}", "unknown-word", 60, "flexion"),
    ("define: {squat: {name: S, dose: 5 reps, tempo: {up: 0, down: 0s}}}", "tempo-zero", 41, None),
    ("define: {squat: {name: S, dose: 5 reps, setup: long}}", "expected-duration", 48, None),
    ("define: {squat: {dose: 5 reps}}", "key-missing", 10, None),
    ("define: {squat: 3x10}", "expected-keys", 17, None),
    ("define: [squat]", "expected-keys", 9, None),
    ("define: {Squat: {name: S}}", "id-not-kebab", 10, "squat"),
    ("define: {Fersen Übung: {name: S}}", "id-not-kebab", 10, "fersen-uebung"),
    ("define: {rest: {name: S}}", "id-is-key", 10, None),
    ("define: {bridge: {name: S}}", "id-in-library", 10, None),
    ("define: {a: {name: S}, a: {name: T}}", "duplicate-key", 24, None),
    ("define: {squat: {name: S, levels: {esier: {dose: 5}}}}", "unknown-key", 36, "easier"),
]


@pytest.mark.parametrize(("line", "code", "column", "hint"), HEAD_PROBLEMS, ids=repr)
def test_each_problem_of_a_key_is_found_at_its_place(line: str, code: str, column: int, hint: str | None) -> None:
    text = routine_text("  - bridge", line + "\n")
    assert problems_of(text) == [(code, 3, column)]
    assert hint_of(text) == hint


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("title: x\nexercises: [bridge]\n", [("key-missing", 1, 1)]),
        ("backcoach: 1\nexercises: [bridge]\n", [("key-missing", 1, 1)]),
        ("backcoach: 1\ntitle: x\n", [("key-missing", 1, 1)]),
        ("backcoach: 1\ntitel: x\nexercises: [bridge]\n", [("unknown-key", 2, 1)]),
        ("backcoach: 2\ntitle: x\nexercises: [bridge]\n", [("version-unknown", 1, 12)]),
        ("backcoach: 1.0\ntitle: x\nexercises: [bridge]\n", [("version-unknown", 1, 12)]),
        ("backcoach: 1\ntitle: x\nexercises:\n", [("value-missing", 3, 1)]),
        ("hello\n", [("expected-keys", 1, 1)]),
        ("- bridge\n", [("expected-keys", 1, 1)]),
        ("", [("file-empty", 1, 1)]),
    ],
)
def test_a_file_that_is_no_routine(text: str, problems: list[tuple[str, int, int]]) -> None:
    assert problems_of(text) == problems


def test_a_review_before_the_writing_is_an_error() -> None:
    text = routine_text("  - bridge", "written: 2026-11-22\nreview_by: 2026-11-21\n")
    assert problems_of(text) == [("review-before-written", 4, 12)]
    assert problems_of(text.replace("-21", "-22")) == []


def test_all_problems_of_a_file_are_told_at_once_in_order() -> None:
    text = routine_text("  - brigde\n  - bridge: 3x10 lbs\n    days: x", "autor: x\nwritten: y\nrest: &a 5s\n")
    codes = ["unknown-key", "expected-date", "anchor", "exercise-unknown", "dose-load", "expected-day"]
    assert [code for code, _, _ in problems_of(text)] == codes


def test_after_an_error_of_syntax_nothing_is_called_missing() -> None:
    assert problems_of("backcoach: 1\nautor: x\ntitle: [a\n") == [
        ("unknown-key", 2, 1),
        ("bracket-unclosed", 3, 8),
    ]
    assert problems_of(routine_text("  - rounds: 2\n    note: @x")) == [("needs-quotes", 5, 11)]
    assert problems_of(routine_text("  -bridge: 3x10\n  - bridge")) == [("space-after-dash", 4, 3)]


def test_a_broken_definition_is_told_once_and_its_uses_are_not_unknown() -> None:
    text = routine_text("  - heel-slide: 3x10", "define: {heel-slide: {name: [x]}}\n")
    assert problems_of(text) == [("expected-text", 3, 29)]


@pytest.mark.parametrize("key", ["e", "fi", "count", "tions"])
def test_no_part_of_a_word_stands_for_define(key: str) -> None:
    assert [code for code, *_ in problems_of(routine_text("  - bridge", f"{key}: {{a: {{nam: x}}}}\n"))] == [
        "unknown-key"
    ]


# --- advice


@pytest.mark.parametrize(
    ("items", "kept", "dropped"),
    [
        ("  - rest: 5s\n  - bridge", 1, [(4, 5)]),
        ("  - bridge\n  - rest: 5s", 1, [(5, 5)]),
        ("  - bridge\n  - rest: 5s\n  - rest: 6s\n  - bridge", 3, [(5, 5)]),
        ("  - bridge\n  - rest: 6s\n  - rest: 6s\n  - bridge", 3, [(6, 5)]),
        (
            "  - rest: 5s\n  - rest: 5s\n  - bridge\n  - rest: 5s\n  - rest: 5s",
            1,
            [(4, 5), (5, 5), (7, 5), (8, 5)],
        ),
        ("  - {rounds: 2, exercises: [{rest: 5s}, bridge, {rest: 5s}]}", 1, [(4, 30), (4, 50)]),
    ],
)
def test_idle_rests_are_dropped_with_advice(items: str, kept: int, dropped: list[tuple[int, int]]) -> None:
    text = routine_text(items)
    assert sorted(problems_of(text)) == [("rest-dropped", *place) for place in dropped]
    assert len(parsed(text).items) == kept


def test_a_text_that_lacks_a_language_of_the_others_is_advised() -> None:
    text = routine_text("  - bridge\n  - bridge: 3x10\n    note: {en: a, de: b}\n  - bridge: 2x10\n    note: c")
    _, problems = parse_routine(text, LIBRARY)
    assert [(one.code, one.line, one.column, one.params["languages"]) for one in problems] == [
        ("text-untranslated", 2, 8, ("de",)),
        ("text-untranslated", 8, 11, ("de",)),
    ]


def test_texts_of_one_language_need_no_other() -> None:
    assert problems_of(routine_text("  - bridge: 3x10\n    note: {de: b}", "language: de\n")) == []


def test_the_routine_for_a_sensitive_day() -> None:
    text = routine_text("  - bridge", "easier_day: calm\n")
    names = ["daily", "calm-day"]
    assert problems_of(text) == []
    assert problems_of(text, routine_names=[*names, "calm"], own_name="daily") == []
    assert problems_of(text, routine_names=names, own_name="daily") == [("easier-day-unknown", 3, 13)]
    assert parse_routine(text, LIBRARY, routine_names=names)[1][0].hint == "calm-day"
    assert parsed(text, routine_names=names).easier_day == "calm"
    assert problems_of(text, routine_names=names, own_name="calm") == [("easier-day-itself", 3, 13)]


def test_cues_of_more_than_eight_words_are_advised_against() -> None:
    _, problems = parse_exercise("name: S\ncues: [one two three four five six seven eight nine, short]\n", "s")
    assert [(one.code, one.severity, one.line, one.column) for one in problems] == [
        ("too-many-words", Severity.ADVICE, 2, 8)
    ]


# --- the corpus: files with mistakes, each saying in its first lines what is wrong


def corpus_cases() -> list[tuple[Path, list[str]]]:
    """The files with their lines `# expect: CODE LINE:COLUMN`."""
    files = sorted(CORPUS.glob("*.yaml"))
    assert files
    return [
        (
            file,
            [line[10:].strip() for line in file.read_text("utf-8").splitlines() if line.startswith("# expect: ")],
        )
        for file in files
    ]


@pytest.mark.parametrize(
    ("file", "expected"), corpus_cases(), ids=lambda value: value.stem if isinstance(value, Path) else ""
)
def test_a_file_of_the_corpus_has_the_problems_it_says(file: Path, expected: list[str]) -> None:
    text = file.read_text("utf-8")
    routine, problems = parse_routine(text, LIBRARY)
    assert [f"{one.code} {one.line}:{one.column}" for one in problems] == expected
    assert (routine is None) == any(one.severity is Severity.ERROR for one in problems)
    for language in LANGUAGES:
        for problem in problems:
            assert problem_line(file.name, problem, Translator(language))


@pytest.mark.parametrize("last", ["\t- bridge: 8", " - bridge: 8", '  - bridge: "8', "  - [bridge"])
def test_a_line_that_is_no_yaml_does_not_hide_what_stands_before_it(last: str) -> None:
    text = f"backcoach: 1\ntitle: A\nexercises:\n  - brige: 2x10\n  - bridge: 8-12\n  - bridge: 10 reps\n{last}\n"
    _, problems = parse_routine(text, Exercises(BRIDGE))
    assert {"exercise-unknown", "dose-range"} <= {problem.code for problem in problems}
    assert any(problem.line >= 7 for problem in problems)


def test_the_dose_of_an_unknown_exercise_is_read_all_the_same() -> None:
    _, problems = parse_routine("backcoach: 1\ntitle: A\nexercises:\n  - brige: 2x10 hodl 3s\n", Exercises(BRIDGE))
    assert [problem.code for problem in problems] == ["exercise-unknown", "dose-unknown-word"]


def test_a_routine_of_more_than_three_hours_is_refused_before_anything_is_laid_out() -> None:
    rounds = "  - rounds: 20\n    exercises: [" + ", ".join(["bridge: 20x100"] * 190) + "]"
    routine, problems = parse_routine(routine_text(rounds), LIBRARY)
    assert routine is None
    assert found(problems) == [("routine-too-long", 3, 1)]
    assert parse_routine(routine_text("  - bridge: 10x10"), LIBRARY)[0] is not None


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("-bridge: 3x10\n-cat-cow: 8 reps", [("space-after-dash", 4, 1), ("space-after-dash", 5, 1)]),
        ("  -bridge\n  - side-plank", [("space-after-dash", 4, 3)]),
        ("- bridge: 3x10\n\tnote: Slowly", [("tab-indentation", 5, 1)]),
        ("- a: 8\ndefine:\n  a:\n    name: A\n\t\ttempo: {up: 3s}", [("tab-indentation", 8, 1)]),
        ("- a: 8\ndefine:\n  a:\n\tname: A\n\tdose: 3 reps", [("tab-indentation", 7, 1)]),
    ],
)
def test_a_dash_without_a_space_and_a_tab_are_all_that_is_told_of_them(
    items: str, expected: list[tuple[str, int, int]]
) -> None:
    assert problems_of(f"backcoach: 1\ntitle: A\nexercises:\n{items}\n") == expected
