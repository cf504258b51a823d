"""What the large number, the word and the captions say at which instant."""

import string
from dataclasses import replace

import pytest

from backcoach.core.events import PauseReason, State
from backcoach.core.timeline import Cue, CueKind, StepKind
from backcoach.i18n import Translator
from backcoach.screen.counting import clock
from backcoach.screen.view import Around, Key, Mood, View
from backcoach.screen.viewer import Viewer
from backcoach.texts.screen import TEXTS
from tests.screen.builders import Builder, a_session, repetitions, snapshot

en = Translator("en")
session = a_session()
SETUP, HELD, SWITCH, REST, LONG_REST, REPS, TURNS, OPEN, STRETCH, BREATHS = 0, 1, 2, 4, 8, 10, 12, 14, 16, 18


def see(step: int, elapsed: int, state: State = State.RUNNING, cue: Cue | None = None, get_ready: int = 0) -> View:
    one = snapshot(session, step, elapsed, state=state, get_ready=get_ready, reason=PauseReason.GAP)
    return Viewer(session, en).view(one, Around(cue=cue))


@pytest.mark.parametrize(
    ("step", "elapsed", "number", "unit"),
    [
        (SETUP, 0, "16", "seconds to get into position"),
        (SETUP, 15_399, "1", "second to get into position"),
        (SWITCH, 1_500, "5", "seconds to change sides"),
        (REST, 29_999, "1", "second"),
        (LONG_REST, 0, "1:30", "minutes"),
        (LONG_REST, 30_000, "1:00", "minutes"),
        (LONG_REST, 30_001, "1:00", "minutes"),
        (LONG_REST, 31_000, "59", "seconds"),
        (HELD, 0, "2", "seconds · rep 1 of 3"),
        (HELD, 2_000, "10", "seconds to hold · rep 1 of 3"),
        (HELD, 11_999, "1", "second to hold · rep 1 of 3"),
        (HELD, 12_000, "3", "seconds · rep 1 of 3"),
        (HELD, 14_500, "2", "seconds · rep 2 of 3"),
        (REPS, 3_000, "1", "repetitions"),
        (REPS, 69_999, "10", "repetitions"),
        (STRETCH, 0, "1:15", "minutes to hold"),
        (BREATHS, 5_000, "2", "breaths"),
        (OPEN, 70_000, "12", "repetitions – Enter when done"),
    ],
)
def test_the_large_number(step: int, elapsed: int, number: str, unit: str) -> None:
    seen = see(step, elapsed).number
    assert (seen.text, seen.unit) == (number, unit)


def test_a_number_that_counts_something_else_than_seconds_says_of_how_many() -> None:
    for step in session.steps:
        for elapsed in range(0, step.length, 331):
            number = see(step.index, elapsed).number
            assert bool(number.of) is (number.unit in ("repetitions", "breaths"))


def test_time_that_was_added_is_in_the_total_too() -> None:
    one = snapshot(session, SETUP, 7_000, state=State.PAUSED)
    longer = replace(one, step=one.step.extended(7_000, 10_000), added=10_000)
    seen = Viewer(session, en).view(longer, Around())
    assert (seen.clock, seen.number.text) == ("0:07 of 9:39", "19")


def test_while_the_session_runs_no_number_of_seconds_is_ever_zero() -> None:
    for step in session.steps:
        for elapsed in range(0, step.length, 331):
            assert see(step.index, elapsed).number.text not in ("", "0", "0:00")


def test_a_number_is_never_wider_than_the_widest_of_its_step() -> None:
    for step in session.steps:
        for elapsed in range(0, step.length, 500):
            number = see(step.index, elapsed).number
            assert len(number.text) <= len(number.widest)


def test_after_a_pause_three_two_one_is_counted() -> None:
    counted = [see(HELD, 5_200, get_ready=left).number.text for left in (3_000, 2_999, 2_000, 1_001, 1_000, 1)]
    assert counted == ["3", "3", "2", "2", "1", "1"]
    assert see(HELD, 5_200, get_ready=1).word == "GET READY"


def test_a_pause_keeps_the_number_and_says_why_and_how_to_go_on() -> None:
    seen = see(HELD, 5_200, State.PAUSED)
    assert seen.number == see(HELD, 5_200).number
    assert seen.word == "PAUSED"
    assert seen.mood is Mood.PAUSED
    assert seen.caption.startswith("Press space to go on. The computer slept")
    assert (Key.PAUSE, "space", "go on") in seen.keys


@pytest.mark.parametrize(
    ("step", "elapsed", "word", "side"),
    [
        (SETUP, 0, "GET READY", "left side"),
        (HELD, 0, "LEFT", "left side"),
        (SWITCH, 0, "RIGHT", "right side"),
        (REST, 0, "REST", ""),
        (REPS, 0, "", ""),
        (TURNS, 0, "LEFT", "left side"),
        (TURNS, 3_000, "RIGHT", "right side"),
    ],
)
def test_the_word_to_be_read_from_the_mat(step: int, elapsed: int, word: str, side: str) -> None:
    seen = see(step, elapsed)
    assert (seen.word, seen.side) == (word, side)


@pytest.mark.parametrize(
    ("step", "following"),
    [
        (SETUP, "Side plank, 2 sets of 3 repetitions, hold 10 seconds, each side, 30 seconds rest between sets"),
        (HELD, "right side"),
        (SWITCH, "rest 30 seconds, then set 2 of 2, left side"),
        (REST, "set 2 of 2, left side"),
        (7, "rest 1:30 minutes, then Bridge, 10 repetitions"),
        (LONG_REST, "Bridge, 10 repetitions"),
        (BREATHS, "This is the last one."),
    ],
)
def test_what_comes_next(step: int, following: str) -> None:
    assert see(step, 0).following[1] == following


def test_the_present_part_of_a_repetition_is_marked_in_the_words_of_the_exercise_or_in_ours() -> None:
    assert see(REPS, 0).marks == ("lift", "hold", "lower")
    assert [see(REPS, elapsed).mark for elapsed in (0, 2_000, 5_000, 7_000)] == [0, 1, 2, 0]
    assert see(TURNS, 0).marks == ("up", "down")
    assert see(STRETCH, 0).marks == see(REST, 0).marks == ()


def test_of_a_held_repetition_our_words_fit_any_movement_and_are_those_that_are_spoken() -> None:
    phases = repetitions(3, 2_000, 5_000, 2_000)
    for language, marks in ("en", ("move", "hold", "release")), ("de", ("bewegen", "halten", "lösen")):
        timeline = Builder(language).item("Nod", say=False).step(StepKind.WORK, 27_000, phases, reps=3).timeline()
        words = Translator(language)
        assert Viewer(timeline, words).view(snapshot(timeline, 0, 0), Around()).marks == marks
        spoken = [words("cue.go-hold"), words("cue.go-release")]
        assert [say.lower().split()[-1] for say in spoken] == list(marks[1:])


def test_a_breath_turns_when_the_voice_says_so() -> None:
    assert [see(BREATHS, elapsed).mark for elapsed in (0, 1_999, 2_000, 4_999, 5_000)] == [0, 0, 1, 1, 0]


def test_a_setup_shows_the_start_where_nothing_else_is_said() -> None:
    cue = Cue(0, CueKind.ANNOUNCE, "Bridge. 10 repetitions.", 1)
    assert see(SETUP + 9, 0, cue=cue).caption.startswith("Lie on your side")
    assert see(SETUP, 0, cue=cue).caption == "Bridge. 10 repetitions."


def test_the_correction_is_to_be_read_from_the_start_of_its_step() -> None:
    assert see(HELD, 0).caption == "Squeeze the buttocks"


def test_a_session_without_any_length_is_measured_in_steps() -> None:
    timeline = Builder().item("Bridge").step(StepKind.WORK, 0, is_open=True, reps=5).timeline()
    seen = Viewer(timeline, en).view(snapshot(timeline, 0, 9_000), Around())
    assert seen.clock == "step 1 of 1"
    assert seen.progress == (0, 1)


def test_the_clock_stands_at_the_planned_end_of_a_step_that_was_made_longer() -> None:
    step = session.steps[REST].extended(0, 10_000)
    one = snapshot(session, REST, 0)
    longer = type(one)(one.state, step, 35_000, step.phase_at(35_000), 0, None, session.steps[REST].end, 0, 0)
    seen = Viewer(session, en).view(longer, Around())
    assert seen.number.text == "5"
    assert seen.clock == f"{clock(session.steps[REST].end)} of 9:29"


def test_repetitions_of_a_hundred_keep_their_size() -> None:
    phases = repetitions(100, 500, 0, 500)
    timeline = Builder().item("Bridge").step(StepKind.WORK, 100_000, phases, reps=100).timeline()
    seen = Viewer(timeline, en).view(snapshot(timeline, 0, 0), Around())
    assert (seen.number.text, seen.number.widest, seen.number.of) == ("1", "888", "100")


@pytest.mark.parametrize("key", TEXTS)
def test_a_text_has_the_same_places_and_the_same_number_of_forms_in_both_languages(key: str) -> None:
    def places(text: str) -> set[str | None]:
        return {field for _, field, _, _ in string.Formatter().parse(text)}

    texts = TEXTS[key]
    assert set(texts) == {"en", "de"}
    assert places(texts["en"]) - {None} == places(texts["de"]) - {None}
    assert texts["en"].count("|") == texts["de"].count("|")
