"""Strokes drawn with dots: a braille letter has two by four of them; in ASCII a cell is one of a few signs.

It knows strokes and cells, and no body. A row of dots is one whole number, its lowest bit at the left, so that a line
takes one operation a row, and a frame a third of a millisecond.
"""

from collections.abc import Sequence
from enum import IntEnum
from functools import cache, lru_cache
from math import ceil, floor, hypot, sqrt

from backcoach.core.figure_strokes import Ink

ACROSS, DOWN = 2, 4
"""Dots in a cell."""
_FINE = 16
"""Bits behind the point of a row's place."""
_ONE = 1 << _FINE


class Shade(IntEnum):
    """How a cell is shown: what is nearer goes before what is farther."""

    NONE = 0
    SCENE = 1
    FAR = 2
    BODY = 3
    NEAR = 4


Cells = list[tuple[str, bytes]]
"""Row by row: what stands in the cells, and the shade of each."""


class Canvas:
    """A sheet of dots, so many cells wide and high; dots count from its upper left corner."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns = columns
        self._width, self._height = columns * ACROSS, rows * DOWN
        self._whole = (1 << self._width) - 1
        self._layers = {ink: [0] * self._height for ink in Ink}

    def draw(self, points: Sequence[tuple[float, float]], width: float, ink: Ink) -> None:
        """A stroke through some points, so many dots wide."""
        self._fill(self._layers[ink], points, width / 2)

    def _fill(self, rows: list[int], points: Sequence[tuple[float, float]], radius: float) -> None:
        radius = max(radius, 0.5)
        for place, (x, y) in enumerate(points):
            self._disc(rows, x, y, radius)
            if place:
                self._bar(rows, *points[place - 1], x, y, radius)

    def _disc(self, rows: list[int], x: float, y: float, radius: float) -> None:
        top = floor(y)
        above, masks = _disc_masks(round(radius * 4), round((y - top) * 4))
        left = round(x - radius - 1)
        row, height = top - above, self._height
        for mask in masks:
            if 0 <= row < height:
                rows[row] |= mask << left if left >= 0 else mask >> -left
            row += 1

    def _bar(self, rows: list[int], x0: float, y0: float, x1: float, y1: float, radius: float) -> None:
        """The straight part of a stroke: in each row what is no farther than the radius from the line."""
        if y0 > y1:
            x0, y0, x1, y1 = x1, y1, x0, y0
        across, down = x1 - x0, y1 - y0
        length = hypot(across, down)
        if length < 0.01:
            return
        if down < 0.01:
            span = self._span(min(x0, x1), max(x0, x1))
            for row in range(*self._rows(y0 - radius, y0 + radius)):
                rows[row] |= span
            return
        corner = radius * abs(across) / length  # how far the bar's corners stick out above and below its ends
        half, slope = radius * length / down, across / down
        first, last = self._rows(y0 - corner, y1 + corner)
        inner_first, inner_last = self._rows(y0 + corner, y1 - corner)
        for row in [*range(first, min(inner_first, last)), *range(max(inner_last, inner_first, first), last)]:
            y = row + 0.5
            middle = x0 + (y - y0) * slope
            left, right = middle - half, middle + half
            if across:  # what is beyond a right angle through an end belongs to the disc
                ends = x0 - (y - y0) / slope, x1 - (y - y1) / slope
                left, right = max(left, min(ends)), min(right, max(ends))
            rows[row] |= self._span(left, right)
        # In between, each row is the one above it, moved: one operation.
        mask = (1 << min(max(1, round(2 * half)), 2 * self._width)) - 1
        place = int((x0 + (inner_first + 0.5 - y0) * slope - half + 0.5) * _ONE)
        step = int(slope * _ONE)
        for row in range(inner_first, inner_last):
            at = place >> _FINE
            rows[row] |= mask << at if at >= 0 else mask >> -at
            place += step

    def _rows(self, top: float, bottom: float) -> tuple[int, int]:
        """The rows whose middle is between two heights: the first, and the one behind the last."""
        return max(0, ceil(top - 0.5)), min(self._height, floor(bottom + 0.5))

    def _span(self, left: float, right: float) -> int:
        """The dots of a row whose middle is between two places."""
        first, end = max(0, ceil(left - 0.5)), min(self._width, floor(right + 0.5))
        return (1 << end) - (1 << first) if first < end else 0

    def cells(self, *, ascii_only: bool = False) -> Cells:
        """What stands in the cells, row by row from the top."""
        signs = _signs() if ascii_only else _BRAILLE
        size, columns = (self._columns + 3) // 4, self._columns
        scene, far, body, leg, arm = self._layers.values()
        _clear_around(leg, far)
        _clear_around(arm, far, body, leg)
        near = [one | other for one, other in zip(leg, arm, strict=True)]
        found: Cells = []
        blank = (" " * columns, bytes(columns))
        for top in range(0, self._height, DOWN):
            rows = range(top, top + DOWN)
            dots = [(scene[row] | far[row] | body[row] | near[row]) & self._whole for row in rows]
            if not any(dots):
                found.append(blank)
                continue
            text = "".join(map(signs.__getitem__, _letters(dots, size)[:columns]))
            layers = (far[top : top + DOWN], body[top : top + DOWN], near[top : top + DOWN])
            found.append((text, _shades(dots, layers, size)[:columns]))
        return found


def _clear_around(near: Sequence[int], *layers: list[int]) -> None:
    """Leaves a gap of a dot between what is near and what is behind it, so that an arm is seen before the trunk."""
    above = 0
    for row, (here, below) in enumerate(zip(near, [*near[1:], 0], strict=True)):
        if gap := above | here << 1 | here | here >> 1 | below:
            for layer in layers:
                if layer[row]:
                    layer[row] &= ~gap
        above = here


_BRAILLE = [" ", *(chr(0x2800 + dots) for dots in range(1, 256))]


@lru_cache(maxsize=256)
def _disc_masks(radius: int, below: int) -> tuple[int, tuple[int, ...]]:
    """A disc, row by row, and how many rows there are above that of its middle; lengths in quarters of a dot.

    Its middle is `below` the upper edge of its row, and `radius + 1` dots to the right of the lowest bit.
    """
    size, middle = radius / 4, below / 4
    first, last = ceil(middle - size - 0.5), floor(middle + size - 0.5)
    masks = []
    for row in range(first, last + 1):
        half = sqrt(max(0.0, size * size - (row + 0.5 - middle) ** 2))
        left, right = ceil(size + 1 - half - 0.5), floor(size + 1 + half - 0.5)
        masks.append((1 << (right + 1)) - (1 << left) if right >= left else 0)
    return -first, tuple(masks)


_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Of the dots of a cell, row by row."""


@cache
def _tables() -> list[list[int]]:
    """For each of the four rows of a cell and each byte of eight dots: what the byte puts into four cells."""
    return [[_four(byte, left, right) for byte in range(256)] for left, right in _BITS]


def _four(byte: int, left: int, right: int) -> int:
    pairs = ((byte >> (2 * cell) & 1, byte >> (2 * cell + 1) & 1) for cell in range(4))
    return sum(
        ((left if one else 0) | (right if other else 0)) << (8 * cell) for cell, (one, other) in enumerate(pairs)
    )


def _letters(dots: Sequence[int], size: int) -> bytes:
    """The cells that four rows of dots make, each as the number of its braille letter."""
    first, second, third, fourth = _tables()
    rows = [row.to_bytes(size, "little") for row in dots]
    return b"".join(
        [(first[a] | second[b] | third[c] | fourth[d]).to_bytes(4, "little") for a, b, c, d in zip(*rows, strict=True)]
    )


@cache
def _weights() -> list[list[int]]:
    """For each shade and each byte of eight dots: the shade in those of four cells that have any."""
    return [[_four(byte, shade, shade) for byte in range(256)] for shade in Shade]


def _shades(dots: Sequence[int], layers: Sequence[Sequence[int]], size: int) -> bytes:
    """The shade of each cell: that of the nearest layer which has a dot in it."""
    taken, found = 0, []
    even = _even(size)
    for layer in reversed(layers):
        any_dot = layer[0] | layer[1] | layer[2] | layer[3]
        cells = (any_dot | any_dot >> 1) & even & ~taken
        taken |= cells
        found.append(cells.to_bytes(size, "little"))
    any_dot = dots[0] | dots[1] | dots[2] | dots[3]
    found.append((((any_dot | any_dot >> 1) & even) & ~taken).to_bytes(size, "little"))
    _, one, two, three, four = _weights()
    return b"".join(
        [(four[a] | three[b] | two[c] | one[d]).to_bytes(4, "little") for a, b, c, d in zip(*found, strict=True)]
    )


@cache
def _even(size: int) -> int:
    return int.from_bytes(b"\x55" * size, "little")


@cache
def _signs() -> list[str]:
    """For each braille letter the sign that looks most like it."""
    corners = ((0x03, 0b1000), (0x18, 0b0100), (0x44, 0b0010), (0xA0, 0b0001))
    looks = {
        0b0000: " ", 0b1111: "#", 0b1100: '"', 0b0011: "_", 0b1010: "|", 0b0101: "|", 0b1001: "\\", 0b0110: "/",
        0b1000: "'", 0b0100: "'", 0b0010: ".", 0b0001: ".", 0b1110: "#", 0b1101: "#", 0b1011: "#", 0b0111: "#",
    }  # fmt: skip
    return [looks[sum(bit for mask, bit in corners if dots & mask)] for dots in range(256)]
