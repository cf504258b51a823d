"""Which key was probably meant by a word that is none: other words for the keys, in English and German.

Loaded only for a file with a mistake.
"""

from collections.abc import Iterable

from backcoach.core.report import fold

_OTHER_WORDS = {
    "backcoach": "version format",
    "title": "name titel überschrift heading ablauf routine",
    "language": "sprache lang",
    "author": "autor autorin verfasser therapist therapeut therapeutin from von",
    "written": "datum date created erstellt geschrieben",
    "review_by": "review überprüfen durchsicht prüfen valid_until gültig_bis check_by",
    "dosing": "dosage frequency häufigkeit how_often wie_oft dosierung schedule",
    "minutes": "minuten min mins duration dauer length länge time zeit",
    "prepare": "preparation preperation material vorbereitung equipment needed benötigt you_need hilfsmittel",
    "easier_day": "easy_day bad_day sensitive_day leichter_tag",
    "rest": "pause break satzpause ruhe rest_time erholung",
    "switch": "wechsel seitenwechsel change side_change",
    "exercises": "exercise übungen übung items liste steps program programm",
    "define": "definitions definition definiere own eigene eigene_übungen own_exercises",
    "exercise": "übung",
    "dose": "dosis dosage dosierung umfang",
    "level": "stufe schwierigkeit difficulty niveau",
    "note": "notes notiz notizen hinweis hinweise anmerkung anmerkungen comment kommentar bemerkung remark text",
    "optional": "freiwillig option",
    "days": "day tage tag wochentage wochentag weekdays weekday",
    "rounds": "round runden runde sets laps durchgänge circuit zirkel repeat wiederholen",
    "name": "title titel bezeichnung",
    "aka": "other_names aliases synonyme auch",
    "goal": "ziel aim",
    "position": "ausgangsstellung startposition lage stellung",
    "sides": "side seiten seite",
    "steps": "step schritte anleitung instructions ausführung",
    "tempo": "speed geschwindigkeit",
    "up": "hoch auf rauf heben",
    "down": "runter ab senken",
    "hold": "halten",
    "cues": "cue hinweise corrections korrekturen",
    "levels": "stufen level",
    "easier": "easy leichter leicht einfacher",
    "harder": "hard schwerer schwer schwieriger",
    "breathing": "atmung",
    "muscles": "muskeln",
    "equipment": "geräte material hilfsmittel",
    "caution": "vorsicht warning achtung cautions",
    "avoid_if": "contraindications kontraindikationen avoid nicht_bei",
    "source": "quelle sources",
    "text": "note beschreibung description",
}
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def spelled(word: str) -> str:
    """A word as its other spellings have it, too: no case, no hyphens, no umlauts."""
    return fold(word).translate(_SPELLED)


def key_meant(word: str, keys: Iterable[str]) -> str | None:
    """The key for which this is another word or another spelling, of those that are possible here."""
    wanted = spelled(word)
    possible = list(keys)
    for key in possible:
        if spelled(key) == wanted:
            return key
    for key in possible:
        if wanted in {spelled(other) for other in _OTHER_WORDS.get(key, "").split()}:
            return key
    return None
