"""An empty or much smaller backup takes no full office's place without being asked, and restoring can be stopped."""

from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.office import door, keys, recovery
from desktop_app.office.progress import Stopped
from desktop_app.office.restoring import Smaller
from tests.office.crowds import take_in
from tests.office.offices import SAMPLE_OFFICE, StillClock

MINE, NEW = "bir az uzun", "tamam yeni parol"
pytestmark = pytest.mark.usefixtures("in_english")


class Watch:
    """Notes what is told, and stops at the so-manieth look."""

    def __init__(self, at: int | None = None) -> None:
        self.told: list[tuple[int, int]] = []
        self.looks, self.at = 0, at

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))

    def stopped(self) -> bool:
        self.looks += 1
        return self.at is not None and self.looks >= self.at


@pytest.fixture(params=[None, MINE])
def password(request: pytest.FixtureRequest) -> str | None:
    given: str | None = request.param
    return given


@pytest.fixture
def office(tmp_path: Path, password: str | None) -> Path:
    """An office of 12 people, with a backup of the day when there was nobody."""
    services = bootstrap.create_services(tmp_path / "office.ocaq", SAMPLE_OFFICE, password, StillClock())
    services.backups.back_up_to(tmp_path / "stick")
    take_in(services, tmp_path, 12)
    services.close()
    return tmp_path / "office.ocaq"


@pytest.fixture
def backup(tmp_path: Path, office: Path) -> Path:
    return next((office.parent / "stick").iterdir())


def people(office: Path, password: str | None) -> int:
    services = bootstrap.open_services(office, password)
    try:
        return services.people.count()
    finally:
        services.close()


def test_an_empty_backup_is_refused_until_somebody_insists(office: Path, backup: Path, password: str | None) -> None:
    with pytest.raises(Smaller, match=r"0 people, 0 documents.*12 people, 0 documents.*Nothing was changed") as smaller:
        bootstrap.restore(backup, office, password)
    assert smaller.value.there.people == 12
    assert people(office, password) == 12
    assert not (office.parent / "office-1.ocaq").exists()
    restored = bootstrap.restore(backup, office, password, even_if_smaller=True)
    assert people(office, password) == 0
    assert restored.kept is not None
    assert people(restored.kept, password) == 12


def test_with_the_sheet_too(office: Path, backup: Path, password: str | None) -> None:
    opened = door.open_office(office, password, StillClock())
    code = recovery.text_of(opened.database.key)
    opened.database.close()
    with pytest.raises(Smaller):
        bootstrap.restore(backup, office, NEW, code)
    assert people(office, password) == 12
    bootstrap.restore(backup, office, NEW, code, even_if_smaller=True)
    assert people(office, NEW) == 0


def test_another_office_that_nobody_protects_is_counted_too(tmp_path: Path, backup: Path, password: str | None) -> None:
    other = bootstrap.create_services(tmp_path / "other.ocaq", SAMPLE_OFFICE, None, StillClock())
    take_in(other, tmp_path, 1)
    other.close()
    with pytest.raises(Smaller):
        bootstrap.restore(backup, tmp_path / "other.ocaq", password)


def test_an_office_that_nothing_opens_is_no_reason_not_to_restore(
    office: Path, backup: Path, password: str | None
) -> None:
    office.write_bytes(b"torn" * 2_000)
    restored = bootstrap.restore(backup, office, password)
    assert restored.kept is not None
    assert restored.kept.read_bytes() == b"torn" * 2_000
    assert people(office, password) == 0


@pytest.mark.parametrize("at", [1, 2])
def test_a_restore_that_is_stopped_changes_nothing(office: Path, backup: Path, password: str | None, at: int) -> None:
    before = {each.name: each.read_bytes() for each in office.parent.iterdir() if each.is_file()}
    with pytest.raises(Stopped, match="restore was stopped"):
        bootstrap.restore(backup, office, password, even_if_smaller=True, watch=Watch(at))
    assert {each.name: each.read_bytes() for each in office.parent.iterdir() if each.is_file()} == before


def test_once_it_is_put_in_place_nobody_is_asked_any_more(office: Path, backup: Path, password: str | None) -> None:
    watch = Watch()
    bootstrap.restore(backup, office, password, even_if_smaller=True, watch=watch)
    assert watch.told[-2:] == [(1, 1), (0, 0)], "from there on the window offers no stop"
    looks = watch.looks
    late = Watch(looks + 1)
    bootstrap.restore(backup, office, password, even_if_smaller=True, watch=late)
    assert late.looks <= looks
    assert keys.read_keys(keys.keys_path(office)).protected == (password is not None)
