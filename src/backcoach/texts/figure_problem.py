"""Problems of figures; `problem` has them among its texts."""

TEXTS: dict[str, dict[str, str]] = {
    "problem.expected-place": {
        "en": "a place is written as two numbers, to the right and up, such as `40 12`",
        "de": "ein Ort sind zwei Zahlen, nach rechts und nach oben, zum Beispiel `40 12`",
    },
    "problem.place-out-of-range": {
        "en": "a place is at most {limit} away in each direction: the whole body is 100 tall",
        "de": "ein Ort ist in jeder Richtung höchstens {limit} entfernt: Der ganze Körper ist 100 groß",
    },
    "problem.expected-amount": {
        "en": "here stands a number from {low} to {high}",
        "de": "hier steht eine Zahl von {low} bis {high}",
    },
    "problem.figure-trunk": {
        "en": "from hips to shoulders it is {apart} here, but the trunk is {length} long",
        "de": "von der Hüfte (hips) zu den Schultern (shoulders) sind es hier {apart}, der Rumpf ist aber {length} "
        "lang",
    },
    "problem.figure-neck": {
        "en": "from the shoulders to the middle of the head it is {apart} here; it should be about {length}",
        "de": "von den Schultern (shoulders) zur Mitte des Kopfs (head) sind es hier {apart}; etwa {length} sollten es "
        "sein",
    },
    "problem.figure-arm": {
        "en": "from the shoulder to this hand it is {apart}, but the arm is {length} long",
        "de": "von der Schulter zu dieser Hand sind es {apart}, der Arm ist aber {length} lang",
    },
    "problem.figure-leg": {
        "en": "from the hips to this foot it is {apart}, but the leg is {length} long",
        "de": "von der Hüfte zu diesem Fuß sind es {apart}, das Bein ist aber {length} lang",
    },
    "problem.figure-below-floor": {
        "en": "in this pose `{joint}` is below the floor. The floor is at height 0",
        "de": "in dieser Haltung liegt `{joint}` unter dem Boden. Der Boden hat die Höhe 0",
    },
}
