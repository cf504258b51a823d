"""Today's card: dates and titles for people, and what matters still there where the terminal is small."""

import sys
from datetime import datetime
from pathlib import Path

import pytest

from backcoach.cli.prepared import prepare
from backcoach.core.engine import Engine
from backcoach.core.events import Command
from backcoach.core.timeline import Timeline
from backcoach.journal import Journal
from backcoach.log import Log
from backcoach.log_rows import SessionStart
from tests.cli.conftest import Cli
from tests.pty_tools import PtyProcess

pytestmark = pytest.mark.slow


def a_session(home: Path, started: datetime, title: str | None = None) -> Timeline:
    """A session of `daily` in English enters the log."""
    prepared = prepare("daily", "en", weekday=None)
    timeline = prepared.timeline
    log = Log(home / "data" / "log.sqlite")
    start = SessionStart("daily", title or timeline.title, "en", prepared.loaded.text)
    journal = Journal(log, home / "data" / "rescue", timeline, start, lambda: started)
    engine = Engine(timeline)
    for event in [*engine.handle(Command.START, 0), *engine.handle(Command.QUIT, 2_000)]:
        journal.keep(event)
    log.close()
    return timeline


def test_the_last_session_has_a_date_for_people_and_a_title_in_their_language(cli: Cli, home: Path) -> None:
    a_session(home, datetime(2020, 11, 27, 6, 36).astimezone())
    assert "Last session: Fri 27 Nov 2020, 06:36, A few minutes a day" in cli().out
    assert "Letzte Einheit: Fr 27. Nov 2020, 06:36, Jeden Tag ein paar Minuten" in cli("--lang", "de").out


def test_a_title_that_the_routine_no_longer_has_stays(cli: Cli, home: Path) -> None:
    a_session(home, datetime(2020, 11, 27, 6, 36).astimezone(), title="Before")
    assert "06:36, Before" in cli("--lang", "de").out


def test_how_often_and_how_long_have_the_same_words_everywhere(cli: Cli) -> None:
    for command in ((), ("show", "daily"), ("list",)):
        assert "every day · 6:07 minutes" in cli(*command).out
        assert "jeden Tag · 6:09 Minuten" in cli("--lang", "de", *command).out


@pytest.mark.parametrize("language", ["en", "de"])
def test_at_the_end_of_the_card_stands_what_enter_starts(tmp_path: Path, language: str) -> None:
    env = {"BACKCOACH_HOME": str(tmp_path), "BACKCOACH_LANG": language}
    with PtyProcess([sys.executable, "-m", "backcoach"], columns=40, rows=12, env=env) as program:
        program.read_until("Enter ")
        title, length = ("Jeden Tag", "6:09") if language == "de" else ("A few minutes", "6:07")
        assert title in program.text
        assert length in program.text
        program.send("q")
        assert program.wait() == 0
    with PtyProcess([sys.executable, "-m", "backcoach"], columns=80, rows=24, env=env) as program:
        program.read_until("Enter ")
        assert program.text.count(title) == 1
        program.send("q")
        assert program.wait() == 0
