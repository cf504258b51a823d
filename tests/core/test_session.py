"""What was done is counted from the events: each step once, as it ended last; steps and time apart."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.engine import Engine
from backcoach.core.events import (
    Command,
    Event,
    Outcome,
    SessionEnded,
    SessionStarted,
    StepEnd,
    StepEnded,
    StepStarted,
)
from backcoach.core.routine import Side
from backcoach.core.session import LoggedOutcome, SessionRecorder, StepRecord, Totals
from backcoach.core.timeline import StepKind, Timeline, TimelineItem
from tests.core.builders import exercise, timeline_of

lengths = st.lists(st.one_of(st.none(), st.integers(1, 20_000)), min_size=1, max_size=6)
commands = st.lists(
    st.tuples(st.integers(0, 12_000), st.one_of(st.none(), st.sampled_from(list(Command)))), max_size=25
)


def mixed() -> Timeline:
    """Setup 5 s, left 10 s, switch 5 s, right 10 s: two steps of work among four."""
    timeline = timeline_of(5_000, 10_000, 5_000, 10_000)
    kinds = (StepKind.SETUP, StepKind.WORK, StepKind.SWITCH, StepKind.WORK)
    sides = (None, Side.LEFT, None, Side.RIGHT)
    steps = tuple(
        replace(step, kind=kind, side=side) for step, kind, side in zip(timeline.steps, kinds, sides, strict=True)
    )
    return replace(timeline, steps=steps, items=(TimelineItem(exercise("side-plank"), "Side plank"),))


def record(timeline: Timeline, *plan: tuple[int, Command | None]) -> tuple[Totals, list[StepRecord]]:
    """Run a session: at each instant a command, or none to let time pass."""
    engine, recorder = Engine(timeline), SessionRecorder(timeline)
    events = engine.handle(Command.START, 0)
    for now, command in plan:
        events += engine.advance(now) if command is None else engine.handle(command, now)
    records = [record for event in events if (record := recorder.handle(event)) is not None]
    return recorder.totals, records


def test_a_session_run_to_its_end_is_counted_whole() -> None:
    totals, records = record(mixed(), (30_000, None))
    assert totals == Totals(30_000, 2, active=30_000, paused=0, run=30_000, steps_finished=2, step=3)
    assert totals.complete
    assert records[1] == StepRecord(
        1,
        StepKind.WORK,
        "side-plank",
        "Side plank",
        Side.LEFT,
        1,
        1,
        StepEnd.FINISHED,
        active=10_000,
        at=15_000,
    )
    assert [record.step for record in records] == [0, 1, 2, 3]


def test_only_work_counts_as_steps() -> None:
    totals, _ = record(mixed(), (1_000, Command.SKIP), (16_000, None), (16_000, Command.SKIP), (26_000, None))
    assert (totals.steps_planned, totals.steps_finished, totals.steps_skipped) == (2, 1, 1)


def test_a_step_that_was_started_again_is_one_step_with_all_its_time() -> None:
    totals, records = record(timeline_of(10_000), (6_000, Command.RESTART_STEP), (30_000, None))
    assert [(one.step, one.how, one.active) for one in records] == [
        (0, StepEnd.LEFT, 6_000),
        (0, StepEnd.FINISHED, 16_000),
    ]
    assert (totals.steps_finished, totals.active, totals.run) == (1, 16_000, 10_000)


def test_a_finished_step_that_was_gone_back_to_counts_as_it_ended_last() -> None:
    back_and_skip = ((11_000, Command.BACK), (12_000, Command.SKIP), (22_000, None))
    totals, _ = record(timeline_of(10_000, 10_000), *back_and_skip)
    assert (totals.steps_finished, totals.steps_skipped) == (1, 1)


def test_pauses_and_the_get_ready_after_them_are_paused_time() -> None:
    totals, _ = record(timeline_of(10_000), (4_000, Command.PAUSE), (64_000, Command.RESUME), (73_000, None))
    assert (totals.active, totals.paused) == (10_000, 63_000)


def test_quitting_counts_what_was_run_until_then() -> None:
    totals, records = record(timeline_of(10_000, 10_000), (14_000, Command.QUIT))
    assert (totals.active, totals.steps_finished, totals.step) == (14_000, 1, 1)
    assert [one.how for one in records] == [StepEnd.FINISHED, StepEnd.CUT_OFF]
    assert not totals.complete


def test_quitting_before_the_start_leaves_nothing() -> None:
    recorder = SessionRecorder(mixed())
    events = Engine(mixed()).handle(Command.QUIT, 7_000)
    assert [recorder.handle(event) for event in events] == [None]
    assert recorder.totals == Totals(30_000, 2)


def test_four_of_five_steps_make_a_session_complete() -> None:
    skipped_first = ((1, Command.SKIP),)
    totals, _ = record(timeline_of(9_000, *[1_000] * 4), *skipped_first, (5_000, None))
    assert totals.complete
    totals, _ = record(timeline_of(9_000, *[1_000] * 3), *skipped_first, (5_000, None))
    assert not totals.complete


def test_four_fifths_of_the_time_make_a_session_complete() -> None:
    timeline = timeline_of(8_000, 500, 500, 500, 500)
    assert record(timeline, (8_000, Command.QUIT))[0].complete
    assert not record(timeline, (7_999, Command.QUIT))[0].complete


def test_lingering_completes_nothing() -> None:
    added = [(1_000, Command.ADD_TIME)] * 5
    totals, _ = record(timeline_of(10_000, 90_000), *added, (60_000, Command.QUIT))
    assert totals.active == 60_000
    assert totals.run == 10_000
    waited_in_an_open_step = record(timeline_of(None, 60_000), (600_000, Command.QUIT))[0]
    assert (waited_in_an_open_step.run, waited_in_an_open_step.complete) == (0, False)


def test_skipping_everything_is_not_complete() -> None:
    totals, _ = record(mixed(), *[(n, Command.SKIP) for n in range(4)])
    assert (totals.steps_skipped, totals.complete) == (2, False)


def test_open_steps_alone_are_complete_by_their_number() -> None:
    totals, _ = record(timeline_of(None, None), (5_000, Command.DONE), (9_000, Command.DONE))
    assert (totals.planned, totals.steps_finished, totals.complete) == (0, 2, True)


def test_the_step_to_take_up_again_is_the_one_that_was_gone_back_to() -> None:
    timeline = timeline_of(10_000, 10_000, 10_000)
    assert record(timeline, (11_000, Command.BACK))[0].step == 0
    assert record(timeline, (15_000, Command.BACK))[0].step == 1
    assert record(timeline, (20_000, None))[0].step == 2


def test_a_record_comes_with_what_follows_its_step() -> None:
    recorder = SessionRecorder(timeline_of(10_000, 10_000))
    before: list[Event] = [
        SessionStarted(0),
        StepStarted(0, 0),
        StepEnded(10_000, 0, StepEnd.FINISHED, 10_000),
    ]
    assert [recorder.handle(event) for event in before] == [None, None, None]
    released = recorder.handle(StepStarted(10_000, 1))
    assert released is not None
    assert (released.step, recorder.totals.step) == (0, 1)
    assert recorder.handle(SessionEnded(10_000, Outcome.QUIT)) is None


def test_every_outcome_of_a_session_has_its_word_in_the_log() -> None:
    assert [LoggedOutcome.of(outcome) for outcome in Outcome] == [LoggedOutcome.COMPLETED, LoggedOutcome.QUIT]


@given(lengths, commands)
def test_the_records_add_up_to_the_session_whatever_is_done_in_it(
    lengths: list[int | None], plan: list[tuple[int, Command | None]]
) -> None:
    timeline = timeline_of(*lengths)
    engine, recorder, now = Engine(timeline), SessionRecorder(timeline), 0
    events: list[Event] = engine.handle(Command.START, 0)
    for wait, command in [*plan, (0, Command.QUIT)]:
        now += wait
        events += engine.advance(now) if command is None else engine.handle(command, now)
    records = [record for event in events if (record := recorder.handle(event)) is not None]
    assert len(records) == sum(isinstance(event, StepEnded) for event in events)
    last = {record.step: record for record in records}
    totals = recorder.totals
    assert totals.active == sum(record.active for record in last.values())
    assert totals.active + totals.paused == events[-1].at
    assert 0 <= totals.run <= min(totals.active, totals.planned)
    assert totals.steps_finished == sum(record.how is StepEnd.FINISHED for record in last.values())
    assert totals.steps_finished + totals.steps_skipped <= totals.steps_planned
    assert totals.step == records[-1].step
    assert [record.at for record in records] == sorted(record.at for record in records)
