"""From the text of a routine or exercise file to its values, or to all its problems.

It reads no file: exercises come from a source.
"""

import re
from collections.abc import Callable, Collection, Sequence
from typing import Any

from backcoach.core import fields, tables
from backcoach.core.errors import Problem
from backcoach.core.figure import Figure
from backcoach.core.items import ExerciseSource, ItemParser, read_dose
from backcoach.core.prescription import least_length
from backcoach.core.reader import Mapping, Node, Scalar, read
from backcoach.core.reader import Sequence as List
from backcoach.core.report import Report, fold
from backcoach.core.routine import Exercise, Level, Millis, Routine, Sides, Text

__all__ = ["ExerciseSource", "parse_exercise", "parse_routine"]

LONGEST_ROUTINE: Millis = 3 * 3_600_000
EXERCISE_ID = re.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def parse_routine(
    text: str | bytes,
    source: ExerciseSource,
    *,
    routine_names: Sequence[str] = (),
    own_name: str | None = None,
) -> tuple[Routine | None, tuple[Problem, ...]]:
    """A routine and advice on it; or None and all problems, if one of them is an error.

    `routine_names`: what `easier_day` may name; without any it is not checked. `own_name`: the name of this routine.
    """
    document = read(text)
    report = Report(document)
    report.refine(source)
    if document.stopped is not None:
        document = report.recovered(document, source)
    root = _root(document.root, report)
    if root is None:
        return None, report.sorted()
    report.language = _language(root)
    values = tables.ROUTINE.read(root, report) or {}
    if "exercises" not in root.entries and root.complete:
        report.exercises_missing()
    defined = _defined(root, values)
    own, doubtful = _definitions(defined, source, report)
    maybe_own = _maybe_own(root, defined, report) if report.has_errors else None
    parser = ItemParser(report, source, own, doubtful=doubtful, maybe_own=maybe_own)
    items = parser.items(values.pop("exercises", None))
    _check_dates(root, values, report)
    _check_easier_day(root, values, report, routine_names, own_name)
    report.untranslated()
    if "language" not in root.entries:
        report.looks_german()
    ignore = values["ignore"] = frozenset(values.get("ignore", ()))
    if report.has_errors:
        return None, report.sorted(ignore)
    del values["backcoach"]
    for key in ("minutes", "review_by", "dosing"):
        if key in values:
            values[f"{key}_line"] = root.entries[key][0].line
    routine = Routine(items=items, defined=tuple(own.values()), **values)
    if least_length(routine) > LONGEST_ROUTINE:
        report.error("routine-too-long", root.entries["exercises"][0], hours=LONGEST_ROUTINE // 3_600_000)
        return None, report.sorted(ignore)
    return routine, report.sorted(ignore)


def parse_exercise(
    text: str | bytes,
    id: str,  # noqa: A002  # the word of the format
) -> tuple[Exercise | None, tuple[Problem, ...]]:
    """An exercise of the library and advice on it; or None and all problems, if one of them is an error."""
    document = read(text)
    report = Report(document)
    root = _root(document.root, report)
    if root is None:
        return None, report.sorted()
    exercise = _exercise(id, root, report)
    report.untranslated()
    return None if report.has_errors else exercise, report.sorted()


def _root(node: Node | None, report: Report) -> Mapping | None:
    if isinstance(node, Mapping):
        return node
    if node is not None:
        fields.misfit(node, report, "expected-keys")
    return None


def _language(root: Mapping) -> str:
    """The language of plain texts, needed before any of them is read."""
    node = root.entries.get("language", (None, None))[1]
    return node.text if isinstance(node, Scalar) and re.fullmatch("[a-z]{2}", node.text) else "en"


def _check_dates(root: Mapping, values: dict[str, Any], report: Report) -> None:
    if "written" in values and "review_by" in values and values["review_by"] < values["written"]:
        report.error("review-before-written", root.entries["review_by"][1], written=values["written"].isoformat())


def _check_easier_day(
    root: Mapping, values: dict[str, Any], report: Report, routine_names: Sequence[str], own_name: str | None
) -> None:
    name = values.get("easier_day")
    if name is None:
        return
    node = root.entries["easier_day"][1]
    if own_name is not None and fold(name) == fold(own_name):
        report.error("easier-day-itself", node, name=name)
    elif routine_names and name not in routine_names:
        others = [other for other in routine_names if other != own_name]
        report.advice("easier-day-unknown", node, name=name, hint=report.near(name, others))


def _defined(root: Mapping, values: dict[str, Any]) -> Node | None:
    """What defines the author's own exercises, also where that stands in the wrong place or under a wrong key."""
    node = values.pop("define", None)
    if node is not None:
        return node  # type: ignore[no-any-return]  # a node, as the table says
    if root.entries.keys() <= tables.ROUTINE.keys.keys():
        return None
    from backcoach.core.unknown import misplaced_definitions

    return misplaced_definitions(root)


def _maybe_own(root: Mapping, defined: Node | None, report: Report) -> Callable[[str, bool], bool] | None:
    """Whether a name may be that of an exercise of the author's own that could not be read."""
    if root.complete and "define" not in root.entries and defined is None:
        return None
    from backcoach.core.unknown import maybe_own

    return maybe_own(root, defined, report)


def _definitions(
    node: Node | None, source: ExerciseSource, report: Report
) -> tuple[dict[str, Exercise], dict[str, Collection[str]]]:
    """The author's own exercises by id, and of those that have mistakes the keys that are wrong.

    One that is wrong stands in with its id for a name, so that its uses are not unknown.
    """
    if node is None:
        return {}, {}
    if not isinstance(node, Mapping):
        return _no_definitions(node, report)
    own: dict[str, Exercise] = {}
    doubtful: dict[str, Collection[str]] = {}
    stray: Collection[str] = ()
    for key, value in node.entries.values():
        errors = report.errors
        exercise_id = key.text
        if exercise_id in stray:
            continue
        if isinstance(value, Scalar) and not value.text and any(name in tables.EXERCISE.keys for name in node.entries):
            report.error("nothing-below", key, key=exercise_id)
            stray, doubtful[exercise_id] = tables.EXERCISE.keys, tables.EXERCISE.keys
            own[exercise_id] = _stand_in(exercise_id, report)
            continue
        if _is_in_library(key, source, report):
            continue
        exercise = _exercise(exercise_id, value, report, key) if isinstance(value, Mapping) else None
        if exercise is None:
            fields.misfit(value, report, "expected-keys")
        own[exercise_id] = exercise or _stand_in(exercise_id, report)
        if isinstance(value, Mapping) and not value.complete:
            doubtful[exercise_id] = tables.EXERCISE.keys
        elif report.errors > errors:
            from backcoach.core.unknown import wrong_keys

            doubtful[exercise_id] = wrong_keys(value, exercise, report)
    _advise_on_names(own, node, source, report)
    return own, doubtful


def _advise_on_names(own: dict[str, Exercise], node: Mapping, source: ExerciseSource, report: Report) -> None:
    """Names of the author's own exercises that another exercise has: an item that writes one may get what is not meant.

    An id goes before a name, the author's own before the library, and what is written first before the rest.
    """
    first = {fold(exercise_id): exercise_id for exercise_id in own}
    for one in (one for one in own.values() if EXERCISE_ID.fullmatch(one.id)):
        for name in {fold(name): name for name in reversed(one.names)}.values():
            gets = first.setdefault(fold(name), one.id)
            known = source.find(name) if gets == one.id else None
            other = known.id if known else gets
            if other != one.id:
                key = node.entries[one.id][0]
                report.advice("name-taken", key, name=name, other=other, gets=gets)


def _is_in_library(key: Scalar, source: ExerciseSource, report: Report) -> bool:
    """Whether an id is taken; reports that, and an id that is none."""
    exercise_id = key.text
    if not EXERCISE_ID.fullmatch(exercise_id):
        proposal = kebab(exercise_id)
        hint = proposal if EXERCISE_ID.fullmatch(proposal) else None
        report.error("id-not-kebab", key, id=exercise_id, hint=hint)
    elif exercise_id in tables.ITEM_KEYS:
        report.error("id-is-key", key, id=exercise_id)
    elif (known := source.find(exercise_id)) and known.id == exercise_id:
        report.error("id-in-library", key, id=exercise_id)
        return True
    return False


def _no_definitions(node: Node, report: Report) -> tuple[dict[str, Exercise], dict[str, Collection[str]]]:
    """Reports what stands in place of definitions; of a list the names, so that their uses are not unknown."""
    listed = [one for one in node.items if isinstance(one, Mapping)] if isinstance(node, List) else []
    names = [key.text for one in listed for key, _ in one.entries.values()]
    if not fields.is_told(node):
        report.error("expected-keys", node, hint=f"{names[0]}:" if names else None)
    return {name: _stand_in(name, report) for name in names}, dict.fromkeys(names, tables.EXERCISE.keys)


def _stand_in(exercise_id: str, report: Report) -> Exercise:
    return Exercise(exercise_id, Text(((report.language, exercise_id),)))


def kebab(text: str) -> str:
    """The text in small letters without the letters that only German has, with hyphens for all else."""
    text = text.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    return re.sub("[^a-z0-9]+", "-", text).strip("-")


def _exercise(exercise_id: str, root: Mapping, report: Report, key: Scalar | None = None) -> Exercise:
    """The exercise as far as it can be read; `key` is its id in a routine."""
    values = tables.EXERCISE.read(root, report, owner=key) or {}
    figure = _figure(values.pop("figure", None), root, report)
    tempo = values.pop("tempo", {})
    if tempo.get("up") == tempo.get("down") == 0:
        report.error("tempo-zero", root.entries["tempo"][0])
    sides = values.get("sides", Sides.NONE)
    dose = read_dose(values.pop("dose", None), report, sides=sides, default=None, own=True)
    levels = {}
    for name, level in values.pop("levels", {}).items():
        level_dose = read_dose(level.get("dose"), report, sides=sides, default=dose, own=True)
        levels[name] = Level(level_dose, level.get("text"), _figure(level.get("figure"), _below(root, name), report))
    name = values.pop("name", None) or Text(((report.language, exercise_id),))
    goal_written = "goal" in values
    return Exercise(
        exercise_id, name, dose=dose, levels=levels, figure=figure, goal_written=goal_written, **tempo, **values
    )


def _figure(values: dict[str, Any] | None, owner: Node | None, report: Report) -> Figure | None:
    """The figure whose typed values are given; `owner` has the key `figure`."""
    if values is None or not isinstance(owner, Mapping):
        return None
    from backcoach.core.figure_reading import build

    return build(values, owner.entries["figure"][1], report)


def _below(root: Mapping, level: str) -> Node | None:
    """What stands below the key of a level."""
    levels = root.entries["levels"][1]
    return levels.entries[level][1] if isinstance(levels, Mapping) else None
