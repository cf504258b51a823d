"""`check`: every problem of every file, with its line."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from backcoach.cli.halves import in_halves
from backcoach.cli.output import answer, answer_json, complain
from backcoach.cli.prepared import spoken_language
from backcoach.core.advice import advise
from backcoach.core.clean import clean
from backcoach.core.errors import FileUnreadableError, Problem, RoutineInvalidError, Severity
from backcoach.core.survey import Memory
from backcoach.core.value import value
from backcoach.i18n import LANGUAGES, Translator
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.phrases_problem import problem_block, problem_message
from backcoach.routine_files import files_below, is_exercise_file, is_path, read_bytes

WARM = 15
"""So many are checked before the work is shared: what is learned from them, both processes know."""
MANY_FILES = 200
"""From so many on a second process helps."""
Memories = dict[str, Memory]
"""By language."""


@value
class Finding:
    """A problem with the file that it is in."""

    file: str
    text: str
    problem: Problem
    ignorable: bool = True
    """Whether the file can have `ignore`: a routine can, an exercise cannot."""


@value
class Unread:
    """A file that could not be read; `why` is a text key."""

    path: str
    why: str

    def told(self, words: Translator) -> str:
        """As a sentence."""
        return f"backcoach: {words('error.file-unreadable', path=clean(self.path), reason=words(self.why))}"


def check_paths(paths: list[str], words: Translator, *, strict: bool, spoken: bool, as_json: bool) -> int:
    """`backcoach check`; the exit code is that of a broken routine where there is an error (or, if strict, advice).

    A file that cannot be read does not keep the others from being checked; it has an exit code of its own.
    `spoken`: what is said is tried out with the voice of this machine, too.
    """
    told: dict[str, None] = {}
    files = files_of(places_of(paths), lambda place: complain(words("show.check-nothing", path=place)))
    library = Library.default()
    memories: Memories = {}

    def checked(some: Sequence[Path]) -> list[Finding | Unread]:
        return [one for file in some for one in _checked(library, file, words, memories, told if spoken else None)]

    found = checked(files) if spoken else checked(files[:WARM]) + in_halves(checked, files[WARM:], MANY_FILES)
    findings = [one for one in found if isinstance(one, Finding)]
    unread = list(dict.fromkeys(one.told(words) for one in found if isinstance(one, Unread)))
    for sentence in [*told, *unread]:
        complain(sentence)
    number = len(files) - sum(isinstance(one, Unread) for one in found)
    if as_json:
        answer_json([_as_value(finding, words) for finding in findings])
    elif number or not unread:
        answer(finding_lines(findings, number, words))
    if unread:
        return FileUnreadableError.exit_code
    bad = [finding for finding in findings if strict or finding.problem.severity is Severity.ERROR]
    return RoutineInvalidError.exit_code if bad else 0


def _checked(
    library: Library, file: Path, words: Translator, memories: Memories, told: dict[str, None] | None
) -> list[Finding | Unread]:
    """What is found in one file, or that it, or an exercise that it needs, cannot be read."""
    try:
        return [*check_file(library, file, words, memories, told)]
    except FileUnreadableError as error:
        return [Unread(str(error.params["path"]), str(error.params["reason"]))]


def places_of(paths: list[str]) -> list[Path]:
    """The files and folders that are meant. Raises RoutineNotFoundError for a name that no routine has."""
    library = Library.default()
    return [Path(path) if is_path(path) or Path(path).exists() else library.path_of(path) for path in paths]


def files_of(places: list[Path], tell_empty: Callable[[Path], None] = lambda _: None) -> list[Path]:
    """The files that are there now, each once; a folder without any is told."""
    files: dict[Path, None] = {}
    for place in places:
        found = files_below(place)
        if not found:
            tell_empty(place)
        files.update(dict.fromkeys(found))
    return list(files)


def check_file(
    library: Library,
    file: Path,
    words: Translator,
    memories: Memories | None = None,
    told: dict[str, None] | None = None,
) -> Iterator[Finding]:
    """What is found in one file, in its order; with `told` also by its voice. Raises FileUnreadableError.

    `memories`: what is known of the items of other files.
    """
    data = read_bytes(file)
    if is_exercise_file(file, data):
        for broken in library.check(file):
            yield from (Finding(broken.name, broken.text, problem, ignorable=False) for problem in broken.problems)
        return
    try:
        loaded = library.read(file, data)
    except RoutineInvalidError as error:
        for broken in error.files:
            yield from (Finding(broken.name, broken.text, problem) for problem in broken.problems)
        return
    routine = loaded.routine
    found = [*loaded.problems]
    memory = _memory(spoken_language(routine, words.language), {} if memories is None else memories)
    found += advise(routine, memory, _today())
    if told is not None:
        from backcoach.cli.spoken import spoken_problems

        found += spoken_problems(routine, {spoken_language(routine, language) for language in LANGUAGES}, words, told)
    for problem in sorted(found, key=lambda one: (one.line, one.column)):
        yield Finding(str(loaded.path), loaded.text, problem)


def _today() -> date:
    return datetime.now().astimezone().date()


def _memory(language: str, memories: Memories) -> Memory:
    if language not in memories:
        memories[language] = Memory(Phrases(language))
    return memories[language]


def finding_lines(findings: list[Finding], checked: int, words: Translator) -> Iterator[str]:
    """Each finding with the author's line, and the sum."""
    for finding in findings:
        yield problem_block(finding.file, finding.text, finding.problem, words, ignorable=finding.ignorable)
        yield ""
    errors = sum(finding.problem.severity is Severity.ERROR for finding in findings)
    if findings:
        yield words("show.check-sum", n=checked, errors=errors, advice=len(findings) - errors)
    else:
        yield words("show.check-fine", n=checked)


def _as_value(finding: Finding, words: Translator) -> dict[str, Any]:
    problem = finding.problem
    return {
        "file": finding.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem_message(problem, words),
        "hint": problem.hint,
    }
