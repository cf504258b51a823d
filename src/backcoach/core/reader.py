"""From the text of a YAML file to a tree whose every key and value knows its line and column. It knows no field of a routine.

Only the event stream of PyYAML is used: it does not recurse (the loaders crash on 25,000 brackets), and every scalar stays text
until a field types it, so `1:30`, `010` and `no` mean what they look like.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from backcoach.core import syntax
from backcoach.core.clean import BIDI, CONTROLS, INVISIBLE, MARKS, SURROGATES, UNSAFE
from backcoach.core.errors import Problem, Severity

MAX_BYTES = 256 * 1024
MAX_DEPTH = 12
MAX_NODES = 20_000
MAX_TEXT = 4_000


@dataclass(slots=True)
class Scalar:
    """One text, in NFC, on one line; safe to show."""

    text: str
    line: int
    """From 1."""
    column: int
    """From 1, in characters, of the first character in the file: of the quote where it is quoted."""
    style: str | None = None
    """How it is written: None is plain, else one of the characters `'`, `"`, `|` and `>`."""


@dataclass(slots=True)
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
    """False where the file could not be read on from within it."""


Node = Scalar | Sequence | Mapping | Unreadable


@dataclass(frozen=True, slots=True)
class Document:
    """What was read of a file."""

    root: Node | None
    """None where nothing could be read."""
    lines: list[str]
    """The file's lines without their ends."""
    problems: list[Problem]


def read(data: bytes | str, loader: type | None = None) -> Document:
    """Reads a file's bytes or text; never raises.

    After an error of syntax the rest of the file is lost, and the collections that were open are not `complete`.
    `loader` is for tests: PyYAML's C loader is taken where it is built, else the pure one.
    """
    text, problem = decode(data)
    if problem:
        return Document(None, _lines(text), [problem])
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = _lines(text)
    problems, text = _characters(text)
    builder = _Builder(lines, problems)
    builder.build(text, loader or _loader())
    if not problems and builder.root is None:
        problems.append(Problem("file-empty", 1, 1))
    return Document(builder.root, lines, problems)


def decode(data: bytes | str) -> tuple[str, Problem | None]:
    """The text of a file's bytes, and what is wrong with its size or encoding; then the text is only good for being shown."""
    size = len(data) if isinstance(data, bytes) else len(data.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        return "", Problem("file-too-big", 1, 1, {"limit": MAX_BYTES // 1024})
    if isinstance(data, str):
        return data, None
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace"), Problem("encoding", 1, 1, {"encoding": wide.upper()})
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        if _is_binary(data):
            return "", Problem("file-binary", 1, 1)
        before = data[: error.start].decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return data.decode("cp1252", "replace"), Problem("encoding", line, column, {"encoding": "Latin-1 (Windows-1252)"})
    return (text, None) if not _is_binary(data) else ("", Problem("file-binary", 1, 1))


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, told from the byte order mark or from every second byte being zero."""
    for mark, name in (
        (b"\xff\xfe\0\0", "utf-32"),
        (b"\0\0\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return name
    start = data[:64]
    if len(start) >= 4 and not any(start[1::2]) and all(start[0::2]):
        return "utf-16-le"
    if len(start) >= 4 and not any(start[0::2]) and all(start[1::2]):
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    """Whether more than one byte in fifty is a control byte that no text has."""
    controls = len(data) - len(data.translate(None, b"\0\1\2\3\4\5\6\7\x08\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a"))
    return controls * 50 > len(data)


def _lines(text: str) -> list[str]:
    return text.split("\n")


_LINE_CONTROLS = CONTROLS.replace(r"\x00-\x1f", r"\x00-\x08\x0b-\x1f")  # in a file, tabs and line feeds have their place
_CHARACTERS = re.compile(
    rf"(?P<control>[{_LINE_CONTROLS}])|(?P<bidi>[{BIDI}])|(?P<invisible>[{INVISIBLE}])|(?P<surrogate>[{SURROGATES}])|(?P<marks>{MARKS})"
    # Written as escapes, these make one loader raise and the other return halves of characters.
    r"|(?P<escape>\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\U(?!000[0-9a-cefA-CEF]|0000[dD][0-7]|0010|000[dD](?=[0-9a-fA-F]{4}))[0-9a-fA-F]{8})"
)
_CODES = {
    "control": "control-character",
    "bidi": "bidi-character",
    "invisible": "invisible-character",
    "surrogate": "broken-character",
    "marks": "too-many-marks",
    "escape": "bad-escape",
}
_TAB_INDENT = re.compile(r"^ *\t[ \t]*(?=[^ \t\n])", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)


def _characters(text: str) -> tuple[list[Problem], str]:
    """The problems of single characters, and the text without them, each replaced by as many characters."""
    problems = []

    def report(code: str, start: int, **params: object) -> None:
        line = text.count("\n", 0, start) + 1
        problems.append(Problem(code, line, start - text.rfind("\n", 0, start), params))

    def replacement(found: re.Match[str]) -> str:
        params = {"character": f"U+{ord(found[0]):04X}"} if len(found[0]) == 1 else {}
        report(_CODES[found.lastgroup or "control"], found.start(), **params)
        return "\ufffd" * len(found[0])

    plain = text if text.isascii() and text.isprintable() else _CHARACTERS.sub(replacement, text)
    if "\t" in plain:
        indents = [found.start() + found[0].index("\t") for found in _TAB_INDENT.finditer(plain)]
        if indents:
            report("tab-indentation", indents[0], n=len(indents))
        plain = plain.replace("\t", " ")
    if "%" in plain:
        for found in _DIRECTIVE.finditer(plain):
            report("directive", found.start())
        plain = _DIRECTIVE.sub("#", plain)
    return problems, plain


def _loader() -> type:
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Enough(Exception):  # noqa: N818  # no error: the builder has read all that it wants to
    """The rest of the file is not worth reading."""


_DISCARDED = Scalar("", 0, 0)
"""Stands for a key whose value is not kept."""
_BREAKS = re.compile(r"\s*[\n\r\t\x85\u2028\u2029]\s*")
_QUOTES = re.compile("[“”„«»‘’‚].*[“”„«»‘’‚]", re.DOTALL)


class _Builder:
    """Builds the tree from events, keeping its own stack."""

    def __init__(self, lines: list[str], problems: list[Problem]) -> None:
        self.root: Node | None = None
        self._lines = lines
        self._problems = problems
        self._damaged = bool(problems)
        self._stack: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []
        self._nodes = 0
        self._documents = 0

    def build(self, text: str, loader: type) -> None:
        """Reads all events, or as many as there are before an error."""
        parser = loader(text)
        handlers = {
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
                handler = handlers.get(type(event))
                if handler:
                    handler(event)
        except _Enough:
            self._leave_open()
        except yaml.MarkedYAMLError as error:
            self._leave_open()
            problem = syntax.explain(error, self._lines, [node.column for node in self._stack])
            # A line or an indentation that has been complained about explains what follows from it.
            known = {(one.code == "tab-indentation") or one.line == problem.line for one in self._problems}
            if True not in known:
                self._problems.append(problem)
        finally:
            parser.dispose()

    def _report(self, code: str, node: "Node | _Place", width: int = 1, **params: object) -> None:
        self._problems.append(Problem(code, node.line, node.column, params, width=width))
