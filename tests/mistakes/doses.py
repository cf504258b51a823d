"""Doses: words mistyped, numbers without a unit, and what means two things."""

from tests.mistakes import Mistake

BRIDGE = "2x10 hold 3s"
PLANK = "3 reps hold 10s each side"
POSE = "childs-pose: 45s"

MEANINGS = [
    Mistake(POSE, "childs-pose: 90", 26, "dose-lone-count", "90s | 90 reps"),
    Mistake(BRIDGE, "3x10x5", 13, "dose-five-what", "3x10 hold 5s | 3x10 hold 5 breaths | 3x10 rest 5s"),
    Mistake(BRIDGE, "3x10 5s", 13, "dose-loose-time", "3x10 hold 5s | 3x10 rest 5s"),
    Mistake(BRIDGE, "8-12 reps", 13, "dose-range", "8 reps | 12 reps"),
    Mistake(BRIDGE, "3x8-12", 13, "dose-range", "3x8 | 3x12"),
    Mistake(PLANK, "10/10", 17, "dose-list", "10 each side | 2x10"),
    Mistake(PLANK, "10 reps left", 17, "dose-one-side", "10 reps left only | 10 reps each side"),
    Mistake(PLANK, "3x10 bds", 17, "dose-bds", "3x10 each side"),
    Mistake(BRIDGE, "3x10 pause 2s", 13, "dose-pause", "3x10 hold 2s | 3x10 rest 2s"),
    Mistake(BRIDGE, "3x10 @ 3-1-3", 13, "dose-at", "3x10 tempo 3-1-3"),
    Mistake(BRIDGE, "3x10 3-1-3", 13, "dose-loose-tempo", "3x10 tempo 3-1-3"),
    Mistake(BRIDGE, "3x10min", 13, "dose-like-dosing"),
    Mistake(PLANK, "45s hold", 17, "dose-hold-alone", "45s | 10 reps hold 45s"),
    Mistake(BRIDGE, "10 reps hold 5s tempo 3-1-3", 13, "dose-hold-tempo", "10 reps hold 5s | 10 reps tempo 3-1-3"),
    Mistake(PLANK, "10 reps left and right", 17, "dose-left-right", "10 each side | 10 alternate"),
    Mistake(BRIDGE, "10 reps hold 5s hold 3s", 13, "dose-twice", "10 reps hold 5s | 10 reps hold 3s"),
    Mistake(BRIDGE, "10x3", 13, "dose-swapped", "3x10"),
    Mistake(POSE, "childs-pose: 6x10s", 26, "dose-many-sets", "6 reps hold 10s"),
    Mistake(BRIDGE, "2x10 rest 1,30", 13, "dose-clock", "2x10 rest 1:30"),
]

MISTYPED = [
    Mistake(BRIDGE, "2x10 hodl 3s", 13, "dose-unknown-word", "hold"),
    Mistake(BRIDGE, "2x10 holt 3s", 13, "dose-unknown-word", "hold"),
    Mistake(BRIDGE, "2x10 haltn 3s", 13, "dose-unknown-word", "halten"),
    Mistake(BRIDGE, "2x10 reast 30s", 13, "dose-unknown-word", "rest"),
    Mistake(BRIDGE, "2x10 Puase 30s", 13, "dose-unknown-word", "Pause"),
    Mistake(PLANK, "3 reps eahc side", 17, "dose-unknown-word", "each"),
    Mistake(PLANK, "3 reps per sied", 17, "dose-unknown-word", "side"),
    Mistake(PLANK, "3 Wdh je Siete", 17, "dose-unknown-word", "Seite"),
    Mistake(PLANK, "3 Wdh beidseitg", 17, "dose-unknown-word", "beidseitig"),
    Mistake(PLANK, "3 reps altrenate", 17, "dose-unknown-word", "alternate"),
    Mistake(BRIDGE, "10 Wiederholugen", 13, "dose-unknown-word", "Wiederholungen"),
    Mistake(BRIDGE, "10 repititions", 13, "dose-unknown-word", "repetitions"),
    Mistake(BRIDGE, "10 resp", 13, "dose-unknown-word", "reps"),
    Mistake(BRIDGE, "10 reps hold 5 sekonds", 13, "dose-unknown-word", "seconds"),
    Mistake(BRIDGE, "3 sest of 10", 13, "dose-unknown-word", "sets"),
    Mistake(POSE, "childs-pose: 45 sce", 26, "dose-unknown-word", "sec"),
    Mistake(POSE, "childs-pose: 5 breathes", 26, "dose-unknown-word", "breaths"),
    Mistake(BRIDGE, "1O reps", 13, "dose-letter", "10 reps"),
    Mistake(BRIDGE, "2xl0", 13, "dose-letter", "2x10"),
    Mistake(BRIDGE, "2x10 rest 3Os", 13, "dose-letter", "2x10 rest 30s"),
    Mistake(BRIDGE, "10 reps slowly", 13, "dose-unknown-word"),
    Mistake(BRIDGE, "10 reps langsam", 13, "dose-unknown-word"),
    Mistake(BRIDGE, "10 reps (only if painless)", 13, "dose-unknown-word"),
    Mistake(BRIDGE, "as tolerated", 13, "dose-as-many"),
]

ELSEWHERE = [
    Mistake(BRIDGE, "3x10 twice daily", 13, "dose-dosing", "3x10"),
    Mistake(BRIDGE, "3x10 mon, wed", 13, "dose-days", "3x10"),
    Mistake(BRIDGE, "3x10 20 kg", 13, "dose-load", "3x10"),
    Mistake(BRIDGE, "3x10 RPE 7", 13, "dose-effort", "3x10"),
    Mistake(BRIDGE, "3x AMRAP", 13, "dose-as-many"),
    Mistake(POSE, "childs-pose: 30s hold 5s", 26, "dose-time-hold", "30s"),
    Mistake(PLANK, "30s alternate", 17, "dose-time-alternate", "30s each side"),
    Mistake(BRIDGE, "10 reps each side", 13, "dose-no-sides", "10 reps"),
    Mistake("10 reps hold 5s", "10 reps rest 30s", 12, "dose-rest-one-set", "10 reps"),
    Mistake(BRIDGE, "3 rounds of 10", 13, "dose-rounds", "3 sets of 10"),
]

INCOMPLETE = [
    Mistake(BRIDGE, "3 10", 13, "dose-loose-time", "3x10 | 3 hold 10s | 3 rest 10s"),
    Mistake(BRIDGE, "2x10,5", 13, "dose-not-whole"),
    Mistake(BRIDGE, "10,5 reps", 13, "dose-not-whole"),
    Mistake(BRIDGE, "10 reps hold", 13, "dose-value-missing"),
    Mistake(BRIDGE, "10 reps hold long", 13, "dose-value-missing"),
    Mistake(BRIDGE, "reps", 13, "dose-number-missing"),
    Mistake(BRIDGE, "200 reps", 13, "dose-too-many-reps"),
    Mistake(BRIDGE, "30x10", 13, "dose-too-many-sets", "10x30"),
    Mistake(BRIDGE, "0x10", 13, "dose-zero"),
    Mistake(POSE, "childs-pose: 45min", 26, "dose-too-long"),
    Mistake(POSE, "childs-pose: 1:75", 26, "dose-clock"),
    Mistake(POSE, "childs-pose: 1:3", 26, "dose-clock", "1:03 | 1:30"),
    Mistake(BRIDGE, "10 reps tempo 3-1", 13, "dose-tempo-three"),
    Mistake(BRIDGE, "[3x10, 5s]", 13, "expected-dose"),
    Mistake(BRIDGE, "yes", 13, "dose-unknown-word"),
    Mistake("      - heel-slide: 5 reps", "      - heel-slide", 25, "dose-missing"),
]

ALL = [*MEANINGS, *MISTYPED, *ELSEWHERE, *INCOMPLETE]
