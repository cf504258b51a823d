"""The sessions of the log as lines to read and as values for JSON. It knows no file and no clock."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from backcoach.core.routine import Millis
from backcoach.core.session import LoggedOutcome, SessionRecord
from backcoach.i18n import Translator


class _Signs(NamedTuple):
    complete: str
    running: str
    more: str
    """Where a text was cut off."""


SIGNS = _Signs("✓", "▸", "…")
ASCII_SIGNS = _Signs("+", ">", "...")
GAP = "  "
TITLE_ROOM = 16
"""A title that needs it has at least this many cells; where a line has not, a session takes two lines."""


class _Words(NamedTuple):
    """One session in words, in the order of a line."""

    sign: str
    day: str
    time: str
    minutes: str
    title: str
    how: str
    steps: str


MINUTES, TITLE, STEPS = (_Words._fields.index(name) for name in ("minutes", "title", "steps"))


def log_lines(
    sessions: Sequence[SessionRecord], t: Translator, today: date, columns: int, *, ascii_only: bool = False
) -> list[str]:
    """Sessions by week, the newest first; no line is wider than `columns`, which is 30 or more."""
    import textwrap

    if not sessions:
        return textwrap.wrap(t("log.empty"), columns)
    signs = ASCII_SIGNS if ascii_only else SIGNS
    ordered = sorted(sessions, key=lambda session: (session.day, session.started), reverse=True)
    words = {session.id: _words(session, t, signs) for session in ordered}
    widths = _widths(list(words.values()), columns)
    lines: list[str] = []
    for monday, sessions_of_week in groupby(ordered, key=lambda session: _monday(session.day)):
        week = list(sessions_of_week)
        lines += ["", *textwrap.wrap(_heading(monday, week, t, today), columns)]
        for one in (words[session.id] for session in week):
            lines += _two_lines(one, columns, signs) if widths is None else [_line(one, widths, signs)]
    lines += ["", *textwrap.wrap(t("log.legend", sign=signs.complete), columns)]
    if any(session.outcome is LoggedOutcome.RUNNING for session in sessions):
        lines.append(t("log.legend-running", sign=signs.running))
    return [line.rstrip() for line in lines[1:]]


def log_json(sessions: Sequence[SessionRecord]) -> list[dict[str, object]]:
    """The sessions as they come, for `--json`.

    `started_at`, `ended_at`: ISO 8601 with the offset of the local time then; `ended_at` is null while a session runs
    and where it was interrupted. `outcome`: running, completed, quit or interrupted. `complete`: at least 80 % of the
    planned steps or time. `seconds`: `planned`, `active` (without pauses) and `paused`. `steps`: those of work,
    `planned`, `finished` and `skipped`. `level` and `minutes` are what the session was run with, or null.
    """
    return [
        {
            "id": session.id,
            "routine": session.routine,
            "title": session.title,
            "language": session.language,
            "level": session.level,
            "minutes": session.minutes,
            "started_at": session.started.isoformat(),
            "ended_at": None if session.ended is None else session.ended.isoformat(),
            "outcome": session.outcome.value,
            "complete": session.totals.complete,
            "seconds": {
                "planned": session.totals.planned / 1_000,
                "active": session.totals.active / 1_000,
                "paused": session.totals.paused / 1_000,
            },
            "steps": {
                "planned": session.totals.steps_planned,
                "finished": session.totals.steps_finished,
                "skipped": session.totals.steps_skipped,
            },
        }
        for session in sessions
    ]


# Words


def _words(session: SessionRecord, t: Translator, signs: _Signs) -> _Words:
    totals = session.totals
    runs = session.outcome is LoggedOutcome.RUNNING
    return _Words(
        sign=signs.running if runs else signs.complete if totals.complete else " ",
        day=day_words(session.day, t),
        time=f"{session.started:%H:%M}",
        minutes=_minutes_words(_minutes(totals.active), t),
        title=session.title,
        how=t(f"log.outcome.{session.outcome.value}"),
        steps=t("log.steps", done=totals.steps_finished, n=totals.steps_planned),
    )


def _heading(monday: date, week: Sequence[SessionRecord], t: Translator, today: date) -> str:
    """How often and how long; the minutes are the sum of those in the lines below."""
    if monday == _monday(today):
        name = t("log.this-week")
    elif monday == _monday(today) - timedelta(days=7):
        name = t("log.last-week")
    else:
        name = t("log.week-from", day=_day(monday, t, with_year=monday.year != today.year))
    complete = sum(one.totals.complete for one in week)
    minutes = sum(_minutes(one.totals.active) for one in week)
    return t("log.week", week=name, n=len(week), complete=complete, minutes=_minutes_words(minutes, t))


def _minutes(length: Millis) -> int:
    """Whole minutes, rounded; 0 below one."""
    return 0 if length < 60_000 else (length + 30_000) // 60_000


def _minutes_words(minutes: int, t: Translator) -> str:
    return t("log.minutes", minutes=minutes) if minutes else t("log.under-a-minute")


def day_words(day: date, t: Translator, *, with_year: bool = False) -> str:
    """A day as people write it: "Fri 27 Nov"."""
    return f"{t('log.weekdays').split()[day.weekday()]} {_day(day, t, with_year=with_year)}"


def _day(day: date, t: Translator, *, with_year: bool = False) -> str:
    month = t("log.months").split()[day.month - 1]
    return t("log.day-of-year" if with_year else "log.day", day=day.day, month=month, year=day.year)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


# Lines


def _widths(rows: Sequence[_Words], columns: int) -> list[int] | None:
    """How wide each column is where a session takes one line; None where there is no room for that."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    longest = widths[TITLE]
    room = columns - len(GAP) * (len(widths) - 1) - (sum(widths) - longest)
    widths[TITLE] = min(longest, room)
    return widths if room >= min(longest, TITLE_ROOM) else None


def _line(words: _Words, widths: Sequence[int], signs: _Signs) -> str:
    cells = [_fit(text, width, signs) for text, width in zip(words, widths, strict=True)]
    for number in (MINUTES, STEPS):
        cells[number] = words[number].rjust(widths[number])
    return GAP.join(cells)


def _two_lines(words: _Words, columns: int, signs: _Signs) -> list[str]:
    first = f"{words.sign} {words.day} {words.time} {words.minutes} {words.how}"
    second = f"  {words.steps}  {words.title}"
    return [_fit(line, columns, signs) for line in (first, second)]


def _fit(text: str, width: int, signs: _Signs) -> str:
    """The text, cut or filled up to this many cells."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, width - len(signs.more)) + signs.more
