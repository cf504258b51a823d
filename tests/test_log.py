"""The log keeps every acknowledged step, whatever happens to its process, and harms no file that is not its own."""

import os
import random
import signal
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest

from backcoach.core.errors import StorageError
from backcoach.core.events import Outcome, StepEnd
from backcoach.core.session import LoggedOutcome
from backcoach.log import Log
from backcoach.log_rows import SessionStart, session_row, totals_row
from backcoach.log_schema import MIGRATIONS, migrate, version
from tests.log_builders import AT, TOTALS, Child, ended, rows, session, step

KILLS = 60
OLD_LOGS = Path(__file__).parent / "logs"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "log.sqlite"


@pytest.fixture
def log(path: Path) -> Log:
    return Log(path)


def reason(error: pytest.ExceptionInfo[StorageError]) -> object:
    return error.value.params["reason"]


# What is kept


def test_a_session_is_read_as_it_was_written(log: Log) -> None:
    number = log.write(ended(), [step(0), step(1)])
    (read,) = log.sessions()
    assert (read.id, read.routine, read.title, read.language) == (
        number,
        "morning-back",
        "Morning back",
        "en",
    )
    assert (read.started, read.started.utcoffset(), read.day) == (AT, timedelta(hours=1), date(2026, 11, 22))
    assert read.ended == AT + timedelta(minutes=10)
    assert (read.outcome, read.totals, read.level, read.minutes) == (
        LoggedOutcome.COMPLETED,
        TOTALS,
        None,
        None,
    )


def test_level_and_time_box_are_kept(log: Log) -> None:
    log.write(session(start=SessionStart("r", "R", "de", "x", level="easier", minutes=10)))
    (read,) = log.sessions()
    assert (read.language, read.level, read.minutes) == ("de", "easier", 10)


def test_a_session_that_runs_has_no_end(log: Log) -> None:
    log.write(session())
    (read,) = log.sessions()
    assert (read.outcome, read.ended) == (LoggedOutcome.RUNNING, None)


def test_writing_a_session_again_changes_it_and_adds_none(log: Log, path: Path) -> None:
    row = session()
    first = log.write(row, [step(0, StepEnd.LEFT)])
    again = log.write(row | {"active_ms": 7}, [step(0), step(1)])
    assert again == first
    assert [read.totals.active for read in log.sessions()] == [7]
    assert rows(path, "SELECT step, how, active_ms FROM step") == [
        (0, "finished", 1_000),
        (1, "finished", 1_000),
    ]


def test_the_text_of_a_routine_is_kept_once_for_all_its_sessions(log: Log, path: Path) -> None:
    for _ in range(3):
        log.write(session())
    assert rows(path, "SELECT text FROM routine_text") == [("backcoach: 1\n",)]
    assert rows(path, "SELECT count(*) FROM session JOIN routine_text USING (digest)") == [(3,)]


def test_steps_go_with_their_session(log: Log, path: Path) -> None:
    log.write(session(), [step(0)])
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("DELETE FROM session")
        db.commit()
    assert rows(path, "SELECT * FROM step") == []


def test_a_name_that_cannot_be_shown_is_kept_in_a_form_that_can(log: Log) -> None:
    name = "./bad\udcff.yaml"
    log.write(session(start=SessionStart(name, "Bad", "en", "x")))
    assert log.times_run(name) == 1
    assert log.sessions()[0].routine == "./bad\ufffd.yaml"


def test_a_start_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        session_row(SessionStart("r", "R", "en", "x"), AT.replace(tzinfo=None), TOTALS)


# What is asked


def test_sessions_come_newest_first_and_can_be_limited(log: Log) -> None:
    for days in (1, 3, 0, 2):
        log.write(session(AT - timedelta(days=days)))
    assert [(AT - read.started).days for read in log.sessions()] == [0, 1, 2, 3]
    assert [(AT - read.started).days for read in log.sessions(limit=2)] == [0, 1]
    assert [(AT - read.started).days for read in log.sessions(since=AT.date() - timedelta(days=1))] == [0, 1]


def test_sessions_between_two_days_are_found_by_their_local_date(log: Log) -> None:
    log.write(session())
    sunday = date(2026, 11, 22)
    assert len(log.sessions_between(sunday, sunday)) == 1
    assert log.sessions_between(sunday - timedelta(days=7), sunday - timedelta(days=1)) == []


def test_the_last_session_is_the_one_that_began_last(log: Log) -> None:
    assert log.last_session() is None
    log.write(session(title="late"))
    log.write(session(AT - timedelta(hours=1), title="early"))
    last = log.last_session()
    assert last is not None
    assert last.title == "late"


def test_a_routine_counts_as_run_once_a_step_of_it_was_finished(log: Log) -> None:
    log.write(ended())
    log.write(ended(outcome=Outcome.QUIT))
    log.write(ended(steps_finished=0))
    log.write(ended(routine="other"))
    assert log.times_run("morning-back") == 2


def test_asking_a_log_that_does_not_exist_finds_nothing_and_creates_nothing(log: Log, path: Path) -> None:
    assert (log.sessions(), log.last_session(), log.times_run("r"), log.mark_interrupted()) == (
        [],
        None,
        0,
        0,
    )
    assert not path.parent.exists()


def test_a_closed_log_opens_again(log: Log) -> None:
    log.write(session())
    log.close()
    log.close()
    assert len(log.sessions()) == 1


# Sessions whose process is gone


def test_a_session_of_a_living_process_is_not_interrupted(log: Log) -> None:
    log.write(session())
    assert log.mark_interrupted() == 0


def test_a_session_of_a_process_that_is_gone_is_interrupted_once(log: Log, path: Path) -> None:
    child = Child(lambda out: (Log(path).write(session()), None)[1])
    child.wait()
    log.write(ended())
    assert log.mark_interrupted() == 1
    assert log.mark_interrupted() == 0
    assert [read.outcome.value for read in log.sessions()] == ["completed", "interrupted"]


def test_another_process_with_the_same_number_does_not_keep_a_session_alive(log: Log) -> None:
    log.write(session(pid=os.getpid(), process="an earlier one"))
    assert log.mark_interrupted() == 1


def test_a_session_that_lives_after_all_says_so_with_its_next_step(log: Log) -> None:
    row = session()
    log.write(row | {"process": "seen from another machine"})
    log.mark_interrupted()
    log.write(row, [step(0)])
    assert log.sessions()[0].outcome is LoggedOutcome.RUNNING
    assert log.mark_interrupted() == 0


# Processes that die, and several at once


def write_steps(path: Path, uid: str, out: int) -> None:
    log, row = Log(path), session(uid=uid)
    for index in count():
        log.write(row, [step(index)])
        os.write(out, b"%d\n" % index)


@pytest.mark.slow
def test_every_acknowledged_step_survives_sigkill(tmp_path: Path) -> None:
    chance = random.Random(60)  # noqa: S311  # the same moments every time
    acknowledged: dict[tuple[Path, str], int] = {}
    for number in range(KILLS):
        path, uid = tmp_path / f"{number // 6}.sqlite", str(number)  # each file is created six kills long
        child = Child(lambda out, path=path, uid=uid: write_steps(path, uid, out))  # type: ignore[misc]  # bound now
        seen = [child.lines.readline() for _ in range(chance.randrange(25))]
        os.kill(child.pid, signal.SIGKILL)
        lines = seen + child.wait()
        assert all(line.strip().isdigit() for line in lines), lines
        acknowledged[path, uid] = len(lines)
    assert sum(acknowledged.values()) > KILLS
    for (path, uid), steps in acknowledged.items():
        Log(path).open()
        kept = [step for of, step in rows(path, "SELECT uid, step FROM step JOIN session ON id = session") if of == uid]
        assert kept[:steps] == list(range(steps))
        assert len(kept) <= steps + 1
        assert rows(path, "PRAGMA integrity_check") == [("ok",)]
        assert rows(path, "PRAGMA foreign_key_check") == []
        Log(path).mark_interrupted()
        assert rows(path, "SELECT DISTINCT outcome FROM session") in ([("interrupted",)], [])


@pytest.mark.slow
def test_processes_that_create_one_log_at_once_all_write_into_it(tmp_path: Path) -> None:
    for number in range(20):
        path = tmp_path / str(number) / "log.sqlite"
        children = [Child(lambda out, path=path: (Log(path).write(session()), None)[1]) for _ in range(3)]  # type: ignore[misc]  # bound now
        assert [child.wait() for child in children] == [[], [], []]
        assert len(Log(path).sessions()) == 3


@pytest.mark.slow
def test_two_processes_that_create_and_write_one_log_at_once_lose_nothing(path: Path) -> None:
    def work(out: int) -> None:
        log, row = Log(path), session()
        for index in range(150):
            log.write(row, [step(index)])

    children = [Child(work), Child(work)]
    assert [child.wait() for child in children] == [[], []]
    assert rows(path, "SELECT count(*) FROM step GROUP BY session") == [(150,), (150,)]


# Files that cannot be used


def test_a_log_locked_by_another_program_is_told_as_locked_and_works_afterwards(log: Log, path: Path) -> None:
    log.write(session())
    log.patience = 0
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError) as error:
            log.write(session())
        assert reason(error) == "storage.locked"
        assert len(log.sessions()) == 1
    log.write(session())
    assert len(log.sessions()) == 2


@pytest.mark.parametrize("content", [b"hello", b"dear diary\n" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_log_is_named_and_left_as_it_is(log: Log, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    for use in (log.sessions, log.mark_interrupted, lambda: log.write(session())):
        with pytest.raises(StorageError) as error:
            use()
        assert reason(error) == "storage.not-a-log"
        assert error.value.params["path"] == str(path)
    assert path.read_bytes() == content
    assert [file.name for file in path.parent.iterdir()] == ["log.sqlite"]


def test_the_database_of_another_program_is_left_as_it_is(log: Log, path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE session (theirs)")
    before = path.read_bytes()
    with pytest.raises(StorageError) as error:
        log.write(session())
    assert reason(error) == "storage.not-a-log"
    assert path.read_bytes() == before


def test_a_log_of_a_newer_version_is_left_as_it_is(log: Log, path: Path) -> None:
    log.write(session())
    log.close()
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    for use in (log.sessions, lambda: log.write(session())):
        with pytest.raises(StorageError) as error:
            use()
        assert reason(error) == "storage.newer"
    assert path.read_bytes() == before


def test_a_damaged_log_is_told_as_damaged(log: Log, path: Path) -> None:
    for _ in range(50):
        log.write(session(), [step(index) for index in range(20)])
    log.close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    with pytest.raises(StorageError) as error:
        log.sessions()
    assert reason(error) == "storage.damaged"


def test_a_row_that_makes_no_sense_is_told_as_damage(log: Log, path: Path) -> None:
    log.write(session(outcome="flown away"))
    with pytest.raises(StorageError) as error:
        log.sessions()
    assert reason(error) == "storage.damaged"


def test_a_directory_that_is_a_file_is_told_as_unreachable(log: Log, path: Path) -> None:
    path.parent.write_text("in the way")
    with pytest.raises(StorageError) as error:
        log.write(session())
    assert reason(error) == "storage.unreachable"


def test_a_log_that_is_a_directory_is_told_as_unreachable(log: Log, path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StorageError) as error:
        log.sessions()
    assert reason(error) == "storage.unreachable"


def test_a_value_that_cannot_be_kept_is_an_error_of_storage(log: Log) -> None:
    for unkept in (session(active_ms=2**70), session(title="\udcff")):
        with pytest.raises(StorageError) as error:
            log.write(unkept)
        assert reason(error) == "storage.failed"
    log.write(session())


def test_where_the_fast_journal_is_refused_the_old_one_is_used(log: Log, path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        migrate(db)
        db.execute("BEGIN")
        db.execute("SELECT * FROM session").fetchone()  # as long as somebody reads, the journal cannot be changed
        log.patience = 0
        log.open()
    log.write(session(), [step(0)])
    assert rows(path, "PRAGMA journal_mode") == [("delete",)]
    assert len(log.sessions()) == 1


# The file itself


def test_only_the_owner_can_read_the_log(log: Log, path: Path) -> None:
    before = os.umask(0)
    try:
        log.write(session())
    finally:
        os.umask(before)
    assert path.parent.stat().st_mode & 0o777 == 0o700
    modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    assert modes == {"log.sqlite": 0o600, "log.sqlite-wal": 0o600, "log.sqlite-shm": 0o600}


def test_a_log_that_others_could_read_is_made_private(log: Log, path: Path) -> None:
    log.write(session())
    log.close()
    path.chmod(0o644)
    assert len(log.sessions()) == 1
    assert path.stat().st_mode & 0o777 == 0o600


def test_readers_do_not_stop_a_writer(log: Log, path: Path) -> None:
    log.write(session())
    log.patience = 0
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM session").fetchone()
        log.write(session())
    assert rows(path, "PRAGMA journal_mode") == [("wal",)]


# Versions


def old_log(number: int, path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.executescript((OLD_LOGS / f"version_{number}.sql").read_text(encoding="utf-8"))


@pytest.mark.parametrize("number", range(1, len(MIGRATIONS) + 1))
def test_a_log_of_every_version_there_was_can_be_read_and_written(tmp_path: Path, number: int) -> None:
    path = tmp_path / "log.sqlite"
    old_log(number, path)
    log = Log(path)
    (read,) = log.sessions()
    assert (read.title, read.started, read.outcome, read.totals) == ("Rücken", AT, LoggedOutcome.QUIT, TOTALS)
    log.write(session(), [step(0)])
    assert len(log.sessions()) == 2
    assert rows(path, "SELECT count(*) FROM step") == [(3,)]
    assert rows(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]


def test_the_newest_version_is_among_the_old_logs(tmp_path: Path) -> None:
    """A migration without a kept log of its version would be changed unnoticed."""
    old_log(len(MIGRATIONS), tmp_path / "old")
    Log(tmp_path / "new").open()
    tables = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
    assert rows(tmp_path / "old", tables) == rows(tmp_path / "new", tables)


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    path.parent.mkdir()
    broken = (*MIGRATIONS, ("CREATE TABLE pain (nrs)", "CREATE TABLE pain (nrs)"))
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        with pytest.raises(sqlite3.OperationalError):
            migrate(db, broken)
        assert version(db) == len(MIGRATIONS)
        assert db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'pain'").fetchone() == (0,)


def test_the_columns_that_change_are_those_of_the_totals() -> None:
    assert set(totals_row(TOTALS)) < set(session())
