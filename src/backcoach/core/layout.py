"""Finer causes of errors of syntax, for which one has to know the words of the format: keys and exercises.

Loaded only for a file with such an error.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from backcoach.core import tables
from backcoach.core.dose import parse_dose
from backcoach.core.errors import Problem
from backcoach.core.fields import Nested
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
_EXERCISES = re.compile(r"[ \t]*(?:e?x\w{,3}rci|rounds|(?:ue|ü)bung|program|liste)", re.IGNORECASE)
"""`exercises`, perhaps misspelt or in other words."""
_PAIRS = re.compile(r"([\w-]+): [^:{}\[\]]*?(?:, ?(?=[\w-]+: )|$)")
_NESTED = {"say": tables.EXERCISE.keys["say"], "tempo": tables.EXERCISE.keys["tempo"]}


Near = Callable[[str], str | None]
Known = tuple[Callable[[str], bool], Near]
"""Whether a name is that of an exercise, and the name that is most alike."""


def refined(problem: Problem, lines: Sequence[str], known: Known) -> Problem:
    """The problem, or the one behind it."""
    cause = _CAUSES.get(problem.code)
    return cause(problem, lines, known) if cause else problem


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


def _dash_missing(problem: Problem, lines: Sequence[str], _: Known) -> Problem:
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


def exercises_missing(lines: Sequence[str]) -> Problem | None:
    """A list of exercises without its key."""
    if any(_EXERCISES.match(line) for line in lines):
        return None
    above = ""
    for number, line in enumerate(lines, 1):
        content = line.strip()
        if content.startswith("- ") and not above.endswith(":"):
            return Problem("exercises-missing", number, line.index("-") + 1, hint="exercises:")
        if content.startswith("- "):
            return None  # the list of another key
        above = above if not content or content.startswith("#") else content
    return None


def _too_deep(problem: Problem, lines: Sequence[str], _: Known) -> Problem:
    """Perhaps the line above has ended the item too early, or a key of the routine does not begin on the left."""
    if found := _dash_too_many(lines, problem.line):
        return found
    if found := exercises_missing(lines):
        return found if found.line <= problem.line else problem
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
    below = next((one for one in lines[number:] if one.strip()), "")
    if _first_word(below) == "name" and below.startswith(" " * (column + 1)):
        return None  # an exercise of the author's own
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


def _mistyped(words: Sequence[str], problem: Problem, near: Near) -> Problem | None:
    """A mistyped exercise with its dose and no colon between them."""
    for count in range(min(len(words) - 1, 8), 0, -1):
        name, dose = " ".join(words[:count]), " ".join(words[count:])
        if dose[:1].isdecimal() and parse_dose(dose)[0] and (meant := near(name.rstrip(";,.=-– "))):
            return replace(problem, params={"word": name}, hint=f"{meant}: {dose}")
    return None


def _missing_colon(problem: Problem, lines: Sequence[str], known: Known) -> Problem:
    """A line of text is no key without its colon."""
    is_exercise, near = known
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
    if found := _mistyped(words, problem, near):
        return found
    if found := text_goes_on(lines, problem.line):
        return found
    if _is_key(line) or key_meant(word, _KEYS) or problem.hint is None:
        return problem
    if len(words) < 2 or re.match(r"[a-z0-9-]+$", content):
        return problem
    column = len(line) - len(line.lstrip()) + 1
    comment = "# " + content.lstrip("/#; ")
    return replace(problem, code="line-of-text", column=column, params={}, hint=comment if len(comment) < 60 else None)


def _braces_missing(problem: Problem, line: str, value: str) -> Problem | None:
    """`say: up: Lift, down: Lower`: keys of a key in its line."""
    pairs = list(_PAIRS.finditer(value))
    owner = line[: problem.column - 1].strip().removeprefix("- ").rstrip(": ")
    keys = [pair[1] for pair in pairs]
    if "".join(pair[0] for pair in pairs) != value or len(set(keys)) != len(keys):
        return None
    nested = _NESTED[owner].field if owner in _NESTED else None
    allowed = nested.table.keys if isinstance(nested, Nested) else {"en", "de"} if owner in _TEXTS else None
    if allowed is None and owner not in _KEYS and line.startswith(" ") and len(keys) > 1:
        allowed = tables.EXERCISE.keys
    if not allowed or not set(keys) <= set(allowed):
        return None
    return replace(problem, code="braces-missing", params={}, hint=f"{owner}: {{{value}}}")


def _second_item(problem: Problem, value: str, second: int) -> Problem | None:
    """`3 minutes bridge: 30 s`: a dose, and the next exercise behind it."""
    words = value[:second].split(" ")
    for count in range(len(words) - 1, 0, -1):
        dose, name = " ".join(words[:count]), " ".join(words[count:])
        if parse_dose(dose)[0] and not part_of_dose(name) and name[:1].isalpha():
            column = problem.column + len(dose) + 1
            return replace(
                problem, code="second-key", column=column, width=len(name) + 1, params={"key": f"- {name}"}, hint=None
            )
    return None


def _colon_in_text(problem: Problem, lines: Sequence[str], known: Known) -> Problem:
    """A second key in a line, or a colon within a dose."""
    is_exercise, _ = known
    line = lines[problem.line - 1]
    value = line[problem.column - 1 :].strip()
    found = _INNER_KEY.search(value)
    if value.endswith("}") and "{" not in value:
        return replace(problem, code="bracket-unopened", params={"character": "}"}, hint="{" + value)
    if not found:
        return problem
    if braces := _braces_missing(problem, line, value):
        return braces
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
    owner = line[: problem.column - 1].strip().removeprefix("- ").rstrip(": ")
    if owner not in _TEXTS and (item := _second_item(problem, value, found.end() - 1)):
        return item
    if not found.start(2) and is_exercise(key) and re.search(r"\bexercise:\s*$", line[: problem.column - 1]):
        return replace(problem, code="second-key", params={"key": "exercise"}, hint=value)
    return problem


def _indentation(problem: Problem, lines: Sequence[str], _: Known) -> Problem:
    """Perhaps a list of exercises without its key."""
    found = exercises_missing(lines)
    return found if found and found.line <= problem.line else problem


_ALL_KEYS = _KEYS | {*tables.TEMPO.keys}
_CAUSES = {
    "dash-missing": _dash_missing,
    "indented-too-deep": _too_deep,
    "dash-not-here": _too_deep,
    "missing-colon": _missing_colon,
    "colon-in-text": _colon_in_text,
    "indentation": _indentation,
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
