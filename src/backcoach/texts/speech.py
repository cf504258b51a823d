"""What is said about the voice itself: rungs of the ladder that failed, and the lines of the doctor."""

TEXTS: dict[str, dict[str, str]] = {
    "speech.no-engine": {
        "en": "No speech engine was found; cues are beeped. `backcoach doctor` says more.",
        "de": "Es wurde keine Sprachausgabe gefunden; du hörst Töne. Mehr sagt `backcoach doctor`.",
    },
    "speech.no-space": {
        "en": "There is no room to store spoken cues; they are beeped.",
        "de": "Es ist kein Platz, um Ansagen zu speichern; du hörst Töne.",
    },
    "speech.no-voice": {
        "en": "There is no voice for the language “{language}” here; cues are beeped.",
        "de": "Für die Sprache „{language}“ gibt es hier keine Stimme; du hörst Töne.",
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
        "en": "Sound has failed; the terminal's bell rings instead. Mute and unmute to try again.",
        "de": "Der Ton ist ausgefallen; stattdessen läutet das Terminal. Zweimal Stumm drücken versucht es neu.",
    },
    "speech.no-player-silent": {
        "en": "No sound here: the session is silent. See backcoach doctor",
        "de": "Kein Ton: Die Einheit läuft still. Mehr: backcoach doctor",
    },
    "speech.player-failed-silent": {
        "en": "Sound has failed; the session goes on silently.",
        "de": "Der Ton ist ausgefallen; die Einheit läuft still weiter.",
    },
    "speech.doctor-engine": {
        "en": "Speech engine: {name}",
        "de": "Sprachausgabe: {name}",
    },
    "speech.doctor-no-engine": {
        "en": "Speech engine: none ({why}). On Linux, install espeak-ng.",
        "de": "Sprachausgabe: keine ({why}). Unter Linux: espeak-ng installieren.",
    },
    "speech.doctor-voice": {
        "en": "Voice for “{language}”: yes",
        "de": "Stimme für „{language}“: ja",
    },
    "speech.doctor-no-voice": {
        "en": "Voice for “{language}”: none",
        "de": "Stimme für „{language}“: keine",
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
