"""Sounds are kept by what was said and how, within bounds, whatever else happens to their directory."""

import os
from array import array
from itertools import combinations
from math import sqrt
from operator import mul
from pathlib import Path

import pytest

from backcoach.speech import beeps, wav
from backcoach.speech.cache import Cache, key, usable, usable_or_temporary

SAMPLES = array("h", [1_000, -1_000] * 5_000)


def test_each_part_of_the_key_matters() -> None:
    said = ("espeak", "de", 165, "Drei")
    others = [("other", *said[1:]), (said[0], "en", *said[2:]), (*said[:2], 170, said[3]), (*said[:3], "Vier")]
    assert len({key(*said), *(key(*other) for other in others)}) == 5
    assert key(*said) == key(*said)


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.find("a" * 64) is None
    path = cache.keep("a" * 64, SAMPLES)
    assert cache.find("a" * 64) == path
    assert wav.read(path) == SAMPLES


def test_a_half_written_file_is_not_found_and_can_be_replaced(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    path = cache.keep("a" * 64, SAMPLES)
    path.write_bytes(path.read_bytes()[:1_000])
    assert cache.find("a" * 64) is None
    cache.keep("a" * 64, SAMPLES)
    assert cache.find("a" * 64) == path


def test_what_was_used_least_recently_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=90_000)
    for age, name in enumerate("abcd"):
        path = cache.keep(name * 64, SAMPLES)
        os.utime(path, (1_000 + age, 1_000 + age))
    assert cache.find("a" * 64) is not None  # used now
    cache.keep("e" * 64, SAMPLES)
    assert [name for name in "abcde" if cache.find(name * 64)] == ["a", "c", "d", "e"]
    assert cache.size() <= 90_000


def test_two_programs_can_share_a_directory(tmp_path: Path) -> None:
    one, other = Cache(tmp_path, limit=70_000), Cache(tmp_path, limit=70_000)
    for name in "abcdef":
        assert one.keep(name * 64, SAMPLES) == other.keep(name * 64, SAMPLES)
        assert other.find(name * 64) is not None
        os.utime(one.directory / f"{name * 64}.wav", (1_000, 1_000))
    assert one.size() <= 70_000


def test_what_is_in_use_is_never_removed(tmp_path: Path) -> None:
    """A session of more speech than fits into the cache wants all of it; so does another of its renderers."""
    old = Cache(tmp_path).keep("0" * 64, SAMPLES)
    os.utime(old, (1_000, 1_000))
    for names in ("abcdef", "ghijkl"):
        cache = Cache(tmp_path, limit=70_000)
        for name in names:
            cache.keep(name * 64, SAMPLES)
    assert not old.exists()
    assert all(cache.find(name * 64) for name in "abcdefghijkl")


def test_beeps_and_other_files_are_never_removed(tmp_path: Path) -> None:
    beeps.write_all(tmp_path)
    (tmp_path / "notes.wav").write_bytes(bytes(100_000))
    cache = Cache(tmp_path, limit=30_000)
    for name in "abc":
        cache.keep(name * 64, SAMPLES)
    assert all(beeps.path(tmp_path, sound).exists() for sound in beeps.CueSound)
    assert (tmp_path / "notes.wav").exists()


def test_leftovers_of_killed_programs_are_swept_up(tmp_path: Path) -> None:
    old, new = tmp_path / ".x.1.part", tmp_path / ".x.2.part"
    for part in (old, new):
        part.write_bytes(b"half")
    folder = tmp_path / ".3.piper.part"
    folder.mkdir()
    (folder / "1.wav").write_bytes(b"half")
    os.utime(old, (0, 0))
    os.utime(folder, (0, 0))
    Cache(tmp_path).keep("a" * 64, SAMPLES)
    assert not old.exists()
    assert not folder.exists()
    assert new.exists()


def test_a_directory_that_cannot_be_made_has_a_temporary_stand_in(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not usable(tmp_path / "file")
    assert not usable(tmp_path / "file" / "below")
    assert usable_or_temporary(tmp_path / "fine") == (tmp_path / "fine", False)
    place = usable_or_temporary(tmp_path / "file")
    assert place is not None
    directory, temporary = place
    assert temporary
    assert list(directory.iterdir()) == []
    directory.rmdir()


def test_without_any_place_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "file"))
    assert usable_or_temporary(tmp_path / "file") is None


def test_beeps_are_always_the_same_soft_and_distinct(tmp_path: Path) -> None:
    sounds = {sound: beeps.samples(sound) for sound in beeps.CueSound}
    assert sounds == {sound: beeps.samples(sound) for sound in beeps.CueSound}
    assert len({samples.tobytes() for samples in sounds.values()}) == len(sounds)
    assert max(max(map(abs, samples)) for samples in sounds.values()) < 16_000
    assert wav.length(sounds[beeps.CueSound.SILENCE]) == 20
    for sound in (beeps.CueSound.COUNT, beeps.CueSound.COUNTDOWN):
        assert wav.length(sounds[sound]) < 200


def test_no_beep_can_be_taken_for_another() -> None:
    """Laid over each other from their start, no two are alike: the part that they share is under 70 %."""
    sounds = {sound: beeps.samples(sound) for sound in beeps.CueSound if sound is not beeps.CueSound.SILENCE}
    for one, other in combinations(sounds, 2):
        a, b = sounds[one], sounds[other]
        alike = abs(sum(map(mul, a, b)) / sqrt(sum(map(mul, a, a)) * sum(map(mul, b, b))))
        assert alike < 0.7 or abs(len(a) - len(b)) > 0.3 * max(len(a), len(b)), (one, other, alike)
