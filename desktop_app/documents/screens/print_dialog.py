"""What is about to be printed: its first page as it will be, whole or for paper that is printed already."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.documents.press import PrintJob, rendered
from desktop_app.documents.screens.page_preview import PagePreview
from desktop_app.gui.print_run import PrintRun, WhatWasPrinted
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.checks import CheckBox
from desktop_app.gui.widgets.labels import Label
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.language.errors import Refused


class PrintDialog(QDialog):
    """Shows the page, prints on a printer of the user's choice and closes; what is refused is told and it stays."""

    def __init__(self, context: Context, job: PrintJob, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context, self._job = context, job
        theme, count = context.theme, len(job.papers)
        words = ngettext("Print {count} document", "Print {count} documents", count).format(count=count)
        self.setWindowTitle(words)
        self.page = PagePreview(context, _("Page of the document"))
        self.on_form = CheckBox(theme, _("The paper is already printed: leave out the ornament and logo"))
        self.leaving = Button(theme, _("Cancel"))
        self.printing = Button(theme, _("Print…"), Kind.PRIMARY, icon_name="printer")
        self._run = PrintRun(context.lanes, context.prompts, self)
        box = QDialogButtonBox()
        box.addButton(self.printing, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        pad = theme.px(20)
        layout.setContentsMargins(pad, pad, pad, pad)
        layout.setSpacing(theme.px(12))
        layout.addWidget(Label(theme, words, Type.HEADING, wrap=True))
        layout.addWidget(self.page, stretch=1)
        layout.addWidget(self.on_form)
        exactly = _("Printed at its true size: a millimetre of the page is a millimetre on the paper.")
        layout.addWidget(Label(theme, exactly, Type.SMALL, "text2", wrap=True))
        layout.addWidget(box)
        self.printing.setDefault(True)
        self.printing.clicked.connect(self._print)
        self.on_form.toggled.connect(self._show_page)
        self._show_page()

    def sizeHint(self) -> QSize:
        """Room for the page, no higher than the window below it."""
        over, room = self.parentWidget(), QSize(self._context.theme.px(620), self._context.theme.px(640))
        return room.boundedTo(over.window().size() * 0.94) if over is not None else room

    def _show_page(self) -> None:
        first = self._job.only({self._job.papers[0].id})
        chosen = first.on_form() if self.on_form.isChecked() else first
        self._context.lanes.press.ask(
            lambda: rendered(chosen), self.page.show_page, owner=self, replaces=f"printed {id(self)}"
        )

    def _print(self) -> None:
        self.printing.setEnabled(False)
        on_form, job = self.on_form.isChecked(), self._job

        def drawn() -> bytes:
            return rendered(job.on_form() if on_form else job)

        self._run.start(self.windowTitle(), drawn, self._end, self._fail)

    def _end(self, printed: WhatWasPrinted | None) -> None:
        self.printing.setEnabled(True)
        if printed is not None:
            self._context.window.say(printed.words())
            self.accept()

    def _fail(self, problem: BaseException) -> None:
        self.printing.setEnabled(True)
        if not isinstance(problem, Refused):
            raise problem
        self._context.prompts.tell(_("The documents were not printed"), str(problem))
