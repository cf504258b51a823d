"""The terminal of a session: its screen, its keys and the signals that come with it, given back whole on every way out.

It knows nothing of routines, of sessions or of what is drawn. One class serves with and without a terminal: where there
is none there are no keys, and signals arrive all the same.
"""

import sys

from backcoach.terminal.inputs import Closed, Input, Interrupted, Key, Ready, Resized, Stopped

if sys.platform == "win32":
    from backcoach.terminal.windows import Terminal
else:
    from backcoach.terminal.posix import Terminal

__all__ = ["Closed", "Input", "Interrupted", "Key", "Ready", "Resized", "Stopped", "Terminal"]
