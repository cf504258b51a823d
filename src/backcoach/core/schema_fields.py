"""A field of the table as JSON Schema, draft-07.

An editor reads YAML 1.2: `10`, `1.5`, `true` and `null` come to the schema typed, `yes`, `30s` and `1:30` as texts. Our
reader takes all of them as texts, so every text may be a number or a boolean here, too. `null`, which a key without a
value is, is refused: the words `null` and `~` as a text need quotes in an editor.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any

from backcoach.core import fields, figure_fields, patterns
from backcoach.core.advice_codes import ADVICE_CODES
from backcoach.core.dose_work import MAX_REPS
from backcoach.core.fields import Field, Key, Table

Schema = dict[str, Any]
Describe = Callable[[str], str]
"""The sentence of a key of `texts/schema.py`, in the reader's language."""

TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_ANYTHING: Schema = {"not": {"type": "null"}}
_LANGUAGE = "^[a-z]{2}$"
_DOSE_EXAMPLES = ("3x10", "2x10 hold 5s rest 30s", "6-4-2 hold 10s each side", "45s", "5 breaths")
_DOSING_EXAMPLES = ("daily", "3 per week", "3x10min per week", "every other day")


_TYPES = {
    "text": ["string", "number", "boolean", "object"],
    "lines": ["string", "number", "boolean", "array", "object"],
    "duration": ["string", "number"],
    "dose": ["string", "integer"],
    "short-dose": ["string", "integer", "null"],
    "dosing": ["string"],
    "figure": ["object"],
    "pose": ["object"],
}
"""Of definitions. The language server puts a colon behind a key only where it sees the type without following a
reference, and a text comes first because it proposes a zero for a number."""


def ref(name: str) -> Schema:
    """What stands among the definitions under this name."""
    return {"$ref": f"#/definitions/{name}"}


def typed(name: str, **more: Any) -> Schema:
    """As `ref`, with its type and perhaps more: right beside a reference both would be ignored."""
    return {"type": _TYPES[name], "allOf": [ref(name)], **more}


def described(description: str, schema: Schema) -> Schema:
    """The schema with a sentence; beside a reference it would be ignored."""
    return {"description": description, **({"allOf": [schema]} if "$ref" in schema else schema)}


def offer(*values: str) -> list[Schema]:
    """Values to be completed, which are not shown where the mouse rests, as `examples` are."""
    return [{"label": value, "body": value} for value in values]


def definitions(languages: tuple[str, ...], describe: Describe) -> dict[str, Schema]:
    """What fields refer to. `languages` are offered first where a text is written in several."""
    by_language: Schema = {"type": "object", "minProperties": 1, "additionalProperties": False}

    def translated(one: Schema) -> Schema:
        offered = {code: {**one, "description": describe(f"schema.language.{code}")} for code in languages}
        return {**by_language, "properties": offered, "patternProperties": {_LANGUAGE: one}}

    lines: Schema = {"anyOf": [TEXT, {"type": "array", "minItems": 1, "items": TEXT}]}
    return {
        "text": {"anyOf": [TEXT, translated(TEXT)]},
        "lines": {"anyOf": [*lines["anyOf"], translated(lines)]},
        "duration": {
            "type": _TYPES["duration"],
            "pattern": patterns.duration(),
            "patternErrorMessage": describe("schema.wrong.duration"),
        },
        "dose": dose(describe, "dose"),
        "short-dose": dose(describe, "short-dose"),
        "dosing": {
            "type": _TYPES["dosing"],
            "pattern": patterns.dosing(),
            "patternErrorMessage": describe("schema.wrong.dosing"),
            "defaultSnippets": offer(*_DOSING_EXAMPLES),
        },
    }


def dose(describe: Describe, name: str) -> Schema:
    """A dose; behind the colon of a short item there may be none."""
    may_be_empty = "null" in _TYPES[name]
    return {
        "type": _TYPES[name],
        "minimum": 1,
        "maximum": MAX_REPS,
        "pattern": (r"^\s*$|" if may_be_empty else "") + patterns.dose(),
        "patternErrorMessage": describe("schema.wrong.dose"),
        "defaultSnippets": offer(*_DOSE_EXAMPLES),
    }


class Tables:
    """Makes schemas of tables; `later` gives those of the fields that only the parser can type, by their word."""

    def __init__(self, describe: Describe, later: dict[str, Schema]) -> None:
        self._describe = describe
        self._later = later

    def table(self, name: str, table: Table) -> Schema:
        """Keys with values, no others; their sentences are `schema.NAME.KEY`."""
        required = [key for key, one in table.keys.items() if one.required]
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": {key: self.key(name, key, one) for key, one in table.keys.items()},
            **({"required": required} if required else {}),
        }

    def key(self, table: str, name: str, key: Key) -> Schema:
        """The schema of a key with its sentence."""
        sentence = self._describe(f"schema.{table}.{name.replace('_', '-')}")
        return described(sentence, self.field(name, key.field))

    def field(self, name: str, field: Field) -> Schema:  # noqa: C901  # one case for each class of field
        """The schema of a field; of one that is not known here, anything.

        `name` is that of the key, and begins the sentences of the keys below it.
        """
        match field:
            case fields.Words():
                return typed("text")
            case fields.Lines() | fields.Names():
                return typed("lines")
            case fields.Duration(low=low, high=high):
                return typed("duration", minimum=low / 1_000, maximum=high / 1_000)
            case fields.Whole(low=low, high=high):
                pattern = patterns.whole_number(low, high)
                return {"type": ["string", "integer"], "minimum": low, "maximum": high, "pattern": pattern}
            case fields.Version():
                return {"enum": [fields.FORMAT_VERSION, str(fields.FORMAT_VERSION)], "default": fields.FORMAT_VERSION}
            case fields.DosingWords():
                return typed("dosing")
            case fields.LanguageCode():
                return {"type": "string", "pattern": patterns.whole("[a-z]{2}"), "defaultSnippets": offer("en", "de")}
            case fields.Nested(table=table, name=shared):
                return typed(shared) if shared else self.table(name, table)
            case fields.Listed(of=of, commas=commas):
                return _listed(self.field(name, of), _pattern(of), commas=commas)
            case fields.Later(what=what):
                return self._later.get(what, _ANYTHING)
            case fields.Date() | fields.Boolean() | fields.Choice() | fields.Day() | fields.AdviceCode():
                return _scalar(field)
            case fields.Plain():
                return TEXT
            case figure_fields.Place() | figure_fields.Amount():
                return _of_figure(field)
            case _:
                return _ANYTHING


def _scalar(field: Field) -> Schema:
    match field:
        case fields.Choice(options=options):
            return {"enum": _words_of(options)}
        case fields.AdviceCode():
            return {"enum": sorted(ADVICE_CODES)}
        case fields.Boolean():
            words = "|".join(map(patterns.any_case, fields.BOOLEANS))
            return {
                "type": ["string", "boolean"],
                "pattern": patterns.whole(words),
                "defaultSnippets": offer("yes", "no"),
            }
        case fields.Day():
            return {
                "type": "string",
                "pattern": patterns.whole(_pattern(field) or ""),
                "defaultSnippets": offer(*_WEEK),
            }
        case _:
            return {"type": "string", "pattern": patterns.date()}


def _of_figure(field: figure_fields.Place | figure_fields.Amount) -> Schema:
    """A place as a text or a list of numbers, or a single number."""
    number = figure_fields.NUMBER.pattern
    if isinstance(field, figure_fields.Amount):
        one = {"type": ["string", "number"], "minimum": field.low, "maximum": field.high}
        return {**one, "pattern": patterns.whole(number)}
    more = f"(?:{_APART}{number}){{1,{1 + field.depth}}}"
    text = {"type": "string", "pattern": rf"^[\s,]*{number}{more}[\s,]*$"}
    low, high = -figure_fields.FARTHEST, figure_fields.FARTHEST
    part = {"type": ["string", "number"], "minimum": low, "maximum": high, "pattern": patterns.whole(number)}
    return {"anyOf": [text, {"type": "array", "items": part, "minItems": 2, "maxItems": 2 + field.depth}]}


_APART = r"(?:\s*,[\s,]*|\s+(?:,[\s,]*)?)"
"""What stands between two numbers."""
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _pattern(field: Field) -> str | None:
    """What a single word of a list looks like, where that is known."""
    match field:
        case fields.Choice(options=options):
            return patterns.one_of(_words_of(options))
        case fields.AdviceCode():
            return patterns.one_of(sorted(ADVICE_CODES))
        case fields.Day():
            return rf"(?:{'|'.join(map(patterns.any_case, fields.DAYS))})\.?"
        case _:
            return None


def _words_of(options: type[Enum]) -> list[str]:
    return [str(option.value) for option in options]


def _listed(one: Schema, pattern: str | None, *, commas: bool) -> Schema:
    """A list, or a text in which commas may stand."""
    text = {**one, "type": "string", "pattern": patterns.separated(pattern)} if commas and pattern else one
    text = {key: value for key, value in text.items() if key != "enum"} if commas and pattern else text
    return {"anyOf": [{"type": "array", "minItems": 1, "items": one}, text]}
