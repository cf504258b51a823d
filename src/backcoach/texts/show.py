"""What `show`, `list` and `check` say."""

TEXTS: dict[str, dict[str, str]] = {
    "show.length": {"en": "{length} minutes", "de": "{length} Minuten"},
    "show.aim": {"en": " (aim: {duration})", "de": " (Ziel: {duration})"},
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
    "show.none-reviewed": {
        "en": "None of these exercises has been reviewed by a physiotherapist yet.",
        "de": "Keine dieser Übungen ist bisher physiotherapeutisch geprüft.",
    },
    "show.not-reviewed": {
        "en": "Not all of these exercises have been reviewed by a physiotherapist.",
        "de": "Nicht alle dieser Übungen sind physiotherapeutisch geprüft.",
    },
    "show.none-reviewed-ours": {
        "en": "The descriptions that come with backcoach have not been reviewed by a physiotherapist yet.",
        "de": "Die Beschreibungen, die backcoach mitbringt, sind noch nicht physiotherapeutisch geprüft.",
    },
    "show.not-reviewed-ours": {
        "en": "Not all descriptions that come with backcoach have been reviewed by a physiotherapist.",
        "de": "Die Beschreibungen, die backcoach mitbringt, sind noch nicht alle physiotherapeutisch geprüft.",
    },
    "show.reviewed-meant": {
        "en": "{review} That is about these texts, not about what {author} has chosen.",
        "de": "{review} Das gilt für diese Texte, nicht für das, was {author} ausgewählt hat.",
    },
    "show.level-missing": {
        "en": "No such level, so left as it is: {names}",
        "de": "Diese Stufe gibt es hier nicht, daher unverändert: {names}",
    },
    "show.level-length": {
        "en": "At this level it takes {length}, without it {usual}.",
        "de": "Auf dieser Stufe dauert es {length}, ohne sie {usual}.",
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
        "en": "Shortened to {length}, for {minutes} minute.|Shortened to {length}, for {minutes} minutes.",
        "de": "Gekürzt auf {length}, für {minutes} Minute.|Gekürzt auf {length}, für {minutes} Minuten.",
    },
    "show.box-missed": {
        "en": "{length} is the nearest to {minutes} minute that can be reached by leaving out."
        "|{length} is the nearest to {minutes} minutes that can be reached by leaving out.",
        "de": "Näher als {length} kommt man durch Weglassen nicht an {minutes} Minute heran."
        "|Näher als {length} kommt man durch Weglassen nicht an {minutes} Minuten heran.",
    },
    "show.box-shorter": {
        "en": "At {length} it fits into {minutes} minute as it is; nothing was added."
        "|At {length} it fits into {minutes} minutes as it is; nothing was added.",
        "de": "Mit {length} passt er ohnehin in {minutes} Minute; nichts kam dazu."
        "|Mit {length} passt er ohnehin in {minutes} Minuten; nichts kam dazu.",
    },
    "show.box-as-is": {
        "en": "At {length} it is near enough to {minutes} minute; nothing was left out."
        "|At {length} it is near enough to {minutes} minutes; nothing was left out.",
        "de": "Mit {length} ist er nahe genug an {minutes} Minute; nichts fiel weg."
        "|Mit {length} ist er nahe genug an {minutes} Minuten; nichts fiel weg.",
    },
    "show.routines": {"en": "Routines", "de": "Abläufe"},
    "show.broken": {
        "en": "has problems: backcoach check {name}",
        "de": "hat Probleme: backcoach check {name}",
    },
    "show.whenever": {"en": "whenever you like", "de": "wann du magst"},
    "show.exercises": {"en": "Exercises", "de": "Übungen"},
    "show.no-exercises": {"en": "There is no such exercise.", "de": "So eine Übung gibt es nicht."},
    "show.figure-of": {
        "en": "A figure is that of one exercise. Name it: backcoach show bridge --figure, or one of a routine with "
        "--exercise.",
        "de": "Eine Figur gehört zu einer Übung. Nenne sie: backcoach show bridge --figure, oder eine aus einem Ablauf "
        "mit --exercise.",
    },
    "show.no-figure": {
        "en": "{name} has no figure. How to add one is in docs/routine-format.md.",
        "de": "Zu {name} gibt es keine Figur. Wie man eine hinzufügt, steht in docs/routine-format.md (englisch).",
    },
    "show.figure-keys": {"en": "q quit", "de": "q Ende"},
    "show.exercise-how": {
        "en": "All about one of them: backcoach show {id}",
        "de": "Alles zu einer davon: backcoach show {id}",
    },
    "show.exercise-defined": {"en": "Defined in", "de": "Steht in"},
    "show.exercise-aka": {"en": "Also called", "de": "Auch"},
    "show.exercise-repetition": {"en": "One repetition", "de": "Eine Wiederholung"},
    "show.exercise-dose": {"en": "Usual dose", "de": "Übliche Dosis"},
    "show.exercise-easier": {"en": "Easier", "de": "Leichter"},
    "show.exercise-harder": {"en": "Harder", "de": "Schwerer"},
    "show.exercise-equipment": {"en": "You need", "de": "Du brauchst"},
    "show.exercise-muscles": {"en": "Muscles", "de": "Muskeln"},
    "show.exercise-not-reviewed": {
        "en": "No physiotherapist has reviewed this exercise yet.",
        "de": "Diese Übung ist bisher nicht physiotherapeutisch geprüft.",
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
    "show.unsaid": {
        "en": "Their files do not say how they move the spine, so they stay: {names}.",
        "de": "Von diesen Übungen sagt keine Datei, wie sie die Wirbelsäule bewegen, darum bleiben sie: {names}.",
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
    "show.watch-keys": {"en": "q: quit", "de": "q: Ende"},
    "show.watch-before": {
        "en": "Before the mistakes:",
        "de": "Vor den Fehlern:",
    },
    "show.check-nothing": {
        "en": "{path}: no routine files in it.",
        "de": "{path}: keine Dateien mit Abläufen darin.",
    },
}
