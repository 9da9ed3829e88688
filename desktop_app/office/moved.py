"""Whether an office went on to another computer: what stays behind can be read, and says where it went.

A small file beside the office, `name.ocaq-moved`, says so to every program that opens it; it is taken away by whoever
decides to write here again, and by a restore.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.language.catalogs import current
from desktop_app.language.catalogs import gettext as _
from desktop_app.system.files import write_atomically


@dataclass(frozen=True)
class Moved:
    """When an office was moved, and the backup that was to go to the other computer."""

    at: datetime
    backup: str

    @property
    def sentence(self) -> str:
        """What to say to whoever would write here."""
        from desktop_app.language.dates.written import written  # noqa: PLC0415 - an office that is here needs none

        return _(
            "This office was moved to another computer on {day}, with the backup “{backup}”. "
            "Here it can be read, not changed."
        ).format(day=written(self.at.astimezone().date(), current()), backup=self.backup)


def mark(office: Path, moved: Moved) -> None:
    """Say beside the office that it has moved."""
    content = {"at": moved.at.isoformat(), "backup": moved.backup}
    write_atomically(_marker(office), json.dumps(content, ensure_ascii=False).encode())


def moved_from(office: Path) -> Moved | None:
    """Whether this office went elsewhere; a marker that cannot be read says so too."""
    marker = _marker(office)
    if not marker.exists():
        return None
    try:
        stored = json.loads(marker.read_bytes())
        return Moved(datetime.fromisoformat(stored["at"]), str(stored["backup"]))
    except (ValueError, KeyError, TypeError):
        return Moved(datetime.fromtimestamp(marker.stat().st_mtime, UTC), "?")


def forget(office: Path) -> None:
    """Take the marker away: another office lies here now, or somebody decided so."""
    _marker(office).unlink(missing_ok=True)


def _marker(office: Path) -> Path:
    return office.with_name(office.name + "-moved")
