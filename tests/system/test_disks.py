"""Places where an open database gets damaged: known by what services and systems say, on every system's own terms."""

import json
from pathlib import Path

import pytest

from desktop_app.system import disks
from desktop_app.system.disks import LOCAL, Disk, DiskKind, disk_of, linux_disk, macos_disk, synced_by, windows_disk

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/export /mnt/shared nfs4 rw 0 0
//nas/office /mnt/with\\040blank cifs rw 0 0
/dev/sdb1 /mnt/shared/disk ext4 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
tmpfs /srv tmpfs rw 0 0
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "home" / "worker"
    made.mkdir(parents=True)
    return made


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Köln Evi", "OneDrive"),
        ("onedrive", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Work)", "Dropbox"),
        ("iCloudDrive", "iCloud Drive"),
        ("Google Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Yandex.Disk", "Yandex Disk"),
        ("Яндекс.Диск", "Yandex Disk"),
        ("Облако Mail.ru", "Mail.ru Cloud"),
    ],
)
def test_folders_of_services_are_known_by_their_names(home: Path, name: str, service: str) -> None:
    assert synced_by(home / name / "office" / "2026", home, {}) == service


@pytest.mark.parametrize("name", ["Documents", "Dropbox photos of 2019", "Ocaq", "MyOneDrive", "Облако", "office"])
def test_other_folders_are_nobodys(home: Path, name: str) -> None:
    assert synced_by(home / name, home, {}) is None


def test_a_variable_names_the_folder_whatever_it_is_called(home: Path) -> None:
    assert synced_by(home / "Sənədlər" / "office", home, {"OneDriveCommercial": str(home / "Sənədlər")}) == "OneDrive"
    assert synced_by(home / "Başqa", home, {"OneDriveCommercial": str(home / "Sənədlər"), "OneDrive": ""}) is None


def test_dropbox_says_where_it_is(home: Path) -> None:
    folder = home / "AppData" / "Dropbox"
    folder.mkdir(parents=True)
    (folder / "info.json").write_text(json.dumps({"personal": {"path": str(home / "Shared")}, "odd": 1}))
    assert synced_by(home / "Shared" / "a", home, {"APPDATA": str(home / "AppData")}) == "Dropbox"
    (folder / "info.json").write_text("{")
    assert synced_by(home / "Shared" / "a", home, {"APPDATA": str(home / "AppData")}) is None


def test_yandex_says_where_it_is(home: Path) -> None:
    settings = home / ".config" / "yandex-disk"
    settings.mkdir(parents=True)
    (settings / "config.cfg").write_text(f'auth="x"\ndir="{home / "Disk"}"\n')
    assert synced_by(home / "Disk" / "a", home, {}) == "Yandex Disk"


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox.cache", "Dropbox"),
        (".sync_1a2b3c.db", "Nextcloud"),
        ("._sync_1a2b3c.db", "Nextcloud"),
        (".owncloudsync.log", "Nextcloud"),
        (".tmp.drivedownload", "Google Drive"),
    ],
)
def test_services_leave_their_marks(home: Path, mark: str, service: str) -> None:
    inner = home / "Papers" / "2026"
    inner.mkdir(parents=True)
    (home / "Papers" / mark).touch()
    assert synced_by(inner, home, {}) == service
    assert synced_by(home / "Elsewhere", home, {}) is None


def test_icloud_takes_documents_and_desktop_along(home: Path) -> None:
    assert synced_by(home / "Documents", home, {}) is None
    (home / "Library" / "Mobile Documents" / "com~apple~CloudDocs" / "Documents").mkdir(parents=True)
    assert synced_by(home / "Documents" / "a", home, {}) == "iCloud Drive"
    assert synced_by(home / "Desktop", home, {}) == "iCloud Drive"
    assert synced_by(home / "Library" / "Application Support" / "Ocaq", home, {}) is None


def test_all_below_cloud_storage_is_synchronised(home: Path) -> None:
    (home / "Library" / "CloudStorage" / "GoogleDrive-a@example.org").mkdir(parents=True)
    (home / "Library" / "CloudStorage" / "Box").mkdir()
    storage = home / "Library" / "CloudStorage"
    assert synced_by(storage / "GoogleDrive-a@example.org" / "x", home, {}) == "Google Drive"
    assert synced_by(storage / "Box", home, {}) == "Box"


@pytest.mark.parametrize(
    ("folder", "share"),
    [
        ("/data/worker", False),
        ("/mnt/shared/office", True),
        ("/mnt/shared/disk/office", False),
        ("/mnt/with blank", True),
        ("/run/user/1000/gvfs/smb-share", True),
        ("/mnt/sharedness", False),
        ("/srv/x", False),
    ],
)
def test_linux_names_shares_in_its_table_of_mounts(folder: str, share: bool) -> None:
    assert linux_disk(Path(folder), MOUNTS) == (Disk(DiskKind.SHARE) if share else None)


@pytest.mark.parametrize(
    ("path", "drive", "kind"),
    [
        ("C:\\Offices\\a", 3, DiskKind.LOCAL),
        ("E:\\", 2, DiskKind.REMOVABLE),
        ("Z:\\office", 4, DiskKind.SHARE),
        ("\\\\server\\office", 1, DiskKind.SHARE),
        ("\\\\?\\UNC\\server\\office", 1, DiskKind.SHARE),
        ("\\\\?\\C:\\Offices", 3, DiskKind.LOCAL),
        ("Q:\\", 0, DiskKind.LOCAL),
    ],
)
def test_windows_tells_by_drive_and_by_name(path: str, drive: int, kind: DiskKind) -> None:
    assert windows_disk(path, drive).kind is kind


@pytest.mark.parametrize(
    ("flags", "kind"),
    [(0x1000, DiskKind.LOCAL), (0x1200, DiskKind.REMOVABLE), (0, DiskKind.SHARE), (0x200, DiskKind.SHARE)],
)
def test_macos_tells_by_flags(flags: int, kind: DiskKind) -> None:
    assert macos_disk(bytes(64) + flags.to_bytes(4, "little") + bytes(100)).kind is kind


def test_a_stick_is_known_by_its_port_or_by_its_word(tmp_path: Path) -> None:
    stick = tmp_path / "devices" / "pci0" / "usb2" / "2-1" / "block" / "sdb" / "sdb1"
    card = tmp_path / "devices" / "mmc" / "block" / "mmcblk0" / "mmcblk0p1"
    disk = tmp_path / "devices" / "pci1" / "block" / "sda" / "sda1"
    for each, mark in ((stick, "0"), (card, "1"), (disk, "0")):
        each.mkdir(parents=True)
        (each.parent / "removable").write_text(mark + "\n")
    assert [disks.is_removable(each) for each in (stick, card, disk, tmp_path / "nothing")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_folder_of_this_machine_is_local_and_links_are_followed(tmp_path: Path) -> None:
    assert disk_of(tmp_path / "new" / "office.ocaq") == LOCAL
    synced = tmp_path / "Dropbox"
    synced.mkdir()
    (tmp_path / "plain").symlink_to(synced)
    assert disk_of(tmp_path / "plain" / "office.ocaq") == Disk(DiskKind.SYNCED, "Dropbox")
