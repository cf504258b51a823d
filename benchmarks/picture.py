"""A recorded session as a picture: how loud it was, and when something was due. Half a minute a line."""

import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np

LINE = 30.0
"""Seconds a line."""
SCALE = 36
"""Pixels a second."""
HEIGHT = 44
SLICE = 0.04
"""Seconds whose loudest sample is drawn."""
MARGIN = 46


def draw(recording: Path, due: Sequence[tuple[float, str]]) -> str:
    """An SVG of a mono WAV; `due` are the instants, in seconds from its start, and kinds of its cues."""
    with wave.open(str(recording)) as file:
        rate = file.getframerate()
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    step = int(rate * SLICE)
    loud = np.abs(samples[: len(samples) // step * step].astype(np.int32)).reshape(-1, step).max(axis=1) / 32_768
    lines = int(len(samples) / rate // LINE) + 1
    width, height = MARGIN + int(LINE * SCALE) + 8, lines * HEIGHT + 8
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-size="11">',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    for line in range(lines):
        middle = line * HEIGHT + HEIGHT // 2
        first = int(line * LINE / SLICE)
        minutes, seconds = divmod(int(line * LINE), 60)
        bars = "".join(
            f"M{MARGIN + number * SLICE * SCALE:.1f} {middle - size:.1f}v{2 * size:.1f}"
            for number, value in enumerate(loud[first : first + int(LINE / SLICE)])
            if (size := min(1.0, 2.2 * float(value)) * (HEIGHT / 2 - 5)) > 0.2
        )
        parts.append(f'<text font-family="sans-serif" x="4" y="{middle + 4}" fill="#444">{minutes}:{seconds:02}</text>')
        parts.append(f'<path d="M{MARGIN} {middle}h{LINE * SCALE}" stroke="#ddd"/>')
        parts.append(f'<path d="{bars}" stroke="#3b6ea5" stroke-width="{SLICE * SCALE:.2f}"/>')
        ticks = "".join(
            f"M{MARGIN + (at - line * LINE) * SCALE:.1f} {middle - HEIGHT / 2 + 2:.1f}v{HEIGHT - 4}"
            for at, _ in due
            if line * LINE <= at < (line + 1) * LINE
        )
        parts.append(f'<path d="{ticks}" stroke="#c0392b" stroke-width="0.7"/>')
    return "\n".join([*parts, "</svg>"]) + "\n"
