"""What was probably meant by a list of words with other signs than commas between them, or with other words in it.

Loaded only for a file with such a list.
"""

import re
from collections.abc import Callable, Collection

from backcoach.core.meant_values import day_names, days_meant, word_meant

_BETWEEN = re.compile(r"\s*(?:[,;/+&|]|\b(?:and|und|sowie|or|oder|u\.)(?=\s))\s*")
_JOINTS = {"and", "und", "sowie", "or", "oder"}
_LONGEST_NAME = 4
"""Words of one value, as in `Schmerz beim nach vorn Beugen`."""
_LONGEST = 200
Near = Callable[[str, Collection[str]], str | None]
"""The word of some that is most alike."""


def words_meant(text: str, options: Collection[str], near: Near) -> str | None:
    """The whole list, with commas, as words of these options; None where one of them cannot be told."""
    if len(text) > _LONGEST:
        return None
    found: list[str] = []
    for piece in _pieces(text):
        words = _of_piece(piece, options, near)
        if words is None:
            return None
        found += words
    return ", ".join(dict.fromkeys(found)) or None


def is_list(text: str) -> bool:
    """Whether something stands between words that is no comma."""
    return len(_pieces(text)) > 1 or " " in text.strip()


def _pieces(text: str) -> list[str]:
    return [piece for piece in _BETWEEN.split(text.strip(" ()[]{}.")) if piece]


def _of_piece(piece: str, options: Collection[str], near: Near) -> list[str] | None:
    """One word or several with blanks between them; the longest that mean something first."""
    if meant := word_meant(piece, options):
        return [meant]
    words = piece.split()
    found: list[str] = []
    while words:
        for count in range(min(len(words), _LONGEST_NAME), 0, -1):
            some = " ".join(words[:count])
            if meant := word_meant(some, options) or (near(some, options) if count == 1 else None):
                found.append(meant)
                del words[:count]
                break
        else:
            return None
    return found


def all_days_meant(text: str, near: Near) -> str | None:
    """Days with commas between them, mistyped ones among them put right; with capitals where the text has them."""
    if len(text) > _LONGEST:
        return None
    found = days_meant(text)
    if found is None:
        right = [
            word
            if len(word) < 3 or word in _JOINTS or not word.isalpha() or days_meant(word)
            else near(word, day_names()) or word
            for word in re.findall(r"\w+|\W+", text)
        ]
        found = days_meant("".join(right))
    if found and text.lstrip()[:1].isupper():
        return ", ".join(day.capitalize() for day in found.split(", "))
    return found
