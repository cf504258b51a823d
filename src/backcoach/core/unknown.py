"""Tells of a key that is none of its place's: misspelt, in other words, or a key of another place.

Loaded only for a file with such a key. It knows the whole format.
"""

import re
from collections.abc import Callable, Collection

from backcoach.core import tables
from backcoach.core.dose import parse_dose
from backcoach.core.fields import Later, Nested, Table
from backcoach.core.meant_keys import key_meant, spelled
from backcoach.core.reader import Mapping, Node, Scalar
from backcoach.core.report import Report, fold
from backcoach.core.routine import Exercise, Sides

_IN_DOSES = {
    "sets": "sets set sätze satz",
    "reps": "reps rep repetitions wdh wiederholungen wiederholung anzahl count",
    "breaths": "breaths atemzüge",
    "time": "time zeit dauer duration seconds sekunden sec",
    "hold": "hold halten haltezeit",
    "rest": "rest pause satzpause",
    "side": "side seite",
}
_OWNERS = {
    "key-of-item": tables.EXERCISE_ITEM,
    "key-of-routine": tables.ROUTINE,
    "key-of-exercise": tables.EXERCISE,
}
_PARTS = {spelled(word): part for part, words in _IN_DOSES.items() for word in words.split()}


_DEFINE = re.compile(r"\s*defi", re.IGNORECASE)
_PIECES = re.compile(r"[:;,={}\[\]\"'#]|^ *-(?= )")
_DEFINES = frozenset(
    word[:end] for word in ("defines", "defined", "definitions", "definitionen") for end in range(4, 13)
)
"""Words for `define`, and how far somebody got in writing them."""


_DASH = re.compile(r"-[^\s-]")
"""A dash without the space behind it."""
_SHOWN = 40


def tell(key: Scalar, node: Mapping, table: Table, report: Report, item: str | None) -> str | None:
    """Reports a key of a mapping that its table does not have; gives the key that was probably meant.

    `item`: the key of a short item that names its exercise.
    """
    if _is_stray(key, node, table):
        return None
    if table is tables.ROUTINE and key in _stray_definitions(node, table):
        report.error("not-indented", key)
        return None
    if table is tables.ROUTINE and _DASH.match(key.text):
        report.error("space-after-dash", key, hint=f"- {report.from_here(key)[1:]}"[:_SHOWN])
        return "exercises"
    free = [name for name in table.keys if name not in node.entries]
    name, colon, rest = key.text.partition(":")
    if colon and name in table.keys:
        report.error("space-after-colon", key, hint=f"{name}: {rest.strip()}")
        return name
    first, blank, behind = key.text.partition(" ")
    if blank and first.rstrip(";=") in free and _is_empty(node, key):
        report.error("missing-colon", key, word=first, hint=f"{first}: {behind}")
        return first
    of_item = table is tables.EXERCISE_ITEM
    if of_item and part_of_dose(key.text):
        _tell_of_dose(key, node, report, item)
        return "dose"
    meant = key_meant(key.text, free)
    owner = None if meant else _owner(key.text, table)
    if owner:
        report.error(owner, key, key=key.text)
        return None
    meant = meant or report.near(key.text, free) or report.near(key.text, table.keys)
    if not meant and isinstance(node.entries[key.text][1], Scalar) and report.text_goes_on(key):
        return None
    if not meant and key.text.count(" ") > 1 and _is_empty(node, key):
        report.error("line-of-text", key, hint=f"# {key.text}:")
        return None
    report.error("unknown-key", key, key=key.text, hint=meant)
    return meant


def tell_empty(key: Scalar, value: Scalar, node: Mapping, table: Table, report: Report) -> None:
    """Reports a key without a value: perhaps the lines that belong to it are not indented."""
    field = table.keys[key.text].field
    indent, content = report.below(key.line)
    if isinstance(field, Later) and field.what == "definitions" and _stray_definitions(node, table):
        return  # told at the first of them
    if isinstance(field, Later) and field.what == "items" and _DASH.match(content):
        return  # told at each of them
    stray = isinstance(field, Later) and field.what == "items" and content.startswith("- ") and indent < key.column
    if stray or (
        isinstance(field, Nested) and any(_is_stray(other, node, table) for other, _ in node.entries.values())
    ):
        report.error("nothing-below", key, key=key.text)
    else:
        report.no_value(key, value)


def _is_stray(key: Scalar, node: Mapping, table: Table) -> bool:
    """Whether a key belongs below a key without a value before it."""
    for other, value in node.entries.values():
        if other is key or key.text in table.keys:
            return False
        field = table.keys[other.text].field if other.text in table.keys else None
        empty = isinstance(value, Scalar) and not value.text
        if empty and isinstance(field, Nested) and key.text in field.table.keys:
            return True
    return False


def _stray_definitions(node: Mapping, table: Table) -> list[Scalar]:
    """The keys of exercises that stand below an empty `define` without being indented."""
    keys = [key for key, _ in node.entries.values()]
    define = next((at for at, key in enumerate(keys) if key.text == "define"), len(keys))
    behind = [key for key in keys[define + 1 :] if key.text not in table.keys]
    return [key for key in behind if isinstance(node.entries[key.text][1], Mapping)]


def misplaced_definitions(root: Mapping) -> Mapping | None:
    """The exercises that stand below a misspelt `define`, or below an empty one without being indented."""
    for key, value in root.entries.values():
        meant = key_meant(key.text, ["define"]) or fold(key.text) in _DEFINES
        if meant and key.text not in tables.ROUTINE.keys and isinstance(value, Mapping):
            return value
    stray = _stray_definitions(root, tables.ROUTINE)
    if not stray:
        return None
    return Mapping(stray[0].line, stray[0].column, {key.text: root.entries[key.text] for key in stray})


def maybe_own(root: Mapping, defined: Node | None, report: Report) -> Callable[[str, bool], bool]:
    """Whether a name may be that of an exercise of the author's own, as far as there are errors that hide such.

    What gives that tells it of a name, and whether that is near to one that is known. Where `define` itself could not
    be read every name may; where the file could not be read up to it, those that are near to no other; and always
    those that stand in it, if there are errors in it.
    """
    start = defined.line if defined else report.line_of(_DEFINE)
    hidden = report.errors_below(start - 1) if start else 0
    readable = isinstance(defined, Mapping) and all(isinstance(value, Mapping) for _, value in defined.entries.values())
    unread = bool(hidden) and (not root.complete or not readable)
    lines = report.lines_below(start - 1) if start and (hidden or not root.complete) else []
    named = {fold(piece) for line in lines for piece in (*_PIECES.split(line), *line.split()[:1])}

    def may_be(name: str, is_near: bool) -> bool:
        return unread or fold(name) in named or (not root.complete and not is_near)

    return may_be


def wrong_keys(node: Node, exercise: Exercise | None, report: Report) -> Collection[str]:
    """The keys of an exercise with mistakes that say how it can be used, as far as they are wrong or misspelt."""
    if not isinstance(node, Mapping) or exercise is None:
        return tables.EXERCISE.keys
    known = tables.EXERCISE.keys
    meant = {key_meant(key, known) or report.near(key, known) for key in node.entries if key not in known}
    wrong = {key for key in ("sides", "dose", "levels") if key in meant}
    if exercise.dose is None and "dose" in node.entries:
        wrong.add("dose")
    sides = node.entries.get("sides", (None, None))[1]
    if sides and exercise.sides is Sides.NONE and not (isinstance(sides, Scalar) and sides.text == "none"):
        wrong.add("sides")
    return wrong | ({"levels"} if "levels" in node.entries else set())


def keys_meant(text: str, table: Table) -> str | None:
    """The keys that a text in their place makes: a dose, or the times of a repetition."""
    if "dose" in table.keys and parse_dose(text)[0]:
        return f"dose: {text}"
    times = re.fullmatch(r"([0-9.]+)s?(?:[-/][0-9.]+)?(?:[-/]([0-9.]+)s?)?", text)
    if table is tables.TEMPO and times:
        return f"{{up: {times[1]}s, down: {times[2] or times[1]}s}}"
    return None


def _is_empty(node: Mapping, key: Scalar) -> bool:
    value = node.entries[key.text][1]
    return isinstance(value, Scalar) and not value.text


def _owner(key: str, table: Table) -> str | None:
    """The code for a key that stands among the keys of something else."""
    if table is tables.TEMPO and part_of_dose(key):
        return "key-of-dose"
    return next((code for code, other in _OWNERS.items() if other is not table and key in other.keys), None)


def part_of_dose(key: str) -> str | None:
    """The part of a dose that a key names: `reps`, `Pause`."""
    return _PARTS.get(spelled(key))


def _tell_of_dose(key: Scalar, node: Mapping, report: Report, item: str | None) -> None:
    """One problem for all keys of an item that are parts of its dose, with the dose that they make."""
    parts = [one for one, _ in node.entries.values() if part_of_dose(one.text) and one.text not in ("exercise", item)]
    if key is not parts[0]:
        return
    behind = node.entries[item][1] if item else node.entries.get("dose", (None, None))[1]
    before = behind.text if isinstance(behind, Scalar) else ""
    dose = composed(node, before, skip=item)
    name = item or "dose"
    report.error("key-of-dose", key, key=key.text, hint=dose and f"{name}: {dose}")


def composed(node: Mapping, before: str = "", skip: str | None = None) -> str | None:
    """The dose that the keys of a mapping make, behind what is written already."""
    found: dict[str, str] = {}
    words: dict[str, str] = {}
    for key, value in node.entries.values():
        part = part_of_dose(key.text) if key.text != skip else None
        if part and isinstance(value, Scalar):
            found[part], words[part] = value.text, key.text
    sets, reps = found.pop("sets", None), found.pop("reps", None)
    if reps and reps.isdecimal() and not sets:
        reps = f"{reps} {words['reps']}"
    work = f"{sets}x{reps}" if sets and reps else reps or (f"{sets} sets" if sets else "")
    parts = [before, work, found.pop("time", ""), *(f"{words[part]} {text}" for part, text in found.items())]
    dose = " ".join(part for part in parts if part)
    return dose if parse_dose(dose)[0] else None


def needs_dash(key: str, value: Node, node: Mapping) -> bool:
    """Whether `rest` among an exercise's keys is an item of its own: not where its dose has sets to rest between."""
    last = next(reversed(node.entries))
    texts = [one.text for _, one in node.entries.values() if isinstance(one, Scalar)]
    doses = [parse_dose(text)[0] for text in texts]
    return key == "rest" == last and isinstance(value, Scalar) and all(one is None or one.sets == 1 for one in doses)
