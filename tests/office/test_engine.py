"""The connections of an office file."""

import threading
import time
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from desktop_app.language.errors import Refused
from desktop_app.office import engine
from desktop_app.office.desk import Desk
from tests.office.offices import new_office


def test_reading_is_broken_off_although_some_who_read_have_left(tmp_path: Path) -> None:
    desk: Desk = new_office(tmp_path)
    try:
        with ExitStack() as many:
            for _reader in range(5):
                many.enter_context(desk.database.read())
        desk.database.stop_reading()
        with desk.database.read() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM person").scalar() == 0
    finally:
        desk.database.close()


def test_the_salt_tells_an_office_from_another_without_its_key(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    other = new_office(tmp_path, name="other.ocaq")
    with desk.database.write() as connection:
        assert bytes.fromhex(engine.salt(desk.database.path)) == desk.database.path.read_bytes()[:16]
        connection.exec_driver_sql("UPDATE office SET series = 'X'")
    assert engine.salt(desk.database.path) != engine.salt(other.database.path)


def test_a_fault_of_the_disk_is_told_on_the_raw_connection_of_a_reader_too(tmp_path: Path) -> None:
    desk: Desk = new_office(tmp_path)
    with pytest.raises(Refused), desk.database.read():
        raise sqlcipher.OperationalError("disk I/O error")
    with pytest.raises(sqlcipher.OperationalError, match="interrupted"), desk.database.read():
        raise sqlcipher.OperationalError("interrupted")
    desk.database.close()


def test_a_writer_waits_longer_than_one_busy_timeout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = tuple(each.replace("busy_timeout=5000", "busy_timeout=50") for each in engine._EVERY_CONNECTION)
    assert quick != engine._EVERY_CONNECTION
    monkeypatch.setattr(engine, "_EVERY_CONNECTION", quick)
    desk = new_office(tmp_path)
    held = threading.Event()

    def hold(seconds: float) -> None:
        with closing(engine.connect(desk.database.path, desk.database.key)) as other:
            other.execute("BEGIN IMMEDIATE")
            held.set()
            time.sleep(seconds)
            other.execute("ROLLBACK")

    with desk.database.write():
        pass  # the connection is there
    beside = threading.Thread(target=hold, args=(0.15,))
    beside.start()
    held.wait()
    with desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE office SET series = 'X'")
    beside.join()
    desk.database.close()
