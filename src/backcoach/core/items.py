"""The items of a routine: short and long ones, rests and rounds. It knows the exercises it is given, no files."""

from collections.abc import Callable, Collection, Sequence
from collections.abc import Mapping as Dictionary
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from backcoach.core import fields, tables
from backcoach.core.dose import parse_dose
from backcoach.core.prescription import without_idle_rests
from backcoach.core.reader import Mapping, Node, Scalar
from backcoach.core.reader import Sequence as List
from backcoach.core.report import Report, fold
from backcoach.core.routine import Dose, Exercise, ExerciseItem, Item, RestItem, Rounds, Sides

MAX_ITEMS = 200
_Item = TypeVar("_Item", Item, ExerciseItem | RestItem)
_REST_WORDS = ("rest", "pause")
_OF_ITEM = frozenset(tables.EXERCISE_ITEM.keys) - {"exercise"} | {"exercises"}
"""Keys that name no exercise: with them alone, none begins."""


class ExerciseSource(Protocol):
    """Where exercises come from."""

    def find(self, name: str) -> Exercise | None:
        """The exercise with this id, name or other name in any language; case and hyphens do not matter."""

    def names(self) -> Sequence[str]:
        """All ids and names, for near matches."""


def by_name(exercises: Collection[Exercise]) -> Dictionary[str, Exercise]:
    """Exercises by each of their names, folded: an id goes before other names, and the first before those below it."""
    found = {fold(one.id): one for one in exercises}
    for one in exercises:
        for name in one.names:
            found.setdefault(fold(name), one)
    return found


def read_dose(
    node: Node | None, report: Report, *, sides: Sides | None, default: Dose | None, own: bool = False
) -> Dose | None:
    """The dose that a node writes; None where there is no node, or something wrong with it.

    `own`: it is of an exercise of the author's own, whose sides may only not have been said.
    """
    if node is None:
        return None
    if not isinstance(node, Scalar):
        if not fields.is_told(node):
            from backcoach.core.item_mistakes import tell_no_dose

            tell_no_dose(node, report)
        return None
    dose, problems = parse_dose(node.text, sides=sides, default=default, language=report.language)
    if own:
        problems = tuple(
            replace(one, code="dose-sides-unsaid", hint="sides: each") if one.code == "dose-no-sides" else one
            for one in problems
        )
    report.inside(node, problems)
    return dose


class ItemParser:
    """Reads the items of one routine."""

    def __init__(
        self,
        report: Report,
        source: ExerciseSource,
        own: Dictionary[str, Exercise],
        *,
        doubtful: Dictionary[str, Collection[str]] | None = None,
        maybe_own: Callable[[str, bool], bool] | None = None,
    ) -> None:
        """`doubtful`: by the ids of the author's own exercises the keys of them that are wrong, so that every use fits.

        `maybe_own`: whether a name may be that of an exercise of the author's own that could not be read, which has
        been reported; its second argument is whether the name is near to one that is known.
        """
        self._report = report
        self._source = source
        self._own = own
        self._doubtful = doubtful or {}
        self._maybe_own = maybe_own
        self._own_names = by_name(own.values())
        self._count = 0

    def items(self, node: Node | None) -> tuple[Item, ...]:
        """The items of a routine, in order, as far as they can be read."""
        items = [item for child in self._children(node) for part in self._parts(child) if (item := self._item(part))]
        return self._without_idle_rests(items, node)

    def _children(self, node: Node | None) -> list[Node]:
        """The nodes of a list of items, of which there is at least one and, in all, not too many."""
        if node is None:
            return []
        if not isinstance(node, List):
            if not fields.is_told(node):
                from backcoach.core.item_mistakes import tell_no_list

                tell_no_list(node, self._report)
            return []
        if not node.items and node.complete:
            self._report.error("items-empty", node)
        room = max(0, MAX_ITEMS - self._count)
        if len(node.items) > room:
            if self._count <= MAX_ITEMS:
                self._report.error("too-many-items", node.items[room], limit=MAX_ITEMS)
            self._count = MAX_ITEMS + 1
        self._count += len(node.items)
        return self._without_stray_keys(node.items[:room])

    def _without_stray_keys(self, items: list[Node]) -> list[Node]:
        """The items, without dashes in front of keys that belong to the item above."""
        if not any(isinstance(one, Mapping) and one.complete and one.entries.keys() <= _OF_ITEM for one in items[1:]):
            return items
        from backcoach.core.item_mistakes import dashes_too_many

        return dashes_too_many(items, self._report)

    def _parts(self, node: Node) -> Sequence[Node]:
        """An item, or several where a line without a dash begins another."""
        if not isinstance(node, Mapping) or len(node.entries) == 1 or not node.complete:
            return (node,)
        keys = node.entries
        names = sum(key not in tables.ITEM_KEYS for key in keys) + ("exercise" in keys)
        if names + ("rounds" in keys) + ("rest" in keys and "rounds" not in keys) <= 1:
            return (node,)
        from backcoach.core.item_mistakes import split

        return split(node, lambda name: name not in tables.ITEM_KEYS and self._find(name) is not None, self._report)

    def _item(self, node: Node) -> Item | None:
        if isinstance(node, Scalar):
            return self._exercise_item(node, None)
        if isinstance(node, List) and len(node.items) == 1 and self._report.from_here(node).startswith("- "):
            if all(one.code != "dash-twice" for one in self._report.problems):
                self._report.error("dash-twice", node, hint=self._report.from_here(node))
            return self._item(node.items[0])
        if not isinstance(node, Mapping):
            fields.misfit(node, self._report, "expected-item")
            return None
        if not node.complete:
            return None
        if "rounds" in node.entries or ("exercises" in node.entries and "exercise" not in node.entries):
            return self._rounds(node)
        short = self._short_key(node)
        if short and "exercise" not in node.entries and short.text.lower() not in _REST_WORDS:
            node, short = self._with_exercise(node, short)
        if "rest" in node.entries and not short and "exercise" not in node.entries:
            return self._rest(node)
        return self._exercise_item(short, node)

    def _short_key(self, node: Mapping) -> Scalar | None:
        """The key of a short item that names its exercise: of several the one that does, else the first."""
        keys = [key for key, _ in node.entries.values() if key.text not in tables.ITEM_KEYS]
        if "exercise" in node.entries or not keys:
            return None
        return next((key for key in keys if len(keys) > 1 and self._find(key.text)), keys[0])

    def _with_exercise(self, node: Mapping, short: Scalar) -> tuple[Mapping, Scalar | None]:
        """An item and its key that names the exercise; without one where that is a misspelt `exercise`."""
        if self._find(short.text) is None:
            from backcoach.core.item_mistakes import as_exercise

            if found := as_exercise(short, node, self._report):
                return found, None
        return node, short

    def _exercise_item(self, name: Scalar | None, node: Mapping | None) -> ExerciseItem | None:
        """An item from the scalar that names its exercise, where it is a short one, and its other keys."""
        report, errors = self._report, self._report.errors
        values = self._keys(name, node) if node and (name is None or len(node.entries) > 1) else {}
        name, written = self._name_and_dose(name, node, values)
        exercise = self._named(name) if name else None
        if exercise is None or name is None:
            read_dose(written, report, sides=None, default=None)  # its own mistakes are told all the same
            return None
        doubtful = self._doubtful.get(exercise.id, ())
        sides = None if "sides" in doubtful else exercise.sides
        own = exercise.id in self._own
        dose = read_dose(written, report, sides=sides, default=exercise.dose, own=own)
        if "levels" in doubtful:
            values.pop("level", None)
        has_dose = written is not None or "dose" in doubtful or report.errors > errors  # else that is why
        self._check_level(values.get("level"), node, exercise, name, has_dose=has_dose)
        for key, made in ("days", frozenset), ("substitute", self._substitute):
            if key in values:
                values[key] = made(values[key])
        return ExerciseItem(exercise, dose, line=name.line, column=name.column, **values)

    def _check_level(
        self, level: str | None, node: Mapping | None, exercise: Exercise, name: Scalar, *, has_dose: bool
    ) -> None:
        """Whether the exercise has the level, and the item a dose from somewhere."""
        if level is not None and node is not None and level not in exercise.levels:
            self._unknown_level(node.entries["level"][1], level, exercise)
        elif not has_dose and exercise.dose is None and (level is None or exercise.levels[level].dose is None):
            self._report.error("dose-missing", name, exercise=name.text)

    def _substitute(self, node: Node) -> ExerciseItem | None:
        """What is done in an item's place: an exercise by its name, or an item of its own with a dose."""
        if isinstance(node, Scalar):
            return self._exercise_item(node, None)
        if not isinstance(node, Mapping):
            fields.misfit(node, self._report, "expected-item")
            return None
        for name in ("substitute", "days", "optional", "rounds", "rest"):
            if name in node.entries:
                self._report.error("substitute-key", node.entries[name][0], key=name)
                return None
        return self._exercise_item(self._short_key(node), node)

    def _keys(self, name: Scalar | None, node: Mapping) -> dict[str, Any]:
        return tables.EXERCISE_ITEM.read(node, self._report, skip=name.text if name else None) or {}

    def _name_and_dose(
        self, name: Scalar | None, node: Mapping | None, values: dict[str, Any]
    ) -> tuple[Scalar | None, Node | None]:
        """What names the exercise of an item, and what writes its dose; both leave the `values`."""
        report, written, named = self._report, values.pop("dose", None), values.pop("exercise", None)
        if node is None:
            return name, written
        if name is None:
            if named is None and "exercise" not in node.entries:
                report.error("item-without-exercise", node)
            return named and fields.scalar(named, report, "expected-text"), written
        short = self._short_dose(node.entries[name.text][1])
        if short is not None and written is not None:
            report.error("second-dose", node.entries["dose"][0])
        return name, written if short is None else short

    def _short_dose(self, node: Node) -> Node | None:
        """What stands behind the colon of a short item, if anything does."""
        return None if isinstance(node, Scalar) and not node.text and not node.style else node

    def _unknown_level(self, at: Node, level: str, exercise: Exercise) -> None:
        levels = tuple(exercise.levels)
        if levels:
            from backcoach.core.meant_values import word_meant

            self._report.error(
                "level-unknown",
                at,
                level=level,
                exercise=exercise.id,
                levels=levels,
                hint=word_meant(level, levels) or self._report.near(level, levels),
            )
        else:
            self._report.error("level-none", at, exercise=exercise.id)

    def _rest(self, node: Mapping) -> RestItem | None:
        values = tables.REST_ITEM.read(node, self._report) or {}
        key = node.entries["rest"][0]
        return RestItem(values["rest"], key.line, key.column) if "rest" in values else None

    def _rounds(self, node: Mapping) -> Rounds | None:
        """A circuit."""
        report = self._report
        values = tables.ROUNDS_ITEM.read(node, report) or {}
        inner: list[ExerciseItem | RestItem] = []
        children = self._children(values.get("exercises"))
        for child in children:
            if isinstance(child, Mapping) and "rounds" in child.entries:
                report.error("rounds-in-rounds", child)
            else:
                found = [self._item(part) for part in self._parts(child)]
                inner += [item for item in found if item and not isinstance(item, Rounds)]
        items = self._without_idle_rests(inner, values.get("exercises"))
        return (
            Rounds(values["rounds"], items, values.get("rest", 0), node.line, node.column)
            if "rounds" in values
            else None
        )

    def _without_idle_rests(self, items: Sequence[_Item], node: Node | None) -> tuple[_Item, ...]:
        """The items of a list without rests at its start, at its end and next to longer ones."""
        if node is not None and items and all(isinstance(item, RestItem) for item in items):
            self._report.error("items-empty", node)
            return ()
        kept = without_idle_rests(tuple(items))
        last = items[-1] if items and isinstance(node, List) and not node.complete else None  # more was to come
        for item in items:
            if item is not last and not any(item is one for one in kept):
                self._drop(item)
        return kept

    def _drop(self, item: Item) -> None:
        self._report.advice("rest-dropped", Scalar("rest", item.line, item.column))

    def _find(self, name: str) -> Exercise | None:
        own = self._own_names.get(fold(name)) if self._own else None
        return own or self._source.find(name)

    def _named(self, name: Scalar) -> Exercise | None:
        """The exercise of this name; reports one that there is not, and what was probably meant."""
        exercise = self._find(name.text)
        self._report.plain(name)
        if exercise is None:
            from backcoach.core.item_mistakes import badly_spaced, in_another_order, rest_meant

            if badly_spaced(name, self._is_name, self._find_id, self._report):
                return None
            known = [*self._own, *self._source.names()]
            meant = "rest" if name.text.lower() in _REST_WORDS else self._report.near(name.text, known)
            meant = in_another_order(name, self._is_name, known, self._report) or meant
            meant = meant or rest_meant(name.text, self._report)
            if self._maybe_own is None or not self._maybe_own(name.text, meant is not None):
                self._report.error("exercise-unknown", name, name=name.text, hint=meant)
        return exercise

    def _find_id(self, name: str) -> str:
        found = self._find(name)
        return found.id if found else "rest"

    def _is_name(self, name: str) -> bool:
        return name.lower() in _REST_WORDS or self._find(name) is not None
