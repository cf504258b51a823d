"""Real renderings, for tests: what the renderer child makes of texts, and how long it is."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from backcoach.speech import wav
from backcoach.speech.rendering import COMMAND

LOADER = sys.platform == "linux"
"""Where the wheel of espeak-ng is a dependency; it is used so that the tests need nothing else installed."""


def render(texts: Sequence[str], language: str, directory: Path, choice: str = "loader") -> list[dict[str, object]]:
    """What the renderer says to these texts, one message each, in their order."""
    wishes = "".join(
        json.dumps({"id": i, "text": text, "language": language, "rate": 165, "voice": None}) + "\n"
        for i, text in enumerate(texts)
    )
    said = subprocess.run(
        [*COMMAND, str(directory)],
        input=wishes.encode(),
        stdout=subprocess.PIPE,
        env={**os.environ, "BACKCOACH_ESPEAK": choice},
        timeout=300,
        check=False,
    ).stdout
    messages = [json.loads(line) for line in said.splitlines()]
    return [message for message in messages if message["say"] != "ready"]


def lengths(texts: Sequence[str], language: str, directory: Path, choice: str = "loader") -> dict[str, int]:
    """The spoken length of each text in milliseconds."""
    answers = render(texts, language, directory, choice)
    assert len(answers) == len(texts)
    return {text: wav.length(wav.read(Path(str(answer["path"])))) for text, answer in zip(texts, answers, strict=True)}
