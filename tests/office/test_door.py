"""The door: what opens an office, what does not, and what is never overwritten."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text

from desktop_app.language.errors import Refused
from desktop_app.office import door, engine, keys, upgrade
from desktop_app.office.engine import Damaged
from desktop_app.office.service import OfficeService
from tests.office.offices import SAMPLE_OFFICE, StillClock, new_office

PASSWORD = "Gülüstan 1813"


def test_opens_with_its_password_only(tmp_path: Path) -> None:
    new_office(tmp_path, password=PASSWORD).database.close()
    place = tmp_path / "office.ocaq"
    assert door.is_protected(place)
    with pytest.raises(keys.NeedsPassword):
        door.open_office(place, None, StillClock())
    with pytest.raises(keys.WrongPassword):
        door.open_office(place, "gülüstan 1813", StillClock())
    desk = door.open_office(place, PASSWORD, StillClock())
    assert desk.user.name == SAMPLE_OFFICE.user
    assert OfficeService(desk).profile().protected
    desk.database.close()


def test_a_decomposed_password_opens_too(tmp_path: Path) -> None:
    new_office(tmp_path, password="Gülüstan").database.close()
    door.open_office(tmp_path / "office.ocaq", "Gu\u0308lu\u0308stan", StillClock()).database.close()


def test_an_unprotected_office_opens_unasked_and_is_still_encrypted(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    assert not OfficeService(desk).profile().protected
    desk.database.close()
    content = (tmp_path / "office.ocaq").read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert "Köln".encode() not in content


def test_closing_leaves_one_file_its_keys_and_an_empty_lock(tmp_path: Path) -> None:
    new_office(tmp_path).database.close()
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == [
        "office.ocaq",
        "office.ocaq-keys",
        "office.ocaq-use",
    ]


def test_never_makes_an_office_over_another(tmp_path: Path) -> None:
    new_office(tmp_path).database.close()
    before = (tmp_path / "office.ocaq").read_bytes()
    with pytest.raises(Refused, match=r"office\.ocaq"):
        new_office(tmp_path)
    assert (tmp_path / "office.ocaq").read_bytes() == before


def test_keys_without_an_office_are_moved_aside_not_lost(tmp_path: Path) -> None:
    orphan = tmp_path / "office.ocaq-keys"
    orphan.write_text("the keys of a lost office")
    new_office(tmp_path).database.close()
    assert (tmp_path / "office-1.ocaq-keys").read_text() == "the keys of a lost office"


@pytest.mark.parametrize("missing", ["office.ocaq", "office.ocaq-keys"])
def test_a_missing_file_never_becomes_a_fresh_office(tmp_path: Path, missing: str) -> None:
    new_office(tmp_path).database.close()
    (tmp_path / missing).unlink()
    with pytest.raises(Refused):
        door.open_office(tmp_path / "office.ocaq", None, StillClock())
    assert not (tmp_path / missing).exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": 1}', b'{"format": 1, "office": 1, "schema": 1}'])
def test_damaged_keys_are_told_plainly(tmp_path: Path, content: bytes) -> None:
    new_office(tmp_path).database.close()
    (tmp_path / "office.ocaq-keys").write_bytes(content)
    with pytest.raises(keys.KeysDamaged):
        door.open_office(tmp_path / "office.ocaq", None, StillClock())


def test_a_damaged_file_is_left_as_it_is(tmp_path: Path) -> None:
    new_office(tmp_path).database.close()
    place = tmp_path / "office.ocaq"
    place.write_bytes(b"\x00" * 8192)
    with pytest.raises(Damaged):
        door.open_office(place, None, StillClock())
    assert place.read_bytes() == b"\x00" * 8192


@pytest.mark.parametrize("place", [".", "folder"])
def test_a_folder_is_no_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    with pytest.raises(door.Missing):
        door.open_office(Path(place), None, StillClock())


def test_offices_of_like_names_do_not_share_keys(tmp_path: Path) -> None:
    made = [tmp_path / name for name in ("a.ocaq", "a", "a.txt")]
    for place in made:
        door.create(place, SAMPLE_OFFICE, PASSWORD, StillClock()).database.close()
    for place in made:
        door.open_office(place, PASSWORD, StillClock()).database.close()


def test_a_newer_office_is_refused_before_the_password(tmp_path: Path) -> None:
    new_office(tmp_path, password=PASSWORD).database.close()
    place = tmp_path / "office.ocaq-keys"
    place.write_text(place.read_text().replace(f'"{upgrade.HEAD}"', '"9999"'))
    with pytest.raises(upgrade.Newer):
        door.open_office(tmp_path / "office.ocaq", None, StillClock())


def test_a_key_of_another_user_does_not_open(tmp_path: Path) -> None:
    made = keys.Keys("one", upgrade.HEAD).with_password(keys.new_key(), 1, PASSWORD)
    swapped = keys.Keys("another", upgrade.HEAD, made.wrapped)
    with pytest.raises(keys.WrongPassword):
        swapped.unlock(PASSWORD)


def test_a_password_protects_an_open_office(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    door.change_password(desk, None, PASSWORD)
    assert OfficeService(desk).profile().protected
    with pytest.raises(keys.WrongPassword):
        door.change_password(desk, "a guess", "another password")
    desk.database.close()
    with pytest.raises(keys.NeedsPassword):
        door.open_office(tmp_path / "office.ocaq", None, StillClock())
    door.open_office(tmp_path / "office.ocaq", PASSWORD, StillClock()).database.close()


def test_readers_cannot_write(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    with pytest.raises(Refused), desk.database.read() as connection:
        connection.execute(text("DELETE FROM office"))
    desk.database.close()


def test_a_full_disk_is_no_damage(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    with desk.database.outside_transaction() as raw:
        raw.execute("PRAGMA max_page_count=1")  # which SQLite takes for as many as there are
    with pytest.raises(Refused, match="Diskdə yer qalmayıb") as refused, desk.database.write() as connection:
        connection.execute(text("CREATE TABLE more (text)"))
        connection.execute(text("INSERT INTO more VALUES (:much)"), {"much": "x" * 100_000})
    assert not isinstance(refused.value, Damaged)
    desk.database.close()


@pytest.mark.parametrize(
    "words", ["unable to open database file", "disk I/O error", "attempt to write a readonly database"]
)
def test_a_fault_of_the_disk_is_no_damage(words: str) -> None:
    assert not isinstance(engine.told(sqlcipher.OperationalError(words)), Damaged)


def test_an_exception_undoes_the_transaction(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    with pytest.raises(RuntimeError), desk.database.write() as connection:
        connection.execute(text("UPDATE office SET series = 'XX'"))
        raise RuntimeError
    with desk.database.read() as connection:
        assert connection.execute(text("SELECT series FROM office")).scalar_one() == "S"
    desk.database.close()


def test_every_connection_has_the_settings_that_keep_data(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    with desk.database.write() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "secure_delete",
                "trusted_schema",
                "mmap_size",
            )
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "mmap_size": 0,
    }
    desk.database.close()


def test_an_office_that_cannot_say_who_works_in_it_is_told_plainly(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    with desk.database.outside_transaction() as raw:
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute("DROP TABLE user_account")
    desk.database.close()
    with pytest.raises(Damaged):
        door.open_office(tmp_path / "office.ocaq", None, StillClock())
