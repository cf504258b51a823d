"""The renderer speaks each language in a voice of its own, or says why not; and does so every time alike."""

import json
import subprocess
from array import array
from pathlib import Path

import pytest

from backcoach.core.rate import RATE
from backcoach.speech import wav
from backcoach.speech.cache import Cache
from backcoach.speech.engines import EngineError, Speaker, choose, load_espeak
from backcoach.speech.render import Renderer, cleaned
from backcoach.speech.rendering import COMMAND
from tests.speech.rendered import lengths, render, talk

ESPEAK = (
    Speaker("gmw/de", "German", ("de",)),
    Speaker("gmw/en", "English (Great Britain)", ("en-gb",)),
    Speaker("gmw/en-us", "English (America)", ("en-us",)),
)
MAC = (
    Speaker("com.apple.Albert", "Albert", ("en-us",)),
    Speaker("com.apple.Anna", "Anna", ("de-de",)),
    Speaker("com.apple.Samantha", "Samantha", ("en-us",)),
)


def chosen(speakers: tuple[Speaker, ...], language: str, wanted: str | None, default: str = "") -> str | None:
    speaker = choose(speakers, language, wanted, default)
    return speaker.id if speaker else None


def test_a_language_is_spoken_by_a_voice_of_that_language() -> None:
    assert chosen(ESPEAK, "de", None) == "gmw/de"
    assert chosen(ESPEAK, "en", None, "gmw/en") == "gmw/en-us"
    assert chosen(MAC, "de", None) == "com.apple.Anna"


def test_among_equals_the_default_of_the_machine_speaks() -> None:
    assert chosen(MAC, "en", None, "com.apple.Samantha") == "com.apple.Samantha"


def test_a_wanted_voice_speaks_only_its_own_language() -> None:
    assert chosen(ESPEAK, "en", "gmw/en") == "gmw/en"
    assert chosen(ESPEAK, "en", "en") == "gmw/en"
    assert chosen(MAC, "en", "samantha") == "com.apple.Samantha"
    assert chosen(MAC, "de", "samantha") == "com.apple.Anna"


def test_a_language_without_a_voice_is_not_spoken_by_another() -> None:
    assert chosen(MAC, "fr", "Samantha", "com.apple.Samantha") is None
    assert chosen((Speaker("x", "x", ()),), "en", None) is None


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
    [said] = talk([{"id": 0, "text": "Hello", "most": None}], "xx", tmp_path)
    assert (said["say"], said["why"]) == ("fatal", "no-voice")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_text_that_would_take_too_long_is_spoken_just_faster_enough(language: str, tmp_path: Path) -> None:
    text = {"en": "Lie on your back, knees bent, feet flat.", "de": "Lege dich auf den Rücken, Knie gebeugt."}[language]
    usual = lengths([text], language, tmp_path)[text]
    for part in (0.99, 0.95, 0.9, 0.87):
        [answer] = render([text], language, tmp_path, most=int(usual * part))
        assert wav.length_of(Path(answer["path"])) <= usual * part
        assert RATE < answer["rate"] <= RATE * 1.2


@pytest.mark.slow
def test_a_text_that_takes_too_long_at_any_rate_is_not_spoken(tmp_path: Path) -> None:
    [answer] = render(["Lower slowly, vertebra by vertebra, until you lie flat."], "en", tmp_path, most=1_000)
    assert (answer["say"], answer["why"]) == ("failed", "too-long")


@pytest.mark.slow
def test_a_slow_voice_hurries_where_there_is_no_room_for_slowness(tmp_path: Path) -> None:
    text = "Breathe out as you lift."
    usual = lengths([text], "en", tmp_path)[text]
    slow, fitted = (talk([{"id": 0, "text": text, "most": most}], "en", tmp_path, "110")[-1] for most in (None, usual))
    assert wav.length_of(Path(slow["path"])) > usual * 1.2
    assert wav.length_of(Path(fitted["path"])) <= usual
    assert fitted["rate"] > slow["rate"] == 110


@pytest.mark.slow
def test_a_voice_that_does_not_exist_is_replaced_and_named(tmp_path: Path) -> None:
    ready, done = talk([{"id": 0, "text": "Hold", "most": None}], "en", tmp_path, "165", "Gertrude")
    assert (ready["instead"], ready["voice"]) == ("Gertrude", "gmw/en-us")
    assert done["say"] == "done"
    assert talk([], "en", tmp_path, "165", "gmw/en")[0]["voice"] == "gmw/en"
    assert talk([], "de", tmp_path, "165", "gmw/en")[0]["instead"] == "gmw/en"


@pytest.mark.slow
def test_the_voices_of_a_language_are_listed(tmp_path: Path) -> None:
    listed = talk([{"list": True}], "de", tmp_path)[1]
    assert ["gmw/de", "German"] in listed["voices"]
    assert all("de" in name or "German" in label for name, label in listed["voices"])


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
        [*COMMAND, str(tmp_path / "cache"), "en", "165"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(tmp_path)},
        timeout=60,
        check=False,
    ).stdout
    fatal = json.loads(said.splitlines()[-1])
    assert (fatal["say"], fatal["why"]) == ("fatal", "no-engine")


@pytest.mark.slow
def test_nothing_but_the_protocol_reaches_the_session(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, str(tmp_path), "en", "165"],
        input=b'{"id": 0, "text": "Hold", "most": null}\n',
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == b""
    assert [json.loads(line)["say"] for line in done.stdout.splitlines()] == ["place", "ready", "done"]


@pytest.mark.slow
def test_a_disk_that_is_full_by_now_is_told_and_hangs_nothing(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))"  # room for 13 seconds
    )
    wish = {"id": 7, "text": "Lower slowly, vertebra by vertebra. " * 20, "most": None}
    cache = tmp_path / "cache"
    messages = talk([wish], "en", cache, PYTHONPATH=str(tmp_path))
    assert messages[1:] == [{"say": "failed", "id": 7, "why": "disk"}]
    assert list(cache.iterdir()) == []


class Forgetful:
    """An engine that loses every other text."""

    name = "forgetful"
    default = "x"

    def __init__(self) -> None:
        self.speakers: tuple[Speaker, ...] = (Speaker("x", "x", ("en",)),)
        self.tried: dict[str, str] = {}
        self.asked: list[str] = []

    def speak(self, text: str, speaker: str, rate: int, file: Path) -> None:
        self.asked.append(text)
        if text == "lost for good" or len(self.asked) % 2:
            raise wav.SoundError("no file")
        wav.write(file, array("h", [5_000, -5_000] * 2_000))

    def close(self) -> None:
        pass


def test_a_text_that_an_engine_loses_is_asked_for_once_more(tmp_path: Path) -> None:
    engine = Forgetful()
    renderer = Renderer(engine, engine.speakers[0], RATE, Cache(tmp_path))
    assert renderer.answer("Hold", None)["say"] == "done"
    assert renderer.answer("lost for good", None) == {"say": "failed", "why": "no-sound"}
    assert engine.asked == ["Hold", "Hold", "lost for good", "lost for good"]


def test_a_cache_that_was_removed_meanwhile_is_made_again(tmp_path: Path) -> None:
    engine = Forgetful()
    renderer = Renderer(engine, engine.speakers[0], RATE, Cache(tmp_path / "cache"))
    assert renderer.answer("Hold", None)["say"] == "done"


def test_a_choice_of_engine_that_is_none_is_named() -> None:
    with pytest.raises(EngineError) as raised:
        load_espeak("nonsense", {})
    assert raised.value.tried == {"BACKCOACH_ESPEAK='nonsense'": "system | loader"}
