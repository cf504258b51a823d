"""How long it takes to record a session of 30 minutes once everything is rendered, how much memory, and how exact.

python -m benchmarks.record
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import wave
from array import array
from pathlib import Path

from backcoach.core.rate import RATE
from backcoach.speech import recording, wav
from backcoach.speech.ahead import Ahead

RUNS = 7
ROUTINE = """\
backcoach: 1
title: {en: Half an hour, de: Eine halbe Stunde}
exercises:
  - rounds: 3
    rest: 20s
    exercises:
      - pelvic-tilt: 2x10 hold 5s
      - bridge: 2x8 hold 3s rest 30s
      - side-plank: 3 reps hold 10s each side
      - cat-cow: 8 reps
  - childs-pose: 60s
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        file, target = Path(home, "half-an-hour.yaml"), Path(home, "session.wav")
        file.write_text(ROUTINE)
        env = {**os.environ, "BACKCOACH_HOME": home, "BACKCOACH_LANG": "en"}
        backcoach = (sys.executable, "-m", "backcoach")
        seconds = []
        for _ in range(RUNS + 1):
            start = time.perf_counter()
            subprocess.run([*backcoach, "record", str(file), "-o", str(target), "--force"], env=env, check=True)
            seconds.append(time.perf_counter() - start)
        shown = json.loads(subprocess.check_output([*backcoach, "show", str(file), "--json"], env=env))
        print(f"{shown['seconds']:.1f} s of session, first time {seconds[0]:.2f} s (with rendering)")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"once rendered: median {statistics.median(seconds[1:]):.2f} s of {RUNS}, memory at most {peak:.0f} MB")
        compare(shown, target, Path(home, "cache"))


def compare(shown: dict[str, object], target: Path, cache: Path) -> None:
    """Each cue's known samples are looked for at its instant, and one sample around it."""
    with wave.open(str(target)) as file:
        count = file.getnframes()
        samples = array("h", file.readframes(count))
    cues = [cue for step in shown["steps"] for cue in step["cues"]]  # type: ignore[attr-defined]
    texts = {cue["say"]: None for cue in cues}
    with Ahead(cache, texts, language="en", rate=RATE, voice_name=None) as ahead:
        ahead.wait()
        sounds = {text: recording.load(path) for text, path in ahead.paths.items()}
    found = dict.fromkeys((-1, 0, 1), 0)
    for cue in cues:
        sound, at = sounds[cue["say"]], round(cue["at"] * wav.RATE)
        for offset in found:
            found[offset] += samples[at + offset : at + offset + len(sound)] == sound
    print(f"length off by {count - round(float(str(shown['seconds'])) * wav.RATE)} samples; {len(cues)} cues, of which")
    print(f"at their sample: {found[0]}, one before: {found[-1]}, one after: {found[1]}")


if __name__ == "__main__":
    main()
