"""The commands of the log and of this machine, and their options."""

from typing import Annotated

import typer

from backcoach.cli import options
from backcoach.cli.choices import LanguageSetting, VoiceSetting, number_setting, value_of
from backcoach.cli.own_words import command_class
from backcoach.i18n import Translator
from backcoach.settings import FASTEST, LONGEST_LEAD, SLOWEST, Settings


def register(app: typer.Typer, words: Translator, settings: Settings) -> None:
    """Add the commands to the app, in the order of its help."""
    _log(app, words)
    _safety(app, words)
    _doctor(app, words, settings)
    _settings(app, words, settings)


def _log(app: typer.Typer, words: Translator) -> None:
    @app.command("log", help=words("help.log"), cls=command_class(words))
    def log(
        limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=100_000, metavar="N", help="help.limit")] = 20,
        lang: options.Lang = None,
        as_json: options.Json = False,
    ) -> int:
        from backcoach.cli.listing import show_log

        return show_log(Translator(value_of(lang) or words.language), limit=limit, as_json=as_json)


def _safety(app: typer.Typer, words: Translator) -> None:
    @app.command("safety", help=words("help.safety"), cls=command_class(words))
    def safety(lang: options.Lang = None) -> int:
        from backcoach.cli.safety import show_safety

        return show_safety(Translator(value_of(lang) or words.language))


def _doctor(app: typer.Typer, words: Translator, settings: Settings) -> None:
    @app.command("doctor", help=words("help.doctor"), cls=command_class(words))
    def doctor(
        lang: options.Lang = None,
        rate: options.Rate = None,
        voice_name: options.VoiceName = None,
        speak: Annotated[bool, typer.Option("--speak", help="help.speak")] = False,
        as_json: options.Json = False,
    ) -> int:
        from backcoach.cli.doctor import examine

        spoken = Translator(value_of(lang) or words.language)
        return examine(spoken, settings, rate=rate, voice_name=voice_name, speak=speak, as_json=as_json)


def _settings(app: typer.Typer, words: Translator, settings: Settings) -> None:
    @app.command("settings", help=words("help.settings"), cls=command_class(words))
    def change(
        lang: Annotated[LanguageSetting | None, typer.Option(help="help.lang")] = None,
        voice: Annotated[VoiceSetting | None, typer.Option(help="help.voice")] = None,
        rate: Annotated[
            str | None, typer.Option(metavar=f"{SLOWEST}-{FASTEST}", help="help.rate", show_default=False)
        ] = None,
        voice_name: Annotated[str | None, typer.Option(metavar="help.metavar-name", help="help.set-voice-name")] = None,
        routine: Annotated[str | None, typer.Option(metavar="help.metavar-routine", help="help.set-routine")] = None,
        lead: Annotated[
            str | None, typer.Option(metavar=f"0-{LONGEST_LEAD}", help="help.lead", show_default=False)
        ] = None,
        as_json: options.Json = False,
    ) -> int:
        from backcoach.cli.settings import show_settings

        given = {"lang": value_of(lang), "voice": value_of(voice), "voice-name": voice_name}
        given["rate"] = number_setting(rate, SLOWEST, FASTEST, "--rate", words)
        given |= {"routine": routine, "lead": number_setting(lead, 0, LONGEST_LEAD, "--lead", words)}
        changes = {name: one for name, one in given.items() if one is not None}
        return show_settings(words, settings, changes, as_json=as_json)
