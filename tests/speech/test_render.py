"""The renderer speaks each language in a voice of its own, or says why not; and does so every time alike."""

import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from backcoach.speech import wav
from backcoach.speech.render import choose_voice, cleaned
from backcoach.speech.rendering import COMMAND
from tests.speech.rendered import lengths, render


@dataclass
class FakeVoice:
    id: str
    languages: list[str] = field(default_factory=list)
    name: str = ""


ESPEAK = [
    FakeVoice("gmw/de", ["de"], "German"),
    FakeVoice("gmw/en", ["en-gb"]),
    FakeVoice("gmw/en-us", ["en-us"]),
]
MAC = [
    FakeVoice("com.apple.Albert", ["en_US"], "Albert"),
    FakeVoice("com.apple.Anna", ["de_DE"], "Anna"),
    FakeVoice("com.apple.Samantha", ["en_US"], "Samantha"),
]


def test_a_language_is_spoken_by_a_voice_of_that_language() -> None:
    assert choose_voice(ESPEAK, "de", None) == "gmw/de"
    assert choose_voice(ESPEAK, "en", None, "gmw/en") == "gmw/en-us"
    assert choose_voice(MAC, "de", None) == "com.apple.Anna"


def test_among_equals_the_default_of_the_machine_speaks() -> None:
    assert choose_voice(MAC, "en", None, "com.apple.Samantha") == "com.apple.Samantha"


def test_a_wanted_voice_speaks_only_its_own_language() -> None:
    assert choose_voice(ESPEAK, "en", "gmw/en") == "gmw/en"
    assert choose_voice(MAC, "en", "samantha") == "com.apple.Samantha"
    assert choose_voice(MAC, "de", "samantha") == "com.apple.Anna"


def test_a_language_without_a_voice_is_not_spoken_by_another() -> None:
    assert choose_voice(MAC, "fr", "Samantha", "com.apple.Samantha") is None
    assert choose_voice([FakeVoice("x")], "en", None) is None


def test_texts_are_cleaned_of_what_engines_choke_on() -> None:
    assert cleaned("  two\nlines\tand \x00\x07 more\u200b ") == "two lines and more"
    assert cleaned("half \ud83d pair") == "half ? pair"


ODD = [
    "\"quoted\" & 'single'",
    "one\ntwo\r\nthree",
    "<speak>mark<b>up</b></speak>",
    "{name} %s \\n $HOME `id`",
    "🧘 yes",
]


@pytest.mark.slow
def test_odd_texts_are_spoken_too(tmp_path: Path) -> None:
    long = "Breathe in and out. " * 200
    answers = render([*ODD, long], "en", tmp_path)
    assert [answer["say"] for answer in answers] == ["done"] * (len(ODD) + 1)
    assert wav.length(wav.read(Path(str(answers[-1]["path"])))) > 200_000


@pytest.mark.slow
def test_texts_without_anything_to_say_are_reported_as_silent(tmp_path: Path) -> None:
    assert [answer["why"] for answer in render(["", "  \n", "\x00"], "en", tmp_path)] == ["silent"] * 3


@pytest.mark.slow
def test_a_language_that_nobody_speaks_is_reported(tmp_path: Path) -> None:
    assert render(["Hello"], "xx", tmp_path)[0]["why"] == "no-voice"


@pytest.mark.slow
def test_german_does_not_sound_like_english(tmp_path: Path) -> None:
    [english] = render(["Knie zur Brust"], "en", tmp_path)
    [german] = render(["Knie zur Brust"], "de", tmp_path)
    assert Path(str(english["path"])).read_bytes() != Path(str(german["path"])).read_bytes()


@pytest.mark.slow
def test_a_text_is_spoken_at_the_same_rate_by_every_new_renderer(tmp_path: Path) -> None:
    text = "Lege dich auf den Rücken, Knie gebeugt."
    measured = [lengths([text], "de", tmp_path / str(attempt))[text] for attempt in range(12)]
    assert max(measured) - min(measured) < 60  # at pyttsx3's own rate it would be a fifth shorter


@pytest.mark.slow
def test_what_was_rendered_before_is_not_rendered_again(tmp_path: Path) -> None:
    [first] = render(["Hold"], "en", tmp_path)
    written = Path(str(first["path"])).stat().st_ino
    [again] = render(["Hold"], "en", tmp_path)
    assert again["path"] == first["path"]
    assert Path(str(again["path"])).stat().st_ino == written


@pytest.mark.slow
def test_without_an_engine_the_renderer_says_so(tmp_path: Path) -> None:
    (tmp_path / "pyttsx3.py").write_text("raise ImportError('not installed')")
    said = subprocess.run(
        [*COMMAND, str(tmp_path / "cache")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(tmp_path)},
        timeout=60,
        check=False,
    ).stdout
    assert json.loads(said)["say"] == "fatal"
    assert json.loads(said)["why"] == "no-engine"


@pytest.mark.slow
def test_nothing_but_the_protocol_reaches_the_session(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, str(tmp_path)],
        input=b'{"id": 0, "text": "Hold", "language": "en", "rate": 165, "voice": null}\n',
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == b""
    assert [json.loads(line)["say"] for line in done.stdout.splitlines()] == ["ready", "done"]
