"""The card of the recovery sheet: whether there is one, and a copy of it on paper, or as PDF where its user says."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from desktop_app.gui.prompts import FileKind, Prompts
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.written import written
from desktop_app.language.errors import Refused
from desktop_app.office.screens.settings.backup_work import bar
from desktop_app.office.screens.sheet_printing import PrintWork, print_sheet


class SheetWork(PrintWork, Protocol):
    """What makes sheets; called on lanes."""

    def made_at(self) -> datetime | None:
        """When the last sheet was written."""
        ...

    def write(self, place: Path, *, replace: bool = False) -> None:
        """Write the sheet."""
        ...


def choose_place(prompts: Prompts) -> Path | None:
    """Ask where the sheet goes."""
    name, kinds = f"{_('Recovery sheet')}.pdf", (FileKind("PDF", ("pdf",)),)
    return prompts.choose_save_file(_("Where the recovery sheet goes"), name, kinds)


class SheetCard(Card):
    """Says whether there is a sheet, and prints or writes one."""

    def __init__(self, context: Context, work: SheetWork) -> None:
        super().__init__(context.theme, _("Recovery sheet"))
        self._context, self._work = context, work
        self.words = Label(context.theme, "", ink="text2", wrap=True)
        self.printing = Button(context.theme, _("Print the recovery sheet…"), icon_name="printer")
        self.saving = Button(context.theme, _("Save the recovery sheet…"), icon_name="shield-check")
        self.add(self.words)
        self.add(bar(context, self.printing, self.saving))
        self.printing.clicked.connect(self._print)
        self.saving.clicked.connect(self._save)
        self._look()

    def _look(self) -> None:
        self._context.lanes.reader.ask(self._work.made_at, self._show, owner=self)

    def _show(self, made_at: datetime | None) -> None:
        if made_at is None:
            words = _(
                "This office has no recovery sheet yet. It is one page on paper that opens the office and its backups "
                "when the password is forgotten or the computer is lost."
            )
        else:
            words = _(
                "Last written on {date}. It opens the office and its backups when the password is forgotten or the "
                "computer is lost. Every copy says the same."
            ).format(date=written(made_at.astimezone().date(), catalogs.current()))
        self.words.setText(words)
        self.words.set_ink("text2" if made_at else "warn")

    def _print(self) -> None:
        self._busy(busy=True)
        print_sheet(
            self._context.lanes, self._context.prompts, self._work, self._printed, self._not_printed, owner=self
        )

    def _printed(self, printed: bool) -> None:
        self._busy(busy=False)
        if printed:
            self._look()
            self._context.window.say(_("The recovery sheet is being printed. Keep the paper in a safe place."))

    def _not_printed(self, error: BaseException) -> None:
        self._fail(error, _("The recovery sheet was not printed"))

    def _save(self) -> None:
        place = choose_place(self._context.prompts)
        if place is None:
            return
        self._busy(busy=True)
        self._context.lanes.writer.ask(
            lambda: self._work.write(place, replace=True), lambda _none: self._saved(place), self._failed, owner=self
        )

    def _saved(self, place: Path) -> None:
        self._busy(busy=False)
        self._look()
        self._context.prompts.tell(
            _("The recovery sheet is written"),
            _(
                "Please print “{name}”, keep the paper in a safe place and then delete the file: whoever has it and "
                "the office or a backup can read everything."
            ).format(name=place.name),
        )

    def _failed(self, error: BaseException) -> None:
        self._fail(error, _("The recovery sheet was not written"))

    def _fail(self, error: BaseException, title: str) -> None:
        self._busy(busy=False)
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(title, str(error))

    def _busy(self, *, busy: bool) -> None:
        for button in (self.printing, self.saving):
            button.setEnabled(not busy)
