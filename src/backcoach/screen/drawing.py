"""The figure of an exercise on cells: as large as fits a room, at one scale for all that it ever does."""

from functools import lru_cache
from math import ceil

from backcoach.core.figure import Figure, Pose, Seen, body, distance, swapped
from backcoach.core.figure_motion import Attitude, frames
from backcoach.core.figure_strokes import Stroke, extent, scene, strokes
from backcoach.screen.canvas import ACROSS, DOWN, Canvas, Cells

LARGEST_SCALE = 2.2
"""Dots for a hundredth of the body: larger, it would only cost bytes."""


class Drawing:
    """Draws one figure into one room, of so many columns and rows; the pictures may be smaller than that."""

    def __init__(
        self, figure: Figure, columns: int, rows: int, *, mirrored: bool = False, ascii_only: bool = False
    ) -> None:
        self._figure = figure
        self._mirrored = mirrored
        self._ascii = ascii_only
        left, bottom, right, top = _extent(figure)
        self._left, self._right = left, right
        wide, high = right - left, top - bottom
        self._scale = min(columns * ACROSS / wide, rows * DOWN / high, LARGEST_SCALE)
        self.columns = min(columns, ceil(wide * self._scale / ACROSS))
        self.rows = min(rows, ceil(high * self._scale / DOWN))
        self._top = bottom + self.rows * DOWN / self._scale  # what is left over is above, so that the floor is a line

    def cells(self, attitude: Attitude) -> Cells:
        """The picture of an attitude."""
        figure, pose = self._figure, attitude.pose()
        flipped = self._mirrored
        if attitude.other_side:
            if figure.seen is Seen.SIDE:
                pose = swapped(pose)
            else:
                flipped = not flipped
        canvas = Canvas(self.columns, self.rows)
        for stroke in scene(figure, self._left, self._right):
            self._draw(canvas, stroke, flipped)
        for stroke in strokes(pose, figure):
            self._draw(canvas, stroke, flipped)
        return canvas.cells(ascii_only=self._ascii)

    def places(self, first: Pose, second: Pose) -> int:
        """In how many places of the way from one pose to another the picture differs, more or less."""
        return max(1, round(_far(first, second, self._figure.seen) * self._scale * PER_DOT))

    def _draw(self, canvas: Canvas, stroke: Stroke, flipped: bool) -> None:
        points = map(self._flip, stroke.points) if flipped else stroke.points
        scale, left, top = self._scale, self._left, self._top
        placed = [((x - left) * scale, (top - y) * scale) for x, y in points]
        canvas.draw(placed, stroke.width * scale, stroke.ink)

    def _flip(self, point: tuple[float, float]) -> tuple[float, float]:
        """The other side: seen from above, the body lies along x."""
        x, y = point
        return (x, -y) if self._figure.seen is Seen.TOP else (self._left + self._right - x, y)


PER_DOT = 1.5
"""So often the picture changes while a joint goes as far as a dot."""


@lru_cache(maxsize=64)
def _far(first: Pose, second: Pose, seen: Seen) -> float:
    """How far the joint goes that goes farthest."""
    one, other = body(first, seen), body(second, seen)
    ends = [(first.hips, second.hips), (first.shoulders, second.shoulders), (first.head, second.head)]
    middles = (len(one.spine) // 2, len(other.spine) // 2)
    ends += [(one.spine[middles[0]], other.spine[middles[1]])]
    for limb, later in zip((*one.arms, *one.legs), (*other.arms, *other.legs), strict=True):
        ends += zip(limb, later, strict=True)
    return max(distance(*pair) for pair in ends) + abs(second.belly - first.belly)


@lru_cache(maxsize=16)
def _extent(figure: Figure) -> tuple[float, float, float, float]:
    return extent(figure, frames(figure))
