"""Processes in a group of their own, which are killed with all that they have started."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

if sys.platform == "win32":
    APART: dict[str, Any] = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}

    def kill(process: "subprocess.Popen[bytes]") -> None:
        """Kill a process that was started apart. What it has started has to see for itself that it is gone."""
        process.kill()

else:
    # A group, to be killed as one; not a session of its own: Linux shares out the processor by session, and on a busy
    # machine makes one wait for up to 250 ms that has just spent some time on starting a player.
    APART: dict[str, Any] = {"process_group": 0}

    def kill(process: "subprocess.Popen[bytes]") -> None:
        """Kill a process that was started apart, with all that it has started, unless it has been reaped."""
        if process.returncode is None:  # after that its number may have passed to another group
            with suppress(OSError):
                os.killpg(process.pid, signal.SIGKILL)


def run(
    command: Sequence[str], given: bytes | None = None, *, seconds: float, apart: bool = True, **how: Any
) -> "subprocess.CompletedProcess[bytes]":
    """Like `subprocess.run`; what takes longer is killed with all that it has started, unless it is not to be `apart`.

    Raises TimeoutExpired, OSError.
    """
    with subprocess.Popen(command, **how, **(APART if apart else {})) as process:
        try:
            said, complained = process.communicate(given, timeout=seconds)
        finally:
            if process.returncode is None:
                (kill if apart else subprocess.Popen.kill)(process)
    return subprocess.CompletedProcess(command, process.returncode, said, complained)
