"""From a routine's name to its timeline for one person on one day: what `run`, `show` and today's card begin with."""

from pathlib import Path

from backcoach.core.compiler import compile_routine
from backcoach.core.errors import UsageError
from backcoach.core.leaving import LeftOut, Without, leave_out
from backcoach.core.routine import Millis, Routine, Text
from backcoach.core.timeline import Timeline
from backcoach.core.value import value
from backcoach.i18n import LANGUAGES, Translator
from backcoach.library import Library, LoadedRoutine
from backcoach.phrases import Phrases

DEFAULT_ROUTINE = "daily"


@value
class Prepared:
    """A routine ready to be shown or run."""

    loaded: LoadedRoutine
    routine: Routine
    timeline: Timeline
    without: frozenset[Without] = frozenset()
    """What the user does not want to do."""
    left_out: tuple[LeftOut, ...] = ()
    usual: Millis | None = None
    """How long it would be without the level that was asked for; None where none was, or a time box decides."""


def prepare(
    name: str | Path | None,
    language: str,
    *,
    weekday: int | None,
    level: str | None = None,
    minutes: int | None = None,
    without: frozenset[Without] = frozenset(),
    paced: bool = False,
) -> Prepared:
    """Read and compile a routine: the one in a file, or that which a name means for `Library.open`.

    `paced` is as in `compile_routine`, `without` as in `leave_out`.

    Raises what `Library.open` raises, and UsageError for a level that no exercise of the routine has, or where nothing
    is left of it.
    """
    library = Library.default()
    loaded = library.read(name) if isinstance(name, Path) else library.open(DEFAULT_ROUTINE if name is None else name)
    routine, left_out = leave_out(loaded.routine, without, weekday)
    phrases = Phrases(spoken_language(routine, language))
    timeline = compile_routine(routine, phrases, weekday=weekday, level=level, minutes=minutes, paced=paced)
    if left_out and not timeline.steps:
        raise UsageError(reason=Translator(language)("usage.nothing-left"))
    if level is not None and not any(entry.level == level for entry in timeline.items):
        raise UsageError(reason=Translator(language)("usage.no-such-level", level=level))
    usual = None
    if level is not None and minutes is None:
        usual = compile_routine(routine, phrases, weekday=weekday, paced=paced).length
    return Prepared(loaded, routine, timeline, without, left_out, usual)


def spoken_language(routine: Routine, wanted: str) -> str:
    """The user's language where the whole routine is written in it, else the routine's own."""
    if all(text.has(wanted) for text in _author_texts(routine)) or routine.language not in LANGUAGES:
        return wanted
    return routine.language


def _author_texts(routine: Routine) -> list[Text]:
    items = routine.exercise_items()
    texts = [
        routine.title,
        routine.prepare,
        *(item.note for item in items),
        *(item.exercise.name for item in items),
    ]
    return [text for text in texts if text is not None]
