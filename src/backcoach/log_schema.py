"""The tables of the log, and what turns an older file into one of today. It knows SQL and no session."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

APPLICATION = 0x6263_6F61
"""SQLite's application id of our files ("bcoa"): another program's database is never written to."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        f"PRAGMA application_id = {APPLICATION}",
        "CREATE TABLE routine_text (digest TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID",
        """
        CREATE TABLE session (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,      -- the same in a rescue file
            started_at TEXT NOT NULL,      -- UTC, ISO 8601 with milliseconds, so that texts sort like times
            utc_offset INTEGER NOT NULL,   -- of the local time then, in minutes
            local_date TEXT NOT NULL,
            ended_at TEXT,
            routine TEXT NOT NULL,
            title TEXT NOT NULL,
            language TEXT NOT NULL,
            digest TEXT NOT NULL REFERENCES routine_text,
            level TEXT,
            minutes INTEGER,               -- the time box
            outcome TEXT NOT NULL,         -- running, completed, quit, interrupted
            pid INTEGER NOT NULL,
            process TEXT,                  -- when that process began
            planned_ms INTEGER NOT NULL,
            active_ms INTEGER NOT NULL,
            paused_ms INTEGER NOT NULL,
            run_ms INTEGER NOT NULL,       -- of the planned time
            steps_planned INTEGER NOT NULL,
            steps_finished INTEGER NOT NULL,
            steps_skipped INTEGER NOT NULL,
            at_step INTEGER NOT NULL       -- where it can be taken up again
        )
        """,
        """
        CREATE TABLE step (
            session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
            step INTEGER NOT NULL,
            kind TEXT NOT NULL,
            exercise TEXT,
            name TEXT NOT NULL,
            side TEXT,
            set_number INTEGER NOT NULL,
            round_number INTEGER NOT NULL,
            how TEXT NOT NULL,
            active_ms INTEGER NOT NULL,
            at_ms INTEGER NOT NULL,        -- its end, from the start of the session
            PRIMARY KEY (session, step)
        ) WITHOUT ROWID
        """,
    ),
)
"""What turns a file of version N into one of version N + 1. Only ever added to: the log is the user's only copy."""


def is_ours(db: "Connection") -> bool:
    """Whether the file is a log, or new."""
    with transaction(db, "DEFERRED"):  # else another process could create the tables between the two questions
        (application,) = db.execute("PRAGMA application_id").fetchone()
        (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return bool(application == APPLICATION or (application == 0 and tables == 0))


def migrate(db: "Connection", migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Bring an older file up to date, each version in one transaction."""
    while (before := version(db)) < len(migrations):
        with transaction(db):
            if version(db) == before:  # else another process was quicker
                for statement in migrations[before]:
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {before + 1}")


def version(db: "Connection") -> int:
    """The version of a file; 0 where it is new."""
    (number,) = db.execute("PRAGMA user_version").fetchone()
    return int(number)


@contextmanager
def transaction(db: "Connection", kind: str = "IMMEDIATE") -> Iterator[None]:
    """All of it or nothing. IMMEDIATE takes the lock for writing at once, so that nothing read in it can be stale."""
    db.execute(f"BEGIN {kind}")
    try:
        yield
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
