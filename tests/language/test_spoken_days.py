"""Days and moments as the window says them."""

from datetime import UTC, date, datetime

import pytest
from babel.dates import get_day_names

from desktop_app.language import catalogs
from desktop_app.language.dates.spoken import day_line, moment

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("az", "23 noyabr 2026, bazar ertəsi"),
        ("en", "23 November 2026, Monday"),
        ("ru", "23 ноября 2026 г., понедельник"),
        ("tr", "23 Kasım 2026, Pazartesi"),
        ("de", "23. November 2026, Montag"),
        ("uk", "23 листопада 2026 р."),
    ],
)
def test_a_day_has_its_weekday(language: str, said: str) -> None:
    assert day_line(DAY, language) == said


@pytest.mark.parametrize("language", catalogs.SCREEN_LANGUAGES)
def test_weekdays_are_those_of_cldr(language: str) -> None:
    names = get_day_names("wide", "format", language)
    week = [day_line(date(2026, 11, 23 + ahead), language).rpartition(", ")[2] for ahead in range(7)]
    assert week == [names[ahead] for ahead in range(7)]


def test_today_and_yesterday_have_words() -> None:
    now = datetime.now(UTC).astimezone().replace(hour=9, minute=12)
    assert moment(now, "az", now.date()) == "bu gün, 09:12"
    catalogs.use("en")
    try:
        following = date.fromordinal(now.date().toordinal() + 1)
        assert moment(now, "en", following) == "yesterday, 09:12"
    finally:
        catalogs.use(catalogs.DEFAULT_LANGUAGE)
    assert moment(datetime(2026, 3, 4, 10, 0, tzinfo=UTC), "az", date(2026, 11, 25)).startswith("4 mart 2026, ")
