"""Names from one alphabet into another: Azerbaijani Cyrillic and Latin, and plain Latin letters for files.

Source: domain facts 3.7. The Cyrillic of 1958 to 1991 and the Latin of today answer each other letter by letter, so
nothing is lost on the way there and back; older papers hold a few letters more. For files, Azerbaijani letters lose
their marks, as people type them abroad (Eliyev), and Cyrillic and Georgian are spelled out. Arabic and Hebrew script
leave vowels unwritten and are never converted.
"""

import re
import unicodedata
from typing import Final

_CYRILLIC: Final = "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш"
_LATIN: Final = "abvqğdeəjziıykglmnoöprstuüfxhçcş"
_CYRILLIC_CAPITALS: Final = _CYRILLIC.upper()
_LATIN_CAPITALS: Final = _LATIN.translate({ord("i"): "İ", ord("ı"): "I"}).upper()
_BEFORE_1958: Final = {"й": "y", "э": "e", "ю": "yu", "я": "ya", "ц": "s", "щ": "ş", "ь": "", "ъ": "", "ё": "yo"}
_TO_LATIN: Final = str.maketrans(_CYRILLIC + _CYRILLIC_CAPITALS, _LATIN + _LATIN_CAPITALS)
_TO_CYRILLIC: Final = str.maketrans(_LATIN + _LATIN_CAPITALS, _CYRILLIC + _CYRILLIC_CAPITALS)
_APOSTROPHE: Final = re.compile("(?<=[Ѐ-ԯ])['’ʼ](?=[Ѐ-ԯ])")
"""Dropped where other letters tell that a paper is old; else it would be lost on the way there and back."""
AZERBAIJANI_CYRILLIC: Final = "az-Cyrl"

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


def to_latin(text: str, script: str = AZERBAIJANI_CYRILLIC) -> str:
    """Azerbaijani Cyrillic in Latin letters: "Ҹәфәров" gives "Cəfərov"; letters of any other alphabet stay.

    The only script is "az-Cyrl": a text in Russian loses which г is h, and Arabic script has no vowels; ValueError for
    them, so that nobody converts what cannot be.
    """
    if script != AZERBAIJANI_CYRILLIC:
        raise ValueError(f"only {AZERBAIJANI_CYRILLIC} is converted, not {script}")
    composed = unicodedata.normalize("NFC", text)
    if _is_older(composed):
        composed = _APOSTROPHE.sub("", composed)
        composed = "".join([_of_older_papers(composed, place) for place in range(len(composed))])
    return composed.translate(_TO_LATIN)


def to_cyrillic(text: str) -> str:
    """Latin Azerbaijani in the Cyrillic of 1958 to 1991: "Göyçay" gives "Ҝөјчај"; what `to_latin` gives back whole."""
    return unicodedata.normalize("NFC", text).translate(_TO_CYRILLIC)


def _is_older(text: str) -> bool:
    return any(letter in _BEFORE_1958 for letter in text.lower())


def _of_older_papers(text: str, place: int) -> str:
    """A letter that only papers before 1958 have, in Latin; any other as it is. Capital where its neighbours are."""
    letter = text[place]
    latin = _BEFORE_1958.get(letter.lower())
    if latin is None:
        return letter
    if letter.islower():
        return latin
    in_capitals = text[place + 1 : place + 2].isupper() or (place > 0 and text[place - 1].isupper())
    return latin.upper() if in_capitals else latin.capitalize()


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
