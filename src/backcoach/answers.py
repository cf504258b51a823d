"""What somebody answers who begins a routine, in words, as values. It asks nothing; who asks tells what is wrong."""

import re
from collections.abc import Collection, Sequence
from difflib import get_close_matches

from backcoach.core.dosing_text import parse_dosing
from backcoach.core.errors import Problem, Severity
from backcoach.core.report import fold
from backcoach.core.routine import Exercise
from backcoach.core.yaml_text import without_unsafe
from backcoach.i18n import Translator
from backcoach.phrases_problem import problem_message

LONGEST = 200
"""Characters of a title or a name; what is longer cannot be shown in a line."""
MINUTES = range(1, 181)


class MisunderstoodError(ValueError):
    """An answer that means nothing; its text is a sentence in the user's language, with the nearest right word."""


def read_text(answer: str, words: Translator) -> str:
    """A title or a name, safe to be written. Raises MisunderstoodError for one that is too long."""
    text = without_unsafe(answer)
    if len(text) > LONGEST:
        raise MisunderstoodError(words("new.too-long", limit=LONGEST))
    return text


def read_minutes(answer: str, words: Translator) -> int:
    """`10`, `10 min`. Raises MisunderstoodError."""
    found = re.fullmatch(r"\s*([0-9]{1,9})\s*(?:m|min\.?|minutes?|minuten?)?\s*", answer, re.IGNORECASE)
    if not found or int(found[1]) not in MINUTES:
        raise MisunderstoodError(words("new.no-minutes", least=MINUTES[0], most=MINUTES[-1]))
    return int(found[1])


def read_dosing(answer: str, words: Translator) -> str:
    """How often, as it was written, since a routine can hold it so. Raises MisunderstoodError."""
    text = without_unsafe(answer)
    dosing, problems = parse_dosing(text)
    if dosing is None:
        one = next(problem for problem in problems if problem.severity is Severity.ERROR)
        raise MisunderstoodError(problem_message(Problem(one.code, 1, 1, one.params, one.hint), words))
    return text


def read_exercises(answer: str, exercises: Sequence[Exercise], words: Translator) -> list[Exercise]:
    """Names, or numbers of the list from 1, with commas between them. Raises MisunderstoodError."""
    known = {fold(name): exercise for exercise in reversed(exercises) for name in exercise.names}
    chosen = []
    for part in _parts(answer, known):
        number = int(part) if re.fullmatch("[0-9]{1,9}", part) else 0
        exercise = exercises[number - 1] if 0 < number <= len(exercises) else known.get(fold(part))
        if exercise is None:
            raise MisunderstoodError(_no_exercise(part, exercises, words))
        chosen.append(exercise)
    if not chosen:
        raise MisunderstoodError(words("new.none"))
    return chosen


def _parts(answer: str, known: Collection[str]) -> list[str]:
    """What stands between the commas; numbers need none, and of two names one can follow an `and`."""
    parts: list[str] = []
    for part in map(without_unsafe, re.split("[,;]", answer)):
        if re.fullmatch("[0-9 ]+", part):
            parts += part.split()
        elif part:
            parts += [part] if fold(part) in known else re.split(r"\s+(?:und|and|&)\s+", part)
    return parts


def _no_exercise(name: str, exercises: Sequence[Exercise], words: Translator) -> str:
    if name.isdecimal():
        return words("new.no-number", number=name[:9], most=len(exercises))
    folded: dict[str, str] = {}
    for one in (name for exercise in exercises for name in exercise.names):
        folded.setdefault(fold(one), one)  # the id, where a name differs from it in capitals alone
    near = get_close_matches(fold(name)[:60], folded, n=1, cutoff=0.5)
    if not near:
        return words("new.no-exercise", name=name[:60])
    return words("new.no-exercise-near", name=name[:60], near=folded[near[0]])
