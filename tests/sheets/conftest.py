"""Sentences are compared in the language they are written in."""

from collections.abc import Iterator

import pytest

from desktop_app.language import catalogs


@pytest.fixture(autouse=True, scope="package")
def english() -> Iterator[None]:
    """The screen language of these tests."""
    catalogs.use("en")
    yield
    catalogs.use("az")
