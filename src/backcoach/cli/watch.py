"""`check --watch`: on every save of a file, what is wrong in it now, and beside it what the patient will get."""

from collections.abc import Iterator
from pathlib import Path

from backcoach.cli.check import Finding, check_file, files_of, finding_lines, places_of
from backcoach.cli.layout import wrapped
from backcoach.cli.prepared import Prepared, prepare
from backcoach.cli.show import sheet_lines
from backcoach.core.clean import clean
from backcoach.core.errors import BackcoachError, FileUnreadableError
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.routine_files import own_exercise_files, read_bytes
from backcoach.terminal import Closed, Interrupted, Key, Terminal

LOOK_EVERY = 0.3
"""Seconds between two looks at the files: soon enough after a save, and no work for the machine."""
SIDE_BY_SIDE = 120
"""Columns from which on the cue sheet stands beside the problems, and not beneath them."""
SHEET = 44
"""Columns of the cue sheet beside them."""

Stamp = tuple[int, int, int] | None


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
            size = terminal.size()
            if seen != now:
                latest = _latest(files, now, seen or {}, latest)
                seen = now
                _show(terminal, _page(files, latest, good, words, size[0]), size)
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
    files: list[Path], latest: Path | None, good: dict[Path, Prepared], words: Translator, width: int
) -> list[str]:
    """The problems of all files, and the cue sheet of the one that was saved last, as it last was without errors."""
    beside = width >= SIDE_BY_SIDE
    if latest:
        files = [latest, *(file for file in files if file != latest)]  # what was just written is to be seen first
    left = list(_problems(files, words, width - SHEET - 2 if beside else width))
    right: list[str] = []
    wide = SHEET if beside else width
    if latest is None:
        return left
    try:
        good[latest] = prepare(latest, words.language, weekday=None)
    except FileUnreadableError:
        good.pop(latest, None)
    except BackcoachError:
        if latest in good:
            right += [*wrapped(words("show.watch-before"), wide), ""]
    if latest in good:
        right += sheet_lines(good[latest], words, wide)
    return _columns(left, right, width - SHEET - 2) if beside else [*left, "", *right]


def _problems(files: list[Path], words: Translator, width: int) -> Iterator[str]:
    library = Library.default()
    findings: list[Finding] = []
    checked = 0
    for file in files:
        try:
            findings += check_file(library, file, words)
            checked += 1
        except FileUnreadableError as error:  # between two saves, perhaps
            reason = words(str(error.params["reason"]))
            yield from wrapped(words("error.file-unreadable", path=error.params["path"], reason=reason), width)
    for block in finding_lines(findings, checked, words) if checked or not files else ():
        head, *source = block.split("\n")
        yield from wrapped(head, width)
        yield from source


def _columns(left: list[str], right: list[str], width: int) -> list[str]:
    """Both side by side, `left` in so many columns."""
    from rich.cells import set_cell_size

    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return [f"{set_cell_size(one, width)}  {other}".rstrip() for one, other in zip(left, right, strict=True)]


def _show(terminal: Terminal, lines: list[str], size: tuple[int, int]) -> None:
    """The page in the place of the one before, as much of it as fits; without a screen, one after the other."""
    from rich.cells import set_cell_size

    columns, rows = size
    if not terminal.full_screen:
        terminal.write("\n".join([*lines, "", ""]))
        return
    shown = lines if len(lines) < rows else [*lines[: rows - 2], "…"]
    cut = (set_cell_size(clean(line), columns).rstrip() for line in shown)
    terminal.write("\x1b[H" + "".join(f"{line}\x1b[K\r\n" for line in cut) + "\x1b[J")
