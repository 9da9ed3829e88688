"""The last step: what came of the list, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.surfaces import Card, IconLabel, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.people.rules.plans import Imported, ImportReport


class ResultStep(ScrollPane):
    """Says what was added and what was not; offers to save the rest as a sheet to mend."""

    undo_asked = Signal()
    leftovers_asked = Signal()
    another_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self.undoing = Button(theme, _("Take the whole import back"), icon_name="arrow-back-up")
        self.saving = Button(theme, _("Save the rows left out as a list"), icon_name="download")
        self.another = Button(theme, _("Import another list"), Kind.LINK)
        self.undoing.clicked.connect(self.undo_asked)
        self.saving.clicked.connect(self.leftovers_asked)
        self.another.clicked.connect(self.another_asked)
        self._icon = IconLabel(theme, "circle-check", "teal", 32)
        self._headline = Label(theme, "", Type.TITLE, wrap=True)
        self._words = QVBoxLayout()
        self._words.setSpacing(theme.px(4))
        self._assemble()

    def show_import(self, imported: Imported) -> None:
        """Show what came of the import."""
        report = imported.report
        added = ngettext("{count} person was added", "{count} people were added", report.added)
        self._icon.show_icon("circle-check", "teal")
        self._say(added.format(count=report.added), report_lines(report))
        left_out = len(report.problems) + report.left_out
        self.undoing.setVisible(report.added > 0)
        self.saving.setVisible(left_out > 0)

    def show_undone(self, count: int) -> None:
        """The import was taken back."""
        text = ngettext("{count} person was taken back", "{count} people were taken back", count)
        self._icon.show_icon("arrow-back-up", "text2")
        self._say(text.format(count=count), [_("The office is as it was before the import.")])
        self.undoing.hide()

    def _assemble(self) -> None:
        theme = self._theme
        card = Card(theme)
        head = QHBoxLayout()
        head.setSpacing(theme.px(14))
        head.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        words.addWidget(self._headline)
        words.addLayout(self._words)
        head.addLayout(words, stretch=1)
        bar = QWidget()
        buttons = FlowLayout(bar, gap=theme.px(10))
        for button in (self.undoing, self.saving, self.another):
            buttons.addWidget(button)
        card.body.setSpacing(theme.px(16))
        card.add(head)
        card.add(bar)
        self.body.setContentsMargins(theme.px(24), 0, theme.px(20), theme.px(20))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _say(self, headline: str, lines: list[str]) -> None:
        self._headline.setText(headline)
        clear(self._words)
        for line in lines:
            self._words.addWidget(Label(self._theme, line, Type.BODY, "text2", wrap=True))


def report_lines(report: ImportReport) -> list[str]:
    """What else came of the rows, one line each, and only where there is something to say."""
    problems, doubtful, warned = len(report.problems), len(report.duplicates), len(report.warned)
    counted = (
        (report.repeated, ngettext("{count} row was already here", "{count} rows were already here", report.repeated)),
        (problems, ngettext("{count} row with an error left out", "{count} rows with errors left out", problems)),
        (report.left_out, ngettext("{count} row left out by you", "{count} rows left out by you", report.left_out)),
        (doubtful, ngettext("{count} may have been here before", "{count} may have been here before", doubtful)),
        (warned, ngettext("{count} row was put right", "{count} rows were put right", warned)),
    )
    return [text.format(count=count) for count, text in counted if count]
