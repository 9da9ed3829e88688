"""An office that moves: whole on the other side, readable where it was, and not to be written in both."""

from pathlib import Path

import pytest

from desktop_app.language.errors import Refused
from desktop_app.office import door, moved, moving, restoring
from desktop_app.office.service import OfficeService
from tests.office.offices import StillClock, new_office
from tests.office.whole import values

pytestmark = pytest.mark.usefixtures("in_english")
PASSWORD = "Gülüstan 1813"


def test_it_goes_on_there_and_is_read_here(tmp_path: Path) -> None:
    desk = new_office(tmp_path, password=PASSWORD)
    key = desk.database.key
    made = moving.move(desk, tmp_path / "stick")
    with pytest.raises(Refused) as refused:
        OfficeService(desk).change_profile(series="HERE")
    assert str(made) in str(refused.value)
    before = values(desk.database.path, key)
    desk.database.close()
    here = door.open_office(tmp_path / "office.ocaq", PASSWORD, StillClock())
    assert OfficeService(here).profile().series == "S"
    with pytest.raises(Refused):
        OfficeService(here).change_profile(series="HERE")
    here.database.close()
    there = tmp_path / "other computer" / "office.ocaq"
    restoring.restore(made, there, PASSWORD)
    assert values(there, key) == before
    desk = door.open_office(there, PASSWORD, StillClock())
    OfficeService(desk).change_profile(series="T")
    desk.database.close()


def test_it_is_called_back_deliberately(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    moving.move(desk, tmp_path / "stick")
    moving.stay(desk)
    OfficeService(desk).change_profile(series="HERE")
    desk.database.close()
    assert moved.moved_from(tmp_path / "office.ocaq") is None


def test_a_restore_in_its_place_can_be_written(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    made = moving.move(desk, tmp_path / "stick")
    desk.database.close()
    restoring.restore(made, tmp_path / "office.ocaq", None)
    desk = door.open_office(tmp_path / "office.ocaq", None, StillClock())
    OfficeService(desk).change_profile(series="HERE")
    desk.database.close()


def test_a_failed_move_leaves_it_to_be_written(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    (tmp_path / "stick").write_bytes(b"a file")
    with pytest.raises(Refused):
        moving.move(desk, tmp_path / "stick")
    OfficeService(desk).change_profile(series="HERE")
    desk.database.close()


def test_who_else_has_it_open_is_asked_to_close_it(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    other = door.open_office(tmp_path / "office.ocaq", None, StillClock())
    with pytest.raises(Refused, match="open elsewhere"):
        moving.move(desk, tmp_path / "stick")
    other.database.close()
    moving.move(desk, tmp_path / "stick")
    desk.database.close()


@pytest.mark.parametrize("content", [b"", b"[]", b'{"at": 3}', b"\xff"])
def test_a_damaged_marker_still_keeps_it_from_being_written(tmp_path: Path, content: bytes) -> None:
    new_office(tmp_path).database.close()
    (tmp_path / "office.ocaq-moved").write_bytes(content)
    desk = door.open_office(tmp_path / "office.ocaq", None, StillClock())
    with pytest.raises(Refused, match="another computer"):
        OfficeService(desk).change_profile(series="HERE")
    desk.database.close()
