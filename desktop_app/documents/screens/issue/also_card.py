"""Further documents that each of the people gets in the same job: a badge with the certificate, its envelope."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.documents.screens.issue.draft import common_languages
from desktop_app.documents.service import TemplateRow
from desktop_app.gui.clearing import clear
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Revealer
from desktop_app.gui.widgets.checks import CheckBox
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _


class AlsoCard(QWidget):
    """A box for each of the other templates, behind a quiet button: most people get one document."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._look = theme
        self._first: TemplateRow | None = None
        self._boxes: dict[str, tuple[TemplateRow, CheckBox]] = {}
        self._grid = CardGrid(gap=theme.px(8), least=theme.px(250), columns=3)
        card = Card(theme, _("Each of them also gets"))
        words = _("All are checked, numbered and printed together, one person’s documents after the other’s.")
        card.add(Label(theme, words, Type.BODY, "text2", wrap=True))
        card.add(self._grid)
        self.revealer = Revealer(theme, _("More documents for each of them"), (card,))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.revealer)
        layout.addWidget(card)

    @property
    def templates(self) -> tuple[TemplateRow, ...]:
        """Those chosen besides the first."""
        return tuple(template for template, box in self._boxes.values() if box.isChecked())

    def offer(self, first: TemplateRow, templates: Sequence[TemplateRow]) -> None:
        """Offer all `templates` but the first; those chosen before stay chosen."""
        chosen = {each.name for each in self.templates}
        self._first = first
        clear(self._grid)
        self._boxes = {}
        for each in templates:
            if each.name != first.name:
                box = CheckBox(self._look, each.title)
                box.toggled.connect(self._take)
                self._boxes[each.name] = (each, box)
                self._grid.addWidget(box)
        self.choose(chosen)

    def choose(self, names: Collection[str]) -> None:
        """Choose these, as far as they are offered and share a language."""
        for name, (_template, box) in self._boxes.items():
            blocked = box.blockSignals(True)
            box.setChecked(name in names)
            box.blockSignals(blocked)
        if self.templates:
            self.revealer.reveal()
        self._bound()

    def _take(self) -> None:
        self._bound()
        self.changed.emit()

    def _bound(self) -> None:
        """Let nobody choose what has no language in common with the rest."""
        if self._first is None:
            return
        for template, box in self._boxes.values():
            shared = bool(common_languages((self._first, *self.templates, template)))
            box.setEnabled(shared)
            if not shared and box.isChecked():
                box.setChecked(False)
