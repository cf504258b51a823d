"""What `doctor` says of terminal and log; the lines on the voice stand with the voice's own texts."""

TEXTS: dict[str, dict[str, str]] = {
    "doctor.terminal": {
        "en": "Terminal: {columns} x {rows}, {encoding}",
        "de": "Terminal: {columns} x {rows}, {encoding}",
    },
    "doctor.no-terminal": {
        "en": "No terminal: a session prints lines and needs no keys.",
        "de": "Kein Terminal: Eine Einheit druckt Zeilen und braucht keine Tasten.",
    },
    "doctor.log": {
        "en": "Log: {path}, {n} session|Log: {path}, {n} sessions",
        "de": "Protokoll: {path}, {n} Einheit|Protokoll: {path}, {n} Einheiten",
    },
    "doctor.log-damaged": {
        "en": "The log is damaged: {damage}",
        "de": "Das Protokoll ist beschädigt: {damage}",
    },
    "doctor.rescued": {
        "en": "Waiting to be taken into the log: {path}",
        "de": "Wartet darauf, ins Protokoll zu kommen: {path}",
    },
}
