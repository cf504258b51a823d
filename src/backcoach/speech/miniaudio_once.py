"""Plays one WAV file with the miniaudio library, where the user has installed it, in a process of its own.

Run as `python -m backcoach.speech.miniaudio_once PATH AT`. A device that is not closed properly keeps an interpreter
from ending for ever; a process can be killed.
"""

import sys
import time
from pathlib import Path
from typing import Any

from backcoach.speech import told

_BUFFER_MS = 100
"""Enough for a busy machine; the sound begins no later for it, as the first buffer is filled before the start."""


def main() -> None:
    """Play the file at the instant AT of the monotonic clock, or at once if that has passed, and end."""
    import miniaudio  # optional

    told.end_with_the_player()
    if not Path(sys.argv[1]).exists():
        sys.exit(2)
    sound = miniaudio.wav_read_file_s16(sys.argv[1])
    left = sound.num_frames

    def frames() -> Any:
        nonlocal left
        wanted = yield b""
        place = 0
        while left > 0:
            chunk = sound.samples[place : place + wanted * sound.nchannels]
            place += wanted * sound.nchannels
            left -= wanted
            wanted = yield chunk

    with miniaudio.PlaybackDevice(
        nchannels=sound.nchannels, sample_rate=sound.sample_rate, buffersize_msec=_BUFFER_MS
    ) as device:
        generator = frames()
        next(generator)
        told.wait_until(float(sys.argv[2]))
        device.start(generator)
        while left > 0:
            time.sleep(0.01)
        time.sleep(2 * _BUFFER_MS / 1000)


if __name__ == "__main__":
    main()
