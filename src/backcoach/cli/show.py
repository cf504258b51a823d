"""`show`: exactly what a session will be, before anybody lies down."""

from typing import Any

from backcoach.cli.exercise import exercise_called, show_exercise
from backcoach.cli.layout import clock, columns, wrapped
from backcoach.cli.output import answer, answer_json
from backcoach.cli.prepared import Prepared, prepare
from backcoach.cli.remarks import remarks
from backcoach.core.clean import clean
from backcoach.core.errors import RoutineNotFoundError, UsageError
from backcoach.core.fields import DAYS
from backcoach.core.leaving import Without
from backcoach.core.prescription import days_apart
from backcoach.core.routine import Routine
from backcoach.core.timeline import Cue, Step, StepKind, Timeline, TimelineItem, Verbosity
from backcoach.i18n import Translator
from backcoach.phrases_dose import aim_words, days_note, days_words, often_words
from backcoach.phrases_exercise import review_words


def show_routine(
    name: str | None,
    *,
    language: str,
    minutes: int | None,
    level: str | None,
    cues: str,
    day: str | None,
    without: frozenset[Without],
    as_json: bool,
) -> int:
    """`backcoach show`: a routine or, where there is none of that name, an exercise."""
    words = Translator(language)
    weekday = weekday_of(day, words)
    try:
        prepared = prepare(name, language, weekday=weekday, level=level, minutes=minutes, without=without)
    except RoutineNotFoundError:
        found = exercise_called(name) if name else None
        if found is None:
            raise
        return show_exercise(found, language, as_json=as_json)
    if as_json:
        answer_json(as_value(prepared))
    else:
        answer(sheet_lines(prepared, words, columns(), verbosity=Verbosity(cues), minutes=minutes))
    return 0


def weekday_of(day: str | None, words: Translator) -> int | None:
    """Monday is 0; None means the items of every day. Without a day it is today. Raises UsageError."""
    if day is None:
        from datetime import datetime

        return datetime.now().astimezone().weekday()
    wanted = day.strip().lower()
    if wanted == "all":
        return None
    if wanted in DAYS:
        return DAYS[wanted]
    raise UsageError(reason=words("usage.weekday", value=clean(day)))


# As JSON


def as_value(prepared: Prepared) -> dict[str, Any]:
    """The documented JSON of a timeline; times in seconds from the start of the session."""
    timeline = prepared.timeline
    return {
        "format": 1,
        "routine": prepared.loaded.name,
        "title": timeline.title,
        "language": timeline.language,
        "seconds": timeline.length / 1000,
        "open": timeline.open_steps,
        "items": [
            {"exercise": item.exercise.id, "dose": item.canonical, "words": item.words}
            for item in timeline.items
            if item.exercise
        ],
        "steps": [_step_value(step, timeline.item_of(step)) for step in timeline.steps],
    }


def _step_value(step: Step, item: TimelineItem) -> dict[str, Any]:
    return {
        "index": step.index,
        "kind": step.kind.value,
        "exercise": item.exercise.id if item.exercise else None,
        "name": item.name,
        "side": step.side.value if step.side else None,
        "set": step.set,
        "sets": step.sets,
        "round": step.round,
        "rounds": step.rounds,
        "reps": step.reps,
        "start": step.start / 1000,
        "seconds": step.length / 1000,
        "cues": [_cue_value(step, cue) for cue in step.cues],
    }


def _cue_value(step: Step, cue: Cue) -> dict[str, Any]:
    at = (step.start + cue.at) / 1000
    return {"at": at, "kind": cue.kind.value, "say": cue.say, "seconds": cue.length / 1000}


# In words


def head_lines(routine: Routine, timeline: Timeline, words: Translator, width: int) -> list[str]:
    """Title, how often, exact length."""
    if not timeline.steps:
        return wrapped(timeline.title, width)
    lines = wrapped(timeline.title, width) + wrapped(often_and_long(routine, timeline, words), width)
    if routine.author:
        lines += wrapped(words("show.author", author=routine.author), width)
    if routine.prepare:
        lines += wrapped(words("show.prepare", text=routine.prepare.in_language(timeline.language)), width)
    return lines


def often_and_long(routine: Routine, timeline: Timeline, words: Translator) -> str:
    """How often it is meant to be done, and its exact length: "every day · 6:07 minutes (aim: 6 minutes)"."""
    length = words("show.length", length=clock(timeline.length))
    if timeline.open_steps:
        length += words("show.open", n=timeline.open_steps)
    if aim := aim_words(routine, words):
        length += words("show.aim", duration=aim)
    return f"{often_words(routine, words)} · {length}"


def item_lines(timeline: Timeline, words: Translator, width: int) -> list[str]:
    """Each item with its dose in words."""
    lines: list[str] = []
    for item in timeline.items:
        if item.exercise is None:
            continue
        level = f" ({words('show.level', level=words(f'show.level.{item.level}'))})" if item.level else ""
        lines += wrapped(f"{item.name}{level}: {item.words}", width, first="  • ")
        if item.note:
            lines += wrapped(words("show.note", text=item.note), width, first="    ")
    return lines


def days_lines(prepared: Prepared, words: Translator, width: int) -> list[str]:
    """The exercises that are not done on every day of the routine, each with its weekdays."""
    note = days_note(prepared.routine, words)
    lines = wrapped(note, width) if note else []
    for item in prepared.routine.exercise_items():
        if days := days_apart(item, prepared.routine):
            name = item.exercise.name.in_language(prepared.timeline.language)
            lines += wrapped(words("show.days", name=name, days=days_words(days, words)), width)
    return lines


def review_lines(prepared: Prepared, words: Translator, width: int) -> list[str]:
    """Whether the exercises have been reviewed, if not all have."""
    exercises = [item.exercise for item in prepared.timeline.items if item.exercise]
    review = review_words(prepared.routine.author, exercises, words)
    return ["", *wrapped(review, width)] if review else []


def sheet_lines(
    prepared: Prepared,
    words: Translator,
    width: int,
    *,
    verbosity: Verbosity = Verbosity.FULL,
    minutes: int | None = None,
) -> list[str]:
    """The cue sheet: doses in words, then every step with its start, its length and what is said."""
    timeline = prepared.timeline
    lines = head_lines(prepared.routine, timeline, words, width)
    if not timeline.steps:
        return [*lines, "", *wrapped(words("show.nothing-today"), width)]
    lines += ["", *item_lines(timeline, words, width)]
    lines += days_lines(prepared, words, width)
    for remark in remarks(prepared, minutes, words):
        lines += wrapped(remark, width)
    lines += review_lines(prepared, words, width)
    lines += ["", words("show.steps"), ""]
    for step in timeline.steps:
        lines += _step_lines(step, timeline, words, verbosity, width)
    return lines


def _step_lines(step: Step, timeline: Timeline, words: Translator, verbosity: Verbosity, width: int) -> list[str]:
    length = words("show.in-your-time") if step.open else clock(step.length)
    first = f"{clock(step.start):>6} {length:>6}  "
    lines = wrapped(step_words(step, timeline, words), width, first=first)
    said = " · ".join(cue.say for cue in step.cues if verbosity.speaks(cue.kind))
    if said:
        lines += wrapped(words("show.said", text=said), width, first=" " * 17)
    return lines


def step_words(step: Step, timeline: Timeline, words: Translator) -> str:
    """A step in one line."""
    side = words(f"show.side.{step.side.value}") if step.side else ""
    parts = [words(f"show.step.{step.kind.value}", name=timeline.item_of(step).name, side=side)]
    if step.kind is StepKind.WORK:
        if side:
            parts.append(side)
        if step.sets > 1:
            parts.append(words("show.set", set=step.set, sets=step.sets))
        if step.rounds > 1:
            parts.append(words("show.round", round=step.round, rounds=step.rounds))
    return ", ".join(parts)
