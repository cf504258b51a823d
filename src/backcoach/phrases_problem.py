"""A problem of a file as a line of text, alone or with the author's line and a mark beneath. It knows no terminal."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import accumulate

from backcoach.core.clean import UNSAFE, clean
from backcoach.core.errors import Problem, Severity
from backcoach.i18n import Translator
from backcoach.phrases_exercise import plain_word

WIDTH = 76
"""Columns that a source line and its mark may take."""
_LONGEST_PARAM = 60
_TAB = "    "
_CUT = "…"
_WORDS_TO_CHOOSE = {"options", "levels"}
"""Parameters that hold words of the format, of which one has to be written."""


def problem_line(file: str, problem: Problem, t: Translator, *, ignorable: bool = True) -> str:
    """`FILE:LINE:COLUMN: what is wrong — did you mean ...?` in the translator's language, safe to show.

    Advice ends with what switches it off, to be copied, unless it is on a file that cannot ignore any.
    """
    message = problem_message(problem, t)
    if ignorable and problem.severity is Severity.ADVICE:
        message = t("problem.ignore", message=message, code=problem.code)
    return f"{clean(file)}:{problem.line}:{problem.column}: {message}"


def problem_message(problem: Problem, t: Translator) -> str:
    """What is wrong, and what was probably meant; advice says that it is advice."""
    params = {name: _shown(value, t) for name, value in problem.params.items()}
    for name in _WORDS_TO_CHOOSE & params.keys():
        params[name] = ", ".join(_with_meaning(word, t) for word in _several(problem.params[name]))
    message = t(f"problem.{problem.code}", **params)
    if days := problem.params.get("days"):
        names = [t(f"problem.day.{day}") for day in days] if isinstance(days, tuple) else []
        message = t("problem.on-days", days=", ".join(names), message=message)
    if problem.hint:
        hints = [_quoted(clean(hint), t) for hint in problem.hint.split(" | ")]
        message = t("problem.did-you-mean", message=message, hint=_alternatives(hints, t))
    return t("problem.advice", message=message) if problem.severity is Severity.ADVICE else message


def problem_block(file: str, text: str, problem: Problem, t: Translator, *, ignorable: bool = True) -> str:
    """The problem's line, the author's line as far as it fits, and a mark beneath the word that is wrong.

    `text` is the text of the file; `ignorable` as in `problem_line`.
    """
    line = problem_line(file, problem, t, ignorable=ignorable)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if problem.line > len(lines):
        return line
    gutter = f"{problem.line:>5} | "
    cells = list(_cells(lines[problem.line - 1]))
    source, mark = _window(cells, problem.column - 1, problem.width, WIDTH - len(gutter))
    return f"{line}\n{gutter}{source}\n{'| ':>{len(gutter)}}{mark}"


def _shown(value: object, t: Translator) -> object:
    """A parameter of a message: lists with commas, long texts cut, words of the format in plain language."""
    if isinstance(value, Enum):
        return plain_word(value, t)
    if isinstance(value, tuple | list):
        return ", ".join(str(_shown(one, t)) for one in value)
    if isinstance(value, str):
        value = clean(value)
        return value if len(value) <= _LONGEST_PARAM else value[: _LONGEST_PARAM - 1] + _CUT
    return value


def _several(value: object) -> Iterable[object]:
    return value if isinstance(value, tuple | list) else [value]


def _with_meaning(word: object, t: Translator) -> str:
    """A word of the format as it is written, with what it means where that is not the same."""
    if isinstance(word, Enum):
        written, meaning = str(word.value), plain_word(word, t)
    else:
        written = meaning = str(_shown(word, t))
        if written in ("easier", "harder"):
            meaning = t(f"exercise.level.{written}")
    return written if meaning == written else f"{written} ({meaning})"


def _quoted(hint: str, t: Translator) -> str:
    """The hint in the language's quotes or, where it has such in it, in others."""
    quoted = t("problem.quoted", hint=hint)
    if quoted[0] not in hint and quoted[-1] not in hint:
        return quoted
    return f'"{hint}"' if '"' not in hint else f"`{hint}`"


def _alternatives(hints: list[str], t: Translator) -> str:
    if len(hints) == 1:
        return hints[0]
    return t("problem.or", first=", ".join(hints[:-1]), last=hints[-1])


def _cells(line: str) -> Iterator[tuple[str, int]]:
    """What is shown of each character, and how many columns it takes."""
    marks = 0
    for character in line:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if character == "\t":
            yield _TAB, len(_TAB)
        elif UNSAFE.match(character):
            yield "\ufffd", 1
        elif marks > 4:
            yield "", 0
        else:
            yield character, _width(character)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _window(cells: list[tuple[str, int]], column: int, width: int, room: int) -> tuple[str, str]:
    """The part of a line around a column that fits the room, and the mark beneath; cut ends are shown as such."""
    if column >= len(cells):
        cells, column = [*cells, (" ", 1)], len(cells)
    before = list(accumulate((one for _, one in cells), initial=0))  # columns before each character
    start, end = 0, len(cells)
    if before[end] > room:
        # A third of the room for what stands before, more where little stands behind: enough to see where one is.
        wanted = max(0, min(before[column] - room // 3, before[end] - room + 1))
        start = bisect_left(before, wanted)
        if before[end] - before[start] + (1 if start else 0) > room:
            end = bisect_right(before, before[start] + room - (2 if start else 1)) - 1
    left, right = (_CUT if start else ""), (_CUT if end < len(cells) else "")
    source = left + "".join(text for text, _ in cells[start:end]) + right
    length = before[min(column + width, end)] - before[column]
    return source.rstrip(), " " * (before[column] - before[start] + len(left)) + "^" * max(1, length)
