"""The compiled routine: steps with what is seen and said in them. Values, made by `compiler`, played by `engine`."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum

from backcoach.core.routine import Dose, Exercise, Millis, Side
from backcoach.core.value import value

BREATH_OUT = 0.4
"""The part of a breath after which it turns from in to out."""
BREATHER: Millis = 100
"""What a sentence that fills its place leaves free before the next one."""


class StepKind(Enum):
    """What a step is for."""

    __hash__ = object.__hash__  # that of Enum is written in Python and slow
    SETUP = "setup"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"


class PhaseKind(Enum):
    """What the body does for a while within a step."""

    UP = "up"
    HOLD = "hold"
    DOWN = "down"
    BREATH = "breath"
    WAIT = "wait"
    """Getting ready, changing sides, resting."""


class CueKind(Enum):
    """What a cue is for. In the order of priority: where two do not fit, the later one here gives way."""

    SWITCH = "switch"
    GO = "go"
    DONE = "done"
    READY = "ready"
    COUNTDOWN = "countdown"
    COUNT = "count"
    ANNOUNCE = "announce"
    REST = "rest"
    NEXT = "next"
    HALFWAY = "halfway"
    PHASE = "phase"
    INSTRUCT = "instruct"
    CORRECT = "correct"

    __hash__ = object.__hash__  # that of Enum is written in Python and slow
    priority: int
    """0 is the most important."""


for _place, _kind in enumerate(CueKind):
    _kind.priority = _place


class Verbosity(Enum):
    """Which cues are spoken; the times are the same in each."""

    FULL = "full"
    BRIEF = "brief"
    COUNTS = "counts"

    def speaks(self, kind: CueKind) -> bool:
        """Whether a cue of this kind is spoken."""
        if self is Verbosity.FULL:
            return True
        if self is Verbosity.BRIEF:
            return kind not in (CueKind.INSTRUCT, CueKind.CORRECT)
        return kind in _COUNTED


_COUNTED = frozenset(
    (
        CueKind.SWITCH,
        CueKind.GO,
        CueKind.DONE,
        CueKind.READY,
        CueKind.COUNTDOWN,
        CueKind.COUNT,
        CueKind.HALFWAY,
    )
)


@value
class Cue:
    """Something said at an instant."""

    at: Millis
    """From the start of its step."""
    kind: CueKind
    say: str
    """A finished sentence in the timeline's language."""
    length: Millis
    """Upper bound of its spoken length."""

    @property
    def end(self) -> Millis:
        """When it is over at the latest, from the start of its step."""
        return self.at + self.length


@value
class Phase:
    """A stretch of a step in which the body does one thing."""

    kind: PhaseKind
    start: Millis
    """From the start of its step."""
    length: Millis
    rep: int = 0
    """Which repetition or breath, from 1; 0 where nothing is counted."""
    side: Side | None = None
    """Whose turn it is, in a step whose repetitions take turns."""

    @property
    def end(self) -> Millis:
        """From the start of its step."""
        return self.start + self.length


@value
class Step:
    """The smallest part of a session that can be skipped."""

    index: int
    kind: StepKind
    start: Millis
    """From the start of the session."""
    length: Millis
    """0 for an open step."""
    item: int
    """Index into Timeline.items: the item that it is part of or leads to."""
    phases: tuple[Phase, ...] = ()
    cues: tuple[Cue, ...] = ()
    """In the order of time; none overlaps another, each ends within the step."""
    open: bool = False
    """Self-paced: it ends when the user says so."""
    side: Side | None = None
    set: int = 1
    sets: int = 1
    round: int = 1
    rounds: int = 1
    reps: int | None = None
    """Repetitions or breaths, per side."""
    correction: str | None = None
    """A correction to be read on the screen."""

    @property
    def end(self) -> Millis:
        """From the start of the session."""
        return self.start + self.length

    def says(self, kind: CueKind) -> bool:
        """Whether a cue of this kind is said in it."""
        return any(cue.kind is kind for cue in self.cues)

    def phase_at(self, elapsed: Millis) -> Phase | None:
        """The phase at this time after the start of the step; None in an open step without phases."""
        for phase in self.phases:
            if elapsed < phase.end:
                return phase
        return self.phases[-1] if self.phases else None

    def extended(self, elapsed: Millis, extra: Millis) -> "Step":
        """The step with the phase at `elapsed` made longer by `extra`.

        What comes later moves on; the countdown to the phase's end moves even where it has begun, so that it is heard
        again; halfway is no longer where it was, so it is not said any more.
        """
        current = self.phase_at(elapsed)
        if self.open or current is None:
            return self
        phases = tuple(
            replace(phase, length=phase.length + extra)
            if phase is current
            else replace(phase, start=phase.start + extra)
            if phase.start >= current.end
            else phase
            for phase in self.phases
        )
        counting_down = (CueKind.COUNTDOWN, CueKind.READY)
        cues = tuple(
            replace(cue, at=cue.at + extra)
            if cue.at > elapsed or (cue.kind in counting_down and cue.at >= current.start)
            else cue
            for cue in self.cues
            if not (cue.kind is CueKind.HALFWAY and elapsed < cue.at < current.end)
        )
        return replace(self, length=self.length + extra, phases=phases, cues=cues)


@value
class TimelineItem:
    """An item as it is done today: what the steps that belong to it have in common."""

    exercise: Exercise | None
    """None for a rest item."""
    name: str
    dose: Dose | None = None
    """The effective dose: level and time box are in it, a sides or rest of None is resolved by the compiler only."""
    canonical: str = ""
    """The dose in its canonical form."""
    words: str = ""
    """The dose in words."""
    level: str | None = None
    note: str | None = None
    line: int = 0
    """Of the routine file."""


@value
class Timeline:
    """A routine compiled for one day, language and level: exactly what will be seen and heard."""

    title: str
    language: str
    steps: tuple[Step, ...]
    items: tuple[TimelineItem, ...]
    dropped: tuple[tuple[int, Cue], ...] = ()
    """Cues that gave way, with the index of their step."""
    shortened: bool = False
    """Whether a time box took something away."""
    level_missing: tuple[str, ...] = ()
    """Names of the exercises that lack the level that was asked for."""

    @property
    def length(self) -> Millis:
        """The exact length of a session that is neither paused nor skipped; open steps count nothing."""
        return self.steps[-1].end if self.steps else 0

    @property
    def open_steps(self) -> int:
        """How many steps wait for the user."""
        return sum(step.open for step in self.steps)

    @property
    def spoken(self) -> Mapping[str, Millis | None]:
        """What `spoken_by` gives where everything is said."""
        return self.spoken_by(Verbosity.FULL)

    def spoken_by(self, verbosity: Verbosity) -> Mapping[str, Millis | None]:
        """Every different sentence in the order of its first use, with the longest that it may take to say.

        That is the time until the next cue or the end of the step, less a breath, wherever it is said; never less than
        the bound it was granted its place with. None: in an open step, with nothing after it.
        """
        rooms: dict[str, Millis | None] = {}
        for step in self.steps:
            cues = [cue for cue in step.cues if verbosity.speaks(cue.kind)]
            ends = [*(cue.at for cue in cues[1:]), None if step.open else step.length]
            for cue, end in zip(cues, ends, strict=False):  # a step may be too short for any cue
                room = None if end is None else max(cue.length, end - cue.at - BREATHER)
                known = rooms.get(cue.say)
                rooms[cue.say] = room if known is None else known if room is None else min(known, room)
        return rooms

    def item_of(self, step: Step) -> TimelineItem:
        """The item that a step belongs to."""
        return self.items[step.item]
