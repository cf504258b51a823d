"""The keyboard decoder: which keys bytes mean, and that nothing else a terminal sends is taken for one."""

import string
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.keyboard import ESCAPE_MS, SEQUENCE_MS, KeyDecoder

NAMED = {"space", "enter", "escape", "tab", "backspace", "left", "right", "up", "down"}


def decoded(data: bytes) -> list[str]:
    """The keys of all the bytes, and of the silence after them."""
    decoder = KeyDecoder()
    return decoder.feed(data, 0) + decoder.flush(SEQUENCE_MS)


KEYS = {
    "n": b"n",
    "N": b"N",
    "+": b"+",
    "?": b"?",
    "ä": "ä".encode(),
    "€": "€".encode(),
    "💪": "💪".encode(),
    "space": b" ",
    "enter": b"\r",
    "tab": b"\t",
    "backspace": b"\x7f",
    "escape": b"\x1b",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
}
OTHER_SPELLINGS = [
    ("\n", "enter"),
    ("\b", "backspace"),
    ("\x1bOA", "up"),
    ("\x1bOD", "left"),
    ("\x1bOM", "enter"),
]

NOT_KEYS = {
    "Ctrl-A": b"\x01",
    "NUL": b"\0",
    "Alt-n": b"\x1bn",
    "Alt-ä": "\x1bä".encode(),
    "Alt-Enter": b"\x1b\r",
    "Ctrl-Right": b"\x1b[1;5C",
    "Home": b"\x1b[H",
    "Page up": b"\x1b[5~",
    "F1": b"\x1bOP",
    "F5": b"\x1b[15~",
    "F1 on the Linux console": b"\x1b[[A",
    "Shift-Tab": b"\x1b[Z",
    "focus in": b"\x1b[I",
    "focus out": b"\x1b[O",
    "mouse, X10": b"\x1b[M !\xff",
    "mouse, SGR": b"\x1b[<0;10;20M",
    "mouse, urxvt": b"\x1b[32;10;20M",
    "device attributes": b"\x1b[?62;1;2;6;22c",
    "cursor position": b"\x1b[12;40R",
    "mode report": b"\x1b[?2026;2$y",
    "colour report, BEL": b"\x1b]11;rgb:0000/0000/0000\x07",
    "colour report, ST": b"\x1b]11;rgb:0000/0000/0000\x1b\\",
    "version report": b"\x1bP>|XTerm(390)\x1b\\",
    "application command": b"\x1b_Gi=1;OK\x1b\\",
    "paste": b"\x1b[200~quit now\r\x1b[A\x1b[20\x1b[201~",
    "no parameters of a known key": b"\x1b[2C",
    "cancelled": b"\x1b[12\x18",
    "a character that is cut short": b"\xe2\x82",
    "half an emoji": b"\xed\xa0\xbd",
    "not UTF-8": b"\xff\xc0\x80",
}


@pytest.mark.parametrize(("name", "data"), KEYS.items())
def test_a_key_has_its_name(name: str, data: bytes) -> None:
    assert decoded(data) == [name]


@pytest.mark.parametrize(("text", "name"), OTHER_SPELLINGS)
def test_a_key_that_terminals_send_in_several_ways_has_one_name(text: str, name: str) -> None:
    assert decoded(text.encode()) == [name]


@pytest.mark.parametrize("what", NOT_KEYS)
def test_what_is_no_known_key_is_swallowed_whole(what: str) -> None:
    assert decoded(b"a" + NOT_KEYS[what] + b"b") == ["a", "b"]


def test_escape_is_known_once_nothing_has_followed_for_a_while() -> None:
    decoder = KeyDecoder()
    assert decoder.next_deadline() is None
    assert decoder.feed(b"n\x1b", 1_000) == ["n"]
    assert decoder.next_deadline() == 1_000 + ESCAPE_MS
    assert decoder.flush(1_000 + ESCAPE_MS - 1) == []
    assert decoder.flush(1_000 + ESCAPE_MS) == ["escape"]
    assert decoder.next_deadline() is None
    assert decoder.flush(9_000) == []


def test_escape_pressed_twice_is_two_keys() -> None:
    assert decoded(b"\x1b\x1b") == ["escape", "escape"]


def test_an_arrow_whose_rest_comes_late_but_before_the_flush_is_an_arrow() -> None:
    decoder = KeyDecoder()
    assert decoder.feed(b"\x1b", 0) == []
    assert decoder.feed(b"[A", 10 * ESCAPE_MS) == ["up"]


@pytest.mark.parametrize("start", [b"\x1b[", b"\x1bO", b"\x1b]", b"\x1bP", b"\x1b[200~", b"\x1b[M"])
def test_a_sequence_that_never_goes_on_is_given_up(start: bytes) -> None:
    decoder = KeyDecoder()
    decoder.feed(start, 0)
    assert decoder.flush(SEQUENCE_MS - 1) == []
    assert decoder.flush(SEQUENCE_MS) == []
    assert decoder.feed(b"n", SEQUENCE_MS) == ["n"]


@pytest.mark.parametrize(
    "interrupted",
    [b"\xe2\x82\x1b[A\xac", b"\x1b[1;\x1b[A", b"\x1bO\x1b[A", b"\x1b]0;title\x1b[A", b"\x1b]0;title\x1b\x1b[A"],
    ids=["a character", "a control sequence", "a function key", "a string", "the end of a string"],
)
def test_what_a_sequence_interrupts_is_forgotten(interrupted: bytes) -> None:
    assert decoded(interrupted) == ["up"]


# Properties

fragments = st.one_of(
    st.binary(max_size=6),
    st.sampled_from([*KEYS.values(), *NOT_KEYS.values()]),
    st.sampled_from(
        [
            b"\x1b",
            b"\x1b[",
            b"\x1bO",
            b"\x1b]",
            b"\x1bP",
            b"\x1b\\",
            b"\x07",
            b"\x1b[200~",
            b"\x1b[201~",
            b"1;",
        ]
    ),
)
streams = st.lists(fragments, max_size=12).map(b"".join)
parameters = st.text("0123456789;:<=>?", max_size=60)
intermediates = st.text(" !\"#$%&'()*+,-./", max_size=4)
strings = st.text(string.printable.replace("\x07", ""), max_size=40)


@given(streams, st.data())
def test_split_points_change_nothing(stream: bytes, data: st.DataObject) -> None:
    splits = data.draw(st.lists(st.integers(0, len(stream)), max_size=8).map(sorted))
    decoder = KeyDecoder()
    keys: list[str] = []
    for now, (start, end) in enumerate(pairwise([0, *splits, len(stream)])):
        keys += decoder.feed(stream[start:end], now)
    assert keys + decoder.flush(2 * SEQUENCE_MS) == decoded(stream)


@given(streams)
def test_every_name_is_a_known_one_or_one_printable_character(stream: bytes) -> None:
    for name in decoded(stream):
        assert name in NAMED or (len(name) == 1 and name.isprintable() and name != " ")


@given(streams)
def test_after_a_silence_any_key_is_heard_again(stream: bytes) -> None:
    decoder = KeyDecoder()
    decoder.feed(stream, 0)
    decoder.flush(SEQUENCE_MS)
    assert decoder.next_deadline() is None
    assert decoder.feed(b"n", SEQUENCE_MS) == ["n"]


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"]), max_size=20))
def test_text_that_is_typed_comes_out_as_it_is(text: str) -> None:
    assert decoded(text.encode()) == list(text)


@given(parameters, intermediates, st.sampled_from("EFGHIJKPQRSTUVWXYZ@`abcnpqrstuy{|}~"))
def test_any_unknown_control_sequence_is_swallowed(parameters: str, intermediates: str, final: str) -> None:
    if parameters == "200" and not intermediates and final == "~":
        return  # a paste begins
    assert decoded(f"a\x1b[{parameters}{intermediates}{final}b".encode()) == ["a", "b"]


@given(st.sampled_from("]PX^_"), strings, st.sampled_from(["\x07", "\x1b\\"]))
def test_any_control_string_is_swallowed(introducer: str, content: str, end: str) -> None:
    assert decoded(f"a\x1b{introducer}{content}{end}b".encode()) == ["a", "b"]


@given(streams)
def test_a_marked_paste_presses_no_keys(content: bytes) -> None:
    content = content.replace(b"\x1b[201~", b"")
    if b"\x1b[201~" not in content + b"\x1b[201~"[:-1]:
        assert decoded(b"a\x1b[200~" + content + b"\x1b[201~b") == ["a", "b"]


@pytest.mark.parametrize("start", [b"", b"\x1b[", b"\x1b]", b"\x1b[200~", b"\xe2"])
@pytest.mark.parametrize("filler", [b"1", b"\x1b", b"\xe2", b"\x80"])
def test_endless_input_takes_no_memory(start: bytes, filler: bytes) -> None:
    decoder = KeyDecoder()
    decoder.feed(start, 0)
    sizes = set()
    for now in range(50):
        decoder.feed(filler * 200, now)
        kept = [value for value in vars(decoder).values() if isinstance(value, bytes)]
        sizes.add(sum(map(sys.getsizeof, kept)) + len(decoder._utf8.getstate()[0]))
    assert max(sizes) < 200
