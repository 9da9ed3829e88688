"""People out of the office as a list that spreadsheet programs open and `ImportService` reads back unchanged."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sqlalchemy import Connection, func, select

from desktop_app.language import azerbaijani, catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import audit, history
from desktop_app.office.bulk import table_of
from desktop_app.office.desk import Desk
from desktop_app.office.rights import Right, needs
from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.progress import Progress, Unwatched
from desktop_app.people.rules.tables import Counts, ExportColumn, table_columns, table_row
from desktop_app.people.rules.values import Matching
from desktop_app.people.service.planning import Stopped
from desktop_app.people.service.reading import chunks, read_people, read_rows
from desktop_app.people.service.search import found_ids
from desktop_app.people.service.sightings import note_seen
from desktop_app.people.service.writing import KIND, SEVERAL
from desktop_app.sheets.writing import write_csv, write_xlsx

_APART = {"spellings": ("kind", "language"), "inflections": ("name_order", "name_case", "language")}
"""What tells apart the columns of names; a language is the last of it."""
ALL_PEOPLE = Matching(archived=None)


class ExportService:
    """Writes lists of people."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Right.EXPORT)
    def export(
        self,
        path: Path,
        matching: Matching = ALL_PEOPLE,
        *,
        only: Sequence[int] | None = None,
        replace: bool = False,
        progress: Progress | None = None,
    ) -> int:
        """Write all who match, or `only` these numbers, as .xlsx or .csv, told by the name; gives how many.

        Raises `Stopped`, `Refused`.
        """
        ending = azerbaijani.lower(path.suffix)
        if ending not in {".xlsx", ".csv"}:
            raise Refused(_("A list can be saved as .xlsx or .csv. Please choose a name that ends so."))
        language = catalogs.current()
        with self._desk.database.read() as connection:
            ids = found_ids(connection, matching) if only is None else _there(connection, only)
            columns = table_columns(_counts(connection, ids), language)
            header = [column.title for column in columns]
            rows = _rows(connection, ids, columns, language, progress or Unwatched())
            if ending == ".csv":
                write_csv(path, header, rows, replace=replace)
            else:
                write_xlsx(path, _("People"), header, rows, replace=replace)
        with self._desk.database.write() as connection:
            one = ids[0] if len(ids) == 1 else None
            if one is not None:
                note_seen(connection, self._desk, one)
            audit.append(connection, history.occasion(self._desk, "exported"), KIND, one, audit.Digests(len(ids)))
        return len(ids)


def _rows(
    connection: Connection,
    ids: list[int],
    columns: tuple[ExportColumn, ...],
    language: str,
    progress: Progress,
) -> Iterator[list[str]]:
    done = 0
    for some in chunks(ids):
        people = read_people(connection, some)
        for number in some:
            yield table_row(people[number], columns, language)
        done += len(some)
        progress.report(done, len(ids))
        if progress.stopped():
            raise Stopped


def _there(connection: Connection, ids: Sequence[int]) -> list[int]:
    """Those of these numbers who are there, in the same order."""
    rows = read_rows(connection, ids)
    return [number for number in ids if number in rows]


def _counts(connection: Connection, ids: Iterable[int]) -> Counts:
    """How many columns these people need for each field that one may have several of."""
    exported = frozenset(ids)
    most: Counter[Target] = Counter()
    for name, (record, _columns) in SEVERAL.items():
        table = table_of(record)
        apart = [table.c[column] for column in _APART.get(name, ())]
        rows = select(table.c.person_id, func.count(), *apart).group_by(table.c.person_id, *apart)
        for number, count, *kind in connection.execute(rows):
            if number in exported:
                *parts, language = kind or ("",)
                target = Target(name, ".".join(parts), language)
                most[target] = max(most[target], count)
    return most
