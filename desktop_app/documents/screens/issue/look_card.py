"""In which design and on which paper: the usual ones are chosen already."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop_app.documents.screens.words import family_words, paper_words
from desktop_app.documents.service import VariantRow
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _


class LookCard(Card):
    """Offers the designs of one template, and the papers of the one chosen."""

    look_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Design and paper"))
        self._variants: tuple[VariantRow, ...] = ()
        self.design, self.paper = ChoiceField(theme), ChoiceField(theme)
        grid = CardGrid(gap=theme.px(14), least=theme.px(250), columns=3)
        grid.addWidget(FieldRow(theme, _("Design"), self.design))
        grid.addWidget(FieldRow(theme, _("Paper"), self.paper))
        self.add(grid)
        self.design.value_changed.connect(self._offer_papers)
        self.paper.value_changed.connect(self.look_chosen)

    @property
    def variant(self) -> VariantRow | None:
        """What is chosen; None where there is nothing to choose from."""
        chosen = str(self.design.value), str(self.paper.value)
        return next((each for each in self._variants if (each.family, each.paper) == chosen), None)

    def offer(self, variants: Sequence[VariantRow], family: str = "", paper: str = "") -> None:
        """Offer these, with this one chosen where it is among them."""
        self._variants = tuple(variants)
        families = dict.fromkeys(each.family for each in variants)
        blocked = self.design.blockSignals(True)
        self.design.offer([(family_words(each), each) for each in families])
        self.design.choose(family)
        self.design.blockSignals(blocked)
        self._offer_papers(paper)

    def _offer_papers(self, wanted: str = "") -> None:
        """The papers of the design chosen; the one chosen before stays where it has it."""
        wanted = wanted or str(self.paper.value or "")
        papers = [each.paper for each in self._variants if each.family == self.design.value]
        blocked = self.paper.blockSignals(True)
        self.paper.offer([(paper_words(each), each) for each in papers])
        self.paper.choose(wanted)
        self.paper.blockSignals(blocked)
        self.look_chosen.emit()
