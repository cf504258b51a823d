"""Why a file cannot be read as a routine."""

TEXTS: dict[str, dict[str, str]] = {
    "unreadable.missing": {"en": "there is no such file", "de": "diese Datei gibt es nicht"},
    "unreadable.directory": {"en": "it is a directory, not a file", "de": "das ist ein Ordner, keine Datei"},
    "unreadable.permission": {"en": "you may not read it", "de": "du darfst sie nicht lesen"},
    "unreadable.not-regular": {
        "en": "it is no ordinary file (a pipe, a socket or a device)",
        "de": "das ist keine gewöhnliche Datei (sondern eine Pipe, ein Socket oder ein Gerät)",
    },
    "unreadable.too-big": {
        "en": "it is larger than 256 KiB; a routine is much smaller",
        "de": "sie ist größer als 256 KiB; ein Ablauf ist viel kleiner",
    },
    "unreadable.name": {"en": "no file can have this name", "de": "so kann keine Datei heißen"},
    "unreadable.loop": {
        "en": "it is a link that leads back to itself",
        "de": "das ist ein Verweis, der zu sich selbst zurückführt",
    },
    "unreadable.io": {"en": "the disk reports an error", "de": "der Datenträger meldet einen Fehler"},
}
