"""What is wrong in a dose or a dosing; where there is more than one meaning, which ones.

A hint ("did you mean ...?") follows most of these sentences and holds the texts to write, in the order of the meanings.
"""

_WORDS = {
    "problem.dose-unknown-word": {
        "en": "'{word}' is not a word of a dose; what is told in your own words belongs in `note`",
        "de": "„{word}“ ist kein Wort einer Dosis; freier Text gehört in `note`",
    },
    "problem.dose-character": {
        "en": "'{word}' is not a sign of a dose",
        "de": "„{word}“ ist kein Zeichen einer Dosis",
    },
    "problem.dose-misplaced": {
        "en": "'{word}' says nothing here",
        "de": "„{word}“ sagt hier nichts",
    },
    "problem.dose-empty": {
        "en": "the dose is empty; write for example '3x10', '30s each side' or '5 breaths'",
        "de": "die Dosis ist leer; schreib zum Beispiel „3x10“, „30s je Seite“ oder „5 Atemzüge“",
    },
    "problem.dose-too-many-words": {
        "en": "this is too long for a dose ({limit} characters at most); your own words belong in `note`",
        "de": "das ist zu lang für eine Dosis (höchstens {limit} Zeichen); eigene Worte gehören in `note`",
    },
    "problem.dose-no-work": {
        "en": "'{word}' does not say how much: repetitions, a time or breaths are missing",
        "de": "„{word}“ sagt nicht, wie viel: Es fehlen Wiederholungen, eine Zeit oder Atemzüge",
    },
}

_QUANTITIES = {
    "problem.dose-five-what": {
        "en": "'{all}': {word} what? Seconds that each repetition is held, breaths that it is held, "
        "or seconds of rest between sets",
        "de": "„{all}“: {word} was? Sekunden, die jede Wiederholung gehalten wird, Atemzüge, die sie gehalten wird, "
        "oder Sekunden Pause zwischen den Sätzen",
    },
    "problem.dose-lone-count": {
        "en": "'{word}': seconds, or repetitions? This exercise is done by time",
        "de": "„{word}“: Sekunden oder Wiederholungen? Diese Übung geht nach Zeit",
    },
    "problem.dose-lone-count-breaths": {
        "en": "'{word}': breaths, or repetitions? This exercise is done by breaths",
        "de": "„{word}“: Atemzüge oder Wiederholungen? Diese Übung geht nach Atemzügen",
    },
    "problem.dose-range": {
        "en": "'{word}' is a range. Choose one number; `note` can hold the other",
        "de": "„{word}“ ist ein Bereich. Wähle eine Zahl; die andere kann in `note` stehen",
    },
    "problem.dose-one-number": {
        "en": "'{word}': only one number can stand here",
        "de": "„{word}“: Hier kann nur eine Zahl stehen",
    },
    "problem.dose-list": {
        "en": "'{word}': sets of different size are joined by hyphens, as in 6-4-2, and sides are named in words",
        "de": "„{word}“: Verschieden große Sätze verbindet ein Bindestrich, wie in 6-4-2, und Seiten stehen in Worten",
    },
    "problem.dose-not-whole": {
        "en": "'{word}' cannot be counted: sets, repetitions and breaths are whole numbers",
        "de": "„{word}“ lässt sich nicht zählen: Sätze, Wiederholungen und Atemzüge sind ganze Zahlen",
    },
    "problem.dose-zero": {
        "en": "'{word}': with zero there is nothing to do",
        "de": "„{word}“: Bei null gibt es nichts zu tun",
    },
    "problem.dose-number-missing": {
        "en": "'{word}': how many? A number is missing in front",
        "de": "„{word}“: Wie viele? Davor fehlt eine Zahl",
    },
    "problem.dose-times-what": {
        "en": "'{word}': times what? A number is missing",
        "de": "„{word}“: Mal was? Es fehlt eine Zahl",
    },
    "problem.dose-sets-of-what": {
        "en": "'{word}' of what? Repetitions, a time or breaths are missing",
        "de": "„{word}“ wovon? Es fehlen Wiederholungen, eine Zeit oder Atemzüge",
    },
    "problem.dose-sets-and-pyramid": {
        "en": "'{word}' gives the sets twice: a list such as 6-4-2 is already one number for each set",
        "de": "„{word}“ nennt die Sätze zweimal: Eine Reihe wie 6-4-2 hat schon eine Zahl für jeden Satz",
    },
    "problem.dose-order": {
        "en": "'{word}': is the last number the sets? They are written first",
        "de": "„{word}“: Sind mit der letzten Zahl die Sätze gemeint? Sie stehen vorn",
    },
    "problem.dose-parts": {
        "en": "'{word}' makes no dose. Write sets x repetitions x hold, as in 3x10x5s, or sets x time, as in 3x20s",
        "de": "„{word}“ ergibt keine Dosis. Schreib Sätze x Wiederholungen x Haltezeit, wie 3x10x5s, "
        "oder Sätze x Zeit, wie 3x20s",
    },
    "problem.dose-second-work": {
        "en": "'{word}': how much to do is said a second time",
        "de": "„{word}“: Hier steht ein zweites Mal, wie viel zu tun ist",
    },
    "problem.dose-letter": {
        "en": "here is the letter '{word}' where the digit {digit} belongs",
        "de": "hier steht der Buchstabe „{word}“, wo die Ziffer {digit} hingehört",
    },
    "problem.dose-loose-time": {
        "en": "'{word}': to hold each repetition, or to rest between sets?",
        "de": "„{word}“: Jede Wiederholung halten oder Pause zwischen den Sätzen?",
    },
    "problem.dose-loose-breaths": {
        "en": "'{word}': what for? To hold each repetition",
        "de": "„{word}“: Wofür? Um jede Wiederholung zu halten",
    },
    "problem.dose-loose-tempo": {
        "en": "'{word}': a tempo? Its three numbers are the seconds up, hold and down",
        "de": "„{word}“: ein Tempo? Seine drei Zahlen sind die Sekunden hoch, halten und ab",
    },
    "problem.dose-seconds-missing": {
        "en": "'{word}': seconds? The unit is missing",
        "de": "„{word}“: Sekunden? Die Einheit fehlt",
    },
    "problem.dose-unit-missing": {
        "en": "'{word}': seconds? In front of its word a time needs its unit",
        "de": "„{word}“: Sekunden? Vor ihrem Wort braucht eine Zeit die Einheit",
    },
    "problem.dose-clock": {
        "en": "'{word}' is not a time; one minute and thirty seconds is 1:30",
        "de": "„{word}“ ist keine Zeit; eine Minute und dreißig Sekunden sind 1:30",
    },
    "problem.dose-comma": {
        "en": "'{word}': two things without a blank between them, or a number with decimals?",
        "de": "„{word}“: zwei Angaben ohne Leerzeichen dazwischen oder eine Kommazahl?",
    },
    "problem.dose-like-dosing": {
        "en": "'{word}' looks like how often to practise. {dosing} per week or per day belongs to the routine's key "
        "`dosing`; sets of a dose are shorter than 5 minutes, but one may be longer",
        "de": "„{word}“ sieht nach der Häufigkeit aus. {dosing} pro Woche oder pro Tag gehört zum Schlüssel `dosing` "
        "des Ablaufs; mehrere Sätze sind kürzer als 5 Minuten, ein einzelner darf länger sein",
    },
    "problem.dose-many-sets": {
        "en": "'{word}' is {sets} sets of one hold, with a rest after each. Perhaps repetitions are meant",
        "de": "„{word}“ sind {sets} Sätze mit je einmal Halten und Pausen dazwischen. "
        "Vielleicht sind Wiederholungen gemeint",
    },
    "problem.dose-swapped": {
        "en": "'{word}' is {sets} sets of {reps} repetitions. Perhaps it is the other way round",
        "de": "„{word}“ sind {sets} Sätze mit je {reps} Wiederholungen. Vielleicht ist es umgekehrt gemeint",
    },
    "problem.dose-too-many-sets": {
        "en": "'{word}': at most {max} sets are possible",
        "de": "„{word}“: Höchstens {max} Sätze sind möglich",
    },
    "problem.dose-too-many-reps": {
        "en": "'{word}': at most {max} repetitions or breaths are possible in one set",
        "de": "„{word}“: Höchstens {max} Wiederholungen oder Atemzüge sind in einem Satz möglich",
    },
    "problem.dose-too-long": {
        "en": "'{word}' takes more than {max} minutes at a stretch, which is the most",
        "de": "„{word}“ dauert länger als {max} Minuten am Stück; mehr geht nicht",
    },
}

_MODIFIERS = {
    "problem.dose-hold-alone": {
        "en": "'{word}': held once, or a hold of each repetition? Time alone is held anyway",
        "de": "„{word}“: einmal halten oder jede Wiederholung halten? Eine Zeit allein wird ohnehin gehalten",
    },
    "problem.dose-held-breaths": {
        "en": "'{word}' with hold: sets of breaths, or repetitions that are each held for some breaths?",
        "de": "„{word}“ mit Halten: Sätze aus Atemzügen oder Wiederholungen, die je einige Atemzüge gehalten werden?",
    },
    "problem.dose-value-missing": {
        "en": "'{word}': a number is missing behind it",
        "de": "„{word}“: Dahinter fehlt eine Zahl",
    },
    "problem.dose-no-duration": {
        "en": "'{word}' is not a length of time such as 5s or 1:30",
        "de": "„{word}“ ist keine Zeit wie 5s oder 1:30",
    },
    "problem.dose-pause": {
        "en": "'{word}': a hold, or a rest between sets? It is short enough for both",
        "de": "„{word}“: Halten oder Pause zwischen den Sätzen? So kurz kann es beides sein",
    },
    "problem.dose-tempo-three": {
        "en": "'{word}': a tempo has three numbers, the seconds up, hold and down, as in 'tempo 3-1-3'",
        "de": "„{word}“: Ein Tempo hat drei Zahlen, die Sekunden hoch, halten und ab, wie in „tempo 3-1-3“",
    },
    "problem.dose-at": {
        "en": "'{word}': not everybody reads this alike. Here a tempo is the seconds up, hold and down",
        "de": "„{word}“: Das lesen nicht alle gleich. Hier ist ein Tempo die Sekunden hoch, halten und ab",
    },
    "problem.dose-twice": {
        "en": "'{word}': this is said twice. Keep one of them",
        "de": "„{word}“: Das steht hier zweimal. Behalte eins davon",
    },
    "problem.dose-hold-zero": {
        "en": "'{word}': leave it out where nothing is held",
        "de": "„{word}“: Lass es weg, wo nichts gehalten wird",
    },
    "problem.dose-hold-tempo": {
        "en": "'{word}': hold and tempo exclude each other, because the middle number of a tempo is its hold",
        "de": "„{word}“: Halten und Tempo schließen einander aus, denn die mittlere Zahl eines Tempos ist das Halten",
    },
    "problem.dose-open-hold": {
        "en": "'{word}': open means at one's own pace, so nothing is held by the clock",
        "de": "„{word}“: Offen heißt im eigenen Tempo; da wird nicht nach der Uhr gehalten",
    },
    "problem.dose-open-tempo": {
        "en": "'{word}': open means at one's own pace, so there is no tempo",
        "de": "„{word}“: Offen heißt im eigenen Tempo; da gibt es keine Vorgabe",
    },
    "problem.dose-open-time": {
        "en": "'{word}': only repetitions can be open; time and breaths end by themselves",
        "de": "„{word}“: Nur Wiederholungen können offen sein; Zeit und Atemzüge enden von selbst",
    },
    "problem.dose-time-hold": {
        "en": "'{word}': time and breaths are held anyway. A hold belongs to repetitions",
        "de": "„{word}“: Zeit und Atemzüge werden ohnehin gehalten. Halten gehört zu Wiederholungen",
    },
    "problem.dose-time-tempo": {
        "en": "'{word}': a tempo belongs to repetitions, not to time or breaths",
        "de": "„{word}“: Ein Tempo gehört zu Wiederholungen, nicht zu Zeit oder Atemzügen",
    },
    "problem.dose-rest-where": {
        "en": "'{word}': a rest lies between sets only. The time between the sides is the routine's `switch`",
        "de": "„{word}“: Pausen gibt es nur zwischen Sätzen. Die Zeit zwischen den Seiten ist `switch` im Ablauf",
    },
    "problem.dose-rest-one-set": {
        "en": "'{word}': there is only one set, so this rest never comes. "
        "A rest after the exercise is an item of its own, such as `- rest: 30s`",
        "de": "„{word}“: Es gibt nur einen Satz, also kommt diese Pause nie. "
        "Eine Pause nach der Übung ist ein eigener Eintrag, etwa `- rest: 30s`",
    },
}

_SIDES = {
    "problem.dose-no-sides": {
        "en": "'{word}': this exercise has no sides",
        "de": "„{word}“: Diese Übung hat keine Seiten",
    },
    "problem.dose-sides-unsaid": {
        "en": "'{word}': the definition of this exercise does not say that it has sides. Add a line there",
        "de": "„{word}“: Die Definition dieser Übung sagt nicht, dass sie Seiten hat. Ergänze dort eine Zeile",
    },
    "problem.dose-sides-conflict": {
        "en": "'{word}' does not go with the side words before it",
        "de": "„{word}“ passt nicht zu den Seitenangaben davor",
    },
    "problem.dose-time-alternate": {
        "en": "'{word}': only repetitions can take turns. Time and breaths are done on one side after the other",
        "de": "„{word}“: Nur Wiederholungen gehen im Wechsel. "
        "Zeit und Atemzüge kommen auf einer Seite nach der anderen",
    },
    "problem.dose-each-what": {
        "en": "'{word}': each side?",
        "de": "„{word}“: jede Seite?",
    },
    "problem.dose-one-side": {
        "en": "'{word}': on this side only, or on this side first?",
        "de": "„{word}“: nur auf dieser Seite oder auf dieser Seite zuerst?",
    },
    "problem.dose-left-right": {
        "en": "'{word}': one side after the other, in turn, or beginning on the right?",
        "de": "„{word}“: eine Seite nach der anderen, im Wechsel oder rechts zuerst?",
    },
    "problem.dose-bds": {
        "en": "'{word}': on each side, or twice a day? Twice a day belongs to the routine: `dosing: 2 per day`",
        "de": "„{word}“: auf jeder Seite oder zweimal am Tag? Zweimal am Tag gehört zum Ablauf: `dosing: 2x täglich`",
    },
}

_ELSEWHERE = {
    "problem.dose-dosing": {
        "en": "'{word}' says how often, and that belongs to the whole routine: `dosing: {dosing}`",
        "de": "„{word}“ sagt, wie oft, und das gehört zum ganzen Ablauf: `dosing: {dosing}`",
    },
    "problem.dose-days": {
        "en": "'{word}': weekdays belong to the key `days` beside the dose",
        "de": "„{word}“: Wochentage gehören zum Schlüssel `days` neben der Dosis",
    },
    "problem.dose-load": {
        "en": "'{word}': weights and bands belong in `note`",
        "de": "„{word}“: Gewichte und Bänder gehören in `note`",
    },
    "problem.dose-effort": {
        "en": "'{word}': how hard it may feel belongs in `note`",
        "de": "„{word}“: Wie anstrengend es sein darf, gehört in `note`",
    },
    "problem.dose-as-many": {
        "en": "'{word}' is not a number. Write how many there are to be; the rest belongs in `note`",
        "de": "„{word}“ ist keine Zahl. Schreib, wie viele es sein sollen; alles andere gehört in `note`",
    },
    "problem.dose-position": {
        "en": "'{word}': the position belongs in `note`, or to the exercise itself",
        "de": "„{word}“: Die Ausgangsstellung gehört in `note` oder zur Übung selbst",
    },
    "problem.dose-self-paced": {
        "en": "'{word}': the word for this is `open`; a key press ends the set",
        "de": "„{word}“: Das Wort dafür ist `offen`; ein Tastendruck beendet den Satz",
    },
    "problem.dose-rounds": {
        "en": "'{word}': in a dose these are sets. A circuit of several exercises is written with the key `rounds`",
        "de": "„{word}“: In einer Dosis sind das Sätze. Einen Zirkel aus mehreren Übungen schreibst du mit `rounds`",
    },
}

_DOSING = {
    "problem.dosing-unknown-word": {
        "en": "'{word}' is not a word of a dosing such as 'daily' or '3 per week'",
        "de": "„{word}“ ist kein Wort für die Häufigkeit wie „täglich“ oder „3x pro Woche“",
    },
    "problem.dosing-misplaced": {
        "en": "'{word}' says nothing about how often",
        "de": "„{word}“ sagt nichts darüber, wie oft",
    },
    "problem.dosing-empty": {
        "en": "how often is missing; write for example 'daily' or '3 per week', or leave the line out",
        "de": "es fehlt, wie oft; schreib zum Beispiel „täglich“ oder „3x pro Woche“, oder lass die Zeile weg",
    },
    "problem.dosing-three-meanings": {
        "en": "'{word}' alone has several meanings: times a week, times a day, or sets and repetitions of an exercise",
        "de": "„{word}“ allein hat mehrere Bedeutungen: Male pro Woche, Male pro Tag oder Sätze und Wiederholungen "
        "einer Übung",
    },
    "problem.dosing-no-period": {
        "en": "'{word}': a week, or a day?",
        "de": "„{word}“: pro Woche oder pro Tag?",
    },
    "problem.dosing-ten-what": {
        "en": "'{word}' what? Minutes?",
        "de": "„{word}“ was? Minuten?",
    },
    "problem.dosing-range": {
        "en": "'{word}' is a range. Choose one number",
        "de": "„{word}“ ist ein Bereich. Wähle eine Zahl",
    },
    "problem.dosing-not-whole": {
        "en": "'{word}': how often is a whole number from 1",
        "de": "„{word}“: Die Häufigkeit ist eine ganze Zahl ab 1",
    },
    "problem.dosing-minutes": {
        "en": "'{word}': the length of a session is a whole number of minutes",
        "de": "„{word}“: Die Länge einer Einheit ist eine ganze Zahl von Minuten",
    },
    "problem.dosing-days": {
        "en": "'{word}': a dosing says on how many days, not on which. Weekdays can stand at an exercise, as `days`",
        "de": "„{word}“: Hier steht, an wie vielen Tagen, nicht an welchen. Wochentage können bei einer Übung stehen, "
        "als `days`",
    },
    "problem.dosing-daytime": {
        "en": "'{word}': a dosing says how many times a day, not when",
        "de": "„{word}“: Hier steht, wie oft am Tag, nicht wann",
    },
    "problem.dosing-twice": {
        "en": "'{word}': this is said twice",
        "de": "„{word}“: Das steht hier zweimal",
    },
    "problem.dosing-two-periods": {
        "en": "'{word}' names two periods; only one is possible",
        "de": "„{word}“ nennt zwei Zeiträume; möglich ist nur einer",
    },
    "problem.dosing-other-day": {
        "en": "'{word}': every other day can only be once",
        "de": "„{word}“: Jeden zweiten Tag geht nur einmal",
    },
    "problem.dosing-too-often": {
        "en": "'{word}': at most {max} times are possible",
        "de": "„{word}“: Höchstens {max}-mal ist möglich",
    },
    "problem.dosing-too-long": {
        "en": "'{word}': at most {max} minutes are possible",
        "de": "„{word}“: Höchstens {max} Minuten sind möglich",
    },
}

TEXTS: dict[str, dict[str, str]] = _WORDS | _QUANTITIES | _MODIFIERS | _SIDES | _ELSEWHERE | _DOSING
