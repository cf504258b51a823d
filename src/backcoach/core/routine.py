"""What an author wrote: exercises, doses, items, routines. Plain values that know nothing of files, time or screens."""

from dataclasses import field
from datetime import date
from enum import Enum

from backcoach.core.figure import Figure
from backcoach.core.value import value

Millis = int
"""A time or length in whole milliseconds, so that sums are exact."""

NO_REVIEW = "none yet"
"""What `reviewed_by` says of an exercise that no physiotherapist has reviewed."""


class Goal(Enum):
    """What an exercise is for."""

    MOBILISE = "mobilise"
    STRETCH = "stretch"
    STRENGTHEN = "strengthen"
    RELAX = "relax"


class Position(Enum):
    """How the body lies or stands at the start."""

    SUPINE = "supine"
    PRONE = "prone"
    SIDE = "side"
    ALL_FOURS = "all-fours"
    KNEELING = "kneeling"
    SEATED = "seated"
    STANDING = "standing"


class Loading(Enum):
    """How the spine is moved or loaded."""

    NEUTRAL = "neutral"
    FLEXION = "flexion"
    EXTENSION = "extension"
    ROTATION = "rotation"
    LATERAL = "lateral"


class Range(Enum):
    """How far the spine is moved."""

    SMALL = "small"
    MID = "mid"
    END = "end"


class TimeOfDay(Enum):
    """When a routine is meant to be done."""

    MORNING = "morning"
    MIDDAY = "midday"
    EVENING = "evening"


class Avoid(Enum):
    """Reasons for which an author may want to leave an exercise out."""

    FLEXION_SENSITIVE = "flexion_sensitive"
    EXTENSION_SENSITIVE = "extension_sensitive"
    OSTEOPOROSIS = "osteoporosis"
    PREGNANCY_LATE = "pregnancy_late"
    KNEE = "knee"
    WRIST = "wrist"
    SHOULDER = "shoulder"
    NECK = "neck"
    HIP_REPLACEMENT = "hip_replacement"
    RECENT_SURGERY = "recent_surgery"
    LEG_SYMPTOMS = "leg_symptoms"


class Sides(Enum):
    """Whether an exercise has sides: an exercise's nature, not a prescription."""

    __hash__ = object.__hash__  # that of Enum is written in Python and slow

    NONE = "none"
    EACH = "each"
    ALTERNATE = "alternate"


class SideRule(Enum):
    """What a dose says of sides. Repetitions are always counted per side."""

    EACH = "each side"
    ALTERNATE = "alternate"
    LEFT_ONLY = "left only"
    RIGHT_ONLY = "right only"
    RIGHT_FIRST = "right first"


class Side(Enum):
    """The side of the body that a step is for."""

    __hash__ = object.__hash__  # as above

    LEFT = "left"
    RIGHT = "right"
    ALTERNATE = "alternate"


@value
class Text:
    """An author's text in one or more languages; never empty."""

    by_language: tuple[tuple[str, str], ...]
    """Language code and text, in the order of writing."""

    def in_language(self, language: str) -> str:
        """The text in this language, else in the language written first."""
        return dict(self.by_language).get(language, self.by_language[0][1])

    def has(self, language: str) -> bool:
        """Whether it is written in this language."""
        return any(code == language for code, _ in self.by_language)


@value
class Tempo:
    """The seconds of one repetition, each in milliseconds."""

    up: Millis
    hold: Millis
    down: Millis


@value
class Reps:
    """Repetitions, counted aloud: `3x10 hold 5s`, `6-4-2 x 10s`."""

    counts: tuple[int, ...]
    """The repetitions of each set, per side."""
    hold: Millis | None = None
    """How long each repetition is held."""
    hold_breaths: int | None = None
    """The same in breaths; never together with `hold`."""
    tempo: Tempo | None = None
    """The prescribed tempo; never together with a hold."""
    open: bool = False
    """Self-paced: each set ends when the user presses a key."""


@value
class Holds:
    """Time: `45s`, `3x20s` (3 sets of one hold of 20 s)."""

    sets: int
    duration: Millis


@value
class Breaths:
    """Breaths: `5 breaths`, `2x5 breaths`."""

    sets: int
    count: int


@value
class Dose:
    """What is prescribed of one exercise."""

    work: Reps | Holds | Breaths
    sides: SideRule | None = None
    """None where nothing is written: the exercise's nature decides."""
    rest: Millis | None = None
    """Between sets; None where nothing is written: the routine or the goal decides."""

    @property
    def sets(self) -> int:
        """How many sets."""
        return len(self.work.counts) if isinstance(self.work, Reps) else self.work.sets


@value
class Level:
    """An easier or harder form of an exercise."""

    dose: Dose | None = None
    text: Text | None = None
    figure: Figure | None = None
    """In place of the exercise's."""


@value
class Exercise:
    """An entry of the exercise library, or one that the author defined in the routine."""

    id: str
    name: Text
    aka: tuple[str, ...] = ()
    goal: Goal = Goal.MOBILISE
    goal_written: bool = False
    """Whether its author wrote the goal; else it is the one that is taken without."""
    position: Position | None = None
    loading: tuple[Loading, ...] = ()
    range: Range | None = None
    sides: Sides = Sides.NONE
    setup: Millis = 10_000
    """The time to get into position."""
    start: Text | None = None
    steps: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Short sentences by language."""
    up: Millis = 2_000
    down: Millis = 2_000
    say: dict[str, Text] = field(default_factory=dict)
    """The words said with a repetition; keys `up`, `hold`, `down`."""
    breathing: Text | None = None
    cues: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Corrections by language, each at most 8 words."""
    dose: Dose | None = None
    levels: dict[str, Level] = field(default_factory=dict)
    """Keys `easier`, `harder`."""
    breath: Millis = 5_000
    """How long one breath lasts."""
    muscles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    equipment: dict[str, tuple[str, ...]] = field(default_factory=dict)
    caution: dict[str, tuple[str, ...]] = field(default_factory=dict)
    avoid_if: tuple[Avoid, ...] = ()
    figure: Figure | None = None
    source: tuple[str, ...] = ()
    reviewed_by: str | None = None
    reviewed_on: date | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that it can be called by: its id, its name in every language, its other names."""
        return self.id, *(text for _, text in self.name.by_language), *self.aka


def figure_of(exercise: Exercise, level: str | None) -> Figure | None:
    """The figure of an exercise at a level; the level's own goes before the exercise's."""
    own = exercise.levels.get(level or "")
    return (own.figure if own else None) or exercise.figure


@value
class ExerciseItem:
    """One line of a routine: an exercise with its dose."""

    exercise: Exercise
    dose: Dose | None = None
    """As written; None means the level's or the exercise's own."""
    level: str | None = None
    note: Text | None = None
    optional: bool = False
    days: frozenset[int] | None = None
    """Weekdays (Monday is 0) on which it is done; None means every day."""
    substitute: "ExerciseItem | None" = None
    """What is done in its place by somebody who has asked for a session without what this loads."""
    line: int = 0
    """Where it stands in the file, from 1."""
    column: int = 0


@value
class RestItem:
    """A pause between items."""

    duration: Millis
    line: int = 0
    column: int = 0


@value
class Rounds:
    """A circuit: its items done `count` times over."""

    count: int
    items: tuple[ExerciseItem | RestItem, ...]
    rest: Millis = 0
    """Between rounds."""
    line: int = 0
    column: int = 0


Item = ExerciseItem | RestItem | Rounds


class Per(Enum):
    """The period of a dosing."""

    DAY = "day"
    OTHER_DAY = "other day"
    WEEK = "week"


@value
class Dosing:
    """How often a routine is meant to be done: `times` in each period, each `minutes` long where that is part of it."""

    times: int
    per: Per
    minutes: int | None = None


@value
class Routine:
    """A routine file, read and found right."""

    title: Text
    items: tuple[Item, ...]
    language: str = "en"
    """Of the plain texts."""
    author: str | None = None
    written: date | None = None
    review_by: date | None = None
    dosing: Dosing | None = None
    minutes: int | None = None
    """The length aimed at."""
    prepare: Text | None = None
    easier_day: str | None = None
    audience: tuple[Avoid, ...] = ()
    """What has to be considered of those it is written for."""
    time_of_day: TimeOfDay | None = None
    ignore: frozenset[str] = frozenset()
    """Codes of advice that the author does not want to hear."""
    rest: Millis | None = None
    """Between sets, where a dose writes none."""
    switch: Millis | None = None
    """Between sides; None means 6 s."""
    minutes_line: int | None = None
    """Where `minutes` stands in the file, from 1."""
    review_by_line: int | None = None
    dosing_line: int | None = None
    defined: tuple[Exercise, ...] = ()
    """The author's own exercises in the order of writing, also those that no item uses."""

    def exercises(self) -> tuple[Exercise, ...]:
        """Each exercise once: the author's own, then those of the items and of their substitutes."""
        items = self.exercise_items()
        used = [one.exercise for item in items for one in (item, item.substitute) if one]
        return tuple({one.id: one for one in (*self.defined, *used)}.values())

    def exercise_items(self) -> tuple[ExerciseItem, ...]:
        """All exercise items in the order of writing, those in rounds once."""
        flat: list[ExerciseItem] = []
        for item in self.items:
            inner = item.items if isinstance(item, Rounds) else (item,)
            flat += [one for one in inner if isinstance(one, ExerciseItem)]
        return tuple(flat)
