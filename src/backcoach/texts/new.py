"""What `new` asks and says."""

TEXTS: dict[str, dict[str, str]] = {
    "new.hello": {
        "en": "A few questions; Enter takes what stands in brackets, Ctrl-C leaves everything as it was.",
        "de": "Ein paar Fragen; Enter nimmt, was in Klammern steht, mit Strg-C bleibt alles, wie es war.",
    },
    "new.ask": {"en": "{question} [{default}] ", "de": "{question} [{default}] "},
    "new.ask-title": {"en": "What is the routine called?", "de": "Wie soll der Ablauf heißen?"},
    "new.ask-minutes": {"en": "For how many minutes?", "de": "Für wie viele Minuten?"},
    "new.ask-dosing": {"en": "How often?", "de": "Wie oft?"},
    "new.ask-exercises": {
        "en": "Which exercises? Numbers or names with commas, in the order in which they are done.",
        "de": "Welche Übungen? Nummern oder Namen mit Kommas, in der Reihenfolge, in der sie dran sind.",
    },
    "new.ask-author": {"en": "Who writes the routine?", "de": "Wer schreibt den Ablauf?"},
    "new.default-title": {"en": "My routine", "de": "Mein Ablauf"},
    "new.default-dosing": {"en": "3 per week", "de": "3x pro Woche"},
    "new.nobody": {"en": "nobody named", "de": "niemand genannt"},
    "new.goal.mobilise": {"en": "To mobilise", "de": "Zum Bewegen"},
    "new.goal.strengthen": {"en": "To strengthen", "de": "Zum Kräftigen"},
    "new.goal.stretch": {"en": "To stretch", "de": "Zum Dehnen"},
    "new.goal.relax": {"en": "To relax", "de": "Zum Entspannen"},
    "new.too-long": {
        "en": "That is too long; at most {limit} characters, please.",
        "de": "Das ist zu lang; bitte höchstens {limit} Zeichen.",
    },
    "new.no-minutes": {
        "en": "A whole number of minutes, please, from {least} to {most}.",
        "de": "Bitte eine ganze Zahl von Minuten, {least} bis {most}.",
    },
    "new.no-number": {
        "en": "There is no number {number}; the last is {most}.",
        "de": "Die Nummer {number} gibt es nicht; die letzte ist {most}.",
    },
    "new.no-exercise": {
        "en": "There is no exercise '{name}'; `backcoach list --exercises` shows all.",
        "de": "Die Übung „{name}“ gibt es nicht; `backcoach list --exercises` zeigt alle.",
    },
    "new.no-exercise-near": {
        "en": "There is no exercise '{name}' — did you mean '{near}'?",
        "de": "Die Übung „{name}“ gibt es nicht — meinst du „{near}“?",
    },
    "new.none": {"en": "One exercise at least, please.", "de": "Bitte mindestens eine Übung."},
    "new.bad-name": {
        "en": "'{name}' cannot be the name of a routine; letters, digits, spaces and hyphens can.",
        "de": "„{name}“ kann kein Name eines Ablaufs sein; Buchstaben, Ziffern, Leerzeichen und Striche gehen.",
    },
    "new.option": {"en": "{option}: {reason}", "de": "{option}: {reason}"},
    "new.no-library": {
        "en": "there are no exercises to begin a routine with.",
        "de": "es gibt keine Übungen, mit denen ein Ablauf beginnen könnte.",
    },
    "new.done": {
        "en": "{path}: {n} exercise, {length}|{path}: {n} exercises, {length}",
        "de": "{path}: {n} Übung, {length}|{path}: {n} Übungen, {length}",
    },
    "new.length-off": {
        "en": "You aim at {n} minute. More or fewer exercises or sets bring it there."
        "|You aim at {n} minutes. More or fewer exercises or sets bring it there.",
        "de": "Angestrebt ist {n} Minute. Mehr oder weniger Übungen oder Sätze führen dorthin."
        "|Angestrebt sind {n} Minuten. Mehr oder weniger Übungen oder Sätze führen dorthin.",
    },
    "new.next": {"en": "Next:", "de": "Weiter geht es mit:"},
    "new.next-watch": {
        "en": "finds mistakes on every save",
        "de": "findet Fehler bei jedem Speichern",
    },
    "new.next-show": {"en": "reads it back to you in words", "de": "zeigt ihn dir in Worten"},
    "new.next-run": {"en": "runs it", "de": "startet ihn"},
    "new.next-handout": {"en": "makes a page to print", "de": "macht eine Seite zum Drucken"},
    "new.too-much": {
        "en": "that is more than a routine can hold: 200 exercises, or 3 hours.",
        "de": "das ist mehr, als in einen Ablauf passt: 200 Übungen oder 3 Stunden.",
    },
    "new.foreign-schema": {
        "en": "{path} is not from backcoach and was left as it is; so editors do not complete this routine.",
        "de": "{path} stammt nicht von backcoach und blieb, wie es ist; deshalb ergänzen Editoren diesen Ablauf nicht.",
    },
}
