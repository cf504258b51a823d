"""`list` and `log`: what there is, and what was done."""

from collections.abc import Iterator
from typing import Any

from backcoach.cli.exercise import as_value
from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer, answer_json
from backcoach.cli.prepared import prepare
from backcoach.cli.show import often_and_long
from backcoach.core.errors import FileUnreadableError, RoutineInvalidError
from backcoach.core.routine import Exercise, Goal
from backcoach.core.value import value
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.phrases_dose import dose_words, dosing_words
from backcoach.phrases_exercise import plain_word


def list_routines(language: str, *, as_json: bool) -> int:
    """`backcoach list`."""
    words, rows, told = Translator(language), [], dict[str, str]()
    for name, path in Library.default().routine_names():
        row: dict[str, Any] = {
            "name": name,
            "path": str(path),
            "title": None,
            "dosing": None,
            "seconds": None,
        }
        rows.append(row)
        try:
            prepared = prepare(str(path), language, weekday=None)
        except (RoutineInvalidError, FileUnreadableError):
            continue
        routine, timeline = prepared.routine, prepared.timeline
        row["title"] = timeline.title
        row["dosing"] = dosing_words(routine.dosing, words) if routine.dosing else None
        row["seconds"] = timeline.length / 1000
        told[name] = f"{timeline.title} · {often_and_long(routine, timeline, words)}"
    if as_json:
        answer_json(rows)
    else:
        answer(_routine_lines({row["name"]: told.get(row["name"]) for row in rows}, words))
    return 0


def _routine_lines(told: dict[str, str | None], words: Translator) -> list[str]:
    """What is told of each routine, by its name; None of one with problems."""
    width, lines = columns(), [words("show.routines"), ""]
    name_width = max(map(len, told), default=0)
    for name, what in told.items():
        lines += wrapped(what or words("show.broken", name=name), width, first=f"  {name:<{name_width}}  ")
    return lines


@value
class Filter:
    """Which exercises are wanted: those that have one of the words, of every kind of which there are any."""

    goals: frozenset[str] = frozenset()
    positions: frozenset[str] = frozenset()
    loadings: frozenset[str] = frozenset()
    avoided: frozenset[str] = frozenset()
    """Only exercises whose `avoid_if` has none of these."""

    def takes(self, exercise: Exercise) -> bool:
        """Whether this is one of them."""
        return (
            (not self.goals or exercise.goal.value in self.goals)
            and (not self.positions or (exercise.position is not None and exercise.position.value in self.positions))
            and (not self.loadings or any(one.value in self.loadings for one in exercise.loading))
            and not any(one.value in self.avoided for one in exercise.avoid_if)
        )


def list_exercises(language: str, wanted: Filter, *, as_json: bool) -> int:
    """`backcoach list --exercises`."""
    found = [exercise for exercise in Library.default().exercises() if wanted.takes(exercise)]
    if as_json:
        answer_json([as_value(exercise, language) for exercise in found])
    else:
        answer(list(_exercise_lines(found, Translator(language))))
    return 0


def _exercise_lines(exercises: list[Exercise], words: Translator) -> Iterator[str]:
    """By what they are for, each with its name and its own dose."""
    width = columns()
    id_width = max((len(exercise.id) for exercise in exercises), default=0)
    yield words("show.exercises" if exercises else "show.no-exercises")
    for goal in Goal:
        rows = [exercise for exercise in exercises if exercise.goal is goal]
        if rows:
            yield from ("", plain_word(goal, words))
        for exercise in rows:
            parts = [exercise.name.in_language(words.language)]
            if exercise.dose:
                parts.append(dose_words(exercise.dose, words, sides=exercise.sides))
            yield from wrapped(": ".join(parts), width, first=f"  {exercise.id:<{id_width}}  ")
    if exercises:
        yield from ("", *wrapped(words("show.exercise-how", id=exercises[0].id), width))


def show_log(words: Translator, *, limit: int, as_json: bool) -> int:
    """`backcoach log`."""
    from datetime import datetime

    from backcoach.log import Log
    from backcoach.log_view import log_json, log_lines
    from backcoach.paths import log_path, rescue_dir
    from backcoach.rescue import recover

    log = Log(log_path())
    try:
        recover(log, rescue_dir())
        log.mark_interrupted()
        sessions = log.sessions(limit=limit)
    finally:
        log.close()
    if as_json:
        answer_json(log_json(sessions))
    else:
        answer(log_lines(sessions, words, datetime.now().astimezone().date(), columns()))
    return 0
