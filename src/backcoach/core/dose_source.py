"""A one-line text (a dose or a dosing) with its tokens and the problems found in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from backcoach.core.dose_lexer import Kind, Token, nearest, tokenize
from backcoach.core.errors import Severity

HINT_SEPARATOR = " | "
"""Stands between the texts of a hint that offers more than one."""


@dataclass(frozen=True, slots=True)
class DoseProblem:
    """One thing found in a dose or a dosing; its sentence has the key `problem.CODE`."""

    code: str
    offset: int
    """Of the word that is wrong, in characters from 0."""
    width: int
    params: Mapping[str, object] = field(default_factory=dict)
    """What the sentence names; `word` is always the text at the place."""
    hint: str | None = None
    """What to write instead: the word for a mistyped word, else the whole text corrected; several are joined by " | "."""
    severity: Severity = Severity.ERROR


class Source:
    """A text, its tokens, and a place to note problems."""

    def __init__(self, text: str, prefix: str) -> None:
        """`prefix` begins the codes of the problems: `dose` or `dosing`."""
        self.text = text
        self.prefix = prefix
        self.problems: list[DoseProblem] = []
        self.tokens = self._understood(tokenize(text))

    def report(
        self, cause: str, start: int, end: int, *hints: str | None, advice: bool = False, **params: object
    ) -> None:
        """Notes a problem at a place."""
        word = self.text[start:end].strip()
        hint = HINT_SEPARATOR.join(dict.fromkeys(hint for hint in hints if hint)) or None
        severity = Severity.ADVICE if advice else Severity.ERROR
        code = f"{self.prefix}-{cause}"
        self.problems.append(
            DoseProblem(code, start, max(1, end - start), {"word": word, **params}, hint, severity)
        )

    def has_errors(self) -> bool:
        """Whether anything but advice was noted."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def found(self) -> tuple[DoseProblem, ...]:
        """All problems, in the order of their places."""
        return tuple(sorted(self.problems, key=lambda problem: problem.offset))

    def rewritten(self, start: int, end: int, new: str = "") -> str:
        """The text with one place replaced; where `new` is empty also without the comma or bracket left over."""
        before, after = self.text[:start], self.text[end:]
        if new:
            return (before + new + after).strip()
        before, after = before.rstrip(" ,;("), after.lstrip(" ,;)")
        return f"{before} {after}".strip()

    def _understood(self, tokens: list[Token]) -> list[Token]:
        """Mistyped and spelled-out words are reported here and then read as what is meant, so that each is told once."""
        understood: list[Token] = []
        for index, token in enumerate(tokens):
            if token.kind is Kind.NUMBER_WORD:
                understood.append(self._number_word(token, token.text))
            elif token.kind is Kind.TIMES_WORD:
                if tokens[index + 1].kind in {Kind.NUMBER, Kind.NUMBER_WORD}:
                    self._number_word(token, f"{token.text}x")
                understood.append(Token(Kind.NUMBER, token.text, token.start, token.end))
                understood.append(Token(Kind.TIMES, "x", token.start, token.end))
            elif token.kind is Kind.UNKNOWN:
                guess = nearest(token.text)
                self.report("unknown-word", token.start, token.end, guess)
                meant = tokenize(guess)[:-1] if guess else [token]
                understood += [Token(one.kind, one.text, token.start, token.end) for one in meant]
            else:
                understood.append(token)
        return understood

    def _number_word(self, token: Token, digits: str) -> Token:
        self.report(
            "number-word",
            token.start,
            token.end,
            self.rewritten(token.start, token.end, digits),
            digits=digits,
        )
        return Token(Kind.NUMBER, token.text, token.start, token.end)
