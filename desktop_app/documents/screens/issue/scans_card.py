"""Whether scanned signatures are printed: only when somebody says so each time."""

from PySide6.QtCore import Signal

from desktop_app.documents.screens.services import DocumentServices
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.checks import CheckBox
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _


class ScansCard(Card):
    """Offers it where one of those who sign has a scanned signature."""

    changed = Signal()

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__(context.theme, _("Signatures"))
        self._context, self._services = context, services
        self.printing = CheckBox(context.theme, _("Print the scanned signatures"))
        words = _(
            "A scanned signature can be copied out of the file. Print it only with the consent of the person who signs."
        )
        self.add(self.printing)
        self.add(Label(context.theme, words, Type.SMALL, "text2", wrap=True))
        self.printing.toggled.connect(self.changed)
        self.hide()

    @property
    def wanted(self) -> bool:
        """Whether they are to be printed."""
        return self.printing.isChecked() and not self.isHidden()

    def offer(self, *, wanted: bool) -> None:
        """Look whether there is one to be printed."""
        self.printing.setChecked(wanted)
        signing = self._services.documents.signatories
        self._context.lanes.reader.ask(
            lambda: any(each.scan for each in signing.signatories()),
            self.setVisible,
            owner=self,
            replaces=f"scans {id(self)}",
        )
