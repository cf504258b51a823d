"""What `record` says."""

TEXTS: dict[str, dict[str, str]] = {
    "record.speaking": {"en": "Speaking", "de": "Sprechen"},
    "record.writing": {"en": "Writing", "de": "Schreiben"},
    "record.done": {"en": "{path}: {length}, {megabytes} MB", "de": "{path}: {length}, {megabytes} MB"},
    "record.ending": {
        "en": "the name of the file has to end in .wav, .mp3 or .ogg, and {path} does not.",
        "de": "der Name der Datei muss auf .wav, .mp3 oder .ogg enden; {path} tut es nicht.",
    },
    "record.no-name": {
        "en": "{path} is an ending without a name: session{path}, for instance.",
        "de": "{path} ist eine Endung ohne Namen; gemeint ist vielleicht einheit{path}.",
    },
    "record.extra": {
        "en": "{ending} needs a package beside backcoach: pip install {package}. A .wav needs none.",
        "de": "{ending} braucht noch ein Paket: pip install {package}. Eine .wav braucht keins.",
    },
    "record.day": {
        "en": "The routine is not the same every day. This is {day}; `--day mon` and so on make the others.",
        "de": "Der Ablauf ist nicht an jedem Tag gleich. Das ist {day}; `--day mo` und so weiter machen die anderen.",
    },
    "record.paced": {
        "en": "{n} step that waits for you in a session has the exercise's own tempo in the recording.|"
        "{n} steps that wait for you in a session have the exercise's own tempo in the recording.",
        "de": "{n} Schritt, der in einer Einheit auf dich wartet, hat in der Aufnahme das Tempo der Übung.|"
        "{n} Schritte, die in einer Einheit auf dich warten, haben in der Aufnahme das Tempo der Übung.",
    },
    "record.beeped": {
        "en": "{n} sentence is beeped ({why}): “{first}”|{n} sentences are beeped ({why}), the first: “{first}”",
        "de": "{n} Satz ist ein Ton ({why}): „{first}“|{n} Sätze sind Töne ({why}), der erste: „{first}“",
    },
    "record.why-silent": {"en": "nothing in it can be heard", "de": "es ist nichts daran zu hören"},
    "record.why-too-long": {"en": "it takes too long to say", "de": "das Sprechen dauert zu lange"},
    "record.why-no-sound": {"en": "the engine said nothing", "de": "die Sprachausgabe hat nichts gesagt"},
    "record.why-disk": {"en": "the disk did not take it", "de": "der Datenträger hat es nicht genommen"},
    "record.why-lost": {"en": "its sound was deleted meanwhile", "de": "seine Tondatei wurde währenddessen gelöscht"},
    "record.why-crashed": {"en": "the engine broke over it", "de": "die Sprachausgabe ist daran gescheitert"},
}
