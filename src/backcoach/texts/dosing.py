"""How often a routine is meant to be done, in words. {duration} is a length in words, such as "10 minutes"."""

TEXTS: dict[str, dict[str, str]] = {
    "dosing.daily": {"en": "every day", "de": "jeden Tag"},
    "dosing.other-day": {"en": "every other day", "de": "jeden zweiten Tag"},
    "dosing.per-day": {"en": "once a day|{n} times a day", "de": "einmal am Tag|{n}-mal am Tag"},
    "dosing.per-week": {"en": "once a week|{n} times a week", "de": "einmal pro Woche|{n}-mal pro Woche"},
    "dosing.minutes-per-day": {
        "en": "{duration}, once a day|{duration}, {n} times a day",
        "de": "{duration}, einmal am Tag|{duration}, {n}-mal am Tag",
    },
    "dosing.minutes-per-week": {
        "en": "{duration}, once a week|{duration}, {n} times a week",
        "de": "{duration}, einmal pro Woche|{duration}, {n}-mal pro Woche",
    },
}
