"""Texts in cells: safe to show, cut and wrapped by width, in ASCII."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.screen.cells import cut, shown, upper, width, wrap
from tests.screen.strategies import texts


def test_markup_and_emoji_codes_are_only_text() -> None:
    assert shown("[red]Bridge[/left] :smile:") == "[red]Bridge[/left] :smile:"


def test_controls_are_replaced_and_joiners_left_out() -> None:
    assert shown("\x1b[2J") == "\ufffd[2J"
    assert shown("👩\u200d👧 ⏸\ufe0f") == "👩👧 ⏸"


def test_a_mark_without_a_letter_is_left_out_and_one_with_a_letter_is_kept() -> None:
    assert shown("\u0301a q\u0301 \u0301") == "a q\u0301 "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brücke für Ärzte, groß", "Bruecke fuer Aerzte, gross"),
        ("crème brûlée", "creme brulee"),
        ("← back · 3 × 10 – “so” …", '<- back - 3 x 10 - "so" ...'),
        ("漢字 👍\u200d", "?? ?"),
    ],
)
def test_ascii_writes_umlauts_and_signs_out(text: str, expected: str) -> None:
    assert shown(text, ascii_only=True) == expected


def test_a_cut_text_ends_in_an_ellipsis_and_fits_by_width() -> None:
    assert cut("Schulterbrücke", 14) == "Schulterbrücke"
    assert cut("Schulterbrücke", 9) == "Schulter…"
    assert cut("Schulterbrücke", 9, ascii_only=True) == "Schult..."
    assert cut("漢字の名前", 6) == "漢字…"
    assert cut("Bridge", 1) == "B"
    assert cut("Bridge", 0) == cut("Bridge", -3) == ""


def test_capitals_are_as_wide_as_the_word() -> None:
    assert upper("groß und breit") == "GROẞ UND BREIT"


@given(texts, st.integers(0, 40), st.integers(0, 4), st.booleans())
def test_wrapped_lines_fit_and_are_not_more_than_asked_for(text: str, room: int, lines: int, ascii_only: bool) -> None:
    wrapped = wrap(shown(text, ascii_only=ascii_only), room, lines, ascii_only=ascii_only)
    assert len(wrapped) <= lines
    assert all(width(line) <= room for line in wrapped)


@given(texts, st.booleans())
def test_what_is_shown_stays_the_same_when_it_is_shown_again(text: str, ascii_only: bool) -> None:
    once = shown(text, ascii_only=ascii_only)
    assert shown(once, ascii_only=ascii_only) == once
    assert once.isascii() or not ascii_only


def test_a_text_that_fits_is_wrapped_at_spaces_and_nothing_is_lost() -> None:
    assert wrap("Lie on your side, knees bent", 12, 3) == ["Lie on your", "side, knees", "bent"]
    assert wrap("Lie on your side, knees bent", 12, 2) == ["Lie on your", "side, knees…"]
    assert wrap("", 12, 2) == []
