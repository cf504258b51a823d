"""The cells of a terminal as SVG. Dots and blocks are drawn, so that they look alike whatever font a reader has."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from rich.style import Style

WIDTH, HEIGHT, MARGIN = 10, 20, 16
PAPER, INK, SOFT = "#14191d", "#e6ebee", "#8d9aa3"
COLOURS = {"green": "#7fd6a3", "cyan": "#8accd2", "yellow": "#e8c468"}
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_BLOCKS = {"█": (0.0, 1.0), "▀": (0.0, 0.5), "▄": (0.5, 0.5)}
_LINES = {"━": (WIDTH, 3), "─": (WIDTH, 1), "╾": (WIDTH // 2, 3)}
"""How wide and how thick."""

Cells = list[tuple[str, Style]]


def terminal_svg(rows: list[Cells]) -> str:
    """A terminal with these cells."""
    wide, high = len(rows[0]) * WIDTH + 2 * MARGIN, len(rows) * HEIGHT + 2 * MARGIN
    parts = "\n".join(part for row, cells in enumerate(rows) for part in _row(cells, row))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">\n'
        f"<style>text {{ font: 16px monospace; white-space: pre }}</style>\n"
        f'<rect width="{wide}" height="{high}" rx="10" fill="{PAPER}"/>\n'
        f'<g transform="translate({MARGIN} {MARGIN})">\n{parts}\n</g>\n</svg>\n'
    )


def _row(cells: Cells, row: int) -> Iterator[str]:
    for (kind, colour, bold), run in groupby(enumerate(cells), lambda one: _look(*one[1])):
        placed = list(run)
        if kind == "drawn":
            path = "".join(_drawn(letter, column, row) for column, (letter, _) in placed)
            yield f'<path fill="{colour}" d="{path}"/>'
        elif kind == "text":
            yield from _text("".join(letter for _, (letter, _) in placed), placed[0][0], row, colour, bold)


def _look(letter: str, style: Style) -> tuple[str, str, bool]:
    """Whether it is text, drawn or blank, its colour, and whether it is bold."""
    colour = COLOURS.get(style.color.name, INK) if style.color else SOFT if style.dim else INK
    if letter in _BLOCKS or letter in _LINES or 0x2800 < ord(letter) < 0x2900:
        return "drawn", colour, False
    return "text", colour, bool(style.bold)


def _text(text: str, column: int, row: int, colour: str, bold: bool) -> Iterator[str]:
    """Words, each as wide as its cells."""
    start = 0
    for word in text.split("  "):
        bare = word.strip()
        if bare:
            x, y = (column + start + word.index(bare)) * WIDTH, row * HEIGHT + 15
            weight = ' font-weight="bold"' if bold else ""
            length = len(bare) * WIDTH
            yield f'<text x="{x}" y="{y}" fill="{colour}"{weight} textLength="{length}">{escape(bare)}</text>'
        start += len(word) + 2


def _drawn(letter: str, column: int, row: int) -> str:
    """A block, a line or the dots of a braille letter, as a path."""
    x, y = column * WIDTH, row * HEIGHT
    if letter in _BLOCKS:
        top, high = _BLOCKS[letter]
        return f"M{x} {y + top * HEIGHT:g}h{WIDTH}v{high * HEIGHT:g}h-{WIDTH}z"
    if letter in _LINES:
        wide, thick = _LINES[letter]
        return f"M{x} {y + HEIGHT // 2}h{wide}v{thick}h-{wide}z"
    bits = ord(letter) - 0x2800
    dots = (
        (x + 1 + 5 * across, y + 1 + 5 * down) for down in range(4) for across in range(2) if bits & _DOTS[down][across]
    )
    return "".join(f"M{one} {other}h4v4h-4z" for one, other in dots)
