"""The words of an exercise file in plain language."""

from enum import Enum

from backcoach.core.leaving import Without
from backcoach.core.routine import Avoid, Goal, Loading, Position, Range
from backcoach.i18n import Translator

_KINDS: dict[type[Enum], str] = {
    Avoid: "avoid",
    Goal: "goal",
    Loading: "loading",
    Position: "position",
    Range: "range",
    Without: "without",
}


def plain_word(word: Enum, t: Translator) -> str:
    """What a word of the format means: "lying on your back" for `supine`."""
    return t(f"exercise.{_KINDS[type(word)]}.{word.value}")
