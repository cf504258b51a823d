"""`run` as far as the first frame, which waits for nothing that it does not show; `playing` takes over from there."""

import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from backcoach import paths
from backcoach.cli.output import answer, complain, has_dots, redraws, wants_less_motion
from backcoach.cli.prepared import Prepared, prepare
from backcoach.core.engine import Engine
from backcoach.core.leaving import Without
from backcoach.core.value import value
from backcoach.i18n import Translator
from backcoach.settings import Settings
from backcoach.terminal import Closed, Interrupted, Key, Terminal

if TYPE_CHECKING:
    from backcoach.cli.playing import Playing
    from backcoach.ports import Screen


@value
class Options:
    """What the user asked for; None where nothing was said."""

    routine: str | None = None
    minutes: int | None = None
    level: str | None = None
    without: frozenset[Without] = frozenset()
    language: str = "en"
    voice: str | None = None
    rate: int | None = None
    voice_name: str | None = None
    cues: str | None = None
    plain: bool = False
    ascii_only: bool = False
    figure: bool = True
    """Whether the exercise is drawn."""
    calm: bool = False
    """Whether the figure stands still."""
    speed: float = 1.0

    @property
    def is_rehearsal(self) -> bool:
        """Whether the clock runs at another speed than the world's: then nothing is logged."""
        return self.speed != 1.0


def run_session(options: Options, settings: Settings) -> int:
    """Run one session; returns the exit code."""
    words = Translator(options.language)
    now = datetime.now().astimezone()
    prepared = prepare(
        options.routine,
        options.language,
        weekday=now.weekday(),
        level=options.level,
        minutes=options.minutes,
        without=options.without,
    )
    if not prepared.timeline.steps:
        answer(words("show.nothing-today"))
        return 0
    if (code := _read_safety_text(words)) is not None:
        return code
    return _begin(options, settings, prepared, words)


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
                    code = 128 + arrived.signum
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


def _begin(options: Options, settings: Settings, prepared: Prepared, words: Translator) -> int:
    """Shows the first frame, then plays the session; returns the exit code."""
    plain = options.plain or not redraws(sys.stdout)
    ascii_only = options.ascii_only or not _speaks_unicode()
    session: Playing | None = None

    def be_silent() -> None:
        if session is not None:
            session.be_silent()

    with Terminal(full_screen=not plain, on_stop=be_silent) as terminal:
        engine = Engine(prepared.timeline)
        screen = _screen(prepared, words, terminal, options, plain=plain, ascii_only=ascii_only)
        screen.show(engine.snapshot(0))
        from backcoach.cli import playing

        session = playing.Playing(options, settings, prepared, words, engine, terminal, screen)
        ending = session.run()
    session.sum_up(ending, ascii_only=ascii_only)
    return 0 if ending.signum is None else 128 + ending.signum


def _screen(
    prepared: Prepared, words: Translator, terminal: Terminal, options: Options, *, plain: bool, ascii_only: bool
) -> "Screen":
    if plain or not sys.stdout.isatty():
        from backcoach.screen.plain import PlainScreen

        return PlainScreen(prepared.timeline, words, terminal.write, ascii=ascii_only)
    from backcoach.screen.full import FullScreen

    return FullScreen(
        prepared.timeline,
        words,
        terminal.write,
        *terminal.size(),
        ascii=ascii_only,
        color=not os.environ.get("NO_COLOR"),
        figure=options.figure and (ascii_only or has_dots()),
        calm=options.calm or wants_less_motion(),
        speed=options.speed,
    )


def _speaks_unicode() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") in ("utf8", "utf16", "utf32")
