"""The small grammar of sentences on paper: `{field}`, `{field|form}`, and words by gender or by a number.

`{recipient|dative}`, `{date|official}`, `{course|quoted}`; `{m:он|f:она|x:..}` where x is for an unknown gender;
`{hours|one:час|few:часа|many:часов|other:часа}` for the word beside a number, by the names that CLDR has for its forms.
Shorter: `{P.dat}` is `{person|dative}`, `{он|она}` is `{m:он|f:она}`. `{{` and `}}` stand for the braces themselves. A
choice may leave a gender out; then there is no word for it. What a value contains is never read as grammar.
"""

import difflib
import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, cast

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.language.names.parts import Gender
from desktop_app.language.plurals import CATEGORIES, plural
from desktop_app.language.wording.forms import FORMS, Form

_ = catalogs.gettext

_TOKEN: Final = re.compile(r"\{\{|\}\}|[{}]")
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_PERSON: Final = "person"
_OTHER_NAMES: Final = {"P": _PERSON, "recipient": _PERSON}
_SHORT_FORMS: Final = {
    "gen": "genitive",
    "dat": "dative",
    "acc": "accusative",
    "loc": "locative",
    "abl": "ablative",
    "ins": "instrumental",
    "voc": "vocative",
}
_UNKNOWN_GENDER: Final = "x"
_GENDERS: Final = (Gender.MALE.value, Gender.FEMALE.value, _UNKNOWN_GENDER)


class WordingError(Refused):
    """A sentence of a template cannot be read; says where and what was meant."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Where a value goes, and the form that it takes there."""

    name: str
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class ByGender:
    """A word for each gender; a gender that is not there has no word."""

    words: tuple[tuple[str, str], ...]

    def word(self, gender: Gender | None) -> str | None:
        """The word for a gender, None where the sentence has none."""
        return dict(self.words).get(gender.value if gender else _UNKNOWN_GENDER)


@dataclass(frozen=True, slots=True)
class ByCount:
    """A word for each form that a language has beside the number in a field; "other" is always there."""

    name: str
    words: tuple[tuple[str, str], ...]

    def word(self, number: int | Decimal, language: str) -> str:
        """The word beside a number."""
        return plural(number, dict(self.words), language)


Part = str | Placeholder | ByGender | ByCount


def parse(text: str, fields: Collection[str] | None = None) -> tuple[Part, ...]:
    """The parts of a sentence, in order; plain text is a string.

    With `fields`, the names that a sentence may say, any other is refused with the nearest of them.
    """
    parts: list[Part] = []
    plain = ""
    position = 0
    while match := _TOKEN.search(text, position):
        plain += text[position : match.start()]
        position = match.end()
        if len(match[0]) == 2:
            plain += match[0][0]
        elif match[0] == "}":
            raise WordingError(
                _("Character {place}: “}}” closes nothing. Write “}}}}” for the sign itself.").format(
                    place=match.start() + 1
                )
            )
        else:
            end = _closing(text, match.start())
            if plain:
                parts.append(plain)
            parts.append(_inside(text[position:end], match.start() + 1, fields))
            plain, position = "", end + 1
    plain += text[position:]
    return (*parts, plain) if plain else tuple(parts)


def _closing(text: str, opening: int) -> int:
    match = re.compile(r"[{}]").search(text, opening + 1)
    if match is None or match[0] == "{":
        raise WordingError(
            _("Character {place}: “{{” is never closed. Write “{{{{” for the sign itself.").format(place=opening + 1)
        )
    return match.start()


def _inside(text: str, place: int, fields: Collection[str] | None) -> Part:
    if choice := _by_gender(text):
        return choice
    if counted := _by_count(text):
        _look_up(counted.name, place, fields)
        return counted
    before, sign, form = _parted(text)
    name = _OTHER_NAMES.get(before, before)
    form = _SHORT_FORMS.get(form, form)
    if not _NAME.fullmatch(name) or (not form and sign):
        return _two_words(text, place)
    if sign == "|" and form not in FORMS and not _is_field_with_slip(name, form, fields):
        return _two_words(text, place)
    _look_up(name, place, fields)
    if form and form not in FORMS:
        raise WordingError(_unknown(_("Character {place}: there is no form “{text}”."), place, form, FORMS))
    return Placeholder(name, cast("Form | None", form or None))


def _by_gender(text: str) -> ByGender | None:
    choices = [choice.partition(":") for choice in text.split("|")]
    genders = [gender for gender, colon, _word in choices if colon]
    if len(genders) == len(choices) == len(set(genders)) and set(genders) <= set(_GENDERS):
        return ByGender(tuple((gender, word) for gender, _colon, word in choices))
    return None


def _by_count(text: str) -> ByCount | None:
    name, *choices = text.split("|")
    words = [choice.partition(":") for choice in choices]
    categories = {category for category, colon, _word in words if colon}
    if len(categories) == len(words) and "other" in categories <= set(CATEGORIES) and _NAME.fullmatch(name):
        return ByCount(name, tuple((category, word) for category, _colon, word in words))
    return None


def _look_up(name: str, place: int, fields: Collection[str] | None) -> None:
    if fields is not None and name not in fields:
        raise WordingError(_unknown(_("Character {place}: there is no field “{text}”."), place, name, fields))


def _parted(text: str) -> tuple[str, str, str]:
    """Name, sign and form; the sign is a stroke, or the point of the short way."""
    return text.partition("|") if "|" in text else text.partition(".")


def _is_field_with_slip(name: str, form: str, fields: Collection[str] | None) -> bool:
    """Whether a form is meant that is not spelled right, and not two words for a man and a woman."""
    return name in (fields or ()) or name == _PERSON or bool(_nearest(form, FORMS))


def _two_words(text: str, place: int) -> ByGender:
    """The short way for a word of men and a word of women."""
    words = text.split("|")
    if len(words) == 2 and any(word.strip() for word in words) and ":" not in text:
        return ByGender(((Gender.MALE.value, words[0]), (Gender.FEMALE.value, words[1])))
    message = _("Character {place}: “{text}” is neither a field such as “date” nor a choice such as “m:bəy|f:xanım”.")
    raise WordingError(message.format(place=place, text=text))


def _unknown(sentence: str, place: int, text: str, known: Collection[str]) -> str:
    said = sentence.format(place=place, text=text)
    if near := _nearest(text, known):
        return said + " " + _("Did you mean “{name}”?").format(name=near)
    return said + " " + _("There are: {names}.").format(names=", ".join(sorted(known)))


def _nearest(text: str, known: Collection[str]) -> str:
    return next(iter(difflib.get_close_matches(text, sorted(known), n=1, cutoff=0.7)), "")
