"""What is wrong in a routine file, and what to do about it, for somebody who barely knows YAML.

One sentence or two without a full stop at the end: "did you mean ...?" may follow.
"""

from backcoach.texts import advice_problem, dose_problem, figure_problem, layout_problem

_FRAME = {
    "problem.did-you-mean": {"en": "{message} — did you mean {hint}?", "de": "{message} — meinst du {hint}?"},
    "problem.quoted": {"en": "'{hint}'", "de": "„{hint}“"},
    "problem.or": {"en": "{first} or {last}", "de": "{first} oder {last}"},
    "problem.on-days": {"en": "{days}: {message}", "de": "{days}: {message}"},
    "problem.day.0": {"en": "Monday", "de": "Montag"},
    "problem.day.1": {"en": "Tuesday", "de": "Dienstag"},
    "problem.day.2": {"en": "Wednesday", "de": "Mittwoch"},
    "problem.day.3": {"en": "Thursday", "de": "Donnerstag"},
    "problem.day.4": {"en": "Friday", "de": "Freitag"},
    "problem.day.5": {"en": "Saturday", "de": "Samstag"},
    "problem.day.6": {"en": "Sunday", "de": "Sonntag"},
    "problem.advice": {"en": "advice: {message}", "de": "Tipp: {message}"},
    "problem.ignore": {"en": "{message} (ignore: {code})", "de": "{message} (ignore: {code})"},
}

_FILE = {
    "problem.file-empty": {
        "en": "the file is empty; a routine begins with `backcoach: 1`, a `title` and `exercises`",
        "de": "die Datei ist leer; ein Ablauf beginnt mit `backcoach: 1`, einem `title` und `exercises`",
    },
    "problem.file-too-big": {
        "en": "the file is larger than {limit} KiB; a routine is much smaller",
        "de": "die Datei ist größer als {limit} KiB; ein Ablauf ist viel kleiner",
    },
    "problem.file-binary": {
        "en": "this is no plain text. If it comes from a word processor, choose 'Save as' and 'Plain text' with UTF-8",
        "de": "das ist kein einfacher Text. Kommt es aus einem Schreibprogramm, wähle „Speichern unter“ und „Nur Text“ "
        "mit UTF-8",
    },
    "problem.encoding": {
        "en": "the file is not saved as UTF-8; it looks like {encoding}. Save it again with the encoding UTF-8",
        "de": "die Datei ist nicht als UTF-8 gespeichert; sie sieht nach {encoding} aus. "
        "Speichere sie noch einmal mit der Kodierung UTF-8",
    },
    "problem.control-character": {
        "en": "there is an invisible control character here ({character}). Delete it",
        "de": "hier steht ein unsichtbares Steuerzeichen ({character}). Lösche es",
    },
    "problem.bidi-character": {
        "en": "there is an invisible character here that turns the writing direction ({character}). Delete it",
        "de": "hier steht ein unsichtbares Zeichen, das die Schreibrichtung umdreht ({character}). Lösche es",
    },
    "problem.invisible-character": {
        "en": "there is an invisible character here ({character}). Delete it",
        "de": "hier steht ein unsichtbares Zeichen ({character}). Lösche es",
    },
    "problem.broken-character": {
        "en": "there is half a character here ({character}). Delete it",
        "de": "hier steht ein halbes Zeichen ({character}). Lösche es",
    },
    "problem.too-many-marks": {
        "en": "there are more accents on one letter than any language has. Delete them",
        "de": "auf einem Buchstaben sitzen mehr Akzente, als es in irgendeiner Sprache gibt. Lösche sie",
    },
    "problem.tab-indentation": {
        "en": "this line begins with a tab. Indent it with spaces|"
        "this line and others ({n} in all) begin with a tab. Indent them with spaces",
        "de": "diese Zeile beginnt mit einem Tabulator. Rücke sie mit Leerzeichen ein|"
        "diese und weitere Zeilen (insgesamt {n}) beginnen mit einem Tabulator. Rücke sie mit Leerzeichen ein",
    },
    "problem.too-deep": {
        "en": "this is nested more than {limit} levels deep",
        "de": "hier ist mehr als {limit} Ebenen tief verschachtelt",
    },
    "problem.too-many-nodes": {
        "en": "the file has more than {limit} entries; a routine has far fewer",
        "de": "die Datei hat mehr als {limit} Einträge; ein Ablauf hat viel weniger",
    },
    "problem.text-too-long": {
        "en": "this text has {n} characters; at most {limit} are allowed",
        "de": "dieser Text hat {n} Zeichen; erlaubt sind höchstens {limit}",
    },
}

_YAML = {
    "problem.anchor": {
        "en": "'{name}': `&` at the start of a value has a meaning of its own in YAML, which is not used here. "
        "Put quotes around the text",
        "de": "„{name}“: `&` am Anfang eines Werts hat in YAML eine eigene Bedeutung, die es hier nicht gibt. "
        "Setz den Text in Anführungszeichen",
    },
    "problem.alias": {
        "en": "'{name}': `*` at the start of a value has a meaning of its own in YAML, which is not used here. "
        "Put quotes around the text",
        "de": "„{name}“: `*` am Anfang eines Werts hat in YAML eine eigene Bedeutung, die es hier nicht gibt. "
        "Setz den Text in Anführungszeichen",
    },
    "problem.tag": {
        "en": "'{name}': `!` at the start of a value has a meaning of its own in YAML, which is not used here. "
        "Put quotes around the text",
        "de": "„{name}“: `!` am Anfang eines Werts hat in YAML eine eigene Bedeutung, die es hier nicht gibt. "
        "Setz den Text in Anführungszeichen",
    },
    "problem.merge-key": {
        "en": "`<<` is not used here. Write the keys themselves",
        "de": "`<<` gibt es hier nicht. Schreib die Schlüssel selbst hin",
    },
    "problem.directive": {
        "en": "a line cannot begin with `%`. Delete it",
        "de": "eine Zeile kann nicht mit `%` beginnen. Lösche sie",
    },
    "problem.several-documents": {
        "en": "a line of three dashes begins a second document, and one file holds one routine. Delete the line",
        "de": "eine Zeile mit drei Strichen beginnt ein zweites Dokument, aber in einer Datei steht ein Ablauf. Lösche "
        "die Zeile",
    },
    "problem.key-not-text": {
        "en": "a list or a group of keys cannot stand before a colon. Put quotes around it if it is a text",
        "de": "vor einem Doppelpunkt kann keine Liste oder Gruppe stehen. Ist es ein Text, setz ihn in "
        "Anführungszeichen",
    },
    "problem.key-empty": {
        "en": "there is no word before this colon",
        "de": "vor diesem Doppelpunkt fehlt ein Wort",
    },
    "problem.duplicate-key": {
        "en": "'{key}' is here a second time; the first is in line {first}. Keep one of them",
        "de": "„{key}“ steht hier zum zweiten Mal, zuerst in Zeile {first}. Behalte eines davon",
    },
    "problem.smart-quotes": {
        "en": "these are printer's quotes; they become part of the text. Use straight ones, or none",
        "de": "das sind typografische Anführungszeichen; sie gehören so zum Text. Nimm gerade, oder gar keine",
    },
    "problem.needs-quotes": {
        "en": "a text cannot begin with `{character}`. Put quotes around it",
        "de": "ein Text kann nicht mit `{character}` beginnen. Setz ihn in Anführungszeichen",
    },
    "problem.bracket-unopened": {
        "en": "there is no opening bracket for this `{character}`. Delete it, or add the other one",
        "de": "zu diesem `{character}` gibt es keine öffnende Klammer. Lösche es, oder ergänze die andere",
    },
    "problem.bracket-unclosed": {
        "en": "this `{opening}` is never closed. Put a `{closing}` where it ends",
        "de": "dieses `{opening}` wird nicht geschlossen. Setz `{closing}` an sein Ende",
    },
    "problem.comma-missing": {
        "en": "a comma or the closing `{closing}` is missing before this. If it belongs to a text, put "
        "quotes around the text",
        "de": "davor fehlt ein Komma oder das schließende `{closing}`. Gehört es zu einem Text, setz den "
        "Text in Anführungszeichen",
    },
    "problem.quote-unclosed": {
        "en": "this quotation mark is never closed. Put another {quote} where the text ends",
        "de": "dieses Anführungszeichen wird nicht geschlossen. Setz noch ein {quote} ans Ende des Textes",
    },
    "problem.text-after-quote": {
        "en": "the text goes on after its closing quotation mark. Put the whole text in quotes; inside "
        "'single' quotes, "
        "an apostrophe is written twice",
        "de": "der Text geht nach dem schließenden Anführungszeichen weiter. Setz den ganzen Text in "
        "Anführungszeichen; "
        "zwischen 'einfachen' wird ein Apostroph doppelt geschrieben",
    },
    "problem.text-after-bracket": {
        "en": "the text goes on after a closing bracket. Put quotes around the whole text",
        "de": "der Text geht nach einer schließenden Klammer weiter. Setz den ganzen Text in Anführungszeichen",
    },
    "problem.bad-escape": {
        "en": "`{character}` means nothing between double quotes. Use single quotes, or write two backslashes",
        "de": "`{character}` bedeutet zwischen doppelten Anführungszeichen nichts. Nimm einfache, oder schreib "
        "zwei Backslashes",
    },
    "problem.colon-in-text": {
        "en": "there is a second colon in this line. Put quotes around the text",
        "de": "in dieser Zeile steht ein zweiter Doppelpunkt. Setz den Text in Anführungszeichen",
    },
    "problem.missing-colon": {
        "en": "a colon is missing after '{word}'",
        "de": "nach „{word}“ fehlt ein Doppelpunkt",
    },
    "problem.space-after-colon": {
        "en": "a space is missing after the colon",
        "de": "nach dem Doppelpunkt fehlt ein Leerzeichen",
    },
    "problem.space-after-dash": {
        "en": "a space is missing after the dash",
        "de": "nach dem Strich fehlt ein Leerzeichen",
    },
    "problem.indented-too-deep": {
        "en": "this line is indented further than the line above. Begin it in column {expected}",
        "de": "diese Zeile ist weiter eingerückt als die darüber. Beginne sie in Spalte {expected}",
    },
    "problem.indentation": {
        "en": "no line above begins in column {begins}. Begin this line exactly under the lines it belongs to",
        "de": "keine Zeile darüber beginnt in Spalte {begins}. Beginne diese Zeile genau unter denen, zu "
        "denen sie gehört",
    },
    "problem.dash-not-here": {
        "en": "no list goes on here. Indent the line like the other dashes, or write the key of its list above it",
        "de": "hier geht keine Liste weiter. Rücke die Zeile so ein wie die anderen Striche, oder schreib den "
        "Schlüssel ihrer Liste darüber",
    },
    "problem.dash-missing": {
        "en": "the lines above are a list. Begin this line with a dash too, or indent it if it belongs to "
        "the line above",
        "de": "die Zeilen darüber sind eine Liste. Beginne auch diese mit einem Strich, oder rücke sie ein, "
        "wenn sie zur "
        "Zeile darüber gehört",
    },
    "problem.yaml-syntax": {
        "en": "this cannot be read as YAML. Compare it with the lines above, and put quotes around unusual text",
        "de": "das lässt sich nicht als YAML lesen. Vergleiche es mit den Zeilen darüber, und setz "
        "ungewöhnlichen Text in "
        "Anführungszeichen",
    },
}

_FIELDS = {
    "problem.expected-keys": {
        "en": "keys with values are expected here, such as `title: Morning back`",
        "de": "hier werden Schlüssel mit Werten erwartet, etwa `title: Rücken am Morgen`",
    },
    "problem.unknown-key": {
        "en": "'{key}' is no key that can stand here. Correct it, or delete the line",
        "de": "„{key}“ ist kein Schlüssel, der hier stehen kann. Verbessere ihn, oder lösche die Zeile",
    },
    "problem.key-missing": {
        "en": "the key '{key}' is missing. Add a line that begins with `{key}: `",
        "de": "der Schlüssel „{key}“ fehlt. Ergänze eine Zeile, die mit `{key}: ` beginnt",
    },
    "problem.expected-keys-below": {
        "en": "one value does not suffice here. Write it with its keys ({keys}), each in a line of its own below, "
        "indented by two more spaces",
        "de": "ein einzelner Wert genügt hier nicht. Schreib ihn mit seinen Schlüsseln ({keys}), jeden in eine eigene "
        "Zeile darunter, um zwei Leerzeichen weiter eingerückt",
    },
    "problem.value-missing": {
        "en": "'{key}' has no value. Write one, or delete the line",
        "de": "„{key}“ hat keinen Wert. Schreib einen, oder lösche die Zeile",
    },
    "problem.value-is-comment": {
        "en": "'{key}' has no value: what follows a `#` is a comment. Put quotes around the text",
        "de": "„{key}“ hat keinen Wert: Was nach einem `#` steht, ist ein Kommentar. Setz den Text in "
        "Anführungszeichen",
    },
    "problem.expected-text": {
        "en": "one text is expected here. If brackets or a colon belong to it, put quotes around it",
        "de": "hier wird ein einzelner Text erwartet. Gehören Klammern oder ein Doppelpunkt dazu, setz ihn in "
        "Anführungszeichen",
    },
    "problem.text-empty": {
        "en": "this text is empty. Write one, or delete the line",
        "de": "dieser Text ist leer. Schreib einen, oder lösche die Zeile",
    },
    "problem.list-empty": {
        "en": "this list is empty. Write something into it, or delete the line",
        "de": "diese Liste ist leer. Schreib etwas hinein, oder lösche die Zeile",
    },
    "problem.expected-values": {
        "en": "values with commas between them are expected here, without brackets or with both of `[` and `]`",
        "de": "hier werden Werte mit Kommas dazwischen erwartet, ohne Klammern oder mit `[` und `]`",
    },
    "problem.expected-duration": {
        "en": "a length of time is expected here, such as 30s, 1m30s or 2 min",
        "de": "hier wird eine Dauer erwartet, etwa 30s, 1m30s oder 2 min",
    },
    "problem.duration-out-of-range": {
        "en": "this must be between {low} and {high}. Choose another length of time",
        "de": "das muss zwischen {low} und {high} liegen. Wähle eine andere Dauer",
    },
    "problem.expected-number": {
        "en": "a whole number is expected here, without a unit, such as 10",
        "de": "hier wird eine ganze Zahl ohne Einheit erwartet, etwa 10",
    },
    "problem.number-out-of-range": {
        "en": "this must be between {low} and {high}",
        "de": "das muss zwischen {low} und {high} liegen",
    },
    "problem.version-unknown": {
        "en": "this program reads version {version} of the format. For a newer one it has to be updated",
        "de": "dieses Programm liest die Version {version} des Formats. Für eine neuere brauchst du ein "
        "neueres Programm",
    },
    "problem.expected-boolean": {
        "en": "only the word yes or no can stand here",
        "de": "hier kann nur das Wort ja oder nein stehen",
    },
    "problem.expected-date": {
        "en": "a date is expected here: year, month and day with hyphens between them (YYYY-MM-DD)",
        "de": "hier wird ein Datum erwartet: Jahr, Monat und Tag mit Bindestrichen dazwischen (JJJJ-MM-TT)",
    },
    "problem.date-nonexistent": {
        "en": "there is no day {date} in the calendar. Look at day and month again; the month stands in the middle",
        "de": "den Tag {date} gibt es im Kalender nicht. Sieh dir Tag und Monat an; der Monat steht in der Mitte",
    },
    "problem.review-before-written": {
        "en": "the review lies before the day of writing, {written}. Correct one of the two dates",
        "de": "die Durchsicht liegt vor dem Tag des Schreibens, {written}. Verbessere eines der beiden Daten",
    },
    "problem.expected-word": {"en": "a word is expected here", "de": "hier wird ein Wort erwartet"},
    "problem.unknown-word": {
        "en": "'{word}' is none of the words possible here: {options}",
        "de": "„{word}“ ist keines der Wörter, die hier stehen können: {options}",
    },
    "problem.expected-day": {
        "en": "days of the week with commas between them are expected here, such as mon, wed, fri; without the line it "
        "is every day",
        "de": "hier werden Wochentage mit Kommas dazwischen erwartet, etwa Mo, Mi, Fr; ohne die Zeile ist es jeden Tag",
    },
    "problem.language-code": {
        "en": "a language is written with two small letters, such as en or de",
        "de": "eine Sprache wird mit zwei kleinen Buchstaben geschrieben, etwa en oder de",
    },
    "problem.expected-dosing": {
        "en": "how often it is done is expected here, such as daily or 3 per week",
        "de": "hier wird erwartet, wie oft geübt wird, etwa täglich oder 3x pro Woche",
    },
    "problem.too-many-words": {
        "en": "this has {n} words; what is said during an exercise should have at most {limit}",
        "de": "das sind {n} Wörter; was während einer Übung gesagt wird, sollte höchstens {limit} haben",
    },
    "problem.text-untranslated": {
        "en": "other texts of this file are also written in: {languages}. This one is not",
        "de": "andere Texte dieser Datei gibt es auch auf: {languages}. Diesen nicht",
    },
}

_EXERCISES = {
    "problem.expected-items": {
        "en": "a list is expected here, with a dash and a space before each exercise: `- bridge: 3x10`",
        "de": "hier wird eine Liste erwartet, mit Strich und Leerzeichen vor jeder Übung: `- bridge: 3x10`",
    },
    "problem.expected-item": {
        "en": "an exercise is expected here, such as `- bridge: 3x10`",
        "de": "hier wird eine Übung erwartet, etwa `- bridge: 3x10`",
    },
    "problem.items-empty": {
        "en": "there is no exercise here. Write at least one, such as `- bridge: 3x10`",
        "de": "hier steht keine Übung. Schreib mindestens eine, etwa `- bridge: 3x10`",
    },
    "problem.too-many-items": {
        "en": "a routine has at most {limit} items",
        "de": "ein Ablauf hat höchstens {limit} Einträge",
    },
    "problem.item-without-exercise": {
        "en": "this item names no exercise. If its keys belong to the exercise above, delete the dash; else write the "
        "name of theirs first, as in `- exercise: bridge`",
        "de": "dieser Eintrag nennt keine Übung. Gehört er zur Übung darüber, lösche den Strich; sonst schreib zuerst "
        "den Namen seiner eigenen, etwa `- exercise: bridge`",
    },
    "problem.exercise-unknown": {
        "en": "there is no exercise '{name}'; `backcoach list --exercises` shows all, and `define` makes your own",
        "de": "die Übung „{name}“ gibt es nicht; `backcoach list --exercises` zeigt alle, und mit `define` "
        "machst du eigene",
    },
    "problem.expected-dose": {
        "en": "a dose is one text, such as `3x10 hold 5s`. Other keys (note, days ...) stand below the "
        "exercise's name, "
        "indented as far",
        "de": "eine Dosis ist ein einzelner Text, etwa `3x10 halten 5s`. Andere Schlüssel (note, days ...) "
        "stehen unter dem Namen "
        "der Übung, gleich weit eingerückt",
    },
    "problem.dose-missing": {
        "en": "'{exercise}' has no dose of its own. Write one, such as `{exercise}: 3x10`",
        "de": "„{exercise}“ hat keine eigene Dosis. Schreib eine dazu, etwa `{exercise}: 3x10`",
    },
    "problem.level-unknown": {
        "en": "'{exercise}' has no level '{level}'; it has: {levels}",
        "de": "„{exercise}“ hat keine Stufe „{level}“; es gibt: {levels}",
    },
    "problem.level-none": {
        "en": "'{exercise}' has no levels. Delete this line",
        "de": "„{exercise}“ hat keine Stufen. Lösche diese Zeile",
    },
    "problem.rounds-in-rounds": {
        "en": "there can be no rounds within rounds. Write the exercises out, or put the inner rounds behind",
        "de": "in Runden kann es keine weiteren Runden geben. Schreib die Übungen aus, oder setz die inneren Runden "
        "hinter die äußeren",
    },
    "problem.rest-dropped": {
        "en": "a rest at the start, at the end or next to a longer rest is left out",
        "de": "eine Pause am Anfang, am Ende oder neben einer längeren Pause fällt weg",
    },
    "problem.easier-day-itself": {
        "en": "the routine for a sensitive day cannot be this one",
        "de": "der Ablauf für einen empfindlichen Tag kann nicht dieser selbst sein",
    },
    "problem.easier-day-unknown": {
        "en": "there is no routine '{name}'; on a sensitive day none will be offered",
        "de": "den Ablauf „{name}“ gibt es nicht; an einem empfindlichen Tag wird keiner angeboten",
    },
    "problem.id-not-kebab": {
        "en": "'{id}' cannot be the id of an exercise. Use small letters, digits and hyphens, beginning with a letter",
        "de": "„{id}“ kann keine Übung heißen. Nimm kleine Buchstaben (keine Umlaute), auch Ziffern und "
        "Bindestriche, zuerst einen Buchstaben; den Namen schreibst du unter `name`",
    },
    "problem.id-is-key": {
        "en": "'{id}' is a key of this format, so no exercise can be called that",
        "de": "„{id}“ ist ein Schlüssel dieses Formats; so kann keine Übung heißen",
    },
    "problem.id-in-library": {
        "en": "the library has an exercise '{id}' already. Choose another id for yours",
        "de": "die Bibliothek hat schon eine Übung „{id}“. Nimm für deine einen anderen Namen",
    },
    "problem.tempo-zero": {
        "en": "a repetition cannot last no time: give `up` or `down` some seconds",
        "de": "eine Wiederholung kann nicht null Sekunden dauern: Gib `up` oder `down` einige Sekunden",
    },
}

TEXTS: dict[str, dict[str, str]] = (
    _FRAME | _FILE | _YAML | _FIELDS | _EXERCISES | layout_problem.TEXTS | dose_problem.TEXTS | advice_problem.TEXTS
    | figure_problem.TEXTS
)  # fmt: skip
