"""Large offices of invented people, made once and kept below the system's temporary folder."""

import hashlib
import shutil
import tempfile
from itertools import islice
from pathlib import Path
from typing import Final

from desktop_app.office.audit import Occasion
from desktop_app.people.service.writing import NewPeople, next_id
from tests.office.offices import new_office
from tests.samples.people import sample_people

ROOT: Final = Path(__file__).resolve().parents[2]
_AT_ONCE: Final = 20_000
_MADE_BY: Final = (
    "tests/samples",
    "desktop_app/office/migrations/versions",
    "desktop_app/people/service/terms.py",
    "desktop_app/people/service/writing.py",
    "desktop_app/language/casing.py",
    "desktop_app/language/collation.py",
    "desktop_app/language/folding.py",
)


def crowd(people: int) -> Path:
    """An unprotected office of so many people, closed; made anew when the code that writes it has changed."""
    kept = Path(tempfile.gettempdir()) / "ocaq-benchmarks" / f"{people}-{_fingerprint()}"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as making:
            _make(Path(making), people)
            (Path(making) / "office").rename(kept)
        _forget_older(kept, f"{people}-")
    return kept / "crowd.ocaq"


def _make(folder: Path, people: int) -> None:
    desk = new_office(folder, name="office/crowd.ocaq")
    invented = sample_people(people)
    try:
        while some := list(islice(invented, _AT_ONCE)):
            with desk.database.write() as connection:
                new = NewPeople(Occasion(desk.clock.now(), desk.user.id, "imported"), next_id(connection))
                for person in some:
                    new.add(person)
                new.write(connection)
    finally:
        desk.database.close()


def _fingerprint() -> str:
    """Of the code that rows and search keys depend on: no benchmark measures keys of another day."""
    digest = hashlib.sha256()
    for place in _MADE_BY:
        for file in sorted((ROOT / place).rglob("*.py")) or [ROOT / place]:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _forget_older(kept: Path, prefix: str) -> None:
    for other in kept.parent.glob(f"{prefix}*"):
        if other != kept:
            shutil.rmtree(other, ignore_errors=True)
