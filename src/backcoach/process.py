"""Tells a process from a later one with the same number."""

import os
from pathlib import Path

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
STARTED = 19
"""Place of `starttime` (ticks since the boot) in /proc/PID/stat after the name; `state` is at 0. See proc(5)."""


def birth(pid: int) -> str | None:
    """When the process began, as a text that no other process with its number has.

    None where there is none any more (a zombie is none), or where the system does not tell.
    """
    return _from_proc(pid) if BOOT_ID.exists() else _from_ps(pid)


def _from_proc(pid: int) -> str | None:
    try:
        boot = BOOT_ID.read_text().strip()
        stat = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return None
    after_name = stat.rpartition(b")")[2].split()  # a name may hold blanks and brackets
    return None if after_name[0] in (b"Z", b"X") else f"{boot} {after_name[STARTED].decode()}"


def _from_ps(pid: int) -> str | None:
    """The same on macOS and the BSDs, where /proc is missing."""
    import subprocess

    asked = ("ps", "-o", "state=,lstart=", "-p", str(pid))
    try:
        answer = subprocess.run(  # the language and zone of the texts must be the same in every process
            asked, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C", "TZ": "UTC"}
        )
    except OSError:
        return None
    state, _, began = answer.stdout.strip().partition(" ")
    return None if not began or state.startswith("Z") else began.strip()
