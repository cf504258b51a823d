"""What stands on a handout, in the order of reading: values, of which the template makes the page."""

from collections.abc import Mapping

from backcoach.core.durations import is_off
from backcoach.core.figure_motion import key_poses
from backcoach.core.prescription import WEEK, days_apart, days_fit, rest_between_sets, session_days
from backcoach.core.routine import (
    ExerciseItem,
    Millis,
    Per,
    RestItem,
    Rounds,
    Routine,
    Text,
    figure_of,
)
from backcoach.core.value import value
from backcoach.core.worksteps import dose_of
from backcoach.figure_svg import figure_svg
from backcoach.handout.leaflet import leaflet
from backcoach.i18n import Translator
from backcoach.phrases_dose import aim_words, days_note, days_words, duration_words, often_words
from backcoach.phrases_exercise import avoid_words, date_words, review_words, reviewer_words, source_words
from backcoach.texts.safety import ORDER

WARNINGS = ("safety.emergency.title", "safety.doctor.title", "safety.ask.title", "safety.stop.title")
"""The sections of the safety text that are printed below the exercises."""
BEFORE = "safety.setup.title"
"""The one that is printed above them."""
OF_THE_PROGRAM = "safety.stop.again"
"""A line that asks for the program, which who holds the paper need not have."""


@value
class Length:
    """How long a session lasts on some days."""

    length: Millis
    open_steps: int
    """Steps at one's own pace, which are not in the length."""
    days: tuple[int, ...] = ()
    """Monday is 0; none where every day is alike."""


@value
class Said:
    """An author's words, one text or several, and the language that they are in."""

    texts: tuple[str, ...]
    language: str


@value
class Section:
    """A heading of the program's with lines below it."""

    heading: str
    lines: tuple[str, ...]


@value
class Drawing:
    """The figure of an exercise: an SVG made by us, and what it shows in words."""

    svg: str
    label: str


@value
class Card:
    """One exercise. What the author left out is None or empty."""

    number: int
    """From 1, through the whole handout."""
    name: Said
    marks: tuple[str, ...]
    """What is special about it: its level, its days, whether it may be left out."""
    leaflet: str
    """The dose in sentences."""
    start: Said | None
    steps: Said | None
    breathing: Said | None
    cues: Said | None
    note: Said | None
    level: Said | None
    caution: Said | None
    avoid: str | None
    source: str | None
    reviewed: str | None
    figure: Drawing | None


@value
class Rest:
    """A rest between exercises."""

    words: str


@value
class Group:
    """A circuit."""

    words: str
    entries: tuple[Card | Rest, ...]
    rest: str | None
    """Between its rounds."""


@value
class Weeks:
    """Boxes to tick."""

    number: int
    columns: tuple[str, ...]
    boxes: int
    """In each column of a week."""


@value
class Handout:
    """The whole page."""

    language: str
    title: Said
    often: str
    often_note: str | None
    """That days have different exercises."""
    lengths: tuple[str, ...]
    length_note: str | None
    """That the dosing aims at another length."""
    prepare: Said | None
    before: Section
    entries: tuple[Card | Rest | Group, ...]
    weeks: Weeks
    warnings: tuple[Section, ...]
    author: str | None
    written: str | None
    review_by: str | None
    not_reviewed: str | None
    """That an exercise says of itself that nobody has reviewed it."""


def content_of(routine: Routine, lengths: tuple[Length, ...], t: Translator, *, weeks: int) -> Handout:
    """The handout of a prescribed routine (see `core.compiler.prescribed`) in the translator's language."""
    sections = {heading: _section(heading, keys, t) for heading, keys in ORDER}
    return Handout(
        language=t.language,
        title=_one(routine.title, t.language),
        often=often_words(routine, t),
        often_note=days_note(routine, t),
        lengths=tuple(_length_words(one, t) for one in lengths),
        length_note=_length_note(routine, lengths, t),
        prepare=_one(routine.prepare, t.language) if routine.prepare else None,
        before=sections[BEFORE],
        entries=_Cards(routine, t).entries(),
        weeks=_weeks(routine, weeks, t),
        warnings=tuple(sections[heading] for heading in WARNINGS),
        author=routine.author,
        written=t("handout.written", date=date_words(routine.written, t)) if routine.written else None,
        review_by=t("handout.review-by", date=date_words(routine.review_by, t)) if routine.review_by else None,
        not_reviewed=review_words(routine.author, [item.exercise for item in routine.exercise_items()], t),
    )


class _Cards:
    """Makes the entries of a routine, and numbers its exercises."""

    def __init__(self, routine: Routine, t: Translator) -> None:
        self._routine = routine
        self._t = t
        self._number = 0

    def entries(self) -> tuple[Card | Rest | Group, ...]:
        return tuple(
            self._group(item) if isinstance(item, Rounds) else self._entry(item) for item in self._routine.items
        )

    def _group(self, rounds: Rounds) -> Group:
        t = self._t
        rest = t("handout.rounds-rest", duration=duration_words(rounds.rest, t)) if rounds.rest else None
        entries = tuple(self._entry(item) for item in rounds.items)
        return Group(t("handout.rounds", n=rounds.count), entries, rest if rounds.count > 1 else None)

    def _entry(self, item: ExerciseItem | RestItem) -> Card | Rest:
        if isinstance(item, RestItem):
            return Rest(self._t("handout.rest", duration=duration_words(item.duration, self._t)))
        self._number += 1
        return self._card(item)

    def _card(self, item: ExerciseItem) -> Card:
        exercise, dose, t = item.exercise, dose_of(item), self._t
        rest = rest_between_sets(item, self._routine)
        level = exercise.levels[item.level].text if item.level else None
        return Card(
            number=self._number,
            name=_one(exercise.name, t.language),
            marks=self._marks(item),
            leaflet=leaflet(dose, exercise, rest, t),
            start=_one(exercise.start, t.language) if exercise.start else None,
            steps=_several(exercise.steps, t.language),
            breathing=_one(exercise.breathing, t.language) if exercise.breathing else None,
            cues=_several(exercise.cues, t.language),
            note=_one(item.note, t.language) if item.note else None,
            level=_one(level, t.language) if level else None,
            caution=_several(exercise.caution, t.language),
            avoid=avoid_words(exercise, t),
            source=source_words(exercise),
            reviewed=reviewer_words(exercise, t),
            figure=self._figure(item),
        )

    def _figure(self, item: ExerciseItem) -> Drawing | None:
        figure = figure_of(item.exercise, item.level)
        if figure is None:
            return None
        key = "handout.figure" if len(key_poses(figure)) > 1 else "handout.figure-still"
        return Drawing(figure_svg(figure), self._t(key, name=item.exercise.name.in_language(self._t.language)))

    def _marks(self, item: ExerciseItem) -> tuple[str, ...]:
        t, marks = self._t, []
        if item.level:
            marks.append(t("show.level", level=t(f"show.level.{item.level}")))
        if days := days_apart(item, self._routine):
            marks.append(t("handout.days", days=days_words(days, t)))
        if item.optional:
            marks.append(t("handout.optional"))
        return tuple(marks)


def _one(text: Text, language: str) -> Said:
    code = language if text.has(language) else text.by_language[0][0]
    return Said((text.in_language(language),), code)


def _several(texts: Mapping[str, tuple[str, ...]], language: str) -> Said | None:
    code = language if texts.get(language) else next(iter(texts), language)
    return Said(texts[code], code) if texts.get(code) else None


def _section(heading: str, keys: tuple[str, ...], t: Translator) -> Section:
    return Section(t(heading), tuple(t(key) for key in keys if key != OF_THE_PROGRAM))


def _length_words(length: Length, t: Translator) -> str:
    """Rounded up to a whole second, as `show` does it."""
    words = duration_words(-(-length.length // 1_000) * 1_000, t)
    if length.open_steps:
        words += t("show.open", n=length.open_steps)
    return t("handout.length-on", days=days_words(length.days, t), length=words) if length.days else words


def _length_note(routine: Routine, lengths: tuple[Length, ...], t: Translator) -> str | None:
    """Two lengths on one sheet are told apart; an aim that is met is not told, being the same length once more."""
    aim = routine.dosing.minutes if routine.dosing else None
    if aim is None or not any(is_off(one.length, aim) for one in lengths):
        return None
    return t("handout.length-aim", duration=aim_words(routine, t))


def _weeks(routine: Routine, number: int, t: Translator) -> Weeks:
    """A box for each session: below its day of the week, unless the dosing leaves the days to the patient."""
    dosing, days = routine.dosing, session_days(routine)
    if not days_fit(routine):
        days = WEEK
    if dosing and dosing.per is Per.WEEK and days == WEEK:
        return Weeks(number, (t("handout.sessions"),), dosing.times)
    columns = tuple(t(f"show.day.{day}") for day in days)
    return Weeks(number, columns, dosing.times if dosing and dosing.per is Per.DAY else 1)
