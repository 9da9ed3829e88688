"""Doubts about the letters of a name: which they are, of which alphabet, large or small."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from desktop_app.language import azerbaijani
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.names import PersonName, is_particle
from desktop_app.people.rules.doubts.values import Doubt, Mend, NameDoubt, Paper

PARTS: Final = ("surname", "given", "father")
_LATIN: Final = re.compile("[A-Za-zÀ-ɏɐ-ʯḀ-ỿ]")
_CYRILLIC: Final = re.compile("[Ѐ-ԯ]")
_OTHER: Final = re.compile("[^\\W\\d_A-Za-zÀ-ɏɐ-ʯḀ-ỿЀ-ԯʹ-˿]")
_ALPHABETS: Final = (_LATIN, _CYRILLIC, _OTHER)
_WORD: Final = re.compile(r"(?:[^\W\d_]['’](?=[^\W\d_]))?([^\s-]+)")
"""A word of a name, behind the d’ of d’Artagnan."""
_SIGNS: Final = re.compile(r"[^\w\s.'’‘ʼʻ`´·-]|[\d_]")
_CASED: Final = re.compile("[A-Za-zÀ-ɏɐ-ʯḀ-ỿЀ-ԯͰ-Ͽ]")


def of_letters(name: PersonName, paper: Paper) -> Iterator[NameDoubt]:
    """Letters without a font, names without room, signs, alphabets, blanks, capitals and small letters."""
    texts = {part: text for part in PARTS if (text := getattr(name, part))}
    formal = name.formal()
    if lost := paper.unprintable(formal):
        yield NameDoubt(Doubt.UNPRINTABLE, ", ".join(map(_named, lost)))
    if formal and not paper.has_room_for(formal, name.surname):
        yield NameDoubt(Doubt.TOO_LONG, formal)
    if signs := dict.fromkeys(filter(_is_sign, _SIGNS.findall(" ".join(texts.values())))):
        yield NameDoubt(Doubt.SIGNS, ", ".join(map(_named, signs)))
    yield from _of_alphabets(texts)
    yield from _of_size(texts)


def _is_sign(letter: str) -> bool:
    """Whether no name has it; marks of letters and the joiner of Persian are parts of words."""
    return unicodedata.category(letter)[0] != "M" and letter != "\u200c"


def _of_alphabets(texts: Mapping[str, str]) -> Iterator[NameDoubt]:
    """What cleaning would change is cleaned; what it cannot judge is for staff."""
    clean = {part: azerbaijani.clean(text) for part, text in texts.items()}
    changed = {part: text for part, text in clean.items() if text != texts[part]}
    if changed:
        only_blanks = all("".join(text.split()) == "".join(texts[part].split()) for part, text in changed.items())
        about = " ".join(texts[part] for part in changed)
        kind = Doubt.BLANKS if only_blanks else Doubt.LOOK_ALIKE
        yield NameDoubt(kind, about, (_written(changed),))
    together = " ".join(clean.values())
    if sum(alphabet.search(together) is not None for alphabet in _ALPHABETS) > 1:
        yield NameDoubt(Doubt.TWO_ALPHABETS, together)


def _of_size(texts: Mapping[str, str]) -> Iterator[NameDoubt]:
    capitals = {part: text for part, text in texts.items() if azerbaijani.is_all_capitals(text)}
    if capitals:  # all at once: one Ə among them tells that I is ı in each
        right = azerbaijani.title_of_capitals("|".join(capitals.values())).split("|")
        mend = _written(dict(zip(capitals, right, strict=True)))
        yield NameDoubt(Doubt.CAPITALS, " ".join(capitals.values()), (mend,))
    small = {part: text for part, text in texts.items() if _begins_small(text)}
    if small:
        mend = _written({part: _large(text) for part, text in small.items()})
        yield NameDoubt(Doubt.SMALL, " ".join(small.values()), (mend,))


def _begins_small(text: str) -> bool:
    """Whether no word has a capital, or the first one needs it: von and de la do not."""
    words = [word for word in _WORD.findall(text) if _CASED.match(word)]
    if not words or not words[0][0].islower():
        return False
    return not is_particle(words[0]) or all(word[0].islower() for word in words)


def _large(text: str) -> str:
    whole = text.islower() or text[1:].isupper()
    return azerbaijani.title(text) if whole else azerbaijani.capitalise_first(text)


def _written(values: Mapping[str, str]) -> Mend:
    return Mend(_("Write “{name}”").format(name=" ".join(values.values())), values)


def _named(letter: str) -> str:
    if letter.isprintable() and not unicodedata.combining(letter[0]):
        return f"“{letter}”"
    return " ".join(f"U+{ord(part):04X}" for part in letter)
