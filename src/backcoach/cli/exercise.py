"""`show EXERCISE`: one exercise of the library or of a routine, everything that its file says of it."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer, answer_json
from backcoach.cli.prepared import DEFAULT_ROUTINE
from backcoach.core.dose import format_dose
from backcoach.core.durations import format_duration
from backcoach.core.errors import ExerciseNotFoundError, FileUnreadableError, RoutineInvalidError
from backcoach.core.items import by_name
from backcoach.core.report import fold
from backcoach.core.routine import Exercise, Level, Text
from backcoach.core.value import value
from backcoach.core.worksteps import in_language
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.phrases_dose import dose_words
from backcoach.phrases_exercise import avoid_words, plain_word, reviewer_words, source_words


@value
class Found:
    """An exercise, and the name of the routine that defines it; None for one of the library."""

    exercise: Exercise
    routine: str | None = None


def exercise_called(name: str) -> Found | None:
    """The exercise of the library that has this name, else one that a routine of the library defines.

    Raises FileUnreadableError, and RoutineInvalidError for one whose file has errors.
    """
    library = Library.default()
    if exercise := library.exercise(name):
        return Found(exercise)
    for _, path in library.routine_names():
        with suppress(FileUnreadableError, RoutineInvalidError):
            loaded = library.read(path)
            if exercise := by_name(loaded.routine.defined).get(fold(name)):
                return Found(exercise, loaded.name)
    return None


def exercise_of(routine: str | None, name: str) -> Found:
    """The exercise of this name that a routine defines or has among its items.

    Raises what `Library.open` raises, and ExerciseNotFoundError.
    """
    loaded = Library.default().open(DEFAULT_ROUTINE if routine is None else routine)
    exercises = loaded.routine.exercises()
    exercise = by_name(exercises).get(fold(name))
    if exercise is None:
        raise ExerciseNotFoundError(name=name, routine=loaded.name, known=tuple(one.id for one in exercises))
    return Found(exercise, loaded.name if exercise in loaded.routine.defined else None)


def show_exercise(found: Found, language: str, *, as_json: bool) -> int:
    """Print it; returns the exit code."""
    if as_json:
        answer_json(as_value(found.exercise, language, routine=found.routine))
    else:
        answer(list(_lines(found.exercise, Translator(language), found.routine)))
    return 0


def as_value(exercise: Exercise, language: str, *, routine: str | None = None) -> dict[str, Any]:
    """The documented JSON of an exercise, its texts in one language; `routine` is as in `Found`."""
    words = Translator(language)
    dose = exercise.dose
    return {
        "id": exercise.id,
        "name": exercise.name.in_language(language),
        "goal": exercise.goal.value,
        "position": exercise.position.value if exercise.position else None,
        "loading": [one.value for one in exercise.loading],
        "range": exercise.range.value if exercise.range else None,
        "sides": exercise.sides.value,
        "avoid_if": [one.value for one in exercise.avoid_if],
        "dose": format_dose(dose) if dose else None,
        "words": dose_words(dose, words, sides=exercise.sides) if dose else None,
        "levels": list(exercise.levels),
        "reviewed_by": exercise.reviewed_by,
        "routine": routine,
    }


def _lines(exercise: Exercise, words: Translator, routine: str | None) -> Iterator[str]:
    language, width = words.language, columns()

    def text(key: str, said: str | None) -> Iterator[str]:
        if said:
            yield from wrapped(said, width, first=f"{words(key)}: ", rest="  ")

    def several(key: str, said: dict[str, tuple[str, ...]], between: str = " ") -> Iterator[str]:
        yield from text(key, between.join(in_language(said, language)))

    yield from wrapped(f"{exercise.name.in_language(language)} ({exercise.id})", width)
    yield from text("show.exercise-defined", routine)
    yield from wrapped(_kind(exercise, words), width)
    yield from text("show.exercise-aka", ", ".join(exercise.aka))
    yield ""
    yield from text("exercise.start", _of(exercise.start, language))
    for number, step in enumerate(in_language(exercise.steps, language), 1):
        yield from wrapped(step, width, first=f"  {number}. ")
    yield from text("show.exercise-repetition", _repetition(exercise, words))
    yield from text("exercise.breathing", _of(exercise.breathing, language))
    yield from several("exercise.cues", exercise.cues, " · ")
    yield ""
    if exercise.dose:
        yield from text("show.exercise-dose", _dose(exercise, Level(exercise.dose), words))
    for name, level in exercise.levels.items():
        said = " ".join(part for part in (_of(level.text, language), _dose(exercise, level, words)) if part)
        yield from text(f"show.exercise-{name}", said)
    yield ""
    yield from several("exercise.caution", exercise.caution)
    if avoid := avoid_words(exercise, words):
        yield from wrapped(avoid, width)
    yield from several("show.exercise-equipment", exercise.equipment, ", ")
    yield from several("show.exercise-muscles", exercise.muscles, ", ")
    yield from text("exercise.source", source_words(exercise))
    if by := reviewer_words(exercise, words):
        yield from text("exercise.reviewed", by)
    else:
        yield from wrapped(words("show.exercise-not-reviewed"), width)


def _kind(exercise: Exercise, words: Translator) -> str:
    """What it is for, how one lies, how the spine moves, and its sides."""
    parts = [plain_word(exercise.goal, words)]
    if exercise.position:
        parts.append(plain_word(exercise.position, words))
    parts += [plain_word(one, words) for one in exercise.loading]
    if exercise.range:
        parts.append(plain_word(exercise.range, words))
    parts.append(words(f"show.sides.{exercise.sides.value}"))
    return " · ".join(parts)


def _repetition(exercise: Exercise, words: Translator) -> str | None:
    """The times of one repetition with the words that go with them; None where it has none of its own."""
    if not exercise.say:
        return None
    said = {part: text.in_language(words.language) for part, text in exercise.say.items()}
    times = {"up": format_duration(exercise.up), "hold": None, "down": format_duration(exercise.down)}
    return ", ".join(f"{said[part]} {time or ''}".strip() for part, time in times.items() if part in said)


def _dose(exercise: Exercise, level: Level, words: Translator) -> str:
    if level.dose is None:
        return ""
    return f"{dose_words(level.dose, words, sides=exercise.sides)} (`{format_dose(level.dose)}`)"


def _of(text: Text | None, language: str) -> str | None:
    return text.in_language(language) if text else None
