"""Every letter of European names (DIN 91379), through every family's fonts, and back out of the file."""

import unicodedata

import pytest

from desktop_app.printing.european_letters import european_letters
from desktop_app.printing.fonts import FILES, missing, runs
from desktop_app.system import paths

from .scripts import by_pdfium, by_poppler, lines_page, pdf_of, stored

_COMPANIONS = ("arabic", "armenian", "georgian", "hebrew", "cjk", "other")
_FAMILIES = [key for key in FILES if not key.startswith(_COMPANIONS)]


def _lines() -> list[str]:
    content = (paths.resources() / "letters" / "din-91379.txt").read_text(encoding="utf-8")
    return [line for line in content.splitlines() if line and not line.startswith("#")]


def test_the_list_is_whole() -> None:
    letters = european_letters()
    assert len(letters) == len(set(letters)) == 797
    assert all(unicodedata.normalize("NFC", letter) == letter for letter in letters)
    assert {"Ə", "ə", "ı", "İ", "ğ", "C̨̆", "K͟H", "ʿ"} <= set(letters)


@pytest.mark.parametrize("key", _FAMILIES)
def test_every_letter_is_printed_and_read_back(key: str) -> None:
    """Each in a word, as in a name: alone, letters in a row are read as one word whose letters stand apart."""
    assert not missing(" ".join(_lines()), key)
    texts = [" ".join(f"Əl{letter}ov" for letter in line.split(" ")) for line in _lines()]
    pdf = pdf_of(lines_page(texts, font=key, size=10))
    assert by_poppler(pdf) == stored(texts)
    assert by_pdfium(pdf) == stored(texts)


@pytest.mark.parametrize("key", _FAMILIES)
def test_letters_in_a_row_are_read_back(key: str) -> None:
    pdf = pdf_of(lines_page(_lines(), font=key, size=10))
    assert by_poppler(pdf) == stored(_lines())


@pytest.mark.parametrize("key", ["text", "label", "display-medium"])
def test_nearly_all_come_from_the_family_itself(key: str) -> None:
    borrowed = {
        letter for line in _lines() for letter in line.split(" ") for run in runs(letter, key) if run.font != key
    }
    assert len(borrowed) < 25, borrowed
