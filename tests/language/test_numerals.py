"""Ordinals take the suffix of the last word that is spoken."""

import pytest

from desktop_app.language.azerbaijani import ordinal
from tests.language.vectors import VECTORS


@pytest.mark.parametrize(("number", "written"), [*VECTORS["year_suffix"].items(), *VECTORS["ordinal_suffix"].items()])
def test_the_vectors(number: str, written: str) -> None:
    assert ordinal(int(number)) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0-cı"), (3000, "3000-ci"), (2_000_000, "2000000-cu"), (10**9, "1000000000-cı"), (10_000, "10000-ci")],
)
def test_round_numbers(number: int, written: str) -> None:
    assert ordinal(number) == written
