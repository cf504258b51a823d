"""The schema in the language server that editors use: a real one, where there is one.

`npm install yaml-language-server` in any folder, and BACKCOACH_YLS names its `bin/yaml-language-server`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backcoach.cli.schema import NAME, schema_text
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.texts.schema import TEXTS
from tests.language_server import VARIABLE, Editor, command

ROOT = Path(__file__).parents[1]
LINE = f"# yaml-language-server: $schema=./{NAME}\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(command() is None, reason=f"{VARIABLE} names no yaml-language-server, or there is no node"),
]


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor in a folder with the schema of the shipped exercises."""
    folder = tmp_path_factory.mktemp("routines")
    library = Library([ROOT / "routines"], [ROOT / "routines" / "exercises"])
    (folder / NAME).write_text(schema_text(library, Translator("en")))
    argv = command()
    assert argv is not None
    with Editor(argv, folder) as editor:
        yield editor


def labels(editor: Editor, name: str, text: str, line: int, column: int) -> dict[str, str]:
    """What is offered at a place, with what would be inserted."""
    editor.open(name, LINE + text)
    return {one["label"]: one.get("insertText", "") for one in editor.complete(name, line, column)}


ITEMS = "backcoach: 1\ntitle: A\nexercises:\n"


def test_an_empty_item_offers_the_exercises_with_their_doses(editor: Editor) -> None:
    offered = labels(editor, "empty.yaml", f"{ITEMS}  - bridge: 3x10\n  - \n", 5, 4)
    assert offered["cat-cow: 8 reps"] == "cat-cow: 8 reps"
    assert {"Katze-Kuh: 8 reps", "rest: 30s", "rounds: 2"} <= set(offered)


def test_behind_an_exercise_its_own_dose_is_offered(editor: Editor) -> None:
    offered = labels(editor, "dose.yaml", f"{ITEMS}  - cat-cow: \n", 4, 13)
    assert {"8 reps", "3x10", "45s"} <= set(offered)


def test_below_an_exercise_the_keys_of_an_item_are_offered(editor: Editor) -> None:
    offered = labels(editor, "keys.yaml", f"{ITEMS}  - bridge: 3x10\n    \n", 5, 4)
    assert {key: offered[key] for key in ("note", "days", "level")} == {
        "note": "note: ",
        "days": "days: ",
        "level": "level: ",
    }
    assert "rounds" not in offered
    assert set(labels(editor, "level.yaml", f"{ITEMS}  - bridge: 3x10\n    level: \n", 5, 11)) == {"easier", "harder"}
    assert "wed" in labels(editor, "days.yaml", f"{ITEMS}  - bridge: 3x10\n    days: \n", 5, 10)


def test_the_keys_of_a_routine_are_offered_and_explained(editor: Editor) -> None:
    text = "backcoach: 1\n\nminutes: 10\nexercises:\n  - bridge\n"
    offered = labels(editor, "routine.yaml", text, 2, 0)
    assert offered["title"] == "title: "
    assert {"author", "dosing", "prepare"} <= set(offered)
    assert "minutes" not in offered
    shown = editor.hover("routine.yaml", 3, 2).replace("\\", "")
    assert shown.startswith(TEXTS["schema.routine.minutes"]["en"])
    assert "Bridge" in editor.hover("keys.yaml", 4, 6)


def test_a_mistake_is_underlined_where_it_stands(editor: Editor) -> None:
    items = "  - bridge: 3x10 hodl 5s\n    Note: slow\n"
    problems = editor.open("b.yaml", f"{LINE}backcoach: 1\ntitle: A\nminuets: 10\nexercises:\n{items}")
    found = {(one["range"]["start"]["line"], one["message"].partition(".")[0]) for one in problems}
    assert (3, "Property minuets is not allowed") in found
    assert (5, "This is no dose") in found
    assert (6, TEXTS["schema.wrong.key"]["en"].partition(".")[0]) in found


@pytest.mark.parametrize("name", ["daily", "three-by-ten"])
def test_nothing_is_underlined_in_a_shipped_routine(editor: Editor, name: str) -> None:
    text = (ROOT / "routines" / f"{name}.yaml").read_text(encoding="utf-8")
    assert editor.open(f"{name}.yaml", LINE + text) == []
