"""Routines and exercises are found by name or path, the user's first; nothing that lies there can block or crash."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from backcoach.core.compiler import compile_routine
from backcoach.core.errors import FileUnreadableError, RoutineInvalidError, RoutineNotFoundError
from backcoach.core.parser import parse_routine
from backcoach.core.routine import Avoid, Exercise, Position, Sides
from backcoach.core.timeline import StepKind
from backcoach.i18n import LANGUAGES
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.routine_files import files_below, is_path, read_bytes

ROUTINE = "backcoach: 1\ntitle: Daily\nexercises: [bridge]\n"
BRIDGE = "name: {en: Bridge, de: Brücke}\naka: [Glute bridge]\ndose: 10 reps\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A user's library and a shipped one, each with routines and exercises."""
    for place in ("user", "shipped"):
        (tmp_path / place / "exercises").mkdir(parents=True)
        write(tmp_path, f"{place}/daily.yaml", ROUTINE.replace("Daily", place))
    write(tmp_path, "shipped/calm-day.yaml", ROUTINE.replace("Daily", "Calm"))
    write(tmp_path, "shipped/exercises/bridge.yaml", BRIDGE)
    write(tmp_path, "shipped/exercises/plank.yaml", "name: Plank\ndose: 30s\n")
    return tmp_path


def write(home: Path, name: str, text: str) -> Path:
    """A file below the home."""
    path = home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def library(home: Path) -> Library:
    """The library of that home."""
    routines = [home / "user", home / "shipped"]
    return Library(routines, [directory / "exercises" for directory in routines])


def reason(path: Path) -> object:
    """Why a file cannot be read."""
    with pytest.raises(FileUnreadableError) as caught:
        read_bytes(path)
    assert caught.value.params["path"] == str(path)
    return caught.value.params["reason"]


# --- routines


def test_of_two_routines_with_one_name_the_users_counts(home: Path) -> None:
    found = library(home)
    assert found.routine_names() == [
        ("calm-day", home / "shipped/calm-day.yaml"),
        ("daily", home / "user/daily.yaml"),
    ]
    assert found.open("daily").routine.title.in_language("en") == "user"


@pytest.mark.parametrize("name", ["calm-day", "Calm Day", "CALM-DAY"])
def test_a_routine_is_opened_by_its_name(home: Path, name: str) -> None:
    loaded = library(home).open(name)
    assert (loaded.name, loaded.path, loaded.problems) == ("calm-day", home / "shipped/calm-day.yaml", ())
    assert loaded.text == ROUTINE.replace("Daily", "Calm")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("daily", False),
        ("a/b", True),
        ("./daily", True),
        ("daily.yaml", True),
        ("x.YML", True),
        ("my.routine", False),
    ],
)
def test_a_slash_or_an_ending_makes_a_path(text: str, expected: bool) -> None:
    assert is_path(text) is expected


def test_a_routine_is_opened_by_its_path(home: Path) -> None:
    path = write(home, "elsewhere/mine.yml", ROUTINE)
    loaded = library(home).open(str(path))
    assert (loaded.name, loaded.path) == ("mine", path)


def test_an_unknown_name_tells_the_near_and_all_names(home: Path) -> None:
    with pytest.raises(RoutineNotFoundError) as caught:
        library(home).open("dayli")
    assert caught.value.params == {"name": "dayli", "near": ("daily",), "known": ("calm-day", "daily")}


def test_an_easier_day_is_looked_for_among_the_routines(home: Path) -> None:
    path = write(home, "user/mine.yaml", ROUTINE + "easier_day: calm-dya\n")
    (problem,) = library(home).open("mine").problems
    assert (problem.code, problem.hint) == ("easier-day-unknown", "calm-day")
    path.write_text(ROUTINE + "easier_day: mine\n")
    with pytest.raises(RoutineInvalidError):
        library(home).open("mine")


def test_a_routine_with_errors_is_told_with_all_of_them(home: Path) -> None:
    path = write(home, "user/bad.yaml", "backcoach: 1\nautor: x\nexercises: [brigde]\n")
    with pytest.raises(RoutineInvalidError) as caught:
        library(home).open("bad")
    (broken,) = caught.value.files
    assert (broken.name, broken.text) == (str(path), path.read_text())
    assert [problem.code for problem in broken.problems] == ["key-missing", "unknown-key", "exercise-unknown"]


# --- exercises


@pytest.mark.parametrize("name", ["bridge", "Bridge", "brücke", "Glute-bridge", "BRÜCKE"])
def test_an_exercise_is_found_by_id_name_and_other_name(home: Path, name: str) -> None:
    exercise = library(home).find(name)
    assert exercise is not None
    assert exercise.id == "bridge"


def test_what_is_no_exercise_is_not_found(home: Path) -> None:
    assert [library(home).find(name) for name in ("brigde", "", "../daily", "/etc/passwd", "a\0b")] == [None] * 5


def test_the_users_exercise_hides_the_shipped_one(home: Path) -> None:
    write(home, "user/exercises/bridge.yaml", "name: My bridge\ndose: 10 reps\n")
    exercise = library(home).find("bridge")
    assert exercise is not None
    assert exercise.name.in_language("en") == "My bridge"


def test_only_the_files_that_a_routine_needs_are_read(home: Path) -> None:
    write(home, "shipped/exercises/broken.yaml", "name: [\n")
    os.mkfifo(home / "shipped/exercises/pipe.yaml")
    assert library(home).open("daily").problems == ()
    assert library(home).check(home / "user/daily.yaml")[0].problems == ()


def test_names_come_from_all_exercises_that_can_be_read(home: Path) -> None:
    write(home, "shipped/exercises/broken.yaml", "name: [\n")
    found = library(home)
    assert list(found.names()) == ["bridge", "Bridge", "Brücke", "Glute bridge", "plank", "Plank"]
    assert [exercise.id for exercise in found.exercises()] == ["bridge", "plank"]


def test_a_broken_exercise_is_told_with_its_own_file_and_without_follow_up(home: Path) -> None:
    path = write(home, "user/exercises/squat.yaml", "name: Squat\ngaol: strengthen\n")
    items = "  - squat: 3x10 each side\n  - {exercise: squat, level: easier}\n  - squat\n"
    routine = write(home, "user/mine.yaml", "backcoach: 1\ntitle: x\nautor: y\nexercises:\n" + items)
    with pytest.raises(RoutineInvalidError) as caught:
        library(home).open("mine")
    told = [(broken.name, [problem.code for problem in broken.problems]) for broken in caught.value.files]
    assert told == [(str(routine), ["unknown-key"]), (str(path), ["unknown-key"])]


def test_a_fine_routine_with_a_broken_exercise_cannot_be_opened(home: Path) -> None:
    path = write(home, "user/exercises/bridge.yaml", "name: Bridge\ngaol: strengthen\n")
    with pytest.raises(RoutineInvalidError) as caught:
        library(home).open("daily")
    assert [broken.name for broken in caught.value.files] == [str(path)]


def test_a_broken_exercise_that_only_another_routine_needs_is_not_told(home: Path) -> None:
    write(home, "user/exercises/squat.yaml", "name: [\n")
    write(home, "user/mine.yaml", "backcoach: 1\ntitle: x\nexercises: [squat]\n")
    write(home, "user/german.yaml", "backcoach: 1\ntitle: x\nlanguage: de\nexercises: [Brücke]\n")
    found = library(home)
    with pytest.raises(RoutineInvalidError):
        found.open("mine")
    assert found.open("german").problems == ()


# --- files


def test_a_link_in_a_loop_hides_nothing_else(home: Path) -> None:
    (home / "user" / "loop.yaml").symlink_to("loop.yaml")
    (home / "user" / "exercises" / "loop.yaml").symlink_to("loop.yaml")
    names = [name for name, _ in library(home).routine_names()]
    assert set(names) >= {path.stem for path in (home / "user").glob("[!l]*.yaml")}
    assert library(home).find("loop") is None


def test_reasons_why_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "big").write_bytes(b"x" * (256 * 1024 + 1))
    reasons = {
        tmp_path / "none": "missing",
        tmp_path / "big" / "below-a-file": "missing",
        tmp_path: "directory",
        tmp_path / "loop": "loop",
        tmp_path / "big": "too-big",
        tmp_path / ("x" * 300): "name",
        tmp_path / "a\0b": "name",
        Path("/dev/null"): "not-regular",
    }
    assert {path: reason(path) for path in reasons} == {path: f"unreadable.{why}" for path, why in reasons.items()}


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    program = (
        "import sys; from pathlib import Path; from backcoach.routine_files import read_bytes;"
        "from backcoach.core.errors import FileUnreadableError\n"
        "try: read_bytes(Path(sys.argv[1]))\nexcept FileUnreadableError as error: print(error.params['reason'])"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "pipe.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "unreadable.not-regular\n"


def test_files_of_a_directory_are_found_in_order_and_only_ours(home: Path) -> None:
    write(home, "shipped/notes.yaml", "services: {web: {image: nginx}}\n")
    write(home, "shipped/readme.md", "backcoach: 1\n")
    write(home, "shipped/.git/hidden.yaml", ROUTINE)
    write(home, "shipped/wide.yaml", "x").write_text(ROUTINE, "utf-16")
    write(home, "shipped/forgotten-version.yaml", "title: x\nexercises: [bridge]\n")
    (home / "shipped/again").symlink_to(home / "shipped")
    os.mkfifo(home / "shipped/pipe.yaml")
    names = ["calm-day", "daily", "forgotten-version", "wide", "exercises/bridge", "exercises/plank"]
    assert files_below(home / "shipped") == [home / f"shipped/{name}.yaml" for name in names]


def test_a_file_given_by_its_name_is_taken_as_it_is(home: Path) -> None:
    path = write(home, "notes.txt", "x")
    assert files_below(path) == [path]
    assert files_below(home / "none.yaml") == [home / "none.yaml"]


def test_a_file_that_cannot_be_read_is_not_passed_over(home: Path) -> None:
    big = write(home, "plans/big.yaml", "backcoach: 1\n" + "#" * 256 * 1024)
    loop, lock = home / "plans/loop.yaml", home / "plans/.#big.yaml"
    loop.symlink_to(loop)
    lock.symlink_to("somebody@somewhere.1234")  # as Emacs makes them
    assert files_below(home / "plans") == [big, loop]


def test_check_tells_all_problems_of_a_routine_and_of_an_exercise(home: Path) -> None:
    routine = write(home, "user/mine.yaml", ROUTINE + "autor: x\n")
    exercise = write(home, "user/exercises/squat.yaml", "name: Squat\ngaol: relax\n")
    found = library(home)
    codes = [
        [(broken.name, [problem.code for problem in broken.problems]) for broken in found.check(path)]
        for path in (routine, exercise, home / "user/daily.yaml")
    ]
    assert codes == [
        [(str(routine), ["unknown-key"])],
        [(str(exercise), ["unknown-key"])],
        [(str(home / "user/daily.yaml"), [])],
    ]


def test_a_routine_in_a_directory_called_exercises_is_a_routine(home: Path) -> None:
    path = write(home, "user/exercises/course.yaml", ROUTINE)
    assert library(home).check(path)[0].problems == ()


# --- what is shipped


@pytest.fixture
def shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Library:
    """The library of a user without routines."""
    monkeypatch.setenv("BACKCOACH_HOME", str(tmp_path))
    return Library.default()


def test_every_shipped_file_is_without_a_problem(shipped: Library) -> None:
    directory = shipped.routine_names()[0][1].parent
    files = files_below(directory)
    assert len(files) > 5
    problems = {
        (Path(broken.name).name, problem.line, problem.code)
        for path in files
        for broken in shipped.check(path)
        for problem in broken.problems
    }
    assert problems == set()


def test_what_is_done_lying_is_to_be_considered_late_in_pregnancy(shipped: Library) -> None:
    lying = [one for one in shipped.exercises() if one.position in (Position.SUPINE, Position.PRONE)]
    assert len(lying) > 8
    unsaid = {
        one.id
        for one in lying
        if Avoid.PREGNANCY_LATE not in one.avoid_if
        or not all(re.search("pregnan|Schwangerschaft", " ".join(texts)) for texts in one.caution.values())
    }
    assert unsaid == set()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("level", [None, "easier", "harder"])
def test_the_legs_are_changed_halfway_through_every_set_of_the_curl_up(
    shipped: Library, language: str, level: str | None
) -> None:
    routine, _ = parse_routine("backcoach: 1\ntitle: x\nexercises: [curl-up]\n", shipped)
    assert routine is not None
    steps = compile_routine(routine, Phrases(language), level=level).steps
    for step in (one for one in steps if one.kind is StepKind.WORK):
        assert step.reps is not None
        assert step.reps % 2 == 0
        said = [cue.at for cue in step.cues if re.search("change legs|Bein wechseln", cue.say)]
        assert [step.length / 2 < at < step.length * 0.6 for at in said] == [True] * (step.length >= 30_000)


def test_the_users_routines_lie_in_the_home(shipped: Library, tmp_path: Path) -> None:
    from backcoach.paths import user_routines_dir

    path = user_routines_dir() / "mine.yaml"
    assert path.is_relative_to(tmp_path)
    write(path.parent, "mine.yaml", ROUTINE)
    assert shipped.open("mine").path == path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_exercise_with_sides_says_once_what_the_side_means(language: str) -> None:
    """The knee that is drawn up, the side one lies on: "left side" alone leaves it open."""
    words = {
        "en": ("that side", "side whose turn it is", "Left and right mean"),
        "de": ("diese Seite", "dieser Seite", "Seite sinken, die dran ist", "Mit links und rechts ist"),
    }
    told = {
        one.id: sum(any(word in text for word in words[language]) for text in _instruction(one, language))
        for one in Library.default().exercises()
        if one.sides is not Sides.NONE
    }
    assert told == dict.fromkeys(told, 1)
    assert len(told) >= 6


def test_no_text_of_an_exercise_speaks_of_what_is_said_aloud() -> None:
    """It is printed, too, and on paper no side is named."""
    for one in Library.default().exercises():
        for language in LANGUAGES:
            for text in _instruction(one, language):
                assert not re.search("named|genannt|hear|hörst|announce|angesag", text), (one.id, text)


def _instruction(exercise: Exercise, language: str) -> list[str]:
    start = [exercise.start.in_language(language)] if exercise.start else []
    return [*start, *exercise.steps.get(language, ())]
