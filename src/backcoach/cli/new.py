"""`new`: begins a routine, from a few answers or from options, with every line explained in the file."""

import os
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from backcoach import paths
from backcoach.answers import MisunderstoodError, read_dosing, read_exercises, read_minutes, read_text
from backcoach.cli import schema
from backcoach.cli.files import check_target, write
from backcoach.cli.interview import Given, interview
from backcoach.cli.layout import clock, columns, wrapped
from backcoach.cli.output import answer, complain
from backcoach.cli.prepared import prepare, spoken_language
from backcoach.core.compiler import compile_routine
from backcoach.core.durations import is_off, longest_for
from backcoach.core.errors import RoutineExistsError, UsageError
from backcoach.core.items import MAX_ITEMS
from backcoach.core.parser import LONGEST_ROUTINE, kebab, parse_routine
from backcoach.core.routine import Exercise, Millis
from backcoach.core.value import value
from backcoach.core.yaml_text import without_unsafe
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.routine_files import is_path, routine_name
from backcoach.writing import Draft, minutes_of, next_commands, proposal, routine_text

MINUTES = 10
"""What a session is to last where nobody says anything."""
T = TypeVar("T")


@value
class Options:
    """What was given; None where nothing was."""

    name: str | None
    language: str
    title: str | None = None
    author: str | None = None
    dosing: str | None = None
    minutes: int | None = None
    exercises: str | None = None
    force: bool = False


def new(options: Options) -> int:
    """`backcoach new`. Raises UsageError, OutputExistsError and OutputFailedError."""
    words = Translator(options.language)
    library = Library.default()
    known = library.exercises()
    if not known:
        raise UsageError(reason=words("new.no-library"))
    given = _given(options, known, words)
    target = None if options.name is None else _target(options, library, words)
    if target:
        _claim(target, words, force=options.force)
    wanted = _Wanted(known, lambda exercises: _length(exercises, library, words))
    if sys.stdin.isatty():
        given = interview(given, known, MINUTES, wanted.proposal, words)
    draft = wanted.draft(given, words)
    if len(draft.exercises) > MAX_ITEMS or wanted.length_of(draft) > LONGEST_ROUTINE:
        raise UsageError(reason=words("new.too-much"))
    target = target or _free(draft.title, library)
    _claim(target, words, force=options.force)
    _write(target, draft, library, words, force=options.force)
    return 0


class _Wanted:
    """Fills in what was neither given nor answered."""

    def __init__(self, known: Sequence[Exercise], length: Callable[[Sequence[Exercise]], Millis]) -> None:
        self._known = known
        self._length = length

    def proposal(self, minutes: int | None) -> list[Exercise]:
        """Exercises for so many minutes, and at most the tenth more that `check` lets pass."""
        return proposal(self._known, longest_for(minutes or MINUTES), self._length)

    def _minutes(self, exercises: Sequence[Exercise]) -> int | None:
        length = self._length(exercises)
        return minutes_of(length) if length <= LONGEST_ROUTINE else None

    def length_of(self, draft: Draft) -> Millis:
        """How long a draft lasts."""
        return self._length(draft.exercises)

    def draft(self, given: Given, words: Translator) -> Draft:
        exercises = given.exercises or self.proposal(given.minutes)
        return Draft(
            given.title or words("new.default-title"),
            tuple(exercises),
            given.author or None,
            given.dosing or words("new.default-dosing"),
            self._minutes(exercises) if given.minutes is None else given.minutes,
        )


def _given(options: Options, known: Sequence[Exercise], words: Translator) -> Given:
    """What the options say. Raises UsageError for one that means nothing."""

    def read(option: str, text: str | None, reader: Callable[[str], T]) -> T | None:
        try:
            return None if text is None else reader(text)
        except MisunderstoodError as error:
            raise UsageError(reason=words("new.option", option=option, reason=error)) from None

    minutes = None if options.minutes is None else str(options.minutes)
    return Given(
        title=read("--title", options.title, lambda text: read_text(text, words)),
        author=read("--author", options.author, lambda text: read_text(text, words)),
        dosing=read("--dosing", options.dosing, lambda text: read_dosing(text, words)),
        minutes=read("--minutes", minutes, lambda text: read_minutes(text, words)),
        exercises=read("--exercises", options.exercises, lambda text: read_exercises(text, known, words)),
    )


def _target(options: Options, library: Library, words: Translator) -> Path:
    """The file of a name in the user's library, or of a path. Raises UsageError, RoutineExistsError."""
    name = options.name or ""
    if is_path(name):
        path = Path(name)
        if path.name in ("", "..") or name.endswith(("/", os.sep)):
            raise UsageError(reason=words("new.bad-name", name=name[:60]))
        return path if path.suffix.lower() in (".yaml", ".yml") else path.with_name(f"{path.name}.yaml")
    wanted = routine_name(name)
    if wanted is None:
        raise UsageError(reason=words("new.bad-name", name=name[:60]))
    target, before = library.place_for(wanted)
    if before and not options.force:
        raise RoutineExistsError(name=wanted, path=before)
    return target


def _free(title: str, library: Library) -> Path:
    """A file in the user's library that is named like the routine; nothing has that name yet."""
    name = kebab(title)[:60].strip("-") or "routine"
    numbered = (name if number == 1 else f"{name}-{number}" for number in range(1, sys.maxsize))
    places = (library.place_for(one) for one in numbered)
    return next(target for target, before in places if before is None and not target.exists())


def _claim(target: Path, words: Translator, *, force: bool) -> None:
    """As `check_target`; the folder of the user's library need not be there yet."""
    check_target(target, words, force=force, makes_folder=target.parent == paths.user_routines_dir())


def _length(exercises: Sequence[Exercise], library: Library, words: Translator) -> Millis:
    """How long a routine of these exercises lasts."""
    text = routine_text(Draft("-", tuple(exercises)), words, library.find, name="", schema=None)
    routine, _ = parse_routine(text, library)
    if routine is None:  # longer than a routine may be
        return sys.maxsize
    return compile_routine(routine, Phrases(spoken_language(routine, words.language)), weekday=None).length


def _write(target: Path, draft: Draft, library: Library, words: Translator, *, force: bool) -> None:
    """Write the routine and the schema, and say what can be done next."""
    in_library = target.parent == paths.user_routines_dir()
    named = shlex.quote(target.stem if in_library else str(target))
    ours = schema.put_beside(target, library, words)
    text = routine_text(draft, words, library.find, name=without_unsafe(named), schema=schema.NAME if ours else None)
    write(target, text, force=force)
    if not ours:
        complain(wrapped(words("new.foreign-schema", path=target.with_name(schema.NAME)), columns()))
    length = prepare(str(target), words.language, weekday=None).timeline.length
    answer(words("new.done", path=target, n=len(draft.exercises), length=clock(length)))
    if draft.minutes is not None and is_off(length, draft.minutes):
        answer(wrapped(words("new.length-off", n=draft.minutes), columns()))
    answer(["", words("new.next"), *_next_lines(named, words, columns())])


def _next_lines(named: str, words: Translator, width: int) -> list[str]:
    """What can be done next: each command beside what it does or, where one of them is too wide for that, above it."""
    from rich.cells import cell_len

    told = [(line, words(f"new.next-{name}")) for name, line in next_commands(named).items()]
    beside = max(cell_len(line) for line, _ in told) + 3
    if 2 + beside + max(cell_len(what) for _, what in told) <= width:
        return [f"  {line}{' ' * (beside - cell_len(line))}{what}" for line, what in told]
    return [one for line, what in told for one in (f"  {line}", *wrapped(what, width, first=" " * 6))]
