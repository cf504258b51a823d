"""The lines after a session."""

from dataclasses import replace

import pytest

from backcoach.i18n import Translator
from backcoach.screen.summary import Ended, Summary, summary_lines

WHOLE = Summary("Morning back", Ended.COMPLETED, 600_000, 600_000, 24, 0, 24)


def test_a_whole_session() -> None:
    assert summary_lines(WHOLE, Translator("en")) == [
        "Morning back: well done, that was all of it.",
        "10:00 of 10:00 minutes, 24 of 24 steps finished.",
        "It is in your log.",
    ]


def test_a_session_that_was_ended_early_counts_too() -> None:
    ended = replace(WHOLE, title="Rücken", ended=Ended.QUIT, active=252_400, finished=9, skipped=2)
    assert summary_lines(ended, Translator("de")) == [
        "Rücken: beendet. Was du gemacht hast, zählt.",
        "4:12 von 10:00 Minuten, 9 von 24 Schritten gemacht, 2 übersprungen.",
        "Es steht in deinem Protokoll.",
    ]


def test_an_interrupted_session_counts_and_a_log_that_failed_is_not_praised() -> None:
    lines = summary_lines(replace(WHOLE, ended=Ended.INTERRUPTED, in_log=False), Translator("en"))
    assert lines[0] == "Morning back: interrupted. What you did counts."
    assert len(lines) == 2


def test_a_rehearsal_says_that_nothing_was_logged_and_a_session_without_a_length_has_no_minutes() -> None:
    lines = summary_lines(replace(WHOLE, planned=0, rehearsal=True), Translator("en"))
    assert lines[1] == "24 of 24 steps finished."
    assert "not written into the log" in lines[2]


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_title_cannot_do_anything_to_the_terminal(language: str) -> None:
    lines = summary_lines(replace(WHOLE, title="\x1b[2JÜb\n"), Translator(language), ascii=True)
    assert lines[0].startswith("?[2JUeb ")
    assert all(line.isascii() and line.isprintable() for line in lines)
