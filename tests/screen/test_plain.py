"""The session as lines for pipes and screen readers."""

import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backcoach.core.events import (
    CueReached,
    Event,
    GetReady,
    Outcome,
    PauseReason,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    State,
    StepEnd,
    StepEnded,
    StepStarted,
    TimeAdded,
)
from backcoach.core.timeline import Cue, CueKind, Timeline
from backcoach.i18n import Translator
from backcoach.screen.plain import PlainScreen
from tests.screen.builders import a_session, snapshot
from tests.screen.strategies import texts, timelines


def lines_of(timeline: Timeline, *events: Event, language: str = "en", ascii_only: bool = False) -> list[str]:
    written: list[str] = []
    screen = PlainScreen(timeline, Translator(language), written.append, ascii=ascii_only)
    for event in events:
        screen.heard(event)
    return "".join(written).splitlines()


def all_steps(timeline: Timeline) -> list[Event]:
    return [StepStarted(step.start, step.index) for step in timeline.steps]


def test_every_step_is_a_line() -> None:
    timeline = a_session()
    assert lines_of(timeline, SessionStarted(0), *all_steps(timeline), SessionEnded(0, Outcome.COMPLETED)) == [
        "Morning back, 9:29 minutes and 1 step at your own pace",
        "0:00  Get ready: Side plank. 2 sets of 3 repetitions, hold 10 seconds, each side, "
        "30 seconds rest between sets. Left elbow on a folded towel",
        "0:15  Side plank, left side, set 1 of 2: 3 repetitions, hold 10 seconds",
        "0:58  Change sides: right side",
        "1:04  Side plank, right side, set 1 of 2: 3 repetitions, hold 10 seconds",
        "1:48  Rest 30 seconds. Next: set 2 of 2, left side",
        "2:18  Side plank, left side, set 2 of 2: 3 repetitions, hold 10 seconds",
        "3:01  Change sides: right side",
        "3:07  Side plank, right side, set 2 of 2: 3 repetitions, hold 10 seconds",
        "3:51  Rest 1:30 minutes. Next: Bridge, 10 repetitions",
        "5:21  Get ready: Bridge. 10 repetitions",
        "5:29  Bridge: 10 repetitions, hold 3 seconds",
        "6:39  Get ready: Dead bug. 8 repetitions, left and right in turn",
        "6:44  Dead bug, sides in turn: 8 repetitions",
        "7:32  Get ready: Heel slide. 12 repetitions at your own pace",
        "7:37  Heel slide: 12 repetitions, Enter when done",
        "7:37  Get ready: Child's pose. 75 seconds",
        "7:44  Child's pose: 1:15 minutes",
        "8:59  Get ready: Belly breathing. 5 breaths",
        "9:04  Belly breathing, round 2 of 2: 5 breaths",
        "Done.",
    ]


def test_it_speaks_german() -> None:
    timeline = a_session("de")
    assert lines_of(timeline, *all_steps(timeline)[1:5], language="de") == [
        "0:15  Seitstütz mit gestreckten Beinen, linke Seite, Satz 1 von 2: 3 Wiederholungen, 10 Sekunden halten",
        "0:58  Seitenwechsel: rechte Seite",
        "1:04  Seitstütz mit gestreckten Beinen, rechte Seite, Satz 1 von 2: 3 Wiederholungen, 10 Sekunden halten",
        "1:48  Pause 30 Sekunden. Danach: Satz 2 von 2, linke Seite",
    ]


def test_what_happens_in_between_is_told() -> None:
    assert lines_of(
        a_session(),
        CueReached(0, 0, Cue(0, CueKind.INSTRUCT, "Lie on your side.", 1)),
        CueReached(0, 0, Cue(0, CueKind.COUNT, "1", 1)),
        StepEnded(0, 0, StepEnd.SKIPPED, 1),
        TimeAdded(0, 0, 10_000),
        SessionPaused(0, PauseReason.USER),
        GetReady(0, 3_000),
        SessionResumed(0),
        SessionEnded(0, Outcome.QUIT),
    ) == [
        "      Lie on your side.",
        "Skipped",
        "10 seconds more",
        "Paused. Press space to go on.",
        "Get ready: it goes on in 3 seconds",
        "Ended.",
    ]


def test_notices_help_and_a_change_of_voice_are_lines_each_once() -> None:
    written: list[str] = []
    screen = PlainScreen(a_session(), Translator("en"), written.append)
    for _ in range(2):
        screen.notice("Beeps take over.")
        screen.set_voice("beeps", muted=False)
        screen.show(snapshot(a_session(), 0, 0, state=State.PAUSED))
    screen.set_voice("beeps", muted=True)
    assert written == ["Beeps take over.\n", "sound: beeps\n", "muted (m: sound on)\n"]
    screen.toggle_help()
    assert "space: pause and go on\n" in written
    assert screen.next_change(snapshot(a_session(), 0, 0)) is None


def test_what_fails_again_is_told_again() -> None:
    written: list[str] = []
    screen = PlainScreen(a_session(), Translator("en"), written.append)
    for notice in ("Sound has failed.", "Sound has failed.", "Sound is back.", "Sound has failed."):
        screen.notice(notice)
    assert written == ["Sound has failed.\n", "Sound is back.\n", "Sound has failed.\n"]


def test_what_is_counted_is_written_where_sound_is_lost_and_no_longer() -> None:
    written: list[str] = []
    screen = PlainScreen(a_session(), Translator("en"), written.append)
    for number, lost in enumerate((False, True, False)):
        screen.set_voice("", muted=False, lost=lost)
        screen.heard(CueReached(0, 0, Cue(0, CueKind.COUNT, str(number), 1)))
    assert written == ["      1\n"]


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(timelines(), texts, st.booleans(), st.sampled_from(("en", "de")))
def test_lines_hold_no_control_characters_and_are_ascii_where_asked_for(
    timeline: Timeline, text: str, ascii_only: bool, language: str
) -> None:
    cue = CueReached(0, 0, Cue(0, CueKind.CORRECT, text, 1))
    events = [SessionStarted(0), *all_steps(timeline), cue]
    written: list[str] = []
    screen = PlainScreen(timeline, Translator(language), written.append, ascii=ascii_only)
    for event in events:
        screen.heard(event)
    screen.notice(text)
    assert all(one.endswith("\n") and one.count("\n") == 1 for one in written)
    assert all(unicodedata.category(character) not in ("Cc", "Cs") for one in written for character in one[:-1])
    assert "".join(written).isascii() or not ascii_only
