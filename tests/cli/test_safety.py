"""The safety text on a terminal: pages that can be read, and as few as there can be."""

import pytest

from backcoach.cli.layout import wrapped
from backcoach.cli.safety import pages, read_through, sections
from backcoach.i18n import Translator
from backcoach.texts.safety import ORDER

SIZES = [(80, 21), (40, 9), (120, 37), (60, 15), (100, 60), (30, 8)]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_pages_fit_and_hold_every_line_in_its_order(language: str, width: int, height: int) -> None:
    words = Translator(language)
    found = pages(words, width, height)
    short = [words("safety.continued", heading=words(key.replace("title", "short"))) for key, _ in ORDER]
    again = {wrapped(heading, width)[0] for heading in short}
    shown = [line for page in found for line in page if line and line not in again]
    assert shown == [line for section in sections(words, width) for line in section]
    assert all(0 < len(page) <= height for page in found)
    assert all(len(line) <= width for page in found for line in page)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("width", "height"), SIZES[:5])
def test_no_heading_is_alone_and_no_line_without_its_heading(language: str, width: int, height: int) -> None:
    words = Translator(language)
    found = pages(words, width, height)
    assert len(found[0]) > 1
    for page in found:
        assert page[0]
        assert page[-1].startswith("  ")
        assert not page[0].startswith("  ")


def test_pages_are_few_and_sections_whole_where_that_costs_none() -> None:
    en = Translator("en")
    assert len(pages(en, 40, 10)) <= 14
    assert len(pages(en, 80, 22)) == 3
    assert not any("continued" in line for page in pages(en, 80, 60) for line in page)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (10, 3), (20, 5)])
def test_a_page_fills_the_terminal_and_its_last_line_says_how_to_go_on(size: tuple[int, int]) -> None:
    written: list[str] = []

    def key() -> bool:
        return True

    assert read_through(Translator("de"), size, written.append, key)
    *shown, end = written
    assert end == "\r\n"
    assert "Drück eine Taste" in " ".join(shown[-1].split())
    if size[1] >= 12:
        for text in shown:
            lines = text.split("\r\n")
            assert len(lines) == size[1] + 1  # the first ends the line before
            assert lines[-1].endswith(f"/{len(shown)})")
