"""What is said about the voice itself: rungs of the ladder that failed, and the lines of the doctor."""

TEXTS: dict[str, dict[str, str]] = {
    "speech.no-engine": {
        "en": "No speech engine was found; cues are beeped. `backcoach doctor` says more.",
        "de": "Es wurde keine Sprachausgabe gefunden; du hörst Töne. Mehr sagt `backcoach doctor`.",
    },
    "speech.no-space": {
        "en": "There is no room for sounds on the disk: beeps or bell.",
        "de": "Kein Platz für Ansagen: Du hörst Töne oder das Terminal läutet.",
    },
    "speech.no-voice": {
        "en": "There is no voice for the language “{language}” here; cues are beeped.",
        "de": "Für die Sprache „{language}“ gibt es hier keine Stimme; du hörst Töne.",
    },
    "speech.instead": {
        "en": "The usual voice speaks; yours cannot here ({why}).",
        "de": "Es spricht die übliche Stimme; deine kann hier nicht ({why}).",
    },
    "speech.renderer-failed": {
        "en": "The speech engine does not answer; cues are beeped. `backcoach doctor` says more.",
        "de": "Die Sprachausgabe antwortet nicht; du hörst Töne. Mehr sagt `backcoach doctor`.",
    },
    "speech.no-player": {
        "en": "No sound here: the terminal's bell rings. See backcoach doctor",
        "de": "Kein Ton: Das Terminal läutet. Mehr: backcoach doctor",
    },
    "speech.player-failed": {
        "en": "Sound has failed: the bell rings. It will be tried again.",
        "de": "Kein Ton mehr: Das Terminal läutet. Er wird neu versucht.",
    },
    "speech.sound-back": {
        "en": "Sound is back.",
        "de": "Der Ton ist wieder da.",
    },
    "speech.no-player-silent": {
        "en": "No sound here: the session is silent. See backcoach doctor",
        "de": "Kein Ton: Die Einheit läuft still. Mehr: backcoach doctor",
    },
    "speech.player-failed-silent": {
        "en": "Sound has failed: the session is silent. It will be tried again.",
        "de": "Kein Ton mehr: Die Einheit läuft still. Er wird neu versucht.",
    },
    "speech.check-no-engine": {
        "en": "What is said in “{language}” could not be tried: there is no speech engine here.",
        "de": "Was auf „{language}“ gesagt wird, ließ sich nicht prüfen: Hier gibt es keine Sprachausgabe.",
    },
    "speech.check-no-voice": {
        "en": "What is said in “{language}” could not be tried: there is no voice for it here.",
        "de": "Was auf „{language}“ gesagt wird, ließ sich nicht prüfen: Hier gibt es keine Stimme dafür.",
    },
    "speech.check-no-space": {
        "en": "What is said in “{language}” could not be tried: there is no room to store it.",
        "de": "Was auf „{language}“ gesagt wird, ließ sich nicht prüfen: Es ist kein Platz, um es zu speichern.",
    },
    "speech.check-renderer-failed": {
        "en": "What is said in “{language}” could not be tried to its end: the speech engine does not answer.",
        "de": "Was auf „{language}“ gesagt wird, ließ sich nicht ganz prüfen: Die Sprachausgabe antwortet nicht.",
    },
    "speech.doctor-engine": {
        "en": "Speech engine for “{language}”: {name}",
        "de": "Sprachausgabe für „{language}“: {name}",
    },
    "speech.doctor-tried": {
        "en": "Tried, but not to be used: {name} ({why})",
        "de": "Versucht, aber nicht zu gebrauchen: {name} ({why})",
    },
    "speech.doctor-voice": {
        "en": "Voice for “{language}”: {name}",
        "de": "Stimme für „{language}“: {name}",
    },
    "speech.doctor-voices": {
        "en": "Other voices for “{language}”: {names}",
        "de": "Andere Stimmen für „{language}“: {names}",
    },
    "speech.doctor-no-engine": {
        "en": "Speech engine for “{language}”: none. On Linux, install espeak-ng.",
        "de": "Sprachausgabe für „{language}“: keine. Unter Linux: espeak-ng installieren.",
    },
    "speech.doctor-no-voice": {
        "en": "Voice for “{language}”: none. Cues in this language are beeped, never spoken in another one's voice.",
        "de": "Stimme für „{language}“: keine. Ansagen in dieser Sprache sind Töne, nie eine fremde Stimme.",
    },
    "speech.doctor-no-space": {
        "en": "There is no room to store spoken cues for “{language}”.",
        "de": "Es ist kein Platz, um Ansagen für „{language}“ zu speichern.",
    },
    "speech.doctor-mute": {
        "en": "The engine said nothing for “{language}” ({why}).",
        "de": "Die Sprachausgabe hat für „{language}“ nichts gesagt ({why}).",
    },
    "speech.doctor-device": {
        "en": "Sound goes to: {name}",
        "de": "Der Ton geht an: {name}",
    },
    "speech.doctor-lead": {
        "en": "Silence before a cue: {n} millisecond, set with `backcoach settings --lead {n}`"
        "|Silence before a cue: {n} milliseconds, set with `backcoach settings --lead {n}`",
        "de": "Stille vor einer Ansage: {n} Millisekunde, eingestellt mit `backcoach settings --lead {n}`"
        "|Stille vor einer Ansage: {n} Millisekunden, eingestellt mit `backcoach settings --lead {n}`",
    },
    "speech.doctor-no-lead": {
        "en": "Is the first syllable missing (Bluetooth, HDMI)? The loudspeaker sleeps between cues. "
        "`backcoach settings --lead 300` wakes it before each; the cues stay on time.",
        "de": "Fehlt die erste Silbe (Bluetooth, HDMI)? Der Lautsprecher schläft zwischen den Ansagen. "
        "`backcoach settings --lead 300` weckt ihn vor jeder; sie bleiben pünktlich.",
    },
    "speech.doctor-sentence": {
        "en": "This is how I sound. Bridge: three sets of ten repetitions. Three. Two. One.",
        "de": "So klinge ich. Brücke: drei Sätze mit zehn Wiederholungen. Drei. Zwei. Eins.",
    },
    "speech.doctor-spoke": {
        "en": "Spoken. If you heard nothing, look at the volume, and at the device above.",
        "de": "Gesprochen. Wenn du nichts gehört hast: Sieh nach der Lautstärke und nach dem Gerät oben.",
    },
    "speech.doctor-not-spoken": {
        "en": "Nothing could be spoken; the lines above say why.",
        "de": "Es konnte nichts gesprochen werden; warum, steht oben.",
    },
    "speech.doctor-not-played": {
        "en": "The player did not play the sentence to its end, though it can play silence.",
        "de": "Der Abspieler hat den Satz nicht zu Ende gespielt, obwohl er Stille spielen kann.",
    },
    "speech.doctor-player": {
        "en": "Player {name}: works",
        "de": "Abspieler {name}: geht",
    },
    "speech.doctor-player-fails": {
        "en": "Player {name}: does not work ({why})",
        "de": "Abspieler {name}: geht nicht ({why})",
    },
    "speech.doctor-no-players": {
        "en": "Players: none. On Linux, install alsa-utils, pulseaudio-utils or pipewire-bin.",
        "de": "Abspieler: keiner. Unter Linux: alsa-utils, pulseaudio-utils oder pipewire-bin installieren.",
    },
    "speech.doctor-cache": {
        "en": "Stored speech: {megabytes} MB in {path}",
        "de": "Gespeicherte Ansagen: {megabytes} MB in {path}",
    },
    "speech.doctor-cache-fails": {
        "en": "Stored speech: {path} cannot be written to; a temporary directory is used.",
        "de": "Gespeicherte Ansagen: In {path} kann nicht geschrieben werden; es wird ein Ordner auf Zeit benutzt.",
    },
    "speech.doctor-speech": {
        "en": "You will hear: spoken cues",
        "de": "Du wirst hören: gesprochene Ansagen",
    },
    "speech.doctor-beeps": {
        "en": "You will hear: beeps",
        "de": "Du wirst hören: Töne",
    },
    "speech.doctor-bell": {
        "en": "You will hear: the terminal's bell",
        "de": "Du wirst hören: das Läuten des Terminals",
    },
}
