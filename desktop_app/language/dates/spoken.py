"""Days and moments as the window says them: "23 noyabr 2026, bazar ertəsi", "bu gün, 09:12"."""

from datetime import date, datetime, timedelta
from typing import Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.written import written

_WEEKDAYS: Final = {
    "az": ("bazar ertəsi", "çərşənbə axşamı", "çərşənbə", "cümə axşamı", "cümə", "şənbə", "bazar"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    "tr": ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
}
"""From Monday on, as CLDR has them; a table, for the first page must not wait for all of CLDR."""


def day_line(day: date, language: str) -> str:
    """A day with its weekday: "23 noyabr 2026, bazar ertəsi"."""
    weekdays = _WEEKDAYS.get(language)
    return f"{written(day, language)}, {weekdays[day.weekday()]}" if weekdays else written(day, language)


def moment(when: datetime, language: str, today: date | None = None) -> str:
    """A moment on this machine's wall clock; today and yesterday by their words."""
    here = when.astimezone()
    now = today or datetime.now(here.tzinfo).date()
    hour = f"{here:%H:%M}"
    if here.date() == now:
        return _("today, {hour}").format(hour=hour)
    if here.date() == now - timedelta(days=1):
        return _("yesterday, {hour}").format(hour=hour)
    return f"{written(here.date(), language)}, {hour}"
