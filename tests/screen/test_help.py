"""The help, which shows the state that the session is in, and what has to be read on a small terminal."""

from dataclasses import replace

import pytest

from backcoach.core.events import CueReached, State
from backcoach.core.timeline import Cue, CueKind
from backcoach.i18n import Translator
from backcoach.screen.full import FullScreen
from tests.screen.builders import Terminal, a_session, snapshot

en = Translator("en")


def test_the_help_shows_a_pause_that_was_made_in_it() -> None:
    terminal = Terminal(40, 12)
    timeline = a_session()
    screen = FullScreen(timeline, en, terminal.write, 40, 12)
    screen.toggle_help()
    screen.show(snapshot(timeline, 1, 5_200))
    assert "close; the clock runs" in terminal.text
    assert "PAUSED" not in terminal.text
    screen.show(snapshot(timeline, 1, 5_200, state=State.PAUSED))
    assert "PAUSED" in terminal.text
    assert "close; it is still paused" in terminal.text


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (30, 6)])
def test_the_help_is_read_page_by_page_with_its_key(size: tuple[int, int]) -> None:
    terminal = Terminal(*size)
    timeline = a_session()
    screen = FullScreen(timeline, en, terminal.write, *size)
    notice = "Left out: Cat-cow (you asked for no bending), and this is a sentence of more than eighty letters."
    screen.notice(notice)
    read, ends = "", []
    for _ in range(9):
        screen.toggle_help()
        screen.show(snapshot(timeline, 1, 5_200))
        lines = terminal.text.strip().splitlines()
        if not lines[-1].lstrip().startswith("?"):
            break  # the session again
        read += " ".join(lines[1:-1]) + " "
        ends.append(" ".join(lines[-1].split()))
    assert ends == ["? more"] * (len(ends) - 1) + ["? close; the clock runs"]
    assert notice in " ".join(read.split())
    for does in ("pause and go on", "to the next step", "end; what you did is kept"):
        assert does in " ".join(read.split())


@pytest.mark.parametrize("step", [0, 1, 10])
def test_what_has_to_be_read_is_whole_where_there_are_forty_columns(step: int) -> None:
    text = "Breathe out as you lift, and keep the buttocks tight until you are down again."
    terminal = Terminal(40, 12)
    timeline = a_session()
    timeline = replace(timeline, steps=tuple(replace(one, correction=None) for one in timeline.steps))
    screen = FullScreen(timeline, en, terminal.write, 40, 12)
    screen.heard(CueReached(0, step, Cue(0, CueKind.INSTRUCT, text, 1)))
    screen.show(snapshot(timeline, step, 4_000))
    assert text in " ".join(terminal.text.split())
    assert "██" in terminal.text
