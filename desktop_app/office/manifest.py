"""What a backup says of itself without its key: which office, when, how much is in it; and no names."""

import json
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from desktop_app import __version__
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.upgrade import HEAD, Newer

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
KEYS: Final = "keys.json"
DATABASE: Final = "office.db"
BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError,
    NotImplementedError, RuntimeError, KeyError, ValueError, TypeError, AttributeError, OverflowError,
)  # fmt: skip
"""What zip and JSON of a stranger raise: RuntimeError an encrypted member or too deep a nesting,
NotImplementedError a compression unknown."""
_MOST_WORDS: Final = 1 << 20  # bytes of a manifest or a keys file: ours have a few hundred


@dataclass(frozen=True)
class Manifest:
    """What stands in `manifest.json`. `rows` counts each table's rows, `people` those not deleted."""

    identity: str
    schema: str
    made_at: datetime
    changed_at: datetime
    people: int
    documents: int
    rows: Mapping[str, int]
    sha256: str
    audit_head: str | None = None

    def as_json(self) -> str:
        """The content of the file."""
        stored = {
            "format": FORMAT,
            "program": __version__,
            "office": self.identity,
            "schema": self.schema,
            "made_at": self.made_at.isoformat(),
            "changed_at": self.changed_at.isoformat(),
            "people": self.people,
            "documents": self.documents,
            "rows": self.rows,
            "audit_head": self.audit_head,
            "sha256": self.sha256,
        }
        return json.dumps(stored, indent=1)


def read_manifest(backup: Path) -> Manifest:
    """What a backup says of itself, or a plain refusal when it is none."""
    try:
        with zipfile.ZipFile(backup) as archive:
            stored: Mapping[str, Any] = json.loads(words_of(archive, MANIFEST))
            if stored["format"] != FORMAT:
                raise newer()
            database = archive.getinfo(DATABASE)
            if database.compress_type != zipfile.ZIP_STORED or database.file_size != database.compress_size:
                raise damaged(backup)
            return Manifest(
                identity=str(stored["office"]),
                schema=str(stored["schema"]),
                made_at=instant(stored["made_at"]),
                changed_at=instant(stored["changed_at"]),
                people=int(stored["people"]),
                documents=int(stored["documents"]),
                rows={str(table): int(count) for table, count in stored["rows"].items()},
                sha256=str(stored["sha256"]),
                audit_head=None if stored.get("audit_head") is None else str(stored["audit_head"]),
            )
    except FileNotFoundError as error:
        raise Refused(_("There is no backup at “{path}”.").format(path=backup)) from error
    except BROKEN as error:
        raise damaged(backup) from error


def checked(backup: Path) -> Manifest:
    """The same, when this program can restore the backup: to be asked before its password."""
    manifest = read_manifest(backup)
    if manifest.schema > HEAD:
        raise newer()
    return manifest


def words_of(archive: zipfile.ZipFile, name: str) -> bytes:
    """A small file of a backup; one that is not small is no file of ours."""
    if archive.getinfo(name).file_size > _MOST_WORDS:
        raise ValueError(name)
    return archive.read(name)


def instant(text: str) -> datetime:
    """A moment with its zone: without one it could not be told from others."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


def newer() -> Newer:
    """What to say of a backup that this program cannot read yet."""
    return Newer(_("This backup was made by a newer Ocaq. Please update the program; nothing was changed."))


def damaged(backup: Path) -> Refused:
    """What to say of a file that is no whole backup."""
    return Refused(
        _("“{name}” is not a whole backup of an office. Nothing was changed. Please choose another one.").format(
            name=backup.name
        )
    )
