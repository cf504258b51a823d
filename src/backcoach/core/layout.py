"""Finer causes of errors of syntax, for which one has to know the words of the format: keys and exercises.

Loaded only for a file with such an error.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from backcoach.core import tables
from backcoach.core.dose import parse_dose
from backcoach.core.errors import Problem
from backcoach.core.meant_keys import key_meant
from backcoach.core.unknown import part_of_dose

_OF_ITEM = frozenset(tables.EXERCISE_ITEM.keys) - {"exercise"}
_OF_ROUTINE = frozenset(tables.ROUTINE.keys) - tables.ITEM_KEYS
_KEYS = {*tables.ROUTINE.keys, *tables.ITEM_KEYS, *tables.EXERCISE.keys}
_LINE = re.compile(r"( *)(?:- +)*([^\s:;=]+?)[.,]?(?:\s|[:;=]|$)")
_INNER_KEY = re.compile(r"(?:^|[\s,])(- +)?([\w-]+):(?=\s|$)")
_TEXT_LISTS = {"steps", "cues", "caution", "muscles", "equipment", "aka", "source", "en", "de"}
_TEXTS = _TEXT_LISTS | {"title", "author", "prepare", "note", "name", "start", "breathing", "text", "reviewed_by"}
_TEXT_LINE = re.compile(rf"( *)(- +)?(?:({'|'.join(sorted(_TEXTS))}): +)?([^\s\[{{|>#-].*)")
_LONGEST_JOINED = 200


def refined(problem: Problem, lines: Sequence[str], is_exercise: Callable[[str], bool]) -> Problem:
    """The problem, or the one behind it."""
    cause = _CAUSES.get(problem.code)
    return cause(problem, lines, is_exercise) if cause else problem


def _first_word(line: str) -> str:
    found = _LINE.match(line)
    return found[2] if found else ""


def _not_indented(problem: Problem, lines: Sequence[str], number: int) -> Problem:
    column = len(lines[number - 1]) - len(lines[number - 1].lstrip(" ")) + 1
    return replace(problem, code="not-indented", line=number, column=column, params={}, hint=None)


def _key_indented(problem: Problem, line: str) -> Problem:
    word = _first_word(line)
    column = line.index(word) + 1
    return replace(problem, code="key-indented", column=column, width=len(word), params={"key": word}, hint=None)


def _dash_missing(problem: Problem, lines: Sequence[str], _: Callable[[str], bool]) -> Problem:
    """A key of an item, in the column of the dashes; or a line that is an item itself."""
    line = lines[problem.line - 1]
    if _first_word(line) in _OF_ROUTINE:
        return _key_indented(problem, line)
    if _first_word(line) in _OF_ITEM:
        return _not_indented(problem, lines, problem.line)
    return problem if problem.hint else replace(problem, hint="- " + line[problem.column - 1 :].strip())


def _dash_too_many(lines: Sequence[str], number: int) -> Problem | None:
    """A dash before a key of the exercise in the line above, deeper than that exercise's dash."""
    found = re.match(r" *- +", lines[number - 1])
    item = re.match(r" *- +(?=\S)", lines[number - 2]) if number > 1 else None
    key = lines[number - 1][found.end() :].partition(":")[0] if found else ""
    if not found or not item or key not in _OF_ITEM or "-" not in lines[number - 1][item.end() - 1 : found.end()]:
        return None
    name = re.split(r":(?: |$)", lines[number - 2][item.end() :])[0].strip()
    if name in _OF_ITEM:
        return None
    params = {"key": key, "above": name, "column": item.end() + 1}
    mended = " " * item.end() + lines[number - 1][found.end() :].strip()
    return Problem("dash-too-many", number, found.end() + 1, params, mended, width=len(key))


def _too_deep(problem: Problem, lines: Sequence[str], _: Callable[[str], bool]) -> Problem:
    """Perhaps the line above has ended the item too early, or a key of the routine does not begin on the left."""
    if found := _dash_too_many(lines, problem.line):
        return found
    if lines[problem.line - 1].startswith(" ") and _first_word(lines[problem.line - 1]) in _OF_ROUTINE:
        return _key_indented(problem, lines[problem.line - 1])
    for number in range(problem.line - 1, 0, -1):
        line = lines[number - 1]
        if line.strip():
            early = not line.startswith(" ") and _first_word(line) in _OF_ITEM
            return _not_indented(problem, lines, number) if early else problem
    return problem


def text_goes_on(lines: Sequence[str], number: int) -> Problem | None:
    """A line that goes on with the text in the line above without being indented further than its key."""
    line = lines[number - 1]
    column = len(line) - len(line.lstrip(" "))
    above = next((at for at in range(number - 1, 0, -1) if lines[at - 1].strip()), 0)
    found = _TEXT_LINE.match(lines[above - 1]) if above else None
    if not found or _is_key(line) or column > len(found[1]) or line.lstrip(" ").startswith(("-", "#")):
        return None
    if found[3] is None and not _lists_texts(lines, above):
        return None
    more = [line.strip()]
    for below in lines[number:]:
        if not below.strip() or ":" in below or below.lstrip(" ").startswith(("-", "#")):
            break
        more.append(below.strip())
    text = " ".join([found[4].strip(), *more])
    needs_quotes = text[0] not in "\"'" and (": " in text or " #" in text)
    joined = (found[2] or "") + (f"{found[3]}: " if found[3] else "") + (f'"{text}"' if needs_quotes else text)
    hint = joined if len(joined) <= _LONGEST_JOINED and (not needs_quotes or '"' not in text) else None
    return Problem("text-goes-on", number, column + 1, hint=hint, width=len(line.strip()))


def _is_key(line: str) -> bool:
    """Whether a line probably begins with a key, another word for one or a mistyped one."""
    word = _first_word(line).rstrip("：")
    behind = re.split(r"[^\w]+", line.strip()[len(word) :].strip())
    if word in _KEYS or behind[0] in ("und", "oder", "and", "or"):
        return word in _KEYS
    from difflib import get_close_matches

    near = len(behind) < 3 and get_close_matches(word.lower(), _KEYS, n=1, cutoff=0.75)
    return bool(near or key_meant(word, _KEYS))


def _lists_texts(lines: Sequence[str], number: int) -> bool:
    """Whether the dash in a line belongs to a list of texts."""
    indent = len(lines[number - 1]) - len(lines[number - 1].lstrip(" "))
    for line in reversed(lines[: number - 1]):
        content = line.strip()
        if content and not content.startswith("-") and len(line) - len(line.lstrip(" ")) <= indent:
            return content.rstrip(":") in _TEXT_LISTS
    return False


def _missing_colon(problem: Problem, lines: Sequence[str], is_exercise: Callable[[str], bool]) -> Problem:
    """A line of text is no key without its colon."""
    line = lines[problem.line - 1]
    content = re.sub(r"^ *(?:- +)*", "", line).strip()
    word = _first_word(line)
    if problem.line < len(lines) and (found := _dash_too_many(lines, problem.line + 1)):
        return found
    if problem.hint == "optional:":
        return replace(problem, hint="optional: yes")
    words = content.split(" ")
    for count in range(min(len(words), 8), 0, -1):
        name = " ".join(words[:count]).rstrip(";,.=-– ")
        if is_exercise(name):
            behind = " ".join(words[count:]).strip(" =-–")
            return replace(problem, params={"word": name}, hint=f"{name}: {behind}".strip())
    if found := text_goes_on(lines, problem.line):
        return found
    if _is_key(line) or key_meant(word, _KEYS) or problem.hint is None:
        return problem
    if len(words) < 2 or re.match(r"[a-z0-9-]+$", content):
        return problem
    column = len(line) - len(line.lstrip()) + 1
    comment = "# " + content.lstrip("/#; ")
    return replace(problem, code="line-of-text", column=column, params={}, hint=comment if len(comment) < 60 else None)


def _colon_in_text(problem: Problem, lines: Sequence[str], is_exercise: Callable[[str], bool]) -> Problem:
    """A second key in a line, or a colon within a dose."""
    line = lines[problem.line - 1]
    value = line[problem.column - 1 :].strip()
    found = _INNER_KEY.search(value)
    if value.endswith("}") and "{" not in value:
        return replace(problem, code="bracket-unopened", params={"character": "}"}, hint="{" + value)
    if not found:
        return problem
    key, dose = found[2], value.replace(f"{found[2]}:", found[2], 1)
    column = problem.column + found.start(2)
    if part_of_dose(key) and parse_dose(dose)[0]:
        return replace(problem, column=column, width=len(key) + 1, hint=dose)
    if found[1] or (found.start(2) and key in _ALL_KEYS):
        return replace(
            problem,
            code="second-key",
            column=column,
            width=len(key) + 1,
            params={"key": (found[1] or "") + key},
            hint=None,
        )
    if not found.start(2) and is_exercise(key) and re.search(r"\bexercise:\s*$", line[: problem.column - 1]):
        return replace(problem, code="second-key", params={"key": "exercise"}, hint=value)
    return problem


_ALL_KEYS = _KEYS | {*tables.TEMPO.keys}
_CAUSES = {
    "dash-missing": _dash_missing,
    "indented-too-deep": _too_deep,
    "dash-not-here": _too_deep,
    "missing-colon": _missing_colon,
    "colon-in-text": _colon_in_text,
}


def colon_missing_below(line: int, lines: Sequence[str], span: int) -> Problem | None:
    """A key without its colon, in the lines that YAML has taken for the rest of the text in a line."""
    for number in range(line + 1, min(line + span, len(lines)) + 1):
        text = lines[number - 1]
        word = _first_word(text)
        if word in _KEYS:
            column = len(text) - len(text.lstrip(" "))
            behind = text[column + len(word) :].strip(" ;=")
            default = {"optional": "yes"}.get(word, "")
            hint = f"{word}: {behind or default}".strip()
            return Problem("missing-colon", number, column + len(word), {"word": word}, hint)
    return None
