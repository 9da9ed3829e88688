"""The first time: a root is made, goes onto paper, and two of its groups are typed back before anything is signed."""

import secrets
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.service.keys import FreshRoot
from desktop_app.gui.dialogs import FormDialog
from desktop_app.gui.print_run import PrintRun, WhatWasPrinted
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import recovery
from desktop_app.office.screens.wizard.way import Way


class RootDialog(FormDialog):
    """The root lives in this dialog alone until it is on paper."""

    def __init__(self, context: Context, services: DocumentServices, parent: QWidget | None) -> None:
        super().__init__(context.theme, _("Sign documents from now on"), (540, 560), parent)
        self._context, self._services, theme = context, services, context.theme
        self.root = FreshRoot()
        self.groups = sorted(secrets.SystemRandom().sample(range(1, recovery.GROUPS + 1), 2))
        self.printing = Way(theme, "printer", _("Print the root sheet…"), _("Onto paper at once, without a file."))
        self.saving = Way(
            theme, "shield-check", _("Save the root sheet…"), _("Onto a stick, or to be printed and then deleted.")
        )
        self.words.set_ink("text2")
        self.fields = [TextField(theme) for _group in self.groups]
        self.rows = [
            FieldRow(theme, _("Group {group}").format(group=group), field)
            for group, field in zip(self.groups, self.fields, strict=True)
        ]
        self.starting = Button(theme, _("Sign documents from now on"), Kind.PRIMARY, icon_name="check")
        self._assemble()
        self.printing.clicked.connect(self._print)
        self.saving.clicked.connect(self._save)
        self.starting.clicked.connect(self._start)

    def _assemble(self) -> None:
        theme = self._context.theme
        self.starting.setDefault(True)
        self.starting.setEnabled(False)
        said = _(
            "The root sheet is one page on paper. Each year it says which keys sign for the office, and it is kept "
            "nowhere else. Lock it away from the computer and from the recovery sheet."
        )
        self._back = QWidget()
        grid = CardGrid(self._back, gap=theme.px(12), least=theme.px(180), columns=2)
        for row in self.rows:
            grid.addWidget(row)
        self._back.hide()
        asked = Label(theme, said, Type.BODY, "text2", wrap=True)
        pane = self.scrolled(asked, self.printing, self.saving, self.words, self._back)
        self.lay_out(pane, verb=self.starting)

    def _print(self) -> None:
        keys, root = self._services.documents.keys, self.root
        run = PrintRun(self._context.lanes, self._context.prompts, self)
        run.start(_("Root sheet"), lambda: keys.sheet(root), self._printed, self._fail)

    def _printed(self, printed: WhatWasPrinted | None) -> None:
        if printed is not None and printed.whole:
            self._ask_back(_("The sheet is being printed. Please type these two groups from the paper."))

    def _save(self) -> None:
        name = f"{_('Root sheet')}.pdf"
        place = self._context.prompts.choose_save_file(
            _("Where the root sheet goes"), name, (FileKind("PDF", ("pdf",)),)
        )
        if place is not None:
            keys, root = self._services.documents.keys, self.root
            self._context.lanes.errand.ask(
                lambda: keys.write_sheet(root, place), lambda _none: self._saved(place), self._fail, owner=self
            )

    def _saved(self, place: Path) -> None:
        words = _("“{name}” is saved. Please open or print it and type these two groups from it.")
        self._ask_back(words.format(name=place.name))

    def _ask_back(self, words: str) -> None:
        self.words.setText(words)
        self.words.show()
        self._back.show()
        self.starting.setEnabled(True)
        self.fields[0].setFocus()

    def _start(self) -> None:
        right = True
        for group, field, row in zip(self.groups, self.fields, self.rows, strict=True):
            says = self.root.says(group, field.text())
            wrong = _("The sheet says something else. Please look at group {group}.").format(group=group)
            row.show_error("" if says else wrong)
            right = right and says
        if right:
            keys, root = self._services.documents.keys, self.root
            self._context.lanes.writer.ask(
                lambda: keys.found(root), lambda _none: self.accept(), self._fail, owner=self
            )

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("Documents are not signed yet"), str(error))
