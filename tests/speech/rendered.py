"""Real renderings, for tests: what the renderer child makes of texts, and how long it is."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from backcoach.core.rate import RATE
from backcoach.speech import wav
from backcoach.speech.rendering import COMMAND

LOADER = sys.platform == "linux"
"""Where the wheel of espeak-ng is a dependency; it is used so that the tests need nothing else installed."""


def talk(
    wishes: Sequence[Mapping[str, object]], language: str, directory: Path, *how: str, **environ: str
) -> list[dict[str, Any]]:
    """Everything that a renderer says to these wishes; `how` is its rate and voice."""
    said = subprocess.run(
        [*COMMAND, str(directory), language, *(how or [str(RATE)])],
        input="".join(json.dumps(wish) + "\n" for wish in wishes).encode(),
        stdout=subprocess.PIPE,
        env={**os.environ, "BACKCOACH_ESPEAK": "loader", **environ},
        timeout=300,
        check=False,
    ).stdout
    messages = [json.loads(line) for line in said.splitlines()]
    assert messages[0] == {"say": "place", "temporary": None}
    return messages[1:]


def render(
    texts: Sequence[str], language: str, directory: Path, choice: str = "loader", most: int | None = None
) -> list[dict[str, Any]]:
    """What the renderer says to these texts, one message each, in their order."""
    wishes = [{"id": i, "text": text, "most": most} for i, text in enumerate(texts)]
    messages = talk(wishes, language, directory, BACKCOACH_ESPEAK=choice)
    return [message for message in messages if message["say"] != "ready"]


def lengths(texts: Sequence[str], language: str, directory: Path, choice: str = "loader") -> dict[str, int]:
    """The spoken length of each text in milliseconds."""
    answers = render(texts, language, directory, choice)
    assert len(answers) == len(texts)
    return {text: wav.length(wav.read(Path(str(answer["path"])))) for text, answer in zip(texts, answers, strict=True)}
