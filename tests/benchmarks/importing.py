"""`import`: 50,000 rows of .csv from file to commit, against the work that nobody can spare.

The floor is the sum, in the same run, of reading the file with the `csv` module, `phonenumbers.parse` of its phones,
and bare `executemany` of every row that the import wrote into an equal encrypted office. All of it in CPU time,
children included.
"""

import csv
import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import phonenumbers

from desktop_app.office.bulk import table_of
from desktop_app.office.columns import Base
from desktop_app.office.desk import Desk
from desktop_app.office.records import ChangeRecord, DigestKeyRecord
from desktop_app.people.records import ImportRecord, PersonRecord, TermRecord
from desktop_app.people.service import ImportService
from desktop_app.people.service.writing import SEVERAL
from tests.office.offices import new_office
from tests.samples.sheets import write_sample_csv

ROWS: Final = 50_000
BUDGET: Final = 4.0
_Rows = list[tuple[str, list[tuple[Any, ...]]]]


def run(rows: int = ROWS) -> dict[str, object]:
    """CPU time of an import by that of its floor."""
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "people.csv"
        write_sample_csv(sheet, rows)
        desk, empty = new_office(Path(folder), name="ours.ocaq"), new_office(Path(folder), name="floor.ocaq")
        try:
            steps = {"import": _seconds(lambda: _bring_in(desk, sheet))}
            written = _written(desk)
            phones = [phone for _table, rows in written if _table == "person_phone" for _id, _place, phone, _ok in rows]
            steps["read"] = _seconds(lambda: _read(sheet))
            steps["phones"] = _seconds(lambda: [phonenumbers.parse(phone, None) for phone in phones])
            steps["insert"] = _seconds(lambda: _insert(empty, written))
        finally:
            desk.database.close()
            empty.database.close()
    ours = steps.pop("import")
    return {
        "ratio": round(ours / sum(steps.values()), 2),
        "budget": BUDGET,
        "detail": {
            "rows": rows,
            "import_s": round(ours, 2),
            **{f"floor_{name}_s": round(seconds, 2) for name, seconds in steps.items()},
            "rows_written": sum(len(rows) for _table, rows in written),
        },
    }


def _bring_in(desk: Desk, sheet: Path) -> None:
    service = ImportService(desk)
    service.carry_out(service.plan_file(sheet))


def _read(sheet: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(sheet.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))


def _written(desk: Desk) -> _Rows:
    """Every row that the import has written, by table."""
    records: list[type[Base]] = [
        ImportRecord,
        PersonRecord,
        *(record for record, _columns in SEVERAL.values()),
        TermRecord,
        DigestKeyRecord,
        ChangeRecord,
    ]
    rows = []
    with desk.database.read() as connection:
        for record in records:
            table = table_of(record)
            quoted = connection.dialect.identifier_preparer.quote(table.name)
            found = connection.exec_driver_sql(f"SELECT * FROM {quoted} ORDER BY {_order(record)}")  # noqa: S608  our own tables
            # a save names its row of the audit chain, which is one row and another one in every office
            without_chain = record is ChangeRecord
            rows.append((quoted, [(*row[:-1], None) if without_chain else tuple(row) for row in found]))
    return rows


def _order(record: Any) -> str:
    return ", ".join(column.name for column in record.__table__.primary_key)


def _insert(desk: Desk, written: _Rows) -> None:
    with desk.database.write() as connection:
        for table, rows in written:
            if rows:
                places = ", ".join("?" * len(rows[0]))
                connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608  our own tables


def _seconds(work: Callable[[], object]) -> float:
    before = os.times()
    work()
    after = os.times()
    return (after.user + after.system + after.children_user + after.children_system) - (
        before.user + before.system + before.children_user + before.children_system
    )
