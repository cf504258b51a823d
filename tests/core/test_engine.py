"""The engine: what each command does, and when things are due. Time is an argument, so nothing is waited for."""

import pytest

from backcoach.core.engine import ADDED, GET_READY, TRANSITIONS, Engine
from backcoach.core.events import (
    Command,
    CueReached,
    Event,
    GetReady,
    Outcome,
    PauseReason,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    State,
    StepEnd,
    StepEnded,
    StepStarted,
    TimeAdded,
)
from backcoach.core.timeline import Cue, CueKind, Phase, PhaseKind, Step, StepKind, Timeline, TimelineItem
from tests.core.builders import timeline_of


def without_cues(events: list[Event]) -> list[Event]:
    return [event for event in events if not isinstance(event, CueReached)]


def started(*lengths: int | None, kind: StepKind = StepKind.WORK, now: int = 0) -> Engine:
    engine = Engine(timeline_of(*lengths, kind=kind))
    engine.handle(Command.START, now)
    return engine


def play(engine: Engine) -> list[Event]:
    """Jump from deadline to deadline until nothing is due any more."""
    events: list[Event] = []
    while (due := engine.next_deadline()) is not None:
        events += engine.advance(due)
    return events


def test_a_session_plays_all_steps_each_from_the_scheduled_end_of_the_last() -> None:
    engine = Engine(timeline_of(5_000, 7_000))
    events = engine.handle(Command.START, 100) + play(engine)
    assert without_cues(events) == [
        SessionStarted(100),
        StepStarted(100, 0),
        StepEnded(5_100, 0, StepEnd.FINISHED, 5_000),
        StepStarted(5_100, 1),
        StepEnded(12_100, 1, StepEnd.FINISHED, 7_000),
        SessionEnded(12_100, Outcome.COMPLETED),
    ]
    assert [event.at for event in events if isinstance(event, CueReached)] == [100, 5_100]


def test_events_carry_the_instant_they_were_due_however_late_they_are_noticed() -> None:
    engine = started(5_000, 7_000)
    late = without_cues(engine.advance(9_999))
    assert late == [StepEnded(5_000, 0, StepEnd.FINISHED, 5_000), StepStarted(5_000, 1)]
    assert engine.next_deadline() == 12_000


def test_time_that_goes_back_is_a_programmers_mistake() -> None:
    engine = started(5_000, now=50)
    with pytest.raises(ValueError, match="time went back"):
        engine.advance(49)


def test_a_timeline_without_steps_cannot_be_played() -> None:
    with pytest.raises(ValueError, match="without steps"):
        Engine(timeline_of())


def test_a_pause_stops_the_clock_and_ends_with_a_get_ready() -> None:
    engine = started(10_000)
    assert engine.handle(Command.TOGGLE_PAUSE, 4_000)[-1] == SessionPaused(4_000, PauseReason.USER)
    assert engine.next_deadline() is None
    assert engine.advance(60_000) == []
    assert engine.snapshot(60_000).elapsed == 4_000
    resumed = engine.handle(Command.TOGGLE_PAUSE, 60_000)
    assert resumed == [GetReady(60_000, GET_READY)]
    events = play(engine)
    said = [(event.at, event.cue.say) for event in events if isinstance(event, CueReached)]
    assert said == [(60_000, "3"), (61_000, "2"), (62_000, "1")]
    assert without_cues(events) == [
        SessionResumed(63_000),
        StepEnded(69_000, 0, StepEnd.FINISHED, 10_000),
        SessionEnded(69_000, Outcome.COMPLETED),
    ]


def test_a_pause_within_the_get_ready_loses_nothing() -> None:
    engine = started(10_000)
    engine.handle(Command.PAUSE, 4_000)
    engine.handle(Command.RESUME, 5_000)
    engine.handle(Command.PAUSE, 6_500)
    engine.handle(Command.RESUME, 10_000)
    assert play(engine)[-1] == SessionEnded(10_000 + GET_READY + 6_000, Outcome.COMPLETED)


def test_the_reason_of_a_pause_is_told() -> None:
    engine = started(10_000)
    assert engine.handle(Command.PAUSE, 1_000, PauseReason.GAP)[-1] == SessionPaused(1_000, PauseReason.GAP)
    assert engine.snapshot(1_000).pause_reason is PauseReason.GAP
    engine.handle(Command.RESUME, 2_000)
    assert engine.snapshot(2_000).pause_reason is None


def test_skip_starts_the_next_step_at_the_key_press() -> None:
    engine = started(10_000, 8_000)
    assert without_cues(engine.handle(Command.SKIP, 2_500)) == [
        StepEnded(2_500, 0, StepEnd.SKIPPED, 2_500),
        StepStarted(2_500, 1),
    ]
    assert play(engine)[-1].at == 10_500


def test_skipping_the_last_step_completes_the_session() -> None:
    engine = started(10_000)
    assert engine.handle(Command.SKIP, 1_000)[-1] == SessionEnded(1_000, Outcome.COMPLETED)


def test_back_soon_after_a_start_goes_to_the_step_before() -> None:
    engine = started(10_000, 8_000)
    assert engine.handle(Command.BACK, 12_999)[-3:] == [
        StepEnded(12_999, 1, StepEnd.LEFT, 2_999),
        StepStarted(12_999, 0),
        GetReady(12_999, GET_READY),
    ]


def test_back_later_starts_the_step_anew() -> None:
    engine = started(10_000, 8_000)
    assert StepStarted(13_000, 1) in engine.handle(Command.BACK, 13_000)


def test_back_in_the_first_step_starts_it_anew() -> None:
    engine = started(10_000)
    assert StepStarted(500, 0) in engine.handle(Command.BACK, 500)


def test_a_restarted_rest_needs_no_get_ready() -> None:
    engine = started(10_000, kind=StepKind.REST)
    assert engine.handle(Command.RESTART_STEP, 4_000)[-1] == StepStarted(4_000, 0)
    assert engine.next_deadline() == 4_000


def test_a_restarted_step_is_run_in_full() -> None:
    engine = started(10_000)
    engine.handle(Command.RESTART_STEP, 4_000)
    assert play(engine)[-2:] == [
        StepEnded(4_000 + GET_READY + 10_000, 0, StepEnd.FINISHED, 10_000),
        SessionEnded(17_000, Outcome.COMPLETED),
    ]
    assert engine.snapshot(17_000).active == 14_000
    assert engine.snapshot(17_000).paused == GET_READY


@pytest.mark.parametrize("command", [Command.SKIP, Command.BACK, Command.RESTART_STEP])
def test_moving_about_in_a_pause_stays_paused(command: Command) -> None:
    engine = started(10_000, 8_000)
    engine.handle(Command.PAUSE, 5_000)
    events = engine.handle(command, 6_000)
    assert [type(event) for event in events] == [StepEnded, StepStarted]
    assert engine.state is State.PAUSED
    assert engine.snapshot(6_000).elapsed == 0


def test_an_open_step_waits_for_the_user() -> None:
    engine = started(None, 5_000)
    assert without_cues(engine.advance(3_600_000)) == []
    assert without_cues(engine.handle(Command.DONE, 3_600_000)) == [
        StepEnded(3_600_000, 0, StepEnd.FINISHED, 3_600_000),
        StepStarted(3_600_000, 1),
    ]


def test_done_means_nothing_in_a_timed_step() -> None:
    assert without_cues(started(5_000).handle(Command.DONE, 1_000)) == []


def test_added_time_makes_the_step_longer() -> None:
    engine = started(10_000, 5_000)
    assert engine.handle(Command.ADD_TIME, 9_000)[-1] == TimeAdded(9_000, 0, ADDED)
    assert engine.snapshot(9_000).step.length - engine.snapshot(9_000).elapsed == 11_000
    assert without_cues(play(engine))[0] == StepEnded(20_000, 0, StepEnd.FINISHED, 20_000)


def test_added_time_makes_the_session_longer_also_while_it_is_paused() -> None:
    engine = started(20_000, 20_000)
    engine.handle(Command.PAUSE, 2_000)
    engine.handle(Command.ADD_TIME, 3_000)
    assert (engine.snapshot(3_000).added, engine.snapshot(3_000).position) == (ADDED, 2_000)
    engine.handle(Command.RESUME, 3_000)
    engine.advance(3_000 + GET_READY + 28_000)
    later = engine.snapshot(3_000 + GET_READY + 28_000)
    assert (later.step.index, later.position, later.added) == (1, 30_000, ADDED)
    engine.handle(Command.BACK, 3_000 + GET_READY + 28_000)
    again = engine.snapshot(3_000 + GET_READY + 28_000)
    assert (again.step.index, again.position, again.added) == (0, 0, 0)


def test_added_time_moves_a_countdown_that_has_begun_and_never_says_a_wrong_halfway() -> None:
    cues = (
        Cue(10_000, CueKind.HALFWAY, "halfway", 500),
        *(Cue(20_000 - 1_000 * n, CueKind.COUNTDOWN, str(n), 500) for n in (3, 2, 1)),
    )
    step = Step(0, StepKind.WORK, 0, 20_000, 0, (Phase(PhaseKind.HOLD, 0, 20_000),), cues)
    timeline = Timeline("t", "en", (step,), (TimelineItem(None, "x"),))

    early = Engine(timeline)
    early.handle(Command.START, 0)
    early.handle(Command.ADD_TIME, 5_000)
    assert [(e.at, e.cue.say) for e in play(early) if isinstance(e, CueReached)] == [
        (27_000, "3"), (28_000, "2"), (29_000, "1"),
    ]  # fmt: skip

    late = Engine(timeline)
    late.handle(Command.START, 0)
    late.handle(Command.ADD_TIME, 18_500)
    assert [(e.at, e.cue.say) for e in play(late) if isinstance(e, CueReached)] == [
        (27_000, "3"), (28_000, "2"), (29_000, "1"),
    ]  # fmt: skip


def test_added_time_holds_the_repetition_that_runs_and_moves_the_later_ones() -> None:
    phases = tuple(Phase(PhaseKind.HOLD, 5_000 * n, 5_000, n + 1) for n in range(3))
    cues = tuple(Cue(5_000 * n, CueKind.COUNT, str(n + 1), 400) for n in range(3))
    engine = Engine(
        Timeline("t", "en", (Step(0, StepKind.WORK, 0, 15_000, 0, phases, cues),), (TimelineItem(None, "x"),))
    )
    engine.handle(Command.START, 0)
    engine.handle(Command.ADD_TIME, 6_000)
    snapshot = engine.snapshot(6_000)
    assert snapshot.phase is not None
    assert (snapshot.phase.rep, snapshot.phase.end - snapshot.elapsed) == (2, 14_000)
    assert [e.at for e in play(engine) if isinstance(e, CueReached)] == [20_000]


def test_quit_ends_the_step_and_the_session() -> None:
    engine = started(10_000)
    assert engine.handle(Command.QUIT, 3_000)[-2:] == [
        StepEnded(3_000, 0, StepEnd.CUT_OFF, 3_000),
        SessionEnded(3_000, Outcome.QUIT),
    ]


def test_quit_before_the_start_ends_no_step() -> None:
    assert Engine(timeline_of(1_000)).handle(Command.QUIT, 0) == [SessionEnded(0, Outcome.QUIT)]


def test_the_snapshot_stands_still_once_the_session_has_ended() -> None:
    engine = started(10_000)
    play(engine)
    assert engine.snapshot(500_000) == engine.snapshot(10_000)
    assert engine.snapshot(500_000).position == 10_000


@pytest.mark.parametrize("state", list(State))
def test_a_command_outside_the_table_changes_nothing(state: State) -> None:
    for command in set(Command) - set(TRANSITIONS[state]):
        engine = Engine(timeline_of(5_000))
        if state is not State.READY:
            engine.handle(Command.START, 0)
        if state is State.PAUSED:
            engine.handle(Command.PAUSE, 100)
        if state is State.ENDED:
            engine.handle(Command.QUIT, 100)
        engine.advance(200)
        before = engine.snapshot(200)
        assert engine.handle(command, 200) == []
        assert engine.snapshot(200) == before
        assert engine.state is state


def test_upcoming_looks_ahead_without_moving() -> None:
    engine = started(5_000, 5_000)
    engine.advance(1)
    assert [event.at for event in engine.upcoming(6_000)] == [5_000]
    assert engine.snapshot(1).elapsed == 1
