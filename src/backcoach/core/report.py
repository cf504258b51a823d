"""Collects what is found wrong in a file, with the right place in the author's own lines. It knows no field."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from backcoach.core.dose import DoseProblem
from backcoach.core.errors import Problem, Severity
from backcoach.core.reader import Document, Mapping, Node, Scalar

_MAX_NEAR = 20
"""So many near matches are looked for: they take a while each, and a file with more unknown words is none of ours."""
_REFINED = {"dash-missing", "dash-not-here", "indented-too-deep", "missing-colon", "colon-in-text", "indentation"}
_GERMAN = re.compile(r"[äöüß]|\b(und|oder|mit|ohne|nicht|beim|zum|jede[nrs]?)\b", re.IGNORECASE)
_CUT = re.compile(r" #(?=.*\w)|\s+#[0-9]")
"""What goes on as if it were text: `towel # it slips`, `exercise  #1`."""
_PERHAPS_MENDED = {
    *("key-missing", "exercises-missing", "dose-missing", "item-without-exercise", "items-empty", "value-missing"),
    *("value-is-comment", "expected-keys", "duplicate-key"),
}
"""What is told of a line may come from another one that was mended."""
_SEPARATORS = re.compile(r"[\s\-_‐-―'’]+")


def fold(name: str) -> str:
    """What two names have in common that differ in case, hyphens, spaces and apostrophes."""
    return _SEPARATORS.sub("", name.casefold())


def quoted(value: str) -> str | None:
    """The value in quotes, if it is short."""
    value = value.strip()
    if len(value) > 60:
        return None
    return f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"


def _without_effects(problems: Sequence[Problem]) -> list[Problem]:
    kept = list(problems)
    for one in problems:
        if one.code == "smart-quotes":
            inside = range(one.column, one.column + one.width)
            effects = [other for other in kept if other.severity is Severity.ERROR and other.line == one.line]
            effects = [other for other in effects if other.column in inside]
            if effects:
                kept = [replace(one, severity=Severity.ERROR) if other is one else other for other in kept]
                kept = [other for other in kept if other not in effects]
    return kept


def _without_effects_of_tabs(problems: Sequence[Problem], lines: Sequence[str]) -> list[Problem]:
    """A tab counts as one space, so that a line of it may stand below another key than it seems to."""
    tabbed = {number for number, line in enumerate(lines, 1) if "\t" in line[: len(line) - len(line.lstrip())]}

    def follows(one: Problem) -> bool:
        below = one.code in _NOTHING_THERE and not tabbed.isdisjoint(range(one.line + 1, one.line + 3))
        placed = one.code in _OF_PLACE or one.code.startswith(("key-of-", "expected-"))
        return below or (one.line in tabbed and placed)

    return [one for one in problems if not follows(one)]


_NOTHING_THERE = {"nothing-below", "value-missing", "key-missing"}
_OF_PLACE = {*_NOTHING_THERE, "unknown-key", "duplicate-key", "not-indented", "indented-too-deep", "dash-missing"}


class Report:
    """The problems of one file."""

    def __init__(self, document: Document, language: str = "en") -> None:
        self.problems = list(document.problems)
        self.language = language
        """Of plain texts."""
        self._lines = self._written = document.lines
        self._texts: list[tuple[Node, Sequence[str]]] = []
        self._plain: list[Node] = []
        self._near = 0
        self._mended: frozenset[int] = frozenset()
        """Lines that were changed to read on; what else is wrong in and beside them is not told."""
        self._told: frozenset[int] = frozenset()

    def error(self, code: str, at: Node, *, hint: str | None = None, **params: object) -> None:
        """Something that keeps the routine from being run."""
        self._add(code, at, hint, Severity.ERROR, params)

    def advice(self, code: str, at: Node, *, hint: str | None = None, **params: object) -> None:
        """Something that could be better."""
        self._add(code, at, hint, Severity.ADVICE, params)

    def refine(self, source: Any) -> None:
        """Looks for finer causes of errors of syntax, for which one has to know the exercises."""
        self.problems = self._refined(self.problems, self._lines, source)

    def recovered(self, document: Document, source: Any) -> Document:
        """The file read on behind its errors of syntax, where that is possible, else as it was read."""
        from backcoach.core.recovery import recovered

        told = replace(document, problems=self.problems)
        found = recovered(told, lambda problems, lines: self._refined(problems, lines, source))
        if found is None:
            return document
        document, self._mended = found
        self._lines, self.problems = document.lines, list(document.problems)
        self._told = frozenset(map(id, self.problems))
        return document

    def _refined(self, problems: Sequence[Problem], lines: Sequence[str], source: Any) -> list[Problem]:
        if any(one.code in _REFINED for one in problems):
            from backcoach.core.layout import refined

            def is_exercise(name: str) -> bool:
                return source.find(name) is not None

            def near(name: str) -> str | None:
                return self.near(name, source.names())

            return [refined(one, lines, (is_exercise, near)) for one in problems]
        return list(problems)

    def no_value(self, key: Scalar, value: Scalar) -> None:
        """A key without a value, perhaps because a `#` has made a comment of it."""
        behind = self._line(value.line)[value.column - 1 :].strip()
        if behind.startswith("#"):
            self.error("value-is-comment", key, key=key.text, hint=quoted(behind))
        else:
            self.error("value-missing", key, key=key.text)

    def no_value_here(self, key: Scalar) -> bool:
        """Whether no colon stands behind a key: it is alone, within braces."""
        return not self._line(key.line)[key.column - 1 + len(key.text) :].lstrip(" ").startswith(":")

    def colon_in_text(self, node: Mapping) -> bool:
        """Reports a text that is a key with a value for YAML, because of its colon; False where it is none."""
        ((key, value),) = node.entries.values()
        line = self._line(key.line)
        if not isinstance(value, Scalar) or value.line != key.line or "{" in line[: key.column]:
            return False
        text = line[key.column - 1 :].strip()
        self.error("colon-in-text", Scalar(text, key.line, key.column), hint=quoted(text))
        return True

    def text_goes_on(self, key: Scalar) -> bool:
        """Reports a key that goes on with the text in the line above; False where it is none."""
        from backcoach.core.layout import text_goes_on

        found = text_goes_on(self._lines, key.line) if self.begins_line(key) else None
        self.problems += [found] if found else []
        return found is not None

    def exercises_missing(self) -> None:
        """Tells at a list of exercises that its key is missing, where that has been told of the whole file."""
        from backcoach.core.layout import exercises_missing

        missing = [one for one in self.problems if one.code == "key-missing" and one.params["key"] == "exercises"]
        found = exercises_missing(self._lines) if missing else None
        if found:
            self.problems = [found if one is missing[0] else one for one in self.problems]

    def cut_text(self, scalar: Scalar) -> None:
        """Advises on a text that goes on behind a `#`, or that ends with a quotation mark which opens nowhere.

        What stands two blanks and more behind the text is a comment, as `backcoach new` and people who know YAML write
        them.
        """
        line, start = self._line(scalar.line), scalar.column - 1
        if "#" in line and line.startswith(scalar.text, start):
            if _CUT.match(line, start + len(scalar.text)):
                self.advice("text-cut", scalar, hint=quoted(line[start:].strip()))
        elif scalar.text.endswith('"') and scalar.text.count('"') == 1 and not scalar.text[-2:-1].isdigit():
            self.advice("quote-unopened", scalar, hint=quoted(scalar.text[:-1]))

    def from_here(self, at: Node) -> str:
        """What stands in the line from a place on, without a comment."""
        return re.split(r"\s#", self._line(at.line)[at.column - 1 :])[0].strip()

    def begins_line(self, at: Node) -> bool:
        """Whether nothing stands before it in its line."""
        return not self._line(at.line)[: at.column - 1].strip(" ")

    def below(self, line: int) -> tuple[int, str]:
        """How far the next line that holds more than a comment is indented, and what it holds; empty at the end."""
        for text in self._lines[line:]:
            content = text.strip()
            if content and not content.startswith("#"):
                return len(text) - len(text.lstrip(" ")), content
        return 0, ""

    def line_of(self, start: re.Pattern[str]) -> int | None:
        """The number of the first line that begins with a pattern."""
        return next((number for number, line in enumerate(self._lines, 1) if start.match(line)), None)

    def lines_below(self, line: int) -> Sequence[str]:
        """All lines below one."""
        return self._lines[line:]

    def errors_below(self, line: int) -> int:
        """How many errors have been found below a line."""
        return sum(one.severity is Severity.ERROR and one.line > line for one in self.problems)

    def inside(self, scalar: Scalar, problems: Iterable[DoseProblem]) -> None:
        """Problems of words within a text."""
        if problems and self._joined(scalar):
            return
        for one in problems:
            line, column = self.place(scalar, one.offset)
            width = self._width(line, column, one.width)
            self.problems.append(Problem(one.code, line, column, one.params, one.hint, one.severity, width))

    def place(self, scalar: Scalar, offset: int) -> tuple[int, int]:
        """The line and column of a character of a text.

        Exact where the text stands in one line as it is. In a folded or escaped text the word is looked for in the
        lines below; where it cannot be found, the place is that of the text.
        """
        line, column, text = scalar.line, scalar.column, scalar.text
        start = column - 1 if not scalar.style else column
        if self._line(line).startswith(text, start):
            return line, min(start + offset, len(self._line(line))) + 1
        word = re.match(r"\S*", text[offset:])
        if word and word[0]:
            nth = len(re.findall(re.escape(word[0]), text[:offset]))
            for number, begin in (
                (line, start),
                *((after, 0) for after in range(line + 1, line + text.count(" ") + 2)),
            ):
                found = [place.start() for place in re.finditer(re.escape(word[0]), self._line(number)[begin:])]
                if nth < len(found):
                    return number, begin + found[nth] + 1
                nth -= len(found)
        return line, column

    def near(self, word: str, known: Iterable[str]) -> str | None:
        """The known word that was probably meant."""
        names: dict[str, str] = {}
        for name in known:
            names.setdefault(fold(name), name)
        if fold(word) in names:
            return names[fold(word)]
        if self._near == _MAX_NEAR:
            return None
        self._near += 1
        from difflib import get_close_matches  # takes 5 ms to load, and most files have no mistake

        found = get_close_matches(fold(word)[:60], names, n=1, cutoff=0.65)
        return names[found[0]] if found else None

    def written(self, node: Node, languages: Sequence[str]) -> None:
        """Notes the languages that a text is written in."""
        self._texts.append((node, languages))

    def plain(self, node: Node) -> None:
        """Notes a text that is in the language of the file, as it is in no other."""
        self._plain.append(node)

    def looks_german(self) -> None:
        """Advises to say that a file is German which does not say what it is: it would get an English voice."""
        for node in self._plain:
            if isinstance(node, Scalar) and _GERMAN.search(node.text):
                self.advice("language-unsaid", node, hint="language: de")
                return

    def untranslated(self) -> None:
        """Advises on texts that lack a language which other texts of the file have."""
        used = dict.fromkeys(code for _, codes in self._texts for code in codes)
        for node, codes in self._texts:
            missing = tuple(code for code in used if code not in codes)
            if missing:
                self.advice("text-untranslated", node, languages=missing)

    def sorted(self, ignore: frozenset[str] = frozenset()) -> tuple[Problem, ...]:
        """All problems in the order of the file, without the advice that the author does not want to hear.

        Printer's quotes that make a word unreadable are the one thing that is wrong with it.
        """
        if any(one.code == "smart-quotes" for one in self.problems):
            self.problems = _without_effects(self.problems)
        if any(one.code == "tab-indentation" for one in self.problems):
            self.problems = _without_effects_of_tabs(self.problems, self._written)
        if self._mended:
            self.problems = [one for one in self.problems if id(one) in self._told or self._is_sure(one)]
        heeded = [one for one in self.problems if one.severity is Severity.ERROR or one.code not in ignore]
        return tuple(sorted(heeded, key=lambda one: (one.line, one.column)))

    def _is_sure(self, problem: Problem) -> bool:
        """Whether a problem of a file that was mended does not come from mending, as what is missing may."""
        return problem.line not in self._mended and problem.code not in _PERHAPS_MENDED

    @property
    def errors(self) -> int:
        """How many errors have been found."""
        return sum(one.severity is Severity.ERROR for one in self.problems)

    @property
    def has_errors(self) -> bool:
        """Whether the file cannot be used."""
        return any(one.severity is Severity.ERROR for one in self.problems)

    def _add(self, code: str, at: Node, hint: str | None, severity: Severity, params: dict[str, object]) -> None:
        width = 1
        if isinstance(at, Scalar) and severity is Severity.ERROR and self._joined(at):
            return
        if isinstance(at, Scalar) and at.style not in ("|", ">"):
            width = self._width(at.line, at.column, len(at.text) + 2 * bool(at.style))
        self.problems.append(Problem(code, at.line, at.column, params, hint, severity, width))

    def _joined(self, scalar: Scalar) -> bool:
        """Whether YAML has joined a text with a line below that is a key without a colon; if so, that is reported."""
        if scalar.style or self._line(scalar.line).startswith(scalar.text, scalar.column - 1):
            return False
        from backcoach.core.layout import colon_missing_below

        found = colon_missing_below(scalar.line, self._lines, scalar.text.count(" "))
        if found and found not in self.problems:
            self.problems.append(found)
        return found is not None

    def _width(self, line: int, column: int, width: int) -> int:
        return max(1, min(width, len(self._line(line)) - column + 1))

    def _line(self, number: int) -> str:
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""
