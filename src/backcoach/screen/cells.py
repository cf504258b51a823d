"""Texts measured in terminal cells: shown safely, cut, wrapped, in ASCII. It knows nothing of sessions or layouts.

Widths are the sum of the widths of the single characters: what every terminal agrees on. Joiners and variation selectors,
on which terminals differ, are left out.
"""

import re
import unicodedata
from functools import lru_cache

from rich.cells import get_character_cell_size

from backcoach.core.clean import clean

_JOINERS = re.compile("[\u200c\u200d\ufe00-\ufe0f]")
_ASCII = {
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS", "æ": "ae", "ø": "o", "ł": "l",
    "–": "-", "—": "-", "‑": "-", "·": "-", "•": "*", "…": "...", "’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"',
    "«": '"', "»": '"', "×": "x", "←": "<-", "→": "->", "▸": ">", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ",
}  # fmt: skip
_TO_ASCII = str.maketrans(_ASCII)


@lru_cache(maxsize=256)
def shown(text: str, *, ascii_only: bool = False) -> str:
    """Any text as it may stand on one line of a terminal; with `ascii_only`, umlauts and signs are written out."""
    text = _JOINERS.sub("", clean(text))
    if ascii_only and not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_TO_ASCII))
        text = "".join(_ascii(character) for character in decomposed)
    return text


def _ascii(character: str) -> str:
    if character.isascii():
        return character
    return "" if unicodedata.combining(character) else "?"


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
