"""The words of a session in one language: a translator that also says doses and lengths. The compiler is given one."""

from backcoach.core.routine import Dose, Millis, Sides
from backcoach.i18n import Translator
from backcoach.phrases_dose import dose_words, duration_words


class Phrases(Translator):
    """The `Wording` that routines are compiled with."""

    def dose(self, dose: Dose, sides: Sides, rest: Millis | None) -> str:
        """A dose in words; `sides` is the exercise's nature, `rest` what lies between sets where the dose says none."""
        return dose_words(dose, self, sides=sides, rest=rest)

    def duration(self, length: Millis) -> str:
        """A length in words, with its units spoken in full."""
        return duration_words(length, self)
