"""Writes a text so that it is read back as itself: as it is where that is safe, else between double quotes."""

import re

from backcoach.core.clean import UNSAFE, clean

_PLAIN = re.compile(r"[^\W_](?:[\w.,()/'’&+-]| (?=[^\s#]))*")
"""A text that means nothing else in YAML: no sign that begins something, no colon, no ` #`."""
_TYPED = re.compile(r"null|true|false|yes|no|on|off|y|n|[-+.0-9][-+.0-9_:xobea-f]*|\.?(?:inf|nan)", re.IGNORECASE)
"""What an editor, or another program, would not take for a text."""


def yaml_text(text: str) -> str:
    """A text of one line, as `without_unsafe` makes it, as a value or key of a file."""
    if _PLAIN.fullmatch(text) and not _TYPED.fullmatch(text):
        return text
    return '"' + text.replace("\\", r"\\").replace('"', r"\"") + '"'


def without_unsafe(text: str) -> str:
    """A text that a routine can hold: on one line, without blanks around it and without what the reader refuses."""
    text = clean(text)
    while "\ufffd" in text or UNSAFE.search(text):  # taking something out may bring marks together
        text = clean(text.replace("\ufffd", ""))
    return " ".join(text.split())
