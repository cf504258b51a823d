"""A dose as leaflets give it, the numbers filled in: "Hold 5 seconds. Repeat 10 times. Do 3 sets. Each side."."""

from backcoach.core.routine import Breaths, Dose, Exercise, Goal, Holds, Millis, Reps, Tempo
from backcoach.i18n import Translator
from backcoach.phrases_dose import duration_words, rest_words, side_words

_HELD = (Goal.STRENGTHEN, Goal.STRETCH)
"""Goals of positions that are held for a time; otherwise something is done for it, as breathing is."""


def leaflet(dose: Dose, exercise: Exercise, rest: Millis, t: Translator) -> str:
    """A dose of an exercise in sentences; `rest` is what is taken where the dose writes none."""
    around = [*side_words(dose, exercise.sides, t), *rest_words(dose, rest, t)]
    return " ".join([*_work(dose.work, t, held=exercise.goal in _HELD), *map(_sentence, around)])


def _work(work: Reps | Holds | Breaths, t: Translator, *, held: bool) -> list[str]:
    if isinstance(work, Holds):
        duration = duration_words(work.duration, t)
        words = _sentence(t("dose.hold", duration=duration)) if held else t("handout.for", duration=duration)
        return [words, *_sets(work.sets, t)]
    if isinstance(work, Breaths):
        words = _sentence(t("dose.hold-breaths", n=work.count)) if held else t("handout.breaths", n=work.count)
        return [words, *_sets(work.sets, t)]
    sentences = [_sentence(words) for words in _each_repetition(work, t)]
    if len(set(work.counts)) == 1:
        return [*sentences, t("handout.repeat", n=work.counts[0]), *_sets(len(work.counts), t)]
    return sentences + [t("handout.set", set=number, n=count) for number, count in enumerate(work.counts, 1)]


def _sets(number: int, t: Translator) -> list[str]:
    return [t("handout.sets", n=number)] if number > 1 else []


def _each_repetition(reps: Reps, t: Translator) -> list[str]:
    if reps.hold is not None:
        return [t("dose.hold", duration=duration_words(reps.hold, t))]
    if reps.hold_breaths is not None:
        return [t("dose.hold-breaths", n=reps.hold_breaths)]
    if reps.tempo is not None:
        return [_tempo(reps.tempo, t)]
    return [t("dose.open")] if reps.open else []


def _tempo(tempo: Tempo, t: Translator) -> str:
    parts = (("handout.up", tempo.up), ("dose.hold", tempo.hold), ("handout.down", tempo.down))
    return ", ".join(t(key, duration=duration_words(length, t)) for key, length in parts if length)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
