"""Large letters: they are legible, grow, and never take more room than they say."""

import pytest

from backcoach.screen.digits import GLYPHS, largest, letters, size
from backcoach.texts.screen import TEXTS


def picture(text: str, scale: int, *, ascii_only: bool = False) -> str:
    return "\n".join("".join(row).rstrip() for row in letters(text, scale, ascii_only=ascii_only))


def test_the_smallest_take_three_rows() -> None:
    assert picture("27", 1) == "▀▀█ ▀▀█\n█▀▀   █\n▀▀▀   ▀"


def test_they_grow() -> None:
    assert picture("1", 2) == "  ██\n████\n  ██\n  ██\n██████"


def test_in_ascii_they_are_made_of_number_signs() -> None:
    assert picture("1", 1, ascii_only=True) == "  ##\n####\n  ##\n  ##\n######"


@pytest.mark.parametrize("character", GLYPHS)
def test_every_glyph_has_five_rows_of_one_width(character: str) -> None:
    assert [len(row) for row in GLYPHS[character]] == [len(GLYPHS[character][0])] * 5


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("scale", range(1, 11))
def test_a_text_has_the_size_that_was_said(scale: int, ascii_only: bool) -> None:
    rows = letters("1:29", scale, ascii_only=ascii_only)
    assert {sum(map(len, row)) for row in rows} == {size("1:29", scale, ascii_only=ascii_only)[0]}
    assert len(rows) == size("1:29", scale, ascii_only=ascii_only)[1]


def test_the_largest_scale_is_the_last_that_fits() -> None:
    assert largest("88", 80, 10) == 4
    assert largest("88", 80, 9) == 3
    assert largest("88", 13, 9) == 1
    assert largest("88", 6, 9) == largest("88", 80, 2) == largest("", 80, 10) == largest("Ü", 80, 10) == 0


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_word_meant_for_large_letters_can_be_written_in_them(language: str) -> None:
    words = [texts[language] for key, texts in TEXTS.items() if key.startswith("screen.word.")]
    assert words
    assert all(largest(word, 80, 3) == 1 for word in words)
