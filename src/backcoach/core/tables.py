"""The table of a routine file's and an exercise's keys, each with its field: the format, as a whole."""

from backcoach.core.fields import (
    KNOWN_NAME,
    PLAIN,
    AdviceCode,
    Boolean,
    Choice,
    Date,
    Day,
    DosingWords,
    Duration,
    Key,
    LanguageCode,
    Later,
    Lines,
    Listed,
    Names,
    Nested,
    Table,
    Version,
    Whole,
    Words,
)
from backcoach.core.figure_fields import FIGURE
from backcoach.core.routine import Avoid, Goal, Loading, Millis, Position, Range, Sides, TimeOfDay

_MINUTE: Millis = 60_000
_WORDS = Key(Words())
_LINES = Key(Lines())
_DOSE = Key(Later("dose"))
_FIGURE = Key(Nested(FIGURE, "figure"))

TEMPO = Table({"up": Key(Duration(0, _MINUTE)), "down": Key(Duration(0, _MINUTE))})
_SAY = Table({"up": _WORDS, "hold": _WORDS, "down": _WORDS})
_LEVEL = Table({"dose": _DOSE, "text": _WORDS, "figure": _FIGURE})
_LEVELS = Table({"easier": Key(Nested(_LEVEL)), "harder": Key(Nested(_LEVEL))})

EXERCISE = Table(
    {
        "name": Key(Words(), required=True),
        "aka": Key(Names()),
        "goal": Key(Choice(Goal)),
        "position": Key(Choice(Position)),
        "loading": Key(Listed(Choice(Loading))),
        "range": Key(Choice(Range)),
        "sides": Key(Choice(Sides)),
        "setup": Key(Duration(0, 5 * _MINUTE)),
        "start": _WORDS,
        "steps": _LINES,
        "tempo": Key(Nested(TEMPO)),
        "say": Key(Nested(_SAY)),
        "breathing": _WORDS,
        "cues": Key(Lines(max_words=8)),
        "dose": _DOSE,
        "levels": Key(Nested(_LEVELS)),
        "breath": Key(Duration(1_000, _MINUTE)),
        "muscles": _LINES,
        "equipment": _LINES,
        "caution": _LINES,
        "avoid_if": Key(Listed(Choice(Avoid))),
        "figure": _FIGURE,
        "source": Key(Listed(PLAIN, commas=False)),
        "reviewed_by": Key(PLAIN),
        "reviewed_on": Key(Date()),
    }
)
"""An exercise of the library, or one defined in a routine."""

ROUTINE = Table(
    {
        "backcoach": Key(Version(), required=True, example="1"),
        "title": Key(Words(), required=True),
        "language": Key(LanguageCode()),
        "author": Key(PLAIN),
        "written": Key(Date()),
        "review_by": Key(Date()),
        "dosing": Key(DosingWords()),
        "minutes": Key(Whole(1, 180)),
        "prepare": _WORDS,
        "easier_day": Key(KNOWN_NAME),
        "audience": Key(Listed(Choice(Avoid))),
        "time_of_day": Key(Choice(TimeOfDay)),
        "ignore": Key(Listed(AdviceCode())),
        "rest": Key(Duration(0, 30 * _MINUTE)),
        "switch": Key(Duration(0, 30 * _MINUTE)),
        "exercises": Key(Later("items"), required=True),
        "define": Key(Later("definitions")),
    }
)
"""A routine file."""

EXERCISE_ITEM = Table(
    {
        "exercise": Key(Later("exercise")),
        "dose": _DOSE,
        "level": Key(KNOWN_NAME),
        "note": _WORDS,
        "optional": Key(Boolean()),
        "days": Key(Listed(Day())),
        "substitute": Key(Later("substitute")),
    }
)
"""An item that names an exercise; in the short form without `exercise`."""

REST_ITEM = Table({"rest": Key(Duration(1_000, 30 * _MINUTE), required=True)})
"""A pause between items."""

ROUNDS_ITEM = Table(
    {
        "rounds": Key(Whole(1, 20), required=True),
        "rest": Key(Duration(0, 30 * _MINUTE)),
        "exercises": Key(Later("items"), required=True),
    }
)
"""A circuit."""

ITEM_KEYS = frozenset(EXERCISE_ITEM.keys) | frozenset(REST_ITEM.keys) | frozenset(ROUNDS_ITEM.keys)
"""No exercise can have such an id."""
