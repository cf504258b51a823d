"""Sessions, moments and texts that nobody would write, for properties."""

from hypothesis import strategies as st

from backcoach.core.events import PauseReason, Snapshot, State
from backcoach.core.routine import Side
from backcoach.core.timeline import Cue, CueKind, StepKind, Timeline
from tests.screen.builders import Builder, breaths, repetitions, snapshot

HOSTILE = (
    "[red]Bridge[/red]",
    "Side bend [/left]",
    "[link=https://example.org]click[/link] :pile_of_poo:",
    "\x1b[2J\x1b]0;title\x07\x1b]52;c;aGk=\x1b\\",
    "\x9b2J\x9d0;x\x9c\x00\x7f\b\b\b",
    "two\nlines\tand\ra tab",
    "👩‍👩‍👧 family ⏸️ 🇩🇪 👍🏽",
    "\u202eRTL override\u2066\u200b\ufeff",
    "עברית العربية",
    "가나다 ｆｕｌｌｗｉｄｔｈ 漢字の名前",
    "Z\u0351\u036a\u0363\u0352\u030d\u0300a\u0300\u0301\u0302\u0303lgo",
    "{name} %s {0!r}",
    "Donaudampfschifffahrtsgesellschaftskapitänskajütenbodenturnübung " * 4,
    "\ud800",
    " ",
    "\u3000\u00a0",
)
texts = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=60))

_LENGTHS = st.integers(min_value=1, max_value=700_000)
_PARTS = st.sampled_from((0, 1, 700, 1_000, 2_500, 4_999, 5_000, 10_000, 61_000))


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Any steps in any order."""
    build = Builder(draw(st.sampled_from(("en", "de"))), draw(texts))
    for _ in range(draw(st.integers(1, 4))):
        build.item(draw(texts), draw(texts), draw(st.none() | texts), say=draw(st.booleans()))
        for _ in range(draw(st.integers(1, 3))):
            _any_step(draw, build)
    return build.timeline()


def _any_step(draw: st.DrawFn, build: Builder) -> None:
    side = draw(st.none() | st.sampled_from(Side))
    sets = draw(st.integers(1, 20))
    match draw(st.sampled_from(("setup", "switch", "rest", "hold", "reps", "breaths", "open"))):
        case "setup" | "switch" | "rest" as kind:
            cue = Cue(0, draw(st.sampled_from(CueKind)), draw(texts), 1)
            build.step(StepKind(kind), draw(_LENGTHS), cues=(cue,), side=side, sets=sets)
        case "hold":
            build.step(StepKind.WORK, draw(_LENGTHS), side=side, sets=sets, correction=draw(st.none() | texts))
        case "reps":
            up, hold, down = draw(_PARTS), draw(_PARTS), draw(_PARTS.filter(bool))
            count = draw(st.sampled_from((1, 2, 10, 100)))
            phases = repetitions(count, up, hold, down, in_turn=side is Side.ALTERNATE)
            build.step(StepKind.WORK, phases[-1].end, phases, side=side, sets=sets, reps=count, rounds=sets)
        case "breaths":
            phases = breaths(3, draw(_PARTS.filter(bool)))
            build.step(StepKind.WORK, phases[-1].end, phases, reps=3)
        case "open":
            build.step(StepKind.WORK, 0, is_open=True, reps=draw(st.sampled_from((1, 12, 100))), side=side)


@st.composite
def moments(draw: st.DrawFn, timeline: Timeline) -> Snapshot:
    """Any instant of the session."""
    step = draw(st.sampled_from(timeline.steps))
    elapsed = draw(st.integers(0, max(0, step.length - 1)))
    state = draw(st.sampled_from((State.RUNNING, State.RUNNING, State.PAUSED, State.READY, State.ENDED)))
    return snapshot(
        timeline,
        step.index,
        elapsed,
        state=state,
        get_ready=draw(st.sampled_from((0, 0, 1, 1_000, 2_999))) if state is State.RUNNING else 0,
        reason=draw(st.sampled_from(PauseReason)) if state is State.PAUSED else None,
        paused=draw(st.integers(0, 100_000)),
    )
