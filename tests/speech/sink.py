"""A sound server without a card: a PulseAudio null sink whose output is recorded with the instant of every sample.

For tests of any part that sounds: `with Sink.opened(directory) as sink: ... sink.environ ... sink.find(sound, due)`.

What is recorded is what the server would give a device, when it would give it: a block of 5 ms is heard from the moment
at which it is due to be mixed. (When a player connects, the server mixes a block up to 5 ms earlier; that does not make
it heard earlier.) A real device adds a constant of its own.
"""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt
import pytest

from backcoach.speech import wav

RATE = 40_000
"""A frame takes 25 microseconds. The null sink keeps time in whole ones: at 22,050 Hz it runs 60 in a million fast."""
REQUIRE = "BACKCOACH_REQUIRE_SOUND"
PROGRAMS = ("pulseaudio", "parec", "pactl", "paplay", "aplay", "espeak-ng")
_LOUD = 40
"""Of 32,768: the sink adds no noise, and a trimmed sound begins with a sample louder than this."""
_WINDOW = 5.0
"""Seconds, a thousand blocks, over which the clocks of server and machine are compared."""
_PROMPT = 10
"""Percent of blocks that arrive no later than when they are due: a few are mixed too early, more arrive late."""
_ALIKE = 0.85
"""Correlation from which on a sound is the one that is looked for, and whole."""

Recorded = npt.NDArray[np.float64]


def require() -> None:
    """Skip the test where there is no sound server to record from; fail it where BACKCOACH_REQUIRE_SOUND is 1."""
    if missing := lacking():
        skip_without(*missing)


def lacking() -> list[str]:
    """The programs that a sound server that is recorded from needs, and that are not installed."""
    return [program for program in PROGRAMS if shutil.which(program) is None]


def skip_without(*missing: str) -> NoReturn:
    """Skip the test, or fail it where BACKCOACH_REQUIRE_SOUND is 1."""
    if os.environ.get(REQUIRE) == "1":
        pytest.fail(f"{REQUIRE} is set, but there is no {', '.join(missing)}")
    pytest.skip(f"needs {', '.join(missing)}")


@dataclass(frozen=True)
class Heard:
    """A sound that was found in the recording."""

    at: float
    """When its first sample was heard, on the monotonic clock."""
    alike: float
    """Correlation with the sound that was looked for, from -1 to 1: under 1 where it was cut or covered."""


class Server:
    """PulseAudio with a null sink; it can be frozen, killed and started again at the same place."""

    def __init__(self, directory: Path) -> None:
        alsa = directory / "asound.conf"
        alsa.write_text("</usr/share/alsa/alsa.conf>\npcm.!default{type pulse}\n")
        self.environ = {
            "PULSE_SERVER": f"unix:{directory}/pulse.sock",
            "ALSA_CONFIG_PATH": str(alsa),
            "XDG_RUNTIME_DIR": str(directory),
            "PULSE_COOKIE": str(directory / "cookie"),
        }
        """What a program needs to play into it."""
        self._directory = directory
        self.env = {**os.environ, **self.environ, "HOME": str(directory)}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        socket = f"{self._directory}/pulse.sock"
        self.process = subprocess.Popen(
            [
                *("pulseaudio", "-n", "-F", os.devnull, "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
                *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={socket}"),
                *("-L", f"module-null-sink sink_name=cap rate={RATE} channels=1 format=s16le norewinds=1"),
            ],
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        give_up = time.monotonic() + 20
        while subprocess.run(["pactl", "info"], env=self.env, capture_output=True, check=False).returncode != 0:
            assert self.process.poll() is None, "pulseaudio does not start"
            assert time.monotonic() < give_up, "pulseaudio does not answer"
            time.sleep(0.02)

    def kill(self) -> None:
        """End it at once."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None
            with suppress(OSError):
                (self._directory / "pulse.sock").unlink()


class Sink:
    """A server that is recorded from."""

    def __init__(self, directory: Path) -> None:
        self.server = Server(directory)
        self.environ = self.server.environ
        self._samples = bytearray()
        self._offsets: list[list[float]] = []  # of each window: arrival - samples before / rate, of each block
        self._lock = threading.Lock()

    @classmethod
    @contextmanager
    def opened(cls, directory: Path) -> Iterator["Sink"]:
        """A server that is recorded from; gone at the end."""
        sink = cls(directory)
        recorder = None
        try:
            sink.server.start()
            recorder = subprocess.Popen(
                [
                    *("parec", "-d", "cap.monitor", "--raw", "--format=s16le"),
                    *(f"--rate={RATE}", "--channels=1", "--latency-msec=5"),
                ],
                env=sink.server.env,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
            )
            reader = threading.Thread(target=sink._record, args=(recorder,), daemon=True)
            reader.start()
            sink.wait_for(0.3)
            yield sink
        finally:
            if recorder is not None:
                recorder.kill()
                recorder.wait()
            sink.server.kill()

    def wait_for(self, seconds: float) -> None:
        """Wait until so much more has been recorded: the server's own time, not the machine's."""
        wanted = len(self._samples) + 2 * int(seconds * RATE)
        give_up = time.monotonic() + 20 + 3 * seconds
        while len(self._samples) < wanted:
            assert time.monotonic() < give_up, "the sound server delivers nothing"
            time.sleep(0.005)

    def onsets(self, since: float, *, quiet: float = 0.05) -> list[float]:
        """The instants (of the monotonic clock) at which sound began after at least `quiet` seconds of silence."""
        loud = self._loud(since)
        if not len(loud):
            return []
        begins = np.concatenate(([True], np.diff(loud) > quiet * RATE))
        return [self._instant(int(place)) for place in loud[begins]]

    def last_sound(self, since: float) -> float | None:
        """The instant of the last sample that can be heard."""
        loud = self._loud(since)
        return self._instant(int(loud[-1])) if len(loud) else None

    def find(self, sound: Path, due: float, *, early: float = 0.05, late: float = 0.3) -> Heard | None:
        """Where this sound file is heard around an instant, by its own shape; None where it is not, or not whole."""
        looked_for = resampled(sound)
        with self._lock:
            first = max(0, self._place(due - early))
            last = self._place(due + late) + len(looked_for)
            part = np.frombuffer(bytes(self._samples[2 * first : 2 * last]), dtype="<i2").astype(np.float64)
        if len(part) < len(looked_for):
            return None
        likeness = _likeness(part, looked_for)
        best = int(np.argmax(likeness))
        if likeness[best] < _ALIKE:
            return None
        return Heard(self._instant(first + best), float(likeness[best]))

    def save(self, path: Path, since: float) -> None:
        """Keep what was heard since then as a WAV file, to be looked at."""
        import wave

        with wave.open(str(path), "wb") as file, self._lock:
            file.setparams((1, 2, RATE, 0, "NONE", ""))
            file.writeframes(bytes(self._samples[2 * max(0, self._place(since)) :]))

    def _loud(self, since: float) -> npt.NDArray[np.int64]:
        """The places of all samples from then on that can be heard."""
        with self._lock:
            first = max(0, self._place(since))
            part = np.frombuffer(bytes(self._samples[2 * first :]), dtype="<i2")
        return np.flatnonzero(np.abs(part.astype(np.int32)) >= _LOUD) + first

    def _instant(self, place: int) -> float:
        """When a sample was heard."""
        window = int(place / RATE / _WINDOW)
        around = [offset for offsets in self._offsets[max(0, window - 1) : window + 2] for offset in offsets]
        return float(np.percentile(around, _PROMPT)) + place / RATE

    def _place(self, instant: float) -> int:
        """The sample that was heard at an instant; the clocks are the same but for microseconds a second."""
        guess = int((instant - self._instant(0)) * RATE)
        inside = max(0, min(guess, len(self._samples) // 2))
        return int((instant - self._instant(inside) + inside / RATE) * RATE)

    def _record(self, recorder: "subprocess.Popen[bytes]") -> None:
        """Take the blocks in, with the instants of their arrival."""
        assert recorder.stdout is not None
        odd = b""
        while data := recorder.stdout.read(4096):
            arrived = time.monotonic()
            data = odd + data
            whole = len(data) & ~1
            odd = data[whole:]
            with self._lock:
                before = len(self._samples) / 2 / RATE
                self._samples += data[:whole]
                window = int(before / _WINDOW)
                while len(self._offsets) <= window:
                    self._offsets.append([])
                self._offsets[window].append(arrived - before)


def resampled(sound: Path) -> Recorded:
    """A sound of this program at the rate of the recording."""
    samples = np.frombuffer(sound.read_bytes()[wav.HEAD :], dtype="<i2").astype(np.float64)
    count = int(len(samples) * RATE / wav.RATE)
    return np.interp(np.arange(count) * wav.RATE / RATE, np.arange(len(samples)), samples)


def _likeness(part: Recorded, looked_for: Recorded) -> Recorded:
    """The correlation of a sound with each place of a recording that it would fit into."""
    places = len(part) - len(looked_for) + 1
    size = 1 << (len(part) + len(looked_for)).bit_length()
    spectrum: Any = np.fft.rfft(part, size) * np.conj(np.fft.rfft(looked_for, size))
    product = np.fft.irfft(spectrum, size)[:places]
    energy = np.concatenate(([0.0], np.cumsum(part * part)))
    around = np.sqrt(np.maximum(energy[len(looked_for) :] - energy[:places], 1.0))
    return np.asarray(product / (around * np.sqrt(np.sum(looked_for * looked_for))))
