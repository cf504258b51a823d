"""`record`: the whole session as a sound file, for walking away from the screen, and for those who have no terminal."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from backcoach import paths
from backcoach.cli.ending import in_order
from backcoach.cli.files import check_target, whole
from backcoach.cli.layout import clock
from backcoach.cli.output import answer, complain
from backcoach.cli.prepared import Prepared, prepare
from backcoach.cli.progress import bar
from backcoach.cli.remarks import remarks
from backcoach.cli.show import weekday_of
from backcoach.core.clean import clean
from backcoach.core.errors import UsageError
from backcoach.core.leaving import Without
from backcoach.core.routine import Millis
from backcoach.core.timeline import Cue, Timeline, Verbosity
from backcoach.core.value import value
from backcoach.i18n import Translator
from backcoach.phrases_dose import decimal_words
from backcoach.settings import Settings
from backcoach.speech import beeps, encoding, recording
from backcoach.speech.ahead import Ahead
from backcoach.speech.recording import Placed
from backcoach.speech.voice import BEEP_OF
from backcoach.speech.wav import Samples


@value
class Options:
    """What the user asked for; None where nothing was said."""

    routine: str | None
    output: str
    language: str
    minutes: int | None = None
    level: str | None = None
    without: frozenset[Without] = frozenset()
    day: str | None = None
    voice: str | None = None
    rate: int | None = None
    voice_name: str | None = None
    cues: str = "full"
    force: bool = False


def record(options: Options, settings: Settings) -> int:
    """`backcoach record`. Raises what `prepare` raises, UsageError, OutputExistsError and OutputFailedError."""
    with in_order():
        return _record(options, settings)


def _record(options: Options, settings: Settings) -> int:
    words = Translator(options.language)
    target = _target(options, words)
    prepared = _prepared(options, words, paced=True)
    timeline = prepared.timeline
    if not timeline.steps:
        answer(words("show.nothing-today"))
        return 0
    verbosity = Verbosity(options.cues)
    cues = _cues(timeline, verbosity)
    sounds: Mapping[str, Samples] = {}
    # Bell and silence are for sessions: there is no such recording.
    if (options.voice or settings.voice) != "beeps":
        sounds = _spoken(timeline.spoken_by(verbosity), timeline.language, options, settings, words)
    placed = [
        Placed(recording.place(at), sounds[cue.say] if cue.say in sounds else beeps.samples(BEEP_OF[cue.kind.value]))
        for at, cue in cues
    ]
    _write(target, placed, recording.place(timeline.length), words, force=options.force)
    for sentence in _remarks(options, prepared, words):
        complain(sentence)
    size = decimal_words(f"{target.stat().st_size / 1e6:.1f}", words)
    answer(words("record.done", path=clean(str(target)), length=clock(timeline.length), megabytes=size))
    return 0


def _target(options: Options, words: Translator) -> Path:
    """The file to be written, which can be written as far as can be told before."""
    target = Path(options.output)
    ending = target.suffix.lower()
    if encoding.is_known(target.name.lower()):
        raise UsageError(reason=words("record.no-name", path=target.name))
    if not encoding.is_known(ending):
        raise UsageError(reason=words("record.ending", path=target))
    if package := encoding.missing(ending):
        raise UsageError(reason=words("record.extra", ending=ending, package=package))
    check_target(target, words, force=options.force)
    return target


def _prepared(options: Options, words: Translator, *, paced: bool) -> Prepared:
    weekday = weekday_of(options.day, words)
    return prepare(
        options.routine,
        options.language,
        weekday=weekday,
        level=options.level,
        minutes=options.minutes,
        without=options.without,
        paced=paced,
    )


def _cues(timeline: Timeline, verbosity: Verbosity) -> list[tuple[int, Cue]]:
    """What is heard, in order, with its instant in milliseconds from the start of the session."""
    return [(step.start + cue.at, cue) for step in timeline.steps for cue in step.cues if verbosity.speaks(cue.kind)]


def _spoken(
    texts: Mapping[str, Millis | None], language: str, options: Options, settings: Settings, words: Translator
) -> dict[str, Samples]:
    """The sound of each text that has one; what is wrong with the others is told, once."""
    with Ahead(
        paths.cache_dir(),
        texts,
        language=language,
        rate=settings.rate_of(options.rate),
        voice_name=settings.voice_of(language, options.voice_name),
    ) as ahead:
        with bar(words("record.speaking"), len(texts)) as show:
            ahead.wait(lambda waiting: show(len(texts) - waiting))
        sounds = {text: sound for text, path in ahead.paths.items() if (sound := _loaded(path)) is not None}
    if ahead.instead:
        complain(words("speech.instead", why=ahead.instead))
    if ahead.why:
        complain(words(f"speech.{ahead.why}", language=language))
    elif beeped := [text for text in texts if text not in sounds]:
        reasons = Counter(ahead.failed.get(text, "lost") for text in beeped)
        why = ", ".join(words(f"record.why-{reason}") for reason in reasons)
        complain(words("record.beeped", n=len(beeped), why=why, first=beeped[0]))
    return sounds


def _loaded(path: Path) -> "Samples | None":
    """A sound; None where somebody has taken it away meanwhile."""
    try:
        return recording.load(path)
    except OSError:
        return None


def _write(target: Path, placed: list[Placed], length: int, words: Translator, *, force: bool) -> None:
    with (
        whole(target, force=force) as part,
        bar(words("record.writing"), length) as show,
        encoding.open_writer(part, target.suffix.lower(), length) as writer,
    ):
        done = 0
        for samples in recording.stream(placed, length):
            writer.write(samples)
            done += len(samples)
            show(done)


def _remarks(options: Options, prepared: Prepared, words: Translator) -> Iterator[str]:
    """What differs from what was asked for, or from a session."""
    if open_steps := _prepared(options, words, paced=False).timeline.open_steps:
        yield words("record.paced", n=open_steps)
    weekday = weekday_of(options.day, words)
    if weekday is not None and any(item.days is not None for item in prepared.routine.exercise_items()):
        yield words("record.day", day=words(f"show.day.{weekday}"))
    yield from remarks(prepared, options.minutes, words)
