"""A session is kept as it goes; a failing disk stops nothing, is told once, and what was done is found again."""

import json
import os
import resource
import sqlite3
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from backcoach.core.engine import Engine
from backcoach.core.events import Command, Event
from backcoach.core.notice import Notice
from backcoach.core.timeline import Timeline
from backcoach.i18n import LANGUAGES, Translator
from backcoach.journal import Journal, NoJournal
from backcoach.log import Log
from backcoach.rescue import recover
from backcoach.texts import storage
from tests.core.builders import timeline_of
from tests.log_builders import AT, START, Child, rows, session

TIMELINE = timeline_of(*[1_000] * 10)


class Session:
    """An engine, its journal, and a clock on the wall that is moved by hand."""

    def __init__(self, data: Path, timeline: Timeline = TIMELINE) -> None:
        self.path = data / "log.sqlite"
        self.rescue_dir = data / "rescue"
        self.engine = Engine(timeline)
        self.now = 0
        self.journal = Journal(
            Log(self.path),
            self.rescue_dir,
            timeline,
            START,
            lambda: AT + timedelta(milliseconds=self.now),
            patience_at_the_end=0,
        )

    def do(self, command: Command, now: int) -> list[Notice]:
        return self._keep(self.engine.handle(command, now), now)

    def advance(self, now: int) -> list[Notice]:
        return self._keep(self.engine.advance(now), now)

    def _keep(self, events: list[Event], now: int) -> list[Notice]:
        self.now = now
        return [notice for event in events for notice in self.journal.keep(event)]

    def kept(self) -> list[tuple[object, ...]]:
        return rows(self.path, "SELECT outcome, steps_finished, at_step, ended_at IS NULL FROM session")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def rubbish(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("not a database")


def keys(notices: list[Notice]) -> list[str]:
    return [notice.key for notice in notices]


def test_each_step_is_in_the_log_when_it_ends(data: Path) -> None:
    session = Session(data)
    session.do(Command.START, 0)
    assert session.kept() == [("running", 0, 0, 1)]
    session.advance(2_500)
    assert session.kept() == [("running", 2, 2, 1)]
    session.do(Command.QUIT, 2_600)
    assert session.kept() == [("quit", 2, 2, 0)]
    assert rows(session.path, "SELECT step, how, at_ms FROM step") == [
        (0, "finished", 1_000),
        (1, "finished", 2_000),
        (2, "cut off", 2_600),
    ]
    assert session.journal.notices == []


def test_a_session_run_to_its_end_is_completed_at_the_time_on_the_wall(data: Path) -> None:
    session = Session(data)
    session.do(Command.START, 0)
    session.advance(10_000)
    (read,) = Log(session.path).sessions()
    assert (read.id, read.outcome.value, read.totals.complete) == (
        session.journal.session_id,
        "completed",
        True,
    )
    assert (read.started, read.ended) == (AT, AT + timedelta(seconds=10))
    assert session.journal.totals == read.totals


def test_a_session_quit_before_its_start_is_not_kept(data: Path) -> None:
    session = Session(data)
    assert session.do(Command.QUIT, 0) == []
    assert not data.exists()


def test_a_rehearsal_keeps_nothing() -> None:
    journal = NoJournal(TIMELINE)
    assert [journal.keep(event) for event in Engine(TIMELINE).handle(Command.START, 0)] == [(), ()]


def test_a_locked_log_is_waited_for_from_step_to_step_without_a_word(data: Path) -> None:
    session = Session(data)
    session.do(Command.START, 0)
    with closing(sqlite3.connect(session.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert session.advance(3_000) == []
        assert session.kept() == [("running", 0, 0, 1)]
    session.advance(4_000)
    assert session.kept() == [("running", 4, 4, 1)]
    assert rows(session.path, "SELECT step FROM step") == [(0,), (1,), (2,), (3,)]


def test_a_log_locked_until_the_end_leaves_a_rescue_file(data: Path) -> None:
    session = Session(data)
    session.do(Command.START, 0)
    with closing(sqlite3.connect(session.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert keys(session.advance(10_000)) == ["storage.rescued"]
    assert recover(Log(session.path), session.rescue_dir) == 1
    assert session.kept() == [("completed", 10, 9, 0)]


def test_a_log_replaced_by_rubbish_is_told_once_and_never_touched(data: Path) -> None:
    session = Session(data)
    rubbish(session.path)
    assert session.do(Command.START, 0) == [Notice("storage.goes-on", {"path": str(session.path)})]
    assert session.advance(9_999) == []
    (rescued,) = session.advance(10_000)
    assert rescued.key == "storage.rescued"
    assert session.journal.failure is not None
    assert session.journal.failure.params["reason"] == "storage.not-a-log"
    assert keys(session.journal.notices) == ["storage.goes-on", "storage.rescued"]
    assert session.path.read_text() == "not a database"


def test_a_rescued_session_is_private_and_whole_and_taken_in_exactly_once(data: Path) -> None:
    session = Session(data)
    rubbish(session.path)
    session.do(Command.START, 0)
    (rescued,) = session.advance(10_000)
    file = Path(str(rescued.params["path"]))
    assert file.stat().st_mode & 0o777 == 0o600
    assert session.rescue_dir.stat().st_mode & 0o777 == 0o700
    again = json.loads(file.read_text())

    log = Log(session.path)
    assert recover(log, session.rescue_dir) == 0
    assert file.exists()
    session.path.unlink()
    assert recover(log, session.rescue_dir) == 1
    assert list(session.rescue_dir.iterdir()) == []
    file.write_text(json.dumps(again))  # as if the machine had stopped before the file was removed
    assert recover(log, session.rescue_dir) == 1
    assert session.kept() == [("completed", 10, 9, 0)]
    assert rows(session.path, "SELECT count(*) FROM step") == [(10,)]


def test_a_log_that_works_again_has_the_whole_session(data: Path) -> None:
    session = Session(data)
    rubbish(session.path)
    assert keys(session.do(Command.START, 0)) == ["storage.goes-on"]
    session.advance(3_000)
    session.path.unlink()
    assert keys(session.advance(10_000)) == ["storage.caught-up"]
    assert session.kept() == [("completed", 10, 9, 0)]
    assert rows(session.path, "SELECT count(*) FROM step") == [(10,)]
    assert session.journal.failure is None
    assert not session.rescue_dir.exists()


def test_without_a_data_directory_the_file_goes_to_the_temporary_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, temporary = tmp_path / "data", tmp_path / "temporary"
    data.write_text("in the way")
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    session = Session(data)
    assert keys(session.do(Command.START, 0)) == ["storage.goes-on"]
    (rescued,) = session.advance(10_000)
    assert rescued.key == "storage.rescued-elsewhere"
    file = Path(str(rescued.params["path"]))
    assert file.parent == temporary
    assert file.stat().st_mode & 0o777 == 0o600
    assert data.read_text() == "in the way"

    data.unlink()
    session.rescue_dir.mkdir(parents=True)
    file.rename(session.rescue_dir / file.name)
    assert recover(Log(session.path), session.rescue_dir) == 1
    assert session.kept() == [("completed", 10, 9, 0)]


def test_where_nothing_can_be_written_the_session_still_ends_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setattr(tempfile, "tempdir", str(blocked))
    session = Session(blocked)
    session.do(Command.START, 0)
    assert keys(session.advance(10_000)) == ["storage.lost"]


def limit_files_to(size: int) -> None:
    """From now on no file of this process may grow beyond this, as on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_a_disk_that_fills_up_stops_no_session_and_loses_no_step(data: Path) -> None:
    def work(out: int) -> None:
        session = Session(data)
        session.do(Command.START, 0)
        session.advance(5_000)
        limit_files_to(8_000)
        told = keys(session.advance(10_000))
        os.write(out, f"{session.engine.state.value} {told}\n".encode())

    assert Child(work).wait() == ["ended ['storage.goes-on', 'storage.rescued']"]
    log = Log(data / "log.sqlite")
    assert rows(log.path, "PRAGMA integrity_check") == [("ok",)]
    log.mark_interrupted()
    (read,) = log.sessions()
    assert (read.outcome.value, read.totals.steps_finished) == ("interrupted", 5)
    assert recover(log, data / "rescue") == 1
    (read,) = log.sessions()
    assert (read.outcome.value, read.totals.steps_finished) == ("completed", 10)
    assert rows(log.path, "SELECT count(*) FROM step") == [(10,)]


def test_a_disk_that_has_room_again_gets_what_is_missing(data: Path) -> None:
    def work(out: int) -> None:
        session = Session(data, timeline_of(*[1_000] * 40))
        session.do(Command.START, 0)
        session.advance(5_000)
        limit_files_to((data / "log.sqlite-wal").stat().st_size)  # until SQLite begins that file anew
        told = keys(session.advance(40_000))
        os.write(out, f"{session.engine.state.value} {told}\n".encode())

    assert Child(work).wait() == ["ended ['storage.goes-on', 'storage.caught-up']"]
    assert rows(data / "log.sqlite", "SELECT outcome, steps_finished FROM session") == [("completed", 40)]
    assert rows(data / "log.sqlite", "SELECT count(*) FROM step") == [(40,)]


def test_a_disk_full_from_the_start_stops_no_session(data: Path) -> None:
    def work(out: int) -> None:
        limit_files_to(8_000)
        session = Session(data)
        told = [*session.do(Command.START, 0), *session.advance(10_000)]
        os.write(out, f"{session.engine.state.value} {keys(told)}\n".encode())

    assert Child(work).wait() == ["ended ['storage.goes-on', 'storage.rescued']"]
    log = Log(data / "log.sqlite")
    assert recover(log, data / "rescue") == 1
    assert [read.totals.steps_finished for read in log.sessions()] == [10]


def test_a_rescue_file_that_makes_no_sense_stays_where_it_is(data: Path) -> None:
    directory = data / "rescue"
    directory.mkdir(parents=True)
    contents = [
        "",
        "[]",
        '{"backcoach-rescue": 2, "session": {}, "steps": []}',
        '{"backcoach-rescue": 1, "session": {}, "steps": []}',
        '{"backcoach-rescue": 1, "session": {}, "steps": [1]}',
        json.dumps({"backcoach-rescue": 1, "session": {**session(), "title": None}, "steps": []}),
        json.dumps({"backcoach-rescue": 1, "session": {**session(), "title": ["a"]}, "steps": []}),
        json.dumps({"backcoach-rescue": 1, "session": {**session(), "title": "\udcff"}, "steps": []}),
    ]
    for number, content in enumerate(contents):
        (directory / f"backcoach-session-{number}.json").write_text(content)
    (directory / "backcoach-session-latin.json").write_bytes(b"\xff")
    (directory / "backcoach-session-directory.json").mkdir()
    (directory / "notes.json").write_text("mine")
    log = Log(data / "log.sqlite")
    assert recover(log, directory) == 0
    assert len(list(directory.iterdir())) == len(contents) + 3
    assert log.sessions() == []


def test_nothing_to_recover_creates_nothing(data: Path) -> None:
    assert recover(Log(data / "log.sqlite"), data / "rescue") == 0
    assert not data.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_notice_and_reason_has_its_text(language: str) -> None:
    t = Translator(language)
    for key in storage.TEXTS:
        assert t(key, path="/p", directory="/d", n=2)
