"""Splits a dose or a dosing into words, numbers and signs, each with its kind and its place in the text.

It knows the vocabulary of both languages, and nothing of what a sequence of words means.
"""

import unicodedata
from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a word, number or sign is, whatever its language and spelling."""

    __hash__ = object.__hash__  # that of Enum is written in Python and slow

    NUMBER = auto()
    SECOND = auto()
    MINUTE = auto()
    HOUR = auto()
    SETS = auto()
    ROUNDS = auto()
    REPS = auto()
    BREATHS = auto()
    TIMES = auto()  # the x of 3x10
    JOIN = auto()  # 3 sets OF 10
    WITH = auto()
    TO = auto()  # 8 TO 12
    HOLD = auto()
    REST = auto()
    PAUSE = auto()  # a rest in German, a hold to some in English
    TEMPO = auto()
    OPEN = auto()
    EACH = auto()
    SIDE = auto()
    EACH_SIDE = auto()  # beidseits
    ALTERNATE = auto()
    LEFT = auto()
    RIGHT = auto()
    ONLY = auto()
    FIRST = auto()
    NO = auto()
    BETWEEN = auto()
    BDS = auto()
    DAY = auto()
    DAILY = auto()
    WEEK = auto()
    WEEKLY = auto()
    OTHER = auto()  # every OTHER day
    LATIN = auto()  # od, tds: how often a day
    DAYTIME = auto()
    WEEKDAY = auto()
    WEIGHT = auto()  # 20 KG
    LOAD = auto()
    PERCENT = auto()
    EFFORT = auto()
    AS_MANY = auto()
    POSITION = auto()
    SELF_PACED = auto()
    ON = auto()  # ON each side, IM Wechsel
    FILLER = auto()
    COMMA = auto()
    COLON = auto()
    DASH = auto()
    SLASH = auto()
    AT = auto()
    STRANGE = auto()
    UNKNOWN = auto()
    END = auto()


class Token(NamedTuple):
    """A word, number or sign; `text` is in lower case, a number has a decimal point."""

    kind: Kind
    text: str
    start: int
    end: int
    """Behind it, and behind the dot of an abbreviation."""


_VOCABULARY: dict[Kind, str] = {
    Kind.SECOND: "seconds second secs sec s Sekunden Sekunde Sek",
    Kind.MINUTE: "minutes minute mins min m Minuten",
    Kind.HOUR: "hours hour hrs h Stunden Stunde Std",
    Kind.SETS: "sets set Sätze Satz Sätzen Saetze Saetzen Serien Serie series",
    Kind.ROUNDS: "rounds round circuits Runden Runde Durchgänge Durchgang Durchgaenge Zirkel",
    Kind.REPS: "reps rep repetitions repetition repeats Wdh Wiederholungen Wiederholung Wdhl Wdhlg Whd WH",
    Kind.BREATHS: "breaths breath Atemzüge Atemzug Atemzügen Atemzuege Atemzuegen AZ",
    Kind.TIMES: "times mal by",
    Kind.JOIN: "of à á a zu von an",
    Kind.WITH: "with mit",
    Kind.TO: "to bis until till",
    Kind.HOLD: "hold halten holds held holding halte gehalten Haltezeit",
    Kind.REST: "rest rests break breaks Satzpause",
    Kind.PAUSE: "Pause Pausen",
    Kind.TEMPO: "tempo",
    Kind.OPEN: "open offen",
    Kind.EACH: "each every per both ea je jede jeder jedes jeden jedem pro beide beiden p",
    Kind.SIDE: "side sides Seite Seiten leg legs arm arms foot feet hand hands Bein Beine Arme Fuß Hände",
    Kind.EACH_SIDE: "beidseits beidseitig beiderseits",
    Kind.ALTERNATE: "alternate alternating alternately Wechsel wechselseitig abwechselnd alternierend wechselnd turn",
    Kind.LEFT: "left links linke linken linkes li l",
    Kind.RIGHT: "right rechts rechte rechten rechtes re r",
    Kind.ONLY: "only nur just",
    Kind.FIRST: "first zuerst start starting beginnen beginnend beginning erst",
    Kind.NO: "no without kein keine ohne",
    Kind.BETWEEN: "between zwischen zw after nach",
    Kind.BDS: "bds bd",
    Kind.DAY: "day days Tag Tage Tagen Tages d",
    Kind.DAILY: "daily täglich tgl taeglich tägl everyday",
    Kind.WEEK: "week weeks Woche Wochen wk wks",
    Kind.WEEKLY: "weekly wöchentlich woechentlich wöch wtl",
    Kind.OTHER: "other zweiten zweite zweiter alle",
    Kind.LATIN: "od qd bid tds tid qds qid",
    Kind.DAYTIME: "morgens mittags abends morning mornings evening evenings night hourly stündlich bedtime",
    Kind.WEEKDAY: "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday "
    "Mo Di Mi Do Fr Sa So Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    Kind.WEIGHT: "kg kilo kilos g lb lbs pounds Pfund",
    Kind.LOAD: "weight weights Gewicht band bands Theraband theraband dumbbell "
    "Hantel Hanteln kettlebell yellow red green blue black gelb gelbes rot rotes grün grünes blau blaues schwarz "
    "schwarzes",
    Kind.EFFORT: "rpe rir borg nrs vas effort Anstrengung Intensität intensity",
    Kind.PERCENT: "rm percent Prozent",
    Kind.AS_MANY: "amrap max maximum maximal failure fatigue Ermüdung Erschöpfung many possible viele möglich viel "
    "tolerated comfortable verträglich",
    Kind.POSITION: "aste este rl bl sl vfst supine prone seated standing kneeling Rückenlage Bauchlage Seitenlage "
    "Vierfüßler Vierfüßlerstand Sitz Stand",
    Kind.SELF_PACED: "self paced eigenen eigenem eigenes pace Selbstbestimmt",
    Kind.ON: "on auf in im",
    Kind.FILLER: "and und then dann for für fuer the den der dem die das am as so time wie zur zum lang long "
    "dazwischen jeweils",
}
_HALF = ".5"
_DEEP = {"deep", "tiefe", "tiefen", "tiefer"}
"""Only in front of breaths."""
_NUMBER_WORDS = {
    "half": _HALF, "halbe": _HALF, "one": "1", "ein": "1", "eine": "1", "two": "2", "zwei": "2", "three": "3",
    "drei": "3", "four": "4", "vier": "4", "five": "5", "fünf": "5", "fuenf": "5", "six": "6", "sechs": "6",
    "seven": "7", "sieben": "7", "eight": "8", "acht": "8", "nine": "9", "neun": "9", "ten": "10", "zehn": "10",
    "twelve": "12", "zwölf": "12", "fifteen": "15", "fünfzehn": "15", "twenty": "20", "zwanzig": "20",
    "thirty": "30", "dreißig": "30", "sixty": "60", "sechzig": "60",
}  # fmt: skip
_TIMES_WORDS = {
    "once": "1", "einmal": "1", "twice": "2", "zweimal": "2", "thrice": "3", "dreimal": "3", "viermal": "4",
    "fünfmal": "5", "zehnmal": "10",
}  # fmt: skip
_SIGNS = {
    "x": Kind.TIMES, "×": Kind.TIMES, "✕": Kind.TIMES, "✖": Kind.TIMES, "*": Kind.TIMES,
    "-": Kind.DASH, "‐": Kind.DASH, "‑": Kind.DASH, "‒": Kind.DASH, "–": Kind.DASH, "—": Kind.DASH, "−": Kind.DASH,
    ",": Kind.COMMA, ";": Kind.COMMA, "(": Kind.COMMA, ")": Kind.COMMA, "[": Kind.COMMA, "]": Kind.COMMA,
    ":": Kind.COLON, "/": Kind.SLASH, "@": Kind.AT, "&": Kind.FILLER, "%": Kind.PERCENT,
    "'": Kind.MINUTE, "′": Kind.MINUTE, "’": Kind.MINUTE,
    '"': Kind.SECOND, "″": Kind.SECOND, "”": Kind.SECOND, "''": Kind.SECOND,
}  # fmt: skip

_KINDS = {word.lower(): kind for kind, words in _VOCABULARY.items() for word in words.split()}
_SUGGESTED = {
    "dose": "seconds second sec Sekunden Sekunde Sek minutes minute min Minuten Minute sets set Sätze Satz reps rep "
    "repetitions Wdh Wdhl Wiederholungen Wiederholung breaths breath Atemzüge Atemzug hold halten rest Pause tempo "
    "open offen each per both je pro jede side sides Seite Seiten alternate alternating Wechsel abwechselnd left links "
    "right rechts only nur first zuerst between zwischen beidseitig",
    "dosing": "daily täglich weekly wöchentlich every other second jeden zweiten day days Tag Tage week Woche per pro "
    "times mal twice zweimal minutes min Minuten",
}
"""The words to suggest for mistyped ones, by what is written: not all that is understood."""
_DIGITS = frozenset("0123456789")


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order, closed by one of kind END; what it cannot name is UNKNOWN or STRANGE."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        char = text[at]
        if char.isspace() or (char == "." and not text[at + 1 :].strip()):
            at += 1
            continue
        if char in _DIGITS:
            token = _number(text, at)
        elif char.isalpha():
            token = _word(text, at, after_number=bool(tokens) and tokens[-1].kind is Kind.NUMBER)
        else:
            sign = "''" if text.startswith("''", at) else char
            token = Token(_SIGNS.get(sign, Kind.STRANGE), sign, at, at + len(sign))
        _append(tokens, token)
        at = token.end
    tokens.append(Token(Kind.END, "", len(text), len(text)))
    return tokens


def _append(tokens: list[Token], token: Token) -> None:
    """Adds a token; some things are written with more or fewer words than they have parts."""
    before = tokens[-1] if tokens else None
    if token.kind is Kind.TIMES and before and before.kind is Kind.DASH:
        tokens[-1] = token  # 3-mal
    elif token.kind is Kind.SLASH and before and before.text == "w":
        tokens[-1] = Token(Kind.WITH, "w/", before.start, token.end)
    elif token.kind is Kind.BREATHS and before and before.text in _DEEP:
        tokens[-1] = token._replace(start=before.start)  # 5 deep breaths: no other ones are meant anyway
    elif token.text == _HALF and before and before.text == "1":
        tokens[-1] = Token(token.kind, token.text, before.start, token.end)  # eine halbe Minute
    elif token.text in _TIMES_WORDS:
        tokens.append(Token(Kind.NUMBER, _TIMES_WORDS[token.text], token.start, token.end))
        tokens.append(Token(Kind.TIMES, "x", token.start, token.end))
    else:
        tokens.append(token)


def _number(text: str, start: int) -> Token:
    end = _digits_end(text, start)
    whole = text[start:end]
    if text[end : end + 1] in {".", ","} and text[end + 1 : end + 2] in _DIGITS:
        point, end = end + 1, _digits_end(text, end + 1)
        return Token(Kind.NUMBER, f"{whole}.{text[point:end]}", start, end)
    return Token(Kind.NUMBER, whole, start, end)


def _digits_end(text: str, at: int) -> int:
    while at < len(text) and text[at] in _DIGITS:
        at += 1
    return at


def _word(text: str, start: int, *, after_number: bool) -> Token:
    end = start
    while end < len(text) and (text[end].isalpha() or unicodedata.combining(text[end])):
        end += 1
    word = text[start:end].lower()
    if not word.isascii():
        word = unicodedata.normalize("NFC", word)
    if word == "x" or (after_number and word[0] == "x"):  # 3xtäglich: no word of ours begins with x
        return Token(Kind.TIMES, "x", start, start + 1)
    if text[end : end + 1] == ".":
        end += 1
    if word in _NUMBER_WORDS:
        return Token(Kind.NUMBER, _NUMBER_WORDS[word], start, end)
    return Token(_KINDS.get(word, Kind.UNKNOWN), word, start, end)


def nearest(word: str, writing: str, *, after_number: bool) -> str | None:
    """What was probably meant by a mistyped word in a `dose` or `dosing`; None where nothing is near.

    Its letters in another order; else two words without the blank between them (`eachside`, and `shold` in `5shold`);
    else the word most alike.
    """
    suggested = {one.lower(): one for one in _SUGGESTED[writing].split()}
    for known, shown in suggested.items():
        if sorted(known) == sorted(word):
            return shown
    for cut in range(1, len(word) - 2):
        first, second = word[:cut], word[cut:]
        unit = after_number and _KINDS.get(first) in {Kind.SECOND, Kind.MINUTE}
        if second in _KINDS and (unit or (cut > 1 and first in _KINDS)):
            return f"{first} {suggested.get(second, second)}"
    if len(word) < 3:  # so short, everything is near
        return None
    from difflib import get_close_matches  # only a mistyped file needs it

    found = get_close_matches(word, suggested, n=1, cutoff=0.65)
    return suggested[found[0]] if found else None


def spellings(*kinds: Kind) -> tuple[list[str], list[str]]:
    """All words, in lower case, and all signs that can be tokens of these kinds.

    For patterns, which only look at characters: some of the words mean what is asked for in front of another one alone.
    """
    words = [word for word, kind in _KINDS.items() if kind in kinds]
    words += [*_NUMBER_WORDS, *_TIMES_WORDS] if Kind.NUMBER in kinds else []
    words += _DEEP if Kind.BREATHS in kinds else []
    words += ["w"] if Kind.WITH in kinds else []  # w/
    return sorted(set(words)), [sign for sign, kind in _SIGNS.items() if kind in kinds]
