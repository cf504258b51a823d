"""The page that is handed out: its structure, its languages, its boxes and its colours."""

import re

import pytest

from backcoach.core.dose import parse_dose
from backcoach.core.dosing_text import parse_dosing
from backcoach.core.routine import Avoid, Routine, Text
from backcoach.i18n import LANGUAGES, Translator
from backcoach.texts.safety import TEXTS as SAFETY
from tests.core.builders import item, routine, text
from tests.handout_pages import CSS, everything, facts, made, read

# --- the page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_one_title_a_heading_for_each_exercise_and_all_that_belongs_to_it(language: str) -> None:
    root, words = read(made(everything(), language)), Translator(language)
    assert root.one("html").attributes["lang"] == language
    assert root.one("title").text == root.one("h1").text == everything().title.in_language(language)
    assert len(root.all("h2")) == 6 + 2
    cards = root.all("article")
    assert [card.one("h2").text for card in cards] == [
        f"{number} {one.exercise.name.in_language(language)}"
        for number, one in enumerate(everything().exercise_items(), 1)
    ]
    for card, done in zip(cards, everything().exercise_items(), strict=True):
        assert card.attributes["aria-labelledby"] == card.one("h2").attributes["id"]
        drawings = card.all(class_="figure")
        assert len(drawings) == (done.exercise.figure is not None)
        for drawing in drawings:
            assert drawing.attributes["role"] == "img"
            assert done.exercise.name.in_language(language) in drawing.attributes["aria-label"]
            assert drawing.one("svg").all("path")
        assert {words("exercise.start"), words("handout.steps"), words("exercise.cues")} <= set(facts(card))
    side_plank = cards[1]
    assert side_plank.one("p", class_="leaflet").text.startswith(
        ("Hold 10 seconds. Set 1: 6", "10 Sekunden halten. Satz 1: 6")
    )
    assert side_plank.all("p", class_="dose") == []  # the dose once
    assert facts(side_plank)[words("handout.note")].text.startswith(("Left elbow", "Den linken"))
    assert facts(side_plank)[words("handout.level")].text.startswith(("Lift your hips only", "Heb die Hüfte nur"))
    marks = [mark.text for mark in side_plank.one("ul", class_="marks").all("li")]
    assert (
        marks
        == {"en": ["easier version", "only on Mon, Wed, Fri"], "de": ["leichtere Variante", "nur Mo, Mi, Fr"]}[language]
    )


def test_steps_are_a_numbered_list_and_cautions_a_list() -> None:
    card = read(made(everything())).all("article")[2]
    assert len(facts(card)["Then"].one("ol").all("li")) == 2
    assert len(facts(card)["Caution"].one("ul").all("li")) == 3


def test_rounds_are_a_group_with_a_name_and_rests_stand_between() -> None:
    root = read(made(everything()))
    group = root.one("div", role="group")
    (name,) = root.all("p", id=group.attributes["aria-labelledby"])
    assert name.text.startswith("2 rounds")
    assert len(group.all("article")) == 2
    rests = [one.text for one in root.all("p", class_="rest")]
    assert rests == ["Rest 1 minute.", "Rest 15 seconds.", "Between the rounds, rest 45 seconds."]


def test_reasons_sources_and_reviews_are_told_as_they_are() -> None:
    cards = read(made(everything())).all("article")
    small = [one.text for one in cards[3].all("p", class_="small")]
    assert small == [
        "Take care or ask first with: a hip replacement, pain, tingling or numbness in a leg, a recent operation.",
        "Sources: A. Example; common practice. Reviewed by B. Example, physiotherapist, 20 November 2026.",
    ]
    assert "none yet" not in made(everything())
    assert "Not all descriptions that come with backcoach have been reviewed" in read(made(everything())).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words_of_its_own(language: str) -> None:
    dose, _ = parse_dose("10 reps")
    plans = [routine(item(dose, avoid_if=(reason,))) for reason in Avoid]
    told = {read(made(plan, language)).one("article").one("p", class_="small").text for plan in plans}
    assert len(told) == len(Avoid)


@pytest.mark.parametrize("language", LANGUAGES)
def test_when_to_stop_stands_there_in_the_words_of_the_safety_text(language: str) -> None:
    told = read(made(everything(), language)).text
    for key, texts in SAFETY.items():
        if key.endswith((".short", ".continued")):  # for small screens
            continue
        of_the_program = key in (
            "safety.title",
            "safety.stop.again",
            "safety.more",
            "safety.confirm",
        )
        wanted = not of_the_program and not key.startswith(("safety.traffic", "safety.about"))
        assert (texts[language].rstrip(":") in told) == wanted, key


def test_the_head_says_where_the_emergency_signs_are() -> None:
    root = read(made(everything()))
    link = root.one("header").one("a")
    assert link.text == "Emergency signs, and when to ask: at the very end, on the last page"
    (heading,) = root.all(id=link.attributes["href"].removeprefix("#"))
    assert heading.text == "When to stop, when to ask"
    assert root.one("main").children.index(root.one("footer")) > root.one("main").children.index(
        root.one(class_="safety")
    )


def test_author_and_dates_are_told() -> None:
    foot = read(made(everything())).one("footer").text
    assert "Written by A. Example, physiotherapist. Written on 22 November 2026." in foot
    assert "To be reviewed by 5 February 2027." in foot
    assert "Zu überprüfen bis 05.02.2027." in read(made(everything(), "de")).one("footer").text
    assert foot.count("Made with backcoach.") == 1


def test_what_is_not_written_leaves_no_label() -> None:
    dose, _ = parse_dose("10 reps")
    root = read(made(routine(item(dose))))
    assert [one.text for one in root.one("header").all("dt")] == ["How often", "How long", "Every time", "When to stop"]
    assert facts(root.one("article")) == {}
    assert root.one("article").all("p", class_="small") == []
    assert "Written" not in root.one("footer").text


@pytest.mark.parametrize(
    ("dosing", "told"),
    [
        ("3x10min per week", {"en": ["10 minutes"], "de": ["10 Minuten"]}),
        (
            "3x5min per week",
            {
                "en": ["10 minutes", "That is what these exercises take (aim: 5 minutes)."],
                "de": ["10 Minuten", "So lange dauern diese Übungen (Ziel: 5 Minuten)."],
            },
        ),
        ("3 per week", {"en": ["10 minutes"], "de": ["10 Minuten"]}),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_how_often_has_no_length_of_its_own(dosing: str, told: dict[str, list[str]], language: str) -> None:
    """A prescribed length beside the exact one reads like a contradiction."""
    dose, _ = parse_dose("10 reps")
    root = read(made(routine(item(dose), dosing=parse_dosing(dosing)[0]), language))  # lasts 10 minutes
    assert [one.text for one in root.one("header").all("dd")][: 1 + len(told[language])] == [
        {"en": "3 times a week", "de": "3-mal pro Woche"}[language],
        *told[language],
    ]


# --- languages


def test_a_text_in_another_language_says_so_and_finds_its_direction() -> None:
    dose, _ = parse_dose("10 reps")
    hebrew = Text((("he", "שלום"),))
    plan = Routine(title=hebrew, items=(item(dose, note=text("Slowly"), start=hebrew, steps={"en": ("Lift.",)}),))
    root = read(made(plan, "de"))
    assert root.one("h1").attributes == {"lang": "he", "dir": "auto"}
    told = facts(root.one("article"))
    assert told["Ausgangsstellung"].attributes == {"lang": "he", "dir": "auto"}
    assert told["Für dich"].attributes["lang"] == told["Dann"].attributes["lang"] == "en"
    assert root.one("article").one("h2").all("span")[1].attributes["lang"] == "en"
    english = read(made(routine(item(dose, note=text("Slowly")))))
    assert [one.tag for one in english.all(lang="en")] == ["html"]


# --- the weeks


@pytest.mark.parametrize(
    ("dosing", "columns", "boxes"),
    [
        (None, 7, 1),
        ("daily", 7, 1),
        ("every other day", 7, 1),
        ("3 per day", 7, 3),
        ("3x10min per day", 7, 3),
        ("3 per week", 1, 3),
        ("2x10min per week", 1, 2),
    ],
)
def test_there_is_a_box_for_each_session(dosing: str | None, columns: int, boxes: int) -> None:
    dose, _ = parse_dose("10 reps")
    often = parse_dosing(dosing)[0] if dosing else None
    table = read(made(routine(item(dose), dosing=often), weeks=5)).one("table")
    assert len(table.all("th", scope="col")) == 1 + columns
    assert [one.text for one in table.all("th", scope="row")] == ["1", "2", "3", "4", "5"]
    assert [len(cell.all("span", class_="box")) for cell in table.all("td")] == [boxes] * columns * 5
    assert table.one("caption").text
    assert {box.attributes["role"] for box in table.all(class_="box")} == {"img"}
    assert all(box.attributes["aria-label"] for box in table.all(class_="box"))


@pytest.mark.parametrize(
    ("dosing", "days", "columns", "boxes", "marks"),
    [
        ("3x10min per week", [{0, 2, 4}, {0, 2, 4}], ["Mon", "Wed", "Fri"], 1, 0),
        ("3 per week", [{0, 2, 4}, {2}], ["Mon", "Wed", "Fri"], 1, 1),
        ("2 per day", [{0, 2}], ["Mon", "Wed"], 2, 0),
        (None, [{0, 2}], ["Mon", "Wed"], 1, 0),
        ("3 per week", [None, {2}], ["Sessions"], 3, 1),
        ("3 per week", [{0}, {2}], ["Sessions"], 3, 2),
    ],
)
def test_days_of_the_week_stand_once_where_they_are_those_of_the_sessions(
    dosing: str | None, days: list[set[int] | None], columns: list[str], boxes: int, marks: int
) -> None:
    dose, _ = parse_dose("10 reps")
    items = [item(dose, days=one and frozenset(one)) for one in days]
    root = read(made(routine(*items, dosing=parse_dosing(dosing)[0] if dosing else None), weeks=2))
    table = root.one("table")
    assert [one.text for one in table.all("th", scope="col")][1:] == columns
    assert [len(cell.all("span", class_="box")) for cell in table.all("td")] == [boxes] * len(columns) * 2
    assert len(root.all("ul", class_="marks")) == marks


# --- colours


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("number", [0, 1], ids=["light", "dark"])
def test_every_colour_of_text_can_be_read(number: int) -> None:
    """WCAG AA: 4.5 to 1. Lines and far limbs are no text."""
    themes = re.findall(r":root \{(.*?)\}", CSS.read_text(encoding="utf-8"), re.DOTALL)
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", themes[number]))
    assert set(colours) == {"paper", "ink", "soft", "accent", "line", "far"}
    for name in ("ink", "soft", "accent"):
        light, dark = sorted((_luminance(colours[name]), _luminance(colours["paper"])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, name


def test_the_dark_colours_are_never_printed() -> None:
    css = CSS.read_text(encoding="utf-8")
    assert css.count("prefers-color-scheme") == css.count("@media screen and (prefers-color-scheme: dark)") == 1
