"""Problems of lines that stand in the wrong place or begin in the wrong way; `problem` has them among its texts."""

TEXTS: dict[str, dict[str, str]] = {
    "problem.no-break-space": {
        "en": "there is a special blank here, as Word and web pages use it. Replace it with one from the space bar|"
        "there are special blanks here and in other lines ({n} in all), as Word and web pages use them. Replace them "
        "with ones from the space bar",
        "de": "hier steht ein besonderes Leerzeichen, wie es aus Word oder von Webseiten kommt. Ersetze es durch eins "
        "von der Leertaste|hier und in weiteren Zeilen (insgesamt {n}) stehen besondere Leerzeichen, wie sie aus Word "
        "oder von Webseiten kommen. Ersetze sie durch solche von der Leertaste",
    },
    "problem.file-rich-text": {
        "en": "this is a formatted document, not a plain text. In your word processor, choose 'Save as' and 'Plain "
        "text' with the encoding UTF-8",
        "de": "das ist ein formatiertes Dokument, kein einfacher Text. Wähle in deinem Schreibprogramm „Speichern "
        "unter“ und „Nur Text“ mit der Kodierung UTF-8",
    },
    "problem.code-fence": {
        "en": "this line comes from a chat or a web page and does not belong to the routine. Delete it, and the one "
        "like it at the end",
        "de": "diese Zeile stammt aus einem Chat oder von einer Webseite und gehört nicht zum Ablauf. Lösche sie und "
        "die gleiche am Ende",
    },
    "problem.line-of-text": {
        "en": "this line is a text that belongs to no key. Delete it, or begin it with `#` to make it a comment",
        "de": "diese Zeile ist ein Text, der zu keinem Schlüssel gehört. Lösche sie, oder beginne sie mit `#`; dann "
        "ist sie ein Kommentar",
    },
    "problem.exercises-missing": {
        "en": "a list of exercises begins here, and the line `exercises:` above it is missing. Write it there, without "
        "blanks before it",
        "de": "hier beginnt eine Liste von Übungen, aber die Zeile `exercises:` darüber fehlt. Schreib sie dorthin, "
        "ohne Leerzeichen davor",
    },
    "problem.braces-missing": {
        "en": "several keys in one line stand between braces, with commas",
        "de": "mehrere Schlüssel in einer Zeile stehen in geschweiften Klammern, mit Kommas dazwischen",
    },
    "problem.text-goes-on": {
        "en": "does this belong to the text in the line above? Then write both in one line, or indent this one further "
        "than the line above",
        "de": "gehört das zum Text in der Zeile darüber? Dann schreib beides in eine Zeile, oder rücke diese weiter "
        "ein als die darüber",
    },
    "problem.dash-wrong": {
        "en": "each exercise begins with a dash and a space, not with `{sign}`",
        "de": "jede Übung beginnt mit einem einfachen Bindestrich und einem Leerzeichen, nicht mit `{sign}`",
    },
    "problem.dash-twice": {
        "en": "there are two dashes. Take one away",
        "de": "hier stehen zwei Striche. Nimm einen weg",
    },
    "problem.dash-too-many": {
        "en": "with a dash, '{key}' begins an item of its own, but it belongs to '{above}' above. Delete the dash, and "
        "begin below the first letter of '{above}', in column {column}",
        "de": "mit einem Strich beginnt „{key}“ einen eigenen Eintrag, gehört aber zu „{above}“ darüber. Lösche den "
        "Strich, und beginne unter dem ersten Buchstaben von „{above}“, in Spalte {column}",
    },
    "problem.dash-behind-colon": {
        "en": "a list begins in the next line. Press Enter before this dash, and put it right above the other dashes",
        "de": "eine Liste beginnt in der nächsten Zeile. Drück vor diesem Strich die Eingabetaste, und setz ihn genau "
        "über die anderen Striche",
    },
    "problem.not-indented": {
        "en": "this line is not indented far enough to belong to the exercise above it. Begin it exactly under the "
        "other keys of that exercise",
        "de": "diese Zeile ist nicht weit genug eingerückt, um zur Übung darüber zu gehören. Beginne sie genau unter "
        "deren anderen Schlüsseln",
    },
    "problem.nothing-below": {
        "en": "nothing belongs to '{key}', because the lines below it are not indented further than it is. Indent them "
        "by two more spaces",
        "de": "zu „{key}“ gehört nichts, denn die Zeilen darunter sind nicht weiter eingerückt. Rücke sie um zwei "
        "weitere Leerzeichen ein",
    },
    "problem.value-below": {
        "en": "this belongs behind the colon in the line above",
        "de": "das gehört hinter den Doppelpunkt in der Zeile darüber",
    },
    "problem.second-key": {
        "en": "'{key}' needs a line of its own: press Enter before it, and indent it like the lines around it",
        "de": "„{key}“ braucht eine eigene Zeile: Drück davor die Eingabetaste, und rücke sie so ein wie die Zeilen "
        "drumherum",
    },
    "problem.key-indented": {
        "en": "'{key}' belongs to the whole routine. Begin the line on the very left, like `exercises`",
        "de": "„{key}“ gehört zum ganzen Ablauf. Beginne die Zeile ganz links, wie `exercises`",
    },
    "problem.quote-unopened": {
        "en": "this text ends with a quotation mark that it does not begin with. Add one in front, or delete this one",
        "de": "dieser Text endet mit einem Anführungszeichen, beginnt aber mit keinem. Ergänze vorne eins, oder lösche "
        "dieses",
    },
    "problem.text-cut": {
        "en": "this text ends before the `#`, because what follows one is a comment. Put quotes around the whole text",
        "de": "dieser Text endet vor dem `#`, denn was danach kommt, ist ein Kommentar. Setz den ganzen Text in "
        "Anführungszeichen",
    },
    "problem.key-of-item": {
        "en": "'{key}' belongs to one exercise of the list. Write it below that exercise's name, in the same column",
        "de": "„{key}“ gehört zu einer einzelnen Übung der Liste. Schreib es unter ihren Namen, in dieselbe Spalte",
    },
    "problem.key-of-routine": {
        "en": "'{key}' belongs to the whole routine. Write it at the top of the file, without blanks before it",
        "de": "„{key}“ gehört zum ganzen Ablauf. Schreib es oben in die Datei, ohne Leerzeichen davor",
    },
    "problem.key-of-exercise": {
        "en": "'{key}' describes an exercise of your own, and belongs below its name in `define`",
        "de": "„{key}“ beschreibt eine eigene Übung und gehört unter ihren Namen in `define`",
    },
    "problem.key-of-dose": {
        "en": "'{key}' is part of the dose. Write it in the exercise's line, as in `bridge: 3x10 hold 5s rest 30s`",
        "de": "„{key}“ ist Teil der Dosis. Schreib es in die Zeile der Übung, etwa `Brücke: 3x10 halten 5s Pause 30s`",
    },
}
