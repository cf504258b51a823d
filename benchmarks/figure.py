"""What the figure costs: a frame at 40x12 cells, and two sessions side by side, one with and one without it.

    python -m benchmarks.figure [--seconds 120]

Other work on the machine makes a frame slower, so the best of many is given besides the median; for scale, so is the
time of a fixed loop of Python. The sessions run at the same time, without sound, in pseudo-terminals of 100x30.
"""

import argparse
import os
import pty
import select
import signal
import statistics
import sys
import tempfile
import termios
import time
from pathlib import Path

from backcoach.core.figure_motion import Attitude
from backcoach.core.figure_motion import Path as Way
from backcoach.library import Library
from backcoach.screen.drawing import Drawing

ROOM = (40, 12)
ROUNDS = 200
STARTED = 10.0
"""Seconds that a session is given to start."""


def frames() -> None:
    """Milliseconds of a frame, for each figure of the library."""
    best, usual = [], []
    for exercise in Library.default().exercises():
        if exercise.figure is None:
            continue
        drawing, way = Drawing(exercise.figure, *ROOM), Way.of(exercise.figure)
        times = []
        for number in range(ROUNDS):
            attitude = Attitude(way.rest, way.top, number / ROUNDS)
            start = time.perf_counter()
            drawing.cells(attitude)
            times.append((time.perf_counter() - start) * 1_000)
        best.append(min(times))
        usual.append(statistics.median(times))
    print(
        f"a frame at {ROOM[0]}x{ROOM[1]}, {len(best)} figures: best {min(best):.2f} to {max(best):.2f} ms, "
        f"medians {min(usual):.2f} to {max(usual):.2f} ms; 100,000 turns of a loop take {_loop():.1f} ms"
    )


def _loop() -> float:
    start, total = time.perf_counter(), 0
    for number in range(100_000):
        total += number & 7
    return (time.perf_counter() - start) * 1_000


def _begin(options: list[str], home: str) -> tuple[int, int]:
    pid, master = pty.fork()
    if not pid:
        os.environ |= {"BACKCOACH_HOME": home, "TERM": "xterm-256color", "BACKCOACH_LANG": "en"}
        os.execv(sys.executable, [sys.executable, "-m", "backcoach", "run", "daily", "--voice", "off", *options])  # noqa: S606  # ourselves
    termios.tcsetwinsize(master, (30, 100))
    return pid, master


def _processor(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])


def sessions(seconds: float) -> None:
    """Processor, bytes and memory of both."""
    kinds = {"with the figure": [], "without it": ["--no-figure"]}
    running, written, base = {}, dict.fromkeys(kinds, 0), dict[str, tuple[float, int]]()
    for name, options in kinds.items():
        home = tempfile.mkdtemp()
        (Path(home) / "data").mkdir()
        (Path(home) / "data" / "safety-seen").touch()
        running[name] = _begin(options, home)
    start = time.monotonic()
    while (passed := time.monotonic() - start) < STARTED + seconds:
        ready, _, _ = select.select([master for _, master in running.values()], [], [], 0.5)
        for name, (_, master) in running.items():
            if master in ready:
                written[name] += len(os.read(master, 65_536))
        if passed >= STARTED and not base:
            base = {name: (_processor(pid), written[name]) for name, (pid, _) in running.items()}
    for name, (pid, _) in running.items():
        processor = (_processor(pid) - base[name][0]) / seconds * 100
        output = (written[name] - base[name][1]) / seconds
        print(f"{name}: {processor:.2f} % of a core, {output:.0f} B/s, {_resident(pid) / 1_000:.1f} MB")
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=120)
    options = parser.parse_args()
    frames()
    sessions(options.seconds)


if __name__ == "__main__":
    main()
