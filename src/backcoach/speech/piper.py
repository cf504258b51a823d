"""A voice of the user's own: a model file of piper, which the user has. For the renderer's process only.

Piper (GPL-3.0-or-later) is run as a program, never loaded: `python -m piper` of the package piper-tts, or the command
that BACKCOACH_PIPER names. It reads a line, writes a WAV of its own naming and tells its path: on the output (piper
1.2, in C++) or on the error output (piper-tts 1.3 and later). Loading a model takes about a second, so it stays.
"""

import errno
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from backcoach.speech import wav
from backcoach.speech.engines import EngineError, Speaker
from backcoach.speech.rendering import PREFIX
from backcoach.speech.waiting import Incoming

OVERRIDE = "BACKCOACH_PIPER"
"""Names the command that is run in place of `python -m piper`."""
MODEL_RATE = 165
"""Words a minute that a model is taken to speak by itself: what was measured of them lies around it."""

_FILE_SECONDS = 30.0
"""For the first text, with the model; the session loses its patience earlier, and comes back."""


class PiperEngine:
    """One model, run by one process at a time; another rate takes another process."""

    tried: dict[str, str]

    def __init__(self, model: Path, command: Sequence[str], config: Mapping[str, Any], scratch: Path) -> None:
        """`scratch` is a directory of its own for what it writes. Raises OSError, LookupError."""
        language = _language_of(config)
        stamp = model.stat()
        self._slowness = float(config.get("inference", {}).get("length_scale", 1.0))
        # Another file under the same name is another voice, and so is the same one that was made slower.
        self.name = f"piper {model.name} {stamp.st_size} {stamp.st_mtime_ns} {self._slowness}"
        self.speakers: tuple[Speaker, ...] = (Speaker(f"{PREFIX}{model}", model.stem, (language,)),)
        self.default = self.speakers[0].id
        self.tried = {}
        self._model = model
        self._command = tuple(command)
        self._process: subprocess.Popen[bytes] | None = None
        self._output: Incoming | None = None
        self._rate = 0
        self._scratch = scratch

    def speak(self, text: str, speaker: str, rate: int, file: Path) -> None:  # noqa: ARG002  # a model is one voice
        """See `Engine`."""
        if self._process is None or self._rate != rate:
            self._start(rate)
        process, output = self._process, self._output
        if process is None or process.stdin is None or output is None:
            raise wav.SoundError("piper was not started")
        try:
            process.stdin.write(text.encode() + b"\n")
            process.stdin.flush()
            written = self._written(output)
        except OSError as error:
            self._end()
            raise wav.SoundError(str(error)) from error
        written.replace(file)

    def close(self) -> None:
        """See `Engine`."""
        self._end()
        shutil.rmtree(self._scratch, ignore_errors=True)

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
        if self._output is not None:
            self._output.abandon()
            self._output = None

    def _start(self, rate: int) -> None:
        self._end()
        self._scratch.mkdir(mode=0o700, exist_ok=True)
        self._rate = rate
        scale = self._slowness * MODEL_RATE / rate
        options = ("--model", str(self._model), "--output_dir", str(self._scratch), "--length_scale", f"{scale:.3f}")
        try:
            self._process = subprocess.Popen(
                [*self._command, *options],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                bufsize=0,
            )
        except OSError as error:
            raise wav.SoundError(str(error)) from error
        if self._process.stdout is not None:
            self._output = Incoming(self._process.stdout)

    def _written(self, output: Incoming) -> Path:
        """Wait until the program tells of a sound file. Raises OSError if it ends or says nothing."""
        said = b""
        while (data := output.take(_FILE_SECONDS)) is not None:
            if not data:
                raise OSError("piper has ended")
            *lines, said = (said + data).split(b"\n")
            for line in lines:
                at = line.find(os.fsencode(self._scratch))
                if at >= 0 and line.rstrip().endswith(b".wav"):
                    return Path(os.fsdecode(line[at:].rstrip()))
        raise OSError("piper says nothing")


def open_model(name: str, scratch: Path, environ: Mapping[str, str] = os.environ) -> PiperEngine:
    """The engine of a model file, named "piper:FILE"; it writes into `scratch`. Raises EngineError."""
    command = _command(environ)
    try:
        model = Path(name.removeprefix(PREFIX)).expanduser()
        config = json.loads(model.with_name(f"{model.name}.json").read_text(encoding="utf-8"))
        if not environ.get(OVERRIDE) and find_spec("piper") is None:
            raise EngineError({name: "pip install piper-tts"})
        return PiperEngine(model.resolve(strict=True), command, config, scratch)
    except OSError as error:
        raise EngineError({name: f"{error.filename}: {error.strerror}"}) from error
    except RuntimeError as error:  # ~ of a user whom nobody knows
        raise EngineError({name: str(error)}) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise EngineError({name: f"{model.name}.json is not the description of a piper voice"}) from error


def _command(environ: Mapping[str, str]) -> list[str]:
    """What runs piper. Raises EngineError."""
    given = environ.get(OVERRIDE, "")
    try:
        command = shlex.split(given) or [sys.executable, "-P", "-m", "piper"]
    except ValueError as error:
        raise EngineError({f"{OVERRIDE}={given}": str(error)}) from error
    if shutil.which(command[0]) is None:
        raise EngineError({f"{OVERRIDE}={given}": os.strerror(errno.ENOENT)})
    return command


def _language_of(config: Mapping[str, Any]) -> str:
    """The language of a model: from its description or, in older ones, from the phonemes it uses."""
    described = config.get("language") or {}
    code = described.get("code") or config["espeak"]["voice"]
    return str(code).lower().replace("_", "-")
