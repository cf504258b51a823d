"""The commands for those who write routines, and their options."""

from typing import Annotated

import typer

from backcoach.cli import options
from backcoach.cli.choices import (
    AvoidWord,
    CueMode,
    GoalWord,
    Language,
    LoadingWord,
    PositionWord,
    value_of,
    without_of,
)
from backcoach.cli.own_words import command_class
from backcoach.core.errors import UsageError
from backcoach.i18n import Translator
from backcoach.settings import Settings


def register(app: typer.Typer, words: Translator, settings: Settings) -> None:
    """Add the commands to the app, in the order of its help."""
    _show(app, words, settings)
    _list(app, words)
    _check(app, words)
    _new(app, words)
    _add(app, words)
    _handout(app, words, settings)
    _schema(app, words)


def _show(app: typer.Typer, words: Translator, settings: Settings) -> None:
    @app.command("show", help=words("help.show"), cls=command_class(words))
    def show(
        routine: options.Routine = None,
        minutes: options.Minutes = None,
        level: options.Level = None,
        without: options.Without = None,
        lang: options.Lang = None,
        cues: Annotated[CueMode, typer.Option(help="help.show-cues")] = CueMode.FULL,
        day: options.Day = None,
        exercise: Annotated[
            str | None, typer.Option(metavar="help.metavar-name", help="help.one-exercise", show_default=False)
        ] = None,
        figure: Annotated[bool, typer.Option("--figure", help="help.figure")] = False,
        as_json: options.Json = False,
    ) -> int:
        from backcoach.cli.exercise import exercise_of, show_exercise
        from backcoach.cli.show import show_routine

        name = settings.routine if routine is None else routine
        language = value_of(lang) or words.language
        if figure:
            from backcoach.cli.figure import play_figure

            return play_figure(name, exercise, Translator(language), level=value_of(level))
        if exercise is not None:
            return show_exercise(exercise_of(name, exercise), language, as_json=as_json)
        return show_routine(
            name,
            language=language,
            minutes=minutes,
            level=value_of(level),
            without=without_of(without),
            cues=cues.value,
            day=day,
            as_json=as_json,
        )


def _list(app: typer.Typer, words: Translator) -> None:
    @app.command("list", help=words("help.list"), cls=command_class(words))
    def list_(
        exercises: Annotated[bool, typer.Option("--exercises", help="help.exercises")] = False,
        goal: Annotated[list[GoalWord] | None, typer.Option(help="help.goal")] = None,
        position: Annotated[list[PositionWord] | None, typer.Option(help="help.position")] = None,
        loading: Annotated[list[LoadingWord] | None, typer.Option(help="help.loading")] = None,
        avoid_if: Annotated[list[AvoidWord] | None, typer.Option(help="help.avoid-if")] = None,
        lang: options.Lang = None,
        as_json: options.Json = False,
    ) -> int:
        from backcoach.cli.listing import Filter, list_exercises, list_routines

        language = value_of(lang) or words.language
        wanted = Filter(*(frozenset(one.value for one in given or ()) for given in (goal, position, loading, avoid_if)))
        if exercises or wanted != Filter():
            return list_exercises(language, wanted, as_json=as_json)
        return list_routines(language, as_json=as_json)


def _check(app: typer.Typer, words: Translator) -> None:
    @app.command("check", help=words("help.check"), cls=command_class(words))
    def check(
        paths: Annotated[list[str], typer.Argument(metavar="help.metavar-paths", help="help.paths")],
        strict: Annotated[bool, typer.Option("--strict", help="help.strict")] = False,
        spoken: Annotated[bool, typer.Option("--spoken", help="help.spoken")] = False,
        watch: Annotated[bool, typer.Option("--watch", help="help.watch")] = False,
        lang: options.Lang = None,
        as_json: options.Json = False,
    ) -> int:
        told = Translator(value_of(lang) or words.language)
        if watch:
            from backcoach.cli.watch import watch_paths

            if strict or spoken or as_json:
                raise UsageError(reason=words("usage.watch-alone"))
            return watch_paths(paths, told)
        from backcoach.cli.check import check_paths

        return check_paths(paths, told, strict=strict, spoken=spoken, as_json=as_json)


def _add(app: typer.Typer, words: Translator) -> None:
    @app.command("add", help=words("help.add"), cls=command_class(words))
    def add(
        file: Annotated[str, typer.Argument(metavar="help.metavar-file", help="help.add-file")],
        name: Annotated[str | None, typer.Option(metavar="help.metavar-name", help="help.add-name")] = None,
        plan: Annotated[bool, typer.Option("--plan", help="help.plan")] = False,
        force: Annotated[bool, typer.Option("--force", help="help.add-force")] = False,
        lang: options.Lang = None,
    ) -> int:
        from backcoach.cli.adding import add_routine

        return add_routine(file, Translator(value_of(lang) or words.language), name=name, plan=plan, force=force)


def _handout(app: typer.Typer, words: Translator, settings: Settings) -> None:
    @app.command("handout", help=words("help.handout"), cls=command_class(words))
    def handout(
        output: Annotated[str, typer.Option("--output", "-o", metavar="help.metavar-file", help="help.handout-output")],
        routine: options.Routine = None,
        minutes: options.Minutes = None,
        level: options.Level = None,
        without: options.Without = None,
        lang: Annotated[Language | None, typer.Option(help="help.handout-lang")] = None,
        weeks: Annotated[int, typer.Option(min=1, max=26, metavar="N", help="help.weeks")] = 4,
        force: options.Force = False,
    ) -> int:
        from backcoach.cli.handout import Options, write_handout

        return write_handout(
            Options(
                routine=settings.routine if routine is None else routine,
                output=output,
                language=value_of(lang) or words.language,
                minutes=minutes,
                level=value_of(level),
                without=without_of(without),
                weeks=weeks,
                force=force,
            )
        )


def _schema(app: typer.Typer, words: Translator) -> None:
    @app.command("schema", help=words("help.schema"), cls=command_class(words))
    def schema(
        lang: Annotated[Language | None, typer.Option(help="help.schema-lang")] = None,
        output: Annotated[
            str | None,
            typer.Option("--output", "-o", metavar="help.metavar-file", help="help.schema-output", show_default=False),
        ] = None,
        force: options.Force = False,
    ) -> int:
        from backcoach.cli.schema import show_schema

        return show_schema(value_of(lang) or words.language, output, force=force)


def _new(app: typer.Typer, words: Translator) -> None:
    @app.command("new", help=words("help.new"), cls=command_class(words))
    def new(
        name: Annotated[
            str | None, typer.Argument(metavar="help.metavar-new", help="help.new-name", show_default=False)
        ] = None,
        title: Annotated[
            str | None, typer.Option(metavar="help.metavar-text", help="help.title", show_default=False)
        ] = None,
        author: Annotated[
            str | None, typer.Option(metavar="help.metavar-text", help="help.author", show_default=False)
        ] = None,
        dosing: Annotated[
            str | None, typer.Option(metavar="help.metavar-text", help="help.dosing", show_default=False)
        ] = None,
        minutes: Annotated[int | None, typer.Option(min=1, max=180, metavar="N", help="help.aim")] = None,
        exercises: Annotated[
            str | None, typer.Option(metavar="help.metavar-names", help="help.new-exercises", show_default=False)
        ] = None,
        lang: Annotated[Language | None, typer.Option(help="help.new-lang")] = None,
        force: options.Force = False,
    ) -> int:
        from backcoach.cli.new import Options
        from backcoach.cli.new import new as begin

        language = value_of(lang) or words.language
        return begin(Options(name, language, title, author, dosing, minutes, exercises, force))
