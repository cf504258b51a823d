"""Routines and exercises by their names, the user's before the shipped ones. The core knows what is in their files."""

import re
from collections.abc import Sequence
from pathlib import Path

from backcoach.core.decoding import decode
from backcoach.core.errors import (
    BrokenFile,
    FileUnreadableError,
    Problem,
    RoutineInvalidError,
    RoutineNotFoundError,
)
from backcoach.core.parser import parse_exercise, parse_routine
from backcoach.core.report import fold
from backcoach.core.routine import Breaths, Dose, Exercise, Level, Routine, Sides, Text
from backcoach.core.value import value
from backcoach.paths import user_routines_dir
from backcoach.routine_files import EXERCISES, SUFFIXES, is_exercise_file, is_path, read_bytes, yaml_files

_STAND_IN_DOSE = Dose(Breaths(1, 1))


@value
class LoadedRoutine:
    """A routine file, read."""

    name: str
    """The name it is called by: that of its file without the ending."""
    path: Path
    text: str
    routine: Routine
    problems: tuple[Problem, ...]
    """Only advice."""


class Library:
    """The routines and exercises in some directories; of two files with one name the first directory's counts.

    It is an `ExerciseSource`: an exercise's file is read when it is asked for, all of them only when a name is no id.
    What it has found and read it keeps, so it is made anew to see changes.
    """

    def __init__(self, routine_dirs: Sequence[Path], exercise_dirs: Sequence[Path]) -> None:
        self._routine_dirs = routine_dirs
        self._exercise_dirs = exercise_dirs
        self._exercises: dict[str, Exercise | None] = {}
        self._broken: dict[str, BrokenFile] = {}
        self._needed: list[str] = []
        self._ids: dict[str, str] | None = None
        self._routines: list[tuple[str, Path]] | None = None

    @classmethod
    def default(cls) -> "Library":
        """The user's routines, then the shipped ones."""
        installed = Path(__file__).parent / "routines"
        shipped = installed if installed.is_dir() else Path(__file__).parents[2] / "routines"
        routines = [user_routines_dir(), shipped]
        return cls(routines, [directory / EXERCISES for directory in routines])

    def find(self, name: str) -> Exercise | None:
        """The exercise with this id, name or other name in any language; case and hyphens do not matter.

        One whose file has errors is stood in for, so that a routine's own problems are all found; `open` and `check`
        tell of the file. Raises FileUnreadableError.
        """
        exercise = self._load(name) or self._load(re.sub(r"[\s_]+", "-", name.strip().lower()))
        if exercise is None:
            other = self._index().get(fold(name))
            exercise = self._load(other) if other else None
        return exercise

    def names(self) -> Sequence[str]:
        """All ids and names of exercises, for near matches."""
        return [name for exercise in self.exercises() for name in exercise.names]

    def exercise(self, name: str) -> Exercise | None:
        """As `find`, for who wants to see it. Raises RoutineInvalidError for one whose file has errors."""
        found = self.find(name)
        if found and found.id in self._broken:
            raise RoutineInvalidError([self._broken[found.id]])
        return found

    def exercises(self) -> list[Exercise]:
        """All exercises in the order of their ids, but for those whose files are broken."""
        self._index()
        found = [exercise for exercise in self._exercises.values() if exercise and exercise.id not in self._broken]
        return sorted(found, key=lambda exercise: exercise.id)

    def routine_names(self) -> list[tuple[str, Path]]:
        """The names of all routines with their files, in order."""
        if self._routines is None:
            found: dict[str, Path] = {}
            for directory in self._routine_dirs:
                for path in yaml_files(directory):
                    found.setdefault(path.stem, path)
            self._routines = sorted(found.items())
        return self._routines

    def open(self, name_or_path: str) -> LoadedRoutine:
        """The routine with this name, or in this file if a slash or a YAML ending says that it is a path.

        Raises RoutineNotFoundError, and what `read` raises.
        """
        return self.read(Path(name_or_path) if is_path(name_or_path) else self.path_of(name_or_path))

    def read(self, path: Path, data: bytes | None = None) -> LoadedRoutine:
        """The routine in a file; `data` is its content where that has been read already.

        Raises FileUnreadableError, or RoutineInvalidError with all problems of the routine and of the broken exercise
        files that it needs.
        """
        text, routine, problems = self._parse(path, read_bytes(path) if data is None else data)
        broken = self._broken_needed()
        if routine is None:
            raise RoutineInvalidError([BrokenFile(str(path), text, problems), *broken])
        if broken:
            raise RoutineInvalidError(broken)
        return LoadedRoutine(path.stem, path, text, routine, problems)

    def place_for(self, name: str) -> tuple[Path, Path | None]:
        """Where the user's routine of this name goes, and what has the name already, be it the user's or shipped."""
        try:
            before = self.path_of(name)
        except RoutineNotFoundError:
            return user_routines_dir() / f"{name}.yaml", None
        own = before.parent == user_routines_dir()
        return before if own else user_routines_dir() / f"{before.stem}.yaml", before

    def path_of(self, name: str) -> Path:
        """The file of the routine with this name; case and hyphens do not matter. Raises RoutineNotFoundError."""
        routines = dict(self.routine_names())
        folded = {fold(known): path for known, path in routines.items()} | routines
        path = folded.get(name) or folded.get(fold(name))
        if path:
            return path
        from difflib import get_close_matches  # takes 5 ms to load

        raise RoutineNotFoundError(name=name, near=tuple(get_close_matches(name[:60], routines)), known=tuple(routines))

    def check(self, path: Path) -> list[BrokenFile]:
        """All problems, advice too, of a routine or exercise file, and of the broken exercise files that it needs.

        The first is the file itself, also where nothing is wrong with it. Raises FileUnreadableError.
        """
        data = read_bytes(path)
        if is_exercise_file(path, data):
            _, problems = parse_exercise(data, path.stem)
            return [BrokenFile(str(path), decode(data)[0], problems)]
        text, _, problems = self._parse(path, data)
        return [BrokenFile(str(path), text, problems), *self._broken_needed()]

    def _parse(self, path: Path, data: bytes) -> tuple[str, Routine | None, tuple[Problem, ...]]:
        """The text of a routine file, and what the parser makes of it."""
        self._needed.clear()
        names = [name for name, _ in self.routine_names()]
        text, problem = decode(data)
        return text, *parse_routine(data if problem else text, self, routine_names=names, own_name=path.stem)

    def _broken_needed(self) -> list[BrokenFile]:
        """The broken exercise files that the last routine asked for."""
        return [self._broken[exercise_id] for exercise_id in dict.fromkeys(self._needed)]

    def _load(self, exercise_id: str) -> Exercise | None:
        """The exercise in the file of this name, read once."""
        if exercise_id not in self._exercises:
            self._exercises[exercise_id] = self._read_exercise(exercise_id)
        if exercise_id in self._broken:
            self._needed.append(exercise_id)
        return self._exercises[exercise_id]

    def _read_exercise(self, exercise_id: str) -> Exercise | None:
        path = self._exercise_path(exercise_id)
        if path is None:
            return None
        data = read_bytes(path)
        exercise, problems = parse_exercise(data, exercise_id)
        if exercise is None:
            self._broken[exercise_id] = BrokenFile(str(path), decode(data)[0], problems)
        return exercise or _stand_in(exercise_id)

    def _exercise_path(self, exercise_id: str) -> Path | None:
        if not re.fullmatch("[a-z0-9-]{1,100}", exercise_id):  # also keeps out paths, and names too long for a file
            return None
        candidates = (directory / f"{exercise_id}{suffix}" for directory in self._exercise_dirs for suffix in SUFFIXES)
        return next((path for path in candidates if path.exists()), None)

    def _index(self) -> dict[str, str]:
        """The ids of all exercises by their folded names; reads them all once."""
        if self._ids is None:
            self._ids = {}
            needed = len(self._needed)
            files = [path for directory in self._exercise_dirs for path in yaml_files(directory)]
            for exercise_id in sorted({path.stem for path in files}):
                try:
                    exercise = self._load(exercise_id)
                except FileUnreadableError:
                    continue
                for name in exercise.names if exercise else ():
                    self._ids.setdefault(fold(name), exercise_id)
            del self._needed[needed:]  # looking for a name does not need the others
        return self._ids


def _stand_in(exercise_id: str) -> Exercise:
    """An exercise to which every dose and level fits, for one that cannot be read."""
    levels = {"easier": Level(), "harder": Level()}
    return Exercise(exercise_id, Text((("en", exercise_id),)), sides=Sides.EACH, dose=_STAND_IN_DOSE, levels=levels)
