"""The copy of the keys in the program's own folder follows each change, and gives back what is lost."""

from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.bootstrap import Services
from desktop_app.language.errors import Refused
from desktop_app.office import door, keys, recovery, restoring
from desktop_app.office.keys_copy import copy_path, put_back
from desktop_app.office.recovering import recover
from desktop_app.office.rights import Role
from desktop_app.system import paths
from tests.office.offices import SAMPLE_OFFICE, StillClock, new_office

MINE, HERS, NEW = "bir az uzun", "daha da uzun", "tamam yeni parol"


def in_step(office: Path) -> bool:
    return copy_path(office).read_bytes() == keys.keys_path(office).read_bytes()


def test_every_change_reaches_the_copy(tmp_path: Path) -> None:
    services = Services(new_office(tmp_path, password=MINE))
    office, code = services.desk.database.path, recovery.text_of(services.desk.database.key)
    assert in_step(office)
    number = services.users.add("Aygün Əliyeva", Role.CLERK, HERS)
    assert in_step(office)
    door.change_password(services.desk, MINE, NEW)
    assert in_step(office)
    services.users.remove(number)
    assert in_step(office)
    backup = services.backups.back_up_to(tmp_path / "stick")
    services.close()
    recover(office, code, "yenə başqa", StillClock()).database.close()
    assert in_step(office)
    restoring.restore(backup, office, NEW)
    assert in_step(office)
    assert keys.read_keys(copy_path(office)).unlock(NEW)[1] == 1


@pytest.mark.parametrize("content", [None, b"", b"torn", b"{}"])
def test_what_is_lost_is_put_back_and_what_is_damaged_set_aside(tmp_path: Path, content: bytes | None) -> None:
    desk = new_office(tmp_path, password=MINE)
    office = desk.database.path
    desk.database.close()
    assert not put_back(office), "nothing is lost"
    keys.keys_path(office).unlink()
    if content is not None:
        keys.keys_path(office).write_bytes(content)
    assert put_back(office)
    door.open_office(office, MINE, StillClock()).database.close()
    aside = office.with_name("office-1.ocaq-keys")
    assert (aside.read_bytes() if content is not None else None) == content
    assert not put_back(office)


def test_nothing_is_put_where_no_office_is_or_no_copy(tmp_path: Path) -> None:
    desk = new_office(tmp_path, password=MINE)
    office = desk.database.path
    desk.database.close()
    keys.keys_path(office).unlink()
    copy_path(office).write_bytes(b"torn too")
    assert not put_back(office)
    assert not put_back(tmp_path / "none.ocaq")
    assert not keys.keys_path(office).exists()


def test_where_the_copy_cannot_be_written_nothing_changes(tmp_path: Path) -> None:
    services = Services(new_office(tmp_path, password=MINE))
    office = services.desk.database.path
    before = keys.keys_path(office).read_bytes()
    copy_path(office).unlink()
    copy_path(office).parent.rmdir()
    copy_path(office).parent.write_bytes(b"a file in the place of the folder")
    with pytest.raises(Refused):
        door.change_password(services.desk, MINE, NEW)
    assert keys.keys_path(office).read_bytes() == before
    assert services.past.page(limit=1)[0].action == "created"
    services.close()


def test_the_sample_leaves_one_copy_and_none_of_where_it_was_made() -> None:
    bootstrap.create_sample(paths.sample_office(), StillClock()).close()
    assert list(copy_path(paths.sample_office()).parent.iterdir()) == [copy_path(paths.sample_office())]


def test_the_copy_goes_with_the_office_and_not_with_the_place(tmp_path: Path) -> None:
    desk = new_office(tmp_path, password=MINE)
    office = desk.database.path
    desk.database.close()
    moved = office.rename(tmp_path / "renamed.ocaq")
    keys.keys_path(office).unlink()
    assert put_back(moved)
    door.open_office(moved, MINE, StillClock()).database.close()


def test_another_office_in_the_place_gets_no_keys_of_the_former(tmp_path: Path) -> None:
    desk = new_office(tmp_path, password=MINE)
    office = desk.database.path
    desk.database.close()
    other = bootstrap.create_services(tmp_path / "else" / "b.ocaq", SAMPLE_OFFICE, HERS, StillClock())
    other.close()
    copy_path(other.desk.database.path).unlink()  # as on a computer that never saw it
    other.desk.database.path.replace(office)
    keys.keys_path(office).unlink()
    assert not put_back(office)
    with pytest.raises(keys.KeysDamaged):
        door.open_office(office, MINE, StillClock())


@pytest.mark.usefixtures("in_english")
@pytest.mark.parametrize("password", [MINE, HERS])
def test_keys_of_another_office_are_told_and_not_called_a_wrong_password(tmp_path: Path, password: str) -> None:
    desk = new_office(tmp_path, password=MINE)
    office = desk.database.path
    desk.database.close()
    bootstrap.create_services(tmp_path / "b.ocaq", SAMPLE_OFFICE, HERS, StillClock()).close()
    keys.keys_path(tmp_path / "b.ocaq").replace(keys.keys_path(office))
    with pytest.raises(door.KeysOfAnother, match=r"Move the file “office.ocaq-keys” away"):
        door.open_office(office, password, StillClock())
    keys.keys_path(office).unlink()
    assert put_back(office)
    door.open_office(office, MINE, StillClock()).database.close()
    copy_path(office).unlink()
    keys.write_keys(keys.keys_path(office), keys.Keys("one", "0001", open_key=keys.new_key()))
    with pytest.raises(door.KeysOfAnother, match="of another office, or the file is damaged"):
        door.open_office(office, None, StillClock())


def test_the_copy_outlives_erasing_a_backup_and_a_repair(tmp_path: Path) -> None:
    services = Services(new_office(tmp_path, password=MINE))
    office, copy = services.desk.database.path, copy_path(services.desk.database.path)
    with services.desk.database.outside_transaction() as connection:
        connection.execute("VACUUM")
    assert copy_path(office) == copy
    backup = services.backups.back_up_to(tmp_path / "stick")
    services.close()
    bootstrap.repaired(services.desk).close()
    assert in_step(office)
    restoring.restore(backup, office, MINE)
    assert copy_path(office) == copy
