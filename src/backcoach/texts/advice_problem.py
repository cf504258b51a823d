"""Advice for a routine that is right as it stands; `problem` has it among its texts."""

TEXTS: dict[str, dict[str, str]] = {
    "problem.length-off": {
        "en": "the session lasts {length}, and {minutes} minutes are aimed at",
        "de": "die Einheit dauert {length}, angestrebt sind {minutes} Minuten",
    },
    "problem.review-passed": {
        "en": "the date for a review, {date}, has passed",
        "de": "das Datum für eine Durchsicht, {date}, ist vorbei",
    },
    "problem.cue-dropped": {
        "en": "there is no time to say this ({what}, {n} time)|there is no time to say this ({what}, {n} times)",
        "de": "hierfür ist keine Zeit ({what}, {n}-mal)|hierfür ist keine Zeit ({what}, {n}-mal)",
    },
}
