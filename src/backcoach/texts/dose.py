"""A dose in words, as it is read on the screen and spoken: parts, to be joined with ", ".

"3 sets of 10 repetitions, hold 5 seconds, each side, 30 seconds rest between sets". {duration}, {minutes} and {seconds}
stand for lengths that are already in words, {number} for a number as the language writes it.
"""

TEXTS: dict[str, dict[str, str]] = {
    # Lengths and numbers
    "dose.duration.seconds": {"en": "{n} second|{n} seconds", "de": "{n} Sekunde|{n} Sekunden"},
    "dose.duration.half": {"en": "{number} seconds", "de": "{number} Sekunden"},
    "dose.duration.minutes": {"en": "{n} minute|{n} minutes", "de": "{n} Minute|{n} Minuten"},
    "dose.duration.minutes-seconds": {"en": "{minutes} {seconds}", "de": "{minutes} {seconds}"},
    "dose.decimal": {"en": "{whole}.{fraction}", "de": "{whole},{fraction}"},
    "dose.and": {"en": "{head} and {last}", "de": "{head} und {last}"},
    # The work; one set is not said
    "dose.reps": {"en": "{n} repetition|{n} repetitions", "de": "{n} Wiederholung|{n} Wiederholungen"},
    "dose.sets": {
        "en": "{n} set of {reps}|{n} sets of {reps}",
        "de": "{n} Satz mit {reps}|{n} Sätze mit {reps}",
    },
    "dose.pyramid": {
        "en": "{n} set of {counts} repetitions|{n} sets of {counts} repetitions",
        "de": "{n} Satz mit {counts} Wiederholungen|{n} Sätze mit {counts} Wiederholungen",
    },
    "dose.holds": {
        "en": "{n} set of {duration}|{n} sets of {duration}",
        "de": "{n} Satz zu {duration}|{n} Sätze zu je {duration}",
    },
    "dose.breaths": {"en": "{n} breath|{n} breaths", "de": "{n} Atemzug|{n} Atemzüge"},
    "dose.breaths-sets": {
        "en": "{sets} sets of {n} breath|{sets} sets of {n} breaths",
        "de": "{sets} Sätze mit {n} Atemzug|{sets} Sätze mit {n} Atemzügen",
    },
    # What is done in each repetition
    "dose.hold": {"en": "hold {duration}", "de": "{duration} halten"},
    "dose.hold-breaths": {
        "en": "hold {n} breath|hold {n} breaths",
        "de": "{n} Atemzug lang halten|{n} Atemzüge lang halten",
    },
    "dose.tempo": {
        "en": "tempo in seconds: up {up}, hold {hold}, down {down}",
        "de": "Tempo in Sekunden: hoch {up}, halten {hold}, ab {down}",
    },
    "dose.open": {"en": "at your own pace", "de": "in deinem Tempo"},
    # Sides; repetitions are always counted for one side
    "dose.each-side": {"en": "each side", "de": "auf jeder Seite"},
    "dose.alternate": {
        "en": "on each side, left and right in turn",
        "de": "auf jeder Seite, links und rechts im Wechsel",
    },
    "dose.left-only": {"en": "left side only", "de": "nur die linke Seite"},
    "dose.right-only": {"en": "right side only", "de": "nur die rechte Seite"},
    "dose.right-first": {"en": "each side, right side first", "de": "auf jeder Seite, die rechte zuerst"},
    # Between the sets
    "dose.rest": {"en": "{duration} rest between sets", "de": "{duration} Pause zwischen den Sätzen"},
    "dose.no-rest": {"en": "no rest between sets", "de": "keine Pause zwischen den Sätzen"},
}
