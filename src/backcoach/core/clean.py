"""Makes a text safe to show in a terminal. It knows characters, not where the text came from."""

import re
import unicodedata

CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff"
"""C0 but tab and line feed, DEL, C1, line separators, noncharacters: they move the cursor, ring or begin sequences."""
BIDI = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Bidirectional controls: what is shown is not what is written."""
INVISIBLE = r"\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
"""Characters without width, tags among them. Joiners and variation selectors are part of emoji, and stay."""
SURROGATES = r"\ud800-\udfff"
"""Halves of characters; they cannot be written to a terminal."""
MARK = r"\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Combining marks. No language needs more than four on one letter; more climb over other lines."""

UNSAFE = re.compile(f"\r\n|[\t\n{CONTROLS}{BIDI}{INVISIBLE}{SURROGATES}]|[{MARK}]{{5,}}")
"""Everything that `clean` replaces."""


def clean(text: str) -> str:
    """The text in NFC on one line: line breaks and tabs become spaces, other unsafe characters U+FFFD."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return UNSAFE.sub(lambda found: " " if found[0].isspace() else "\ufffd", text)
