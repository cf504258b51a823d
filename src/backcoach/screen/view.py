"""What is to be seen at an instant, as plain values. Two equal views are the same screen.

Named tuples, because the first frame waits for this module: dataclasses take seven times as long to be defined.
"""

from enum import Enum, auto
from typing import NamedTuple

from backcoach.core.timeline import Cue


class Mood(Enum):
    """What kind of moment it is; it chooses a colour and never says anything alone."""

    WORK = auto()
    CALM = auto()
    PAUSED = auto()


class Key(Enum):
    """A key that the keys line names, in the order of the line."""

    DONE = auto()
    PAUSE = auto()
    BACK = auto()
    SKIP = auto()
    ADD = auto()
    MUTE = auto()
    QUIT = auto()
    HELP = auto()


class Number(NamedTuple):
    """The large number: seconds rounded up, or the repetition that is being done."""

    text: str = ""
    unit: str = ""
    """What it counts, in words."""
    of: str = ""
    """Of how many it is one; empty for seconds."""
    widest: str = ""
    """A number as wide as any in this step, so that the digits keep their size."""


class Help(NamedTuple):
    """What is read in place of the session while help is wanted: as many pages as it needs."""

    rows: tuple[tuple[str, str], ...]
    """Keys and what they do; and then, without a key, what speaks and all notices."""
    more: tuple[str, str]
    """The key for the next page, and its word."""
    close: tuple[str, str]
    """The same key on the last page, and what it does."""
    page: int
    """From 1."""


class View(NamedTuple):
    """All that is seen. Two equal views are the same screen. Every text is safe to show and on one line."""

    title: str
    clock: str
    still_open: str
    """What the clock does not count: steps at the user's own pace."""
    progress: tuple[int, int]
    """How much of the session is over, and of how much; in seconds, or in steps where no step has a length."""
    mood: Mood
    name: str
    side: str
    """The side in words."""
    place: tuple[str, ...]
    """Set, repetition, round; the most important first."""
    word: str
    """The one word to be read from the mat: LEFT, REST, PAUSED."""
    number: Number
    marks: tuple[str, ...]
    """The parts of a repetition or breath."""
    mark: int
    """Which of them it is now."""
    caption: str
    note: str
    following: tuple[str, str]
    """The word "next", and what it is."""
    keys: tuple[tuple[Key, str, str], ...]
    status: str
    """The latest that the user should know."""
    voice: str
    muted: bool
    help: Help | None
    """None while no help is wanted."""


class Around(NamedTuple):
    """What is seen but is not of the engine."""

    cue: Cue | None = None
    """The last one of this step that has something to read."""
    status: str = ""
    voice: str = ""
    muted: bool = False
    help_page: int = 0
    """From 1; 0: no help is wanted."""
    notices: tuple[str, ...] = ()
