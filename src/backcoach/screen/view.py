"""What is to be seen at an instant, as words and numbers. Pure; it knows no terminal, no size and no colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from backcoach.core.events import PauseReason, Snapshot, State
from backcoach.core.routine import Millis, Side
from backcoach.core.timeline import Cue, CueKind, Phase, PhaseKind, Step, StepKind, Timeline
from backcoach.i18n import Translator
from backcoach.screen.cells import shown

LONG_HOLD: Millis = 5_000
"""A hold of a repetition that lasts this long is shown by its seconds, a shorter one by the repetition."""


BREATH_OUT = 0.4
"""The part of a breath after which it turns; the compiler's cues say it at the same instant."""


class Mood(Enum):
    """What kind of moment it is; it chooses a colour and never says anything alone."""

    WORK = auto()
    CALM = auto()
    PAUSED = auto()


class Key(Enum):
    """A key that the keys line names, in the order of the line."""

    DONE = auto()
    PAUSE = auto()
    BACK = auto()
    SKIP = auto()
    ADD = auto()
    MUTE = auto()
    QUIT = auto()
    HELP = auto()


@dataclass(frozen=True, slots=True)
class Number:
    """The large number: seconds rounded up, or the repetition that is being done."""

    text: str = ""
    unit: str = ""
    """What it counts, in words."""
    of: str = ""
    """Of how many it is one; empty for seconds."""
    widest: str = ""
    """A number as wide as any in this step, so that the digits keep their size."""


@dataclass(frozen=True, slots=True)
class View:
    """All that is seen. Two equal views are the same screen. Every text is safe to show and on one line."""

    title: str
    clock: str
    progress: tuple[int, int]
    """How much of the session is over, and of how much; in seconds, or in steps where no step has a length."""
    mood: Mood
    name: str
    side: str
    """The side in words."""
    place: tuple[str, ...]
    """Set, repetition, round; the most important first."""
    word: str
    """The one word to be read from the mat: LEFT, REST, PAUSED."""
    number: Number
    marks: tuple[str, ...]
    """The parts of a repetition or breath."""
    mark: int
    """Which of them it is now."""
    caption: str
    note: str
    following: tuple[str, str]
    """The word "next", and what it is."""
    keys: tuple[tuple[Key, str, str], ...]
    status: str
    """The latest that the user should know."""
    voice: str
    muted: bool
    help: tuple[tuple[str, str], ...]
    """All keys and what they do, and then all notices; empty while no help is wanted."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is seen but is not of the engine."""

    cue: Cue | None = None
    """The last one of this step that has something to read."""
    status: str = ""
    voice: str = ""
    muted: bool = False
    help: bool = False
    notices: tuple[str, ...] = ()


READABLE = (CueKind.ANNOUNCE, CueKind.INSTRUCT, CueKind.CORRECT)
"""The cues that are also a caption."""

_PHASES = {PhaseKind.UP: "up", PhaseKind.HOLD: "hold", PhaseKind.DOWN: "down"}


def clock(length: Millis) -> str:
    """Minutes and seconds begun: "4:12"."""
    return "{}:{:02}".format(*divmod(length // 1_000, 60))


def seconds_up(length: Millis) -> int:
    """Whole seconds, rounded up: 1 during the last second."""
    return max(0, -(-length // 1_000))


def span_of(snapshot: Snapshot) -> tuple[Millis, Millis] | None:
    """What is counted down in seconds, as its rest and its whole length; None where something else is counted."""
    step, phase = snapshot.step, snapshot.phase
    if snapshot.get_ready > 0:
        return snapshot.get_ready, snapshot.get_ready
    if step.open:
        return None
    if step.kind is not StepKind.WORK or phase is None or step.reps is None:
        return step.length - snapshot.elapsed, step.length
    if phase.kind is PhaseKind.HOLD and phase.length >= LONG_HOLD:
        return phase.end - snapshot.elapsed, phase.length
    return None


def next_change(snapshot: Snapshot) -> Millis | None:
    """How long until a view of the running session differs from this one; None: not before something happens."""
    if snapshot.state is not State.RUNNING:
        return None
    span = span_of(snapshot)
    if snapshot.get_ready > 0:
        return _to_whole_second(snapshot.get_ready)
    if snapshot.step.open:
        return None
    changes = [1_000 - snapshot.position % 1_000]
    if span is not None:
        changes.append(_to_whole_second(span[0]))
    if snapshot.phase is not None:
        changes += [at - snapshot.elapsed for at in (snapshot.phase.end, _turn(snapshot.phase))]
    return min((change for change in changes if change > 0), default=None)


def _to_whole_second(rest: Millis) -> Millis:
    return (rest - 1) % 1_000 + 1


def _turn(phase: Phase) -> Millis:
    """Where breathing in becomes breathing out, from the start of the step."""
    return phase.start + int(phase.length * BREATH_OUT) if phase.kind is PhaseKind.BREATH else phase.end


class Viewer:
    """Makes views of one session in one language."""

    def __init__(self, timeline: Timeline, t: Translator, *, ascii_only: bool = False) -> None:
        self._timeline = timeline
        self._translate = t
        self._ascii = ascii_only

    def view(self, snapshot: Snapshot, around: Around) -> View:
        """What is seen."""
        step = snapshot.step
        item = self._timeline.item_of(step)
        paused = snapshot.state is State.PAUSED
        ended = snapshot.state is State.ENDED
        coming = ended or step.kind is StepKind.REST  # what the step says of side and set is not yet, or no longer, so
        return View(
            title=self.own(self._timeline.title),
            clock=self._clock(snapshot),
            progress=self._progress(snapshot),
            mood=Mood.PAUSED if paused else Mood.WORK if step.kind is StepKind.WORK else Mood.CALM,
            name="" if ended else self.own(item.name),
            side="" if coming else self.side(_side(snapshot)),
            place=() if coming else self._place(snapshot),
            word=self._word(snapshot),
            number=self._number(snapshot),
            marks=() if ended else self._marks(step),
            mark=self._mark(snapshot),
            caption=self._caption(snapshot, around.cue),
            note="" if coming or item.note is None else self.own(item.note),
            following=("", "") if ended else self._following(step),
            keys=self._keys(snapshot),
            status=self.own(around.status),
            voice=self._voice(around),
            muted=around.muted,
            help=self.help(around) if around.help else (),
        )

    # Words

    def t(self, key: str, /, **params: object) -> str:
        """One of our own texts."""
        return self.own(self._translate(key, **params))

    def own(self, text: str) -> str:
        """An author's text, or any other."""
        return shown(text, ascii_only=self._ascii)

    def side(self, side: Side | None) -> str:
        """The side in words."""
        return self.t(f"screen.side.{side.value}") if side else ""

    def length(self, length: Millis) -> str:
        """A length in words."""
        seconds = seconds_up(length)
        if seconds < 60:
            return self.t("screen.seconds", n=seconds)
        return self.t("screen.minutes", clock=clock(seconds * 1_000))

    # The session as a whole

    def _progress(self, snapshot: Snapshot) -> tuple[int, int]:
        if snapshot.state is State.ENDED:
            return 1, 1
        if self._timeline.length:
            return snapshot.position // 1_000, max(1, self._timeline.length // 1_000)
        return snapshot.step.index, len(self._timeline.steps)

    def _clock(self, snapshot: Snapshot) -> str:
        total, still_open = self._timeline.length, self._timeline.open_steps
        if not total:
            return self.t("screen.clock-steps", step=snapshot.step.index + 1, steps=len(self._timeline.steps))
        key = "screen.clock-open" if still_open else "screen.clock"
        return self.t(key, elapsed=clock(snapshot.position), total=clock(total), n=still_open)

    # Where we are

    def _place(self, snapshot: Snapshot) -> tuple[str, ...]:
        step = snapshot.step
        parts = []
        if step.sets > 1:
            parts.append(self.t("screen.set", set=step.set, sets=step.sets))
        if snapshot.phase and snapshot.phase.rep and step.reps:
            key = "screen.breath" if snapshot.phase.kind is PhaseKind.BREATH else "screen.rep"
            parts.append(self.t(key, rep=snapshot.phase.rep, reps=step.reps))
        if step.rounds > 1:
            parts.append(self.t("screen.round", round=step.round, rounds=step.rounds))
        return tuple(parts)

    def _word(self, snapshot: Snapshot) -> str:
        side = _side(snapshot)
        match snapshot.state, snapshot.step.kind:
            case State.ENDED, _:
                word = "done"
            case State.PAUSED, _:
                word = "paused"
            case _, kind if kind is StepKind.SETUP or snapshot.get_ready > 0:
                word = "ready"
            case _, StepKind.REST:
                word = "rest"
            case _ if side in (Side.LEFT, Side.RIGHT):
                word = side.value
            case _:
                word = ""
        return self.t(f"screen.word.{word}") if word else ""

    def _number(self, snapshot: Snapshot) -> Number:
        step, phase = snapshot.step, snapshot.phase
        if snapshot.state is State.ENDED:
            return Number()
        widest = _widest(step)
        span = span_of(snapshot)
        if span is not None:
            return Number(_seconds(span[0]), self._unit_of_seconds(snapshot, span[0]), "", widest)
        if step.open:
            unit = self.t("screen.unit.open", n=step.reps or 0)
            return Number(str(step.reps or ""), unit, "", widest)
        if phase is None or not phase.rep:
            return Number()
        key = "screen.unit.breath" if phase.kind is PhaseKind.BREATH else "screen.unit.rep"
        return Number(str(phase.rep), self.t(key, rep=phase.rep, reps=step.reps), str(step.reps), widest)

    def _unit_of_seconds(self, snapshot: Snapshot, rest: Millis) -> str:
        seconds = seconds_up(rest)
        unit = self.t("screen.unit.minutes") if seconds >= 60 else self.t("screen.unit.seconds", n=seconds)
        if snapshot.get_ready > 0:
            return self.t("screen.unit.ready", unit=unit)
        if snapshot.step.kind is StepKind.REST:
            return unit
        key = {StepKind.SETUP: "setup", StepKind.SWITCH: "switch", StepKind.WORK: "hold"}[snapshot.step.kind]
        return self.t(f"screen.unit.{key}", unit=unit)

    # What the body does

    def _marks(self, step: Step) -> tuple[str, ...]:
        kinds = _kinds(step)
        if kinds == (PhaseKind.BREATH,):
            return self.t("screen.phase.in"), self.t("screen.phase.out")
        if len(kinds) < 2:
            return ()
        exercise = self._timeline.item_of(step).exercise
        own = exercise.say if exercise else {}
        return tuple(
            self.own(own[phase].in_language(self._timeline.language)) if phase in own else self.t(f"screen.phase.{phase}")
            for phase in (_PHASES[kind] for kind in kinds)
        )

    def _mark(self, snapshot: Snapshot) -> int:
        phase = snapshot.phase
        if phase is None or snapshot.step.kind is not StepKind.WORK:
            return 0
        if phase.kind is PhaseKind.BREATH:
            return int(snapshot.elapsed >= _turn(phase))
        kinds = _kinds(snapshot.step)
        return kinds.index(phase.kind) if phase.kind in kinds else 0

    # What is to be read

    def _caption(self, snapshot: Snapshot, cue: Cue | None) -> str:
        step = snapshot.step
        if snapshot.state is State.ENDED:
            return ""
        if snapshot.state is State.PAUSED:
            return self.t(f"screen.paused.{(snapshot.pause_reason or PauseReason.USER).value}")
        if step.kind is StepKind.SETUP:
            instructed = any(one.kind is CueKind.INSTRUCT for one in step.cues)
            exercise = self._timeline.item_of(step).exercise
            if not instructed and exercise is not None and exercise.start is not None:
                return self.own(exercise.start.in_language(self._timeline.language))
        if step.correction:
            return self.own(step.correction)
        return self.own(cue.say) if cue else ""

    def _following(self, step: Step) -> tuple[str, str]:
        what = self.following(step)
        return (self.t("screen.next"), what) if what else ("", self.t("screen.next.none"))

    def following(self, step: Step) -> str:
        """What comes after a step, in words; empty for the last one."""
        steps = self._timeline.steps
        later = steps[step.index + 1] if step.index + 1 < len(steps) else None
        if later is None:
            return ""
        if later.kind is StepKind.REST:
            return self.t("screen.next.rest", length=self.length(later.length), then=self.following(later))
        if step.kind is StepKind.SWITCH:
            return self.following(later)
        item = self._timeline.item_of(later)
        if step.kind is StepKind.SETUP:
            parts = [item.words or item.name]
        elif later.kind is StepKind.SETUP:
            parts = [item.name, item.words]
        elif later.item != step.item:
            parts = [item.name]
        else:
            parts = [self.t("screen.set", set=later.set, sets=later.sets)] if later.set != step.set or not later.side else []
        if later.side and later.side is not Side.ALTERNATE and step.kind is not StepKind.SETUP:
            parts.append(self.side(later.side))
        return ", ".join(self.own(part) for part in parts if part)

    def _voice(self, around: Around) -> str:
        if around.muted:
            return self.t("screen.muted")
        return self.t("screen.voice", voice=around.voice) if around.voice else ""

    # Keys

    def _keys(self, snapshot: Snapshot) -> tuple[tuple[Key, str, str], ...]:
        if snapshot.state is State.ENDED:
            return ()
        paused = snapshot.state is State.PAUSED
        keys = [
            (Key.PAUSE, self.t("screen.key.space"), self.t("screen.do.resume" if paused else "screen.do.pause")),
            (Key.BACK, self.own("←"), self.t("screen.do.back")),
            (Key.SKIP, self.own("→"), self.t("screen.do.skip")),
            (Key.ADD, "+", self.t("screen.do.add")),
            (Key.MUTE, "m", self.t("screen.do.mute")),
            (Key.QUIT, "q", self.t("screen.do.quit")),
            (Key.HELP, "?", self.t("screen.do.help")),
        ]
        if snapshot.step.open:
            keys[3:4] = []
            keys.insert(0, (Key.DONE, self.t("screen.key.enter"), self.t("screen.do.done")))
        return tuple(keys)

    def help(self, around: Around) -> tuple[tuple[str, str], ...]:
        """All keys and what they do, what speaks, and all notices so far."""
        keys = [
            (self.t("screen.key.space"), "space"), (self.t("screen.key.enter"), "enter"),
            (self.own("→"), "skip"), (self.own("←"), "back"), ("r", "restart"), ("+", "add"),
            ("m", "mute"), ("q", "quit"), ("?", "help"),
        ]  # fmt: skip
        rows = [(key, self.t(f"screen.help.{does}")) for key, does in keys]
        notes: Sequence[str] = (self._voice(around), *around.notices)
        return tuple(rows + [("", self.own(note)) for note in notes if note])


def _side(snapshot: Snapshot) -> Side | None:
    """Whose turn it is: the phase's side, where the sides take turns, else the step's."""
    return snapshot.phase.side if snapshot.phase and snapshot.phase.side else snapshot.step.side


def _kinds(step: Step) -> tuple[PhaseKind, ...]:
    """The kinds of phases in a work step, in the order of their first."""
    if step.kind is not StepKind.WORK:
        return ()
    return tuple(dict.fromkeys(phase.kind for phase in step.phases))


def _seconds(rest: Millis) -> str:
    seconds = seconds_up(rest)
    return str(seconds) if seconds < 60 else clock(seconds * 1_000)


def _widest(step: Step) -> str:
    """A number at least as wide as all that the step shows."""
    numbers = [str(step.reps or 0)]
    if step.kind is not StepKind.WORK or step.reps is None:
        numbers.append(_seconds(step.length))
    else:
        numbers += [_seconds(phase.length) for phase in step.phases if phase.kind is PhaseKind.HOLD]
    longest = max(numbers, key=len)
    return "".join("8" if character.isdigit() else character for character in longest).rjust(2, "8")
