"""The safety text: fixed lines to be read before the first session and by `backcoach safety`.

It knows nothing of the user, and nothing in the program is computed from it. Where the lines come from: docs/safety.md.
"""

TEXTS: dict[str, dict[str, str]] = {
    "safety.title": {
        "en": "Please read this before you start",
        "de": "Bitte lies das, bevor du anfängst",
    },
    # Emergencies
    "safety.emergency.title": {
        "en": "Get help at once (112, 999 or 911) if you have back pain and any of these:",
        "de": "Hol sofort Hilfe (Notruf 112), wenn du Rückenschmerzen hast und eins davon:",
    },
    "safety.emergency.short": {"en": "Get help at once", "de": "Hol sofort Hilfe"},
    "safety.emergency.saddle": {
        "en": "New numbness or tingling around the genitals, anus or inner thighs",
        "de": "Neue Taubheit oder Kribbeln an Genitalien, After oder Oberschenkel-Innenseiten",
    },
    "safety.emergency.bladder": {
        "en": "You cannot pass urine, or you cannot control your bladder or bowel",
        "de": "Du kannst kein Wasser lassen oder Blase oder Darm nicht kontrollieren",
    },
    "safety.emergency.toilet": {
        "en": "No feeling, or a changed feeling, on the toilet or when you wipe",
        "de": "Kein oder ein verändertes Gefühl auf der Toilette oder beim Abwischen",
    },
    "safety.emergency.legs": {
        "en": "New or growing weakness, numbness or pain in both legs",
        "de": "Neue oder zunehmende Schwäche, Taubheit oder Schmerzen in beiden Beinen",
    },
    "safety.emergency.foot": {
        "en": "A leg that suddenly gives way, or a foot that you can no longer lift",
        "de": "Ein Bein, das plötzlich nachgibt, oder ein Fuß, den du nicht mehr heben kannst",
    },
    "safety.emergency.sex": {
        "en": "New loss of sexual feeling or function",
        "de": "Neuer Verlust von sexuellem Gefühl oder sexueller Funktion",
    },
    "safety.emergency.accident": {
        "en": "A serious accident or fall",
        "de": "Ein schwerer Unfall oder Sturz",
    },
    "safety.emergency.chest": {
        "en": "Chest pain",
        "de": "Schmerzen in der Brust",
    },
    # To a doctor soon, and exercise only after that
    "safety.doctor.title": {
        "en": "See a doctor soon (UK: 111), and before you exercise, about any of these:",
        "de": "Lass das bald und vor dem Üben ärztlich abklären (Praxis oder 116117):",
    },
    "safety.doctor.short": {"en": "See a doctor soon", "de": "Bald ärztlich abklären"},
    "safety.doctor.infection": {
        "en": "Fever, chills or a recent infection",
        "de": "Fieber, Schüttelfrost oder eine Infektion in letzter Zeit",
    },
    "safety.doctor.immune": {
        "en": "A weak immune system, injected drugs, or an injection into the spine",
        "de": "Schwaches Immunsystem, gespritzte Drogen oder eine Spritze an der Wirbelsäule",
    },
    "safety.doctor.weight": {
        "en": "Weight loss without a clear reason, or cancer, now or in the past",
        "de": "Gewichtsverlust ohne klaren Grund, oder Krebs, jetzt oder früher",
    },
    "safety.doctor.night": {
        "en": "Pain that gets worse when you lie down or at night",
        "de": "Schmerzen, die im Liegen oder nachts stärker werden",
    },
    "safety.doctor.fall": {
        "en": "Even a minor fall: in older age, with osteoporosis or long use of cortisone",
        "de": "Auch ein leichter Sturz: im Alter, bei Osteoporose oder langer Cortisoneinnahme",
    },
    "safety.doctor.shape": {
        "en": "A lump on your back, or a change in its shape",
        "de": "Eine Beule am Rücken oder eine veränderte Form",
    },
    "safety.doctor.leg": {
        "en": "Pain that runs down below the knee, with numbness",
        "de": "Schmerzen bis unter das Knie, mit Taubheit",
    },
    "safety.doctor.lasting": {
        "en": "Severe pain, or pain that has not eased after a few weeks",
        "de": "Starke Schmerzen, oder Schmerzen, die nach einigen Wochen nicht nachlassen",
    },
    # To be asked about
    "safety.ask.title": {
        "en": "Ask your doctor or physiotherapist first if one of these is true for you:",
        "de": "Frag erst in der Arztpraxis oder Physiotherapie, wenn eins davon zutrifft:",
    },
    "safety.ask.short": {"en": "Ask first", "de": "Frag erst"},
    "safety.ask.pregnancy": {
        "en": "Pregnancy, or a recent operation or broken bone",
        "de": "Schwangerschaft, eine Operation oder ein Knochenbruch in letzter Zeit",
    },
    "safety.ask.bones": {
        "en": "Osteoporosis that has led to a broken bone, or an acute slipped disc",
        "de": "Osteoporose mit Knochenbruch, oder ein akuter Bandscheibenvorfall",
    },
    "safety.ask.spine": {
        "en": "A narrow spinal canal (stenosis) or a shifted vertebra (spondylolisthesis)",
        "de": "Ein enger Wirbelkanal (Stenose) oder Wirbelgleiten (Spondylolisthese)",
    },
    "safety.ask.heart": {
        "en": "Heart or lung disease, or high blood pressure that is not under control",
        "de": "Eine Herz- oder Lungenkrankheit, oder schlecht eingestellter Bluthochdruck",
    },
    "safety.ask.hip": {
        "en": "A hip replacement, or trouble keeping your balance",
        "de": "Ein künstliches Hüftgelenk, oder Probleme mit dem Gleichgewicht",
    },
    # During a session
    "safety.stop.title": {
        "en": "End the session at once if you notice any of these:",
        "de": "Hör sofort auf, wenn du eins davon bemerkst:",
    },
    "safety.stop.short": {"en": "End the session at once", "de": "Hör sofort auf"},
    "safety.stop.leg": {
        "en": "Pain that moves further down your leg",
        "de": "Schmerzen, die weiter ins Bein hinunterziehen",
    },
    "safety.stop.numbness": {
        "en": "New tingling, numbness or weakness, or another of the emergency signs above",
        "de": "Neues Kribbeln, Taubheit oder Schwäche, oder ein anderes der Notfallzeichen oben",
    },
    "safety.stop.pain": {
        "en": "Sudden severe pain, or chest pain",
        "de": "Plötzliche starke Schmerzen, oder Schmerzen in der Brust",
    },
    "safety.stop.unwell": {
        "en": "Dizziness, unusual shortness of breath, or feeling unwell",
        "de": "Schwindel, ungewohnte Atemnot oder Unwohlsein",
    },
    "safety.stop.again": {
        "en": "Then read this page again: backcoach safety",
        "de": "Lies dann diese Seite noch einmal: backcoach safety",
    },
    # The traffic light: a legend to read, never a rule that the program applies
    "safety.traffic.title": {
        "en": "Pain while you exercise, from 0 (none) to 10 (the worst you can imagine):",
        "de": "Schmerz beim Üben, von 0 (keiner) bis 10 (der schlimmste vorstellbare):",
    },
    "safety.traffic.short": {"en": "Pain while you exercise", "de": "Schmerz beim Üben"},
    "safety.traffic.green": {
        "en": "Green, 0 to 3: go on.",
        "de": "Grün, 0 bis 3: Mach weiter.",
    },
    "safety.traffic.amber": {
        "en": "Amber, 4 or 5: slower, smaller or fewer. It should settle within 24 hours.",
        "de": "Gelb, 4 oder 5: langsamer, kleiner oder weniger. Binnen 24 Stunden soll es abklingen.",
    },
    "safety.traffic.red": {
        "en": "Red, 6 or more: stop this exercise. Take its easier version, or end for today.",
        "de": "Rot, ab 6: Beende diese Übung. Nimm die leichtere Variante oder hör für heute auf.",
    },
    "safety.traffic.start": {
        "en": "Starting at 4 or 5: up to 1 more is green, 2 more amber, 3 or more red.",
        "de": "Beginn bei 4 oder 5: Bis 1 mehr ist grün, 2 mehr gelb, ab 3 mehr rot.",
    },
    "safety.traffic.high": {
        "en": "Starting at 6 or more: ask a doctor or physiotherapist first.",
        "de": "Beginn bei 6 oder mehr: Frag erst in der Arztpraxis oder Physiotherapie.",
    },
    "safety.traffic.next-day": {
        "en": "Still worse the next day: halve the repetitions, or take the easier version.",
        "de": "Am nächsten Tag noch stärker: halb so oft wiederholen oder die leichtere Variante.",
    },
    "safety.traffic.next-days": {
        "en": "Two days in a row: a rest day, and ask a physiotherapist. Longer: see a doctor.",
        "de": "Zwei Tage lang: Ruhetag, und frag in der Physiotherapie. Länger: in der Arztpraxis.",
    },
    "safety.traffic.note": {
        "en": "Rules of thumb from knee and tendon training, not tested for backs: you decide.",
        "de": "Faustregeln aus Knie- und Sehnentraining, am Rücken nicht geprüft: Du entscheidest.",
    },
    # The place
    "safety.setup.title": {
        "en": "Every time:",
        "de": "Jedes Mal:",
    },
    "safety.setup.short": {"en": "Every time", "de": "Jedes Mal"},
    "safety.setup.floor": {
        "en": "A flat, non-slip floor, a mat, and your phone within reach",
        "de": "Ein ebener, rutschfester Boden, eine Matte und das Telefon in Reichweite",
    },
    "safety.setup.chair": {
        "en": "A chair to get up with: roll onto your side, then push up with your arms",
        "de": "Ein Stuhl zum Aufstehen: auf die Seite rollen, dann mit den Armen hochdrücken",
    },
    "safety.setup.move": {
        "en": "Move slowly, without jerks, as far as is comfortable, and keep breathing",
        "de": "Beweg dich langsam, ohne Ruck, so weit es angenehm ist, und atme weiter",
    },
    # What the program is, and is not
    "safety.about.title": {
        "en": "What backcoach is:",
        "de": "Was backcoach ist:",
    },
    "safety.about.short": {"en": "What backcoach is", "de": "Was backcoach ist"},
    "safety.disclaimer": {
        "en": "backcoach is a timer for exercise routines that you or your physiotherapist choose. "
        "It does not examine you, diagnose, treat or monitor any illness, and does not replace a doctor "
        "or physiotherapist. Stop when something feels wrong.",
        "de": "backcoach ist ein Timer für Übungsabläufe, die du dir ausgesucht oder in der Physiotherapie bekommen "
        "hast. Das Programm untersucht dich nicht, stellt keine Diagnose, behandelt oder überwacht keine Krankheit "
        "und ersetzt weder Arztpraxis noch Physiotherapie. Hör auf, wenn sich etwas falsch anfühlt.",
    },
    "safety.continued": {"en": "{heading} (continued)", "de": "{heading} (weiter)"},
    "safety.more": {"en": "Press any key to go on.", "de": "Weiter mit einer Taste."},
    "safety.confirm": {
        "en": "Read it all? Press any key.",
        "de": "Alles gelesen? Drück eine Taste.",
    },
}

ORDER: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "safety.emergency.title",
        (
            "safety.emergency.saddle",
            "safety.emergency.bladder",
            "safety.emergency.toilet",
            "safety.emergency.legs",
            "safety.emergency.foot",
            "safety.emergency.sex",
            "safety.emergency.accident",
            "safety.emergency.chest",
        ),
    ),
    (
        "safety.doctor.title",
        (
            "safety.doctor.infection",
            "safety.doctor.immune",
            "safety.doctor.weight",
            "safety.doctor.night",
            "safety.doctor.fall",
            "safety.doctor.shape",
            "safety.doctor.leg",
            "safety.doctor.lasting",
        ),
    ),
    (
        "safety.ask.title",
        (
            "safety.ask.pregnancy",
            "safety.ask.bones",
            "safety.ask.spine",
            "safety.ask.heart",
            "safety.ask.hip",
        ),
    ),
    (
        "safety.stop.title",
        (
            "safety.stop.leg",
            "safety.stop.numbness",
            "safety.stop.pain",
            "safety.stop.unwell",
            "safety.stop.again",
        ),
    ),
    (
        "safety.traffic.title",
        (
            "safety.traffic.green",
            "safety.traffic.amber",
            "safety.traffic.red",
            "safety.traffic.start",
            "safety.traffic.high",
            "safety.traffic.next-day",
            "safety.traffic.next-days",
            "safety.traffic.note",
        ),
    ),
    ("safety.setup.title", ("safety.setup.floor", "safety.setup.chair", "safety.setup.move")),
    ("safety.about.title", ("safety.disclaimer",)),
)
"""What is shown in which order: the key of a heading and the keys of the lines below it. `safety.title` stands before
it all, and `safety.confirm` after it where an answer is awaited. A heading that ends in `title` has a `short` form for
the pages on which its section goes on."""
