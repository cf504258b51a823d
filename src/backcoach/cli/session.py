"""`run`: joins screen, voice, log and engine for one session, and leaves the terminal as it was."""

import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from backcoach import paths
from backcoach.cli.output import answer, complain
from backcoach.cli.prepared import Prepared, prepare
from backcoach.core.engine import Engine
from backcoach.core.errors import StorageError
from backcoach.core.events import Outcome, Snapshot, State
from backcoach.core.timeline import Verbosity
from backcoach.core.value import value
from backcoach.i18n import Translator
from backcoach.journal import Journal, NoJournal
from backcoach.ports import Screen
from backcoach.runner import Ending, Runner
from backcoach.terminal import Closed, Interrupted, Key, Terminal

FULL_SESSIONS = 3
"""After so many sessions of a routine its instructions are known, and fewer cues are spoken."""
LOG_PATIENCE = 50
"""Milliseconds that the log may wait for another program before the session starts."""


@value
class Options:
    """What the user asked for; None where nothing was said."""

    routine: str | None = None
    minutes: int | None = None
    level: str | None = None
    language: str = "en"
    voice: str | None = None
    cues: str | None = None
    plain: bool = False
    ascii_only: bool = False
    speed: float = 1.0

    @property
    def is_rehearsal(self) -> bool:
        """Whether the clock runs at another speed than the world's: then nothing is logged."""
        return self.speed != 1.0


class SystemClock:
    """The clocks of this machine."""

    monotonic = staticmethod(time.monotonic)

    @staticmethod
    def awake_or_asleep() -> float:
        """A clock that goes on while the machine sleeps, where the system has one."""
        boottime = getattr(time, "CLOCK_BOOTTIME", None)  # Linux; macOS counts sleep on CLOCK_MONOTONIC
        if boottime is None and sys.platform == "darwin":
            boottime = time.CLOCK_MONOTONIC
        return time.monotonic() if boottime is None else time.clock_gettime(boottime)


def run_session(options: Options) -> int:
    """Run one session; returns the exit code."""
    words = Translator(options.language)
    now = datetime.now().astimezone()
    prepared = prepare(
        options.routine, options.language, weekday=now.weekday(), level=options.level, minutes=options.minutes
    )
    if not prepared.timeline.steps:
        answer(words("show.nothing-today"))
        return 0
    if (code := _read_safety_text(words)) is not None:
        return code
    return _Session(options, prepared, words).run()


def _read_safety_text(words: Translator) -> int | None:
    """Before the first session: shown until a key is pressed, or printed where there are no keys.

    Returns an exit code where the user would rather not go on.
    """
    seen = paths.safety_seen_path()
    if seen.exists():
        return None
    from backcoach.cli.safety import read_through, sections

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        complain(line for section in sections(words, 80) for line in [*section, ""])
        return None
    code: int | None = None

    def key_pressed() -> bool:
        nonlocal code
        while True:
            for arrived in terminal.wait(None):
                if isinstance(arrived, Interrupted | Closed):
                    code = 128 + (arrived.signum if isinstance(arrived, Interrupted) else signal.SIGHUP)
                    return False
                if isinstance(arrived, Key):
                    code = 0 if arrived.name in ("q", "escape") else None
                    return code is None

    with Terminal(full_screen=False) as terminal:
        read_through(words, terminal.size(), terminal.write, key_pressed)
    if code is None:
        _mark_as_seen()
    return code


def _mark_as_seen() -> None:
    seen = paths.safety_seen_path()
    try:
        seen.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        seen.touch(mode=0o600)
    except OSError:
        return  # it is shown once more next time: no reason to keep anybody from exercising


class _Session:
    """One session and everything that takes part in it."""

    def __init__(self, options: Options, prepared: Prepared, words: Translator) -> None:
        self._options = options
        self._prepared = prepared
        self._words = words
        self._voice: Any = None
        self._ascii_only = options.ascii_only or not _speaks_unicode()
        self._known = False
        self._recovered = 0

    def run(self) -> int:
        """From the first frame to the summary; returns the exit code."""
        engine = Engine(self._prepared.timeline)
        plain = self._options.plain or _wants_plain()
        terminal = Terminal(full_screen=not plain, on_stop=self._be_silent)
        with terminal:
            screen = self._screen(terminal, plain=plain)
            screen.show(engine.snapshot(0))  # the first frame waits for nothing that comes below
            self._open_log()
            journal = self._journal()
            self._voice = self._start_voice(terminal)
            try:
                runner = Runner(
                    engine,
                    self._words,
                    clock=SystemClock(),
                    inputs=terminal,
                    screen=screen,
                    voice=self._voice,
                    journal=journal,
                    verbosity=self._verbosity(),
                    speed=self._options.speed,
                )
                for sentence in self._remarks():
                    screen.notice(sentence)
                ending = runner.run()
            finally:
                self._voice.close(drain=engine.state is State.ENDED)
        self._sum_up(ending, journal)
        return 0 if ending.signum is None else 128 + ending.signum

    def _screen(self, terminal: Terminal, *, plain: bool) -> Screen:
        timeline = self._prepared.timeline
        if plain or not sys.stdout.isatty():
            from backcoach.screen.plain import PlainScreen

            return PlainScreen(timeline, self._words, terminal.write, ascii=self._ascii_only)
        from backcoach.screen.full import FullScreen

        color = not os.environ.get("NO_COLOR")
        return FullScreen(timeline, self._words, terminal.write, *terminal.size(), ascii=self._ascii_only, color=color)

    def _start_voice(self, terminal: Terminal) -> Any:  # imported only now, after the first frame
        from backcoach.speech.voice import Voice

        options, timeline = self._options, self._prepared.timeline
        bell: Callable[[], None] = (lambda: terminal.write("\a")) if sys.stdout.isatty() else (lambda: None)
        voice = Voice(
            # Words at many times their speed are no words: a rehearsal is silent unless a voice is asked for.
            mode=options.voice or ("off" if options.is_rehearsal else "speech"),  # type: ignore[arg-type]  # Typer checked
            language=timeline.language,
            cache_dir=paths.cache_dir(),
            bell=bell,
        )
        voice.start(timeline.spoken)
        return voice

    def _open_log(self) -> None:
        """What the log has to do before the first step, so that no step has to wait for it."""
        from backcoach.log import Log
        from backcoach.rescue import recover

        self._log = Log(paths.log_path(), patience=LOG_PATIENCE)
        with suppress(StorageError):  # the journal tells of it, and rescues the session
            self._recovered = recover(self._log, paths.rescue_dir())
            self._log.mark_interrupted()
            self._known = self._log.times_run(self._prepared.loaded.name) >= FULL_SESSIONS
            self._log.open()

    def _journal(self) -> Journal | NoJournal:
        if self._options.is_rehearsal:
            return NoJournal(self._prepared.timeline)
        from backcoach.log_rows import SessionStart

        loaded, timeline = self._prepared.loaded, self._prepared.timeline
        start = SessionStart(
            routine=loaded.name,
            title=timeline.title,
            language=timeline.language,
            text=loaded.text,
            level=self._options.level,
            minutes=self._options.minutes,
        )
        return Journal(self._log, paths.rescue_dir(), timeline, start, lambda: datetime.now().astimezone())

    def _verbosity(self) -> Verbosity:
        if self._options.cues is not None:
            return Verbosity(self._options.cues)
        return Verbosity.BRIEF if self._known else Verbosity.FULL

    def _remarks(self) -> list[str]:
        """What differs from what was asked for."""
        from backcoach.cli.show import box_words

        timeline, remarks = self._prepared.timeline, []
        if self._recovered:
            remarks.append(self._words("storage.recovered", n=self._recovered))
        if timeline.level_missing:
            remarks.append(self._words("show.level-missing", names=", ".join(timeline.level_missing)))
        if self._options.minutes is not None:
            remarks.append(box_words(timeline, self._options.minutes, self._words))
        return remarks

    def _be_silent(self) -> None:
        if self._voice is not None:
            self._voice.cut()

    def _sum_up(self, ending: Ending, journal: Journal | NoJournal) -> None:
        """What is left on the normal screen."""
        from backcoach.screen.summary import Ended, Summary, summary_lines

        last: Snapshot = ending.last
        totals = journal.totals
        outcome = Ended.COMPLETED if ending.outcome is Outcome.COMPLETED else Ended.QUIT
        summary = Summary(
            title=self._prepared.timeline.title,
            ended=outcome if ending.signum in (None, signal.SIGINT) else Ended.INTERRUPTED,
            active=last.active,
            planned=self._prepared.timeline.length,
            finished=totals.steps_finished,
            skipped=totals.steps_skipped,
            total=totals.steps_planned,
            in_log=journal.failure is None,
            rehearsal=self._options.is_rehearsal,
        )
        answer(summary_lines(summary, self._words, ascii=self._ascii_only))
        for notice in journal.notices:
            complain(self._words(notice.key, **notice.params))


def _wants_plain() -> bool:
    """Lines instead of a screen: no terminal, one that can do nothing, or a user who wants it so."""
    return (
        not sys.stdout.isatty()
        or os.environ.get("TERM") == "dumb"
        or os.environ.get("ACCESSIBLE", "0") not in ("", "0")
    )


def _speaks_unicode() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") in ("utf8", "utf16", "utf32")
