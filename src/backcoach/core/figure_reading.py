"""From what an author writes of a figure to its poses, or to what cannot be."""

from collections.abc import Iterator, Mapping, Sequence
from math import atan2, cos, sin
from typing import Any

from backcoach.core.figure import (
    FOREARM,
    NECK,
    SHIN,
    THIGH,
    UPPER_ARM,
    Body,
    Figure,
    Limb,
    Point,
    Pose,
    Prop,
    Seen,
    body,
    chord_of,
    distance,
    end_direction,
    towards,
)
from backcoach.core.figure_fields import POSE
from backcoach.core.reader import Mapping as MappingNode
from backcoach.core.reader import Node
from backcoach.core.report import Report

NEEDED = ("hips", "shoulders", "hand", "foot")
"""What the first pose has to say; all other poses take from it what they do not say themselves."""
POSES = ("rest", "up", "hold", "down")
PROPS = ("wall", "chair", "cushion")
_STRETCH = 1.08
"""So much farther than it reaches a hand or a foot may be placed: nobody measures that well by eye."""
_TRUNK_OFF = 0.35
"""The part by which hips and shoulders may be too near or too far from each other."""
_FLOOR = -0.5
Values = Mapping[str, Any]


def build(values: Values, node: Node, report: Report) -> Figure | None:
    """The figure of the typed `values` at `node`; None where something is wrong with it, which is reported.

    Every pose is made so that trunk and limbs have their lengths.
    """
    if not isinstance(node, MappingNode) or "rest" not in values or _lacks(values["rest"], node, report):
        return None
    seen = values.get("seen", Seen.SIDE)
    builder = _Builder(seen, values["rest"])
    poses: dict[str, Pose] = {}
    bodies: dict[str, Body] = {}
    for name in POSES:
        key, own = node.entries.get(name, (None, None))
        if name not in values or key is None or not isinstance(own, MappingNode):
            continue
        pose = builder.pose(values[name])
        joints = body(pose, seen)
        complaints = list(builder.complaints(values[name], pose, joints))
        for word, code, params in complaints:
            report.error(code, own.entries[word][1] if word in own.entries else key, hint=None, **params)
        if not complaints and seen is not Seen.TOP and (low := _below_the_floor(joints)):
            report.error("figure-below-floor", key, joint=low)
        poses[name], bodies[name] = pose, joints
    if report.has_errors:
        return None
    props = tuple(Prop(kind, *values[kind][:2]) for kind in PROPS if kind in values)
    kneels = _kneeling(list(bodies.values())) if seen is Seen.SIDE else None
    differ = [
        any(limbs[0] != limbs[1] for limbs in pairs) for pairs in zip(*map(_limbs_of, poses.values()), strict=True)
    ]
    return Figure(seen, **_alike(poses, bodies, kneels), props=props, arms_differ=differ[0], legs_differ=differ[1])


def _limbs_of(pose: Pose) -> tuple[tuple[Limb, Limb], tuple[Limb, Limb]]:
    return pose.arms, pose.legs


def _lacks(rest: Values, node: MappingNode, report: Report) -> bool:
    """Whether the first pose does not say enough, which is reported unless it may only be misspelt."""
    key, pose = node.entries["rest"]
    written = pose.entries if isinstance(pose, MappingNode) else {}
    missing = [word for word in NEEDED if word not in rest]
    misspelt = written.keys() - POSE.keys.keys()
    for word in missing:
        if word not in written and not misspelt:
            report.error("key-missing", key, key=word)
    return bool(missing)


class _Builder:
    """Makes poses that take from the first one what they do not say."""

    def __init__(self, seen: Seen, first: Values) -> None:
        self._seen = seen
        self._first = first
        self._rest: Pose | None = None
        self._tilt = 0.0
        if "head" in first:
            trunk = self._trunk(first)
            (x, y), shoulders, head = trunk[2], trunk[1], first["head"]
            self._tilt = atan2(head[1] - shoulders[1], head[0] - shoulders[0]) - atan2(y, x)

    def complaints(self, own: Values, pose: Pose, joints: Body) -> Iterator[tuple[str, str, dict[str, object]]]:
        """The key, the code and the parameters of what cannot be, in a pose that was made of these values."""
        all_values = {**self._first, **own}
        hips, shoulders = all_values["hips"], all_values["shoulders"]
        apart, chord = distance(hips, shoulders), chord_of(all_values.get("back", 0.0))
        if not chord * (1 - _TRUNK_OFF) <= apart <= chord * (1 + _TRUNK_OFF):
            key = "shoulders" if "shoulders" in own else "hips"
            yield key, "figure-trunk", {"apart": round(apart), "length": round(chord)}
            return
        if "head" in own and not NECK / 3 <= distance(shoulders, own["head"]) <= NECK * 2:
            yield "head", "figure-neck", {"apart": round(distance(shoulders, own["head"])), "length": round(NECK)}
        for side, prefix in enumerate(("", "other_")):
            for key, limbs, ends, length in (
                ("hand", joints.arms, pose.arms, UPPER_ARM + FOREARM),
                ("foot", joints.legs, pose.legs, THIGH + SHIN),
            ):
                if side and f"other_{key}" not in all_values:
                    continue
                apart = distance(limbs[side][0], ends[side].end)
                if apart > length * _STRETCH:
                    code = "figure-arm" if key == "hand" else "figure-leg"
                    yield prefix + key, code, {"apart": round(apart), "length": round(length)}

    def pose(self, own: Values) -> Pose:
        """The pose with all lengths right."""
        hips, shoulders, (x, y) = self._trunk(own)
        values = {**self._first, **own}
        still = self._rest if self._rest and shoulders == self._rest.shoulders and "back" not in own else None
        if "head" in own:
            head = towards(shoulders, own["head"], NECK)
        elif still:
            head = still.head
        else:
            angle = atan2(y, x) + self._tilt
            head = (shoulders[0] + NECK * cos(angle), shoulders[1] + NECK * sin(angle), shoulders[2])
        arms = self._limbs(values, "hand", "elbow", None, hips, shoulders)
        legs = self._limbs(values, "foot", "knee", "toes", hips, shoulders)
        pose = Pose(hips, shoulders, head, values.get("back", 0.0), values.get("belly", 0.0), arms, legs)
        if self._rest is None:
            self._rest = pose
        return pose

    def _trunk(self, own: Values) -> tuple[Point, Point, tuple[float, float]]:
        """Hips, shoulders and the direction in which the spine ends. What a pose does not move stays where it is."""
        values = {**self._first, **own}
        chord = chord_of(values.get("back", 0.0))
        hips, shoulders = values["hips"], values["shoulders"]
        if self._rest and "shoulders" not in own:
            shoulders = self._rest.shoulders
            if "hips" in own:
                hips = towards(shoulders, hips, chord)
        elif self._rest and "hips" not in own:
            hips = self._rest.hips
        if "hips" not in own or "shoulders" in own or not self._rest:
            shoulders = towards(hips, shoulders, chord)
        pose = Pose(hips, shoulders, hips, values.get("back", 0.0), 0.0, _NO_LIMBS, _NO_LIMBS)
        return hips, shoulders, end_direction(pose)

    def _limbs(
        self, values: Values, end: str, bend: str, toes: str | None, hips: Point, shoulders: Point
    ) -> tuple[Limb, Limb]:
        near = Limb(values[end], values.get(bend), values.get(toes) if toes else None)
        if f"other_{end}" not in values:
            return near, near if self._seen is Seen.SIDE else _mirrored(near, hips, shoulders)
        other = Limb(values[f"other_{end}"], values.get(f"other_{bend}"), values.get(f"other_{toes}") if toes else None)
        return near, other


_NO_LIMBS = (Limb((0.0, 0.0, 0.0)), Limb((0.0, 0.0, 0.0)))


def _mirrored(limb: Limb, hips: Point, shoulders: Point) -> Limb:
    """The same on the other side of the spine."""
    x, y = shoulders[0] - hips[0], shoulders[1] - hips[1]
    square = x * x + y * y or 1.0

    def over(point: Point | None) -> Point | None:
        if point is None:
            return None
        px, py = point[0] - hips[0], point[1] - hips[1]
        along = 2 * (px * x + py * y) / square
        return hips[0] + along * x - px, hips[1] + along * y - py, point[2]

    return Limb(over(limb.end) or limb.end, over(limb.bend), over(limb.toes))


def _alike(poses: Mapping[str, Pose], drawn: Mapping[str, Body], kneels: Point | None) -> dict[str, Pose]:
    """The poses with the same things said in each: where one says how a limb bends, all others do."""
    arms = {name: (pose.arms, drawn[name].arms) for name, pose in poses.items()}
    legs = {name: (pose.legs, drawn[name].legs) for name, pose in poses.items()}
    said = [[_said([limbs[side] for limbs, _ in of.values()]) for side in (0, 1)] for of in (arms, legs)]
    return {
        name: pose._replace(arms=_completed(*arms[name], said[0]), legs=_completed(*legs[name], said[1]), kneels=kneels)
        for name, pose in poses.items()
    }


def _said(limbs: Sequence[Limb]) -> tuple[bool, bool]:
    """Whether any of them says how it bends, and where its toes point."""
    return any(limb.bend for limb in limbs), any(limb.toes for limb in limbs)


def _completed(
    limbs: tuple[Limb, Limb], drawn: tuple[tuple[Point, ...], tuple[Point, ...]], said: Sequence[tuple[bool, bool]]
) -> tuple[Limb, Limb]:
    if not any(map(any, said)):
        return limbs
    near, other = (
        limb._replace(
            bend=limb.bend or (joints[1] if bends else None),
            toes=limb.toes or (joints[3] if toes and len(joints) > 3 else None),
        )
        for limb, joints, (bends, toes) in zip(limbs, drawn, said, strict=True)
    )
    return near, other


def _kneeling(bodies: Sequence[Body]) -> Point | None:
    """A knee that is in the same place of the floor in all poses, if one is."""
    for side in (0, 1):
        first, *others = (joints.legs[side][1] for joints in bodies)
        if first[1] < _LOW and all(distance(knee, first) < 1.0 for knee in others):
            return first
    return None


_LOW = 5.0
"""A knee under this height lies on the floor."""


def _below_the_floor(joints: Body) -> str | None:
    """The joint that is below the floor, if one is."""
    named = {
        "hips": [joints.spine[0]],
        "shoulders": [joints.spine[-1]],
        "head": [joints.head],
        "elbow": [limb[1] for limb in joints.arms],
        "hand": [limb[2] for limb in joints.arms],
        "knee": [limb[1] for limb in joints.legs],
        "foot": [limb[2] for limb in joints.legs],
    }
    return next((name for name, points in named.items() if any(point[1] < _FLOOR for point in points)), None)
