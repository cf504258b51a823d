"""Each command's answers and exit codes; in both languages where it speaks."""

import json
import re
from pathlib import Path

import pytest

from backcoach.paths import user_routines_dir
from tests.cli.conftest import Cli

ROUTINE = """\
backcoach: 1
title: {en: Evening, de: Abend}
exercises:
  - bridge: 2x10 hold 3s rest 20s
  - side-plank: 20s each side
"""


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    file = tmp_path / "evening.yaml"
    file.write_text(ROUTINE)
    return file


def test_version(cli: Cli) -> None:
    from backcoach import __version__

    assert cli("--version").out == f"backcoach {__version__}\n"


@pytest.mark.parametrize("command", ["", "run", "show", "list", "check", "log", "safety", "doctor", "settings"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_help_is_in_the_users_language(cli: Cli, monkeypatch: pytest.MonkeyPatch, command: str, language: str) -> None:
    monkeypatch.setenv("BACKCOACH_LANG", language)
    result = cli(*([command] if command else []), "--help")
    assert result.code == 0
    assert ("Aufruf:" if language == "de" else "Usage:") in result.out
    assert ("Zeigt diese Hilfe." if language == "de" else "Show this help.") in result.out
    assert ("Optionen" if language == "de" else "Options") in result.out


def test_show_reads_the_routine_back_in_words_with_its_exact_length(cli: Cli, evening: Path) -> None:
    result = cli("show", str(evening))
    assert result.code == 0
    assert "2 sets of 10 repetitions, hold 3 seconds, 20 seconds rest between sets" in " ".join(result.out.split())
    assert "Side plank: 20 seconds, each side" in result.out
    assert "whenever you like · 4:28 minutes" in result.out


def test_what_ends_an_advice_can_be_copied_into_the_file(cli: Cli, evening: Path) -> None:
    evening.write_text(ROUTINE.replace("exercises:", "minutes: 30\nexercises:\n  - rest: 5s", 1))
    told = cli("check", str(evening)).out
    ends = re.findall(r"\((ignore: [a-z-]+)\)$", told, re.MULTILINE)
    assert ends == ["ignore: length-off", "ignore: rest-dropped"]
    evening.write_text(f"{evening.read_text()}{ends[0]}\n")
    left = cli("check", str(evening)).out
    assert re.findall(r"\(ignore: ([a-z-]+)\)$", left, re.MULTILINE) == ["rest-dropped"]


def test_advice_on_an_exercise_of_the_library_has_nothing_that_switches_it_off(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "exercises").mkdir()
    lift = tmp_path / "exercises" / "lift.yaml"
    lift.write_text("name: Lift\ndose: 3 reps\nstart: This heals your back.\n")
    told = cli("check", str(lift)).out
    assert "advice: " in told
    assert "ignore" not in told


@pytest.mark.parametrize(("language", "aim"), [("en", "(aim: 10 minutes)"), ("de", "(Ziel: 10 Minuten)")])
def test_minutes_of_the_dosing_are_told_as_what_is_aimed_at(cli: Cli, evening: Path, language: str, aim: str) -> None:
    evening.write_text(ROUTINE.replace("exercises:", "dosing: 3x10min per week\nexercises:", 1))
    often, _, length = cli("show", str(evening), "--lang", language).out.splitlines()[1].partition(" · ")
    assert often == {"en": "3 times a week", "de": "3-mal pro Woche"}[language]
    assert length == {"en": f"4:28 minutes {aim}", "de": f"4:30 Minuten {aim}"}[language]


def test_show_as_json_says_the_same_and_adds_up(cli: Cli, evening: Path) -> None:
    value = json.loads(cli("show", str(evening), "--json").out)
    assert value["format"] == 1
    assert value["routine"] == "evening"
    assert [entry["dose"] for entry in value["items"]] == ["2x10 hold 3s rest 20s", "20s each side"]
    assert value["seconds"] == pytest.approx(sum(step["seconds"] for step in value["steps"]))
    ends = 0.0
    for index, step in enumerate(value["steps"]):
        assert step["index"] == index
        assert step["start"] == pytest.approx(ends)
        ends = step["start"] + step["seconds"]
        said_until = step["start"]
        for cue in step["cues"]:
            assert cue["at"] >= said_until - 1e-9
            said_until = cue["at"] + cue["seconds"]
        assert said_until <= ends + 1e-9
    sides = {
        side: sum(s["seconds"] for s in value["steps"] if s["kind"] == "work" and s["side"] == side)
        for side in ("left", "right")
    }
    assert sides["left"] == sides["right"] == 20


@pytest.mark.parametrize("routine", ["daily", "three-by-ten"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_shipped_routine_is_as_long_as_it_says_gives_both_sides_the_same_and_loses_no_cue(
    cli: Cli, routine: str, language: str
) -> None:
    value = json.loads(cli("show", routine, "--json", "--lang", language, "--day", "all").out)
    minutes = {"daily": 6, "three-by-ten": 10}[routine]
    assert value["language"] == language
    assert value["seconds"] == pytest.approx(minutes * 60, rel=0.05)
    assert value["steps"][-1]["exercise"] == "childs-pose"
    for exercise in {step["exercise"] for step in value["steps"] if step["side"] in ("left", "right")}:
        worked = {
            side: sum(
                step["seconds"]
                for step in value["steps"]
                if (step["exercise"], step["side"], step["kind"]) == (exercise, side, "work")
            )
            for side in ("left", "right")
        }
        assert worked["left"] == worked["right"] > 0


def test_a_changed_dose_changes_the_session(cli: Cli, evening: Path) -> None:
    before = json.loads(cli("show", str(evening), "--json").out)["seconds"]
    evening.write_text(ROUTINE.replace("20s each side", "30s each side"))
    assert json.loads(cli("show", str(evening), "--json").out)["seconds"] == before + 20


@pytest.mark.parametrize(("day", "seen"), [("mon", True), ("mo", True), ("tue", False), ("all", True)])
def test_show_takes_a_day(cli: Cli, tmp_path: Path, day: str, *, seen: bool) -> None:
    file = tmp_path / "days.yaml"
    file.write_text(ROUTINE + "  - cat-cow: 8 reps\n    days: mon, wed\n")
    out = cli("show", str(file), "--day", day).out
    assert ("• Cat-cow" in out) is seen
    assert "Cat-cow only on Mon, Wed" in out


def test_show_tells_which_days_are_meant(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "days.yaml"
    items = "  - bridge: 8 reps\n    days: mon, thu\n  - cat-cow: 8 reps\n    days: mon\n"
    file.write_text(f"backcoach: 1\ntitle: T\ndosing: 2 per week\nexercises:\n{items}")
    out = cli("show", str(file), "--day", "mon").out
    assert "2 times a week: on Mon, Thu · " in out
    assert "Not every exercise is for every day.\nCat-cow only on Mon\n" in out
    assert "Bridge only" not in out


@pytest.mark.parametrize("day", ["Mittwoch", "wednesday", "MI", "wed"])
def test_a_day_has_the_names_that_it_has_in_a_routine(cli: Cli, day: str) -> None:
    assert cli("show", "daily", "--day", day).code == 0


def test_show_refuses_a_day_that_is_none(cli: Cli) -> None:
    result = cli("show", "daily", "--day", "someday")
    assert result.code == 2
    assert "no weekday" in result.err


def test_list_names_every_routine_and_exercise(cli: Cli) -> None:
    routines = json.loads(cli("list", "--json").out)
    assert {"daily", "three-by-ten"} <= {row["name"] for row in routines}
    exercises = json.loads(cli("list", "--exercises", "--json").out)
    assert {row["id"] for row in exercises} >= {"pelvic-tilt", "cat-cow", "bridge", "side-plank", "childs-pose"}
    assert "daily" in cli("list").out
    assert "Brücke" in cli("list", "--exercises", "--lang", "de").out


def test_a_broken_routine_in_the_list_does_not_hide_the_others(cli: Cli, home: Path) -> None:
    from backcoach.paths import user_routines_dir

    user_routines_dir().mkdir(parents=True)
    (user_routines_dir() / "mine.yaml").write_text("backcoach: 1\n")
    result = cli("list")
    assert result.code == 0
    assert "backcoach check mine" in result.out
    assert "three-by-ten" in result.out


def test_check_finds_all_problems_with_their_lines(cli: Cli, evening: Path) -> None:
    evening.write_text("backcoach: 1\ntitel: Evening\nexercises:\n  - brige: 2x10 hodl 3s\n  - childs-pose: 90\n")
    result = cli("check", str(evening))
    assert result.code == 3
    for place in (":2:1:", ":4:5:", ":5:18:"):
        assert f"evening.yaml{place}" in result.out
    for word in ("title", "bridge", "^"):
        assert word in result.out
    assert result.err == ""
    problems = json.loads(cli("check", str(evening), "--json").out)
    assert {problem["severity"] for problem in problems} == {"error"}
    assert ("bridge", 4, 5) in {(problem["hint"], problem["line"], problem["column"]) for problem in problems}


def test_run_and_show_refuse_a_broken_routine_with_all_its_problems(cli: Cli, evening: Path) -> None:
    evening.write_text("backcoach: 1\ntitel: Evening\nexercises:\n  - brige: 2x10\n")
    for command in ("run", "show"):
        result = cli(command, str(evening))
        assert result.code == 3
        assert result.out == ""
        assert "titel" in result.err
        assert "brige" in result.err


def test_check_takes_directories_and_names(cli: Cli, evening: Path) -> None:
    assert cli("check", str(evening.parent)).code == 0
    assert "1 file" in cli("check", "daily").out


def test_a_file_that_cannot_be_read_does_not_spoil_the_others(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "a.yaml").write_text(ROUTINE.replace("bridge", "brigde"))
    (folder / "big.yaml").write_text("backcoach: 1\n" + "#" * 256 * 1024)
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")
    result = cli("check", str(folder), "gone.yaml")
    assert result.code == 4
    assert "'bridge'?" in result.out
    assert "1 file checked. Errors: 1" in result.out
    assert [line.split()[1].rstrip(":") for line in result.err.splitlines()] == [
        *(f"{folder}/{name}.yaml" for name in ("big", "loop")),
        "gone.yaml",
    ]
    assert [one["code"] for one in json.loads(cli("check", str(folder), "--json").out)] == ["exercise-unknown"]
    exercises = user_routines_dir() / "exercises"
    exercises.mkdir(parents=True)
    (exercises / "lift.yaml").write_text("#" * 257 * 1024)
    (folder / "b.yaml").write_text("backcoach: 1\ntitle: B\nexercises: [lift]\n")
    assert "lift.yaml" in cli("check", str(folder)).err


def test_list_shows_the_routines_beside_one_that_cannot_be_read(cli: Cli) -> None:
    user_routines_dir().mkdir(parents=True)
    (user_routines_dir() / "big.yaml").write_text("backcoach: 1\n" + "#" * 256 * 1024)
    (user_routines_dir() / "loop.yaml").symlink_to("loop.yaml")
    result = cli("list")
    assert result.code == 0
    assert "backcoach check big" in result.out
    assert "daily" in result.out


def test_advice_is_no_error_unless_strict(cli: Cli, evening: Path) -> None:
    evening.write_text(ROUTINE.replace("exercises:", "minutes: 30\nreview_by: 2020-01-01\nexercises:"))
    result = cli("check", str(evening))
    assert result.code == 0
    assert "2020-01-01" in result.out
    assert ":3:" in result.out
    assert ":4:" in result.out
    assert cli("check", str(evening), "--strict").code == 3


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", 3), (b"\xff\xfe\x00\x01", 3), ("title: Rücken\n".encode("latin-1"), 3), (bytes(range(256)), 3)],
)
def test_a_file_that_is_no_text_is_told_with_a_line(cli: Cli, tmp_path: Path, content: bytes, code: int) -> None:
    file = tmp_path / "odd.yaml"
    file.write_bytes(content)
    result = cli("show", str(file))
    assert result.code == code
    assert "odd.yaml:1:" in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize("path", ["missing.yaml", "./nowhere/x.yaml", "/"])
def test_what_cannot_be_read_is_said(cli: Cli, path: str) -> None:
    result = cli("run", path)
    assert result.code == 4
    assert result.err.startswith("backcoach: ")


def test_the_name_of_a_file_cannot_move_the_terminal(cli: Cli, home: Path, tmp_path: Path) -> None:
    library = home / "config" / "routines"
    library.mkdir(parents=True)
    (library / "own\x1b[31mX.yaml").write_text("backcoach: 1\ntitle: A\nexercises: [bridge]\n")
    (tmp_path / "dir\x1b[31m").mkdir()
    for arguments in (("list",), ("check", "dir\x1b[31m"), ("handout", "daily", "-o", "a\x1b[31m.html")):
        result = cli(*arguments)
        assert "\x1b" not in result.out + result.err


def test_an_empty_name_is_no_routine(cli: Cli) -> None:
    assert cli("show", "").code == 4


def test_much_talk_before_an_item_is_told(cli: Cli, evening: Path) -> None:
    evening.write_text(ROUTINE + "    note: " + "Keep both shoulders away from the ears. " * 30 + "\n")
    result = cli("check", str(evening))
    assert result.code == 0
    assert "seconds are spent" in result.out


def test_an_unknown_routine_names_near_matches(cli: Cli) -> None:
    result = cli("run", "dayly")
    assert result.code == 4
    assert "Did you mean daily?" in result.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nope",),
        ("run", "--minuts", "3"),
        ("run", "--minutes", "x"),
        ("run", "--voice", "loud"),
        ("shwo",),
        ("run", "a", "b"),
        ("check",),
        ("run", "--speed", "nan"),
    ],
)
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_command_line_that_makes_no_sense_is_a_sentence_and_exit_code_2(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], language: str
) -> None:
    monkeypatch.setenv("BACKCOACH_LANG", language)
    result = cli(*arguments)
    assert result.code == 2
    assert result.err.startswith("backcoach: ")
    assert "{" not in result.err


def test_a_level_that_no_exercise_has_is_refused(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(
        "backcoach: 1\ntitle: Own\nexercises:\n  - heel-slide: 5 reps\ndefine:\n  heel-slide: {name: Heel slide}\n"
    )
    assert cli("show", str(file), "--level", "harder").code == 2
    assert cli("show", "daily", "--level", "harder").code == 0


def test_safety_is_complete_in_both_languages(cli: Cli) -> None:
    assert "112" in cli("safety", "--lang", "en").out
    german = cli("safety", "--lang", "de").out
    assert "112" in german
    assert "Bitte lies das" in german


def test_today_shows_the_card_and_starts_nothing_without_a_terminal(cli: Cli) -> None:
    result = cli()
    assert result.code == 0
    assert "backcoach run" in result.out
    assert "Pelvic tilt" in result.out


def test_a_routine_in_one_language_is_spoken_in_it(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "english.yaml"
    file.write_text("backcoach: 1\ntitle: Only English\nexercises: [bridge: 10 reps]\n")
    value = json.loads(cli("show", str(file), "--json", "--lang", "de").out)
    assert value["language"] == "en"
    assert value["items"][0]["words"] == "10 repetitions"


def test_a_log_that_is_none_is_named_and_left_alone(cli: Cli, home: Path) -> None:
    log = home / "data" / "log.sqlite"
    log.write_text("this is my shopping list")
    result = cli("log")
    assert result.code == 5
    assert "log.sqlite" in result.err
    assert log.read_text() == "this is my shopping list"


def test_doctor_answers_whatever_there_is(cli: Cli) -> None:
    value = json.loads(cli("doctor", "--json").out)
    assert value["log"]["sessions"] == 0
    assert "rung" in value["speech"]
    assert cli("doctor").code == 0


def test_many_files_are_checked_as_a_few_are(cli: Cli, tmp_path: Path) -> None:
    """More than one process checks at once, in order."""
    for number in range(300):
        item = "brigde" if number % 100 == 99 else "bridge"
        (tmp_path / f"{number:03}.yaml").write_text(
            f"backcoach: 1\ntitle: A\nexercises:\n  - {item}: {number % 9 + 1}\n"
        )
    found = json.loads(cli("check", str(tmp_path), "--json").out)
    alone = [one for path in sorted(tmp_path.iterdir()) for one in json.loads(cli("check", str(path), "--json").out)]
    assert [one["file"][-8:] for one in found] == ["099.yaml", "199.yaml", "299.yaml"]
    assert found == alone
    (tmp_path / "250.yaml").unlink()
    (tmp_path / "250.yaml").symlink_to("250.yaml")
    result = cli("check", str(tmp_path), "--json")
    assert (result.code, json.loads(result.out), "250.yaml" in result.err) == (4, found, True)


@pytest.mark.parametrize(
    "command",
    [("list",), ("show", "daily"), ("run", "daily", "--plain"), ("settings",), ("log",), ("record", "-o", "x.wav")],
)
def test_a_home_that_nobody_can_look_into_is_named(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """A name that is too long stands for a directory that may not be searched, which tests may have the right to."""
    monkeypatch.setenv("BACKCOACH_HOME", str(tmp_path / ("x" * 300)))
    result = cli(*command)
    assert result.code in (4, 5)
    assert str(tmp_path / "xxx") in result.err.splitlines()[-1]


def test_doctor_works_where_nobody_can_look_into_the_home(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BACKCOACH_HOME", str(tmp_path / ("x" * 300)))
    result = cli("doctor", "--json")
    assert result.code == 0
    report = json.loads(result.out)
    assert report["log"]["problem"] == "storage.unreachable"
    assert not report["speech"]["cache_writable"]
