"""The commands for those who write routines, and their options."""

from typing import Annotated

import typer

from backcoach.cli.choices import CueMode, Language, LevelName, value_of
from backcoach.cli.own_words import command_class
from backcoach.i18n import Translator


def register(app: typer.Typer, words: Translator) -> None:
    """Add the commands to the app, in the order of its help."""
    _show(app, words)
    _list(app, words)
    _check(app, words)
    _new(app, words)
    _schema(app, words)


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
            language=value_of(lang) or words.language,
            minutes=minutes,
            level=value_of(level),
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

        return (list_exercises if exercises else list_routines)(value_of(lang) or words.language, as_json=as_json)


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


def _schema(app: typer.Typer, words: Translator) -> None:
    @app.command("schema", help=words("help.schema"), cls=command_class(words))
    def schema(
        lang: Annotated[Language | None, typer.Option(help=words("help.schema-lang"))] = None,
        output: Annotated[
            str | None,
            typer.Option(
                "--output",
                "-o",
                metavar=words("help.metavar-file"),
                help=words("help.schema-output"),
                show_default=False,
            ),
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=words("help.force"))] = False,
    ) -> int:
        from backcoach.cli.schema import show_schema

        return show_schema(value_of(lang) or words.language, output, force=force)


def _new(app: typer.Typer, words: Translator) -> None:
    @app.command("new", help=words("help.new"), cls=command_class(words))
    def new(
        name: Annotated[
            str | None,
            typer.Argument(metavar=words("help.metavar-new"), help=words("help.new-name"), show_default=False),
        ] = None,
        title: Annotated[
            str | None, typer.Option(metavar=words("help.metavar-text"), help=words("help.title"), show_default=False)
        ] = None,
        author: Annotated[
            str | None, typer.Option(metavar=words("help.metavar-text"), help=words("help.author"), show_default=False)
        ] = None,
        dosing: Annotated[
            str | None, typer.Option(metavar=words("help.metavar-text"), help=words("help.dosing"), show_default=False)
        ] = None,
        minutes: Annotated[int | None, typer.Option(min=1, max=180, metavar="N", help=words("help.aim"))] = None,
        exercises: Annotated[
            str | None,
            typer.Option(metavar=words("help.metavar-names"), help=words("help.new-exercises"), show_default=False),
        ] = None,
        lang: Annotated[Language | None, typer.Option(help=words("help.new-lang"))] = None,
        force: Annotated[bool, typer.Option("--force", help=words("help.force"))] = False,
    ) -> int:
        from backcoach.cli.new import Options
        from backcoach.cli.new import new as begin

        language = value_of(lang) or words.language
        return begin(Options(name, language, title, author, dosing, minutes, exercises, force))
