"""Quotes, brackets, signs that mean something in YAML, and what other programs put into a text."""

from tests.mistakes import BASE
from tests.mistakes import Mistake as M

NOTE = "Slowly, without a jerk"

QUOTES = [
    M(NOTE, "“Slowly”", 14, "smart-quotes", '"Slowly"'),
    M(NOTE, "„Langsam“", 14, "smart-quotes", '"Langsam"'),
    M("Back in the morning", "“Back”", 2, "smart-quotes", '"Back"'),
    M("2x10 hold 3s", "“2x10 hold 3s”", 13, "smart-quotes", '"2x10 hold 3s"'),
    M("- bridge:", "- “bridge”:", 13, "smart-quotes", '"bridge"'),
    M("Back in the morning", '"Back in the morning', 2, "quote-unclosed", '"Back in the morning"'),
    M("Back in the morning", 'Back in the morning"', 2, "quote-unopened", '"Back in the morning"'),
    M(NOTE, "'Slowly", 14, "quote-unclosed", "'Slowly'"),
    M(NOTE, "\"Slowly'", 14, "quote-unclosed", '"Slowly"'),
    M(NOTE, '"Slowly”', 14, "quote-unclosed", '"Slowly"'),
    M("2x10 hold 3s", '"2x10 hold 3s', 13, "quote-unclosed", '"2x10 hold 3s"'),
    M("childs-pose: 45s", 'childs-pose: "45s', 26, "quote-unclosed", '"45s"'),
    M(NOTE, '"Slowly" and calm', 14, "text-after-quote", "'\"Slowly\" and calm'"),
    M(NOTE, "'Don't jerk'", 14, "text-after-quote", '"Don\'t jerk"'),
    M(NOTE, '"Push \\ pull"', 14, "bad-escape"),
    M(NOTE, '"Slowly, "no jerk""', 14, "text-after-quote", "'Slowly, \"no jerk\"'"),
]

BRACKETS = [
    M("down: 4s}", "down: 4s", 32, "bracket-unclosed"),
    M("down: 4s}", "down: 4s)", 32, "bracket-unclosed"),
    M("{up: 3s", "up: 3s", 32, "second-key"),
    M("3s, down", "3s down", 32, "comma-missing"),
    M("3s, down", "3s; down", 32, "comma-missing"),
    M("mon, wed, fri", "[mon, wed, fri", 15, "bracket-unclosed"),
    M("mon, wed, fri", "mon, wed, fri]", 15, "bracket-unopened", "mon, wed, fri"),
    M("mon, wed, fri", "(mon, wed, fri)", 15, "expected-day", "mon, wed, fri"),
    M(NOTE, "[slowly] no jerk", 14, "text-after-bracket", '"[slowly] no jerk"'),
    M(NOTE, "[slowly, no jerk]", 14, "expected-text"),
    M("Back in the morning", "{en: Back, de Rücken}", 2, "missing-colon", "de: Rücken"),
    M("Back in the morning", "{en: Back, de: Rücken", 2, "bracket-unclosed"),
]

SIGNS = [
    M(NOTE, "Slowly: no jerks", 14, "colon-in-text", '"Slowly: no jerks"'),
    M("Back in the morning", "Back: the morning", 2, "colon-in-text", '"Back: the morning"'),
    M("A mat and a cushion", "You need: a mat", 9, "colon-in-text", '"You need: a mat"'),
    M("- Draw it back again", "- Now: draw it back", 35, "colon-in-text", '"Now: draw it back"'),
    M(NOTE, "# 1 slowly", 14, "value-is-comment", '"# 1 slowly"'),
    M(NOTE, "Exercise #1 of the plan", 14, "text-cut", '"Exercise #1 of the plan"'),
    M("Back in the morning", "Back #2", 2, "text-cut", '"Back #2"'),
    M(NOTE, "@home", 14, "needs-quotes", '"@home"'),
    M(NOTE, "*slowly*", 14, "alias", '"*slowly*"'),
    M("Back in the morning", "**Back**", 2, "alias", '"**Back**"'),
    M(NOTE, "!wichtig", 14, "tag", '"!wichtig"'),
    M(NOTE, "& slowly", 14, "needs-quotes", '"& slowly"'),
    M(NOTE, "&slowly", 14, "anchor", '"&slowly"'),
    M(NOTE, "> 5 reps if easy", 14, "needs-quotes", '"> 5 reps if easy"'),
    M(NOTE, "- slowly", 14, "needs-quotes", '"- slowly"'),
    M(NOTE, "%-wise", 14, "needs-quotes", '"%-wise"'),
    M(NOTE, "? why", 14, "needs-quotes", '"? why"'),
    M(NOTE, "`slowly`", 14, "needs-quotes", '"`slowly`"'),
]

COPIED = [
    M("", f"```yaml\n{BASE}```\n", 1, "code-fence"),
    M("", f"Here is your routine:\n\n{BASE}", 1, "unknown-key"),
    M("", f"Here is your routine.\n\n{BASE}", 1, "line-of-text"),
    M("  - bridge", "  Lying on the back\n  - bridge", 13, "line-of-text", "# Lying on the back"),
    M("  - bridge", "// on the back\n  - bridge", 13, "line-of-text", "# on the back"),
    M("define:", "--- own ones\ndefine:", 27, "several-documents"),
    M("- bridge:", "- bri\u200bdge:", 13, "invisible-character"),
    M("- bridge:", "- brid\u00adge:", 13, "invisible-character"),
    M("  - bridge:", "\u00a0 - bridge:", 13, "no-break-space"),
    M("  - bridge:", "  -\u00a0bridge:", 13, "no-break-space"),
    M("    note: ", "\u00a0\u00a0\u00a0\u00a0note: ", 14, "no-break-space"),
    M("title: ", "title:\u00a0", 2, "no-break-space"),
    M("bridge: 2x10", "bridge:\u00a02x10", 13, "no-break-space"),
    M("    note: ", "  \u3000note: ", 14, "no-break-space"),
    M("- bridge: ", "- Brücke: ", 13, "encoding", encoding="cp1252"),
    M("Anna Schmidt", "Jörg Müller", 4, "encoding", encoding="latin-1"),
    M("", BASE, 1, "encoding", encoding="utf-16"),
    M("", BASE, 1, "encoding", encoding="utf-16-le"),
    M("", "", 1, "file-empty"),
    M("", "{\\rtf1\\ansi backcoach: 1\\par title: Back\\par exercises:\\par }", 1, "file-rich-text"),
    M("", "PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\x01\x02\x03\x04word/document.xml", 1, "file-binary"),
]

ALL = [*QUOTES, *BRACKETS, *SIGNS, *COPIED]
