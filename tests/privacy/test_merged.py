"""Who was merged into another is one person with them: copied, erased and kept erased together; parted, each alone."""

import contextlib
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.language.errors import Refused
from desktop_app.office.backup import back_up
from desktop_app.office.past import Matching as Past
from desktop_app.office.restoring import restore
from desktop_app.people.rules.values import Matching, Person
from tests.office.offices import StillClock
from tests.privacy.people import CANARIES, PASSWORD, Services, canary_person, lived, neighbour, services
from tests.privacy.test_erasing import decrypted, found

__all__ = ["services"]


def kept_one(services: Services, folder: Path) -> tuple[Person, Person]:
    """Somebody of whom nothing is a canary, and all the canaries in the one who is to be merged into them."""
    other = services.people.person(lived(services, folder).id)
    return services.people.add(replace(neighbour(7), surname="Qalan")), other


def test_erased_with_the_one_who_stays_nothing_is_left_of_either(services: Services, tmp_path: Path) -> None:
    kept, other = kept_one(services, tmp_path)
    services.merges.merge(kept, other, chosen={"given", "city"})
    rows = {part.table: part.rows for part in services.erasures.preview(kept.id).goes}
    assert rows["person"] == 2
    services.erasures.erase(kept.id)
    services.close()
    assert found(decrypted(services.desk.database.path, services.desk.database.key)) == []


def test_who_was_merged_away_is_not_erased_alone(services: Services) -> None:
    kept, other = services.people.add(neighbour(1)), services.people.add(neighbour(2))
    services.merges.merge(kept, other)
    with pytest.raises(Refused, match=str(kept.id)):
        services.erasures.erase(other.id)
    with pytest.raises(Refused):
        services.erasures.preview(other.id)
    assert services.people.person(other.id).id == kept.id


def test_parted_again_only_one_is_erased_and_the_other_tells_nothing_of_them(
    services: Services, tmp_path: Path
) -> None:
    kept, other = kept_one(services, tmp_path)
    services.merges.merge(kept, other, chosen={"given", "city"})
    services.merges.undo(other.id)
    services.erasures.erase(other.id)
    assert services.people.person(kept.id).surname == "Qalan"
    assert services.past.verify() == ()
    for seq in services.past.order(Past(people=(kept.id,))):
        (row,) = services.past.rows((seq,))
        assert not (row.action in {"merged", "parted"} and services.past.prospect(row).possible)
    services.close()
    assert found(decrypted(services.desk.database.path, services.desk.database.key)) == []


def restored(services: Services, backup: Path) -> Services:
    """The office out of a backup, beside the tombstones of today, as it opens."""
    office = services.desk.database.path
    restore(backup, office, PASSWORD)
    return bootstrap.open_services(office, PASSWORD, StillClock())


def test_a_backup_of_before_brings_neither_back(services: Services, tmp_path: Path) -> None:
    kept, other = kept_one(services, tmp_path)
    back_up(services.desk, tmp_path)
    services.merges.merge(kept, other)
    services.erasures.erase(kept.id)
    services.close()
    again = restored(services, next(tmp_path.glob("*.ocaq-backup")))
    ids = set(again.people.order(Matching(archived=None)))
    again.close()
    assert not ids & {kept.id, other.id}
    assert found(decrypted(services.desk.database.path, services.desk.database.key)) == []


def test_a_backup_of_the_merge_brings_back_who_was_not_erased(services: Services, tmp_path: Path) -> None:
    kept, other = kept_one(services, tmp_path)
    services.merges.merge(kept, other, chosen={"given", "city"})
    back_up(services.desk, tmp_path)
    services.merges.undo(other.id)
    services.erasures.erase(other.id)
    services.close()
    again = restored(services, next(tmp_path.glob("*.ocaq-backup")))
    ids = set(again.people.order(Matching(archived=None)))
    findings = again.check().findings
    again.close()
    assert kept.id in ids
    assert other.id not in ids
    assert findings == ()
    assert found(decrypted(services.desk.database.path, services.desk.database.key)) == []


def test_a_backup_of_the_merge_does_not_erase_who_had_gone(services: Services, tmp_path: Path) -> None:
    kept, other = services.people.add(neighbour(1)), services.people.add(neighbour(2))
    services.merges.merge(kept, other)
    back_up(services.desk, tmp_path)
    services.merges.undo(other.id)
    services.erasures.erase(kept.id)
    services.close()
    again = restored(services, next(tmp_path.glob("*.ocaq-backup")))
    with contextlib.closing(again):
        assert list(again.people.order()) == [other.id]
        assert again.people.person(other.id).surname == neighbour(2).surname


def test_the_copy_holds_both(services: Services, tmp_path: Path) -> None:
    kept = services.people.add(replace(neighbour(7), surname="Qalan"))
    other = services.people.add(canary_person())
    request = IssueRequest("thanks", "az", (other.id,), {"field": CANARIES[30]})
    services.documents.issue(request, Output(tmp_path / "papers", joint=False))
    services.merges.merge(kept, other)
    for number in (kept.id, other.id):
        out = tmp_path / f"{number}.zip"
        assert services.access.write(number, out) == 1
        with zipfile.ZipFile(out) as archive:
            tables = {each["table"]: each["rows"] for each in json.loads(archive.read("data.json"))["tables"]}
        assert {row["id"] for row in tables["person"]} == {kept.id, other.id}
        assert {CANARIES[0]} <= {row["surname"] for row in tables["person"]}
