"""In which language a dose or a dosing is written, and what is proposed for it in that language.

Loaded only for a text with a mistake.
"""

import re
from collections.abc import Iterable

from backcoach.core.dose_lexer import Kind, Token

_BOTH = "s sec m min h x a am an in so die p l r d rm open set start arm hand band series tempo max bd bds pause"
"""Words and abbreviations that both languages have."""
_GERMAN = (
    "sekunden sekunde sek minuten stunden stunde std sätze satz sätzen saetze saetzen serien serie runden runde "
    "durchgänge durchgang durchgaenge zirkel wdh wiederholungen wiederholung wdhl wdhlg whd wh atemzüge atemzug "
    "atemzügen atemzuege atemzuegen az mal à á zu von mit bis halten halte gehalten haltezeit satzpause pause pausen "
    "offen je jede jeder jedes jeden jedem pro beide beiden seite seiten bein beine arme fuß hände beidseits "
    "beidseitig beiderseits wechsel wechselseitig abwechselnd alternierend wechselnd links linke linken linkes li "
    "rechts rechte rechten rechtes re nur zuerst beginnen beginnend erst kein keine ohne zwischen zw nach tag tage "
    "tagen tages täglich tgl taeglich tägl woche wochen wöchentlich woechentlich wöch wtl zweiten zweite zweiter alle "
    "morgens mittags abends stündlich mo di mi do fr sa montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "pfund gewicht hantel hanteln gelb gelbes rot rotes grün grünes blau blaues schwarz schwarzes anstrengung "
    "intensität prozent ermüdung erschöpfung viele möglich viel verträglich aste este rückenlage bauchlage seitenlage "
    "vierfüßler vierfüßlerstand sitz stand eigenen eigenem eigenes selbstbestimmt auf im und dann für fuer der den dem "
    "das wie zur zum lang dazwischen jeweils tiefe tiefen tiefer halbe ein eine zwei drei vier fünf fuenf sechs sieben "
    "acht neun zehn zwölf fünfzehn zwanzig dreißig sechzig einmal zweimal dreimal viermal fünfmal zehnmal"
)
_NEUTRAL_WORDS, _GERMAN_WORDS = frozenset(_BOTH.split()), frozenset(_GERMAN.split())
_IN_GERMAN = {
    "each side": "je Seite", "alternate": "im Wechsel", "left only": "nur links", "right only": "nur rechts",
    "left first": "links zuerst", "right first": "rechts zuerst", "reps": "Wdh", "rep": "Wdh", "breaths": "Atemzüge",
    "breath": "Atemzug", "sets": "Sätze", "tempo": "Tempo", "hold": "halten", "open": "offen", "per week": "pro Woche",
    "per day": "pro Tag", "daily": "täglich", "every other day": "jeden zweiten Tag",
}  # fmt: skip
_PHRASE = re.compile(rf"\b(?:{'|'.join(sorted(_IN_GERMAN, key=len, reverse=True))})\b")
_REST = re.compile(r"\brest (?=([0-9]+)(?:[.,][0-9]+)?\s*([a-zA-Z]*))")
_HOW_OFTEN = re.compile(r"\b([0-9]+) (?=per (?:day|week))")


def language_of(text: str, tokens: Iterable[Token], usual: str) -> str:
    """`de` or `en`: that of most words; where there are as many of both, or none, the `usual` one."""
    german = english = 0
    for token in tokens:
        written = text[token.start : token.end].strip(".")
        word = "pausen" if written == "Pause" else written.lower()
        if token.kind is not Kind.UNKNOWN and word not in _NEUTRAL_WORDS and word.isalpha():
            german += word in _GERMAN_WORDS
            english += word not in _GERMAN_WORDS
    if german == english:
        return "de" if usual == "de" else "en"
    return "de" if german > english else "en"


def in_german(words: str) -> str:
    """What is proposed in English, in German: `halten 5s` for `hold 5s`. A short `Pause` could as well be a hold."""
    words = _HOW_OFTEN.sub(r"\1x ", words)
    words = _REST.sub(lambda found: "Satzpause " if _is_short(found) else "Pause ", words)
    return _PHRASE.sub(lambda found: _IN_GERMAN[found[0]], words)


def _is_short(rest: re.Match[str]) -> bool:
    return int(rest[1]) < 5 and rest[2].lower() in ("", "s", "sec", "sek", "seconds", "second", "sekunden", "sekunde")
