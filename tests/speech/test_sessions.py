"""Whole sessions in a terminal: a key silences them, and no child can hold them up.

The margins are wide, as the machine may be busy; `benchmarks/sound.py` has the figures.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.speech.sessions import key_to_silence, lateness
from tests.speech.sink import Sink, require

pytestmark = [pytest.mark.sound, pytest.mark.slow]


@pytest.fixture(scope="module")
def sink(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sink]:
    require()
    with Sink.opened(tmp_path_factory.mktemp("pulse")) as opened:
        yield opened


@pytest.mark.parametrize(("key", "does"), [(" ", "pause"), ("m", "mute"), ("q", "quit")])
def test_a_key_silences_a_session_at_once(sink: Sink, tmp_path: Path, key: str, does: str) -> None:
    assert max(key_to_silence(sink, tmp_path, key, 2, listen=1.5)) < 1_000


def test_no_child_can_make_a_session_late(sink: Sink, tmp_path: Path) -> None:
    """Three sessions side by side, so that the machine is as noisy for each."""
    for name, values in lateness(tmp_path, sink.environ).items():
        assert len(values) > 15
        assert max(values) < 1_000, name  # one that waits for its children does so for ever
