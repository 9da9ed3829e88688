"""Which letters a text file is written in: its mark, strict UTF-8, then what Windows used before UTF-8.

A general guesser took Turkish windows-1254 for a Macintosh encoding; here only what offices have is weighed.
"""

import codecs
import re

from desktop_app.sheets.values import Reason, Unreadable

ENCODINGS = ("utf-8", "utf-16", "windows-1251", "windows-1254", "windows-1252")
"""What staff may choose when the guess is wrong, the likeliest first."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 256 * 1024
_BEFORE = 1024
"""What is looked at before the first letter that is not UTF-8: a long list may be plain ASCII up to there."""
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a"))
_WORD_WITH_HIGH_BYTES = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_LATIN_LETTER = re.compile(rb"[A-Za-z]")
_TURKISH = re.compile(rb"[\xd0\xdd\xde\xf0\xfd\xfe]")
"""Ğ İ Ş ğ ı ş in windows-1254, the Icelandic Ð Ý Þ ð ý þ in windows-1252; all else is the same in both."""


def decode(content: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text, without a mark at its start, and its encoding; `encoding` takes the place of a guess."""
    for mark, marked in _MARKS:
        if content.startswith(mark) and encoding in {None, marked, "utf-16"}:
            return _strictly(content.removeprefix(mark), marked), marked
    chosen = encoding or _guess(content)
    return _strictly(content, chosen), chosen


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise Unreadable(Reason.UNKNOWN_LETTERS) from error


def _guess(content: bytes) -> str:
    if b"\0" in content:
        return _which_utf16(content)
    try:
        content.decode()
    except UnicodeDecodeError as error:
        return _which_windows(content[max(0, error.start - _BEFORE) :][:_SAMPLE])
    return "utf-8"


def _which_utf16(content: bytes) -> str:
    """Separators, digits and line ends have a zero byte on one side; pictures have few, or on both."""
    sample = content[:_SAMPLE]
    few, many = sorted((sample[::2].count(0), sample[1::2].count(0)))
    if few * 10 > many or many * 40 < len(sample):
        raise Unreadable(Reason.NOT_A_SPREADSHEET)
    return "utf-16-le" if sample[1::2].count(0) == many else "utf-16-be"


def _which_windows(sample: bytes) -> str:
    if (len(sample) - len(sample.translate(None, _CONTROL))) * 100 > len(sample):  # a picture, a program
        raise Unreadable(Reason.NOT_A_SPREADSHEET)
    if _is_mostly_utf8(sample):
        raise Unreadable(Reason.UNKNOWN_LETTERS)
    words = [word for word in _WORD_WITH_HIGH_BYTES.findall(sample) if len(word) > 1]
    mixed = sum(1 for word in words if _LATIN_LETTER.search(word))
    # Russian words are Cyrillic throughout, Latin ones have an ü or a ş here and there
    if mixed * 2 < len(words):
        return "windows-1251"
    return "windows-1254" if _TURKISH.search(sample) else "windows-1252"


def _is_mostly_utf8(sample: bytes) -> bool:
    """UTF-8 with a broken byte somewhere: any Windows encoding would show every other letter wrong."""
    text = sample.decode(errors="replace")
    broken = text.count("\ufffd")
    sound = sum(1 for letter in text if letter > "\x7f") - broken
    return sound > broken
