"""Numbers as Azerbaijani writes and says them: "2026-cı", "iki min iyirmi altıncı".

Source: domain facts 3.4. The suffix of an ordinal follows the last spoken word of the number; there is no "bir" before
yüz and min. The words are those of num2words, which is right below a thousand; above it drops the bir of 21,000, so
thousands and what is greater are put together here.
"""

from collections.abc import Iterator
from typing import Final

_SCALES: Final = ((10**12, "trilyon"), (10**9, "milyard"), (10**6, "milyon"), (10**3, "min"))
_ORDINAL_SCALES: Final = {
    "min": "mininci",
    "milyon": "milyonuncu",
    "milyard": "milyardıncı",
    "trilyon": "trilyonuncu",
}
_LAST_DIGIT: Final = ("", "ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu")
_TENS: Final = ("", "cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı")


def ordinal(number: int) -> str:
    """A number that says which one: 3 gives "3-cü", 2026 gives "2026-cı"."""
    return f"{number}-{_ordinal_suffix(abs(number))}"


def words(number: int) -> str:
    """A whole number in words: 123 gives "yüz iyirmi üç"; below zero with "mənfi" before it."""
    return " ".join(_said(number, "cardinal"))


def ordinal_words(number: int) -> str:
    """A whole number that says which one, in words: 2025 gives "iki min iyirmi beşinci"."""
    return " ".join(_said(number, "ordinal"))


def _said(number: int, form: str) -> Iterator[str]:
    """The words of a number, group by group; the last of them alone takes the form."""
    if number < 0:
        yield "mənfi"
    rest = abs(number)
    for scale, name in _SCALES:
        groups, rest = divmod(rest, scale)
        if groups and (groups, scale) != (1, 1_000):
            yield words(groups)
        if groups:
            yield name if rest or form == "cardinal" else _ORDINAL_SCALES[name]
    if rest or not number:
        yield _below_a_thousand(rest, form)


def _below_a_thousand(number: int, form: str) -> str:
    from num2words import num2words  # type: ignore[import-untyped] # it has no types  # noqa: PLC0415 -- the first page needs no numbers in words

    return str(num2words(number, lang="az", to=form))


def _ordinal_suffix(number: int) -> str:
    if number == 0:
        return "cı"  # sıfırıncı
    if number % 10:
        return _LAST_DIGIT[number % 10]
    if number % 100:
        return _TENS[number // 10 % 10]
    if number % 1_000:
        return "cü"  # yüzüncü
    if number % 1_000_000:
        return "ci"  # mininci
    return "cu" if number % 1_000_000_000 else "cı"  # milyonuncu, milyardıncı
