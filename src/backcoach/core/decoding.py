"""From a file's bytes to its text: size, encoding, single characters. Of YAML it knows tabs and directives."""

import re
from collections.abc import Callable

from backcoach.core.clean import BIDI, CONTROLS, INVISIBLE, MARK, SURROGATES
from backcoach.core.errors import Problem

MAX_BYTES = 256 * 1024


def decode(data: bytes | str) -> tuple[str, Problem | None]:
    """The text of a file's bytes, and what is wrong with its size or encoding; then it is only good for being shown."""
    if _size(data) > MAX_BYTES:
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
        problem = Problem("encoding", line, column, {"encoding": "Latin-1 (Windows-1252)"})
        return data.decode("cp1252", "replace"), problem
    return (text, None) if not _is_binary(data) else ("", Problem("file-binary", 1, 1))


def _size(data: bytes | str) -> int:
    """In bytes; of a text that is short anyhow only an upper bound."""
    if isinstance(data, bytes):
        return len(data)
    return len(data) * 4 if len(data) * 4 <= MAX_BYTES else len(data.encode("utf-8", "surrogatepass"))


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


_NOT_IN_TEXTS = bytes([*range(0x09), *range(0x0E, 0x1B)])


def _is_binary(data: bytes) -> bool:
    """Whether there are some, and more than one in fifty, of the control bytes that no text has."""
    controls = len(data) - len(data.translate(None, _NOT_IN_TEXTS))
    return controls > 4 and controls * 50 > len(data)


_HEX = "[0-9a-fA-F]{2}"
_SUSPECT = re.compile(rf"[{CONTROLS}{BIDI}{INVISIBLE}{SURROGATES}{MARK}\\]")
_CHARACTERS = (
    rf"(?P<control>[{CONTROLS}])|(?P<bidi>[{BIDI}])|(?P<invisible>[{INVISIBLE}])|(?P<broken>[{SURROGATES}])"
    rf"|(?P<marks>[{MARK}]{{5,}})"
    # These escapes name halves of characters, or none at all: one loader refuses them, the other does not.
    rf"|(?P<escape>\\u[dD][89a-fA-F]{_HEX}|\\U(?:0000[dD][89a-fA-F]{_HEX}|(?!000|0010){_HEX * 4}))"
)
_CODES = {
    "control": "control-character",
    "bidi": "bidi-character",
    "invisible": "invisible-character",
    "broken": "broken-character",
    "marks": "too-many-marks",
    "escape": "bad-escape",
}
_MAX_CHARACTERS = 50
"""So many problems of characters are told; the file is none that somebody wrote."""
_TAB_INDENT = re.compile(r"^ *\t[ \t]*(?=[^ \t\n])", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)


_BLANKS = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BLANK = re.compile(f"[{_BLANKS}]")
_LEAD = re.compile(
    rf"^(?P<lead>[ \t{_BLANKS}]*(?:-[ \t{_BLANKS}]+)*)(?:[^\s:\"'#-][^:\"'#\n]*:(?P<behind>[{_BLANKS}]+))?",
    re.MULTILINE,
)
"""What stands before a line's first word, and between a key's colon and its value: there only plain spaces count."""


def _blanks(line: re.Match[str]) -> list[re.Match[str]]:
    """The special blanks in these two parts of a line."""
    parts = (line.span("lead"), line.span("behind"))
    return [place for start, end in parts if start >= 0 for place in _BLANK.finditer(line.string, start, end)]


def _with_spaces(text: str, places: list[int]) -> str:
    characters = list(text)
    for place in places:
        characters[place] = " "
    return "".join(characters)


def without_bad_characters(text: str) -> tuple[list[Problem], str]:
    """The problems of single characters, and the text without them, each replaced by as many characters."""
    if text.startswith("{\\rtf"):
        return [Problem("file-rich-text", 1, 1)], ""
    problems: list[Problem] = []

    def report(code: str, start: int, **params: object) -> None:
        line = text.count("\n", 0, start) + 1
        problems.append(Problem(code, line, start - text.rfind("\n", 0, start), params))

    def replacement(found: re.Match[str]) -> str:
        if len(problems) < _MAX_CHARACTERS:
            character = f"U+{ord(found[0]):04X}" if len(found[0]) == 1 else found[0]
            report(_CODES[found.lastgroup or ""], found.start(), character=character)
        return "\ufffd" * len(found[0])

    readable = re.sub(_CHARACTERS, replacement, text) if _SUSPECT.search(text) else text
    if not readable.isascii() and _BLANK.search(readable):
        places = [place.start() for found in _LEAD.finditer(readable) for place in _blanks(found)]
        if places:
            lines = {readable.count("\n", 0, place) for place in places}
            report("no-break-space", places[0], n=len(lines))
            readable = _with_spaces(readable, places)
    return problems, _without_tabs(readable, report)


def _without_tabs(text: str, report: Callable[..., None]) -> str:
    """The text without tabs, and without lines that begin with a `%`."""
    if "\t" in text:
        tabs = [found.start() + found[0].index("\t") for found in _TAB_INDENT.finditer(text)]
        if tabs:
            report("tab-indentation", tabs[0], n=len(tabs))
        text = text.replace("\t", " ")
    if "%" in text:
        if found := _DIRECTIVE.search(text):
            report("directive", found.start())
        text = _DIRECTIVE.sub("#", text)
    return text
