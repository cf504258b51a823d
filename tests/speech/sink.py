"""A sound server without a card: a PulseAudio null sink whose output is recorded with the instant of every sample.

For tests of any part that sounds: `with Sink.opened(directory) as sink: ... sink.environ ... sink.onsets(since)`.
"""

import os
import shutil
import subprocess
import threading
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

RATE = 22_050
REQUIRE = "BACKCOACH_REQUIRE_SOUND"
PROGRAMS = ("pulseaudio", "parec", "pactl", "aplay")
_LOUD = 40
"""Of 32,768: the sink adds no noise, and a trimmed sound begins with a sample louder than this."""


def require() -> None:
    """Skip the test where there is no sound server to record from; fail it where BACKCOACH_REQUIRE_SOUND is 1."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing and os.environ.get(REQUIRE) == "1":
        pytest.fail(f"{REQUIRE} is set, but there is no {', '.join(missing)}")
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")


class Sink:
    """A running server; `environ` is what a program needs to play into it."""

    def __init__(self, directory: Path) -> None:
        socket = f"unix:{directory}/pulse.sock"
        alsa = directory / "asound.conf"
        alsa.write_text("</usr/share/alsa/alsa.conf>\npcm.!default{type pulse}\n")
        self.environ = {
            "PULSE_SERVER": socket,
            "ALSA_CONFIG_PATH": str(alsa),
            "XDG_RUNTIME_DIR": str(directory),
            "PULSE_COOKIE": str(directory / "cookie"),
        }
        self._env = {**os.environ, **self.environ, "HOME": str(directory)}
        self._directory = directory
        self._samples = array("h")
        self._offset = float("inf")
        self._lock = threading.Lock()

    @classmethod
    @contextmanager
    def opened(cls, directory: Path) -> Iterator["Sink"]:
        """A server that is recorded from; gone at the end."""
        sink = cls(directory)
        server = subprocess.Popen(
            [
                *(
                    "pulseaudio",
                    "-n",
                    "-F",
                    os.devnull,
                    "--daemonize=no",
                    "--exit-idle-time=-1",
                    "--use-pid-file=no",
                ),
                *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={directory}/pulse.sock"),
                *("-L", f"module-null-sink sink_name=cap rate={RATE} channels=1 format=s16le norewinds=1"),
            ],
            env=sink._env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        recorder = None
        try:
            sink._wait_for_server(server)
            recorder = subprocess.Popen(
                [
                    *("parec", "-d", "cap.monitor", "--raw", "--format=s16le"),
                    *(f"--rate={RATE}", "--channels=1", "--latency-msec=5"),
                ],
                env=sink._env,
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
            for process in (recorder, server):
                if process is not None:
                    process.kill()
                    process.wait()

    def wait_for(self, seconds: float) -> None:
        """Wait until so much more has been recorded: the server's own time, not the machine's."""
        wanted = len(self._samples) + int(seconds * RATE)
        give_up = time.monotonic() + 20 + 3 * seconds
        while len(self._samples) < wanted:
            assert time.monotonic() < give_up, "the sound server delivers nothing"
            time.sleep(0.005)

    def onsets(self, since: float, *, quiet: float = 0.05) -> list[float]:
        """The instants (of the monotonic clock) at which sound began after at least `quiet` seconds of silence."""
        found = []
        silent_since = -int(RATE * quiet) - 1
        with self._lock:
            first = max(0, int((since - self._offset) * RATE))
            for i, sample in enumerate(self._samples[first:], first):
                if abs(sample) >= _LOUD:
                    if i - silent_since > quiet * RATE:
                        found.append(self._offset + i / RATE)
                    silent_since = i
        return found

    def last_sound(self, since: float) -> float | None:
        """The instant of the last sample that can be heard."""
        with self._lock:
            first = max(0, int((since - self._offset) * RATE))
            for i in range(len(self._samples) - 1, first - 1, -1):
                if abs(self._samples[i]) >= _LOUD:
                    return self._offset + i / RATE
        return None

    def _wait_for_server(self, server: "subprocess.Popen[bytes]") -> None:
        give_up = time.monotonic() + 20
        while subprocess.run(["pactl", "info"], env=self._env, capture_output=True, check=False).returncode != 0:
            assert server.poll() is None, "pulseaudio does not start"
            assert time.monotonic() < give_up, "pulseaudio does not answer"
            time.sleep(0.02)

    def _record(self, recorder: "subprocess.Popen[bytes]") -> None:
        """Sample n was heard at `offset + n / RATE`: the least of (arrival - n / RATE), as arrivals are only late."""
        assert recorder.stdout is not None
        odd = b""
        while data := recorder.stdout.read(4096):
            arrived = time.monotonic()
            data = odd + data
            odd = data[len(data) & ~1 :]
            with self._lock:
                self._samples.frombytes(data[: len(data) & ~1])
                self._offset = min(self._offset, arrived - len(self._samples) / RATE)
