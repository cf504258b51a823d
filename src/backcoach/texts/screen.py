"""What is read during a session and in the summary after it. Short, because it is read from the mat."""

TEXTS: dict[str, dict[str, str]] = {
    # The session as a whole
    "screen.clock": {"en": "{elapsed} of {total}", "de": "{elapsed} von {total}"},
    "screen.clock-open": {"en": "+ {n} at your own pace", "de": "+ {n} in deinem Tempo"},
    "screen.clock-steps": {"en": "step {step} of {steps}", "de": "Schritt {step} von {steps}"},
    # Where we are
    "screen.side.left": {"en": "left side", "de": "linke Seite"},
    "screen.side.right": {"en": "right side", "de": "rechte Seite"},
    "screen.side.alternate": {"en": "sides in turn", "de": "Seiten im Wechsel"},
    "screen.set": {"en": "set {set} of {sets}", "de": "Satz {set} von {sets}"},
    "screen.round": {"en": "round {round} of {rounds}", "de": "Runde {round} von {rounds}"},
    # In large letters: capitals from A to Z only
    "screen.word.left": {"en": "LEFT", "de": "LINKS"},
    "screen.word.right": {"en": "RIGHT", "de": "RECHTS"},
    "screen.word.rest": {"en": "REST", "de": "PAUSE"},
    "screen.word.ready": {"en": "GET READY", "de": "BEREIT"},
    "screen.word.paused": {"en": "PAUSED", "de": "ANGEHALTEN"},
    "screen.word.done": {"en": "DONE", "de": "FERTIG"},
    # Below the large number
    "screen.unit.seconds": {"en": "second|seconds", "de": "Sekunde|Sekunden"},
    "screen.unit.minutes": {"en": "minutes", "de": "Minuten"},
    "screen.unit.setup": {"en": "{unit} to get into position", "de": "{unit}, um in Position zu kommen"},
    "screen.unit.switch": {"en": "{unit} to change sides", "de": "{unit} zum Seitenwechsel"},
    "screen.unit.ready": {"en": "{unit} until it goes on", "de": "{unit}, dann geht es weiter"},
    "screen.unit.hold": {"en": "{unit} to hold", "de": "{unit} halten"},
    "screen.unit.hold-rep": {
        "en": "{unit} to hold · rep {rep} of {reps}",
        "de": "{unit} halten · Wdh. {rep} von {reps}",
    },
    "screen.unit.part-rep": {"en": "{unit} · rep {rep} of {reps}", "de": "{unit} · Wdh. {rep} von {reps}"},
    "screen.unit.rep": {"en": "repetition|repetitions", "de": "Wiederholung|Wiederholungen"},
    "screen.unit.breath": {"en": "breath|breaths", "de": "Atemzug|Atemzüge"},
    "screen.unit.open": {
        "en": "repetition – Enter when done|repetitions – Enter when done",
        "de": "Wiederholung – dann Enter|Wiederholungen – dann Enter",
    },
    # Parts of a repetition, where the exercise has no words of its own
    "screen.phase.up": {"en": "up", "de": "hoch"},
    "screen.phase.down": {"en": "down", "de": "ab"},
    # The same of a repetition that is held, whichever way it goes; what is spoken is `cue.go-hold`, `cue.go-release`
    "screen.phase.move": {"en": "move", "de": "bewegen"},
    "screen.phase.hold": {"en": "hold", "de": "halten"},
    "screen.phase.release": {"en": "release", "de": "lösen"},
    "screen.phase.in": {"en": "breathe in", "de": "einatmen"},
    "screen.phase.out": {"en": "breathe out", "de": "ausatmen"},
    # Paused: why, and how to go on
    "screen.paused.user": {"en": "Press space to go on.", "de": "Weiter mit der Leertaste."},
    "screen.paused.gap": {
        "en": "Press space to go on. The computer slept or stood still; that time was not counted.",
        "de": "Weiter mit der Leertaste. Der Computer hat geschlafen oder stand still; diese Zeit zählt nicht.",
    },
    "screen.paused.stopped": {
        "en": "Press space to go on. The session waited in the background; that time was not counted.",
        "de": "Weiter mit der Leertaste. Die Übungen haben im Hintergrund gewartet; diese Zeit zählt nicht.",
    },
    # What comes next
    "screen.next": {"en": "next", "de": "danach"},
    "screen.next.rest": {"en": "rest {length}, then {then}", "de": "Pause {length}, dann {then}"},
    "screen.next.none": {"en": "This is the last one.", "de": "Das ist die letzte Übung."},
    "screen.seconds": {"en": "{n} second|{n} seconds", "de": "{n} Sekunde|{n} Sekunden"},
    "screen.minutes": {"en": "{clock} minutes", "de": "{clock} Minuten"},
    # A rehearsal
    "screen.rehearsal": {
        "en": "Rehearsal at {speed} times the speed: no sound, not logged.",
        "de": "Probe mit {speed}-facher Geschwindigkeit: ohne Ton und Protokoll.",
    },
    "screen.rehearsal-heard": {
        "en": "Rehearsal at {speed} times the speed: not logged.",
        "de": "Probe mit {speed}-facher Geschwindigkeit: ohne Protokoll.",
    },
    # Voice
    "screen.voice": {"en": "sound: {voice}", "de": "Ton: {voice}"},
    "screen.muted": {"en": "muted (m: sound on)", "de": "stumm (m: Ton an)"},
    # Keys: what is pressed, and what it does
    "screen.key.space": {"en": "space", "de": "Leertaste"},
    "screen.key.enter": {"en": "Enter", "de": "Enter"},
    "screen.do.pause": {"en": "pause", "de": "anhalten"},
    "screen.do.resume": {"en": "go on", "de": "fortsetzen"},
    "screen.do.done": {"en": "done", "de": "fertig"},
    "screen.do.back": {"en": "back", "de": "zurück"},
    "screen.do.skip": {"en": "skip", "de": "weiter"},
    "screen.do.add": {"en": "10 s", "de": "10 s"},
    "screen.do.mute": {"en": "mute", "de": "stumm"},
    "screen.do.quit": {"en": "quit", "de": "Ende"},
    "screen.do.help": {"en": "help", "de": "Hilfe"},
    # The help
    "screen.help.space": {"en": "pause and go on", "de": "anhalten, weitermachen"},
    "screen.help.enter": {"en": "done, at your own pace", "de": "fertig, im eigenen Tempo"},
    "screen.help.skip": {"en": "to the next step", "de": "zum nächsten Schritt"},
    "screen.help.back": {"en": "step again, or the one before", "de": "Schritt neu, oder der davor"},
    "screen.help.restart": {"en": "step again", "de": "Schritt neu"},
    "screen.help.add": {"en": "10 seconds more", "de": "10 Sekunden mehr"},
    "screen.help.mute": {"en": "sound off and on", "de": "Ton aus und an"},
    "screen.help.quit": {"en": "end; what you did is kept", "de": "beenden; bleibt im Protokoll"},
    "screen.help.more": {"en": "more", "de": "mehr"},
    "screen.help.close": {"en": "close; the clock runs", "de": "schließen; die Uhr läuft"},
    "screen.help.close-paused": {"en": "close; it is still paused", "de": "schließen; noch angehalten"},
    # Plain: one line an event
    "screen.plain.start": {"en": "{title}, {clock} minutes", "de": "{title}, {clock} Minuten"},
    "screen.plain.start-open": {
        "en": "{title}, {clock} minutes and {n} step at your own pace|"
        "{title}, {clock} minutes and {n} steps at your own pace",
        "de": "{title}, {clock} Minuten und {n} Schritt in deinem Tempo|"
        "{title}, {clock} Minuten und {n} Schritte in deinem Tempo",
    },
    "screen.plain.setup": {"en": "Get ready: {name}. {dose}", "de": "Mach dich bereit: {name}. {dose}"},
    "screen.plain.setup-bare": {"en": "Get ready: {name}", "de": "Mach dich bereit: {name}"},
    "screen.plain.hold": {"en": "hold {length}", "de": "{length} halten"},
    "screen.plain.switch": {"en": "Change sides: {side}", "de": "Seitenwechsel: {side}"},
    "screen.plain.rest": {"en": "Rest {length}", "de": "Pause {length}"},
    "screen.plain.rest-next": {"en": "Rest {length}. Next: {then}", "de": "Pause {length}. Danach: {then}"},
    "screen.plain.reps": {
        "en": "{n} repetition|{n} repetitions",
        "de": "{n} Wiederholung|{n} Wiederholungen",
    },
    "screen.plain.breaths": {"en": "{n} breath|{n} breaths", "de": "{n} Atemzug|{n} Atemzüge"},
    "screen.plain.open": {"en": "Enter when done", "de": "dann Enter"},
    "screen.plain.skipped": {"en": "Skipped", "de": "Übersprungen"},
    "screen.plain.paused": {"en": "Paused. {how}", "de": "Angehalten. {how}"},
    "screen.plain.ready": {
        "en": "Get ready: it goes on in {length}",
        "de": "Mach dich bereit: weiter in {length}",
    },
    "screen.plain.added": {
        "en": "{n} second more|{n} seconds more",
        "de": "{n} Sekunde mehr|{n} Sekunden mehr",
    },
    "screen.plain.completed": {"en": "Done.", "de": "Fertig."},
    "screen.plain.quit": {"en": "Ended.", "de": "Beendet."},
    # The summary after a session
    "screen.summary.completed": {
        "en": "{title}: well done, that was all of it.",
        "de": "{title}: geschafft, das war alles.",
    },
    "screen.summary.skipping": {"en": "{title}: done.", "de": "{title}: fertig."},
    "screen.summary.quit": {
        "en": "{title}: ended. What you did counts.",
        "de": "{title}: beendet. Was du gemacht hast, zählt.",
    },
    "screen.summary.interrupted": {
        "en": "{title}: interrupted. What you did counts.",
        "de": "{title}: unterbrochen. Was du gemacht hast, zählt.",
    },
    "screen.summary.time": {"en": "{active} of {planned} minutes", "de": "{active} von {planned} Minuten"},
    "screen.summary.steps": {"en": "{n} of {total} steps finished", "de": "{n} von {total} Schritten gemacht"},
    "screen.summary.skipped": {"en": "{n} skipped", "de": "{n} übersprungen"},
    "screen.summary.saved": {"en": "It is in your log.", "de": "Es steht in deinem Protokoll."},
    "screen.summary.rehearsal": {
        "en": "A rehearsal: it was not written into the log.",
        "de": "Eine Probe: Sie steht nicht im Protokoll.",
    },
}
