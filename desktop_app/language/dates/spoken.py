"""Days and moments as the window says them: "23 noyabr 2026, bazar ertəsi", "bu gün, 09:12"."""

from datetime import date, datetime, timedelta

from desktop_app.language.catalogs import gettext as _

_LOCALES = {"en": "en_GB"}


def day_line(day: date, language: str) -> str:
    """A day with its weekday, as CLDR has it."""
    from babel.dates import format_date  # noqa: PLC0415  30 ms that starting the program should not cost

    return format_date(day, "full", locale=_LOCALES.get(language, language))


def short_day(day: date, language: str) -> str:
    """A day without its weekday: "12 iyun 2026"."""
    from babel.dates import format_date  # noqa: PLC0415  as above

    return format_date(day, "long", locale=_LOCALES.get(language, language))


def moment(when: datetime, language: str, today: date | None = None) -> str:
    """A moment on this machine's wall clock; today and yesterday by their words."""
    here = when.astimezone()
    now = today or datetime.now(here.tzinfo).date()
    hour = f"{here:%H:%M}"
    if here.date() == now:
        return _("today, {hour}").format(hour=hour)
    if here.date() == now - timedelta(days=1):
        return _("yesterday, {hour}").format(hour=hour)
    return f"{short_day(here.date(), language)}, {hour}"
