"""The safety text: fixed lines to be read before the first session and by `backcoach safety`.

It knows nothing of the user, and nothing in the program is computed from it. Where each line comes from: docs/safety.md.
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
    "safety.emergency.1": {
        "en": "New numbness or tingling around the genitals, anus or inner thighs",
        "de": "Neue Taubheit oder Kribbeln an Genitalien, After oder Innenseiten der Schenkel",
    },
    "safety.emergency.2": {
        "en": "You cannot pass urine, or you cannot control your bladder or bowel",
        "de": "Du kannst kein Wasser lassen oder Blase oder Darm nicht kontrollieren",
    },
    "safety.emergency.3": {
        "en": "No feeling, or a changed feeling, on the toilet or when you wipe",
        "de": "Kein oder ein verändertes Gefühl auf der Toilette oder beim Abwischen",
    },
    "safety.emergency.4": {
        "en": "New or growing weakness, numbness or pain in both legs",
        "de": "Neue oder zunehmende Schwäche, Taubheit oder Schmerzen in beiden Beinen",
    },
    "safety.emergency.5": {
        "en": "A leg that suddenly gives way, or a foot that you can no longer lift",
        "de": "Ein Bein, das plötzlich nachgibt, oder ein Fuß, den du nicht mehr heben kannst",
    },
    "safety.emergency.6": {
        "en": "New loss of feeling or function during sex",
        "de": "Neuer Verlust von Gefühl oder Funktion beim Sex",
    },
    "safety.emergency.7": {
        "en": "A serious accident or fall before it",
        "de": "Ein schwerer Unfall oder Sturz davor",
    },
    "safety.emergency.8": {
        "en": "Chest pain",
        "de": "Schmerzen in der Brust",
    },
    # To a doctor soon, and exercise only after that
    "safety.doctor.title": {
        "en": "See a doctor soon (UK: 111), and before you exercise, about any of these:",
        "de": "Lass das bald ärztlich abklären (Praxis oder 116117), bevor du übst:",
    },
    "safety.doctor.1": {
        "en": "Fever, chills or a recent infection",
        "de": "Fieber, Schüttelfrost oder eine Infektion in letzter Zeit",
    },
    "safety.doctor.2": {
        "en": "A weak immune system, injected drugs, or an injection into the spine",
        "de": "Schwaches Immunsystem, gespritzte Drogen oder eine Spritze an der Wirbelsäule",
    },
    "safety.doctor.3": {
        "en": "Weight loss without a clear reason, or cancer, now or in the past",
        "de": "Gewichtsverlust ohne klaren Grund oder Krebs, jetzt oder früher",
    },
    "safety.doctor.4": {
        "en": "Pain that gets worse when you lie down or at night",
        "de": "Schmerzen, die im Liegen oder nachts stärker werden",
    },
    "safety.doctor.5": {
        "en": "Even a minor fall, if you are older, have osteoporosis or have long taken cortisone",
        "de": "Auch ein leichter Sturz: im Alter, bei Osteoporose oder nach langer Cortisoneinnahme",
    },
    "safety.doctor.6": {
        "en": "A lump on your back, or a change in its shape",
        "de": "Eine Beule am Rücken oder eine veränderte Form",
    },
    "safety.doctor.7": {
        "en": "Pain that runs down below the knee, with numbness",
        "de": "Schmerzen bis unter das Knie, mit Taubheit",
    },
    "safety.doctor.8": {
        "en": "Severe pain, or pain that has not eased after a few weeks",
        "de": "Starke Schmerzen oder Schmerzen, die nach einigen Wochen nicht nachlassen",
    },
    # To be asked about
    "safety.ask.title": {
        "en": "Ask your doctor or physiotherapist first about:",
        "de": "Frag vorher in der Arztpraxis oder Physiotherapie nach bei:",
    },
    "safety.ask.1": {
        "en": "Pregnancy, or a recent operation or broken bone",
        "de": "Schwangerschaft, kürzlicher Operation oder kürzlichem Knochenbruch",
    },
    "safety.ask.2": {
        "en": "Osteoporosis with a broken bone, or an acute slipped disc",
        "de": "Osteoporose mit Knochenbruch oder akutem Bandscheibenvorfall",
    },
    "safety.ask.3": {
        "en": "A narrow spinal canal (stenosis) or a shifted vertebra (spondylolisthesis)",
        "de": "Engem Wirbelkanal (Stenose) oder Wirbelgleiten (Spondylolisthese)",
    },
    "safety.ask.4": {
        "en": "Heart or lung disease, or high blood pressure that is not under control",
        "de": "Herz- oder Lungenkrankheit oder Bluthochdruck, der nicht gut eingestellt ist",
    },
    "safety.ask.5": {
        "en": "A hip replacement, or trouble keeping your balance",
        "de": "Künstlicher Hüfte oder Problemen mit dem Gleichgewicht",
    },
    # During a session
    "safety.stop.title": {
        "en": "End the session at once if you notice:",
        "de": "Beende die Übungen sofort bei:",
    },
    "safety.stop.1": {
        "en": "Pain that moves further down your leg",
        "de": "Schmerzen, die weiter ins Bein hinunterziehen",
    },
    "safety.stop.2": {
        "en": "New tingling, numbness or weakness",
        "de": "Neuem Kribbeln, neuer Taubheit oder Schwäche",
    },
    "safety.stop.3": {
        "en": "Sudden severe pain, or chest pain",
        "de": "Plötzlichen starken Schmerzen oder Schmerzen in der Brust",
    },
    "safety.stop.4": {
        "en": "Dizziness or breathlessness, or when you feel unwell",
        "de": "Schwindel oder Atemnot, oder wenn du dich unwohl fühlst",
    },
    "safety.stop.5": {
        "en": "Any of the emergency signs above. You find this page again with: backcoach safety",
        "de": "Jedem der Notfallzeichen oben. Diese Seite findest du wieder mit: backcoach safety",
    },
}
