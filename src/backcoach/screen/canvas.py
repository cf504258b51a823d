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
        """The straight part of a stroke: in each row what is no farther than the radius from the line.

        Hundreds of rows make a frame; so this is written with few calls. What is too far right is cut in `cells`.
        """
        if y0 > y1:
            x0, y0, x1, y1 = x1, y1, x0, y0
        across, down = x1 - x0, y1 - y0
        length = hypot(across, down)
        if length < 0.01:
            return
        if down < 0.01:
            span = self._span(min(x0, x1), max(x0, x1))
            for row in range(max(0, int(y0 - radius + 0.5)), min(self._height, int(y0 + radius + 0.5))):
                rows[row] |= span
            return
        corner = radius * abs(across) / length  # how far the bar's corners stick out above and below its ends
        half, slope = radius * length / down, across / down
        height = self._height
        first, last = max(0, int(y0 - corner + 0.5)), min(height, int(y1 + corner + 0.5))
        inner_first, inner_last = max(0, int(y0 + corner + 0.5)), min(height, int(y1 - corner + 0.5))
        rising = across > 0
        for row in (*range(first, min(inner_first, last)), *range(max(inner_last, inner_first, first), last)):
            y = row + 0.5
            middle = x0 + (y - y0) * slope
            left, right = middle - half, middle + half
            if across:  # what is beyond a right angle through an end belongs to the disc
                upper, lower = x0 - (y - y0) / slope, x1 - (y - y1) / slope
                least, most = (upper, lower) if rising else (lower, upper)
                left, right = left if left > least else least, right if right < most else most
            start, end = int(left + 0.5) if left > 0 else 0, int(right + 0.5)
            if start < end:
                rows[row] |= (1 << end) - (1 << start)
        # In between, each row is the one above it, moved: one operation.
        mask = (1 << min(max(1, round(2 * half)), 2 * self._width)) - 1
        place = int((x0 + (inner_first + 0.5 - y0) * slope - half + 0.5) * _ONE)
        step = int(slope * _ONE)
        for row in range(inner_first, inner_last):
            at = place >> _FINE
            rows[row] |= mask << at if at >= 0 else mask >> -at
            place += step

    def _span(self, left: float, right: float) -> int:
        """The dots of a row whose middle is between two places."""
        first, end = max(0, ceil(left - 0.5)), min(self._width, floor(right + 0.5))
        return (1 << end) - (1 << first) if first < end else 0

    def cells(self, *, ascii_only: bool = False) -> Cells:
        """What stands in the cells, row by row from the top."""
        signs = _signs() if ascii_only else _BRAILLE
        columns, whole = self._columns, self._whole
        scene, far, body, leg, arm = self._layers.values()
        _clear_around(leg, far)
        _clear_around(arm, far, body, leg)
        blank = (" " * columns, bytes(columns))
        drawn = [(a | b | c | d | e) & whole for a, b, c, d, e in zip(scene, far, body, leg, arm, strict=True)]
        layers = [layer for layer in zip((arm, leg, body, far, scene), _SHADES, strict=True) if any(layer[0])]
        found: Cells = []
        for top in range(0, self._height, DOWN):
            dots = drawn[top : top + DOWN]
            if any(dots):
                letters = "".join(map(signs.__getitem__, _letters(dots, columns)))
                found.append((letters, _shades(layers, top, whole, columns)))
            else:
                found.append(blank)
        return found


def _clear_around(near: Sequence[int], *layers: list[int]) -> None:
    """Leaves a gap of a dot between what is near and what is behind it, so that an arm is seen before the trunk."""
    rows = [row for row, dots in enumerate(near) if dots]
    behind = [layer for layer in layers if any(layer)]
    if not rows or not behind:
        return
    padded = [0, *near, 0]
    for row in range(max(0, rows[0] - 1), min(len(near), rows[-1] + 2)):
        here = padded[row + 1]
        gap = ~(padded[row] | here << 1 | here | here >> 1 | padded[row + 2])
        for layer in behind:
            layer[row] &= gap


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


def _letters(dots: Sequence[int], columns: int) -> bytes:
    """The cells that four rows of dots make, each as the number of its braille letter."""
    found = 0
    for row, table in zip(dots, _LETTERS, strict=True):
        if row:
            found |= _spread(row, table, columns)
    return found.to_bytes(_bytes(columns) * 4, "little")[:columns]


def _shades(layers: Sequence[tuple[Sequence[int], Sequence[bytes]]], top: int, whole: int, columns: int) -> bytes:
    """The shade of each cell of four rows: that of the nearest layer which has a dot in it; the nearest come first."""
    taken = found = 0
    even = whole // 3  # the lower bit of each cell
    for layer, table in layers:
        if any_dot := layer[top] | layer[top + 1] | layer[top + 2] | layer[top + 3]:
            cells = (any_dot | any_dot >> 1) & even & ~taken
            taken |= cells
            found |= _spread(cells, table, columns)
    return found.to_bytes(_bytes(columns) * 4, "little")[:columns]


def _spread(row: int, table: Sequence[bytes], columns: int) -> int:
    """A row of dots with a byte for each of its cells."""
    return int.from_bytes(b"".join(map(table.__getitem__, row.to_bytes(_bytes(columns), "little"))), "little")


def _bytes(columns: int) -> int:
    """How many bytes a row of dots takes: one for four cells."""
    return (columns + 3) // 4


def _table(left: int, right: int) -> tuple[bytes, ...]:
    """For each byte of a row: what it puts into four cells, by the left and by the right dot of each."""
    return tuple(
        bytes(
            (left if byte >> (2 * cell) & 1 else 0) | (right if byte >> (2 * cell + 1) & 1 else 0) for cell in range(4)
        )
        for byte in range(256)
    )


_LETTERS = tuple(_table(*bits) for bits in ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80)))
"""Of the four rows of a cell."""
_SHADES = tuple(_table(shade, shade) for shade in (Shade.NEAR, Shade.NEAR, Shade.BODY, Shade.FAR, Shade.SCENE))
"""Of the layers, the nearest first."""


@cache
def _signs() -> list[str]:
    """For each braille letter the sign that looks most like it."""
    corners = ((0x03, 0b1000), (0x18, 0b0100), (0x44, 0b0010), (0xA0, 0b0001))
    looks = {
        0b0000: " ", 0b1111: "#", 0b1100: '"', 0b0011: "_", 0b1010: "|", 0b0101: "|", 0b1001: "\\", 0b0110: "/",
        0b1000: "'", 0b0100: "'", 0b0010: ".", 0b0001: ".", 0b1110: "#", 0b1101: "#", 0b1011: "#", 0b0111: "#",
    }  # fmt: skip
    return [looks[sum(bit for mask, bit in corners if dots & mask)] for dots in range(256)]
