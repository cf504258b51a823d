"""Problems of a routine as a whole; `problem` has them among its texts."""

TEXTS: dict[str, dict[str, str]] = {
    "problem.second-dose": {
        "en": "this item has two doses: one behind the exercise's name, one here. Keep one of them",
        "de": "hier stehen zwei Dosierungen: eine hinter dem Namen der Übung, eine hier. Lass eine davon stehen",
    },
    "problem.routine-too-long": {
        "en": "this routine takes more than {hours} hours. Divide it into several",
        "de": "dieser Ablauf dauert länger als {hours} Stunden. Teile ihn in mehrere auf",
    },
    "problem.length-off": {
        "en": "the session lasts {length}, and {minutes} minutes are aimed at",
        "de": "die Einheit dauert {length}, angestrebt sind {minutes} Minuten",
    },
    "problem.setup-long": {
        "en": "before this item {n} second is spent on what is said. Shorten its texts"
        "|before this item {n} seconds are spent on what is said. Shorten its texts",
        "de": "vor dieser Übung wird {n} Sekunde lang geredet. Kürze ihre Texte"
        "|vor dieser Übung wird {n} Sekunden lang geredet. Kürze ihre Texte",
    },
    "problem.review-passed": {
        "en": "the date for a review, {date}, has passed",
        "de": "das Datum für eine Durchsicht, {date}, ist vorbei",
    },
    "problem.cue-hurried": {
        "en": "this takes long to say and is spoken faster than the rest ({what})",
        "de": "das dauert gesprochen lange und wird schneller gesagt als der Rest ({what})",
    },
    "problem.cue-too-long": {
        "en": "this takes longer to say than there is time, and is not spoken ({what}). Shorten it",
        "de": "das dauert gesprochen länger, als Zeit dafür ist, und wird nicht gesagt ({what}). Kürze es",
    },
    "problem.cue-dropped": {
        "en": "there is no time to say this ({what}, {n} time)|there is no time to say this ({what}, {n} times)",
        "de": "hierfür ist keine Zeit ({what}, {n}-mal)|hierfür ist keine Zeit ({what}, {n}-mal)",
    },
}
