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
        "en": "No sound can be played here; the terminal's bell rings instead. `backcoach doctor` says more.",
        "de": "Hier lässt sich kein Ton abspielen; stattdessen läutet das Terminal. Mehr sagt `backcoach doctor`.",
    },
    "speech.player-failed": {
        "en": "Sound has failed; the terminal's bell rings instead. Mute and unmute to try again.",
        "de": "Der Ton ist ausgefallen; stattdessen läutet das Terminal. Zweimal Stumm drücken versucht es neu.",
    },
}
