"""How long a text takes to say at most: an upper bound from its letters alone, so that a timeline needs no voice.

A text is reduced to a string of sounds, one character each, and every sound has a price in milliseconds. The prices
were fitted to espeak-ng 1.51 and 1.52 at 165 words a minute, voices en-us and de, after silence is trimmed: by linear
programming, so that of 1,300 texts a language (numbers, and exercise instructions whole and with their words in random
order) none lasts longer, with 5 % to spare, and the bounds are as low as they can be then. Half of them are less than
30 % too long. tests/speech/test_bound.py proves it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from unicodedata import normalize

from backcoach.core.routine import Millis
from backcoach.core.value import value

# The sounds. Letters are classes of consonants and vowels; the others are what lies between words, or is named.
_VOWEL, _LONG, _FRICATIVE, _PLOSIVE, _SONORANT, _AFFRICATE = "vlfpsa"
_WORD, _HIATUS, _COMMA, _STOP, _QUOTE, _SIGN, _LETTER, _PICTURE = " -,.'+#@"

_VOWELS = "aeiouyäöü"
_CONSONANTS = (
    dict.fromkeys("szßfvSCT", _FRICATIVE) | dict.fromkeys("ptkbdgcqj", _PLOSIVE) | dict.fromkeys("mnlrwhN", _SONORANT)
)
_MARKS: Mapping[str, str] = {
    **dict.fromkeys(",–—", _COMMA),
    **dict.fromkeys(".!?…:;", _STOP),
    **dict.fromkeys("\"'()[]{}<>„“”‚‘’«»-", _QUOTE),
    **dict.fromkeys("_|·•", ""),
    **dict.fromkeys("½¼¾", _SIGN * 2),
}
"""What a mark between words amounts to. Others of ASCII and Latin-1 are signs, spoken by their names."""

_TOKEN = re.compile(r"\d+|[^\W\d_½¼¾¹²³]+(?:['’][^\W\d_]+)*|\S")
_AT_THE_END = " .,;:!?…\n\t"
"""Nothing is heard of these after the last word."""
_MOST_DIGITS = 12
"""Longer numbers, and those with leading zeros, are read digit by digit."""


@value
class _Language:
    """How letters sound in a language, and what sounds cost."""

    spellings: tuple[tuple[str, str], ...]
    """Letters that make one sound, or one that makes two; an upper-case letter is a sound, - parts two vowels."""
    affricates: str
    """Sounds that are longer than their kind."""
    silent_e: bool
    """Whether an e at the end, after a consonant, is not heard."""
    silent_h: bool
    """Whether an h after a vowel is not heard, unless a vowel follows."""
    base: Millis
    """The longer end of a last word, and what trimming leaves."""
    prices: Mapping[str, Millis]
    ones: tuple[str, ...]
    tens: tuple[str, ...]
    powers: tuple[tuple[int, str], ...]
    """Hundred and more; "and" belongs to it where it may be said."""
    units_first: bool
    """Whether 21 is one-and-twenty."""


@lru_cache(maxsize=4096)
def bound(text: str, language: str) -> Millis:
    """An upper bound of the spoken length of a text, in milliseconds; at least 1.

    It is one for sentences in English and German as instructions are written: gibberish, and words of a third
    language, may take longer. For any other language it is that of English and a third.
    """
    spoken = _LANGUAGES.get(language)
    if spoken is None:
        return bound(text, "en") * 4 // 3
    return spoken.base + sum(_prices(text.rstrip(_AT_THE_END), language, spoken))


def _prices(text: str, language: str, spoken: _Language) -> Iterator[Millis]:
    for token in _TOKEN.finditer(text):
        said = token[0]
        if said.isdecimal():
            for word in _number(said, spoken):
                yield _word_price(word, language)
        elif said[0].isalpha():
            yield _word_price(said, language)
        else:
            around = text[max(0, token.start() - 1) : token.start()] + text[token.end() : token.end() + 1]
            # Several only where they are numbers of their kind, ⅧⅧ or ①②: each is said by itself.
            yield len(said) * sum(spoken.prices[sound] for sound in _mark(said, around))


@lru_cache(maxsize=8192)
def _word_price(word: str, language: str) -> Millis:
    spoken = _LANGUAGES[language]
    return sum(spoken.prices[sound] for sound in _word(word, spoken))


def _word(word: str, spoken: _Language) -> str:
    """The sounds of a word, or of its letters where it is spelled."""
    plain = "".join(char if char in "äöüßÄÖÜ" else normalize("NFKD", char)[0] for char in word if char not in "'’")
    letters = plain.lower()
    strange = sum(not ("a" <= char <= "z" or char in "äöüß") for char in letters)
    if strange:
        return _WORD + _PICTURE * strange + _LETTER * (len(letters) - strange)
    vowels = sum(char in _VOWELS for char in letters)
    if letters not in "aeiou" and (not vowels or letters == "y" or plain.isupper()):
        return _WORD + _LETTER * len(letters)
    return _WORD + "".join(_letters(letters, spoken))


def _letters(letters: str, spoken: _Language) -> Iterator[str]:
    """The sounds of a word as it is read: doubled consonants are one sound, a group of vowels is one or a long one."""
    if spoken.silent_e and len(letters) > 3 and letters[-1] == "e" and letters[-2] not in _VOWELS:
        letters = letters[:-1]
    for spelling, sound in spoken.spellings:
        letters = letters.replace(spelling, sound)
    before = group = ""
    for char, after in zip(letters, letters[1:] + " ", strict=True):
        silent = char == "h" and spoken.silent_h and before in _VOWELS and after not in _VOWELS
        if char in _VOWELS:
            group += char
            if len(group) < 3:
                yield _VOWEL if len(group) == 1 else _LONG
        elif char == "-":
            yield _HIATUS
            group = ""
        elif not silent:
            group = ""
            if char != before:
                yield _CONSONANTS[char] + _AFFRICATE * (char in spoken.affricates)
        before = char


def _mark(mark: str, around: str) -> str:
    if len(around) == 2 and around.isdecimal():
        return _WORD + _SIGN
    if mark == "-" and len(around) == 2 and around.isalpha():
        return _HIATUS
    return _MARKS.get(mark, _SIGN if mark < "\u0100" or mark in "€→←∞" else _PICTURE)


def _number(digits: str, spoken: _Language) -> list[str]:
    """The words of a number."""
    if len(digits) > _MOST_DIGITS or (digits[0] == "0" and len(digits) > 1):
        return [spoken.ones[int(digit)] for digit in digits]
    return _count(int(digits), spoken)


def _count(number: int, spoken: _Language) -> list[str]:
    for size, name in spoken.powers:
        if number >= size:
            above, below = divmod(number, size)
            return [*_count(above, spoken), name, *(_count(below, spoken) if below else [])]
    if number < len(spoken.ones):
        return [spoken.ones[number]]
    ten, one = divmod(number, 10)
    parts = [spoken.tens[ten], *([spoken.ones[one]] if one else [])]
    return ["und".join(reversed(parts))] if spoken.units_first else parts


_COMMON = {_HIATUS: 40, _QUOTE: 170, _SIGN: 640, _LETTER: 610, _PICTURE: 2300}

_ENGLISH = _Language(
    spellings=(
        *(
            ("tch", "C"),
            ("ch", "C"),
            ("tion", "Ci-on"),
            ("sion", "Ci-on"),
            ("sh", "S"),
            ("th", "T"),
            ("ph", "f"),
        ),
        *(("cce", "kse"), ("cci", "ksi"), ("ck", "k"), ("wh", "w"), ("qu", "kw"), ("x", "ks"), ("ng", "N")),
        *(
            ("igh", "i"),
            ("ia", "i-a"),
            ("io", "i-o"),
            ("iu", "i-u"),
            ("eo", "e-o"),
            ("oe", "o-e"),
            ("ua", "u-a"),
        ),
    ),
    affricates="Cj",
    silent_e=True,
    silent_h=False,
    base=206,
    prices=_COMMON
    | {_VOWEL: 32, _LONG: 11, _FRICATIVE: 80, _PLOSIVE: 59, _SONORANT: 78, _AFFRICATE: 64}
    | {_WORD: 137, _COMMA: 329, _STOP: 471},
    ones=(
        *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
        *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    ),
    tens=("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    powers=((1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundredand")),
    units_first=False,
)

_GERMAN = _Language(
    spellings=(
        *(("sch", "S"), ("ch", "C"), ("ck", "k"), ("tion", "zi-on"), ("tz", "z"), ("qu", "kw"), ("x", "ks")),
        *(("dt", "t"), ("th", "t"), ("ph", "f"), ("ng", "N"), ("ß", "s"), ("ia", "i-a")),
    ),
    affricates="z",
    silent_e=False,
    silent_h=True,
    base=166,
    prices=_COMMON
    | {_VOWEL: 52, _LONG: 66, _FRICATIVE: 86, _PLOSIVE: 63, _SONORANT: 73, _AFFRICATE: 85}
    | {_WORD: 83, _COMMA: 230, _STOP: 426},
    ones=(
        *("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf"),
        *("zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
    ),
    tens=("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"),
    powers=((1_000_000_000, "milliarden"), (1_000_000, "millionen"), (1000, "tausend"), (100, "hundert")),
    units_first=True,
)

_LANGUAGES = {"en": _ENGLISH, "de": _GERMAN}
