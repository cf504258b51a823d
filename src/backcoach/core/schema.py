"""The format of a routine file as JSON Schema (draft-07), made from the table that the validator reads, for editors.

It refuses no file that is right, and says what a schema can say: keys, types, ranges, words. What needs an exercise, a
second key or arithmetic is left to `check`; tests/core/test_schema.py has the list.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from backcoach.core import tables
from backcoach.core.fields import Nested
from backcoach.core.figure_fields import FIGURE, POSE
from backcoach.core.items import MAX_ITEMS
from backcoach.core.parser import EXERCISE_ID
from backcoach.core.schema_fields import TEXT, Describe, Schema, Tables, definitions, described, dose, offer, ref, typed
from backcoach.core.value import value
from backcoach.core.yaml_text import yaml_text


@value
class Suggestion:
    """An exercise that is offered."""

    names: tuple[str, ...]
    """Its id first."""
    about: str
    """Shown beside it, in the reader's language."""
    dose: str | None
    """Its own, in canonical form."""


def routine_schema(
    exercises: Sequence[Suggestion], describe: Describe, *, languages: tuple[str, ...], comment: str
) -> Schema:
    """The schema of a routine file. Raises KeyError for a key without a sentence.

    `languages` are offered for texts, the reader's first; `comment` says who made it.
    """
    own = Tables(describe, _LATER)
    items = _Items(own, exercises, describe)
    root = own.table("routine", tables.ROUTINE)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": comment,
        "description": describe("schema.file"),
        **root,
        "definitions": {
            **definitions(languages, describe),
            **items.definitions(),
            "exercises-of-ones-own": {
                "type": "object",
                "propertyNames": {"pattern": f"^{EXERCISE_ID.pattern}$", "not": {"enum": sorted(tables.ITEM_KEYS)}},
                "additionalProperties": ref("exercise-of-ones-own"),
            },
            "exercise-of-ones-own": own.table("exercise", tables.EXERCISE),
            "figure": own.table("figure", FIGURE),
            "pose": own.table("pose", POSE),
        },
    }


_LATER = {
    "dose": typed("dose"),
    "items": ref("items"),
    "definitions": ref("exercises-of-ones-own"),
    "exercise": ref("name"),
    "substitute": ref("substitute"),
}


class _Items:
    """The items of a routine in their short and long forms; which one it is, is told by the same keys as in `items`."""

    def __init__(self, own: Tables, exercises: Sequence[Suggestion], describe: Describe) -> None:
        self._own = own
        self._exercises = exercises
        self._describe = describe

    def definitions(self) -> dict[str, Schema]:
        """Everything that is referred to, by name."""
        rounds = self._own.table("rounds", tables.ROUNDS_ITEM)
        rounds["properties"]["exercises"] = described(
            self._describe("schema.rounds.exercises"), _list_of(ref("item-of-a-round"))
        )
        alone = _if({"type": "object"}, _object_item(), TEXT)
        snippets = {"defaultSnippets": self._snippets()}
        return {
            "items": _list_of(ref("item")),
            "item": {**_if(_IS_ROUNDS, ref("rounds"), ref("item-of-a-round")), "defaultSnippets": _CIRCUIT},
            "item-of-a-round": {
                **_if(_IS_ROUNDS, {"properties": {"rounds": False, "exercises": False}}, alone),
                **snippets,
            },
            "name": self._name(),
            "substitute": {**_if({"type": "object"}, _substitute(), TEXT), **snippets},
            "rounds": rounds,
            "rest": self._own.table("rest", tables.REST_ITEM),
            "long-item": self._long(),
            "short-item": self._short(),
        }

    def _name(self) -> Schema:
        """Behind `exercise:`."""
        offered = [name for one in self._exercises for name in one.names]
        about = [one.about for one in self._exercises for _ in one.names]
        return {"type": TEXT["type"], "anyOf": [{"enum": offered, "enumDescriptions": about}, TEXT]}

    def _item_keys(self) -> Schema:
        """The schema of an item's keys, those of the long form."""
        schema = self._own.table("item", tables.EXERCISE_ITEM)
        level = schema["properties"].get("level")
        if level:  # a text to the table; the parser knows which levels an exercise has
            schema["properties"]["level"] = {"description": level["description"], "enum": _levels()}
        return schema

    def _long(self) -> Schema:
        return {**self._item_keys(), "required": ["exercise"]}

    def _short(self) -> Schema:
        """One key is the exercise: any that is no key of an item; a mistyped key is told by its value, no dose."""
        schema = self._item_keys()
        keys: dict[str, Any] = {key: one for key, one in schema["properties"].items() if key != "exercise"}
        siblings = list(keys)
        for one in self._exercises:
            own = {"defaultSnippets": offer(one.dose)} if one.dose else {}  # a single one is put behind the key at once
            for name in one.names:
                keys.setdefault(name, described(one.about, typed("short-dose", **own)))
        refused = {key: False for key in sorted(tables.ITEM_KEYS) if key not in siblings}
        return {
            "type": "object",
            "properties": {**keys, **refused},
            "additionalProperties": self._maybe_mistyped(),
            "allOf": _one_besides(siblings),
        }

    def _maybe_mistyped(self) -> Schema:
        """What stands behind a key that is an exercise of the author's own, or none at all.

        The language server offers what stands here for every key of the item, so nothing is named in it.
        """
        sentence = self._describe("schema.wrong.key")
        a_dose = {**dose(self._describe, "dose"), "errorMessage": sentence, "patternErrorMessage": sentence}
        del a_dose["defaultSnippets"]
        return {"if": {"type": "null"}, "else": a_dose}

    def _snippets(self) -> list[Schema]:
        """Whole items, with the exercises' own doses, as texts: of keys the server makes a line of their own."""
        offered: list[Schema] = [
            {"label": f"{name}: {one.dose}", "description": one.about, "body": f"{yaml_text(name)}: {one.dose}"}
            for one in self._exercises
            for name in one.names
            if one.dose and not set(name) & set("$}\\")  # which mean something in a snippet
        ]
        return [*offered, *offer("rest: 30s")]


_CIRCUIT = [{"label": "rounds: 2", "body": "rounds: ${1:2}\n  rest: 20s\n  exercises:\n    - ${2:bridge}"}]
_IS_ROUNDS: Schema = {
    "type": "object",
    "anyOf": [{"required": ["rounds"]}, {"required": ["exercises"], "not": {"required": ["exercise"]}}],
}


def _object_item() -> Schema:
    """An item with keys, without rounds: one that names its exercise by a key, a rest, or a short one."""
    only_item_keys = {"propertyNames": {"enum": sorted(tables.ITEM_KEYS)}}
    nameless = _if({"required": ["rest"]}, ref("rest"), ref("long-item"))
    return _if({"required": ["exercise"]}, ref("long-item"), _if(only_item_keys, nameless, ref("short-item")))


def _substitute() -> Schema:
    """An item in the place of another: an exercise, and nothing that says when it is done."""
    refused = ("substitute", "days", "optional", "rounds", "rest")
    return {"properties": dict.fromkeys(refused, False), "allOf": [_object_item()]}


def _if(condition: Schema, then: Schema, otherwise: Schema) -> Schema:
    return {"if": condition, "then": then, "else": otherwise}


def _list_of(item: Schema) -> Schema:
    """Items, of which one at least is no rest."""
    a_rest = {"type": "object", "required": ["rest"], "maxProperties": 1}
    return {"type": "array", "minItems": 1, "maxItems": MAX_ITEMS, "items": item, "contains": {"not": a_rest}}


def _levels() -> list[str]:
    """The words of the levels: the keys below an exercise's `levels`."""
    levels = tables.EXERCISE.keys["levels"].field
    return list(levels.table.keys) if isinstance(levels, Nested) else []


def _one_besides(siblings: Sequence[str]) -> list[Schema]:
    """At most one key more than there are of these.

    A schema cannot count what it does not know: as long as not so many of the known ones are there, so many keys are
    the most.
    """
    rules: list[Schema] = [{"maxProperties": len(siblings) + 1}]
    for known in range(len(siblings)):
        several = [{"required": list(names)} for names in combinations(siblings, known + 1)]
        rules.append({"if": {"anyOf": several}, "else": {"maxProperties": known + 1}})
    return rules
