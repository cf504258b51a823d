"""The figure of what is done just now: which one, turned to which side, in which attitude, and when it changes."""

from backcoach.core.events import Snapshot
from backcoach.core.figure import Figure
from backcoach.core.figure_motion import Attitude, attitude
from backcoach.core.routine import Exercise, Millis, Side, Sides, figure_of
from backcoach.core.timeline import Step, Timeline
from backcoach.screen.canvas import Cells
from backcoach.screen.drawing import Drawing

FRAME: Millis = 100
"""A moving figure is drawn so often, in the world's time."""
LOOK_AHEAD: Millis = 1_000
"""So far ahead the next change is looked for; the number beside it changes as often."""


class MovingFigure:
    """Draws the figures of one session."""

    def __init__(self, timeline: Timeline, *, ascii_only: bool = False, calm: bool = False, speed: float = 1.0) -> None:
        """`calm`: it stands still in the pose that each part of a movement leads to.

        `speed`: how many seconds of the session pass in one of the world's.
        """
        self._timeline = timeline
        self._frame = max(FRAME, int(FRAME * speed))
        self._ascii = ascii_only
        self._calm = calm
        self._drawing: Drawing | None = None
        self._drawn_for: object = None

    def fit(self, snapshot: Snapshot, columns: int, rows: int) -> tuple[int, int]:
        """How large the picture of this moment is in a room of so many columns and rows."""
        figure, mirrored = self._figure(snapshot), self._is_mirrored(snapshot)
        wanted = (id(figure), mirrored, columns, rows)
        if figure is not None and self._drawn_for != wanted:
            self._drawing = Drawing(figure, columns, rows, mirrored=mirrored, ascii_only=self._ascii)
            self._drawn_for = wanted
        return (self._drawing.columns, self._drawing.rows) if self._drawing else (0, 0)

    def attitude(self, snapshot: Snapshot) -> Attitude | None:
        """What the figure does now; it changes ten times a second at most, and only where one would see it."""
        return self._attitude_at(snapshot, snapshot.elapsed // self._frame * self._frame)

    def _attitude_at(self, snapshot: Snapshot, elapsed: Millis) -> Attitude | None:
        figure, exercise = self._figure(snapshot), self._exercise(snapshot)
        if figure is None or exercise is None:
            return None
        found = attitude(figure, snapshot.step, elapsed, exercise, self._before(snapshot))
        if self._calm:
            return found._replace(part=1.0)
        if not found.moves or self._drawing is None:
            return found
        places = self._drawing.places(found.first, found.second)
        return found._replace(part=round(found.part * places) / places)

    def draw(self, now: Attitude) -> Cells:
        """The picture, as large as `fit` said."""
        return self._drawing.cells(now) if self._drawing else []

    def next_change(self, snapshot: Snapshot) -> Millis | None:
        """How long until the figure of a running session moves on; None: not before something else changes."""
        if snapshot.get_ready > 0:
            return None
        now, begun = self.attitude(snapshot), snapshot.elapsed // self._frame * self._frame
        if now is None:
            return None
        later = (begun + ahead for ahead in range(self._frame, LOOK_AHEAD + self._frame, self._frame))
        return next((at - snapshot.elapsed for at in later if self._attitude_at(snapshot, at) != now), None)

    def _exercise(self, snapshot: Snapshot) -> Exercise | None:
        return self._timeline.item_of(snapshot.step).exercise

    def _figure(self, snapshot: Snapshot) -> Figure | None:
        item = self._timeline.item_of(snapshot.step)
        return figure_of(item.exercise, item.level) if item.exercise else None

    def _is_mirrored(self, snapshot: Snapshot) -> bool:
        """Figures are made for the right side, which is the nearer one; of sides in turn the left one begins."""
        exercise = self._exercise(snapshot)
        if exercise is None or exercise.sides is Sides.NONE:
            return False
        return snapshot.step.side is not Side.RIGHT

    def _before(self, snapshot: Snapshot) -> Step | None:
        step = snapshot.step
        before = self._timeline.steps[step.index - 1] if step.index else None
        return before if before and before.item == step.item else None
