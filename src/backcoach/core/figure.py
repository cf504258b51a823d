"""A body that does an exercise: key poses, what lies between two of them, and the lines that it is drawn with.

Lengths are in hundredths of the body's height, x to the right, y up from the floor, z towards who looks on. Limbs and
trunk keep their lengths in every pose: an author says where hips, hands and feet are, and this module finds the rest.

The front of the body is on the right hand of a line from the hips to the shoulders. So somebody lies on the back with
the head at the left, and on the belly, or on all fours, with the head at the right. What is named without `other_` is
of the side that works, the nearer one. Proportions: rounded from Drillis and Contini 1966, as in Winter,
"Biomechanics and Motor Control of Human Movement".
"""

from collections.abc import Iterator
from enum import Enum
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import NamedTuple

Point = tuple[float, float, float]

TRUNK, NECK, HEAD = 30.0, 10.5, 6.2
"""From hips to shoulders, from the shoulders to the middle of the head, and the radius of the head."""
UPPER_ARM, FOREARM = 17.0, 16.0
THIGH, SHIN, FOOT = 25.0, 24.0, 9.0
HALF_SHOULDERS, HALF_HIPS = 9.0, 5.0
"""Seen from the front or from above: from the spine to the joint."""
SOLE = 2.3
"""How high the middle of a toe is above the floor: half as much as a limb is thick."""
ON_FLOOR = 2.3
"""How high an elbow or a knee is that lies on the floor."""
_FLAT, _LIFTED = 5.0, 14.0
"""Heights of an ankle: up to the one the foot lies flat on the floor, from the other on it stands in its own angle."""
_NOSE = 0.8
"""How far the nose is out of the round of the head."""
PIECES = 5
"""The spine is drawn as so many pieces, unless more are asked for."""


class Seen(Enum):
    """From where one looks on."""

    SIDE = "side"
    FRONT = "front"
    """The body faces who looks on."""
    TOP = "top"
    """The body lies on its back, seen from the ceiling; there is no floor line."""


class Limb(NamedTuple):
    """Where an arm or a leg ends."""

    end: Point
    """The wrist or the ankle."""
    bend: Point | None = None
    """A point towards which elbow or knee bend; None: as they do by nature."""
    toes: Point | None = None
    """A point towards which the foot points; None: as it stands or lies by itself."""


class Pose(NamedTuple):
    """One attitude of the body; of two neighbours everything in between can be made."""

    hips: Point
    shoulders: Point
    head: Point
    """Its middle."""
    back: float
    """How far the back is bent from hips to shoulders, in degrees: round is more than 0, hollow is less."""
    belly: float
    """How far the belly stands out."""
    arms: tuple[Limb, Limb]
    """The nearer one first, here and everywhere."""
    legs: tuple[Limb, Limb]
    kneels: Point | None = None
    """A knee on the floor that stays where it is: the hips turn about it."""


class Prop(NamedTuple):
    """Something that is needed, and does not move."""

    kind: str
    """`wall`, `chair` or `cushion`."""
    x: float
    y: float


class Figure(NamedTuple):
    """All that is drawn of an exercise."""

    seen: Seen
    rest: Pose
    up: Pose | None = None
    hold: Pose | None = None
    down: Pose | None = None
    props: tuple[Prop, ...] = ()
    arms_differ: bool = False
    """Whether the two arms ever do different things; the same of the legs."""
    legs_differ: bool = False


class Body(NamedTuple):
    """The joints of a body in a pose."""

    spine: tuple[Point, ...]
    """From the hips to the shoulders."""
    head: Point
    face: Point
    """Where the nose is; the middle of the head where one looks into the face."""
    front: tuple[Point, ...]
    """The line of the belly, where it stands out."""
    arms: tuple[tuple[Point, ...], tuple[Point, ...]]
    """Shoulder, elbow, wrist."""
    legs: tuple[tuple[Point, ...], tuple[Point, ...]]
    """Hip, knee, ankle and toes."""


# What lies between two poses


def eased(part: float) -> float:
    """A movement that starts and ends softly; `part` of its time is over, from 0 to 1."""
    return part * part * (3 - 2 * part)


def between(first: Pose, second: Pose, part: float) -> Pose:
    """The pose after a part of the way, from 0 to 1. A joint that both poses have in one place stays in it."""
    if part <= 0 or first is second:
        return first
    if part >= 1:
        return second
    back = first.back + (second.back - first.back) * part
    hips, shoulders = _mix(first.hips, second.hips, part), _mix(first.shoulders, second.shoulders, part)
    chord = chord_of(back)
    if first.shoulders == second.shoulders:
        hips = towards(shoulders, hips, chord)
    else:
        if first.kneels and first.kneels == second.kneels:
            hips = towards(first.kneels, hips, THIGH)
        shoulders = towards(hips, shoulders, chord)
    neck_of = (_minus(first.head, first.shoulders), _minus(second.head, second.shoulders))
    head = towards(shoulders, _plus(shoulders, _mix(*neck_of, part)), NECK)
    return Pose(
        hips, shoulders, head, back,
        first.belly + (second.belly - first.belly) * part,
        _limbs(first.arms, second.arms, (first.shoulders, second.shoulders, shoulders), part),
        _limbs(first.legs, second.legs, (first.hips, second.hips, hips), part),
        first.kneels,
    )  # fmt: skip


def _limbs(
    first: tuple[Limb, Limb], second: tuple[Limb, Limb], joints: tuple[Point, Point, Point], part: float
) -> tuple[Limb, Limb]:
    near = _limb(first[0], second[0], joints, part)
    if first[1] == first[0] and second[1] == second[0]:
        return near, near
    return near, _limb(first[1], second[1], joints, part)


def _limb(first: Limb, second: Limb, joints: tuple[Point, Point, Point], part: float) -> Limb:
    """`joints`: the shoulder, or the hip, in the first pose, in the second one and now."""
    if first == second:
        return first
    bend = _mix(first.bend, second.bend, part) if first.bend and second.bend else second.bend or first.bend
    toes = _mix(first.toes, second.toes, part) if first.toes and second.toes else second.toes or first.toes
    return Limb(_swung(first.end, second.end, joints, part), bend, toes)


def _swung(first: Point, second: Point, joints: tuple[Point, Point, Point], part: float) -> Point:
    """Where a hand or a foot is on its way: on an arc about its joint, or where it stays."""
    if first == second:
        return first
    (x0, y0, z0), (x1, y1, z1) = _minus(first, joints[0]), _minus(second, joints[1])
    start, end = atan2(y0, x0), atan2(y1, x1)
    turn = (end - start + pi) % (2 * pi) - pi
    angle, radius = start + turn * part, hypot(x0, y0) + (hypot(x1, y1) - hypot(x0, y0)) * part
    x, y, z = joints[2]
    return x + radius * cos(angle), y + radius * sin(angle), z + z0 + (z1 - z0) * part


def swapped(pose: Pose) -> Pose:
    """The other side does it: of two limbs each does what the other did."""
    return pose._replace(arms=pose.arms[::-1], legs=pose.legs[::-1])


# From a pose to joints


def body(pose: Pose, seen: Seen, pieces: int = PIECES) -> Body:
    """The joints of a body in this pose; a bent spine has so many pieces."""
    spine = _spine(pose, pieces)
    hips, shoulders = _joints(spine, seen)
    arms = tuple(_arm(joint, limb, seen) for joint, limb in zip(shoulders, pose.arms, strict=True))
    legs = tuple(_leg(joint, limb, seen) for joint, limb in zip(hips, pose.legs, strict=True))
    face = pose.head
    if seen is Seen.SIDE:
        x, y, _ = _minus(pose.head, pose.shoulders)
        scale = (HEAD + _NOSE) / (hypot(x, y) or 1.0)
        face = (pose.head[0] + y * scale, pose.head[1] - x * scale, pose.head[2])
    front = _front(spine, pose.belly) if pose.belly > 0 and seen is Seen.SIDE else ()
    return Body(spine, pose.head, face, front, arms, legs)  # type: ignore[arg-type]  # two of each


def chord_of(back: float) -> float:
    """How far apart hips and shoulders are where the back is bent so many degrees."""
    half = abs(back) * pi / 360
    return TRUNK if half < 1e-6 else TRUNK * sin(half) / half


def _spine(pose: Pose, pieces: int) -> tuple[Point, ...]:
    """An arc of the trunk's length: all of it bends alike."""
    (x0, y0, z), (x1, y1, _) = pose.hips, pose.shoulders
    bend = pose.back * pi / 180
    if abs(bend) < 1e-3:
        between_them = _along(pose.hips, pose.shoulders, pieces) if pose.belly > 0 else ()
        return (pose.hips, *between_them, pose.shoulders)
    start = atan2(y1 - y0, x1 - x0) + bend / 2
    radius = TRUNK / bend
    points = []
    for piece in range(1, pieces):
        angle = start - bend * piece / pieces
        points.append((x0 + radius * (sin(start) - sin(angle)), y0 + radius * (cos(angle) - cos(start)), z))
    return (pose.hips, *points, pose.shoulders)


def _along(start: Point, end: Point, pieces: int) -> Iterator[Point]:
    return (_mix(start, end, piece / pieces) for piece in range(1, pieces))


def end_direction(pose: Pose) -> tuple[float, float]:
    """In which direction the spine leaves the shoulders."""
    (x0, y0, _), (x1, y1, _) = pose.hips, pose.shoulders
    angle = atan2(y1 - y0, x1 - x0) - pose.back * pi / 360
    return cos(angle), sin(angle)


def _joints(spine: tuple[Point, ...], seen: Seen) -> tuple[tuple[Point, Point], tuple[Point, Point]]:
    """Both hips and both shoulders: from the side one in front of the other."""
    hips, shoulders = spine[0], spine[-1]
    if seen is Seen.SIDE:
        return (hips, hips), (shoulders, shoulders)
    return _apart(hips, spine[1], HALF_HIPS, hips), _apart(spine[-2], shoulders, HALF_SHOULDERS, shoulders)


def _apart(start: Point, end: Point, half: float, place: Point) -> tuple[Point, Point]:
    x, y, _ = _minus(end, start)
    scale = half / (hypot(x, y) or 1.0)
    across = (-y * scale, x * scale, 0.0)
    return _plus(place, across), _minus(place, across)


def _arm(shoulder: Point, limb: Limb, seen: Seen) -> tuple[Point, ...]:
    elbow, wrist = _bent(shoulder, limb, UPPER_ARM, FOREARM, seen, turn=-1.0)
    return shoulder, elbow, wrist


def _leg(hip: Point, limb: Limb, seen: Seen) -> tuple[Point, ...]:
    knee, ankle = _bent(hip, limb, THIGH, SHIN, seen, turn=1.0)
    if limb.toes:
        return hip, knee, ankle, towards(ankle, limb.toes, FOOT)
    return (hip, knee, ankle, _toes(knee, ankle)) if seen is Seen.SIDE else (hip, knee, ankle)


def _toes(knee: Point, ankle: Point) -> Point:
    """Flat on the floor where the ankle is low, at a right angle to the shin where it is not."""
    x, y = (ankle[0] - knee[0]) / SHIN, (ankle[1] - knee[1]) / SHIN
    right_angle = (-y, x)  # forwards, seen from the shin
    if ankle[1] >= _LIFTED:
        direction = right_angle
    else:
        ahead = -y if abs(y) > 0.35 else x
        flat = (1.0 if ahead >= 0 else -1.0, (SOLE - ankle[1]) / FOOT)
        part = max(0.0, min(1.0, (ankle[1] - _FLAT) / (_LIFTED - _FLAT)))
        direction = (flat[0] + (right_angle[0] - flat[0]) * part, flat[1] + (right_angle[1] - flat[1]) * part)
    scale = FOOT / (hypot(*direction) or 1.0)
    return ankle[0] + direction[0] * scale, ankle[1] + direction[1] * scale, ankle[2]


def _bent(joint: Point, limb: Limb, upper: float, lower: float, seen: Seen, turn: float) -> tuple[Point, Point]:
    """Elbow and wrist, or knee and ankle. An end that is too far away is reached for as far as it goes."""
    x, y, z = _minus(limb.end, joint)
    distance = sqrt(x * x + y * y + z * z) or 1e-9
    x, y, z = x / distance, y / distance, z / distance
    end = limb.end
    if distance > upper + lower:
        distance = upper + lower
        end = (joint[0] + x * distance, joint[1] + y * distance, joint[2] + z * distance)
    elif distance < abs(upper - lower):
        distance = abs(upper - lower)
        end = (joint[0] + x * distance, joint[1] + y * distance, joint[2] + z * distance)
    along = (upper * upper - lower * lower + distance * distance) / (2 * distance)
    aside = sqrt(max(0.0, upper * upper - along * along))
    if limb.bend:
        px, py, pz = _minus(limb.bend, joint)
    elif seen is Seen.SIDE:
        px, py, pz = -y * turn, x * turn, 0.0
    else:
        px, py, pz = 0.0, 0.0, turn
    inside = px * x + py * y + pz * z
    px, py, pz = px - inside * x, py - inside * y, pz - inside * z
    scale = aside / (sqrt(px * px + py * py + pz * pz) or 1e-9)
    px, py, pz = px * scale, py * scale, pz * scale
    height = joint[1] + y * along
    if seen is not Seen.TOP and not limb.bend and py < 0 and height + py < ON_FLOOR:
        kept = max(-1.0, min(1.0, (ON_FLOOR - height) / py))  # it goes out to the side, and not into the floor
        left = sqrt(1 - kept * kept)
        ax, ay, az = y * pz - z * py, z * px - x * pz, x * py - y * px  # at a right angle to the limb and to that
        left = left if az >= 0 else -left
        px, py, pz = px * kept + ax * left, py * kept + ay * left, pz * kept + az * left
    return (joint[0] + x * along + px, height + py, joint[2] + z * along + pz), end


def _front(spine: tuple[Point, ...], belly: float) -> tuple[Point, ...]:
    """The line of the belly: the spine's own, moved to the front by as much as the belly stands out."""
    last = len(spine) - 1
    points = [spine[0]]
    for place in range(1, last):
        x, y, _ = _minus(spine[place + 1], spine[place - 1])
        scale = belly * sin(pi * place / last) ** 2 / (hypot(x, y) or 1.0)
        points.append((spine[place][0] + y * scale, spine[place][1] - x * scale, spine[place][2]))
    return (*points, spine[last])


# Points


def towards(start: Point, end: Point, length: float) -> Point:
    """The point in the direction of another, so far away."""
    x, y, z = _minus(end, start)
    scale = length / (sqrt(x * x + y * y + z * z) or 1e-9)
    return start[0] + x * scale, start[1] + y * scale, start[2] + z * scale


def distance(start: Point, end: Point) -> float:
    """Between two points."""
    x, y, z = _minus(end, start)
    return sqrt(x * x + y * y + z * z)


def _mix(start: Point, end: Point, part: float) -> Point:
    return (
        start[0] + (end[0] - start[0]) * part,
        start[1] + (end[1] - start[1]) * part,
        start[2] + (end[2] - start[2]) * part,
    )


def _plus(one: Point, other: Point) -> Point:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def _minus(one: Point, other: Point) -> Point:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]
