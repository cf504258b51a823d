"""`check --spoken`: everything that a routine says is spoken into files, and what takes too long is found."""

from collections.abc import Iterator

from backcoach import paths
from backcoach.core.advice import heeded, too_long
from backcoach.core.compiler import compile_routine
from backcoach.core.errors import Problem
from backcoach.core.rate import RATE
from backcoach.core.routine import Routine
from backcoach.i18n import LANGUAGES, Translator
from backcoach.phrases import Phrases
from backcoach.speech.ahead import Ahead


def spoken_problems(
    routine: Routine, languages: set[str], words: Translator, told: dict[str, None]
) -> Iterator[Problem]:
    """Advice on what this machine's voice says in one of the languages, at the usual rate.

    What could not be tried is entered in `told`, as a sentence.
    """
    for language in sorted(languages & set(LANGUAGES)):
        timeline = compile_routine(routine, Phrases(language))
        with Ahead(paths.cache_dir(), timeline.spoken, language=language, rate=RATE, voice_name=None) as ahead:
            ahead.wait()
        if ahead.why:
            told[words(f"speech.check-{ahead.why}", language=language)] = None
        yield from heeded(too_long(timeline, ahead.hurried, ahead.failed), routine)
