"""Which cues fit into a step: none overlaps another, each ends in time, and the less important ones give way."""

from bisect import bisect
from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import NamedTuple

from backcoach.core.routine import Millis
from backcoach.core.timeline import Cue, CueKind

GAP: Millis = 150
"""Silence between two cues that were put one after the other."""


class Wish(NamedTuple):
    """A cue that would like to be said."""

    priority: int
    at: Millis
    """The earliest instant, from the start of the step."""
    kind: CueKind
    say: str
    until: Millis | None
    """When it has to be over, for one that may be said a little later; None: at `at` or not at all."""


_RANK = itemgetter(0, 1)
"""Of a wish: the more important first, and of two alike the earlier."""


class CueSheet:
    """Collects the wishes of one step and grants those that fit."""

    def __init__(self, bound: Callable[[str], Millis]) -> None:
        self._bound = bound
        self._wishes: list[Wish] = []

    def wish(self, kind: CueKind, say: str, at: Millis, until: Millis | None = None) -> None:
        """A cue at an instant, or somewhere between `at` and `until`; without words it is no cue."""
        if say:
            self._wishes.append(Wish(kind.priority, at, kind, say, until))

    def count_down(self, kind: CueKind, end: Millis) -> None:
        """Three, two, one: in the last three seconds before `end`."""
        for number in (3, 2, 1):
            self.wish(kind, str(number), end - 1_000 * number)

    def say_in_turn(self, cues: Iterable[tuple[CueKind, str]]) -> Millis:
        """One after the other from the start of the step; returns when the last is over."""
        at = 0
        for kind, say in cues:
            if say:
                self.wish(kind, say, at)
                at += self._bound(say) + GAP
        return at

    def settle(self, length: Millis | None) -> tuple[tuple[Cue, ...], tuple[Cue, ...]]:
        """The cues that fit into a step of this length (None: an open one) and those that do not, in order of time."""
        placed: list[Cue] = []
        starts: list[Millis] = []
        ends: list[Millis] = []
        refused: list[Cue] = []
        for _, wished, kind, say, until in sorted(self._wishes, key=_RANK):
            size = self._bound(say)
            at = self._place(wished, size, until, starts, ends, length)
            if at is None:
                refused.append(Cue(wished, kind, say, size))
            else:
                index = bisect(starts, at)
                starts.insert(index, at)
                ends.insert(index, at + size)
                placed.insert(index, Cue(at, kind, say, size))
        return tuple(placed), tuple(sorted(refused, key=_start))

    @staticmethod
    def _place(
        at: Millis, size: Millis, until: Millis | None, starts: list[Millis], ends: list[Millis], length: Millis | None
    ) -> Millis | None:
        """The first instant at which a cue can be said; none of those that are placed overlaps another."""
        if at < 0 or (length is not None and at + size > length):
            return None
        latest, gap = (at, 0) if until is None else (until - size, GAP)
        if length is not None:
            latest = min(latest, length - size)
        for index in range(bisect(ends, at), len(starts)):
            if ends[index] <= at:
                continue
            if starts[index] >= at + size + gap:
                break
            at = ends[index] + GAP
            if at > latest:
                return None
        return at if at <= latest else None


def _start(cue: Cue) -> Millis:
    return cue.at
