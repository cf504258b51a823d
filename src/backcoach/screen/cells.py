"""Texts measured in terminal cells: shown safely, cut, wrapped, in ASCII. It knows nothing of sessions or layouts.

Widths are the sum of the widths of the single characters: what every terminal agrees on. Joiners and variation
selectors, on which terminals differ, are left out.
"""

import unicodedata
from functools import lru_cache

from rich.cells import get_character_cell_size

from backcoach.core.clean import clean

_WITHOUT_JOINERS = dict.fromkeys((0x200C, 0x200D, *range(0xFE00, 0xFE10)))
_ASCII = {
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS", "æ": "ae", "ø": "o",
    "–": "-", "—": "-", "‑": "-", "·": "-", "•": "*", "×": "x", "…": "...", "’": "'", "‘": "'", "‚": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "←": "<-", "→": "->", "▸": ">",
}  # fmt: skip
_TO_ASCII = str.maketrans(_ASCII)


@lru_cache(maxsize=256)
def shown(text: str, *, ascii_only: bool = False) -> str:
    """Any text as it may stand on one line of a terminal; with `ascii_only`, umlauts and signs are written out."""
    text = clean(text)
    if text.isascii():
        return text
    if ascii_only:
        text = "".join(_ascii(character) for character in unicodedata.normalize("NFKD", text.translate(_TO_ASCII)))
    return _without_loose_marks(text.translate(_WITHOUT_JOINERS))


def _without_loose_marks(text: str) -> str:
    """Without marks that have no letter before them: they would climb onto what is drawn next to the text."""
    kept: list[str] = []
    for character in text:
        if get_character_cell_size(character) or (kept and not kept[-1].isspace()):
            kept.append(character)
    return "".join(kept)


def _ascii(character: str) -> str:
    if character.isascii():
        return character
    return "" if unicodedata.combining(character) or ord(character) in _WITHOUT_JOINERS else "?"


def upper(text: str) -> str:
    """In capitals of the same width: a capital ß is not two letters."""
    return text.replace("ß", "ẞ").upper()


def width(text: str) -> int:
    """How many cells the text takes."""
    return len(text) if text.isascii() else sum(map(get_character_cell_size, text))


def cut(text: str, room: int, *, ascii_only: bool = False) -> str:
    """The text, or as much of its start as fits into `room` cells with an ellipsis behind it."""
    if width(text) <= room:
        return text
    ellipsis = "..." if ascii_only else "…"
    if room <= len(ellipsis):
        return _head(text, room)
    return _head(text, room - len(ellipsis)).rstrip() + ellipsis


def _head(text: str, room: int) -> str:
    """The longest start of the text that fits."""
    for place, character in enumerate(text):
        room -= get_character_cell_size(character)
        if room < 0:
            return text[:place]
    return text


def wrap(text: str, room: int, lines: int, *, ascii_only: bool = False) -> list[str]:
    """The text on at most `lines` lines of `room` cells, broken at spaces; what does not fit is cut."""
    wrapped: list[str] = []
    words = text.split()
    while words and len(wrapped) < lines - 1:
        line = words.pop(0)
        while words and width(line) + 1 + width(words[0]) <= room:
            line += " " + words.pop(0)
        wrapped.append(cut(line, room, ascii_only=ascii_only))
    if words and lines > 0:
        wrapped.append(cut(" ".join(words), room, ascii_only=ascii_only))
    return wrapped
