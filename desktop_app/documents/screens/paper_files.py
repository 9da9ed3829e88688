"""A document's own file in the office's folder: written there when it is not, then shown by the system."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.documents import press
from desktop_app.documents.press import PrintJob
from desktop_app.documents.rules.requests import Output
from desktop_app.documents.screens.print_dialog import PrintDialog
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.gui.screen import Context
from desktop_app.language.catalogs import gettext as _


class PaperFiles(QObject):
    """Has documents shown outside Ocaq."""

    def __init__(self, context: Context, services: DocumentServices, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._services = context, services

    def open(self, document_id: int) -> None:
        """Open a document's file in the program that shows PDFs here."""
        self._with_file(document_id, self.open_file)

    def print(self, document_id: int) -> None:
        """Print a document, again or for the first time, on a printer of the user's choice."""
        self.print_all((document_id,))

    def print_all(self, document_ids: Sequence[int]) -> None:
        """Print documents of the register, in this order."""
        register = self._services.documents.register
        self._context.lanes.reader.ask(lambda: register.print_job(document_ids), self.print_job, owner=self)

    def print_job(self, job: PrintJob) -> None:
        """Show what is about to be printed, and print it."""
        over = self.parent()
        dialog = PrintDialog(self._context, job, over if isinstance(over, QWidget) else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def duplicate(self, document_id: int) -> None:
        """Write a duplicate of a document, have the history know it, and print it."""
        lanes, duplicates = self._context.lanes, self._services.documents.duplicates
        output = Output(self._services.folder.path, joint=False)

        def keep(job: PrintJob) -> None:
            lanes.writer.ask(lambda: duplicates.record([document_id]), lambda _none: self.print_job(job), owner=self)

        def write(job: PrintJob) -> None:
            lanes.press.ask(lambda: _file(job, output), lambda _file: keep(job), owner=self)

        lanes.reader.ask(lambda: duplicates.job([document_id]), write, owner=self)

    def show_in_folder(self, document_id: int) -> None:
        """Open the folder that a document's file lies in."""
        self._with_file(document_id, self.show_file)

    def open_file(self, file: Path) -> None:
        """Open a file that is there."""
        if not self._services.viewer.open(file):
            self._tell_none_opens(file)

    def show_file(self, file: Path) -> None:
        """Open the folder of a file that is there."""
        if not self._services.viewer.show_in_folder(file):
            title = _("The folder could not be opened")
            self._context.prompts.tell(title, _("It is here: {folder}").format(folder=file.parent))

    def _tell_none_opens(self, file: Path) -> None:
        text = _("The document is safe in “{file}”. Any PDF viewer can open it.")
        self._context.prompts.tell(_("There is no program here that shows PDFs"), text.format(file=file))

    def _with_file(self, document_id: int, use: Callable[[Path], None]) -> None:
        lanes, register = self._context.lanes, self._services.documents.register
        output = Output(self._services.folder.path, joint=False)

        def write(job: PrintJob) -> None:
            lanes.press.ask(lambda: _file(job, output), use, owner=self)

        lanes.reader.ask(lambda: register.print_job((document_id,)), write, owner=self)


def _file(job: PrintJob, output: Output) -> Path:
    """On the press lane: the file of one document, written if it is not there yet."""
    press.make_room(output)
    return next(press.printed(job, output)).file
