"""Labels that stand on papers beside their sentences, in the language of the paper.

Source: domain facts 4.3. Whoever signs may be a man or a woman, and some languages have a word for each.
"""

from desktop_app.language import catalogs
from desktop_app.language.addresses import Words
from desktop_app.language.names import Gender


class Labels:
    """The labels of one language."""

    def __init__(self, language: str) -> None:
        self._words = catalogs.paper(language)

    @property
    def date(self) -> str:
        """Before the day of a paper."""
        return self._words.gettext("Date")

    @property
    def signature(self) -> str:
        """Under the line to sign on."""
        return self._words.gettext("Signature")

    @property
    def duplicate(self) -> str:
        """On a second copy of an issued paper."""
        return self._words.gettext("Duplicate")

    @property
    def cancelled(self) -> str:
        """On a paper that is not valid any more."""
        return self._words.gettext("Cancelled")

    def chair(self, gender: Gender | None = None) -> str:
        """The role of who leads an organisation (sədr)."""
        words = self._words
        chair, man, woman = words.gettext("Chair"), words.gettext("Chair (man)"), words.gettext("Chair (woman)")
        return Words(man, woman, chair).of(gender)

    def teacher(self, gender: Gender | None = None) -> str:
        """The role of who teaches (müəllim)."""
        words = self._words
        teacher, man, woman = words.gettext("Teacher"), words.gettext("Teacher (man)"), words.gettext("Teacher (woman)")
        return Words(man, woman, teacher).of(gender)
