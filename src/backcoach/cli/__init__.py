"""The command line: joins the parts, and is the one place where an error becomes a sentence and an exit code."""

from backcoach.cli.boundary import main

__all__ = ["main"]
