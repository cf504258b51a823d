"""How often a routine is meant to be done, in words. {duration} is a length in words, such as "10 minutes"."""

TEXTS: dict[str, dict[str, str]] = {
    "dosing.daily": {"en": "every day", "de": "jeden Tag"},
    "dosing.other-day": {"en": "every other day", "de": "jeden zweiten Tag"},
    # With the weekdays of the exercises; {days} is a list of them, {often} one of these texts
    "dosing.on-days": {"en": "on {days}", "de": "{days}"},
    "dosing.often-on-days": {"en": "{often}: on {days}", "de": "{often}, und zwar {days}"},
    "dosing.days-only": {"en": "{often}; exercises on {days} only", "de": "{often}; Übungen nur {days}"},
    "dosing.days-differ": {
        "en": "Not every exercise is for every day.",
        "de": "Nicht jede Übung ist an jedem Tag dran.",
    },
    "dosing.choose-days": {"en": "You choose the days. {note}", "de": "Die Tage wählst du. {note}"},
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
