"""The pictures of the README and of docs/, made by the program itself: `make pictures`.

A test holds those that are committed against those that would be made.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from rich.segment import Segment
from rich.style import Style

from backcoach.core.compiler import compile_routine
from backcoach.core.events import Snapshot, State
from backcoach.core.figure import Figure
from backcoach.core.routine import Exercise, Millis
from backcoach.core.timeline import StepKind, Timeline
from backcoach.figure_svg import figure_svg
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.screen.layout import lay_out
from backcoach.screen.moving import MovingFigure
from backcoach.screen.parts import Look
from backcoach.screen.view import Around
from backcoach.screen.viewer import Viewer
from tools.terminal_svg import terminal_svg

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
Row = list[tuple[str, Style]]


def pictures() -> Iterator[tuple[str, str]]:
    """The name of each file and its content."""
    daily = compile_routine(Library.default().open("daily").routine, Phrases("en"), weekday=0)
    yield "session.svg", terminal_svg(rows_at(daily, "bridge", 3_600, 80, 24))
    yield "side.svg", terminal_svg(rows_at(daily, "side-plank", 3_000, 80, 24))
    yield "figures.svg", sheet(Library.default().exercises())


def rows_at(timeline: Timeline, exercise_id: str, elapsed: Millis, columns: int, rows: int) -> list[Row]:
    """The screen at a time after the start of the first work of an exercise, in English."""
    step = next(
        one
        for one in timeline.steps
        if one.kind is StepKind.WORK and (found := timeline.item_of(one).exercise) and found.id == exercise_id
    )
    cue = next((cue for cue in reversed(step.cues) if cue.at <= elapsed and cue.say == step.correction), None)
    position = step.start + elapsed
    moment = Snapshot(State.RUNNING, step, elapsed, step.phase_at(elapsed), 0, None, position, position, 0)
    look, figure = Look(), MovingFigure(timeline)
    view = Viewer(timeline, Translator("en")).view(moment, Around(cue, voice="speech"))
    page = lay_out(view, columns, rows, look, partial(figure.fit, moment))
    shown: list[Row] = [_cells(line, columns) for line in page.lines]
    attitude = figure.attitude(moment)
    if page.picture and attitude:
        top, left = page.picture
        styles = look.figure(view.mood)
        for place, (text, shades) in enumerate(figure.draw(attitude), top - 1):
            shown[place][left - 1 : left - 1 + len(text)] = zip(text, (styles[one] for one in shades), strict=True)
    return shown


def _cells(line: tuple[Segment, ...], columns: int) -> Row:
    cells = [(letter, segment.style or Style()) for segment in line for letter in segment.text]
    return (cells + [(" ", Style())] * columns)[:columns]


WIDE, HIGH, ACROSS = 150, 130, 4
"""The room of one figure on the sheet, and how many stand beside each other."""
STYLE = """
text { font: 7px sans-serif; fill: #4f5d6a }
path { fill: none; stroke-linecap: round; stroke-linejoin: round }
.scene { stroke: #b4bec5 } .far { stroke: #9aa5ad } .body { stroke: #1f2933 } .leg, .arm { stroke: #1a5a61 }
.gap { stroke: #fff } .arrow { stroke: #4f5d6a; stroke-width: 1.2 }
"""


def sheet(exercises: list[Exercise]) -> str:
    """All figures in all their poses, each with its name."""
    drawn = [(one.name.in_language("en"), one.figure) for one in exercises if one.figure]
    lines = -(-len(drawn) // ACROSS)
    parts = [_on_sheet(place, name, figure) for place, (name, figure) in enumerate(drawn)]
    size = f"{WIDE * ACROSS} {HIGH * lines}"
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}"><style>{STYLE}</style>'
        f'<rect width="100%" height="100%" fill="#fff"/>\n{body}\n</svg>\n'
    )


def _on_sheet(place: int, name: str, figure: Figure) -> str:
    x, y = place % ACROSS * WIDE, place // ACROSS * HIGH
    drawing = figure_svg(figure).replace(
        "<svg ", f'<svg x="{x + 8}" y="{y + 14}" width="{WIDE - 16}" height="{HIGH - 22}" ', 1
    )
    return f'<text x="{x + 8}" y="{y + 9}">{name.replace("&", "&amp;")}</text>{drawing}'


def main() -> None:
    """Writes them all."""
    FOLDER.mkdir(exist_ok=True)
    for name, content in pictures():
        (FOLDER / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
