"""What becomes of a session's sound when a child fails, by the instant: no process and no clock here."""

from pathlib import Path

import pytest

from backcoach.speech.voice import Voice
from tests.speech.fakes import FakeChild


class Stage:
    """A voice whose children are fakes, what it told, and how often it rang."""

    def __init__(self, mode: str = "beeps", *, has_bell: bool = True, **options: object) -> None:
        self.now = 100.0
        self.told: list[str] = []
        self.rings = 0
        children: list[FakeChild] = []

        def new_child(command: list[str]) -> FakeChild:
            children.append(FakeChild(command))
            return children[-1]

        self.voice = Voice(
            mode=mode,  # type: ignore[arg-type]  # tests name real modes
            language="en",
            cache_dir=Path("/cache"),
            bell=self.ring if has_bell else None,
            new_child=new_child,  # type: ignore[arg-type]  # a fake
            **options,  # type: ignore[arg-type]  # tests name real options
        )
        self.renderer, self.player = children

    def ring(self) -> None:
        self.rings += 1

    def poll(self, later: float = 0.01) -> None:
        """Look after the voice, so many seconds later."""
        self.now += later
        self.told += [notice.key.removeprefix("speech.") for notice in self.voice.poll(self.now)]

    def ready(self, sink: str | None = "fake") -> None:
        """The player has tried out what there is."""
        self.player.say("ready", sink=sink, why={}, beeps="/cache")
        self.poll()

    def play(self, answer: str, **params: object) -> None:
        """A cue is handed over and due, and this is what comes of it."""
        self.voice.cue("Go", "go", self.now + 0.1)
        self.player.say(answer, id=self.player.sent[-1]["id"], **params)
        self.poll(0.2)

    def wait_for_a_try(self) -> float:
        """Until a player is looked for again; returns after how many seconds."""
        starts, began = self.player.starts, self.now
        while self.player.starts == starts:
            deadline = self.voice.next_deadline()
            assert deadline is not None
            self.poll(max(0.01, deadline - self.now))
        return self.now - began


def test_sound_is_back_when_something_was_played_and_not_before() -> None:
    """A player may be found to work, as it plays silence, and fail for everything else."""
    stage = Stage()
    stage.voice.start({})
    waits = []
    for _ in range(3):
        stage.ready()
        for _ in range(3):
            stage.play("failed", why="exit code 1")
            if stage.player.running:
                stage.ready()
        assert stage.voice.status.rung.value == "bell"
        waits.append(stage.wait_for_a_try())
    assert stage.told == ["player-failed"]
    assert waits == [pytest.approx(seconds, abs=0.1) for seconds in (20, 40, 80)]
    stage.ready()
    assert stage.voice.status.rung.value == "beeps"
    stage.play("played")
    assert stage.told == ["player-failed", "sound-back"]


def test_sound_that_was_back_and_fails_again_is_told_again() -> None:
    stage = Stage()
    stage.voice.start({})
    for _ in range(2):
        stage.ready(sink=None)
        assert stage.wait_for_a_try() == pytest.approx(20, abs=0.1)
        stage.ready()
        stage.play("played")
    assert stage.told == ["no-player", "sound-back"] * 2


def test_a_beep_can_be_heard_as_soon_as_something_plays() -> None:
    stage = Stage()
    stage.voice.start({})
    stage.poll()
    assert not stage.voice.can_say("Go")
    stage.ready()
    assert stage.voice.can_say("Go")


def test_a_text_can_be_said_when_its_sound_is_there_and_something_plays() -> None:
    stage = Stage("speech")
    stage.voice.start({"Go": None})
    stage.renderer.say("ready", engine="fake")
    stage.renderer.say("done", id=0, path="/cache/go.wav")
    stage.poll()
    assert not stage.voice.can_say("Go")
    stage.ready()
    assert stage.voice.can_say("Go")
    assert not stage.voice.can_say("another")


def test_a_temporary_directory_is_removed_also_after_a_session_that_was_left_at_once(tmp_path: Path) -> None:
    stage = Stage("speech")
    stage.voice.start({"Go": None})
    for child in (stage.renderer, stage.player):
        directory = tmp_path / str(id(child))
        directory.mkdir()
        child.say("place", temporary=str(directory))
    stage.voice.close()
    assert list(tmp_path.iterdir()) == []


def test_a_renderer_that_has_done_its_work_may_end_by_itself() -> None:
    """So that it can take away what its engine has put somewhere."""
    stage = Stage("speech")
    stage.voice.start({"Go": None, "Hold": None})
    stage.renderer.say("ready", engine="fake")
    stage.renderer.say("done", id=0, path="/cache/go.wav")
    stage.poll()
    assert (stage.renderer.running, stage.renderer.ended) == (True, 0)
    stage.renderer.say("done", id=1, path="/cache/hold.wav")
    stage.poll()
    assert (stage.renderer.running, stage.renderer.ended) == (False, 1)
