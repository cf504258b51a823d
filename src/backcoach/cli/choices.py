"""The words that options take."""

from enum import StrEnum
from typing import Any


class Language(StrEnum):
    """Languages the program speaks."""

    EN = "en"
    DE = "de"


class LevelName(StrEnum):
    """Forms of an exercise."""

    EASIER = "easier"
    HARDER = "harder"


class VoiceMode(StrEnum):
    """What is heard."""

    SPEECH = "speech"
    BEEPS = "beeps"
    BELL = "bell"
    OFF = "off"


class RecordedVoice(StrEnum):
    """What a recording holds."""

    SPEECH = "speech"
    BEEPS = "beeps"


class CueMode(StrEnum):
    """How much is said."""

    FULL = "full"
    BRIEF = "brief"
    COUNTS = "counts"


def value_of(choice: Any) -> Any:
    """The word of a choice; None where none was made."""
    return None if choice is None else choice.value
