"""Today's card."""

TEXTS: dict[str, dict[str, str]] = {
    "today.start": {"en": "Enter starts, q leaves.", "de": "Enter startet, q beendet."},
    "today.how": {"en": "Start it with: backcoach run", "de": "Starte mit: backcoach run"},
    "today.last": {"en": "Last session: {when}, {title}", "de": "Letzte Einheit: {when}, {title}"},
    "today.first": {
        "en": "Your first session. Good to have you here.",
        "de": "Deine erste Einheit. Schön, dass du da bist.",
    },
    "today.week": {
        "en": "{n} complete session this week|{n} complete sessions this week",
        "de": "{n} vollständige Einheit in dieser Woche|{n} vollständige Einheiten in dieser Woche",
    },
    "today.week-of": {
        "en": "{n} of {target} complete sessions this week",
        "de": "{n} von {target} vollständigen Einheiten in dieser Woche",
    },
}
