"""A whole session in real time, with sound: its length, its cues, its cost. Takes as long as the routine.

    python -m benchmarks.real_session [ROUTINE] [--lang de] [--save DIRECTORY]

Needs pulseaudio and parec (the sound goes into a null sink and is recorded from there). What was recorded is saved as
session.wav, and as session.svg with the instants at which something was due.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import threading
from pathlib import Path

from tests.pty_tools import PtyProcess
from tests.speech.sink import Sink

from benchmarks.picture import draw

SETTLED = 20
"""Seconds after which everything is started and rendered."""
TICKS = os.sysconf("SC_CLK_TCK")


def tree(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for one in found:
        for task in Path(f"/proc/{one}/task").glob("*"):
            try:
                found += [int(child) for child in (task / "children").read_text().split()]
            except OSError:
                continue
    return found


def cost(pid: int) -> dict[int, tuple[float, int]]:
    """CPU seconds (with those of ended children) and resident kB of each process of a tree."""
    found = {}
    for one in tree(pid):
        try:
            fields = Path(f"/proc/{one}/stat").read_text().rsplit(")", 1)[1].split()
            resident = int(Path(f"/proc/{one}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
        except OSError:
            continue
        found[one] = (sum(map(int, fields[11:15])) / TICKS, resident)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("routine", nargs="?", default="daily")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--save", type=Path)
    options = parser.parse_args()
    if options.save:
        options.save.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch, "home")
        (home / "data").mkdir(parents=True)
        (home / "data" / "safety-seen").touch()
        sound = Path(scratch, "sound")
        sound.mkdir()
        trace = Path(scratch, "trace")
        with Sink.opened(sound) as sink:
            env = {**sink.environ, "BACKCOACH_HOME": str(home)}
            command = [
                sys.executable,
                "tests/speech/traced.py",
                str(trace),
                "run",
                options.routine,
                "--lang",
                options.lang,
            ]
            with PtyProcess(command, columns=100, rows=30, env=env) as program:
                samples: list[dict[int, tuple[float, int]]] = []
                over = threading.Event()

                def watch() -> None:
                    while not over.wait(1.0):
                        if sample := cost(program.pid):
                            samples.append(sample)

                watcher = threading.Thread(target=watch)
                watcher.start()
                code = program.wait(timeout=3_600)
                over.set()
                watcher.join()
                chunks = program.chunks
            rows = [json.loads(line) for line in trace.read_text().splitlines()]
            start = next(row["now"] - row["due"] / 1000 for row in rows if row["what"] == "SessionStarted")
            cues = [row for row in rows if row["what"] == "cue"]
            sink.wait_for(1.0)
            found = [row["sound"] and sink.find(Path(row["sound"]), row["at"]) for row in cues]
            if options.save:
                sink.save(options.save / "session.wav", start)
                instants = [(row["at"] - start, row["kind"]) for row in cues]
                picture = draw(options.save / "session.wav", instants)
                (options.save / "session.svg").write_text(picture, encoding="utf-8")
        ended = rows[-1]
        print(f"exit code {code}, {len(cues)} cues, of which had a sound: {sum(bool(row['sound']) for row in cues)}")
        print(
            f"length: planned {ended['due'] / 1000:.3f} s, real {ended['now'] - start:.3f} s, "
            f"off by {(ended['now'] - start - ended['due'] / 1000) * 1000:+.1f} ms"
        )
        late = [(row["now"] - start) * 1000 - row["due"] for row in rows if "due" in row]
        print(f"events handled late: median {statistics.median(late):.2f} ms, worst {max(late):.2f} ms")
        heard = [(one.at - row["at"]) * 1000 for row, one in zip(cues, found, strict=True) if one]
        if heard:
            heard.sort()
            print(
                f"due -> heard: n {len(heard)}, missing {len(cues) - len(heard)}, p50 {statistics.median(heard):.1f}, "
                f"p95 {heard[int(len(heard) * 0.95) - 1]:.1f}, max {heard[-1]:.1f} ms"
            )
        seconds = ended["now"] - start
        written = sum(len(data) for at, data in chunks if at > start)
        main_kb = max(kb for sample in samples for pid, (_, kb) in sample.items() if pid == program.pid)
        all_kb = max(sum(kb for _, kb in sample.values()) for sample in samples)
        # What a child that has ended spent is in its parent's account, so the living tree has it all.
        cpu, early = (sum(spent for spent, _ in samples[n].values()) for n in (-1, SETTLED))
        print(
            f"CPU {cpu / seconds * 100:.2f} % of a core with start-up and rendering, "
            f"{(cpu - early) / (seconds - SETTLED) * 100:.2f} % after the first {SETTLED} s, all children included; "
            f"written {written / seconds:.0f} B/s; resident main {main_kb / 1024:.0f} MB, "
            f"all {all_kb / 1024:.0f} MB"
        )
        for row in cues[:12]:
            print(f"  {row['at'] - start:8.3f} s  {row['kind']:<9} {row['text']}")


if __name__ == "__main__":
    main()
