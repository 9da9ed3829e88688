"""Azerbaijani declension: names, places, organisations and nouns in their cases.

Source: domain facts 3.6, after the orthography norms of 2019 (decision 174). Only the last word of a text is inflected:
"Əliyev Vəli Həsən oğluna". Endings follow the last vowel; after a third person possessive they take an n (Komitəsinə),
after another vowel a y or n (Leylaya, Leylanın); abbreviations and numbers take theirs behind a hyphen (BMT-nin), and
a text in quotation marks behind the closing one. What a person has said of the own name wins over all of this; see
`names.PersonName.inflected`.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from desktop_app.language.abbreviations import is_abbreviation, spoken
from desktop_app.language.cases import Case, Kind
from desktop_app.language.casing import lower, upper
from desktop_app.language.numerals import words as number_words
from desktop_app.language.possessives import is_possessive, kind_of
from desktop_app.language.stems import stem

_VOWELS: Final = "aıoueəiöü"
_BACK: Final = "aıou"
_FOUR: Final = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "ə": "i", "i": "i", "ö": "ü", "ü": "ü"}
_SOUNDS: Final = {"ä": "ə", "æ": "ə", "œ": "ö", "ø": "ö", "å": "o", "ő": "ö", "ű": "ü", "y": "i"}
"""How vowels that Azerbaijani has not are heard; any other accent is taken off."""

_UNCHANGED: Final = frozenset((Case.NOMINATIVE, Case.VOCATIVE))
_AFTER_CONSONANT: Final = {
    Case.GENITIVE: "{4}n",
    Case.DATIVE: "{2}",
    Case.ACCUSATIVE: "{4}",
    Case.LOCATIVE: "d{2}",
    Case.ABLATIVE: "d{2}n",
    Case.INSTRUMENTAL: "l{2}",
}
_AFTER_VOWEL: Final = _AFTER_CONSONANT | {
    Case.GENITIVE: "n{4}n",
    Case.DATIVE: "y{2}",
    Case.ACCUSATIVE: "n{4}",
    Case.INSTRUMENTAL: "yl{2}",
}
_AFTER_POSSESSIVE: Final = _AFTER_VOWEL | {
    Case.DATIVE: "n{2}",
    Case.LOCATIVE: "nd{2}",
    Case.ABLATIVE: "nd{2}n",
}

_BEHIND: Final = re.compile(r"(?:\s*\([^()]*\)|(?:\s+[^\W\d_]\.)+(?:[^\W\d_]\.)*|[\s.,;:!?…])+$")
"""What follows the word that is inflected: a remark in brackets, initials after a surname, marks."""
_QUOTED: Final = re.compile(r"[”»\"“]$")
_LAST: Final = re.compile(r"(\d+)$|((?:[^\W\d_]|[\u0300-\u036f'’ʼ])+)$")
_LATIN: Final = re.compile("[A-Za-zÀ-ɏəƏǝ]")


@dataclass(frozen=True, slots=True)
class _Ending:
    """How a word ends as it is heard: its last vowel, whether that is its last sound, whether it is possessive."""

    vowel: str
    open: bool
    possessive: bool = False

    def suffix(self, case: Case) -> str:
        forms = _AFTER_POSSESSIVE if self.possessive else _AFTER_VOWEL if self.open else _AFTER_CONSONANT
        two = "a" if self.vowel in _BACK else "ə"
        return forms[case].replace("{2}", two).replace("{4}", _FOUR[self.vowel])


def inflect(text: str, case: Case, kind: Kind | None = None) -> str:
    """A text in a case: `inflect("Bern Azərbaycan Evi", Case.DATIVE)` gives "Bern Azərbaycan Evinə".

    Without a kind, a small first letter tells a noun, a head noun at the end (Evi, Şurası, Komitəsi) an organisation,
    anything else is a name. A text that does not end in a Latin word or a number comes back as it is.
    """
    case = Case(case)
    if case in _UNCHANGED:
        return text
    behind = _BEHIND.search(text)
    body, tail = (text[: behind.start()], text[behind.start() :]) if behind else (text, "")
    if not body:
        return text
    return _inflected(body, case, Kind(kind) if kind else kind_of(body)) + tail


def _inflected(body: str, case: Case, kind: Kind) -> str:
    quoted = _QUOTED.search(body)
    inside = body[:-1] if quoted else body
    last = _LAST.search(inside)
    if last is None:
        return body
    if last[1]:
        return f"{body}-{_of_number(int(last[1])).suffix(case)}" if len(last[1]) <= _LONGEST_NUMBER else body
    word, before = last[2], inside[: last.start()]
    if not _LATIN.match(word[-1]) and not unicodedata.combining(word[-1]):
        return body
    if is_abbreviation(word, before, kind):
        return f"{body}-{_heard(spoken(word)).suffix(case)}"
    small = lower(unicodedata.normalize("NFC", word))
    ending = _heard(small, possessive=is_possessive(small, before, kind))
    if small in _WITH_A_Y and case in _BEFORE_A_VOWEL and not quoted:
        small, word, ending = small + "y", word + "y", _heard(small + "y")
    if quoted:
        return body + ending.suffix(case)
    inflected = stem(small, case, kind) + ending.suffix(case)
    return before + _cased_like(word, small, inflected)


_LONGEST_NUMBER: Final = 12
_WITH_A_Y: Final = frozenset(("su", "nə"))
"""suyun, nəyi."""
_BEFORE_A_VOWEL: Final = frozenset((Case.GENITIVE, Case.ACCUSATIVE))


def _of_number(number: int) -> _Ending:
    return _heard(number_words(number).rpartition(" ")[2])


def _heard(word: str, *, possessive: bool = False) -> _Ending:
    """The ending of a word in small letters; without any vowel it counts as a front one."""
    sounds = [_sound(letter) for letter in word]
    heard = [sound for place, sound in enumerate(sounds) if sound in _VOWELS and not _is_glide(word, place)]
    ends_open = bool(sounds) and sounds[-1] in _VOWELS and not _is_glide(word, len(word) - 1)
    return _Ending(heard[-1] if heard else "e", ends_open, possessive)


def _sound(letter: str) -> str:
    if letter in _VOWELS or letter not in _SOUNDS:
        return letter if letter in _VOWELS else (unicodedata.normalize("NFD", letter) or letter)[0]
    return _SOUNDS[letter]


def _is_glide(word: str, place: int) -> bool:
    """A y is a consonant in bəy and Hüseyn; at the end behind a consonant it is the i of Kennedy."""
    if word[place] != "y":
        return False
    return place < len(word) - 1 or place == 0 or _sound(word[place - 1]) in _VOWELS


def _cased_like(word: str, small: str, inflected: str) -> str:
    """The letters of the word as they were written, and what is new in the size of its last letters."""
    shared = 0
    while shared < min(len(small), len(inflected)) and small[shared] == inflected[shared]:
        shared += 1
    kept = word[:shared] if len(word) == len(small) else word
    new = inflected[shared:]
    return kept + (upper(new) if len(word) > 1 and word.isupper() else new)
