"""Turns PyYAML's errors of syntax into causes that somebody who barely knows YAML understands; it knows no field.

Both loaders word their errors differently but stop at the same place, so the cause is looked for in the author's lines.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import yaml

from backcoach.core.errors import Problem
from backcoach.core.indentation import dash_problem, foreign
from backcoach.core.report import quoted
from backcoach.core.value import value

_INDENT = re.compile(r" *(?:- +)*")
_KEY_NO_SPACE = re.compile(r" *(?:- +)*([^\s:#\"'{\[-][^\s:#]*):(?=[^\s:/])")
_DASH_NO_SPACE = re.compile(r" *-(?=[^\s-])")
_KEY = re.compile(r" *(?:- +)*(?:[^\s\"'#][^#]*?|\"[^\"]*\"|'[^']*'):(?: |$)")
_EMPTY_KEY = re.compile(r" *(?:- +)*[^\s\"'#:]+: *$")
_CLOSED = {'"': '"', "'": "'", "]": "[", "}": "{"}


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str], still_open: Sequence[tuple[int, int]]) -> Problem:
    """What the author did, and where.

    `still_open`: the lines and columns, from 1, of the lists and mappings that were open at the error, outermost first.
    """
    mark = error.problem_mark
    if mark is None:
        return Problem("yaml-syntax", 1, 1)
    context = error.context_mark or mark
    spot = _Spot(_Place(lines, mark.line, mark.column), _Place(lines, context.line, context.column), still_open)
    numbers = [place.line for place in (spot.at, spot.start, spot.at.above()) if place]
    if found := foreign(lines, numbers):
        return found
    said = f"{error.context or ''}: {error.problem or ''}"
    for words, cause in _CAUSES:
        if words in said:
            return cause(spot)
    return spot.at.problem("yaml-syntax")


class _Place:
    """A place in the file, counted from 0; moved back to the last character where it lies behind the end."""

    def __init__(self, lines: Sequence[str], line: int, column: int) -> None:
        while line > 0 and (line >= len(lines) or (line == len(lines) - 1 and not lines[line])):
            line, column = line - 1, len(lines[min(line, len(lines)) - 1])
        self.lines, self.line, self.column = lines, line, min(column, len(lines[line]))
        self.text = lines[line]

    def problem(
        self,
        code: str,
        column: int | None = None,
        *,
        width: int = 1,
        hint: str | None = None,
        **params: object,
    ) -> Problem:
        """A problem in this line, at this place or at another column (from 0)."""
        return Problem(code, self.line + 1, (self.column if column is None else column) + 1, params, hint, width=width)

    @property
    def indent(self) -> int:
        """Where the line's content begins, behind dashes."""
        found = _INDENT.match(self.text)
        return found.end() if found else 0

    @property
    def is_first(self) -> bool:
        """Whether this is the first character of its line."""
        return not self.text[: self.column].strip(" ")

    def above(self) -> "_Place | None":
        """The beginning of the nearest line above that holds more than a comment."""
        for number in range(self.line - 1, -1, -1):
            content = self.lines[number].strip()
            if content and not content.startswith("#"):
                place = _Place(self.lines, number, 0)
                return _Place(self.lines, number, place.indent)
        return None


def _line_start(place: _Place) -> _Place:
    return _Place(place.lines, place.line, place.indent)


def _missing(place: _Place) -> Problem | None:
    """A missing space or colon in this line, if that is what is wrong with it."""
    if found := _DASH_NO_SPACE.match(place.text):
        return place.problem("space-after-dash", found.end() - 1, hint="- " + place.text[found.end() :].strip()[:40])
    if found := _KEY_NO_SPACE.match(place.text):
        hint = f"{found[1]}: {place.text[found.end() :].strip()}"
        return place.problem("space-after-colon", found.end() - 1, hint=hint if len(hint) < 60 else None)
    if not _KEY.match(place.text):
        return _missing_colon(place)
    return None


def _missing_colon(place: _Place) -> Problem:
    """A word without a colon; where it is alone and the line above has an empty key, that key's value."""
    content = place.text[place.indent :].strip()
    above = place.above()
    if above and above.column == place.indent and _EMPTY_KEY.match(above.text):
        hint = f"{above.text.strip()} {content}"
        return place.problem("value-below", place.indent, hint=hint if len(hint) < 60 else None, width=len(content))
    first, _, behind = content.partition(" ")
    word, full_width, more = first.partition("：")
    word, behind = word.rstrip(";=.,") or first, f"{more} {behind}".strip(" =：")
    hint = f"{word}: {behind}".strip()
    column = place.indent + len(word) - (0 if full_width else 1)
    return place.problem("missing-colon", column, word=word, hint=hint if len(hint) < 60 else None)


@value
class _Spot:
    """What is known of an error."""

    at: _Place
    """Where YAML could not go on."""
    start: _Place
    """Where that began which it was reading."""
    still_open: Sequence[tuple[int, int]]
    """Lines and columns of the open lists and mappings, from 1."""


def _key_not_here(spot: _Spot) -> Problem:
    """A colon where no key can be: a second one in a line, or a key in what YAML took for a text's next line."""
    before = _KEY.match(spot.at.text[: spot.at.column + 1])
    if found := _KEY.match(spot.at.text[: spot.at.column]):
        value = spot.at.text[found.end() :]
        column = found.end() + len(value) - len(value.lstrip(" "))
        return spot.at.problem("colon-in-text", column, width=len(value.strip()), hint=_quoted(value))
    above = spot.at.above()
    if before and above:
        problem = _missing(above)
        if problem:
            return problem
        if dash := dash_problem(spot.at.lines, spot.at.line):
            return dash
        first = _line_start(spot.at)
        if spot.at.text.lstrip(" ").startswith("- "):
            return spot.at.problem("dash-not-here", len(spot.at.text) - len(spot.at.text.lstrip(" ")))
        if first.column > above.column:
            return first.problem("indented-too-deep", expected=above.column + 1)
    return _line_start(spot.at).problem("yaml-syntax")


def _block(spot: _Spot) -> Problem:
    """Something that belongs to none of the open lists and mappings: mostly an indentation."""
    if not spot.at.is_first:
        return _text_goes_on(spot.at)
    if dash := dash_problem(spot.at.lines, spot.at.line):
        return dash
    above = spot.at.above()
    for place in (spot.at, above):
        if place and (found := _DASH_NO_SPACE.match(place.text)):
            return place.problem(
                "space-after-dash", found.end() - 1, hint="- " + place.text[found.end() :].strip()[:40]
            )
    if spot.at.text[spot.at.column :].startswith(":"):
        return spot.at.problem("key-empty")
    if spot.at.text[spot.at.column :].startswith(("]", "}")):
        return spot.at.problem("bracket-unopened", character=spot.at.text[spot.at.column])
    if spot.at.text[spot.at.column :].startswith(("[", "{")):
        return _stray_bracket(spot.at)
    if spot.at.column + 1 in [column for _, column in spot.still_open]:
        return spot.at.problem("dash-not-here" if spot.at.text[spot.at.column :].startswith("-") else "dash-missing")
    return spot.at.problem("indentation", begins=spot.at.column + 1)


def _text_goes_on(place: _Place) -> Problem:
    """Something behind a closing quotation mark or bracket."""
    last, width = place.text[: place.column].rstrip(" ")[-1], len(place.text) - place.column
    if last in "\"'":
        return place.problem("text-after-quote", width=width, hint=_requoted(_value_of(place)))
    if last in "]}":
        return place.problem("text-after-bracket", width=width, hint=quoted(_value_of(place)))
    return place.problem("yaml-syntax")


def _value_of(place: _Place) -> str:
    """What stands behind the line's dashes and key."""
    found = _KEY.match(place.text)
    return place.text[found.end() if found and found.end() <= place.column else place.indent :].strip()


def _requoted(value: str) -> str | None:
    """A text with quotation marks of its own, in such that do not end it."""
    if len(value) > 1 and value[0] == value[-1]:
        value = value[1:-1]
    return quoted(value)


def _stray_bracket(place: _Place) -> Problem:
    """A bracket where a key should stand."""
    text = place.text[place.column :]
    opening, closing = ("[", "]") if text.startswith("[") else ("{", "}")
    if text.count(opening) > text.count(closing):
        return place.problem("bracket-unclosed", opening=opening, closing=closing)
    return place.problem("yaml-syntax")


def _no_colon(spot: _Spot) -> Problem:
    if spot.start.text[spot.start.column :].startswith(("[", "{")):
        return _stray_bracket(spot.start)
    return _missing(spot.start) or spot.start.problem("yaml-syntax")


def _special_start(spot: _Spot) -> Problem:
    """A character at the start of a value that has a meaning of its own in YAML."""
    value = spot.start.text[spot.start.column :]
    if not value.strip(" "):
        line, column = spot.still_open[-1] if spot.still_open else (spot.start.line + 1, spot.start.column + 1)
        return _bracket(replace(spot, start=_Place(spot.start.lines, line - 1, column - 1)))
    if value[0] in "]}," and spot.start.is_first:
        return spot.start.problem("bracket-unopened", character=value[0])
    return spot.start.problem("needs-quotes", character=value[0], hint=_quoted(value))


def _entry_start(spot: _Spot) -> Problem:
    text = spot.at.text
    if text[spot.at.column : spot.at.column + 2] == "- " and _EMPTY_KEY.match(text[: spot.at.column]):
        below = spot.at.lines[spot.at.line + 1 : spot.at.line + 2]
        indent = len(text) - len(text.lstrip(" "))
        if any(line.startswith(" " * indent) and line.lstrip(" ").startswith("- ") for line in below):
            return spot.at.problem("dash-behind-colon")
    return _special_start(replace(spot, start=spot.at))


def _bracket(spot: _Spot) -> Problem:
    """A bracket that is not closed, or two entries without a comma between them."""
    opening = spot.start.text[spot.start.column : spot.start.column + 1]
    closing = {"[": "]", "{": "}"}.get(opening)
    if closing is None:
        return spot.at.problem("yaml-syntax")
    rest = spot.start.text[spot.start.column :]
    if spot.at.line == spot.start.line and rest.count(opening) <= rest.count(closing):
        return spot.at.problem("comma-missing", closing=closing)
    return spot.start.problem("bracket-unclosed", opening=opening, closing=closing)


def _no_space(spot: _Spot) -> Problem:
    """A colon and a bracket or comma right behind it, within brackets."""
    return spot.at.problem("space-after-colon")


def _quote(spot: _Spot) -> Problem:
    text = spot.start.text[spot.start.column :]
    hint = text.rstrip(" '\"”“’") + text[0]
    return spot.start.problem("quote-unclosed", quote=text[:1], hint=hint if 2 < len(hint) < 60 else None)


def _escape(spot: _Spot) -> Problem:
    column = spot.at.text.rfind("\\", 0, spot.at.column + 1)
    return spot.at.problem("bad-escape", max(column, 0), character=spot.at.text[column : column + 2])


def _tag(spot: _Spot) -> Problem:
    name = spot.start.text[spot.start.column :].split(" ")[0]
    return spot.start.problem("tag", width=len(name), name=name)


def _documents(spot: _Spot) -> Problem:
    return spot.at.problem("several-documents")


def _quoted(value: str) -> str | None:
    """The value in quotes, if it is short and stands in no brackets."""
    return None if any(character in value for character in "[]{}#") else quoted(value)


_CAUSES: tuple[tuple[str, Callable[[_Spot], Problem]], ...] = (
    ("mapping values are not allowed", _key_not_here),
    ("could not find expected ':'", _no_colon),
    ("while parsing a block mapping", _block),
    ("while parsing a block collection", _block),
    ("entries are not allowed", _entry_start),
    ("mapping keys are not allowed", _entry_start),
    ("while parsing a flow mapping", _bracket),
    ("while parsing a flow sequence", _bracket),
    ("cannot start any token", _entry_start),
    ("while scanning an anchor", _special_start),
    ("while scanning an alias", _special_start),
    ("while scanning a block scalar", _special_start),
    ("found unexpected ':'", _no_space),
    ("node content", _entry_start),
    ("while parsing a flow node", _entry_start),
    ("while scanning a quoted scalar", _quote),
    (" a tag", _tag),
    ("tag handle", _tag),
    ("escape", _escape),
    ("hexdecimal", _escape),
    ("document start", _documents),
)
"""Words of the loaders' messages, and who explains them; the first that fits."""
