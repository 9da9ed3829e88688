"""What lists bring in and nobody sees: look-alike and loose letters, marks of direction, stray blanks.

Source: domain facts 3.3. Nothing here guesses at words: a name wholly in another alphabet comes out as it went in.
"""

import re
import unicodedata
from typing import Final

_SOUND_WORD: Final = "(?:[!-&(-~çəğıöşüÇƏĞİÖŞÜ–—“”«»…]++|[А-яЁё.,-]++)"
_SOUND: Final = re.compile(f"(?:{_SOUND_WORD}(?: {_SOUND_WORD})*+)?")
"""What is clean at a glance: words of usual letters of one alphabet, and single blanks between them."""

_LOOK_ALIKE: Final = str.maketrans("ǝƎɘƏșȘǧǦ", "əƏəƏşŞğĞ")
_CYRILLIC_IN_LATIN: Final = str.maketrans(
    "асеорхуіјѕһәАСЕОРХУІЈЅҺӘВКМНТ",
    "aceopxyijshəACEOPXYIJSHƏBKMHT",
)
_LATIN_IN_CYRILLIC: Final = str.maketrans("aceopxyəACEOPXYƏBKMHT", "асеорхуәАСЕОРХУӘВКМНТ")

_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile("[A-Za-zÀ-ɏɐ-ʯ]")
_CYRILLIC: Final = re.compile("[Ѐ-ԯ]")
_LOOSE_DOT: Final = re.compile("[iı]\u0307+")
_NON_JOINER: Final = "\u200c"
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_STRAY_NON_JOINER: Final = re.compile(f"(?<!{_ARABIC.pattern}){_NON_JOINER}|{_NON_JOINER}(?!{_ARABIC.pattern})")
_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])['’ʼ](?=[^\W\d_])")
_BLANKS: Final = re.compile(r"\s+")
_LINE_BREAK: Final = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")


def clean(text: str) -> str:
    """One line with look-alike and decomposed letters put right, what cannot be seen dropped, and blanks folded."""
    if _SOUND.fullmatch(text):
        return text
    folded = _BLANKS.sub(" ", text)
    return " ".join(_put_right(folded).split())


def clean_text(text: str) -> str:
    """The same for a text of several lines, whose line breaks stay; blank lines at its ends are dropped."""
    return "\n".join(clean(line) for line in _LINE_BREAK.split(text)).strip("\n")


def _put_right(text: str) -> str:
    seen = "".join(letter for letter in text if not _is_unseen(letter))
    composed = unicodedata.normalize("NFC", _STRAY_NON_JOINER.sub("", seen))
    while _LOOSE_DOT.search(composed):
        composed = unicodedata.normalize("NFC", _LOOSE_DOT.sub("i", composed))
    told = _WORD.sub(lambda word: _of_one_alphabet(word[0]), composed.translate(_LOOK_ALIKE))
    told = " ".join([_APOSTROPHE.sub("", word) if _is_of_older_spelling(word) else word for word in told.split(" ")])
    return unicodedata.normalize("NFC", told)  # an accent after a letter put right


def _is_of_older_spelling(word: str) -> bool:
    """Whether a word with an apostrophe is Azerbaijani: mə'na is məna today, and O'Brien stays."""
    return "ə" in word or "Ə" in word


def _is_unseen(letter: str) -> bool:
    """Control characters, halves of a pair, marks of direction and joiners, but not the signs of Arabic script."""
    category = unicodedata.category(letter)
    if category == "Cf":
        return letter != _NON_JOINER and not ("\u0600" <= letter <= "\u06ff" and letter != "\u061c")
    return category in {"Cc", "Cs"}


def _of_one_alphabet(word: str) -> str:
    """A word of two alphabets in one, when every letter of the other looks like one of it."""
    if not (_LATIN.search(word) and _CYRILLIC.search(word)):
        return word
    latin = word.translate(_CYRILLIC_IN_LATIN)
    if not _CYRILLIC.search(latin):
        return latin
    cyrillic = word.translate(_LATIN_IN_CYRILLIC)
    return word if _LATIN.search(cyrillic) else cyrillic
