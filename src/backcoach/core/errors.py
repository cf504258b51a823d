"""What can go wrong for a user: problems of a text are values, other causes are one exception class each.

Nothing here is a sentence: a code or key and its parameters are turned into one at the boundary.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import Enum
from typing import ClassVar

from backcoach.core.value import value


class Severity(Enum):
    """Whether a problem keeps a routine from being run."""

    ERROR = "error"
    ADVICE = "advice"


@value
class Problem:
    """One thing found in a routine file."""

    code: str
    """Kebab-case name of the cause; its sentence has the key `problem.CODE`. Documented in docs/routine-format.md."""
    line: int
    """From 1."""
    column: int
    """From 1, in characters, of the word that is wrong."""
    params: Mapping[str, object] = field(default_factory=dict)
    """What the sentence names."""
    hint: str | None = None
    """What was probably meant; shown as "did you mean ...?"."""
    severity: Severity = Severity.ERROR
    width: int = 1
    """How many characters the caret underlines."""


class BackcoachError(Exception):
    """Base of all causes that are told to the user in one sentence.

    Its sentence has the key `error.KEY` with `params`; `exit_code` is what the process ends with.
    """

    exit_code: ClassVar[int] = 1
    key: ClassVar[str] = ""

    def __init__(self, **params: object) -> None:
        super().__init__(self.key, params)
        self.params = params


class UsageError(BackcoachError):
    """An option or a combination of options that makes no sense: `reason` is a text key."""

    exit_code = 2
    key = "usage"


@value
class BrokenFile:
    """A file with its text and everything found wrong in it."""

    name: str
    text: str
    problems: Sequence[Problem]


class RoutineInvalidError(BackcoachError):
    """A routine or exercise file has errors: `files` holds each with its problems."""

    exit_code = 3
    key = "routine-invalid"

    def __init__(self, files: Sequence[BrokenFile]) -> None:
        super().__init__()
        self.files = files


class RoutineNotFoundError(BackcoachError):
    """No routine of that name: params `name`, `near` (near matches), `known`."""

    exit_code = 4
    key = "routine-not-found"


class ExerciseNotFoundError(BackcoachError):
    """A routine has no exercise of that name: params `name`, `routine`, `known` (the ids of those that it has)."""

    exit_code = 4
    key = "exercise-not-found"


class FileUnreadableError(BackcoachError):
    """A path that cannot be read as a routine: params `path`, `reason` (a text key `unreadable.*`)."""

    exit_code = 4
    key = "file-unreadable"


class StorageError(BackcoachError):
    """The log cannot be read or written: params `path`, `reason` (a text key `storage.*`)."""

    exit_code = 5
    key = "storage"


class RoutineExistsError(BackcoachError):
    """A name that a routine has already: params `name`, `path` (of that routine)."""

    exit_code = 5
    key = "routine-exists"


class OutputExistsError(BackcoachError):
    """A file that a command would have to write over: params `path`."""

    exit_code = 5
    key = "output-exists"


class OutputFailedError(BackcoachError):
    """A file cannot be written: params `path`, `reason` (a finished part of a sentence)."""

    exit_code = 5
    key = "output-failed"
