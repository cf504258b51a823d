"""Looking an exercise up, choosing among them, and doing without some of them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from backcoach.cli import choices
from backcoach.cli.exercise import Found, show_exercise
from backcoach.core import leaving, routine
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.phrases_exercise import avoid_words, reviewer_words, source_words
from tests.cli.conftest import Cli

EXERCISES = [exercise.id for exercise in Library.default().exercises()]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_is_shown_with_everything_that_its_file_says(cli: Cli, name: str, language: str) -> None:
    exercise = Library.default().find(name)
    assert exercise
    shown = cli("show", name, "--lang", language)
    assert (shown.code, shown.err) == (0, "")
    text = " ".join(shown.out.split())
    assert exercise.name.in_language(language) in text
    for said in (exercise.start, exercise.breathing, *(level.text for level in exercise.levels.values())):
        assert said is None or said.in_language(language) in text
    for lines in (exercise.steps, exercise.cues, exercise.caution, exercise.equipment, exercise.muscles):
        for line in lines.get(language, ()):
            assert line in text
    assert all(len(line) <= 80 for line in shown.out.splitlines())
    assert "{" not in text


@pytest.mark.parametrize("language", ["en", "de"])
def test_an_exercise_has_the_same_words_on_the_screen_and_on_paper(
    cli: Cli, capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str
) -> None:
    define = (
        "define:\n  lift:\n    name: Lift\n    dose: 3 reps\n    start: Lie\n    cues: Slowly\n    caution: Stop\n"
        "    avoid_if: [knee, wrist]\n    source: [Me, You]\n    reviewed_by: B. Example\n    reviewed_on: 2026-11-02\n"
    )
    (tmp_path / "lift.yaml").write_text(f"backcoach: 1\ntitle: Lift\nexercises: [lift]\n{define}")
    assert cli("handout", "./lift.yaml", "-o", "lift.html", "--lang", language).code == 0
    paper = re.sub("<[^>]*>|&[a-z]*;", "", (tmp_path / "lift.html").read_text(encoding="utf-8"))
    exercise = Library.default().open(str(tmp_path / "lift.yaml")).routine.exercise_items()[0].exercise
    capsys.readouterr()
    show_exercise(Found(exercise), language, as_json=False)
    screen = " ".join(capsys.readouterr().out.split())
    words = Translator(language)
    for key in ("exercise.start", "exercise.cues", "exercise.caution", "exercise.source"):
        assert f"{words(key)}: " in screen
        assert words(key) in paper
    for said in (avoid_words(exercise, words), source_words(exercise), reviewer_words(exercise, words)):
        assert said is not None
        assert said in screen
        assert said in paper


def test_an_exercise_is_found_by_any_of_its_names(cli: Cli) -> None:
    assert cli("show", "Brücke").out == cli("show", "bridge").out
    assert json.loads(cli("show", "glute bridge", "--json").out)["id"] == "bridge"


def test_a_routine_comes_before_an_exercise_of_its_name(cli: Cli, home: Path) -> None:
    library = home / "config" / "routines"
    library.mkdir(parents=True)
    (library / "bridge.yaml").write_text("backcoach: 1\ntitle: Mine\nexercises: [bridge]\n")
    assert cli("show", "bridge").out.startswith("Mine")


def test_an_exercise_whose_file_is_broken_is_not_shown_as_another(cli: Cli, home: Path) -> None:
    library = home / "config" / "routines" / "exercises"
    library.mkdir(parents=True)
    (library / "heel-slide.yaml").write_text("name: Heel slide\ndose: 8 reps\nposition: nonsense\n")
    result = cli("show", "heel-slide")
    assert (result.code, result.out) == (3, "")
    assert "heel-slide.yaml:3:11" in result.err


def test_what_is_neither_is_told(cli: Cli) -> None:
    assert cli("show", "nothing-of-the-kind").code == 4


OWN = """backcoach: 1
title: Heels
exercises:
  - heel-slide: 5 reps
    substitute: {childs-pose: 3 breaths}
define:
  heel-slide: {name: {en: Heel slide, de: Fersengleiten}, aka: Sliding, sides: each, dose: 8 reps each side}
  later: {name: Not used yet}
"""


@pytest.fixture
def heels(tmp_path: Path) -> Path:
    file = tmp_path / "heels.yaml"
    file.write_text(OWN)
    return file


@pytest.mark.parametrize("name", ["heel-slide", "Heel slide", "FERSENGLEITEN", "sliding"])
def test_an_exercise_that_a_routine_defines_is_shown(cli: Cli, heels: Path, name: str) -> None:
    result = cli("show", str(heels), "--exercise", name, "--lang", "de")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Fersengleiten (heel-slide)\nSteht in: heels\n")
    assert "8 Wiederholungen" in result.out
    shown = json.loads(cli("show", str(heels), "--exercise", name, "--json").out)
    assert (shown["id"], shown["routine"]) == ("heel-slide", "heels")


def test_so_is_one_that_nothing_uses_and_one_of_the_library_that_is_a_substitute(cli: Cli, heels: Path) -> None:
    assert cli("show", str(heels), "--exercise", "later").out.startswith("Not used yet (later)\n")
    assert cli("show", str(heels), "--exercise", "Kindhaltung").out == cli("show", "childs-pose").out
    assert json.loads(cli("show", "childs-pose", "--json").out)["routine"] is None


def test_without_a_routine_it_is_of_todays(cli: Cli) -> None:
    assert cli("show", "--exercise", "bridge").out == cli("show", "bridge").out


def test_what_the_users_own_routines_define_is_found_by_its_name_alone(cli: Cli, heels: Path, home: Path) -> None:
    assert cli("show", "heel-slide").code == 4
    assert cli("add", str(heels), "--name", "anna").code == 0
    (home / "config" / "routines" / "aaa.yaml").write_text("nonsense")
    result = cli("show", "heel slide")
    assert (result.code, result.err) == (0, "")
    assert result.out == cli("show", "anna", "--exercise", "heel-slide").out
    assert "Defined in: anna\n" in result.out


def test_an_exercise_that_the_routine_has_not_is_told_with_those_that_it_has(cli: Cli, heels: Path) -> None:
    result = cli("show", str(heels), "--exercise", "bridge")
    assert (result.code, result.out) == (4, "")
    assert result.err == "backcoach: heels has no exercise called bridge, but these: heel-slide, later, childs-pose.\n"


def chosen(cli: Cli, *options: str) -> list[str]:
    return [one["id"] for one in json.loads(cli("list", *options, "--json").out)]


def test_exercises_are_chosen_by_what_they_are(cli: Cli) -> None:
    assert chosen(cli, "--exercises") == EXERCISES
    assert chosen(cli, "--goal", "strengthen", "--position", "side") == ["side-plank"]
    assert "childs-pose" in chosen(cli, "--loading", "flexion")
    assert "bridge" not in chosen(cli, "--loading", "flexion")
    assert set(chosen(cli, "--goal", "relax", "--goal", "stretch")) == {
        *chosen(cli, "--goal", "relax"),
        *chosen(cli, "--goal", "stretch"),
    }
    assert "side-plank" not in chosen(cli, "--exercises", "--avoid-if", "shoulder")
    assert "There is no such exercise." in cli("list", "--position", "seated", "--goal", "strengthen").out


def test_the_words_of_the_options_are_those_of_the_format() -> None:
    for words, enum in (
        (choices.WithoutWord, leaving.Without),
        (choices.GoalWord, routine.Goal),
        (choices.PositionWord, routine.Position),
        (choices.LoadingWord, routine.Loading),
        (choices.AvoidWord, routine.Avoid),
    ):
        assert [one.value for one in words] == [one.value for one in enum]


@pytest.mark.parametrize("name", ["daily", "three-by-ten"])
def test_bending_can_be_left_out_of_a_shipped_routine(cli: Cli, name: str) -> None:
    result = cli("show", name, "--without", "flexion")
    assert (result.code, result.err) == (0, "")
    assert "Instead of Child's pose: Belly breathing (you asked for no bending)." in result.out
    items = json.loads(cli("show", name, "--without", "flexion", "--json").out)["items"]
    library = Library.default()
    for item in items:
        exercise = library.find(item["exercise"])
        assert exercise
        assert routine.Loading.FLEXION not in exercise.loading


@pytest.mark.slow
def test_only_what_an_exercise_does_is_named_as_the_reason(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "two.yaml").write_text("backcoach: 1\ntitle: Two\nexercises: [bridge, knee-rolls, childs-pose]\n")
    out = cli("show", "./two.yaml", "--without", "flexion", "--without", "rotation").out
    assert "Left out: Knee rolls (you asked for no turning)." in out
    assert "Left out: Child's pose (you asked for no bending)." in out


def test_a_session_without_something_says_so(home: Path) -> None:
    argv = [sys.executable, "-m", "backcoach", "run", "daily", "--without", "flexion", "--voice", "off", "--plain"]
    env = {**os.environ, "BACKCOACH_HOME": str(home), "BACKCOACH_LANG": "en"}
    out = subprocess.run([*argv, "--speed", "1000"], env=env, capture_output=True, text=True, check=True).stdout
    assert "Instead of Pelvic tilt: Knee rolls (you asked for no bending)." in out


def test_where_nothing_is_left_it_is_told(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "only.yaml").write_text("backcoach: 1\ntitle: A\nexercises: [childs-pose]\n")
    result = cli("show", "only.yaml", "--without", "flexion")
    assert (result.code, result.out) == (2, "")
    assert "nothing is left" in result.err


def test_what_is_not_known_to_bend_is_named(cli: Cli, tmp_path: Path) -> None:
    items = "exercises: [touch: 3 reps, bridge]\ndefine: {touch: {name: Toe touch}}\n"
    (tmp_path / "own.yaml").write_text(f"backcoach: 1\ntitle: A\n{items}")
    out = " ".join(cli("show", "own.yaml", "--without", "flexion").out.split())
    assert "do not say how they move the spine, so they stay: Toe touch." in out
    assert "do not say" not in cli("show", "own.yaml", "--without", "knee").out


def test_where_nothing_had_to_go_it_is_told_too(cli: Cli) -> None:
    assert "Nothing had to be left out" in cli("show", "calm-day", "--without", "neck").out
