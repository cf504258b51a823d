"""Typer's help and messages in the user's language: its own words stand in English only."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from typer import echo
from typer.core import TyperCommand, TyperGroup

from backcoach.core.clean import clean
from backcoach.core.errors import RoutineNotFoundError, UsageError
from backcoach.i18n import Translator

_TYPERS_OWN = {
    "help": "help.help",
    "install_completion": "help.install-completion",
    "show_completion": "help.show-completion",
}
"""Options that Typer adds, with the keys of their help."""


class _InOwnWords:
    """Help in the user's language."""

    words: Translator

    def format_help(self, ctx: Any, formatter: Any) -> None:  # Click's, not public
        """Name Typer's panels before it draws them."""
        from typer import rich_utils

        for name, key in (
            ("ARGUMENTS_PANEL_TITLE", "arguments"),
            ("OPTIONS_PANEL_TITLE", "options"),
            ("COMMANDS_PANEL_TITLE", "commands"),
            ("DEFAULT_STRING", "default"),
            ("REQUIRED_LONG_STRING", "required"),
        ):
            setattr(rich_utils, name, self.words(f"help.{key}"))
        super().format_help(ctx, formatter)  # type: ignore[misc]  # a mix-in of Typer's commands

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # as above
        """The usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]  # as above
        pieces = pieces.replace("[OPTIONS]", self.words("help.metavar-options"))
        pieces = pieces.replace("COMMAND [ARGS]...", self.words("help.metavar-command"))
        formatter.write_usage(ctx.command_path, pieces, prefix=self.words("help.usage"))

    def get_params(self, ctx: Any) -> Any:  # as above
        """All options and arguments. What they are defined with are keys, which become texts here."""
        params = super().get_params(ctx)  # type: ignore[misc]  # as above
        for param in params:
            if key := _TYPERS_OWN.get(param.name):
                param.help = key
            for shown in ("help", "metavar"):
                if (getattr(param, shown, None) or "").startswith("help."):
                    setattr(param, shown, self.words(getattr(param, shown)))
        return params


def command_class(translator: Translator) -> type[TyperCommand]:
    class Command(_InOwnWords, TyperCommand):
        words = translator

    return Command


def group_class(translator: Translator) -> type[TyperGroup]:
    class Group(_InOwnWords, TyperGroup):
        words = translator

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # Click's, not public
            """The command of that name; `help` is `--help`, and a name that is none is told with the nearest."""
            name, *rest = args
            if name == "help":
                if rest:
                    return self.resolve_command(ctx, [*rest, "--help"])
                echo(ctx.get_help())
                ctx.exit()
            if name not in self.commands and not name.startswith("-"):
                raise UsageError(reason=_no_such_command(name, self.commands, translator))
            return super().resolve_command(ctx, args)

    return Group


def _no_such_command(name: str, commands: Iterable[str], words: Translator) -> str:
    """What is said of it: how to run the routine of that name, if there is one, or which command may be meant."""
    from difflib import get_close_matches
    from shlex import quote

    if path := _routine_called(name):
        return words("usage.no-such-command-routine", name=clean(name), path=clean(quote(path)))
    if near := ", ".join(get_close_matches(name, commands, n=2)):
        return words("usage.no-such-command-near", name=clean(name), near=near)
    return words("usage.no-such-command", name=clean(name))


def _routine_called(name: str) -> str | None:
    """How to name the routine or file of this name to `run`; None where there is none."""
    from backcoach.library import Library
    from backcoach.routine_files import is_path

    if Path(name).is_file():
        return name if is_path(name) else f"./{name}"
    try:
        Library.default().path_of(name)
    except RoutineNotFoundError:
        return None
    return name
