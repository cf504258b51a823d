"""The lines that are printed on the normal screen when a session is over. Pure; it counts nothing itself."""

from enum import Enum

from backcoach.core.routine import Millis
from backcoach.core.value import value
from backcoach.i18n import Translator
from backcoach.screen.cells import shown
from backcoach.screen.counting import clock


class Ended(Enum):
    """How the session came to its end."""

    COMPLETED = "completed"
    QUIT = "quit"
    INTERRUPTED = "interrupted"
    """By a signal or a lost terminal; it can be resumed."""


@value
class Summary:
    """What a session was."""

    title: str
    ended: Ended
    active: Millis
    """How long it was run, pauses not counted."""
    planned: Millis
    finished: int
    """Steps run to their end."""
    skipped: int
    total: int
    """Steps on the timeline."""
    in_log: bool = True
    rehearsal: bool = False
    """Then it is meant to be in no log; where a log failed, its own notices say so."""


def summary_lines(summary: Summary, t: Translator, *, ascii: bool = False) -> list[str]:  # noqa: A002  # the option's name
    """Two or three lines: how it ended, what was done, where it is kept."""
    done = [t("screen.summary.steps", n=summary.finished, total=summary.total)]
    if summary.planned:
        done.insert(0, t("screen.summary.time", active=clock(summary.active), planned=clock(summary.planned)))
    if summary.skipped:
        done.append(t("screen.summary.skipped", n=summary.skipped))
    how = "skipping" if summary.ended is Ended.COMPLETED and summary.skipped else summary.ended.value
    lines = [t(f"screen.summary.{how}", title=summary.title), ", ".join(done) + "."]
    if summary.rehearsal:
        lines.append(t("screen.summary.rehearsal"))
    elif summary.in_log:
        lines.append(t("screen.summary.saved"))
    return [shown(line, ascii_only=ascii) for line in lines]
