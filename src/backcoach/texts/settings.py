"""What is said of the settings: the table of `backcoach settings`, and lines of the file that do not count."""

TEXTS: dict[str, dict[str, str]] = {
    # The table
    "settings.file": {"en": "Settings: {path}", "de": "Einstellungen: {path}"},
    "settings.no-file": {
        "en": "Nothing is set yet; these are the defaults. What you set goes into {path}",
        "de": "Es ist noch nichts eingestellt; das sind die Vorgaben. Was du einstellst, kommt in {path}",
    },
    "settings.head": {
        "en": "Settings of backcoach. They have the names of its options; delete a line to have the default again.\n"
        "`backcoach settings` shows them all.",
        "de": "Einstellungen von backcoach, benannt wie seine Optionen. Lösch eine Zeile, dann gilt die Vorgabe.\n"
        "`backcoach settings` zeigt sie alle.",
    },
    "settings.lang": {"en": "language of texts and voice", "de": "Sprache der Texte und der Stimme"},
    "settings.voice": {"en": "speech, beeps, bell or off", "de": "speech (Sprache), beeps (Töne), bell (Klingel), off"},
    "settings.rate": {"en": "words a minute", "de": "Wörter in der Minute"},
    "settings.voice-name": {"en": "voice for “{language}”", "de": "Stimme für „{language}“"},
    "settings.routine": {
        "en": "what a session is of where none is named",
        "de": "der Ablauf, wo keiner genannt ist",
    },
    "settings.lead": {
        "en": "milliseconds of silence before a cue",
        "de": "Millisekunden Stille vor einer Ansage",
    },
    "settings.as-system": {"en": "as your system", "de": "wie dein System"},
    "settings.usual": {"en": "the usual one", "de": "die übliche"},
    "settings.how": {
        "en": "To change one: `backcoach settings --rate 150`. To hear it: `backcoach doctor --speak`.",
        "de": "Ändern: `backcoach settings --rate 150`. Anhören: `backcoach doctor --speak`.",
    },
    "settings.changed": {"en": "Changed: {what}", "de": "Geändert: {what}"},
    "settings.changed-one": {"en": "{name}: {value}", "de": "{name}: {value}"},
    "settings.changed-default": {"en": "{name}: {value} (the default)", "de": "{name}: {value} (die Vorgabe)"},
    # Lines that do not count
    "settings.at": {
        "en": "{path}:{line}: {what}. The default is used.",
        "de": "{path}:{line}: {what}. Es gilt die Vorgabe.",
    },
    "settings.unreadable": {"en": "the file cannot be read ({reason})", "de": "die Datei ist nicht lesbar ({reason})"},
    "settings.not-regular": {
        "en": "it is no ordinary file",
        "de": "das ist keine gewöhnliche Datei",
    },
    "settings.too-big": {
        "en": "the file is far too large for settings",
        "de": "die Datei ist viel zu groß für Einstellungen",
    },
    "settings.no-toml": {
        "en": "this line is not as a settings file wants it: `name = value`, and texts in quotes",
        "de": "diese Zeile ist nicht so, wie es in der Datei sein soll: `name = wert`, und Texte in Anführungszeichen",
    },
    "settings.unknown": {"en": "there is no setting '{name}'", "de": "die Einstellung „{name}“ gibt es nicht"},
    "settings.unknown-near": {
        "en": "there is no setting '{name}' — did you mean '{near}'?",
        "de": "die Einstellung „{name}“ gibt es nicht — meinst du „{near}“?",
    },
    "settings.choice": {
        "en": "'{name}' can be one of: {choices}",
        "de": "für „{name}“ ist möglich: {choices}",
    },
    "settings.range": {
        "en": "'{name}' takes a whole number from {least} to {most}",
        "de": "„{name}“ muss eine ganze Zahl von {least} bis {most} sein",
    },
    "settings.text": {
        "en": "'{name}' is a text in quotes",
        "de": "„{name}“ ist ein Text in Anführungszeichen",
    },
    "settings.names": {
        "en": "'{name}' is a section with a line for a language ({languages}) and the name of a voice in quotes",
        "de": "„{name}“ ist ein Abschnitt mit einer Zeile je Sprache ({languages}) und dem Namen einer Stimme in "
        "Anführungszeichen",
    },
}
