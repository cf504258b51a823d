"""Whatever a figure is, it can be drawn: in any room, in any attitude, on either side."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcoach.core.figure import Figure, Prop, Seen, between
from backcoach.core.figure_motion import Attitude, Path, frames, key_poses
from backcoach.core.figure_strokes import extent, strokes
from backcoach.core.routine import Exercise
from backcoach.library import Library
from backcoach.screen.drawing import Drawing
from tests.core.test_figure import poses

EXERCISES = Library.default().exercises()
props = st.builds(Prop, st.sampled_from(("wall", "chair", "cushion")), st.floats(-300, 300), st.floats(-300, 300))
anything = st.builds(
    Figure,
    st.sampled_from(Seen),
    poses(),
    st.none() | poses(),
    st.none() | poses(),
    st.none() | poses(),
    st.lists(props, max_size=3).map(tuple),
)


@settings(deadline=None)
@given(anything, st.integers(1, 120), st.integers(1, 40), st.floats(0, 1), st.booleans(), st.booleans(), st.booleans())
def test_any_figure_can_be_drawn_in_any_room(
    figure: Figure, columns: int, rows: int, part: float, mirrored: bool, other: bool, ascii_only: bool
) -> None:
    drawing = Drawing(figure, columns, rows, mirrored=mirrored, ascii_only=ascii_only)
    assert 1 <= drawing.columns <= columns
    assert 1 <= drawing.rows <= rows
    first, *_, last = (found := key_poses(figure)) + found
    cells = drawing.cells(Attitude(first, last, part, other))
    assert len(cells) == drawing.rows
    assert {len(text) for text, _ in cells} == {drawing.columns}


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.id)
def test_nothing_of_a_shipped_figure_is_cut_off(exercise: Exercise) -> None:
    """On its way a limb goes no farther than the room that was made for it, but for less than its width."""
    figure = exercise.figure
    assert figure is not None
    left, bottom, right, top = extent(figure, frames(figure))
    way = Path.of(figure)
    for first, second in ((way.rest, way.top), (way.top, way.held), (way.held, way.end), (way.end, way.top)):
        for part in range(41):
            for stroke in strokes(between(first, second, part / 40), figure):
                for x, y in stroke.points:
                    assert left - 1 <= x - stroke.width / 2
                    assert x + stroke.width / 2 <= right + 1
                    assert bottom - 1 <= y - stroke.width / 2
                    assert y + stroke.width / 2 <= top + 1


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.id)
def test_each_pose_looks_different_from_the_one_before(exercise: Exercise) -> None:
    assert exercise.figure is not None
    drawing = Drawing(exercise.figure, 40, 12)
    pictures = [tuple(drawing.cells(Attitude(pose, pose))) for pose in key_poses(exercise.figure)]
    assert len(set(pictures)) == len(pictures)
