"""Handouts for tests: pages of routines, read back as a tree of elements."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from backcoach.core.compiler import prescribed
from backcoach.core.parser import parse_routine
from backcoach.core.routine import Routine
from backcoach.handout.content import Length, content_of
from backcoach.handout.page import page
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.phrases import Phrases

EVERYTHING = Path(__file__).parent / "handouts" / "everything.yaml"
CSS = Path(__file__).parents[1] / "src" / "backcoach" / "handout" / "page.css"
VOID = {"meta"}
"""Elements without an end."""
INLINE = {"span", "bdi"}


@dataclass
class Element:
    """An element with what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its text, white space folded."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()
                yield "" if child.tag in INLINE else " "

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """The elements below it with this tag and these attributes, `class_` for a class."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            one
            for one in self.walk()
            if tag in ("", one.tag) and all(one.attributes.get(k) == wanted[k] for k in wanted)
        ]

    def one(self, tag: str = "", **attributes: str) -> "Element":
        (found,) = self.all(tag, **attributes)
        return found

    def walk(self) -> Iterator["Element"]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()


class _Reader(HTMLParser):
    """Builds the tree; every element has to be closed, in its order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    assert html.startswith("<!doctype html>\n")
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (root,) = reader.open
    return root


def made(plan: Routine, language: str = "en", *, weeks: int = 4, level: str | None = None) -> str:
    """The page of a routine that lasts ten minutes."""
    done = prescribed(plan, Phrases("en"), level=level)
    words = Translator(language)
    return page(content_of(done, (Length(600_000, 0),), words, weeks=weeks), words)


def everything() -> Routine:
    found, problems = parse_routine(EVERYTHING.read_text(encoding="utf-8"), Library.default(), routine_names=())
    assert found is not None, problems
    return found


def facts(card: Element) -> dict[str, Element]:
    """What stands behind each label."""
    return {one.one("dt").text: one.one("dd") for one in card.one("dl").all(class_="fact")}
