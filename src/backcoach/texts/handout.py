"""What the handout says, on paper: to somebody who has no program, only this page.

The sentences of a dose are those of leaflets: "Hold 5 seconds. Repeat 10 times." {duration} is a length in words.
"""

TEXTS: dict[str, dict[str, str]] = {
    # The head
    "handout.kind": {"en": "Exercises for you", "de": "Übungen für dich"},
    "handout.often": {"en": "How often", "de": "Wie oft"},
    "handout.length": {"en": "How long", "de": "Wie lange"},
    "handout.length-on": {"en": "{days}: {length}", "de": "{days}: {length}"},
    "handout.length-aim": {
        "en": "That is what these exercises take (aim: {duration}).",
        "de": "So lange dauern diese Übungen (Ziel: {duration}).",
    },
    "handout.prepare": {"en": "You need", "de": "Du brauchst"},
    "handout.stop": {"en": "When to stop", "de": "Wann aufhören"},
    "handout.stop-where": {
        "en": "Emergency signs, and when to ask: at the very end, on the last page",
        "de": "Notfallzeichen, und wann du nachfragst: ganz am Ende, auf der letzten Seite",
    },
    # One exercise
    "handout.optional": {"en": "may be left out", "de": "darf entfallen"},
    "handout.days": {"en": "only on {days}", "de": "nur {days}"},
    "handout.steps": {"en": "Then", "de": "Dann"},
    "handout.note": {"en": "For you", "de": "Für dich"},
    "handout.level": {"en": "This version", "de": "Diese Variante"},
    # The dose as on a leaflet: sentences, each with its full stop
    "handout.repeat": {"en": "Do it once.|Repeat {n} times.", "de": "Einmal ausführen.|{n}-mal wiederholen."},
    "handout.set": {"en": "Set {set}: once.|Set {set}: {n} times.", "de": "Satz {set}: einmal.|Satz {set}: {n}-mal."},
    "handout.sets": {"en": "Do {n} set.|Do {n} sets.", "de": "{n} Satz.|{n} Sätze."},
    "handout.for": {"en": "Do this for {duration}.", "de": "Mach das {duration} lang."},
    "handout.breaths": {
        "en": "Do this for {n} breath.|Do this for {n} breaths.",
        "de": "Mach das einen Atemzug lang.|Mach das {n} Atemzüge lang.",
    },
    "handout.up": {"en": "up in {duration}", "de": "in {duration} hoch"},
    "handout.down": {"en": "down in {duration}", "de": "in {duration} ab"},
    # Between the exercises
    "handout.rest": {"en": "Rest {duration}.", "de": "{duration} Pause."},
    "handout.rounds": {
        "en": "{n} round: one exercise after the other, in this order.|"
        "{n} rounds: one exercise after the other, in this order, then from the first again.",
        "de": "{n} Runde: eine Übung nach der anderen, in dieser Reihenfolge.|"
        "{n} Runden: eine Übung nach der anderen, in dieser Reihenfolge, dann von vorn.",
    },
    "handout.rounds-rest": {
        "en": "Between the rounds, rest {duration}.",
        "de": "Zwischen den Runden {duration} Pause.",
    },
    "handout.figure": {
        "en": "Drawing of {name}: the start, and where the movement leads",
        "de": "Zeichnung zu {name}: der Anfang, und wohin die Bewegung führt",
    },
    "handout.figure-still": {
        "en": "Drawing of {name}: the position",
        "de": "Zeichnung zu {name}: die Haltung",
    },
    # The weeks
    "handout.weeks": {"en": "Your weeks", "de": "Deine Wochen"},
    "handout.tick": {
        "en": "Tick a box after each session. A day left out does no harm: simply go on.",
        "de": "Kreuz nach jeder Einheit ein Kästchen an. Ein Tag ohne schadet nicht: Mach einfach weiter.",
    },
    "handout.week": {"en": "Week", "de": "Woche"},
    "handout.sessions": {"en": "Sessions", "de": "Einheiten"},
    "handout.box": {"en": "box to tick", "de": "Kästchen zum Ankreuzen"},
    # When to stop; the lines are those of the safety text
    "handout.safety": {"en": "When to stop, when to ask", "de": "Wann aufhören, wann nachfragen"},
    # The foot
    "handout.author": {"en": "Written by", "de": "Geschrieben von"},
    "handout.written": {"en": "Written on {date}.", "de": "Geschrieben am {date}."},
    "handout.review-by": {"en": "To be reviewed by {date}.", "de": "Zu überprüfen bis {date}."},
    "handout.made": {"en": "Made with backcoach.", "de": "Erstellt mit backcoach."},
    # What the command says
    "handout.done": {
        "en": "{path}: open it in a browser, and print it from there.",
        "de": "{path}: im Browser öffnen und von dort drucken.",
    },
    "handout.ending": {
        "en": "the name of the file has to end in .html, and {path} does not.",
        "de": "der Name der Datei muss auf .html enden; {path} tut es nicht.",
    },
}
