"""Small timelines and routines for tests, and a wording that needs no catalogue."""

from collections.abc import Sequence

from backcoach.core.routine import Dose, Exercise, ExerciseItem, Item, Millis, Routine, Sides, Text
from backcoach.core.timeline import Cue, CueKind, Phase, PhaseKind, Step, StepKind, Timeline, TimelineItem


def text(english: str, german: str | None = None) -> Text:
    """A text in English, or in both languages."""
    return Text((("en", english),) if german is None else (("en", english), ("de", german)))


def exercise(name: str = "bridge", **fields: object) -> Exercise:
    """An exercise with everything that is not given at its default."""
    return Exercise(id=name, name=text(name.capitalize()), **fields)  # type: ignore[arg-type]  # tests name real fields


def item(dose: Dose | None, name: str = "bridge", **fields: object) -> ExerciseItem:
    """An item of its own exercise; fields of both are mixed, `default` is the exercise's dose."""
    if (default := fields.pop("default", None)) is not None:
        fields["dose"] = default
    of_item = {key: fields.pop(key) for key in ("level", "note", "optional", "days", "line") if key in fields}
    return ExerciseItem(exercise(name, **fields), dose, **of_item)  # type: ignore[arg-type]  # tests name real fields


def routine(*items: Item, **fields: object) -> Routine:
    """A routine of these items."""
    return Routine(title=text("Morning", "Morgen"), items=items, **fields)  # type: ignore[arg-type]  # as above


def timeline_of(*lengths: Millis | None, kind: StepKind = StepKind.WORK, cues: Sequence[Millis] = (0,)) -> Timeline:
    """Steps of these lengths (None: open), each with cues of 500 ms at these instants where they fit."""
    steps: list[Step] = []
    start = 0
    for index, length in enumerate(lengths):
        said = tuple(
            Cue(at, CueKind.COUNT, f"{index}/{at}", 500) for at in cues if length is None or at + 500 <= length
        )
        phases = () if length is None else (Phase(PhaseKind.HOLD, 0, length),)
        steps.append(Step(index, kind, start, length or 0, 0, phases, said, open=length is None))
        start += length or 0
    return Timeline("Morning", "en", tuple(steps), (TimelineItem(None, "Bridge"),))


class PlainWords:
    """A wording that shows keys and parameters, so that tests see which cue was meant."""

    language = "en"

    def __call__(self, key: str, /, **params: object) -> str:
        """The key's last part and its parameters."""
        return " ".join([key.removeprefix("cue."), *(str(value) for value in params.values() if value)])

    def dose(self, dose: Dose, sides: Sides, rest: Millis | None) -> str:
        """Nothing: doses in words are tested elsewhere."""
        return ""

    def duration(self, length: Millis) -> str:
        """Seconds."""
        return f"{length // 1000} seconds"
