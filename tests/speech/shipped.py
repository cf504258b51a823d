"""Everything that the shipped program can say: its exercises at all levels, its routines, its sentences, and counts."""

from backcoach.core.compiler import compile_routine
from backcoach.core.parser import parse_routine
from backcoach.core.timeline import Timeline
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.texts.cue import TEXTS

LEVELS = (None, "easier", "harder")
COUNTS = 30


def shipped(language: str) -> list[str]:
    """Every different sentence in a language."""
    library, words = Library.default(), Phrases(language)
    said: dict[str, None] = {}
    routines = [library.open(name).routine for name, _ in library.routine_names()]
    for exercise in library.exercises():
        # Twice, so that it is also announced again, and with a rest before another one.
        text = f"backcoach: 1\ntitle: {exercise.id}\nexercises: [{exercise.id}, rest: 30s, {exercise.id}]\n"
        routine, problems = parse_routine(text, library)
        assert routine is not None, problems
        routines.append(routine)
    for routine in routines:
        for level in LEVELS:
            said |= dict.fromkeys(_said(compile_routine(routine, words, level=level)))
    said |= dict.fromkeys(str(number) for number in range(1, COUNTS + 1))
    said |= dict.fromkeys(_sentences(words))
    for exercise in library.exercises():
        said |= dict.fromkeys(word.in_language(language) for word in exercise.say.values())
        said |= dict.fromkeys(exercise.cues.get(language, ()))
    return list(said)


def _said(timeline: Timeline) -> list[str]:
    """What is said in it, and what would be if there were time."""
    return [cue.say for step in timeline.steps for cue in step.cues] + [cue.say for _, cue in timeline.dropped]


def _sentences(words: Phrases) -> list[str]:
    """The program's own sentences, with the largest numbers that they can hold."""
    numbers = {"set": 20, "sets": 20, "round": 20, "rounds": 20}
    made = []
    for key in TEXTS:
        for seconds in (5, 30, 45, 90, 1_799):
            length = words.duration(seconds * 1_000)
            made.append(words(key, **numbers, seconds=length, name="Bridge", dose="", text=""))
    return list(dict.fromkeys(made))
