"""How long a routine is on each weekday, and what finds no place in it, without its timeline.

`check` asks this of thousands of files, in which the same exercises stand with the same doses. So what is found of a
step is kept, and cues that make no difference are left out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from backcoach.core import prescription
from backcoach.core.cueing import GAP, CueSheet
from backcoach.core.routine import Exercise, ExerciseItem, Millis, Reps, RestItem, Routine, Side
from backcoach.core.speech_length import bound
from backcoach.core.steps import Layout, Place
from backcoach.core.timeline import Cue, CueKind, StepKind, TimelineItem
from backcoach.core.worksteps import Wording, dose_of

TOLD = frozenset((CueKind.PHASE, CueKind.SWITCH, CueKind.READY, CueKind.COUNTDOWN))
"""Kinds of cues whose loss an author can mend. A correction that finds no place is still on the screen."""
_MOST = 50_000
"""So many steps are kept; a folder that has more has no two alike."""


class Outcome(NamedTuple):
    """What a step amounts to."""

    length: Millis
    dropped: tuple[Cue, ...]
    named: Side | None
    """The side that was named aloud last."""
    of: tuple[object, ...]
    """The values whose identity is part of the key: as long as they are kept, no other has it."""


class Memory:
    """The steps that are known, for the words of one language."""

    def __init__(self, words: Wording) -> None:
        self.words = words
        self.steps: dict[tuple[Any, ...], Outcome] = {}
        self._exercises: dict[int, tuple[int, Exercise]] = {}
        self._contents: dict[str, int] = {}
        self.doses: dict[tuple[int, int], tuple[str, object]] = {}
        """Doses in words, by their identity."""

    def number_of(self, exercise: Exercise) -> int:
        """A number that this exercise shares with all that are equal: authors copy theirs from file to file."""
        known = self._exercises.get(id(exercise))
        if known is None:
            if len(self._exercises) >= _MOST:
                self._exercises.clear()
            number = self._contents.setdefault(repr(exercise), len(self._contents))
            self._exercises[id(exercise)] = known = (number, exercise)
        return known[0]


@dataclass
class Survey:
    """What a routine amounts to on some weekdays."""

    weekdays: tuple[int, ...] | None
    """Monday is 0; None: every day is the same."""
    session: Routine
    """What is done on them; every item has its dose."""
    length: Millis = 0
    empty: bool = True
    """Whether there is nothing to do."""
    setups: list[tuple[int | None, Millis]] = field(default_factory=list)
    """The line of each item, with the time to get into position for it."""
    dropped: Counter[tuple[int | None, Cue]] = field(default_factory=Counter)
    """The cues of the kinds in `TOLD` that find no place, by the line of their item."""


def surveys(routine: Routine, memory: Memory) -> Iterator[Survey]:
    """One for the weekdays that are alike, in the order of the week."""
    for weekdays in prescription.alike(routine):
        resolved, _ = prescription.resolve(routine, weekdays[0] if weekdays else None)
        yield _Surveyor(resolved, memory).survey(weekdays)


class _Sheet(CueSheet):
    """Leaves out what takes no place from the cues whose loss is told: of two cues the less important one gives way."""

    def __init__(self, language: str, least: CueKind) -> None:
        super().__init__(lambda say: bound(say, language))
        self._least = least.priority

    def wish(self, kind: CueKind, say: str, at: Millis, until: Millis | None = None) -> None:
        """As any sheet, for those that are important enough."""
        if kind.priority <= self._least:
            super().wish(kind, say, at, until)

    def say_in_turn(self, cues: Iterable[tuple[CueKind, str]]) -> Millis:
        """How long it takes; these are never told."""
        return sum(self._bound(say) + GAP for _, say in cues if say)


class _Surveyor(Layout):
    """Goes through the items as the compiler does, and lays out only those steps that it does not know."""

    def __init__(self, routine: Routine, memory: Memory) -> None:
        super().__init__(routine, memory.words)
        self._memory = memory
        self._survey = Survey(None, routine)
        self._working = False
        self._passed: Millis = 0
        """Where the next step begins."""

    def survey(self, weekdays: tuple[int, ...] | None) -> Survey:
        """All items in order."""
        self._lay_out()
        self._survey.weekdays, self._survey.length, self._survey.empty = weekdays, self._now, not self.items
        return self._survey

    # What is not needed

    def _entry(self, item: ExerciseItem | RestItem) -> TimelineItem:
        """Only what is needed to say it."""
        if isinstance(item, RestItem):
            return TimelineItem(None, "", line=item.line)
        language = self.words.language
        name, note = item.exercise.name.in_language(language), item.note.in_language(language) if item.note else None
        return TimelineItem(item.exercise, name, level=item.level, note=note, line=item.line)

    def _sheet(self) -> CueSheet:
        return _Sheet(self.words.language, CueKind.PHASE if self._working else CueKind.COUNTDOWN)

    def _spoken_dose(self, item: ExerciseItem) -> str:
        doses, key = self._memory.doses, (id(item.dose), self._memory.number_of(item.exercise))
        if key not in doses:
            doses[key] = (super()._spoken_dose(item), item.dose)
        return doses[key][0]

    def _correction(self, exercise: Exercise) -> str:  # noqa: ARG002  # none is said
        return ""

    # What is known of other routines

    def _setup(
        self, item: ExerciseItem, index: int, place: Place, start: Side | None, *, first: bool, last: bool
    ) -> None:
        exercise, entry, prepare = item.exercise, self.items[index], self.routine.prepare if first else None
        key = (
            StepKind.SETUP, self._memory.number_of(exercise), id(item.dose), start, first, last, item.level, entry.note,
            exercise.id in self._instructed, exercise.position is not None and exercise.position == self._position,
            None if place == self._place else (place.round, place.rounds),
            prepare and prepare.in_language(self.words.language),
        )  # fmt: skip
        outcome = self._memory.steps.get(key)
        if outcome is None:
            super()._setup(item, index, place, start, first=first, last=last)
            outcome = self._learn(key, index, item.dose)
        else:
            self._pass(outcome, index)
        self._survey.setups.append((entry.line, outcome.length))
        self._instructed.add(exercise.id)
        self._position, self._place = exercise.position, place

    def _work(self, item: ExerciseItem, index: int, place: Place, side: Side | None, number: int) -> None:
        dose = dose_of(item)
        count = dose.work.counts[number - 1] if isinstance(dose.work, Reps) else 0
        key = (StepKind.WORK, self._memory.number_of(item.exercise), id(dose), count, side, side is self._named)
        outcome = self._memory.steps.get(key)
        if outcome is None:
            self._working = True
            super()._work(item, index, place, side, number)
            self._working = False
            self._learn(key, index, dose)
        else:
            self._pass(outcome, index)

    def _switch(self, index: int, place: Place, side: Side, number: int, sets: int) -> None:
        key = (StepKind.SWITCH, self.routine.switch, side, self._named)
        outcome = self._memory.steps.get(key)
        if outcome is None:
            super()._switch(index, place, side, number, sets)
            self._learn(key, index)
        else:
            self._pass(outcome, index)

    def _rest_between_sets(
        self, index: int, place: Place, length: Millis, side: Side | None, number: int, sets: int
    ) -> None:
        key = (StepKind.REST, length, side, number, sets)
        outcome = self._memory.steps.get(key)
        if outcome is None:
            super()._rest_between_sets(index, place, length, side, number, sets)
            self._learn(key, index)
        else:
            self._pass(outcome, index)

    def _rest_item(self, item: RestItem, index: int, place: Place, following: ExerciseItem | RestItem | None) -> None:
        exercise = self._memory.number_of(following.exercise) if isinstance(following, ExerciseItem) else None
        key = (StepKind.REST, item.duration, exercise, self._named)
        outcome = self._memory.steps.get(key)
        if outcome is None:
            super()._rest_item(item, index, place, following)
            self._learn(key, index)
        else:
            self._pass(outcome, index)

    def _learn(self, key: tuple[Any, ...], index: int, *of: object) -> Outcome:
        """Remembers the step that has just been laid out. `of`: the values whose identity is in the key."""
        known, dropped = self._memory.steps, tuple(cue for _, cue in self.dropped if cue.kind in TOLD)
        if len(known) >= _MOST:
            known.clear()
        known[key] = outcome = Outcome(self._now - self._passed, dropped, self._named, of)
        self.steps.clear()
        self.dropped.clear()
        self._now = self._passed
        self._pass(outcome, index)
        return outcome

    def _pass(self, outcome: Outcome, index: int) -> None:
        """Goes on behind a step."""
        self._now += outcome.length
        self._passed = self._now
        self._named = outcome.named
        for cue in outcome.dropped:
            self._survey.dropped[self.items[index].line, cue] += 1
