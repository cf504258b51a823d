"""Problems of a routine as a whole; `problem` has them among its texts."""

TEXTS: dict[str, dict[str, str]] = {
    "problem.second-dose": {
        "en": "this item has two doses: one behind the exercise's name, one here. Keep one of them",
        "de": "hier steht zweimal eine Dosis: hinter dem Namen der Übung und hier. Lass eine davon stehen",
    },
    "problem.routine-too-long": {
        "en": "this routine takes more than {hours} hours. Divide it into several",
        "de": "dieser Ablauf dauert länger als {hours} Stunden. Teile ihn in mehrere auf",
    },
    "problem.length-off": {
        "en": "the session lasts {length}, and {minutes} minutes are aimed at",
        "de": "die Einheit dauert {length}, angestrebt sind {minutes} Minuten",
    },
    "problem.days-and-dosing": {
        "en": "there is something to do on these days only, and `dosing` says `{dosing}`. Write `{meant}`, "
        "or change the `days`",
        "de": "nur an diesen Tagen gibt es etwas zu tun, aber `dosing` sagt `{dosing}`. Schreib `{meant}`, "
        "oder ändere `days`",
    },
    "problem.setup-long": {
        "en": "before this item {n} second is spent on what is said. Shorten its texts"
        "|before this item {n} seconds are spent on what is said. Shorten its texts",
        "de": "vor dieser Übung wird {n} Sekunde lang geredet. Kürze ihre Texte"
        "|vor dieser Übung wird {n} Sekunden lang geredet. Kürze ihre Texte",
    },
    "problem.many-items": {
        "en": "a session has {n} exercises. With more than {limit}, people tend to do fewer; perhaps some can go, "
        "or be `optional: yes`",
        "de": "eine Einheit hat {n} Übungen. Bei mehr als {limit} wird oft weniger geübt; vielleicht kann etwas weg "
        "oder `optional: yes` bekommen",
    },
    "problem.many-positions": {
        "en": "this is one of {n} changes of position; in another order {least} would do",
        "de": "das ist einer von {n} Lagewechseln; in anderer Reihenfolge reichen {least}",
    },
    "problem.no-closing-relaxation": {
        "en": "a session ends with this. Perhaps something quiet can come last, such as `- belly-breathing`",
        "de": "eine Einheit endet hiermit. Vielleicht kann etwas Ruhiges am Ende stehen, etwa `- Bauchatmung`",
    },
    "problem.hold-long": {
        "en": "{n} seconds is a long hold for strengthening; {limit} are usual, with more repetitions instead",
        "de": "{n} Sekunden sind zum Kräftigen lange gehalten; üblich sind {limit}, dafür mehr Wiederholungen",
    },
    "problem.morning-flexion": {
        "en": "this bends the back as far as it goes, and the routine is meant for the morning. "
        "Perhaps it can be done later in the day",
        "de": "das beugt den Rücken bis ans Bewegungsende, und der Ablauf ist für den Morgen gedacht. "
        "Vielleicht geht es später am Tag",
    },
    "problem.audience-caution": {
        "en": "this exercise says: take care or ask first with: {reason}. The routine's `audience` has that",
        "de": "zu dieser Übung steht: Vorsicht, oder frag vorher, bei: {reason}. Das steht in `audience` des Ablaufs",
    },
    "problem.language-unsaid": {
        "en": "this looks German, and the file does not say its language, so it gets an English voice. "
        "Write it into a line of its own",
        "de": "das sieht deutsch aus, aber die Datei nennt ihre Sprache nicht und bekommt eine englische Stimme. "
        "Schreib sie in eine eigene Zeile",
    },
    "problem.promise": {
        "en": "'{word}' promises more than an exercise can be known to do. Perhaps say what it is for instead",
        "de": "„{word}“ verspricht mehr, als man von einer Übung weiß. Sag vielleicht lieber, wofür sie gedacht ist",
    },
    "problem.name-taken": {
        "en": "the exercise '{other}' is called '{name}', too, and an item that says so gets '{gets}'. "
        "Choose another name",
        "de": "auch die Übung „{other}“ heißt „{name}“, und wer das schreibt, bekommt „{gets}“. "
        "Wähl einen anderen Namen",
    },
    "problem.goal-unsaid": {
        "en": "'{exercise}' has no `goal`, so the rest between its sets is {n} seconds. For {more} write "
        "`goal: strengthen` below its name; or write another goal, or the rest into the dose, such as `rest {n}s`",
        "de": "zu „{exercise}“ steht kein `goal`, darum sind zwischen den Sätzen {n} Sekunden Pause. Für {more} "
        "schreib `goal: strengthen` (kräftigen) unter ihren Namen; oder ein anderes Ziel, oder die Pause in die Dosis, "
        "etwa `Pause {n} Sek`",
    },
    "problem.ignore-unknown": {
        "en": "there is no advice '{word}'. Errors cannot be ignored; the codes of advice are in "
        "docs/routine-format.md",
        "de": "den Tipp „{word}“ gibt es nicht. Fehler lassen sich nicht abschalten; die Namen aller Tipps stehen in "
        "docs/routine-format.md",
    },
    "problem.substitute-key": {
        "en": "'{key}' cannot stand in a substitute. It is an exercise, and can have a dose, a level and a note",
        "de": "„{key}“ kann in einem Ersatz nicht stehen. Er ist eine Übung und kann Dosis, Stufe und Hinweis haben",
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
