"""The log: an SQLite file in the user's data directory. It keeps what it is told and knows no clock.

SQLite is imported and the file opened on first use, after the first frame. A session is written again and again as it
grows. Every write is one transaction that can be repeated, so what could not be written is written with the next.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backcoach.core.clean import clean
from backcoach.core.errors import StorageError
from backcoach.core.routine import Millis
from backcoach.core.session import SessionRecord
from backcoach.log_rows import SESSION_COLUMNS, Row, session_record
from backcoach.log_schema import MIGRATIONS, is_ours, migrate, transaction, version
from backcoach.process import birth

if TYPE_CHECKING:
    from sqlite3 import Connection

PUT_TEXT = "INSERT OR IGNORE INTO routine_text VALUES (:digest, :text)"
PUT_SESSION = """
    INSERT INTO session VALUES (
        NULL, :uid, :started_at, :utc_offset, :local_date, :ended_at, :routine, :title, :language, :digest,
        :level, :minutes, :outcome, :pid, :process, :planned_ms, :active_ms, :paused_ms, :run_ms,
        :steps_planned, :steps_finished, :steps_skipped, :at_step
    )
    ON CONFLICT (uid) DO UPDATE SET
        ended_at = :ended_at, outcome = :outcome, pid = :pid, process = :process,
        active_ms = :active_ms, paused_ms = :paused_ms, run_ms = :run_ms,
        steps_finished = :steps_finished, steps_skipped = :steps_skipped, at_step = :at_step
"""
PUT_STEP = """
    INSERT OR REPLACE INTO step VALUES (
        :session, :step, :kind, :exercise, :name, :side, :set_number, :round_number, :how, :active_ms, :at_ms
    )
"""
NO_LIMIT = -1

LOCKED = "storage.locked"
REASONS = {
    5: LOCKED,  # SQLITE_BUSY
    6: LOCKED,  # SQLITE_LOCKED
    8: "storage.read-only",
    11: "storage.damaged",  # SQLITE_CORRUPT
    13: "storage.full",
    14: "storage.unreachable",  # SQLITE_CANTOPEN
    26: "storage.not-a-log",  # SQLITE_NOTADB
}
"""Text keys by SQLite's primary result codes."""


class Log:
    """The log at `path`. Every method raises StorageError where the file does not allow it; nothing is half written."""

    def __init__(self, path: Path, patience: Millis = 5_000) -> None:
        self.path = path
        self.patience = patience
        """How long one call may wait for another program that is writing."""
        self._connection: Connection | None = None

    # Writing

    def write(self, session: Row, steps: Iterable[Row] = ()) -> int:
        """Write a session and these of its steps, for the first time or again; returns the session's id."""
        with self._told(), transaction(db := self._opened()):
            db.execute(PUT_TEXT, session)
            db.execute(PUT_SESSION, session)
            (number,) = db.execute("SELECT id FROM session WHERE uid = :uid", session).fetchone()
            db.executemany(PUT_STEP, [{**step, "session": number} for step in steps])
        return int(number)

    def mark_interrupted(self) -> int:
        """Mark sessions whose process is gone as interrupted; returns how many."""
        running = self._read("SELECT id, pid, process FROM session WHERE outcome = 'running'")
        gone = [(number,) for number, pid, process in running if process is None or birth(pid) != process]
        if gone:
            with self._told(), transaction(db := self._opened()):
                db.executemany("UPDATE session SET outcome = 'interrupted' WHERE id = ? AND outcome = 'running'", gone)
        return len(gone)

    # Reading: a log that does not exist yet is empty, and looking at it does not create it.

    def sessions(self, limit: int | None = None, since: date | None = None) -> list[SessionRecord]:
        """The latest sessions, newest first."""
        return self._sessions(since or date.min, date.max, NO_LIMIT if limit is None else limit)

    def sessions_between(self, first: date, last: date) -> list[SessionRecord]:
        """The sessions that began on these days (local dates, both included), newest first."""
        return self._sessions(first, last, NO_LIMIT)

    def last_session(self) -> SessionRecord | None:
        """The session that began last."""
        return next(iter(self.sessions(limit=1)), None)

    def times_run(self, routine: str) -> int:
        """How often the routine of this name was run: sessions in which at least one step was finished."""
        rows = self._read("SELECT count(*) FROM session WHERE routine = ? AND steps_finished > 0", clean(routine))
        return sum(number for (number,) in rows)

    def _sessions(self, first: date, last: date, limit: int) -> list[SessionRecord]:
        rows = self._read(
            f"SELECT {SESSION_COLUMNS} FROM session WHERE local_date BETWEEN ? AND ? "  # noqa: S608  # a constant
            "ORDER BY started_at DESC, id DESC LIMIT ?",
            first.isoformat(),
            last.isoformat(),
            limit,
        )
        try:
            return [session_record(*row) for row in rows]
        except (TypeError, ValueError) as error:  # somebody else has written into it
            raise self._error("storage.damaged") from error

    def _read(self, sql: str, *values: str | int) -> list[Any]:
        with self._told():
            return self._opened().execute(sql, values).fetchall() if self.path.exists() else []

    def damage(self) -> str | None:
        """What SQLite's own check finds wrong with the file; None where it is whole."""
        (found, *_) = (row[0] for row in self._read("PRAGMA integrity_check(1)") or [("ok",)])
        return None if found == "ok" else str(found)

    # The file

    def open(self) -> None:
        """Open the file, create or upgrade it; every other method does so when it must."""
        with self._told():
            self._opened()

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            import sqlite3

            with suppress(sqlite3.Error):
                connection.close()

    def _opened(self) -> "Connection":
        import sqlite3

        if self._connection is None:
            _make_private(self.path)
            self._connection = sqlite3.connect(self.path, isolation_level=None, timeout=self.patience / 1_000)
            self._prepare(self._connection)
        self._connection.execute(f"PRAGMA busy_timeout = {self.patience}")
        return self._connection

    def _prepare(self, db: "Connection") -> None:
        """Make sure that it is a log and of our version, before anything is written."""
        import sqlite3

        if not is_ours(db):
            raise self._error("storage.not-a-log")
        if version(db) > len(MIGRATIONS):
            raise self._error("storage.newer")
        with suppress(sqlite3.OperationalError):  # refused, as on some file systems: the old journal is as safe
            db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        migrate(db)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turns what goes wrong with the file into StorageError; the next call opens the file anew."""
        try:
            import sqlite3
        except ImportError as error:  # Python can be built without it
            raise self._error("storage.no-sqlite") from error
        try:
            yield
        except StorageError:
            self.close()
            raise
        except (sqlite3.Error, OverflowError, UnicodeEncodeError) as error:  # the last two: no SQLite value
            self.close()
            primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
            raise self._error(REASONS.get(primary, "storage.failed")) from error
        except OSError as error:
            self.close()
            raise self._error("storage.unreachable") from error

    def _error(self, reason: str) -> StorageError:
        return StorageError(path=str(self.path), reason=reason)


def _make_private(path: Path) -> None:
    """Create the file so that only its owner can read it; SQLite gives the files beside it the same mode."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if path.stat().st_mode & 0o077:  # copied back from somewhere, perhaps
            path.chmod(0o600)
