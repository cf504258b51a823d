"""Lengths of time: how they may be written, and their canonical form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.durations import format_duration, parse_duration
from tests.strategies import durations

WRITTEN = {
    "30s": 30_000,
    "30 s": 30_000,
    "30\u00a0s": 30_000,
    "30\u202fs": 30_000,
    "30S": 30_000,
    "30 Sek": 30_000,
    "30 Sek.": 30_000,
    "30 sec": 30_000,
    "30 secs": 30_000,
    "90 seconds": 90_000,
    "1 second": 1_000,
    "90 Sekunden": 90_000,
    "30''": 30_000,
    "30″": 30_000,
    "1m30s": 90_000,
    "1m 30s": 90_000,
    "1 min 30 s": 90_000,
    "1 Minute 30 Sekunden": 90_000,
    "1' 30''": 90_000,
    "1:30": 90_000,
    "0:45": 45_000,
    "10:00": 600_000,
    "1:30 min": 90_000,
    "2 min": 120_000,
    "2 Min.": 120_000,
    "2 minutes": 120_000,
    "2 Minuten": 120_000,
    "1,5 min": 90_000,
    "1.5 min": 90_000,
    "1,5s": 1_500,
    "0,25 s": 250,
    "0.5 h": 1_800_000,
    "half a minute": None,  # a is no number; half minute would do
    "eine halbe Minute": 30_000,
    "0s": 0,
    "0.0004s": 0,
    "0.0005s": 1,
}
NO_DURATION = (
    "", " ", "30", "s", "x", "30 kg", "1:5", "1:75", "1:30:00", "-5s", "30s 1m", "5s 5s", "1h:30", "30s!", "3x10s",
    "5 reps", "1..5s", "٣٠s", ":30", "1:", "30 secoonds",
)  # fmt: skip


@pytest.mark.parametrize("text", WRITTEN)
def test_reads_lengths_in_both_languages(text: str) -> None:
    assert parse_duration(text) == WRITTEN[text]


@pytest.mark.parametrize("text", NO_DURATION)
def test_other_texts_are_no_length(text: str) -> None:
    assert parse_duration(text) is None


@pytest.mark.parametrize(("text", "ms"), [("30", 30_000), ("1,5", 1_500), (" 5 ", 5_000), ("2 min", 120_000)])
def test_a_bare_number_is_seconds_only_where_that_is_asked_for(text: str, ms: int) -> None:
    assert parse_duration(text, bare_seconds=True) == ms


@pytest.mark.parametrize(
    ("ms", "text"),
    [
        (45_000, "45s"),
        (120_000, "2m"),
        (90_000, "1m30s"),
        (1_500, "1.5s"),
        (61_001, "1m1.001s"),
        (0, "0s"),
        (5_400_000, "90m"),
    ],
)
def test_canonical_form(ms: int, text: str) -> None:
    assert format_duration(ms) == text


@given(durations(10**9, shortest=0))
def test_the_canonical_form_means_the_same_length(ms: int) -> None:
    assert parse_duration(format_duration(ms)) == ms


@given(st.text())
def test_any_text_is_a_length_or_none(text: str) -> None:
    for bare in (False, True):
        found = parse_duration(text, bare_seconds=bare)
        assert found is None or found >= 0


def test_a_number_of_thousands_of_digits_is_only_a_very_long_time() -> None:
    assert (parse_duration("9" * 5_000 + "s") or 0) > 10**9
    assert parse_duration("0." + "1" * 5_000 + "s") == 111
