"""What authors wrote is only ever text on the page, and the page runs and loads nothing."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcoach.core.dose import parse_dose
from backcoach.core.routine import Avoid, Exercise, ExerciseItem, Level, RestItem, Rounds, Routine, Sides, Text
from backcoach.i18n import LANGUAGES
from tests.handout_pages import CSS, everything, facts, made, read
from tests.strategies import doses

NASTY = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\"'><b onclick='x'>&amp;&lt;{{ 7 * 7 }}{% raw %}",
    "]]><!-- -->",
    "مرحبا <b>بك</b>",
    "x" * 4_000,
    "w <i> " * 660,
)


def nasty(said: str, language: str) -> Routine:
    """A routine that says this wherever an author may say something."""
    one = Text(((language, said),))
    several: dict[str, tuple[str, ...]] = {language: (said, said)}
    exercise = Exercise(
        id="own", name=one, start=one, steps=several, breathing=one, cues=several, caution=several, source=(said, said),
        reviewed_by=said, reviewed_on=date(2026, 11, 22), levels={"easier": Level(text=one)},
        dose=parse_dose("10 reps")[0],
    )  # fmt: skip
    return Routine(title=one, author=said, prepare=one, items=(ExerciseItem(exercise, level="easier", note=one),))


TAGS = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "p", "h1", "h2", "h3", "dl", "dt", "dd", "ul",
    "ol", "li", "article", "div", "span", "bdi", "section", "table", "caption", "thead", "tbody", "tr", "th", "td",
    "footer", "svg", "g", "path", "a",
}  # fmt: skip
"""All that the template knows. None of them runs or loads anything."""
ATTRIBUTES = {
    "lang", "dir", "charset", "http-equiv", "content", "name", "class", "id", "role", "scope", "aria-label",
    "aria-labelledby", "aria-hidden", "viewbox", "transform", "stroke-width", "d", "href",
}  # fmt: skip


def assert_harmless(html: str) -> None:
    root = read(html)
    assert {one.tag for one in root.walk()} <= TAGS
    assert {name for one in root.walk() for name in one.attributes} <= ATTRIBUTES
    assert [one.attributes["href"] for one in root.walk() if "href" in one.attributes] == ["#safety"]
    (style,) = root.all("style")
    assert style.text == " ".join(CSS.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("said", NASTY, ids=range(len(NASTY)))
@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_an_author_wrote_is_shown_as_it_is(said: str, language: str) -> None:
    html = made(nasty(said, language))
    assert_harmless(html)
    shown = " ".join(said.split())
    root = read(html)
    assert root.one("h1").text == root.one("title").text == shown
    told = facts(root.one("article"))
    assert [told[label].text for label in ("For you", "Start", "Breathing", "This version")] == [shown] * 4
    assert root.text.count(shown) >= 16


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    """Routines with texts of every kind, in rounds and without, for all doses."""
    words = st.text(st.sampled_from("<>&\"'/={}%#!-[] aä\u05d0"), min_size=1, max_size=30)
    languages = st.sampled_from(("en", "de", "he"))
    one = st.builds(lambda code, said: Text(((code, said),)), languages, words)
    several = st.dictionaries(languages, st.lists(words, min_size=1, max_size=2).map(tuple), max_size=2)
    maybe = st.none() | one
    exercises = st.builds(
        Exercise, id=st.just("own"), name=one, sides=st.sampled_from(Sides), start=maybe, steps=several,
        breathing=maybe, cues=several, caution=several, source=st.lists(words, max_size=2).map(tuple),
        reviewed_by=st.none() | words, avoid_if=st.lists(st.sampled_from(Avoid), max_size=2).map(tuple),
    )  # fmt: skip
    items = st.builds(ExerciseItem, exercises, doses(), note=maybe, optional=st.booleans())
    rounds = st.builds(Rounds, st.integers(1, 3), st.tuples(items, items), st.sampled_from((0, 20_000)))
    plan = draw(st.lists(items | rounds | st.builds(RestItem, st.integers(1, 90_000)), min_size=1, max_size=3))
    return Routine(title=draw(one), items=tuple(plan), author=draw(st.none() | words), prepare=draw(maybe))


@settings(max_examples=60, deadline=None)
@given(routines(), st.sampled_from(LANGUAGES))
def test_no_text_of_any_routine_becomes_markup(plan: Routine, language: str) -> None:
    html = made(plan, language)
    assert_harmless(html)
    said = read(html).text
    for exercise in (one.exercise for one in plan.exercise_items()):
        assert " ".join(exercise.name.in_language(language).split()) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_loads_nothing_and_runs_nothing(language: str) -> None:
    html = made(everything(), language)
    assert_harmless(html)
    policy = read(html).one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert not re.search(r"https?:|//|url\(|@import|javascript:", html)
