"""Days in their cases, spans of days, school years, as laws and papers print them."""

import datetime as dt

import pytest

from desktop_app.language import dates
from desktop_app.language.azerbaijani import Case

DECEMBER_31 = dt.date(2025, 12, 31)


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (Case.NOMINATIVE, "dekabrın 31-i"),
        (Case.GENITIVE, "dekabrın 31-nin"),
        (Case.DATIVE, "dekabrın 31-nə"),
        (Case.ACCUSATIVE, "dekabrın 31-ni"),
        (Case.LOCATIVE, "dekabrın 31-də"),
        (Case.ABLATIVE, "dekabrın 31-dən"),
    ],
)
def test_the_last_day_of_the_year(case: Case, said: str) -> None:
    assert dates.day_in(DECEMBER_31, case) == said


def test_the_locatives_of_all_days() -> None:
    back = {6, 9, 10, 16, 19, 26, 29, 30}
    for day in range(1, 32):
        said = dates.day_in(dt.date(2026, 1, day), Case.LOCATIVE)
        assert said == f"yanvarın {day}-{'da' if day in back else 'də'}"


@pytest.mark.parametrize(
    ("day", "possessive", "dative"),
    [(1, "1-i", "1-nə"), (2, "2-si", "2-nə"), (3, "3-ü", "3-nə"), (4, "4-ü", "4-nə"), (5, "5-i", "5-nə"),
     (6, "6-sı", "6-na"), (7, "7-si", "7-nə"), (8, "8-i", "8-nə"), (9, "9-u", "9-na"), (10, "10-u", "10-na"),
     (20, "20-si", "20-nə"), (30, "30-u", "30-na")],
)  # fmt: skip
def test_days_possessed_by_their_month(day: int, possessive: str, dative: str) -> None:
    date = dt.date(2026, 8, day)
    assert dates.day_in(date, Case.NOMINATIVE) == f"avqustun {possessive}"
    assert dates.day_in(date, Case.DATIVE) == f"avqustun {dative}"


def test_the_genitives_of_all_months() -> None:
    said = [dates.day_in(dt.date(2026, month, 1), Case.LOCATIVE).split()[0] for month in range(1, 13)]
    assert " ".join(said) == (
        "yanvarın fevralın martın aprelin mayın iyunun iyulun avqustun sentyabrın oktyabrın noyabrın dekabrın"
    )


def test_a_year_in_its_cases() -> None:
    cases = (Case.LOCATIVE, Case.GENITIVE, Case.DATIVE, Case.ABLATIVE)
    said = [dates.year_in(2025, case) for case in cases]
    assert said == ["2025-ci ildə", "2025-ci ilin", "2025-ci ilə", "2025-ci ildən"]


@pytest.mark.parametrize(
    ("language", "within_a_month", "over_months", "over_years"),
    [
        ("az", "2–8 avqust 2022-ci il", "30 iyul – 2 avqust 2022-ci il", "31 dekabr 2025-ci il – 2 yanvar 2026-cı il"),
        ("en", "2–8 August 2022", "30 July – 2 August 2022", "31 December 2025 – 2 January 2026"),
        ("ru", "2–8 августа 2022 года", "30 июля – 2 августа 2022 года", "31 декабря 2025 года – 2 января 2026 года"),
        ("tr", "2–8 Ağustos 2022", "30 Temmuz – 2 Ağustos 2022", "31 Aralık 2025 – 2 Ocak 2026"),
        ("de", "2.–8. August 2022", "30. Juli – 2. August 2022", "31. Dezember 2025 – 2. Januar 2026"),
        ("fr", "du 2 au 8 août 2022", "du 30 juillet au 2 août 2022", "du 31 décembre 2025 au 2 janvier 2026"),
        ("uk", "2–8 серпня 2022 року", "30 липня – 2 серпня 2022 року", "31 грудня 2025 року – 2 січня 2026 року"),
    ],
)
def test_spans_of_days(language: str, within_a_month: str, over_months: str, over_years: str) -> None:
    august = dt.date(2022, 8, 2)
    assert dates.period(august, dt.date(2022, 8, 8), language) == within_a_month
    assert dates.period(dt.date(2022, 7, 30), august, language) == over_months
    assert dates.period(DECEMBER_31, dt.date(2026, 1, 2), language) == over_years
    assert dates.period(august, august, language) == dates.official(august, language)


def test_the_first_of_a_month_in_french() -> None:
    assert dates.period(dt.date(2026, 1, 1), dt.date(2026, 1, 8), "fr") == "du 1er au 8 janvier 2026"


def test_a_span_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="comes after"):
        dates.period(DECEMBER_31, dt.date(2025, 12, 1), "az")


@pytest.mark.parametrize(
    ("language", "said"),
    [("az", "2025–2026-cı tədris ili"), ("en", "2025–2026 school year"), ("de", "Schuljahr 2025/26"),
     ("ru", "2025–2026 учебный год"), ("fr", "année scolaire 2025-2026")],
)  # fmt: skip
def test_school_years(language: str, said: str) -> None:
    assert dates.school_year(2025, language) == said
