"""The page of the recovery sheet: print it, or save it for that; type two of its groups back; or leave it for later."""

import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from desktop_app.gui.forms import FieldFinding
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.language.catalogs import gettext as _
from desktop_app.office import recovery
from desktop_app.office.screens.wizard.page import Page
from desktop_app.office.screens.wizard.way import Way

Says = Callable[[int, str], bool]
"""Whether a text is a group of the sheet, counted from 1."""


class SheetPage(Page):
    """Whoever copies two groups from the paper has printed it, and can read it."""

    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            _("Recovery sheet"),
            _(
                "If the password is forgotten or the computer is lost, this one page on paper opens the office and its "
                "backups. Print it and keep it in a safe place."
            ),
        )
        self.groups = sorted(secrets.SystemRandom().sample(range(1, recovery.GROUPS + 1), 2))
        self._says: Says | None = None
        self.printing = Way(
            theme,
            "printer",
            _("Print the recovery sheet…"),
            _("Onto paper at once, without a file."),
        )
        self.saving = Way(
            theme, "shield-check", _("Save the recovery sheet…"), _("A PDF to be printed and then deleted.")
        )
        self.printing.clicked.connect(self.print_asked)
        self.saving.clicked.connect(self.save_asked)
        self.add(self.printing, self.saving)
        self._words = Label(theme, "", Type.MEDIUM, "text2", wrap=True)
        self.add(self._words)
        rows = [
            self.form.add(
                str(group),
                FieldRow(theme, _("Group {group}").format(group=group), TextField(theme)),
                partial(self._right, group),
            )
            for group in self.groups
        ]
        self.add(*rows)
        self._beside = rows[0].parentWidget()
        self._show(made=False)

    def saved(self, place: Path, says: Says) -> None:
        """The sheet is written: ask for two of its groups."""
        words = _("“{name}” is saved. Please print it and type these two groups from the paper.")
        self._ask_back(words.format(name=place.name), says)

    def printed(self, says: Says) -> None:
        """The sheet is on its way to paper: ask for two of its groups."""
        self._ask_back(_("The sheet is being printed. Please type these two groups from the paper."), says)

    def answers(self) -> dict[str, object]:
        """Nothing: a key is typed to be compared, and kept nowhere."""
        return {}

    def complete(self) -> bool:
        """Whether there is a sheet and it was read from paper."""
        if self._says is None:
            self._words.setText(_("Please print or save the sheet first, or choose “Later”."))
            self._words.show()
            return False
        return super().complete()

    def _ask_back(self, words: str, says: Says) -> None:
        self._says = says
        self._words.setText(words)
        self._show(made=True)
        self.form.row(str(self.groups[0])).field.setFocus()

    def _right(self, group: int, typed: object) -> FieldFinding | None:
        if self._says is None or self._says(group, str(typed)):
            return None
        return FieldFinding(_("The sheet says something else. Please look at group {group}.").format(group=group))

    def _show(self, *, made: bool) -> None:
        self._words.setVisible(made)
        if self._beside is not None:
            self._beside.setVisible(made)
