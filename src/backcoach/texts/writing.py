"""The comments of a routine file that `new` begins: for somebody who has never seen one."""

TEXTS: dict[str, dict[str, str]] = {
    "writing.head": {
        "en": "A routine for backcoach. Change it in any text editor and save it. What stands behind a # is for "
        "people; the program does not read it. Everything else is a key, a colon and a space, and its value. Indent "
        'with spaces. A text with a colon or a # in it needs quotes: "Slowly: no jerks". Then look at the result:',
        "de": "Ein Ablauf für backcoach. Ändere ihn in einem beliebigen Texteditor und speichere ihn. Was hinter "
        "einem # steht, ist für Menschen; das Programm liest es nicht. Alles andere ist ein Schlüssel, ein Doppelpunkt "
        "mit Leerzeichen und ein Wert. Eingerückt wird mit Leerzeichen. Ein Text mit Doppelpunkt oder # braucht "
        'Anführungszeichen: "Langsam: ohne Ruck". Danach sieh dir an, was daraus wird:',
    },
    "writing.version": {
        "en": "the version of this format; leave it as it is",
        "de": "die Version dieses Formats; lass sie, wie sie ist",
    },
    "writing.title": {"en": "The name that is shown.", "de": "Der Name, der angezeigt wird."},
    "writing.language": {
        "en": "The language of your own texts, such as the title.",
        "de": "Die Sprache deiner eigenen Texte, etwa des Namens.",
    },
    "writing.author": {"en": "Who wrote it.", "de": "Wer ihn geschrieben hat."},
    "writing.dosing": {
        "en": "How often it is meant: daily, every other day, 3 per week, 2 per day.",
        "de": "Wie oft er gedacht ist: täglich, jeden zweiten Tag, 3x pro Woche, 2x täglich.",
    },
    "writing.minutes": {
        "en": "The length you aim at, in minutes. It changes nothing; `backcoach check` tells when it is far off.",
        "de": "Die angestrebte Länge in Minuten. Ändert nichts; `backcoach check` sagt, wenn sie nicht stimmt.",
    },
    "writing.exercises": {
        "en": "The exercises, in the order in which they are done. Each has a line: a dash, a space, the exercise, "
        "a colon, a space, and its dose: how much of it, as on a prescription.",
        "de": "Die Übungen, in der Reihenfolge, in der sie dran sind. Jede hat eine Zeile: Strich, Leerzeichen, "
        "Übung, Doppelpunkt, Leerzeichen und die Dosis: wie viel davon, wie auf einem Rezept.",
    },
    "writing.more": {
        "en": "Repetitions are counted per side. To add an exercise, copy a line and change it; "
        "`backcoach list --exercises` shows all exercises. To leave one out, delete its line.\n"
        "Your own words go into a note below the exercise, in the column of its name:",
        "de": "Wiederholungen zählen je Seite. Um eine Übung hinzuzufügen, kopiere eine Zeile und ändere sie; "
        "`backcoach list --exercises` zeigt alle Übungen. Um eine wegzulassen, lösch ihre Zeile.\n"
        "Deine eigenen Worte gehören in eine Notiz unter der Übung, in der Spalte ihres Namens:",
    },
    "writing.own": {
        "en": "An exercise that backcoach does not know is described here, and stands among the exercises above with "
        "its name from here. Take the # and the space behind it away. `goal` says what it is for; to strengthen, the "
        "rest between sets is longer.",
        "de": "Eine Übung, die backcoach nicht kennt, beschreibst du hier; oben bei den Übungen steht sie mit ihrem "
        "Namen von hier. Lösch dazu jeweils das # und das Leerzeichen dahinter. `goal` sagt, wofür sie ist; beim "
        "Kräftigen (strengthen) ist die Pause zwischen den Sätzen länger.",
    },
    "writing.own-example": {
        "en": "define:\n  clamshell:\n    name: Clamshell\n    goal: strengthen\n    position: side\n    sides: each\n"
        "    start: Lie on your side, that side on top, knees bent, feet together.\n"
        "    steps:\n      - Lift the upper knee, and leave your feet together.\n      - Lower it slowly.\n"
        "    say:\n      up: Lift\n      down: Lower",
        "de": "define:\n  muschel:\n    name: Muschel\n    goal: strengthen\n    position: side\n    sides: each\n"
        "    start: Leg dich auf die Seite, diese Seite oben, Knie gebeugt, Füße aufeinander.\n"
        "    steps:\n      - Heb das obere Knie, die Füße bleiben zusammen.\n      - Senk es langsam ab.\n"
        "    say:\n      up: Heben\n      down: Senken",
    },
    "writing.at-first": {"en": "at first: {words}", "de": "anfangs: {words}"},
    "writing.example": {
        "en": "- bridge: 8 reps hold 3s\n  note: Slowly, without a jerk",
        "de": "- Brücke: 8 Wdh, 3 Sek halten\n  note: Langsam, ohne Ruck",
    },
}
