"""What `--help` says."""

TEXTS: dict[str, dict[str, str]] = {
    "help.app": {
        "en": "An exercise-routine coach: big digits, a calm voice and a personal log. Alone it shows today's session.",
        "de": "Ein Coach für Übungsabläufe: große Ziffern, ruhige Stimme, eigenes Protokoll. "
        "Allein zeigt es die Einheit von heute.",
    },
    "help.usage": {"en": "Usage: ", "de": "Aufruf: "},
    "help.arguments": {"en": "Arguments", "de": "Argumente"},
    "help.options": {"en": "Options", "de": "Optionen"},
    "help.commands": {"en": "Commands", "de": "Befehle"},
    "help.default": {"en": "[default: {}]", "de": "[Vorgabe: {}]"},
    "help.required": {"en": "[required]", "de": "[nötig]"},
    "help.help": {"en": "Show this help.", "de": "Zeigt diese Hilfe."},
    "help.version": {"en": "Show the version.", "de": "Zeigt die Version."},
    "help.run": {"en": "Run a session.", "de": "Startet eine Einheit."},
    "help.show": {
        "en": "Show what a session will be: every step, its length, what is said.",
        "de": "Zeigt, wie eine Einheit abläuft: jeder Schritt, seine Länge, was gesagt wird.",
    },
    "help.list": {
        "en": "List the routines, or the exercises.",
        "de": "Listet die Abläufe oder die Übungen auf.",
    },
    "help.watch": {
        "en": "Check again on every save, with what the patient will get beside it; q ends.",
        "de": "Prüft bei jedem Speichern neu und zeigt daneben, was die Patientin bekommt; q beendet.",
    },
    "help.set-routine": {
        "en": "The routine of a session where none is named.",
        "de": "Der Ablauf, wo keiner genannt ist.",
    },
    "help.add": {
        "en": "Take in a routine that somebody has sent you, after reading it back in words.",
        "de": "Nimmt einen Ablauf auf, den dir jemand geschickt hat, und liest ihn vorher in Worten vor.",
    },
    "help.add-file": {"en": "The file.", "de": "Die Datei."},
    "help.add-name": {
        "en": "What to call it; without this, as its file.",
        "de": "Wie er heißen soll; ohne das wie seine Datei.",
    },
    "help.plan": {
        "en": "From now on `backcoach` alone shows this routine.",
        "de": "Von nun an zeigt `backcoach` allein diesen Ablauf.",
    },
    "help.add-force": {
        "en": "Do not ask when another has its name. That one is kept.",
        "de": "Nicht fragen, wenn schon einer so heißt. Der bleibt aufgehoben.",
    },
    "help.without": {
        "en": "Leave out what does this, or do the author's substitute. Can be given several times.",
        "de": "Lässt weg, was das tut, oder nimmt den Ersatz aus der Datei. Kann mehrmals stehen.",
    },
    "help.goal": {"en": "Exercises for this.", "de": "Übungen für diesen Zweck."},
    "help.position": {"en": "Exercises in this position.", "de": "Übungen in dieser Lage."},
    "help.loading": {
        "en": "Exercises that move the spine so.",
        "de": "Übungen, die die Wirbelsäule so bewegen.",
    },
    "help.avoid-if": {
        "en": "Without the exercises whose file advises care with this.",
        "de": "Ohne die Übungen, deren Datei dabei zur Vorsicht rät.",
    },
    "help.check": {
        "en": "Find every problem in routine files.",
        "de": "Findet alle Probleme in Dateien mit Abläufen.",
    },
    "help.log": {
        "en": "List the sessions that were run.",
        "de": "Listet die Einheiten auf, die du gemacht hast.",
    },
    "help.safety": {
        "en": "When to get help, when to ask first, when to stop.",
        "de": "Wann du Hilfe brauchst, wann du vorher fragst, wann du aufhörst.",
    },
    "help.doctor": {
        "en": "Look at voice, sound, terminal and log, and say what is missing.",
        "de": "Prüft Stimme, Ton, Terminal und Protokoll und sagt, was fehlt.",
    },
    "help.routine": {
        "en": "A routine's name, or the path of its file.",
        "de": "Name eines Ablaufs oder Pfad seiner Datei.",
    },
    "help.paths": {
        "en": "Routine files, directories or names of routines.",
        "de": "Dateien, Ordner oder Namen von Abläufen.",
    },
    "help.minutes": {
        "en": "Fit it into so many minutes; only ever takes away.",
        "de": "Passt sie in so viele Minuten ein; nimmt dabei nur weg.",
    },
    "help.level": {
        "en": "Take this form of every exercise that has it.",
        "de": "Nimmt diese Form jeder Übung, die sie hat.",
    },
    "help.lang": {"en": "The language seen and heard.", "de": "Die Sprache, die du siehst und hörst."},
    "help.lang-for-all": {
        "en": "The language seen and heard; stands before a command or behind it.",
        "de": "Die Sprache, die du siehst und hörst; steht vor einem Befehl oder dahinter.",
    },
    "help.install-completion": {
        "en": "Install tab completion for this shell.",
        "de": "Richtet die Vervollständigung mit der Tabulatortaste in dieser Shell ein.",
    },
    "help.show-completion": {
        "en": "Show tab completion for this shell, to copy it or change it.",
        "de": "Zeigt die Vervollständigung für diese Shell, zum Kopieren oder Anpassen.",
    },
    "help.voice": {"en": "What is heard.", "de": "Was zu hören ist."},
    "help.cues": {
        "en": "How much is said; without it full for the first three sessions of a routine, then brief.",
        "de": "Wie viel gesagt wird; ohne Angabe ausführlich in den ersten drei Einheiten, danach kurz.",
    },
    "help.show-cues": {"en": "Which of the spoken cues to show.", "de": "Welche der Ansagen gezeigt werden."},
    "help.metavar-options": {"en": "[OPTIONS]", "de": "[OPTIONEN]"},
    "help.metavar-command": {"en": "COMMAND ...", "de": "BEFEHL ..."},
    "help.metavar-routine": {"en": "ROUTINE", "de": "ABLAUF"},
    "help.metavar-paths": {"en": "PATH...", "de": "PFAD..."},
    "help.metavar-day": {"en": "DAY", "de": "TAG"},
    "help.plain": {
        "en": "Lines one below the other, nothing redrawn: for pipes and screen readers.",
        "de": "Zeilen untereinander, nichts neu gezeichnet: für Pipes und Screenreader.",
    },
    "help.ascii": {"en": "Only ASCII characters.", "de": "Nur ASCII-Zeichen."},
    "help.no-figure": {"en": "Without the figure beside the number.", "de": "Ohne die Figur neben der Zahl."},
    "help.calm": {
        "en": "The figure stands still, in the pose that is due. NO_MOTION=1 does the same for good.",
        "de": "Die Figur steht still, in der Haltung, die dran ist. NO_MOTION=1 bewirkt das auf Dauer.",
    },
    "help.figure": {
        "en": "Plays the figure of an exercise, or prints its poses.",
        "de": "Zeigt die Figur einer Übung in Bewegung, oder druckt ihre Haltungen.",
    },
    "help.speed": {
        "en": "A rehearsal: the clock runs so many times as fast, nothing is logged.",
        "de": "Eine Probe: Die Uhr läuft so viel schneller, nichts wird protokolliert.",
    },
    "help.day": {
        "en": "The weekday to look at (mon ... sun), or all.",
        "de": "Der Wochentag (mo ... so), oder all.",
    },
    "help.json": {"en": "As JSON, for programs.", "de": "Als JSON, für Programme."},
    "help.strict": {"en": "Advice counts as an error, too.", "de": "Auch Tipps gelten als Fehler."},
    "help.spoken": {
        "en": "Also have everything spoken (silently), and name what takes too long.",
        "de": "Lässt auch alles sprechen (lautlos) und nennt, was zu lange dauert.",
    },
    "help.one-exercise": {
        "en": "Instead, all about one of the routine's exercises; also one that it defines.",
        "de": "Stattdessen alles über eine Übung des Ablaufs, auch über eine, die er selbst definiert.",
    },
    "help.exercises": {
        "en": "The exercises instead of the routines.",
        "de": "Die Übungen statt der Abläufe.",
    },
    "help.rate": {
        "en": "Words a minute that are spoken; where there is no time for it, it is faster.",
        "de": "Gesprochene Wörter in der Minute; wo die Zeit nicht reicht, geht es schneller.",
    },
    "help.voice-name": {
        "en": "The voice that speaks; `backcoach doctor` lists them. piper:FILE takes a model of piper.",
        "de": "Die Stimme, die spricht; `backcoach doctor` listet sie auf. piper:DATEI nimmt ein Modell von piper.",
    },
    "help.set-voice-name": {
        "en": "The voice for this language (with --lang: for that one); `default` is the usual one.",
        "de": "Die Stimme für diese Sprache (mit --lang: für jene); `default` ist die übliche.",
    },
    "help.metavar-name": {"en": "NAME", "de": "NAME"},
    "help.lead": {
        "en": "Milliseconds of silence before a cue, for loudspeakers that swallow the first syllable.",
        "de": "Millisekunden Stille vor einer Ansage, für Lautsprecher, die die erste Silbe verschlucken.",
    },
    "help.speak": {"en": "Speak a sentence.", "de": "Spricht einen Satz."},
    "help.record": {
        "en": "Write a session into a sound file, with every cue at its place.",
        "de": "Schreibt eine Einheit in eine Tondatei, jede Ansage an ihrem Platz.",
    },
    "help.output": {
        "en": "The file: .wav, or .mp3 and .ogg with one more package.",
        "de": "Die Datei: .wav, oder .mp3 und .ogg mit einem weiteren Paket.",
    },
    "help.metavar-file": {"en": "FILE", "de": "DATEI"},
    "help.recorded-voice": {
        "en": "Words or beeps; words, unless beeps are set.",
        "de": "Worte oder Töne; Worte, wenn nicht Töne eingestellt sind.",
    },
    "help.record-cues": {"en": "How much is said.", "de": "Wie viel gesagt wird."},
    "help.force": {"en": "Write over a file that is there.", "de": "Überschreibt eine Datei, die es schon gibt."},
    "help.handout": {
        "en": "Write a routine as a page to print and hand out.",
        "de": "Schreibt einen Ablauf als Seite zum Ausdrucken und Mitgeben.",
    },
    "help.handout-output": {"en": "The file, .html.", "de": "Die Datei, .html."},
    "help.handout-lang": {"en": "The language of the page.", "de": "Die Sprache der Seite."},
    "help.weeks": {"en": "Boxes to tick for so many weeks.", "de": "Kästchen zum Ankreuzen für so viele Wochen."},
    "help.new": {
        "en": "Begin a routine: a few questions, and a file in which every line is explained.",
        "de": "Beginnt einen Ablauf: ein paar Fragen, und eine Datei, in der jede Zeile erklärt ist.",
    },
    "help.metavar-new": {"en": "NAME", "de": "NAME"},
    "help.new-name": {
        "en": "Its name among your own routines, or the path of a file. Without it, it is named by its title.",
        "de": "Sein Name unter deinen eigenen Abläufen oder der Pfad einer Datei. Ohne Angabe heißt er wie sein Titel.",
    },
    "help.metavar-text": {"en": "TEXT", "de": "TEXT"},
    "help.metavar-names": {"en": "NAMES", "de": "NAMEN"},
    "help.title": {"en": "The name that is shown.", "de": "Der Name, der angezeigt wird."},
    "help.author": {"en": "Who wrote it.", "de": "Wer ihn geschrieben hat."},
    "help.dosing": {
        "en": "How often: daily, 3 per week, `3x10min per week` ...",
        "de": "Wie oft: täglich, 3x pro Woche, `3x10min pro Woche` ...",
    },
    "help.aim": {"en": "The length you aim at.", "de": "Die angestrebte Länge."},
    "help.new-exercises": {
        "en": "Which exercises, with commas: ids, or names in any language.",
        "de": "Welche Übungen, mit Kommas: Kennungen oder Namen in jeder Sprache.",
    },
    "help.new-lang": {
        "en": "The language of the questions and the file.",
        "de": "Die Sprache der Fragen und der Datei.",
    },
    "help.schema": {
        "en": "Print the format as JSON Schema, with which editors complete, explain and underline.",
        "de": "Gibt das Format als JSON-Schema aus, mit dem Editoren ergänzen, erklären und unterstreichen.",
    },
    "help.schema-lang": {
        "en": "The language of what the editor explains.",
        "de": "Die Sprache, in der der Editor erklärt.",
    },
    "help.schema-output": {
        "en": "The file; without it the schema is printed.",
        "de": "Die Datei; ohne Angabe wird das Schema ausgegeben.",
    },
    "help.settings": {
        "en": "Show and change what holds where no option is given; `default` takes a setting back.",
        "de": "Zeigt und ändert, was gilt, wo keine Option steht; `default` nimmt eine Einstellung zurück.",
    },
    "help.limit": {"en": "So many sessions at the most.", "de": "Höchstens so viele Einheiten."},
}
