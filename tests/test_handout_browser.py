"""The page in a browser: what comes out of the printer, what fits a phone, and that nothing leaves it."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcoach.core.parser import parse_routine
from backcoach.core.routine import Routine
from backcoach.i18n import LANGUAGES, Translator
from backcoach.library import Library
from tests.browser import Browser, require
from tests.handout_pages import everything, made

pytestmark = [pytest.mark.browser, pytest.mark.slow]

A4 = "Page size:       594.96 x 841.92 pts (A4)"
WIDEST = 360
"""Pixels; hardly a phone has fewer."""


def daily() -> Routine:
    return Library.default().open("daily").routine


def long_words() -> Routine:
    """Twelve exercises, with words that are wider than a phone and texts that fill up to two thirds of a page."""
    names = [f"own-{number}" for number in range(1, 13)]
    lines = ["backcoach: 1", f"title: {'Überschrift' * 6}", "dosing: 50 per week", f"exercises: {names}", "define:"]
    for number, name in enumerate(names, 1):
        lines += [
            f"  {name}: {{name: Own {number}, dose: 3x10 hold 5s, start: {'Langewörter' * 12},",
            f"    caution: {'Long text. ' * (12 * number)}, source: End {number}}}",
        ]
    found, problems = parse_routine("\n".join(lines), Library.default(), routine_names=())
    assert found is not None, problems
    return found


ROUTINES = {"daily": daily, "everything": everything, "long words": long_words}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    require()
    with Browser.opened() as one:
        yield one


@pytest.fixture(params=[(name, language) for name in ROUTINES for language in LANGUAGES], ids="-".join)
def file(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Path:
    """A page that the browser has opened."""
    name, language = request.param
    file = tmp_path / "page.html"
    file.write_text(made(ROUTINES[name](), language), encoding="utf-8")
    browser.requested.clear()
    browser.open(file)
    return file


def text_of(pdf: Path) -> list[str]:
    """The text of each page."""
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]


def test_no_exercise_is_cut_in_two_on_a4(browser: Browser, file: Path) -> None:
    pdf = file.with_suffix(".pdf")
    browser.print_to(pdf)
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert A4 in info
    pages = text_of(pdf)
    exercises = browser.value(
        "[...document.querySelectorAll('article')].map(one => [one.querySelector('h2').innerText, "
        "[...one.querySelectorAll('.small')].at(-1).innerText])"
    )
    assert len(exercises) > 4
    assert 3 <= len(pages) <= len(exercises) + 2
    for heading, last_line in exercises:
        (there,) = [page for page in pages if _holds(page, heading)]
        assert _holds(there, last_line.split(".")[0]), heading
    for number, page in enumerate(pages, 1):
        assert "".join(page.split()).endswith(f"{number}/{len(pages)}")
        assert len(page.split()) > 20, "a page with hardly anything on it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_routine_needs_three_pages_and_the_last_is_when_to_stop(
    browser: Browser, tmp_path: Path, language: str
) -> None:
    file = tmp_path / "page.html"
    file.write_text(made(daily(), language), encoding="utf-8")
    browser.open(file)
    browser.print_to(file.with_suffix(".pdf"))
    first, second, last = text_of(file.with_suffix(".pdf"))
    words = Translator(language)
    where = words("handout.stop-where")
    assert where in first
    assert first.index(where) < first.index(words("handout.steps"))
    names = [
        f"{number} {one.exercise.name.in_language(language)}" for number, one in enumerate(daily().exercise_items(), 1)
    ]
    assert [sum(_holds(page, name) for name in names) for page in (first, second, last)] == [2, 3, 0]
    assert _holds(last, words("handout.safety"))


WIDE_LETTERS = "DejaVu Sans"
"""Wider than what most machines have for a page."""


@pytest.mark.parametrize(("media", "width"), [("print", 665), ("screen", 545), ("screen", 900)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_is_broken_not_even_in_wide_letters(
    browser: Browser, tmp_path: Path, language: str, media: str, width: int
) -> None:
    file = tmp_path / "page.html"
    style = f"<style>body {{ font-family: '{WIDE_LETTERS}' !important; }}</style></head>"
    file.write_text(made(everything(), language).replace("</head>", style), encoding="utf-8")
    browser.open(file)
    browser.resize(width, 740)
    browser.call("Emulation.setEmulatedMedia", media=media)
    lines = browser.value(
        "[...document.querySelectorAll('dt')].map(one => {const range = document.createRange();"
        " range.selectNodeContents(one);"
        " return [one.innerText, new Set([...range.getClientRects()].map(box => box.top)).size]})"
    )
    browser.call("Emulation.setEmulatedMedia", media="")
    assert len(lines) > 30
    assert [one for one in lines if one[1] != 1] == []


def _holds(page: str, words: str) -> bool:
    """Whether these words stand on a page, however they are spaced and broken."""
    return re.search(r"\s+".join(map(re.escape, words.split())) + r"(?!\w)", page) is not None


def test_it_fits_a_phone_in_letters_that_can_be_read(browser: Browser, file: Path) -> None:
    browser.resize(WIDEST, 740)
    assert browser.value("document.documentElement.scrollWidth") == WIDEST
    sizes = browser.value(
        "[...document.querySelectorAll('body *')].filter(one => one.innerText?.trim())"
        ".map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 16


def test_it_is_dark_where_that_is_wished_but_white_on_paper(browser: Browser, file: Path) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    browser.resize(WIDEST, 740, dark=True)
    assert browser.value(background) == "rgb(20, 25, 29)"
    browser.call("Emulation.setEmulatedMedia", media="print")
    assert browser.value(background) == "rgb(255, 255, 255)"


def test_nothing_leaves_the_page(browser: Browser, file: Path) -> None:
    browser.resize(WIDEST, 740)
    browser.value("document.body.innerText")
    assert browser.requested == [file.as_uri()]


def test_a_request_would_be_seen(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "careless.html"
    file.write_text("<!doctype html><img src='picture.png'>")
    browser.requested.clear()
    browser.open(file)
    assert browser.requested == [file.as_uri(), (tmp_path / "picture.png").as_uri()]
