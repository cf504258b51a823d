"""Settings are read from a file that a person edits: wrong lines are named, right ones count, comments stay."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.errors import StorageError
from backcoach.i18n import LANGUAGES, Translator
from backcoach.settings import CHECKS, USUAL, Settings, SettingsProblem, load, parse, save

HEAD = "Mine.\nAll mine."


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == (Settings(), ())


def test_everything_can_be_set() -> None:
    text = 'lang = "de"\nvoice = "beeps"\nrate = 150\nlead = 300\n[voice-name]\nde = "piper:/x.onnx"\nen = "gmw/en"\n'
    names = {"de": "piper:/x.onnx", "en": "gmw/en"}
    assert parse(text) == (Settings(lang="de", voice="beeps", rate=150, voice_name=names, lead=300), ())


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("rate = fast\n", 1, "no-toml"),
        ('# all mine\nlang = "de"\nrate 150\n', 3, "no-toml"),
        ("lead = [\n", 2, "no-toml"),
        ('\n\nrate = "150"\n', 3, "range"),
        ("rate = 20\n", 1, "range"),
        ("rate = true\n", 1, "range"),
        ("# rate = 150\nlead = -1\n", 2, "range"),
        ('lang = "de"\nvoice = "loud"\n', 2, "choice"),
        ("lang = []\n", 1, "choice"),
        ("rade = 150\n", 1, "unknown-near"),
        ('"rade" = 150\n', 1, "unknown-near"),
        ("\n[nonsense]\nx = 1\n", 2, "unknown"),
        ('lang = "de"\n[voice-name]\nfr = "x"\n', 3, "names"),
        ('voice-name = "Anna"\n', 1, "names"),
        ("[voice-name]\nde = 1\n", 2, "names"),
        ("voice-name.de = 1\n", 1, "names"),
        ('lang = "de"\n[voice-name]\nde = "a\\u0000b"\n', 3, "names"),
        (f"# mine\nrate = {'9' * 5_000}\n# mine\n", 2, "no-toml"),
        (f"# mine\nrate = {'[' * 3_000}{']' * 3_000}\n# mine\n", 2, "no-toml"),
    ],
)
def test_a_wrong_line_is_named_and_does_not_count(text: str, line: int, key: str) -> None:
    settings, [problem] = parse(text)
    assert (problem.line, problem.key) == (line, key)
    assert settings == (Settings(lang="de") if 'lang = "de"' in text and key != "no-toml" else Settings())
    for language in LANGUAGES:
        assert Translator(language)(f"settings.{problem.key}", **problem.params)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[voice-name]\nde = "Anna"\n# fr = 1\nfr = "x"\n', 4),
        ('voice-name.de = "Anna"\nvoice-name.fr = "x"\n', 2),
        ('voice-name = {de = "Anna", fr = "x"}\n', 1),
        ('fr = "x"\n[voice-name]\n\n"de" = "Anna"\nen = "a\\nb"', 5),
    ],
)
def test_one_wrong_voice_does_not_cost_the_others(text: str, line: int) -> None:
    settings, problems = parse(text)
    assert settings.voice_name == {"de": "Anna"}
    assert [(one.line, one.key) for one in problems if one.key == "names"] == [(line, "names")]


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes('lang = "de" # f\xfcr'.encode("latin-1"))
    assert load(tmp_path / "latin")[1] == (SettingsProblem(1, "unreadable", {"reason": "UTF-8"}),)
    assert load(tmp_path)[1][0].key == "unreadable"


ODD_VALUES = st.one_of(
    st.text().map(json.dumps),
    st.text("0123456789eE.+-_:xTZ", min_size=1),
    st.integers(4_000, 6_000).map("9".__mul__),
    st.integers(1, 5_000).map(lambda deep: "[" * deep + "]" * deep),
)
LINES = st.builds("{} = {}".format, st.sampled_from([*CHECKS, "voice-name.de", "rade"]), ODD_VALUES)


@given(st.one_of(st.text(), st.lists(LINES, max_size=4).map("\n".join)))
def test_no_text_can_do_harm(text: str) -> None:
    settings, problems = parse(text)
    assert all(1 <= problem.line <= text.count("\n") + 2 for problem in problems)
    assert settings.rate is None or settings.rate in range(80, 301)
    assert all(name.isprintable() for name in settings.voice_name.values())


def test_what_is_saved_is_read_again_and_all_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "below" / "settings.toml"
    save(path, {"rate": 150, "voice-name": {"de": "Anna"}}, HEAD)
    assert load(path) == (Settings(rate=150, voice_name={"de": "Anna"}), ())
    assert path.read_text().startswith("# Mine.\n# All mine.\n\n")
    path.write_text("# mine\n" + path.read_text().replace("150", "150 # slow"))
    save(path, {"rate": 140, "lang": "de", "voice-name": {"en": "gmw/en", "de": USUAL}}, HEAD)
    assert load(path) == (Settings(lang="de", rate=140, voice_name={"en": "gmw/en"}), ())
    assert path.read_text().startswith("# mine\n")
    assert "140 # slow" in path.read_text()
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_no_toml_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    for text in ("rate = fast", 'voice-name = "Anna"', "\xff", f"rate = {'9' * 5_000}", "rate = " + "[" * 3_000):
        path.write_text(text, encoding="latin-1")
        with pytest.raises(StorageError):
            save(path, {"voice-name": {"de": "Anna"}}, HEAD)
        assert path.read_text(encoding="latin-1") == text


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError):
        save(tmp_path / "file" / "settings.toml", {"rate": 150}, HEAD)


def test_a_disk_that_is_full_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("rate = 150\n")
    program = f"""
import resource
from pathlib import Path
from backcoach.core.errors import StorageError
from backcoach.settings import save
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
try:
    save(Path({str(path)!r}), {{"voice": "speech", "rate": 140}}, "")
except StorageError:
    print("told")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "told\n"
    assert path.read_text() == "rate = 150\n"
    assert list(tmp_path.iterdir()) == [path]


def test_two_programs_that_save_at_once_do_not_write_into_each_others_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    others = tmp_path / ".settings.toml.part"
    others.write_text("half of what another one wr")
    save(path, {"rate": 140}, HEAD)
    assert load(path)[0].rate == 140
    assert others.read_text() == "half of what another one wr"


def test_a_file_that_lies_elsewhere_stays_there(tmp_path: Path) -> None:
    kept = tmp_path / "kept" / "mine.toml"
    kept.parent.mkdir()
    kept.write_text("# mine\n")
    path = tmp_path / "settings.toml"
    path.symlink_to(kept)
    save(path, {"rate": 140}, HEAD)
    assert path.is_symlink()
    assert kept.read_text().startswith("# mine\n")
    assert load(kept)[0].rate == 140


def test_every_setting_is_explained() -> None:
    for name in CHECKS:
        for language in LANGUAGES:
            assert Translator(language)(f"settings.{name}", language=language)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no place in its folders")
@pytest.mark.parametrize(("what", "key"), [("pipe", "not-regular"), ("endless", "not-regular"), ("big", "too-big")])
def test_what_is_no_file_of_settings_is_named_and_never_waited_for(tmp_path: Path, what: str, key: str) -> None:
    file = tmp_path / "settings.toml"
    if what == "pipe":
        os.mkfifo(file)
    elif what == "endless":
        file.symlink_to("/dev/zero")
    else:
        file.write_text("#" * 70_000)
    assert load(file) == (Settings(), (SettingsProblem(1, key),))
    with pytest.raises(StorageError):
        save(file, {"rate": 150}, HEAD)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes("\ufeffrate = 150\r\n".encode())
    assert load(file) == (Settings(rate=150), ())
    save(file, {"lead": 300}, HEAD)
    assert load(file) == (Settings(rate=150, lead=300), ())
