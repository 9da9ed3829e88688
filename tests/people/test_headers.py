"""What lists call their columns, in six languages and in our own words."""

import pytest

from desktop_app.language.catalogs import SCREEN_LANGUAGES
from desktop_app.language.names import Part
from desktop_app.people.rules.export_titles import export_columns, export_target, export_title
from desktop_app.people.rules.fields import HEADERS, Target
from desktop_app.people.rules.headers import guess, is_our_export
from desktop_app.people.rules.name_orders import name_order

FULL_NAME, SURNAME, GIVEN = Target("full_name"), Target("surname"), Target("given")


def fields(*titles: str) -> list[str | None]:
    return [target.field if target else None for target in guess(titles)]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("№", "Soyadı, adı, atasının adı", "Cinsi"), (None, "full_name", "gender")),
        (("S.A.A.", "Doğum tarixi"), ("full_name", "birth")),
        (("Soyad", "Ad", "Ata adı"), ("surname", "given", "father")),
        (("Ad", "Telefon"), ("full_name", "phones")),
        (("SOYADI", "ADI", "CİNSİ"), ("surname", "given", "gender")),
        (("Фамилия", "Имя", "Отчество", "Пол"), ("surname", "given", "father", "gender")),
        (("Ф.И.О.", "Дата рождения", "Год"), ("full_name", "birth", None)),
        (("Surname", "Name"), ("surname", "given")),
        (("First name", "Last name", "Date of Birth"), ("given", "surname", "birth")),
        (("Name", "E-Mail"), ("full_name", "emails")),
        (("Name", "Vorname", "Geburtsdatum", "Wohnort"), ("surname", "given", "birth", "city")),
        (("Name, Vorname", "Straße"), ("full_name", "address")),
        (("Nom", "Prénom", "Né(e) le", "Ville"), ("surname", "given", "birth", "city")),
        (("Nom et prénom", "Téléphone portable"), ("full_name", "phones")),
        (("Ad Soyad", "Doğum Tarihi", "Cep Telefonu", "Şehir"), ("full_name", "birth", "phones", "city")),
        (("Soyad", "Telefon 1", "Telefon 2 (mobil)", "Telefon nömrəsi (ev)"), ("surname", *("phones",) * 3)),
        (("Vor- und Nachname", "Handy-Nummer"), ("full_name", "phones")),
        (("Soyad", "Üzv №", "Yaş", "İmza"), ("surname", None, None, None)),
        (("Dogum tarixi", "Seher", "e-poct"), ("birth", "city", "emails")),
        (("Şagirdin adı və soyadı", "Ananın adı, soyadı", "Ata adı"), ("full_name", None, "father")),
        (("Vorname Nachname", "Ort"), ("full_name", "city")),
        (("Name Surname", "City"), ("full_name", "city")),
        (("Имя Отчество Фамилия", "Город"), ("full_name", "city")),
        (("Soyadı", "Adı, atasının adı"), ("surname", "full_name")),
        (("Passport name", "Rusca adı", "Vətəndaşlığı"), ("spellings", "spellings", "citizenships")),
    ],
)
def test_columns_by_their_titles(titles: tuple[str, ...], expected: tuple[str | None, ...]) -> None:
    assert fields(*titles) == list(expected)


S, G, F = Part


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Adı Soyadı", (G, S)),
        ("AD SOYAD", (G, S)),
        ("İsim Soyisim", (G, S)),
        ("Имя, фамилия", (G, S)),
        ("Vor- und Nachname", (G, S)),
        ("Name Surname", (G, S)),
        ("First and last name", (G, S)),
        ("Prénom et nom", (G, S)),
        ("Name, Vorname", (S, G)),
        ("Nom et prénom", (S, G)),
        ("Name (last, first)", (S, G)),
        ("Фамилия Имя Отчество", (S, G, F)),
        ("Ф.И.О.", (S, G, F)),
        ("Soyadı, adı, atasının adı", (S, G, F)),
        ("Ad Soyad Ata adı", (G, S, F)),
        ("Adı, ata adı, soyadı", (G, F, S)),
        ("Adı, atasının adı", (G, F)),
        ("Full name", ()),
        ("Name", ()),
        ("Soyad", ()),
        ("Ata adı", ()),
        ("Adı, soyadı, doğum tarixi", ()),
    ],
)
def test_the_order_of_names_that_a_title_tells(title: str, parts: tuple[Part, ...]) -> None:
    assert name_order(title).parts == parts


def test_every_title_that_we_know_means_what_it_stands_under() -> None:
    for target, titles in HEADERS.items():
        for title in titles.split(", "):
            assert guess([title]) == (target,), title


def test_no_title_stands_under_two_meanings() -> None:
    titles = [title for texts in HEADERS.values() for title in texts.split(", ")]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("language", SCREEN_LANGUAGES)
def test_titles_of_our_export_come_back(language: str) -> None:
    for target, title in export_columns(language):
        for number in (1, 2, 12):
            assert export_target(export_title(title, "", number)) == target
        if target.kind:
            assert export_target(export_title(title, "ru", 2)) == Target(target.field, target.kind, "ru")


def test_no_title_of_ours_means_two_things() -> None:
    meant: dict[str, set[Target]] = {}
    for language in SCREEN_LANGUAGES:
        for target, title in export_columns(language):
            meant.setdefault(title, set()).add(target)
    assert [title for title, targets in meant.items() if len(targets) > 1] == []


@pytest.mark.parametrize("language", SCREEN_LANGUAGES)
def test_a_list_with_a_few_of_our_titles_is_not_ours(language: str) -> None:
    titles = [title for _target, title in export_columns(language)]
    assert is_our_export(titles)
    assert not is_our_export([*titles, "Yaş"])
    assert not is_our_export(titles[:2])


@pytest.mark.parametrize("text", ["", "Əliyev Vəli", "12.03.1980", "+49 30 23125 000", "\x00", "—", "x" * 10_000])
def test_what_is_no_title(text: str) -> None:
    assert guess([text]) == (None,)
