"""The session as lines that are only ever added: for pipes, screen readers and logs. It knows no terminal."""

from collections.abc import Callable

from backcoach.core.events import (
    CueReached,
    Event,
    GetReady,
    Outcome,
    SessionEnded,
    SessionPaused,
    SessionStarted,
    Snapshot,
    StepEnd,
    StepEnded,
    StepStarted,
    TimeAdded,
)
from backcoach.core.routine import Millis
from backcoach.core.timeline import CueKind, Phase, PhaseKind, Step, StepKind, Timeline
from backcoach.i18n import Translator
from backcoach.screen.counting import clock
from backcoach.screen.view import Around
from backcoach.screen.viewer import Viewer

_WRITTEN = (CueKind.INSTRUCT, CueKind.CORRECT, CueKind.HALFWAY)
"""The cues that are lines of their own; what the others say stands in the line of their step."""

_COUNTED = (CueKind.GO, CueKind.COUNT, CueKind.COUNTDOWN)
"""The cues that are lines, too, where nobody hears them."""


class PlainScreen:
    """Writes one line a step, and one for whatever else should be read. No control characters but the line's end."""

    def __init__(
        self,
        timeline: Timeline,
        t: Translator,
        write: Callable[[str], None],
        *,
        ascii: bool = False,  # noqa: A002  # the name of the option
    ) -> None:
        self._timeline = timeline
        self._viewer = Viewer(timeline, t, ascii_only=ascii)
        self._write = write
        self._voice = ("", False)
        self._lost = False
        self._notices: list[str] = []

    def show(self, snapshot: Snapshot) -> None:
        """Nothing: what was written stays as it is."""

    def next_change(self, snapshot: Snapshot) -> Millis | None:  # noqa: ARG002  # as the runner calls it
        """Never before the next event."""
        return None

    def resized(self, columns: int, rows: int) -> None:
        """Nothing: lines have no size."""

    def redraw(self) -> None:
        """Nothing: what was written stays as it is."""

    def heard(self, event: Event) -> None:
        """Writes what happened."""
        line = self._line(event)
        if line:
            self._write(self._viewer.own(line) + "\n")

    def notice(self, text: str) -> None:
        """One line that the user should know."""
        if text not in self._notices[-1:]:  # what fails again is told again
            self._notices.append(text)
            self._write(self._viewer.own(text) + "\n")

    def set_voice(self, text: str, muted: bool, *, lost: bool = False) -> None:
        """What speaks, and whether it may; written when it changes. Where sound is lost, what is counted is written."""
        self._lost = lost
        if (text, muted) == self._voice:
            return
        self._voice = (text, muted)
        voice = self._viewer.voice(self._around())
        if voice:
            self._write(voice + "\n")

    def toggle_help(self) -> None:
        """Writes all keys."""
        for key, does in self._viewer.help_rows(self._around()):
            self._write((f"{key}: {does}" if key else does) + "\n")

    def _around(self) -> Around:
        text, muted = self._voice
        return Around(voice=text, muted=muted, notices=tuple(dict.fromkeys(self._notices)))

    def _line(self, event: Event) -> str:
        t = self._viewer.t
        match event:
            case SessionStarted():
                return self._first_line()
            case StepStarted(step=index):
                step = self._timeline.steps[index]
                return f"{clock(step.start)}  {self._step(step)}"
            case StepEnded(how=StepEnd.SKIPPED):
                return t("screen.plain.skipped")
            case CueReached(cue=cue) if cue.kind in _WRITTEN or (self._lost and cue.kind in _COUNTED):
                return f"      {cue.say}"
            case SessionPaused(reason=reason):
                return t("screen.plain.paused", how=t(f"screen.paused.{reason.value}"))
            case GetReady(length=length):
                return t("screen.plain.ready", length=self._viewer.length(length))
            case TimeAdded(added=added):
                return t("screen.plain.added", n=added // 1_000)
            case SessionEnded(outcome=outcome):
                return t("screen.plain.completed" if outcome is Outcome.COMPLETED else "screen.plain.quit")
        return ""

    def _first_line(self) -> str:
        total, still_open = self._timeline.length, self._timeline.open_steps
        key = "screen.plain.start-open" if still_open else "screen.plain.start"
        return self._viewer.t(key, title=self._timeline.title, clock=clock(total), n=still_open)

    def _step(self, step: Step) -> str:
        t, viewer = self._viewer.t, self._viewer
        item = self._timeline.item_of(step)
        match step.kind:
            case StepKind.SETUP:
                key = "screen.plain.setup" if item.words else "screen.plain.setup-bare"
                line = [t(key, name=item.name, dose=item.words), item.note or ""]
                return ". ".join(part for part in line if part)
            case StepKind.SWITCH:
                return t("screen.plain.switch", side=viewer.side(step.side))
            case StepKind.REST:
                key = "screen.plain.rest-next" if viewer.following(step) else "screen.plain.rest"
                return t(key, length=viewer.length(step.length), then=viewer.following(step))
        parts = [item.name, viewer.side(step.side)]
        parts += [t("screen.set", set=step.set, sets=step.sets)] if step.sets > 1 else []
        parts += [t("screen.round", round=step.round, rounds=step.rounds)] if step.rounds > 1 else []
        return f"{', '.join(part for part in parts if part)}: {self._to_do(step)}"

    def _to_do(self, step: Step) -> str:
        """What is to be done in a work step, in words."""
        t = self._viewer.t
        if step.reps is None:
            return self._viewer.length(step.length)
        first = step.phases[0] if step.phases else Phase(PhaseKind.WAIT, 0, 0)
        done = t("screen.plain.breaths" if first.kind is PhaseKind.BREATH else "screen.plain.reps", n=step.reps)
        hold = next((phase.length for phase in step.phases if phase.kind is PhaseKind.HOLD), 0)
        more = [t("screen.plain.hold", length=self._viewer.length(hold))] if hold else []
        more += [t("screen.plain.open")] if step.open else []
        return ", ".join([done, *more])
