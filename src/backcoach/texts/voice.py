"""What is heard, in a word, as it stands on the screen."""

TEXTS: dict[str, dict[str, str]] = {
    "voice.speech": {"en": "on", "de": "an"},
    "voice.beeps": {"en": "beeps", "de": "Töne"},
    "voice.bell": {"en": "bell", "de": "Glocke"},
    "voice.off": {"en": "off", "de": "aus"},
}
