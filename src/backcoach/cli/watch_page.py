"""What `check --watch` shows: the problems and the cue sheet, each with its share of the screen."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from backcoach.cli.check import Finding, check_file, finding_lines
from backcoach.cli.layout import wrapped
from backcoach.core.errors import FileUnreadableError
from backcoach.core.value import value
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.phrases_problem import problem_line

SIDE_BY_SIDE = 120
"""Columns from which on the cue sheet stands beside the problems, and not beneath them."""
SHEET = 44
"""Columns of the cue sheet beside them."""
ROOMY = 20
"""Rows from which on the sheet has half of them; with fewer, problems come first."""
_MORE = "…"


@value
class Problems:
    """All that is wrong, in full and in short; the sum stands below."""

    full: tuple[str, ...]
    """Lines, with those of the author."""
    short: tuple[tuple[str, ...], ...]
    """The lines of each problem, without the author's."""
    total: tuple[str, ...]

    def lines(self, room: int | None) -> list[str]:
        """In so many rows: in full or, where there is no room, first lines only, the others cut; None: no limit."""
        if room is None or len(self.full) + len(self.total) <= room:
            return [*self.full, *self.total]
        room = max(1, room - len(self.total))
        if len(self.short) > room:
            return [*(_cut(one) for one in self.short[: room - 1]), _MORE, *self.total]
        spare = room - len(self.short)
        lines: list[str] = []
        for one in self.short:
            if len(one) - 1 <= spare:
                spare -= len(one) - 1
                lines += one
            else:
                lines.append(_cut(one))
        return [*lines, *self.total]


def _cut(problem: Sequence[str]) -> str:
    return problem[0] if len(problem) == 1 else f"{problem[0]} {_MORE}"


def problems_of(files: list[Path], words: Translator, width: int) -> Problems:
    """What is wrong in these files, in lines of this width."""
    library = Library.default()
    findings: list[Finding] = []
    unread: list[str] = []
    checked = 0
    for file in files:
        try:
            findings += check_file(library, file, words)
            checked += 1
        except FileUnreadableError as error:  # between two saves, perhaps
            reason = words(str(error.params["reason"]))
            unread.append(words("error.file-unreadable", path=error.params["path"], reason=reason))
    blocks = list(finding_lines(findings, checked, words)) if checked or not files else []
    *told, total = blocks or [""]
    room = width - len(_MORE) - 1
    return Problems(
        full=(*_wrapped_all(unread, width), *_full(told, width)),
        short=tuple(tuple(wrapped(one, room)) for one in [*unread, *(_short(one, words) for one in findings)]),
        total=tuple(wrapped(total, width)) if total else (),
    )


def _full(blocks: Sequence[str], width: int) -> Iterator[str]:
    for block in blocks:
        head, *source = block.split("\n")
        yield from wrapped(head, width)
        yield from source


def _wrapped_all(sentences: Sequence[str], width: int) -> Iterator[str]:
    for sentence in sentences:
        yield from wrapped(sentence, width)


def _short(finding: Finding, words: Translator) -> str:
    return problem_line(Path(finding.file).name, finding.problem, words, ignorable=finding.ignorable)


def page_lines(problems: Problems, sheet: list[str], columns: int, rows: int | None) -> list[str]:
    """Both, side by side where there is room; `rows` is how many there are, None where nothing has to fit."""
    if columns >= SIDE_BY_SIDE:
        return _beside(problems.lines(rows), sheet, columns - SHEET - 2)
    if not sheet:
        return problems.lines(rows)
    if rows is None:
        return [*problems.lines(None), "", *sheet]
    share = (rows + 1) // 2 if rows >= ROOMY else rows // 4
    return [*problems.lines(rows - 1 - min(share, len(sheet))), "", *sheet]


def _beside(left: list[str], right: list[str], width: int) -> list[str]:
    """Both side by side, `left` in so many columns."""
    from rich.cells import set_cell_size

    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return [f"{set_cell_size(one, width)}  {other}".rstrip() for one, other in zip(left, right, strict=True)]
