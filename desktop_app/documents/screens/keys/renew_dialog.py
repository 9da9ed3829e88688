"""Each year: the root is read from its sheet, states the keys of this year and the next, and is forgotten again."""

from PySide6.QtWidgets import QWidget

from desktop_app.documents.screens.services import DocumentServices
from desktop_app.gui.dialogs import FormDialog
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.language.catalogs import gettext as _
from desktop_app.office import recovery
from desktop_app.office.screens.sheet_groups import SheetGroups


class RenewDialog(FormDialog):
    """The groups of the root sheet, typed or pasted."""

    def __init__(self, context: Context, services: DocumentServices, parent: QWidget | None) -> None:
        super().__init__(context.theme, _("Renew the keys"), (640, 430), parent)
        self._context, self._services, theme = context, services, context.theme
        self.groups = SheetGroups(theme)
        self.renewing = Button(theme, _("Renew the keys"), Kind.PRIMARY, icon_name="check")
        said = _("Please type the fourteen groups of the root sheet. They are compared and used, and kept nowhere.")
        pane = self.scrolled(Label(theme, said, Type.BODY, "text2", wrap=True), self.groups, self.words)
        self.lay_out(pane, verb=self.renewing)
        self.renewing.clicked.connect(self._renew)
        self.groups.filled.connect(self.renewing.setFocus)

    def _renew(self) -> None:
        code = self.groups.text
        reading = recovery.read(code)
        self.groups.mark(each.group for each in reading.misread if each.group is not None)
        if reading.key is not None:
            keys = self._services.documents.keys
            self._context.lanes.writer.ask(
                lambda: keys.renew(code), lambda _none: self.accept(), self.show_refusal, owner=self
            )
