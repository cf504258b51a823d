"""What the log keeps, as rows: values of a session to columns and back. It knows no SQL and no file."""

import os
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

from backcoach.core.clean import clean
from backcoach.core.events import Outcome
from backcoach.core.session import LoggedOutcome, SessionRecord, StepRecord, Totals
from backcoach.core.value import value
from backcoach.process import birth

Row = dict[str, str | int | None]
"""Column and value of one row, ready for SQL and JSON."""


@value
class SessionStart:
    """What is known of a session before it begins."""

    routine: str
    """The name or path by which the routine is run."""
    title: str
    language: str
    text: str
    """The routine file, whole."""
    level: str | None = None
    minutes: int | None = None
    """The time box."""


def session_row(start: SessionStart, at: datetime, totals: Totals) -> Row:
    """A session of this process that begins now (local time with its offset), and the routine's text with it."""
    import hashlib

    offset = at.utcoffset()
    if offset is None:
        raise ValueError("the start of a session needs a time zone")
    return {
        "uid": os.urandom(8).hex(),
        "started_at": _utc(at),
        "utc_offset": offset // timedelta(minutes=1),
        "local_date": at.date().isoformat(),
        "ended_at": None,
        "routine": clean(start.routine),
        "title": start.title,
        "language": start.language,
        "text": start.text,
        "digest": hashlib.sha256(start.text.encode()).hexdigest(),
        "level": start.level,
        "minutes": start.minutes,
        "outcome": LoggedOutcome.RUNNING.value,
        "pid": os.getpid(),
        "process": birth(os.getpid()),
        **totals_row(totals),
    }


def totals_row(totals: Totals) -> Row:
    """The columns that change with each step."""
    return {
        "planned_ms": totals.planned,
        "active_ms": totals.active,
        "paused_ms": totals.paused,
        "run_ms": totals.run,
        "steps_planned": totals.steps_planned,
        "steps_finished": totals.steps_finished,
        "steps_skipped": totals.steps_skipped,
        "at_step": totals.step,
    }


def ending_row(at: datetime, outcome: Outcome) -> Row:
    """The columns that change with the end."""
    return {"ended_at": _utc(at), "outcome": LoggedOutcome.of(outcome).value}


def step_row(record: StepRecord) -> Row:
    """What was done of a step."""
    return {
        "step": record.step,
        "kind": record.kind.value,
        "exercise": record.exercise,
        "name": record.name,
        "side": None if record.side is None else record.side.value,
        "set_number": record.set,
        "round_number": record.round,
        "how": record.how.value,
        "active_ms": record.active,
        "at_ms": record.at,
    }


SESSION_COLUMNS = (
    "id, started_at, utc_offset, ended_at, routine, title, language, level, minutes, outcome, "
    "planned_ms, steps_planned, active_ms, paused_ms, run_ms, steps_finished, steps_skipped, at_step"
)


def session_record(
    number: int,
    started_at: str,
    utc_offset: int,
    ended_at: str | None,
    routine: str,
    title: str,
    language: str,
    level: str | None,
    minutes: int | None,
    outcome: str,
    *totals: int,
) -> SessionRecord:
    """A session from its SESSION_COLUMNS. Raises ValueError or TypeError for what we cannot have written."""
    zone = _zone(utc_offset)
    return SessionRecord(
        id=number,
        started=datetime.fromisoformat(started_at).astimezone(zone),
        ended=None if ended_at is None else datetime.fromisoformat(ended_at).astimezone(zone),
        routine=_shown(routine),
        title=_shown(title),
        language=language,
        level=level,
        minutes=minutes,
        outcome=LoggedOutcome(outcome),
        totals=Totals(*totals),
    )


_shown = lru_cache(clean)  # ten years of sessions have few routines and zones


@lru_cache
def _zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


def _utc(local: datetime) -> str:
    return local.astimezone(UTC).isoformat(timespec="milliseconds")
