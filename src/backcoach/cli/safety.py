"""The safety text: as an answer, and before the first session."""

from collections.abc import Callable, Iterator

from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer
from backcoach.core.value import value
from backcoach.i18n import Translator


def show_safety(words: Translator) -> int:
    """`backcoach safety`."""
    answer(line for section in sections(words, columns()) for line in [*section, ""])
    return 0


@value
class Section:
    """A part of the text, in lines."""

    heading: list[str]
    short: str
    """The heading again, where the section goes on on another page."""
    entries: list[list[str]]

    @property
    def lines(self) -> list[str]:
        """All of it."""
        return [*self.heading, *(line for entry in self.entries for line in entry)]


def sections(words: Translator, width: int) -> list[list[str]]:
    """The whole text, a list of lines for each section."""
    return [wrapped(words("safety.title"), width), *(section.lines for section in _sections(words, width))]


def _sections(words: Translator, width: int) -> Iterator[Section]:
    from backcoach.texts.safety import ORDER

    for heading, lines in ORDER:
        first = "  • " if len(lines) > 1 else "  "
        short = words("safety.continued", heading=words(f"{heading.removesuffix('title')}short"))
        yield Section(
            wrapped(words(heading), width),
            wrapped(short, width)[0],
            [wrapped(words(line), width, first=first) for line in lines],
        )


def pages(words: Translator, width: int, height: int) -> list[list[str]]:
    """The text in pages of at most `height` lines, and as few as there can be.

    No heading stands without what belongs to it; one that goes on on the next page is repeated there. Sections stay
    whole where that costs no page.
    """
    whole, filled = (_filled(words, width, height, whole=keep) for keep in (True, False))
    return whole if len(whole) <= len(filled) else filled


def _filled(words: Translator, width: int, height: int, *, whole: bool) -> list[list[str]]:
    found = [wrapped(words("safety.title"), width)]
    for section in _sections(words, width):
        if whole and len(found[-1]) + 1 + len(section.lines) > height:
            found.append([])
        lead = [*([""] if found[-1] else []), *section.heading]
        for entry in section.entries:
            if len(found[-1]) + len(lead) + len(entry) > height and found[-1]:
                found.append([])
                lead = section.heading if lead else [section.short]
            found[-1] += [*lead, *entry]
            lead = []
            while len(found[-1]) > height:  # an entry that is longer than a page
                found[-1:] = [found[-1][:height], [section.short, *found[-1][height:]]]
    return found


def read_through(
    words: Translator, size: tuple[int, int], write: Callable[[str], None], key: Callable[[], bool]
) -> bool:
    """Shows the pages one after the other, each until `key` tells that a key was pressed; False if it was a way out.

    A page fills the terminal, so that nothing of the one before is left.
    """
    width, height = min(size[0], 100), size[1]
    asked = [wrapped(words(f"safety.{which}") + " (99/99)", width) for which in ("more", "confirm")]
    all_pages = pages(words, width, max(3, height - 1 - max(map(len, asked))))
    for number, page in enumerate(all_pages, 1):
        where = f" ({number}/{len(all_pages)})" if len(all_pages) > 1 else ""
        last = number == len(all_pages)
        lines = [*page, "", *wrapped(words("safety.confirm" if last else "safety.more") + where, width)]
        write("\r\n".join([""] * (1 + max(0, height - len(lines))) + lines))
        if not key():
            write("\r\n")
            return False
    write("\r\n")
    return True
