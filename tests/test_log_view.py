"""The log as people and programs read it: by week, the newest first, never wider than the terminal, no reproach."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from backcoach.core.session import LoggedOutcome, SessionRecord, Totals
from backcoach.i18n import LANGUAGES, Translator
from backcoach.log_view import log_json, log_lines
from backcoach.texts import log as texts

CET = timezone(timedelta(hours=1))
TODAY = date(2026, 11, 22)
EN, DE = Translator("en"), Translator("de")


def record(
    number: int, started: datetime, title: str, outcome: LoggedOutcome, *, minutes: float = 10, done: int = 14
) -> SessionRecord:
    totals = Totals(600_000, 14, active=int(minutes * 60_000), paused=5_000, steps_finished=done, step=1)
    ended = started + timedelta(minutes=12)
    return SessionRecord(number, started, ended, "morning-back", title, "en", None, None, outcome, totals)


def at(day: int, hour: int = 7, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, 12, tzinfo=CET)


SESSIONS = [
    record(5, at(22), "Morning back", LoggedOutcome.RUNNING, minutes=0.5, done=1),
    record(4, at(21, 19), "Evening stretch", LoggedOutcome.QUIT, minutes=8.4, done=12),
    record(3, at(20), "Morning back", LoggedOutcome.COMPLETED),
    record(2, at(5), "Morning back", LoggedOutcome.INTERRUPTED, minutes=4, done=6),
    record(1, at(30, month=12, year=2025), "Morning back", LoggedOutcome.COMPLETED, minutes=9.5),
]


def test_sessions_are_listed_by_week_the_newest_first() -> None:
    assert log_lines(SESSIONS, EN, TODAY, 80) == [
        "This week: 3 sessions, 2 complete, 18 min",
        "▸  Sun 22 Nov  07:12  <1 min  Morning back     running       1 of 14 steps",
        "✓  Sat 21 Nov  19:12   8 min  Evening stretch  ended early  12 of 14 steps",
        "✓  Fri 20 Nov  07:12  10 min  Morning back     done         14 of 14 steps",
        "",
        "Week of 2 Nov: 1 session, 0 complete, 4 min",
        "   Thu 5 Nov   07:12   4 min  Morning back     interrupted   6 of 14 steps",
        "",
        "Week of 29 Dec 2025: 1 session, 1 complete, 10 min",
        "✓  Tue 30 Dec  07:12  10 min  Morning back     done         14 of 14 steps",
        "",
        "✓ complete: at least 80 % of the steps or of the time",
        "▸ still running",
    ]


def test_in_a_narrow_terminal_a_session_takes_two_lines() -> None:
    assert log_lines(SESSIONS[1:4], DE, TODAY, 40) == [
        "Diese Woche: 2 Einheiten, davon 2",
        "vollständig, 18 Min.",
        "✓ Sa 21. Nov 19:12 8 Min. abgebrochen",
        "  12 von 14 Schritten  Evening stretch",
        "✓ Fr 20. Nov 07:12 10 Min. fertig",
        "  14 von 14 Schritten  Morning back",
        "",
        "Woche ab 2. Nov: 1 Einheit, davon 0",
        "vollständig, 4 Min.",
        "  Do 5. Nov 07:12 4 Min. unterbrochen",
        "  6 von 14 Schritten  Morning back",
        "",
        "✓ vollständig: mindestens 80 % der",
        "Schritte oder der Zeit",
    ]


def test_the_week_before_is_called_the_last() -> None:
    assert log_lines([SESSIONS[3]], EN, date(2026, 11, 9), 80)[0] == "Last week: 1 session, 0 complete, 4 min"


def test_the_minutes_of_a_week_are_the_sum_of_those_in_its_lines() -> None:
    short = [record(n, at(20, hour=6 + n), "A", LoggedOutcome.QUIT, minutes=2.5, done=1) for n in range(4)]
    heading, *lines = log_lines([*short, record(9, at(20), "A", LoggedOutcome.QUIT, minutes=0.03)], EN, TODAY, 80)
    assert heading == "This week: 5 sessions, 1 complete, 12 min"
    assert sum("  3 min" in line for line in lines) == 4
    assert not any("running" in line for line in lines)


def test_sessions_may_come_in_any_order() -> None:
    assert log_lines(SESSIONS[::-1], EN, TODAY, 80) == log_lines(SESSIONS, EN, TODAY, 80)


def test_a_journey_through_time_zones_leaves_each_week_in_one_piece() -> None:
    tokyo = record(1, datetime(2026, 11, 23, 7, 0, tzinfo=timezone(timedelta(hours=9))), "A", LoggedOutcome.COMPLETED)
    hawaii = record(2, datetime(2026, 11, 22, 20, 0, tzinfo=timezone(timedelta(hours=-10))), "B", LoggedOutcome.QUIT)
    headings = [line for line in log_lines([tokyo, hawaii, SESSIONS[2]], EN, TODAY, 80) if "session" in line]
    assert len(headings) == 2


def test_an_empty_log_is_friendly_in_any_width() -> None:
    assert " ".join(log_lines([], EN, TODAY, 40)).startswith("Nothing here yet.")
    assert all(len(line) <= 40 for line in log_lines([], DE, TODAY, 40))


def test_ascii_has_signs_of_its_own() -> None:
    lines = log_lines(
        [replace(SESSIONS[0], title="A very long title " * 9), *SESSIONS[1:]], EN, TODAY, 80, ascii_only=True
    )
    assert all(line.isascii() for line in lines)
    assert lines[2].startswith("+")
    assert "..." in lines[1]


titles = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Mn", "Zl", "Zp")), min_size=1, max_size=90)
sessions = st.lists(
    st.builds(
        record,
        st.integers(1, 10**6),
        st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1), timezones=st.just(CET)),  # noqa: DTZ001  # zone beside
        titles,
        st.sampled_from(LoggedOutcome),
        minutes=st.floats(0, 999),
        done=st.integers(0, 14),
    ),
    max_size=5,
    unique_by=lambda one: one.id,
)


@given(sessions, st.sampled_from(LANGUAGES), st.integers(40, 120), st.booleans())
def test_no_line_is_too_wide_and_every_session_is_there(
    sessions: Sequence[SessionRecord], language: str, columns: int, ascii_only: bool
) -> None:
    lines = log_lines(sessions, Translator(language), TODAY, columns, ascii_only=ascii_only)
    assert max(map(cell_len, lines)) <= columns
    steps = texts.TEXTS["log.steps"][language].split("|")[1].split("{n}")[1]
    assert sum(line.count(f" 14{steps}") for line in lines) == len(sessions)


def test_json_says_what_a_program_needs() -> None:
    (value,) = log_json([replace(SESSIONS[1], level="easier", minutes=10)])
    assert json.loads(json.dumps(value)) == {
        "id": 4,
        "routine": "morning-back",
        "title": "Evening stretch",
        "language": "en",
        "level": "easier",
        "minutes": 10,
        "started_at": "2026-11-21T19:12:00+01:00",
        "ended_at": "2026-11-21T19:24:00+01:00",
        "outcome": "quit",
        "complete": True,
        "seconds": {"planned": 600.0, "active": 504.0, "paused": 5.0},
        "steps": {"planned": 14, "finished": 12, "skipped": 0},
    }


def test_json_of_a_session_without_an_end_says_null() -> None:
    assert log_json([replace(SESSIONS[3], ended=None)])[0]["ended_at"] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_weeks_and_years_have_all_their_names(language: str) -> None:
    assert len(texts.TEXTS["log.weekdays"][language].split()) == 7
    assert len(texts.TEXTS["log.months"][language].split()) == 12
