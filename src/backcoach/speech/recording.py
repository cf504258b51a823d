"""A whole session as one stream of samples: each sound at its place, the later one before the end of the one before."""

from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from backcoach.core.value import value
from backcoach.speech import wav
from backcoach.speech.wav import Samples

_FADE = wav.RATE * 5 // 1000
"""Samples over which a sound is faded out that has no time to end: 5 ms, so that it does not click."""
_BLOCK = 60 * wav.RATE
"""Samples of silence at a time: a minute, so that a long rest needs no more memory than a short one."""


@value
class Placed:
    """A sound and the place where it begins, in samples from the start of the session."""

    start: int
    sound: Samples


def place(milliseconds: int) -> int:
    """The sample that is nearest to an instant."""
    return (milliseconds * wav.RATE + 500) // 1000


def load(path: Path) -> Samples:
    """The samples of a sound that this program wrote. Raises OSError."""
    samples = array("h")
    samples.frombytes(path.read_bytes()[wav.HEAD :])
    return samples


def stream(placed: Iterable[Placed], length: int) -> Iterator[Samples]:
    """All sounds in the order of their places, with the silence between them: `length` samples in all.

    One sound at a time, as in a session: where the next one begins, the one before is faded out.
    """
    now = 0
    for one, following in pairwise([*placed, Placed(length, array("h"))]):
        yield from _silence(one.start - now)
        sound = one.sound[: following.start - one.start]
        yield _faded(sound) if len(sound) < len(one.sound) else sound
        now = one.start + len(sound)
    yield from _silence(length - now)


def _silence(count: int) -> Iterator[Samples]:
    while count > 0:
        yield array("h", bytes(2 * min(count, _BLOCK)))
        count -= _BLOCK


def _faded(sound: Samples) -> Samples:
    faded = sound[:]
    steps = min(_FADE, len(faded))
    for step in range(1, steps + 1):
        faded[-step] = faded[-step] * step // (steps + 1)
    return faded
