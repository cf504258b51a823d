"""Who may know whom, who may read a clock, and what nobody loads: docs/architecture.md, held to by the imports."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "backcoach"
FILES = sorted(SOURCE.rglob("*.py"))


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def name(file: Path) -> str:
    """`core/dose`, `runner`."""
    return file.relative_to(SOURCE).with_suffix("").as_posix()


def unit(file: Path) -> str:
    """The package or module right below backcoach that a file belongs to."""
    return name(file).partition("/")[0]


def imports(file: Path) -> Iterator[str]:
    """The full names of all imported modules, also of those that are imported within a function."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name(file)}: a relative import"
            module = node.module or ""
            if module == "backcoach":
                yield from (f"backcoach.{alias.name}" for alias in node.names)
            else:
                yield module


def own_imports(file: Path) -> set[str]:
    """The packages and modules of backcoach that a file imports, but for its own."""
    found = {module.split(".")[1] for module in imports(file) if module.startswith("backcoach.")}
    return found - {unit(file), "__version__"}


# --- the core


VALUES = {
    "bisect", "collections", "collections.abc", "copy", "dataclasses", "datetime", "difflib", "enum", "functools",
    "itertools", "math", "operator", "re", "typing", "unicodedata",
}  # fmt: skip
"""Modules of the standard library that only know values. `datetime` is for dates in files; its clocks: see below."""
CORE = [file for file in FILES if unit(file) == "core"]


@pytest.mark.parametrize("file", CORE, ids=name)
def test_the_core_knows_only_values_the_yaml_parser_and_itself(file: Path) -> None:
    foreign = {module for module in imports(file) if not module.startswith("backcoach.core")}
    assert foreign <= VALUES | ({"yaml"} if file.stem in ("reader", "syntax") else set())


OUTSIDE_WORLD = {"open", "print", "input", "exec", "eval", "compile", "__import__", "breakpoint"}


@pytest.mark.parametrize("file", CORE, ids=name)
def test_the_core_reads_and_prints_nothing(file: Path) -> None:
    called = {
        node.func.id for node in ast.walk(tree(file)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called & OUTSIDE_WORLD == set()


# --- who knows whom


MAY_KNOW = {
    "__init__": set(),
    "__main__": {"cli"},
    "core": set(),
    "texts": set(),
    "i18n": {"texts"},
    # Sentences
    "phrases": {"core", "i18n", "phrases_dose"},
    "phrases_dose": {"core", "i18n"},
    "phrases_exercise": {"core", "i18n"},
    "phrases_problem": {"core", "i18n", "phrases_exercise"},
    "answers": {"core", "i18n", "phrases_problem"},
    "writing": {"core", "i18n", "phrases_dose"},
    # Edges. They do not know each other.
    "screen": {"core", "i18n"},
    "speech": {"core"},
    "terminal": {"core", "keyboard"},
    "keyboard": {"core"},
    "library": {"core", "paths", "routine_files"},
    "routine_files": {"core", "paths"},
    "handout": {"core", "figure_svg", "i18n", "phrases_dose", "phrases_exercise", "texts"},
    "figure_svg": {"core"},
    "paths": set(),
    "settings": {"core", "i18n"},
    # The log is one edge in several modules: the journal writes into it, a rescue file waits for it.
    "log": {"core", "log_rows", "log_schema", "process"},
    "log_rows": {"core", "process"},
    "log_schema": {"core"},
    "log_view": {"core", "i18n"},
    "journal": {"core", "log", "log_rows", "rescue"},
    "rescue": {"core", "log", "log_rows"},
    "process": set(),
    # The loop knows the edges by their Protocols only, and of the terminal what comes in: see below.
    "ports": {"core", "terminal"},
    "runner": {"core", "ports", "terminal"},
}
"""Each unit's whole list, `cli` excepted, which joins them all. A new module has to be entered here."""


@pytest.mark.parametrize("file", [file for file in FILES if unit(file) != "cli"], ids=name)
def test_dependencies_point_one_way(file: Path) -> None:
    assert own_imports(file) <= MAY_KNOW[unit(file)]


def test_the_table_holds_no_module_that_is_gone() -> None:
    assert set(MAY_KNOW) - {unit(file) for file in FILES} == set()


@pytest.mark.parametrize("module", ["runner", "ports"])
def test_of_the_terminal_the_loop_knows_only_what_comes_in(module: str) -> None:
    file = SOURCE / f"{module}.py"
    values = {node.name for node in tree(SOURCE / "terminal" / "inputs.py").body if isinstance(node, ast.ClassDef)}
    values |= {
        target.id
        for node in tree(SOURCE / "terminal" / "inputs.py").body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    taken = {
        alias.name
        for node in ast.walk(tree(file))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("backcoach.terminal")
        for alias in node.names
    }
    assert taken <= values


def test_only_the_command_line_knows_typer() -> None:
    assert {unit(file) for file in FILES if any(one.split(".")[0] == "typer" for one in imports(file))} == {"cli"}


def test_only_the_error_boundary_ends_the_process() -> None:
    """And, before it stands, what loads it. The children of speech are processes of their own."""
    enders = {name(file) for file in FILES for node in ast.walk(tree(file)) if _is_attribute(node, "sys", "exit")}
    assert enders <= {"cli", "cli/__init__", "cli/boundary", *SPEECH_CHILDREN}


# --- what nobody loads


HEAVY = (
    "importlib.metadata",
    "asyncio",
    "pydantic",
    "rich.console",
    "rich.live",
    "rich.markdown",
    "rich.progress",
    "rich.table",
    "rich.text",
)
"""Slow to load. Of Rich only segments, styles and widths are used; Typer loads the rest for `--help`."""


@pytest.mark.parametrize("file", [file for file in FILES if name(file) != "cli/progress"], ids=name)
def test_nothing_heavy_is_imported(file: Path) -> None:
    """But for the bar, of commands that take a while anyway."""
    found = set(imports(file))
    assert {one for one in found if any(one == heavy or one.startswith(f"{heavy}.") for heavy in HEAVY)} == set()


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_error_is_swallowed_unseen(file: Path) -> None:
    broad = [
        node
        for node in ast.walk(tree(file))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or _names(node.type) & {"Exception", "BaseException"})
    ]
    assert [one.lineno for one in broad if not isinstance(one.body[-1], ast.Raise)] == []


def _names(node: ast.expr) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


# --- clocks


SPEECH_CHILDREN = {"speech/miniaudio_once", "speech/player", "speech/render", "speech/winsound_once"}
CLOCKS = {
    "cli/playing": {"time.monotonic", "time.clock_gettime", "datetime.now"},  # the SystemClock that the runner is given
    "cli/session": {"datetime.now"},  # today's weekday
    "cli/check": {"datetime.now"},  # today's date, for `review_by`
    "cli/listing": {"datetime.now"},  # today's date, for "this week"
    "cli/show": {"datetime.now"},  # today's weekday
    "cli/today": {"datetime.now"},
    "terminal/posix": {"time.monotonic_ns"},  # whether an Escape is a key or the start of one
    "terminal/windows": {"time.monotonic", "time.sleep"},
    "speech/ahead": {"time.monotonic", "time.sleep"},  # for commands that wait for an answer; sessions never wait
    "speech/cache": {"time.time"},  # the age of files
    "speech/doctor": {"time.monotonic", "time.sleep"},
    "speech/engines": {"time.monotonic", "time.sleep"},
    "speech/miniaudio_once": {"time.sleep"},
    "speech/told": {"time.monotonic", "time.sleep"},
    "speech/player": {"time.monotonic"},
}
"""Who reads which clock. Everybody else is told the time, so that tests need none."""
CLOCK_NAMES = {
    "time": {
        "time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "clock_gettime",
        "clock_gettime_ns", "localtime", "gmtime", "ctime", "sleep", "process_time",
    },
    "datetime": {"now", "utcnow", "today", "fromtimestamp"},
    "date": {"today", "fromtimestamp"},
}  # fmt: skip


def _is_attribute(node: ast.AST, of: str, attribute: str) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == attribute and _names(node.value) == {of}


@pytest.mark.parametrize("file", FILES, ids=name)
def test_only_the_edges_read_a_clock(file: Path) -> None:
    read = {
        f"{of}.{clock}"
        for node in ast.walk(tree(file))
        for of, clocks in CLOCK_NAMES.items()
        for clock in clocks
        if _is_attribute(node, of, clock)
    }
    assert read <= CLOCKS.get(name(file), set())
    assert not any(isinstance(node, ast.ImportFrom) and node.module == "time" for node in ast.walk(tree(file)))
