"""`check --watch`: on every save of a file, what is wrong in it now, and beside it what the patient will get."""

from pathlib import Path

from backcoach.cli.check import files_of, places_of
from backcoach.cli.layout import wrapped
from backcoach.cli.prepared import Prepared, prepare
from backcoach.cli.show import sheet_lines
from backcoach.cli.watch_page import SHEET, SIDE_BY_SIDE, page_lines, problems_of
from backcoach.core.clean import clean
from backcoach.core.errors import BackcoachError, FileUnreadableError
from backcoach.i18n import Translator
from backcoach.routine_files import own_exercise_files, read_bytes
from backcoach.terminal import Closed, Interrupted, Key, Terminal

LOOK_EVERY = 0.3
"""Seconds between two looks at the files: soon enough after a save, and no work for the machine."""

Stamp = tuple[int, int, int] | None
Size = tuple[int, int | None]
"""Columns, and rows for the page; None where it may be as long as it is."""


def watch_paths(paths: list[str], words: Translator) -> int:
    """Until q, Ctrl-C or the end of the terminal; returns the exit code.

    Raises RoutineNotFoundError, and FileUnreadableError where nothing is there to begin with. Without a terminal the
    answer is printed anew after every change.
    """
    places = places_of(paths)
    for place in places:
        if not place.exists():
            read_bytes(place)  # says why
    with Terminal(full_screen=True) as terminal:
        seen: dict[Path, Stamp] | None = None
        good: dict[Path, Prepared] = {}
        latest: Path | None = None
        while True:
            files = files_of(places)
            now = {file: _stamp(file) for file in [*files, *own_exercise_files()]}
            columns, rows = terminal.size()
            size = columns, rows - 1 if terminal.full_screen else None  # the last row has the keys
            if seen != now:
                latest = _latest(files, now, seen or {}, latest)
                seen = now
                _show(terminal, _page(files, latest, good, words, size), size, words)
            for arrived in terminal.wait(LOOK_EVERY):
                match arrived:
                    case Interrupted(signum) | Closed(signum):
                        return 128 + signum
                    case Key("q" | "escape"):
                        return 0
                    case Key():
                        continue
                    case _:
                        seen = None  # another size, or a screen that was overwritten: everything anew


def _latest(files: list[Path], now: dict[Path, Stamp], seen: dict[Path, Stamp], before: Path | None) -> Path | None:
    """The file that was saved last; where none of them was, that of before."""
    changed = [file for file in files if file not in seen or seen[file] != now[file]]
    if changed:
        return max(changed, key=lambda file: now[file] or (0, 0, 0))
    return before if before in files else next(iter(files), None)


def _stamp(file: Path) -> Stamp:
    """What tells a saved file from the one before; None while there is none."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _page(
    files: list[Path], latest: Path | None, good: dict[Path, Prepared], words: Translator, size: Size
) -> list[str]:
    """The problems of all files, and the cue sheet of the one that was saved last, as it last was without errors."""
    columns, rows = size
    beside = columns >= SIDE_BY_SIDE
    if latest:
        files = [latest, *(file for file in files if file != latest)]  # what was just written is to be seen first
    problems = problems_of(files, words, columns - SHEET - 2 if beside else columns)
    sheet: list[str] = []
    if latest is None:
        return problems.lines(rows)
    wide = SHEET if beside else columns
    try:
        good[latest] = prepare(latest, words.language, weekday=None)
    except FileUnreadableError:
        good.pop(latest, None)
    except BackcoachError:
        if latest in good:
            sheet += [*wrapped(words("show.watch-before"), wide), ""]
    if latest in good:
        sheet += sheet_lines(good[latest], words, wide)
    return page_lines(problems, sheet, columns, rows)


def _show(terminal: Terminal, lines: list[str], size: Size, words: Translator) -> None:
    """The page in the place of the one before, and the keys in the last row; without a screen, one after the other."""
    from rich.cells import set_cell_size

    columns, rows = size
    if rows is None:
        terminal.write("\n".join([*lines, "", ""]))
        return
    shown = lines if len(lines) <= rows else [*lines[: rows - 1], "…"]
    cut = [set_cell_size(clean(line), columns).rstrip() for line in [*shown, *[""] * (rows - len(shown))]]
    keys = set_cell_size(words("show.watch-keys"), columns).rstrip()
    terminal.write("\x1b[H" + "".join(f"{line}\x1b[K\r\n" for line in cut) + f"{keys}\x1b[K")
