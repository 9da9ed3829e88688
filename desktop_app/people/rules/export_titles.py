"""The columns of our own export: their titles in the languages of the screen, which read back for ever."""

import re
from typing import Final

from desktop_app.language.cases import Case
from desktop_app.language.catalogs import SCREEN_LANGUAGES
from desktop_app.language.names import NameOrder
from desktop_app.people.rules.fields import Target

Titles = tuple[str, ...]
"""In the order of the languages of the screen."""


def of_case(order: NameOrder, case: Case, language: str) -> Target:
    """The column for what people say of their names in a case: of the name itself, or of its spelling in a language."""
    return Target("inflections", f"{order}.{case}", language)


def case_of(target: Target) -> tuple[NameOrder, Case]:
    """The order and the case that such a column is for."""
    order, _point, case = target.kind.partition(".")
    return NameOrder(order), Case(case)


_CASES: Final[dict[Case, Titles]] = {
    Case.GENITIVE: ("yiyəlik hal", "genitive", "родительный падеж", "ilgi hâli", "Genitiv"),
    Case.DATIVE: ("yönlük hal", "dative", "дательный падеж", "yönelme hâli", "Dativ"),
    Case.ACCUSATIVE: ("təsirlik hal", "accusative", "винительный падеж", "belirtme hâli", "Akkusativ"),
    Case.LOCATIVE: ("yerlik hal", "locative", "предложный падеж", "bulunma hâli", "Lokativ"),
    Case.ABLATIVE: ("çıxışlıq hal", "ablative", "исходный падеж", "ayrılma hâli", "Ablativ"),
    Case.INSTRUMENTAL: ("birgəlik hal", "instrumental", "творительный падеж", "vasıta hâli", "Instrumental"),
    Case.VOCATIVE: ("çağırış hal", "vocative", "звательный падеж", "seslenme hâli", "Vokativ"),
    Case.NOMINATIVE: ("adlıq hal", "nominative", "именительный падеж", "yalın hâl", "Nominativ"),
}
_ORDERS: Final[dict[NameOrder, Titles]] = {
    NameOrder.FORMAL: ("Ad", "Name", "Имя", "Ad", "Name"),
    NameOrder.EVERYDAY: ("Gündəlik ad", "Everyday name", "Имя в быту", "Günlük ad", "Rufname"),
}
_EXPORTED: Final[tuple[tuple[Target, Titles], ...]] = (
    (Target("surname"), ("Soyad", "Surname", "Фамилия", "Soyadı", "Nachname")),
    (Target("given"), ("Ad", "Given name", "Имя", "Adı", "Vorname")),
    (Target("father"), ("Ata adı", "Father’s name", "Имя отца", "Baba adı", "Vatersname")),
    (Target("patronymic"), ("Oğlu / qızı", "Oğlu or qızı", "Оглы / кызы", "Oğlu / kızı", "Oğlu oder qızı")),
    (Target("gender"), ("Cins", "Gender", "Пол", "Cinsiyet", "Geschlecht")),
    (Target("birth"), ("Doğum tarixi", "Date of birth", "Дата рождения", "Doğum tarihi", "Geburtsdatum")),
    (Target("birth_place"), ("Doğum yeri", "Place of birth", "Место рождения", "Doğum yeri", "Geburtsort")),
    (Target("country"), ("Ölkə", "Country", "Страна", "Ülke", "Land")),
    (Target("city"), ("Şəhər", "City", "Город", "Şehir", "Ort")),
    (Target("address"), ("Ünvan", "Address", "Адрес", "Adres", "Anschrift")),
    (Target("occupation"), ("Peşə", "Occupation", "Профессия", "Meslek", "Beruf")),
    (Target("notes"), ("Qeyd", "Notes", "Заметки", "Notlar", "Notizen")),
    (
        Target("spellings", "passport"),
        (
            "Pasportda yazılış",
            "Passport spelling",
            "Написание в паспорте",
            "Pasaporttaki yazılış",
            "Schreibweise im Pass",
        ),
    ),
    (
        Target("spellings", "russian"),
        ("Rusca yazılış", "Russian spelling", "Русское написание", "Rusça yazılış", "Russische Schreibweise"),
    ),
    (
        Target("spellings", "local"),
        ("Yerli yazılış", "Local spelling", "Местное написание", "Yerel yazılış", "Örtliche Schreibweise"),
    ),
    (
        Target("spellings", "other"),
        ("Başqa yazılış", "Other spelling", "Другое написание", "Başka yazılış", "Andere Schreibweise"),
    ),
    *(
        (of_case(order, case, ""), tuple(f"{name}, {said}" for name, said in zip(names, cases, strict=True)))
        for order, names in _ORDERS.items()
        for case, cases in _CASES.items()
    ),
    (Target("phones"), ("Telefon", "Phone", "Телефон", "Telefon", "Telefon")),
    (Target("emails"), ("E-poçt", "E-mail", "Эл. почта", "E-posta", "E-Mail")),
    (Target("citizenships"), ("Vətəndaşlıq", "Citizenship", "Гражданство", "Vatandaşlık", "Staatsangehörigkeit")),
    (Target("languages"), ("Dil", "Language", "Язык", "Dil", "Sprache")),
    (Target("tags"), ("Nişan", "Tag", "Метка", "Etiket", "Merkmal")),
    (
        Target("consent_given"),
        ("Razılıq tarixi", "Consent given on", "Дата согласия", "Rıza tarihi", "Einwilligung am"),
    ),
    (
        Target("consent_how"),
        (
            "Razılıq necə alınıb",
            "Consent: how given",
            "Как дано согласие",
            "Rıza nasıl verildi",
            "Einwilligung: wie erteilt",
        ),
    ),
    (
        Target("consent_text"),
        (
            "Razılıq mətninin versiyası",
            "Consent: version of text",
            "Версия текста согласия",
            "Rıza metninin sürümü",
            "Einwilligung: Fassung des Textes",
        ),
    ),
    (
        Target("consent_withdrawn"),
        (
            "Razılıq geri götürülüb",
            "Consent withdrawn on",
            "Согласие отозвано",
            "Rıza geri alındı",
            "Einwilligung widerrufen am",
        ),
    ),
    (
        Target("consent_purpose"),
        ("Razılıq nə üçündür", "Consent: what for", "Согласие: для чего", "Rıza ne için", "Einwilligung: wofür"),
    ),
    (
        Target("consent_language"),
        (
            "Razılıq mətninin dili",
            "Consent: language of text",
            "Язык текста согласия",
            "Rıza metninin dili",
            "Einwilligung: Sprache des Textes",
        ),
    ),
    (
        Target("consent_by"),
        ("Razılığı kim verib", "Consent: given by", "Кем дано согласие", "Rızayı veren", "Einwilligung: erteilt von"),
    ),
    (Target("archived"), ("Arxivdə", "Archived", "В архиве", "Arşivde", "Archiviert")),
)
"""The columns in order, with their titles."""

_BY_TITLE: Final = {title: target for target, titles in _EXPORTED for title in titles}
_TITLE: Final = re.compile(r"(?P<title>.+?)(?: \((?P<language>[a-z]{2,3})\))?(?: (?P<number>\d+))?")


def export_columns(language: str) -> tuple[tuple[Target, str], ...]:
    """The columns of our own export with their titles in a language of the screen."""
    place = SCREEN_LANGUAGES.index(language)
    return tuple((target, titles[place]) for target, titles in _EXPORTED)


def export_title(title: str, language: str, number: int) -> str:
    """The title of one of several columns: "Telefon", "Telefon 2", "Rusca yazılış (ru) 2"."""
    named = f"{title} ({language})" if language else title
    return named if number == 1 else f"{named} {number}"


def export_target(title: str) -> Target | None:
    """What a column of our own export holds; None when the title is not one of ours."""
    found = _TITLE.fullmatch(title)
    target = _BY_TITLE.get(found["title"]) if found else None
    if found is None or target is None or not found["language"]:
        return target
    return Target(target.field, target.kind, found["language"]) if target.kind else None
