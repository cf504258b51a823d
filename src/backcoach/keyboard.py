"""Bytes from a terminal in, names of keys out. Pure: it reads no terminal and no clock; the time is an argument.

A terminal sends more than keys on the same wire: pastes, mouse and focus reports, answers to questions. All of it is
recognised and swallowed whole, so that nothing but a key that was pressed ever becomes one. The grammar is that of
ECMA-48 section 5.4 and of xterm's "Control Sequences".
"""

import codecs
from enum import Enum, auto

from backcoach.core.routine import Millis

ESCAPE_MS: Millis = 50
"""An ESC that nothing has followed for this long is the Escape key, and not the start of a sequence."""

SEQUENCE_MS: Millis = 1_000
"""A sequence that has not gone on for this long is given up: Alt+] looks like the start of one and never ends."""

_NAMED = {" ": "space", "\r": "enter", "\n": "enter", "\t": "tab", "\b": "backspace", "\x7f": "backspace"}
_NAMED["\x1b"] = "escape"
_ARROWS = {"A": "up", "B": "down", "C": "right", "D": "left"}

_ESC = 0x1B
_BEL = 0x07
_CANCEL = (0x18, 0x1A)  # CAN and SUB end any sequence
_PASTE_END = b"\x1b[201~"
_PARAMETERS_KEPT = 8  # longer parameters belong to no sequence that is known here


def key_name(character: str) -> str | None:
    """The name of the key that sends this one character, or None: "space", "enter", "n", "ä"."""
    return _NAMED.get(character) or (character if character.isprintable() else None)


class _State(Enum):
    GROUND = auto()
    ESCAPE = auto()  # after ESC
    CSI = auto()  # after ESC [
    SS3 = auto()  # after ESC O
    STRING = auto()  # after ESC ] P X ^ or _, up to BEL or ESC \
    STRING_ESCAPE = auto()  # after ESC in such a string
    PASTE = auto()  # after ESC [ 200 ~, up to ESC [ 201 ~
    SKIP = auto()  # within the bytes that follow a final byte in the two sequences that break the grammar


_AFTER_ESCAPE = {ord("["): _State.CSI, ord("O"): _State.SS3} | dict.fromkeys(b"]PX^_", _State.STRING)


class KeyDecoder:
    """A decoder of one terminal's input. However the bytes are split over calls, the same keys come out.

    Key names are printable characters as themselves ("n", "+", "ä") and "space", "enter", "escape", "tab", "backspace",
    "left", "right", "up", "down". What is unknown, and every key with Alt or Ctrl, has no name and is swallowed.
    It keeps a few bytes at most, however long a sequence is.
    """

    def __init__(self) -> None:
        self._state = _State.GROUND
        self._utf8 = codecs.getincrementaldecoder("utf-8")("ignore")
        self._kept = b""  # parameters of the sequence, or the last bytes of a paste
        self._skip = 0
        self._deadline: Millis | None = None

    def feed(self, data: bytes, now_ms: Millis) -> list[str]:
        """The keys that `data` completes.

        Bytes that come late still complete a sequence: a program that was busy for long must not take an arrow apart.
        Only `flush` gives up, so call it when nothing is left to read.
        """
        keys = [name for byte in data if (name := self._step(byte))]
        if data:
            patience = ESCAPE_MS if self._state is _State.ESCAPE else SEQUENCE_MS
            self._deadline = None if self._state is _State.GROUND else now_ms + patience
        return keys

    def next_deadline(self) -> Millis | None:
        """When `flush` will have something to do, or None."""
        return self._deadline

    def flush(self, now_ms: Millis) -> list[str]:
        """The Escape key, if an ESC has stood alone for long enough; gives up a sequence that does not go on."""
        if self._deadline is None or now_ms < self._deadline:
            return []
        keys = ["escape"] if self._state is _State.ESCAPE else []
        self._to(_State.GROUND)
        self._deadline = None
        return keys

    def _to(self, state: _State) -> None:
        self._state = state
        self._kept = b""

    def _step(self, byte: int) -> str | None:
        match self._state:
            case _State.GROUND:
                return self._ground(byte)
            case _State.ESCAPE | _State.STRING_ESCAPE:
                return self._escape(byte)
            case _State.CSI | _State.SS3:
                return self._sequence(byte)
            case _State.STRING:
                self._string(byte)
            case _State.PASTE:
                self._paste(byte)
            case _State.SKIP:
                self._skip -= 1
                if not self._skip:
                    self._to(_State.GROUND)
        return None

    def _ground(self, byte: int) -> str | None:
        if byte == _ESC:
            self._utf8.reset()
            self._to(_State.ESCAPE)
            return None
        # One byte completes one character at most: what it cuts short is ignored.
        character = self._utf8.decode(bytes((byte,)))
        return key_name(character) if character else None

    def _escape(self, byte: int) -> str | None:
        if byte == _ESC:
            # Escape pressed twice, or held; within a string it is the start of something new.
            pressed = self._state is _State.ESCAPE
            self._to(_State.ESCAPE)
            return "escape" if pressed else None
        # Any other byte is a key with Alt, or the end of a string; the rest of a UTF-8 character is ignored as invalid.
        self._to(_AFTER_ESCAPE.get(byte, _State.GROUND))
        return None

    def _sequence(self, byte: int) -> str | None:
        if byte == _ESC:
            self._to(_State.ESCAPE)
        elif byte in _CANCEL or byte > 0x7E:
            self._to(_State.GROUND)
        elif 0x20 <= byte < 0x40:
            self._kept = (self._kept + bytes((byte,)))[:_PARAMETERS_KEPT]
        elif byte >= 0x40:
            return self._final(chr(byte))
        return None

    def _final(self, final: str) -> str | None:
        state, parameters = self._state, self._kept
        self._to(_State.GROUND)
        if final in _ARROWS and parameters in (b"", b"1", b"1;1"):
            return _ARROWS[final]
        if state is _State.SS3:
            return "enter" if final == "M" and not parameters else None  # of the number pad
        if final == "~" and parameters == b"200":
            self._to(_State.PASTE)
        elif not parameters and final in "M[":
            # The two that break the grammar: xterm's oldest mouse report goes on for three bytes, and a function key of
            # the Linux console (ESC [ [ A) for one.
            self._to(_State.SKIP)
            self._skip = 3 if final == "M" else 1
        return None

    def _string(self, byte: int) -> None:
        if byte == _ESC:
            self._to(_State.STRING_ESCAPE)
        elif byte == _BEL or byte in _CANCEL:
            self._to(_State.GROUND)

    def _paste(self, byte: int) -> None:
        self._kept = (self._kept + bytes((byte,)))[-len(_PASTE_END) :]
        if self._kept == _PASTE_END:
            self._to(_State.GROUND)
