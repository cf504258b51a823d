"""The words that options take: also those of the core, whose values `--version` would have to wait for."""

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from backcoach.core.errors import UsageError
from backcoach.i18n import Translator
from backcoach.settings import USUAL

if TYPE_CHECKING:
    from backcoach.core.leaving import Without


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


class LanguageSetting(StrEnum):
    """What the language can be set to."""

    EN = "en"
    DE = "de"
    DEFAULT = "default"


class VoiceSetting(StrEnum):
    """What can be set to be heard."""

    SPEECH = "speech"
    BEEPS = "beeps"
    BELL = "bell"
    OFF = "off"
    DEFAULT = "default"


class RecordedVoice(StrEnum):
    """What a recording holds."""

    SPEECH = "speech"
    BEEPS = "beeps"


class CueMode(StrEnum):
    """How much is said."""

    FULL = "full"
    BRIEF = "brief"
    COUNTS = "counts"


class WithoutWord(StrEnum):
    """What a session can do without; see `core.leaving.Without`."""

    FLEXION = "flexion"
    EXTENSION = "extension"
    ROTATION = "rotation"
    LATERAL = "lateral"
    KNEE = "knee"
    WRIST = "wrist"
    SHOULDER = "shoulder"
    NECK = "neck"


class GoalWord(StrEnum):
    """What an exercise is for."""

    MOBILISE = "mobilise"
    STRETCH = "stretch"
    STRENGTHEN = "strengthen"
    RELAX = "relax"


class PositionWord(StrEnum):
    """How the body lies or stands."""

    SUPINE = "supine"
    PRONE = "prone"
    SIDE = "side"
    ALL_FOURS = "all-fours"
    KNEELING = "kneeling"
    SEATED = "seated"
    STANDING = "standing"


class LoadingWord(StrEnum):
    """How the spine is moved."""

    NEUTRAL = "neutral"
    FLEXION = "flexion"
    EXTENSION = "extension"
    ROTATION = "rotation"
    LATERAL = "lateral"


class AvoidWord(StrEnum):
    """What an exercise is left out for."""

    FLEXION_SENSITIVE = "flexion_sensitive"
    EXTENSION_SENSITIVE = "extension_sensitive"
    OSTEOPOROSIS = "osteoporosis"
    PREGNANCY_LATE = "pregnancy_late"
    KNEE = "knee"
    WRIST = "wrist"
    SHOULDER = "shoulder"
    NECK = "neck"
    HIP_REPLACEMENT = "hip_replacement"
    RECENT_SURGERY = "recent_surgery"
    LEG_SYMPTOMS = "leg_symptoms"


def without_of(words: list[WithoutWord] | None) -> "frozenset[Without]":
    """What the core calls the words of `--without`."""
    from backcoach.core.leaving import Without

    return frozenset(Without(word.value) for word in words or ())


def number_setting(text: str | None, least: int, most: int, option: str, words: Translator) -> int | str | None:
    """A whole number within a range, or `default`; None where nothing was given. Raises UsageError.

    It is no parser for Typer: of one, later releases do not tell what it takes.
    """
    if text is None or text == USUAL:
        return text
    if re.fullmatch("[0-9]{1,9}", text) and least <= int(text) <= most:
        return int(text)
    accepts = words("usage.accepts-range", least=least, most=most)
    raise UsageError(reason=words("usage.bad-value", parameter=option, accepts=accepts))


def value_of(choice: Any) -> Any:
    """The word of a choice; None where none was made."""
    return None if choice is None else choice.value
