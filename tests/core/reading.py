"""Exercises and routine texts for tests of the reader and the parser."""

from collections.abc import Sequence

from backcoach.core.errors import Problem
from backcoach.core.report import fold
from backcoach.core.routine import Dose, Exercise, Holds, Level, Loading, Reps, Sides, Text


class Exercises:
    """An ExerciseSource from values; `asked` holds every name it was asked for."""

    def __init__(self, *exercises: Exercise) -> None:
        self._exercises = exercises
        self.asked: list[str] = []

    def find(self, name: str) -> Exercise | None:
        """The exercise of this id, name or other name."""
        self.asked.append(name)
        return next((one for one in self._exercises if fold(name) in map(fold, one.names)), None)

    def names(self) -> Sequence[str]:
        """All ids and names."""
        return [name for one in self._exercises for name in one.names]


BRIDGE = Exercise(
    "bridge",
    Text((("en", "Bridge"), ("de", "Brücke"))),
    aka=("Glute bridge",),
    dose=Dose(Reps((10,))),
    levels={"easier": Level(Dose(Reps((5,)))), "harder": Level()},
)
SIDE_PLANK = Exercise(
    "side-plank",
    Text((("en", "Side plank"), ("de", "Seitstütz"))),
    sides=Sides.EACH,
    loading=(Loading.NEUTRAL,),
    dose=Dose(Reps((3,), hold=10_000)),
)
CHILDS_POSE = Exercise("childs-pose", Text((("en", "Child's pose"),)), dose=Dose(Holds(1, 60_000)))
LIBRARY = Exercises(BRIDGE, SIDE_PLANK, CHILDS_POSE)


def routine_text(items: str, head: str = "") -> str:
    """A routine with these items, whose first line is line 4 unless `head` holds more lines."""
    return f"backcoach: 1\ntitle: Test\n{head}exercises:\n{items}\n"


def found(problems: Sequence[Problem]) -> list[tuple[str, int, int]]:
    """Code, line and column of each problem."""
    return [(one.code, one.line, one.column) for one in problems]


def inside(problem: Problem, text: str) -> bool:
    """Whether a problem's place is in the text (or right behind a line of it)."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return (
        1 <= problem.line <= len(lines)
        and 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        and problem.width >= 1
    )
