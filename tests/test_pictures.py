"""The pictures that are committed are those that the program makes."""

from xml.etree import ElementTree

import pytest
from tools.pictures import FOLDER, pictures

MADE = dict(pictures())


def test_no_other_picture_is_there() -> None:
    assert {file.name for file in FOLDER.iterdir()} == MADE.keys()


@pytest.mark.parametrize("name", MADE)
def test_a_picture_is_current(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == MADE[name], "run make pictures"


@pytest.mark.parametrize("name", MADE)
def test_a_picture_can_be_read_by_any_program(name: str) -> None:
    root = ElementTree.fromstring(MADE[name])  # noqa: S314  # our own
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "href" not in MADE[name]
