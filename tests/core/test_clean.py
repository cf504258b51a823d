"""Text is made safe to show."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.clean import UNSAFE, clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain", "plain"),
        ("a\tb\nc\r\nd", "a b c d"),
        ("\x1b]0;title\x07", "\ufffd]0;title\ufffd"),
        ("\x9b2J", "\ufffd2J"),
        ("\0", "\ufffd"),
        ("a\u202eb", "a\ufffdb"),
        ("a\u200bb", "a\ufffdb"),
        ("\ud83d", "\ufffd"),
        ("\U000e0041", "\ufffd"),
        ("e" + "\u0316" * 5, "e\ufffd"),
        ("e" + "\u0316" * 4, "e" + "\u0316" * 4),
        ("👩\u200d🦽 ⏸\ufe0f", "👩\u200d🦽 ⏸\ufe0f"),
        ("Ru\u0308cken", "Rücken"),
        ("[red]:poop:", "[red]:poop:"),
    ],
)
def test_unsafe_characters_are_replaced_and_others_stay(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.characters()))
def test_cleaned_text_is_safe_one_line_and_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert not UNSAFE.search(once)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in once)
