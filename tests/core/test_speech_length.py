"""The bound of spoken length behaves as lengths do, whatever is written. That it is one: tests/speech/test_bound.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.speech_length import bound
from tests.speech.corpus import BY_LANGUAGE

languages = st.sampled_from(["en", "de", "fr"])
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(BY_LANGUAGE["en"] + BY_LANGUAGE["de"]), max_size=3).map(" ".join),
)

SHORT_WORDS = {
    "en": [
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Hold",
        "Lift",
        "Up",
        "3",
    ],
    "de": [
        "Eins",
        "Zwei",
        "Drei",
        "Vier",
        "Fünf",
        "Sechs",
        "Sieben",
        "Acht",
        "Neun",
        "Zehn",
        "Halten",
        "Hoch",
        "3",
    ],
}


@given(texts, languages)
def test_every_text_has_a_positive_length(text: str, language: str) -> None:
    assert bound(text, language) >= 1


@given(texts, languages)
def test_the_same_text_always_has_the_same_length(text: str, language: str) -> None:
    assert bound(text, language) == bound.__wrapped__(text, language)


@given(texts, texts, languages)
def test_more_words_never_take_less_time(text: str, more: str, language: str) -> None:
    assert bound(f"{text} {more}", language) >= bound(text, language)
    assert bound(f"{text} and", language) > bound(text, language)


@pytest.mark.parametrize("language", ["en", "de"])
def test_counts_fit_into_a_second(language: str) -> None:
    assert max(bound(word, language) for word in SHORT_WORDS[language]) < 700
    assert max(bound(str(number), language) for number in range(1, 11)) < 700


@pytest.mark.parametrize(("digits", "word"), [("3", "three"), ("17", "seventeen"), ("42", "forty two")])
def test_a_number_takes_as_long_as_its_words(digits: str, word: str) -> None:
    assert bound(f"{digits} repetitions", "en") == bound(f"{word} repetitions", "en")


def test_german_numbers_are_read_the_german_way_round() -> None:
    assert bound("21 Mal", "de") == bound("einsundzwanzig Mal", "de")


def test_long_numbers_are_read_digit_by_digit() -> None:
    assert bound("12" * 7, "en") == bound(" ".join("12" * 7), "en")
    assert bound("007", "en") > bound("7", "en")


def test_marks_after_the_last_word_are_not_heard() -> None:
    assert bound("Hold ...", "en") == bound("Hold", "en")
    assert bound("Hold. Go", "en") > bound("Hold, go", "en") > bound("Hold go", "en")


def test_abbreviations_are_spelled() -> None:
    assert bound("LWS", "de") > bound("Los", "de")
    assert bound("cm", "en") > bound("come", "en")


def test_signs_and_pictures_are_spoken_by_their_names() -> None:
    assert bound("50 %", "en") > bound("50", "en")
    assert bound("Hold 🧘 now", "en") > bound("Hold now", "en") + 1000


@pytest.mark.parametrize("signs", ["①②③④⑤", "ⅧⅧⅧ", "½½½"])
def test_each_of_several_signs_is_spoken(signs: str) -> None:
    assert bound(signs, "en") == bound(" ".join(signs), "en") > bound(signs[0], "en")


def test_another_language_takes_longer_than_english() -> None:
    assert bound("Respire", "fr") > bound("Respire", "en")
