"""Causes for which a command ends with an error, in one sentence that says what to do."""

TEXTS: dict[str, dict[str, str]] = {
    "error.usage": {"en": "{reason}", "de": "{reason}"},
    "error.routine-invalid": {
        "en": "There is {n} problem to mend first.|There are {n} problems to mend first.",
        "de": "{n} Problem ist vorher zu beheben.|{n} Probleme sind vorher zu beheben.",
    },
    "error.routine-not-found": {
        "en": "there is no routine called {name}. {near}`backcoach list` shows all.",
        "de": "einen Ablauf namens {name} gibt es nicht. {near}`backcoach list` zeigt alle.",
    },
    "error.exercise-not-found": {
        "en": "{routine} has no exercise called {name}, but these: {known}.",
        "de": "{routine} hat keine Übung namens {name}, sondern diese: {known}.",
    },
    "error.routine-is-file": {
        "en": "there is no routine called {name}. To run the file: backcoach run {path}",
        "de": "einen Ablauf namens {name} gibt es nicht. Die Datei startest du so: backcoach run {path}",
    },
    "error.routine-of-settings": {
        "en": "there is no routine called {name}, which your settings name. `backcoach settings --routine default` "
        "goes back to the usual one; `backcoach list` shows all.",
        "de": "den Ablauf {name}, den deine Einstellungen nennen, gibt es nicht. "
        "`backcoach settings --routine default` nimmt wieder den üblichen; `backcoach list` zeigt alle.",
    },
    "error.near": {"en": "Did you mean {names}? ", "de": "Meinst du {names}? "},
    "error.file-unreadable": {"en": "{path}: {reason}", "de": "{path}: {reason}"},
    "error.output-exists": {
        "en": "{path} is there already and was left as it is; --force writes over it.",
        "de": "{path} gibt es schon und blieb, wie es ist; --force überschreibt es.",
    },
    "error.output-failed": {
        "en": "{path} cannot be written: {reason}",
        "de": "{path} lässt sich nicht schreiben: {reason}",
    },
    "error.routine-exists": {
        "en": "there is a routine called {name} already: {path}. Give yours another name, or use --force.",
        "de": "einen Ablauf namens {name} gibt es schon: {path}. Gib deinem einen anderen Namen, oder nimm --force.",
    },
    "error.folder": {"en": "it is a folder", "de": "es ist ein Ordner"},
    "error.no-folder": {"en": "there is no such folder", "de": "den Ordner gibt es nicht"},
    "error.system": {"en": "the system says: {reason}", "de": "das System meldet: {reason}"},
    "error.storage": {"en": "{path}: {reason}", "de": "{path}: {reason}"},
}
