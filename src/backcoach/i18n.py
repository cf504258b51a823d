"""Texts by key and language. A `Translator` is made once and passed along; there is no current language anywhere."""

import os
from collections.abc import Mapping
from importlib import import_module

LANGUAGES = ("en", "de")
"""The languages the program itself speaks; the first is the fallback."""


class Translator:
    """Finds the text of a key in one language: `t("screen.next", name="Bridge")`.

    The first part of a key names the module below `backcoach.texts` that holds it; a module is loaded on its first use.
    Called without a known key it raises KeyError: a programmer's mistake, which a test finds.
    """

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._topics: dict[str, Mapping[str, Mapping[str, str]]] = {}

    def __call__(self, key: str, /, **params: object) -> str:
        """The text with its placeholders filled in; of "one|other" the form that the parameter `n` asks for."""
        topic = key.partition(".")[0]
        texts = self._topics.get(topic)
        if texts is None:
            texts = self._topics[topic] = import_module(f"backcoach.texts.{topic.replace('-', '_')}").TEXTS
        text = texts[key][self.language]
        if "n" in params and "|" in text:
            text = text.split("|")[0 if params["n"] == 1 else 1]
        return text.format(**params) if params else text


def language_of(environ: Mapping[str, str] = os.environ, chosen: str | None = None) -> str:
    """The user's language: BACKCOACH_LANG, what was chosen once and for all, LC_ALL, LC_MESSAGES or LANG.

    English where they name none we speak.
    """
    if chosen is not None and environ.get("BACKCOACH_LANG", "")[:2].lower() not in LANGUAGES:
        return chosen
    for name in ("BACKCOACH_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        language = environ.get(name, "")[:2].lower()
        if language in LANGUAGES:
            return language
        if environ.get(name):
            break
    return LANGUAGES[0]
