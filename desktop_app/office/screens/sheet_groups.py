"""The fields for the groups of a recovery sheet: each is checked as soon as it is full, pasted text spreads itself."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.language.catalogs import gettext as _
from desktop_app.office import recovery


class SheetGroups(QWidget):
    """Fourteen small fields, numbered as on the paper."""

    filled = Signal()
    """The last group was typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FieldRow] = []
        self.fields: list[TextField] = []
        grid = CardGrid(self, gap=theme.px(10), least=theme.px(92), columns=5)
        for group in range(1, recovery.GROUPS + 1):
            field = TextField(theme)
            row = FieldRow(theme, str(group), field)
            field.setAccessibleName(_("Group {group}").format(group=group))
            field.textEdited.connect(lambda _text, place=group - 1: self._spread(place))
            field.left.connect(lambda place=group - 1: self._check(place))
            self.rows.append(row)
            self.fields.append(field)
            grid.addWidget(row)

    @property
    def text(self) -> str:
        """The whole code as it was typed."""
        return " ".join(field.text() for field in self.fields)

    def mark(self, groups: Iterable[int]) -> None:
        """Mark the groups, counted from 1, that have to be looked at again; the keyboard goes to the first."""
        wrong = set(groups)
        for place, row in enumerate(self.rows):
            row.show_error(_look_again() if place + 1 in wrong else "")
        if wrong:
            self.fields[min(wrong) - 1].setFocus()

    def _spread(self, place: int) -> None:
        """Let what is more than one group go on into the fields that follow; go on once a group is whole."""
        pieces = recovery.split(self.fields[place].text())
        self.rows[place].show_error("")
        if len(pieces) > 1:
            place = 0 if len(pieces) >= recovery.GROUPS else place
            for at, piece in enumerate(pieces[: recovery.GROUPS - place], start=place):
                self.fields[at].setText(piece)
                self._check(at)
            place = min(place + len(pieces), recovery.GROUPS) - 1
        if len("".join(recovery.split(self.fields[place].text()))) == recovery.GROUP_LETTERS and self._check(place):
            self._go_on(place)

    def _go_on(self, place: int) -> None:
        if place + 1 < recovery.GROUPS:
            self.fields[place + 1].setFocus()
        else:
            self.filled.emit()

    def _check(self, place: int) -> bool:
        """Whether the group can be right; a field without anything in it is nothing wrong yet."""
        text = self.fields[place].text()
        holds = not text.strip() or recovery.group_holds(place + 1, text)
        self.rows[place].show_error("" if holds else _look_again())
        return holds


def _look_again() -> str:
    return _("Look again")
