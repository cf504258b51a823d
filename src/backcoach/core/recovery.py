"""Reads on behind an error of syntax: the line that is wrong is mended as its author would, and the file read again.

Only what makes the whole file readable is taken, else the error stays the only one that is told: a false error is worse
than a hidden one. Loaded only for a file with such an error.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from backcoach.core.errors import Problem, Severity
from backcoach.core.reader import Document, read

_MOST_MENDED = 5
_LONGEST = 20_000
"""Characters; each attempt reads the whole file."""
_PREFIX = re.compile(r" *(?:- +)*")
_KEY = re.compile(r" *(?:- +)*[^\s:\"'{\[#][^:#]*:(?: +|$)")
_BULLET = re.compile(r"(?P<indent> *)(?P<sign>[•●▪‣◦·–—*+]|--|[0-9]{1,2}[.)])(?=[ \u00a0]+\S)", re.MULTILINE)
_TABS = re.compile(r"^ *\t[ \t]*(?=\S)", re.MULTILINE)
_SETTLED = 3
"""So many lines at least are readable behind one that was moved to its right place."""
_NEAR = 2
_SURE = {
    *("tab-indentation", "space-after-colon", "space-after-dash", "quote-unclosed", "colon-in-text", "needs-quotes"),
    *("text-after-quote", "text-after-bracket", "second-key", "braces-missing", "dash-wrong"),
}
"""Mistakes that concern their own line only: what is wrong beside it is another one."""
_NEIGHBOURS = 12
"""So many lines above show where lines begin."""
Refine = Callable[[Sequence[Problem], Sequence[str]], list[Problem]]


def recovered(document: Document, refine: Refine) -> tuple[Document, frozenset[int]] | None:
    """The whole file with all its errors of syntax, and the lines that were mended; None where it cannot be read.

    `refine` finds the finer causes of problems in lines. What else is wrong in a mended line is not to be told.
    """
    lines, told, mended, current = list(document.lines), list(document.problems), set[int](), document
    if sum(map(len, lines)) > _LONGEST:
        return None
    before: Problem | None = None
    for _ in range(_MOST_MENDED):
        cause = _cause(current, told)
        found = _attempt(cause, lines) if cause and not (before and _follows(before, cause)) else None
        if found is None or cause is None:
            return None
        before = cause
        lines, touched, current = found
        mended |= {cause.line, *touched}
        if cause.code not in _SURE:
            mended.add(cause.line + 1)
        if cause.code in _MOVES or cause.code in ("dash-missing", "missing-colon", "line-of-text"):
            mended.add(cause.line - 1)
        new = [one for one in refine(current.problems, lines) if one.line not in mended]
        told += [one for one in new if not any((one.code, one.line) == (old.code, old.line) for old in told)]
        if current.stopped is None:
            return Document(current.root, lines, told), frozenset(mended)
        current = replace(current, problems=told)
    return None


def _follows(before: Problem, cause: Problem) -> bool:
    """Whether an error may only come from what has been mended: it is near to that, or both are where lines begin."""
    near = before.code not in _SURE and abs(cause.line - before.line) <= _NEAR
    return near or (before.code in _MOVES and cause.code in _MOVES)


def _cause(document: Document, told: Sequence[Problem]) -> Problem | None:
    """The problem that kept the file from being read on: tabs in the indentation, or what is told at that place."""
    stopped = document.stopped
    errors = [one for one in told if one.severity is Severity.ERROR]
    tabs = [one for one in errors if one.code == "tab-indentation" and _TABS.search("\n".join(document.lines))]
    return tabs[0] if tabs else errors[-1] if errors and stopped is not None else None


def _attempt(cause: Problem, lines: Sequence[str]) -> tuple[list[str], set[int], Document] | None:
    """The lines with the cause mended, in the first way that lets everything be read, else in that which goes furthest.

    Also the numbers of the lines that were changed, and what was read.
    """
    best: tuple[list[str], set[int], Document] | None = None
    furthest = cause.line
    for changed in _ways(cause, lines):
        touched = {number for number, (old, new) in enumerate(zip(lines, changed, strict=True), 1) if old != new}
        document = read("\n".join(changed))
        if document.stopped is None:
            return changed, touched, document
        near = cause.line + _SETTLED if cause.code in _MOVES else cause.line
        if document.stopped > max(furthest, near):
            best, furthest = (changed, touched, document), document.stopped
    return best


def _ways(cause: Problem, lines: Sequence[str]) -> Iterator[list[str]]:
    if cause.code in _MOVES:
        yield from _moved(cause, lines)
    elif cause.code == "tab-indentation":
        yield from _without_tabs(cause, lines)
    elif cause.code == "dash-wrong":
        for dash in (r"\g<indent>-", r"\g<indent>- "):
            yield _BULLET.sub(dash, "\n".join(lines)).split("\n")
    elif cause.code == "text-goes-on":
        end = cause.line
        while end < len(lines) and lines[end].strip() and not re.search(r"^ *[-#]|:", lines[end]):
            end += 1
        yield [*lines[: cause.line - 1], *[""] * (end - cause.line + 1), *lines[end:]]
    elif cause.code == "value-below":
        above = f"{lines[cause.line - 2].rstrip()} {lines[cause.line - 1].strip()}"
        yield [*lines[: cause.line - 2], above, "", *lines[cause.line :]]
    elif cause.code in _MENDED and not (cause.code == "line-of-text" and _owns(lines, cause.line)):
        line = lines[cause.line - 1]
        yield [*lines[: cause.line - 1], _MENDED[cause.code](cause, line), *lines[cause.line :]]


_MOVES = {"indentation", "indented-too-deep", "not-indented", "dash-not-here", "key-indented"}


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _owns(lines: Sequence[str], number: int) -> bool:
    """Whether the next line belongs to a line, so that this is no text that can be left out."""
    below = next((line for line in lines[number:] if line.strip()), "")
    return _indent(below) > _indent(lines[number - 1]) and not below.lstrip().startswith("- ")


def _places(cause: Problem, lines: Sequence[str]) -> list[int]:
    """Where lines around begin, or their content behind a dash; the nearest first."""
    line = lines[cause.line - 1]
    around = [*lines[max(0, cause.line - 1 - _NEIGHBOURS) : cause.line - 1], *lines[cause.line : cause.line + 1]]
    around = [one for one in around if one.strip() and not one.lstrip().startswith("#")]
    dashed = line.lstrip().startswith("- ")
    found = {_indent(one) for one in around if one.lstrip().startswith("- ") is dashed}
    if not dashed:
        found |= {len(prefix[0]) for one in around if (prefix := _PREFIX.match(one))}
    found = {0} if cause.code == "key-indented" else found - {_indent(line)}
    expected = cause.params.get("expected")
    first = [expected - 1] if isinstance(expected, int) else []
    return list(dict.fromkeys([*first, *sorted(found, key=lambda place: abs(place - _indent(line)))]))


def _moved(cause: Problem, lines: Sequence[str]) -> Iterator[list[str]]:
    """The line alone, or with the deeper ones below it, at another place."""
    at, indent = cause.line - 1, _indent(lines[cause.line - 1])
    end = cause.line
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > indent):
        end += 1
    for place in _places(cause, lines):
        for last in (cause.line, end) if end > cause.line else (cause.line,):
            block = [" " * max(0, _indent(one) + place - indent) + one.lstrip(" ") for one in lines[at:last]]
            yield [*lines[:at], *block, *lines[last:]]


def _without_tabs(cause: Problem, lines: Sequence[str]) -> Iterator[list[str]]:
    for width in (2, 4, 8):
        yield [
            found[0].expandtabs(width) + line[found.end() :] if (found := _TABS.match(line)) else line for line in lines
        ]
    if sum(bool(_TABS.match(line)) for line in lines) == 1:
        flat = [line.replace("\t", " ") if _TABS.match(line) else line for line in lines]
        yield from _moved(cause, flat)


def _quoted_value(cause: Problem, line: str) -> str:  # noqa: ARG001  # as all of them
    """The value between quotes; what is wrong with it has been told."""
    found = _KEY.match(line) or _PREFIX.match(line)
    start = found.end() if found else 0
    text = re.sub(r"[\"'\\{}\[\]“”„]", "", line[start:]).strip() or "x"
    return f'{line[:start]}"{text}"'


def _cut(cause: Problem, line: str) -> str:
    """The line without its second key."""
    found = _KEY.match(line)
    if found and found.end() >= cause.column - 1:
        return line[: found.end()] + line[found.end() :].split(":")[0]
    return line[: cause.column - 1].rstrip(" -")


def _hinted(cause: Problem, line: str) -> str:
    """What is suggested, behind the line's dashes."""
    found = _PREFIX.match(line)
    return (found[0] if found else "") + cause.hint if cause.hint else ""


def _blank(cause: Problem, line: str) -> str:  # noqa: ARG001
    return ""


_MENDED: dict[str, Callable[[Problem, str], str]] = {
    "missing-colon": _hinted,
    "space-after-colon": lambda cause, line: f"{line[: cause.column]} {line[cause.column :]}",
    "space-after-dash": lambda cause, line: f"{line[: cause.column]} {line[cause.column :]}",
    "dash-missing": lambda _, line: " " * _indent(line) + "- " + line.lstrip(" "),
    "dash-twice": lambda _, line: line.replace("- - ", "- ", 1),
    "dash-too-many": lambda cause, line: cause.hint or line,
    "second-key": _cut,
    "line-of-text": _blank,
    **dict.fromkeys(
        (
            *("colon-in-text", "braces-missing", "quote-unclosed", "text-after-quote", "text-after-bracket"),
            *("needs-quotes", "bad-escape", "bracket-unclosed", "comma-missing"),
        ),
        _quoted_value,
    ),
}
