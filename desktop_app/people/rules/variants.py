"""A name that was typed as another country spells it: how it is written in Azerbaijani, to be taken or not.

Names that the office's own people bear come first, the most frequent before the others; then those that are well
known, then what the rules of spelling tell. Nothing is offered for a name that is known as right.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop_app.language.azerbaijani import clean
from desktop_app.language.folding import readings, search_key
from desktop_app.language.names import Patronymic, patronymic_kind
from desktop_app.language.names.patronymics import russian_kind
from desktop_app.language.respelling import may_be_spelt, respelled

MOST: Final = 3
_SHORTEST: Final = 3
_BETWEEN: Final = re.compile(r"([ -])")
_FATHER: Final = re.compile(r".{2,}(?=[oeоеё][vwв](?:[iıи]|n|н))")
_VOWELS: Final = frozenset("aeəıioöuü")
_TAKES_A: Final = re.compile(r".*[oe]v")


class NamePart(StrEnum):
    """A part of a name; the value is the field of a person."""

    SURNAME = "surname"
    GIVEN = "given"
    FATHER = "father"


@dataclass(frozen=True, slots=True)
class Variant:
    """Another spelling of what was typed, and how many people of the office bear it."""

    text: str
    bearers: int = 0


class WellKnown:
    """Names that need no asking, by how they sound."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        self._by_key: dict[str, list[str]] = {}
        for name in dict.fromkeys(names):
            self._by_key.setdefault(search_key(name), []).append(name)

    def knows(self, name: str) -> bool:
        """Whether it is known as right."""
        return name in self._names

    def of(self, keys: Iterable[str]) -> list[str]:
        """Those that sound so."""
        return [name for key in keys for name in self._by_key.get(key, ())]


def of_both(surnames: Iterable[str]) -> list[str]:
    """These surnames as men and as women bear them."""
    return [form for name in surnames for form in ((name, f"{name}a") if _TAKES_A.fullmatch(name) else (name,))]


def sounds_of(typed: str) -> tuple[str, ...]:
    """The search keys under which the right spelling of a typed name may be found, the likeliest first; none if any."""
    name = clean(typed)
    if len(name) < _SHORTEST:
        return ()
    return readings(name) if len(search_key(name).split()) == 1 else tuple(filter(None, (search_key(name),)))


def variants(typed: str, borne: Mapping[str, int], known: WellKnown) -> tuple[Variant, ...]:
    """The spellings to offer, the best first; `borne` are names of the office, with how many people bear each."""
    name, keys = clean(typed), sounds_of(typed)
    if not keys or known.knows(name) or _is_own_way(name, borne, known, keys):
        return ()
    office = sorted((each for each in borne if search_key(each) in keys), key=lambda each: (-borne[each], each))
    rules = _by_rule(name, lambda word: _best_of(word, known))
    found = dict.fromkeys([*office, *_likely(name, known), *rules])
    found.pop(name, None)
    ordered = sorted(found, key=lambda each: (not may_be_spelt(each, name), each in borne and _is_foreign(each, known)))
    return tuple(Variant(each, borne.get(each, 0)) for each in ordered[:MOST])


def _likely(name: str, known: WellKnown) -> list[str]:
    """The well-known names that it may be a spelling of; where there is none, those that sound the same."""
    alike = known.of(sounds_of(name))
    return [each for each in alike if may_be_spelt(each, name)] or known.of([search_key(name)])


def _is_foreign(name: str, known: WellKnown) -> bool:
    """Whether a name of the office is itself another country's spelling of a well-known one, which goes before it."""
    return not known.knows(name) and any(may_be_spelt(each, name) for each in known.of(sounds_of(name)))


def _is_own_way(name: str, borne: Mapping[str, int], known: WellKnown, keys: Iterable[str]) -> bool:
    """Whether the office itself writes it so, more than any other way, and nobody knows better."""
    return bool(borne.get(name)) and borne[name] >= max(borne.values()) and not known.of(keys)


def _best_of(word: str, known: WellKnown) -> str:
    if known.knows(word):
        return ""
    if kind := patronymic_kind(word):
        return kind.value
    if kind := russian_kind(word):
        return _russian_patronymic(word, kind, known)
    likely = _likely(word, known) if sounds_of(word) else []
    return likely[0] if likely else respelled(word)


def _russian_patronymic(word: str, kind: Patronymic, known: WellKnown) -> str:
    """A father's name with -oviç or -ovna behind it: the name itself put right, where it can be."""
    found = _FATHER.match(word)
    if found is None:
        return ""
    father = _best_of(found[0], known) or found[0]
    if not known.knows(father):
        return ""
    ending = "yev" if father[-1] in _VOWELS else "ov"
    right = f"{father}{ending}{'iç' if kind is Patronymic.OGLU else 'na'}"
    return right if search_key(right) in sounds_of(word) else ""


def _by_rule(name: str, best: Callable[[str], str]) -> Iterable[str]:
    """What the rules make of a name, word for word: nothing, or one."""
    words = _BETWEEN.split(name)
    right = [(best(word) or word) if place % 2 == 0 else word for place, word in enumerate(words)]
    if right != words:
        yield "".join(right)
