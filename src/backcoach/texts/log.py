"""What `backcoach log` says."""

TEXTS: dict[str, dict[str, str]] = {
    "log.weekdays": {
        "en": "Mon Tue Wed Thu Fri Sat Sun",
        "de": "Mo Di Mi Do Fr Sa So",
    },
    "log.months": {
        "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "de": "Jan Feb März April Mai Juni Juli Aug Sept Okt Nov Dez",
    },
    "log.day": {"en": "{day} {month}", "de": "{day}. {month}"},
    "log.day-of-year": {"en": "{day} {month} {year}", "de": "{day}. {month} {year}"},
    "log.this-week": {"en": "This week", "de": "Diese Woche"},
    "log.last-week": {"en": "Last week", "de": "Letzte Woche"},
    "log.week-from": {"en": "Week of {day}", "de": "Woche ab {day}"},
    "log.week": {
        "en": "{week}: {n} session, {complete} complete, {minutes}"
        "|{week}: {n} sessions, {complete} complete, {minutes}",
        "de": "{week}: {n} Einheit, davon {complete} vollständig, {minutes}"
        "|{week}: {n} Einheiten, davon {complete} vollständig, {minutes}",
    },
    "log.minutes": {"en": "{minutes} min", "de": "{minutes} Min."},
    "log.under-a-minute": {"en": "<1 min", "de": "<1 Min."},
    "log.steps": {
        "en": "{done} of {n} step|{done} of {n} steps",
        "de": "{done} von {n} Schritt|{done} von {n} Schritten",
    },
    "log.outcome.running": {"en": "running", "de": "läuft"},
    "log.outcome.completed": {"en": "done", "de": "fertig"},
    "log.outcome.quit": {"en": "ended early", "de": "abgebrochen"},
    "log.outcome.interrupted": {"en": "interrupted", "de": "unterbrochen"},
    "log.legend": {
        "en": "{sign} complete: at least 80 % of the steps or of the time",
        "de": "{sign} vollständig: mindestens 80 % der Schritte oder der Zeit",
    },
    "log.legend-running": {"en": "{sign} still running", "de": "{sign} läuft noch"},
    "log.empty": {
        "en": "Nothing here yet. Your first session will be the first line: start with `backcoach run` when you like.",
        "de": "Hier steht noch nichts. Deine erste Einheit wird die erste Zeile: "
        "Beginn mit `backcoach run`, wann du magst.",
    },
}
