"""The dose language: what physiotherapists write, and what it means."""

import pytest

from backcoach.core.dose import HINT_SEPARATOR, format_dose, parse_dose
from backcoach.core.dosing_text import parse_dosing
from backcoach.core.errors import Severity
from backcoach.core.routine import Breaths, Dose, Holds, Reps, SideRule, Sides, Tempo

EACH, ALTERNATE = SideRule.EACH, SideRule.ALTERNATE
LEFT_ONLY, RIGHT_ONLY, RIGHT_FIRST = SideRule.LEFT_ONLY, SideRule.RIGHT_ONLY, SideRule.RIGHT_FIRST


def reps(
    *counts: int,
    hold: float | None = None,
    breaths: int | None = None,
    tempo: Tempo | None = None,
    free: bool = False,
) -> Reps:
    """Repetitions with a hold in seconds, so that the tables below stay readable."""
    return Reps(counts, None if hold is None else round(hold * 1_000), breaths, tempo, free)


def dose(work: Reps | Holds | Breaths, sides: SideRule | None = None, rest: float | None = None) -> Dose:
    """A dose with its rest in seconds."""
    return Dose(work, sides, None if rest is None else round(rest * 1_000))


RIGHT = {
    # --- repetitions
    "3x10": dose(reps(10, 10, 10)),
    "3 x 10": dose(reps(10, 10, 10)),
    "3X10": dose(reps(10, 10, 10)),
    "3×10": dose(reps(10, 10, 10)),
    "3 × 10": dose(reps(10, 10, 10)),
    "3*10": dose(reps(10, 10, 10)),
    "３x１０": dose(reps(10, 10, 10)),  # full-width forms
    "３ｘ１０，ｈｏｌｄ　５ｓ": dose(reps(10, 10, 10, hold=5)),
    "1x10": dose(reps(10)),
    "10": dose(reps(10)),
    "010": dose(reps(10)),
    "10x": dose(reps(10)),
    "10 times": dose(reps(10)),
    "10 mal": dose(reps(10)),
    "10 reps": dose(reps(10)),
    "10 Reps.": dose(reps(10)),
    "10 repetitions": dose(reps(10)),
    "1 rep": dose(reps(1)),
    "10 Wdh": dose(reps(10)),
    "10 Wdh.": dose(reps(10)),
    "10 WDH": dose(reps(10)),
    "10 Wiederholungen": dose(reps(10)),
    "3x10 Wdh.": dose(reps(10, 10, 10)),
    "3x10 reps": dose(reps(10, 10, 10)),
    "3 mal 10": dose(reps(10, 10, 10)),
    "3 times 10 reps": dose(reps(10, 10, 10)),
    "3 sets of 10": dose(reps(10, 10, 10)),
    "3 sets of 10 reps": dose(reps(10, 10, 10)),
    "3 sets of 10 repetitions": dose(reps(10, 10, 10)),
    "3 sets x 10 reps": dose(reps(10, 10, 10)),
    "3 sets 10 reps": dose(reps(10, 10, 10)),
    "3 sets, 10 reps": dose(reps(10, 10, 10)),
    "10 reps, 3 sets": dose(reps(10, 10, 10)),
    "10 reps x 3 sets": dose(reps(10, 10, 10)),
    "1 set of 10": dose(reps(10)),
    "3 Sätze à 10 Wdh": dose(reps(10, 10, 10)),
    "3 Sätze á 10 Wdh.": dose(reps(10, 10, 10)),
    "3 Sa\u0308tze a\u0300 10": dose(reps(10, 10, 10)),  # decomposed, as some systems write it
    "3 Sätze mit 10 Wdh": dose(reps(10, 10, 10)),
    "3 Sätze zu 10 Wdh": dose(reps(10, 10, 10)),
    "3 Sätze zu je 10 Wdh.": dose(reps(10, 10, 10)),
    "3 Sätze je 10 Wdh.": dose(reps(10, 10, 10)),
    "3 Saetze mit 10 Wiederholungen": dose(reps(10, 10, 10)),
    "3 Serien à 10 Wdh.": dose(reps(10, 10, 10)),
    "10 Wdh., 3 Sätze": dose(reps(10, 10, 10)),
    "3x je 10 Wdh.": dose(reps(10, 10, 10)),
    "3\u00a0×\u00a010": dose(reps(10, 10, 10)),
    "3\u202fx\u202f10 Wdh.": dose(reps(10, 10, 10)),
    # --- pyramids
    "6-4-2": dose(reps(6, 4, 2)),
    "6–4–2": dose(reps(6, 4, 2)),
    "6 - 4 - 2": dose(reps(6, 4, 2)),
    "6-4-2 reps": dose(reps(6, 4, 2)),
    "8-6": dose(reps(8, 6)),
    "10-10": dose(reps(10, 10)),
    "2-4-6": dose(reps(2, 4, 6)),
    "12-10-8-6 Wdh": dose(reps(12, 10, 8, 6)),
    # --- held repetitions
    "3x10x5s": dose(reps(10, 10, 10, hold=5)),
    "3 x 10 x 5 s": dose(reps(10, 10, 10, hold=5)),
    "3 x 10 x 5 s hold": dose(reps(10, 10, 10, hold=5)),
    "3x10 Wdh. x 5 Sek.": dose(reps(10, 10, 10, hold=5)),
    "3 sets of 10 reps x 5s": dose(reps(10, 10, 10, hold=5)),
    "10 reps x 5s": dose(reps(10, hold=5)),
    "6-4-2 x 10s": dose(reps(6, 4, 2, hold=10)),
    "6–4–2 × 10 Sek.": dose(reps(6, 4, 2, hold=10)),
    "6-4-2 x 10s hold": dose(reps(6, 4, 2, hold=10)),
    "5 x 10s hold": dose(reps(5, hold=10)),
    "5x10 Sek. halten": dose(reps(5, hold=10)),
    "3x20s hold": dose(reps(3, hold=20)),
    "5x hold 10s": dose(reps(5, hold=10)),
    "5x 10s halten": dose(reps(5, hold=10)),
    "10s hold x 5": dose(reps(5, hold=10)),
    "hold 10s x 5": dose(reps(5, hold=10)),
    "Halten 30 Sek. 3x": dose(reps(3, hold=30)),
    "3x20s hold, 30s rest": dose(reps(3, hold=20), rest=30),
    "5 x 10s hold 30s rest": dose(reps(5, hold=10), rest=30),
    "5 x 10s hold each side": dose(reps(5, hold=10), EACH),
    "3x10 hold 5s": dose(reps(10, 10, 10, hold=5)),
    "3x10 hold 5": dose(reps(10, 10, 10, hold=5)),
    "3x10 hold 1.5": dose(reps(10, 10, 10, hold=1.5)),
    "3x10 hold 1,5 s": dose(reps(10, 10, 10, hold=1.5)),
    "3x10 hold for 5 seconds": dose(reps(10, 10, 10, hold=5)),
    "3x10 hold: 5s": dose(reps(10, 10, 10, hold=5)),
    "3x10, hold 5s": dose(reps(10, 10, 10, hold=5)),
    "3x10 with 5s hold": dose(reps(10, 10, 10, hold=5)),
    "3x10 w/ 5s hold": dose(reps(10, 10, 10, hold=5)),
    "3x10 w/5s hold": dose(reps(10, 10, 10, hold=5)),
    "3x10 (hold 5s)": dose(reps(10, 10, 10, hold=5)),
    "3x10 hold 5s each rep": dose(reps(10, 10, 10, hold=5)),
    "3x10 5s hold": dose(reps(10, 10, 10, hold=5)),
    "3x10 5 Sek. halten": dose(reps(10, 10, 10, hold=5)),
    "3x10 halten 5 Sek.": dose(reps(10, 10, 10, hold=5)),
    "3x10, 5 Sekunden lang halten": dose(reps(10, 10, 10, hold=5)),
    "3x10 mit 5 Sek. halten": dose(reps(10, 10, 10, hold=5)),
    "3x10 Wdh. und 5 Sek. halten": dose(reps(10, 10, 10, hold=5)),
    "10 hold 5s": dose(reps(10, hold=5)),
    "10 Wdh., je 5 Sek. halten": dose(reps(10, hold=5)),
    "10 reps hold 2 breaths": dose(reps(10, breaths=2)),
    "10 reps, 2 breaths hold": dose(reps(10, breaths=2)),
    "10 Wdh. 2 Atemzüge halten": dose(reps(10, breaths=2)),
    "6 reps hold 1 breath": dose(reps(6, breaths=1)),
    "3x10x5 breaths": dose(reps(10, 10, 10, breaths=5)),
    # --- time
    "45s": dose(Holds(1, 45_000)),
    "45 Sek": dose(Holds(1, 45_000)),
    "45 Sek.": dose(Holds(1, 45_000)),
    "45 Sekunden": dose(Holds(1, 45_000)),
    "45''": dose(Holds(1, 45_000)),
    "1m30s": dose(Holds(1, 90_000)),
    "1:30": dose(Holds(1, 90_000)),
    "2 min": dose(Holds(1, 120_000)),
    "1,5 min": dose(Holds(1, 90_000)),
    "1.5 min": dose(Holds(1, 90_000)),
    "90 seconds": dose(Holds(1, 90_000)),
    "1 min 30 s": dose(Holds(1, 90_000)),
    "1 Minute 30 Sekunden": dose(Holds(1, 90_000)),
    "30\u00a0s": dose(Holds(1, 30_000)),
    "10 min": dose(Holds(1, 600_000)),
    "3x20s": dose(Holds(3, 20_000)),
    "3 x 20 Sek.": dose(Holds(3, 20_000)),
    "3x1:30": dose(Holds(3, 90_000)),
    "2x1min": dose(Holds(2, 60_000)),
    "3 sets of 20s": dose(Holds(3, 20_000)),
    "3 sets of 30s hold": dose(Holds(3, 30_000)),  # sets, says the word
    "3 Sätze à 30 Sek.": dose(Holds(3, 30_000)),
    "3 Sätze zu je 30 Sekunden": dose(Holds(3, 30_000)),
    "30s x 3": dose(Holds(3, 30_000)),
    "30 s, 3 sets": dose(Holds(3, 30_000)),
    "2x 45s per side": dose(Holds(2, 45_000), EACH),
    "3x20s 30s rest": dose(Holds(3, 20_000), rest=30),
    # --- breaths
    "5 breaths": dose(Breaths(1, 5)),
    "1 breath": dose(Breaths(1, 1)),
    "5 Atemzüge": dose(Breaths(1, 5)),
    "5 Atemzuege": dose(Breaths(1, 5)),
    "2x5 breaths": dose(Breaths(2, 5)),
    "2x5 Atemzüge": dose(Breaths(2, 5)),
    "2 Sätze mit 5 Atemzügen": dose(Breaths(2, 5)),
    "2 sets of 5 breaths": dose(Breaths(2, 5)),
    "5 breaths each side": dose(Breaths(1, 5), EACH),
    "5 deep breaths": dose(Breaths(1, 5)),
    "5 tiefe Atemzüge": dose(Breaths(1, 5)),
    "2 Sätze mit 5 tiefen Atemzügen": dose(Breaths(2, 5)),
    "3 reps hold 2 deep breaths": dose(reps(3, breaths=2)),
    # --- sides
    "3x10 each side": dose(reps(10, 10, 10), EACH),
    "3x10 every side": dose(reps(10, 10, 10), EACH),
    "3x10 per side": dose(reps(10, 10, 10), EACH),
    "3x10 both sides": dose(reps(10, 10, 10), EACH),
    "3x10 on both sides": dose(reps(10, 10, 10), EACH),
    "3x10 on each side": dose(reps(10, 10, 10), EACH),
    "3x10 ea side": dose(reps(10, 10, 10), EACH),
    "3x10 each leg": dose(reps(10, 10, 10), EACH),
    "10/side": dose(reps(10), EACH),
    "10 je Seite": dose(reps(10), EACH),
    "10/Seite": dose(reps(10), EACH),
    "3x10 je Seite": dose(reps(10, 10, 10), EACH),
    "3x10 pro Seite": dose(reps(10, 10, 10), EACH),
    "3x10 auf jeder Seite": dose(reps(10, 10, 10), EACH),
    "3x10 jede Seite": dose(reps(10, 10, 10), EACH),
    "3x10 beide Seiten": dose(reps(10, 10, 10), EACH),
    "3x10 beidseits": dose(reps(10, 10, 10), EACH),
    "3x10 je Bein": dose(reps(10, 10, 10), EACH),
    "3x10 left first": dose(reps(10, 10, 10), EACH),  # which it is anyway
    "10 alternate": dose(reps(10), ALTERNATE),
    "10 alternating": dose(reps(10), ALTERNATE),
    "10 reps, alternating sides": dose(reps(10), ALTERNATE),
    "10 im Wechsel": dose(reps(10), ALTERNATE),
    "10 abwechselnd": dose(reps(10), ALTERNATE),
    "10 reps left and right in turn": dose(reps(10), ALTERNATE),
    "10 Wdh. re/li im Wechsel": dose(reps(10), ALTERNATE),
    "10 each side alternate": dose(reps(10), ALTERNATE),
    "10 alternate each side": dose(reps(10), ALTERNATE),
    "10 je Seite im Wechsel": dose(reps(10), ALTERNATE),
    "10 left only": dose(reps(10), LEFT_ONLY),
    "10 only left": dose(reps(10), LEFT_ONLY),
    "10 left side only": dose(reps(10), LEFT_ONLY),
    "10 nur links": dose(reps(10), LEFT_ONLY),
    "10 nur die linke Seite": dose(reps(10), LEFT_ONLY),
    "10 right only": dose(reps(10), RIGHT_ONLY),
    "10 nur rechts": dose(reps(10), RIGHT_ONLY),
    "10 nur re.": dose(reps(10), RIGHT_ONLY),
    "10 right first": dose(reps(10), RIGHT_FIRST),
    "10 rechts zuerst": dose(reps(10), RIGHT_FIRST),
    "10 each side, right first": dose(reps(10), RIGHT_FIRST),
    "10 je Seite, rechts beginnen": dose(reps(10), RIGHT_FIRST),
    # --- rest
    "3x10 rest 30s": dose(reps(10, 10, 10), rest=30),
    "3x10 rest 30": dose(reps(10, 10, 10), rest=30),
    "3x10 30s rest": dose(reps(10, 10, 10), rest=30),
    "3x10 rest 1:30": dose(reps(10, 10, 10), rest=90),
    "3x10 rest 0s": dose(reps(10, 10, 10), rest=0),
    "3x10 no rest": dose(reps(10, 10, 10), rest=0),
    "3x10 ohne Pause": dose(reps(10, 10, 10), rest=0),
    "3x10 Pause 0": dose(reps(10, 10, 10), rest=0),
    "3x10 Pause 60 Sek.": dose(reps(10, 10, 10), rest=60),
    "3x10 60 Sek. Pause": dose(reps(10, 10, 10), rest=60),
    "3x10, dazwischen 60 Sek. Pause": dose(reps(10, 10, 10), rest=60),
    "3x10 Pause von 60 Sek.": dose(reps(10, 10, 10), rest=60),
    "3x10 PAUSE 5s": dose(reps(10, 10, 10), rest=5),
    "3x10 rest 30s between sets": dose(reps(10, 10, 10), rest=30),
    "3x10, 60 Sek. Pause zwischen den Sätzen": dose(reps(10, 10, 10), rest=60),
    "3x10 rest 1 min after each set": dose(reps(10, 10, 10), rest=60),
    "6-4-2 30s rest": dose(reps(6, 4, 2), rest=30),
    # --- tempo and open
    "3x10 tempo 3-1-3": dose(reps(10, 10, 10, tempo=Tempo(3_000, 1_000, 3_000))),
    "3x10 Tempo 3–1–3": dose(reps(10, 10, 10, tempo=Tempo(3_000, 1_000, 3_000))),
    "3x10 tempo 3/1/3": dose(reps(10, 10, 10, tempo=Tempo(3_000, 1_000, 3_000))),
    "3x10 3-1-3 tempo": dose(reps(10, 10, 10, tempo=Tempo(3_000, 1_000, 3_000))),
    "3x10 tempo 3s-1s-3s": dose(reps(10, 10, 10, tempo=Tempo(3_000, 1_000, 3_000))),
    "10 tempo 1.5-0-2": dose(reps(10, tempo=Tempo(1_500, 0, 2_000))),
    "10 tempo 1,5-0-2,5": dose(reps(10, tempo=Tempo(1_500, 0, 2_500))),
    "3x10 open": dose(reps(10, 10, 10, free=True)),
    "10 Wdh. offen": dose(reps(10, free=True)),
    # --- all together
    "3x10 hold 5s each side rest 30s": dose(reps(10, 10, 10, hold=5), EACH, 30),
    "3x10, hold 5s, each side, rest 30s": dose(reps(10, 10, 10, hold=5), EACH, 30),
    "3x10 5s hold rest 30s": dose(reps(10, 10, 10, hold=5), rest=30),
    "3x10 5s hold 30s rest": dose(reps(10, 10, 10, hold=5), rest=30),
    "3x10 hold 5s 30s rest": dose(reps(10, 10, 10, hold=5), rest=30),
    "3x10 rest 30s 5s hold": dose(reps(10, 10, 10, hold=5), rest=30),
    "hold 5s 3x10": dose(reps(10, 10, 10, hold=5)),
    "3 x 10 Wdh., 5 Sek. halten, je Seite, Pause 60 Sek.": dose(reps(10, 10, 10, hold=5), EACH, 60),
    "3 Sätze à 10 Wdh., 5 Sek. halten, je Seite, 60 Sek. Pause": dose(reps(10, 10, 10, hold=5), EACH, 60),
    "3 sets of 10 repetitions, hold 5 seconds, each side, 30 seconds rest between sets": dose(
        reps(10, 10, 10, hold=5), EACH, 30
    ),
    "6-4-2 hold 10s each side rest 30s": dose(reps(6, 4, 2, hold=10), EACH, 30),
    "  3x10   hold 5s ; per side.": dose(reps(10, 10, 10, hold=5), EACH),
}


@pytest.mark.parametrize("text", RIGHT)
def test_reads_what_therapists_write(text: str) -> None:
    found, problems = parse_dose(text)
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
    assert found == RIGHT[text]


@pytest.mark.parametrize("text", RIGHT)
def test_every_right_dose_has_a_canonical_form_that_means_the_same(text: str) -> None:
    canonical = format_dose(RIGHT[text])
    assert parse_dose(canonical)[0] == RIGHT[text]
    assert format_dose(RIGHT[text]) == canonical


MISTYPED = (
    ("10 resp", "resp", "reps"),
    ("3x10 rpes", "rpes", "reps"),
    ("3x10 repss", "repss", "reps"),
    ("3x10 repititions", "repititions", "repetitions"),
    ("3x10 repetitons", "repetitons", "repetitions"),
    ("3x10 repetion", "repetion", "repetition"),
    ("3x10 Wiederhohlungen", "Wiederhohlungen", "Wiederholungen"),
    ("3x10 Widerholungen", "Widerholungen", "Wiederholungen"),
    ("3x10 Wiederholungne", "Wiederholungne", "Wiederholungen"),
    ("3x10 Wiederholugen", "Wiederholugen", "Wiederholungen"),
    ("3x10 Whdl.", "Whdl.", "Wdhl"),
    ("3 stes of 10", "stes", "sets"),
    ("3 stets of 10", "stets", "sets"),
    ("3 sest of 10", "sest", "sets"),
    ("3 Säze à 10", "Säze", "Sätze"),
    ("3 Sätez à 10", "Sätez", "Sätze"),
    ("3 Sätz mit 10", "Sätz", "Sätze"),
    ("3 Säötze zu 10", "Säötze", "Sätze"),
    ("3x10 hodl 5s", "hodl", "hold"),
    ("3x10 hlod 5s", "hlod", "hold"),
    ("3x10 hol 5s", "hol", "hold"),
    ("3x10 holdd 5s", "holdd", "hold"),
    ("3x10 5s hodl", "hodl", "hold"),
    ("3x10 haltne 5s", "haltne", "halten"),
    ("3x10 hlaten 5s", "hlaten", "halten"),
    ("3x10 halen 5 Sek.", "halen", "halten"),
    ("3x10 5 Sek. hallten", "hallten", "halten"),
    ("3x10 hatlen 5s", "hatlen", "halten"),
    ("3x10 hold 5 sce", "sce", "sec"),
    ("3x10 hold 5 secons", "secons", "seconds"),
    ("3x10 hold 5 secounds", "secounds", "seconds"),
    ("3x10 hold 5 sekonds", "sekonds", "seconds"),
    ("3x10 halten 5 Sekuden", "Sekuden", "Sekunden"),
    ("3x10 halten 5 Skeunden", "Skeunden", "Sekunden"),
    ("3x10 halten 5 Sekudnen", "Sekudnen", "Sekunden"),
    ("3x10 halten 5 Sekunnden", "Sekunnden", "Sekunden"),
    ("3x10 halten 5 Ske.", "Ske.", "Sek"),
    ("2 mintes", "mintes", "minutes"),
    ("2 minuts", "minuts", "minutes"),
    ("2 mnutes", "mnutes", "minutes"),
    ("2 Minuen", "Minuen", "Minuten"),
    ("2 Mintuen", "Mintuen", "Minuten"),
    ("2 Minutne", "Minutne", "Minuten"),
    ("3x10 each sied", "sied", "side"),
    ("3x10 each sdie", "sdie", "side"),
    ("3x10 each sode", "sode", "side"),
    ("3x10 eahc side", "eahc", "each"),
    ("3x10 aech side", "aech", "each"),
    ("3x10 eachside", "eachside", "each side"),
    ("3x10 perside", "perside", "per side"),
    ("3x10 bothsides", "bothsides", "both sides"),
    ("3x10 per sdie", "sdie", "side"),
    ("3x10 je Siete", "Siete", "Seite"),
    ("3x10 je Seiet", "Seiet", "Seite"),
    ("3x10 je Seitte", "Seitte", "Seite"),
    ("3x10 jeSeite", "jeSeite", "je Seite"),
    ("3x10 pro Saite", "Saite", "Seite"),
    ("3x10 proSeite", "proSeite", "pro Seite"),
    ("3x10 prp Seite", "prp", "pro"),
    ("3x10 alternatng", "alternatng", "alternating"),
    ("3x10 altrenate", "altrenate", "alternate"),
    ("3x10 alternat", "alternat", "alternate"),
    ("3x10 im Wechsle", "Wechsle", "Wechsel"),
    ("3x10 im Weschel", "Weschel", "Wechsel"),
    ("3x10 abwechslend", "abwechslend", "abwechselnd"),
    ("3x10 abwechseln", "abwechseln", "abwechselnd"),
    ("3x10 lefft only", "lefft", "left"),
    ("3x10 letf only", "letf", "left"),
    ("3x10 left olny", "olny", "only"),
    ("3x10 leftonly", "leftonly", "left only"),
    ("3x10 nru links", "nru", "nur"),
    ("3x10 nur lniks", "lniks", "links"),
    ("3x10 nurlinks", "nurlinks", "nur links"),
    ("3x10 rihgt first", "rihgt", "right"),
    ("3x10 rigth first", "rigth", "right"),
    ("3x10 right frist", "frist", "first"),
    ("3x10 rechst zuerst", "rechst", "rechts"),
    ("3x10 rechts zuerts", "zuerts", "zuerst"),
    ("3x10 rechts zurest", "zurest", "zuerst"),
    ("3x10 rets 30s", "rets", "rest"),
    ("3x10 resst 30s", "resst", "rest"),
    ("3x10 30s rset", "rset", "rest"),
    ("3x10 Puase 30s", "Puase", "Pause"),
    ("3x10 Pasue 60 Sek.", "Pasue", "Pause"),
    ("3x10 60 Sek. Pasue", "Pasue", "Pause"),
    ("3x10 Pauze 60 Sek.", "Pauze", "Pause"),
    ("3x10 tmepo 3-1-3", "tmepo", "tempo"),
    ("3x10 Temop 3-1-3", "Temop", "tempo"),
    ("3x10 opne", "opne", "open"),
    ("3x10 ofen", "ofen", "offen"),
    ("3x10 offne", "offne", "offen"),
    ("5 braeths", "braeths", "breaths"),
    ("5 breahts", "breahts", "breaths"),
    ("5 breths", "breths", "breaths"),
    ("5 Atmzüge", "Atmzüge", "Atemzüge"),
    ("5 Atemzügge", "Atemzügge", "Atemzüge"),
    ("5 Atezmüge", "Atezmüge", "Atemzüge"),
    ("3x10 5shold", "shold", "s hold"),
    ("3x10 30srest", "srest", "s rest"),
    ("3x10 rest 30s betwen sets", "betwen", "between"),
)
"""Text, the word that is wrong, what was meant."""


@pytest.mark.parametrize(("text", "word"), [row[:2] for row in MISTYPED])
def test_a_mistyped_word_is_found_at_its_place(text: str, word: str) -> None:
    found, problems = parse_dose(text)
    told = [problem for problem in problems if problem.code == "dose-unknown-word"]
    assert found is None
    assert [text[problem.offset : problem.offset + problem.width] for problem in told] == [word]


def test_at_least_nine_of_ten_mistyped_words_are_understood() -> None:
    missed = {}
    for text, _, meant in MISTYPED:
        hint = next(problem.hint for problem in parse_dose(text)[1] if problem.code == "dose-unknown-word")
        if hint != meant:
            missed[text] = hint
    assert len(MISTYPED) >= 80
    assert len(missed) <= len(MISTYPED) // 10, missed


def test_a_mistyped_word_is_read_on_as_what_was_meant() -> None:
    _, problems = parse_dose("3x10 hodl 5s, each sied, rets 30s")
    assert [(problem.code, problem.hint) for problem in problems] == [
        ("dose-unknown-word", "hold"),
        ("dose-unknown-word", "side"),
        ("dose-unknown-word", "rest"),
    ]


WRONG = (
    ("", "dose-empty", "", None),
    ("1:75", "dose-clock", "1:75", "2m15s"),
    ("1:5", "dose-clock", "1:5", "1:05 | 1:50"),
    ("3x10x5", "dose-five-what", "5", "3x10x5s | 3x10 hold 5 breaths | 3x10 rest 5s"),
    ("3x10x5 hold", "dose-unit-missing", "5", "3x10x5s hold"),
    ("6-4-2x10", "dose-five-what", "10", "6-4-2x10s | 6-4-2 hold 10 breaths | 6-4-2 rest 10s"),
    ("6-4-2 x 10", "dose-five-what", "10", "6-4-2 x 10s | 6-4-2 hold 10 breaths | 6-4-2 rest 10s"),
    ("3x6-4-2", "dose-sets-and-pyramid", "3x6-4-2", "6-4-2"),
    ("8-12", "dose-range", "8-12", "8 | 12"),
    ("3x8-12", "dose-range", "8-12", "3x8 | 3x12"),
    ("8 bis 12 Wdh.", "dose-range", "8 bis 12 Wdh.", "8 Wdh. | 12 Wdh."),
    ("8 to 12 reps", "dose-range", "8 to 12 reps", "8 reps | 12 reps"),
    ("2-3x10", "dose-range", "2-3", "2x10 | 3x10"),
    ("2-3 sets of 10", "dose-range", "2-3 sets", "2 sets of 10 | 3 sets of 10"),
    ("2-3 Sätze à 10", "dose-range", "2-3 Sätze", "2 Sätze à 10 | 3 Sätze à 10"),
    ("hold 5-10s 3x10", "dose-range", "5-10s", "hold 5s 3x10 | hold 10s 3x10"),
    ("3x10 hold 5-10s", "dose-range", "5-10s", "3x10 hold 5s | 3x10 hold 10s"),
    ("3x10 hold 5-10", "dose-range", "5-10", "3x10 hold 5 | 3x10 hold 10"),
    ("3x10 rest 30-60s", "dose-range", "30-60s", "3x10 rest 30s | 3x10 rest 60s"),
    ("3x 30-45 Sek.", "dose-range", "30-45 Sek.", "3x 30 Sek. | 3x 45 Sek."),
    ("3x10 bds", "dose-bds", "bds", "3x10 each side"),
    ("3x10 bds.", "dose-bds", "bds.", "3x10 each side"),
    ("3x10 BD", "dose-bds", "BD", "3x10 each side"),
    ("3x10 pause 2s", "dose-pause", "pause 2s", "3x10 hold 2s | 3x10 rest 2s"),
    ("3x10 2s pause", "dose-pause", "2s pause", "3x10 hold 2s | 3x10 rest 2s"),
    ("3x10 Pause 3", "dose-pause", "Pause 3", "3x10 halten 3 | 3x10 Satzpause 3"),
    ("3x10 5s", "dose-loose-time", "5s", "3x10 hold 5s | 3x10 rest 5s"),
    ("3x10, 5s", "dose-loose-time", "5s", "3x10, hold 5s | 3x10, rest 5s"),
    ("3x10 5", "dose-loose-time", "5", "3x10 hold 5s | 3x10 rest 5s"),
    ("10 reps 5s", "dose-loose-time", "5s", "10 reps hold 5s | 10 reps rest 5s"),
    ("3x10 mit 5s", "dose-loose-time", "5s", "3x10 mit halten 5s | 3x10 mit Pause 5s"),
    ("3x30s 10s", "dose-loose-time", "10s", "3x30s rest 10s"),
    ("3x10 hold", "dose-value-missing", "hold", "3x10 hold 5s"),
    ("3x10 rest", "dose-value-missing", "rest", "3x10 rest 30s"),
    ("3x10 Pause", "dose-value-missing", "Pause", "3x10 Pause 30s"),
    ("3x10 tempo", "dose-value-missing", "tempo", "3x10 tempo 3-1-3"),
    ("3x10 tempo 3-1", "dose-tempo-three", "3-1", None),
    ("3x10 tempo 313", "dose-tempo-three", "313", "3x10 tempo 3-1-3"),
    ("3x10 tempo 3-1-3-0", "dose-tempo-three", "3-1-3-0", None),
    ("3x10 3-1-3", "dose-loose-tempo", "3-1-3", "3x10 tempo 3-1-3"),
    ("3x10 @ 3-1-3", "dose-at", "@ 3-1-3", "3x10 tempo 3-1-3"),
    ("3x10 @3-1-3 rest 60s", "dose-at", "@3-1-3", "3x10 tempo 3-1-3 rest 60s"),
    ("3x10min", "dose-like-dosing", "3x10min", "10min"),
    ("3 x 10 Min.", "dose-like-dosing", "3 x 10 Min.", "10 Min."),
    ("3x10min per week", "dose-dosing", "3x10min per week", "dosing: 3x10min per week"),
    ("3x10 min pro Woche", "dose-dosing", "3x10 min pro Woche", "dosing: 3x10min pro Woche"),
    ("3x per week", "dose-dosing", "3x per week", "dosing: 3 per week"),
    ("3x pro Woche", "dose-dosing", "3x pro Woche", "dosing: 3x pro Woche"),
    ("twice daily", "dose-dosing", "twice daily", "dosing: 2 per day"),
    ("3x10 twice daily", "dose-dosing", "twice daily", "3x10"),
    ("3x10 2x täglich", "dose-dosing", "2x täglich", "3x10"),
    ("3x10 1x tgl.", "dose-dosing", "1x tgl.", "3x10"),
    ("3x10 daily", "dose-dosing", "daily", "3x10"),
    ("3x10, täglich", "dose-dosing", "täglich", "3x10"),
    ("3x10 every other day", "dose-dosing", "every other day", "3x10"),
    ("3x10 jeden zweiten Tag", "dose-dosing", "jeden zweiten Tag", "3x10"),
    ("3x10 morgens und abends", "dose-dosing", "morgens und abends", "3x10"),
    ("3x10 mon, wed, fri", "dose-days", "mon, wed, fri", "3x10"),
    ("3x10 3x/Woche", "dose-dosing", "3x/Woche", "3x10"),
    ("3x10 3x/7", "dose-dosing", "3x/7", "3x10"),
    ("3x10 TDS", "dose-dosing", "TDS", "3x10"),
    ("3x10 OD", "dose-dosing", "OD", "3x10"),
    ("3x10 20kg", "dose-load", "20kg", "3x10"),
    ("3x10 20 kg", "dose-load", "20 kg", "3x10"),
    ("3x10 x 20 kg", "dose-load", "20 kg", "3x10"),
    ("3x10 @ 20kg", "dose-load", "20kg", "3x10"),
    ("3x10 5 lbs", "dose-load", "5 lbs", "3x10"),
    ("3x10 red band", "dose-load", "red band", "3x10"),
    ("3x10 rotes Theraband", "dose-load", "rotes Theraband", "3x10"),
    ("3x10 mit Theraband", "dose-load", "Theraband", "3x10"),
    ("3x10 RPE 7", "dose-effort", "RPE 7", "3x10"),
    ("3x10 @ RPE 7", "dose-effort", "RPE 7", "3x10"),
    ("3x10 RPE 5-6/10", "dose-effort", "RPE 5-6/10", "3x10"),
    ("3x10 RIR 2-3", "dose-effort", "RIR 2-3", "3x10"),
    ("3x10 @RIR2", "dose-effort", "RIR2", "3x10"),
    ("3x AMRAP", "dose-as-many", "AMRAP", None),
    ("3xAMRAP", "dose-as-many", "AMRAP", None),
    ("AMRAP", "dose-as-many", "AMRAP", None),
    ("3x max", "dose-as-many", "max", None),
    ("3x10 to failure", "dose-as-many", "to failure", "3x10"),
    ("3x bis zur Ermüdung", "dose-as-many", "bis zur Ermüdung", None),
    ("3x10 80%", "dose-effort", "80%", "3x10"),
    ("3x10 10RM", "dose-effort", "10RM", "3x10"),
    ("45s hold", "dose-hold-alone", "45s hold", "45s | 10 reps hold 45s"),
    ("hold 45s", "dose-hold-alone", "hold 45s", "45s | 10 reps hold 45s"),
    ("45s hold 5s", "dose-time-hold", "hold 5s", "45s"),
    ("3x20s hold 5s", "dose-time-hold", "hold 5s", "3x20s"),
    ("5 breaths hold 5s", "dose-time-hold", "hold 5s", "5 breaths"),
    ("5 breaths hold", "dose-hold-alone", "5 breaths hold", "5 breaths | 10 reps hold 5 breaths"),
    ("3x5 breaths hold", "dose-held-breaths", "3x5 breaths hold", "3x5 breaths | 3 reps hold 5 breaths"),
    ("45s tempo 3-1-3", "dose-time-tempo", "tempo 3-1-3", "45s"),
    ("5 breaths tempo 3-1-3", "dose-time-tempo", "tempo 3-1-3", "5 breaths"),
    ("3x10 hold 5s tempo 3-1-3", "dose-hold-tempo", "tempo 3-1-3", "3x10 hold 5s | 3x10 tempo 3-1-3"),
    ("3x10x5s tempo 3-1-3", "dose-hold-tempo", "tempo 3-1-3", "3x10x5s"),
    ("45s open", "dose-open-time", "open", "45s"),
    ("5 breaths open", "dose-open-time", "open", "5 breaths"),
    ("3x10 hold 5s open", "dose-open-hold", "open", "3x10 hold 5s | 3x10 open"),
    ("3x10 open tempo 3-1-3", "dose-open-tempo", "tempo 3-1-3", "3x10 open | 3x10 tempo 3-1-3"),
    ("open", "dose-no-work", "open", "3x10 open"),
    ("30s alternate", "dose-time-alternate", "alternate", "30s each side"),
    ("30s im Wechsel", "dose-time-alternate", "im Wechsel", "30s je Seite"),
    ("5 breaths alternate", "dose-time-alternate", "alternate", "5 breaths each side"),
    ("3x10 hold 5s hold 5s", "dose-twice", "hold 5s", "3x10 hold 5s"),
    ("3x10 rest 30s rest 60s", "dose-twice", "rest 60s", "3x10 rest 30s | 3x10 rest 60s"),
    ("3x10x5s hold 3s", "dose-twice", "hold 3s", "3x10x5s"),
    ("3x10 each side each side", "dose-twice", "each side", "3x10 each side"),
    ("3x10 left only right only", "dose-sides-conflict", "right only", "3x10 left only"),
    ("3x10 each side left only", "dose-sides-conflict", "left only", "3x10 each side"),
    ("3x10 alternate right first", "dose-sides-conflict", "right first", "3x10 alternate"),
    ("3x10 hold 0s", "dose-hold-zero", "hold 0s", "3x10"),
    ("0x10", "dose-zero", "0", None),
    ("3x0", "dose-zero", "0", None),
    ("0s", "dose-zero", "0s", None),
    ("0 breaths", "dose-zero", "0 breaths", None),
    ("25x10", "dose-too-many-sets", "25", "10x25"),
    ("3x200", "dose-too-many-reps", "200", None),
    ("150 reps", "dose-too-many-reps", "150 reps", None),
    ("40 min", "dose-too-long", "40 min", None),
    ("3x100 hold 30s", "dose-too-long", "hold 30s", None),
    ("3x10 rest 40 min", "dose-too-long", "rest 40 min", None),
    ("3 sets", "dose-sets-of-what", "3 sets", "3 sets x 10"),
    ("3 Sätze", "dose-sets-of-what", "3 Sätze", "3 Sätze x 10"),
    ("each side", "dose-no-work", "each side", "3x10 each side"),
    ("hold 5s each side", "dose-hold-alone", "hold 5s", "5s each side | 10 reps hold 5s each side"),
    ("je Seite", "dose-no-work", "je Seite", "3x10 je Seite"),
    ("10 reps x 3", "dose-order", "10 reps x 3", "3x10"),
    ("3x10x", "dose-times-what", "x", "3x10"),
    ("x10", "dose-times-what", "x", "10"),
    ("3 x Wdh", "dose-number-missing", "Wdh", None),
    ("3 rounds of 10", "dose-rounds", "rounds", "3 sets of 10"),
    ("3 Runden à 10", "dose-rounds", "Runden", "3 Sätze à 10"),
    ("3x10 re/li", "dose-left-right", "re/li", "3x10 je Seite | 3x10 im Wechsel | 3x10 rechts zuerst"),
    ("3x10 R/L", "dose-left-right", "R/L", "3x10 each side | 3x10 alternate | 3x10 right first"),
    ("3x10 li und re", "dose-left-right", "li und re", "3x10 je Seite | 3x10 im Wechsel"),
    ("3x10 left", "dose-one-side", "left", "3x10 left only | 3x10 left first"),
    ("3x10 rechts", "dose-one-side", "rechts", "3x10 nur rechts | 3x10 rechts zuerst"),
    ("3x10 each", "dose-each-what", "each", "3x10 each side"),
    ("3x10 side", "dose-each-what", "side", "3x10 each side"),
    ("10/10", "dose-list", "10/10", "10 each side | 10-10"),
    ("12,10,8", "dose-list", "12,10,8", "12-10-8"),
    ("6/4/2", "dose-list", "6/4/2", "6-4-2"),
    ("3x10.5", "dose-not-whole", "10.5", None),
    ("3x1,5", "dose-not-whole", "1,5", None),
    ("3x10,5s hold", "dose-comma", "10,5s", "3x10 5s hold | 3x10.5s hold"),
    ("3x10,30s Pause", "dose-comma", "10,30s", "3x10 30s Pause"),
    ("3x10 slow", "dose-unknown-word", "slow", None),
    ("3x10 langsam", "dose-unknown-word", "langsam", None),
    ("3x10 in RL", "dose-position", "in RL", "3x10"),
    ("3x10 ASTE: RL", "dose-position", "ASTE: RL", "3x10"),
    ("3x10 self-paced", "dose-self-paced", "self-paced", "3x10 open"),
    ("3x10 im eigenen Tempo", "dose-self-paced", "im eigenen Tempo", "3x10 offen"),
    ("3x10 60 Pause", "dose-unit-missing", "60", "3x10 60s Pause"),
    ("3x10 5 halten", "dose-unit-missing", "5", "3x10 5s halten"),
    ("3x10?", "dose-character", "?", "3x10"),
    ("~10", "dose-character", "~", "10"),
    ("3x10 + hold 5s", "dose-character", "+", "3x10 hold 5s"),
    ("3x10 rest 30s between sides", "dose-rest-where", "between sides", "3x10 rest 30s"),
    ("3x10 rest 5s between reps", "dose-rest-where", "between reps", "3x10 rest 5s"),
    ("1 min 30", "dose-seconds-missing", "30", "1 min 30s"),
    ("1/2 min", "dose-one-number", "1/2 min", "30s"),
    ("3x10@3-1-3", "dose-at", "@3-1-3", "3x10 tempo 3-1-3"),
    ("3x12 (2-0-2)", "dose-loose-tempo", "2-0-2", "3x12 (tempo 2-0-2)"),
    ("3x10 hold -5s", "dose-character", "-", "3x10 hold 5s"),
    ("-3x10", "dose-character", "-", "3x10"),
    ("3x10 je S.", "dose-each-what", "je S.", "3x10 je Seite"),
    ("5 slow breaths", "dose-unknown-word", "slow", None),
    ("ca. 10", "dose-unknown-word", "ca.", None),
    ("10+", "dose-character", "+", "10"),
    ("max. 10", "dose-as-many", "max.", "10"),
    ("10 Wdh., 3x täglich, 5 Sek. halten", "dose-dosing", "3x täglich", "10 Wdh. 5 Sek. halten"),
    ("3x10 bilateral", "dose-unknown-word", "bilateral", None),
    ("10 20", "dose-loose-time", "20", "10x20 | 10 hold 20s | 10 rest 20s"),
    ("3x12,10,8", "dose-list", "12,10,8", "12-10-8"),
    ("3·10", "dose-character", "·", "3 x 10"),
    ("3 · 10 hold 5s", "dose-character", "·", "3 x 10 hold 5s"),
    ("3x10 · hold 5s", "dose-character", "·", "3x10 hold 5s"),
    ("10x li, 10x re", "dose-left-right", "li, 10x re", "10 je Seite"),
    ("10 re, 10 li", "dose-left-right", "re, 10 li", "10 je Seite"),
    ("10x re + li", "dose-left-right", "re + li", "10 je Seite"),
    ("10x re, li", "dose-left-right", "re, li", "10 je Seite"),
    ("3x10 links, 3x10 rechts", "dose-left-right", "links, 3x10 rechts", "3x10 je Seite"),
    ("30s left side and 30s right side", "dose-left-right", "left side and 30s right side", "30s each side"),
    ("10 reps right, 10 reps left hold 5s", "dose-left-right", "right, 10 reps left", "10 reps each side hold 5s"),
    ("li 10x, re 10x", "dose-left-right", "li 10x, re", "je Seite 10x"),
    ("10 reps no hold", "dose-hold-zero", "no hold", "10 reps"),
    ("3x10, ohne Halten, je Seite", "dose-hold-zero", "ohne Halten", "3x10 je Seite"),
    ("10 reps 1 min 30", "dose-seconds-missing", "30", "10 reps hold 1 min 30s | 10 reps rest 1 min 30s"),
    ("10 reps hold 1 min 30", "dose-seconds-missing", "30", "10 reps hold 1 min 30s"),
    ("3x10 rest 1 min 30", "dose-seconds-missing", "30", "3x10 rest 1 min 30s"),
    ("rest between sides 10s", "dose-rest-where", "between sides", "3x10 rest 10s"),
    ("3x10 rest between sides 10s", "dose-rest-where", "between sides", "3x10 rest 10s"),
    ("3x10 Pause zwischen den Seiten 10s", "dose-rest-where", "zwischen den Seiten", "3x10 Pause 10s"),
    ("3x10 3 sets", "dose-second-work", "3 sets", None),
    ("3x10 12 reps", "dose-second-work", "12 reps", None),
    ("3x10 5 breaths", "dose-loose-breaths", "5 breaths", "3x10 hold 5 breaths"),
)
"""Text, code, the words at the place, the texts to write instead."""


@pytest.mark.parametrize(("text", "code", "words", "hint"), WRONG)
def test_what_has_no_single_meaning_is_told_at_its_place(text: str, code: str, words: str, hint: str | None) -> None:
    found, problems = parse_dose(text)
    assert found is None
    assert [problem.code for problem in problems] == [code]
    (problem,) = problems
    assert (text[problem.offset : problem.offset + problem.width], problem.hint) == (words, hint)


@pytest.mark.parametrize(("text", "hint"), [(row[0], row[3]) for row in WRONG if row[3]])
def test_each_text_offered_is_right(text: str, hint: str) -> None:
    for offered in hint.split(HINT_SEPARATOR):
        if offered.startswith("dosing: "):
            assert parse_dosing(offered.removeprefix("dosing: "))[0]
        else:
            assert parse_dose(offered)[0], offered


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("3x10 20 kg RPE 7 daily", ["3x10", "3x10", "3x10"]),  # each without what else is wrong
        ("3x8-12 RPE 7", ["3x8 | 3x12", "3x8 | 3x12"]),
        ("3x10 hodl 5s RPE 7", ["hold", None]),  # a word is offered whatever stands around it
        ("3x10 | 5s", ["3x10 hold 5s | 3x10 rest 5s", None]),
        ("?" * 200, [None] * 200),
    ],
)
def test_no_text_is_offered_that_is_wrong_itself(text: str, hints: list[str | None]) -> None:
    assert [problem.hint for problem in parse_dose(text)[1]] == hints


def test_no_side_is_offered_to_an_exercise_that_has_none() -> None:
    assert [problem.hint for problem in parse_dose("10/10", sides=Sides.NONE)[1]] == ["10 | 10-10"]


# --- what the exercise has to say about it

BY_TIME = Dose(Holds(1, 45_000))
BY_BREATHS = Dose(Breaths(1, 5))
BY_REPS = Dose(Reps((10,)))


@pytest.mark.parametrize(
    ("text", "default", "code", "hint"),
    [
        ("90", BY_TIME, "dose-lone-count", "90s | 90 reps"),
        ("10x", BY_TIME, "dose-lone-count", "10s | 10 reps"),
        ("10 each side", BY_TIME, "dose-lone-count", "10s each side | 10 reps each side"),
        ("120", BY_TIME, "dose-lone-count", "120s"),
        ("8-12", BY_TIME, "dose-range", "8 | 12"),
        ("10", BY_BREATHS, "dose-lone-count-breaths", "10 breaths | 10 reps"),
    ],
)
def test_a_lone_count_is_no_dose_of_an_exercise_done_by_time(text: str, default: Dose, code: str, hint: str) -> None:
    found, problems = parse_dose(text, default=default)
    assert found is None
    assert (problems[0].code, problems[0].hint) == (code, hint)


@pytest.mark.parametrize("text", ["3x10", "10 reps", "6-4-2", "10 hold 5s", "10 open", "10 tempo 2-1-2"])
def test_repetitions_that_are_plainly_written_are_right_for_every_exercise(text: str) -> None:
    for default in (BY_TIME, BY_BREATHS, BY_REPS, None):
        assert parse_dose(text, default=default) == parse_dose(text)


def test_a_lone_count_is_repetitions_of_an_exercise_that_counts_them() -> None:
    assert parse_dose("12", default=BY_REPS) == (dose(reps(12)), ())


SIDE_WORDS = ["each side", "alternate", "left only", "right only", "right first", "left first", "je Seite"]


@pytest.mark.parametrize("words", SIDE_WORDS)
def test_an_exercise_without_sides_takes_no_side_word(words: str) -> None:
    found, (problem,) = parse_dose(f"10 {words} rest 0", sides=Sides.NONE)
    assert found is None
    assert (problem.code, problem.offset, problem.width, problem.hint) == (
        "dose-no-sides",
        3,
        len(words),
        "10 rest 0",
    )


@pytest.mark.parametrize("words", SIDE_WORDS)
@pytest.mark.parametrize("sides", [Sides.EACH, Sides.ALTERNATE, None])
def test_an_exercise_with_sides_takes_every_side_word(words: str, sides: Sides | None) -> None:
    assert parse_dose(f"10 {words}", sides=sides)[0] == parse_dose(f"10 {words}")[0] is not None


def test_no_side_word_is_right_for_every_exercise() -> None:
    for sides in Sides:
        assert parse_dose("3x10", sides=sides) == (dose(reps(10, 10, 10)), ())


# --- advice, and several problems at once


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("6x10s", "dose-many-sets", "6 reps hold 10s"),
        ("10 x 5 Sek. je Seite", "dose-many-sets", "10 Wdh halten 5s je Seite"),
        ("10 reps rest 30s", "dose-rest-one-set", "10 reps"),
        ("45s, 30s rest", "dose-rest-one-set", "45s"),
    ],
)
def test_what_is_probably_not_meant_is_advised_on_and_still_a_dose(text: str, code: str, hint: str) -> None:
    found, (problem,) = parse_dose(text)
    assert found is not None
    assert (problem.code, problem.severity, problem.hint) == (code, Severity.ADVICE, hint)


@pytest.mark.parametrize("text", ["5x10s", "6 sets of 10s", "6 x 10s hold", "3x10 rest 30s", "10 reps rest 0s"])
def test_what_is_plain_is_not_advised_on(text: str) -> None:
    assert parse_dose(text)[1] == ()


def test_all_problems_are_told_at_once_in_the_order_of_their_places() -> None:
    text = "3x8-12 hodl 0s, BD, RPE 7, daily"
    found, problems = parse_dose(text)
    assert found is None
    assert [(problem.code, text[problem.offset : problem.offset + problem.width]) for problem in problems] == [
        ("dose-range", "8-12"),
        ("dose-unknown-word", "hodl"),
        ("dose-hold-zero", "hodl 0s"),
        ("dose-bds", "BD"),
        ("dose-effort", "RPE 7"),
        ("dose-dosing", "daily"),
    ]


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        (dose(reps(10)), "10 reps"),
        (dose(reps(1)), "1 rep"),
        (dose(reps(10, 10, 10, hold=5), EACH, 30), "3x10 hold 5s each side rest 30s"),
        (dose(reps(6, 4, 2, breaths=1)), "6-4-2 hold 1 breath"),
        (
            dose(reps(10, 10, tempo=Tempo(1_500, 0, 3_000)), RIGHT_FIRST, 0),
            "2x10 tempo 1.5-0-3 right first rest 0s",
        ),
        (dose(reps(10, free=True), ALTERNATE), "10 reps open alternate"),
        (dose(Holds(1, 90_000), LEFT_ONLY), "1m30s left only"),
        (dose(Holds(3, 20_000), rest=90), "3x20s rest 1m30s"),
        (dose(Breaths(2, 5), RIGHT_ONLY), "2x5 breaths right only"),
    ],
)
def test_canonical_form(given: Dose, canonical: str) -> None:
    assert format_dose(given) == canonical
    assert parse_dose(canonical)[0] == given


def test_a_dose_as_long_as_a_book_is_refused_at_once() -> None:
    dose, problems = parse_dose("li " * 3_000)
    assert dose is None
    assert [problem.code for problem in problems] == ["dose-too-many-words"]
