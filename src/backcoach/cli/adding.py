"""`add`: takes a routine that somebody has sent into the user's own library, after it was read back in words."""

import sys
from pathlib import Path
from shlex import quote

from backcoach import paths
from backcoach.cli.asking import ask_line
from backcoach.cli.files import alone_in, check_target, keep, whole
from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer
from backcoach.cli.prepared import Prepared, prepare
from backcoach.cli.show import days_lines, head_lines, item_lines, review_lines
from backcoach.core.clean import clean
from backcoach.core.errors import (
    BackcoachError,
    BrokenFile,
    RoutineExistsError,
    RoutineInvalidError,
    Severity,
    UsageError,
)
from backcoach.core.parser import parse_routine
from backcoach.core.value import value
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.routine_files import read_bytes, routine_name
from backcoach.settings import save


def add_routine(file: str, words: Translator, *, name: str | None, plan: bool, force: bool) -> int:
    """`backcoach add`; returns the exit code.

    Nothing is overwritten silently: what has the name already is shown, and kept beside it when it is replaced.
    Raises FileUnreadableError, RoutineInvalidError, UsageError, RoutineExistsError, OutputFailedError, StorageError.
    """
    source = Path(file)
    wanted = routine_name(name or source.stem)
    if wanted is None:
        raise UsageError(reason=words("add.name", name=clean(name or source.stem)))
    prepared = prepare(source, words.language, weekday=None)
    answer([*_read_back(prepared, words), ""])
    target = _taken_in(wanted, prepared, words, force=force)
    if plan:
        save(paths.settings_path(), {"routine": target.stem}, words("settings.head"))
        answer(wrapped(words("add.planned", name=target.stem), columns()))
    answer(wrapped(words("add.next", name=quote(target.stem)), columns()))
    return 0


@value
class _Place:
    """What an `add` finds."""

    target: Path
    """Where the routine goes."""
    before: Path | None
    """What has its name already, be it the user's or shipped."""
    content: bytes | None
    """What is in the target; None where nothing is."""


def _place(wanted: str) -> _Place:
    """How things are now. Raises FileUnreadableError."""
    target, before = Library.default().place_for(wanted)
    return _Place(target, before, read_bytes(target) if before == target else None)


def _taken_in(wanted: str, prepared: Prepared, words: Translator, *, force: bool) -> Path:
    """Put the routine into the library, and say so; returns its file there.

    What was agreed to is done only if nothing has changed meanwhile: another `add` may have come first.
    """
    data = prepared.loaded.text.encode()  # what was read back, whatever has become of the file meanwhile
    while True:
        found = _place(wanted)
        target, before = found.target, found.before
        _check_under(target.stem, prepared)
        check_target(target, words, force=True, makes_folder=True)
        if found.content == data:
            answer(wrapped(words("add.same", name=target.stem), columns()))
            return target
        if before and not (force or _agreed(_shown(before, target, words), words)):
            raise RoutineExistsError(name=target.stem, path=before)
        with alone_in(target.parent):
            if _place(wanted) == found:
                _put(found, data, words)
                return target


def _put(place: _Place, data: bytes, words: Translator) -> None:
    """Write the routine; what is there stays beside it."""
    target, kept = place.target, None
    with whole(target, force=place.content is not None) as part:
        part.write_bytes(data)
        if place.content is not None:
            kept = keep(target, place.content)
    answer(wrapped(words("add.done", name=target.stem, path=target), columns()))
    if kept:
        answer(wrapped(words("add.kept", path=kept), columns()))


def _check_under(name: str, prepared: Prepared) -> None:
    """Raises RoutineInvalidError for a routine that is none under its new name: its own easier day."""
    loaded = prepared.loaded
    _, problems = parse_routine(loaded.text, Library.default(), routine_names=[name], own_name=name)
    if any(one.severity is Severity.ERROR for one in problems):
        raise RoutineInvalidError([BrokenFile(str(loaded.path), loaded.text, problems)])


def _read_back(prepared: Prepared, words: Translator) -> list[str]:
    width = columns()
    return [
        *head_lines(prepared.routine, prepared.timeline, words, width),
        "",
        *item_lines(prepared.timeline, words, width),
        *days_lines(prepared, words, width),
        *review_lines(prepared, words, width),
    ]


def _shown(before: Path, target: Path, words: Translator) -> list[str]:
    """The routine that will no longer be found under its name."""
    key = "add.replaces" if before == target else "add.hides"
    lines = wrapped(words(key, name=before.stem), columns())
    try:
        return [*lines, "", *_read_back(prepare(before, words.language, weekday=None), words)]
    except BackcoachError:
        return [*lines, *wrapped(words("add.broken", path=before), columns())]


def _agreed(shown: list[str], words: Translator) -> bool:
    """Whether the user wants it so; nobody can be asked without a terminal."""
    answer([*shown, ""])
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return (ask_line(words("add.ask") + " ") or "").lower() in ("y", "yes", "j", "ja")
