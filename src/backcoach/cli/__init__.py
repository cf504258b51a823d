"""The command line: joins the parts, and is the one place where an error becomes a sentence and an exit code."""

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

START = 100_000
"""Objects made before the first search for rubbish. A start makes 40,000 and no rubbish; searching it took a sixth."""

INTERRUPTED = 130
"""The exit code after Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit code."""
    try:
        gc.set_threshold(START)
        from backcoach.cli import boundary

        boundary.main(arguments)
    except KeyboardInterrupt:  # before the boundary stood
        sys.exit(INTERRUPTED)
