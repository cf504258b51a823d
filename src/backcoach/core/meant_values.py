"""What was probably meant by a value that cannot be read: numbers, dates, days, lengths of time, words of choices.

Loaded only for a file with a mistake. Each gives what to write, several with " | " between them, or None.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from datetime import date

from backcoach.core.dose_lexer import Kind, tokenize
from backcoach.core.dose_source import HINT_SEPARATOR
from backcoach.core.durations import parse_duration

_MONTHS = (
    "jan january januar jänner", "feb february februar", "mar march mär märz maerz mrz", "apr april", "may mai",
    "jun june juni", "jul july juli", "aug august", "sep sept september", "oct october okt oktober",
    "nov november", "dec december dez dezember",
)  # fmt: skip
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_LETTERS_FOR_DIGITS = str.maketrans("OoIl", "0011")
_OTHER_WORDS = {
    "easier": "easy leichter leicht einfacher einfach light beginner anfänger",
    "harder": "hard schwerer schwer schwieriger difficult advanced",
    "each": "both beide beidseitig jede two left_and_right links_und_rechts yes ja",
    "alternate": "alternating abwechselnd wechselnd im_wechsel wechselseitig",
    "none": "no nein keine kein",
    "supine": "rückenlage on_the_back back rücken lying liegend auf_dem_rücken rl",
    "prone": "bauchlage on_the_stomach stomach bauch auf_dem_bauch bl",
    "side": "seitenlage side_lying on_the_side sl seite",
    "all-fours": "vierfüßlerstand vierfüßler quadruped hands_and_knees on_all_fours vfst",
    "kneeling": "knien kniend knees kniestand",
    "seated": "sitzend sitzen sitting sit sitz im_sitzen",
    "standing": "stehend stehen stand im_stehen",
    "mobilise": "mobilize mobility mobilisieren mobilisation beweglichkeit",
    "stretch": "dehnen stretching dehnung",
    "strengthen": "strength kräftigen kräftigung kraft stärken",
    "relax": "entspannen entspannung relaxation",
    "neutral": "none keine",
    "flexion": "beugung flex",
    "extension": "streckung",
    "rotation": "drehung",
    "lateral": "seitneigung",
    "yes": "y j ok x 1 jawohl",
    "no": "n 0 never nie",
}


def word_meant(text: str, options: Collection[str]) -> str | None:
    """One of the options for which this is another word, or another spelling."""
    wanted = text.strip().casefold().replace(" ", "_")
    for option in options:
        if wanted in (option, *_OTHER_WORDS.get(option, "").split()):
            return option
    return None


def digits(text: str) -> str:
    """The text with letters that look like digits, next to one, as digits: `1O`, `3Os`, `2xl0`."""
    return re.sub(
        r"(?<=[0-9])[OoIl](?=[^a-zA-Z]|[smx]|$)|(?<![a-wyzA-Z])[OoIl](?=[0-9])",
        lambda found: found[0].translate(_LETTERS_FOR_DIGITS),
        text,
    )


def number_meant(text: str) -> str | None:
    """A whole number that is written as a word, with its unit, or with a clock's zeros."""
    tokens = tokenize(digits(unicodedata.normalize("NFKC", text)))
    numbers = [token.text for token in tokens if token.kind is Kind.NUMBER]
    if len(numbers) == 2 and numbers[1] == "00" and Kind.COLON in {token.kind for token in tokens}:
        del numbers[1]
    strange = {Kind.DASH, Kind.TO, Kind.SLASH} & {token.kind for token in tokens}
    one = numbers[0] if len(numbers) == 1 and not strange else ""
    return one if one.isdecimal() and len(one) < 4 else None


def duration_meant(text: str) -> str | None:
    """A length of time with a mistyped unit, or with a letter for a digit."""
    repaired = digits(text)
    if parse_duration(repaired, bare_seconds=True) is not None:
        return repaired
    from backcoach.core.dose_source import Source

    source = Source(text, "dose")
    for problem in reversed(source.problems):
        if problem.hint is None:
            return None
        text = text[: problem.offset] + problem.hint + text[problem.offset + problem.width :]
    return text if parse_duration(text) is not None else None


def date_meant(text: str) -> str | None:
    """The day year first; both where it is not clear which number is the month."""
    words = [_MONTH.get(one, one) for one in re.findall(r"[0-9]+|[a-zäöü]+", text.casefold())]
    named = [at for at, one in enumerate(words) if isinstance(one, int)]
    if len(words) != 3 or len(named) > 1 or not all(str(one).isdecimal() for one in words):
        return None
    first, second, third = (int(one) for one in words)
    if named == [0]:  # November 22, 2026
        candidates = [(third, first, second)]
    elif len(str(words[0])) == 4:
        candidates = [(first, second, third), (first, third, second)]
        candidates = [one for one in candidates if _day(*one)][:1]
    elif named or "." in text:
        candidates = [(third, second, first)]
    else:
        candidates = [(third, second, first), (third, first, second)]
    found = [day for day in (_day(*one) for one in candidates) if day]
    return HINT_SEPARATOR.join(dict.fromkeys(found)) or None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return None


_SHORT = ("mon tue wed thu fri sat sun", "mo di mi do fr sa so")
_LONG = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
)
_WHOLE_WEEKS = {
    "weekdays": "mon-fri", "workdays": "mon-fri", "weekend": "sat-sun", "weekends": "sat-sun",
    "werktags": "mo-fr", "wochentags": "mo-fr", "wochenende": "sa-so", "am wochenende": "sa-so",
}  # fmt: skip
_TO = re.compile(r"\s*(?:[-‐-―−]|\bto\b|\bbis\b|\bthrough\b|\btill?\b)\s*")
_AND = re.compile(r"\s*(?:[/;+&,.|]|\band\b|\bund\b|\s)\s*")


def days_meant(text: str, days: Mapping[str, int]) -> str | None:
    """Days with commas between them, where they are a range (`Mon-Fri`) or stand without commas."""
    words = text.casefold().strip(" ()[]{}.")
    words = _WHOLE_WEEKS.get(words, words)
    if words.endswith("s") and words[:-1] in days:
        return words[:-1]
    found: list[str] = []
    for part in _AND.split(_TO.sub("-", words)):
        first, dash, last = part.partition("-")
        if first not in days or (dash and last not in days):
            return None
        found += _range(first, last, days) if dash else [first]
    return ", ".join(dict.fromkeys(found))


def _range(first: str, last: str, days: Mapping[str, int]) -> list[str]:
    """The days from one to another, in the language and length of their names."""
    names = next((one.split() for one in (*_SHORT, *_LONG) if first in one.split()), _SHORT[0].split())
    return [names[(days[first] + ahead) % 7] for ahead in range((days[last] - days[first]) % 7 + 1)]
