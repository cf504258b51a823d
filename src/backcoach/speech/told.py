"""What the programs have in common that are told a sound and its instant, and wait by themselves."""

import os
import stat
import sys
import time
from threading import Thread


def end_with_the_player() -> None:
    """End at once when the player is gone, also where a system does not kill us with it: our input ends then.

    An input that is no pipe, as in a trial, is nobody's life.
    """
    if stat.S_ISFIFO(os.fstat(sys.stdin.fileno()).st_mode):
        Thread(target=_end_with_the_input, daemon=True).start()


def wait_until(instant: float) -> None:
    """Sleep until an instant of the monotonic clock, unless it has passed."""
    time.sleep(max(0.0, instant - time.monotonic()))


def _end_with_the_input() -> None:
    while os.read(sys.stdin.fileno(), 1):  # not by way of `sys.stdin`, which an interpreter that ends would wait for
        pass
    os._exit(1)
