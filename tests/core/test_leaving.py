"""What a user does not want to do is left out or replaced, nothing else is, and all of it is told."""

from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.leaving import LeftOut, Without, leave_out, loads
from backcoach.core.parser import parse_routine
from backcoach.core.routine import ExerciseItem, RestItem, Rounds, Routine, Text
from backcoach.library import Library

EXERCISES = Library.default().exercises()
some = st.sampled_from(EXERCISES)
items = st.builds(
    lambda one, other, days: ExerciseItem(one, days=days, substitute=other and ExerciseItem(other)),
    some,
    st.none() | some,
    st.none() | st.frozensets(st.integers(0, 6), min_size=1),
)
rests = st.builds(RestItem, st.integers(1_000, 60_000))
rounds = st.builds(lambda inner: Rounds(2, tuple(inner)), st.lists(items | rests, min_size=1, max_size=4))
routines = st.builds(
    lambda inner: Routine(Text((("en", "T"),)), tuple(inner)), st.lists(items | rests | rounds, min_size=1, max_size=6)
)


def routine(items: str) -> Routine:
    text = f"backcoach: 1\ntitle: T\nexercises:\n{items}"
    found, problems = parse_routine(text, Library.default())
    assert found is not None, problems
    return found


def names(found: Routine) -> list[str]:
    return [item.exercise.id for item in found.exercise_items()]


def told(left: tuple[LeftOut, ...]) -> list[tuple[str, str | None]]:
    return [(one.exercise.id, one.instead.id if one.instead else None) for one in left]


def test_what_bends_is_left_out_or_replaced_and_the_rest_stays() -> None:
    given_ = routine("  - childs-pose: 30s\n    substitute: belly-breathing\n  - cat-cow\n  - bridge: 3x10\n")
    changed, left = leave_out(given_, frozenset({Without.FLEXION}))
    assert names(changed) == ["belly-breathing", "bridge"]
    assert told(left) == [("childs-pose", "belly-breathing"), ("cat-cow", None)]
    assert changed.exercise_items()[1] == given_.exercise_items()[2]


def test_a_part_of_the_body_is_left_out_by_what_the_author_warns_of() -> None:
    changed, left = leave_out(routine("  - side-plank\n  - bridge\n"), frozenset({Without.SHOULDER}))
    assert names(changed) == ["bridge"]
    assert told(left) == [("side-plank", None)]


def test_one_exercise_can_be_replaced_here_and_left_out_there() -> None:
    one = routine("  - childs-pose:\n    substitute: bridge\n  - side-plank\n  - childs-pose\n")
    assert told(leave_out(one, frozenset({Without.FLEXION}))[1]) == [("childs-pose", "bridge"), ("childs-pose", None)]


def test_a_substitute_that_does_the_same_is_none() -> None:
    changed, left = leave_out(
        routine("  - childs-pose:\n    substitute: knee-to-chest\n  - bridge\n"), frozenset({Without.FLEXION})
    )
    assert names(changed) == ["bridge"]
    assert told(left) == [("childs-pose", None)]


def test_a_substitute_stands_where_the_item_stood() -> None:
    changed, _ = leave_out(
        routine(
            "  - bridge\n  - childs-pose:\n    days: mon\n    optional: yes\n    substitute:\n      bridge: 4 reps\n"
            "      note: Slowly\n"
        ),
        frozenset({Without.FLEXION}),
    )
    item = changed.exercise_items()[1]
    assert (item.exercise.id, item.days, item.optional, item.line) == ("bridge", frozenset({0}), True, 5)
    assert item.note
    assert item.note.in_language("en") == "Slowly"


def test_what_is_not_done_today_anyway_is_not_told() -> None:
    one = routine("  - bridge\n  - childs-pose:\n    days: mon\n")
    assert told(leave_out(one, frozenset({Without.FLEXION}), weekday=1)[1]) == []
    assert told(leave_out(one, frozenset({Without.FLEXION}), weekday=0)[1]) == [("childs-pose", None)]


def test_rests_around_what_was_left_out_close_up() -> None:
    one = routine("  - bridge\n  - rest: 30s\n  - childs-pose\n  - rest: 20s\n  - side-plank\n")
    changed, _ = leave_out(one, frozenset({Without.FLEXION}))
    assert len(changed.items) == 3


@given(routines, st.frozensets(st.sampled_from(Without)))
def test_what_was_asked_for_goes_and_the_rest_stays_in_its_order(made: Routine, without: frozenset[Without]) -> None:
    changed, left = leave_out(made, without)
    if not without:
        assert changed == made
    after = iter(changed.exercise_items())
    gone = set()
    for item in made.exercise_items():
        if not any(loads(item.exercise, one) for one in without):
            assert next(after) == item
            continue
        gone.add(item.exercise.id)
        if item.substitute and not any(loads(item.substitute.exercise, one) for one in without):
            assert next(after).exercise == item.substitute.exercise
    assert next(after, None) is None
    assert told(left) == list(dict.fromkeys(told(left)))
    assert {one.exercise.id for one in left} == gone
