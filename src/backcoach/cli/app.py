"""All commands. Each imports what it needs when it is called: `--version` waits for nothing."""

import typer

from backcoach.cli import commands_author, commands_machine, commands_session
from backcoach.cli.own_words import group_class
from backcoach.i18n import Translator
from backcoach.settings import Settings


def build(words: Translator, settings: Settings) -> typer.Typer:
    """The command line in the language of `words`; where an option is not given, the settings hold."""
    app = typer.Typer(
        cls=group_class(words),
        add_completion=True,
        help=words("help.app"),
        rich_markup_mode="rich",
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    commands_session.register(app, words, settings)
    commands_author.register(app, words, settings)
    commands_machine.register(app, words, settings)
    return app
