"""Pictures of the screen as text files: `python -m tests.screen.golden` draws them anew, to be looked at."""

from dataclasses import dataclass, field
from pathlib import Path

from backcoach.core.events import CueReached, PauseReason, Snapshot, State
from backcoach.core.timeline import Timeline
from backcoach.i18n import Translator
from backcoach.screen.full import FullScreen
from tests.screen.builders import Terminal, a_session, snapshot

FOLDER = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class Moment:
    """An instant of `a_session`."""

    step: int
    elapsed: int
    state: State = State.RUNNING
    get_ready: int = 0
    reason: PauseReason | None = None
    help: bool = False
    notice: str = ""
    muted: bool = False

    def of(self, timeline: Timeline) -> Snapshot:
        return snapshot(
            timeline, self.step, self.elapsed, state=self.state, get_ready=self.get_ready, reason=self.reason
        )


MOMENTS = {
    "setup": Moment(0, 4_500),
    "long hold of a repetition": Moment(1, 5_200),
    "changing sides": Moment(2, 1_500),
    "rest between sets": Moment(4, 12_000),
    "rest of over a minute": Moment(8, 1_000, notice="No sound: beeps take over."),
    "repetitions": Moment(10, 24_500),
    "repetitions in turn": Moment(12, 4_000),
    "open": Moment(14, 0),
    "stretch": Moment(16, 3_000, muted=True),
    "breaths": Moment(18, 3_000),
    "paused": Moment(1, 5_200, State.PAUSED, reason=PauseReason.USER),
    "paused by a gap": Moment(10, 24_500, State.PAUSED, reason=PauseReason.GAP),
    "getting ready after a pause": Moment(1, 5_200, get_ready=2_100),
    "help": Moment(10, 24_500, help=True, notice="No sound: beeps take over."),
    "help in a pause": Moment(1, 5_200, State.PAUSED, reason=PauseReason.USER, help=True),
    "the end": Moment(18, 25_000, State.ENDED),
}
_FEW = ("long hold of a repetition", "rest between sets", "repetitions", "open", "paused by a gap")


@dataclass(frozen=True)
class Picture:
    """The moments on a terminal of one size in one language."""

    columns: int
    rows: int
    language: str
    ascii: bool = False
    moments: tuple[str, ...] = field(default=tuple(MOMENTS))

    @property
    def path(self) -> Path:
        kind = "-ascii" if self.ascii else ""
        return FOLDER / f"{self.columns}x{self.rows}-{self.language}{kind}.txt"

    def text(self) -> str:
        """All moments, one below the other, each in a frame."""
        edge = f"+{'-' * self.columns}+"
        pictures = []
        for name in self.moments:
            lines = [f"|{line}|" for line in draw(self, MOMENTS[name]).screen.display]
            pictures.append("\n".join([name, edge, *lines, edge]))
        return "\n\n".join(pictures) + "\n"


PICTURES = [
    *(Picture(80, 24, language) for language in ("en", "de")),
    *(Picture(40, 12, language) for language in ("en", "de")),
    *(
        Picture(columns, rows, language, moments=_FEW)
        for columns, rows in ((30, 6), (10, 3))
        for language in ("en", "de")
    ),
    *(Picture(120, 40, language, moments=_FEW[:3]) for language in ("en", "de")),
    *(Picture(columns, rows, "de", ascii=True, moments=_FEW) for columns, rows in ((80, 24), (40, 12), (30, 6))),
]


def draw(picture: Picture, moment: Moment) -> Terminal:
    """A terminal on which the moment was drawn once."""
    timeline = a_session(picture.language)
    terminal = Terminal(picture.columns, picture.rows)
    screen = FullScreen(
        timeline,
        Translator(picture.language),
        terminal.write,
        picture.columns,
        picture.rows,
        ascii=picture.ascii,
    )
    screen.set_voice("espeak-ng", moment.muted)
    for cue in timeline.steps[moment.step].cues:
        if cue.at <= moment.elapsed:
            screen.heard(CueReached(0, moment.step, cue))
    if moment.notice:
        screen.notice(moment.notice)
    if moment.help:
        screen.toggle_help()
    screen.show(moment.of(timeline))
    return terminal


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for one in PICTURES:
        one.path.write_text(one.text(), encoding="utf-8")
