"""How a key of a routine or exercise file is typed: small combinators, of which `tables` makes the format.

Every field is a small value that reads a node and reports what is wrong with it. A JSON Schema can be made from the
same table. What needs to know an exercise (doses, items) is typed by the parser.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Sequence as List
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, Protocol

from backcoach.core.advice_codes import ADVICE_CODES
from backcoach.core.dosing_text import parse_dosing
from backcoach.core.durations import format_duration, parse_duration
from backcoach.core.reader import Mapping as MappingNode
from backcoach.core.reader import Node, Scalar, Sequence, Unreadable
from backcoach.core.report import Report
from backcoach.core.routine import Dosing, Millis, Text

FORMAT_VERSION = 1
_PROMISE = re.compile(
    r"\b(heal(s|ed|ing)?|cur(e|es|ed|ing)|guarantee(s|d)?|pain[- ]?free|miracle"
    r"|heil(t|en|end|ung|sam)|geheilt|kuriert?|garantiert?|schmerzfrei(e[mnrs]?)?|wunder(mittel|übung))\b",
    re.IGNORECASE,
)
"""Words that promise what an exercise cannot be known to do. (Heilpraktiker and Heilmittel are names, and stay.)"""
_PAIN_FREE_RANGE = re.compile(
    r"\bpain[- ]?free (range|zone|arc|limits?|movements?|motion)\b|\bas far as [\w ]{,20}\bpain[- ]?free\b"
    r"|\bschmerzfreie?[mnrs]? (bereich|rahmen|radius|umfang|beweg)\w*"
    r"|\bso ?weit\b[\w, ]{,25}\bschmerzfrei(e[mnrs]?)?\b",
    re.IGNORECASE,
)
"""How far to move: an instruction of every day, and no promise."""
_durations = lru_cache(maxsize=1024)(parse_duration)


class Field(Protocol):
    """Types a node; reports what is wrong with it, and then gives None."""

    def read(self, node: Node, report: Report) -> Any:
        """The typed value, or None."""


def scalar(node: Node, report: Report, code: str) -> Scalar | None:
    """The node if it is a text; else a problem with this code."""
    if isinstance(node, Scalar):
        return node
    misfit(node, report, code)
    return None


def misfit(node: Node, report: Report, code: str) -> None:
    """Reports a node of the wrong kind, unless it is wrong in a way that has been told already."""
    if not is_told(node):
        report.error(code, node)


def is_told(node: Node) -> bool:
    """Whether something has been told already that is wrong with a node as a whole."""
    return isinstance(node, Unreadable) or (not isinstance(node, Scalar) and not node.complete)


@dataclass(eq=False)
class Plain:
    """A text that has no translation: a name of a person or of a routine."""

    free: bool = True
    """Whether anything can stand there, and not only a name that is known."""

    def read(self, node: Node, report: Report) -> str | None:
        """The text."""
        if isinstance(node, MappingNode) and len(node.entries) == 1 and report.colon_in_text(node):
            return None
        found = scalar(node, report, "expected-text")
        if found and not found.text:
            report.error("text-empty", found)
        elif found and _PROMISE.search(found.text) and (promise := _promise(found.text)):
            report.advice("promise", found, word=promise[0])
        if found and self.free and not found.style:
            report.cut_text(found)
        return found.text if found and found.text else None


def _promise(text: str) -> re.Match[str] | None:
    return _PROMISE.search(_PAIN_FREE_RANGE.sub("", text))


class Words:
    """A text, or one per language."""

    def read(self, node: Node, report: Report) -> Text | None:
        """The text in the languages it is written in."""
        if isinstance(node, MappingNode):
            texts = [(code, PLAIN.read(value, report)) for code, value in languages(node, report)]
            found = tuple((code, text) for code, text in texts if text)
        else:
            text = PLAIN.read(node, report)
            found = ((report.language, text),) if text else ()
            report.plain(node)
        if not found:
            return None
        report.written(node, [code for code, _ in found])
        return Text(found)


@dataclass(eq=False)
class Lines:
    """A list of texts, or one list per language; a single text is a list of one."""

    max_words: int | None = None
    """Longer texts are advised against."""
    translated: bool = True
    """Whether every language should have it."""

    def read(self, node: Node, report: Report) -> dict[str, tuple[str, ...]]:
        """The texts by language."""
        if isinstance(node, MappingNode):
            lines = {code: self._list(value, report) for code, value in languages(node, report)}
        else:
            lines = {report.language: self._list(node, report)}
        found = {code: texts for code, texts in lines.items() if texts}
        if found and self.translated:
            report.written(node, list(found))
        return found

    def _list(self, node: Node, report: Report) -> tuple[str, ...]:
        found = []
        for item in node.items if isinstance(node, Sequence) else [node]:
            text = PLAIN.read(item, report)
            if text and self.max_words and len(text.split()) > self.max_words:
                report.advice("too-many-words", item, limit=self.max_words, n=len(text.split()))
            found += [text] if text else []
        if not found and isinstance(node, Sequence) and not node.items and node.complete:
            report.error("list-empty", node)
        return tuple(found)


class Names:
    """Other names of an exercise, in any language."""

    def read(self, node: Node, report: Report) -> tuple[str, ...]:
        """The names of all languages."""
        return tuple(name for names in Lines(translated=False).read(node, report).values() for name in names)


@dataclass(eq=False)
class Duration:
    """A length of time; a number alone is seconds."""

    low: Millis
    high: Millis

    def read(self, node: Node, report: Report) -> Millis | None:
        """In milliseconds."""
        found = scalar(node, report, "expected-duration")
        if not found:
            return None
        value = _durations(found.text, bare_seconds=True)
        if value is None:
            from backcoach.core.meant_values import duration_meant

            report.error("expected-duration", found, text=found.text, hint=duration_meant(found.text))
        elif not self.low <= value <= self.high:
            low, high = format_duration(self.low), format_duration(self.high)
            report.error("duration-out-of-range", found, low=low, high=high)
        else:
            return value
        return None


@dataclass(eq=False)
class Whole:
    """A whole number."""

    low: int
    high: int

    def read(self, node: Node, report: Report) -> int | None:
        """The number."""
        found = scalar(node, report, "expected-number")
        if not found:
            return None
        if not re.fullmatch("[0-9]{1,9}", found.text):
            from backcoach.core.meant_values import number_meant

            report.error("expected-number", found, hint=number_meant(found.text))
        elif not self.low <= int(found.text) <= self.high:
            report.error("number-out-of-range", found, low=self.low, high=self.high)
        else:
            return int(found.text)
        return None


class Version:
    """The version of the format."""

    def read(self, node: Node, report: Report) -> int | None:
        """The version that this program reads."""
        found = scalar(node, report, "version-unknown")
        if found and found.text != str(FORMAT_VERSION):
            report.error("version-unknown", found, version=FORMAT_VERSION, hint=str(FORMAT_VERSION))
        return FORMAT_VERSION


class Boolean:
    """Yes or no, in English or German."""

    def read(self, node: Node, report: Report) -> bool | None:
        """True or False."""
        found = scalar(node, report, "expected-boolean")
        if not found:
            return None
        value = BOOLEANS.get(found.text.lower())
        if value is None:
            from backcoach.core.meant_values import word_meant

            hint = word_meant(found.text, ("yes", "no")) or report.near(found.text, BOOLEANS)
            report.error("expected-boolean", found, hint=hint)
        return value


BOOLEANS = {
    "yes": True,
    "true": True,
    "on": True,
    "ja": True,
    "no": False,
    "false": False,
    "off": False,
    "nein": False,
}


class Date:
    """A day as in 2026-11-22."""

    def read(self, node: Node, report: Report) -> date | None:
        """The day."""
        found = scalar(node, report, "expected-date")
        if not found:
            return None
        if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", found.text):
            code = "expected-date"
        else:
            try:
                return date.fromisoformat(found.text)
            except ValueError:
                code = "date-nonexistent"
        from backcoach.core.meant_values import date_meant

        report.error(code, found, date=found.text, hint=date_meant(found.text))
        return None


@dataclass(eq=False)
class Choice:
    """One of some words."""

    options: type[Enum]

    def read(self, node: Node, report: Report) -> Enum | None:
        """The option whose word it is."""
        found = scalar(node, report, "expected-word")
        if not found:
            return None
        words = {str(option.value): option for option in self.options}
        if found.text not in words:
            from backcoach.core.meant_values import word_meant

            hint = word_meant(found.text, words) or report.near(found.text, words)
            report.error("unknown-word", found, word=found.text, options=tuple(self.options), hint=hint)
        return words.get(found.text)


class Day:
    """A day of the week in English or German."""

    def read(self, node: Node, report: Report) -> int | None:
        """Monday is 0."""
        found = scalar(node, report, "expected-day")
        if not found:
            return None
        day = DAYS.get(found.text.lower().removesuffix("."))
        if day is None:
            from backcoach.core.meant_lists import all_days_meant

            hint = all_days_meant(found.text, report.near)
            report.error("expected-day", found, day=found.text, hint=hint)
        return day


_DAY_NAMES = (
    "mon monday mo montag",
    "tue tues tuesday di dienstag",
    "wed wednesday mi mittwoch",
    "thu thur thurs thursday do donnerstag",
    "fri friday fr freitag",
    "sat saturday sa samstag sonnabend",
    "sun sunday so sonntag",
)
DAYS = {name: day for day, names in enumerate(_DAY_NAMES) for name in names.split()}
"""The number of a day by its names and abbreviations; Monday is 0."""


_BRACKETS = "()[]{}"


def _options(field: Field) -> Collection[str] | None:
    """The words that a field of a list can have; None for days."""
    if isinstance(field, Choice):
        return [str(option.value) for option in field.options]
    return None if isinstance(field, Day) else ADVICE_CODES


def _is_range(field: Field, parts: List[str]) -> bool:
    """Whether a list of days has something else in it than days: `Mo-Mi, Fr`."""
    return isinstance(field, Day) and len(parts) > 1 and any("-" in part or "–" in part for part in parts)


@dataclass(eq=False)
class Listed:
    """Several values: a list, or a text with commas between them."""

    of: Field
    commas: bool = True

    def read(self, node: Node, report: Report) -> tuple[Any, ...] | None:
        """The values that could be read."""
        if isinstance(node, Scalar):
            if self.commas and not node.style and (node.text[0] in _BRACKETS or node.text[-1] in _BRACKETS):
                report.error("expected-values", node, hint=node.text.strip(_BRACKETS).strip())
                return None
            parts = self._parts(node, report)
        elif isinstance(node, Sequence):
            parts = node.items
            if not parts and node.complete:
                report.error("list-empty", node)
        else:
            misfit(node, report, "expected-values")
            return None
        before = len(report.problems)
        values = [self.of.read(part, report) for part in parts]
        if isinstance(node, Scalar) and self.commas and len(report.problems) > before:
            self._tell_as_one(node, before, report)
        return tuple(value for value in values if value is not None)

    def _tell_as_one(self, node: Scalar, before: int, report: Report) -> None:
        """One problem with the whole list in place of those of its words, unless it is that of a single word."""
        from backcoach.core.meant_lists import all_days_meant, is_list, words_meant

        new = report.problems[before:]
        parts = [part.strip() for part in node.text.split(",")]
        if len(new) == 1 and not any(is_list(part) for part in parts) and not _is_range(self.of, parts):
            return
        options = _options(self.of)
        hint = (
            all_days_meant(node.text, report.near) if options is None else words_meant(node.text, options, report.near)
        )
        del report.problems[before:]
        if options is not None and hint and all(word in re.split("[^a-z_-]+", node.text) for word in hint.split(", ")):
            report.error("expected-values", node, hint=hint)
        elif hint:
            report.error(new[0].code, node, hint=hint, **{**new[0].params, "word": node.text})
        else:
            report.problems += [replace(one, hint=None) if is_list(str(one.params.get("word"))) else one for one in new]

    def _parts(self, node: Scalar, report: Report) -> Iterable[Node]:
        """The text between commas, each with its own place."""
        if not self.commas or "," not in node.text:
            return [node]
        parts = []
        for found in re.finditer("[^,]*[^, ][^,]*", node.text):
            text = found[0].lstrip()
            line, column = report.place(node, found.end() - len(text))
            parts.append(Scalar(text.rstrip(), line, column))
        return parts or [node]


class LanguageCode:
    """A language as two letters."""

    def read(self, node: Node, report: Report) -> str | None:
        """The code."""
        found = scalar(node, report, "language-code")
        return found.text if found and language_code(found, report) else None


_LANGUAGE = re.compile("[a-z]{2}")
_LANGUAGE_NAMES = {
    "english": "en",
    "englisch": "en",
    "german": "de",
    "deutsch": "de",
    "ger": "de",
    "deu": "de",
}


def language_code(node: Scalar, report: Report) -> bool:
    """Whether the text is the code of a language; if not, it is reported."""
    if _LANGUAGE.fullmatch(node.text):
        return True
    word = node.text.lower()
    found = re.match("[a-z]{2}(?![a-z])", word)
    if found and " " in node.text.strip() and report.no_value_here(node):
        report.error("missing-colon", node, word=found[0], hint=f"{found[0]}: {node.text[3:]}")
        return False
    report.error("language-code", node, language=node.text, hint=_LANGUAGE_NAMES.get(word) or (found and found[0]))
    return False


def languages(node: MappingNode, report: Report) -> Iterable[tuple[str, Node]]:
    """The entries of a mapping whose keys are languages."""
    if not node.entries and node.complete:
        report.error("text-empty", node)
    return [(key.text, value) for key, value in node.entries.values() if language_code(key, report)]


class AdviceCode:
    """The code of an advice that is not to be given."""

    def read(self, node: Node, report: Report) -> str | None:
        """The code."""
        found = scalar(node, report, "expected-word")
        if not found:
            return None
        if found.text in ADVICE_CODES:
            return found.text
        report.error("ignore-unknown", found, word=found.text, hint=report.near(found.text, ADVICE_CODES))
        return None


class DosingWords:
    """How often a routine is meant to be done."""

    def read(self, node: Node, report: Report) -> Dosing | None:
        """The dosing."""
        found = scalar(node, report, "expected-dosing")
        if not found:
            return None
        dosing, problems = parse_dosing(found.text, report.language)
        report.inside(found, problems)
        return dosing


@dataclass(eq=False)
class Nested:
    """Keys with values below a key."""

    table: "Table"
    name: str | None = None
    """What a table that stands below several keys is called in the schema."""

    def read(self, node: Node, report: Report) -> dict[str, Any] | None:
        """The typed values by key."""
        if isinstance(node, Scalar):
            from backcoach.core.unknown import keys_meant

            hint = keys_meant(node.text, self.table)
            report.error("expected-keys-below", node, keys=tuple(self.table.keys), hint=hint)
            return None
        return self.table.read(node, report)


@dataclass(eq=False)
class Later:
    """What cannot be typed without the rest of the file: it stays a node for the parser."""

    what: str
    """`dose`, `items`, `definitions`, `exercise` or `substitute`."""

    def read(self, node: Node, report: Report) -> Node | None:  # noqa: ARG002  # as every field
        """The node itself."""
        return None if isinstance(node, Unreadable) else node


@dataclass(eq=False)
class Key:
    """A key of a table."""

    field: Field
    required: bool = False
    example: str | None = None
    """The one value that it can have."""


@dataclass(eq=False)
class Table:
    """Keys and their fields."""

    keys: Mapping[str, Key]

    def read(
        self, node: Node, report: Report, *, skip: str | None = None, owner: Scalar | None = None
    ) -> dict[str, Any] | None:
        """The typed values by key, without those that are wrong; None if it is no mapping.

        `skip`: a key that is none of the table's and yet right. `owner`: the key that it all belongs to, where a
        missing key is told.
        """
        if not isinstance(node, MappingNode):
            misfit(node, report, "expected-keys")
            return None
        values, meant = {}, set()
        for name, (key, value) in node.entries.items():
            if name == skip:
                continue
            known = self.keys.get(name)
            if known is None:
                from backcoach.core import unknown

                meant.add(unknown.tell(key, node, self, report, skip))
            elif isinstance(value, Scalar) and not value.text and not value.style:
                from backcoach.core import unknown

                unknown.tell_empty(key, value, node, self, report)
            elif (typed := known.field.read(value, report)) is not None:
                values[name] = typed
        for name, wanted in self.keys.items():
            if wanted.required and name not in node.entries and name not in meant and node.complete:
                hint = f"{name}: {wanted.example}" if wanted.example else None
                report.error("key-missing", owner or node, key=name, hint=hint)
        return values


PLAIN = Plain()
KNOWN_NAME = Plain(free=False)
