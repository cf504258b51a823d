"""What `add` says."""

TEXTS: dict[str, dict[str, str]] = {
    "add.name": {
        "en": "a routine cannot be called “{name}”. Give it another name with --name.",
        "de": "ein Ablauf kann nicht „{name}“ heißen. Gib ihm mit --name einen anderen Namen.",
    },
    "add.same": {
        "en": "You have exactly this file already, as {name}.",
        "de": "Genau diese Datei hast du schon, als {name}.",
    },
    "add.replaces": {
        "en": "You have a routine called {name} already. It would be kept under another name. It is this one:",
        "de": "Du hast schon einen Ablauf namens {name}. Er würde unter anderem Namen aufgehoben. Es ist dieser:",
    },
    "add.hides": {
        "en": "backcoach has a routine called {name} of its own, which would no longer be found. It is this one:",
        "de": "backcoach hat selbst einen Ablauf namens {name}, der dann nicht mehr zu finden wäre. Es ist dieser:",
    },
    "add.broken": {"en": "It has problems: {path}", "de": "Er hat Probleme: {path}"},
    "add.ask": {"en": "Put the new one in its place? [y/N]", "de": "Den neuen an seine Stelle setzen? [j/N]"},
    "add.done": {"en": "Added as {name}: {path}", "de": "Aufgenommen als {name}: {path}"},
    "add.kept": {"en": "The one before is kept: {path}", "de": "Der bisherige ist aufgehoben: {path}"},
    "add.planned": {
        "en": "`backcoach` alone now shows {name}.",
        "de": "`backcoach` allein zeigt jetzt {name}.",
    },
    "add.next": {
        "en": "To run it: backcoach run {name}",
        "de": "So startest du ihn: backcoach run {name}",
    },
}
