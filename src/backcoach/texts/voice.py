"""What is heard, in a word, as it stands on the screen."""

TEXTS: dict[str, dict[str, str]] = {
    "voice.speech": {"en": "voice", "de": "Stimme"},
    "voice.beeps": {"en": "beeps", "de": "Signaltöne"},
    "voice.bell": {"en": "bell", "de": "Klingel"},
    "voice.off": {"en": "off", "de": "aus"},
}
