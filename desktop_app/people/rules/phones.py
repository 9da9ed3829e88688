"""Phone numbers: understood and written +49..., or kept as they were typed."""

import re
from typing import Final

from desktop_app.people.rules.values import Phone

_SEPARATORS: Final = re.compile(r"[;,\n]| / ")
_FEWEST_DIGITS: Final = 5
_FEWEST_DIGITS_WITH_CODE: Final = 11
_OURS: Final = "994"


def read_phones(text: str, region: str) -> tuple[Phone, ...]:
    """The numbers in one cell; several stand apart by semicolon, comma or line, and each must look like one."""
    whole = read_phone(text, region)
    if whole.understood:
        return (whole,)
    parts = [part.strip() for part in _SEPARATORS.split(text) if part.strip()]
    if len(parts) > 1 and all(_digits(part) >= _FEWEST_DIGITS for part in parts):
        return tuple(read_phone(part, region) for part in parts)
    return (whole,)


def read_phone(text: str, region: str) -> Phone:
    """One number; without its country code it is one of `region` (ISO code, "" when unknown)."""
    international = text.startswith(("+", "00"))
    read = f"+{text[2:]}" if text.startswith("00") else text
    if not international and _has_lost_its_plus(text, region):
        read = f"+{text}"
    understood = _e164(read, "" if read.startswith("+") else region)
    return Phone(understood, understood=True) if understood else Phone(text)


def _has_lost_its_plus(text: str, region: str) -> bool:
    """Whether a number has the code of its country, or ours, as spreadsheets keep it that take +49151... for a sum."""
    if not text.isdecimal() or text.startswith("0") or len(text) < _FEWEST_DIGITS_WITH_CODE:
        return False
    import phonenumbers  # noqa: PLC0415  as below

    code = str(phonenumbers.country_code_for_region(region)) if region else _OURS
    if not text.startswith((code, _OURS)):
        return False
    return phonenumbers.is_possible_number(phonenumbers.parse(f"+{text}"))


def _e164(text: str, region: str) -> str:
    """The number as +49..., "" when it cannot be understood.

    With a country code a possible length is enough, for number ranges grow faster than libraries learn of them;
    without one the number must be one that its country gives out, else any digits would do.
    """
    import phonenumbers  # noqa: PLC0415  25 ms that starting the program should not cost

    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return ""
    known = phonenumbers.is_valid_number if region else phonenumbers.is_possible_number
    if not known(number):
        return ""
    plain = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{plain} ext. {number.extension}" if number.extension else plain


def _digits(text: str) -> int:
    return sum(character.isdigit() for character in text)
