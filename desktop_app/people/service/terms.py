"""The search keys of a person's words, and the order that a person has in lists."""

from collections.abc import Iterable
from functools import lru_cache

from desktop_app.language import azerbaijani
from desktop_app.language.folding import search_key
from desktop_app.people.rules.values import PersonDetails

_WORDS_OF_AN_OFFICE = 65_536
_BARE = str.maketrans("şŞçÇ", "sScC")
"""What a keyboard without our letters makes of those that stand for a sound of their own in a key."""


def terms_of(details: PersonDetails) -> tuple[str, ...]:
    """The keys under which find as you type knows the person: of all names and all their spellings, each once."""
    keys = [
        *_typed(details.surname),
        *_typed(details.given),
        *_typed(details.father),
        *keys_of_text(details.patronymic),
    ]
    for spelling in details.spellings:  # whole names hardly repeat: they would only drive words out of the cache
        keys += search_key(spelling.text).split()
    return tuple(dict.fromkeys(keys))


def keys_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The distinct search keys of all words in these texts, in the order of the words."""
    return tuple(dict.fromkeys(key for text in texts if text for key in keys_of_text(text)))


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
def keys_of_text(text: str) -> tuple[str, ...]:
    """The search keys of the words of one text."""
    return tuple(search_key(text).split())


@lru_cache(_WORDS_OF_AN_OFFICE)
def _typed(text: str) -> tuple[str, ...]:
    """The same, and the keys of what is typed for it without ş and ç: `sixeliyev` finds `Şıxəliyev`."""
    bare = text.translate(_BARE)
    return keys_of_text(text) if bare == text else (*keys_of_text(text), *keys_of_text(bare))
