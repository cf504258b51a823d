"""The time box."""

from hypothesis import given, settings
from hypothesis import strategies as st

from backcoach.core.compiler import compile_routine
from backcoach.core.fit import fit
from backcoach.core.routine import Dose, Holds, Reps, RestItem, Rounds, Routine
from backcoach.core.timeline import StepKind, Timeline
from tests.core.builders import PlainWords, item, routine


def fitted(minutes: int | None, *items: object) -> Timeline:
    return compile_routine(routine(*items), PlainWords(), minutes=minutes)  # type: ignore[arg-type]  # items


def work(timeline: Timeline) -> list[tuple[str, int]]:
    """The name and length of each step of work."""
    return [(timeline.item_of(step).name, step.length) for step in timeline.steps if step.kind is StepKind.WORK]


def test_rests_give_way_first() -> None:
    plan = (item(Dose(Holds(3, 40_000), rest=60_000), setup=10_000),)
    assert fitted(None, *plan).length == 250_000
    shorter = fitted(3, *plan)
    assert abs(shorter.length - 180_000) <= 9_000
    assert len(work(shorter)) == 3
    assert {step.length for step in shorter.steps if step.kind is StepKind.REST} == {25_000}


def test_then_the_last_sets_give_way_then_optional_items() -> None:
    plan = (
        item(Dose(Holds(3, 60_000), rest=10_000), name="a"),
        item(Dose(Holds(2, 60_000), rest=10_000), name="b", optional=True),
        item(Dose(Holds(1, 60_000)), name="c"),
    )
    assert [name for name, _ in work(fitted(5, *plan))] == ["A", "A", "B", "C"]
    assert [name for name, _ in work(fitted(4, *plan))] == ["A", "B", "C"]
    assert [name for name, _ in work(fitted(2, *plan))] == ["A", "C"]


def test_the_first_and_the_last_item_stay_even_if_optional() -> None:
    plan = tuple(item(Dose(Holds(1, 60_000)), name=name, optional=True) for name in "abc")
    assert [name for name, _ in work(fitted(1, *plan))] == ["A", "C"]


def test_a_routine_that_is_short_enough_stays_as_it_is() -> None:
    plan = (item(Dose(Holds(2, 30_000), rest=30_000)),)
    assert fitted(60, *plan) == fitted(None, *plan)


def test_a_long_routine_is_fitted_by_looking_at_few_candidates() -> None:
    asked = 0

    def length_of(candidate: Routine) -> int:
        nonlocal asked
        asked += 1
        return sum(
            sum(one.dose.work.counts) * 4_000
            for one in candidate.exercise_items()
            if one.dose and isinstance(one.dose.work, Reps)
        )

    long = routine(*(item(Dose(Reps((1,) * 20)), name=f"e{n}") for n in range(100)))
    assert length_of(fit(long, 30 * 60_000, length_of)) <= 30 * 60_000 * 1.05
    assert asked < 50


counts = st.lists(st.integers(1, 12), min_size=1, max_size=4).map(tuple)
doses = st.one_of(
    st.builds(Dose, st.builds(Reps, counts, hold=st.one_of(st.none(), st.integers(1, 20).map(lambda n: n * 1_000)))),
    st.builds(Dose, st.builds(Holds, st.integers(1, 4), st.integers(5, 90).map(lambda n: n * 1_000))),
)
items = st.builds(
    lambda dose, name, optional: item(dose, name=name, optional=optional),
    doses,
    st.sampled_from("abcde"),
    st.booleans(),
)
plans = st.lists(
    st.one_of(
        items,
        st.builds(RestItem, st.integers(5, 90).map(lambda n: n * 1_000)),
        st.builds(
            lambda inner, count: Rounds(count, tuple(inner), rest=15_000),
            st.lists(items, min_size=1, max_size=3),
            st.integers(1, 3),
        ),
    ),
    min_size=1,
    max_size=5,
).filter(lambda plan: any(not isinstance(one, RestItem) for one in plan))


@settings(max_examples=40, deadline=None)
@given(plans, st.integers(1, 30))
def test_a_time_box_never_adds_to_the_prescription(plan: list[object], minutes: int) -> None:
    whole, boxed = fitted(None, *plan), fitted(minutes, *plan)
    assert boxed.length <= whole.length
    for name in {name for name, _ in work(boxed)}:
        full = [length for other, length in work(whole) if other == name]
        left = [length for other, length in work(boxed) if other == name]
        assert len(left) <= len(full)
        assert max(left) <= max(full)
    rests = {step.length for step in whole.steps if step.kind is StepKind.REST}
    for step in boxed.steps:
        if step.kind is StepKind.REST:
            assert step.length <= max(rests)
            assert step.length >= min(*rests, 10_000)
    if abs(boxed.length - minutes * 60_000) > 0.05 * minutes * 60_000 and boxed.length < minutes * 60_000:
        # shorter than asked for: either it was so from the start, or taking one thing away made the jump
        assert boxed.length == whole.length or whole.length > minutes * 60_000
