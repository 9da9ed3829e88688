"""Numbers as Azerbaijani writes them: "2026-cı", "9-cu".

Source: domain facts 3.4. The suffix follows the last spoken word of the number.
"""

from typing import Final

_LAST_DIGIT: Final = ("", "ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu")
_TENS: Final = ("", "cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı")


def ordinal(number: int) -> str:
    """A number that says which one: 3 gives "3-cü", 2026 gives "2026-cı"."""
    return f"{number}-{_ordinal_suffix(abs(number))}"


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
