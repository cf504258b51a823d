"""The doctor tries out what a session needs to be heard, and names what works, what does not, and why."""

import os
import subprocess
import sys
import time
from array import array
from pathlib import Path

import pytest

from backcoach.cli import main
from backcoach.i18n import LANGUAGES, Translator
from backcoach.speech import doctor, sinks, wav
from tests.speech.fakes import script
from tests.speech.rendered import LOADER

pytestmark = pytest.mark.slow

SENTENCES = {"de": "So klinge ich.", "en": "This is how I sound."}


def diagnosis(directory: Path, **options: object) -> doctor.Diagnosis:
    given = {"rate": 165, "voice_names": {}, "lead": 0, **options}
    place = directory / "cache"
    return doctor.diagnose(SENTENCES, place, place, **given)  # type: ignore[arg-type]  # of a dict


def said(found: doctor.Diagnosis, language: str) -> str:
    words = Translator(language)
    return "\n".join(words(line.key, **line.params) for line in doctor.lines(found))


def running(directory: Path) -> list[str]:
    """The processes that name a directory, a moment later: a killed one takes a moment to be gone."""
    give_up = time.monotonic() + 5
    while True:
        listed = subprocess.run(["ps", "-eo", "args="], capture_output=True, text=True, check=True).stdout
        found = [line for line in listed.splitlines() if str(directory) in line]
        if not found or time.monotonic() > give_up:
            return found


def test_it_names_what_works_and_what_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKCOACH_PLAYER", "sh -c 'exit 1'")
    found = diagnosis(tmp_path)
    assert found.rung.value == "bell"
    assert [(one.language, one.voice, one.works) for one in found.spoken] == [
        ("de", "gmw/de", True),
        ("en", "gmw/en-us", True),
    ]
    assert "gmw/en" in [name for name, _ in found.spoken[1].voices]
    assert [(player.works, player.why) for player in found.players] == [(False, "exit code 1")]
    assert found.cache_writable
    for language in LANGUAGES:
        assert "gmw/en-us" in said(found, language)
        assert "--lead 300" in said(found, language)


@pytest.mark.skipif(not LOADER, reason="espeak-ng is looked for on Linux alone")
def test_it_tells_what_was_tried_before_what_speaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A library of that name that is none comes first in the search of the C library.
    (tmp_path / "libespeak-ng.so.1").write_text("no library")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    found = diagnosis(tmp_path)
    for spoken in found.spoken:
        assert spoken.works
        assert "espeakng-loader" in str(spoken.engine)
        assert list(spoken.tried) == ["espeak-ng (system)"]
    for language, tried in (("de", "Versucht, aber nicht zu gebrauchen"), ("en", "Tried, but not to be used")):
        assert f"{tried}: espeak-ng (system) (" in said(found, language)


def test_it_tells_why_nothing_speaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKCOACH_PLAYER", "true")
    monkeypatch.setenv("BACKCOACH_ESPEAK", "nothing")
    found = diagnosis(tmp_path)
    assert found.rung.value == "beeps"
    assert [(one.works, one.why) for one in found.spoken] == [(False, "no-engine")] * 2
    for language, none in (("de", "keine. Unter Linux: espeak-ng installieren."), ("en", "none. On Linux, install")):
        assert said(found, language).count(none) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("say('fatal', why='no-voice', engine='fake', tried={})", "no-voice"),
        ("say('ready', engine='fake', voice='x', instead=None, tried={}); sys.exit(3)", "exit code 3"),
        ("os.write(1, b'Traceback\\n'); sys.exit(1)", "exit code 1"),
    ],
)
def test_a_renderer_that_does_not_render_is_told(body: str, why: str, tmp_path: Path) -> None:
    renderer = script(tmp_path, "renderer", body)
    spoken = doctor.try_voice("de", "Halten", tmp_path, rate=165, voice_name=None, renderer=renderer)
    assert (spoken.works, spoken.why) == (False, why)
    missing = doctor.try_voice("de", "x", tmp_path, rate=165, voice_name=None, renderer=(str(tmp_path / "no"),))
    assert not missing.works
    assert missing.why


def test_a_voice_that_cannot_speak_is_told(tmp_path: Path) -> None:
    found = diagnosis(tmp_path, voice_names={"de": "Gertrude", "en": "gmw/en"})
    assert (found.spoken[0].instead, found.spoken[0].voice) == ("Gertrude", "gmw/de")
    assert (found.spoken[1].instead, found.spoken[1].voice) == (None, "gmw/en")
    assert "Gertrude" in said(found, "de")


def test_a_lead_is_shown(tmp_path: Path) -> None:
    assert "300" in said(diagnosis(tmp_path, lead=300), "en")


def test_the_device_is_named_by_the_sound_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pactl = tmp_path / "pactl"
    pactl.write_text("#!/bin/sh\necho 'Default Sample: x'\necho 'Default Sink: loudspeaker in the hall'\n")
    pactl.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    found = diagnosis(tmp_path)
    assert found.device == "loudspeaker in the hall"
    assert "loudspeaker in the hall" in said(found, "de")


def test_a_sentence_is_heard_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "played"
    player = tmp_path / "player.py"
    player.write_text(f"import sys, time; open({str(log)!r}, 'a').write(sys.argv[1] + chr(10)); time.sleep(0.3)")
    monkeypatch.setenv("BACKCOACH_PLAYER", f"{sys.executable} {player}")
    spoken = doctor.try_voice("en", "Hold", tmp_path / "cache", rate=165, voice_name=None)
    began = time.monotonic()
    assert doctor.speak_aloud(spoken, tmp_path / "cache", 0.0).key == "speech.doctor-spoke"
    assert time.monotonic() - began >= 0.3
    assert log.read_text().splitlines()[-1] == spoken.sound
    assert running(tmp_path) == []


def test_nothing_is_heard_where_nothing_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert doctor.speak_aloud(doctor.Spoken("de"), tmp_path, 0.0).key == "speech.doctor-not-spoken"
    monkeypatch.setenv("BACKCOACH_PLAYER", "false")
    assert doctor.speak_aloud(doctor.Spoken("de", sound="x"), tmp_path, 0.0).key == "speech.doctor-not-spoken"


@pytest.mark.parametrize("lost", [False, True])
def test_a_player_that_plays_silence_and_no_sentence_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: bool
) -> None:
    monkeypatch.setenv("BACKCOACH_PLAYER", "sh -c 'case $0 in *silence*) exit 0; esac; exit 1'")
    sound = tmp_path / "sound.wav"
    if not lost:
        wav.write(sound, array("h", [1_000] * 2_000))
    notice = doctor.speak_aloud(doctor.Spoken("en", sound=str(sound)), tmp_path, 0.0)
    assert notice.key == "speech.doctor-not-played"


def test_a_player_that_hangs_is_ended_with_all_that_it_has_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silence = tmp_path / "silence.wav"
    silence.write_bytes(b"")
    sleep = f"{sys.executable} -c 'import time; time.sleep(600)' {tmp_path}"
    hanging = sinks.Sink("fake", ("sh", "-c", f"{sleep}; exit 0"))
    assert sinks.probe(hanging, silence, seconds=0.5, apart=True).why == "timeout"
    assert running(tmp_path) == []


def test_nothing_is_left_where_the_cache_cannot_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKCOACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("BACKCOACH_PLAYER", "true")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "cache").write_text("a file in the place of the directory")
    for arguments in (["doctor", "--speak"], ["settings", "--voice-name", "gmw/en"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert not ended.value.code
    assert list(tmp_path.glob("backcoach-*")) == []


def test_a_place_that_takes_no_sounds_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKCOACH_PLAYER", "true")
    place = tmp_path / "cache"
    place.write_text("a file in the place of the directory")
    found = doctor.diagnose(SENTENCES, place, place, rate=165, voice_names={}, lead=0)
    assert (found.rung.value, found.cache_writable) == ("bell", False)
    assert [player.works for player in found.players] == [False]
    assert "Players: none" not in said(found, "en")
