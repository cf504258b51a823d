"""What the compiler makes of items: steps, their lengths, and what is said in them."""

import pytest

from backcoach.core.compiler import compile_routine
from backcoach.core.routine import (
    Breaths,
    Dose,
    Goal,
    Holds,
    Level,
    Position,
    Reps,
    RestItem,
    Rounds,
    SideRule,
    Sides,
    Tempo,
)
from backcoach.core.timeline import Cue, CueKind, PhaseKind, Step, StepKind, Timeline, Verbosity
from tests.core.builders import PlainWords, item, routine, text

S, W, X, R = StepKind.SETUP, StepKind.WORK, StepKind.SWITCH, StepKind.REST


def compiled(*items: object, **fields: object) -> Timeline:
    chosen = {key: fields.pop(key) for key in ("weekday", "level", "minutes") if key in fields}
    return compile_routine(routine(*items, **fields), PlainWords(), **chosen)  # type: ignore[arg-type]  # real fields


def kinds(timeline: Timeline) -> list[StepKind]:
    return [step.kind for step in timeline.steps]


def said(step: Step, kind: CueKind) -> list[tuple[int, str]]:
    return [(cue.at, cue.say) for cue in step.cues if cue.kind is kind]


def test_an_item_is_setup_then_its_sets_with_rest_between_and_none_at_the_end() -> None:
    timeline = compiled(item(Dose(Reps((3, 3, 3)), rest=20_000)))
    assert kinds(timeline) == [S, W, R, W, R, W]
    assert [step.set for step in timeline.steps] == [1, 1, 2, 2, 3, 3]
    assert [step.length for step in timeline.steps[1:]] == [12_000, 20_000, 12_000, 20_000, 12_000]


def test_sides_are_done_left_switch_right_and_each_gets_the_same_time() -> None:
    timeline = compiled(item(Dose(Holds(2, 20_000), rest=10_000), sides=Sides.EACH))
    assert kinds(timeline) == [S, W, X, W, R, W, X, W]
    work = [(step.side.value if step.side else None, step.length) for step in timeline.steps if step.kind is W]
    assert work == [("left", 20_000), ("right", 20_000)] * 2
    assert said(timeline.steps[2], CueKind.SWITCH) == [(0, "switch-right")]


@pytest.mark.parametrize(
    ("rule", "sides"),
    [
        (SideRule.EACH, ["left", "right"]),
        (SideRule.RIGHT_FIRST, ["right", "left"]),
        (SideRule.LEFT_ONLY, ["left"]),
        (SideRule.RIGHT_ONLY, ["right"]),
        (SideRule.ALTERNATE, ["alternate"]),
    ],
)
def test_the_doses_side_word_chooses_sides_and_their_order(rule: SideRule, sides: list[str]) -> None:
    timeline = compiled(item(Dose(Reps((4,)), sides=rule), sides=Sides.EACH))
    assert [step.side.value for step in timeline.steps if step.kind is W and step.side] == sides


def test_alternating_repetitions_take_turns_and_are_counted_per_side() -> None:
    (_, work) = compiled(item(Dose(Reps((3,))), sides=Sides.ALTERNATE)).steps
    turns = [(phase.rep, phase.side.value) for phase in work.phases if phase.kind is PhaseKind.UP and phase.side]
    assert turns == [(1, "left"), (1, "right"), (2, "left"), (2, "right"), (3, "left"), (3, "right")]
    assert work.reps == 3
    assert [say for _, say in said(work, CueKind.COUNT)] == ["1", "side.right", "2", "side.right", "3", "side.right"]


def test_an_alternating_exercise_held_by_time_is_held_on_each_side() -> None:
    timeline = compiled(item(Dose(Holds(1, 30_000)), sides=Sides.ALTERNATE))
    assert [(step.side.value, step.length) for step in timeline.steps if step.kind is W and step.side] == [
        ("left", 30_000),
        ("right", 30_000),
    ]


def test_a_repetition_is_up_hold_down_and_counted_as_it_starts() -> None:
    (_, work) = compiled(item(Dose(Reps((2,), hold=5_000)), up=2_000, down=3_000)).steps
    assert [(phase.kind.value, phase.start, phase.length, phase.rep) for phase in work.phases] == [
        ("up", 0, 2_000, 1), ("hold", 2_000, 5_000, 1), ("down", 7_000, 3_000, 1),
        ("up", 10_000, 2_000, 2), ("hold", 12_000, 5_000, 2), ("down", 17_000, 3_000, 2),
    ]  # fmt: skip
    assert said(work, CueKind.COUNT) == [(0, "1"), (10_000, "2")]


def test_the_end_of_every_hold_is_told_also_where_the_author_wrote_no_words() -> None:
    held = Dose(Reps((3,), hold=5_000))
    (_, own) = compiled(item(held)).steps
    phases = [(2_000, "go-hold"), (7_000, "go-release")]
    assert said(own, CueKind.PHASE) == [(rep * 9_000 + at, say) for rep in range(3) for at, say in phases]
    (_, worded) = compiled(item(held, say={"up": text("Lift"), "down": text("Lower")})).steps
    assert [say for _, say in said(worded, CueKind.PHASE)][:3] == ["Lift", "go-hold", "Lower"]
    assert own.phases == worded.phases


def test_without_a_hold_nothing_is_said_that_the_author_did_not_write() -> None:
    (_, work) = compiled(item(Dose(Reps((3,))))).steps
    assert said(work, CueKind.PHASE) == []


def test_the_word_for_letting_go_gives_way_where_the_way_back_is_too_short() -> None:
    (_, work) = compiled(item(Dose(Reps((2,), tempo=Tempo(2_000, 5_000, 300))))).steps
    assert [say for _, say in said(work, CueKind.PHASE)] == ["go-hold"] * 2
    assert work.length == 14_600


def test_a_prescribed_tempo_goes_before_the_exercises_own() -> None:
    (_, work) = compiled(item(Dose(Reps((1,), tempo=Tempo(4_000, 1_000, 2_000))), up=2_000)).steps
    assert [phase.length for phase in work.phases] == [4_000, 1_000, 2_000]


def test_a_hold_in_breaths_lasts_as_long_as_the_exercises_breath() -> None:
    (_, work) = compiled(item(Dose(Reps((1,), hold_breaths=2)), up=1_000, down=1_000, breath=6_000)).steps
    assert work.length == 14_000


@pytest.mark.parametrize(("seconds", "counted", "halved"), [(7, False, False), (8, True, False), (20, True, True)])
def test_longer_holds_are_counted_down_and_halved(seconds: int, *, counted: bool, halved: bool) -> None:
    (_, _, _, work) = compiled(
        item(Dose(Reps((1,))), name="warm-up"), item(Dose(Holds(1, seconds * 1_000)))
    ).steps  # the last step says done in place of its last number
    (_, held, *_) = compiled(item(Dose(Holds(1, seconds * 1_000))), item(Dose(Reps((1,))), name="cool-down")).steps
    end = seconds * 1_000
    expected = [(end - 3_000, "3"), (end - 2_000, "2"), (end - 1_000, "1")] if counted else []
    assert said(held, CueKind.COUNTDOWN) == expected
    assert bool(said(held, CueKind.HALFWAY)) is halved
    assert said(work, CueKind.DONE)[0][0] + work.cues[-1].length == end


def test_breaths_are_counted_and_the_first_two_are_led() -> None:
    (_, work) = compiled(item(Dose(Breaths(1, 4)), breath=6_000)).steps
    assert work.length == 24_000
    assert [at for at, _ in said(work, CueKind.COUNT)] == [0, 6_000, 12_000, 18_000]
    assert [say for _, say in said(work, CueKind.PHASE)] == ["breathe-in", "breathe-out"] * 2


def test_an_open_step_has_no_length_and_is_counted() -> None:
    timeline = compiled(item(Dose(Reps((10, 10), open=True), rest=10_000)))
    assert [step.length for step in timeline.steps if step.open] == [0, 0]
    assert timeline.open_steps == 2
    assert timeline.length == sum(step.length for step in timeline.steps)


def test_what_is_to_be_said_always_fits_into_the_setup() -> None:
    long = text(
        "Lie on your back with your knees bent and your feet flat on the floor, a hand's breadth apart, arms beside"
    )
    timeline = compiled(item(Dose(Reps((1,))), setup=4_000, start=long))
    setup = timeline.steps[0]
    assert setup.length > 4_000
    assert not timeline.dropped
    last = max(cue.end for cue in setup.cues if cue.kind is CueKind.INSTRUCT)
    assert last <= setup.length - 3_000
    assert said(setup, CueKind.READY) == [
        (setup.length - 3_000, "3"), (setup.length - 2_000, "2"), (setup.length - 1_000, "1"),
    ]  # fmt: skip


def test_the_same_position_needs_a_short_setup_only() -> None:
    timeline = compiled(
        *(
            item(Dose(Reps((1,))), name=name, setup=30_000, position=position)
            for name, position in (("a", Position.SUPINE), ("b", Position.SUPINE), ("c", Position.PRONE))
        )
    )
    setups = [step.length for step in timeline.steps if step.kind is S]
    assert setups[0] == setups[2] == 30_000
    assert setups[1] <= 10_000


def test_an_instruction_is_said_once_for_each_exercise_and_session() -> None:
    timeline = compiled(*(item(Dose(Reps((1,))), start=text("Lie down.")) for _ in range(3)))
    assert [len(said(step, CueKind.INSTRUCT)) for step in timeline.steps if step.kind is S] == [1, 0, 0]


def test_rest_between_sets_follows_the_dose_then_the_routine_then_the_goal() -> None:
    def rest(dose_rest: int | None, routine_rest: int | None, goal: Goal) -> int:
        timeline = compiled(item(Dose(Reps((1, 1)), rest=dose_rest), goal=goal), rest=routine_rest)
        return timeline.steps[2].length

    assert rest(12_000, 20_000, Goal.STRENGTHEN) == 12_000
    assert rest(None, 20_000, Goal.STRENGTHEN) == 20_000
    assert rest(None, None, Goal.STRENGTHEN) == 30_000
    assert rest(None, None, Goal.MOBILISE) == 15_000


def test_no_rest_means_no_step() -> None:
    assert kinds(compiled(item(Dose(Reps((1, 1)), rest=0)))) == [S, W, W]


def test_rounds_repeat_whole_doses_with_their_rest_between_and_list_each_item_once() -> None:
    timeline = compiled(
        Rounds(2, (item(Dose(Reps((1,))), name="a"), item(Dose(Reps((1,))), name="b")), rest=20_000),
        item(Dose(Reps((1,))), name="c"),
    )
    assert kinds(timeline) == [S, W, S, W, R, S, W, S, W, S, W]
    assert [(step.round, step.rounds) for step in timeline.steps if step.kind is W] == [
        (1, 2), (1, 2), (2, 2), (2, 2), (1, 1),
    ]  # fmt: skip
    assert [entry.exercise.id for entry in timeline.items if entry.exercise] == ["a", "b", "c"]


def test_a_rest_item_names_what_comes_next() -> None:
    timeline = compiled(item(Dose(Reps((1,))), name="a"), RestItem(20_000), item(Dose(Reps((1,))), name="b"))
    assert kinds(timeline) == [S, W, R, S, W]
    assert [say for _, say in said(timeline.steps[2], CueKind.NEXT)] == ["next-exercise B"]


def test_days_choose_the_items() -> None:
    monday = item(Dose(Reps((1,))), name="a", days=frozenset({0}))
    always = item(Dose(Reps((1,))), name="b")
    names = [
        [entry.exercise.id for entry in compiled(monday, RestItem(9_000), always, weekday=day).items if entry.exercise]
        for day in (0, 1, None)
    ]
    assert names == [["a", "b"], ["b"], ["a", "b"]]
    assert R not in kinds(compiled(monday, RestItem(9_000), always, weekday=1))


def test_a_day_without_items_has_no_steps() -> None:
    timeline = compiled(item(Dose(Reps((1,))), days=frozenset({0})), weekday=3)
    assert timeline.steps == ()
    assert timeline.length == 0


def test_a_level_changes_the_dose_only_where_none_is_written() -> None:
    levels = {"easier": Level(Dose(Reps((5,))), text("Half as high."))}
    own = Dose(Reps((9,)))
    timeline = compiled(
        item(None, name="a", levels=levels, default=own),
        item(own, name="b", levels=levels),
        item(own, name="c"),
        level="easier",
    )
    assert [step.reps for step in timeline.steps if step.kind is W] == [5, 9, 9]
    assert timeline.level_missing == ("c",)
    assert (CueKind.INSTRUCT, "Half as high.") in [(cue.kind, cue.say) for cue in timeline.steps[0].cues]


def test_corrections_take_turns_and_long_work_has_two() -> None:
    cues = {"en": ("First thing", "Second thing", "Third thing")}
    timeline = compiled(item(Dose(Holds(2, 20_000), rest=10_000), cues=cues), item(Dose(Holds(1, 40_000)), cues=cues))
    assert [[say for _, say in said(step, CueKind.CORRECT)] for step in timeline.steps if step.kind is W] == [
        ["First thing."],
        ["Second thing."],
        ["Third thing.", "First thing."],
    ]
    assert [step.correction for step in timeline.steps if step.kind is W] == [
        "First thing",
        "Second thing",
        "Third thing",
    ]


@pytest.mark.parametrize("rest", [0, 2_000, 5_000, 20_000])
@pytest.mark.parametrize("switch", [0, 1_000, 6_000])
@pytest.mark.parametrize("work", [Reps((3, 3)), Holds(2, 20_000), Reps((5, 5), open=True)])
def test_the_side_is_always_named_before_it_is_worked_or_as_it_starts(
    rest: int, switch: int, work: Reps | Holds
) -> None:
    timeline = compiled(item(Dose(work, rest=rest), sides=Sides.EACH), switch=switch)
    named = None
    for step in timeline.steps:
        for cue in step.cues:
            for side in ("left", "right"):
                if side in cue.say:
                    named = side
        if step.kind is W:
            assert step.side is not None
            assert named == step.side.value


def test_without_rest_there_is_still_time_to_change_back_to_the_first_side() -> None:
    timeline = compiled(item(Dose(Holds(2, 20_000), rest=0), sides=Sides.EACH))
    assert kinds(timeline) == [S, W, X, W, X, W, X, W]


def test_a_time_box_that_took_something_away_says_so() -> None:
    plan = item(Dose(Holds(3, 60_000), rest=10_000))
    assert compiled(plan, minutes=2).shortened
    assert not compiled(plan, minutes=60).shortened
    assert not compiled(plan).shortened


def test_a_sentence_has_until_the_next_cue_or_the_end_of_the_step() -> None:
    def step(index: int, length: int, *cues: Cue, is_open: bool = False) -> Step:
        return Step(index, StepKind.WORK, 0, length, 0, cues=cues, open=is_open)

    def cue(at: int, say: str, length: int = 500) -> Cue:
        return Cue(at, CueKind.COUNT, say, length)

    timeline = Timeline(
        "",
        "en",
        (
            step(0, 5_000, cue(0, "One"), cue(2_000, "Two"), cue(4_500, "Three")),
            step(1, 3_000, cue(1_000, "One"), cue(2_550, "Four", 420)),
            step(2, 0, cue(0, "Four"), cue(1_000, "Enter"), is_open=True),
        ),
        (),
    )
    assert timeline.spoken == {
        "One": 1_450,  # the lesser of 1,900 and 1,450
        "Two": 2_400,
        "Three": 500,  # it was granted that much
        "Four": 420,
        "Enter": None,
    }
    assert list(timeline.spoken) == ["One", "Two", "Three", "Four", "Enter"]


def test_only_what_is_said_counts_and_takes_room() -> None:
    cues = (
        Cue(0, CueKind.INSTRUCT, "Lie down", 900),
        Cue(1_000, CueKind.COUNT, "One", 500),
        Cue(2_000, CueKind.PHASE, "Lower", 500),
        Cue(3_000, CueKind.COUNT, "Two", 500),
    )
    timeline = Timeline("", "en", (Step(0, StepKind.WORK, 0, 4_000, 0, cues=cues),), ())
    assert timeline.spoken_by(Verbosity.COUNTS) == {"One": 1_900, "Two": 900}
    assert list(timeline.spoken_by(Verbosity.BRIEF)) == ["One", "Lower", "Two"]
    assert timeline.spoken_by(Verbosity.FULL) == timeline.spoken
