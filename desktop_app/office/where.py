"""Where an office may live: on a disk of this computer, and nowhere that another program or hand may take it from."""

from pathlib import Path
from typing import Final

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.system import paths
from desktop_app.system.disks import DiskKind, disk_of

_REASONS: Final = {
    DiskKind.SYNCED: N_(
        "“{name}” lies in a folder that {service} synchronises. An open office gets damaged there, because it is "
        "copied while it is being written."
    ),
    DiskKind.SHARE: N_(
        "“{name}” lies on another computer's disk. An open office gets damaged there, because two computers may write "
        "to it at once."
    ),
    DiskKind.REMOVABLE: N_(
        "“{name}” lies on a disk that can be pulled out. An open office gets damaged when that happens while it is "
        "being written."
    ),
}


class Misplaced(Refused):
    """An office lies, or is to lie, where it would get damaged."""


def insist_on_local_disk(office: Path) -> None:
    """Refuse a place where the live file would get damaged, saying why and what may lie there: backups."""
    disk = disk_of(office)
    if disk.kind is DiskKind.LOCAL:
        return
    reason = _(_REASONS[disk.kind]).format(name=office.name, service=disk.service)
    advice = _(
        "Nothing was changed. Please keep the office in a folder of this computer, such as {folder}; its backups may "
        "lie there."
    )
    raise Misplaced(f"{reason} {advice.format(folder=paths.data_folder())}")
