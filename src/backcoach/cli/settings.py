"""`settings`: shows what is set, and sets it."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from backcoach import paths
from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer, answer_json
from backcoach.cli.prepared import DEFAULT_ROUTINE
from backcoach.core.errors import UsageError
from backcoach.core.rate import RATE
from backcoach.i18n import LANGUAGES, Translator
from backcoach.library import Library
from backcoach.settings import USUAL, Settings, load, save
from backcoach.speech.cache import lent
from backcoach.speech.doctor import try_voice, why_mute
from backcoach.speech.rendering import PREFIX

NAME_WIDTH, VALUE_WIDTH = 12, 14
UNSET = "–"


def show_settings(words: Translator, settings: Settings, changes: Mapping[str, object], *, as_json: bool) -> int:
    """`backcoach settings`; with changes, what holds after them. Raises UsageError, StorageError."""
    path = paths.settings_path()
    changes = _of_the_file(changes, words)
    if changes:
        save(path, changes, words("settings.head"))
        settings, _ = load(path)
    if as_json:
        answer_json({"file": str(path), **{name.replace("_", "-"): one for name, one in asdict(settings).items()}})
    else:
        answer(_lines(words, settings, path, changes))
    return 0


def _of_the_file(changes: Mapping[str, object], words: Translator) -> dict[str, object]:
    """The changes as the file has them: a voice's name belongs to a language, which `--lang` then names.

    Raises UsageError for a voice that there is not, and what `Library.open` raises for a routine.
    """
    given = dict(changes)
    if "voice-name" in given:
        language = words.language if given.get("lang") in (None, USUAL) else str(given.pop("lang"))
        given["voice-name"] = {language: _known(str(given["voice-name"]), language, words)}
    if given.get("routine", USUAL) != USUAL:
        given["routine"] = Library.default().open(str(given["routine"])).name
    return given


def _known(name: str, language: str, words: Translator) -> str:
    """The name of a voice as it is kept, from any folder the same. Raises UsageError where it cannot speak."""
    if name in (USUAL, ""):
        return USUAL
    if name.startswith(PREFIX):
        name = f"{PREFIX}{paths.expanded(name.removeprefix(PREFIX))}"
    sentence = Translator(language)("speech.doctor-sentence")
    with lent(paths.cache_dir()) as place:
        found = try_voice(language, sentence, place, rate=RATE, voice_name=name)
    if found.instead:
        known = ", ".join(one for one, _ in found.voices)
        raise UsageError(reason=words("usage.no-such-voice", why=found.instead, language=language, known=known))
    if not found.works:
        why = why_mute(found)
        raise UsageError(reason=words("usage.voice-not-tried", why=words(why.key, **why.params)))
    return name


def _lines(words: Translator, settings: Settings, path: Path, changes: Mapping[str, object]) -> Iterator[str]:
    width = columns()
    yield from wrapped(words("settings.file" if path.exists() else "settings.no-file", path=path), width, rest="    ")
    yield ""
    for name, _, value, meaning in _rows(words, settings):
        first = f"  {name:<{NAME_WIDTH}}{value:<{VALUE_WIDTH}}"
        if len(value) < VALUE_WIDTH:
            yield from wrapped(meaning, width, first=first)
        else:
            yield first.rstrip()
            yield from wrapped(meaning, width, first=" " * (2 + NAME_WIDTH + VALUE_WIDTH))
    yield ""
    if changes:
        yield from wrapped(words("settings.changed", what=_changed(words, settings, changes)), width)
    else:
        yield from wrapped(words("settings.how"), width)


def _changed(words: Translator, settings: Settings, changes: Mapping[str, object]) -> str:
    """What was changed, and to what: "rate: 150, lead: 0 (the default)"."""
    told = []
    for name, language, value, _ in _rows(words, settings):
        given = changes.get(name)
        given = given.get(language) if isinstance(given, Mapping) else given
        if given is not None:
            key = "settings.changed-default" if given == USUAL else "settings.changed-one"
            unset = words("settings.as-system" if name == "lang" else "settings.usual")
            shown = unset if value == UNSET else value
            told.append(words(key, name=f"{name} ({language})" if language else name, value=shown))
    return ", ".join(told)


def _rows(words: Translator, settings: Settings) -> Iterator[tuple[str, str, str, str]]:
    """Name, the language that it is for, value and meaning of each."""
    yield "lang", "", settings.lang or UNSET, words("settings.lang" if settings.lang else "settings.as-system")
    yield "voice", "", settings.voice, words("settings.voice")
    yield "rate", "", str(settings.rate_of(None)), words("settings.rate")
    for language in LANGUAGES:
        name = settings.voice_name.get(language)
        meaning = words("settings.voice-name", language=language)
        yield "voice-name", language, name or UNSET, meaning if name else f"{meaning}: {words('settings.usual')}"
    yield "routine", "", settings.routine or DEFAULT_ROUTINE, words("settings.routine")
    yield "lead", "", str(settings.lead), words("settings.lead")
