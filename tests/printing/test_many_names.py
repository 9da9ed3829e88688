"""A million names through the text layer: what is extracted is what is stored, or the letter that fails is named."""

import itertools
import random
import unicodedata
from collections.abc import Iterator

import pytest

from desktop_app.printing.fonts import missing
from tests.samples.people import old_alphabet, passport, russian, sample_people

from .scripts import by_pdfium, by_poppler, lines_page, pdf_of, stored

ON_A_PAGE, IN_A_FILE = 40, 1_000
"""Names on a page; those of a file."""
BLOCKS = (
    (0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x250, 0x2AF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F),
    (0x531, 0x587), (0x5D0, 0x5EA), (0x620, 0x6D3), (0x750, 0x77F), (0x10D0, 0x10FF), (0x1E00, 0x1EFF),
    (0x1F00, 0x1FFF), (0x3041, 0x30FF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0x20, 0x7E), (0x1F600, 0x1F64F),
)  # fmt: skip
"""Of letters that names may have, and of some that no font of ours has."""
SIZES = [pytest.param(2_000, id="slice"), pytest.param(500_000, id="whole", marks=pytest.mark.soak)]


def invented() -> Iterator[str]:
    """Names as lists have them: in the Azerbaijani alphabet, and as other papers spell them."""
    spellings = (str, passport, russian, old_alphabet)
    for seed in itertools.count(1):
        for person in sample_people(1_000, seed):
            name = person.name.formal()
            yield from (spelling(name) for spelling in spellings)


def odd(chance: random.Random) -> Iterator[str]:
    """Words of letters from anywhere, two or three in a line."""
    while True:
        words = []
        for _word in range(chance.randint(1, 3)):
            blocks = [chance.choice(BLOCKS) for _letter in range(2)]
            letters = [chr(chance.randint(*chance.choice(blocks))) for _letter in range(chance.randint(1, 9))]
            words.append("".join(each for each in letters if unicodedata.category(each) not in {"Cn", "Cc", "Zs"}))
        if text := " ".join(" ".join(words).split()):
            yield text


def assert_read_back(names: list[str], on_a_page: int) -> int:
    """Read these back from a file; gives how many could be printed."""
    printable = []
    for name in names:
        if lacking := missing(name, "text"):
            assert set("".join(lacking)) <= set(unicodedata.normalize("NFC", name)) | set(name), "the letter is named"
        else:
            printable.append(name)
    assert unread(printable, on_a_page) == []
    return len(printable)


def unread(names: list[str], on_a_page: int) -> list[str]:
    """Those that neither of two programs reads back; PDFium does not know how the newest letters run (U+065F)."""
    pages = [names[start : start + on_a_page] for start in range(0, len(names), on_a_page)]
    if not pages or letters(by_pdfium(pdf := pdf_of(*map(lines_page, pages)))) == letters(stored(names)):
        return []
    if len(names) == 1:
        return [] if letters(by_poppler(pdf)) == letters(stored(names)) else names
    middle = len(names) // 2
    return [*unread(names[:middle], on_a_page), *unread(names[middle:], on_a_page)]


def letters(lines: list[str]) -> str:
    """All letters of lines in a row: where a line is parted is a matter of who reads it."""
    return "".join("".join(line.split()) for line in lines)


def portions(names: Iterator[str], count: int) -> Iterator[list[str]]:
    """So many of these, in portions that fit into memory."""
    for start in range(0, count, IN_A_FILE):
        yield list(itertools.islice(names, min(IN_A_FILE, count - start)))


@pytest.mark.parametrize("count", SIZES)
def test_names_as_lists_have_them_are_read_back(count: int) -> None:
    printed = sum(assert_read_back(each, ON_A_PAGE) for each in portions(invented(), count))
    assert printed == count, "each can be printed"


@pytest.mark.parametrize("count", SIZES)
def test_letters_from_anywhere_are_read_back_or_named(count: int) -> None:
    printed = sum(assert_read_back(each, 1) for each in portions(odd(random.Random(2026)), count))
    assert count // 10 < printed < count, "some are printed, and some named"
