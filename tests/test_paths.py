"""Everything has its place, all of it can be moved at once, and looking for a place creates nothing."""

from pathlib import Path

import pytest

from backcoach import paths

PLACES = (paths.log_path, paths.cache_dir, paths.rescue_dir, paths.safety_seen_path, paths.user_routines_dir)


def test_one_variable_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKCOACH_HOME", str(tmp_path))
    assert paths.log_path() == tmp_path / "data" / "log.sqlite"
    assert paths.rescue_dir() == tmp_path / "data" / "rescue"
    assert paths.safety_seen_path() == tmp_path / "data" / "safety-seen"
    assert paths.cache_dir() == tmp_path / "cache"
    assert paths.user_routines_dir() == tmp_path / "config" / "routines"
    assert list(tmp_path.iterdir()) == []


def test_a_relative_home_is_found_from_any_directory_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BACKCOACH_HOME", "mine")
    assert paths.cache_dir() == tmp_path / "mine" / "cache"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("BACKCOACH_HOME", "~/mine")
    assert paths.cache_dir() == tmp_path / "mine" / "cache"


def test_a_home_of_a_user_whom_nobody_knows_is_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BACKCOACH_HOME", "~nobody-of-that-name")
    assert paths.cache_dir() == tmp_path / "~nobody-of-that-name" / "cache"


@pytest.mark.parametrize("empty", [True, False])
def test_otherwise_everything_is_where_the_system_wants_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty: bool
) -> None:
    monkeypatch.delenv("BACKCOACH_HOME", raising=False)
    if empty:
        monkeypatch.setenv("BACKCOACH_HOME", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    for kind in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    for place in PLACES:
        assert tmp_path in place().parents
        assert "backcoach" in place().parts
    assert list(tmp_path.iterdir()) == []
