"""The screen of a session in a terminal of its own, drawn over what was there before. It knows no clock and no keys."""

from collections.abc import Callable

from backcoach.core.events import CueReached, Event, Snapshot, StepStarted
from backcoach.core.routine import Millis
from backcoach.core.timeline import Cue, Timeline
from backcoach.i18n import Translator
from backcoach.screen.counting import next_change
from backcoach.screen.layout import help_pages, lay_out
from backcoach.screen.painter import Painter
from backcoach.screen.parts import Look
from backcoach.screen.view import Around, View
from backcoach.screen.viewer import READABLE, Viewer

NOTICE: Millis = 20_000
"""How long a notice stays before it is only in the help, or gives way to the next one."""


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
    ) -> None:
        self._viewer = Viewer(timeline, t, ascii_only=ascii)
        self._look = Look(ascii_only=ascii, color=color)
        self._painter = Painter(write)
        self._size = (columns, rows)
        self._drawn: tuple[View, tuple[int, int]] | None = None
        self._cue: Cue | None = None
        self._voice = ("", False)
        self._help_page = 0
        self._notices: list[str] = []
        self._notice_until: list[
            Millis
        ] = []  # for each notice that was shown: when the next one may be, on the snapshot's clock

    def show(self, snapshot: Snapshot) -> None:
        """Draws, if what is shown has changed since the last call."""
        view = self._viewer.view(snapshot, self._around(snapshot))
        if view.help and view.help.page > help_pages(view, *self._size, self._look):
            self._help_page = 0
            view = view._replace(help=None)
        if self._drawn == (view, self._size):
            return
        self._drawn = (view, self._size)
        self._painter.paint(lay_out(view, *self._size, self._look))

    def next_change(self, snapshot: Snapshot) -> Millis | None:
        """How long until `show` draws something else while the session runs; None: not before the next event."""
        change = next_change(snapshot)
        if change is None or not self._notice_until:
            return change
        expiry = self._notice_until[-1] - snapshot.active - snapshot.paused
        return min(change, expiry) if expiry > 0 else change

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
