"""What holds for every sequence of commands, whatever they are and whenever they come."""

from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.engine import Engine
from backcoach.core.events import (
    Command,
    Event,
    GetReady,
    SessionEnded,
    SessionStarted,
    State,
    StepEnded,
    StepStarted,
)
from tests.core.builders import timeline_of

lengths = st.lists(st.one_of(st.none(), st.integers(1, 20_000)), min_size=1, max_size=6)
commands = st.lists(
    st.tuples(st.integers(0, 12_000), st.one_of(st.none(), st.sampled_from(list(Command)))), max_size=25
)


def run(engine: Engine, plan: list[tuple[int, Command | None]]) -> list[Event]:
    now, events = 0, engine.handle(Command.START, 0)
    for wait, command in plan:
        now += wait
        events += engine.advance(now) if command is None else engine.handle(command, now)
    return events


def made(lengths: list[int | None]) -> Engine:
    return Engine(timeline_of(*lengths, cues=(0, 900, 2_500)))


@given(lengths, commands, st.lists(st.integers(0, 12_000), max_size=30))
def test_one_big_jump_gives_the_same_events_as_many_small_ones(
    lengths: list[int | None], plan: list[tuple[int, Command | None]], ticks: list[int]
) -> None:
    at, now = [], 0
    for wait, command in plan:
        now += wait
        at.append((now, command))
    at.append((now, None))
    small = sorted([*at, *((tick, None) for tick in ticks if tick <= now)], key=lambda entry: entry[0])
    big_engine, small_engine = made(lengths), made(lengths)
    big, little = big_engine.handle(Command.START, 0), small_engine.handle(Command.START, 0)
    for engine, happened, entries in ((big_engine, big, at), (small_engine, little, small)):
        for instant, command in entries:
            happened.extend(engine.advance(instant) if command is None else engine.handle(command, instant))
    assert big == little
    assert big_engine.snapshot(now) == small_engine.snapshot(now)


@given(lengths, commands)
def test_every_step_started_is_ended_exactly_once_and_no_two_run_at_a_time(
    lengths: list[int | None], plan: list[tuple[int, Command | None]]
) -> None:
    engine = made(lengths)
    events = run(engine, [*plan, (0, Command.QUIT)])
    open_step: int | None = None
    for event in events:
        if isinstance(event, StepStarted):
            assert open_step is None
            open_step = event.step
        elif isinstance(event, StepEnded):
            assert event.step == open_step
            assert event.active >= 0
            open_step = None
    assert open_step is None
    assert isinstance(events[0], SessionStarted)
    assert isinstance(events[-1], SessionEnded)
    assert sum(isinstance(event, SessionEnded) for event in events) == 1


@given(lengths, commands)
def test_time_never_goes_back_and_all_of_it_is_accounted_for(
    lengths: list[int | None], plan: list[tuple[int, Command | None]]
) -> None:
    engine = made(lengths)
    events = run(engine, plan)
    instants = [event.at for event in events]
    assert instants == sorted(instants)
    now = sum(wait for wait, _ in plan)
    snapshot = engine.snapshot(now)
    ended = next((event.at for event in events if isinstance(event, SessionEnded)), now)
    assert snapshot.active + snapshot.paused == ended
    assert snapshot.active >= 0
    assert snapshot.paused >= 0
    assert 0 <= snapshot.position <= engine.timeline.length + snapshot.added
    finished = sum(event.active for event in events if isinstance(event, StepEnded))
    running = 0 if engine.state is State.ENDED else snapshot.elapsed
    assert finished + running == snapshot.active


@given(lengths, commands)
def test_a_deadline_is_never_in_the_past(lengths: list[int | None], plan: list[tuple[int, Command | None]]) -> None:
    engine, now = made(lengths), 0
    engine.handle(Command.START, 0)
    for wait, command in plan:
        now += wait
        if command is None:
            engine.advance(now)
        else:
            engine.handle(command, now)
        due = engine.next_deadline()
        assert due is None or due >= now


@given(st.lists(st.integers(1, 20_000), min_size=1, max_size=6), st.lists(st.integers(0, 30_000), max_size=5))
def test_pauses_never_take_a_millisecond_from_a_step(lengths: list[int], pauses: list[int]) -> None:
    engine, now, events = made([*lengths]), 0, []
    events += engine.handle(Command.START, 0)
    for pause in pauses:
        now += 1_500
        events += engine.handle(Command.TOGGLE_PAUSE, now)
        now += pause
        events += engine.handle(Command.TOGGLE_PAUSE, now)
    while (due := engine.next_deadline()) is not None:
        events += engine.advance(due)
    if engine.state is State.PAUSED:
        return
    assert [event.active for event in events if isinstance(event, StepEnded)] == lengths
    waits = sum(event.length for event in events if isinstance(event, GetReady))
    assert waits % 3_000 == 0
