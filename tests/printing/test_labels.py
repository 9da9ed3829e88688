"""The labels of papers in every language that papers have."""

import pytest

from desktop_app.language import catalogs
from desktop_app.language.names import Gender
from desktop_app.printing.labels import Labels

_LABELS = {
    "az": ("№ 5", "Tarix", "İmza", "M.Y.", "Sədr", "Müəllim", "Dublikat", "Ləğv edilmişdir"),
    "en": ("No. 5", "Date", "Signature", "Seal", "Chair", "Teacher", "Duplicate", "Cancelled"),
    "ru": ("№ 5", "Дата", "Подпись", "М.П.", "Председатель", "Преподаватель", "Дубликат", "Аннулировано"),
    "tr": ("No 5", "Tarih", "İmza", "Mühür", "Başkan", "Öğretmen", "İkinci nüsha", "İptal edilmiştir"),
    "de": ("Nr. 5", "Datum", "Unterschrift", "Siegel", "Vorsitz", "Lehrkraft", "Zweitschrift", "Ungültig"),
    "fr": ("N° 5", "Date", "Signature", "Cachet", "Président(e)", "Enseignant(e)", "Duplicata", "Annulé"),
    "uk": ("№ 5", "Дата", "Підпис", "М.П.", "Голова", "Викладач", "Дублікат", "Анульовано"),
    "ka": ("№ 5", "თარიღი", "ხელმოწერა", "ბ.ა.", "თავმჯდომარე", "მასწავლებელი", "დუბლიკატი", "გაუქმებულია"),
    "fa": ("شماره 5", "تاریخ", "امضا", "مهر", "رئیس", "مدرس", "المثنی", "باطل شده"),
    "ar": ("رقم 5", "التاريخ", "التوقيع", "الختم", "الرئيس/ة", "المعلم/ة", "نسخة ثانية", "ملغى"),
    "he": ("מס׳ 5", "תאריך", "חתימה", "חותמת", "יו״ר", "מורה", "העתק", "מבוטל"),
}


def test_they_are_said_in_every_language_of_paper() -> None:
    assert tuple(_LABELS) == (*catalogs.PAPER_LANGUAGES, *catalogs.DRAFT_LANGUAGES)


@pytest.mark.parametrize("language", _LABELS)
def test_each_label(language: str) -> None:
    words, labels = catalogs.paper(language), Labels(language)
    number = words.gettext("No. {number}").format(number=5).replace("\u00a0", " ")
    said = (number, labels.date, labels.signature, words.gettext("Seal"), labels.chair(), labels.teacher())
    assert (*said, labels.duplicate, labels.cancelled) == _LABELS[language]


@pytest.mark.parametrize(
    ("language", "man", "woman"),
    [
        ("de", "Vorsitzender", "Vorsitzende"),
        ("fr", "Président", "Présidente"),
        ("ar", "الرئيس", "الرئيسة"),
        ("he", "יושב ראש", "יושבת ראש"),
        ("az", "Sədr", "Sədr"),
    ],
)
def test_who_leads_is_called_by_gender(language: str, man: str, woman: str) -> None:
    assert (Labels(language).chair(Gender.MALE), Labels(language).chair(Gender.FEMALE)) == (man, woman)
