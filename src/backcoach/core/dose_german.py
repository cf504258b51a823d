"""A dose as it is written in German, for files that German authors go on with."""

from backcoach.core.durations import format_duration
from backcoach.core.routine import Breaths, Dose, Holds, Millis, Reps, SideRule

_SIDES = {
    SideRule.EACH: "je Seite",
    SideRule.ALTERNATE: "im Wechsel",
    SideRule.LEFT_ONLY: "nur links",
    SideRule.RIGHT_ONLY: "nur rechts",
    SideRule.RIGHT_FIRST: "rechts zuerst",
}


def dose_in_german(dose: Dose) -> str:
    """The text of a dose: `parse_dose` gives the same dose back, as it does for the canonical form."""
    parts = [_work(dose.work)]
    if isinstance(dose.work, Reps):
        parts += _manner(dose.work)
    if dose.sides:
        parts.append(_SIDES[dose.sides])
    if dose.rest is not None:
        # `Pause 2 Sek` could as well be a hold, and is asked about.
        parts.append(f"{'Pause' if dose.rest >= 5_000 else 'Satzpause'} {_duration(dose.rest)}")
    return ", ".join(parts)


def _work(work: Reps | Holds | Breaths) -> str:
    match work:
        case Holds(sets=sets, duration=duration):
            return _sets(sets) + _duration(duration)
        case Breaths(sets=sets, count=count):
            return _sets(sets) + _breaths(count)
    counts = work.counts
    if len(counts) == 1:
        return f"{counts[0]} Wdh"
    return f"{len(counts)}x{counts[0]} Wdh" if len(set(counts)) == 1 else "-".join(map(str, counts)) + " Wdh"


def _manner(reps: Reps) -> list[str]:
    parts = []
    if reps.hold is not None:
        parts.append(f"{_duration(reps.hold)} halten")
    if reps.hold_breaths is not None:
        parts.append(f"{_breaths(reps.hold_breaths)} halten")
    if reps.tempo:
        parts.append("Tempo " + "-".join(_seconds(one) for one in (reps.tempo.up, reps.tempo.hold, reps.tempo.down)))
    return [*parts, "offen"] if reps.open else parts


def _sets(sets: int) -> str:
    return "" if sets == 1 else f"{sets}x"


def _breaths(count: int) -> str:
    return "1 Atemzug" if count == 1 else f"{count} Atemzüge"


def _duration(length: Millis) -> str:
    """`30 Sek`, `2 Min`; what is neither, as in the canonical form."""
    text = format_duration(length)
    number, unit = text[:-1], text[-1]
    return f"{number} {'Sek' if unit == 's' else 'Min'}" if number.isdecimal() and unit in "sm" else text


def _seconds(length: Millis) -> str:
    whole, thousandths = divmod(length, 1_000)
    return f"{whole}.{thousandths:03}".rstrip("0") if thousandths else str(whole)
