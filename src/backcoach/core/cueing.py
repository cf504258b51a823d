"""Which cues fit into a step: none overlaps another, each ends in time, and the less important ones give way."""

from bisect import bisect
from collections.abc import Callable, Iterable

from backcoach.core.routine import Millis
from backcoach.core.timeline import Cue, CueKind
from backcoach.core.value import value

GAP: Millis = 150
"""Silence between two cues that were put one after the other."""


@value
class Wish:
    """A cue that would like to be said."""

    kind: CueKind
    say: str
    at: Millis
    """The earliest instant, from the start of the step."""
    until: Millis | None = None
    """When it has to be over, for one that may be said a little later; None: at `at` or not at all."""


class CueSheet:
    """Collects the wishes of one step and grants those that fit."""

    def __init__(self, bound: Callable[[str], Millis]) -> None:
        self._bound = bound
        self._wishes: list[Wish] = []

    def wish(self, kind: CueKind, say: str, at: Millis, until: Millis | None = None) -> None:
        """A cue at an instant, or somewhere between `at` and `until`; without words it is no cue."""
        if say:
            self._wishes.append(Wish(kind, say, at, until))

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
        refused: list[Cue] = []
        for wish in sorted(self._wishes, key=lambda wish: (wish.kind.priority, wish.at)):
            cue = Cue(wish.at, wish.kind, wish.say, self._bound(wish.say))
            at = self._place(cue, wish.until, placed, length)
            if at is None:
                refused.append(cue)
            else:
                placed.insert(bisect(placed, at, key=_start), Cue(at, cue.kind, cue.say, cue.length))
        return tuple(placed), tuple(sorted(refused, key=_start))

    @staticmethod
    def _place(cue: Cue, until: Millis | None, placed: list[Cue], length: Millis | None) -> Millis | None:
        """The first instant at which it can be said."""
        if cue.at < 0 or (length is not None and cue.end > length):
            return None
        at = cue.at
        latest = at if until is None else until - cue.length
        if length is not None:
            latest = min(latest, length - cue.length)
        for other in placed:
            if other.end <= at:
                continue
            gap = GAP if until is not None else 0
            if other.at >= at + cue.length + gap:
                break
            at = other.end + GAP
        return at if at <= latest else None


def _start(cue: Cue) -> Millis:
    return cue.at
