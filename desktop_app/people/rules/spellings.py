"""Which of a person's spellings a document in each language takes."""

from typing import Final

from desktop_app.people.rules.values import PersonDetails, SpellingKind

_LANGUAGE_OF_KIND: Final = {SpellingKind.RUSSIAN: "ru"}


def spellings_by_language(details: PersonDetails) -> dict[str, str]:
    """The spelling that a document in each language takes: the first there is."""
    found: dict[str, str] = {}
    for spelling in details.spellings:
        found.setdefault(spelling.language or _LANGUAGE_OF_KIND.get(spelling.kind, ""), spelling.text)
    return found
