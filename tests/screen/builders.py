"""Small sessions written by hand, snapshots of them, and a terminal to look at."""

from dataclasses import dataclass, field, replace

import pyte

from backcoach.core.events import PauseReason, Snapshot, State
from backcoach.core.routine import Exercise, Millis, Side, Text
from backcoach.core.timeline import Cue, CueKind, Phase, PhaseKind, Step, StepKind, Timeline, TimelineItem

NAMES = {"en": "Side plank", "de": "Seitstütz mit gestreckten Beinen"}
STARTS = {
    "en": "Lie on your side, knees bent, and prop yourself up on your elbow, the shoulder above it.",
    "de": "Leg dich auf die Seite, Knie gebeugt, und stütz dich auf den Ellbogen, die Schulter genau darüber.",
}
SAY = {
    "up": Text((("en", "lift"), ("de", "anheben"))),
    "hold": Text((("en", "hold"), ("de", "halten"))),
    "down": Text((("en", "lower"), ("de", "langsam senken"))),
}
CORRECTIONS = {"en": "Squeeze the buttocks", "de": "Das Gesäß bleibt fest angespannt"}
WORDS = {
    "en": "2 sets of 3 repetitions, hold 10 seconds, each side, 30 seconds rest between sets",
    "de": "2 Sätze mit 3 Wiederholungen, 10 Sekunden halten, auf jeder Seite, 30 Sekunden Pause zwischen den Sätzen",
}


@dataclass
class Builder:
    """Puts steps one after the other."""

    language: str = "en"
    title: str = "Morning back"
    items: list[TimelineItem] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def item(self, name: str, words: str = "", note: str | None = None, say: bool = True) -> "Builder":
        start = Text(tuple(STARTS.items()))
        exercise = Exercise("an-exercise", Text((("en", name),)), say=SAY if say else {}, start=start)
        self.items.append(TimelineItem(exercise, name, words=words, note=note))
        return self

    def rest_item(self, length: Millis) -> "Builder":
        self.items.append(TimelineItem(None, {"en": "Rest", "de": "Pause"}[self.language]))
        return self.step(StepKind.REST, length)

    def step(
        self,
        kind: StepKind,
        length: Millis,
        phases: tuple[Phase, ...] = (),
        cues: tuple[Cue, ...] = (),
        *,
        side: Side | None = None,
        number: int = 1,
        sets: int = 1,
        reps: int | None = None,
        is_open: bool = False,
        correction: str | None = None,
        rounds: int = 1,
    ) -> "Builder":
        start = self.steps[-1].end if self.steps else 0
        if not phases and not is_open:
            phases = (Phase(PhaseKind.HOLD if kind is StepKind.WORK else PhaseKind.WAIT, 0, length),)
        place = (side, number, sets, rounds, rounds)
        step = Step(len(self.steps), kind, start, length, len(self.items) - 1, phases, cues, is_open, *place, reps)
        self.steps.append(replace(step, correction=correction))
        return self

    def timeline(self) -> Timeline:
        return Timeline(self.title, self.language, tuple(self.steps), tuple(self.items))


def repetitions(count: int, up: Millis, hold: Millis, down: Millis, *, in_turn: bool = False) -> tuple[Phase, ...]:
    """The phases of repetitions, as the compiler makes them."""
    phases: list[Phase] = []
    at = 0
    for rep in range(1, count + 1):
        for side in (Side.LEFT, Side.RIGHT) if in_turn else (None,):
            for kind, length in ((PhaseKind.UP, up), (PhaseKind.HOLD, hold), (PhaseKind.DOWN, down)):
                if length:
                    phases.append(Phase(kind, at, length, rep, side))
                    at += length
    return tuple(phases)


def breaths(count: int, length: Millis) -> tuple[Phase, ...]:
    """The phases of a breathing exercise."""
    return tuple(Phase(PhaseKind.BREATH, n * length, length, n + 1) for n in range(count))


def a_session(language: str = "en") -> Timeline:
    """One of everything: setup, held repetitions on each side, rest, repetitions, an open step, a stretch, breaths."""
    german = language == "de"
    held = repetitions(3, 2_000, 10_000, 2_500)
    plain = repetitions(10, 2_000, 3_000, 2_000)
    turns = repetitions(8, 1_500, 0, 1_500, in_turn=True)
    correction = CORRECTIONS[language]
    build = Builder(language, "Morgens für den Rücken" if german else "Morning back")
    build.item(
        NAMES[language],
        WORDS[language],
        "Ellbogen auf ein Handtuch" if german else "Left elbow on a folded towel",
    )
    instruct = Cue(4_000, CueKind.INSTRUCT, STARTS[language], 6_000)
    build.step(StepKind.SETUP, 15_400, cues=(instruct,), side=Side.LEFT, sets=2)
    for number in (1, 2):
        for side in (Side.LEFT, Side.RIGHT):
            if side is Side.RIGHT:
                build.step(StepKind.SWITCH, 6_000, side=side, number=number, sets=2)
            build.step(
                StepKind.WORK,
                held[-1].end,
                held,
                side=side,
                number=number,
                sets=2,
                reps=3,
                correction=correction,
            )
        if number == 1:
            build.step(StepKind.REST, 30_000, side=Side.LEFT, number=2, sets=2)
    build.rest_item(90_000)
    build.item("Brücke" if german else "Bridge", "10 Wiederholungen" if german else "10 repetitions")
    build.step(StepKind.SETUP, 8_000)
    build.step(StepKind.WORK, plain[-1].end, plain, reps=10, correction=correction)
    build.item(
        "Toter Käfer" if german else "Dead bug",
        "8 Wdh." if german else "8 repetitions, left and right in turn",
        say=False,
    )
    build.step(StepKind.SETUP, 5_000, side=Side.ALTERNATE)
    build.step(StepKind.WORK, turns[-1].end, turns, side=Side.ALTERNATE, reps=8)
    build.item(
        "Fersengleiten" if german else "Heel slide",
        "12 Wdh." if german else "12 repetitions at your own pace",
    )
    build.step(StepKind.SETUP, 5_000)
    build.step(StepKind.WORK, 0, reps=12, is_open=True, correction=correction)
    build.item("Stellung des Kindes" if german else "Child's pose", "75 Sekunden" if german else "75 seconds")
    build.step(StepKind.SETUP, 7_000)
    build.step(StepKind.WORK, 75_000)
    build.item("Bauchatmung" if german else "Belly breathing", "5 Atemzüge" if german else "5 breaths")
    build.step(StepKind.SETUP, 5_000)
    build.step(StepKind.WORK, 25_000, breaths(5, 5_000), reps=5, rounds=2)
    return build.timeline()


def snapshot(
    timeline: Timeline,
    index: int,
    elapsed: Millis,
    *,
    state: State = State.RUNNING,
    get_ready: Millis = 0,
    reason: PauseReason | None = None,
    paused: Millis = 0,
) -> Snapshot:
    """What the engine says of a step at a time after its start."""
    step = timeline.steps[index]
    position = step.start + min(elapsed, step.length)
    phase = step.phase_at(elapsed)
    return Snapshot(state, step, elapsed, phase, get_ready, reason, position, step.start + elapsed, paused)


class Terminal:
    """A terminal in memory, which also counts what it is sent."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        self.written: list[str] = []

    def write(self, text: str) -> None:
        self.written.append(text)
        self._stream.feed(text)

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)

    @property
    def text(self) -> str:
        """What is on it, without blanks at the ends of lines."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def cells(self) -> dict[tuple[int, int], object]:
        """Everything on it that is not an empty cell, with colours and attributes, by row and column."""
        return {
            (row, column): cell
            for row, line in self.screen.buffer.items()
            for column, cell in line.items()
            if row < self.screen.lines and column < self.screen.columns and cell != self.screen.default_char
        }
