"""Capital and small letters as Azerbaijani has them: i with İ, ı with I.

Source: the alphabet law of 1991; domain facts 3.2. Python's own `upper` and `lower` know only English (i with I), and
`"İ".lower()` leaves a loose dot behind. Letters of other alphabets are cased as everywhere.
"""

import re
from typing import Final

_TO_UPPER: Final = str.maketrans({"i": "İ", "ı": "I"})
_TO_LOWER: Final = str.maketrans({"I": "ı", "İ": "i"})
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_BEFORE_A_NAME: Final = re.compile("[odlmntодл]['’ʼ](?=[^\\W\\d_])(?![яюєї])")
"""O', D' and the like, behind which a name begins anew; elsewhere an apostrophe is inside a word: Məs'ud, Д'яченко."""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_AZERBAIJANI_CAPITALS: Final = re.compile("[ƏĞİŞÇÖÜ]")

_SMALL_WHEN_APART: Final = re.compile(r"o(?:ğ|gh?|q)l[uıiy]|[qgk][ıiy]z[ıiy]|bəy|xan|xanım|о[гғ]л[ыуи]|[кгҝ][ыи]з[ыи]")
"""Son and daughter of the father named before, in all their spellings, and the words of respect after a name."""


def upper(text: str) -> str:
    """All letters capital: `istiqlal` gives `İSTİQLAL`."""
    return text.translate(_TO_UPPER).upper()


def lower(text: str) -> str:
    """All letters small: `XIZI` gives `xızı`, `İBRAHİM` gives `ibrahim`."""
    return text.translate(_TO_LOWER).lower()


def capitalise_first(text: str) -> str:
    """The first letter capital, the others as they are: `iştirak` gives `İştirak`."""
    return upper(text[:1]) + text[1:]


def title(text: str) -> str:
    """Every word with a capital, but oğlu, qızı, bəy, xan, xanım small where they follow a name: `Vəli Həsən oğlu`."""
    return _titled(lower(text))


def title_of_capitals(text: str) -> str:
    """Title case of a name typed wholly in capitals.

    Who types `ALIYEV VALI` has no Azerbaijani keyboard, and their I is an i; beside Ə, Ğ, İ, Ş, Ç, Ö or Ü it is an ı.
    """
    if _AZERBAIJANI_CAPITALS.search(text):
        return title(text)
    titled = _titled(_LETTERS.sub(lambda word: _lower_of_a_foreign_keyboard(word[0]), text))
    return titled.replace("İ", "I")  # that keyboard has none: Isabel stays Isabel


def is_all_capitals(text: str) -> bool:
    """Whether a name is wholly in capitals; initials are not, and oğlu or qızı may be small beside it."""
    words = [word for word in _LETTERS.findall(text) if not _SMALL_WHEN_APART.fullmatch(word)]
    return any(len(word) > 1 for word in words) and all(word.isupper() for word in words)


def _lower_of_a_foreign_keyboard(word: str) -> str:
    small = lower(word)
    return small if _SMALL_WHEN_APART.fullmatch(small) else word.lower()


def _titled(small: str) -> str:
    def cased(word: re.Match[str]) -> str:
        apart = word.start() > 0 and small[word.start() - 1].isspace()
        if apart and _SMALL_WHEN_APART.fullmatch(word[0]):
            return word[0]
        prefix = _BEFORE_A_NAME.match(word[0])
        name = word[0][prefix.end() :] if prefix else word[0]
        return (upper(prefix[0]) if prefix else "") + capitalise_first(name)

    return _WORD.sub(cased, small)
