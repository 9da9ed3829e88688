"""A name that seems to stand in a case: the nominative for one click, and the way back for another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import ElidedLabel
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.plans import PlannedRow
from desktop_app.people.screens.import_wizard.row_words import case_words


class CasePanel(Card):
    """Hidden while the name of the row at hand stands in no case."""

    asked = Signal(object, bool)
    """The row of the plan, and whether its name is to be put into the nominative or left as it stands."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._row: PlannedRow | None = None
        self._taken = False
        self._line = ElidedLabel(theme, "", Type.STRONG)
        self.button = Button(theme, "", Kind.COMPACT)
        line = QHBoxLayout()
        line.setSpacing(theme.px(10))
        line.addWidget(self._line, stretch=1)
        line.addWidget(self.button)
        self.body.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        self.add(line)
        self.button.clicked.connect(lambda: self.asked.emit(self._row, not self._taken))
        self.hide()

    def show_row(self, row: PlannedRow | None, now: PlannedRow | None, *, taken: bool) -> None:
        """Offer the nominative of a row of the plan that is `now` so, or the way back where it was taken."""
        self._row, self._taken = row, taken
        bare = now.nominative if now is not None else None
        self.setVisible(row is not None and (taken or bare is not None))
        if row is None or now is None or self.isHidden():
            return
        name = _name_of(now if bare is None else bare)
        came = _name_of(row if taken else now)
        said = _("Row {row}: “{came}” in the list, in the nominative “{name}”")
        self._line.set_text(said.format(row=row.row, came=came, name=name))
        self.button.setText(case_words(taken=taken))
        self.button.show_icon("arrow-back-up" if taken else "check")


def _name_of(row: PlannedRow) -> str:
    return f"{row.draft.surname} {row.draft.given}".strip()
