"""What was done in a session: events in, one record for each step that ended and the totals so far out.

Frequency and duration are told apart: the steps done and the time run are two numbers, never one score.
"""

from dataclasses import replace
from datetime import date, datetime
from enum import Enum

from backcoach.core.events import Event, Outcome, SessionEnded, SessionStarted, StepEnd, StepEnded, StepStarted
from backcoach.core.routine import Millis, Side
from backcoach.core.timeline import StepKind, Timeline
from backcoach.core.value import value

COMPLETE_PERCENT = 80
"""A session is complete from this share of the planned steps or time, a cut common in studies of adherence."""


class LoggedOutcome(Enum):
    """How a session in the log ended, if it has."""

    RUNNING = "running"
    COMPLETED = "completed"
    QUIT = "quit"
    INTERRUPTED = "interrupted"
    """Its process was gone before it could end the session."""

    @classmethod
    def of(cls, outcome: Outcome) -> "LoggedOutcome":
        """What the log says of a session that ended like this."""
        return cls(outcome.value)


@value
class StepRecord:
    """What was done of one step."""

    step: int
    """Index into the timeline's steps."""
    kind: StepKind
    exercise: str | None
    """None for a rest between items."""
    name: str
    side: Side | None
    set: int
    round: int
    how: StepEnd
    """How it ended last: a step that was gone back to counts as it ended in the end."""
    active: Millis
    """How long it was run in this session, all beginnings together, pauses not counted."""
    at: Millis
    """When it ended last, from the start of the session, pauses counted."""


@value
class Totals:
    """How far a session has come. Its steps are those of work; setups, switches and rests count as time only."""

    planned: Millis
    """The length of the timeline."""
    steps_planned: int
    active: Millis = 0
    """How long it was run, pauses not counted."""
    paused: Millis = 0
    run: Millis = 0
    """How much of the planned time was run: of a step no more than was planned, so lingering completes nothing."""
    steps_finished: int = 0
    steps_skipped: int = 0
    step: int = 0
    """Index of the step that the session is in, or was in at its end: where it can be taken up again."""

    @property
    def complete(self) -> bool:
        """Whether most of the planned steps or of the planned time was done."""
        return _most(self.steps_finished, self.steps_planned) or _most(self.run, self.planned)


def _most(done: int, planned: int) -> bool:
    return planned > 0 and done * 100 >= planned * COMPLETE_PERCENT


@value
class SessionRecord:
    """A session as the log knows it."""

    id: int
    started: datetime
    """Local time with its offset."""
    ended: datetime | None
    """None while it runs, and where it was interrupted."""
    routine: str
    """The name or path by which the routine was run."""
    title: str
    language: str
    level: str | None
    minutes: int | None
    """The time box."""
    outcome: LoggedOutcome
    totals: Totals

    @property
    def day(self) -> date:
        """The local date on which it began."""
        return self.started.date()


class SessionRecorder:
    """Follows the events of one session.

    A step's record comes out when it is known what follows: with the StepStarted or SessionEnded that the engine sends
    right after StepEnded, at the same instant. So `totals.step` is exact even if the process dies a moment later.
    """

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._started: Millis = 0
        self._records: dict[int, StepRecord] = {}
        self._ended: StepRecord | None = None  # waits for what follows
        working = sum(step.kind is StepKind.WORK for step in timeline.steps)
        self.totals = Totals(planned=timeline.length, steps_planned=working)
        """How far the session has come, as of the last step that ended."""

    def handle(self, event: Event) -> StepRecord | None:
        """Take note of an event; returns the record of a step that ended, for each StepEnded exactly once."""
        match event:
            case SessionStarted(at):
                self._started = at
            case StepEnded():
                self._end_step(event)
            case StepStarted(_, step):
                self.totals = replace(self.totals, step=step)
                return self._release()
            case SessionEnded():
                return self._release()
        return None

    def _end_step(self, event: StepEnded) -> None:
        step = self._timeline.steps[event.step]
        item = self._timeline.item_of(step)
        before = self._records.get(event.step)
        self._ended = self._records[event.step] = StepRecord(
            step=event.step,
            kind=step.kind,
            exercise=None if item.exercise is None else item.exercise.id,
            name=item.name,
            side=step.side,
            set=step.set,
            round=step.round,
            how=event.how,
            active=event.active + (0 if before is None else before.active),
            at=event.at - self._started,
        )
        self._sum_up(event.at)

    def _sum_up(self, now: Millis) -> None:
        records = self._records.values()
        steps = self._timeline.steps
        work_ends = [record.how for record in records if record.kind is StepKind.WORK]
        active = sum(record.active for record in records)
        self.totals = replace(
            self.totals,
            active=active,
            paused=now - self._started - active,
            run=sum(min(record.active, steps[record.step].length) for record in records),
            steps_finished=work_ends.count(StepEnd.FINISHED),
            steps_skipped=work_ends.count(StepEnd.SKIPPED),
        )

    def _release(self) -> StepRecord | None:
        record, self._ended = self._ended, None
        return record
