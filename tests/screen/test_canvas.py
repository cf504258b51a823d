"""Dots are where the strokes are, and what is nearer goes before what is farther."""

from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcoach.core.figure_strokes import Ink
from backcoach.screen.canvas import Canvas, Shade

COLUMNS, ROWS = 20, 8
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))


def dots_of(text: list[str]) -> set[tuple[int, int]]:
    """The dots that braille letters show, by column and row."""
    found = set()
    for line, row in enumerate(text):
        for column, letter in enumerate(row):
            bits = 0 if letter == " " else ord(letter) - 0x2800
            found |= {(2 * column + x, 4 * line + y) for y in range(4) for x in range(2) if bits & _BITS[y][x]}
    return found


def drawn(*strokes: tuple[list[tuple[float, float]], float, Ink]) -> tuple[list[str], list[bytes]]:
    canvas = Canvas(COLUMNS, ROWS)
    for points, width, ink in strokes:
        canvas.draw(points, width, ink)
    cells = canvas.cells()
    assert len(cells) == ROWS
    assert {len(text) for text, _ in cells} == {len(shades) for _, shades in cells} == {COLUMNS}
    return [text for text, _ in cells], [shades for _, shades in cells]


def from_line(x: float, y: float, start: tuple[float, float], end: tuple[float, float]) -> float:
    """How far a place is from a line with two ends."""
    (x0, y0), (x1, y1) = start, end
    square = (x1 - x0) ** 2 + (y1 - y0) ** 2
    part = max(0.0, min(1.0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square)) if square else 0.0
    return hypot(x - x0 - part * (x1 - x0), y - y0 - part * (y1 - y0))


places = st.tuples(st.floats(-20, 60), st.floats(-20, 52))


@settings(deadline=None)
@given(places, places, st.floats(1, 14))
def test_a_stroke_fills_what_is_near_its_line_and_nothing_else(
    start: tuple[float, float], end: tuple[float, float], width: float
) -> None:
    dots = dots_of(drawn(([start, end], width, Ink.BODY))[0])
    for column in range(2 * COLUMNS):
        for row in range(4 * ROWS):
            away = from_line(column + 0.5, row + 0.5, start, end)
            if away < width / 2 - 1.0:
                assert (column, row) in dots, away
            elif away > width / 2 + 1.0:
                assert (column, row) not in dots, away


@settings(deadline=None)
@given(st.lists(places, min_size=1, max_size=7), st.floats(0.1, 14), st.sampled_from(Ink), st.booleans())
def test_any_stroke_can_be_drawn(points: list[tuple[float, float]], width: float, ink: Ink, ascii_only: bool) -> None:
    canvas = Canvas(COLUMNS, ROWS)
    canvas.draw(points, width, ink)
    for text, shades in canvas.cells(ascii_only=ascii_only):
        assert len(text) == len(shades) == COLUMNS
        assert text.isascii() or not ascii_only
        assert all(
            (letter == " ") == (shade == Shade.NONE) or ascii_only for letter, shade in zip(text, shades, strict=True)
        )


@settings(deadline=None)
@given(st.lists(places, min_size=1, max_size=7), st.floats(0.1, 14))
def test_a_canvas_forgets_nothing_and_needs_no_order(points: list[tuple[float, float]], width: float) -> None:
    whole, backwards = drawn((points, width, Ink.BODY)), drawn((points[::-1], width, Ink.BODY))
    assert len(dots_of(whole[0]) ^ dots_of(backwards[0])) <= 8 * len(points)  # where a dot's middle is on the edge


def test_nothing_drawn_is_blank() -> None:
    assert drawn() == ([" " * COLUMNS] * ROWS, [bytes(COLUMNS)] * ROWS)


def test_a_near_stroke_is_seen_before_a_far_one_with_a_gap_around_it() -> None:
    trunk = ([(0.0, 16.0), (40.0, 16.0)], 12.0, Ink.BODY)
    arm = ([(20.0, 0.0), (20.0, 32.0)], 4.0, Ink.ARM)
    text, shades = drawn(trunk, arm)
    dots = dots_of(text)
    row = {column for column, line in dots if line == 16}
    assert row == set(range(40)) - {17, 22}
    assert shades[4][10] == Shade.NEAR
    assert shades[4][2] == Shade.BODY


@pytest.mark.parametrize(
    ("ink", "shade"),
    [
        (Ink.SCENE, Shade.SCENE),
        (Ink.FAR, Shade.FAR),
        (Ink.BODY, Shade.BODY),
        (Ink.LEG, Shade.NEAR),
        (Ink.ARM, Shade.NEAR),
    ],
)
def test_each_ink_has_its_shade(ink: Ink, shade: Shade) -> None:
    _, shades = drawn(([(20.0, 16.0)], 6.0, ink))
    assert set(b"".join(shades)) == {Shade.NONE, shade}


def test_in_ascii_a_line_looks_like_what_it_is() -> None:
    canvas = Canvas(6, 2)
    canvas.draw([(0.0, 7.5), (12.0, 7.5)], 1.0, Ink.SCENE)
    canvas.draw([(5.0, 0.0), (5.0, 7.0)], 1.0, Ink.BODY)
    assert [text for text, _ in canvas.cells(ascii_only=True)] == ["  |   ", "__#___"]
