"""What a folder lies on: a disk of this computer, or something on which an open database gets damaged.

Folders that a service synchronises, shares of other computers and disks that can be pulled out are known by what the
service or the system itself says of them; where nothing is known a place counts as local.
"""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final


class DiskKind(StrEnum):
    """Where a folder lies."""

    LOCAL = "local"
    SYNCED = "synced"
    SHARE = "share"
    REMOVABLE = "removable"


@dataclass(frozen=True)
class Disk:
    """What a folder lies on; of a synchronised one also whose service it is."""

    kind: DiskKind
    service: str = ""


LOCAL: Final = Disk(DiskKind.LOCAL)

_ONEDRIVE, _DROPBOX, _ICLOUD, _GOOGLE = "OneDrive", "Dropbox", "iCloud Drive", "Google Drive"
_NEXTCLOUD, _YANDEX, _MAIL = "Nextcloud", "Yandex Disk", "Mail.ru Cloud"

_BY_VARIABLE: Final = dict.fromkeys(("OneDrive", "OneDriveConsumer", "OneDriveCommercial"), _ONEDRIVE)
_BY_NAME: Final = (
    (re.compile(r"onedrive( - .+|-.+)?", re.IGNORECASE), _ONEDRIVE),
    (re.compile(r"dropbox( \(.+\))?", re.IGNORECASE), _DROPBOX),
    (re.compile(r"icloud ?drive|mobile documents", re.IGNORECASE), _ICLOUD),
    (re.compile(r"google ?drive(-.+)?|googledrive(-.+)?|drivefs", re.IGNORECASE), _GOOGLE),
    (re.compile(r"nextcloud|owncloud", re.IGNORECASE), _NEXTCLOUD),
    (re.compile(r"yandex[. ]?disk([- .].+)?|яндекс[. ]?диск", re.IGNORECASE), _YANDEX),
    (re.compile(r"mail\.ru cloud|cloud mail\.ru|облако mail\.ru", re.IGNORECASE), _MAIL),
)
_BY_MARKER: Final = (
    (re.compile(r"\.dropbox(\.cache)?"), _DROPBOX),
    (re.compile(r"\.tmp\.drive(download|upload)"), _GOOGLE),
    (re.compile(r"\._?sync_[0-9a-f]+\.db|\.(nextcloud|owncloud)sync\.log"), _NEXTCLOUD),
)
_SHARES: Final = re.compile(
    r"9p|afs|afpfs|ceph|cifs|davfs|glusterfs|lustre|ncpfs|nfs4?|smb3|smbfs|webdav"
    r"|fuse\.(davfs2|gvfsd-fuse|rclone|sshfs|smbnetfs|glusterfs)"
)
_WINDOWS_REMOVABLE, _WINDOWS_REMOTE = 2, 4
_DARWIN_LOCAL, _DARWIN_REMOVABLE, _DARWIN_FLAGS_AT = 0x1000, 0x200, 64
_DARWIN_STATFS_BYTES: Final = 4096  # more than the structure has
_YANDEX_FOLDER: Final = re.compile(r'^dir="?([^"\n]+)', re.MULTILINE)
_CLOUD_STORAGE: Final = re.compile(r"(.+?)-.+")


def disk_of(path: Path) -> Disk:
    """What kind of place a file lies in, or would; links are followed."""
    folder = _there(Path(os.path.realpath(path)).parent)
    service = synced_by(folder, Path.home(), os.environ)
    if service is not None:
        return Disk(DiskKind.SYNCED, service)
    if sys.platform == "win32":
        return _on_windows(folder)
    if sys.platform == "darwin":
        return _on_macos(folder)
    return _on_linux(folder)


def synced_by(folder: Path, home: Path, environment: Mapping[str, str]) -> str | None:
    """The service that synchronises a folder, as far as anybody can tell."""
    line = (folder, *folder.parents)
    for root, service in _known_roots(home, environment):
        if root in line:
            return service
    for each in line:
        if each in {home, each.parent}:
            break
        for pattern, service in _BY_NAME:
            if pattern.fullmatch(each.name):
                return service
    return next((service for each in line if each not in home.parents for service in _marked(each)), None)


def linux_disk(folder: Path, mounts: str) -> Disk | None:
    """Whether the table of mounts (`/proc/mounts`) knows a folder's disk as a share; None when it does not."""
    best = (-1, "")
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) > 2 and folder.is_relative_to(point := Path(_unescaped(fields[1]))):
            best = max(best, (len(point.parts), fields[2]), key=lambda each: each[0])
    return Disk(DiskKind.SHARE) if _SHARES.fullmatch(best[1]) else None


def windows_disk(path: str, drive_type: int) -> Disk:
    """The place of a path on Windows, given what `GetDriveTypeW` says of its drive."""
    if path.startswith(("\\\\?\\UNC\\", "//?/UNC/")) or (
        path.startswith(("\\\\", "//")) and path[2:3] not in {"?", "."}
    ):
        return Disk(DiskKind.SHARE)
    kinds = {_WINDOWS_REMOVABLE: DiskKind.REMOVABLE, _WINDOWS_REMOTE: DiskKind.SHARE}
    return Disk(kinds.get(drive_type, DiskKind.LOCAL))


def macos_disk(statfs: bytes) -> Disk:
    """The place that the structure of `statfs` on macOS describes."""
    flags = int.from_bytes(statfs[_DARWIN_FLAGS_AT : _DARWIN_FLAGS_AT + 4], "little")
    if not flags & _DARWIN_LOCAL:
        return Disk(DiskKind.SHARE)
    return Disk(DiskKind.REMOVABLE) if flags & _DARWIN_REMOVABLE else LOCAL


def is_removable(block_device: Path) -> bool:
    """Whether a device below Linux's `/sys` can be pulled out: it says so, or hangs on a USB port."""
    real = Path(os.path.realpath(block_device))
    if any(re.fullmatch(r"usb\d+", part) for part in real.parts):
        return True
    marks = (each / "removable" for each in (real, real.parent))  # a partition's disk is its parent
    return any(mark.is_file() and mark.read_text().strip() == "1" for mark in marks)


def _known_roots(home: Path, environment: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """The folders that services have named: in variables, in their own settings, where macOS puts them."""
    for name, service in _BY_VARIABLE.items():
        if value := environment.get(name):
            yield Path(os.path.realpath(value)), service
    settings = [home / ".dropbox"]
    settings += [Path(value) / "Dropbox" for name in ("APPDATA", "LOCALAPPDATA") if (value := environment.get(name))]
    for folder in settings:
        for account in _json(folder / "info.json").values():
            if isinstance(account, dict) and isinstance(account.get("path"), str):
                yield Path(os.path.realpath(account["path"])), _DROPBOX
    if (yandex := _yandex(home / ".config" / "yandex-disk" / "config.cfg")) is not None:
        yield yandex, _YANDEX
    library = home / "Library"
    if (library / "Mobile Documents" / "com~apple~CloudDocs" / "Documents").exists():
        yield home / "Documents", _ICLOUD  # macOS then keeps both of them there
        yield home / "Desktop", _ICLOUD
    yield library / "Mobile Documents", _ICLOUD
    for entry in _entries(library / "CloudStorage"):
        named = _CLOUD_STORAGE.fullmatch(entry)
        yield library / "CloudStorage" / entry, _service_named(named[1] if named else entry)


def _service_named(name: str) -> str:
    """The service whose folders are called so; the name itself where it is none of those known."""
    return next((service for pattern, service in _BY_NAME if pattern.fullmatch(name)), name)


def _marked(folder: Path) -> Iterator[str]:
    """The services whose marks lie in a folder."""
    for name in _entries(folder):
        if name.startswith("."):
            yield from (service for pattern, service in _BY_MARKER if pattern.fullmatch(name))


def _entries(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - a path for each of thousands of files takes 20 times as long
    except OSError:  # not there, or not for us: it says nothing
        return []


def _json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):  # another program's file, which may be in any state
        return {}
    return content if isinstance(content, dict) else {}


def _yandex(settings: Path) -> Path | None:
    try:
        found = _YANDEX_FOLDER.search(settings.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # as above
        return None
    return Path(os.path.realpath(found[1])) if found else None


def _there(folder: Path) -> Path:
    """The folder, or the nearest above it that exists: a new one will lie on the same disk."""
    return next((each for each in (folder, *folder.parents) if each.exists()), folder)


def _unescaped(point: str) -> str:
    """A path of `/proc/mounts`, where blanks are octal."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)


def _on_linux(folder: Path) -> Disk:
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
        device = folder.stat().st_dev
        if (share := linux_disk(folder, mounts)) is not None:
            return share
        removable = is_removable(Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}"))
    except OSError:  # a system that does not tell: unknown places count as local
        return LOCAL
    return Disk(DiskKind.REMOVABLE) if removable else LOCAL


def _on_windows(folder: Path) -> Disk:
    import ctypes  # noqa: PLC0415 - only Windows and macOS need it

    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]  # only Windows has it
    return windows_disk(str(folder), int(kernel.GetDriveTypeW(folder.anchor)))


def _on_macos(folder: Path) -> Disk:
    import ctypes  # noqa: PLC0415 - as above

    system = ctypes.CDLL(None, use_errno=True)
    ask = getattr(system, "statfs$INODE64", None) or system.statfs  # Intel keeps the old structure under the plain name
    answer = ctypes.create_string_buffer(_DARWIN_STATFS_BYTES)
    return macos_disk(answer.raw) if ask(os.fsencode(folder), answer) == 0 else LOCAL
