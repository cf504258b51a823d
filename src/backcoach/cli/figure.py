"""`show EXERCISE --figure`: the figure of an exercise in its own tempo, without a session."""

import os
import sys
from itertools import count

from rich.segment import Segment

from backcoach.cli.exercise import Found, exercise_called, exercise_of
from backcoach.cli.output import answer, has_dots, redraws, wants_less_motion
from backcoach.core.clean import clean
from backcoach.core.errors import UsageError
from backcoach.core.figure import Figure
from backcoach.core.figure_motion import Attitude, key_poses, shown
from backcoach.core.routine import Exercise, figure_of
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.screen.cells import cut
from backcoach.screen.drawing import Drawing
from backcoach.screen.painter import Painter, Picture
from backcoach.screen.parts import BOLD, DIM, Line, Look
from backcoach.screen.view import Mood
from backcoach.terminal import Closed, Interrupted, Key, Resized, Terminal

FRAME = 100
"""Milliseconds between two pictures."""
LEAST = (20, 6)
"""Columns and rows from which there is room for a picture, its name and a line below."""
ON_PAPER = (60, 16)
"""The room of a picture that is printed."""


def play_figure(name: str | None, exercise: str | None, words: Translator, *, level: str | None) -> int:
    """Plays it until a key is pressed; where nothing can be drawn over, its poses are printed. Returns the exit code.

    Raises UsageError for an exercise without a figure and for a routine, and what finding it raises.
    """
    found = exercise_of(name, exercise) if exercise is not None else exercise_called(name) if name else None
    if found is None:
        if name is not None:
            Library.default().open(name)  # says so where there is nothing of that name
        raise UsageError(reason=words("show.figure-of"))
    figure = figure_of(found.exercise, level)
    called = found.exercise.name.in_language(words.language)
    if figure is None:
        raise UsageError(reason=words("show.no-figure", name=called))
    ascii_only = "utf" not in (sys.stdout.encoding or "").lower() or not has_dots()
    if not redraws(sys.stdout) or not sys.stdin.isatty():
        answer(_printed(figure, called, ascii_only=ascii_only))
        return 0
    look = Look(ascii_only=ascii_only, color=not os.environ.get("NO_COLOR"))
    with Terminal(full_screen=True) as terminal:
        return _Player(terminal, found, figure, words, look).play()


def _printed(figure: Figure, name: str, *, ascii_only: bool) -> list[str]:
    """All poses, one below the other."""
    drawing = Drawing(figure, *ON_PAPER, ascii_only=ascii_only)
    lines = [name]
    for pose in key_poses(figure):
        lines += ["", *(text.rstrip() for text, _ in drawing.cells(Attitude(pose, pose)))]
    return lines


class _Player:
    """Draws the figure again and again, a little later each time."""

    def __init__(self, terminal: Terminal, found: Found, figure: Figure, words: Translator, look: Look) -> None:
        self._terminal = terminal
        self._exercise: Exercise = found.exercise
        self._figure = figure
        self._words = words
        self._look = look
        self._painter = Painter(terminal.write)

    def play(self) -> int:
        """Until q, Ctrl-C or the end of the terminal; returns the exit code."""
        calm = wants_less_motion()
        for frame in count():
            self._show(frame * FRAME)
            for arrived in self._terminal.wait(None if calm else FRAME / 1_000):
                match arrived:
                    case Interrupted(signum) | Closed(signum):
                        return 128 + signum
                    case Key("q" | "escape" | "enter" | "space"):
                        return 0
                    case Resized():
                        self._painter.forget()
        return 0

    def _show(self, elapsed: int) -> None:
        columns, rows = self._terminal.size()
        lines: list[Line] = [()] * rows
        name = cut(clean(self._exercise.name.in_language(self._words.language)), columns - 2)
        lines[0] = (Segment(" "), Segment(name, BOLD))
        if rows > 1:
            lines[-1] = (Segment(" "), Segment(cut(self._words("show.figure-keys"), columns - 2), DIM))
        picture = None
        if columns >= LEAST[0] and rows >= LEAST[1]:
            drawing = Drawing(self._figure, columns - 4, rows - 4, ascii_only=self._look.ascii_only)
            place = 3 + (rows - 4 - drawing.rows) // 2, 3 + (columns - 4 - drawing.columns) // 2
            now = shown(self._figure, elapsed, self._exercise)
            picture = Picture(*place, drawing.cells(now), self._look.figure(Mood.WORK))
        self._painter.paint(lines, picture)
