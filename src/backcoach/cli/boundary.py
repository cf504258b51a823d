"""The one error boundary: every cause becomes a sentence on stderr and an exit code; no user ever sees a traceback."""

import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

from backcoach.cli import INTERRUPTED
from backcoach.cli.output import complain, let_go, with_streams
from backcoach.core.errors import (
    BackcoachError,
    FileUnreadableError,
    RoutineInvalidError,
    RoutineNotFoundError,
    StorageError,
)
from backcoach.i18n import LANGUAGES, Translator, language_of
from backcoach.paths import settings_path
from backcoach.settings import Settings, load


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit code."""
    with_streams()
    path = settings_path()
    settings, problems = load(path)
    given = sys.argv[1:] if arguments is None else list(arguments)
    words = Translator(_asked_for(given) or language_of(chosen=settings.lang))
    for problem in problems:
        what = words(f"settings.{problem.key}", **problem.params)
        complain(words("settings.at", path=path, line=problem.line, what=what))
    try:
        code = _run(given, words, settings)
    except BackcoachError as error:
        complain(sentences(error, words, settings))
        code = error.exit_code
    except KeyboardInterrupt:
        code = INTERRUPTED
    except OSError as error:
        code = _told_of_the_system(error, words)
    sys.exit(code)


def _told_of_the_system(error: OSError, words: Translator) -> int:
    """What a command reads and writes has causes of its own. This is its output, on a full disk, or one of our places
    where nobody can look; returns the exit code."""
    let_go(sys.stdout)
    if error.filename is None:
        complain(f"backcoach: {words('error.system', reason=error.strerror)}")
        return BackcoachError.exit_code
    complain(f"backcoach: {words('error.storage', path=_shown(error.filename), reason=error.strerror)}")
    return StorageError.exit_code


def _asked_for(arguments: Sequence[str]) -> str | None:
    """The language that `--lang` names, wherever it stands: help and errors are in it, too."""
    language = None
    for option, following in pairwise([*arguments, ""]):
        if option == "--":
            break
        name, has_value, value = option.partition("=")
        if name == "--lang":
            language = value if has_value else following
    return language if language in LANGUAGES else None


def _run(arguments: list[str], words: Translator, settings: Settings) -> int:
    from typer.main import get_command

    from backcoach.cli import usage
    from backcoach.cli.app import build

    command = get_command(build(words, settings))
    try:
        result = command.main(arguments, prog_name="backcoach", standalone_mode=False)
    except usage.CAUSES as cause:
        complain(usage.sentences(cause, words))
        return usage.EXIT_CODE
    return result if isinstance(result, int) else 0


def sentences(error: BackcoachError, words: Translator, settings: Settings) -> list[str]:
    """What the user is told: one line for a cause, and all problems of a routine file."""
    if isinstance(error, RoutineInvalidError):
        from backcoach.phrases_problem import problem_block

        blocks = [
            problem_block(file.name, file.text, problem, words) for file in error.files for problem in file.problems
        ]
        return [*blocks, words("error.routine-invalid", n=sum(len(file.problems) for file in error.files))]
    params = {name: _shown(value) for name, value in error.params.items()}
    if isinstance(error, RoutineNotFoundError):
        from shlex import quote

        name = str(error.params["name"])
        if name == settings.routine:
            return [f"backcoach: {words('error.routine-of-settings', name=params['name'])}"]
        for file in (name, f"{name}.yaml", f"{name}.yml"):
            if Path(file).is_file():
                return [f"backcoach: {words('error.routine-is-file', name=params['name'], path=quote(f'./{file}'))}"]
        params["near"] = words("error.near", names=params["near"]) if params["near"] else ""
    if isinstance(error, FileUnreadableError | StorageError):
        params["reason"] = words(params["reason"])
    return [f"backcoach: {words(f'error.{error.key}', **params)}"]


def _shown(value: object) -> str:
    """A parameter, safe to show; several values with commas."""
    from backcoach.core.clean import clean

    return ", ".join(map(_shown, value)) if isinstance(value, list | tuple) else clean(str(value))
