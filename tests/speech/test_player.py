"""The player starts what is due, one at a time, nothing late and nothing stale. No process and no clock here."""

import errno
import json
import os
import subprocess
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from backcoach.speech import beeps, wav
from backcoach.speech.beeps import CueSound
from backcoach.speech.player import Player
from backcoach.speech.playing import COMMAND
from backcoach.speech.sinks import Feed, Sink, candidates, probe
from backcoach.speech.sound import AHEAD


class FakeProcess:
    """A player program that lives until it is told to end."""

    def __init__(self, command: list[str], stdin: int) -> None:
        self.command = command
        self.stdin = os.dup(stdin) if stdin >= 0 else None
        self.code: int | None = None
        self.killed = False

    def poll(self) -> int | None:
        return self.code

    def kill(self) -> None:
        self.killed = True

    def wait(self, timeout: float) -> int:
        return -9

    def close(self) -> None:
        if self.stdin is not None:
            os.close(self.stdin)

    def heard(self) -> bytes:
        assert self.stdin is not None
        os.set_blocking(self.stdin, False)
        try:
            return os.read(self.stdin, 1 << 20)
        except BlockingIOError:
            return b""


class Stage:
    """A player with fake programs; what it said, and which programs it started."""

    def __init__(self, directory: Path, feed: Feed = Feed.PATH, **options: object) -> None:
        self.said: list[dict[str, Any]] = []
        self.started: list[FakeProcess] = []
        sink = Sink("fake", ("fake",), feed)
        self.player = Player(sink, self.say, self.start, **options)  # type: ignore[arg-type]  # a fake, real options
        self.file = directory / "one-second.wav"
        wav.write(self.file, array("h", [1_000] * wav.RATE))

    def say(self, what: str, **params: object) -> None:
        self.said.append({"say": what, **params})

    def start(self, command: list[str], stdin: int) -> FakeProcess:
        self.started.append(FakeProcess(command, stdin))
        return self.started[-1]

    def play(self, number: int, at: float, *, gen: int = 0, ttl: float = 0.4, path: str = "") -> None:
        self.player.handle(
            {"do": "play", "id": number, "gen": gen, "path": path or str(self.file), "at": at, "ttl": ttl}
        )


Staged = Callable[..., Stage]


@pytest.fixture
def staged(tmp_path: Path) -> Iterator[Staged]:
    """Makes stages, and lets go of all that their programs hold."""
    stages: list[Stage] = []

    def make(feed: Feed = Feed.PATH, **options: object) -> Stage:
        stages.append(Stage(tmp_path, feed, **options))
        return stages[-1]

    yield make
    for stage in stages:
        for process in stage.started:
            process.close()


@pytest.fixture
def stage(staged: Staged) -> Stage:
    return staged()


def test_a_sound_is_started_at_its_instant_and_not_before(stage: Stage) -> None:
    stage.play(1, 10.0)
    assert stage.player.next_deadline() == 10.0
    stage.player.advance(9.99)
    assert stage.started == []
    stage.player.advance(10.002)
    assert stage.started[0].command == ["fake", str(stage.file)]
    assert stage.said == [{"say": "started", "id": 1, "late": 2.0}]


def test_sounds_are_played_in_the_order_of_their_instants(stage: Stage) -> None:
    stage.play(1, 12.0)
    stage.play(2, 11.0)
    stage.player.advance(11.0)
    assert stage.said == [{"say": "started", "id": 2, "late": 0.0}]


def test_a_sound_that_would_be_too_late_is_dropped(stage: Stage) -> None:
    stage.play(1, 10.0, ttl=0.4)
    stage.player.advance(10.41)
    assert stage.said == [{"say": "dropped", "id": 1, "why": "late"}]
    assert stage.player.idle


def test_a_new_sound_silences_the_one_before(stage: Stage) -> None:
    stage.play(1, 10.0)
    stage.play(2, 10.5)
    stage.player.advance(10.0)
    stage.player.advance(10.5)
    assert [process.killed for process in stage.started] == [True, False]
    assert [one for one in stage.said if one["say"] == "dropped"] == [{"say": "dropped", "id": 1, "why": "overtaken"}]


def test_a_cut_silences_what_plays_and_forgets_what_was_to_come(stage: Stage) -> None:
    stage.play(1, 10.0)
    stage.play(2, 10.5)
    stage.player.advance(10.0)
    stage.player.handle({"do": "cut", "gen": 1})
    assert stage.started[0].killed
    stage.play(3, 10.6, gen=0)  # sent before the cut was
    assert [message for message in stage.said if message["say"] == "dropped"] == [
        {"say": "dropped", "id": 1, "why": "stale"},
        {"say": "dropped", "id": 2, "why": "stale"},
        {"say": "dropped", "id": 3, "why": "stale"},
    ]
    assert stage.player.idle
    stage.play(4, 10.7, gen=1)
    stage.player.advance(10.7)
    assert stage.said[-1] == {"say": "started", "id": 4, "late": 0.0}


@pytest.mark.parametrize(("code", "said"), [(0, {"say": "played"}), (1, {"say": "failed", "why": "exit code 1"})])
def test_how_a_sound_ended_is_reported(stage: Stage, code: int, said: dict[str, object]) -> None:
    stage.play(1, 10.0)
    stage.player.advance(10.0)
    stage.started[0].code = code
    stage.player.advance(10.2)
    assert stage.said[-1] == {**said, "id": 1}


def test_a_program_that_does_not_end_is_taken_for_hung(stage: Stage) -> None:
    stage.play(1, 10.0)
    stage.player.advance(10.0)
    now = 10.0
    while (deadline := stage.player.next_deadline()) is not None:
        assert deadline > now
        now = deadline
        stage.player.advance(now)
    assert 15.9 < now < 16.3  # a second of sound and five of patience


def test_a_program_may_wait_for_what_a_sound_server_has_in_its_buffers(stage: Stage) -> None:
    """A second of sound takes three with a null sink of two seconds; that is no failure, and holds nothing up."""
    stage.play(1, 10.0)
    stage.play(2, 12.9)
    for now in (10.0, 11.1, 12.5, 12.9):
        stage.player.advance(now)
    assert [one for one in stage.said if one["say"] == "failed"] == []
    assert stage.said[-1] == {"say": "started", "id": 2, "late": 0.0}


def test_what_hangs_is_ended(stage: Stage) -> None:
    stage.play(1, 10.0)
    stage.player.advance(10.0)
    stage.player.advance(16.2)
    assert stage.started[0].killed
    assert stage.said[-1] == {"say": "failed", "id": 1, "why": "hung"}


def test_a_file_that_is_not_there_is_reported(stage: Stage) -> None:
    stage.play(1, 10.0, path="/nowhere.wav")
    stage.player.advance(10.0)
    assert stage.said == [{"say": "failed", "id": 1, "why": "no-file"}]
    assert stage.player.idle


def test_a_piped_player_is_started_ahead_and_gets_its_samples_at_the_instant(staged: Staged, tmp_path: Path) -> None:
    stage = staged(Feed.PIPE)
    stage.play(1, 10.0)
    assert stage.player.next_deadline() == pytest.approx(9.8)
    stage.player.advance(9.8)
    assert stage.started[0].heard() == stage.file.read_bytes()[:44]
    assert stage.player.next_deadline() == 10.0
    stage.player.advance(9.9)
    assert stage.started[0].heard() == b""
    stage.player.advance(10.0)
    assert stage.started[0].heard() == stage.file.read_bytes()[44:]
    assert stage.said == [{"say": "started", "id": 1, "late": 0.0}]


def test_a_piped_player_that_waits_is_killed_by_a_cut(staged: Staged, tmp_path: Path) -> None:
    stage = staged(Feed.PIPE)
    stage.play(1, 10.0)
    stage.player.advance(9.9)
    stage.player.handle({"do": "cut", "gen": 1})
    assert stage.started[0].killed
    assert stage.started[0].heard() == stage.file.read_bytes()[:44]
    stage.player.advance(10.0)
    assert stage.said == [{"say": "dropped", "id": 1, "why": "stale"}]


def test_a_ping_is_answered(stage: Stage) -> None:
    stage.player.handle({"do": "ping"})
    assert stage.said == [{"say": "pong"}]


def test_only_installed_players_are_candidates(tmp_path: Path) -> None:
    for name in ("aplay", "paplay", "afplay"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    found = candidates({"PATH": str(tmp_path)}, "linux")
    assert [sink.name for sink in found if sink.name != "miniaudio"] == ["paplay", "aplay"]
    assert [sink.name for sink in candidates({"PATH": str(tmp_path)}, "darwin") if sink.name != "miniaudio"] == [
        "afplay"
    ]
    assert [sink.name for sink in candidates({"PATH": str(tmp_path)}, "win32") if sink.name != "miniaudio"] == []
    assert candidates({"BACKCOACH_PLAYER": "x -y", "PATH": ""}, "linux") == [Sink("x", ("x", "-y"))]
    assert candidates({"BACKCOACH_PLAYER": 'x "', "PATH": ""}, "linux") == [Sink('x "', ('x "',))]


@pytest.mark.parametrize(
    ("command", "works", "why"),
    [
        ("exit 0", True, ""),
        ("echo one >&2; echo no device >&2; exit 1", False, "no device"),
        ("exit 3", False, "exit code 3"),
    ],
)
def test_a_player_is_judged_by_its_own_result(command: str, works: bool, why: str, tmp_path: Path) -> None:
    silence = tmp_path / "silence.wav"
    silence.write_bytes(b"")
    result = probe(Sink("fake", ("sh", "-c", command)), silence)
    assert (result.works, result.why) == (works, why)


def test_a_player_that_is_not_there_does_not_work(tmp_path: Path) -> None:
    silence = tmp_path / "silence.wav"
    silence.write_bytes(b"")
    assert not probe(Sink("fake", (str(tmp_path / "missing"),)), silence).works


def test_the_player_ends_with_its_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKCOACH_PLAYER", "true")
    process = subprocess.run(
        [*COMMAND, str(tmp_path), "0.0"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        timeout=30,
        check=False,
    )
    assert process.returncode == 0
    place, ready = (json.loads(line) for line in process.stdout.splitlines())
    assert place == {"say": "place", "temporary": None}
    assert (ready["say"], ready["sink"], ready["beeps"]) == ("ready", "true", str(tmp_path))


def test_a_place_that_does_not_take_the_beeps_is_told_as_such(tmp_path: Path) -> None:
    (beeps.path(tmp_path, CueSound.GO) / "in the way").mkdir(parents=True)
    (tmp_path / "sitecustomize.py").write_text(
        f"import tempfile; tempfile.tempdir = {str(tmp_path / 'sitecustomize.py')!r}"
    )
    environ = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [*COMMAND, str(tmp_path), "0.0"]
    said = subprocess.run(command, stdin=-3, stdout=-1, env=environ, timeout=30, check=True).stdout
    ready = json.loads(said.splitlines()[-1])
    assert (ready["say"], ready["sink"], ready["beeps"]) == ("ready", None, None)
    assert list(ready["why"]) == ["disk"]


# --- a lead of silence


def led(staged: Staged, directory: Path, feed: Feed = Feed.PIPE, lead: float = 0.5) -> Stage:
    return staged(feed, lead=lead, scratch=directory)


def silence_before(data: bytes) -> float:
    """Seconds of it in the bytes of a WAV file."""
    samples = array("h", data[44:])
    return next(i for i, sample in enumerate(samples) if sample) / wav.RATE


def test_a_lead_is_played_before_the_sound_which_stays_on_time(staged: Staged, tmp_path: Path) -> None:
    stage = led(staged, tmp_path)
    stage.play(1, 10.0)
    assert stage.player.next_deadline() == pytest.approx(9.3)
    stage.player.advance(9.3)
    assert stage.player.next_deadline() == pytest.approx(9.5)
    stage.player.advance(9.5)
    heard = stage.started[0].heard()
    assert silence_before(heard) == pytest.approx(0.5)
    assert len(heard) == stage.file.stat().st_size + 2 * wav.RATE // 2
    assert int.from_bytes(heard[4:8], "little") == len(heard) - 8
    assert int.from_bytes(heard[40:44], "little") == len(heard) - 44
    assert stage.said == [{"say": "started", "id": 1, "late": 0.0}]


def test_a_device_that_is_awake_needs_no_lead(staged: Staged, tmp_path: Path) -> None:
    stage = led(staged, tmp_path)
    stage.play(1, 10.0)  # lasts until 11
    stage.play(2, 11.2)
    stage.play(3, 11.9)  # in the middle of the second
    for now in (9.3, 9.5, 10.8, 11.0, 11.7, 11.9):
        stage.player.advance(now)
    assert [process.killed for process in stage.started] == [True, True, False]
    assert [silence_before(process.heard()) for process in stage.started] == [
        pytest.approx(0.5),
        pytest.approx(0.2, abs=0.001),
        0.0,
    ]


@pytest.mark.parametrize("feed", [Feed.PATH, Feed.TOLD])
def test_a_player_that_takes_files_gets_one_with_the_lead_in_it(staged: Staged, tmp_path: Path, feed: Feed) -> None:
    stage = led(staged, tmp_path, feed)
    stage.play(1, 10.0)
    stage.player.advance(9.5 - AHEAD[feed])
    path = Path(stage.started[0].command[1])
    assert path != stage.file
    assert silence_before(path.read_bytes()) == pytest.approx(0.5)
    if feed is Feed.TOLD:
        assert float(stage.started[0].command[2]) == pytest.approx(9.5)
    stage.player.advance(9.5)
    stage.started[0].code = 0
    stage.player.advance(11.2)
    assert not path.exists()
    stage.play(2, 20.0)
    stage.player.advance(19.5 - AHEAD[feed])
    stage.player.handle({"do": "cut", "gen": 1})
    assert [one for one in tmp_path.iterdir() if one != stage.file] == []


def test_a_sound_that_no_pipe_can_hold_is_played_from_its_file(staged: Staged, tmp_path: Path) -> None:
    stage = staged(Feed.PIPE)
    wav.write(stage.file, array("h", [1_000] * (30 * wav.RATE)))
    stage.play(1, 10.0)
    assert stage.player.next_deadline() == 10.0
    stage.player.advance(9.99)
    assert stage.started == []
    stage.player.advance(10.0)
    assert stage.started[0].command == ["fake", str(stage.file)]
    assert stage.said == [{"say": "started", "id": 1, "late": 0.0}]


@pytest.mark.parametrize("late", [0.0, 0.25])
def test_where_the_system_gives_no_room_in_a_pipe_a_sound_is_played_from_its_file(
    staged: Staged, tmp_path: Path, late: float
) -> None:
    """Linux lets a user without special rights have so much memory in pipes, and no more."""

    def no_room(size: int) -> tuple[int, int]:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    stage = staged(Feed.PIPE, open_pipe=no_room)
    stage.play(1, 10.0)
    stage.player.advance(9.8 + late)
    if not late:
        assert (stage.started, stage.player.next_deadline()) == ([], 10.0)
        stage.player.advance(10.0)
    assert [process.command for process in stage.started] == [["fake", str(stage.file)]]
    assert stage.said == [{"say": "started", "id": 1, "late": pytest.approx(200 * late)}]


def test_a_sound_that_cannot_be_read_is_taken_for_a_lost_one(staged: Staged, tmp_path: Path) -> None:
    """It says nothing against the player."""
    stage = staged()
    directory = tmp_path / "directory.wav"
    directory.mkdir()
    stage.play(1, 10.0, path=str(directory))
    stage.player.advance(10.0)
    assert stage.said == [{"say": "failed", "id": 1, "why": "no-file"}]


def test_a_program_that_is_gone_is_not_taken_for_a_lost_sound(staged: Staged, tmp_path: Path) -> None:
    stage = staged()
    stage.player = Player(Sink("gone", (str(tmp_path / "gone"),)), stage.say)
    stage.play(1, 10.0)
    stage.player.advance(10.0)
    assert [one["say"] for one in stage.said] == ["failed"]
    assert stage.said[0]["why"] != "no-file"


@pytest.mark.parametrize(("now", "silence"), [(9.5, 0.3), (9.8, 0.0), (10.0, 0.0), (10.3, 0.0)])
def test_a_sound_that_comes_too_late_for_its_lead_does_with_less(
    staged: Staged, tmp_path: Path, now: float, silence: float
) -> None:
    """As the first cue after a pause, which is due at once. Its program still has the time to get ready."""
    stage = led(staged, tmp_path, lead=1.5)
    stage.play(1, 10.0)
    stage.player.advance(now)
    begin = stage.player.next_deadline()
    assert begin is not None
    if now < 10.0:
        assert begin == pytest.approx(max(now + 0.2, 10.0 - silence))
        assert len(stage.started[0].heard()) == wav.HEAD
        stage.player.advance(begin)
    samples = stage.started[0].heard()[-2 * (wav.RATE + round(silence * wav.RATE)) :]
    assert stage.said == [{"say": "started", "id": 1, "late": pytest.approx(max(0.0, now - 10.0) * 1000)}]
    assert next(i for i, sample in enumerate(array("h", samples)) if sample) == round(silence * wav.RATE)


def test_a_beep_that_is_gone_or_damaged_is_written_again(stage: Stage, tmp_path: Path) -> None:
    places = [beeps.path(tmp_path / name, CueSound.REST) for name in ("gone", "damaged")]
    places[1].parent.mkdir()
    places[1].write_bytes(b"RIFF")
    for number, place in enumerate(places):
        stage.play(number, 10.0 + number, path=str(place))
        stage.player.advance(10.0 + number)
    assert [process.command[1] for process in stage.started] == [str(place) for place in places]
    assert [wav.is_whole(place) for place in places] == [True, True]


def test_a_sound_that_is_cut_off_is_as_good_as_gone(stage: Stage, tmp_path: Path) -> None:
    """So that it is rendered again; a program that fails for it is no failure of sound."""
    half = tmp_path / "half.wav"
    half.write_bytes(stage.file.read_bytes()[:1_000])
    stage.play(1, 10.0, path=str(half))
    stage.player.advance(10.0)
    assert stage.said == [{"say": "failed", "id": 1, "why": "no-file"}]
    assert stage.started == []


@pytest.mark.slow
@pytest.mark.parametrize("within", [None, "file"], ids=["empty", "not empty"])
def test_a_directory_in_the_place_of_a_beep_does_not_take_the_sound_away(tmp_path: Path, within: str | None) -> None:
    in_the_way = beeps.path(tmp_path / "cache", CueSound.GO)
    in_the_way.mkdir(parents=True)
    if within:
        (in_the_way / within).touch()
    done = subprocess.run(
        [*COMMAND, str(tmp_path / "cache"), "0.0"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env={**os.environ, "BACKCOACH_PLAYER": "true", "TMPDIR": str(tmp_path)},
        timeout=60,
        check=False,
    )
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert (said[-1]["say"], said[-1]["sink"]) == ("ready", "true")
    assert all(wav.is_whole(beeps.path(Path(said[-1]["beeps"]), sound)) for sound in CueSound)
    assert said[-2]["temporary"] == (said[-1]["beeps"] if within else None)
