"""The scanned signature of one who signs: seen, chosen from a file, removed."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.gui.prompts import picture_files
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.pictures import PictureView
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.printing.layout import PictureData
from desktop_app.printing.signature_scans import read_scan

_WIDE, _HIGH = 150, 56


class ScanField(QWidget):
    """Reads a picture on the errand lane; it is kept with the form around it."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, theme = context, context.theme
        self._scan: PictureData | None = None
        self._view = PictureView(theme, _WIDE, _HIGH, paper=True)
        self._view.setAccessibleName(_("The scanned signature"))
        self.choosing = Button(theme, _("Choose a picture…"), Kind.COMPACT, icon_name="photo")
        self.removing = Button(theme, _("Remove"), Kind.QUIET, icon_name="trash")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for part in (self._view, self.choosing, self.removing):
            row.addWidget(part)
        row.addStretch()
        self.choosing.clicked.connect(self._ask)
        self.removing.clicked.connect(lambda: self._take(None))
        self.show_scan(None)

    @property
    def scan(self) -> PictureData | None:
        """The signature that is shown."""
        return self._scan

    def show_scan(self, scan: PictureData | None) -> None:
        """Show this one, or none."""
        self._scan = scan
        self.removing.setVisible(self._view.show_picture(scan.content if scan else None))

    def _ask(self) -> None:
        chosen = self._context.prompts.choose_open_file(_("Choose the scanned signature"), (picture_files(),))
        if chosen is not None:
            self._read(chosen)

    def _read(self, place: Path) -> None:
        self._context.lanes.errand.ask(lambda: read_scan(place), self._take, self._refused, owner=self)

    def _take(self, scan: PictureData | None) -> None:
        self.show_scan(scan)
        self.edited.emit()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("This picture cannot be used"), str(error))
