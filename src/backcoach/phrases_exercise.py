"""The words of an exercise file in plain language."""

from collections.abc import Iterable
from datetime import date
from enum import Enum

from backcoach.core.figure import Seen
from backcoach.core.leaving import Without
from backcoach.core.routine import NO_REVIEW, Avoid, Exercise, Goal, Loading, Position, Range, Sides, TimeOfDay
from backcoach.i18n import Translator

_KINDS: dict[type[Enum], str] = {
    Avoid: "avoid",
    Goal: "goal",
    Loading: "loading",
    Position: "position",
    Range: "range",
    Seen: "seen",
    Sides: "sides",
    TimeOfDay: "time-of-day",
    Without: "without",
}


def plain_word(word: Enum, t: Translator) -> str:
    """What a word of the format means: "lying on your back" for `supine`."""
    return t(f"exercise.{_KINDS[type(word)]}.{word.value}")


def avoid_words(exercise: Exercise, t: Translator) -> str | None:
    """Who may want to change it, leave it out or ask first; None where nobody is named."""
    reasons = ", ".join(plain_word(reason, t) for reason in exercise.avoid_if)
    return t("exercise.avoid-if", reasons=reasons) if reasons else None


def source_words(exercise: Exercise) -> str | None:
    """Where it comes from."""
    return "; ".join(exercise.source) or None


def reviewer_words(exercise: Exercise, t: Translator) -> str | None:
    """Who has reviewed it, and when; None where nobody has."""
    name, day = exercise.reviewed_by, exercise.reviewed_on
    if name is None or name == NO_REVIEW:
        return None
    return f"{name}, {date_words(day, t)}" if day else name


def date_words(day: date, t: Translator) -> str:
    """A date for people."""
    return t("exercise.date", day=day.day, date=day)


OURS = "backcoach"
"""The author of the routines that come with the program."""


def review_words(author: str | None, exercises: Iterable[Exercise], t: Translator) -> str | None:
    """That nobody has reviewed all of the exercises; None where somebody has.

    The library says so of its own routines. Of another author's only its texts are meant: what was chosen is theirs.
    """
    reviewers = {exercise.reviewed_by for exercise in exercises}
    if NO_REVIEW not in reviewers:
        return None
    some = bool(reviewers - {NO_REVIEW, None})
    if author == OURS:
        return t("show.not-reviewed" if some else "show.none-reviewed")
    review = t("show.not-reviewed-ours" if some else "show.none-reviewed-ours")
    return t("show.reviewed-meant", review=review, author=author) if author else review
