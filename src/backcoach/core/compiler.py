"""Compiles a routine into its timeline: a pure function of routine, weekday, level, time box and words."""

from dataclasses import replace

from backcoach.core import prescription
from backcoach.core.fit import fit
from backcoach.core.routine import Millis, Routine
from backcoach.core.steps import Layout
from backcoach.core.timeline import Timeline
from backcoach.core.worksteps import Wording


def compile_routine(
    routine: Routine,
    words: Wording,
    *,
    weekday: int | None = None,
    level: str | None = None,
    minutes: int | None = None,
    paced: bool = False,
) -> Timeline:
    """The timeline of a routine on a weekday (Monday is 0; None: with the items of every day).

    `level` is the user's wish for all items, `minutes` a time box that only ever takes away. `paced` gives self-paced
    steps the tempo of their exercise. The timeline has no steps where nothing is to be done on that day.
    """
    resolved, missing = prescription.resolve(routine, weekday, level)
    if paced:
        resolved = prescription.paced(resolved)
    fitted = _fitted(resolved, words, minutes)
    return replace(Layout(fitted, words).timeline(), level_missing=missing, shortened=fitted != resolved)


def prescribed(routine: Routine, words: Wording, *, level: str | None = None, minutes: int | None = None) -> Routine:
    """The routine with the items of every day at a level; each item has its dose, rounds and days are still there.

    The time box holds for the longest day of the week: nobody does the items of all days together.
    """
    resolved = prescription.resolve(routine, None, level)[0]
    if minutes is None:
        return resolved
    return fit(resolved, minutes * 60_000, lambda one: _longest_day(one, words))


def _longest_day(routine: Routine, words: Wording) -> Millis:
    """How long the longest day of the week is."""
    first_days = (weekdays[0] if weekdays else None for weekdays in prescription.alike(routine))
    return max(_length(prescription.resolve(routine, day)[0], words) for day in first_days)


def _fitted(resolved: Routine, words: Wording, minutes: int | None) -> Routine:
    return resolved if minutes is None else fit(resolved, minutes * 60_000, lambda one: _length(one, words))


def _length(resolved: Routine, words: Wording) -> Millis:
    return Layout(resolved, words, lengths_only=True).timeline().length
