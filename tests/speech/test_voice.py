"""Whatever becomes of the children, the session is not held up, the next cue is heard, and nothing is left behind."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backcoach.core.timeline import CueKind
from backcoach.speech import beeps, wav
from backcoach.speech.voice import BEEP_OF, Notice, Voice
from backcoach.texts.speech import TEXTS
from tests.speech.fakes import groups, logging_player, played, renderer, script, watch

pytestmark = pytest.mark.slow

NO_PLAYER = "sh -c 'exit 1'"
STRICT = 0.25
"""Seconds that no call may take; they take under one millisecond, but the machine of a test may be busy."""


class Session:
    """A voice, what it said, and how long its calls took."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.rings: list[float] = []
        self.notices: list[Notice] = []
        self.voices: list[Voice] = []

    def voice(self, **options: object) -> Voice:
        given = {"mode": "speech", "language": "en", "cache_dir": self.directory / "cache", **options}
        voice = Voice(bell=lambda: self.rings.append(time.monotonic()), **given)  # type: ignore[arg-type]  # of a dict
        self.voices.append(voice)
        return voice

    def until_ready(self, voice: Voice, texts: list[str]) -> None:
        voice.start(dict.fromkeys(texts))
        watch(voice, lambda: voice.status.sink is not None and voice.status.waiting == 0, self.notices)


def alive(group: int) -> bool:
    """Whether any process of the group runs, zombies of others apart."""
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    listed = subprocess.run(["ps", "-eo", "pgid=,stat="], capture_output=True, text=True, check=True).stdout
    return any(line.split()[0] == str(group) and "Z" not in line.split()[1] for line in listed.splitlines())


def left(some: list[int]) -> list[int]:
    """The groups of which something still runs after a moment: a killed process takes one to be gone."""
    give_up = time.monotonic() + 5
    while (alive_ones := [group for group in some if alive(group)]) and time.monotonic() < give_up:
        pass
    return alive_ones


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = Session(tmp_path)
    yield session
    for voice in session.voices:
        before = groups(voice)
        voice.close()
        assert groups(voice) == []
        assert left(before) == []


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    command, log = logging_player(tmp_path)
    monkeypatch.setenv("BACKCOACH_PLAYER", command)
    return log


def test_cues_are_played_in_order_and_on_time(session: Session, log: Path) -> None:
    voice = session.voice()
    session.until_ready(voice, ["One", "Two", "Three"])
    first = time.monotonic() + 0.4
    dues = {text: first + 0.5 * place for place, text in enumerate(["One", "Two", "Three"])}
    for text in ("Three", "One", "Two"):
        voice.cue(text, "count", dues[text])
    watch(voice, lambda: len(played(log)) == 3, session.notices)
    starts = [at for at, _ in played(log)]
    assert starts == sorted(starts)
    assert all(-0.01 < start - due < 0.35 for start, due in zip(starts, sorted(dues.values()), strict=True))
    assert len({path for _, path in played(log)}) == 3
    assert session.notices == []


def test_a_late_cue_is_dropped_and_never_queued(session: Session, log: Path) -> None:
    voice = session.voice()
    session.until_ready(voice, ["One", "Two"])
    voice.cue("One", "count", time.monotonic() - 1.0)
    voice.cue("Two", "count", time.monotonic() + 0.1)
    watch(voice, lambda: len(played(log)) == 1)
    [(_, path)] = played(log)
    assert path == voice._rendering.path("Two")


def test_a_cut_forgets_what_was_sent_ahead(session: Session, log: Path) -> None:
    voice = session.voice()
    session.until_ready(voice, ["One", "Two"])
    voice.cue("One", "count", time.monotonic() + 0.5)
    voice.cut()
    voice.cue("Two", "count", time.monotonic() + 0.8)
    watch(voice, lambda: len(played(log)) == 1)
    assert played(log)[0][1] == voice._rendering.path("Two")


def test_a_cue_without_its_words_is_beeped(session: Session, log: Path) -> None:
    voice = session.voice(renderer=renderer(session.directory, "time.sleep(60)"))
    voice.start(dict.fromkeys(["Go", "Lie down"]))
    watch(voice, lambda: voice.status.sink is not None)
    voice.cue("Lie down", "instruct", time.monotonic() + 0.1)
    voice.cue("Go", "go", time.monotonic() + 0.4)
    watch(voice, lambda: len(played(log)) == 2)
    assert [Path(path).name for _, path in played(log)] == ["beep-1-note.wav", "beep-1-go.wav"]
    assert not voice.can_say("Go")


def test_every_kind_of_cue_has_a_beep_that_fits_its_place() -> None:
    assert set(BEEP_OF) == {kind.value for kind in CueKind}
    for kind, sound in BEEP_OF.items():
        longest = 1_000 if kind == "done" else 600 if kind in ("go", "halfway", "switch", "rest") else 200
        assert wav.length(beeps.samples(sound)) <= longest


def test_muted_nothing_is_played(session: Session, log: Path) -> None:
    voice = session.voice()
    session.until_ready(voice, ["One", "Two"])
    voice.cue("One", "count", time.monotonic() + 0.3)
    voice.mute(muted=True)
    voice.cue("One", "count", time.monotonic() + 0.3)
    voice.mute(muted=False)
    voice.cue("Two", "count", time.monotonic() + 0.6)
    watch(voice, lambda: len(played(log)) == 1)
    assert played(log)[0][1] == voice._rendering.path("Two")


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSTOP])
def test_a_player_that_is_killed_or_stopped_mid_cue_is_replaced(session: Session, log: Path, blow: int) -> None:
    voice = session.voice()
    session.until_ready(voice, ["One", "Lower slowly, vertebra by vertebra, until you lie flat."])
    voice.cue("Lower slowly, vertebra by vertebra, until you lie flat.", "instruct", time.monotonic())
    watch(voice, lambda: len(played(log)) == 1)
    group = groups(voice)[0]
    os.kill(group, blow)
    began = time.monotonic()
    for _ in range(200):
        voice.cue("One", "count", time.monotonic() - 5)
        voice.cut()
    assert time.monotonic() - began < STRICT
    longest = watch(voice, lambda: bool(groups(voice)) and groups(voice)[0] != group, session.notices)
    assert longest < STRICT
    watch(voice, lambda: not alive(group), session.notices)
    before = len(played(log))
    watch(voice, lambda: voice._playing.sink is not None and voice._playing._ready, session.notices)
    voice.cue("One", "count", time.monotonic() + 0.3)
    watch(voice, lambda: len(played(log)) > before, session.notices)
    assert session.notices == []


def test_a_player_that_keeps_dying_is_given_up_with_one_notice(session: Session) -> None:
    deaths = session.directory / "deaths"
    player = script(session.directory, "player", f"open({str(deaths)!r}, 'a').write('x')")
    voice = session.voice(player=player)
    voice.start(dict.fromkeys(["One"]))
    watch(voice, lambda: voice.status.rung.value == "bell", session.notices)
    assert [notice.key for notice in session.notices] == ["speech.player-failed"]
    assert len(deaths.read_text()) <= 3
    voice.cue("Go", "go", time.monotonic())
    watch(voice, lambda: bool(session.rings), session.notices)
    assert len(session.notices) == 1


MENDED = """
    if os.path.exists({broken!r}): sys.exit(1)
    say("ready", sink="fake", why={{}}, beeps="/")
    for line in sys.stdin:
        wish = json.loads(line)
        if wish["do"] == "play": say("played", id=wish["id"])
        else: say("pong")
"""


def test_unmuting_tries_a_player_again_that_was_given_up(session: Session, log: Path) -> None:
    broken = session.directory / "broken"
    broken.write_text("")
    player = script(session.directory, "player", MENDED.format(broken=str(broken)))
    voice = session.voice(mode="beeps", player=player)
    voice.start({})
    watch(voice, lambda: voice.status.rung.value == "bell", session.notices)
    broken.unlink()
    voice.mute(muted=True)
    voice.mute(muted=False)
    watch(voice, lambda: voice.status.rung.value == "beeps" and voice.status.sink == "fake", session.notices)
    voice.cue("Go", "go", time.monotonic())
    watch(voice, lambda: len(session.notices) > 1, session.notices)
    assert [notice.key for notice in session.notices] == ["speech.player-failed", "speech.sound-back"]


def test_a_player_that_was_given_up_is_tried_again_by_itself_and_calmly(session: Session, log: Path) -> None:
    broken = session.directory / "broken"
    broken.write_text("")
    starts = session.directory / "starts"
    count = f"open({str(starts)!r}, 'a').write('x')"
    player = script(session.directory, "player", f"    {count}{MENDED.format(broken=str(broken))}")
    voice = session.voice(mode="beeps", player=player)
    voice.start({})
    watch(voice, lambda: voice.status.rung.value == "bell", session.notices)
    assert groups(voice) == []
    assert len(starts.read_text()) == 3
    later = voice.next_deadline()
    assert later is not None
    assert later > time.monotonic() + 10
    # The clock of this session jumps to the next try, which fails as well, and to the one after that.
    tries = []
    for _ in range(2):
        now = voice.next_deadline()
        assert now is not None
        tries.append(now)
        voice.poll(now)
        watch_from(now, voice, lambda: not groups(voice), session.notices)
    last = voice.next_deadline()
    assert last is not None
    assert tries[1] - tries[0] > 1.5 * (tries[0] - later + 20)
    assert len(starts.read_text()) <= 9
    broken.unlink()
    voice.poll(last)
    watch_from(last, voice, lambda: voice.status.rung.value == "beeps", session.notices)
    voice.cue("Go", "go", last)
    watch_from(last, voice, lambda: len(session.notices) > 1, session.notices)
    assert [notice.key for notice in session.notices] == ["speech.player-failed", "speech.sound-back"]


def watch_from(now: float, voice: Voice, until: Callable[[], bool], notices: list[Notice]) -> None:
    """Poll from an instant of the future on until it is so."""
    ahead = now - time.monotonic()
    give_up = time.monotonic() + 30
    while not until():
        assert time.monotonic() < give_up
        notices.extend(voice.poll(time.monotonic() + ahead))
        time.sleep(0.002)


def test_without_a_player_the_bell_rings_for_what_matters(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKCOACH_PLAYER", NO_PLAYER)
    voice = session.voice()
    voice.start(dict.fromkeys(["One"]))
    watch(voice, lambda: voice.status.rung.value == "bell", session.notices)
    assert [notice.key for notice in session.notices] == ["speech.no-player"]
    assert groups(voice) == []
    due = time.monotonic() + 0.2
    voice.cue("One", "count", due)
    voice.cue("Go", "go", due)
    assert voice.next_deadline() == due
    watch(voice, lambda: len(session.rings) == 1)
    assert session.rings[0] >= due


def test_the_bell_is_not_rung_late_and_not_after_a_cut(session: Session) -> None:
    voice = session.voice(mode="bell")
    voice.start({})
    voice.cue("Go", "go", 10.0)
    voice.cue("Go", "go", 20.0)
    voice.poll(10.5)
    assert session.rings == []
    voice.cut()
    voice.poll(20.0)
    assert session.rings == []
    voice.cue("Go", "go", 30.0)
    voice.poll(30.1)
    assert len(session.rings) == 1


def test_off_starts_nothing_and_says_nothing(session: Session) -> None:
    voice = session.voice(mode="off")
    voice.start(dict.fromkeys(["One"]))
    voice.cue("One", "go", 10.0)
    assert voice.poll(10.0) == []
    assert groups(voice) == []
    assert voice.next_deadline() is None
    assert session.rings == []


HANGS_ON = """
if wish["text"] == "poison": {deed}
path = sys.argv[1] + "/" + str(wish["id"]) + ".wav"
os.makedirs(sys.argv[1], exist_ok=True)
open(path, "wb").write(b"x" * 1000)
say("done", id=wish["id"], path=path)
"""


@pytest.mark.parametrize(
    "deed",
    [
        "os.abort()",
        "sys.exit(0)",
        "os.write(1, b'Traceback')",
        "os.write(1, b'no protocol\\n')",
        "os.close(1)",
        "say('failed', id=wish['id'], why='no-sound'); continue",
        "time.sleep(60)",
    ],
)
def test_a_text_that_breaks_the_renderer_is_given_up_and_the_others_are_spoken(
    session: Session, log: Path, deed: str
) -> None:
    voice = session.voice(renderer=renderer(session.directory, HANGS_ON.format(deed=deed)))
    voice.start(dict.fromkeys(["One", "poison", "Two"]))
    watch(voice, lambda: voice.status.waiting == 0 and voice.status.sink is not None, session.notices)
    assert [voice.can_say(text) for text in ("One", "poison", "Two")] == [True, False, True]
    assert voice.status.rung.value == "speech"
    assert session.notices == []


def test_a_renderer_that_never_works_is_given_up_with_one_notice(session: Session, log: Path) -> None:
    deaths = session.directory / "deaths"
    voice = session.voice(
        renderer=script(session.directory, "renderer", f"open({str(deaths)!r}, 'a').write('x'); os.abort()")
    )
    voice.start(dict.fromkeys([f"text {number}" for number in range(50)]))
    watch(voice, lambda: voice.status.rung.value == "beeps", session.notices)
    assert [notice.key for notice in session.notices] == ["speech.renderer-failed"]
    assert len(deaths.read_text()) <= 6


@pytest.mark.parametrize("why", ["no-engine", "no-space"])
def test_a_fatal_renderer_is_not_tried_again(session: Session, log: Path, why: str) -> None:
    starts = session.directory / "starts"
    voice = session.voice(
        renderer=script(
            session.directory, "renderer", f"open({str(starts)!r}, 'a').write('x'); say('fatal', why={why!r})"
        )
    )
    voice.start(dict.fromkeys(["One", "Two"]))
    watch(voice, lambda: voice.status.rung.value == "beeps", session.notices)
    voice.cue("Three", "count", time.monotonic() + 0.2)
    watch(voice, lambda: voice.status.sink is not None, session.notices)
    assert [notice.key for notice in session.notices] == [f"speech.{why}"]
    assert starts.read_text() == "x"


def test_a_language_without_a_voice_is_beeped_and_said_once(session: Session, log: Path) -> None:
    voice = session.voice(language="xx")
    voice.start(dict.fromkeys(["One", "Two", "Three"]))
    watch(voice, lambda: voice.status.rung.value == "beeps", session.notices)
    assert session.notices == [Notice("speech.no-voice", {"language": "xx"})]


@pytest.mark.parametrize(
    "flood",
    ["while True: os.write(1, b'x' * 65536)", "while True: say('done', id=10**6, path='x')"],
)
def test_a_renderer_that_floods_does_not_hold_up_the_session(session: Session, log: Path, flood: str) -> None:
    voice = session.voice(renderer=script(session.directory, "renderer", flood))
    voice.start(dict.fromkeys(["One"]))
    end = time.monotonic() + 1.0
    assert watch(voice, lambda: time.monotonic() > end) < STRICT


def test_a_cache_that_cannot_be_written_to_is_replaced_for_the_session(session: Session, log: Path) -> None:
    (session.directory / "cache").write_text("a file in the place of the directory")
    voice = session.voice()
    session.until_ready(voice, ["One"])
    assert voice.can_say("One")
    temporary = voice._playing.temporary | voice._rendering.temporary
    assert len(temporary) == 2
    voice.close()
    assert not any(Path(directory).exists() for directory in temporary)
    assert session.notices == []


def test_without_any_room_the_bell_is_left(session: Session, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (session.directory / "cache").write_text("a file in the place of the directory")
    (session.directory / "sitecustomize.py").write_text(
        f"import tempfile; tempfile.tempdir = {str(session.directory / 'cache')!r}"
    )
    monkeypatch.setenv("PYTHONPATH", str(session.directory))
    voice = session.voice()
    voice.start(dict.fromkeys(["One"]))
    watch(voice, lambda: voice.status.rung.value == "bell", session.notices)
    assert [notice.key for notice in session.notices] == ["speech.no-space"]


def test_a_full_disk_is_noticed_before_anything_hangs(
    session: Session, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (session.directory / "sitecustomize.py").write_text(
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))"
    )
    monkeypatch.setenv("PYTHONPATH", str(session.directory))
    voice = session.voice()
    voice.start(dict.fromkeys(["One"]))
    watch(voice, lambda: voice.status.rung.value == "bell" and groups(voice) == [], session.notices)


def test_a_sound_that_has_vanished_is_rendered_again(session: Session, log: Path) -> None:
    voice = session.voice()
    session.until_ready(voice, ["One"])
    path = voice._rendering.path("One")
    assert path is not None
    Path(path).unlink()
    voice.cue("One", "count", time.monotonic() + 0.1)
    watch(voice, lambda: not voice.can_say("One"), session.notices)
    watch(voice, lambda: voice.can_say("One"), session.notices)
    assert Path(path).exists()
    assert session.notices == []


def test_a_sound_that_has_vanished_does_not_take_the_place_of_another(session: Session, log: Path) -> None:
    answer = """
        if wish["text"] == "slow": time.sleep(1.5)
        path = sys.argv[1] + "/" + wish["text"] + str(wish["id"]) + ".wav"
        os.makedirs(sys.argv[1], exist_ok=True)
        open(path, "wb").write(b"x" * 1000)
        say("done", id=wish["id"], path=path)
    """
    voice = session.voice(renderer=renderer(session.directory, answer))
    voice.start(dict.fromkeys(["One", "slow"]))
    watch(voice, lambda: voice.can_say("One"))
    path = voice._rendering.path("One")
    assert path is not None
    voice._rendering.forget(path)
    watch(voice, lambda: voice.can_say("One") and voice.can_say("slow"))
    assert [Path(str(voice._rendering.path(text))).name[:3] for text in ("One", "slow")] == ["One", "slo"]


def test_two_voices_share_a_cache(session: Session, log: Path) -> None:
    texts = [f"{number} repetitions" for number in range(8)]
    one, other = session.voice(), session.voice()
    one.start(dict.fromkeys(texts))
    other.start(dict.fromkeys(texts))
    for voice in (one, other):
        watch(voice, lambda voice=voice: voice.status.waiting == 0, session.notices)  # type: ignore[misc]  # bound here
    assert [one._rendering.path(text) for text in texts] == [other._rendering.path(text) for text in texts]
    assert session.notices == []


def test_quitting_while_texts_are_rendered_leaves_nothing(session: Session, log: Path) -> None:
    voice = session.voice()
    voice.start(dict.fromkeys([f"This is sentence number {number}." for number in range(100)]))
    watch(voice, lambda: voice.status.waiting < 98)
    before = groups(voice)
    assert len(before) == 2
    voice.close()
    assert left(before) == []
    assert voice.poll(time.monotonic()) == []
    assert voice.next_deadline() is None


def test_the_renderer_is_gone_when_everything_is_rendered(session: Session, log: Path) -> None:
    voice = session.voice()
    session.until_ready(voice, ["One", "Two"])
    voice.poll(time.monotonic())
    assert len(groups(voice)) == 1
    assert voice.status.engine is not None


def test_nothing_outlives_a_session_that_is_killed(session: Session, log: Path) -> None:
    program = textwrap.dedent(
        f"""
        import sys, time
        from pathlib import Path
        from backcoach.speech.voice import Voice
        voice = Voice(mode="speech", language="en", cache_dir=Path({str(session.directory / "cache")!r}), bell=print)
        text = "Lower slowly, vertebra by vertebra, until your back lies flat on the floor."
        voice.start(dict.fromkeys([text]))
        while voice.status.waiting or voice.status.sink is None:
            voice.poll(time.monotonic()); time.sleep(0.01)
        voice.start(dict.fromkeys(["another " + str(number) for number in range(200)]))
        voice.cue(text, "instruct", time.monotonic())
        print(voice._playing.pid, voice._rendering.pid, flush=True)
        time.sleep(60)
        """
    )
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    both = [int(group) for group in process.stdout.readline().split()]
    assert len(set(both)) == 2
    give_up = time.monotonic() + 30
    while not played(log) and time.monotonic() < give_up:
        time.sleep(0.01)
    process.kill()
    process.wait()
    process.stdout.close()
    assert left(both) == []


def test_a_session_that_was_asleep_does_not_blame_its_player(session: Session, log: Path) -> None:
    voice = session.voice()
    session.until_ready(voice, ["One"])
    group = groups(voice)[0]
    now = time.monotonic()
    for hours in range(1, 5):
        voice.poll(now + 3600 * hours)
    assert groups(voice)[0] == group
    assert session.notices == []


def test_every_notice_can_be_said_in_both_languages() -> None:
    for key, texts in TEXTS.items():
        assert set(texts) == {"en", "de"}, key
