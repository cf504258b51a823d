"""A piper model of the user's speaks through the same seam; a stand-in program plays the part of piper."""

import json
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from backcoach.speech import wav
from backcoach.speech.ahead import Ahead
from backcoach.speech.engines import EngineError
from backcoach.speech.piper import open_model
from backcoach.speech.rendering import PREFIX
from tests.speech.rendered import talk

pytestmark = pytest.mark.slow

STAND_IN = """
import argparse, os, sys, time, wave
parser = argparse.ArgumentParser()
for option in ("--model", "--output_dir"):
    parser.add_argument(option, required=True)
parser.add_argument("--length_scale", type=float, required=True)
options = parser.parse_args()
assert os.path.exists(options.model)
with open(os.environ["STARTS"], "a") as starts:
    starts.write(f"{options.length_scale}\\n")
print("INFO:loading a model", file=sys.stderr, flush=True)
for line in sys.stdin:
    text = line.strip()
    if text == "crash":
        raise RuntimeError("in a traceback")
    path = f"{options.output_dir}/{time.monotonic_ns()}.wav"
    with wave.open(path, "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        # 60 ms a letter, in two chunks: a file that is not whole when it first looks so
        for _ in range(2):
            file.writeframes(b"\\x00\\x10\\x00\\xf0" * int(240 * len(text) * options.length_scale))
    TELL
"""
TELLINGS = {
    "1.2, in C++": "print(path, flush=True)",
    "1.3 and later": "print(f'INFO:__main__:Wrote {path}', file=sys.stderr, flush=True)",
}


class Piper:
    """A model file with its description, and a program that takes it."""

    def __init__(self, directory: Path, telling: str = TELLINGS["1.3 and later"], language: str = "de_DE") -> None:
        self.model = directory / "de_DE-nobody-low.onnx"
        self.model.write_bytes(b"a model")
        described = {"language": {"code": language}, "espeak": {"voice": "de"}, "inference": {"length_scale": 1.5}}
        self.config = directory / f"{self.model.name}.json"
        self.config.write_text(json.dumps(described))
        program = directory / "piper.py"
        program.write_text(textwrap.dedent(STAND_IN).replace("TELL", telling))
        self.starts = directory / "starts"
        self.cache = directory / "cache"
        self.environ = {"BACKCOACH_PIPER": f"{sys.executable} {program}", "STARTS": str(self.starts)}

    def say(
        self, *texts: str, language: str = "de", rate: int = 165, most: int | None = None
    ) -> list[dict[str, object]]:
        wishes = [{"id": i, "text": text, "most": most} for i, text in enumerate(texts)]
        return talk(wishes, language, self.cache, str(rate), f"{PREFIX}{self.model}", **self.environ)

    def scales(self) -> list[float]:
        return [float(line) for line in self.starts.read_text().split()] if self.starts.exists() else []


@pytest.mark.parametrize("telling", TELLINGS.values(), ids=TELLINGS)
def test_a_model_speaks_and_is_loaded_once(telling: str, tmp_path: Path) -> None:
    piper = Piper(tmp_path, telling)
    ready, *done = piper.say("Halten", "Seite wechseln")
    assert (ready["say"], ready["instead"], ready["voice"]) == ("ready", None, f"{PREFIX}{piper.model}")
    sounds = [wav.read(Path(str(answer["path"]))) for answer in done]
    assert [wav.length(sound) for sound in sounds] == [pytest.approx(60 * 1.5 * n, abs=3) for n in (6, 14)]
    assert piper.scales() == [1.5]


def test_what_a_model_has_said_is_kept(tmp_path: Path) -> None:
    piper = Piper(tmp_path)
    piper.say("Halten")
    piper.say("Halten")
    assert len(piper.scales()) == 1
    piper.model.write_bytes(b"a better model")
    piper.say("Halten")
    assert len(piper.scales()) == 2
    piper.config.write_text(piper.config.read_text().replace("1.5", "1.2"))
    piper.say("Halten")
    assert piper.scales() == [1.5, 1.5, 1.2]


def test_a_rate_is_a_length_scale_of_the_model(tmp_path: Path) -> None:
    piper = Piper(tmp_path)
    answer = piper.say("Seite wechseln", rate=150)[1]
    assert piper.scales() == [pytest.approx(1.5 * 165 / 150, abs=0.001)]
    usual = wav.length_of(Path(str(answer["path"])))
    faster = piper.say("Seite wechseln", rate=150, most=int(usual * 0.85))[1]
    assert wav.length_of(Path(str(faster["path"]))) <= usual * 0.85


def test_never_a_text_in_the_voice_of_another_language(tmp_path: Path) -> None:
    piper = Piper(tmp_path)
    ready, done = piper.say("Hold", language="en")
    assert (ready["voice"], done["say"]) == ("gmw/en-us", "done")
    assert "de-de" in str(ready["instead"])
    assert piper.scales() == []


def test_a_model_without_a_language_is_asked_for_its_phonemes(tmp_path: Path) -> None:
    piper = Piper(tmp_path)
    piper.config.write_text('{"espeak": {"voice": "de"}}')
    assert piper.say("Halten")[0]["voice"] == f"{PREFIX}{piper.model}"


@pytest.mark.parametrize(
    "broken", ["no model", "no description", "rubbish", "a list", "no package", "no quotation", "no program"]
)
def test_where_the_model_cannot_speak_the_usual_voice_does(broken: str, tmp_path: Path) -> None:
    piper = Piper(tmp_path)
    match broken:
        case "no model":
            piper.model.unlink()
        case "no description":
            piper.config.unlink()
        case "rubbish":
            piper.config.write_text("{")
        case "a list":
            piper.config.write_text("[]")
        case "no program":
            piper.environ["BACKCOACH_PIPER"] = "/no/such --program"
        case "no package":
            piper.environ["BACKCOACH_PIPER"] = ""
        case "no quotation":
            piper.environ["BACKCOACH_PIPER"] = 'piper "'
    ready, done = piper.say("Halten")
    assert (ready["voice"], done["say"]) == ("gmw/de", "done")
    assert ready["instead"]


def test_a_home_of_nobody_is_told() -> None:
    with pytest.raises(EngineError, match="home"):
        open_model(f"{PREFIX}~nobody-of-that-name/x.onnx", Path("scratch"))


def test_a_text_that_breaks_the_program_does_not_break_the_next(tmp_path: Path) -> None:
    said = Piper(tmp_path).say("crash", "Halten")
    assert [(answer["say"], answer.get("why")) for answer in said[1:]] == [("failed", "no-sound"), ("done", None)]


def by_the_renderer_alone(piper: Piper, monkeypatch: pytest.MonkeyPatch) -> None:
    piper.say("Halten")


def by_a_session(piper: Piper, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in piper.environ.items():
        monkeypatch.setenv(name, value)
    voice = f"{PREFIX}{piper.model}"
    with Ahead(piper.cache, {"Halten": None}, language="de", rate=165, voice_name=voice) as ahead:
        ahead.wait()
    assert ahead.paths


def in_another_language(piper: Piper, monkeypatch: pytest.MonkeyPatch) -> None:
    piper.say("Hold", language="en")


@pytest.mark.parametrize("speak", [by_the_renderer_alone, by_a_session, in_another_language])
def test_nothing_is_left_of_it_but_what_it_said(
    speak: Callable[[Piper, pytest.MonkeyPatch], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piper = Piper(tmp_path)
    speak(piper, monkeypatch)
    assert [path.name for path in piper.cache.iterdir() if path.suffix != ".wav"] == []
    listed = subprocess.run(["ps", "-eo", "args="], capture_output=True, text=True, check=True).stdout
    assert [line for line in listed.splitlines() if str(tmp_path) in line] == []
