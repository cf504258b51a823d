"""What is heard when: the cues of real routines, recorded from a sound server without a card, as a table.

    python -m benchmarks.sound [--quick]

Needs pulseaudio and parec, and takes some twelve minutes (`--quick`: three). Figures are in milliseconds.
"""

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

from tests.speech import proof
from tests.speech.sessions import key_to_silence, lateness
from tests.speech.sink import Sink

from backcoach.core.compiler import compile_routine
from backcoach.core.rate import RATE
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.speech.ahead import Ahead

LONG = ("Squeeze your buttocks and lift your hips until shoulders, hips and knees form a line.", "instruct")


def row(what: str, target: str, figures: object) -> None:
    print(f"| {what} | {target} | {figures} |", flush=True)


def spread(values: list[float]) -> str:
    ordered = sorted(values)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return f"n {len(ordered)}, p50 {statistics.median(ordered):.1f}, p95 {p95:.1f}, max {ordered[-1]:.1f} ms"


def heard(sink: Sink, cues: list[tuple[str, str]], language: str, cache: Path) -> proof.Figures:
    voice = proof.started(language, cues, cache)
    try:
        sent = proof.play(voice, cues)
        sink.wait_for(0.5)
        return proof.heard(sink, sent)
    finally:
        voice.close()


def rendering(cache: Path) -> None:
    """All texts of each routine, into an empty cache and then out of it, without the start of the renderer."""
    for routine in ("daily", "three-by-ten"):
        for language in ("en", "de"):
            timeline = compile_routine(Library.default().open(routine).routine, Phrases(language))
            seconds = []
            for _ in range(2):
                started = time.perf_counter()
                place = cache / f"{routine}-{language}"
                with Ahead(place, timeline.spoken, language=language, rate=RATE, voice_name=None) as ahead:
                    ahead.wait()
                seconds.append(time.perf_counter() - started)
            cold, cached = seconds
            what = f"rendering all {len(timeline.spoken)} texts of {routine}, {language}, with the renderer's start"
            row(what, "1 s, cached 0", f"{cold:.2f} s, cached {cached:.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        (place / "pulse").mkdir()
        print("| what | target | measured |\n|---|---|---|")
        rendering(place / "cold")
        with Sink.opened(place / "pulse") as sink:
            os.environ.update(sink.environ)
            for language in ("en", "de"):
                cues = proof.cues_of("daily", language)[: 30 if quick else None]
                figures = heard(sink, cues, language, place / "cache")
                row(f"due to heard, daily, {language}", "p95 10, max 20 ms", figures)
            cues = proof.cues_of("three-by-ten", "en")[: 20 if quick else 110]
            with proof.busy(4):
                figures = heard(sink, cues, "en", place / "cache")
            row("the same with 4 busy loops on 2 cores, three-by-ten, en", "p95 15 ms", figures)
            voice = proof.started("en", [LONG], place / "cache")
            gaps = proof.cut_to_silence(sink, voice, LONG, 10 if quick else 40, voice.cut)
            voice.close()
            row("cut (skip, pause, mute, quit) to silence", "p95 30 ms", spread(gaps))
            for key, name in ((" ", "pause"), ("m", "mute"), ("q", "quit")):
                gaps = key_to_silence(sink, place / name, key, 3 if quick else 30)
                row(f"{name}: key to silence, a real session in a terminal", "p95 30 ms", spread(gaps))
            late = lateness(place, sink.environ)
            for name, values in late.items():
                row(f"events handled late, {name}", "as with healthy children", spread(values))


if __name__ == "__main__":
    main()
