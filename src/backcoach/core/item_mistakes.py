"""What goes wrong with an item of a routine: a dash that is missing, a key that is misspelt, keys in place of a dose.

Loaded only for a file with such an item.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from backcoach.core import tables
from backcoach.core.dose import parse_dose
from backcoach.core.meant_keys import key_meant
from backcoach.core.reader import Mapping, Node, Scalar
from backcoach.core.report import Report
from backcoach.core.unknown import composed, needs_dash

_SHOWN = 40
_OTHER_RESTS = ("break", "ruhe", "ruhepause", "erholung", "relax", "wait", "warten")


def split(node: Mapping, is_exercise: Callable[[str], bool], report: Report) -> list[Mapping]:
    """An item as several where lines without a dash begin others; reports each."""
    parts = [Mapping(node.line, node.column)]
    named = False
    for key, value in node.entries.values():
        begins = key.text in ("exercise", "rounds") or is_exercise(key.text)
        if named and report.begins_line(key) and (begins or needs_dash(key.text, value, node)):
            report.error("dash-missing", key, hint=f"- {report.from_here(key)}")
            parts.append(Mapping(key.line, key.column))
            _forget_duplicates(parts[-2], key, report)
        named = named or begins
        parts[-1].entries[key.text] = (key, value)
    return parts


def _forget_duplicates(before: Mapping, key: Scalar, report: Report) -> None:
    """Keys that two items have are no duplicates once there is a dash between them."""
    report.problems = [
        one
        for one in report.problems
        if not (one.code == "duplicate-key" and one.line > key.line and one.params.get("first", 0) in _lines(before))
    ]


def _lines(node: Mapping) -> set[object]:
    return {key.line for key, _ in node.entries.values()}


_OF_ITEM = frozenset(tables.EXERCISE_ITEM.keys) - {"exercise"}


def dashes_too_many(items: Sequence[Node], report: Report) -> list[Node]:
    """The items, where keys with a dash of their own are put to the item above that they belong to; reports each."""
    kept: list[Node] = []
    for node in items:
        above = _as_mapping(kept[-1]) if kept else None
        if above is not None and isinstance(node, Mapping) and _continues(node, above):
            key = next(iter(node.entries.values()))[0]
            first, behind = next(iter(above.entries.values()))
            if isinstance(kept[-1], Scalar) and isinstance(behind, Scalar):
                report.error("missing-colon", first, word=first.text, hint=f"{first.text}:")
            mended = " " * (first.column - 1) + report.from_here(key)
            report.error("dash-too-many", key, key=key.text, above=first.text, column=first.column, hint=mended)
            kept[-1] = replace(above, entries=above.entries | node.entries)
        else:
            kept.append(node)
    return kept


def _as_mapping(node: Node) -> Mapping | None:
    """An item as keys: the name of an exercise alone is a key without a value."""
    if isinstance(node, Scalar) and node.text and node.text not in tables.ITEM_KEYS:
        return Mapping(node.line, node.column, {node.text: (node, Scalar("", node.line, node.column))})
    return node if isinstance(node, Mapping) and node.entries and node.complete else None


def _continues(node: Mapping, above: Mapping) -> bool:
    """Whether an item has only keys that the one above may have, too, and lacks."""
    if not node.entries or not node.complete or node.entries.keys() & above.entries.keys():
        return False
    if "rounds" in above.entries:
        return node.entries.keys() == {"exercises"}
    named = "exercise" in above.entries or above.entries.keys() - tables.ITEM_KEYS
    return bool(named) and node.entries.keys() <= _OF_ITEM


def as_exercise(key: Scalar, node: Mapping, report: Report) -> Mapping | None:
    """The item with the key `exercise` where a misspelt one stands in its place, which is reported."""
    others = [one for one, _ in node.entries.values() if one is not key]
    value = node.entries[key.text][1]
    meant = key_meant(key.text, ["exercise"])
    if meant is None and others and isinstance(value, Scalar) and not parse_dose(value.text)[0]:
        meant = report.near(key.text, ["exercise"])
    if meant is None:
        return None
    report.error("unknown-key", key, key=key.text, hint=meant)
    entries = {meant if name == key.text else name: entry for name, entry in node.entries.items()}
    entries[meant] = (replace(key, text=meant), value)
    return replace(node, entries=entries)


def badly_spaced(name: Scalar, is_name: Callable[[str], bool], find_id: Callable[[str], str], report: Report) -> bool:
    """Whether a text is an exercise and more, without a colon or the space behind it; if so, reports it."""
    before, colon, behind = name.text.partition(":")
    if colon and is_name(before.strip()):
        report.error("space-after-colon", name, hint=f"{before}: {behind.strip()}")
        return True
    words = name.text.split(" ")[:8]
    for count in range(len(words) - 1, 0, -1):
        written = " ".join(words[:count])
        before = written.rstrip(";,.=-–—： ")
        if is_name(before):
            behind = name.text[len(written) :].strip(" =-–—:")
            if parse_dose(behind)[0] is None:
                report.error("exercise-unknown", name, name=name.text, hint=find_id(before))
            else:
                report.error("missing-colon", name, word=before, hint=f"{before}: {behind}")
            return True
    return False


def in_another_order(name: Scalar, is_name: Callable[[str], bool], known: Sequence[str], report: Report) -> str | None:
    """What was meant by a mistyped exercise with its dose, without a colon; or by a dose in front of its exercise."""
    words = name.text.split(" ")[:12]
    for count in range(len(words) - 1, 0, -1):
        first, second = " ".join(words[:count]), " ".join(words[count:])
        if second[:1].isdecimal() and parse_dose(second)[0] and (meant := report.near(first.rstrip(";,.=-– "), known)):
            return f"{meant}: {second}"
        if first[:1].isdecimal() and is_name(second) and parse_dose(first)[0]:
            return f"{second}: {first}" if report.from_here(name) == name.text else second
    return None


def rest_meant(name: str, report: Report) -> str | None:
    """The word for a rest, where another one, or a misspelt one, stands in its place."""
    return "rest" if name.lower() in _OTHER_RESTS else report.near(name, ["rest"])


def tell_no_dose(node: Node, report: Report) -> None:
    """Reports what stands in place of a dose; keys that are parts of one make it."""
    at = next(iter(node.entries.values()))[0] if isinstance(node, Mapping) and node.entries else node
    hint = composed(node) if isinstance(node, Mapping) else None
    report.error("expected-dose", node if hint is None else at, hint=hint)


def tell_no_list(node: Node, report: Report) -> None:
    """Reports what stands in place of a list of items."""
    hint = None
    if isinstance(node, Scalar) and re.match(r"-[^\s-]", node.text):
        report.error("space-after-dash", node, hint=f"- {report.from_here(node)[1:]}"[:_SHOWN])
        return
    if isinstance(node, Scalar) and "," in node.text:
        hint = f"[{node.text}]"
    elif isinstance(node, Scalar):
        hint = "- " + node.text.split(" ")[0] if report.from_here(node) != node.text else f"- {node.text}"
    elif isinstance(node, Mapping) and node.entries:
        hint = "- " + report.from_here(next(iter(node.entries.values()))[0]).lstrip("•·*–— ")
    report.error("expected-items", node, hint=hint)
