"""The questions of `new`, in the terminal: each with a default on Enter, each asked again until it is understood."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from backcoach.answers import MisunderstoodError, read_dosing, read_exercises, read_minutes, read_text
from backcoach.cli.asking import ask_line
from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import complain
from backcoach.core.routine import Exercise
from backcoach.core.value import value
from backcoach.i18n import Translator
from backcoach.phrases_dose import dose_words
from backcoach.writing import by_goal

T = TypeVar("T")


@value
class Given:
    """What is known of the new routine; None, or no exercises, where nothing was said."""

    title: str | None = None
    author: str | None = None
    dosing: str | None = None
    minutes: int | None = None
    exercises: list[Exercise] | None = None


def interview(
    given: Given,
    known: Sequence[Exercise],
    minutes: int,
    proposal: Callable[[int | None], list[Exercise]],
    words: Translator,
) -> Given:
    """Asks for everything that was not given; what was answered with Enter alone stays open.

    `minutes` and `proposal` are what is taken then. Raises KeyboardInterrupt at the end of the input.
    """
    complain([*wrapped(words("new.hello"), columns()), ""])

    def asked(key: str, default: str, reader: Callable[[str], T]) -> T | None:
        question = words("new.ask", question=words(f"new.ask-{key}"), default=default)
        return _ask("\n".join(wrapped(question, columns())) + " ", reader)

    if given.title is None:
        title = asked("title", words("new.default-title"), lambda text: read_text(text, words))
        given = replace(given, title=title)
    if given.minutes is None:
        given = replace(given, minutes=asked("minutes", str(minutes), lambda text: read_minutes(text, words)))
    if given.dosing is None:
        dosing = asked("dosing", words("new.default-dosing"), lambda text: read_dosing(text, words))
        given = replace(given, dosing=dosing)
    if given.exercises is None:
        listed = [exercise for _, group in by_goal(known) for exercise in group]
        complain(["", *_list(listed, words), ""])
        default = ", ".join(str(listed.index(one) + 1) for one in proposal(given.minutes))
        chosen = asked("exercises", default, lambda text: read_exercises(text, listed, words))
        given = replace(given, exercises=chosen)
    if given.author is None:
        given = replace(given, author=asked("author", words("new.nobody"), lambda text: read_text(text, words)))
    complain("")
    return given


def _list(listed: Sequence[Exercise], words: Translator) -> list[str]:
    """The exercises with their numbers, below their goals."""
    lines, number = [], 0
    for goal, group in by_goal(listed):
        lines.append(words(f"new.goal.{goal.value}"))
        for exercise in group:
            number += 1
            said = f": {dose_words(exercise.dose, words, sides=exercise.sides)}" if exercise.dose else ""
            name = exercise.name.in_language(words.language)
            lines += wrapped(name + said, columns(), first=f"  {number:>3}  ")
    return lines


def _ask(question: str, reader: Callable[[str], T]) -> T | None:
    """The answer, or None for Enter alone; one that is not understood is told, and asked for again."""
    while True:
        text = ask_line(question)
        if text is None:
            raise KeyboardInterrupt
        try:
            return reader(text) if text else None
        except MisunderstoodError as error:
            complain(wrapped(str(error), columns(), first="  "))
