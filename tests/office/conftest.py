"""Every backup that these tests write is unpacked again and compared with its office, value by value."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.language import catalogs
from desktop_app.office import backup
from desktop_app.office.manifest import read_manifest
from tests.office.whole import values


@pytest.fixture(autouse=True)
def compared_backups(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    """The backups that were compared."""
    write, compared = backup.back_up_file, []

    def written_and_compared(office: Path, key: bytes, *args: Any, **more: Any) -> Path:
        before = values(office, key)
        place = write(office, key, *args, **more)
        copy = tmp_path_factory.mktemp("unpacked") / "office.db"
        backup.unpack(place, read_manifest(place), copy)
        unpacked = values(copy, key)
        assert unpacked == before or before != values(office, key), "unless somebody wrote meanwhile"
        copy.unlink()
        compared.append(place)
        return place

    monkeypatch.setattr(backup, "back_up_file", written_and_compared)
    yield compared


@pytest.fixture
def in_english() -> Iterator[None]:
    """Sentences as the tests spell them."""
    catalogs.use("en")
    yield
    catalogs.use(catalogs.DEFAULT_LANGUAGE)
