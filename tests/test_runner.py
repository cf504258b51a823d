"""Whole sessions with fakes for everything but engine and runner."""

import signal
from dataclasses import replace
from typing import Any

import pytest

from backcoach.core.engine import GET_READY, Engine
from backcoach.core.events import (
    CueReached,
    Outcome,
    PauseReason,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    State,
    StepEnd,
    StepEnded,
)
from backcoach.core.notice import Notice
from backcoach.core.timeline import CueKind, Timeline, Verbosity
from backcoach.runner import AHEAD, UPBEAT, Ending, Runner
from backcoach.terminal import Closed, Input, Interrupted, Key, Resized, Stopped
from tests.core.builders import timeline_of
from tests.fakes import (
    FakeClock,
    RecordingJournal,
    RecordingScreen,
    RecordingVoice,
    ScriptedInputs,
)


class Stage:
    """A runner and all that it plays with."""

    def __init__(self, timeline: Timeline, *script: tuple[float, Input], speed: float = 1.0, **inputs: object) -> None:
        self.clock = FakeClock()
        first = timeline.steps[0].cues[:1]
        upbeat = UPBEAT if first and first[0].at == 0 else 0.0
        keys = [(at + upbeat, one) for at, one in script]  # from the start of the session
        self.inputs = ScriptedInputs(self.clock, keys, **inputs)  # type: ignore[arg-type]  # tests name real fields
        self.screen, self.voice, self.journal = (
            RecordingScreen(),
            RecordingVoice(self.clock),
            RecordingJournal(),
        )
        self.start = self.clock.awake + upbeat
        self.speed = speed
        self.engine = Engine(timeline)

    def run(self, verbosity: Verbosity = Verbosity.FULL, ahead: int = AHEAD) -> Ending:
        return Runner(
            self.engine,
            lambda key, **params: " ".join([key, *map(str, params.values())]),
            clock=self.clock,
            inputs=self.inputs,
            screen=self.screen,
            voice=self.voice,
            journal=self.journal,
            verbosity=verbosity,
            speed=self.speed,
            ahead=ahead,
        ).run()

    def last_event(self) -> object:
        return self.journal.events[-1]


def test_a_session_lasts_exactly_its_timeline_however_late_each_waking_is() -> None:
    stage = Stage(timeline_of(5_000, 7_000, 9_000), late=0.004)
    ending = stage.run()
    assert stage.last_event() == SessionEnded(21_000, Outcome.COMPLETED)
    assert stage.clock.awake - stage.start == pytest.approx(21.0, abs=0.010)
    assert ending.signum is None
    assert stage.screen.events == stage.journal.events


def test_each_cue_is_handed_to_the_voice_ahead_of_its_instant_and_once() -> None:
    stage = Stage(timeline_of(6_000, 6_000, cues=(0, 900, 3_000)))
    stage.run()
    due = [round((at - stage.start) * 1000) for at, _, _ in stage.voice.said]
    assert due == [0, 900, 3_000, 6_000, 6_900, 9_000]
    for (handed, _), (at, _, _) in zip(stage.voice.handed, stage.voice.said, strict=True):
        lead = (at - handed) * 1000
        assert lead == pytest.approx(min(AHEAD, (at - stage.start) * 1000 or UPBEAT * 1000), abs=2)


def test_the_voice_is_told_with_which_cue_the_work_of_a_step_starts() -> None:
    """Its kind does not tell: repetitions start with a count as any other."""
    stage = Stage(timeline_of(3_000, 6_000, 6_000, cues=(0, 900)))
    stage.run()
    assert stage.voice.starts == ["1/0", "2/0"]


def test_a_pause_cuts_the_voice_and_what_was_cut_off_is_said_afterwards() -> None:
    stage = Stage(timeline_of(10_000, cues=(0, 5_000)), (4.8, Key("space")), (20.0, Key("space")))
    stage.run()
    assert stage.clock.awake - stage.start == pytest.approx(10 + 15.2 + GET_READY / 1000, abs=0.01)
    said = [(text, round((at - stage.start) * 1000)) for at, text, _ in stage.voice.said]
    assert said[-1][1] == pytest.approx(20_000 + GET_READY + 200, abs=2)
    assert [text for text, _ in said] == ["0/0", "3", "2", "1", "0/5000"]


def test_skip_cuts_what_was_handed_over_for_the_step_that_was_left() -> None:
    stage = Stage(timeline_of(10_000, 5_000, cues=(0, 5_000)), (4.9, Key("right")))
    stage.run()
    assert [text for _, text, _ in stage.voice.said] == ["0/0", "1/0"]
    assert len(stage.voice.cuts) == 1
    assert stage.voice.cuts[0] - stage.start == pytest.approx(4.9, abs=0.01)


def test_the_keys_do_what_they_say() -> None:
    stage = Stage(
        timeline_of(10_000, 10_000),
        (1.0, Key("+")),
        (2.0, Key("?")),
        (3.0, Key("m")),
        (4.0, Key("m")),
        (5.0, Key("x")),
        (6.0, Key("n")),
        (7.0, Key("b")),
        (8.0, Key("q")),
    )
    stage.run()
    ends = [event for event in stage.journal.events if isinstance(event, StepEnded)]
    assert [(event.step, event.how) for event in ends] == [
        (0, StepEnd.SKIPPED),
        (1, StepEnd.LEFT),
        (0, StepEnd.CUT_OFF),
    ]
    assert stage.voice.muted == [True, False]
    assert stage.screen.helps == 1
    assert ("voice.speech", True) in stage.screen.voices
    assert isinstance(stage.last_event(), SessionEnded)


def test_enter_ends_an_open_step_and_a_pause() -> None:
    stage = Stage(timeline_of(None, 5_000), (40.0, Key("enter")), (42.0, Key("space")), (50.0, Key("enter")))
    stage.run()
    ended = stage.journal.events[-1]
    assert isinstance(ended, SessionEnded)
    assert ended.at == pytest.approx(40_000 + 5_000 + 8_000 + GET_READY, abs=2)


def test_a_sleeping_machine_pauses_the_session_at_the_last_good_tick() -> None:
    stage = Stage(timeline_of(30_000), (20.0, Key("space")), sleeps={10.0: 3_600.0})
    stage.run()
    pause = next(event for event in stage.journal.events if isinstance(event, SessionPaused))
    assert pause.reason is PauseReason.GAP
    assert 8_900 <= pause.at <= 10_000
    assert stage.last_event() == SessionEnded(stage.journal.events[-1].at, Outcome.COMPLETED)
    worked = sum(event.active for event in stage.journal.events if isinstance(event, StepEnded))
    assert worked == 30_000


def test_a_program_that_was_stopped_neither_catches_up_nor_rushes_through_its_cues() -> None:
    stage = Stage(timeline_of(60_000, cues=(0, 20_000, 25_000, 50_000)), (40.0, Key("space")), stalls={15.0: 20.0})
    stage.run()
    reached = [event.cue.say for event in stage.journal.events if isinstance(event, CueReached)]
    assert reached == ["0/0", "3", "2", "1", "0/20000", "0/25000", "0/50000"]
    resumed = next(event for event in stage.journal.events if isinstance(event, SessionResumed))
    assert resumed.at == pytest.approx(40_000 + GET_READY, abs=2)


def test_a_short_stall_is_no_gap() -> None:
    stage = Stage(timeline_of(10_000), stalls={5.0: 1.2})
    stage.run()
    assert not any(isinstance(event, SessionPaused) for event in stage.journal.events)
    assert stage.last_event() == SessionEnded(10_000, Outcome.COMPLETED)


def test_ctrl_z_pauses_with_its_own_reason_and_redraws() -> None:
    stage = Stage(timeline_of(10_000), (3.0, Stopped()), (3.0, Resized()), (9.0, Key("space")))
    stage.run()
    pause = next(event for event in stage.journal.events if isinstance(event, SessionPaused))
    assert pause.reason is PauseReason.STOPPED
    assert stage.screen.sizes == [(80, 24)]


@pytest.mark.parametrize(
    ("arrived", "signum"),
    [
        (Interrupted(signal.SIGINT), signal.SIGINT),
        (Interrupted(signal.SIGTERM), signal.SIGTERM),
        (Closed(), signal.SIGHUP),
    ],
)
def test_a_signal_ends_the_session_like_q_and_is_told(arrived: Input, signum: int) -> None:
    stage = Stage(timeline_of(10_000), (3.0, arrived))
    assert stage.run().signum == signum
    assert isinstance(stage.last_event(), SessionEnded)
    assert stage.voice.cuts


@pytest.mark.parametrize(("ready_after", "waited"), [(0.3, 0.3), (60.0, 1.0)])
def test_the_clock_waits_a_moment_for_the_sound_of_the_first_cue(ready_after: float, waited: float) -> None:
    stage = Stage(timeline_of(5_000))
    stage.voice.ready_at = stage.clock.awake + ready_after
    stage.run()
    assert stage.last_event() == SessionEnded(5_000, Outcome.COMPLETED)
    assert stage.voice.said[0][0] - stage.start == pytest.approx(waited, abs=0.03)


@pytest.mark.parametrize("value", ["speech", "beeps"])
def test_the_first_cue_waits_for_something_that_plays_it_also_where_it_is_beeped(value: str) -> None:
    stage = Stage(timeline_of(5_000))
    stage.voice.value = value
    stage.voice.ready_at = stage.clock.awake + 0.7
    stage.run()
    assert stage.voice.said[0][0] - stage.start == pytest.approx(0.7, abs=0.03)


def test_nothing_is_waited_for_that_nobody_will_say_as_the_clock_starts() -> None:
    silent, late = timeline_of(5_000), timeline_of(5_000, cues=(900,))
    [step] = silent.steps
    instructed = replace(step, cues=(replace(step.cues[0], kind=CueKind.INSTRUCT),))
    for timeline in (replace(silent, steps=(instructed,)), late):
        stage = Stage(timeline)
        began = stage.clock.awake
        stage.voice.ready_at = began + 60
        stage.run(Verbosity.COUNTS)
        assert stage.clock.awake - began == pytest.approx(5.0, abs=0.01)


def test_a_new_size_is_shown_while_the_first_cue_is_waited_for_and_ends_no_wait() -> None:
    stage = Stage(timeline_of(5_000), (0.1 - UPBEAT, Resized()), (0.4 - UPBEAT, Resized()))
    stage.voice.ready_at = stage.clock.awake + 0.3
    stage.run()
    assert stage.voice.said[0][0] - stage.start == pytest.approx(0.3, abs=0.03)
    assert stage.screen.sizes == [(80, 24)] * 2
    assert [one.state for one in stage.screen.snapshots[:3]] == [State.READY, State.READY, State.RUNNING]


@pytest.mark.parametrize("stalled", [{"sleeps": {0.2: 3_600.0}}, {"stalls": {0.2: 3_600.0}}])
def test_time_that_nobody_saw_before_the_start_does_not_count(stalled: dict[str, Any]) -> None:
    stood = sum(stalled.get("stalls", {}).values())
    stage = Stage(timeline_of(30_000), **stalled)
    began = stage.clock.awake
    stage.run()
    assert stage.last_event() == SessionEnded(30_000, Outcome.COMPLETED)
    assert not any(isinstance(event, SessionPaused) for event in stage.journal.events)
    assert stage.clock.awake - began - stood == pytest.approx(30.2, abs=0.1)


def test_with_a_lead_the_first_cue_is_handed_over_so_much_earlier_too() -> None:
    stage = Stage(timeline_of(5_000))
    began = stage.clock.awake
    stage.run(ahead=AHEAD + 500)
    assert stage.voice.said[0][0] - began == pytest.approx(UPBEAT + 0.5, abs=0.01)
    assert stage.last_event() == SessionEnded(5_000, Outcome.COMPLETED)


def test_a_key_pressed_before_the_start_is_not_lost() -> None:
    stage = Stage(timeline_of(5_000), (0.1, Key("q")))
    stage.voice.ready_at = stage.start + 60
    stage.run()
    assert stage.last_event() == SessionEnded(0, Outcome.QUIT)


def test_without_keys_nothing_waits_for_one() -> None:
    stage = Stage(timeline_of(None, 10_000), has_keys=False, sleeps={4.0: 50.0})
    ending = stage.run()
    assert ending.signum is None
    ends = [(event.step, event.how) for event in stage.journal.events if isinstance(event, StepEnded)]
    assert ends == [(0, StepEnd.SKIPPED), (1, StepEnd.FINISHED)]


def test_a_rehearsal_runs_as_many_times_as_fast() -> None:
    stage = Stage(timeline_of(60_000, 60_000), speed=30.0)
    stage.run()
    assert stage.clock.awake - stage.start == pytest.approx(4.0, abs=0.01)
    assert stage.last_event() == SessionEnded(120_000, Outcome.COMPLETED)


def test_verbosity_chooses_what_is_spoken_and_never_the_times() -> None:
    timeline = timeline_of(10_000)
    loud, quiet = Stage(timeline), Stage(timeline)
    loud.run()
    quiet.run(Verbosity.COUNTS)
    assert loud.journal.events == quiet.journal.events


def test_what_the_voice_has_to_tell_is_shown() -> None:
    stage = Stage(timeline_of(5_000))
    stage.voice.news = [Notice("speech.no-player", {"language": "en"})]
    stage.run()
    assert stage.screen.notices == ["speech.no-player en"]


def test_it_sleeps_until_something_is_due_and_never_spins() -> None:
    stage = Stage(timeline_of(30_000, 30_000))
    stage.run()
    assert len(stage.inputs.waits) < 60 * 5


def test_nobody_who_presses_a_key_waits_for_the_first_word() -> None:
    stage = Stage(timeline_of(5_000, cues=(0,)), (0.1 - UPBEAT, Key("q")))
    began = stage.clock.awake
    stage.run()
    assert stage.clock.awake - began == pytest.approx(0.1, abs=0.01)


def test_a_session_that_is_silent_starts_at_once() -> None:
    stage = Stage(timeline_of(5_000, cues=(0,)))
    stage.voice.value = "off"
    began = stage.clock.awake
    stage.run()
    assert stage.clock.awake - began == pytest.approx(5.0, abs=0.01)
