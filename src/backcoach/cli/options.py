"""The options that several commands have; each is defined here, once.

Help and metavar are keys: a command shows the texts (`own_words`).
"""

from typing import Annotated

import typer

from backcoach.cli.choices import Language, LevelName, WithoutWord
from backcoach.settings import FASTEST, SLOWEST

Routine = Annotated[str | None, typer.Argument(metavar="help.metavar-routine", help="help.routine", show_default=False)]
Minutes = Annotated[int | None, typer.Option(min=1, max=180, metavar="N", help="help.minutes")]
Level = Annotated[LevelName | None, typer.Option(help="help.level")]
Without = Annotated[list[WithoutWord] | None, typer.Option(help="help.without")]
Day = Annotated[str | None, typer.Option(metavar="help.metavar-day", help="help.day", show_default=False)]

Rate = Annotated[int | None, typer.Option(min=SLOWEST, max=FASTEST, metavar="N", help="help.rate")]
VoiceName = Annotated[str | None, typer.Option(metavar="help.metavar-name", help="help.voice-name")]

Lang = Annotated[Language | None, typer.Option(help="help.lang")]
Json = Annotated[bool, typer.Option("--json", help="help.json")]
Force = Annotated[bool, typer.Option("--force", help="help.force")]
