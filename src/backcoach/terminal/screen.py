"""What the screens of all systems have in common: how to take one, how to give it back, how large it is."""

import os

ALTERNATE_SCREEN = "\x1b[?1049h\x1b[?2004h\x1b[?25l"
"""To the alternate screen, with marked pastes (so that none is taken for keys) and a hidden cursor."""

MAIN_SCREEN = "\x1b[?2026l\x1b[0m\x1b[H\x1b[J\x1b[?25h\x1b[?2004l\x1b[?1049l"
"""Back from there in any state: also out of a frame that was cut short, and on consoles with no alternate screen."""

_NO_SIZE = (80, 24)


def screen_size(fd: int) -> tuple[int, int]:
    """Columns and rows; 80 and 24 where the output has no size."""
    try:
        columns, rows = os.get_terminal_size(fd)
    except OSError:
        return _NO_SIZE
    return (columns, rows) if columns > 0 and rows > 0 else _NO_SIZE
