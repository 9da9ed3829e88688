"""Every text of the program is in its catalog and translated whole, and no catalog keeps what nobody says."""

import string
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message

from desktop_app.language import catalogs
from tests.packaging import load

translations = load("translations")
TEXTS = list(translations.texts_of_the_program())
EDITIONS = [(name, language) for name, languages in translations.LANGUAGES.items() for language in languages]


def test_the_languages_are_those_of_the_program() -> None:
    wanted = {"screen": catalogs.SCREEN_LANGUAGES, "paper": catalogs.PAPER_LANGUAGES}
    assert wanted == translations.LANGUAGES


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
