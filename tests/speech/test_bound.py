"""The bound of spoken length holds against the real voice, and is not much more than is needed."""

import ctypes
from pathlib import Path

import pytest

from backcoach.core.compiler import compile_routine
from backcoach.core.rate import RATE
from backcoach.core.speech_length import bound
from backcoach.library import Library
from backcoach.phrases import Phrases
from backcoach.speech.ahead import Ahead
from tests.speech.corpus import BY_LANGUAGE
from tests.speech.rendered import lengths
from tests.speech.shipped import shipped
from tests.speech.sink import skip_without

pytestmark = pytest.mark.slow


@pytest.fixture(params=["loader", "system"])
def engine(request: pytest.FixtureRequest) -> str:
    """Both versions of espeak-ng: the wheel's, and the system's where there is one."""
    if request.param == "system":
        try:
            ctypes.CDLL("libespeak-ng.so.1")
        except OSError:
            skip_without("libespeak-ng.so.1")
    return str(request.param)


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_text_of_the_corpus_takes_longer_than_its_bound(language: str, engine: str, tmp_path: Path) -> None:
    texts = BY_LANGUAGE[language] + [str(number) for number in range(1, 31)]
    spoken = lengths(texts, language, tmp_path, engine)
    too_long = {text: (ms, bound(text, language)) for text, ms in spoken.items() if ms > bound(text, language)}
    assert too_long == {}
    slack = sorted(bound(text, language) / ms for text, ms in spoken.items())
    assert slack[len(slack) // 2] < 1.35


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_that_is_shipped_takes_longer_than_its_bound(language: str, engine: str, tmp_path: Path) -> None:
    texts = shipped(language)
    assert len(texts) > 150
    spoken = lengths(texts, language, tmp_path, engine)
    assert {text: (ms, bound(text, language)) for text, ms in spoken.items() if ms > bound(text, language)} == {}


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_that_is_shipped_has_to_be_spoken_faster(language: str, tmp_path: Path) -> None:
    """At the usual rate each sentence of a shipped routine has the time that it needs."""
    for name, _ in Library.default().routine_names():
        timeline = compile_routine(Library.default().open(name).routine, Phrases(language))
        with Ahead(tmp_path, timeline.spoken, language=language, rate=RATE, voice_name=None) as ahead:
            ahead.wait()
        assert (ahead.why, dict(ahead.hurried), dict(ahead.failed)) == (None, {}, {})
