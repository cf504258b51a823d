"""Quotes, brackets, signs that mean something in YAML, and what other programs put into a text."""

from tests.mistakes import BASE, Mistake

NOTE = "Slowly, without a jerk"

QUOTES = [
    Mistake(NOTE, "“Slowly”", 14, "smart-quotes", '"Slowly"'),
    Mistake(NOTE, "„Langsam“", 14, "smart-quotes", '"Langsam"'),
    Mistake("Back in the morning", "“Back”", 2, "smart-quotes", '"Back"'),
    Mistake("2x10 hold 3s", "“2x10 hold 3s”", 13, "smart-quotes", '"2x10 hold 3s"'),
    Mistake("- bridge:", "- “bridge”:", 13, "smart-quotes", '"bridge"'),
    Mistake("Back in the morning", '"Back in the morning', 2, "quote-unclosed", '"Back in the morning"'),
    Mistake("Back in the morning", 'Back in the morning"', 2, "quote-unopened", '"Back in the morning"'),
    Mistake(NOTE, "'Slowly", 14, "quote-unclosed", "'Slowly'"),
    Mistake(NOTE, "\"Slowly'", 14, "quote-unclosed", '"Slowly"'),
    Mistake(NOTE, '"Slowly”', 14, "quote-unclosed", '"Slowly"'),
    Mistake("2x10 hold 3s", '"2x10 hold 3s', 13, "quote-unclosed", '"2x10 hold 3s"'),
    Mistake("childs-pose: 45s", 'childs-pose: "45s', 26, "quote-unclosed", '"45s"'),
    Mistake(NOTE, '"Slowly" and calm', 14, "text-after-quote", "'\"Slowly\" and calm'"),
    Mistake(NOTE, "'Don't jerk'", 14, "text-after-quote", '"Don\'t jerk"'),
    Mistake(NOTE, '"Push \\pull"', 14, "bad-escape"),
    Mistake(NOTE, '"Slowly, "no jerk""', 14, "text-after-quote", "'Slowly, \"no jerk\"'"),
]

BRACKETS = [
    Mistake("down: 4s}", "down: 4s", 32, "bracket-unclosed"),
    Mistake("down: 4s}", "down: 4s)", 32, "bracket-unclosed"),
    Mistake("{up: 3s", "up: 3s", 32, "bracket-unopened", "{up: 3s, down: 4s}"),
    Mistake("3s, down", "3s down", 32, "comma-missing"),
    Mistake("3s, down", "3s; down", 32, "comma-missing"),
    Mistake("mon, wed, fri", "[mon, wed, fri", 15, "bracket-unclosed"),
    Mistake("mon, wed, fri", "mon, wed, fri]", 15, "expected-values", "mon, wed, fri"),
    Mistake("mon, wed, fri", "(mon, wed, fri)", 15, "expected-values", "mon, wed, fri"),
    Mistake(NOTE, "[slowly] no jerk", 14, "text-after-bracket", '"[slowly] no jerk"'),
    Mistake(NOTE, "[slowly, no jerk]", 14, "expected-text"),
    Mistake("Back in the morning", "{en: Back, de Rücken}", 2, "missing-colon", "de: Rücken"),
    Mistake("Back in the morning", "{en: Back, de: Rücken", 2, "bracket-unclosed"),
]

SIGNS = [
    Mistake(NOTE, "Slowly: no jerks", 14, "colon-in-text", '"Slowly: no jerks"'),
    Mistake("Back in the morning", "Back: the morning", 2, "colon-in-text", '"Back: the morning"'),
    Mistake("A mat and a cushion", "You need: a mat", 9, "colon-in-text", '"You need: a mat"'),
    Mistake("- Draw it back again", "- Now: draw it back", 35, "colon-in-text", '"Now: draw it back"'),
    Mistake(NOTE, "# 1 slowly", 14, "value-is-comment", '"# 1 slowly"'),
    Mistake(NOTE, "Exercise #1 of the plan", 14, "text-cut", '"Exercise #1 of the plan"'),
    Mistake(NOTE, "On a towel # it slips", 14, "text-cut", '"On a towel # it slips"'),
    Mistake("- Draw it back again", "- Draw it back # slowly", 35, "text-cut", '"Draw it back # slowly"'),
    Mistake("Back in the morning", "Back #2", 2, "text-cut", '"Back #2"'),
    Mistake(NOTE, "@home", 14, "needs-quotes", '"@home"'),
    Mistake(NOTE, "*slowly*", 14, "needs-quotes", '"*slowly*"'),
    Mistake("Back in the morning", "**Back**", 2, "needs-quotes", '"**Back**"'),
    Mistake(NOTE, "!wichtig", 14, "tag", '"!wichtig"'),
    Mistake(NOTE, "& slowly", 14, "needs-quotes", '"& slowly"'),
    Mistake(NOTE, "&slowly", 14, "anchor", '"&slowly"'),
    Mistake(NOTE, "> 5 reps if easy", 14, "needs-quotes", '"> 5 reps if easy"'),
    Mistake(NOTE, "- slowly", 14, "needs-quotes", '"- slowly"'),
    Mistake(NOTE, "%-wise", 14, "needs-quotes", '"%-wise"'),
    Mistake(NOTE, "? why", 14, "needs-quotes", '"? why"'),
    Mistake(NOTE, "`slowly`", 14, "needs-quotes", '"`slowly`"'),
]

COPIED = [
    Mistake("", f"```yaml\n{BASE}```\n", 1, "code-fence"),
    Mistake("", f"Here is your routine:\n\n{BASE}", 1, "line-of-text", "# Here is your routine:"),
    Mistake("", f"Here is your routine.\n\n{BASE}", 1, "line-of-text", "# Here is your routine."),
    Mistake("  - bridge", "  Lying on the back\n  - bridge", 13, "line-of-text", "# Lying on the back"),
    Mistake("  - bridge", "// on the back\n  - bridge", 13, "line-of-text", "# on the back"),
    Mistake("define:", "--- own ones\ndefine:", 27, "several-documents"),
    Mistake("- bridge:", "- bri\u200bdge:", 13, "invisible-character"),
    Mistake("- bridge:", "- brid\u00adge:", 13, "invisible-character"),
    Mistake("  - bridge:", "\u00a0 - bridge:", 13, "no-break-space"),
    Mistake("  - bridge:", "  -\u00a0bridge:", 13, "no-break-space"),
    Mistake("    note: ", "\u00a0\u00a0\u00a0\u00a0note: ", 14, "no-break-space"),
    Mistake("title: ", "title:\u00a0", 2, "no-break-space"),
    Mistake("bridge: 2x10", "bridge:\u00a02x10", 13, "no-break-space"),
    Mistake("    note: ", "  \u3000note: ", 14, "no-break-space"),
    Mistake("- bridge: ", "- Brücke: ", 13, "encoding", encoding="cp1252"),
    Mistake("Anna Schmidt", "Jörg Müller", 4, "encoding", encoding="latin-1"),
    Mistake("", BASE, 1, "encoding", encoding="utf-16"),
    Mistake("", BASE, 1, "encoding", encoding="utf-16-le"),
    Mistake("", "", 1, "file-empty"),
    Mistake("", "{\\rtf1\\ansi backcoach: 1\\par title: Back\\par exercises:\\par }", 1, "file-rich-text"),
    Mistake("", "PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\x01\x02\x03\x04word/document.xml", 1, "file-binary"),
]

ALL = [*QUOTES, *BRACKETS, *SIGNS, *COPIED]
