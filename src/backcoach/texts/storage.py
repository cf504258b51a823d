"""What can be wrong with the log, and where a session is when the log cannot be written."""

TEXTS: dict[str, dict[str, str]] = {
    # Reasons: parts of a sentence, after a colon
    "storage.locked": {
        "en": "another program is using it; please try again in a moment",
        "de": "ein anderes Programm benutzt sie gerade; versuch es gleich noch einmal",
    },
    "storage.read-only": {
        "en": "it may only be read, not written",
        "de": "sie darf nur gelesen, nicht geschrieben werden",
    },
    "storage.full": {
        "en": "the disk is full",
        "de": "der Speicherplatz ist voll",
    },
    "storage.unreachable": {
        "en": "it can be neither opened nor created there",
        "de": "sie lässt sich dort weder öffnen noch anlegen",
    },
    "storage.not-a-log": {
        "en": "it is not a log of backcoach and was left as it is; move it away, and a new log is begun",
        "de": "sie ist kein Protokoll von backcoach und blieb, wie sie ist; verschieb sie, dann beginnt ein neues",
    },
    "storage.newer": {
        "en": "a newer version of backcoach wrote it; please update",
        "de": "eine neuere Version von backcoach hat sie geschrieben; bitte aktualisiere das Programm",
    },
    "storage.damaged": {
        "en": "it is damaged and was left as it is; move it away, and a new log is begun",
        "de": "sie ist beschädigt und blieb, wie sie ist; verschieb sie, dann beginnt ein neues",
    },
    "storage.failed": {
        "en": "the disk reports an error",
        "de": "der Datenträger meldet einen Fehler",
    },
    "storage.settings-broken": {
        "en": "it is not as a settings file should be and was left as it is; mend it or delete it",
        "de": "sie ist keine richtige Datei mit Einstellungen und blieb, wie sie ist; verbessere oder lösch sie",
    },
    "storage.no-sqlite": {
        "en": "this Python was built without SQLite",
        "de": "dieses Python wurde ohne SQLite gebaut",
    },
    # Notices of a session
    "storage.goes-on": {
        "en": "The log cannot be written just now. Your session goes on and is saved at its end.",
        "de": "Das Protokoll lässt sich gerade nicht schreiben. Deine Einheit geht weiter und wird am Ende gesichert.",
    },
    "storage.caught-up": {
        "en": "The log can be written again: this session is in it.",
        "de": "Das Protokoll lässt sich wieder schreiben: Diese Einheit steht darin.",
    },
    "storage.rescued": {
        "en": "The log could not be written. This session is kept in {path} and goes in once the log can be written.",
        "de": "Das Protokoll ließ sich nicht schreiben. Diese Einheit liegt in {path} "
        "und kommt hinein, sobald das geht.",
    },
    "storage.rescued-elsewhere": {
        "en": "The log could not be written. This session is kept in {path}; move it to {directory}, and it goes in.",
        "de": "Das Protokoll ließ sich nicht schreiben. Diese Einheit liegt in {path}; "
        "verschieb die Datei nach {directory}, dann kommt sie hinein.",
    },
    "storage.lost": {
        "en": "This session could not be saved anywhere. What you did still counts.",
        "de": "Diese Einheit ließ sich nirgends speichern. Getan hast du sie trotzdem.",
    },
    "storage.recovered": {
        "en": "{n} session that could not be written before is in the log now.|"
        "{n} sessions that could not be written before are in the log now.",
        "de": "{n} Einheit, die sich vorher nicht schreiben ließ, steht jetzt im Protokoll.|"
        "{n} Einheiten, die sich vorher nicht schreiben ließen, stehen jetzt im Protokoll.",
    },
}
