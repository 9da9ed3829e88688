"""The small grammar of sentences on paper: `{field}`, and `{m:bəy|f:xanım|x:..}` for what goes by gender.

`{{` and `}}` stand for the braces themselves. A choice may leave a gender out; then there is no word for
it. What a person's name or a field contains is never read as grammar.
"""

import re
from dataclasses import dataclass
from typing import Final

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.language.names import Gender

_ = catalogs.gettext

_TOKEN: Final = re.compile(r"\{\{|\}\}|[{}]")
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_UNKNOWN_GENDER: Final = "x"
_GENDERS: Final = (Gender.MALE.value, Gender.FEMALE.value, _UNKNOWN_GENDER)


class WordingError(Refused):
    """A sentence of a template cannot be read; says where and what was meant."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Where a value goes."""

    name: str


@dataclass(frozen=True, slots=True)
class ByGender:
    """A word for each gender; a gender that is not there has no word."""

    words: tuple[tuple[str, str], ...]

    def word(self, gender: Gender | None) -> str | None:
        """The word for a gender, None where the sentence has none."""
        return dict(self.words).get(gender.value if gender else _UNKNOWN_GENDER)


Part = str | Placeholder | ByGender


def parse(text: str) -> tuple[Part, ...]:
    """The parts of a sentence, in order; plain text is a string."""
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
            parts.append(_inside(text[position:end], match.start() + 1))
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


def _inside(text: str, place: int) -> Part:
    if _NAME.fullmatch(text):
        return Placeholder(text)
    choices = [choice.partition(":") for choice in text.split("|")]
    genders = [gender for gender, colon, _word in choices if colon]
    if len(genders) == len(choices) == len(set(genders)) and set(genders) <= set(_GENDERS):
        return ByGender(tuple((gender, word) for gender, _colon, word in choices))
    message = _("Character {place}: “{text}” is neither a field such as “date” nor a choice such as “m:bəy|f:xanım”.")
    raise WordingError(message.format(place=place, text=text))
