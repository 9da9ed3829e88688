"""The first step: drop a list, or choose one."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.statement import Statement
from desktop_app.gui.widgets.surfaces import IconLabel, ScrollPane
from desktop_app.language.catalogs import gettext as _

ENDINGS = ("xlsx", "xls", "ods", "csv", "tsv", "txt")


class FileStep(ScrollPane):
    """Says why a file could not be read where it was chosen."""

    file_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        theme = context.theme
        self.zone = DropZone(context)
        self.zone.file_chosen.connect(self.file_chosen)
        self._problem: Statement | None = None
        self.body.setContentsMargins(theme.px(24), 0, theme.px(20), theme.px(20))
        self.body.addWidget(self.zone, stretch=1)

    def say_problem(self, text: str) -> None:
        """Say below the zone what kept the file from being read; "" takes it back."""
        if self._problem is not None:
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None
        if text:
            line = _("Please choose another file, or mend this one.")
            self._problem = Statement(self._context.theme, "alert-circle", "error", text, line)
            self.body.insertWidget(0, self._problem)


class DropZone(QFrame):
    """A dashed frame to drop a file into."""

    file_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)
        self._context = context
        theme = context.theme
        self.choosing = Button(theme, _("Choose a file…"), Kind.PRIMARY, icon_name="folder-open")
        self.choosing.clicked.connect(self._choose)
        headline = Label(theme, _("Drop an Excel, ODS or CSV file here"), Type.HEADING, wrap=True)
        line = Label(
            theme,
            _("Titles above the list, several sheets, any spelling and any order of columns are all right."),
            Type.BODY,
            "text2",
            wrap=True,
        )
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        layout.setSpacing(theme.px(12))
        layout.addStretch()
        layout.addWidget(IconLabel(theme, "file-spreadsheet", "teal", 40), alignment=middle)
        for words in (headline, line):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(words)
        layout.addWidget(self.choosing, alignment=middle)
        layout.addStretch()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """That file."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_chosen.emit(path)

    def _choose(self) -> None:
        kinds = (FileKind(_("Lists"), ENDINGS), FileKind(_("All files"), ("*",)))
        path = self._context.prompts.choose_open_file(_("Choose a list"), kinds)
        if path is not None:
            self.file_chosen.emit(path)


def _dropped(event: QDropEvent) -> Path | None:
    """The file that is dropped, when it is one and lies on this machine."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
