"""`add`: takes a routine that somebody has sent into the user's own library, after it was read back in words."""

import re
import sys
from itertools import count
from pathlib import Path

from backcoach import paths
from backcoach.cli.files import whole
from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer
from backcoach.cli.prepared import Prepared, prepare
from backcoach.cli.show import head_lines, item_lines
from backcoach.core.clean import clean
from backcoach.core.errors import BackcoachError, OutputExistsError, OutputFailedError, RoutineNotFoundError, UsageError
from backcoach.i18n import Translator
from backcoach.library import Library, read_bytes
from backcoach.settings import save

_NAME = re.compile(r"\w[\w .-]{0,99}")
"""What a routine can be called: no path, nothing hidden, nothing that a terminal would stumble over."""


def add_routine(file: str, words: Translator, *, name: str | None, plan: bool, force: bool) -> int:
    """`backcoach add`; returns the exit code.

    Nothing is overwritten silently: what has the name already is shown, and kept beside it when it is replaced.
    Raises FileUnreadableError, RoutineInvalidError, UsageError, OutputExistsError, OutputFailedError, StorageError.
    """
    source = Path(file)
    wanted = _name(name or source.stem, words)
    data = read_bytes(source)
    prepared = prepare(str(source) if "/" in file else f"./{file}", words.language, weekday=None)
    target = paths.user_routines_dir() / f"{wanted}.yaml"
    answer([*_read_back(prepared, words), ""])
    if target.exists() and target.read_bytes() == data:
        answer(wrapped(words("add.same", name=wanted), columns()))
    else:
        hidden = _hides(wanted, target, words)
        if hidden and not (force or _agreed(hidden, words)):
            raise OutputExistsError(path=target)
        kept = _keep(target)
        with whole(target) as part:
            part.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            part.write_bytes(data)
        answer(wrapped(words("add.done", name=wanted, path=target), columns()))
        if kept:
            answer(wrapped(words("add.kept", path=kept), columns()))
    if plan:
        save(paths.settings_path(), {"routine": wanted}, words("settings.head"))
        answer(wrapped(words("add.planned", name=wanted), columns()))
    answer(wrapped(words("add.next", name=wanted), columns()))
    return 0


def _name(wanted: str, words: Translator) -> str:
    """Raises UsageError for a name that no routine can have."""
    name = wanted.removesuffix(".yaml").removesuffix(".yml").strip()
    if not _NAME.fullmatch(name):
        raise UsageError(reason=words("add.name", name=clean(wanted)))
    return name


def _read_back(prepared: Prepared, words: Translator) -> list[str]:
    width = columns()
    return [
        *head_lines(prepared.routine, prepared.timeline, words, width),
        "",
        *item_lines(prepared.timeline, words, width),
    ]


def _hides(name: str, target: Path, words: Translator) -> list[str]:
    """What will no longer be found under this name; empty if nothing has it."""
    try:
        before = Library.default().path_of(name)
    except RoutineNotFoundError:
        return []
    key = "add.replaces" if before == target else "add.hides"
    lines = wrapped(words(key, name=name), columns())
    try:
        lines += ["", *_read_back(prepare(str(before), words.language, weekday=None), words)]
    except BackcoachError:
        lines += wrapped(words("add.broken", path=before), columns())
    return lines


def _agreed(hidden: list[str], words: Translator) -> bool:
    """Whether the user wants it so; nobody can be asked without a terminal."""
    answer([*hidden, ""])
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    try:
        said = input(words("add.ask") + " ")
    except EOFError:
        return False
    return said.strip().lower() in ("y", "yes", "j", "ja")


def _keep(target: Path) -> Path | None:
    """Put what is there aside, under a name that no library looks for; None if nothing is there."""
    if not target.exists():
        return None
    kept = next(path for n in count(1) if not (path := target.with_name(f"{target.name}.{n}")).exists())
    try:
        target.rename(kept)
    except OSError as error:
        raise OutputFailedError(path=target, reason=error.strerror or type(error).__name__) from error
    return kept
