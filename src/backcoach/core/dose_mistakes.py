"""What is told of a dose with mistakes: each once, however many words it has. Loaded only for such a dose."""

from collections.abc import Callable, Sequence

from backcoach.core.dose_source import DoseProblem
from backcoach.core.meant_values import digits

_FOREIGN = {"dose-unknown-word", "dose-misplaced"}


def with_digits(text: str, is_dose: Callable[[str], bool]) -> DoseProblem | None:
    """A letter that was typed for a digit (`1O reps`), where that is all that is wrong."""
    repaired = digits(text)
    if repaired == text or not is_dose(repaired):
        return None
    at = next(place for place, (one, other) in enumerate(zip(text, repaired, strict=True)) if one != other)
    return DoseProblem("dose-letter", at, 1, {"word": text[at], "digit": repaired[at]}, repaired)


def merged(text: str, problems: Sequence[DoseProblem]) -> tuple[DoseProblem, ...]:
    """The problems, with words of one's own that follow each other as one."""
    found: list[DoseProblem] = []
    for one in problems:
        last = found[-1] if found else None
        if last and _is_foreign(last) and _is_foreign(one) and not _between(text, last, one).strip(" ,()"):
            width = one.offset + one.width - last.offset
            word = text[last.offset : last.offset + width]
            found[-1] = DoseProblem("dose-unknown-word", last.offset, width, {"word": word})
        else:
            found.append(one)
    return tuple(found)


def _is_foreign(problem: DoseProblem) -> bool:
    return problem.code in _FOREIGN and (problem.hint is None or problem.code == "dose-misplaced")


def _between(text: str, one: DoseProblem, other: DoseProblem) -> str:
    return text[one.offset + one.width : other.offset]
