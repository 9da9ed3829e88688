"""Tombstones: that somebody was erased, kept outside the office file too, so that no older backup brings them back.

They lie in `name.ocaq-erased` beside the office and in a copy among the program's data. They hold the office's identity
and for each person a number, random bytes and a digest over these and the moment of the person's entry: it tells the
person in an older backup, and says nothing to anybody else.
"""

import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.door import aside
from desktop_app.office.engine import Execute
from desktop_app.system import paths
from desktop_app.system.files import write_atomically

SUFFIX: Final = ".ocaq-erased"
FORMAT: Final = 1


@dataclass(frozen=True)
class Tombstone:
    """One erased person. `at` is ISO text in UTC."""

    digest: str
    salt: str
    person_id: int
    at: str = field(compare=False)

    @classmethod
    def over(cls, person_id: int, created_at: str, at: str) -> "Tombstone":
        """A new one for a person who was entered at `created_at`, as the table keeps it."""
        salt = os.urandom(16).hex()
        return cls(_digest(salt, person_id, created_at), salt, person_id, at)

    def lies_on(self, person_id: int, created_at: str) -> bool:
        """Whether this is the person who was erased, and not another under the same number."""
        return _digest(self.salt, person_id, created_at) == self.digest


def files_of(office: Path, identity: str) -> tuple[Path, Path]:
    """Where the tombstones of an office lie: beside it, and among the data of the program."""
    return office.with_suffix(SUFFIX), paths.data_folder() / "erased" / f"{identity}{SUFFIX}"


def in_step(execute: Execute, office: Path) -> bool:
    """Whether an open office and the files beside it know of the same people, read in plain SQL at every start."""
    ((identity,),) = execute("SELECT identity FROM office")
    inside = {digest for (digest,) in execute("SELECT digest FROM erasure")}
    return all({each.digest for each in _read(file, identity)} == inside for file in files_of(office, identity))


def read(files: tuple[Path, ...], identity: str) -> frozenset[Tombstone]:
    """The tombstones of this office in all these files; those of another office are none of ours."""
    return frozenset(each for file in files for each in _read(file, identity))


def write(files: tuple[Path, ...], identity: str, stones: frozenset[Tombstone]) -> None:
    """Keep these in each of the files that lacks one; a file of another office is moved aside, never overwritten."""
    for file in files:
        if _read(file, identity) >= stones:
            continue
        if file.exists() and _stored(file).get("office") != identity:
            aside(file)
        file.parent.mkdir(parents=True, exist_ok=True)
        people = [asdict(each) for each in sorted(stones, key=lambda each: (each.at, each.digest))]
        content = json.dumps({"format": FORMAT, "office": identity, "erased": people}, indent=1)
        write_atomically(file, content.encode())


def _read(file: Path, identity: str) -> frozenset[Tombstone]:
    stored = _stored(file)
    if stored.get("office") != identity:
        return frozenset()
    try:
        return frozenset(
            Tombstone(str(each["digest"]), str(each["salt"]), int(each["person_id"]), str(each["at"]))
            for each in stored["erased"]
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(file) from error


def _stored(file: Path) -> dict[str, Any]:
    try:
        stored = json.loads(file.read_bytes())
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise _damaged(file) from error
    if not isinstance(stored, dict):
        raise _damaged(file)
    return stored


def _damaged(file: Path) -> Refused:
    return Refused(
        _(
            "“{name}”, which says who was erased, is damaged. Nothing was changed. Please put back this file from a "
            "copy of the folder, or move it away if there is none."
        ).format(name=file.name)
    )


def _digest(salt: str, person_id: int, created_at: str) -> str:
    return hashlib.sha256(f"{salt}/{person_id}/{created_at}".encode()).hexdigest()
