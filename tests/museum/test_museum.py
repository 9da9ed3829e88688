"""Every office and every backup that a released program has written opens, whole, in this one."""

import json
import shutil
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.office import upgrade
from desktop_app.office.backup import verified_rows
from desktop_app.office.manifest import read_manifest
from desktop_app.office.restoring import restore
from tests.museum import EXHIBITS, PASSWORD
from tests.museum.showing import shown
from tests.office.offices import StillClock

SCHEMAS = sorted(each.name for each in EXHIBITS.iterdir())


def test_the_first_schema_is_in_the_museum() -> None:
    assert SCHEMAS[0] == "0001"
    assert SCHEMAS[-1] <= upgrade.HEAD


@pytest.mark.parametrize("schema", SCHEMAS)
def test_its_office_opens(schema: str, tmp_path: Path) -> None:
    for name in ("office.ocaq", "office.ocaq-keys"):
        shutil.copy(EXHIBITS / schema / name, tmp_path)
    judge(tmp_path / "office.ocaq", schema)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_its_backup_is_restored(schema: str, tmp_path: Path) -> None:
    (backup,) = (EXHIBITS / schema).glob("*.ocaq-backup")
    assert read_manifest(backup).schema == schema
    assert {**read_manifest(backup).rows, "audit": 0} == {**expected(schema)["rows"], "audit": 0}
    restore(backup, tmp_path / "office.ocaq", PASSWORD)
    judge(tmp_path / "office.ocaq", schema)


def judge(office: Path, schema: str) -> None:
    """It shows what it showed in its day, no row is missing, and every check passes."""
    services = bootstrap.open_services(office, PASSWORD, StillClock())
    try:
        wanted = expected(schema)
        assert shown(services) == wanted["shown"]
        rows = verified_rows(office, services.desk.database.key)
        assert {table: rows.get(table) for table in wanted["rows"]} == wanted["rows"]
        assert services.check().findings == ()
        services.people.delete([services.people.order()[0]])
    finally:
        services.close()


def expected(schema: str) -> dict[str, dict[str, object]]:
    content: dict[str, dict[str, object]] = json.loads(
        (EXHIBITS / schema / "expected.json").read_text(encoding="utf-8")
    )
    return content
