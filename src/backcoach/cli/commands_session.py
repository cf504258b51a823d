"""The commands of the session, and their options."""

from typing import Annotated

import typer

from backcoach import __version__
from backcoach.cli.choices import (
    CueMode,
    Language,
    LevelName,
    RecordedVoice,
    VoiceMode,
    WithoutWord,
    value_of,
    without_of,
)
from backcoach.cli.own_words import command_class
from backcoach.core.errors import UsageError
from backcoach.i18n import Translator
from backcoach.settings import FASTEST, SLOWEST, Settings


def register(app: typer.Typer, words: Translator, settings: Settings) -> None:
    """Add the commands to the app, in the order of its help."""
    _today(app, words, settings)
    _run(app, words, settings)
    _record(app, words, settings)


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
        without: Annotated[list[WithoutWord] | None, typer.Option(help=words("help.without"))] = None,
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
                routine=settings.routine if routine is None else routine,
                minutes=minutes,
                level=value_of(level),
                without=without_of(without),
                language=value_of(lang) or words.language,
                voice=value_of(voice),
                rate=rate,
                voice_name=voice_name,
                cues=value_of(cues),
                plain=plain,
                ascii_only=ascii_only,
                speed=speed,
            ),
            settings,
        )


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
        without: Annotated[list[WithoutWord] | None, typer.Option(help=words("help.without"))] = None,
        lang: Annotated[Language | None, typer.Option(help=words("help.lang"))] = None,
        voice: Annotated[RecordedVoice | None, typer.Option(help=words("help.recorded-voice"))] = None,
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
                routine=settings.routine if routine is None else routine,
                output=output,
                language=value_of(lang) or words.language,
                minutes=minutes,
                level=value_of(level),
                without=without_of(without),
                day=day,
                voice=value_of(voice),
                rate=rate,
                voice_name=voice_name,
                cues=cues.value,
                force=force,
            ),
            settings,
        )
