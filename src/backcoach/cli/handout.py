"""`handout`: the routine on paper, for who has no terminal."""

from pathlib import Path

from backcoach.cli.files import check_target, write
from backcoach.cli.output import answer, complain
from backcoach.cli.prepared import Prepared, prepare
from backcoach.cli.remarks import remarks
from backcoach.core.compiler import compile_routine, prescribed
from backcoach.core.errors import UsageError
from backcoach.core.leaving import Without
from backcoach.core.routine import Routine
from backcoach.core.value import value
from backcoach.handout.content import Length, content_of
from backcoach.handout.page import page
from backcoach.i18n import Translator
from backcoach.phrases import Phrases


@value
class Options:
    """What the user asked for; None where nothing was said."""

    routine: str | None
    output: str
    language: str
    minutes: int | None = None
    level: str | None = None
    without: frozenset[Without] = frozenset()
    weeks: int = 4
    """How many weeks have boxes to tick."""
    force: bool = False


def write_handout(options: Options) -> int:
    """`backcoach handout`. Raises what `prepare` raises, UsageError, OutputExistsError and OutputFailedError."""
    words = Translator(options.language)
    target = Path(options.output)
    if target.suffix.lower() not in (".html", ".htm"):
        raise UsageError(reason=words("handout.ending", path=target))
    check_target(target, words, force=options.force)
    prepared = prepare(
        options.routine,
        options.language,
        weekday=None,
        level=options.level,
        minutes=options.minutes,
        without=options.without,
    )
    html = handout(prepared, options, words)
    write(target, html)
    for sentence in remarks(prepared, options.minutes, words):
        complain(sentence)
    answer(words("handout.done", path=target))
    return 0


def handout(prepared: Prepared, options: Options, words: Translator) -> str:
    """The page of a prepared routine."""
    phrases = Phrases(prepared.timeline.language)
    routine = prescribed(prepared.routine, phrases, level=options.level, minutes=options.minutes)
    return page(content_of(routine, _lengths(routine, phrases), words, weeks=options.weeks), words)


def _lengths(routine: Routine, phrases: Phrases) -> tuple[Length, ...]:
    """How long a session is: one length where every day is alike, else one for each kind of day."""
    days_of: dict[tuple[int, int], list[int]] = {}
    for day in range(7):
        timeline = compile_routine(routine, phrases, weekday=day)
        if timeline.steps:
            days_of.setdefault((timeline.length, timeline.open_steps), []).append(day)
    alike = [days for days in days_of.values() if len(days) == 7]
    return tuple(
        Length(length, open_steps, () if alike else tuple(days)) for (length, open_steps), days in days_of.items()
    )
