"""What the coach says during a session. Short and calm: a cue has to end before the next one is due."""

TEXTS: dict[str, dict[str, str]] = {
    # Before the first exercise
    "cue.prepare": {"en": "You need: {text}", "de": "Du brauchst: {text}"},
    # An exercise is named, with its dose in words
    "cue.announce": {"en": "{name}. {dose}.", "de": "{name}. {dose}."},
    "cue.announce-last": {"en": "Last one: {name}. {dose}.", "de": "Zum Schluss: {name}. {dose}."},
    "cue.announce-again": {"en": "{name} again. {dose}.", "de": "Noch einmal: {name}. {dose}."},
    "cue.level.easier": {"en": "Easier version.", "de": "Leichtere Variante."},
    "cue.level.harder": {"en": "Harder version.", "de": "Schwerere Variante."},
    # Sides
    "cue.side.left": {"en": "Left side", "de": "Linke Seite"},
    "cue.side.right": {"en": "Right side", "de": "Rechte Seite"},
    "cue.start-left": {"en": "Start on the left side", "de": "Beginne mit der linken Seite"},
    "cue.start-right": {"en": "Start on the right side", "de": "Beginne mit der rechten Seite"},
    "cue.only-left": {"en": "Left side only", "de": "Nur die linke Seite"},
    "cue.only-right": {"en": "Right side only", "de": "Nur die rechte Seite"},
    "cue.switch-left": {"en": "Switch to the left side", "de": "Wechsle auf die linke Seite"},
    "cue.switch-right": {"en": "Switch to the right side", "de": "Wechsle auf die rechte Seite"},
    # Work
    "cue.go-hold": {"en": "Hold", "de": "Halten"},
    # The end of a hold where the author has no word for it: it fits whatever was held, and is short enough for a second
    "cue.go-release": {"en": "And release", "de": "Und lösen"},
    "cue.halfway": {"en": "Halfway", "de": "Halbzeit"},
    "cue.done": {"en": "Done", "de": "Geschafft"},
    "cue.open": {
        "en": "In your own time. Press Enter when you are done.",
        "de": "In deinem Tempo. Drück Enter, wenn du fertig bist.",
    },
    "cue.breathe-in": {"en": "Breathe in", "de": "Einatmen"},
    "cue.breathe-out": {"en": "Breathe out", "de": "Ausatmen"},
    # Between sets, rounds and exercises
    "cue.rest": {"en": "Rest, {seconds}", "de": "Pause, {seconds}"},
    "cue.rest-short": {"en": "Rest", "de": "Pause"},
    "cue.next-set": {"en": "Set {set} of {sets}", "de": "Satz {set} von {sets}"},
    "cue.next-set-left": {"en": "Set {set} of {sets}, left side", "de": "Satz {set} von {sets}, linke Seite"},
    "cue.next-set-right": {
        "en": "Set {set} of {sets}, right side",
        "de": "Satz {set} von {sets}, rechte Seite",
    },
    "cue.next-round": {"en": "Round {round} of {rounds}", "de": "Runde {round} von {rounds}"},
    "cue.next-exercise": {"en": "Next: {name}", "de": "Als Nächstes: {name}"},
}
