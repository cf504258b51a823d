"""A figure as SVG: crisp at any size, in the colours of the page that it stands in. It reads no file."""

from collections.abc import Iterable, Sequence

from backcoach.core.figure import Figure, Pose
from backcoach.core.figure_motion import key_poses
from backcoach.core.figure_strokes import Ink, Stroke, extent, scene, strokes

MARGIN, BETWEEN = 2.0, 14.0
"""Around the panels, and from one to the next, where the arrow is; in hundredths of the body's height."""
_GAP = 1.0
"""What is clear of trunk and far limbs around a near limb, so that an arm is seen before the trunk."""
SMOOTH = 12
"""Pieces of a bent spine."""


def figure_svg(figure: Figure) -> str:
    """The key poses of a figure side by side, or one above the other where they are wide, with arrows between them.

    Its strokes have the classes `scene`, `far`, `body`, `leg`, `arm`, `gap` and `arrow`, which the page colours.
    """
    return poses_svg(figure, key_poses(figure))


def poses_svg(figure: Figure, poses: Sequence[Pose]) -> str:
    """Some poses as panels of one drawing, all on one scale: lying bodies one above the other, others side by side."""
    left, bottom, right, top = extent(figure, poses)
    wide, high = right - left, top - bottom
    stacked = wide > high
    parts: list[str] = []
    x = y = MARGIN
    for place, pose in enumerate(poses):
        highest = extent(figure, [pose])[3] if stacked else top
        if place:
            parts.append(_arrow(MARGIN + wide / 2, y) if stacked else _arrow(x, MARGIN + high / 2, turned=True))
            x, y = (x, y + BETWEEN) if stacked else (x + BETWEEN, y)
        lines = [*scene(figure, left, right), *strokes(pose, figure, SMOOTH)]
        drawn = "".join(_drawn(lines))
        parts.append(f'<g transform="translate({x - left:.1f} {y + highest:.1f})">{drawn}</g>')
        x, y = (x, y + highest - bottom) if stacked else (x + wide, y)
    width, height = (MARGIN + wide, y) if stacked else (x, MARGIN + high)
    return f'<svg viewBox="0 0 {width + MARGIN:.0f} {height + MARGIN:.0f}">{"".join(parts)}</svg>'


def _drawn(lines: Sequence[Stroke]) -> Iterable[str]:
    """All strokes. Around the near leg the far limbs are clear, around the arms the trunk is, but for the shoulder.

    Neither the head nor the floor is ever cut: they come after what is cleared.
    """
    of_ink = {ink: [stroke for stroke in lines if stroke.ink is ink] for ink in Ink}
    behind = [stroke for stroke in of_ink[Ink.LEG] if lines.index(stroke) < lines.index(of_ink[Ink.BODY][0])]
    legs = [stroke for stroke in of_ink[Ink.LEG] if stroke not in behind]
    trunk, head = of_ink[Ink.BODY][:-2], of_ink[Ink.BODY][-2:]  # the head, and nose or neck
    yield from map(_inked, of_ink[Ink.FAR])
    if of_ink[Ink.FAR]:
        yield from (_stroke(leg, "gap", leg.width + 2 * _GAP) for leg in legs)
    yield from map(_inked, [*behind, *trunk])
    for arm in of_ink[Ink.ARM]:
        yield _stroke(arm._replace(points=_from_shoulder(arm.points)), "gap", arm.width + 2 * _GAP)
    yield from map(_inked, [*of_ink[Ink.SCENE], *head, *legs, *of_ink[Ink.ARM]])


def _inked(stroke: Stroke) -> str:
    return _stroke(stroke, stroke.ink.value, stroke.width)


def _from_shoulder(points: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    (x, y), (to_x, to_y), *rest = points
    return (x + (to_x - x) * _SHOULDER, y + (to_y - y) * _SHOULDER), (to_x, to_y), *rest


_SHOULDER = 0.35
"""The part of an upper arm that belongs to the shoulder."""


def _stroke(stroke: Stroke, name: str, width: float) -> str:
    points = stroke.points if len(stroke.points) > 1 else stroke.points * 2  # round ends make a dot of it
    line = "L".join(f"{x:.1f} {-y:.1f}" for x, y in points)
    return f'<path class="{name}" stroke-width="{width:.4g}" d="M{line}"/>'


def _arrow(x: float, y: float, *, turned: bool = False) -> str:
    """From one panel to the next: down, or turned to the right."""
    length, head = BETWEEN - 6, 3
    line = f"M0 3v{length}m{-head} {-head}l{head} {head}l{head} {-head}"
    turn = " rotate(-90)" if turned else ""
    return f'<path class="arrow" transform="translate({x:.1f} {y:.1f}){turn}" d="{line}"/>'
