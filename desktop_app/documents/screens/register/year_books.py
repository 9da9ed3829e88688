"""The register of a year as a file: which year, where to, and how far it is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop_app.documents.screens.services import DocumentServices
from desktop_app.gui.lanes import Ticket
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.progress import ProgressBarRow
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.language.errors import Refused


class YearBooks(QWidget):
    """A menu with the book of each year; in sight while one is being written."""

    def __init__(self, context: Context, services: DocumentServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._services = context, services
        self._ticket: Ticket | None = None
        self._writing = False
        self._years: tuple[int, ...] = ()
        self.menu = QMenu(self)
        self.progress = ProgressBarRow(
            context.theme, _("Writing the register"), stays=_("If you stop, no file is written.")
        )
        self.progress.stop_asked.connect(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.progress)
        self.hide()

    def show_years(self, years: Sequence[int]) -> None:
        """Offer the books of these years; a menu that says so already is left alone, as somebody may be in it."""
        if self._years == tuple(years):
            return
        self._years = tuple(years)
        self.menu.clear()
        for year in years:
            action = self.menu.addAction(_("Save the register of {year}…").format(year=year))
            action.triggered.connect(lambda _on=False, year=year: self.save(year))

    def save(self, year: int) -> None:
        """Ask where the book of a year goes, and write it; one at a time."""
        if self._writing:
            return
        name = _("Register {year}").format(year=year)
        kinds = (FileKind("PDF", ("pdf",)), FileKind(_("Excel workbook"), ("xlsx",)))
        place = self._context.prompts.choose_save_file(_("Where the register goes"), f"{name}.pdf", kinds)
        if place is None:
            return
        book = self._services.documents.book
        self._show(writing=True)
        ticket = self._context.lanes.errand.work(
            lambda progress: book.write(year, place, replace=True, progress=progress),
            lambda count: self._end(count, place),
            self._fail,
            owner=self,
            progressed=self.progress.show_progress,
        )
        self._ticket = ticket if self._writing else None  # a lane may have answered already

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.stop()

    def _show(self, *, writing: bool) -> None:
        self._writing, self._ticket = writing, None
        if writing:
            self.progress.begin()
        self.menu.setEnabled(not writing)
        self.setVisible(writing)

    def _end(self, count: int, place: Path) -> None:
        self._show(writing=False)
        if not count:
            self._context.window.say(_("You have stopped. No file was written."))
            return
        words = ngettext("{count} number written to {file}", "{count} numbers written to {file}", count)
        self._context.window.say(words.format(count=count, file=place.name))

    def _fail(self, problem: BaseException) -> None:
        self._show(writing=False)
        if not isinstance(problem, Refused):
            raise problem
        self._context.prompts.tell(_("The register was not written"), str(problem))
