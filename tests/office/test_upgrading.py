"""An older office comes to the new schema whole, or stays what it was."""

import errno
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.language.errors import Refused
from desktop_app.office import backup, door, keys, locks, manifest, restoring, swapping, upgrade
from desktop_app.office.engine import Damaged
from desktop_app.system.locks import FileLock
from tests.office.offices import StillClock, new_office, value_in

PASSWORD = "Gülüstan 1813"
NEXT = '''"""A later schema, for this test."""

revision = "9000"
down_revision = "{head}"


def upgrade() -> None:
    from alembic import op
    op.execute("ALTER TABLE office ADD COLUMN motto TEXT NOT NULL DEFAULT 'ocaq'")
    {more}


def downgrade() -> None:
    raise NotImplementedError
'''


class Later:
    """A program of a later version."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._monkeypatch, self._scripts = monkeypatch, folder / "scripts"

    def comes(self, more: str = "") -> None:
        """From now on the program is the later one; `more` is what its script does besides."""
        shutil.copytree(upgrade.SCRIPTS, self._scripts, ignore=shutil.ignore_patterns("__pycache__"))
        script = NEXT.format(head=upgrade.HEAD, more=more)
        (self._scripts / "versions" / "9000_later.py").write_text(script, encoding="utf-8")
        self._monkeypatch.setattr(upgrade, "SCRIPTS", self._scripts)
        self._monkeypatch.setattr(upgrade, "HEAD", "9000")

    def goes(self) -> None:
        """The older program again."""
        self._monkeypatch.undo()


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Later:
    return Later(monkeypatch, tmp_path)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office with a password, closed."""
    desk = new_office(tmp_path, password=PASSWORD)
    with desk.database.write() as connection:
        connection.execute(text("UPDATE office SET series = 'KAE'"))
    desk.database.close()
    return tmp_path / "office.ocaq"


def test_an_older_office_is_upgraded_after_a_backup(office: Path, later: Later, tmp_path: Path) -> None:
    before = upgrade.HEAD
    later.comes()
    desk = door.open_office(office, PASSWORD, StillClock(), backups=tmp_path / "backups")
    with desk.database.read() as connection:
        assert connection.execute(text("SELECT series || motto FROM office")).scalar_one() == "KAEocaq"
    desk.database.close()
    assert keys.read_keys(keys.keys_path(office)).schema == "9000"
    (made,) = (tmp_path / "backups").iterdir()
    assert manifest.read_manifest(made).schema == before
    assert [each.name for each in office.parent.glob(".*")] == [], "nothing is left lying about"
    assert [each.name for each in office.parent.glob("*.ocaq-*al")] == []


def test_an_upgraded_office_is_refused_by_the_older_program_before_the_password(office: Path, later: Later) -> None:
    later.comes()
    door.open_office(office, PASSWORD, StillClock()).database.close()
    later.goes()
    with pytest.raises(upgrade.Newer):
        door.open_office(office, None, StillClock())


def test_a_backup_of_a_later_program_is_refused_before_the_password(office: Path, later: Later, tmp_path: Path) -> None:
    later.comes()
    desk = door.open_office(office, PASSWORD, StillClock())
    made = backup.back_up(desk, tmp_path / "stick")
    desk.database.close()
    later.goes()
    with pytest.raises(upgrade.Newer):
        restoring.restore(made, tmp_path / "elsewhere.ocaq", None)
    with pytest.raises(upgrade.Newer):
        manifest.checked(made)


def test_a_backup_of_the_older_program_is_restored_and_upgraded(office: Path, later: Later, tmp_path: Path) -> None:
    desk = door.open_office(office, PASSWORD, StillClock())
    made = backup.back_up(desk, tmp_path / "stick")
    desk.database.close()
    later.comes()
    restoring.restore(made, tmp_path / "other.ocaq", PASSWORD)
    assert value_in(tmp_path / "other.ocaq", "SELECT motto FROM office", PASSWORD) == "ocaq"


@pytest.mark.parametrize(
    "fault",
    [
        "raise RuntimeError('a fault of the script')",
        "op.execute('DELETE FROM user_account')",
        "op.execute(\"UPDATE office SET logo = 'nowhere'\")",
    ],
)
def test_a_script_that_fails_or_loses_rows_leaves_the_office_as_it_was(
    office: Path, later: Later, tmp_path: Path, fault: str
) -> None:
    before = office.read_bytes()
    later.comes(fault)
    with pytest.raises((RuntimeError, Damaged)):
        door.open_office(office, PASSWORD, StillClock(), backups=tmp_path / "backups")
    assert office.read_bytes() == before
    later.goes()
    assert value_in(office, "SELECT series FROM office", PASSWORD) == "KAE"
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_nobody_else_has_the_office_open_meanwhile(office: Path, later: Later, monkeypatch: pytest.MonkeyPatch) -> None:
    other = FileLock(office.with_name(office.name + "-use"))
    assert other.take(shared=True)
    later.comes()
    monkeypatch.setattr(locks, "BRIEF", 0.1)
    with pytest.raises(locks.InUse):
        door.open_office(office, PASSWORD, StillClock())
    other.release()
    assert value_in(office, "SELECT motto FROM office", PASSWORD) == "ocaq"


def test_a_crash_before_the_stamp_is_mended_at_the_next_opening(
    office: Path, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    later.comes()
    with monkeypatch.context() as crashing:
        crashing.setattr(door, "_stamp", lambda _office: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            door.open_office(office, PASSWORD, StillClock())
    assert value_in(office, "SELECT motto FROM office", PASSWORD) == "ocaq"
    assert keys.read_keys(keys.keys_path(office)).schema == "9000"


def test_a_disk_that_fills_during_the_scripts_is_told(office: Path, later: Later) -> None:
    before = office.read_bytes()
    later.comes("op.execute('PRAGMA max_page_count=1')\n    op.execute('CREATE TABLE much (one)')")
    with pytest.raises(Refused) as refused:
        door.open_office(office, PASSWORD, StillClock())
    assert not isinstance(refused.value, Damaged)
    assert office.read_bytes() == before


@pytest.mark.parametrize("call", ["flush_to_disk", "patiently", "flush_folder"])
def test_a_disk_that_fails_at_the_swap_is_told(
    office: Path, later: Later, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fail(_what: object) -> None:
        raise OSError(errno.EIO, "the disk does not answer")

    later.comes()
    with monkeypatch.context() as failing, pytest.raises(Refused):
        failing.setattr(swapping, call, fail)
        door.open_office(office, PASSWORD, StillClock())
    assert value_in(office, "SELECT motto FROM office", PASSWORD) == "ocaq"


def test_a_log_that_cannot_be_brought_into_its_file_is_told(office: Path) -> None:
    office.write_bytes(b"no database" * 1000)
    with pytest.raises(Refused):
        swapping.at_rest(office, keys.new_key())
