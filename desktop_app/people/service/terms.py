"""The search keys of a person's words, and the order that a person has in lists."""

from collections.abc import Iterable
from functools import lru_cache

from desktop_app.language import azerbaijani
from desktop_app.language.folding import readings, search_key
from desktop_app.people.rules.values import PersonDetails

_WORDS_OF_AN_OFFICE = 65_536
_BARE = str.maketrans("şŞçÇ", "sScC")
"""What a keyboard without our letters makes of those that stand for a sound of their own in a key."""


def terms_of(details: PersonDetails) -> tuple[str, ...]:
    """The keys under which find as you type knows the person: of all names and all their spellings, each once.

    A name that other countries spell is known by all that it may stand for: `Chalilow` is found as `Xəlilov`. Where
    nothing of a person has a letter of ours, an s may be a ş and a c a ç.
    """
    names = (details.surname, details.given, details.father)
    texts = (*names, details.patronymic, *(spelling.text for spelling in details.spellings))
    known = _known_bare if all(map(str.isascii, texts)) else _known
    keys = [*(key for name in names for key in known(name)), *search_key(details.patronymic).split()]
    for spelling in details.spellings:  # whole names hardly repeat: they would only drive words out of the cache
        keys += search_key(spelling.text).split()
    return tuple(dict.fromkeys(keys))


def as_column(terms: Iterable[str]) -> str:
    """The keys as `person.terms` holds them: a blank before each, so that " ali" finds a beginning."""
    return "".join([f" {term}" for term in terms])


def from_column(terms: str) -> list[str]:
    """The keys out of `person.terms`."""
    return terms.split()


def order_of(details: PersonDetails) -> bytes:
    """The sort key: surname, given name, father's name by the Azerbaijani alphabet."""
    return azerbaijani.sort_key(details.name.formal())


@lru_cache(_WORDS_OF_AN_OFFICE)  # names repeat: 50,000 people bear a few thousand
def _known(text: str) -> tuple[str, ...]:
    """The keys of the words of one text, and of what is typed without ş and ç: `sixeliyev` finds `Şıxəliyev`."""
    bare = text.translate(_BARE)
    keys = _read(text, bare=False)
    return keys if bare == text else (*keys, *search_key(bare).split())


@lru_cache(_WORDS_OF_AN_OFFICE)
def _known_bare(text: str) -> tuple[str, ...]:
    """The keys of the words of a text from a keyboard without our letters."""
    return _read(text, bare=True)


def _read(text: str, *, bare: bool) -> tuple[str, ...]:
    return tuple(term for word in text.split() for key in readings(word, bare=bare) for term in key.split())
