"""An office for each test of people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.office.desk import Desk
from tests.office.offices import new_office


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office of one test, in Germany."""
    desk = new_office(tmp_path)
    yield desk
    desk.database.close()
