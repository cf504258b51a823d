"""What differs from what was asked for: said before a session, with `show` and with `record`."""

from collections.abc import Iterable, Iterator

from backcoach.cli.layout import clock
from backcoach.cli.prepared import Prepared
from backcoach.core.fit import CLOSE_ENOUGH
from backcoach.core.leaving import MOVEMENTS, Without, loads
from backcoach.core.routine import Exercise
from backcoach.core.timeline import Timeline
from backcoach.i18n import Translator
from backcoach.phrases_exercise import plain_word


def remarks(prepared: Prepared, minutes: int | None, words: Translator) -> Iterator[str]:
    """One sentence for each thing; `minutes` is the time box that was asked for."""
    timeline = prepared.timeline
    if prepared.without:
        for left in prepared.left_out:
            asked = _plain_words((one for one in prepared.without if loads(left.exercise, one)), words)
            name = left.exercise.name.in_language(timeline.language)
            if left.instead:
                instead = left.instead.name.in_language(timeline.language)
                yield words("show.replaced", name=name, instead=instead, without=asked)
            else:
                yield words("show.left-out", name=name, without=asked)
        if not prepared.left_out:
            yield words("show.none-left-out", without=_plain_words(prepared.without, words))
        unsaid = [one.name.in_language(timeline.language) for one in _of_unknown_movement(prepared)]
        if unsaid:
            yield words("show.unsaid", names=", ".join(dict.fromkeys(unsaid)))
    if timeline.level_missing:
        yield words("show.level-missing", names=", ".join(timeline.level_missing))
    if prepared.usual not in (None, timeline.length):
        yield words("show.level-length", length=clock(timeline.length), usual=clock(prepared.usual or 0))
    if minutes is not None:
        yield _box(timeline, minutes, words)


def _of_unknown_movement(prepared: Prepared) -> Iterator[Exercise]:
    """Exercises of which nobody has said how they move the spine, where that is asked."""
    if prepared.without & MOVEMENTS:
        for item in prepared.timeline.items:
            if item.exercise and not item.exercise.loading:
                yield item.exercise


def _plain_words(asked: Iterable[Without], words: Translator) -> str:
    return ", ".join(plain_word(one, words) for one in sorted(asked, key=lambda one: one.value))


def _box(timeline: Timeline, minutes: int, words: Translator) -> str:
    """How the time box was met, with the exact length."""
    off = timeline.length - minutes * 60_000
    met = abs(off) <= minutes * 60_000 * CLOSE_ENOUGH
    if timeline.shortened:
        key = "show.box" if met else "show.box-missed"
    else:
        key = "show.box-shorter" if off <= 0 else "show.box-as-is" if met else "show.box-missed"
    return words(key, length=clock(timeline.length), minutes=minutes, n=minutes)
