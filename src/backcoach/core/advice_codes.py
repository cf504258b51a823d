"""The codes of all advice, which an author can switch off with `ignore`."""

ADVICE_CODES = frozenset(
    {
        # in the texts, while they are read
        "smart-quotes", "quote-unopened", "text-cut", "language-unsaid", "text-untranslated", "too-many-words",
        "promise", "name-taken", "goal-unsaid",
        # in doses and items
        "dose-many-sets", "dose-rest-one-set", "dose-swapped", "rest-dropped", "easier-day-unknown", "hold-long",
        # of the routine as a whole
        "length-off", "days-and-dosing", "review-passed", "setup-long", "cue-dropped", "cue-hurried", "cue-too-long",
        "many-items", "many-positions", "no-closing-relaxation", "morning-flexion", "audience-caution",
    }
)  # fmt: skip
"""Documented in docs/routine-format.md."""
