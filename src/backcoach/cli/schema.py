"""`schema`: the format of a routine file for editors, which then complete, explain and underline while one types."""

import json
import re
import stat
from pathlib import Path

from backcoach import __version__
from backcoach.cli.files import check_target, write
from backcoach.cli.output import answer
from backcoach.core.dose import format_dose
from backcoach.core.routine import Exercise
from backcoach.core.schema import Suggestion, routine_schema
from backcoach.i18n import LANGUAGES, Translator
from backcoach.library import Library
from backcoach.phrases_dose import dose_words

NAME = "backcoach.schema.json"
"""What routines call the file beside them."""
_COMMENT = "Made by backcoach {version}: backcoach schema -o backcoach.schema.json --force"
_MADE_BY_US = re.compile(r"Made by backcoach ([0-9.]+)")


def show_schema(language: str, output: str | None, *, force: bool) -> int:
    """`backcoach schema`. Raises OutputExistsError and OutputFailedError."""
    words = Translator(language)
    text = schema_text(Library.default(), words)
    if output is None:
        answer(text.rstrip("\n"))
        return 0
    target = Path(output)
    check_target(target, words, force=force)
    write(target, text, force=force)
    answer(words("schema.done", path=target, name=target.name))
    return 0


def schema_text(library: Library, words: Translator) -> str:
    """The schema, in ASCII, with the exercises of a library to be offered."""
    schema = routine_schema(
        [_suggestion(exercise, words) for exercise in library.exercises()],
        words,
        languages=(words.language, *(code for code in LANGUAGES if code != words.language)),
        comment=_COMMENT.format(version=__version__),
    )
    return json.dumps(schema, indent=1) + "\n"


LARGEST = 16 * 1024 * 1024
"""Bytes; no schema of ours is as large."""


def put_beside(routine: Path, library: Library, words: Translator) -> bool:
    """Puts the schema beside a routine; False where a file of that name is there that is not ours, and stays.

    One of a newer version stays, too, and serves as well. Raises OutputFailedError.
    """
    target = routine.with_name(NAME)
    version = _version_of(target)
    if version is None and target.exists():
        return False
    if version is None or version <= _numbers(__version__):
        write(target, schema_text(library, words), force=True)
    return True


def _version_of(file: Path) -> tuple[int, ...] | None:
    """Which version of backcoach has made a schema file; None for a file that none has made, or that is not there."""
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return None
        comment = json.loads(file.read_text(encoding="utf-8")).get("$comment", "")
        found = _MADE_BY_US.match(comment) if isinstance(comment, str) else None
        return _numbers(found[1]) if found else None
    except (OSError, ValueError, AttributeError, RecursionError):
        return None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall("[0-9]+", version))


def _suggestion(exercise: Exercise, words: Translator) -> Suggestion:
    names = dict.fromkeys((exercise.id, *(name for _, name in exercise.name.by_language), *exercise.aka))
    about = exercise.name.in_language(words.language)
    if exercise.dose:
        about += f": {dose_words(exercise.dose, words, sides=exercise.sides)}"
    return Suggestion(tuple(names), about, format_dose(exercise.dose) if exercise.dose else None)
