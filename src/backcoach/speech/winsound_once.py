"""Plays one WAV file with winsound, which is a part of Python on Windows, in a process that can be killed.

Run as `python -m backcoach.speech.winsound_once PATH AT`. What it plays ends with its process.
"""

import sys
from importlib import import_module
from typing import Any

from backcoach.speech import told


def main() -> None:
    """Play the file at the instant AT of the monotonic clock, or at once if that has passed, and end."""
    winsound: Any = import_module("winsound")  # mypy knows nothing of it elsewhere
    told.end_with_the_player()
    told.wait_until(float(sys.argv[2]))
    try:
        # Without SND_NODEFAULT, Windows plays a sound of its own in the place of a file that it cannot play.
        winsound.PlaySound(sys.argv[1], winsound.SND_FILENAME | winsound.SND_NODEFAULT)
    except RuntimeError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
