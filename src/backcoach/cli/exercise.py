"""`show EXERCISE`: one exercise of the library, everything that its file says of it."""

from collections.abc import Iterator
from typing import Any

from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer, answer_json
from backcoach.core.dose import format_dose
from backcoach.core.durations import format_duration
from backcoach.core.routine import Exercise, Level, Text
from backcoach.core.worksteps import in_language
from backcoach.i18n import Translator
from backcoach.phrases_dose import dose_words
from backcoach.phrases_exercise import avoid_words, plain_word, reviewer_words, source_words


def show_exercise(exercise: Exercise, language: str, *, as_json: bool) -> int:
    """Print it; returns the exit code."""
    if as_json:
        answer_json(as_value(exercise, language))
    else:
        answer(list(_lines(exercise, Translator(language))))
    return 0


def as_value(exercise: Exercise, language: str) -> dict[str, Any]:
    """The documented JSON of an exercise, its texts in one language."""
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
    }


def _lines(exercise: Exercise, words: Translator) -> Iterator[str]:
    language, width = words.language, columns()

    def text(key: str, said: str | None) -> Iterator[str]:
        if said:
            yield from wrapped(said, width, first=f"{words(key)}: ", rest="  ")

    def several(key: str, said: dict[str, tuple[str, ...]], between: str = " ") -> Iterator[str]:
        yield from text(key, between.join(in_language(said, language)))

    yield from wrapped(f"{exercise.name.in_language(language)} ({exercise.id})", width)
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
