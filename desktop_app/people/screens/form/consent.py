"""Consent to keeping a person's data: what was given, taking it back, noting a new one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.statement import Statement
from desktop_app.gui.widgets.suggesting import SuggestingField
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.values import Consent, Purpose
from desktop_app.people.screens.words import date_typed, date_words, joined


class ConsentField(QWidget):
    """Consent to keeping the data: what was given stays as it is, but for its withdrawal; a new one is typed below.

    Consents to other uses are noted on the person's page; here they pass through.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self._kept: list[Consent] = []
        self._rows: list[QWidget] = []
        self.given_on = TextField(theme)
        self.how = SuggestingField(theme)
        self.how.suggestions.offer([_("signed sheet"), _("by e-mail"), _("by word of mouth"), _("on the website")])
        self.text_version = TextField(theme)
        self.noting = Button(theme, _("Note a consent"), Kind.COMPACT, icon_name="plus")
        self.noting.clicked.connect(self._begin)
        self._new = QWidget()
        self._assemble()
        for field in (self.given_on, self.how, self.text_version):
            field.textChanged.connect(self.edited)
            field.left.connect(self.left)
        self.show_values(())

    def values(self) -> tuple[Consent, ...]:
        """What was given, and the new one once it has a date or a way."""
        given_on, how = self.given_on.text().strip(), self.how.text().strip()
        if self._new.isHidden() or not (given_on or how):
            return tuple(self._kept)
        return (*self._kept, Consent(given_on, how, self.text_version.text().strip()))

    def show_values(self, values: Sequence[Consent]) -> None:
        """Show these, and nothing new."""
        self._kept = list(values)
        self._new.hide()
        for field in (self.given_on, self.how, self.text_version):
            field.clear()
        self._show()

    def _assemble(self) -> None:
        theme = self._theme
        grid = CardGrid(self._new, gap=theme.px(14), least=theme.px(150), columns=3)
        grid.addWidget(FieldRow(theme, _("Given on"), self.given_on))
        grid.addWidget(FieldRow(theme, _("How it was given"), self.how))
        grid.addWidget(FieldRow(theme, _("Version of the text"), self.text_version))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(10))
        self._layout.addWidget(self._new)
        self._layout.addWidget(self.noting, alignment=Qt.AlignmentFlag.AlignLeading)

    def _begin(self) -> None:
        self.given_on.setText(date_typed(self._today().isoformat()))
        self._new.show()
        self.noting.hide()
        self.how.setFocus()

    def _show(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        shown = [(place, each) for place, each in enumerate(self._kept) if each.purpose is Purpose.PROCESSING]
        self._rows = [self._row(place, consent) for place, consent in shown] or [self._none()]
        for place, row in enumerate(self._rows):
            self._layout.insertWidget(place, row)
        self.noting.setVisible(self._new.isHidden() and not any(consent.holds for _place, consent in shown))
        self.setFocusProxy(self.noting)

    def _row(self, place: int, consent: Consent) -> QWidget:
        version = _("text {version}").format(version=consent.text_version) if consent.text_version else ""
        line = joined((date_words(consent.given_on), consent.how, version))
        if not consent.holds:
            ended = _("withdrawn on {date}").format(date=date_words(consent.withdrawn_on))
            return Statement(self._theme, "alert-circle", "error", _("Consent was withdrawn"), joined((line, ended)))
        row = Statement(self._theme, "circle-check", "teal", _("Consent to keep these data was given"), line)
        withdrawing = Button(self._theme, _("It was withdrawn"), Kind.LINK)
        withdrawing.clicked.connect(lambda: self._withdraw(place))
        row.add(withdrawing)
        return row

    def _none(self) -> QWidget:
        return Statement(self._theme, "alert-circle", "warn", _("No consent to keep these data yet"), "")

    def _withdraw(self, place: int) -> None:
        self._kept[place] = replace(self._kept[place], withdrawn_on=self._today().isoformat())
        self._show()
        self.edited.emit()
