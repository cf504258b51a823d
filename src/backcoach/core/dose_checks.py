"""Whether the modifiers of a dose go together, and with its work: each once, none against another."""

from backcoach.core.dose_clauses import Modifier, Written
from backcoach.core.dose_phrases import What
from backcoach.core.dose_source import Source
from backcoach.core.dose_work import Work
from backcoach.core.routine import Reps, SideRule, Sides

_QUARRELS = (
    (What.HOLD, What.TEMPO, "hold-tempo"),
    (What.OPEN, What.HOLD, "open-hold"),
    (What.OPEN, What.TEMPO, "open-tempo"),
)
_NOT_WITH_HELD_REPS = {What.HOLD: "twice", What.TEMPO: "hold-tempo", What.OPEN: "open-hold"}
_NOT_WITH_TIME = {What.HOLD: "time-hold", What.TEMPO: "time-tempo", What.OPEN: "open-time"}


def check_modifiers(source: Source, written: Written, work: Work | None) -> None:
    """Reports every modifier written twice, at odds with another one or with the work."""
    first: dict[What, Modifier] = {}
    for modifier in written.modifiers:
        if modifier.what is not What.SIDE and modifier.what in first:
            _report(source, "twice", modifier, first[modifier.what])
        first.setdefault(modifier.what, modifier)
    for one, other, cause in _QUARRELS:
        if one in first and other in first:
            later, earlier = sorted((first[one], first[other]), key=lambda modifier: -modifier.start)
            _report(source, cause, later, earlier)
    for what, cause in (What.HOLD, "hold-zero"), (What.TEMPO, "zero"):
        if what in first and not any(first[what].values):
            _report(source, cause, first[what])
    if work is not None:
        _check_against_work(source, first, work)


def _check_against_work(source: Source, first: dict[What, Modifier], work: Work) -> None:
    held = isinstance(work, Reps) and (work.hold is not None or work.hold_breaths is not None)
    refused = _NOT_WITH_HELD_REPS if held else {} if isinstance(work, Reps) else _NOT_WITH_TIME
    for what, cause in refused.items():
        if what in first:
            _report(source, cause, first[what])
    sets = len(work.counts) if isinstance(work, Reps) else work.sets
    rest = first.get(What.REST)
    if rest and sets == 1 and any(rest.values):
        without = source.rewritten(rest.start, rest.end)
        source.advise("rest-one-set", rest.start, rest.end, without)


def _report(source: Source, cause: str, modifier: Modifier, *others: Modifier) -> None:
    """A modifier that cannot stay, or not together with others: the hints are the texts without one of them."""
    hints = [source.rewritten(one.start, one.end) for one in (modifier, *others)]
    source.report(cause, modifier.start, modifier.end, *hints)


def read_side(source: Source, written: Written, work: Work | None, sides: Sides | None) -> SideRule | None:
    """What all side words together say; `sides` is the exercise's nature, None checks nothing against it."""
    rule: SideRule | None = None
    seen: set[SideRule] = set()
    for modifier in written.modifiers:
        if modifier.side is None:
            continue
        if sides is Sides.NONE:
            _report(source, "no-sides", modifier)
        elif modifier.side in seen:
            _report(source, "twice", modifier)
        elif modifier.side is SideRule.ALTERNATE and work is not None and not isinstance(work, Reps):
            each = source.rewritten(modifier.start, modifier.end, "each side")
            source.report("time-alternate", modifier.start, modifier.end, each)
        elif not _go_together(rule, modifier.side):
            _report(source, "sides-conflict", modifier)
        elif rule is None or rule is SideRule.EACH:
            rule = modifier.side
        seen.add(modifier.side)
    return rule


def _go_together(rule: SideRule | None, other: SideRule) -> bool:
    """`each side alternate` is `alternate`, and `right first` is a way of doing each side."""
    pair = {rule, other}
    return rule is None or pair in (
        {SideRule.EACH, SideRule.ALTERNATE},
        {SideRule.EACH, SideRule.RIGHT_FIRST},
    )
