"""Hypothesis strategies for the values of the core; every value made here is one that a routine file can hold."""

from hypothesis import strategies as st

from backcoach.core.routine import Breaths, Dose, Holds, Reps, SideRule, Tempo

MAX_STEP = 30 * 60_000
_LIKE_DOSING = 5 * 60_000


def durations(longest: int = MAX_STEP, *, shortest: int = 1) -> st.SearchStrategy[int]:
    """Milliseconds: mostly whole seconds as people write them, sometimes odd ones."""
    seconds = st.integers(-(-shortest // 1_000), max(longest // 1_000, 1)).map(lambda whole: whole * 1_000)
    whole = seconds.filter(lambda ms: shortest <= ms <= longest) if longest >= 1_000 else st.nothing()
    return whole | st.integers(shortest, longest)


@st.composite
def reps(draw: st.DrawFn) -> Reps:
    """Repetitions within the limits; two ascending sets cannot be written."""
    equal = st.builds(lambda count, sets: (count,) * sets, st.integers(1, 100), st.integers(1, 20))
    lists = st.lists(st.integers(1, 100), min_size=1, max_size=20).map(tuple)
    counts = draw((equal | lists).filter(lambda counts: len(counts) != 2 or counts[0] >= counts[1]))
    longest = MAX_STEP // max(counts)
    kind = draw(st.sampled_from(("plain", "hold", "breaths", "tempo", "open")))
    if kind == "hold":
        return Reps(counts, hold=draw(durations(longest)))
    if kind == "breaths":
        return Reps(counts, hold_breaths=draw(st.integers(1, max(1, min(100, longest // 5_000)))))
    if kind == "tempo":
        part = durations(min(20_000, longest // 3), shortest=0)
        parts = draw(st.tuples(part, part, part).filter(any))
        return Reps(counts, tempo=Tempo(*parts))
    return Reps(counts, open=kind == "open")


def holds() -> st.SearchStrategy[Holds]:
    """Time: one long hold, or several sets shorter than five minutes."""
    several = st.builds(Holds, st.integers(2, 20), durations(_LIKE_DOSING - 1))
    return st.builds(Holds, st.just(1), durations()) | several


def breaths() -> st.SearchStrategy[Breaths]:
    """Sets of breaths."""
    return st.builds(Breaths, st.integers(1, 20), st.integers(1, 100))


def doses() -> st.SearchStrategy[Dose]:
    """Every dose that a text can mean."""
    rests = st.none() | durations(shortest=0)
    rules = st.none() | st.sampled_from(SideRule)
    in_order = rules.filter(lambda rule: rule is not SideRule.ALTERNATE)
    return st.builds(Dose, reps(), rules, rests) | st.builds(Dose, holds() | breaths(), in_order, rests)
