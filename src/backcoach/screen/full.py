"""The screen of a session in a terminal of its own, drawn over what was there before. It knows no clock and no keys."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from backcoach.core.events import CueReached, Event, Snapshot, State, StepStarted
from backcoach.core.routine import Millis, figure_of
from backcoach.core.timeline import Cue, Timeline
from backcoach.i18n import Translator
from backcoach.screen.counting import next_change
from backcoach.screen.layout import Page, help_pages, is_full, lay_out
from backcoach.screen.painter import Painter, Picture
from backcoach.screen.parts import Look
from backcoach.screen.view import Around, View
from backcoach.screen.viewer import READABLE, Viewer

if TYPE_CHECKING:
    from backcoach.core.figure_motion import Attitude
    from backcoach.screen.moving import MovingFigure

NOTICE: Millis = 20_000
"""How long a notice stays before it is only in the help, or gives way to the next one."""


class _Made(NamedTuple):
    """A view, and how long it is right."""

    view: View
    told: tuple[object, ...]
    """What is seen in it and is not of the engine."""
    snapshot: Snapshot
    change: Millis | None
    """How long after the snapshot it changes by itself."""

    def left(self, later: Snapshot) -> Millis | None:
        """How much longer it is right."""
        return None if self.change is None else self.change - (later.elapsed - self.snapshot.elapsed)

    def lasts_to(self, later: Snapshot) -> bool:
        """Whether it is still right in another snapshot: of the same step, running on."""
        one = self.snapshot
        if one is later:
            return True
        if (
            one.step is not later.step
            or one.state is not State.RUNNING
            or later.state is not State.RUNNING
            or one.get_ready
            or later.get_ready
        ):
            return False
        passed = later.elapsed - one.elapsed
        if passed < 0 or one.added != later.added or later.paused != one.paused or later.active - one.active != passed:
            return False
        return self.change is None or passed < self.change


class FullScreen:
    """Shows a session by drawing over what it drew before. `write` takes text with escape codes."""

    def __init__(
        self,
        timeline: Timeline,
        t: Translator,
        write: Callable[[str], None],
        columns: int,
        rows: int,
        *,
        ascii: bool = False,  # noqa: A002  # the name of the option
        color: bool = True,
        figure: bool = True,
        calm: bool = False,
        speed: float = 1.0,
    ) -> None:
        """`figure`: the exercise is drawn where there is room for it; `calm`: nothing of it moves.

        `speed` is how many seconds of the session pass in one second.
        """
        self._timeline = timeline
        self._viewer = Viewer(timeline, t, ascii_only=ascii)
        self._look = Look(ascii_only=ascii, color=color)
        self._painter = Painter(write)
        self._size = (columns, rows)
        self._made: _Made | None = None
        self._drawn: tuple[View, tuple[int, int]] | None = None
        self._page: Page | None = None
        self._wants_figure = figure
        self._calm = calm
        self._speed = speed
        self._figure: MovingFigure | None = None
        self._attitude: Attitude | None = None
        self._is_first = True
        self._cue: Cue | None = None
        self._voice = ("", False)
        self._help_page = 0
        self._notices: list[str] = []
        self._notice_until: list[
            Millis
        ] = []  # for each notice that was shown: when the next one may be, on the snapshot's clock

    def show(self, snapshot: Snapshot) -> None:
        """Draws, if what is shown has changed since the last call."""
        view = self._view(snapshot)
        changed = self._drawn is None or (self._drawn[0] is not view and self._drawn != (view, self._size))
        figure = self._figure_for(snapshot) if not view.help else None
        page, attitude = self._page, None
        if changed or page is None or (figure is None) != (page.picture is None):
            page = lay_out(view, *self._size, self._look, partial(figure.fit, snapshot) if figure else None)
        if figure and page.picture:
            attitude = figure.attitude(snapshot)
        if page is self._page and attitude == self._attitude:
            return
        self._drawn, self._page, self._attitude = (view, self._size), page, attitude
        picture = None
        if figure and page.picture and attitude:
            picture = Picture(*page.picture, figure.draw(attitude), self._look.figure(view.mood))
        self._painter.paint(page.lines, picture)

    def _view(self, snapshot: Snapshot) -> View:
        """What is seen but the figure; between two of its changes it need not be made again."""
        told = (self._cue, self._voice, self._help_page, len(self._notices), self._size)
        if self._made and self._made.told == told and self._made.lasts_to(snapshot):
            return self._made.view
        view = self._viewer.view(snapshot, self._around(snapshot))
        if view.help and view.help.page > help_pages(view, *self._size, self._look):
            self._help_page = 0
            view = view._replace(help=None)
        self._made = _Made(view, told, snapshot, self._next_view(snapshot))
        return view

    def _next_view(self, snapshot: Snapshot) -> Millis | None:
        """How long until the view of a running session is another; None: not before the next event."""
        change = next_change(snapshot)
        if change is None or not self._notice_until:
            return change
        expiry = self._notice_until[-1] - snapshot.active - snapshot.paused
        return min(change, expiry) if expiry > 0 else change

    def _figure_for(self, snapshot: Snapshot) -> "MovingFigure | None":
        """What draws the exercise of this moment; the first frame does not wait for it."""
        if not self._has_figure(snapshot) or self._is_first:
            self._is_first = False
            return None
        if self._figure is None:
            from backcoach.screen.moving import MovingFigure

            self._figure = MovingFigure(
                self._timeline, ascii_only=self._look.ascii_only, calm=self._calm, speed=self._speed
            )
        return self._figure

    def _has_figure(self, snapshot: Snapshot) -> bool:
        """Whether there is a figure to be drawn, and room for one."""
        item = self._timeline.item_of(snapshot.step)
        if not self._wants_figure or item.exercise is None or snapshot.state is State.ENDED:
            return False
        return is_full(*self._size) and figure_of(item.exercise, item.level) is not None

    def next_change(self, snapshot: Snapshot) -> Millis | None:
        """How long until `show` draws something else while the session runs; None: not before the next event."""
        made = self._made
        change = made.left(snapshot) if made and made.lasts_to(snapshot) else self._next_view(snapshot)
        if snapshot.state is not State.RUNNING or self._help_page or not self._has_figure(snapshot):
            return change
        moves = self._figure.next_change(snapshot) if self._figure else 1
        return min((one for one in (change, moves) if one is not None), default=None)

    def resized(self, columns: int, rows: int) -> None:
        """The terminal has another size, or its content is lost: the next `show` draws everything anew."""
        self._size = (columns, rows)
        self._help_page = min(self._help_page, 1)
        self.redraw()

    def redraw(self) -> None:
        """The next `show` draws everything anew."""
        self._drawn = None
        self._painter.forget()

    def heard(self, event: Event) -> None:
        """Keeps what is said, to be read below the number while its step lasts."""
        match event:
            case StepStarted():
                self._cue = None
            case CueReached(cue=cue) if cue.kind in READABLE:
                self._cue = cue

    def notice(self, text: str) -> None:
        """One line that the user should know; it stays for a while, and in the help."""
        if text not in self._notices[-1:]:  # what fails again is told again
            self._notices.append(text)

    def set_voice(self, text: str, muted: bool, *, lost: bool = False) -> None:  # noqa: ARG002  # it is seen anyway
        """What speaks, and whether it may."""
        self._voice = (text, muted)

    def toggle_help(self) -> None:
        """Shows all keys, then what there is no room for beside them, then the session again."""
        self._help_page += 1

    def _around(self, snapshot: Snapshot) -> Around:
        text, muted = self._voice
        return Around(
            self._cue,
            self._status(snapshot.active + snapshot.paused),
            text,
            muted,
            self._help_page,
            tuple(dict.fromkeys(self._notices)),
        )

    def _status(self, now: Millis) -> str:
        """The notice to be shown: each in turn, for a while."""
        shown = self._notice_until
        if shown and now < shown[-1]:
            return self._notices[len(shown) - 1]
        if len(shown) == len(self._notices):
            return ""
        shown.append(now + NOTICE)
        return self._notices[len(shown) - 1]
