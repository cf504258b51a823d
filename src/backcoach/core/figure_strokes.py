"""The strokes that a figure is drawn with, the farthest first, and how much room they take. It knows no screen."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from backcoach.core.figure import HEAD, PIECES, Figure, Point, Pose, Prop, Seen, body, swapped

LIMB, FAR_LIMB, TRUNK, GIRDLE, NOSE = 4.6, 3.6, 8.0, 6.0, 2.4
"""Widths, in hundredths of the body's height; the girdle is the line through both shoulders or both hips."""
ASIDE = (1.6, 0.8)
"""How far the far limbs are to the right of the near ones, and above them."""
FLOOR, EDGE = 0.5, 1.6
"""Widths of the floor, and of what stands on it."""
_SEAT, _BACKREST, _CUSHION = 24.0, 26.0, 12.0


class Ink(Enum):
    """What is drawn, and so how strongly; what comes later here is in front of what comes before."""

    SCENE = "scene"
    FAR = "far"
    """The other arm and the other leg."""
    BODY = "body"
    LEG = "leg"
    ARM = "arm"


class Stroke(NamedTuple):
    """A line of some width with round ends; a dot where it has one point."""

    points: tuple[tuple[float, float], ...]
    width: float
    ink: Ink


def strokes(pose: Pose, figure: Figure, pieces: int = PIECES) -> list[Stroke]:
    """What is drawn of a body, the farthest first; a bent spine has so many pieces.

    From the side the far limbs are fainter. They stand out a little, so that they are seen where the near ones do the
    same; where both always do, one is enough.
    """
    drawn = body(pose, figure.seen, pieces)
    trunk = [Stroke(_flat(drawn.spine), TRUNK, Ink.BODY)]
    if drawn.front:
        trunk.append(Stroke(_flat(drawn.front), TRUNK, Ink.BODY))
    trunk.append(Stroke(_flat((drawn.spine[-1], drawn.head)), LIMB, Ink.BODY))
    head = [Stroke(_flat((drawn.head,)), 2 * HEAD, Ink.BODY)]
    if drawn.face != drawn.head:
        head.insert(0, Stroke(_flat((drawn.head, drawn.face)), NOSE, Ink.BODY))
    if figure.seen is not Seen.SIDE:
        girdles = [Stroke(_flat((one[0], other[0])), GIRDLE, Ink.BODY) for one, other in (drawn.arms, drawn.legs)]
        limbs = [Stroke(_flat(limb), LIMB, Ink.LEG) for limb in (drawn.legs[1], drawn.legs[0])]
        arms = [Stroke(_flat(limb), LIMB, Ink.ARM) for limb in (drawn.arms[1], drawn.arms[0])]
        return [*girdles, *trunk, *head, *limbs, *arms]
    far = [
        Stroke(tuple((x + ASIDE[0], y + ASIDE[1]) for x, y in _flat(limbs[1])), FAR_LIMB, Ink.FAR)
        for limbs, differ in ((drawn.arms, figure.arms_differ), (drawn.legs, figure.legs_differ))
        if differ
    ]
    leg, arm = Stroke(_flat(drawn.legs[0]), LIMB, Ink.LEG), Stroke(_flat(drawn.arms[0]), LIMB, Ink.ARM)
    if pose.arms[0].end[2] < 0:  # it reaches behind the body
        return [*far, arm._replace(ink=Ink.LEG), *trunk, *head, leg]
    return [*far, *trunk, *head, leg, arm]


def scene(figure: Figure, left: float, right: float) -> list[Stroke]:
    """The floor, from left to right, and what stands on it."""
    floor = [] if figure.seen is Seen.TOP else [Stroke(((left, 0.0), (right, 0.0)), FLOOR, Ink.SCENE)]
    return floor + [Stroke(line, EDGE, Ink.SCENE) for prop in figure.props for line in _lines(prop, figure)]


def _lines(prop: Prop, figure: Figure) -> Iterator[tuple[tuple[float, float], ...]]:
    x, y = prop.x, prop.y
    if prop.kind == "wall":
        yield (x, 0.0), (x, y)
    elif prop.kind == "cushion":
        yield (x - _CUSHION / 2, y), (x + _CUSHION / 2, y)
    else:  # one sits on the chair, or lies before it
        back = x - _SEAT if figure.rest.hips[1] > y else x + _SEAT
        yield (x, 0.0), (x, y), (back, y), (back, 0.0)
        yield (back, y), (back, y + _BACKREST)


def extent(figure: Figure, poses: Iterable[Pose]) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of all that is drawn in some poses, on either side."""
    xs: list[float] = []
    ys: list[float] = []
    for pose in poses:
        for turned in (pose, swapped(pose)) if figure.seen is Seen.SIDE else (pose,):
            for stroke in strokes(turned, figure):
                _spread(stroke, xs, ys)
    if figure.seen is Seen.TOP:  # the other side is the same upside down
        ys += [-y for y in ys]
    for stroke in scene(figure, min(xs), max(xs)):
        _spread(stroke, xs, ys)
    return min(xs), min(ys), max(xs), max(ys)


def _spread(stroke: Stroke, xs: list[float], ys: list[float]) -> None:
    half = stroke.width / 2
    for x, y in stroke.points:
        xs += (x - half, x + half)
        ys += (y - half, y + half)


def _flat(points: Iterable[Point]) -> tuple[tuple[float, float], ...]:
    return tuple((x, y) for x, y, _ in points)
