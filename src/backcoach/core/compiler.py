"""Compiles a routine into its timeline: a pure function of the routine, the weekday, the level, the time box and the words."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol

from backcoach.core import prescription
from backcoach.core.cueing import CueSheet
from backcoach.core.dose import format_dose
from backcoach.core.fit import fit
from backcoach.core.routine import (
    Breaths,
    Dose,
    Exercise,
    ExerciseItem,
    Holds,
    Millis,
    Position,
    Reps,
    RestItem,
    Rounds,
    Routine,
    Side,
    SideRule,
    Sides,
)
from backcoach.core.speech_length import bound
from backcoach.core.timeline import Cue, CueKind, Phase, PhaseKind, Step, StepKind, Timeline, TimelineItem

SAME_POSITION_SETUP: Millis = 5_000
"""The time to get into position where the item before had the same."""
COUNTDOWN: Millis = 3_000
COUNTED_HOLD: Millis = 8_000
"""A hold this long has its last three seconds counted."""
HALVED_HOLD: Millis = 20_000
"""A hold this long has a halfway cue."""
TAUGHT = 2
"""In so many repetitions of a set the words of the movement are said where no hold needs them."""
BREATH_OUT = 0.4
"""The part of a breath after which it turns."""

_FIRST_SIDE = {
    SideRule.EACH: (Side.LEFT, Side.RIGHT),
    SideRule.RIGHT_FIRST: (Side.RIGHT, Side.LEFT),
    SideRule.LEFT_ONLY: (Side.LEFT,),
    SideRule.RIGHT_ONLY: (Side.RIGHT,),
    SideRule.ALTERNATE: (Side.ALTERNATE,),
}


class Wording(Protocol):
    """The words of one language; `phrases.Phrases` is one."""

    language: str

    def __call__(self, key: str, /, **params: object) -> str:
        """The text of a key."""

    def dose(self, dose: Dose, sides: Sides, rest: Millis | None) -> str:
        """A dose in words."""

    def duration(self, length: Millis) -> str:
        """A length in words, with its units spoken in full."""


def compile_routine(
    routine: Routine,
    words: Wording,
    *,
    weekday: int | None = None,
    level: str | None = None,
    minutes: int | None = None,
) -> Timeline:
    """The timeline of a routine on a weekday (Monday is 0; None: with the items of every day).

    `level` is the user's wish for all items, `minutes` a time box that only ever takes away. The timeline has no steps
    where nothing is to be done on that day.
    """
    resolved, missing = prescription.resolve(routine, weekday, level)
    if minutes is not None:
        resolved = fit(
            resolved, minutes * 60_000, lambda candidate: _Layout(candidate, words).timeline().length
        )
    timeline = _Layout(resolved, words).timeline()
    return replace(timeline, level_missing=missing)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the rounds we are."""

    round: int = 1
    rounds: int = 1


@dataclass
class _Layout:
    """Lays the items of a resolved routine out in time, one step after the other."""

    routine: Routine
    words: Wording
    steps: list[Step] = field(default_factory=list)
    items: list[TimelineItem] = field(default_factory=list)
    dropped: list[tuple[int, Cue]] = field(default_factory=list)
    _now: Millis = 0
    _position: Position | None = None
    _place: _Place | None = None
    _instructed: set[str] = field(default_factory=set)
    _corrections: dict[str, int] = field(default_factory=dict)

    def timeline(self) -> Timeline:
        """All steps in order."""
        sequence = list(self._sequence())
        for number, (item, index, place) in enumerate(sequence):
            if isinstance(item, RestItem):
                following = sequence[number + 1][0] if number + 1 < len(sequence) else None
                self._rest_item(item, index, place, following)
            else:
                last = not any(isinstance(later, ExerciseItem) for later, _, _ in sequence[number + 1 :])
                self._exercise(item, index, place, first=not self.steps, last=last)
        self._say_done()
        return Timeline(
            title=self.routine.title.in_language(self.words.language),
            language=self.words.language,
            steps=tuple(self.steps),
            items=tuple(self.items),
            dropped=tuple(self.dropped),
        )

    def _sequence(self) -> Iterator[tuple[ExerciseItem | RestItem, int, _Place]]:
        """The items in the order of doing, rounds written out, each with its index in `items`."""
        for item in self.routine.items:
            if not isinstance(item, Rounds):
                yield item, self._register(item), _Place()
                continue
            indices = [self._register(inner) for inner in item.items]
            between = RestItem(item.rest, item.line, item.column)
            between_index = self._register(between) if item.rest and item.count > 1 else 0
            for number in range(1, item.count + 1):
                place = _Place(number, item.count)
                for inner, index in zip(item.items, indices, strict=True):
                    yield inner, index, place
                if item.rest and number < item.count:
                    yield between, between_index, place

    def _register(self, item: ExerciseItem | RestItem) -> int:
        if isinstance(item, RestItem):
            entry = TimelineItem(None, self.words("cue.rest-short"), line=item.line)
        else:
            dose, language = _dose_of(item), self.words.language
            rest = prescription.rest_between_sets(item, self.routine)
            entry = TimelineItem(
                exercise=item.exercise,
                name=item.exercise.name.in_language(language),
                dose=dose,
                canonical=format_dose(dose),
                words=self.words.dose(dose, item.exercise.sides, rest),
                level=item.level,
                note=item.note.in_language(language) if item.note else None,
                line=item.line,
            )
        self.items.append(entry)
        return len(self.items) - 1

    # Items

    def _rest_item(
        self, item: RestItem, index: int, place: _Place, following: ExerciseItem | RestItem | None
    ) -> None:
        sheet = self._sheet()
        over = sheet.say_in_turn([(CueKind.REST, self._rest_words(item.duration))])
        if isinstance(following, ExerciseItem):
            name = following.exercise.name.in_language(self.words.language)
            sheet.wish(
                CueKind.NEXT, self.words("cue.next-exercise", name=name), over, item.duration - COUNTDOWN
            )
        sheet.count_down(CueKind.COUNTDOWN, item.duration)
        self._add(StepKind.REST, index, item.duration, sheet, place)

    def _exercise(self, item: ExerciseItem, index: int, place: _Place, *, first: bool, last: bool) -> None:
        dose = _dose_of(item)
        sides = _FIRST_SIDE.get(prescription.side_rule(item), (None,))  # type: ignore[arg-type]  # None is no key
        self._setup(item, index, place, sides[0] if len(sides) > 1 else None, first=first, last=last)
        rest = prescription.rest_between_sets(item, self.routine)
        for number in range(1, dose.sets + 1):
            for turn, side in enumerate(sides):
                if turn and side:
                    self._switch(index, place, side, number, dose.sets)
                self._work(item, index, place, side, number)
            if number < dose.sets and rest:
                side = sides[0] if len(sides) > 1 else None
                self._rest_between_sets(index, place, rest, side, number + 1, dose.sets)

    def _setup(
        self, item: ExerciseItem, index: int, place: _Place, start: Side | None, *, first: bool, last: bool
    ) -> None:
        exercise, entry = item.exercise, self.items[index]
        sheet = self._sheet()
        cues = [
            (CueKind.ANNOUNCE, say)
            for say in self._announcement(item, entry, place, start, first=first, last=last)
        ]
        if exercise.id not in self._instructed:
            self._instructed.add(exercise.id)
            cues += [(CueKind.INSTRUCT, say) for say in self._instruction(item)]
        if entry.note:
            cues.append((CueKind.INSTRUCT, _sentence(entry.note)))
        spoken = sheet.say_in_turn(cues)
        same = exercise.position is not None and exercise.position == self._position
        self._position = exercise.position
        setup = min(exercise.setup, SAME_POSITION_SETUP) if same else exercise.setup
        length = max(setup, _whole_second(spoken) + COUNTDOWN)
        sheet.count_down(CueKind.READY, length)
        self._add(StepKind.SETUP, index, length, sheet, place, side=start, sets=_dose_of(item).sets)

    def _announcement(
        self,
        item: ExerciseItem,
        entry: TimelineItem,
        place: _Place,
        start: Side | None,
        *,
        first: bool,
        last: bool,
    ) -> Iterator[str]:
        """What is said of an item before it: name, dose, level and the side it starts on."""
        if first and self.routine.prepare:
            yield self.words(
                "cue.prepare", text=_sentence(self.routine.prepare.in_language(self.words.language))
            )
        if place.rounds > 1 and place != self._place:
            yield self.words("cue.next-round", round=place.round, rounds=place.rounds)
        self._place = place
        again = item.exercise.id in self._instructed
        key = "cue.announce-last" if last and not first else "cue.announce-again" if again else "cue.announce"
        spoken_dose = self.words.dose(replace(_dose_of(item), rest=None), item.exercise.sides, None)
        yield self.words(key, name=entry.name, dose=spoken_dose)
        if entry.level:
            yield self.words(f"cue.level.{entry.level}")
        rule = prescription.side_rule(item)
        if start:
            yield self.words(f"cue.start-{start.value}")
        elif rule in (SideRule.LEFT_ONLY, SideRule.RIGHT_ONLY):
            yield self.words("cue.only-left" if rule is SideRule.LEFT_ONLY else "cue.only-right")

    def _instruction(self, item: ExerciseItem) -> Iterator[str]:
        exercise, language = item.exercise, self.words.language
        if exercise.start:
            yield _sentence(exercise.start.in_language(language))
        for step in _in_language(exercise.steps, language):
            yield _sentence(step)
        level = exercise.levels.get(item.level or "")
        if level and level.text:
            yield _sentence(level.text.in_language(language))

    def _work(self, item: ExerciseItem, index: int, place: _Place, side: Side | None, number: int) -> None:
        exercise, dose = item.exercise, _dose_of(item)
        sheet = self._sheet()
        reps: int | None = None
        is_open = False
        match dose.work:
            case Reps() as work:
                reps, is_open = work.counts[number - 1], work.open
                phases = () if is_open else self._repetitions(item, work, number, side, sheet)
            case Holds(duration=duration):
                phases = (Phase(PhaseKind.HOLD, 0, duration),)
                sheet.wish(CueKind.GO, self._say(exercise, "hold") or self.words("cue.go-hold"), 0)
                self._hold_cues(sheet, 0, duration)
            case Breaths(count=reps):
                phases = self._breaths(exercise, reps, sheet)
        length = phases[-1].end if phases else 0
        correction = self._correction(exercise)
        if is_open:
            sheet.wish(CueKind.GO, self.words("cue.open"), 0)
        elif correction:
            sheet.wish(CueKind.CORRECT, _sentence(correction), min(3_000, length // 4), length - COUNTDOWN)
        self._add(
            StepKind.WORK, index, length, sheet, place,
            phases=phases, is_open=is_open, side=side, number=number, sets=dose.sets, reps=reps, correction=correction,
        )  # fmt: skip

    def _repetitions(
        self, item: ExerciseItem, work: Reps, number: int, side: Side | None, sheet: CueSheet
    ) -> tuple[Phase, ...]:
        tempo = prescription.tempo_of(item, work)
        turns = (Side.LEFT, Side.RIGHT) if side is Side.ALTERNATE else (None,)
        phases: list[Phase] = []
        at = 0
        for rep in range(1, work.counts[number - 1] + 1):
            for turn in turns:
                self._repetition_cues(item.exercise, tempo.hold, at, tempo.up, tempo.down, rep, turn, sheet)
                for kind, length in (
                    (PhaseKind.UP, tempo.up), (PhaseKind.HOLD, tempo.hold), (PhaseKind.DOWN, tempo.down),
                ):  # fmt: skip
                    if length:
                        phases.append(Phase(kind, at, length, rep, turn))
                        at += length
        return tuple(phases)

    def _repetition_cues(
        self, exercise: Exercise, hold: Millis, at: Millis, up: Millis, down: Millis,
        rep: int, turn: Side | None, sheet: CueSheet,
    ) -> None:  # fmt: skip
        """The count as it starts, then the words of the movement: each time where there is a hold to be told the end of."""
        count = self.words(f"cue.side.{turn.value}") if turn is Side.RIGHT else str(rep)
        sheet.wish(CueKind.COUNT, count, at)
        if rep <= TAUGHT:
            sheet.wish(CueKind.PHASE, self._say(exercise, "up"), at, at + up)
        if hold:
            sheet.wish(CueKind.PHASE, self._say(exercise, "hold") or self.words("cue.go-hold"), at + up)
            self._hold_cues(sheet, at + up, hold)
        if (hold or rep <= TAUGHT) and down:
            sheet.wish(CueKind.PHASE, self._say(exercise, "down"), at + up + hold)

    def _breaths(self, exercise: Exercise, count: int, sheet: CueSheet) -> tuple[Phase, ...]:
        for number in range(count):
            at = number * exercise.breath
            sheet.wish(CueKind.COUNT, str(number + 1), at)
            if number < TAUGHT:
                turn = at + int(exercise.breath * BREATH_OUT)
                sheet.wish(CueKind.PHASE, self.words("cue.breathe-in"), at, turn)
                sheet.wish(CueKind.PHASE, self.words("cue.breathe-out"), turn)
        return tuple(
            Phase(PhaseKind.BREATH, n * exercise.breath, exercise.breath, n + 1) for n in range(count)
        )

    def _hold_cues(self, sheet: CueSheet, start: Millis, length: Millis) -> None:
        if length >= COUNTED_HOLD:
            sheet.count_down(CueKind.COUNTDOWN, start + length)
        if length >= HALVED_HOLD:
            sheet.wish(CueKind.HALFWAY, self.words("cue.halfway"), start + length // 2)

    def _switch(self, index: int, place: _Place, side: Side, number: int, sets: int) -> None:
        length = prescription.SWITCH if self.routine.switch is None else self.routine.switch
        if not length:
            return
        sheet = self._sheet()
        sheet.wish(CueKind.SWITCH, self.words(f"cue.switch-{side.value}"), 0)
        sheet.count_down(CueKind.READY, length)
        self._add(StepKind.SWITCH, index, length, sheet, place, side=side, number=number, sets=sets)

    def _rest_between_sets(
        self, index: int, place: _Place, length: Millis, side: Side | None, number: int, sets: int
    ) -> None:
        sheet = self._sheet()
        over = sheet.say_in_turn([(CueKind.REST, self._rest_words(length))])
        suffix = f"-{side.value}" if side else ""
        say = self.words(f"cue.next-set{suffix}", set=number, sets=sets)
        before_countdown = length - COUNTDOWN - bound(say, self.words.language) - 500
        sheet.wish(CueKind.NEXT, say, max(over, before_countdown), length - COUNTDOWN)
        sheet.count_down(CueKind.COUNTDOWN, length)
        self._add(StepKind.REST, index, length, sheet, place, side=side, number=number, sets=sets)

    # Words

    def _sheet(self) -> CueSheet:
        return CueSheet(lambda say: bound(say, self.words.language))

    def _rest_words(self, length: Millis) -> str:
        if length < 2 * COUNTDOWN:
            return self.words("cue.rest-short")
        return self.words("cue.rest", seconds=self.words.duration(length))

    def _say(self, exercise: Exercise, phase: str) -> str:
        text = exercise.say.get(phase)
        return text.in_language(self.words.language) if text else ""

    def _correction(self, exercise: Exercise) -> str | None:
        """The next of the breathing hint and the corrections in turn."""
        language = self.words.language
        pool = ([exercise.breathing.in_language(language)] if exercise.breathing else []) + [
            *_in_language(exercise.cues, language)
        ]
        if not pool:
            return None
        turn = self._corrections.get(exercise.id, 0)
        self._corrections[exercise.id] = turn + 1
        return pool[turn % len(pool)]

    def _say_done(self) -> None:
        """The last word, as the last step ends; the counting gives way to it."""
        if not self.steps or self.steps[-1].open:
            return
        last = self.steps[-1]
        say = self.words("cue.done")
        length = bound(say, self.words.language)
        at = last.length - length
        if at < 0:
            return
        kept = tuple(cue for cue in last.cues if cue.end <= at)
        self.steps[-1] = replace(last, cues=(*kept, Cue(at, CueKind.DONE, say, length)))

    def _add(
        self, kind: StepKind, item: int, length: Millis, sheet: CueSheet, place: _Place, *,
        phases: tuple[Phase, ...] = (), is_open: bool = False, side: Side | None = None,
        number: int = 1, sets: int = 1, reps: int | None = None, correction: str | None = None,
    ) -> None:  # fmt: skip
        cues, refused = sheet.settle(None if is_open else length)
        index = len(self.steps)
        self.dropped += [(index, cue) for cue in refused]
        if not phases and not is_open:
            phases = (Phase(PhaseKind.WAIT, 0, length),)
        self.steps.append(
            Step(
                index=index,
                kind=kind,
                start=self._now,
                length=length,
                item=item,
                phases=phases,
                cues=cues,
                open=is_open,
                side=side,
                set=number,
                sets=sets,
                round=place.round,
                rounds=place.rounds,
                reps=reps,
                correction=correction,
            )  # fmt: skip
        )
        self._now += length


def _dose_of(item: ExerciseItem) -> Dose:
    """The dose of a resolved item."""
    if item.dose is None:
        raise ValueError(f"the item in line {item.line} was not resolved")
    return item.dose


def _in_language(texts: dict[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    """The sentences in this language, else in the one written first."""
    return texts.get(language) or next(iter(texts.values()), ())


def _sentence(text: str) -> str:
    """With a full stop, so that the voice falls at its end."""
    return text if text.endswith((".", "!", "?", "…", ":")) else f"{text}."


def _whole_second(length: Millis) -> Millis:
    return -(-length // 1_000) * 1_000
