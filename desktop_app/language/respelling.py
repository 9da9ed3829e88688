"""A name as the world spells it, back in Azerbaijani letters: what the rules of emigrants' papers tell of it.

Source: the table of spellings, domain facts 3.7. The old Cyrillic alphabet answers letter by letter. Of Russian and of
Latin spellings only what is told by the letters themselves is put right: дж is c, kh is x, -iev is -iyev; that an a was
an ə they no longer say.
"""

import re
from functools import lru_cache
from typing import Final

from desktop_app.language import casing
from desktop_app.language.cleaning import clean
from desktop_app.language.folding import readings, search_key
from desktop_app.language.names.alphabets import in_old_alphabet
from desktop_app.language.transliteration import ascii as in_ascii
from desktop_app.language.transliteration import to_latin

_CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
_OURS: Final = frozenset("çəğıöşü")
_DOUBLED: Final = re.compile(r"([^\W\d_])\1+")

_SPELT: Final = {
    "a": "[yj]?a", "ə": "[yj]?[aeəä]|ae", "e": "[yj]?e", "i": "i|ı|[yj]|ij|iy", "ı": "[iıy]", "o": "[yj]?o|ou",
    "u": "[yj]?u|ou", "ö": "[yj]?[oöe]|oe|eu", "ü": "[yj]?[uü]|ue|ou", "c": "c|j|d?zh|dj|dz|dsch",
    "ç": "ç|t?s?ch|t?cz|c", "x": "[kg]?h|x|ch|k", "h": "[kg]?h|x|ch|g", "q": "[gkqc]|gu|gh", "ğ": "[ğgh]|gh",
    "k": "[kcq]", "g": "g[uh]?", "ş": "ş|s[hz]?|sch|ch", "j": "j|zh|g", "s": "s|c|z", "z": "[zs]", "v": "[vw]|f",
    "y": "[yji]?", "b": "[bp]", "f": "f|ph",
}  # fmt: skip
"""How each of our letters may be spelt abroad, in Latin letters; any other stands for itself."""

_FROM_RUSSIAN: Final = tuple(
    (re.compile(pattern), latin)
    for pattern, latin in (
        ("дж", "c"), ("иев", "iyev"), ("(?<=[аоуыэ])ев", "yev"), ("^е", "ye"), ("г(?=[еэиюя])", "g"), ("г", "q"),
        ("(?<=[бвгджзклмнпрстфхцчшщq])я", "ə"), ("(?<=[бвгджзклмнпрстфхцчшщqg])ю", "ü"), ("[ьъ]", ""), ("а", "a"),
        ("б", "b"), ("в", "v"), ("д", "d"), ("[еэ]", "e"), ("ё", "yo"), ("ж", "j"), ("з", "z"), ("и", "i"), ("й", "y"),
        ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"),
        ("у", "u"), ("ф", "f"), ("х", "x"), ("ц", "s"), ("ч", "ç"), ("[шщ]", "ş"), ("ы", "ı"), ("ю", "yu"), ("я", "ya"),
    )
)  # fmt: skip
_FROM_LATIN: Final = tuple(
    (re.compile(pattern), latin)
    for pattern, latin in (
        ("tsch|tch", "ç"), ("dsch|dzh|dj", "c"), ("sch|sh", "ş"), ("ch|cz", "ç"), ("kh", "x"), ("gh", "ğ"), ("zh", "j"),
        ("(?<=[oe])ff?$", "v"), ("(?<=[oe])w(?=a?$)", "v"), ("(?:iy|ij|i)ev(?=a?$)", "iyev"),
        ("(?<=[aouı])j?ev(?=a?$)", "yev"),
    )
)  # fmt: skip
_OF_ANOTHER_PEOPLE: Final = re.compile(r"w|th|ph|ck|tz|qu|[^\W\d_a-zçəğıöşü]")
"""What is left in a name that is no Azerbaijani one: Schmidt would be no better for a ş, nor Matthew."""
_SAID: Final = re.compile(r"[oe]va?$|zad[eə]$")
"""A surname whose ending says that it is one of ours."""
_SHORTEST: Final = 3


def respelled(word: str) -> str:
    """One word of a name in Azerbaijani letters; "" where its letters do not tell, or tell that it is so already.

    `Әлијев` gives `Əliyev`, `Джамшидов` and `Djamshidov` give `Camşidov`: of the same sound, not always the right one.
    """
    name = clean(word)
    if len(name) < _SHORTEST:
        return ""
    if in_old_alphabet(name):
        return casing.title(to_latin(name))
    small = casing.lower(casing.title_of_capitals(name) if casing.is_all_capitals(name) else name)
    if _CYRILLIC.search(small):
        made = _put(small, _FROM_RUSSIAN)
    elif _SAID.search(made := _put(small, _FROM_LATIN)) is None or _OURS & set(small):
        return ""
    if made == small or _OF_ANOTHER_PEOPLE.search(made):
        return ""
    new = casing.title(made)
    return new if search_key(new) in readings(name) else ""


def may_be_spelt(name: str, typed: str) -> bool:
    """Whether somebody abroad may spell this Azerbaijani name so: Hüseynov as Guseinov, but not Bağırov as Bakirov."""
    return bool(_pattern(name).fullmatch(_in_latin(typed)))


@lru_cache(4_096)
def _pattern(name: str) -> re.Pattern[str]:
    letters = (f"(?:{_SPELT.get(letter, re.escape(letter))})" for letter in _single(casing.lower(name)))
    return re.compile("".join(letters) + "(?:i|a?s)?")


def _in_latin(typed: str) -> str:
    """Small Latin letters, our own kept, each once."""
    text = clean(typed)
    if in_old_alphabet(text):
        text = to_latin(text)
    small = casing.lower(casing.title_of_capitals(text) if casing.is_all_capitals(text) else text)
    return _single("".join(letter if letter in _OURS else in_ascii(letter) for letter in small))


def _single(text: str) -> str:
    return _DOUBLED.sub(r"\1", text)


def _put(small: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, latin in rules:
        small = pattern.sub(latin, small)
    return small
