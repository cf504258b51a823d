"""A question in the terminal, and what was typed."""

import sys

from backcoach.cli.output import complain


def ask_line(question: str) -> str | None:
    """What was typed in answer, without blanks around it, whatever bytes it has; None at the end of the input."""
    sys.stderr.write(question)
    sys.stderr.flush()
    line = sys.stdin.buffer.readline()
    if not line:  # Ctrl-D
        complain("")
        return None
    return line.decode(sys.stdin.encoding or "utf-8", "replace").strip()
