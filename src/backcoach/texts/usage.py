"""What is said of a command line that cannot be understood."""

TEXTS: dict[str, dict[str, str]] = {
    "usage.help": {
        "en": "`{command} --help` shows what there is.",
        "de": "`{command} --help` zeigt, was es gibt.",
    },
    "usage.no-such-option": {
        "en": "there is no option {option}.",
        "de": "die Option {option} gibt es nicht.",
    },
    "usage.no-such-option-near": {
        "en": "there is no option {option} — did you mean {near}?",
        "de": "die Option {option} gibt es nicht — meinst du {near}?",
    },
    "usage.option-value": {
        "en": "something is wrong with the value of {option}.",
        "de": "mit dem Wert von {option} stimmt etwas nicht.",
    },
    "usage.missing": {"en": "{parameter} is missing.", "de": "{parameter} fehlt."},
    "usage.bad-value": {
        "en": "the value of {parameter} does not fit. {accepts}",
        "de": "der Wert von {parameter} passt nicht. {accepts}",
    },
    "usage.accepts-choice": {"en": "It can be one of: {choices}.", "de": "Möglich sind: {choices}."},
    "usage.accepts-range": {
        "en": "It takes a number from {least} to {most}.",
        "de": "Es muss eine Zahl von {least} bis {most} sein.",
    },
    "usage.accepts-other": {"en": "Please look at the help.", "de": "Bitte sieh in der Hilfe nach."},
    "usage.extra": {"en": "there is a word too many: {what}.", "de": "da steht ein Wort zu viel: {what}."},
    "usage.other": {"en": "{what}", "de": "das verstehe ich nicht: {what}"},
    "usage.no-such-command": {
        "en": "there is no command {name}. `backcoach --help` shows all.",
        "de": "den Befehl {name} gibt es nicht. `backcoach --help` zeigt alle.",
    },
    "usage.no-such-command-routine": {
        "en": "there is no command {name}. To run the routine: backcoach run {path}",
        "de": "den Befehl {name} gibt es nicht. Den Ablauf startest du so: backcoach run {path}",
    },
    "usage.no-such-command-near": {
        "en": "there is no command {name} — did you mean {near}?",
        "de": "den Befehl {name} gibt es nicht — meinst du {near}?",
    },
    "usage.speed": {
        "en": "--speed takes a number from 0.1 to 1000.",
        "de": "--speed muss eine Zahl von 0.1 bis 1000 sein.",
    },
    "usage.weekday": {
        "en": "{value} is no weekday. It can be mon, tue, wed, thu, fri, sat, sun or all.",
        "de": "{value} ist kein Wochentag. Möglich sind mo, di, mi, do, fr, sa, so oder all.",
    },
    "usage.no-such-voice": {
        "en": "this voice cannot speak “{language}” here: {why}. There are: {known}.",
        "de": "diese Stimme kann hier kein „{language}“ sprechen: {why}. Es gibt: {known}.",
    },
    "usage.watch-alone": {
        "en": "--watch goes with no other option but --lang.",
        "de": "--watch verträgt sich mit keiner anderen Option als --lang.",
    },
    "usage.nothing-left": {
        "en": "without that, nothing is left of this routine.",
        "de": "ohne das bleibt von diesem Ablauf nichts übrig.",
    },
    "usage.voice-not-tried": {
        "en": "the voice was not set, as it could not be tried. {why}",
        "de": "die Stimme wurde nicht eingestellt, denn sie ließ sich nicht prüfen. {why}",
    },
    "usage.no-such-level": {
        "en": "no exercise of this routine has the level {level}.",
        "de": "keine Übung dieses Ablaufs hat die Stufe {level}.",
    },
}
