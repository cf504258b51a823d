"""How long a text takes to say at most: an upper bound from its letters alone, so that a timeline needs no voice.

A text is reduced to a string of sounds, one character each, and every sound has a price in milliseconds. The prices were
fitted (tests/speech/test_bound.py proves them) to espeak-ng 1.51 and 1.52 at 165 words a minute, voices en-us and de, after
silence is trimmed, so that no sentence of the corpus and none of its words in random order lasts longer.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from unicodedata import normalize

from backcoach.core.routine import Millis

# The sounds. Letters are classes of consonants and vowels; the others are what lies between words.
_FRICATIVE, _PLOSIVE, _SONORANT, _AFFRICATE, _VOWEL, _LONG = "fpsavl"
_WORD, _HYPHEN, _COMMA, _STOP, _QUOTE, _SIGN, _LETTER, _PICTURE = " -,.'+#@"

_PAUSES: Mapping[str, str] = {
    **dict.fromkeys(",–—", _COMMA),
    **dict.fromkeys(".!?…:;", _STOP),
    **dict.fromkeys("\"'()[]{}<>„“”‚‘’«»-", _QUOTE),
    **dict.fromkeys("_|·•", ""),
    **dict.fromkeys("½¼¾", _SIGN * 2),
}
"""What a mark between words amounts to. Other characters of ASCII and Latin-1 are signs, spoken by their names."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+|\S")
_VOWELS = re.compile("[aeiouyäöü]+")
_DOUBLED = re.compile(r"([^aeiouyäöü])\1")
_BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
_AT_THE_END = " .,;:!?…\n\t"
"""Nothing is heard of these after the last word."""

_MOST_DIGITS = 9
"""Longer numbers, and those with leading zeros, are read digit by digit."""


@dataclass(frozen=True, slots=True)
class _Language:
    """How letters sound in a language, and what sounds cost."""

    spellings: tuple[tuple[re.Pattern[str], str], ...]
    """Several letters that make one sound, or one that makes two or none."""
    affricates: str
    base: Millis
    """The longer end of a last word, and what trimming leaves."""
    prices: Mapping[str, Millis]
    ones: tuple[str, ...]
    tens: tuple[str, ...]
    hundred: str
    thousand: str
    million: str
    """A little longer than they are, as 100 may be said with or without "and"."""
    units_first: bool
    """Whether 21 is one-and-twenty."""


def bound(text: str, language: str) -> Millis:
    """An upper bound of the spoken length of a text, in milliseconds; at least 1.

    It is one for sentences in English and German as instructions are written: gibberish, and words of a third language,
    may take longer. For a language other than these it is that of English and a third.
    """
    spoken = _LANGUAGES.get(language)
    if spoken is None:
        return bound(text, "en") * 4 // 3
    return spoken.base + sum(spoken.prices[sound] for sound in _sounds(text, spoken))


def sounds(text: str, language: str) -> str:
    """The sounds that a text is reduced to, for calibration."""
    return "".join(_sounds(text, _LANGUAGES[language]))


def _sounds(text: str, spoken: _Language) -> Iterator[str]:
    text = _BETWEEN_LETTERS.sub("", text.rstrip(_AT_THE_END))
    for token in _TOKEN.finditer(text):
        said = token[0]
        if said.isdecimal():
            for word in _number(said, spoken):
                yield from _word(word, spoken)
        elif said.isalpha():
            yield from _word(said, spoken)
        else:
            yield from _mark(said, text[token.start() - 1 : token.start()], text[token.end() : token.end() + 1])


def _word(word: str, spoken: _Language) -> str:
    plain = "".join(char if char in "äöüßÄÖÜ" else normalize("NFKD", char) for char in word)
    foreign = sum(not ("a" <= char.lower() <= "z" or char in "äöüßÄÖÜ") for char in plain)
    if foreign:
        return _WORD + _PICTURE * foreign + _LETTER * (len(plain) - foreign)
    if plain.lower() not in "aeiou" and (plain.isupper() or plain == "y" or not _VOWELS.search(plain.lower())):
        return _WORD + _LETTER * len(plain)
    letters = plain.lower()
    for pattern, sound in spoken.spellings:
        letters = pattern.sub(sound, letters)
    letters = _DOUBLED.sub(r"\1", letters)
    letters = _VOWELS.sub(lambda group: "V" + "L" * (len(group[0]) > 1), letters)
    return _WORD + letters.translate(_CONSONANTS) + _AFFRICATE * sum(letters.count(c) for c in spoken.affricates)


def _mark(mark: str, before: str, after: str) -> str:
    if before.isdecimal() and after.isdecimal():
        return _WORD + _SIGN
    if mark == "-" and before.isalpha() and after.isalpha():
        return _HYPHEN
    return _PAUSES.get(mark, _SIGN if mark < "\u0100" or mark in "€→←∞" else _PICTURE)


def _number(digits: str, spoken: _Language) -> list[str]:
    if len(digits) > _MOST_DIGITS or (digits[0] == "0" and len(digits) > 1):
        return [spoken.ones[int(digit)] for digit in digits]
    return _count(int(digits), spoken)


def _count(number: int, spoken: _Language) -> list[str]:
    for size, name in ((1_000_000, spoken.million), (1000, spoken.thousand), (100, spoken.hundred)):
        if number >= size:
            above, below = divmod(number, size)
            return [*_count(above, spoken), name, *(_count(below, spoken) if below else [])]
    if number < len(spoken.ones):
        return [spoken.ones[number]]
    ten, one = divmod(number, 10)
    parts = [spoken.tens[ten], *([spoken.ones[one]] if one else [])]
    return ["und".join(reversed(parts))] if spoken.units_first else parts


_CONSONANTS = str.maketrans(
    dict.fromkeys("szfvSCT", _FRICATIVE)
    | dict.fromkeys("ptkbdgcqj", _PLOSIVE)
    | dict.fromkeys("mnlrwhN", _SONORANT)
    | {"V": _VOWEL, "L": _LONG}
)


def _spellings(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), sound) for pattern, sound in pairs)


_ENGLISH = _Language(
    spellings=_spellings(
        ("tch|ch", "C"),
        ("[st]ion", "Con"),
        ("sh", "S"),
        ("th", "T"),
        ("ph", "f"),
        ("ck", "k"),
        ("wh", "w"),
        ("qu", "kw"),
        ("x", "ks"),
        ("ng", "N"),
        ("igh", "i"),
        ("cc(?=[ei])", "ks"),
        ("i(?=[aou])|e(?=[ao]$|o)|o(?=e)|u(?=a)", r"\g<0>-"),
        ("(?<=..[^aeiouy])e$", ""),
    ),
    affricates="Cj",
    base=0,
    prices={},
    ones=tuple(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    ),
    tens=("", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split()),
    hundred="hundredand",
    thousand="thousand",
    million="million",
    units_first=False,
)

_GERMAN = _Language(
    spellings=_spellings(
        ("sch", "S"),
        ("ch", "C"),
        ("ck", "k"),
        ("tion", "zi-on"),
        ("tz", "z"),
        ("qu", "kw"),
        ("x", "ks"),
        ("dt|th", "t"),
        ("ph", "f"),
        ("ng", "N"),
        ("ß", "s"),
        ("(?<=[aeiouäöü])h(?![aeiouäöüy])", ""),
    ),
    affricates="z",
    base=0,
    prices={},
    ones=tuple(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
        "siebzehn achtzehn neunzehn".split()
    ),
    tens=("", "", *"zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()),
    hundred="hundert",
    thousand="tausend",
    million="millionen",
    units_first=True,
)

_LANGUAGES = {"en": _ENGLISH, "de": _GERMAN}
