"""How long from exec to the first full frame, and to the answer of --version, side by side with termdown.

    python benchmarks/first_frame.py --termdown PATH/TO/bin/termdown

Both programs run in turn in a pseudo-terminal of 100x30; the end of the first burst of output counts as the frame.
Modules are compiled by the first, unmeasured pair. What is loaded before the frame is proved by tests/test_startup.py.
"""

import argparse
import os
import pty
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

QUIET = 0.04
FRAME_END = b"\x1b[?2026l"
"""With which backcoach ends each frame; what termdown draws first ends with a silence."""


def first_frame(command: list[str], env: dict[str, str]) -> float:
    """Milliseconds until the first burst of output has ended."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (30, 100))
    start = time.perf_counter()
    child = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True)
    os.close(slave)
    last = None
    while True:
        ready, _, _ = select.select([master], [], [], QUIET if last else 10)
        if not ready:
            break
        data = os.read(master, 65_536)
        last = time.perf_counter()
        if FRAME_END in data or last - start > 1:
            break
    os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    os.close(master)
    return ((last or float("nan")) - start) * 1000


def whole(command: list[str], env: dict[str, str]) -> float:
    """Milliseconds of a whole process."""
    start = time.perf_counter()
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=False)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--termdown", required=True)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "data").mkdir()
        (Path(home) / "data" / "safety-seen").touch()
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        env |= {"BACKCOACH_HOME": home, "TERM": "xterm-256color", "COLUMNS": "", "LINES": ""}
        backcoach = str(Path(sys.executable).with_name("backcoach"))
        pairs = {
            "first frame": (first_frame, [backcoach, "run", "daily", "--voice", "off"], [options.termdown, "60"]),
            "--version": (whole, [backcoach, "--version"], [options.termdown, "--version"]),
        }
        for name, (measure, ours, theirs) in pairs.items():
            measure(ours, env), measure(theirs, env)
            rows = [(measure(ours, env), measure(theirs, env)) for _ in range(options.runs)]
            ratio = statistics.median(a / b for a, b in rows)
            a, b = (statistics.median(column) for column in zip(*rows, strict=True))
            print(f"{name}: backcoach {a:.1f} ms, termdown {b:.1f} ms, ratio {ratio:.2f} (medians of {options.runs})")


if __name__ == "__main__":
    main()
