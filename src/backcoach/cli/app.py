"""The commands and their options. Each imports what it needs when it is called: `--version` waits for nothing."""

from enum import StrEnum
from typing import Annotated, Any

import typer

from backcoach import __version__
from backcoach.cli.own_words import command_class, group_class
from backcoach.core.errors import UsageError
from backcoach.i18n import Translator
from backcoach.settings import FASTEST, LONGEST_LEAD, SLOWEST, Settings


class Language(StrEnum):
    """Languages the program speaks."""

    EN = "en"
    DE = "de"


class LevelName(StrEnum):
    """Forms of an exercise."""

    EASIER = "easier"
    HARDER = "harder"


class VoiceMode(StrEnum):
    """What is heard."""

    SPEECH = "speech"
    BEEPS = "beeps"
    BELL = "bell"
    OFF = "off"


class RecordedVoice(StrEnum):
    """What a recording holds."""

    SPEECH = "speech"
    BEEPS = "beeps"


class CueMode(StrEnum):
    """How much is said."""

    FULL = "full"
    BRIEF = "brief"
    COUNTS = "counts"


def build(words: Translator, settings: Settings) -> typer.Typer:
    """The command line in the language of `words`; where an option is not given, the settings hold."""
    app = typer.Typer(cls=group_class(words), add_completion=True, help=words("help.app"), rich_markup_mode="rich")
    for register in (_show, _list, _check, _log, _safety):
        register(app, words)
    for register_with_settings in (_today, _run, _record, _doctor, _settings):
        register_with_settings(app, words, settings)
    return app


def _today(app: typer.Typer, words: Translator, settings: Settings) -> None:
    def version(wanted: bool) -> None:  # Typer's signature for a callback
        if wanted:
            from backcoach.cli.output import answer

            answer(f"backcoach {__version__}")
            raise typer.Exit

    @app.callback(invoke_without_command=True)
    def today(
        context: typer.Context,
        version: Annotated[  # noqa: ARG001  # the callback answers
            bool, typer.Option("--version", callback=version, is_eager=True, help=words("help.version"))
        ] = False,
    ) -> int | None:
        if context.invoked_subcommand is not None:
            return None
        from backcoach.cli.today import show_today

        return show_today(words, settings)


def _run(app: typer.Typer, words: Translator, settings: Settings) -> None:
    @app.command("run", help=words("help.run"), cls=command_class(words))
    def run(
        routine: Annotated[
            str | None,
            typer.Argument(metavar=words("help.metavar-routine"), help=words("help.routine"), show_default=False),
        ] = None,
        minutes: Annotated[int | None, typer.Option(min=1, max=180, metavar="N", help=words("help.minutes"))] = None,
        level: Annotated[LevelName | None, typer.Option(help=words("help.level"))] = None,
        lang: Annotated[Language | None, typer.Option(help=words("help.lang"))] = None,
        voice: Annotated[VoiceMode | None, typer.Option(help=words("help.voice"))] = None,
        rate: Annotated[
            int | None, typer.Option(min=SLOWEST, max=FASTEST, metavar="N", help=words("help.rate"))
        ] = None,
        voice_name: Annotated[
            str | None, typer.Option(metavar=words("help.metavar-name"), help=words("help.voice-name"))
        ] = None,
        cues: Annotated[CueMode | None, typer.Option(help=words("help.cues"))] = None,
        plain: Annotated[bool, typer.Option("--plain", help=words("help.plain"))] = False,
        ascii_only: Annotated[bool, typer.Option("--ascii", help=words("help.ascii"))] = False,
        speed: Annotated[float, typer.Option(min=0.1, max=1000, metavar="N", help=words("help.speed"))] = 1.0,
    ) -> int:
        from backcoach.cli.session import Options, run_session

        if speed != speed:  # not a number, which passes every range
            raise UsageError(reason=words("usage.speed"))
        return run_session(
            Options(
                routine=routine,
                minutes=minutes,
                level=_value(level),
                language=_value(lang) or words.language,
                voice=_value(voice),
                rate=rate,
                voice_name=voice_name,
                cues=_value(cues),
                plain=plain,
                ascii_only=ascii_only,
                speed=speed,
            ),
            settings,
        )


def _show(app: typer.Typer, words: Translator) -> None:
    @app.command("show", help=words("help.show"), cls=command_class(words))
    def show(
        routine: Annotated[
            str | None,
            typer.Argument(metavar=words("help.metavar-routine"), help=words("help.routine"), show_default=False),
        ] = None,
        minutes: Annotated[int | None, typer.Option(min=1, max=180, metavar="N", help=words("help.minutes"))] = None,
        level: Annotated[LevelName | None, typer.Option(help=words("help.level"))] = None,
        lang: Annotated[Language | None, typer.Option(help=words("help.lang"))] = None,
        cues: Annotated[CueMode, typer.Option(help=words("help.show-cues"))] = CueMode.FULL,
        day: Annotated[
            str | None, typer.Option(metavar=words("help.metavar-day"), help=words("help.day"), show_default=False)
        ] = None,
        as_json: Annotated[bool, typer.Option("--json", help=words("help.json"))] = False,
    ) -> int:
        from backcoach.cli.show import show_routine

        return show_routine(
            routine,
            language=_value(lang) or words.language,
            minutes=minutes,
            level=_value(level),
            cues=cues.value,
            day=day,
            as_json=as_json,
        )


def _list(app: typer.Typer, words: Translator) -> None:
    @app.command("list", help=words("help.list"), cls=command_class(words))
    def list_(
        exercises: Annotated[bool, typer.Option("--exercises", help=words("help.exercises"))] = False,
        lang: Annotated[Language | None, typer.Option(help=words("help.lang"))] = None,
        as_json: Annotated[bool, typer.Option("--json", help=words("help.json"))] = False,
    ) -> int:
        from backcoach.cli.listing import list_exercises, list_routines

        return (list_exercises if exercises else list_routines)(_value(lang) or words.language, as_json=as_json)


def _check(app: typer.Typer, words: Translator) -> None:
    @app.command("check", help=words("help.check"), cls=command_class(words))
    def check(
        paths: Annotated[list[str], typer.Argument(metavar=words("help.metavar-paths"), help=words("help.paths"))],
        strict: Annotated[bool, typer.Option("--strict", help=words("help.strict"))] = False,
        spoken: Annotated[bool, typer.Option("--spoken", help=words("help.spoken"))] = False,
        as_json: Annotated[bool, typer.Option("--json", help=words("help.json"))] = False,
    ) -> int:
        from backcoach.cli.check import check_paths

        return check_paths(paths, words, strict=strict, spoken=spoken, as_json=as_json)


def _log(app: typer.Typer, words: Translator) -> None:
    @app.command("log", help=words("help.log"), cls=command_class(words))
    def log(
        limit: Annotated[
            int, typer.Option("--limit", "-n", min=1, max=100_000, metavar="N", help=words("help.limit"))
        ] = 20,
        as_json: Annotated[bool, typer.Option("--json", help=words("help.json"))] = False,
    ) -> int:
        from backcoach.cli.listing import show_log

        return show_log(words, limit=limit, as_json=as_json)


def _safety(app: typer.Typer, words: Translator) -> None:
    @app.command("safety", help=words("help.safety"), cls=command_class(words))
    def safety(lang: Annotated[Language | None, typer.Option(help=words("help.lang"))] = None) -> int:
        from backcoach.cli.safety import show_safety

        return show_safety(Translator(_value(lang) or words.language))


def _record(app: typer.Typer, words: Translator, settings: Settings) -> None:
    @app.command("record", help=words("help.record"), cls=command_class(words))
    def record(
        output: Annotated[
            str, typer.Option("--output", "-o", metavar=words("help.metavar-file"), help=words("help.output"))
        ],
        routine: Annotated[
            str | None,
            typer.Argument(metavar=words("help.metavar-routine"), help=words("help.routine"), show_default=False),
        ] = None,
        minutes: Annotated[int | None, typer.Option(min=1, max=180, metavar="N", help=words("help.minutes"))] = None,
        level: Annotated[LevelName | None, typer.Option(help=words("help.level"))] = None,
        lang: Annotated[Language | None, typer.Option(help=words("help.lang"))] = None,
        voice: Annotated[RecordedVoice, typer.Option(help=words("help.recorded-voice"))] = RecordedVoice.SPEECH,
        rate: Annotated[
            int | None, typer.Option(min=SLOWEST, max=FASTEST, metavar="N", help=words("help.rate"))
        ] = None,
        voice_name: Annotated[
            str | None, typer.Option(metavar=words("help.metavar-name"), help=words("help.voice-name"))
        ] = None,
        cues: Annotated[CueMode, typer.Option(help=words("help.record-cues"))] = CueMode.FULL,
        day: Annotated[
            str | None, typer.Option(metavar=words("help.metavar-day"), help=words("help.day"), show_default=False)
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=words("help.force"))] = False,
    ) -> int:
        from backcoach.cli.record import Options, record

        return record(
            Options(
                routine=routine,
                output=output,
                language=_value(lang) or words.language,
                minutes=minutes,
                level=_value(level),
                day=day,
                voice=voice.value,
                rate=rate,
                voice_name=voice_name,
                cues=cues.value,
                force=force,
            ),
            settings,
        )


def _doctor(app: typer.Typer, words: Translator, settings: Settings) -> None:
    @app.command("doctor", help=words("help.doctor"), cls=command_class(words))
    def doctor(
        lang: Annotated[Language | None, typer.Option(help=words("help.lang"))] = None,
        rate: Annotated[
            int | None, typer.Option(min=SLOWEST, max=FASTEST, metavar="N", help=words("help.rate"))
        ] = None,
        voice_name: Annotated[
            str | None, typer.Option(metavar=words("help.metavar-name"), help=words("help.voice-name"))
        ] = None,
        speak: Annotated[bool, typer.Option("--speak", help=words("help.speak"))] = False,
        as_json: Annotated[bool, typer.Option("--json", help=words("help.json"))] = False,
    ) -> int:
        from backcoach.cli.doctor import examine

        spoken = Translator(_value(lang) or words.language)
        return examine(spoken, settings, rate=rate, voice_name=voice_name, speak=speak, as_json=as_json)


def _settings(app: typer.Typer, words: Translator, settings: Settings) -> None:
    @app.command("settings", help=words("help.settings"), cls=command_class(words))
    def change(
        lang: Annotated[Language | None, typer.Option(help=words("help.lang"))] = None,
        voice: Annotated[VoiceMode | None, typer.Option(help=words("help.voice"))] = None,
        rate: Annotated[
            int | None, typer.Option(min=SLOWEST, max=FASTEST, metavar="N", help=words("help.rate"))
        ] = None,
        voice_name: Annotated[
            str | None, typer.Option(metavar=words("help.metavar-name"), help=words("help.set-voice-name"))
        ] = None,
        lead: Annotated[
            int | None, typer.Option(min=0, max=LONGEST_LEAD, metavar="MS", help=words("help.lead"))
        ] = None,
        as_json: Annotated[bool, typer.Option("--json", help=words("help.json"))] = False,
    ) -> int:
        from backcoach.cli.settings import show_settings

        given = {"lang": _value(lang), "voice": _value(voice), "rate": rate, "voice-name": voice_name, "lead": lead}
        changes = {name: one for name, one in given.items() if one is not None}
        return show_settings(words, settings, changes, as_json=as_json)


def _value(choice: Any) -> Any:  # an enum's value or None
    return None if choice is None else choice.value
