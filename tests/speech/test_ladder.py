"""What becomes of a session's sound when a child fails, by the instant: no process and no clock here."""

from pathlib import Path

import pytest

from backcoach.speech.voice import Voice
from tests.speech.fakes import FakeChild

A_SECOND = 1.000_3
"""A session looks after its voice once a second and, as all things, a little late."""


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
            mode=mode,
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
        [sent] = of_the_cues(self)[-1:]
        self.player.say(answer, id=sent["id"], **params)
        self.poll(0.2)

    def wait_for_a_try(self) -> float:
        """Until a player is looked for again; returns after how many seconds."""
        starts, began = self.player.starts, self.now
        while self.player.starts == starts:
            deadline = self.voice.next_deadline()
            assert deadline is not None
            assert self.now < began + 1_000
            self.poll(max(0.01, deadline - self.now))
        return self.now - began


def of_the_cues(stage: Stage) -> list[dict[str, object]]:
    """What the player that runs was sent of cues and cuts."""
    return [dict(message) for message in stage.player.sent if message["do"] in ("play", "cut")]


def test_a_cue_goes_out_at_once_with_its_instant_and_a_cut_goes_after_it() -> None:
    stage = Stage()
    stage.voice.start({})
    stage.ready()
    stage.voice.cue("Halfway", "halfway", 102.0)
    stage.voice.cue("Go", "go", 101.0)
    stage.voice.cut()
    stage.voice.cue("Rest", "rest", 103.0)
    play = {"do": "play", "ttl": 0.4}
    assert of_the_cues(stage) == [
        {**play, "id": 1, "gen": 0, "path": "/cache/beep-1-halfway.wav", "at": 102.0},
        {**play, "id": 2, "gen": 0, "path": "/cache/beep-1-go.wav", "at": 101.0},
        {"do": "cut", "gen": 1},
        {**play, "id": 3, "gen": 1, "path": "/cache/beep-1-rest.wav", "at": 103.0},
    ]


def test_a_player_that_died_is_replaced_at_once_and_the_next_cue_is_played() -> None:
    stage = Stage()
    stage.voice.start({})
    stage.ready()
    stage.voice.cue("Go", "go", stage.now)
    stage.player.running = False
    stage.poll()
    assert (stage.player.running, stage.player.starts) == (True, 2)
    stage.ready()
    stage.play("played")
    assert len(of_the_cues(stage)) == 1
    assert stage.told == []


@pytest.mark.parametrize("ahead", [None, 0.7, 2.7], ids=["no cue", "a cue", "a cue with a lead"])
def test_a_player_that_stands_still_is_replaced_after_two_and_a_half_seconds(ahead: float | None) -> None:
    """However long before it is due a cue is handed over."""
    stage = Stage()
    stage.voice.start({})
    stage.ready()
    last_heard = stage.now
    if ahead is not None:
        stage.poll(0.5)
        stage.voice.cue("Go", "go", stage.now + ahead)
    while stage.player.starts == 1:
        deadline = stage.voice.next_deadline()
        assert deadline is not None
        assert stage.now < last_heard + 10
        stage.poll(min(max(0.01, deadline - stage.now), A_SECOND))
    assert stage.now - last_heard == pytest.approx(2.5 if ahead is None else 2.0, abs=0.1)
    stage.ready()
    stage.play("played")
    assert stage.told == []


def test_a_player_that_answers_is_not_replaced() -> None:
    stage = Stage()
    stage.voice.start({})
    stage.ready()
    for second in range(20):
        stage.voice.cue("Go", "go", stage.now + 0.7)
        for message in stage.player.sent[:]:
            stage.player.say("pong" if message["do"] == "ping" else "started")
        stage.player.sent.clear()
        stage.poll(0.9 if second % 2 else 0.1)
    assert stage.player.starts == 1


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


@pytest.mark.parametrize(("voice_name", "hangs"), [(None, 6), ("piper:x.onnx", 2)])
def test_a_model_has_a_minute_to_be_loaded_and_one_that_hangs_is_given_up_sooner(
    voice_name: str | None, hangs: int
) -> None:
    stage = Stage("speech", voice_name=voice_name)
    stage.voice.start({f"text {number}": None for number in range(9)})
    stage.ready()
    stage.renderer.say("ready", engine="fake")
    began = stage.now
    while not stage.told:
        if voice_name and stage.now < began + 60:
            assert stage.renderer.starts == 1
        stage.player.say("pong")
        stage.poll(0.5)
        assert stage.now < began + 200
    assert stage.told == ["renderer-failed"]
    assert stage.renderer.starts == hangs
    assert stage.now - began < 150


def test_the_bell_rings_as_work_starts_also_where_it_starts_with_a_count() -> None:
    stage = Stage("bell")
    stage.voice.start({})
    for number in (1, 2, 3):
        stage.voice.cue(str(number), "count", stage.now, starts=number == 1)
        stage.poll()
    assert stage.rings == 1


@pytest.mark.parametrize(
    ("mode", "has_bell", "lost"), [("beeps", False, True), ("beeps", True, False), ("off", False, False)]
)
def test_sound_is_lost_where_nothing_is_heard_though_something_was_to_be(mode: str, has_bell: bool, lost: bool) -> None:
    stage = Stage(mode, has_bell=has_bell)
    stage.voice.start({})
    stage.ready(sink=None)
    assert stage.voice.status.lost == lost


def test_a_renderer_that_hangs_is_noticed_by_a_session_that_looks_once_a_second() -> None:
    stage = Stage("speech")
    stage.voice.start({"Go": None})
    stage.ready()
    stage.renderer.say("ready", engine="fake")
    stage.poll()
    began = stage.now
    while stage.renderer.starts == 1:
        assert stage.now < began + 10
        stage.player.say("pong")
        stage.poll(A_SECOND)


def test_a_disk_that_takes_no_sound_is_told_once_as_what_it_is() -> None:
    stage = Stage("speech")
    stage.voice.start({f"text {number}": None for number in range(9)})
    stage.ready()
    for number in range(9):
        if stage.renderer.running:
            stage.renderer.say("failed", id=number, why="disk")
            stage.renderer.running = number % 2 == 0  # it ends where an engine would hang
        stage.poll()
    assert stage.told == ["no-space"]
    assert not stage.renderer.running
    assert stage.voice.status.rung.value == "beeps"
