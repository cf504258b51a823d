"""`handout` writes a page in the wished language, never over another, never half, and tells what is different."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

ROUTINE = """\
backcoach: 1
title: {en: Evening, de: Abend}
exercises:
  - bridge: 2x10 hold 3s rest 20s
  - exercise: side-plank
    dose: 20s each side
    days: mon, wed
  - cat-cow: 8 open
"""


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    file = tmp_path / "evening.yaml"
    file.write_text(ROUTINE)
    return file


@pytest.mark.parametrize(
    ("language", "title", "dose", "said"),
    [
        ("en", "A few minutes a day", "Hold 3 seconds. Repeat 8 times.", "open it in a browser"),
        ("de", "Jeden Tag ein paar Minuten", "3 Sekunden halten. 8-mal wiederholen.", "im Browser öffnen"),
    ],
)
def test_the_page_is_in_the_wished_language(
    cli: Cli, tmp_path: Path, language: str, title: str, dose: str, said: str
) -> None:
    result = cli("handout", "daily", "--lang", language, "-o", "daily.html")
    assert (result.code, result.err) == (0, "")
    assert said in result.out
    html = (tmp_path / "daily.html").read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in html
    assert f"<title>{title}</title>" in html
    assert dose in html


def test_without_an_option_it_is_in_the_users_language(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BACKCOACH_LANG", "de")
    assert cli("handout", "-o", "daily.html").code == 0
    assert '<html lang="de">' in (tmp_path / "daily.html").read_text(encoding="utf-8")


def test_each_kind_of_day_has_the_length_that_show_gives_it(cli: Cli, evening: Path, tmp_path: Path) -> None:
    cli("handout", str(evening), "-o", "evening.html")
    html = (tmp_path / "evening.html").read_text(encoding="utf-8")
    for days, shown in (("Mon, Wed", "mon"), ("Tue, Thu, Fri, Sat, Sun", "tue")):
        length = cli("show", str(evening), "--day", shown).out.partition(" minute")[0].rpartition(" ")[2]
        minutes, seconds = length.split(":")
        expected = f"{days}: {minutes} minutes {int(seconds)} seconds, and 1 step in your own time"
        assert expected.replace("1 minutes", "1 minute") in html


def test_level_and_time_box_are_those_of_show(cli: Cli, tmp_path: Path) -> None:
    result = cli("handout", "three-by-ten", "--level", "easier", "--minutes", "5", "-o", "easier.html")
    assert result.code == 0
    html = (tmp_path / "easier.html").read_text(encoding="utf-8")
    assert "easier version" in html
    shown = cli("show", "three-by-ten", "--level", "easier", "--minutes", "5", "--day", "all").out
    assert result.err.strip() in " ".join(shown.split())
    assert "5 minutes" in result.err


SPLIT = """\
backcoach: 1
title: Split
exercises:
  - exercise: one
    days: mon
  - exercise: two
    days: tue
  - exercise: three
    days: wed
define:
  one: {name: One, setup: 30s, dose: 3x60s rest 30s}
  two: {name: Two, setup: 30s, dose: 3x60s rest 30s}
  three: {name: Three, setup: 30s, dose: 3x60s rest 20s}
"""
"""The longest day takes 30 s, three times a minute and two rests of 30 s: 4:30."""


@pytest.mark.parametrize(
    ("minutes", "length", "rest", "said"),
    [
        ("5", "4 minutes 30 seconds", "30 seconds rest", "At 4:30 it fits into 5 minutes as it is"),
        ("4", "4 minutes", "15 seconds rest", "Shortened to 4:00, for 4 minutes."),
        ("1", "1 minute 30 seconds", "Do this for 1 minute.", "1:30 is the nearest to 1 minute"),
    ],
)
def test_the_time_box_is_that_of_the_longest_day(
    cli: Cli, tmp_path: Path, minutes: str, length: str, rest: str, said: str
) -> None:
    (tmp_path / "split.yaml").write_text(SPLIT)
    result = cli("handout", "./split.yaml", "--minutes", minutes, "-o", "split.html")
    assert said in result.err
    html = (tmp_path / "split.html").read_text(encoding="utf-8")
    assert length in html
    assert rest in html


def test_a_level_changes_the_length_of_the_longest_day(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "split.yaml").write_text(SPLIT.replace("rest 20s", "rest 20s, levels: {easier: {dose: 30s}}"))
    result = cli("handout", "./split.yaml", "--level", "easier", "-o", "split.html")
    assert "takes" not in result.err  # Wednesday alone is shorter


@pytest.mark.parametrize(("weeks", "rows"), [((), 4), (("--weeks", "9"), 9)])
def test_there_are_boxes_for_so_many_weeks(cli: Cli, tmp_path: Path, weeks: tuple[str, ...], rows: int) -> None:
    cli("handout", "daily", *weeks, "-o", "daily.html")
    html = (tmp_path / "daily.html").read_text(encoding="utf-8")
    assert html.count('<th scope="row">') == rows
    assert html.count('class="box"') == 7 * rows


def test_a_file_that_is_there_is_not_written_over_without_force(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "mine.html").write_text("mine")
    result = cli("handout", "daily", "-o", "mine.html")
    assert result.code == 5
    assert "--force" in result.err
    assert (tmp_path / "mine.html").read_text() == "mine"
    assert cli("handout", "daily", "-o", "mine.html", "--force").code == 0
    assert "Bridge" in (tmp_path / "mine.html").read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir() if "html" in path.name] == ["mine.html"]


@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize(
    ("output", "code", "said"),
    [
        ("page.pdf", 2, ".html"),
        ("page", 2, ".html"),
        ("-", 2, ".html"),
        ("missing/page.html", 5, "no such folder"),
        ("folder.html", 5, "folder.html"),
        (f"{'long' * 100}.html", 5, "cannot be written"),
    ],
)
def test_a_place_that_cannot_be_written_to_is_told(
    cli: Cli, tmp_path: Path, output: str, code: int, said: str, force: tuple[str, ...]
) -> None:
    (tmp_path / "folder.html").mkdir()
    result = cli("handout", "daily", "-o", output, *force)
    assert result.code == code
    assert said in result.err
    assert len(result.err.splitlines()) == 1


def test_a_page_that_cannot_be_finished_leaves_the_old_one(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(28, os.strerror(28))

    (tmp_path / "page.html").write_text("old")
    monkeypatch.setattr(Path, "write_text", full)
    result = cli("handout", "daily", "-o", "page.html", "--force")
    assert (result.code, result.err) == (5, f"backcoach: page.html cannot be written: {os.strerror(28)}\n")
    assert (tmp_path / "page.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if "html" in path.name] == ["page.html"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("handout", "nothing", "-o", "a.html"), 4, "nothing"),
        (("handout", "daily"), 2, "-o"),
        (("handout", "daily", "-o", "a.html", "--weeks", "0"), 2, "--weeks"),
        (("handout", "./broken.yaml", "-o", "a.html"), 3, "broken.yaml:3"),
        (("handout", "./bare.yaml", "-o", "a.html", "--level", "easier"), 2, "easier"),
    ],
)
def test_what_cannot_be_made_is_told_and_nothing_is_written(
    cli: Cli, tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    (tmp_path / "broken.yaml").write_text("backcoach: 1\ntitle: A\nexercises: [brigde]\n")
    (tmp_path / "bare.yaml").write_text(
        "backcoach: 1\ntitle: A\nexercises: [own]\ndefine: {own: {name: Own, dose: 45s}}\n"
    )
    result = cli(*arguments)
    assert result.code == code
    assert said in result.err
    assert not (tmp_path / "a.html").exists()
