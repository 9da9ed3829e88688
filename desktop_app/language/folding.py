"""Search keys: one key for all the ways in which the world spells an Azerbaijani name.

Source: domain facts 3.7 and 3.8. `eliyev`, `Алиев`, `Әлијев`, `Alijew`, `ALIYEV` and `Əliyev` are one key. Vowels
fold into a (a e ə), i (i ı y) and u (o ö u ü); k q g ğ h x into one consonant, ş and ç with all their digraphs into one
each, c and j with dj, dzh, zh into one. A key is for finding only; it is never shown.

A key is spelled with the letters a b c(ç) d f i j(c, dj, zh) k(q g ğ h x) l m n p r s t u v x(ş) z, digits, and letters
of alphabets that are not folded.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import Final

from desktop_app.language.cleaning import clean

VERSION: Final = 3
"""Raised with every change of these rules or of sort keys: an office makes its own anew when theirs is another."""

_WORDS_KEPT: Final = 65_536
_WORDS_READ: Final = 16_384

_LETTERS: Final = {
    "ə": "a", "ǝ": "a", "ɘ": "a", "ı": "i", "ş": "ş", "ș": "ş", "š": "ş", "ś": "ş", "ç": "ç", "č": "ç", "ć": "ç",
    "ž": "ž", "ż": "ž", "x": "h", "q": "g", "w": "v", "ß": "s", "ø": "o", "đ": "d", "ł": "l", "æ": "a", "œ": "o",
    "а": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "e", "ә": "e",
    "ж": "ž", "з": "z", "и": "i", "і": "i", "ј": "y", "й": "y", "к": "k", "ҝ": "g", "қ": "k", "л": "l", "м": "m",
    "н": "n", "њ": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ү": "u", "ў": "u",
    "ф": "f", "х": "h", "һ": "h", "ц": "ts", "ч": "ç", "ҹ": "ž", "ш": "ş", "щ": "ş", "ы": "y", "э": "e", "ю": "yu",
    "я": "ya", "ї": "yi", "ь": "", "ъ": "",
    "ა": "a", "ბ": "b", "გ": "g", "დ": "d", "ე": "e", "ვ": "v", "ზ": "z", "თ": "t", "ი": "i", "კ": "k", "ლ": "l",
    "მ": "m", "ნ": "n", "ო": "o", "პ": "p", "ჟ": "ž", "რ": "r", "ს": "s", "ტ": "t", "უ": "u", "ფ": "f", "ქ": "k",
    "ღ": "g", "ყ": "k", "შ": "ş", "ჩ": "ç", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ç", "ხ": "h", "ჯ": "ž", "ჰ": "h",
    "ي": "ی", "ك": "ک", "ى": "ی",
}  # fmt: skip
"""Letters by what they sound like, where that is not their base letter; ž is the zh of English, the c of ours."""

_APOSTROPHES: Final = frozenset("'’‘ʼ`´ʹʻʾʿ")


class _Plain(dict[int, str]):
    """What a letter becomes before sounds are told: a small Latin letter or two, a blank for what is no letter."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain_letter(chr(code))
        return plain


def _plain_letter(letter: str) -> str:
    if letter in _APOSTROPHES:
        return ""
    small = letter.lower() if letter != "İ" else "i"
    if small in _LETTERS:
        return _LETTERS[small]
    bare = [part for part in unicodedata.normalize("NFKD", small) if unicodedata.category(part)[0] != "M"]
    kept = [part if part.isascii() else _LETTERS.get(part, part) for part in bare]
    if any(unicodedata.category(part) in {"Cf", "Cc", "Cs"} and not part.isspace() for part in bare):
        return ""
    return "".join(part if part.isalnum() else " " for part in kept) if kept else ""


_PLAIN: Final = _Plain()

_SOUNDS: Final = re.compile(
    r"""(?P<j>  dsch | d(?:zh|[jž]|c(?![hz])) | zh | ž | c(?![hz]) )
      | (?P<c>  tsch | t?(?:ch|cz|ç) )
      | (?P<x>  sch | sh | sz | ş )
      | (?P<kb> kp )                                                # Ələkpər is Ələkbər
      | (?P<i>  (?<=[aiy])j(?=e[vw]) | (?<=e)j(?![aeiouy~]) )       # Alijew, Gusejnow
      | (?P<ie> (?<=[ae])e )                                        # Agaev is Ağayev
      | (?P<gone> (?<=[ou])e                                        # Hueseynov
                | (?<![\w~])[iy]+(?=e)                              # Yeganə is Еганa
                | (?<=[^\W\daeiouy])y(?=[aou]) )                    # Gyulnar, Кямал
    """,
    re.VERBOSE,
)
_ENDING: Final = re.compile(r"(?<=[oe]v)[is](?!\S)|(?<=[oe])ff(?!\S)")
"""What other languages hang on -ov and -ev: Alievi in Georgia, Alijevs in Latvia; and the French -off.

The Lithuanian -as stays: without it, whoever looks for Əliyeva would find every Əliyev.
"""
_CLASSES: Final = str.maketrans("eyoghqw", "aiukkkv")
_DOUBLED: Final = re.compile(r"([^\W\d])\1+")

_END: Final = "|"
_VOWEL: Final = "~"
_ONGOING: Final = (
    (re.compile(r""), _END),
    (re.compile(r"d$"), f"zh{_END}"),
    (re.compile(r"ds$|ts$"), f"ch{_END}"),
    (re.compile(r"[scz]$"), f"h{_END}"),
    (re.compile(r"sc$"), f"z{_END}"),
    (re.compile(r"t$"), f"ç{_END}"),
    (re.compile(r"^[iy]+$"), f"e{_END}"),
    (re.compile(r"[^aeiouy]y$"), f"a{_END}"),
    (re.compile(r"[^aeiouy]y$"), f"u{_END}"),
    (re.compile(r"ej$"), _VOWEL),
    (re.compile(r"[aiy]j$"), f"ev{_END}"),
    (re.compile(r"[aiy]je$"), f"v{_END}"),
    (re.compile(r"[oe]f$"), "f"),
)
"""How a half-typed word may go on so that the sound of its last letters becomes another."""


_CH: Final = re.compile(r"(?<![ts])ch")
_J: Final = re.compile(r"(?<!d)j")
_ENDING_ABROAD: Final = re.compile(r"(?<=[oe]v)(?:as$|ov?$|ov(?=a$))")
_SPELT_OUT: Final = re.compile("[sc]h")
_BARE: Final = tuple(str.maketrans(*pair) for pair in (("s", "ş"), ("c", "ç"), ("sc", "şç")))
_ROUNDED: Final = re.compile(r"eu|ou")
_HARD_G: Final = re.compile(r"gu(?=[eiy])")
_I_FOR_Y: Final = re.compile(r"(?<=[^\Waeiouy])i(?=[aou])")
_BALTIC_ENDING: Final = re.compile(r"(?<=[^\Waeiouy])[aiu]?s$")


def search_key(text: str) -> str:
    """The keys of all words of a text, joined by blanks: `Əliyev Vəli` and `Aliyev, Vali` give the same two."""
    try:
        return " ".join(map(_key_of_word, text.split()))
    except KeyError:  # a word without a letter
        return " ".join([_KEYS[word] for word in text.split() if _key_made(word)])


def prefix_keys(text: str) -> tuple[str, ...]:
    """All keys that the keys of a word begin with which is typed as far as `text`; none for no letter at all.

    The key of half a word need not begin the key of the whole one: c may become ch, d dzh. What is read in two ways
    (ch in Chingiz, Chalilow and Chahin) is found in each. Of a text of several words the longest one counts.
    """
    typed = max(_plain(text).split(), key=len, default="")
    if not typed:
        return ()
    words = _abroad([on for word in _abroad([typed]) for on in _ongoing(word)])
    keys = {_folded(word).rstrip(_END + _VOWEL) for word in words}
    shortest: list[str] = []
    for key in sorted(keys, key=lambda each: (len(each), each)):
        if not key.startswith(tuple(shortest)):
            shortest.append(key)
    return tuple(shortest)


@lru_cache(_WORDS_READ)
def readings(word: str, *, bare: bool = True) -> tuple[str, ...]:
    """The key of a word and what its key would be if it were read as people of other countries spell.

    Source: the table of emigrants' papers, domain facts 3.7. `Chalilow` may be Xəlilov, Çəlilov or Şəlilov, `SUKUROV`
    of a passport's last lines Şükürov, `Alijevas` Əliyev, `Alijevová` Əliyeva. Without `bare`, an s and a c are what
    they are: so they are in a name that is written with Azerbaijani letters elsewhere.
    """
    plain = _plain(word).replace("uhh", "u")  # ü as machines read it in passports: uxx
    ways = _abroad([plain])
    ways += [_HARD_G.sub("g", _ROUNDED.sub(_as_rounded, way)) for way in ways]  # French
    if bare and word.isascii() and not _SPELT_OUT.search(plain):
        ways += [plain.translate(bare) for bare in _BARE]
    ways.append(_I_FOR_Y.sub("y", plain))  # Ilias
    if "ფ" in word:  # the letter of Georgian for both
        ways.append(plain.replace("f", "p"))
    ways += [_BALTIC_ENDING.sub("", way) for way in ways]
    keys = (" ".join(_folded(way).split()) for way in ways)
    return tuple(dict.fromkeys(key for key in chain((search_key(word),), keys) if key))


class _Keys(dict[str, str]):
    """The keys of words, kept while they are few: names repeat, 50,000 people bear a few thousand words."""

    def __missing__(self, word: str) -> str:
        key = _key_made(word)
        if not key:
            raise KeyError(word)
        if len(self) >= _WORDS_KEPT:
            self.clear()
        self[word] = key
        return key


_KEYS: Final = _Keys()
_key_of_word: Final = _KEYS.__getitem__


def forget() -> None:
    """Drop the keys kept of words, so that what a first time costs can be measured."""
    _KEYS.clear()


def _key_made(word: str) -> str:
    return " ".join(_folded(_plain(word)).split())


def _abroad(words: list[str]) -> list[str]:
    """Words as they are, and as ch and j are read in German, Polish, Czech and in French; less what -ov takes there."""
    german = [_J.sub("y", _CH.sub("kh", word)) for word in words]  # Achmedow, Jusif
    french = [_CH.sub("ş", word) for word in words]  # Chahin
    read = dict.fromkeys([*words, *german, *french])
    return list(dict.fromkeys([*read, *(_ENDING_ABROAD.sub("", word) for word in read)]))  # Alijevas, Alijevová


def _ongoing(word: str) -> list[str]:
    return [word, *(word + more for tail, more in _ONGOING if tail.search(word))]


def _plain(text: str) -> str:
    return clean(text).translate(_PLAIN)


def _folded(plain: str) -> str:
    told = _SOUNDS.sub(_spoken, _ENDING.sub(_without_ending, plain))
    return _DOUBLED.sub(r"\1", told.translate(_CLASSES))


def _spoken(sound: re.Match[str]) -> str:
    name = sound.lastgroup
    return "" if name is None or name == "gone" else name


def _without_ending(ending: re.Match[str]) -> str:
    return "v" if ending[0] == "ff" else ""


def _as_rounded(vowels: re.Match[str]) -> str:
    return "o" if vowels[0] == "eu" else "u"
