"""Lengths of time as authors write them, in English and German, and their canonical form."""

from collections.abc import Sequence

from backcoach.core.dose_lexer import Kind, Token, tokenize
from backcoach.core.routine import Millis

_UNITS: dict[Kind, Millis] = {Kind.SECOND: 1_000, Kind.MINUTE: 60_000, Kind.HOUR: 3_600_000}
_LONGEST_NUMBER = 9
"""Digits; whatever is longer is beyond every limit, and Python refuses to read thousands of them."""


def longest_for(minutes: int) -> Millis:
    """The longest that a session may last where so many minutes are aimed at: a tenth more."""
    return minutes * 66_000


def is_off(length: Millis, minutes: int) -> bool:
    """Whether a length is more than a tenth off the minutes that are aimed at."""
    aim = minutes * 60_000
    return abs(length - aim) > longest_for(minutes) - aim


def parse_duration(text: str, *, bare_seconds: bool = False) -> Millis | None:
    """The length of time that a text names, or None where it names none.

    `30s`, `30 Sek.`, `1m30s`, `1 min 30 s`, `1:30`, `1,5 min`, `90 seconds`; with `bare_seconds` a number alone is
    seconds.
    """
    tokens = tokenize(text)
    if bare_seconds and [token.kind for token in tokens] == [Kind.NUMBER, Kind.END]:
        return scaled(tokens[0].text, 1_000)
    found = read_duration(tokens, 0)
    return found[0] if found and tokens[found[1]].kind is Kind.END else None


def read_duration(tokens: Sequence[Token], at: int) -> tuple[Millis, int] | None:
    """The length of time that begins at a token, and the index behind it; None where none begins there."""
    if tokens[at].kind is not Kind.NUMBER:
        return None
    if tokens[at + 1].kind is Kind.COLON:
        return _clock(tokens, at)
    total, smallest, start = 0, _UNITS[Kind.HOUR] + 1, at
    while tokens[at].kind is Kind.NUMBER:
        unit = _UNITS.get(tokens[at + 1].kind)
        if unit is None or unit >= smallest:
            break
        total += scaled(tokens[at].text, unit)
        smallest = unit
        at += 2
    return (total, at) if at > start else None


def _clock(tokens: Sequence[Token], at: int) -> tuple[Millis, int] | None:
    """`1:30`, minutes and two digits of seconds, perhaps with the word `min`."""
    minutes, seconds, after = tokens[at], tokens[at + 2], tokens[min(at + 3, len(tokens) - 1)]
    if not (
        minutes.text.isdecimal() and len(seconds.text) == 2 and seconds.text.isdecimal() and int(seconds.text) < 60
    ):
        return None
    if after.kind is Kind.COLON:
        return None
    end = at + 4 if after.kind is Kind.MINUTE else at + 3
    return scaled(minutes.text, 60_000) + scaled(seconds.text, 1_000), end


def scaled(number: str, unit: int) -> int:
    """A decimal number times a unit, rounded to a whole; numbers too long to be meant count as huge."""
    whole, _, fraction = number.partition(".")
    if len(whole.lstrip("0")) > _LONGEST_NUMBER:
        return 1_000_000_000 * unit
    fraction = fraction[:_LONGEST_NUMBER]
    parts = int("1" + "0" * len(fraction))
    return (int("0" + whole + fraction) * unit * 2 + parts) // (2 * parts)


def format_duration(ms: Millis) -> str:
    """The canonical form: `45s`, `2m`, `1m30s`, `1.5s`."""
    minutes, rest = divmod(ms, 60_000)
    seconds, thousandths = divmod(rest, 1_000)
    fraction = f".{thousandths:03}".rstrip("0") if thousandths else ""
    words = (f"{minutes}m" if minutes else "") + (f"{seconds}{fraction}s" if rest else "")
    return words or "0s"
