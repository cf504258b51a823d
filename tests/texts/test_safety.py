"""The safety text is shown whole, in both languages, and without words that threaten or promise."""

import pytest

from backcoach.texts.safety import ORDER, TEXTS

SHOWN = [key for heading, lines in ORDER for key in (heading, *lines)]


def test_every_line_is_shown_exactly_once() -> None:
    around = {"safety.title", "safety.confirm", "safety.more", "safety.continued"}
    short = {heading.replace("title", "short") for heading, _ in ORDER}
    assert sorted(SHOWN) == sorted(TEXTS.keys() - around - short)


def test_emergencies_come_first_and_the_disclaimer_last() -> None:
    assert SHOWN[0] == "safety.emergency.title"
    assert SHOWN[-1] == "safety.disclaimer"


@pytest.mark.parametrize(("language", "numbers"), [("en", ("112", "999", "911")), ("de", ("112",))])
def test_the_first_heading_names_the_emergency_numbers(language: str, numbers: tuple[str, ...]) -> None:
    heading = TEXTS["safety.emergency.title"][language]
    assert all(number in heading for number in numbers)


@pytest.mark.parametrize("language", ["en", "de"])
def test_lines_are_short(language: str) -> None:
    assert [key for key in SHOWN if key != "safety.disclaimer" and len(TEXTS[key][language]) > 90] == []


@pytest.mark.parametrize(
    "word",
    ["damage", "instab", "cure", "heal ", "heals", "relie", "Verschleiß", "schädig", "heilt", "lindert"],
)
def test_nothing_threatens_or_promises(word: str) -> None:
    assert [key for key, texts in TEXTS.items() if any(word in text for text in texts.values())] == []
