"""The safety text: as an answer, and before the first session."""

from collections.abc import Callable

from backcoach.cli.layout import columns, wrapped
from backcoach.cli.output import answer
from backcoach.i18n import Translator


def show_safety(words: Translator) -> int:
    """`backcoach safety`."""
    answer(line for section in sections(words, columns()) for line in [*section, ""])
    return 0


def sections(words: Translator, width: int) -> list[list[str]]:
    """The whole text, a list of lines for each section."""
    from backcoach.texts.safety import ORDER

    found = [[words("safety.title")]]
    for heading, lines in ORDER:
        section = wrapped(words(heading), width)
        for line in lines:
            section += wrapped(words(line), width, first="  • " if len(lines) > 1 else "  ")
        found.append(section)
    return found


def pages(words: Translator, width: int, height: int) -> list[list[str]]:
    """The text in pages of at most `height` lines; a section is only divided where it is longer than a page."""
    found: list[list[str]] = [[]]
    for section in sections(words, width):
        lines = [*section, ""]
        if found[-1] and len(found[-1]) + len(lines) > height:
            found.append([])
        for line in lines:
            if len(found[-1]) >= height:
                found.append([])
            found[-1].append(line)
    return found


def read_through(
    words: Translator, size: tuple[int, int], write: Callable[[str], None], key: Callable[[], bool]
) -> bool:
    """Shows the pages one after the other, each until `key` tells that a key was pressed; False if it was a way out."""
    width, height = size
    all_pages = pages(words, min(width, 100), max(3, height - 3))
    for number, page in enumerate(all_pages, 1):
        where = f" ({number}/{len(all_pages)})" if len(all_pages) > 1 else ""
        last = number == len(all_pages)
        write("\r\n".join(["", "", *page, words("safety.confirm" if last else "safety.more") + where]))
        if not key():
            write("\r\n")
            return False
    write("\r\n")
    return True
