"""A bar for what takes a while, on the error output, where somebody looks at it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from backcoach.cli.output import redraws


@contextmanager
def bar(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """Shows how much of `total` is done, which the function is told that it gives; gone at the end.

    Nothing is shown where nobody looks: in pipes, on terminals that cannot redraw, and for screen readers.
    """
    if not redraws(sys.stderr):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(label, total=total)
        yield lambda done: progress.update(task, completed=done)
