"""Erasing a person leaves nothing of them: in no table, index, free page, log, file, nor in a restored backup."""

import contextlib
import hashlib
import hmac
import zipfile
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from desktop_app import bootstrap
from desktop_app.language.errors import Refused
from desktop_app.office import engine
from desktop_app.office.backup import back_up
from desktop_app.office.progress import Stopped
from desktop_app.people.rules.values import Matching
from desktop_app.people.service import PeopleService
from tests.office.offices import StillClock
from tests.office.whole import values
from tests.privacy.people import CANARIES, PASSWORD, Services, lived, neighbour, services

__all__ = ["services"]


def decrypted(office: Path, key: bytes) -> bytes:
    """What the rows of a closed office file say, and every page of it, as bytes that can be searched."""
    with contextlib.closing(engine.connect(office, key)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        rows = [row for (name,) in tables for row in connection.execute(f'SELECT * FROM "{name}"').fetchall()]  # noqa: S608 - names of tables
    return "\n".join(map(str, rows)).encode() + raw_pages(office, key)


def raw_pages(office: Path, key: bytes) -> bytes:
    """The pages of a closed file as they are decrypted one by one, whatever SQLite thinks lies in them."""
    content, plain = office.read_bytes(), b""
    size, reserve = 4096, 80
    assert len(content) % size == 0
    for place in range(0, len(content), size):
        page = content[place : place + size]
        start = 16 if place == 0 else 0
        vector = page[size - reserve : size - reserve + 16]
        mac_salt = bytes(byte ^ 0x3A for byte in content[:16])
        mac_key = hashlib.pbkdf2_hmac("sha512", key, mac_salt, 2, 32)
        number = (place // size + 1).to_bytes(4, "little")
        seal = hmac.new(mac_key, page[start : size - reserve + 16] + number, hashlib.sha512).digest()
        assert seal == page[size - reserve + 16 :], "the test does not decrypt pages as SQLCipher does"
        cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        plain += cipher.update(page[start : size - reserve]) + cipher.finalize()
    return plain


def found(content: bytes) -> list[str]:
    return [sign for sign in CANARIES if sign.encode() in content or sign.replace("ş", "s").encode() in content]


def test_before_an_erasure_every_canary_is_found(services: Services, tmp_path: Path) -> None:
    """The net that the other tests cast does catch."""
    lived(services, tmp_path)
    services.close()
    content = raw_pages(services.desk.database.path, services.desk.database.key)
    assert set(found(content)) == set(CANARIES)


def test_nothing_is_left_of_an_erased_person(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    office = services.desk.database.path
    services.erasures.erase(person.id)
    assert not (office.with_name(office.name + "-wal").stat().st_size), "the log is empty"
    services.close()
    assert found(decrypted(office, services.desk.database.key)) == []
    for file in office.parent.iterdir():
        assert found(file.read_bytes()) == []
    assert sorted(each.name for each in office.parent.iterdir()) == [
        "office.ocaq", "office.ocaq-erased", "office.ocaq-keys", "office.ocaq-use",
    ]  # fmt: skip


def test_an_older_backup_does_not_bring_a_person_back(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    backup = back_up(services.desk, tmp_path / "backups")
    office, key = services.desk.database.path, services.desk.database.key
    services.erasures.erase(person.id)
    services.close()
    bootstrap.restore(backup, office, PASSWORD)
    assert found(decrypted(office, key)) == []
    again = bootstrap.open_services(office, PASSWORD, StillClock())
    assert again.people.count(Matching(archived=None)) == 120
    assert [row.number for row in again.documents.register.listed()] == ["S-2026/0001", "S-2026/0002"]
    assert again.check().ok
    again.close()


def test_a_backup_that_was_put_in_place_by_hand_is_put_right_when_it_is_opened(
    services: Services, tmp_path: Path
) -> None:
    person = lived(services, tmp_path)
    backup = back_up(services.desk, tmp_path / "backups")
    office, key = services.desk.database.path, services.desk.database.key
    services.erasures.erase(person.id)
    services.close()
    with zipfile.ZipFile(backup) as archive:
        office.write_bytes(archive.read("office.db"))
    bootstrap.open_services(office, PASSWORD, StillClock()).close()
    assert found(raw_pages(office, key)) == []


def test_a_restore_elsewhere_on_this_computer_erases_too(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    backup = back_up(services.desk, tmp_path / "backups")
    key = services.desk.database.key
    services.erasures.erase(person.id)
    services.close()
    elsewhere = tmp_path / "elsewhere" / "again.ocaq"
    bootstrap.restore(backup, elsewhere, PASSWORD)
    assert found(raw_pages(elsewhere, key)) == []
    assert elsewhere.with_suffix(".ocaq-erased").exists()


def test_the_register_keeps_its_numbers_without_the_person(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    before = services.documents.register.listed()
    services.erasures.erase(person.id)
    after = services.documents.register.listed()
    assert [(row.number, row.date, row.template, row.state) for row in after] == [
        (row.number, row.date, row.template, row.state) for row in before
    ]
    assert {(row.name, row.person_id) for row in after} == {("", None)}
    document = services.documents.register.document(after[0].id)
    assert document.erased
    assert document.layout_sha256
    assert not document.fields
    assert services.check().ok
    with pytest.raises(Refused):
        services.documents.register.pdf(after[0].id)


def test_the_preview_says_what_goes_and_what_stays(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    preview = services.erasures.preview(person.id)
    goes = {part.table: part.rows for part in preview.goes}
    assert goes["person"] == 1
    assert goes["person_phone"] == 3
    assert goes["draft"] == 1
    assert {part.table: part.rows for part in preview.stays} == {"document": 2, "change": 5}
    assert all(part.title != part.table for part in (*preview.goes, *preview.stays))
    assert all(part.reason for part in preview.stays)
    assert services.people.person(person.id).name == person.name


def test_nobody_else_is_touched(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    others = [each for each in services.people.order(Matching(archived=None)) if each != person.id]
    before = services.people.people(others)
    services.erasures.erase(person.id)
    assert services.people.people(others) == before
    assert services.people.page(Matching(text="Qonşu")).rows


def test_a_number_is_never_given_again(services: Services) -> None:
    last = services.people.add(neighbour(1))
    services.erasures.erase(last.id)
    assert services.people.add(neighbour(2)).id > last.id


def test_another_person_under_the_same_number_is_not_erased(services: Services, tmp_path: Path) -> None:
    """In an office restored from before, a number may have been given to somebody else."""
    backup = back_up(services.desk, tmp_path / "backups")
    first = services.people.add(neighbour(1))
    services.erasures.erase(first.id)
    stone = services.desk.database.path.with_suffix(".ocaq-erased")
    services.close()
    kept = stone.read_bytes()
    stone.unlink()
    for each in (tmp_path / "ocaq-home").rglob("*.ocaq-erased"):
        each.unlink()
    bootstrap.restore(backup, services.desk.database.path, PASSWORD)
    again = bootstrap.open_services(services.desk.database.path, PASSWORD, StillClock())
    second = again.people.add(neighbour(2))
    again.close()
    stone.write_bytes(kept)
    last = bootstrap.open_services(services.desk.database.path, PASSWORD, StillClock())
    assert second.id == first.id
    assert last.people.person(second.id).name == second.name
    last.close()


def test_a_person_who_is_not_there_is_refused(services: Services) -> None:
    with pytest.raises(Refused, match="77"):
        services.erasures.preview(77)
    with pytest.raises(Refused, match="77"):
        services.erasures.erase(77)


def test_a_deleted_person_can_be_erased(services: Services) -> None:
    person = services.people.add(neighbour(1))
    services.people.delete([person.id])
    services.erasures.erase(person.id)
    assert services.people.restore([person.id]) == ()


def test_the_erasure_itself_is_in_the_history(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    services.erasures.erase(person.id)
    (row,) = PeopleService(services.desk).history(person.id)
    assert (row.action, dict(row.fields)) == ("erased", {})


class Watch:
    """Notes what is told, and stops at the so-manieth look."""

    def __init__(self, at: int = 0) -> None:
        self.told: list[tuple[int, int]] = []
        self.looks, self.at = 0, at

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))

    def stopped(self) -> bool:
        self.looks += 1
        return self.looks == self.at


def test_an_erasure_that_is_stopped_erases_nothing(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    path, key = services.desk.database.path, services.desk.database.key
    before = values(path, key)
    watched = Watch()
    for at in (1, 5, 10_000):
        watched = Watch(at)
        if at < 10_000:
            with pytest.raises(Stopped, match=r"Stopped|Dayandırıldı"):
                services.erasures.erase(person.id, watched)
            assert values(path, key) == before
        else:
            services.erasures.erase(person.id, watched)
    *steps, end, unknown = watched.told
    assert [done for done, _total in steps] == list(range(len(steps)))
    assert all(done < total for done, total in steps), "until the end it can be stopped"
    assert (end, unknown) == ((1, 1), (0, 0)), "and from there on no more"
    last = watched.looks
    other = services.people.add(neighbour(11))
    with pytest.raises(Stopped):
        services.erasures.erase(other.id, Watch(last))
    assert services.people.people([other.id])
