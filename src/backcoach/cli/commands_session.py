"""The commands of the session, and their options."""

from typing import Annotated

import typer

from backcoach import __version__
from backcoach.cli import options
from backcoach.cli.choices import (
    CueMode,
    Language,
    RecordedVoice,
    VoiceMode,
    value_of,
    without_of,
)
from backcoach.cli.own_words import command_class
from backcoach.core.errors import UsageError
from backcoach.i18n import Translator
from backcoach.settings import Settings


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
        lang: Annotated[Language | None, typer.Option(help="help.lang-for-all")] = None,
        version: Annotated[  # noqa: ARG001  # the callback answers
            bool, typer.Option("--version", callback=version, is_eager=True, help="help.version")
        ] = False,
    ) -> int | None:
        if context.invoked_subcommand is not None:
            return None
        from backcoach.cli.today import show_today

        return show_today(Translator(value_of(lang) or words.language), settings)


def _run(app: typer.Typer, words: Translator, settings: Settings) -> None:
    @app.command("run", help=words("help.run"), cls=command_class(words))
    def run(
        routine: options.Routine = None,
        minutes: options.Minutes = None,
        level: options.Level = None,
        without: options.Without = None,
        lang: options.Lang = None,
        voice: Annotated[VoiceMode | None, typer.Option(help="help.voice")] = None,
        rate: options.Rate = None,
        voice_name: options.VoiceName = None,
        cues: Annotated[CueMode | None, typer.Option(help="help.cues")] = None,
        plain: Annotated[bool, typer.Option("--plain", help="help.plain")] = False,
        ascii_only: Annotated[bool, typer.Option("--ascii", help="help.ascii")] = False,
        no_figure: Annotated[bool, typer.Option("--no-figure", help="help.no-figure")] = False,
        calm: Annotated[bool, typer.Option("--calm", help="help.calm")] = False,
        speed: Annotated[float, typer.Option(min=0.1, max=1000, metavar="N", help="help.speed")] = 1.0,
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
                figure=not no_figure,
                calm=calm,
                speed=speed,
            ),
            settings,
        )


def _record(app: typer.Typer, words: Translator, settings: Settings) -> None:
    @app.command("record", help=words("help.record"), cls=command_class(words))
    def record(
        output: Annotated[str, typer.Option("--output", "-o", metavar="help.metavar-file", help="help.output")],
        routine: options.Routine = None,
        minutes: options.Minutes = None,
        level: options.Level = None,
        without: options.Without = None,
        lang: options.Lang = None,
        voice: Annotated[RecordedVoice | None, typer.Option(help="help.recorded-voice")] = None,
        rate: options.Rate = None,
        voice_name: options.VoiceName = None,
        cues: Annotated[CueMode, typer.Option(help="help.record-cues")] = CueMode.FULL,
        day: options.Day = None,
        force: options.Force = False,
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
