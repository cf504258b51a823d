"""What `show`, `list` and `check` say."""

TEXTS: dict[str, dict[str, str]] = {
    "show.length": {"en": "Exactly {length}", "de": "Genau {length}"},
    "show.open": {
        "en": ", and {n} step in your own time|, and {n} steps in your own time",
        "de": ", dazu {n} Schritt in deinem Tempo|, dazu {n} Schritte in deinem Tempo",
    },
    "show.author": {"en": "by {author}", "de": "von {author}"},
    "show.prepare": {"en": "You need: {text}", "de": "Du brauchst: {text}"},
    "show.note": {"en": "Note: {text}", "de": "Hinweis: {text}"},
    "show.level": {"en": "{level} version", "de": "{level} Variante"},
    "show.level.easier": {"en": "easier", "de": "leichtere"},
    "show.level.harder": {"en": "harder", "de": "schwerere"},
    "show.days": {"en": "{name} only on {days}", "de": "{name} nur {days}"},
    "show.day.0": {"en": "Mon", "de": "Mo"},
    "show.day.1": {"en": "Tue", "de": "Di"},
    "show.day.2": {"en": "Wed", "de": "Mi"},
    "show.day.3": {"en": "Thu", "de": "Do"},
    "show.day.4": {"en": "Fri", "de": "Fr"},
    "show.day.5": {"en": "Sat", "de": "Sa"},
    "show.day.6": {"en": "Sun", "de": "So"},
    "show.not-reviewed": {
        "en": "No physiotherapist has reviewed all of these exercises yet.",
        "de": "Noch hat keine Physiotherapeutin und kein Physiotherapeut alle diese Übungen geprüft.",
    },
    "show.level-missing": {
        "en": "No such level, so left as it is: {names}",
        "de": "Diese Stufe gibt es hier nicht, daher unverändert: {names}",
    },
    "show.nothing-today": {
        "en": "On this day the routine has nothing to do.",
        "de": "An diesem Tag ist in diesem Ablauf nichts zu tun.",
    },
    "show.said": {"en": "“{text}”", "de": "„{text}“"},
    "show.steps": {"en": "Step by step", "de": "Schritt für Schritt"},
    "show.step.setup": {"en": "get into position: {name}", "de": "in Position gehen: {name}"},
    "show.step.work": {"en": "{name}", "de": "{name}"},
    "show.step.switch": {"en": "switch to the {side}", "de": "auf die {side} wechseln"},
    "show.step.rest": {"en": "rest", "de": "Pause"},
    "show.side.left": {"en": "left side", "de": "linke Seite"},
    "show.side.right": {"en": "right side", "de": "rechte Seite"},
    "show.side.alternate": {"en": "left and right in turn", "de": "links und rechts im Wechsel"},
    "show.set": {"en": "set {set} of {sets}", "de": "Satz {set} von {sets}"},
    "show.round": {"en": "round {round} of {rounds}", "de": "Runde {round} von {rounds}"},
    "show.in-your-time": {"en": "open", "de": "offen"},
    "show.box": {
        "en": "Fitted into {minutes} minute.|Fitted into {minutes} minutes.",
        "de": "Eingepasst in {minutes} Minute.|Eingepasst in {minutes} Minuten.",
    },
    "show.box-missed": {
        "en": "{minutes} minute cannot be reached; this is the nearest."
        "|{minutes} minutes cannot be reached; this is the nearest.",
        "de": "{minutes} Minute ist nicht zu erreichen; näher kommt man nicht heran."
        "|{minutes} Minuten sind nicht zu erreichen; näher kommt man nicht heran.",
    },
    "show.box-shorter": {
        "en": "It is shorter than {minutes} minute anyway; nothing was added."
        "|It is shorter than {minutes} minutes anyway; nothing was added.",
        "de": "Er ist ohnehin kürzer als {minutes} Minute; nichts kam dazu."
        "|Er ist ohnehin kürzer als {minutes} Minuten; nichts kam dazu.",
    },
    "show.routines": {"en": "Routines", "de": "Abläufe"},
    "show.broken": {
        "en": "has problems: backcoach check {name}",
        "de": "hat Probleme: backcoach check {name}",
    },
    "show.whenever": {"en": "whenever you like", "de": "wann du magst"},
    "show.exercises": {"en": "Exercises", "de": "Übungen"},
    "show.no-exercises": {"en": "There is no such exercise.", "de": "So eine Übung gibt es nicht."},
    "show.exercise-how": {
        "en": "All about one of them: backcoach show {id}",
        "de": "Alles zu einer davon: backcoach show {id}",
    },
    "show.exercise-aka": {"en": "Also called", "de": "Auch"},
    "show.exercise-start": {"en": "Start", "de": "Ausgangslage"},
    "show.exercise-repetition": {"en": "One repetition", "de": "Eine Wiederholung"},
    "show.exercise-breathing": {"en": "Breathing", "de": "Atmung"},
    "show.exercise-cues": {"en": "Mind", "de": "Achte auf"},
    "show.exercise-dose": {"en": "Usual dose", "de": "Übliche Dosis"},
    "show.exercise-easier": {"en": "Easier", "de": "Leichter"},
    "show.exercise-harder": {"en": "Harder", "de": "Schwerer"},
    "show.exercise-caution": {"en": "Caution", "de": "Vorsicht"},
    "show.exercise-avoid-if": {"en": "Ask first with", "de": "Frag vorher bei"},
    "show.exercise-equipment": {"en": "You need", "de": "Du brauchst"},
    "show.exercise-muscles": {"en": "Muscles", "de": "Muskeln"},
    "show.exercise-source": {"en": "Sources", "de": "Quellen"},
    "show.exercise-reviewed": {"en": "Reviewed by {by}.", "de": "Geprüft von {by}."},
    "show.exercise-not-reviewed": {
        "en": "No physiotherapist has reviewed this exercise yet.",
        "de": "Diese Übung hat noch keine Physiotherapeutin und kein Physiotherapeut geprüft.",
    },
    "show.sides.none": {"en": "no sides", "de": "ohne Seiten"},
    "show.sides.each": {"en": "one side, then the other", "de": "erst eine Seite, dann die andere"},
    "show.sides.alternate": {"en": "sides in turn", "de": "Seiten im Wechsel"},
    "show.left-out": {
        "en": "Left out: {name} (you asked for no {without}).",
        "de": "Fällt weg: {name} (auf deinen Wunsch ohne {without}).",
    },
    "show.replaced": {
        "en": "Instead of {name}: {instead} (you asked for no {without}).",
        "de": "Statt {name}: {instead} (auf deinen Wunsch ohne {without}).",
    },
    "show.none-left-out": {
        "en": "Nothing had to be left out (you asked for no {without}).",
        "de": "Nichts musste wegfallen (auf deinen Wunsch ohne {without}).",
    },
    "show.check-fine": {
        "en": "{n} file checked, no problems.|{n} files checked, no problems.",
        "de": "{n} Datei geprüft, keine Probleme.|{n} Dateien geprüft, keine Probleme.",
    },
    "show.check-sum": {
        "en": "{n} file checked. Errors: {errors}, advice: {advice}."
        "|{n} files checked. Errors: {errors}, advice: {advice}.",
        "de": "{n} Datei geprüft. Fehler: {errors}, Tipps: {advice}."
        "|{n} Dateien geprüft. Fehler: {errors}, Tipps: {advice}.",
    },
    "show.watch-before": {
        "en": "Before the mistakes:",
        "de": "Vor den Fehlern:",
    },
    "show.check-nothing": {
        "en": "{path}: no routine files in it.",
        "de": "{path}: keine Dateien mit Abläufen darin.",
    },
}
