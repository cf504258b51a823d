"""What an editor shows for each key of a routine file: `schema.TABLE.KEY`, with hyphens for underscores."""

TEXTS: dict[str, dict[str, str]] = {
    "schema.file": {
        "en": "A routine of backcoach: which exercises, in which order, and how much of each.",
        "de": "Ein Ablauf für backcoach: welche Übungen, in welcher Reihenfolge und wie viel von jeder.",
    },
    "schema.done": {
        "en": "{path} is written. An editor takes it by the line `# yaml-language-server: $schema=./{name}` "
        "on top of a routine in the same folder.",
        "de": "{path} ist geschrieben. Ein Editor nimmt es durch die Zeile "
        "`# yaml-language-server: $schema=./{name}` am Anfang eines Ablaufs im selben Ordner.",
    },
    "schema.language.en": {"en": "In English.", "de": "Auf Englisch."},
    "schema.language.de": {"en": "In German.", "de": "Auf Deutsch."},
    "schema.wrong.dose": {
        "en": "This is no dose. One is written as on a prescription: `3x10 hold 5s each side rest 30s`, `45s`, "
        "`5 breaths`. Your own words belong in `note`; `backcoach check` says more.",
        "de": "Das ist keine Dosis. Eine schreibt man wie auf einem Rezept: `3x10 Wdh, 5 Sek halten, je Seite`, "
        "`45 Sek`, `5 Atemzüge`. Eigene Worte gehören in `note`; `backcoach check` sagt mehr.",
    },
    "schema.wrong.dosing": {
        "en": "This does not say how often: `daily`, `3 per week`, `3x10min per week`.",
        "de": "Das sagt nicht, wie oft: `täglich`, `3x pro Woche`, `3x10min pro Woche`.",
    },
    "schema.wrong.duration": {
        "en": "This is no length of time: `30s`, `1m30s`, `1:30`, `2 min`.",
        "de": "Das ist keine Zeitdauer: `30 Sek`, `1m30s`, `1:30`, `2 min`.",
    },
    "schema.wrong.key": {
        "en": "This is neither a key of an item nor an exercise with its dose, such as `bridge: 3x10`.",
        "de": "Das ist weder ein Schlüssel noch eine Übung mit ihrer Dosis wie `bridge: 3x10`.",
    },
    # The routine
    "schema.routine.backcoach": {
        "en": "The version of this format; it is 1.",
        "de": "Die Version dieses Formats; sie ist 1.",
    },
    "schema.routine.title": {
        "en": "The name that is shown; plain, or one per language.",
        "de": "Der Name, der angezeigt wird; einfach, oder einer je Sprache.",
    },
    "schema.routine.language": {
        "en": "The language of texts that are written in one language only, two letters; without it `en`.",
        "de": "Die Sprache der Texte, die nur in einer Sprache dastehen, zwei Buchstaben; ohne Angabe `en`.",
    },
    "schema.routine.author": {"en": "Who wrote it.", "de": "Wer ihn geschrieben hat."},
    "schema.routine.written": {
        "en": "The day on which it was written, year first: `2026-11-22`.",
        "de": "Der Tag, an dem er geschrieben wurde, das Jahr zuerst: `2026-11-22`.",
    },
    "schema.routine.review-by": {
        "en": "A date; when it has passed, `check` advises to look at the routine again.",
        "de": "Ein Datum; ist es vorbei, rät `check`, den Ablauf noch einmal anzusehen.",
    },
    "schema.routine.dosing": {
        "en": "How often it is meant: `daily`, `3 per week`, `3x10min per week`. It starts nothing by itself.",
        "de": "Wie oft er gedacht ist: `täglich`, `3x pro Woche`, `3x10min pro Woche`. Von selbst beginnt nichts.",
    },
    "schema.routine.minutes": {
        "en": "The length you aim at, 1 to 180; `check` advises when the exact length is more than 10 % off.",
        "de": "Die angestrebte Länge, 1 bis 180; weicht die genaue um mehr als 10 % ab, gibt `check` einen Tipp.",
    },
    "schema.routine.prepare": {
        "en": "What is needed; shown, and spoken at the start.",
        "de": "Was gebraucht wird; wird angezeigt und am Anfang gesprochen.",
    },
    "schema.routine.easier-day": {
        "en": "The name of a gentler routine for a sensitive day; it cannot be this one.",
        "de": "Der Name eines sanfteren Ablaufs für einen empfindlichen Tag; dieser selbst kann es nicht sein.",
    },
    "schema.routine.audience": {
        "en": "What has to be considered of those it is for, as in `avoid_if`: `check` then advises on such exercises.",
        "de": "Worauf bei denen zu achten ist, für die er gedacht ist, wie in `avoid_if`: `check` nennt dann solche "
        "Übungen.",
    },
    "schema.routine.time-of-day": {
        "en": "`morning`, `midday` or `evening`; for the morning, `check` advises on bending as far as it goes.",
        "de": "`morning` (Morgen), `midday` (Mittag) oder `evening` (Abend); für den Morgen nennt `check`, was bis "
        "ans Bewegungsende beugt.",
    },
    "schema.routine.ignore": {
        "en": "Codes of advice that you do not want to hear: `many-items, length-off`.",
        "de": "Namen von Tipps, die du nicht hören willst: `many-items, length-off`.",
    },
    "schema.routine.rest": {
        "en": "The rest between sets, where a dose says none; up to 30 minutes. A number alone is seconds.",
        "de": "Die Pause zwischen den Sätzen, wo eine Dosis keine nennt; bis 30 Minuten. Eine bloße Zahl ist Sekunden.",
    },
    "schema.routine.switch": {
        "en": "The time to change sides; up to 30 minutes, without it 6 seconds.",
        "de": "Die Zeit für den Seitenwechsel; bis 30 Minuten, ohne Angabe 6 Sekunden.",
    },
    "schema.routine.exercises": {
        "en": "The exercises, in the order in which they are done. One a line: `- bridge: 3x10`.",
        "de": "Die Übungen, in der Reihenfolge, in der sie dran sind. Je Zeile eine: `- bridge: 3x10`.",
    },
    "schema.routine.define": {
        "en": "Exercises of your own, for this routine. The key is the id: small letters, digits and hyphens.",
        "de": "Eigene Übungen für diesen Ablauf. Der Schlüssel ist ihre Kennung: kleine Buchstaben, Ziffern, Striche.",
    },
    # Its items
    "schema.item.exercise": {
        "en": "Which exercise: its id, its name, or another name of it, in any language.",
        "de": "Welche Übung: ihre Kennung, ihr Name oder ein anderer Name von ihr, in jeder Sprache.",
    },
    "schema.item.dose": {
        "en": "How much: `3x10 hold 5s each side rest 30s`. Without it the level's or the exercise's own.",
        "de": "Wie viel: `3x10 Wdh, 5 Sek halten, je Seite, Pause 30 Sek`. Ohne sie gilt die der Stufe oder Übung.",
    },
    "schema.item.level": {
        "en": "`easier` or `harder`: another form of the exercise.",
        "de": "`easier` (leichter) oder `harder` (schwerer): eine andere Form der Übung.",
    },
    "schema.item.note": {
        "en": "Your own words; shown, and spoken before the exercise.",
        "de": "Deine eigenen Worte; werden angezeigt und vor der Übung gesprochen.",
    },
    "schema.item.optional": {
        "en": "`yes`: may be left out when `run --minutes` makes the session shorter.",
        "de": "`ja`: darf wegfallen, wenn `run --minutes` die Einheit kürzer macht.",
    },
    "schema.item.substitute": {
        "en": "The exercise that takes its place for somebody who leaves out what this one does (`run --without`).",
        "de": "Die Übung, die für jemanden an ihre Stelle tritt, der weglässt, was diese tut (`run --without`).",
    },
    "schema.item.days": {
        "en": "The weekdays on which it is done: `mon, wed, fri`. Without it every day.",
        "de": "Die Wochentage, an denen sie dran ist: `mo, mi, fr`. Ohne Angabe jeden Tag.",
    },
    "schema.rest.rest": {
        "en": "A rest between two exercises, from 1 second to 30 minutes. A number alone is seconds.",
        "de": "Eine Pause zwischen zwei Übungen, von 1 Sekunde bis 30 Minuten. Eine Zahl allein ist Sekunden.",
    },
    "schema.rounds.rounds": {
        "en": "A circuit: so many times over all of its exercises, 1 to 20.",
        "de": "Ein Zirkel: so oft alle seine Übungen nacheinander, 1 bis 20.",
    },
    "schema.rounds.rest": {"en": "The rest between the rounds.", "de": "Die Pause zwischen den Runden."},
    "schema.rounds.exercises": {
        "en": "What is done in each round. There can be no rounds within rounds.",
        "de": "Was in jeder Runde dran ist. Runden in Runden gibt es nicht.",
    },
    # An exercise of one's own
    "schema.exercise.name": {
        "en": "The name that is shown and spoken.",
        "de": "Der Name, der angezeigt und gesprochen wird.",
    },
    "schema.exercise.aka": {
        "en": "Other names that routines may use.",
        "de": "Andere Namen, die in Abläufen stehen dürfen.",
    },
    "schema.exercise.goal": {
        "en": "What it is for; without it `mobilise`. To strengthen, the rest between sets is longer.",
        "de": "Wofür sie ist; ohne Angabe `mobilise` (beweglich machen). Beim Kräftigen (`strengthen`) ist die Pause "
        "zwischen den Sätzen länger.",
    },
    "schema.exercise.position": {
        "en": "How the body lies or stands at the start.",
        "de": "Wie der Körper am Anfang liegt oder steht.",
    },
    "schema.exercise.loading": {
        "en": "How the spine is moved or loaded.",
        "de": "Wie die Wirbelsäule bewegt oder belastet wird.",
    },
    "schema.exercise.range": {
        "en": "How far the spine moves: `small`, `mid` or `end`.",
        "de": "Wie weit sich die Wirbelsäule bewegt: `small` (wenig), `mid` (mittel) oder `end` (bis ans Ende).",
    },
    "schema.exercise.sides": {
        "en": "Whether it has sides: `none` (without it), `each` or `alternate`.",
        "de": "Ob sie Seiten hat: `none` (ohne Angabe), `each` (eine nach der anderen) oder `alternate` (im Wechsel).",
    },
    "schema.exercise.setup": {
        "en": "The time to get into position, up to 5 minutes; without it 10 seconds.",
        "de": "Die Zeit, um in Position zu gehen, bis 5 Minuten; ohne Angabe 10 Sekunden.",
    },
    "schema.exercise.start": {
        "en": "How to begin; spoken once a session.",
        "de": "Wie sie beginnt; wird einmal je Einheit gesprochen.",
    },
    "schema.exercise.steps": {
        "en": "What to do, in short sentences; spoken once a session.",
        "de": "Was zu tun ist, in kurzen Sätzen; wird einmal je Einheit gesprochen.",
    },
    "schema.exercise.tempo": {
        "en": "How long one repetition takes up and down.",
        "de": "Wie lange eine Wiederholung hin und zurück dauert.",
    },
    "schema.tempo.up": {
        "en": "The first half of a repetition, up to 1 minute; without it 2 seconds.",
        "de": "Die erste Hälfte einer Wiederholung, bis 1 Minute; ohne Angabe 2 Sekunden.",
    },
    "schema.tempo.down": {
        "en": "The way back, up to 1 minute; without it 2 seconds.",
        "de": "Der Weg zurück, bis 1 Minute; ohne Angabe 2 Sekunden.",
    },
    "schema.exercise.say": {
        "en": "The words spoken with each part of a repetition.",
        "de": "Die Worte, die zu jedem Teil einer Wiederholung gesprochen werden.",
    },
    "schema.say.up": {"en": "Spoken with the first half, such as Lift.", "de": "Zur ersten Hälfte, etwa „Heben“."},
    "schema.say.hold": {
        "en": "Spoken with the hold; without it, Hold.",
        "de": "Zum Halten; ohne diese Angabe „Halten“.",
    },
    "schema.say.down": {
        "en": "Spoken with the way back, such as Lower; without it, And release ends a hold.",
        "de": "Zum Weg zurück, etwa „Senken“; ohne diese Angabe endet ein Halten mit „Und lösen“.",
    },
    "schema.exercise.breathing": {"en": "How to breathe.", "de": "Wie dabei geatmet wird."},
    "schema.exercise.cues": {
        "en": "Corrections, each at most 8 words.",
        "de": "Korrekturen, jede höchstens 8 Wörter lang.",
    },
    "schema.exercise.dose": {
        "en": "The dose where an item gives none.",
        "de": "Die Dosis, wo im Ablauf keine steht.",
    },
    "schema.exercise.levels": {
        "en": "Easier and harder forms of the exercise.",
        "de": "Leichtere und schwerere Formen der Übung.",
    },
    "schema.levels.easier": {"en": "An easier form.", "de": "Eine leichtere Form."},
    "schema.levels.harder": {"en": "A harder form.", "de": "Eine schwerere Form."},
    "schema.easier.dose": {"en": "The dose of the easier form.", "de": "Die Dosis der leichteren Form."},
    "schema.easier.text": {"en": "What is different in it.", "de": "Was an ihr anders ist."},
    "schema.easier.figure": {"en": "Poses to be drawn.", "de": "Haltungen, die gezeichnet werden."},
    "schema.harder.dose": {"en": "The dose of the harder form.", "de": "Die Dosis der schwereren Form."},
    "schema.harder.text": {"en": "What is different in it.", "de": "Was an ihr anders ist."},
    "schema.harder.figure": {"en": "Poses to be drawn.", "de": "Haltungen, die gezeichnet werden."},
    "schema.exercise.breath": {
        "en": "How long one breath lasts, 1 second to 1 minute; without it 5 seconds.",
        "de": "Wie lange ein Atemzug dauert, 1 Sekunde bis 1 Minute; ohne Angabe 5 Sekunden.",
    },
    "schema.exercise.muscles": {
        "en": "What works; a list, for people.",
        "de": "Was arbeitet; eine Liste, für Menschen.",
    },
    "schema.exercise.equipment": {
        "en": "What is needed; a list, for people.",
        "de": "Was gebraucht wird; eine Liste, für Menschen.",
    },
    "schema.exercise.caution": {
        "en": "What to take care of; a list, for people.",
        "de": "Worauf zu achten ist; eine Liste, für Menschen.",
    },
    "schema.exercise.avoid-if": {
        "en": "With what somebody should take care with it, or ask first.",
        "de": "Bei welchen Beschwerden man mit ihr vorsichtig ist oder vorher fragt.",
    },
    "schema.exercise.figure": {"en": "Poses to be drawn.", "de": "Haltungen, die gezeichnet werden."},
    "schema.exercise.source": {"en": "Where it comes from.", "de": "Woher sie stammt."},
    "schema.exercise.reviewed-by": {"en": "Who has reviewed it.", "de": "Wer sie geprüft hat."},
    "schema.exercise.reviewed-on": {
        "en": "The day of the review, year first: `2026-11-22`.",
        "de": "Der Tag der Prüfung, das Jahr zuerst: `2026-11-22`.",
    },
    # Figures
    "schema.figure.seen": {
        "en": "From where one looks on: from the side, from the front, or from above.",
        "de": "Von wo man zusieht: von der Seite (side), von vorn (front) oder von oben (top).",
    },
    "schema.figure.rest": {
        "en": "The pose it begins with: at least hips, shoulders, hand and foot.",
        "de": "Die Haltung am Anfang: mindestens hips, shoulders, hand und foot.",
    },
    "schema.figure.up": {
        "en": "Where the movement leads; only what differs from `rest`.",
        "de": "Wohin die Bewegung führt; nur, was anders ist als in `rest`.",
    },
    "schema.figure.hold": {
        "en": "The pose that is held, if it is another than `up`.",
        "de": "Die Haltung, die gehalten wird, wenn es eine andere ist als `up`.",
    },
    "schema.figure.down": {
        "en": "Where the movement ends, if it is elsewhere than in `rest`.",
        "de": "Wo die Bewegung endet, wenn das anderswo ist als in `rest`.",
    },
    "schema.figure.wall": {
        "en": "A wall: how far to the right, and its height.",
        "de": "Eine Wand: wie weit rechts, und ihre Höhe.",
    },
    "schema.figure.chair": {
        "en": "A chair: the front edge of its seat.",
        "de": "Ein Stuhl: die Vorderkante der Sitzfläche.",
    },
    "schema.figure.cushion": {
        "en": "A cushion: its middle.",
        "de": "Ein Kissen: seine Mitte.",
    },
    "schema.pose.hips": {
        "en": "Where the hips are: to the right and up. The whole body is 100 tall.",
        "de": "Wo die Hüfte ist: nach rechts und nach oben. Der ganze Körper ist 100 groß.",
    },
    "schema.pose.shoulders": {
        "en": "Where the shoulders are; 30 from the hips.",
        "de": "Wo die Schultern sind; 30 von der Hüfte.",
    },
    "schema.pose.head": {
        "en": "The middle of the head, if it is not in line with the back.",
        "de": "Die Mitte des Kopfes, wenn er nicht in einer Linie mit dem Rücken ist.",
    },
    "schema.pose.back": {
        "en": "How far the back is bent, in degrees: above 0 it is round, below 0 hollow.",
        "de": "Wie weit der Rücken gebeugt ist, in Grad: über 0 rund, unter 0 hohl.",
    },
    "schema.pose.belly": {
        "en": "How far the belly stands out.",
        "de": "Wie weit der Bauch vorsteht.",
    },
    "schema.pose.hand": {
        "en": "Where the hand is, that of the side that works or both.",
        "de": "Wo die Hand ist, die der übenden Seite oder beide.",
    },
    "schema.pose.elbow": {
        "en": "A point towards which the elbow bends, if it is not as usual.",
        "de": "Ein Punkt, zu dem sich der Ellbogen beugt, wenn nicht wie üblich.",
    },
    "schema.pose.foot": {
        "en": "Where the ankle is, that of the side that works or both.",
        "de": "Wo der Knöchel ist, der der übenden Seite oder beide.",
    },
    "schema.pose.knee": {
        "en": "A point towards which the knee bends, if it is not as usual.",
        "de": "Ein Punkt, zu dem sich das Knie beugt, wenn nicht wie üblich.",
    },
    "schema.pose.toes": {
        "en": "A point towards which the foot points, if it is not as usual.",
        "de": "Ein Punkt, zu dem der Fuß zeigt, wenn nicht wie üblich.",
    },
    "schema.pose.other-hand": {
        "en": "Where the other hand is, if it does something else.",
        "de": "Wo die andere Hand ist, wenn sie etwas anderes tut.",
    },
    "schema.pose.other-elbow": {
        "en": "The same as `elbow`, of the other arm.",
        "de": "Wie `elbow`, vom anderen Arm.",
    },
    "schema.pose.other-foot": {
        "en": "Where the other ankle is, if it does something else.",
        "de": "Wo der andere Knöchel ist, wenn er etwas anderes tut.",
    },
    "schema.pose.other-knee": {
        "en": "The same as `knee`, of the other leg.",
        "de": "Wie `knee`, vom anderen Bein.",
    },
    "schema.pose.other-toes": {
        "en": "The same as `toes`, of the other foot.",
        "de": "Wie `toes`, vom anderen Fuß.",
    },
}
