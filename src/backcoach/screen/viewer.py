"""Finds the words for what is to be seen at an instant. Pure; it knows no terminal, no size and no colour."""

from collections.abc import Sequence

from backcoach.core.events import PauseReason, Snapshot, State
from backcoach.core.routine import Millis, Side
from backcoach.core.timeline import Cue, CueKind, PhaseKind, Step, StepKind, Timeline
from backcoach.i18n import Translator
from backcoach.screen.cells import shown
from backcoach.screen.counting import clock, counted_down, seconds_text, seconds_up, turn_of, widest_number
from backcoach.screen.view import Around, Help, Key, Mood, Number, View

READABLE = (CueKind.ANNOUNCE, CueKind.INSTRUCT, CueKind.CORRECT)
"""The cues that are also a caption."""

_PHASES = {PhaseKind.UP: "up", PhaseKind.HOLD: "hold", PhaseKind.DOWN: "down"}
_HELD = {PhaseKind.UP: "move", PhaseKind.HOLD: "hold", PhaseKind.DOWN: "release"}
"""Words of ours for the parts of a held repetition: not every one goes up and down."""


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
            still_open=self._still_open(),
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
            voice=self.voice(around),
            muted=around.muted,
            help=self._help(around, paused=paused) if around.help_page else None,
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
        if self._timeline.length:
            return snapshot.position // 1_000, max(1, (self._timeline.length + snapshot.added) // 1_000)
        return snapshot.step.index, len(self._timeline.steps)

    def _clock(self, snapshot: Snapshot) -> str:
        total = self._timeline.length + snapshot.added
        if not self._timeline.length:
            return self.t("screen.clock-steps", step=snapshot.step.index + 1, steps=len(self._timeline.steps))
        return self.t("screen.clock", elapsed=clock(snapshot.position), total=clock(total))

    def _still_open(self) -> str:
        count = self._timeline.open_steps
        return self.t("screen.clock-open", n=count) if count and self._timeline.length else ""

    # Where we are

    def _place(self, snapshot: Snapshot) -> tuple[str, ...]:
        step = snapshot.step
        parts = []
        if step.sets > 1:
            parts.append(self.t("screen.set", set=step.set, sets=step.sets))
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
        widest = widest_number(step)
        rest = counted_down(snapshot)
        if rest is not None:
            return Number(seconds_text(rest), self._unit_of_seconds(snapshot, rest), "", widest)
        if step.open:
            unit = self.t("screen.unit.open", n=step.reps or 0)
            return Number(str(step.reps or ""), unit, "", widest)
        if phase is None or not phase.rep:
            return Number()
        key = "screen.unit.breath" if phase.kind is PhaseKind.BREATH else "screen.unit.rep"
        return Number(str(phase.rep), self.t(key, n=step.reps), str(step.reps), widest)

    def _unit_of_seconds(self, snapshot: Snapshot, rest: Millis) -> str:
        seconds = seconds_up(rest)
        unit = self.t("screen.unit.minutes") if seconds >= 60 else self.t("screen.unit.seconds", n=seconds)
        if snapshot.get_ready > 0:
            return self.t("screen.unit.ready", unit=unit)
        if snapshot.step.kind is StepKind.REST:
            return unit
        if (phase := snapshot.phase) and phase.rep:
            key = "screen.unit.hold-rep" if phase.kind is PhaseKind.HOLD else "screen.unit.part-rep"
            return self.t(key, unit=unit, rep=phase.rep, reps=snapshot.step.reps)
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
        ours = _HELD if PhaseKind.HOLD in kinds else _PHASES
        return tuple(
            self.own(own[_PHASES[kind]].in_language(self._timeline.language))
            if _PHASES[kind] in own
            else self.t(f"screen.phase.{ours[kind]}")
            for kind in kinds
        )

    def _mark(self, snapshot: Snapshot) -> int:
        phase = snapshot.phase
        if phase is None or snapshot.step.kind is not StepKind.WORK:
            return 0
        if phase.kind is PhaseKind.BREATH:
            return int(snapshot.elapsed >= turn_of(phase))
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
        show_set = later.set != step.set or step.kind is StepKind.REST or not later.side
        if step.kind is StepKind.SETUP or later.kind is StepKind.SETUP:
            parts = [item.name, item.words]
        elif later.item != step.item:
            parts = [item.name]
        else:
            parts = [self.t("screen.set", set=later.set, sets=later.sets)] if show_set else []
        if later.side and later.side is not Side.ALTERNATE and step.kind is not StepKind.SETUP:
            parts.append(self.side(later.side))
        return ", ".join(self.own(part) for part in parts if part)

    def voice(self, around: Around) -> str:
        """What speaks, in words."""
        if around.muted:
            return self.t("screen.muted")
        return self.t("screen.voice", voice=around.voice) if around.voice else ""

    # Keys

    def _keys(self, snapshot: Snapshot) -> tuple[tuple[Key, str, str], ...]:
        if snapshot.state is State.ENDED:
            return ()
        paused = snapshot.state is State.PAUSED
        keys = [
            (
                Key.PAUSE,
                self.t("screen.key.space"),
                self.t("screen.do.resume" if paused else "screen.do.pause"),
            ),
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

    def _help(self, around: Around, *, paused: bool) -> Help:
        close = self.t("screen.help.close-paused" if paused else "screen.help.close")
        return Help(self.help_rows(around), ("?", self.t("screen.help.more")), ("?", close), around.help_page)

    def help_rows(self, around: Around) -> tuple[tuple[str, str], ...]:
        """The keys and what they do, what speaks, and all notices so far."""
        keys = [
            (self.t("screen.key.space"), "space"), (self.t("screen.key.enter"), "enter"),
            (self.own("→"), "skip"), (self.own("←"), "back"), ("r", "restart"), ("+", "add"),
            ("m", "mute"), ("q", "quit"),
        ]  # fmt: skip
        rows = [(key, self.t(f"screen.help.{does}")) for key, does in keys]
        notes: Sequence[str] = (self.voice(around), *around.notices)
        return tuple(rows + [("", self.own(note)) for note in notes if note])


def _side(snapshot: Snapshot) -> Side | None:
    """Whose turn it is: the phase's side, where the sides take turns, else the step's."""
    return snapshot.phase.side if snapshot.phase and snapshot.phase.side else snapshot.step.side


def _kinds(step: Step) -> tuple[PhaseKind, ...]:
    """The kinds of phases in a work step, in the order of their first."""
    if step.kind is not StepKind.WORK:
        return ()
    return tuple(dict.fromkeys(phase.kind for phase in step.phases))
