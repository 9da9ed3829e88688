"""Every text of the program is in its catalog and translated whole, and no catalog keeps what nobody says."""

import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from desktop_app.language import catalogs
from tests.packaging import load

translations = load("translations")
TEXTS = list(translations.texts_of_the_program())
EDITIONS = [(name, language) for name, languages in translations.LANGUAGES.items() for language in languages]


def test_the_languages_are_those_of_the_program() -> None:
    papers = (*catalogs.PAPER_LANGUAGES, *catalogs.DRAFT_LANGUAGES)
    wanted = {"screen": catalogs.SCREEN_LANGUAGES, "paper": papers}
    assert wanted == translations.LANGUAGES


SAID_ALIKE = {
    *("oğlu / qızı", "{greeting}, {name}", "{size} %"),
    *("Administrator", "Code", "Filter", "Logo", "Modern", "Name", "Name ({language})", "OK", "Ornament", "Person"),
    *("Register", "Start", "Text", "Version"),
}
"""Texts of the screen that are the same words in English and in another of its languages."""


def said(name: str) -> set[tuple[str, ...]]:
    return {text.message for text in TEXTS if text.catalog == name}


def forms(words: object) -> tuple[str, ...]:
    """The forms of a message or of its translation: one, or one for each plural."""
    return tuple(words) if isinstance(words, list | tuple) else (str(words or ""),)


def living(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def holes(sentence: str) -> set[str]:
    return {hole for _, hole, _, _ in string.Formatter().parse(sentence) if hole}


@pytest.mark.parametrize("name", translations.LANGUAGES)
def test_the_template_names_what_the_program_says(name: str) -> None:
    template = translations.read(translations.TRANSLATIONS / f"{name}.pot")
    assert {forms(message.id) for message in living(template)} == said(name), "run packaging/translations.py"


@pytest.mark.parametrize(("name", "language"), EDITIONS)
def test_a_language_is_whole(name: str, language: str) -> None:
    catalog = translations.read(translations.po_file(name, language), language)
    kept = {forms(message.id) for message in living(catalog)}
    assert said(name) - kept == set(), "missing: run packaging/translations.py, then translate"
    assert kept - said(name) == set(), "said no longer: run packaging/translations.py"
    assert list(catalog.obsolete) == [], "gone: carry over what still helps, then delete"
    assert {message.id: faults(message) for message in living(catalog) if faults(message)} == {}


@pytest.mark.parametrize("language", [each for each in catalogs.SCREEN_LANGUAGES if each != "en"])
def test_a_translation_is_no_english(language: str) -> None:
    catalog = translations.read(translations.po_file("screen", language), language)
    english = {message.id for message in living(catalog) if message.string == message.id}
    assert english <= SAID_ALIKE, "still in English"


def test_what_is_new_is_filled_in_english_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "TRANSLATIONS", tmp_path)
    translations.main()
    languages = translations.LANGUAGES["screen"]
    catalogs_made = [translations.read(translations.po_file("screen", each), each) for each in languages]
    whole = {each.locale.language: all(map(translations.is_translated, living(each))) for each in catalogs_made}
    assert whole == {each: each == "en" for each in languages}


def faults(message: Message) -> list[str]:
    """What is wrong with one translation."""
    words = forms(message.string)
    found = ["fuzzy"] if message.fuzzy else []
    if not all(words):
        return [*found, "not translated"]
    of_one, of_many = holes(forms(message.id)[0]), holes(forms(message.id)[-1])
    if any(not holes(form) <= of_one | of_many for form in words) or holes(words[-1]) != of_many:
        found.append("other placeholders")
    if words[-1] != words[-1].strip() and forms(message.id)[0] == forms(message.id)[0].strip():
        found.append("stray blanks")
    return found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('_("Save")', [("screen", ("Save",))]),
        ('N_("Save")', [("screen", ("Save",))]),
        ('catalogs.gettext("Save")', [("screen", ("Save",))]),
        ('catalogs.screen(language).gettext("Save")', [("screen", ("Save",))]),
        ('screen("en").gettext("Save")', [("screen", ("Save",))]),
        ('ngettext("{n} row", "{n} rows", n)', [("screen", ("{n} row", "{n} rows"))]),
        ('labels.gettext("No. {number}")', [("paper", ("No. {number}",))]),
        ('catalogs.paper(language).ngettext("day", "days", n)', [("paper", ("day", "days"))]),
        ('_("One " "sentence").format(n=1)', [("screen", ("One sentence",))]),
        ("_(deferred)", []),
        ("translate(text)", []),
    ],
)
def test_texts_are_found(source: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert list(translations.texts_in(source)) == found


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("Save", ""), ["not translated"]),
        (Message("Save", "Saxla", flags=["fuzzy"]), ["fuzzy"]),
        (Message("{count} kept", "{say} saxlanıb"), ["other placeholders"]),
        (Message(("{count} row", "{count} rows"), ("{count} sətir", "sətirlər")), ["other placeholders"]),
        (Message("Save", " Saxla"), ["stray blanks"]),
        (Message(("One row", "{count} rows"), ("Bir sətir", "{count} sətir")), []),
    ],
)
def test_faults_are_seen(message: Message, fault: list[str]) -> None:
    assert faults(message) == fault
