"""Choosing somebody of the office whose paper is to be looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.screens.picker import PersonPicker
from desktop_app.people.screens.services import ListedPeople


class SomebodyDialog(QDialog):
    """Picks one person."""

    person_chosen = Signal(int)

    def __init__(self, context: Context, services: ListedPeople, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.setWindowTitle(_("Whose document do you want to see?"))
        self.picker = PersonPicker(context, services)
        self.showing = Button(theme, _("Show"), Kind.PRIMARY, icon_name="check")
        self.leaving = Button(theme, _("Cancel"))
        self.showing.setEnabled(False)
        box = QDialogButtonBox()
        box.addButton(self.showing, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self._take)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(14))
        layout.addWidget(Label(theme, self.windowTitle(), Type.HEADING))
        layout.addWidget(self.picker, stretch=1)
        layout.addWidget(box)
        self.picker.chosen_changed.connect(lambda count: self.showing.setEnabled(count > 0))
        self.resize(theme.px(860), theme.px(560))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _take(self) -> None:
        self.person_chosen.emit(self.picker.chosen()[-1])
        self.accept()
