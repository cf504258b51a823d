"""The keys of a figure in an exercise's file, and how a place or an angle is typed."""

import re
from dataclasses import dataclass

from backcoach.core.fields import Choice, Key, Nested, Table, misfit
from backcoach.core.figure import Point, Seen
from backcoach.core.reader import Node, Scalar, Sequence
from backcoach.core.report import Report

FARTHEST = 300
"""Hundredths of the body's height, to either side."""
NUMBER = re.compile(r"[-+−]?[0-9]{1,4}(?:\.[0-9]{1,3})?")
"""As in `12`, `4.5` or `-30`."""


def _number(text: str) -> float | None:
    if not NUMBER.fullmatch(text):
        return None
    return float(text.replace("−", "-"))


@dataclass(eq=False)
class Place:
    """Where a joint is: `40 12`, `40, 12` or `[40, 12]`, and perhaps how far towards who looks on."""

    depth: bool = True

    def read(self, node: Node, report: Report) -> Point | None:
        """To the right, up, and towards who looks on."""
        if isinstance(node, Sequence):
            texts = [one.text for one in node.items if isinstance(one, Scalar)]
            if len(texts) != len(node.items):
                texts = []
        elif isinstance(node, Scalar):
            texts = node.text.replace(",", " ").split()
        else:
            misfit(node, report, "expected-place")
            return None
        numbers = [_number(text) for text in texts]
        found = [number for number in numbers if number is not None]
        if len(found) != len(texts) or not 2 <= len(found) <= 2 + self.depth:
            report.error("expected-place", node)
            return None
        if any(abs(number) > FARTHEST for number in found):
            report.error("place-out-of-range", node, limit=FARTHEST)
            return None
        x, y, z = (*found, 0.0)[:3]
        return x, y, z


@dataclass(eq=False)
class Amount:
    """A number that may be less than 0."""

    low: int
    high: int

    def read(self, node: Node, report: Report) -> float | None:
        """The number."""
        value = _number(node.text) if isinstance(node, Scalar) else None
        if value is None or not self.low <= value <= self.high:
            report.error("expected-amount", node, low=self.low, high=self.high)
            return None
        return value


_PLACE = Key(Place())
_FLAT = Key(Place(depth=False))

POSE = Table(
    {
        "hips": _PLACE,
        "shoulders": _PLACE,
        "head": _PLACE,
        "back": Key(Amount(-150, 150)),
        "belly": Key(Amount(0, 20)),
        "hand": _PLACE,
        "elbow": _PLACE,
        "foot": _PLACE,
        "knee": _PLACE,
        "toes": _PLACE,
        "other_hand": _PLACE,
        "other_elbow": _PLACE,
        "other_foot": _PLACE,
        "other_knee": _PLACE,
        "other_toes": _PLACE,
    }
)
"""One attitude of the body."""

FIGURE = Table(
    {
        "seen": Key(Choice(Seen)),
        "rest": Key(Nested(POSE, "pose"), required=True),
        "up": Key(Nested(POSE, "pose")),
        "hold": Key(Nested(POSE, "pose")),
        "down": Key(Nested(POSE, "pose")),
        "wall": _FLAT,
        "chair": _FLAT,
        "cushion": _FLAT,
    }
)
"""The figure of an exercise, or of a level of it."""
