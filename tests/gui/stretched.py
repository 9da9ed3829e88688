"""A language that is Azerbaijani with every text two fifths longer, as German and Russian will be."""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.language import catalogs

VOWELS = "aeəıioöuü"
GROWTH = 0.4


class StretchedTranslator(catalogs.Translator):
    """Says what another translator says, longer; placeholders stay as they are."""

    def __init__(self, real: catalogs.Translator) -> None:
        self.language = real.language
        self._real = real

    def gettext(self, text: str) -> str:
        return stretched(self._real.gettext(text)) if text else ""

    def ngettext(self, one: str, many: str, count: int) -> str:
        return stretched(self._real.ngettext(one, many, count))


@contextmanager
def stretched_language() -> Iterator[None]:
    """Speak the stretched language for a while."""
    real = catalogs.screen
    catalogs.screen = lambda language: StretchedTranslator(real(language))
    try:
        yield
    finally:
        catalogs.screen = real


def stretched(text: str) -> str:
    """The text with vowels drawn out until it is two fifths longer."""
    missing = round(len(text) * GROWTH)
    grown, inside = [], False
    for letter in text:
        inside = letter == "{" or (inside and letter != "}")
        grown.append(letter)
        if not inside and missing > 0 and letter in VOWELS:
            grown.append(letter)
            missing -= 1
    return "".join(grown) + "~" * missing
