"""`record` writes what a session would be heard as, to the sample; and tells whatever is different."""

import json
import os
import signal
import subprocess
import sys
import time
import wave
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backcoach.core.timeline import CueKind, Verbosity
from backcoach.speech import beeps, recording, wav
from backcoach.speech.ahead import Ahead
from backcoach.speech.voice import BEEP_OF
from tests.cli.conftest import Cli
from tests.cli.faulty import left

pytestmark = pytest.mark.slow

SHORT = """\
backcoach: 1
title: {en: Short, de: Kurz}
exercises:
  - bridge: 3 reps
"""


@pytest.fixture
def short(tmp_path: Path) -> Path:
    file = tmp_path / "short.yaml"
    file.write_text(SHORT)
    return file


def samples_of(path: Path) -> "array[int]":
    with wave.open(str(path)) as file:
        assert file.getparams()[:3] == (1, 2, wav.RATE)
        return array("h", file.readframes(file.getnframes()))


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_cue_of_a_session_is_at_its_place_to_the_sample(
    cli: Cli, home: Path, tmp_path: Path, language: str
) -> None:
    result = cli("record", "daily", "--lang", language, "-o", "session.wav")
    assert (result.code, result.err) == (0, "")
    samples = samples_of(tmp_path / "session.wav")
    shown = json.loads(cli("show", "daily", "--lang", language, "--json").out)
    assert len(samples) == round(shown["seconds"] * wav.RATE)
    cues = [cue for step in shown["steps"] for cue in step["cues"]]
    assert len(cues) > 100
    texts = {cue["say"]: None for cue in cues}
    with Ahead(home / "cache", texts, language=language, rate=165, voice_name=None) as ahead:
        ahead.wait()
        sounds = {text: recording.load(path) for text, path in ahead.paths.items()}
    end = 0
    for cue in cues:
        start = round(cue["at"] * wav.RATE)
        sound = sounds[cue["say"]]
        places = [at for at in (start - 1, start, start + 1) if samples[at : at + len(sound)] == sound]
        assert places, cue
        assert not any(samples[end : places[0]])
        end = places[0] + len(sound)
    assert not any(samples[end:])


def test_beeps_are_recorded_where_they_are_asked_for(cli: Cli, short: Path, tmp_path: Path) -> None:
    assert cli("record", str(short), "--voice", "beeps", "--cues", "counts", "-o", "beeps.wav").code == 0
    samples = samples_of(tmp_path / "beeps.wav")
    shown = json.loads(cli("show", str(short), "--json").out)
    counts = [cue for step in shown["steps"] for cue in step["cues"] if cue["kind"] == "count"]
    tick = beeps.samples(BEEP_OF["count"])
    assert len(counts) == 3
    for cue in counts[:-1]:
        start = recording.place(round(cue["at"] * 1000))
        assert samples[start : start + len(tick)] == tick


def test_beeps_that_are_set_are_recorded_unless_an_option_says_otherwise(cli: Cli, short: Path, tmp_path: Path) -> None:
    def recorded(*options: str) -> "array[int]":
        assert cli("record", str(short), "--cues", "counts", "-o", "set.wav", "--force", *options).code == 0
        return samples_of(tmp_path / "set.wav")

    beeped, spoken = recorded("--voice", "beeps"), recorded()
    cli("settings", "--voice", "beeps")
    assert recorded() == beeped
    assert recorded("--voice", "speech") == spoken
    cli("settings", "--voice", "off")  # which is for sessions
    assert recorded() == spoken


def test_a_name_as_long_as_the_system_takes_is_taken(cli: Cli, short: Path, tmp_path: Path) -> None:
    name = f"{'x' * 251}.wav"
    assert cli("record", str(short), "--voice", "beeps", "-o", name).code == 0
    assert samples_of(tmp_path / name)


def test_brief_is_silent_where_full_instructs(cli: Cli, short: Path, tmp_path: Path) -> None:
    for cues in ("full", "brief"):
        cli("record", str(short), "--cues", cues, "-o", f"{cues}.wav")
    full, brief = (samples_of(tmp_path / f"{cues}.wav") for cues in ("full", "brief"))
    assert len(full) == len(brief)
    assert sum(map(bool, brief)) < sum(map(bool, full)) * 0.7


@pytest.mark.parametrize("command", ["run", "record"])
def test_only_what_is_heard_is_spoken_into_files(
    cli: Cli, home: Path, short: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("BACKCOACH_PLAYER", "true")
    how = ("--voice", "speech", "--speed", "8") if command == "run" else ("-o", "short.wav")
    assert cli(command, str(short), "--cues", "counts", *how).code == 0
    shown = json.loads(cli("show", str(short), "--json").out)
    cues = [cue for step in shown["steps"] for cue in step["cues"]]
    counted = {cue["say"] for cue in cues if Verbosity.COUNTS.speaks(CueKind(cue["kind"]))}
    assert len(counted) < len({cue["say"] for cue in cues}) / 2
    kept = [path for path in (home / "cache").glob("*.wav") if len(path.stem) == 64]
    assert 0 < len(kept) <= len(counted)


def test_a_recording_of_a_routine_with_weekdays_says_which_day_it_is(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "days.yaml").write_text(
        "backcoach: 1\ntitle: D\nexercises:\n  - childs-pose: 1s\n  - bridge: 1 rep\n    days: tue\n"
    )
    result = cli("record", "days.yaml", "--voice", "beeps", "--day", "mon", "-o", "d.wav")
    assert "This is Mon;" in result.err


def test_what_was_recorded_is_said_in_one_line(cli: Cli, short: Path) -> None:
    result = cli("record", str(short), "-o", "short.ogg")
    assert result.out.startswith("short.ogg: 0:")
    assert result.out.endswith(" MB\n")


def test_a_file_that_is_there_is_not_written_over_without_force(cli: Cli, short: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.wav").write_text("mine")
    result = cli("record", str(short), "-o", "mine.wav")
    assert result.code == 5
    assert "--force" in result.err
    assert (tmp_path / "mine.wav").read_text() == "mine"
    assert cli("record", str(short), "-o", "mine.wav", "--force").code == 0
    assert samples_of(tmp_path / "mine.wav")


@pytest.mark.parametrize(
    ("output", "code", "said"),
    [
        ("session.flac", 2, ".mp3"),
        ("session", 2, ".mp3"),
        ("-", 2, ".wav"),
        ("missing/session.wav", 5, "no such folder"),
        ("folder.wav", 5, "it is a folder"),
        (f"{'long' * 70}.wav", 5, "cannot be written"),
    ],
)
def test_a_place_that_cannot_be_written_to_is_told_before_anything_is_spoken(
    cli: Cli, home: Path, tmp_path: Path, output: str, code: int, said: str
) -> None:
    (tmp_path / "folder.wav").mkdir()
    result = cli("record", "daily", "-o", output, "--force")
    assert result.code == code
    assert said in result.err
    assert not (home / "cache").exists()


def test_an_extra_that_is_not_installed_is_named(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lameenc", None)
    result = cli("record", "daily", "-o", "session.mp3")
    assert result.code == 2
    assert "pip install lameenc" in result.err


OPEN = """\
backcoach: 1
title: {en: Open, de: Offen}
exercises:
  - bridge: 2x3 reps open rest 10s
"""


def test_a_step_that_would_wait_has_the_tempo_of_its_exercise(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "open.yaml").write_text(OPEN)
    (tmp_path / "closed.yaml").write_text(OPEN.replace(" open", ""))
    result = cli("record", "./open.yaml", "-o", "open.wav")
    assert result.code == 0
    assert result.err.startswith("2 steps")
    assert cli("record", "./closed.yaml", "-o", "closed.wav").err == ""
    assert samples_of(tmp_path / "open.wav") == samples_of(tmp_path / "closed.wav")


@pytest.mark.parametrize(("language", "told"), [("en", "No speech engine"), ("de", "keine Sprachausgabe")])
def test_without_a_voice_it_beeps_and_says_so_once(
    cli: Cli, short: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, told: str
) -> None:
    monkeypatch.setenv("BACKCOACH_ESPEAK", "nothing")
    monkeypatch.setenv("BACKCOACH_LANG", language)
    result = cli("record", str(short), "-o", "spoken.wav")
    assert result.code == 0
    assert told in result.err
    assert len(result.err.splitlines()) == 1
    monkeypatch.delenv("BACKCOACH_ESPEAK")
    cli("record", str(short), "--voice", "beeps", "-o", "beeps.wav")
    assert samples_of(tmp_path / "spoken.wav") == samples_of(tmp_path / "beeps.wav")


def test_a_disk_that_is_full_is_told_and_nothing_is_left(home: Path, short: Path, tmp_path: Path) -> None:
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))\n"
    program = f"{limited}from backcoach.cli import main\nmain(['record', {str(short)!r}, '-o', 'short.wav'])"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 5
    assert done.stderr.startswith("backcoach: short.wav cannot be written: ")
    assert len(done.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".wav", ".part")] == []


ENDINGS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
CAUGHT = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # it may be ignored where tests run
    "signal.signal(signal.SIGHUP, signal.SIG_DFL)\n"
)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_signal_ends_it_and_leaves_nothing(home: Path, tmp_path: Path, ending: signal.Signals) -> None:
    (tmp_path / "sitecustomize.py").write_text("import pyttsx3, time; pyttsx3.init = lambda: time.sleep(600)")
    environ = {**os.environ, "PYTHONPATH": str(tmp_path)}
    program = f"{CAUGHT}from backcoach.cli import main; main(['record', 'daily', '-o', 'daily.wav'])"
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, cwd=tmp_path, env=environ, stderr=subprocess.PIPE, text=True) as process:
        give_up = time.monotonic() + 30
        while not (home / "cache").exists():
            assert time.monotonic() < give_up
        process.send_signal(ending)
        assert process.wait(30) == 128 + ending
        assert process.stderr is not None
        assert process.stderr.read() == ""
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".wav", ".part")] == []
    assert left(str(home)) == []


def test_a_sound_that_is_lost_on_the_way_is_beeped_and_told(
    cli: Cli, home: Path, short: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Robbed(Ahead):
        def wait(self, progress: Callable[[int], None] = lambda _: None) -> None:
            super().wait(progress)
            next(iter(self.paths.values())).unlink()

    monkeypatch.setattr("backcoach.cli.record.Ahead", Robbed)
    result = cli("record", str(short), "-o", "short.wav")
    assert result.code == 0
    assert result.err.startswith("1 sentence is beeped (its sound was deleted meanwhile): ")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_signal_while_it_writes_leaves_no_half_file(home: Path, tmp_path: Path, ending: signal.Signals) -> None:
    program = f"""{CAUGHT}
from array import array
from backcoach.speech import recording
def endless(placed, length):
    while True:
        yield array("h")
recording.stream = endless
from backcoach.cli import main
main(['record', 'daily', '--voice', 'beeps', '-o', 'daily.wav'])
"""
    with subprocess.Popen([sys.executable, "-c", program], cwd=tmp_path, stderr=subprocess.PIPE) as process:
        give_up = time.monotonic() + 30
        while not list(tmp_path.glob(".*.part")):
            assert time.monotonic() < give_up
        process.send_signal(ending)
        assert process.wait(30) == 128 + ending
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".wav", ".part")] == []


@pytest.mark.parametrize("leads_to", ["nowhere.wav", "link.wav"], ids=["nowhere", "to itself"])
def test_a_link_is_something_that_is_there(cli: Cli, short: Path, tmp_path: Path, leads_to: str) -> None:
    link = tmp_path / "link.wav"
    link.symlink_to(leads_to)
    assert cli("record", str(short), "--voice", "beeps", "-o", "link.wav").code == 5
    assert link.is_symlink()


def test_what_a_link_leads_to_is_written_over_with_force(cli: Cli, short: Path, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    file, link = tmp_path / "below" / "file.wav", tmp_path / "link.wav"
    file.write_bytes(b"old")
    link.symlink_to(file)
    assert cli("record", str(short), "--voice", "beeps", "-o", "link.wav", "--force").code == 0
    assert link.is_symlink()
    assert wav.is_whole(file)


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_a_file_that_came_meanwhile_is_not_written_over(
    cli: Cli, short: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    stream, target = recording.stream, tmp_path / "a.wav"

    def beside_another(*given: Any) -> Any:
        target.write_text("another's")
        return stream(*given)

    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(recording, "stream", beside_another)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    result = cli("record", str(short), "--voice", "beeps", "-o", "a.wav")
    assert (result.code, target.read_text()) == (5, "another's")
    assert "--force" in result.err
    assert list(tmp_path.glob(".*.part")) == []


def test_an_ending_alone_is_no_name(cli: Cli, short: Path) -> None:
    result = cli("record", str(short), "-o", "below/.wav")
    assert (result.code, result.err) == (2, "backcoach: .wav is an ending without a name: session.wav, for instance.\n")


def test_the_name_of_a_file_does_not_reach_the_terminal_raw(cli: Cli, short: Path) -> None:
    result = cli("record", str(short), "--voice", "beeps", "-o", "a\033[31m.wav")
    assert result.code == 0
    assert "\033" not in result.out


def test_a_full_disk_is_called_the_same_for_every_ending(home: Path, short: Path, tmp_path: Path) -> None:
    pytest.importorskip("soundfile")
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))\n"
    program = (
        f"{limited}from backcoach.cli import main\nmain(['record', {str(short)!r}, '--voice', 'beeps', '-o', 'a.ogg'])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (5, "backcoach: a.ogg cannot be written: File too large\n")
