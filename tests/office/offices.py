"""Offices for tests: real encrypted files below a temporary folder."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from desktop_app.office import door
from desktop_app.office.desk import Desk
from desktop_app.office.profile import NewOffice, OfficeKind, Wording


class StillClock:
    """A clock that stands at one day, and moves a second at each look so that rows keep their order."""

    def __init__(self, day: date = date(2026, 11, 25)) -> None:
        self._now = datetime(day.year, day.month, day.day, 9, 12, tzinfo=UTC)

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def today(self) -> date:
        return self._now.date()


SAMPLE_OFFICE = NewOffice(
    kind=OfficeKind.HOUSE,
    country="DE",
    wordings={
        "az": Wording("Nümunə Azərbaycan Evi", "Köln"),
        "en": Wording("Sample Azerbaijani House", "Cologne"),
    },
    user="Nümunə İşçi",
)


def new_office(
    folder: Path,
    *,
    password: str | None = None,
    office: NewOffice = SAMPLE_OFFICE,
    clock: StillClock | None = None,
    name: str = "office.ocaq",
) -> Desk:
    """An office that has just been made, open."""
    return door.create(folder / name, office, password, clock or StillClock())


def value_in(office: Path, sql: str, password: str | None = None) -> Any:
    """The one value that a query gives of an office that nobody has open."""
    desk = door.open_office(office, password, StillClock())
    try:
        with desk.database.read() as connection:
            return connection.execute(text(sql)).scalar_one()
    finally:
        desk.database.close()
