"""What holds for the timeline of every routine."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from backcoach.core.compiler import compile_routine, prescribed
from backcoach.core.routine import Position, Reps, RestItem, Rounds, Routine, Sides
from backcoach.core.timeline import StepKind, Timeline
from tests.core.builders import PlainWords, item, routine, text
from tests.strategies import doses

sides = st.sampled_from(Sides)
items = st.builds(
    lambda dose, name, nature, position, setup: item(
        dose, name=name, sides=nature, position=position, setup=setup, start=text(f"Start of {name}"),
        cues={"en": ("Keep breathing", "Slowly")},
    ),
    doses(), st.sampled_from("abcd"), sides, st.sampled_from(Position), st.integers(0, 30_000),
)  # fmt: skip
rests = st.builds(RestItem, st.integers(1_000, 60_000))
rounds = st.builds(
    lambda count, inner: Rounds(count, tuple(inner), rest=9_000),
    st.integers(1, 3),
    st.lists(items, min_size=1, max_size=2),
)
routines = st.builds(
    lambda plan, rest, switch: routine(*plan, rest=rest, switch=switch),
    st.lists(st.one_of(items, rests, rounds), min_size=1, max_size=3),
    st.one_of(st.none(), st.integers(0, 30_000)),
    st.one_of(st.none(), st.integers(0, 20_000)),
)


def compiled(made: Routine) -> Timeline:
    return compile_routine(made, PlainWords())


@settings(max_examples=60, deadline=None)
@given(routines)
def test_steps_follow_each_other_without_a_gap_and_add_up_to_the_length(made: Routine) -> None:
    timeline = compiled(made)
    at = 0
    for index, step in enumerate(timeline.steps):
        assert (step.index, step.start) == (index, at)
        assert step.length >= 0
        assert step.length > 0 or step.open
        assert sum(phase.length for phase in step.phases) == step.length
        at += step.length
    assert timeline.length == at


@settings(max_examples=60, deadline=None)
@given(routines)
def test_cues_end_within_their_step_and_none_overlaps_another(made: Routine) -> None:
    for step in compiled(made).steps:
        over = 0
        for cue in step.cues:
            assert cue.at >= over
            over = cue.end
        assert step.open or over <= step.length


@settings(max_examples=60, deadline=None)
@given(routines)
def test_every_sentence_has_the_time_that_it_was_granted_its_place_with(made: Routine) -> None:
    timeline = compiled(made)
    cues = [cue for step in timeline.steps for cue in step.cues]
    rooms = timeline.spoken
    assert list(rooms) == list(dict.fromkeys(cue.say for cue in cues))
    for cue in cues:
        room = rooms[cue.say]
        assert room is None or room >= cue.length


@settings(max_examples=60, deadline=None)
@given(routines)
def test_each_side_gets_the_same_time_and_turns_are_shared_out_evenly(made: Routine) -> None:
    timeline = compiled(made)
    for number, entry in enumerate(timeline.items):
        work = [step for step in timeline.steps if step.kind is StepKind.WORK and step.item == number]
        by_side = {
            side: sum(step.length for step in work if step.side and step.side.value == side)
            for side in ("left", "right")
        }
        both = {step.side.value for step in work if step.side} == {"left", "right"}
        assert not both or by_side["left"] == by_side["right"]
        for step in work:
            turns = [phase.side for phase in step.phases if phase.side]
            assert len({turns.count(side) for side in set(turns)}) <= 1
        if entry.dose and isinstance(entry.dose.work, Reps):
            assert {step.reps for step in work} <= set(entry.dose.work.counts)


@settings(max_examples=60, deadline=None)
@given(routines)
def test_there_is_no_rest_at_the_ends_and_work_never_comes_without_its_setup(made: Routine) -> None:
    steps = compiled(made).steps
    if not steps:
        return
    assert steps[0].kind is StepKind.SETUP
    assert steps[-1].kind is StepKind.WORK
    for before, after in pairwise(steps):
        assert not (before.kind is StepKind.REST and after.kind is StepKind.REST)
        assert after.kind is not StepKind.WORK or before.item == after.item


@settings(max_examples=30, deadline=None)
@given(routines, st.sampled_from((None, 1, 5)))
def test_what_is_prescribed_is_what_is_compiled(made: Routine, minutes: int | None) -> None:
    wished = compile_routine(made, PlainWords(), minutes=minutes)
    assert compiled(prescribed(made, PlainWords(), minutes=minutes)).steps == wished.steps
