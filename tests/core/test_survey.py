"""A survey says of a routine what its timelines say, whatever has been surveyed before."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from backcoach.core.compiler import compile_routine
from backcoach.core.parser import parse_routine
from backcoach.core.routine import Item, RestItem, Rounds, Routine
from backcoach.core.survey import TOLD, Memory, surveys
from backcoach.core.timeline import StepKind
from backcoach.library import Library
from backcoach.phrases import Phrases
from tests.core.builders import text

ITEMS = """\
  - bridge: 3x10 hold 1s rest 2s
  - bridge: 6-4-2 hold 9s
  - bridge: 10 reps tempo 1-0-0
  - bridge: 10 reps open
  - side-plank: 3 reps hold 10s each side
  - side-plank: 2x3 hold 5s right first rest 5s
  - side-plank: 2x12s left only
  - cat-cow: 8 reps
  - cat-cow: 1 rep
  - childs-pose: 1s
  - childs-pose: 5 breaths
  - childs-pose: 2x25s
"""
ROUTINE, PROBLEMS = parse_routine(f"backcoach: 1\ntitle: A\nexercises:\n{ITEMS}", Library.default())
assert ROUTINE is not None, PROBLEMS
POOL = ROUTINE.exercise_items()
MEMORIES = {language: Memory(Phrases(language)) for language in ("en", "de")}
"""Kept from one example to the next: what is remembered must not depend on where it was met first."""

items = st.builds(
    lambda one, line, note, level, days: replace(one, line=line, note=note, level=level, days=days),
    st.sampled_from(POOL),
    st.integers(1, 50),
    st.sampled_from([None, text("Slowly", "Langsam"), text("Breathe and take all the time that you need. " * 9)]),
    st.sampled_from([None, "easier", "harder"]),
    st.sampled_from([None, frozenset({0, 2, 4}), frozenset({6}), frozenset()]),
)
rests = st.builds(RestItem, st.sampled_from([1_000, 4_000, 30_000]), st.integers(1, 50))
rounds = st.builds(
    lambda count, inner, rest: Rounds(count, tuple(inner), rest=rest, line=3),
    st.integers(1, 3),
    st.lists(items | rests, min_size=1, max_size=3),
    st.sampled_from([0, 2_000, 20_000]),
)
plans: st.SearchStrategy[list[Item]] = st.lists(st.one_of(items, items, rests, rounds), min_size=1, max_size=5)
routines = st.builds(
    lambda plan, rest, switch, prepare: Routine(text("A", "A"), tuple(plan), rest=rest, switch=switch, prepare=prepare),
    plans,
    st.sampled_from([None, 0, 1_000, 7_000, 30_000]),
    st.sampled_from([None, 0, 1_000, 10_000]),
    st.sampled_from([None, text("A mat")]),
)


@settings(max_examples=150, deadline=None)
@given(routines, st.sampled_from(["en", "de"]))
def test_a_survey_agrees_with_the_timelines_of_the_week(made: Routine, language: str) -> None:
    words = Phrases(language)
    seen: list[int] = []
    for survey in surveys(made, MEMORIES[language]):
        seen += survey.weekdays or range(7)
        for weekday in survey.weekdays or range(7):
            timeline = compile_routine(made, words, weekday=weekday)
            lines = [timeline.items[step.item].line for step in timeline.steps]
            said = Counter((lines[step], cue) for step, cue in timeline.dropped)
            told = {one: n for one, n in said.items() if one[1].kind in TOLD}
            setups = [(lines[step.index], step.length) for step in timeline.steps if step.kind is StepKind.SETUP]
            assert (survey.length, survey.empty) == (timeline.length, not timeline.steps)
            assert survey.setups == setups
            assert survey.dropped == told
    assert sorted(seen) == [*range(7)]
