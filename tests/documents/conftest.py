"""The office in which the documents of these tests are made."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents.offices import PapersOffice, papers_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PapersOffice]:
    """A new office, closed in the end."""
    made = papers_office(tmp_path)
    yield made
    made.close()
