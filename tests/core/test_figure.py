"""Bodies keep their lengths, stay above the floor and move without a jump, in every exercise that is shipped."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcoach.core.errors import Severity
from backcoach.core.figure import (
    FOOT,
    FOREARM,
    NECK,
    SHIN,
    THIGH,
    TRUNK,
    UPPER_ARM,
    Body,
    Figure,
    Limb,
    Point,
    Pose,
    Seen,
    between,
    body,
    chord_of,
    distance,
    eased,
    swapped,
    towards,
)
from backcoach.core.figure_motion import Path as Way
from backcoach.core.parser import parse_exercise
from backcoach.core.routine import Exercise, figure_of

FILES = sorted((Path(__file__).parents[2] / "routines" / "exercises").glob("*.yaml"))
SAMPLES = 40
"""Between two poses: a movement of two seconds is drawn in twenty."""


def shipped(file: Path) -> Exercise:
    exercise, problems = parse_exercise(file.read_bytes(), file.stem)
    assert exercise is not None, problems
    assert not [one for one in problems if one.severity is Severity.ERROR]
    return exercise


def figures() -> Iterator[tuple[str, Figure]]:
    for file in FILES:
        exercise = shipped(file)
        for level in (None, *exercise.levels):
            figure = figure_of(exercise, level)
            if figure and (level is None or figure is not exercise.figure):
                yield f"{file.stem}-{level}" if level else file.stem, figure


FIGURES = dict(figures())


def moves(figure: Figure) -> list[tuple[Pose, Pose]]:
    """All movements that are ever drawn."""
    way = Way.of(figure)
    pairs = [(way.rest, way.top), (way.top, way.held), (way.held, way.end), (way.end, way.top), (way.rest, way.held)]
    return [pair for pair in pairs if pair[0] != pair[1]] or [(way.rest, way.rest)]


def lengths(drawn: Body) -> Iterator[tuple[str, float, float]]:
    yield "trunk", sum(distance(one, other) for one, other in pairwise(drawn.spine)), TRUNK
    yield "neck", distance(drawn.spine[-1], drawn.head), NECK
    for arm in drawn.arms:
        yield "upper arm", distance(arm[0], arm[1]), UPPER_ARM
        yield "forearm", distance(arm[1], arm[2]), FOREARM
    for leg in drawn.legs:
        yield "thigh", distance(leg[0], leg[1]), THIGH
        yield "shin", distance(leg[1], leg[2]), SHIN
        if len(leg) > 3:
            yield "foot", distance(leg[2], leg[3]), FOOT


def joints(drawn: Body) -> list[Point]:
    return [
        drawn.spine[0],
        drawn.spine[-1],
        drawn.head,
        *(point for limb in (*drawn.arms, *drawn.legs) for point in limb),
    ]


def test_every_shipped_exercise_has_a_figure() -> None:
    assert {file.stem for file in FILES} <= FIGURES.keys()


@pytest.mark.parametrize("name", FIGURES)
def test_all_lengths_stay_within_a_hundredth(name: str) -> None:
    figure = FIGURES[name]
    for first, second in moves(figure):
        for step in range(SAMPLES + 1):
            for what, length, right in lengths(body(between(first, second, step / SAMPLES), figure.seen)):
                assert abs(length - right) <= right / 100, (what, step)


@pytest.mark.parametrize("name", [name for name, figure in FIGURES.items() if figure.seen is not Seen.TOP])
def test_no_joint_is_ever_below_the_floor(name: str) -> None:
    figure = FIGURES[name]
    for first, second in moves(figure):
        for step in range(SAMPLES + 1):
            drawn = body(between(first, second, step / SAMPLES), figure.seen)
            assert min(y for _, y, _ in joints(drawn)) >= 0.8


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_jumps(name: str) -> None:
    """In a fortieth of a movement no joint goes farther than a hand that swings from the hips to over the head."""
    figure = FIGURES[name]
    for first, second in moves(figure):
        drawn = [
            joints(body(between(first, second, eased(step / SAMPLES)), figure.seen)) for step in range(SAMPLES + 1)
        ]
        for before, after in pairwise(drawn):
            assert max(distance(*pair) for pair in zip(before, after, strict=True)) < 6.0


@pytest.mark.parametrize("name", FIGURES)
def test_what_two_poses_have_in_one_place_stays_there(name: str) -> None:
    """No foot slides while the hips rise, and no hand on the floor."""
    figure = FIGURES[name]
    for first, second in moves(figure):
        for kind in ("arms", "legs"):
            for side in (0, 1):
                if getattr(first, kind)[side].end == getattr(second, kind)[side].end:
                    ends = {
                        tuple(round(number, 3) for number in getattr(body(pose, figure.seen), kind)[side][2])
                        for pose in (between(first, second, step / SAMPLES) for step in range(SAMPLES + 1))
                    }
                    spread = max(distance(one, other) for one in ends for other in ends)
                    assert spread < 1.0, (kind, side)


@pytest.mark.parametrize("name", [name for name, figure in FIGURES.items() if figure.seen is Seen.SIDE])
def test_knees_bend_forwards_and_elbows_backwards(name: str) -> None:
    figure = FIGURES[name]
    for pose in Way.of(figure):
        drawn = body(pose, figure.seen)
        for leg, limb in zip(drawn.legs, pose.legs, strict=True):
            assert limb.bend or _turn(leg) >= -0.01
        for arm, limb in zip(drawn.arms, pose.arms, strict=True):
            assert limb.bend or _turn(arm) <= 0.01 or arm[1][2] > 0  # or out to the side, above the floor


def _turn(limb: tuple[Point, ...]) -> float:
    """More than 0 where the middle joint is on the left hand of the line from the first to the last."""
    (x0, y0, _), (x1, y1, _), (x2, y2, _) = limb[:3]
    return (x2 - x0) * (y1 - y0) - (y2 - y0) * (x1 - x0)


numbers = st.floats(-100, 100)
points = st.tuples(numbers, numbers, st.floats(-20, 20))
limbs = st.builds(Limb, points, st.none() | points, st.none() | points)


@st.composite
def poses(draw: st.DrawFn) -> Pose:
    hips = (draw(numbers), draw(st.floats(5, 60)), 0.0)
    back = draw(st.floats(-120, 120))
    direction = draw(points.filter(lambda one: abs(one[0]) + abs(one[1]) > 1))
    shoulders = towards(hips, (hips[0] + direction[0], hips[1] + direction[1], 0.0), chord_of(back))
    head = towards(shoulders, draw(points.filter(lambda one: distance(one, shoulders) > 1)), NECK)
    pairs = st.tuples(limbs, limbs)
    return Pose(hips, shoulders, head, back, draw(st.floats(0, 10)), draw(pairs), draw(pairs))


@settings(deadline=None)
@given(poses(), poses(), st.floats(0, 1), st.sampled_from(Seen))
def test_any_body_keeps_its_lengths_anywhere_between_two_poses(
    first: Pose, second: Pose, part: float, seen: Seen
) -> None:
    for what, length, right in lengths(body(between(first, second, part), seen)):
        assert abs(length - right) <= right / 100, what


@settings(deadline=None)
@given(poses(), poses())
def test_a_movement_begins_and_ends_in_its_poses(first: Pose, second: Pose) -> None:
    assert between(first, second, 0) == first
    assert between(first, second, 1) == second
    assert between(first, first, 0.5) == first


@settings(deadline=None)
@given(st.floats(0, 1), st.floats(0, 1))
def test_an_eased_movement_never_goes_back_and_is_slow_at_its_ends(one: float, other: float) -> None:
    assert (eased(one) <= eased(other)) or one > other
    assert eased(0.0) == 0.0
    assert eased(1.0) == 1.0
    assert eased(0.1) < 0.1


@settings(deadline=None)
@given(poses())
def test_changing_sides_twice_changes_nothing(pose: Pose) -> None:
    assert swapped(swapped(pose)) == pose


def test_a_hand_that_is_too_far_away_is_reached_for() -> None:
    far = Limb((200.0, 50.0, 0.0))
    pose = Pose((0.0, 50.0, 0.0), (0.0, 80.0, 0.0), (0.0, 90.5, 0.0), 0.0, 0.0, (far, far), (far, far))
    shoulder, elbow, wrist = body(pose, Seen.SIDE).arms[0]
    assert distance(shoulder, wrist) == pytest.approx(UPPER_ARM + FOREARM)
    assert distance(shoulder, elbow) == pytest.approx(UPPER_ARM)


def test_a_foot_lies_flat_on_the_floor_and_stands_at_a_right_angle_in_the_air() -> None:
    def toes_of(foot: Point, hips: Point) -> tuple[Point, Point]:
        shoulders = (hips[0], hips[1] + TRUNK, 0.0)
        head = (hips[0], shoulders[1] + NECK, 0.0)
        hand = Limb((hips[0], hips[1], 0.0))
        drawn = body(Pose(hips, shoulders, head, 0.0, 0.0, (hand, hand), (Limb(foot), Limb(foot))), Seen.SIDE)
        return drawn.legs[0][2], drawn.legs[0][3]

    ankle, toes = toes_of((0.0, 3.0, 0.0), (0.0, 51.9, 0.0))
    assert toes[0] > ankle[0]
    assert toes[1] == pytest.approx(2.3, abs=0.1)
    ankle, toes = toes_of((0.0, 30.0, 0.0), (0.0, 78.9, 0.0))
    assert toes[1] == pytest.approx(ankle[1], abs=1.0)
