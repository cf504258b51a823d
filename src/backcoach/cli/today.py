"""Today's card: what there is to do, how the week stands, and Enter starts it."""

import sys
from datetime import datetime, timedelta

from backcoach import paths
from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer
from backcoach.cli.prepared import prepare
from backcoach.cli.session import Options, run_session
from backcoach.cli.show import head_lines, item_lines
from backcoach.core.errors import StorageError
from backcoach.core.routine import Per, Routine
from backcoach.i18n import Translator
from backcoach.log import Log
from backcoach.settings import Settings
from backcoach.terminal import Closed, Interrupted, Key, Terminal


def show_today(words: Translator, settings: Settings) -> int:
    """`backcoach` alone; returns the exit code of the session where one was started."""
    now = datetime.now().astimezone()
    prepared = prepare(settings.routine, words.language, weekday=now.weekday())
    width = columns()
    lines = head_lines(prepared.routine, prepared.timeline, words, width)
    lines += ["", *item_lines(prepared.timeline, words, width), ""]
    for sentence in _standing(prepared.routine, now, words):
        lines += wrapped(sentence, width)
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    answer([*lines, "", words("today.start" if asks else "today.how")])
    if not asks:
        return 0
    code = _wait_for_enter()
    return run_session(Options(routine=settings.routine, language=words.language), settings) if code is None else code


def _standing(routine: Routine, now: datetime, words: Translator) -> list[str]:
    """How the week stands, and the last session; nothing where the log cannot be read."""
    today = now.date()
    log = Log(paths.log_path(), patience=50)
    try:
        log.mark_interrupted()
        last = log.last_session()
        week = log.sessions_between(today - timedelta(days=today.weekday()), today)
    except StorageError as error:
        return [words(f"error.{error.key}", path=error.params["path"], reason=words(str(error.params["reason"])))]
    finally:
        log.close()
    if last is None:
        return [words("today.first")]
    when = last.started.astimezone(now.tzinfo).strftime("%Y-%m-%d %H:%M")
    done = sum(session.totals.complete for session in week)
    dosing = routine.dosing
    if dosing and dosing.per is Per.WEEK:
        standing = words("today.week-of", n=done, target=dosing.times)
    else:
        standing = words("today.week", n=done)
    return [standing, words("today.last", when=when, title=last.title)]


def _wait_for_enter() -> int | None:
    """None when Enter was pressed, else the exit code."""
    with Terminal(full_screen=False) as terminal:
        while True:
            for arrived in terminal.wait(None):
                match arrived:
                    case Key("enter"):
                        return None
                    case Key("q" | "escape"):
                        return 0
                    case Interrupted(signum) | Closed(signum):
                        return 128 + signum
