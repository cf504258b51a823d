"""Sessions for tests of the log, and a process to run a part of a test in."""

import os
import sqlite3
import traceback
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from backcoach.core.events import Outcome, StepEnd
from backcoach.core.routine import Side
from backcoach.core.session import StepRecord, Totals
from backcoach.core.timeline import StepKind
from backcoach.log_rows import Row, SessionStart, ending_row, session_row, step_row

AT = datetime(2026, 11, 22, 0, 30, tzinfo=timezone(timedelta(hours=1)))
"""A Sunday; in UTC it is still Saturday."""
START = SessionStart("morning-back", "Morning back", "en", "backcoach: 1\n")
TOTALS = Totals(600_000, 14, active=500_000, paused=20_000, run=500_000, steps_finished=12, steps_skipped=1, step=27)


def session(at: datetime = AT, *, start: SessionStart = START, totals: Totals = TOTALS, **columns: str | int) -> Row:
    """A session of this process that runs."""
    return session_row(start, at, totals) | columns


def ended(at: datetime = AT, outcome: Outcome = Outcome.COMPLETED, **columns: str | int) -> Row:
    """A session that has ended after ten minutes."""
    return session(at) | ending_row(at + timedelta(minutes=10), outcome) | columns


def step(index: int, how: StepEnd = StepEnd.FINISHED) -> Row:
    """A step of work on the left side."""
    return step_row(
        StepRecord(
            index,
            StepKind.WORK,
            "bridge",
            "Bridge",
            Side.LEFT,
            1,
            1,
            how,
            active=1_000,
            at=1_000 * (index + 1),
        )
    )


def rows(path: Path, sql: str) -> list[Any]:
    """What the file says, read by SQLite alone."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql).fetchall()


class Child:
    """A process that runs a function; what it writes to the handle it is given can be read line by line."""

    def __init__(self, work: Callable[[int], None]) -> None:
        reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(reading)
                work(writing)
            except BaseException:  # the parent's test must not go on in the child
                os.write(writing, traceback.format_exc().encode())
            finally:
                os._exit(0)
        os.close(writing)
        self.lines = os.fdopen(reading, encoding="utf-8")

    def wait(self) -> list[str]:
        """The lines not yet read, up to its end."""
        with self.lines:
            rest = self.lines.read().splitlines()
        os.waitpid(self.pid, 0)
        return rest
