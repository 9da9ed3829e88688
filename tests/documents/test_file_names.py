"""Files named after people stay safe names."""

import itertools
import re

from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.documents.rules.file_names import LONGEST, candidates, document_stem

NUMBER = "S-2026/0001"
RESERVED = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"COM{n}" for n in range(1, 10)),
    *(f"LPT{n}" for n in range(1, 10)),
}


def test_the_name_reads_as_number_and_person() -> None:
    assert document_stem(NUMBER, "Əliyev Vəli Həsən oğlu") == "S-2026-0001-Eliyev-Veli-Hesen-oglu"


def test_a_series_with_letters_of_its_own_is_written_plainly() -> None:
    assert document_stem("NÇ-2026/0147", "Kərimova Aygün") == "NC-2026-0147-Kerimova-Aygun"


@given(st.text(), st.integers(1, 99999))
@example("../../etc/passwd", 1)
@example("CON", 1)
@example("\u202eexe.fdp", 1)
@example("a" * 500, 99999)
@example("李小龍", 1)
@example("", 1)
def test_every_name_makes_a_safe_short_file_name(name: str, running: int) -> None:
    stem = document_stem(f"S-2026/{running:04d}", name)
    for file_name in itertools.islice(candidates(stem), 3):
        assert re.fullmatch(r"[A-Za-z0-9()\- ]+\.pdf", file_name)
        assert len(file_name) <= LONGEST
        assert file_name.split(".")[0] not in RESERVED
    assert stem.startswith(f"S-2026-{running:04d}")


def test_further_files_of_the_same_name_are_counted() -> None:
    assert list(itertools.islice(candidates("S-1"), 3)) == ["S-1.pdf", "S-1 (2).pdf", "S-1 (3).pdf"]
