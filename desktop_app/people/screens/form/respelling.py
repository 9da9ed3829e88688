"""Azerbaijani spellings offered under a name that was typed as another country writes it.

What was typed is not lost when one of them is taken: it is offered in turn under the passport's spelling, to be kept.
"""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.fields import TextField
from desktop_app.gui.widgets.suggesting import Offered, OfferedTexts
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.people.rules.spellings import as_typed
from desktop_app.people.rules.values import Spelling, SpellingKind
from desktop_app.people.rules.variants import NamePart, Variant
from desktop_app.people.screens.form.fields import PersonFields
from desktop_app.people.screens.words import SPELLINGS


class NameOffers(QObject):
    """Nothing is offered for a name that stands as it was when the form was opened, and nothing put in by itself."""

    def __init__(self, theme: Theme, fields: PersonFields) -> None:
        super().__init__(fields)
        self._fields = fields
        self._stood: dict[NamePart, str] = {}
        self._typed: dict[NamePart, str] = {}
        self._kept: set[Spelling] = set()
        self._lines: dict[NamePart, TextField] = {part: getattr(fields, part.value) for part in NamePart}
        self.offered = {part: OfferedTexts(theme, line, _("In Azerbaijani:")) for part, line in self._lines.items()}
        self.keeping = OfferedTexts(theme, fields.passport, _("Keep what was typed:"))
        for part, offered in self.offered.items():
            fields.form.row(part.value).add_below(offered)
            offered.taken.connect(partial(self._take, part))
            self._lines[part].textChanged.connect(lambda _text, part=part: self._drop_stale(part))
        fields.form.row("passport").add_below(self.keeping)
        self.keeping.taken.connect(self._keep)

    def forget(self) -> None:
        """Another person stands in the form: these names are theirs."""
        self._stood = {part: line.text() for part, line in self._lines.items()}
        self._typed.clear()
        self._kept.clear()
        for offered in (*self.offered.values(), self.keeping):
            offered.offer(())

    def typed(self) -> dict[NamePart, str]:
        """The parts of the name that were typed since."""
        return {part: text for part, line in self._lines.items() if (text := line.text()) != self._stood.get(part)}

    def show_found(self, typed: Mapping[NamePart, str], found: Mapping[NamePart, tuple[Variant, ...]]) -> None:
        """Offer what was found for these, where they still stand."""
        for part, variants in found.items():
            if self._lines[part].text() == typed[part]:
                self.offered[part].offer([Offered(each.text, _why(each), each.bearers or None) for each in variants])

    def _take(self, part: NamePart, text: str) -> None:
        """Put it in as if it were typed, so that undoing brings back what was."""
        line = self._lines[part]
        typed = line.text().strip()
        line.selectAll()
        line.insert(text)
        self._stood[part] = text
        self._typed[part] = typed
        self.offered[part].offer(())
        self._offer_keeping()

    def _drop_stale(self, part: NamePart) -> None:
        """What is offered, and what was typed before, are of the name as it stood."""
        self.offered[part].offer(())
        if self._typed.pop(part, None) is not None:
            self._offer_keeping()

    def _spellings(self) -> tuple[Spelling, ...]:
        return as_typed(self._typed, self._fields.draft()) if self._typed else ()

    def _offer_keeping(self) -> None:
        there = {each.text for each in self._fields.draft().spellings}
        offers = [each for each in self._spellings() if each.text not in there]
        self.keeping.offer([Offered(each.text, _where(each)) for each in offers])

    def _keep(self, text: str) -> None:
        """Keep what was typed among the spellings, in place of a shorter one that was kept before."""
        spelling = next(each for each in self._spellings() if each.text == text)
        fields, passport = self._fields, self._fields.passport
        former = {each.text for each in self._kept if each.kind is spelling.kind}
        if spelling.kind is SpellingKind.PASSPORT and passport.text().strip() in {"", *former}:
            passport.selectAll()
            passport.insert(text)
        else:
            fields.spellings.take([each for each in fields.spellings.values() if each not in self._kept], spelling)
        self._kept = {each for each in self._kept if each.kind is not spelling.kind} | {spelling}
        self._offer_keeping()


def _why(variant: Variant) -> str:
    if not variant.bearers:
        return _("So the name is written in Azerbaijani. The arrow down takes the first one.")
    said = ngettext(
        "{count} person in the office is written so. The arrow down takes the first one.",
        "{count} people in the office are written so. The arrow down takes the first one.",
        variant.bearers,
    )
    return said.format(count=variant.bearers)


def _where(spelling: Spelling) -> str:
    if spelling.kind is SpellingKind.PASSPORT:
        return _("Keep it as the spelling in the passport")
    return _("Keep it among the other spellings: {kind}").format(kind=_(SPELLINGS[spelling.kind]))
