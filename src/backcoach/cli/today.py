"""Today's card: what there is to do, how the week stands, and Enter starts it."""

import shutil
import sys
from datetime import datetime, timedelta

from backcoach import paths
from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer
from backcoach.cli.prepared import Prepared, prepare
from backcoach.cli.session import Options, run_session
from backcoach.cli.show import head_lines, item_lines, often_and_long
from backcoach.core.errors import BackcoachError, StorageError
from backcoach.core.routine import Per
from backcoach.core.session import SessionRecord
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.log import Log
from backcoach.log_view import day_words
from backcoach.settings import Settings
from backcoach.terminal import Closed, Interrupted, Key, Terminal


def show_today(words: Translator, settings: Settings) -> int:
    """`backcoach` alone; returns the exit code of the session where one was started."""
    now = datetime.now().astimezone()
    prepared = prepare(settings.routine, words.language, weekday=now.weekday())
    width = columns()
    lines = head_lines(prepared.routine, prepared.timeline, words, width)
    lines += ["", *item_lines(prepared.timeline, words, width), ""]
    for sentence in _standing(prepared, now, words):
        lines += wrapped(sentence, width)
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    lines += ["", *_again(prepared, words, width, len(lines))] if asks else [""]
    answer([*lines, *wrapped(words("today.start" if asks else "today.how"), width)])
    if not asks:
        return 0
    code = _wait_for_enter()
    return run_session(Options(routine=settings.routine, language=words.language), settings) if code is None else code


def _again(prepared: Prepared, words: Translator, width: int, printed: int) -> list[str]:
    """Title and length once more, where the card is so long that its beginning has left the terminal."""
    if printed + 3 <= shutil.get_terminal_size((80, 24)).lines:
        return []
    timeline = prepared.timeline
    often = often_and_long(prepared.routine, timeline, words)
    return wrapped(timeline.title, width) + (wrapped(often, width) if timeline.steps else [])


def _standing(prepared: Prepared, now: datetime, words: Translator) -> list[str]:
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
    started = last.started.astimezone(now.tzinfo)
    when = f"{day_words(started.date(), words, with_year=started.year != now.year)}, {started:%H:%M}"
    done = sum(session.totals.complete for session in week)
    dosing = prepared.routine.dosing
    if dosing and dosing.per is Per.WEEK:
        standing = words("today.week-of", n=done, target=dosing.times)
    else:
        standing = words("today.week", n=done)
    return [standing, words("today.last", when=when, title=_title(last, prepared, words))]


def _title(last: SessionRecord, prepared: Prepared, words: Translator) -> str:
    """What that session is called in the user's language, where its routine is still there and has it."""
    try:
        loaded = prepared.loaded if prepared.loaded.name == last.routine else Library.default().open(last.routine)
    except BackcoachError:
        return last.title
    title = loaded.routine.title
    same = title.in_language(last.language) == last.title
    return title.in_language(words.language) if same else last.title


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
