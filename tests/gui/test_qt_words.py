"""Qt's own words in our languages: whole words, and a mnemonic that every keyboard has."""

import re

import pytest

from desktop_app.gui.translator import QT_WORDS
from desktop_app.language import catalogs
from tests.architecture.test_translations import EDITIONS

_KEYS = {"ru": "А-Яа-я"}
"""The letters of a language's keyboard, where they are not Latin."""


@pytest.mark.parametrize("language", sorted({language for name, language in EDITIONS if name == "screen"}))
def test_the_words_of_menus_and_buttons_are_well_formed(language: str) -> None:
    catalogs.use(language)
    try:
        words = [catalogs.gettext(word) for word in QT_WORDS]
    finally:
        catalogs.use(catalogs.DEFAULT_LANGUAGE)
    ill = [
        word
        for word in words
        if re.search(f"&(?![{_KEYS.get(language, 'A-Za-z')}])", word)
        or word.count("&") > 1
        or re.search("[a-zçə][A-Z]", word.replace("&", ""))
    ]
    assert ill == []
