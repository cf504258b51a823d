"""The steps of a session: lays the items of a resolved routine out in time, with what is said in each of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from backcoach.core import prescription
from backcoach.core.cueing import CueSheet
from backcoach.core.dose import format_dose
from backcoach.core.routine import (
    Exercise,
    ExerciseItem,
    Millis,
    Position,
    RestItem,
    Rounds,
    Routine,
    Side,
    SideRule,
)
from backcoach.core.speech_length import bound
from backcoach.core.timeline import Cue, CueKind, Phase, PhaseKind, Step, StepKind, Timeline, TimelineItem
from backcoach.core.value import value
from backcoach.core.worksteps import Wording, dose_of, in_language, plan_work, sentence

SAME_POSITION_SETUP: Millis = 5_000
"""The time to get into position where the item before had the same."""
COUNTDOWN: Millis = 3_000
SHORT_REST: Millis = 8_000
"""In a rest this short the side is said in place of the rest: it matters more, and there is no time for both."""
LONG_WORK: Millis = 30_000
"""Work this long has a second correction in its second half."""

_FIRST_SIDE = {
    SideRule.EACH: (Side.LEFT, Side.RIGHT),
    SideRule.RIGHT_FIRST: (Side.RIGHT, Side.LEFT),
    SideRule.LEFT_ONLY: (Side.LEFT,),
    SideRule.RIGHT_ONLY: (Side.RIGHT,),
    SideRule.ALTERNATE: (Side.ALTERNATE,),
}


@value
class Place:
    """Where in the rounds we are."""

    round: int = 1
    rounds: int = 1


@dataclass
class Layout:
    """Lays the items of a resolved routine out in time, one step after the other."""

    routine: Routine
    words: Wording
    lengths_only: bool = False
    """Leave the cues out; the lengths are the same."""
    steps: list[Step] = field(default_factory=list)
    items: list[TimelineItem] = field(default_factory=list)
    dropped: list[tuple[int, Cue]] = field(default_factory=list)
    _now: Millis = 0
    _position: Position | None = None
    _place: Place | None = None
    _named: Side | None = None  # the side that was named aloud last
    _instructed: set[str] = field(default_factory=set)
    _corrections: dict[str, int] = field(default_factory=dict)

    def timeline(self) -> Timeline:
        """All steps in order."""
        self._lay_out()
        self._say_done()
        return Timeline(
            title=self.routine.title.in_language(self.words.language),
            language=self.words.language,
            steps=tuple(self.steps),
            items=tuple(self.items),
            dropped=tuple(self.dropped),
        )

    def _lay_out(self) -> None:
        """All items in order; the first and the last are exercises."""
        sequence = list(self._sequence())
        for number, (item, index, place) in enumerate(sequence):
            if isinstance(item, RestItem):
                following = sequence[number + 1][0] if number + 1 < len(sequence) else None
                self._rest_item(item, index, place, following)
            else:
                self._exercise(item, index, place, first=number == 0, last=number == len(sequence) - 1)

    def _sequence(self) -> Iterator[tuple[ExerciseItem | RestItem, int, Place]]:
        """The items in the order of doing, rounds written out, each with its index in `items`."""
        for item in self.routine.items:
            if not isinstance(item, Rounds):
                yield item, self._register(item), Place()
                continue
            indices = [self._register(inner) for inner in item.items]
            between = RestItem(item.rest, item.line, item.column)
            between_index = self._register(between) if item.rest and item.count > 1 else 0
            for number in range(1, item.count + 1):
                place = Place(number, item.count)
                for inner, index in zip(item.items, indices, strict=True):
                    yield inner, index, place
                if item.rest and number < item.count:
                    yield between, between_index, place

    def _register(self, item: ExerciseItem | RestItem) -> int:
        self.items.append(self._entry(item))
        return len(self.items) - 1

    def _entry(self, item: ExerciseItem | RestItem) -> TimelineItem:
        if isinstance(item, RestItem):
            return TimelineItem(None, self.words("cue.rest-short"), line=item.line)
        dose, language = dose_of(item), self.words.language
        rest = prescription.rest_between_sets(item, self.routine)
        return TimelineItem(
            exercise=item.exercise,
            name=item.exercise.name.in_language(language),
            dose=dose,
            canonical=format_dose(dose),
            words=self.words.dose(dose, item.exercise.sides, rest),
            level=item.level,
            note=item.note.in_language(language) if item.note else None,
            line=item.line,
        )

    # Items

    def _rest_item(self, item: RestItem, index: int, place: Place, following: ExerciseItem | RestItem | None) -> None:
        sheet = self._sheet()
        over = sheet.say_in_turn([(CueKind.REST, self._rest_words(item.duration))])
        if isinstance(following, ExerciseItem):
            name = following.exercise.name.in_language(self.words.language)
            sheet.wish(CueKind.NEXT, self.words("cue.next-exercise", name=name), over, item.duration - COUNTDOWN)
        sheet.count_down(CueKind.COUNTDOWN, item.duration)
        self._add(StepKind.REST, index, item.duration, sheet, place)

    def _exercise(self, item: ExerciseItem, index: int, place: Place, *, first: bool, last: bool) -> None:
        dose = dose_of(item)
        rule = prescription.side_rule(item)
        sides: tuple[Side | None, ...] = _FIRST_SIDE[rule] if rule else (None,)
        self._setup(item, index, place, sides[0], first=first, last=last)
        rest = prescription.rest_between_sets(item, self.routine)
        for number in range(1, dose.sets + 1):
            for turn, side in enumerate(sides):
                if side and (turn or (number > 1 and not rest and len(sides) > 1)):
                    self._switch(index, place, side, number, dose.sets)
                self._work(item, index, place, side, number)
            if number < dose.sets and rest:
                self._rest_between_sets(index, place, rest, sides[0], number + 1, dose.sets)

    def _setup(
        self, item: ExerciseItem, index: int, place: Place, start: Side | None, *, first: bool, last: bool
    ) -> None:
        exercise, entry = item.exercise, self.items[index]
        sheet = self._sheet()
        cues = [
            (CueKind.ANNOUNCE, say) for say in self._announcement(item, entry, place, start, first=first, last=last)
        ]
        if exercise.id not in self._instructed:
            self._instructed.add(exercise.id)
            cues += [(CueKind.INSTRUCT, say) for say in self._instruction(item)]
        if entry.note:
            cues.append((CueKind.INSTRUCT, sentence(entry.note)))
        spoken = sheet.say_in_turn(cues)
        same = exercise.position is not None and exercise.position == self._position
        self._position = exercise.position
        setup = min(exercise.setup, SAME_POSITION_SETUP) if same else exercise.setup
        length = max(setup, _whole_second(spoken) + COUNTDOWN)
        sheet.count_down(CueKind.READY, length)
        self._add(StepKind.SETUP, index, length, sheet, place, side=start, sets=dose_of(item).sets)
        self._named = start

    def _announcement(
        self,
        item: ExerciseItem,
        entry: TimelineItem,
        place: Place,
        start: Side | None,
        *,
        first: bool,
        last: bool,
    ) -> Iterator[str]:
        """What is said of an item before it: name, dose, level and the side it starts on."""
        if first and self.routine.prepare:
            yield self.words("cue.prepare", text=sentence(self.routine.prepare.in_language(self.words.language)))
        if place.rounds > 1 and place != self._place:
            yield self.words("cue.next-round", round=place.round, rounds=place.rounds)
        self._place = place
        again = item.exercise.id in self._instructed
        key = "cue.announce-last" if last and not first else "cue.announce-again" if again else "cue.announce"
        yield self.words(key, name=entry.name, dose=self._spoken_dose(item))
        if entry.level:
            yield self.words(f"cue.level.{entry.level}")
        rule = prescription.side_rule(item)
        if rule in (SideRule.LEFT_ONLY, SideRule.RIGHT_ONLY):
            yield self.words("cue.only-left" if rule is SideRule.LEFT_ONLY else "cue.only-right")
        elif start in (Side.LEFT, Side.RIGHT):
            yield self.words(f"cue.start-{start.value}")

    def _spoken_dose(self, item: ExerciseItem) -> str:
        return self.words.dose(replace(dose_of(item), rest=None), item.exercise.sides, None)

    def _instruction(self, item: ExerciseItem) -> Iterator[str]:
        exercise, language = item.exercise, self.words.language
        if exercise.start:
            yield sentence(exercise.start.in_language(language))
        for step in in_language(exercise.steps, language):
            yield sentence(step)
        level = exercise.levels.get(item.level or "")
        if level and level.text:
            yield sentence(level.text.in_language(language))

    def _work(self, item: ExerciseItem, index: int, place: Place, side: Side | None, number: int) -> None:
        sheet = self._sheet()
        if side in (Side.LEFT, Side.RIGHT) and side is not self._named:  # there was no time to say it before
            sheet.wish(CueKind.SWITCH, self.words(f"cue.side.{side.value}"), 0)
        self._named = side
        work = plan_work(item, side, number, self.words, sheet)
        corrections = [self._correction(item.exercise) for _ in range(2 if work.length >= LONG_WORK else 1)]
        for turn, say in enumerate(corrections if not work.open else []):
            at = max(min(3_000, work.length // 4), turn * work.length // 2)
            sheet.wish(CueKind.CORRECT, sentence(say), at, work.length - COUNTDOWN)
        self._add(
            StepKind.WORK, index, work.length, sheet, place,
            phases=work.phases, is_open=work.open, side=side, number=number, sets=dose_of(item).sets,
            reps=work.reps, correction=corrections[0] or None,
        )  # fmt: skip

    def _switch(self, index: int, place: Place, side: Side, number: int, sets: int) -> None:
        length = prescription.SWITCH if self.routine.switch is None else self.routine.switch
        if not length:
            return
        sheet = self._sheet()
        sheet.wish(CueKind.SWITCH, self.words(f"cue.switch-{side.value}"), 0)
        sheet.count_down(CueKind.READY, length)
        step = self._add(StepKind.SWITCH, index, length, sheet, place, side=side, number=number, sets=sets)
        self._named = side if step.says(CueKind.SWITCH) else None

    def _rest_between_sets(
        self, index: int, place: Place, length: Millis, side: Side | None, number: int, sets: int
    ) -> None:
        sheet = self._sheet()
        sided = side in (Side.LEFT, Side.RIGHT)
        say = self.words(f"cue.next-set-{side.value}" if side and sided else "cue.next-set", set=number, sets=sets)
        if side and sided and length < SHORT_REST:
            sheet.wish(CueKind.SWITCH, self.words(f"cue.side.{side.value}"), 0)
        over = sheet.say_in_turn([(CueKind.REST, self._rest_words(length))])
        before_countdown = length - COUNTDOWN - bound(say, self.words.language) - 500
        sheet.wish(CueKind.NEXT, say, max(over, before_countdown), length - COUNTDOWN)
        sheet.count_down(CueKind.COUNTDOWN, length)
        step = self._add(StepKind.REST, index, length, sheet, place, side=side, number=number, sets=sets)
        self._named = side if step.says(CueKind.SWITCH) or step.says(CueKind.NEXT) else None

    # Words

    def _sheet(self) -> CueSheet:
        return CueSheet(lambda say: bound(say, self.words.language))

    def _rest_words(self, length: Millis) -> str:
        if length < 2 * COUNTDOWN:
            return self.words("cue.rest-short")
        return self.words("cue.rest", seconds=self.words.duration(length))

    def _correction(self, exercise: Exercise) -> str:
        """The next of the breathing hint and the corrections in turn; empty where there is none."""
        language = self.words.language
        pool = ([exercise.breathing.in_language(language)] if exercise.breathing else []) + [
            *in_language(exercise.cues, language)
        ]
        if not pool:
            return ""
        turn = self._corrections.get(exercise.id, 0)
        self._corrections[exercise.id] = turn + 1
        return pool[turn % len(pool)]

    def _say_done(self) -> None:
        """The last word, as the last step ends; the counting gives way to it."""
        if self.lengths_only or not self.steps or self.steps[-1].open:
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
        self, kind: StepKind, item: int, length: Millis, sheet: CueSheet, place: Place, *,
        phases: tuple[Phase, ...] = (), is_open: bool = False, side: Side | None = None,
        number: int = 1, sets: int = 1, reps: int | None = None, correction: str | None = None,
    ) -> Step:  # fmt: skip
        cues, refused = ((), ()) if self.lengths_only else sheet.settle(None if is_open else length)
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
            )
        )
        self._now += length
        return self.steps[-1]


def _whole_second(length: Millis) -> Millis:
    return -(-length // 1_000) * 1_000
