"""Settings: reading the whole office, what is found and what to do, and rebuilding what can be rebuilt."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.lanes import Progress, Ticket
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.progress import ProgressBarRow
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.statement import Statement
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.doctor import CheckReport
from desktop_app.office.screens.settings.page import GroupPage


@dataclass(frozen=True)
class CheckWork:
    """What the page can have done: `check` on a lane; `repair` leaves the office and comes back to it."""

    check: Callable[[Progress], CheckReport]
    repair: Callable[[], None]


class CheckGroup(GroupPage):
    """One card."""

    def __init__(self, context: Context, work: CheckWork) -> None:
        super().__init__(context.theme)
        self.column.addWidget(CheckCard(context, work))


class CheckCard(Card):
    """Reads the whole office and says what it finds."""

    def __init__(self, context: Context, work: CheckWork) -> None:
        super().__init__(context.theme, _("Check"))
        self._context, self._work = context, work
        self._ticket: Ticket | None = None
        theme = context.theme
        words = _(
            "Reads every page of the office file, the whole register, and whether everybody is found by every word of "
            "their names. It changes nothing."
        )
        self.add(Label(theme, words, ink="text2", wrap=True))
        self.found = Findings(context)
        self.progress = ProgressBarRow(theme, _("Reading the office"), stays=_("Nothing is changed by stopping."))
        self.checking = Button(theme, _("Check the office"), icon_name="search")
        self.repairing = Button(theme, _("Repair"), Kind.PRIMARY)
        self.add(self.found)
        self.add(self.progress)
        bar = QWidget()
        buttons = FlowLayout(bar, gap=theme.px(10))
        buttons.addWidget(self.checking)
        buttons.addWidget(self.repairing)
        self.add(bar)
        self.progress.hide()
        self.repairing.hide()
        self.checking.clicked.connect(self._look)
        self.repairing.clicked.connect(self._repair)
        self.progress.stop_asked.connect(self._stop)

    def _look(self) -> None:
        self._busy(busy=True)
        self.found.show_lines(())
        self.repairing.hide()
        self._ticket = self._context.lanes.errand.work(
            self._work.check, self._checked, self._failed, owner=self, progressed=self.progress.show_progress
        )

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.stop()

    def _checked(self, report: CheckReport) -> None:
        self._busy(busy=False)
        if report.findings:
            self.found.show_lines(report.findings)
        elif report.stopped:
            self.found.show_lines(
                (_("Stopped. What was read so far is in order."),), ink="text2", icon_name="info-circle"
            )
        else:
            self.found.show_lines((_("Everything is in order."),), ink="teal_text", icon_name="circle-check")
        self.repairing.setVisible(report.derived)

    def _repair(self) -> None:
        text = _(
            "Search words, the order of the list and indexes are made anew from what was typed, on a copy of the "
            "office that is checked before it takes its place. The office is closed and opened again for it."
        )
        if self._context.prompts.confirm(_("Repair the office?"), text, _("Repair")):
            self._work.repair()

    def _failed(self, error: BaseException) -> None:
        self._busy(busy=False)
        if not isinstance(error, Refused):
            raise error
        self.found.show_lines((str(error),))

    def _busy(self, *, busy: bool) -> None:
        self.checking.setEnabled(not busy)
        self.progress.setVisible(busy)


class Findings(QWidget):
    """Sentences, each with an icon."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(8))
        self.lines: tuple[str, ...] = ()
        self.hide()

    def show_lines(self, lines: tuple[str, ...], *, ink: str = "error", icon_name: str = "alert-circle") -> None:
        """Show these instead of those that are there."""
        self.lines = lines
        clear(self._column)
        for line in lines:
            self._column.addWidget(self._line(line, ink, icon_name))
        self.setVisible(bool(lines))

    def _line(self, line: str, ink: str, icon_name: str) -> QWidget:
        return Statement(self._context.theme, icon_name, ink, line)
