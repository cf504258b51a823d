"""Collects what is found wrong in a file, with the right place in the author's own lines. It knows no field."""

import re
from collections.abc import Iterable, Sequence

from backcoach.core.dose import DoseProblem
from backcoach.core.errors import Problem, Severity
from backcoach.core.reader import Document, Node, Scalar

_MAX_NEAR = 20
"""So many near matches are looked for: they take a while each, and a file with more unknown words is none of ours."""
_GERMAN = re.compile(r"[äöüß]|\b(und|oder|mit|ohne|nicht|beim|zum|jede[nrs]?)\b", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s\-_‐-―'’]+")


def fold(name: str) -> str:
    """What two names have in common that differ in case, hyphens, spaces and apostrophes."""
    return _SEPARATORS.sub("", name.casefold())


class Report:
    """The problems of one file."""

    def __init__(self, document: Document, language: str = "en") -> None:
        self.problems = list(document.problems)
        self.language = language
        """Of plain texts."""
        self._lines = document.lines
        self._texts: list[tuple[Node, Sequence[str]]] = []
        self._plain: list[Node] = []
        self._near = 0

    def error(self, code: str, at: Node, *, hint: str | None = None, **params: object) -> None:
        """Something that keeps the routine from being run."""
        self._add(code, at, hint, Severity.ERROR, params)

    def advice(self, code: str, at: Node, *, hint: str | None = None, **params: object) -> None:
        """Something that could be better."""
        self._add(code, at, hint, Severity.ADVICE, params)

    def no_value(self, key: Scalar, value: Scalar) -> None:
        """A key without a value, perhaps because a `#` has made a comment of it."""
        behind = self._line(value.line)[value.column - 1 :].lstrip()
        code = "value-is-comment" if behind.startswith("#") else "value-missing"
        self.error(code, key, key=key.text)

    def inside(self, scalar: Scalar, problems: Iterable[DoseProblem]) -> None:
        """Problems of words within a text."""
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
        """All problems in the order of the file, without the advice that the author does not want to hear."""
        heeded = [one for one in self.problems if one.severity is Severity.ERROR or one.code not in ignore]
        return tuple(sorted(heeded, key=lambda one: (one.line, one.column)))

    @property
    def has_errors(self) -> bool:
        """Whether the file cannot be used."""
        return any(one.severity is Severity.ERROR for one in self.problems)

    def _add(self, code: str, at: Node, hint: str | None, severity: Severity, params: dict[str, object]) -> None:
        width = 1
        if isinstance(at, Scalar) and at.style not in ("|", ">"):
            width = self._width(at.line, at.column, len(at.text) + 2 * bool(at.style))
        self.problems.append(Problem(code, at.line, at.column, params, hint, severity, width))

    def _width(self, line: int, column: int, width: int) -> int:
        return max(1, min(width, len(self._line(line)) - column + 1))

    def _line(self, number: int) -> str:
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""
