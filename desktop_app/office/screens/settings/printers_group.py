"""Settings of printers: most print a millimetre or two beside; measured once, Ocaq prints that much the other way."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.forms import FieldFinding, Form
from desktop_app.gui.print_run import PrintRun, WhatWasPrinted
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.screens.settings.page import GroupPage

EDGE: Final = 50.0
"""How far the lines of the page are from their edges of the paper, in millimetres."""
MOST: Final = 10.0
"""Millimetres that a printer may be off; more is a ruler held the wrong way."""
Shifts = Mapping[str, list[float]]


class PrintersGroup(GroupPage):
    """Print a page, type what a ruler says, and see which printers have been measured."""

    def __init__(
        self, context: Context, read: Callable[[], Shifts], keep: Callable[[dict[str, list[float]]], None]
    ) -> None:
        super().__init__(context.theme)
        self._context, self._read, self._keep_all = context, read, keep
        self._printer = ""
        theme = context.theme
        self._run = PrintRun(context.lanes, context.prompts, self)
        self.printing = Button(theme, _("Print the page to measure"), Kind.PRIMARY, icon_name="printer")
        self._form = Form(self)
        self.across = self._row("across", _("A: from the left edge to the upright line, in mm"))
        self.down = self._row("down", _("B: from the upper edge to the level line, in mm"))
        self.keeping = Button(theme, _("Keep these numbers"), icon_name="check")
        self.which = Label(theme, "", wrap=True)
        self.column.addWidget(self._measuring())
        self.column.addWidget(self._measured())
        self.printing.clicked.connect(self._print)
        self.keeping.clicked.connect(self._keep)
        self._offer("")
        self._show()

    def _row(self, name: str, label: str) -> FieldRow:
        return self._form.add(name, FieldRow(self._context.theme, label, TextField(self._context.theme)), _finding)

    def _measuring(self) -> Card:
        theme = self._context.theme
        card = Card(theme, _("Measure a printer"))
        words = _(
            "Few printers meet the middle of the paper exactly. Print the page, measure two distances with a ruler and "
            "type them here: from then on Ocaq moves everything that is printed on this printer by so much."
        )
        card.add(Label(theme, words, ink="text2", wrap=True))
        card.body.addWidget(self.printing, alignment=Qt.AlignmentFlag.AlignLeading)
        card.add(self.which)
        grid = CardGrid(gap=theme.px(14), least=theme.px(250), columns=2)
        grid.addWidget(self.across)
        grid.addWidget(self.down)
        card.add(grid)
        card.body.addWidget(self.keeping, alignment=Qt.AlignmentFlag.AlignLeading)
        return card

    def _measured(self) -> Card:
        card = Card(self._context.theme, _("Measured printers"))
        self._list = CardGrid(gap=self._context.theme.px(6), least=self._context.theme.px(400), columns=1)
        card.add(self._list)
        self._measured_card = card
        return card

    def _print(self) -> None:
        from desktop_app.printing.measuring_page import measuring_page  # noqa: PLC0415 - ReportLab, for this alone

        self.printing.setEnabled(False)
        made = partial(measuring_page, EDGE)
        self._run.start(_("Page to measure a printer by"), made, self._end, self._fail, shifted=False)

    def _end(self, printed: WhatWasPrinted | None) -> None:
        self.printing.setEnabled(True)
        if printed is not None:
            self._context.window.say(printed.words())
            self._offer(printed.printer)

    def _fail(self, problem: BaseException) -> None:
        self.printing.setEnabled(True)
        if not isinstance(problem, Refused):
            raise problem
        self._context.prompts.tell(_("The page was not printed"), str(problem))

    def _offer(self, printer: str) -> None:
        """Ask for the numbers of a printer that has just printed the page."""
        self._printer = printer
        self.which.setText(_("Printed on {printer}. Now measure:").format(printer=printer) if printer else "")
        for part in (self.which, self.across, self.down, self.keeping):
            part.setVisible(bool(printer))
        self._form.fill({"across": "", "down": ""})

    def _keep(self) -> None:
        if not self._form.check_all():
            self._form.jump()
            return
        right, down = (round(EDGE - measured, 1) for measured in map(_number, self._typed()) if measured is not None)
        self._keep_all({**self._read(), self._printer: [right, down]})
        self._context.window.say(_("“{printer}” has been measured").format(printer=self._printer))
        self._offer("")
        self._show()

    def _typed(self) -> tuple[str, str]:
        return str(self._form.value("across")), str(self._form.value("down"))

    def _forget(self, printer: str) -> None:
        self._keep_all({name: shift for name, shift in self._read().items() if name != printer})
        self._show()

    def _show(self) -> None:
        clear(self._list)
        shifts = self._read()
        for name, (right, down) in shifts.items():
            self._list.addWidget(self._shown(name, right, down))
        self._measured_card.setVisible(bool(shifts))

    def _shown(self, printer: str, right: float, down: float) -> QWidget:
        words = _("{printer}: {right} mm to the right, {down} mm down")
        said = words.format(printer=printer, right=_signed(right), down=_signed(down))
        row, theme = QWidget(), self._context.theme
        forgetting = Button(theme, _("Forget"), Kind.LINK)
        forgetting.setAccessibleName(f"{_('Forget')}: {said}")
        forgetting.clicked.connect(lambda: self._forget(printer))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Label(theme, said, wrap=True), stretch=1)
        layout.addWidget(forgetting)
        return row


def _signed(millimetres: float) -> str:
    return f"{millimetres:+g}".replace("-", "−")


def _number(text: str) -> float | None:
    try:
        return float(text.strip().removesuffix("mm").strip().replace(",", "."))
    except ValueError:
        return None


def _finding(value: object) -> FieldFinding | None:
    number = _number(str(value))
    if number is None:
        return FieldFinding(_("Please type millimetres, for example 51,5."))
    if abs(number - EDGE) > MOST:
        return FieldFinding(_("This should be about 50 mm. Please measure again, from the edge of the paper."))
    return None
