"""The time, as a thing that is handed in: tests set their own."""

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time to services."""

    def now(self) -> datetime:
        """This instant, aware, in UTC."""
        ...

    def today(self) -> date:
        """The date on this machine's wall calendar."""
        ...


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """This instant, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The date on this machine's wall calendar."""
        return datetime.now().astimezone().date()
