"""Regular expressions for the texts of a routine, made from the words that the parsers know.

They accept at least what the parsers accept, and are for editors, which run no parser. They are written in what Python
and ECMAScript have in common, without flags: every letter stands there in both cases, and in both ways of writing an
umlaut. No text makes them slow: each repeated part begins in another way than the one behind it.
"""

import unicodedata
from collections.abc import Iterable

from backcoach.core.dose_lexer import Kind, spellings

_LETTER = "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f]"
"""What would make another word of one; the signs × and ÷ lie between these."""
_FULL_WIDTH = "[\uff01-\uff5e]"
"""Doses and dosings can be written in the wide letters of East Asian keyboards; those are left to the parser."""

_NEVER_IN_DOSE = {
    *(Kind.ROUNDS, Kind.BDS, Kind.AT, Kind.STRANGE, Kind.UNKNOWN, Kind.END),
    *(Kind.DAY, Kind.DAILY, Kind.WEEK, Kind.WEEKLY, Kind.LATIN, Kind.DAYTIME, Kind.WEEKDAY),
    *(Kind.WEIGHT, Kind.LOAD, Kind.PERCENT, Kind.EFFORT, Kind.AS_MANY, Kind.POSITION, Kind.SELF_PACED),
}
"""Words and signs that are an error wherever they stand in a dose."""
_PERIODS = {Kind.DAY, Kind.DAILY, Kind.WEEK, Kind.WEEKLY, Kind.LATIN, Kind.BDS}
_IN_DOSING = {
    *(Kind.NUMBER, Kind.TIMES, Kind.SECOND, Kind.MINUTE, Kind.HOUR, Kind.COLON, Kind.DASH, Kind.OTHER),
    *(Kind.EACH, Kind.JOIN, Kind.FILLER, Kind.ON, Kind.SLASH, Kind.COMMA, Kind.WITH),
}


def any_case(word: str) -> str:
    """A word in capitals and small letters, composed or not."""
    return "".join(map(_any_form, word))


def one_of(words: Iterable[str]) -> str:
    """One of some words, as they are."""
    return f"(?:{'|'.join(map(_escaped, words))})"


def whole(pattern: str) -> str:
    """A text that is nothing else, but for blanks around it."""
    return rf"^\s*(?:{pattern})\s*$"


def dose() -> str:
    """Words and signs that a dose can have, and a number among them."""
    number = "|".join(["[0-9]", *_words(Kind.NUMBER)])
    return _soup(set(Kind) - _NEVER_IN_DOSE, number)


def dosing() -> str:
    """Words and signs that say how often, and a period among them."""
    return _soup(_IN_DOSING | _PERIODS, "|".join(_words(*_PERIODS)))


def duration() -> str:
    """`30`, `30s`, `1m30s`, `1:30`, `1,5 min`; the units may be in any order."""
    word = _alternatives(_words(Kind.NUMBER))
    number = rf"(?:[0-9]+(?:[.,][0-9]+)?|(?:{word}\.?\s*){{1,2}})"
    units = {kind: _alternatives(_tokens(kind)) for kind in (Kind.HOUR, Kind.MINUTE, Kind.SECOND)}
    unit = rf"(?:{'|'.join(units.values())})\.?"
    clock = rf"{number}\s*:\s*(?:[0-5][0-9]|{word}\.?)(?:\s*{units[Kind.MINUTE]})?"
    return rf"^\s*(?:{clock}|{number}(?:\s*{unit}(?:\s*{number}\s*{unit}){{0,2}})?)[\s.]*$"


def whole_number(low: int, high: int) -> str:
    """A whole number of this range, perhaps with zeros in front."""
    return whole(f"0*(?:{'|'.join(str(number) for number in range(low, high + 1))})")


def date() -> str:
    """A day, year first; of February with 29 days every year."""
    days = {"0[13578]|1[02]": "0[1-9]|[12][0-9]|3[01]", "0[469]|11": "0[1-9]|[12][0-9]|30", "02": "0[1-9]|[12][0-9]"}
    return whole("[0-9]{4}-(?:" + "|".join(f"(?:{month})-(?:{day})" for month, day in days.items()) + ")")


def separated(pattern: str) -> str:
    """Several of a kind with commas between them."""
    return rf"^[\s,]*(?:{pattern})\s*(?:,[\s,]*(?:{pattern})\s*)*(?:,[\s,]*)?$"


def _soup(kinds: set[Kind], needed: str) -> str:
    """Words and signs of some kinds in any order, with `needed` among them.

    One character after another, so that there is only one way to read a text. An x may be stuck to what follows it.
    """
    words, signs = spellings(*kinds)
    characters = "".join(sorted(f"\\{char}" if char in "[]-" else char for char in {*"".join(signs)}))
    parts = [rf"[\s0-9.{characters}xX]", *_bounded(words)]
    return rf"^(?:(?=[\s\S]*(?:{needed}))(?:{'|'.join(parts)})+|[\s\S]*{_FULL_WIDTH}[\s\S]*)$"


def _tokens(*kinds: Kind) -> list[str]:
    return [*_words(*kinds), *map(_escaped, spellings(*kinds)[1])]


def _words(*kinds: Kind) -> list[str]:
    return _bounded(spellings(*kinds)[0])


def _bounded(words: Iterable[str]) -> list[str]:
    """Words that end where they end."""
    return [f"{_alternatives(map(any_case, words))}(?!{_LETTER})"]


def _alternatives(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


def _any_form(character: str) -> str:
    cases = [one for one in (character.lower(), character.upper()) if len(one) == 1]
    forms = dict.fromkeys(form for one in cases for form in (one, unicodedata.normalize("NFD", one)))
    if all(len(form) == 1 for form in forms):
        return f"[{''.join(forms)}]" if len(forms) > 1 else _escaped(character)
    return f"(?:{'|'.join(forms)})"


def _escaped(text: str) -> str:
    r"""The text as itself. `re.escape` escapes more than ECMAScript lets it."""
    return "".join("\\" + one if one in r"\^$.*+?()[]{}|" else one for one in text)
