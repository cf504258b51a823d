"""Doses, dosings and lengths of time as sentences in the user's language, the same ones everywhere."""

from dataclasses import replace

from backcoach.core.prescription import WEEK, days_apart, days_fit, session_days, sides_by_nature
from backcoach.core.routine import Breaths, Dose, Dosing, Holds, Millis, Per, Reps, Routine, SideRule, Sides
from backcoach.i18n import Translator

_SIDES = {
    SideRule.EACH: "dose.each-side",
    SideRule.ALTERNATE: "dose.alternate",
    SideRule.LEFT_ONLY: "dose.left-only",
    SideRule.RIGHT_ONLY: "dose.right-only",
    SideRule.RIGHT_FIRST: "dose.right-first",
}


def dose_words(dose: Dose, t: Translator, *, sides: Sides = Sides.NONE, rest: Millis | None = None) -> str:
    """A dose as a sentence: "3 sets of 10 repetitions, hold 5 seconds, each side, 30 seconds rest between sets".

    `sides` is the exercise's nature and speaks where the dose says nothing of sides; `rest` is the rest that is taken
    where the dose writes none. A rest is told only where there are several sets.
    """
    words = _work_words(dose.work, t)
    return ", ".join([*words, *side_words(dose, sides, t), *rest_words(dose, rest, t)])


def side_words(dose: Dose, sides: Sides, t: Translator) -> list[str]:
    """What is said of sides, if anything is: "each side"."""
    rule = dose.sides or sides_by_nature(dose, sides)
    return [t(_SIDES[rule])] if rule else []


def rest_words(dose: Dose, rest: Millis | None, t: Translator) -> list[str]:
    """What is said of the rest between sets, if anything is: "30 seconds rest between sets"."""
    taken = rest if dose.rest is None else dose.rest
    if dose.sets == 1 or taken is None:
        return []
    return [t("dose.rest", duration=duration_words(taken, t)) if taken else t("dose.no-rest")]


def _work_words(work: Reps | Holds | Breaths, t: Translator) -> list[str]:
    if isinstance(work, Holds):
        duration = duration_words(work.duration, t)
        return [duration if work.sets == 1 else t("dose.holds", n=work.sets, duration=duration)]
    if isinstance(work, Breaths):
        one_set = work.sets == 1
        return [t("dose.breaths", n=work.count) if one_set else t("dose.breaths-sets", n=work.count, sets=work.sets)]
    words = [_reps_words(work.counts, t)]
    if work.hold is not None:
        words.append(t("dose.hold", duration=duration_words(work.hold, t)))
    if work.hold_breaths is not None:
        words.append(t("dose.hold-breaths", n=work.hold_breaths))
    if work.tempo:
        up, hold, down = (_number(part, t) for part in (work.tempo.up, work.tempo.hold, work.tempo.down))
        words.append(t("dose.tempo", up=up, hold=hold, down=down))
    if work.open:
        words.append(t("dose.open"))
    return words


def _reps_words(counts: tuple[int, ...], t: Translator) -> str:
    reps = t("dose.reps", n=counts[0])
    if len(counts) == 1:
        return reps
    if len(set(counts)) == 1:
        return t("dose.sets", n=len(counts), reps=reps)
    *head, last = map(str, counts)
    return t("dose.pyramid", n=len(counts), counts=t("dose.and", head=", ".join(head), last=last))


def duration_words(ms: Millis, t: Translator) -> str:
    """A length of time as it is said: "1 minute 30 seconds", "2 minutes", "1.5 seconds"."""
    minutes, rest = divmod(ms, 60_000)
    if not minutes:
        return _seconds_words(rest, t)
    words = t("dose.duration.minutes", n=minutes)
    if not rest:
        return words
    return t("dose.duration.minutes-seconds", minutes=words, seconds=_seconds_words(rest, t))


def _seconds_words(ms: Millis, t: Translator) -> str:
    if ms % 1_000:
        return t("dose.duration.half", number=_number(ms, t))
    return t("dose.duration.seconds", n=ms // 1_000)


def _number(ms: Millis, t: Translator) -> str:
    """Seconds as a number, with the decimal sign of the language: 3, 1.5."""
    whole, thousandths = divmod(ms, 1_000)
    if not thousandths:
        return str(whole)
    return t("dose.decimal", whole=whole, fraction=f"{thousandths:03}".rstrip("0"))


def decimal_words(number: str, t: Translator) -> str:
    """A number written with a point, with the decimal sign of the language: "4.4" is "4,4" in German."""
    whole, _, fraction = number.partition(".")
    return t("dose.decimal", whole=whole, fraction=fraction) if fraction else whole


def dosing_words(dosing: Dosing, t: Translator) -> str:
    """How often a routine is meant to be done: "every day", "10 minutes, 3 times a week"."""
    duration = None if dosing.minutes is None else duration_words(dosing.minutes * 60_000, t)
    if dosing.per is Per.OTHER_DAY:
        every = t("dosing.other-day")
        return f"{duration}, {every}" if duration else every
    if duration:
        key = "dosing.minutes-per-day" if dosing.per is Per.DAY else "dosing.minutes-per-week"
        return t(key, n=dosing.times, duration=duration)
    if dosing == Dosing(1, Per.DAY):
        return t("dosing.daily")
    return t("dosing.per-day" if dosing.per is Per.DAY else "dosing.per-week", n=dosing.times)


def often_words(routine: Routine, t: Translator) -> str:
    """How often a routine is meant to be done, and on which weekdays, where its items leave some out.

    Both in one statement, so that nobody takes them for two: "3 times a week: on Mon, Wed, Fri". The minutes of the
    dosing are no part of it; they are an aim, to be told beside the exact length.
    """
    days, dosing = session_days(routine), routine.dosing
    often = dosing_words(replace(dosing, minutes=None), t) if dosing else t("show.whenever")
    if days == WEEK:
        return often
    if dosing is None:
        return t("dosing.on-days", days=days_words(days, t))
    return t("dosing.often-on-days" if days_fit(routine) else "dosing.days-only", often=often, days=days_words(days, t))


def aim_words(routine: Routine, t: Translator) -> str | None:
    """The minutes that the dosing aims at; None where it names none."""
    minutes = routine.dosing and routine.dosing.minutes
    return duration_words(minutes * 60_000, t) if minutes else None


def days_note(routine: Routine, t: Translator) -> str | None:
    """That days have different exercises, where they have; what differs stands at each exercise."""
    if all(days_apart(item, routine) is None for item in routine.exercise_items()):
        return None
    dosing, note = routine.dosing, t("dosing.days-differ")
    chosen = dosing is not None and dosing.per is Per.WEEK and session_days(routine) == WEEK
    return t("dosing.choose-days", note=note) if chosen else note


def days_words(days: tuple[int, ...], t: Translator) -> str:
    """Weekdays (Monday is 0) as a list: "Mon, Wed"."""
    return ", ".join(t(f"show.day.{day}") for day in days)
