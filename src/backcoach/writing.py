"""A routine file for somebody who has never seen one: every line explained, in their language."""

import re
from collections.abc import Callable, Iterator, Sequence

from backcoach.core.dose import format_dose, parse_dose
from backcoach.core.dose_german import dose_in_german
from backcoach.core.durations import is_off
from backcoach.core.fields import FORMAT_VERSION
from backcoach.core.routine import Dose, Exercise, Goal, Millis, Reps
from backcoach.core.tables import ITEM_KEYS
from backcoach.core.value import value
from backcoach.core.yaml_text import yaml_text
from backcoach.i18n import Translator
from backcoach.phrases_dose import dose_words

_WIDTH = 110
"""Columns of a comment."""
_DOSES = {
    "en": (
        "10 reps",
        "2x10 hold 5s rest 30s",
        "3 reps hold 10s each side",
        "6-4-2 hold 10s each side",
        "45s",
        "5 breaths",
    ),
    "de": (
        *("10 Wdh", "2x10 Wdh, 5 Sek halten, Pause 30 Sek", "3 Wdh, 10 Sek halten, je Seite"),
        *("6-4-2, 10 Sek halten, je Seite", "45 Sek", "5 Atemzüge"),
    ),
}
"""Examples of doses, by the language in which they are written."""
_NO_DOSE = Dose(Reps((10,)))
"""For an exercise that has none of its own: a routine has to give one."""


Find = Callable[[str], Exercise | None]


@value
class Draft:
    """What a routine is begun with."""

    title: str
    exercises: tuple[Exercise, ...]
    author: str | None = None
    dosing: str | None = None
    """As somebody wrote it; one that can be read."""
    minutes: int | None = None


def next_commands(name: str) -> dict[str, str]:
    """What is done with a routine after it was written, each with what it is for."""
    return {
        "watch": f"backcoach check --watch {name}",
        "show": f"backcoach show {name}",
        "run": f"backcoach run {name}",
        "handout": f"backcoach handout {name} -o handout.html",
    }


def routine_text(draft: Draft, words: Translator, find: Find, *, name: str, schema: str | None) -> str:
    """The file.

    `find` tells which exercise a name means, `name` is what commands call the routine, and `schema` the name of the
    schema beside it, if there is one.

    All texts of the draft are such as `without_unsafe` makes them.
    """
    lines = [f"# yaml-language-server: $schema=./{schema}", "#"] if schema else []
    lines += _comment(words("writing.head"))
    lines += ["#", *(f"#   {command}" for command in next_commands(name).values()), ""]
    lines += [f"backcoach: {FORMAT_VERSION}   # {words('writing.version')}", ""]
    for key, content in _keys(draft, words):
        lines += [*_comment(words(f"writing.{key}")), f"{key}: {content}", ""]
    own = ["", *_comment(words("writing.own")), "#"]
    own += [f"# {line}" for line in words("writing.own-example").split("\n")]
    return "\n".join([*lines, *_exercises(draft, words, find), *own]) + "\n"


def proposal(
    exercises: Sequence[Exercise], most: Millis, length: Callable[[Sequence[Exercise]], Millis]
) -> list[Exercise]:
    """Exercises of all goals that fill a time, in the order of `by_goal`; at least one."""
    groups = [list(group) for _, group in by_goal(exercises)]
    chosen: list[Exercise] = []
    for turn in range(max(map(len, groups), default=0)):
        for group in groups:
            more = _in_order([*chosen, *group[turn : turn + 1]], exercises)
            if not chosen or length(more) <= most:
                chosen = more
    return chosen


def by_goal(exercises: Sequence[Exercise]) -> list[tuple[Goal, list[Exercise]]]:
    """The exercises in the order of a session: what mobilises first, what relaxes last."""
    order = (Goal.MOBILISE, Goal.STRENGTHEN, Goal.STRETCH, Goal.RELAX)
    groups = [(goal, [exercise for exercise in exercises if exercise.goal is goal]) for goal in order]
    return [(goal, group) for goal, group in groups if group]


def minutes_of(length: Millis) -> int | None:
    """The length in whole minutes, where that is near enough for `check`."""
    minutes = max(1, (length + 30_000) // 60_000)
    return None if is_off(length, minutes) else minutes


def _in_order(chosen: Sequence[Exercise], exercises: Sequence[Exercise]) -> list[Exercise]:
    ids = {one.id for one in chosen}
    return [one for _, group in by_goal(exercises) for one in group if one.id in ids]


def _keys(draft: Draft, words: Translator) -> Iterator[tuple[str, str]]:
    yield "title", yaml_text(draft.title)
    yield "language", words.language
    if draft.author:
        yield "author", yaml_text(draft.author)
    if draft.dosing:
        yield "dosing", yaml_text(draft.dosing)
    if draft.minutes is not None:
        yield "minutes", str(draft.minutes)


def _exercises(draft: Draft, words: Translator, find: Find) -> Iterator[str]:
    yield from _comment(words("writing.exercises"))
    yield "#"
    doses = _DOSES[words.language]
    width = max(map(len, doses)) + 3
    for text in doses:
        dose, _ = parse_dose(text)
        if dose is not None:
            yield f"#   {text:<{width}}{dose_words(dose, words)}"
    yield "#"
    yield from _comment(words("writing.more"))
    yield "#"
    yield from (f"#   {line}" for line in words("writing.example").split("\n"))
    yield "exercises:"
    for exercise in draft.exercises:
        dose = exercise.dose or _NO_DOSE
        yield f"  # {words('writing.at-first', words=dose_words(dose, words, sides=exercise.sides))}"
        if words.language == "de":
            name = exercise.name.in_language("de")
            meant = find(name)
            yield from _item(name if meant and meant.id == exercise.id else exercise.id, dose_in_german(dose))
        else:
            yield from _item(exercise.id, format_dose(dose))


def _item(exercise_id: str, dose: str) -> list[str]:
    if exercise_id in ITEM_KEYS:  # a file of the user's own may be named so
        return [f"  - exercise: {exercise_id}", f"    dose: {dose}"]
    return [f"  - {yaml_text(exercise_id)}: {dose}"]


def _comment(text: str) -> list[str]:
    """A text as comments; a command stays in one line."""
    from textwrap import wrap

    together = re.sub("`[^`]*`", lambda command: command[0].replace(" ", "\0"), text)
    lines = [line for part in together.split("\n") for line in wrap(part, _WIDTH - 2, break_on_hyphens=False)]
    return [f"# {line}".replace("\0", " ") for line in lines]
