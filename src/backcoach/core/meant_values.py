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
from backcoach.core.meant_keys import spelled

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
    "each": "both beide beidseitig beidseits je_seite each_side jede two left_and_right links_und_rechts yes ja",
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
    "small": "klein kleine gering little",
    "mid": "mittel mittlere medium middle",
    "end": "ende endgradig ganz full voll",
    "morning": "morgen morgens früh vormittag vormittags am",
    "midday": "mittag mittags noon",
    "evening": "abend abends nacht night pm",
    "flexion_sensitive": "flexion beugung beugen vorbeugen bücken bending beugeschmerz bandscheibe bandscheibenvorfall",
    "extension_sensitive": "extension streckung strecken hohlkreuz arching streckschmerz spinalkanalstenose stenose",
    "osteoporosis": "osteoporose knochenschwund bone_loss",
    "pregnancy_late": "schwangerschaft schwanger schwangere späte_schwangerschaft pregnancy pregnant late_pregnancy",
    "knee": "knie knien knieprobleme",
    "wrist": "handgelenk hand handgelenke",
    "shoulder": "schulter schultern",
    "neck": "nacken hals hws halswirbelsäule genick",
    "hip_replacement": "künstliche_hüfte künstliches_hüftgelenk hüftprothese hüft_tep tep hüftersatz new_hip"
    " neue_hüfte hip_prosthesis artificial_hip hüftgelenkersatz hüftendoprothese hüfte_tep",
    "recent_surgery": "operation op frische_op frisch_operiert surgery nach_op kürzliche_op operiert",
    "leg_symptoms": "bein beine ischias beinschmerzen kribbeln taubheit sciatica leg numbness tingling beinsymptome",
    "yes": "y j ok x 1 jawohl",
    "no": "n 0 never nie",
}


_TROUBLE = {"pain", "problem", "problems", "trouble", "issues", "injury", "probleme", "schmerzen", "beschwerden"}
_PARTS_OF_BODY = {"knie": "knee", "knee": "knee", "schulter": "shoulder", "shoulder": "shoulder", "nacken": "neck",
                  "hws": "neck", "neck": "neck", "handgelenk": "wrist", "wrist": "wrist", "bein": "leg_symptoms",
                  "schwangerschaft": "pregnancy_late", "osteopor": "osteoporosis"}  # fmt: skip
"""How a word may begin for which there is one: `Knieprobleme`, `Schulterschmerzen`, `knee pain`."""


def word_meant(text: str, options: Collection[str]) -> str | None:
    """One of the options for which this is another word, or another spelling."""
    wanted = spelled(text.strip())
    for option in options:
        if wanted in {spelled(word) for word in (option, *_OTHER_WORDS.get(option, "").split())}:
            return option
    if len(text.split()) > 1 and text.split()[-1].casefold() not in _TROUBLE:
        return None
    begins = (meant for start, meant in _PARTS_OF_BODY.items() if wanted.startswith(start) and meant in options)
    return next(begins, None)


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
    "werktags": "mo-fr", "werktage": "mo-fr", "werktagen": "mo-fr", "an werktagen": "mo-fr", "wochentags": "mo-fr",
    "wochenende": "sa-so", "wochenenden": "sa-so", "am wochenende": "sa-so",
}  # fmt: skip
_TO = re.compile(r"\s*(?:[-‐-―−]|\bto\b|\bbis\b|\bthrough\b|\btill?\b)\s*")
_AND = re.compile(r"\s*(?:[/;+&,.|]|\b(?:and|und|sowie|u)\b|\s)\s*")
_ALWAYS = re.compile(r"\b(?:jeden|jeder|immer|am|an|every|each|on|always|only|nur)\s+")


def day_names() -> Mapping[str, int]:
    """The number of a day by its names and abbreviations."""
    from backcoach.core.fields import DAYS

    return DAYS


def days_meant(text: str) -> str | None:
    """Days with commas between them, where they are a range (`Mon-Fri`), have other words (`montags`), or no commas."""
    days = day_names()
    words = text.casefold().strip(" ()[]{}.")
    words = _ALWAYS.sub("", _WHOLE_WEEKS.get(words, words))
    found: list[str] = []
    for part in filter(None, _AND.split(_TO.sub("-", words))):
        first, dash, last = (_day_name(one, days) for one in _WHOLE_WEEKS.get(part, part).partition("-"))
        if first not in days or (dash and last not in days):
            return None
        found += _range(first, last, days) if dash else [first]
    return ", ".join(dict.fromkeys(found)) or None


def _day_name(word: str, days: Mapping[str, int]) -> str:
    """A day without the s of `montags`."""
    return word[:-1] if word not in days and word.endswith("s") and word[:-1] in days else word


def _range(first: str, last: str, days: Mapping[str, int]) -> list[str]:
    """The days from one to another, in the language and length of their names."""
    names = next((one.split() for one in (*_SHORT, *_LONG) if first in one.split()), _SHORT[0].split())
    return [names[(days[first] + ahead) % 7] for ahead in range((days[last] - days[first]) % 7 + 1)]
