"""Dates with endings, ranges and school years, as domain facts 3.4 have them."""

import datetime as dt

import pytest

from desktop_app.language import dates
from desktop_app.language.azerbaijani import Case

_IN_LANGUAGES = {
    "az": "1 yanvar 2026-cı il",
    "en": "1 January 2026",
    "ru": "1 января 2026 года",
    "tr": "1 Ocak 2026",
    "de": "1. Januar 2026",
    "fr": "1er janvier 2026",
    "uk": "1 січня 2026 року",
    "ka": "1 იანვარი, 2026",
    "fa": "1 ژانویهٔ 2026",
    "ar": "1 يناير 2026",
    "he": "1 בינואר 2026",
}


@pytest.mark.parametrize("language", _IN_LANGUAGES)
def test_the_official_date_of_each_paper_language(language: str) -> None:
    assert dates.official(dt.date(2026, 1, 1), language) == _IN_LANGUAGES[language]


def test_days_of_a_month_on_which_something_was() -> None:
    said = "1-də 2-də 3-də 4-də 5-də 6-da 7-də 8-də 9-da 10-da 11-də 12-də 13-də 14-də 15-də 16-da 17-də 18-də 19-da "
    said += "20-də 21-də 22-də 23-də 24-də 25-də 26-da 27-də 28-də 29-da 30-da 31-də"
    days = [dates.day(dt.date(2025, 12, number), Case.LOCATIVE) for number in range(1, 32)]
    assert days == [f"dekabrın {each}" for each in said.split()]
    ablative = [dates.day(dt.date(2025, 12, number), Case.ABLATIVE) for number in range(1, 32)]
    assert ablative == [f"{each}n" for each in days]


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (Case.NOMINATIVE, "1-i 2-si 3-ü 4-ü 5-i 6-sı 7-si 8-i 9-u 10-u 20-si 30-u 31-i"),
        (Case.DATIVE, "1-nə 6-na 9-na 10-na 14-nə 16-na 19-na 26-na 29-na 30-na 31-nə"),
        (Case.GENITIVE, "1-nin 3-nün 6-nın 9-nun"),
        (Case.ACCUSATIVE, "1-ni 3-nü 6-nı 9-nu"),
    ],
)
def test_days_in_cases(case: Case, said: str) -> None:
    for day in said.split():
        assert dates.day(dt.date(2025, 1, int(day.split("-")[0])), case) == f"yanvarın {day}"


def test_months_in_the_genitive() -> None:
    said = "yanvarın fevralın martın aprelin mayın iyunun iyulun avqustun sentyabrın oktyabrın noyabrın dekabrın"
    months = [dates.day(dt.date(2025, month, 1), Case.LOCATIVE) for month in range(1, 13)]
    assert months == [f"{month} 1-də" for month in said.split()]


def test_from_a_day_to_a_day() -> None:
    assert dates.days_until(dt.date(2022, 8, 3), dt.date(2022, 8, 9)) == "avqustun 3-dən 9-dək"
    assert dates.days_until(dt.date(2022, 7, 28), dt.date(2022, 8, 3)) == "iyulun 28-dən avqustun 3-dək"


def test_years_in_cases() -> None:
    cases = (Case.LOCATIVE, Case.GENITIVE, Case.DATIVE, Case.ABLATIVE)
    assert [dates.year(2025, case) for case in cases] == [
        "2025-ci ildə",
        "2025-ci ilin",
        "2025-ci ilə",
        "2025-ci ildən",
    ]
    assert dates.year_until(2025) == "2025-ci ilədək"
    assert dates.decade(1990) == "1990-cı illər"


_RANGES = {
    "az": ("2022-ci ilin 2–8 avqust tarixlərində", "2022-ci ilin 28 iyul – 3 avqust tarixlərində"),
    "en": ("from 2 to 8 August 2022", "from 28 July to 3 August 2022"),
    "ru": ("2–8 августа 2022 года", "28 июля – 3 августа 2022 года"),
    "uk": ("2–8 серпня 2022 року", "28 липня – 3 серпня 2022 року"),
    "tr": ("2–8 Ağustos 2022 tarihlerinde", "28 Temmuz – 3 Ağustos 2022 tarihlerinde"),
    "de": ("vom 2. bis 8. August 2022", "vom 28. Juli bis 3. August 2022"),
    "fr": ("du 2 au 8 août 2022", "du 28 juillet au 3 août 2022"),
}


@pytest.mark.parametrize("language", _RANGES)
def test_ranges_within_a_month_and_over_two(language: str) -> None:
    within, over = _RANGES[language]
    assert dates.period(dt.date(2022, 8, 2), dt.date(2022, 8, 8), language) == within
    assert dates.period(dt.date(2022, 7, 28), dt.date(2022, 8, 3), language) == over


def test_a_range_over_new_year_names_both_years() -> None:
    first, last = dt.date(2025, 12, 28), dt.date(2026, 1, 1)
    assert dates.period(first, last, "az") == "28 dekabr 2025-ci il – 1 yanvar 2026-cı il tarixlərində"
    assert dates.period(last, first, "fr") == "du 28 décembre 2025 au 1er janvier 2026"
    assert dates.period(first, first, "az") == "28 dekabr 2025-ci il"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("az", "2025–2026-cı tədris ili"),
        ("en", "2025–2026 school year"),
        ("ru", "2025/2026 учебный год"),
        ("tr", "2025–2026 öğretim yılı"),
        ("de", "Schuljahr 2025/2026"),
        ("fr", "année scolaire 2025–2026"),
        ("uk", "2025/2026 навчальний рік"),
    ],
)
def test_school_years(language: str, said: str) -> None:
    assert dates.school_year(2025, language) == said
