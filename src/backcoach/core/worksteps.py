"""What happens in one step of work: its phases, and the cues that belong to them."""

from collections.abc import Mapping
from typing import Protocol

from backcoach.core.cueing import CueSheet
from backcoach.core.prescription import tempo_of
from backcoach.core.routine import Breaths, Dose, Exercise, ExerciseItem, Holds, Millis, Reps, Side, Sides, Tempo
from backcoach.core.timeline import BREATH_OUT, CueKind, Phase, PhaseKind
from backcoach.core.value import value

COUNTED_HOLD: Millis = 8_000
"""A hold this long has its last three seconds counted."""
HALVED_HOLD: Millis = 20_000
"""A hold this long has a halfway cue."""
OPEN_SPOKEN: Millis = 20_000
"""By then it has been said that a step is self-paced."""
TAUGHT = 2
"""In so many repetitions of a set the words of the movement are said where no hold needs them."""


class Wording(Protocol):
    """The words of one language; `phrases.Phrases` is one."""

    language: str

    def __call__(self, key: str, /, **params: object) -> str:
        """The text of a key."""

    def dose(self, dose: Dose, sides: Sides, rest: Millis | None) -> str:
        """A dose in words."""

    def duration(self, length: Millis) -> str:
        """A length in words, with its units spoken in full."""


@value
class Work:
    """One set of an item, on one side."""

    phases: tuple[Phase, ...]
    reps: int | None = None
    """Repetitions or breaths, per side."""
    open: bool = False

    @property
    def length(self) -> Millis:
        """How long it takes; 0 for an open one."""
        return self.phases[-1].end if self.phases else 0


def plan_work(item: ExerciseItem, side: Side | None, number: int, words: Wording, sheet: CueSheet) -> Work:
    """The phases of set `number` (from 1) of a resolved item; its cues are wished for on the sheet."""
    planner = _Planner(item.exercise, words, sheet)
    match dose_of(item).work:
        case Reps(open=True) as reps:
            sheet.wish(CueKind.GO, words("cue.open"), 0, until=OPEN_SPOKEN)
            return Work((), reps.counts[number - 1], open=True)
        case Reps() as reps:
            count = reps.counts[number - 1]
            return Work(planner.repetitions(count, tempo_of(item, reps), side), count)
        case Holds(duration=duration):
            return Work(planner.hold(duration))
        case Breaths(count=count):
            return Work(planner.breaths(count), count)


@value
class _Planner:
    exercise: Exercise
    words: Wording
    sheet: CueSheet

    def hold(self, length: Millis) -> tuple[Phase, ...]:
        self.sheet.wish(CueKind.GO, self._say("hold") or self.words("cue.go-hold"), 0)
        self._hold_cues(0, length)
        return (Phase(PhaseKind.HOLD, 0, length),)

    def breaths(self, count: int) -> tuple[Phase, ...]:
        length = self.exercise.breath
        for number in range(count):
            at = number * length
            self.sheet.wish(CueKind.COUNT, str(number + 1), at)
            if number < TAUGHT:
                turn = at + int(length * BREATH_OUT)
                self.sheet.wish(CueKind.PHASE, self.words("cue.breathe-in"), at, turn)
                self.sheet.wish(CueKind.PHASE, self.words("cue.breathe-out"), turn)
        return tuple(Phase(PhaseKind.BREATH, n * length, length, n + 1) for n in range(count))

    def repetitions(self, count: int, tempo: Tempo, side: Side | None) -> tuple[Phase, ...]:
        turns = (Side.LEFT, Side.RIGHT) if side is Side.ALTERNATE else (None,)
        parts = ((PhaseKind.UP, tempo.up), (PhaseKind.HOLD, tempo.hold), (PhaseKind.DOWN, tempo.down))
        phases: list[Phase] = []
        at = 0
        for rep in range(1, count + 1):
            for turn in turns:
                self._repetition_cues(at, tempo, rep, turn)
                for kind, length in parts:
                    if length:
                        phases.append(Phase(kind, at, length, rep, turn))
                        at += length
        return tuple(phases)

    def _repetition_cues(self, at: Millis, tempo: Tempo, rep: int, turn: Side | None) -> None:
        """The count as it starts, then the words of the movement: always where the end of a hold has to be told.

        A hold and its end have words of ours where the author wrote none.
        """
        wish = self.sheet.wish
        wish(CueKind.COUNT, self.words("cue.side.right") if turn is Side.RIGHT else str(rep), at)
        if rep <= TAUGHT:
            wish(CueKind.PHASE, self._say("up"), at, at + tempo.up)
        if tempo.hold:
            wish(CueKind.PHASE, self._say("hold") or self.words("cue.go-hold"), at + tempo.up)
            self._hold_cues(at + tempo.up, tempo.hold)
        if tempo.down and (tempo.hold or rep <= TAUGHT):
            release = self.words("cue.go-release") if tempo.hold else ""
            wish(CueKind.PHASE, self._say("down") or release, at + tempo.up + tempo.hold)

    def _hold_cues(self, start: Millis, length: Millis) -> None:
        if length >= COUNTED_HOLD:
            self.sheet.count_down(CueKind.COUNTDOWN, start + length)
        if length >= HALVED_HOLD:
            self.sheet.wish(CueKind.HALFWAY, self.words("cue.halfway"), start + length // 2)

    def _say(self, part: str) -> str:
        text = self.exercise.say.get(part)
        return text.in_language(self.words.language) if text else ""


def dose_of(item: ExerciseItem) -> Dose:
    """The dose of a resolved item."""
    if item.dose is None:
        raise ValueError(f"the item in line {item.line} was not resolved")
    return item.dose


def in_language(texts: Mapping[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    """The sentences in this language, else in the one written first."""
    return texts.get(language) or next(iter(texts.values()), ())


def sentence(text: str) -> str:
    """With a full stop, so that the voice falls at its end."""
    return text if not text or text.endswith((".", "!", "?", "…", ":")) else f"{text}."
