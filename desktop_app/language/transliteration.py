"""Names in plain Latin letters, for files: what every system and every mail program carries.

Source: domain facts 3.7. Azerbaijani letters lose their marks, as people type them abroad (Əliyev, Eliyev); Cyrillic
and Georgian are spelled out. Arabic and Hebrew script leave vowels unwritten and are never converted: they drop out.
"""

import unicodedata
from typing import Final

_SPELLED: Final = {
    "ə": "e", "ǝ": "e", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th",
    "–": "-", "—": "-", "‘": "'", "’": "'", "“": "'", "”": "'", "„": "'", "«": "'", "»": "'", "№": "No",
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ё": "yo", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y",
    "э": "e", "ю": "yu", "я": "ya", "ғ": "g", "ә": "e", "ј": "y", "ҝ": "g", "ө": "o", "ү": "u", "һ": "h", "ҹ": "c",
    "ь": "", "ъ": "",
    "ა": "a", "ბ": "b", "გ": "g", "დ": "d", "ე": "e", "ვ": "v", "ზ": "z", "თ": "t", "ი": "i", "კ": "k", "ლ": "l",
    "მ": "m", "ნ": "n", "ო": "o", "პ": "p", "ჟ": "zh", "რ": "r", "ს": "s", "ტ": "t", "უ": "u", "ფ": "p", "ქ": "k",
    "ღ": "gh", "ყ": "q", "შ": "sh", "ჩ": "ch", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch", "ხ": "kh", "ჯ": "j",
    "ჰ": "h",
}  # fmt: skip


def ascii(text: str) -> str:  # noqa: A001  read as transliteration.ascii
    """The text in ASCII: "Əliyev Şahin" gives "Eliyev Sahin", "Гасанов" gives "Gasanov"."""
    return "".join([letter if letter < "\x80" else _spelled(letter) for letter in unicodedata.normalize("NFC", text)])


def _spelled(letter: str) -> str:
    if letter in _SPELLED:
        return _SPELLED[letter]
    small = letter.lower()
    if small in _SPELLED:
        return _SPELLED[small].capitalize()
    return unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode("ascii")
