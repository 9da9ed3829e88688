"""Back into an office by its sheet: keys gone, damaged, or a password forgotten; whatever was there is kept."""

import shutil
from pathlib import Path

import pytest

from desktop_app.bootstrap import Services
from desktop_app.language.errors import Refused
from desktop_app.office import door, keys, recovery, restoring, upgrade
from desktop_app.office.locks import InUse
from desktop_app.office.recovering import Misread, WrongSheet, recover
from desktop_app.office.rights import Role
from tests.museum import EXHIBITS, PASSWORD
from tests.office.offices import StillClock, new_office

FORGOTTEN, HERS, NEW = "bir az uzun", "daha da uzun", "tamam yeni parol"


class Office:
    """An office with an administrator and a clerk, closed, and the code of its sheet."""

    def __init__(self, folder: Path, password: str | None = FORGOTTEN) -> None:
        services = Services(new_office(folder, password=password))
        self.path = services.desk.database.path
        self.keys = keys.keys_path(self.path)
        self.code = recovery.text_of(services.desk.database.key)
        if password is not None:
            services.users.add("Aygün Əliyeva", Role.CLERK, HERS)
        self.backup = services.backups.back_up_to(folder / "backups")
        services.close()

    def recovered(self) -> Services:
        return Services(recover(self.path, self.code, NEW, StillClock()))


@pytest.fixture
def office(tmp_path: Path, ocaq_home: Path) -> Office:
    return Office(tmp_path)


def test_without_its_keys_the_database_itself_tells_who_works_here(office: Office) -> None:
    office.keys.unlink()
    services = office.recovered()
    assert (services.desk.user.name, services.desk.user.role) == ("Nümunə İşçi", Role.ADMINISTRATOR)
    assert services.past.page(limit=1)[0].action == "recovered"
    assert services.past.verify() == ()
    assert [(row.name, row.can_sign_in) for row in services.users.users()] == [
        ("Nümunə İşçi", True),
        ("Aygün Əliyeva", False),
    ]
    services.close()
    door.open_office(office.path, NEW, StillClock()).database.close()


@pytest.mark.parametrize("content", [b"", b"{}", b"\x00" * 500, b"[" * 100_000])
def test_damaged_keys_are_set_aside(office: Office, content: bytes) -> None:
    office.keys.write_bytes(content)
    office.recovered().close()
    aside = office.path.with_name("office-1.ocaq-keys")
    assert aside.read_bytes() == content
    door.open_office(office.path, NEW, StillClock(), 1).database.close()


def test_a_forgotten_password_is_set_anew_and_others_keep_theirs(office: Office) -> None:
    before = office.keys.read_bytes()
    office.recovered().close()
    assert office.path.with_name("office-1.ocaq-keys").read_bytes() == before
    door.open_office(office.path, NEW, StillClock(), 1).database.close()
    door.open_office(office.path, HERS, StillClock(), 2).database.close()
    with pytest.raises(keys.WrongPassword):
        door.open_office(office.path, FORGOTTEN, StillClock(), 1)


def test_keys_of_another_office_in_the_place_are_not_taken_over(office: Office, tmp_path: Path) -> None:
    other = Office(tmp_path / "other")
    office.keys.write_bytes(other.keys.read_bytes())
    office.recovered().close()
    assert keys.read_keys(office.keys).users() == (1,)


def test_an_unprotected_office_becomes_protected(tmp_path: Path, ocaq_home: Path) -> None:
    office = Office(tmp_path, None)
    office.recovered().close()
    with pytest.raises(keys.NeedsPassword):
        door.open_office(office.path, None, StillClock())


def test_what_cannot_be_right_changes_nothing_and_says_where(office: Office, tmp_path: Path) -> None:
    before = office.keys.read_bytes()
    groups = list(recovery.groups_of(recovery.read(office.code).key or b""))
    slip = [*groups[:4], groups[4][:2] + ("Z" if groups[4][2] != "Z" else "Y") + groups[4][3:], *groups[5:]]
    with pytest.raises(Misread) as found:
        recover(office.path, " ".join(slip), NEW, StillClock())
    assert found.value.groups == (5,)
    assert groups[4] in str(found.value)
    with pytest.raises(Misread) as found:
        recover(office.path, " ".join([groups[1], groups[0], *groups[2:]]), NEW, StillClock())
    assert found.value.groups == (1, 2)
    for refused, code, password in (
        (WrongSheet, recovery.text_of(bytes(32)), NEW),
        (Refused, office.code, "qısa"),
        (Misread, "", NEW),
    ):
        with pytest.raises(refused):
            recover(office.path, code, password, StillClock())
    with pytest.raises(door.Missing):
        recover(tmp_path / "none.ocaq", office.code, NEW, StillClock())
    assert office.keys.read_bytes() == before
    assert not office.path.with_name("office-1.ocaq-keys").exists()


def test_while_the_office_is_open_elsewhere_its_keys_stay(office: Office) -> None:
    elsewhere = door.open_office(office.path, HERS, StillClock(), 2)
    before = office.keys.read_bytes()
    with pytest.raises(InUse):
        office.recovered()
    assert office.keys.read_bytes() == before
    elsewhere.database.close()
    office.recovered().close()


def test_an_office_of_an_older_schema_is_brought_up_with_a_backup_of_it(tmp_path: Path, ocaq_home: Path) -> None:
    oldest = min(EXHIBITS.iterdir())
    for each in oldest.glob("office.ocaq*"):
        shutil.copy(each, tmp_path)
    path = tmp_path / "office.ocaq"
    key, _user = keys.read_keys(keys.keys_path(path)).unlock(PASSWORD)
    keys.keys_path(path).unlink()
    services = Services(recover(path, recovery.text_of(key), NEW, StillClock()))
    assert services.recovery_sheet.made_at() is None
    assert services.past.page(limit=1)[0].action == "recovered"
    services.close()
    assert keys.read_keys(keys.keys_path(path)).schema == upgrade.HEAD
    assert len(list(ocaq_home.rglob("*.ocaq-backup"))) == 1


def test_a_backup_whose_password_is_forgotten_is_restored_by_the_sheet(office: Office, tmp_path: Path) -> None:
    place = tmp_path / "new computer" / "office.ocaq"
    with pytest.raises(WrongSheet):
        restoring.restore_with_sheet(office.backup, place, recovery.text_of(bytes(32)), NEW, StillClock())
    assert not place.exists()
    assert restoring.restore_with_sheet(office.backup, place, office.code, NEW, StillClock()).kept is None
    desk = door.open_office(place, NEW, StillClock(), 1)
    assert desk.user.name == "Nümunə İşçi"
    desk.database.close()
    kept = restoring.restore_with_sheet(office.backup, place, office.code, "daha bir parol", StillClock()).kept
    assert kept is not None
    assert kept.exists()
