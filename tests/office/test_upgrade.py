"""The schema: the scripts make what the records declare, and every column says what it tells of a person."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column

from desktop_app import bootstrap
from desktop_app.office import audit, upgrade
from desktop_app.office.engine import OfficeDatabase, plain
from desktop_app.office.upgrade import configuration
from tests.office.offices import new_office

METADATA = bootstrap.records().metadata
COLUMNS = [column for table in METADATA.sorted_tables for column in table.columns]
PEOPLE_POINTERS = [
    column for column in COLUMNS if any(each.column.table.name == "person" for each in column.foreign_keys)
]


def test_scripts_make_what_the_records_declare(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    with desk.database.write() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, METADATA) == []
    desk.database.close()


def test_the_program_knows_its_newest_script() -> None:
    assert ScriptDirectory.from_config(configuration()).get_heads() == [upgrade.HEAD]


@pytest.mark.parametrize("column", COLUMNS, ids=str)
def test_every_column_says_what_it_tells_of_a_person(column: Column[object]) -> None:
    assert column.info.get("data_class") in {"none", "personal", "sensitive"}


@pytest.mark.parametrize("column", PEOPLE_POINTERS, ids=str)
def test_every_pointer_at_a_person_says_what_becomes_of_it(column: Column[object]) -> None:
    assert column.info.get("on_merge") in {"move", "keep_both"}
    assert column.info.get("on_erase") in {"delete", "blank", "keep"}


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=str)
def test_every_constraint_has_a_name(table: object) -> None:
    assert all(each.name for each in table.constraints)  # type: ignore[attr-defined]  # sorted_tables are Tables


def test_an_office_of_the_first_revision_gets_the_start_of_its_chain(tmp_path: Path) -> None:
    (tmp_path / "old.ocaq").touch()
    database = OfficeDatabase(tmp_path / "old.ocaq", bytes(32))
    with database.write() as connection:
        upgrade.upgrade(connection, "0001")
        connection.exec_driver_sql("INSERT INTO user_account VALUES (1, 'Sevinc', 'administrator', '2026-01-01')")
        connection.exec_driver_sql(
            """INSERT INTO change VALUES (1, '2026-01-02', 1, 'person', 7, 'created', '{"city":["","Bonn"]}')"""
        )
    with database.write() as connection:
        upgrade.upgrade(connection)
        assert audit.verify(plain(connection)) == ()
        assert audit.head(plain(connection)).seq == 1
        assert connection.exec_driver_sql("SELECT audit_seq, object_id FROM change").all() == [(1, 7)]
    database.close()
