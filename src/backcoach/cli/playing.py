"""A session from its first frame to its summary: joins screen, voice, log and engine, and looks after each of them."""

import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from backcoach import paths
from backcoach.cli.output import answer, complain
from backcoach.cli.prepared import Prepared
from backcoach.cli.remarks import remarks
from backcoach.cli.session import Options
from backcoach.core.engine import Engine
from backcoach.core.errors import StorageError
from backcoach.core.events import Outcome, Snapshot, State
from backcoach.core.speech_length import RATE
from backcoach.core.timeline import Verbosity
from backcoach.i18n import Translator
from backcoach.journal import Journal, NoJournal
from backcoach.log import Log
from backcoach.log_rows import SessionStart
from backcoach.ports import Screen
from backcoach.rescue import recover
from backcoach.runner import AHEAD, Ending, Runner
from backcoach.screen.summary import Ended, Summary, summary_lines
from backcoach.settings import Settings
from backcoach.speech.voice import Voice
from backcoach.terminal import Terminal

FULL_SESSIONS = 3
"""After so many sessions of a routine its instructions are known, and fewer cues are spoken."""
LOG_PATIENCE = 50
"""Milliseconds that the log may wait for another program before the session starts."""


class SystemClock:
    """The clocks of this machine."""

    monotonic = staticmethod(time.monotonic)

    @staticmethod
    def awake_or_asleep() -> float:
        """A clock that goes on while the machine sleeps, where the system has one."""
        if sys.platform == "linux":
            return time.clock_gettime(time.CLOCK_BOOTTIME)
        if sys.platform == "darwin":
            return time.clock_gettime(time.CLOCK_MONOTONIC)  # which counts sleep there
        return time.monotonic()


class Playing:
    """One session and everything that takes part in it."""

    def __init__(
        self,
        options: Options,
        settings: Settings,
        prepared: Prepared,
        words: Translator,
        engine: Engine,
        terminal: Terminal,
        screen: Screen,
    ) -> None:
        self._options = options
        self._settings = settings
        self._prepared = prepared
        self._words = words
        self._engine = engine
        self._terminal = terminal
        self._screen = screen
        self._known = False
        self._recovered = 0
        self._open_log()
        self._journal = self._new_journal()
        self._voice = self._start_voice()

    def run(self) -> Ending:
        """Play the session until it has ended."""
        try:
            runner = Runner(
                self._engine,
                self._words,
                clock=SystemClock(),
                inputs=self._terminal,
                screen=self._screen,
                voice=self._voice,
                journal=self._journal,
                verbosity=self._verbosity(),
                speed=self._options.speed,
                ahead=AHEAD + self._settings.lead,
            )
            for sentence in self._remarks():
                self._screen.notice(sentence)
            return runner.run()
        finally:
            self._voice.close(drain=self._engine.state is State.ENDED)

    def be_silent(self) -> None:
        """Cut the voice short, now."""
        self._voice.cut()

    def sum_up(self, ending: Ending, *, ascii_only: bool) -> None:
        """What is left on the normal screen."""
        last: Snapshot = ending.last
        journal, totals = self._journal, self._journal.totals
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
        answer(summary_lines(summary, self._words, ascii=ascii_only))
        for notice in journal.notices:
            complain(self._words(notice.key, **notice.params))

    def _start_voice(self) -> Voice:
        """The voice on its way; it is heard from the first cue that it is ready for."""
        options, settings, timeline = self._options, self._settings, self._prepared.timeline
        bell: Callable[[], None] | None = (lambda: self._terminal.write("\a")) if sys.stdout.isatty() else None
        voice = Voice(
            # Words at many times their speed are no words: a rehearsal is silent unless a voice is asked for.
            mode=options.voice or ("off" if options.is_rehearsal else settings.voice),  # type: ignore[arg-type]  # checked
            language=timeline.language,
            cache_dir=paths.cache_dir(),
            bell=bell,
            rate=options.rate or settings.rate or RATE,
            voice_name=options.voice_name or settings.voice_name.get(timeline.language),
            lead=settings.lead / 1000,
        )
        voice.start(timeline.spoken_by(self._verbosity()))
        return voice

    def _open_log(self) -> None:
        """What the log has to do before the first step, so that no step has to wait for it."""
        self._log = Log(paths.log_path(), patience=LOG_PATIENCE)
        with suppress(StorageError):  # the journal tells of it, and rescues the session
            self._recovered = recover(self._log, paths.rescue_dir())
            self._log.mark_interrupted()
            self._known = self._log.times_run(self._prepared.loaded.name) >= FULL_SESSIONS
            self._log.open()

    def _new_journal(self) -> Journal | NoJournal:
        if self._options.is_rehearsal:
            return NoJournal(self._prepared.timeline)
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
        recovered = [self._words("storage.recovered", n=self._recovered)] if self._recovered else []
        return recovered + list(remarks(self._prepared, self._options.minutes, self._words))
