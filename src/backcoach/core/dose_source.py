"""A one-line text (a dose or a dosing) with its tokens and the problems found in it."""

from collections.abc import Mapping
from dataclasses import field, replace

from backcoach.core.dose_lexer import Kind, Token, nearest, tokenize
from backcoach.core.errors import Severity
from backcoach.core.value import value

HINT_SEPARATOR = " | "
"""Stands between the texts of a hint that offers more than one."""
_HALF_WIDTH = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
"""The full-width forms of ASCII, as East Asian keyboards write them: one character for one, so that places stay."""


@value
class DoseProblem:
    """One thing found in a dose or a dosing; its sentence has the key `problem.CODE`."""

    code: str
    offset: int
    """Of the word that is wrong, in characters from 0."""
    width: int
    params: Mapping[str, object] = field(default_factory=dict)
    """What the sentence names; `word` is always the text at the place."""
    hint: str | None = None
    """What to write instead: for a mistyped word the word, else a whole text; several are joined by " | "."""
    severity: Severity = Severity.ERROR


class Source:
    """A text, its tokens, and a place to note problems."""

    def __init__(self, text: str, prefix: str, language: str = "en") -> None:
        """`prefix` begins the codes of the problems: `dose` or `dosing`.

        `language`: of what is proposed, where the text's own words do not show which that is.
        """
        self._language = language
        self.text = text.translate(_HALF_WIDTH)
        self.prefix = prefix
        self.problems: list[DoseProblem] = []
        self.tokens = self._understood(tokenize(self.text))

    def report(self, cause: str, start: int, end: int, *hints: str | None, **params: object) -> None:
        """Notes an error at a place."""
        word = self.text[start:end].strip()
        hint = HINT_SEPARATOR.join(dict.fromkeys(hint for hint in hints if hint and HINT_SEPARATOR not in hint)) or None
        code = f"{self.prefix}-{cause}"
        self.problems.append(DoseProblem(code, start, max(1, end - start), {"word": word, **params}, hint))

    def advise(self, cause: str, start: int, end: int, *hints: str | None, **params: object) -> None:
        """Notes an advice at a place."""
        self.report(cause, start, end, *hints, **params)
        self.problems[-1] = replace(self.problems[-1], severity=Severity.ADVICE)

    def has_errors(self) -> bool:
        """Whether anything but advice was noted."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def found(self) -> tuple[DoseProblem, ...]:
        """All problems, in the order of their places."""
        return tuple(sorted(self.problems, key=lambda problem: problem.offset))

    def said(self, words: str) -> str:
        """Words that are proposed, given in English, in the language of the text."""
        from backcoach.core.dose_words import in_german, language_of

        return in_german(words) if language_of(self.text, self.tokens, self._language) == "de" else words

    def rewritten(self, start: int, end: int, new: str = "") -> str:
        """The text with one place replaced; where `new` is empty also without the comma or bracket left over."""
        before, after = self.text[:start], self.text[end:]
        if new:
            new = self.said(new)
            left = " " if new[0].isalpha() and before[-1:].isalnum() else ""
            right = " " if new[-1].isalpha() and after[:1].isalnum() else ""
            return (before + left + new + right + after).strip()
        before, after = before.rstrip(" ,;("), after.lstrip(" ,;)")
        return f"{before} {after}".strip()

    def _understood(self, tokens: list[Token]) -> list[Token]:
        """Mistyped words are reported here, then read as what was probably meant: each is told once."""
        understood: list[Token] = []
        for before, token in zip([None, *tokens], tokens, strict=False):
            if token.kind is not Kind.UNKNOWN:
                understood.append(token)
                continue
            after_number = before is not None and before.kind is Kind.NUMBER and before.end == token.start
            guess = nearest(token.text, self.prefix, after_number=after_number)
            self.report("unknown-word", token.start, token.end, guess)
            meant = tokenize(guess)[:-1] if guess else [token]
            understood += [one._replace(start=token.start, end=token.end) for one in meant]
        return understood
