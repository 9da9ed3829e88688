"""Each year: the root is read from its sheet, states the keys of this year and the next, and is forgotten again."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.documents.screens.services import DocumentServices
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import recovery
from desktop_app.office.screens.sheet_groups import SheetGroups


class RenewDialog(QDialog):
    """The groups of the root sheet, typed or pasted."""

    def __init__(self, context: Context, services: DocumentServices, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context, self._services, theme = context, services, context.theme
        self.setWindowTitle(_("Renew the keys"))
        self.groups = SheetGroups(theme)
        self.renewing = Button(theme, _("Renew the keys"), Kind.PRIMARY, icon_name="check")
        self.leaving = Button(theme, _("Cancel"))
        box = QDialogButtonBox()
        box.addButton(self.renewing, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.leaving, QDialogButtonBox.ButtonRole.ActionRole)
        said = _("Please type the fourteen groups of the root sheet. They are compared and used, and kept nowhere.")
        self.words = Label(theme, "", Type.MEDIUM, "error", wrap=True)
        self.words.hide()
        pane = ScrollPane(theme, margin=0)
        pane.body.addWidget(Label(theme, self.windowTitle(), Type.HEADING, wrap=True))
        pane.body.addWidget(Label(theme, said, Type.BODY, "text2", wrap=True))
        pane.body.addWidget(self.groups)
        pane.body.addWidget(self.words)
        pane.body.addStretch()
        layout = QVBoxLayout(self)
        pad = theme.px(20)
        layout.setContentsMargins(pad, pad, pad, pad)
        layout.setSpacing(theme.px(14))
        layout.addWidget(pane)
        layout.addWidget(box)
        self.resize(self.sizeHint())
        self.renewing.clicked.connect(self._renew)
        self.groups.filled.connect(self.renewing.setFocus)
        self.leaving.clicked.connect(self.reject)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def sizeHint(self) -> QSize:
        """Room for three rows of groups, no higher than the window below it."""
        theme, over = self._context.theme, self.parentWidget()
        room = QSize(theme.px(640), theme.px(430))
        return room.boundedTo(over.size() * 0.94) if over is not None else room

    def _renew(self) -> None:
        code = self.groups.text
        reading = recovery.read(code)
        self.groups.mark(each.group for each in reading.misread if each.group is not None)
        if reading.key is not None:
            keys = self._services.documents.keys
            self._context.lanes.writer.ask(
                lambda: keys.renew(code), lambda _none: self.accept(), self._fail, owner=self
            )

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self.words.setText(str(error))
        self.words.show()
