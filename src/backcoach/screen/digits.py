"""Numbers and capitals in large letters, from three rows up. It knows pixels, not what the letters say."""

from functools import lru_cache

FONT_ROWS = 5

_FONT = {
    "0": "### #.# #.# #.# ###",
    "1": ".#. ##. .#. .#. ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# ..# ..#",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    ":": ". # . # .",
    "/": "..# ..# .#. #.. #..",
    " ": ".. .. .. .. ..",
    "A": "### #.# ### #.# #.#",
    "B": "##. #.# ##. #.# ##.",
    "C": "### #.. #.. #.. ###",
    "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###",
    "F": "### #.. ##. #.. #..",
    "G": "### #.. #.# #.# ###",
    "H": "#.# #.# ### #.# #.#",
    "I": "# # # # #",
    "J": "..# ..# ..# #.# ###",
    "K": "#.# #.# ##. #.# #.#",
    "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#..# ##.# #.## #..# #..#",
    "O": "### #.# #.# #.# ###",
    "P": "### #.# ### #.. #..",
    "Q": "### #.# #.# ### ..#",
    "R": "##. #.# ##. #.# #.#",
    "S": "### #.. ### ..# ###",
    "T": "### .#. .#. .#. .#.",
    "U": "#.# #.# #.# #.# ###",
    "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#.# #.# .#. #.# #.#",
    "Y": "#.# #.# .#. .#. .#.",
    "Z": "### ..# .#. #.. ###",
}
GLYPHS = {character: rows.split() for character, rows in _FONT.items()}

_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def size(text: str, scale: int, *, ascii_only: bool = False) -> tuple[int, int]:
    """Columns and rows of the text at a scale from 1.

    A pixel is as wide as high on most terminals: at scale 1 one column by half a row; in ASCII two columns by one row.
    """
    across = scale * (2 if ascii_only else 1)
    columns = sum(len(GLYPHS[character][0]) + 1 for character in text) - 1
    rows = FONT_ROWS * scale if ascii_only else (FONT_ROWS * scale + 1) // 2
    return max(columns, 0) * across, rows


def largest(text: str, columns: int, rows: int, *, ascii_only: bool = False, limit: int = 100) -> int:
    """The largest scale, up to `limit`, at which the text fits; 0 where none does or a letter is unknown."""
    if not text or any(character not in GLYPHS for character in text):
        return 0
    scale = 0
    while scale < limit:
        wide, high = size(text, scale + 1, ascii_only=ascii_only)
        if wide > columns or high > rows:
            break
        scale += 1
    return scale


def letters(text: str, scale: int, *, ascii_only: bool = False) -> list[tuple[str, ...]]:
    """The text row by row; a row has one piece a character, the gap to the next included, all rows equally wide."""
    gap = " " * (scale * (2 if ascii_only else 1))
    last = len(text) - 1
    columns = [
        [row if place == last else row + gap for row in _letter(character, scale, ascii_only)]
        for place, character in enumerate(text)
    ]
    return list(zip(*columns, strict=True))


@lru_cache(maxsize=64)
def _letter(character: str, scale: int, ascii_only: bool) -> list[str]:
    across = scale * (2 if ascii_only else 1)
    pixels = [[pixel == "#" for pixel in row for _ in range(across)] for row in GLYPHS[character] for _ in range(scale)]
    if ascii_only:
        return ["".join("#" if pixel else " " for pixel in row) for row in pixels]
    if len(pixels) % 2:
        pixels.append([False] * len(pixels[0]))
    return [
        "".join(_HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(pixels[::2], pixels[1::2], strict=True)
    ]
