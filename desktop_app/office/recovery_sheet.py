"""The recovery sheet of the office at the desk: made in memory, printed from there or written where its user says.

Whoever holds it can become administrator, so that only those make one who may say who works here.
"""

import contextlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import select, update

from desktop_app.language import catalogs
from desktop_app.language.dates.written import written
from desktop_app.office import audit, history, recovery
from desktop_app.office.changes import OFFICE, Changes
from desktop_app.office.desk import Desk
from desktop_app.office.queries import read_profile
from desktop_app.office.records import OfficeRecord
from desktop_app.office.rights import Right, needs
from desktop_app.system.files import write_atomically


class RecoverySheetService:
    """Makes the sheet, remembers that there is one, and compares what was copied from it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def made_at(self) -> datetime | None:
        """When the last sheet was written; None where there is none yet."""
        with self._desk.database.read() as connection:
            return connection.scalar(select(OfficeRecord.sheet_made_at))

    @needs(Right.USERS)
    def pdf(self) -> bytes:
        """The sheet in the language of the screen."""
        from desktop_app.printing.recovery_sheet import RecoverySheet  # noqa: PLC0415 - fonts and PDF for this alone

        language, key = catalogs.current(), self._desk.database.key
        with self._desk.database.look() as execute:
            office = read_profile(execute, self._desk.database.path).name(language)
        day = written(self._desk.clock.today(), language)
        return RecoverySheet(office, day, recovery.groups_of(key), recovery.text_of(key)).pdf()

    @needs(Right.USERS)
    def write(self, place: Path, *, replace: bool = False) -> None:
        """Write the sheet to `place`; without `replace` a file that is there stays and is the reason to refuse."""
        content = self.pdf()
        with self._remembering():
            write_atomically(place, content, replace=replace)  # without the file nothing is remembered

    @needs(Right.USERS)
    def note_printed(self) -> None:
        """Remember that the sheet went to a printer, which kept nothing on this computer."""
        with self._remembering():
            pass

    def says(self, group: int, text: str) -> bool:
        """Whether `text` is this group of the sheet, counted from 1; blanks and small letters do not matter."""
        return recovery.same_group(self._desk.database.key, group, text)

    @contextlib.contextmanager
    def _remembering(self) -> Iterator[None]:
        """Remember that there is a sheet, if what is done meanwhile succeeds."""
        occasion = history.occasion(self._desk, "sheet made")
        with self._desk.database.write() as connection:
            connection.execute(update(OfficeRecord).values(sheet_made_at=occasion.at))
            audit.append(connection, occasion, OFFICE, 1)
            yield
        self._desk.board.publish(Changes.of(OFFICE))
