"""`handout`: the routine on paper, for those who have no terminal."""

from dataclasses import replace
from pathlib import Path

from backcoach.cli.files import check_target, write
from backcoach.cli.output import answer, complain
from backcoach.cli.prepared import Prepared, prepare
from backcoach.cli.remarks import remarks
from backcoach.core.compiler import compile_routine, prescribed
from backcoach.core.errors import UsageError
from backcoach.core.leaving import Without
from backcoach.core.routine import Routine
from backcoach.core.timeline import Timeline
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
        without=options.without,
    )
    phrases = Phrases(prepared.timeline.language)
    routine = prescribed(prepared.routine, phrases, level=options.level, minutes=options.minutes)
    days = _days(routine, phrases)
    write(target, page(content_of(routine, _lengths(days), words, weeks=options.weeks), words), force=options.force)
    for sentence in remarks(_on_paper(prepared, routine, days, options), options.minutes, words):
        complain(sentence)
    answer(words("handout.done", path=target))
    return 0


def _days(routine: Routine, phrases: Phrases) -> tuple[Timeline, ...]:
    return tuple(compile_routine(routine, phrases, weekday=day) for day in range(7))


def _longest(days: tuple[Timeline, ...]) -> Timeline:
    return max(days, key=lambda one: one.length)


def _on_paper(prepared: Prepared, routine: Routine, days: tuple[Timeline, ...], options: Options) -> Prepared:
    """What is said of the page is said of its longest day: nobody does the items of all days together."""
    phrases, missing = Phrases(prepared.timeline.language), prepared.timeline.level_missing
    shortened = routine != prescribed(prepared.routine, phrases, level=options.level)
    usual = None
    if options.level is not None and options.minutes is None:
        usual = _longest(_days(prepared.routine, phrases)).length
    timeline = replace(_longest(days), level_missing=missing, shortened=shortened)
    return replace(prepared, timeline=timeline, usual=usual)


def _lengths(days: tuple[Timeline, ...]) -> tuple[Length, ...]:
    """How long a session is: one length where every day is alike, else one for each kind of day."""
    days_of: dict[tuple[int, int], list[int]] = {}
    for day, timeline in enumerate(days):
        if timeline.steps:
            days_of.setdefault((timeline.length, timeline.open_steps), []).append(day)
    alike = [found for found in days_of.values() if len(found) == 7]
    return tuple(
        Length(length, open_steps, () if alike else tuple(found)) for (length, open_steps), found in days_of.items()
    )
