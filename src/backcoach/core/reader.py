"""From the text of a YAML file to a tree whose every key and value knows its line and column; it knows no field.

Only the event stream of PyYAML is used: it does not recurse (the loaders crash on 25,000 brackets), and every scalar
stays text until a field types it, so `1:30`, `010` and `no` mean what they look like.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from backcoach.core.clean import UNSAFE
from backcoach.core.decoding import decode, without_bad_characters
from backcoach.core.errors import Problem, Severity
from backcoach.core.value import value

MAX_DEPTH = 12
MAX_NODES = 20_000
MAX_TEXT = 4_000
MAX_QUOTED = 60
"""Longer texts are not repeated in quotes."""


@value
class Scalar:
    """One text, in NFC, on one line; safe to show."""

    text: str
    line: int
    """From 1."""
    column: int
    """From 1, in characters, of the first character in the file: of the quote where it is quoted."""
    style: str = ""
    """How it is written: plain where empty, else one of the characters `'`, `"`, `|` and `>`."""


@value
class Unreadable:
    """A value with a problem that has been reported already."""

    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    items: list["Node"] = field(default_factory=list)
    complete: bool = True
    """False where the file could not be read on from within it."""


@dataclass(slots=True)
class Mapping:
    """Keys with their values, in the order of writing."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, "Node"]] = field(default_factory=dict)
    complete: bool = True
    """False where the file could not be read on from within it, or where a key of it could not be read."""


Node = Scalar | Sequence | Mapping | Unreadable


@value
class Document:
    """What was read of a file."""

    root: Node | None
    """None where nothing could be read."""
    lines: list[str]
    """The file's lines without their ends."""
    problems: list[Problem]
    stopped: int | None = None
    """The line from which on the file could not be read."""


def read(data: bytes | str, loader: type | None = None) -> Document:
    """Reads a file's bytes or text; never raises.

    After an error of syntax the rest of the file is lost, and the collections that were open are not `complete`.
    `loader` is for tests: PyYAML's C loader is taken where it is built, else the pure one.
    """
    text, problem = decode(data)
    if problem:
        return Document(None, text.split("\n"), [problem])
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    problems, text = without_bad_characters(text)
    builder = _Builder(lines, problems)
    builder.build(text, loader or _loader())
    root = builder.root
    if root is None or root == Scalar("", root.line, root.column):
        root = None
        if not problems:
            problems.append(Problem("file-empty", 1, 1))
    return Document(root, lines, problems, builder.stopped)


def _loader() -> type:
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Enough(Exception):  # noqa: N818  # no error: what has been read suffices to refuse the file
    """The rest of the file is not worth reading."""


_DISCARDED = Scalar("", 0, 0)
"""Stands for a key whose value is not kept."""
_BREAKS = re.compile(r"[\n\r\t]+")
_SMART_QUOTED = re.compile("“[^“”„]*”|„[^“”„]*[“”]|«[^«»]*»|»[^«»]*«|‘[^‘’‚]*’|‚[^‘’‚]*[‘’]")


class _Builder:
    """Builds the tree from events, keeping its own stack. The two loaders' events share no type."""

    def __init__(self, lines: list[str], problems: list[Problem]) -> None:
        self.root: Node | None = None
        self.stopped: int | None = None
        self._lines = lines
        self._problems = problems
        self._damaged = bool(problems)
        """Whether U+FFFD stands for characters that have been reported."""
        self._parent: Sequence | Mapping | None = None
        self._key: Scalar | None = None
        """In a mapping, the key that waits for its value."""
        self._stack: list[tuple[Sequence | Mapping | None, Scalar | None]] = []
        """The parents around the parent, and their keys."""
        self._nodes = 0
        self._documents = 0

    def build(self, text: str, loader: type) -> None:
        """Reads all events, or as many as there are before an error."""
        parser = loader(text)
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        try:
            while event := parser.get_event():
                if handler := handlers.get(type(event)):
                    handler(event)
        except _Enough:
            self._leave_open()
        except yaml.MarkedYAMLError as error:
            self._forget_last()
            self._syntax_error(error, self._leave_open())
        finally:
            parser.dispose()

    def _scalar(self, event: Any) -> None:
        text, mark = event.value, event.start_mark
        line, column = mark.line + 1, mark.column + 1
        special = event.style or event.anchor or event.tag
        if text and not special and len(text) <= MAX_TEXT and text.isascii() and text.isprintable():
            self._add(Scalar(text, line, column), event)  # nearly every text: there is nothing to be checked in it
        else:
            self._add(self._unusual(event, line, column), event)

    def _unusual(self, event: Any, line: int, column: int) -> Scalar | Unreadable:
        """A text that is empty, quoted, long or not plain ASCII, or that begins with a sign of YAML's."""
        text, mark, style = event.value.strip(), event.start_mark, event.style or ""
        line = min(line, len(self._lines))  # where there is no text, YAML may place it behind the end
        refused = self._has_sign(event)
        if len(text) > MAX_TEXT:
            self._report("text-too-long", mark, n=len(text), limit=MAX_TEXT)
            return Unreadable(line, column)
        if not text.isprintable():
            text = " ".join(part.strip(" ") for part in _BREAKS.split(text))
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
            if not style and _SMART_QUOTED.fullmatch(text):
                hint = f'"{text[1:-1]}"'
                self._report("smart-quotes", mark, severity=Severity.ADVICE, hint=hint, width=len(text))
        if unsafe := UNSAFE.search(text):  # written as an escape
            self._report("control-character", mark, character=f"U+{ord(unsafe[0][0]):04X}")
            refused = True
        if refused or (self._damaged and "\ufffd" in text):
            return Unreadable(line, column)
        return Scalar(text, line, column, style)

    def _has_sign(self, event: Any) -> bool:
        """Reports an anchor or a tag: mostly a text that begins with `&` or `!`."""
        if event.anchor is None and event.tag is None:
            return False
        mark = event.start_mark
        text = self._lines[mark.line][mark.column :].strip()
        name = text.split(" ")[0]
        hint = f'"{text}"' if len(text) < MAX_QUOTED and '"' not in text else None
        self._report("tag" if event.anchor is None else "anchor", mark, name=name, hint=hint, width=len(name))
        return True

    def _open(self, event: Any) -> None:
        self._has_sign(event)
        mark = event.start_mark
        if len(self._stack) >= MAX_DEPTH:
            self._report("too-deep", mark, limit=MAX_DEPTH)
            raise _Enough
        kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node = kind(mark.line + 1, mark.column + 1)
        self._add(node, event)
        self._stack.append((self._parent, self._key))
        self._parent, self._key = node, None

    def _close(self, _: Any) -> None:
        self._parent, self._key = self._stack.pop()

    def _alias(self, event: Any) -> None:
        mark = event.start_mark
        self._report("alias", mark, name="*" + event.anchor, width=len(event.anchor) + 1)
        self._add(Unreadable(mark.line + 1, mark.column + 1), event)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            if isinstance(self.root, Sequence | Mapping):
                self.root.complete = False
            self._report("several-documents", event.start_mark)
            raise _Enough

    def _add(self, node: Node, event: Any) -> None:
        """Puts a node into its parent."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._report("too-many-nodes", event.start_mark, limit=MAX_NODES)
            raise _Enough
        parent = self._parent
        if parent is None:
            self.root = node
        elif isinstance(parent, Sequence):
            parent.items.append(node)
        elif self._key is None:
            self._key = self._as_key(node, parent)
        else:
            if self._key is not _DISCARDED:
                parent.entries[self._key.text] = (self._key, node)
            self._key = None

    def _as_key(self, node: Node, parent: Mapping) -> Scalar:
        """The node as a key of a mapping."""
        if not isinstance(node, Scalar):
            parent.complete = False
            if not isinstance(node, Unreadable):
                self._problems.append(Problem("key-not-text", node.line, node.column))
            return _DISCARDED
        params: dict[str, object] = {}
        if node.text in parent.entries:
            code, params = "duplicate-key", {"key": node.text, "first": parent.entries[node.text][0].line}
        elif node.text == "<<" and not node.style:
            code, parent.complete = "merge-key", False
        elif not node.text:
            code = "key-empty"
        else:
            return node
        self._problems.append(Problem(code, node.line, node.column, params, width=len(node.text) or 1))
        return _DISCARDED

    def _forget_last(self) -> None:
        """Drops the last text read before an error of syntax: YAML may have joined it with the line that is wrong."""
        parent, last = self._parent, self.root if self._parent is None else self._last_of(self._parent)
        if self._key is not None:
            return  # a key without its value is in no mapping yet
        while isinstance(last, Sequence | Mapping) and self._last_of(last) is not None:
            parent, last = last, self._last_of(last)
            parent.complete = False
        if parent is None:
            self.root = None
        elif isinstance(parent, Sequence):
            parent.items[-1:] = []
        elif parent.entries:
            parent.entries.popitem()

    @staticmethod
    def _last_of(parent: Sequence | Mapping) -> Node | None:
        """The node that was added last."""
        if isinstance(parent, Sequence):
            return parent.items[-1] if parent.items else None
        return next(reversed(parent.entries.values()))[1] if parent.entries else None

    def _leave_open(self) -> list[tuple[int, int]]:
        """Marks the lists and mappings that are not read to their end; gives their lines and columns."""
        nodes = [node for node, _ in [*self._stack, (self._parent, None)] if node is not None]
        for node in nodes:
            node.complete = False
        return [(node.line, node.column) for node in nodes]

    def _syntax_error(self, error: yaml.MarkedYAMLError, still_open: list[tuple[int, int]]) -> None:
        from backcoach.core import syntax  # most files need no explanation

        problem = syntax.explain(error, self._lines, still_open)
        self.stopped = problem.line
        # A tab in the indentation, or an error in the same line, explains what follows from it.
        known = [one for one in self._problems if one.severity is Severity.ERROR]
        if not any(one.code == "tab-indentation" or one.line == problem.line for one in known):
            self._problems.append(problem)

    def _report(
        self,
        code: str,
        mark: Any,
        *,
        width: int = 1,
        hint: str | None = None,
        severity: Severity = Severity.ERROR,
        **params: object,
    ) -> None:
        self._problems.append(Problem(code, mark.line + 1, mark.column + 1, params, hint, severity, width))
