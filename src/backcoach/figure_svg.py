"""A figure as SVG: crisp at any size, in the colours of the page that it stands in. It reads no file."""

from collections.abc import Iterable, Sequence

from backcoach.core.figure import Figure, Ink, Pose, Prop, Seen, Stroke, body, strokes
from backcoach.core.figure_motion import extent

MARGIN = 3.0
_CLASSES = {Ink.FAR: "far", Ink.BODY: "body", Ink.NEAR: "near", Ink.PROP: "prop"}


def svg_of_poses(figure: Figure, poses: Sequence[Pose]) -> str:
    left, bottom, right, top = extent(figure)
    wide, high = right - left + 2 * MARGIN, top - bottom + 2 * MARGIN
    parts = []
    for place, pose in enumerate(poses):
        dx = place * wide - left + MARGIN
        inner = [*_scene(figure, left, right), *map(_stroke, strokes(body(pose, figure.seen), figure))]
        parts.append(f'<g transform="translate({dx:.1f} {top + MARGIN:.1f}) scale(1 -1)">{"".join(inner)}</g>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide * len(poses):.1f} {high:.1f}">'
        f"{''.join(parts)}</svg>"
    )


def _scene(figure: Figure, left: float, right: float) -> Iterable[str]:
    if figure.seen is not Seen.TOP:
        yield f'<path class="floor" d="M{left:.1f} -0.6H{right:.1f}"/>'
    for prop in figure.props:
        yield from _prop(prop)


def _prop(prop: Prop) -> Iterable[str]:
    x, y = prop.x, prop.y
    if prop.kind == "wall":
        yield f'<path class="prop" d="M{x:.1f} 0V{y:.1f}"/>'
    elif prop.kind == "chair":
        yield f'<path class="prop" d="M{x:.1f} 0V{y:.1f}H{x + 24:.1f}V0M{x + 24:.1f} {y:.1f}V{y + 26:.1f}"/>'
    else:
        yield f'<rect class="prop" x="{x - 7:.1f}" y="{y - 2:.1f}" width="14" height="4" rx="2"/>'


def _stroke(stroke: Stroke) -> str:
    points = list(stroke.points)
    if len(points) == 1:
        (x, y), radius = points[0], stroke.width / 2
        return f'<circle class="dot {_CLASSES[stroke.ink]}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>'
    line = " ".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f'<polyline class="{_CLASSES[stroke.ink]}" stroke-width="{stroke.width:g}" points="{line}"/>'
