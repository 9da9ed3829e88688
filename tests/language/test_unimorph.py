"""Declension held against UniMorph's table of nouns, which stays outside this repository for its licence."""

from pathlib import Path
from typing import Final

import pytest

from desktop_app.language.azerbaijani import Case, Kind, inflect

TABLE: Final = Path(__file__).parents[3] / "shared" / "vectors" / "unimorph_aze_nouns.tsv"
CASES: Final = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.LOCATIVE, Case.ABLATIVE)
AT_LEAST: Final = 0.993
MISSES: Final = {("temperatur", Case.ABLATIVE): "a typing error of the table: temperturdan"}
"""Each miss with its reason."""


@pytest.mark.skipif(not TABLE.is_file(), reason="UniMorph's table lies beside the repository only where it was fetched")
def test_the_nouns_of_unimorph() -> None:
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    cells = [(noun, case, form) for noun, *forms in rows for case, form in zip(CASES, forms, strict=True) if form]
    missed = [(noun, case) for noun, case, form in cells if inflect(noun, case, Kind.NOUN) != form]
    assert missed == list(MISSES)
    assert len(cells) > 1_000
    assert 1 - len(missed) / len(cells) >= AT_LEAST
