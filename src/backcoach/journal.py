"""Keeps a session in the log as its events come. A failing disk never stops a session: it is told once and rescued.

It knows the log's rows, not its SQL, and reads no clock: `now` is handed in.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from backcoach.core.errors import StorageError
from backcoach.core.events import Event, SessionEnded, SessionStarted
from backcoach.core.notice import Notice
from backcoach.core.routine import Millis
from backcoach.core.session import SessionRecorder, Totals
from backcoach.core.timeline import Timeline
from backcoach.log import LOCKED, Log
from backcoach.log_rows import Row, SessionStart, ending_row, session_row, step_row, totals_row
from backcoach.rescue import rescue

PATIENCE: Millis = 20
"""How long one write may hold up the session while another program is writing; it is tried again with the next step."""
PATIENCE_AT_THE_END: Millis = 5_000


class Journal:
    """Keeps one session. Whatever happens to the log, `keep` raises nothing because of it."""

    def __init__(
        self,
        log: Log,
        rescue_dir: Path,
        timeline: Timeline,
        start: SessionStart,
        now: Callable[[], datetime],
        patience_at_the_end: Millis = PATIENCE_AT_THE_END,
    ) -> None:
        """`now` gives the local time with its offset; it is asked at the start and at the end."""
        self._log = log
        self._log.patience = PATIENCE
        self._patience_at_the_end = patience_at_the_end
        self._rescue_dir = rescue_dir
        self._recorder = SessionRecorder(timeline)
        self._start = start
        self._now = now
        self._session: Row = {}  # until it starts
        self._steps: dict[int, Row] = {}
        self._unwritten: set[int] = set()
        self.session_id: int | None = None
        """The session's id in the log; None until it has been written."""
        self.failure: StorageError | None = None
        """Why the log cannot be written; None while it can."""
        self.notices: list[Notice] = []
        """All that was said, to be said again when the screen of the session is gone."""

    @property
    def totals(self) -> Totals:
        """How far the session has come: what the log says, or would say."""
        return self._recorder.totals

    def keep(self, event: Event) -> Sequence[Notice]:
        """Take note of an event; returns what the user should know."""
        record = self._recorder.handle(event)
        if isinstance(event, SessionStarted):
            self._session = session_row(self._start, self._now(), self._recorder.totals)
        if record is not None:
            self._steps[record.step] = step_row(record)
            self._unwritten.add(record.step)
        if not self._session:  # quit before it was started
            return ()
        self._session |= totals_row(self._recorder.totals)
        if isinstance(event, SessionEnded):
            self._session |= ending_row(self._now(), event.outcome)
            return self._say(self._finish())
        if record is not None or isinstance(event, SessionStarted):
            return self._say(self._write())
        return ()

    def _write(self) -> Notice | None:
        """Write what is not yet written; returns a notice at the first failure that will not pass by itself."""
        error = self._failed_to_write()
        if error is None or error.params["reason"] == LOCKED or self.failure is not None:
            return None
        self.failure = error
        return Notice("storage.goes-on", {"path": str(self._log.path)})

    def _finish(self) -> Notice | None:
        """The last chance: there is time to wait now, and where that does not help the session goes into a file."""
        self._log.patience = self._patience_at_the_end
        failed_before, self.failure = self.failure, self._failed_to_write()
        self._log.close()
        if self.failure is None:
            return None if failed_before is None else Notice("storage.caught-up", {"path": str(self._log.path)})
        path = rescue(self._rescue_dir, self._session, self._steps.values())
        if path is None:
            return Notice("storage.lost")
        if path.parent == self._rescue_dir:
            return Notice("storage.rescued", {"path": str(path)})
        return Notice("storage.rescued-elsewhere", {"path": str(path), "directory": str(self._rescue_dir)})

    def _failed_to_write(self) -> StorageError | None:
        try:
            self.session_id = self._log.write(self._session, [self._steps[step] for step in sorted(self._unwritten)])
        except StorageError as error:
            return error
        self._unwritten.clear()
        return None

    def _say(self, notice: Notice | None) -> Sequence[Notice]:
        if notice is None:
            return ()
        self.notices.append(notice)
        return (notice,)


class NoJournal:
    """For a rehearsal: adds up what is done, and keeps nothing."""

    failure: StorageError | None = None
    notices: Sequence[Notice] = ()

    def __init__(self, timeline: Timeline) -> None:
        self._recorder = SessionRecorder(timeline)

    @property
    def totals(self) -> Totals:
        """How far the session has come."""
        return self._recorder.totals

    def keep(self, event: Event) -> Sequence[Notice]:
        """Take note of an event for the totals."""
        self._recorder.handle(event)
        return ()
