"""Typer's help and messages in the user's language: its own words stand in English only."""

from typing import Any

from typer.core import TyperCommand, TyperGroup

from backcoach.core.errors import UsageError
from backcoach.i18n import Translator


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

    def get_help_option(self, ctx: Any) -> Any:  # as above
        """`--help`."""
        option = super().get_help_option(ctx)  # type: ignore[misc]  # as above
        if option is not None:
            option.help = self.words("help.help")
        return option


def command_class(translator: Translator) -> type[TyperCommand]:
    class Command(_InOwnWords, TyperCommand):
        words = translator

    return Command


def group_class(translator: Translator) -> type[TyperGroup]:
    class Group(_InOwnWords, TyperGroup):
        words = translator

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # Click's, not public
            """The command of that name; a name that is none is told with the nearest."""
            name = args[0]
            if name not in self.commands and not name.startswith("-"):
                from difflib import get_close_matches

                near = ", ".join(get_close_matches(name, self.commands, n=2))
                key = "usage.no-such-command-near" if near else "usage.no-such-command"
                raise UsageError(reason=translator(key, name=name, near=near))
            return super().resolve_command(ctx, args)

    return Group
