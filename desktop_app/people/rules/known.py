"""Whom a new person is held against: people who are there, and earlier rows of the same list."""

from dataclasses import dataclass

from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.values import PersonDetails


@dataclass(frozen=True, slots=True)
class Known:
    """A person who is there, by number, or one whom an earlier row brings."""

    details: PersonDetails
    id: int | None = None
    row: int = 0

    def words(self) -> str:
        """The name, with the row where it stands when it is in the list."""
        name = self.details.name.formal()
        return name if self.id is not None else _("row {row}: {name}").format(row=self.row, name=name)
