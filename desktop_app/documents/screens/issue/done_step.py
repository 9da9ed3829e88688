"""Last step: the numbers, the files, and what was left out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.documents.rules.numbers import in_order
from desktop_app.documents.rules.register import State, state_words
from desktop_app.documents.screens.issue.draft import IssueDraft
from desktop_app.documents.screens.issue.issuing import MadePaper, Outcome
from desktop_app.documents.screens.issue.step import Footing, Step
from desktop_app.documents.screens.parts import Parts
from desktop_app.documents.screens.words import TONES, finishing_words, range_words, state_width
from desktop_app.gui.models.columns import Column, RowsModel
from desktop_app.gui.screen import Context, Place
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.reflow import FlowLayout, SideBySide
from desktop_app.gui.widgets.surfaces import Card, IconLabel, ScrollPane
from desktop_app.gui.widgets.tables import TableView
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext

ROWS_IN_SIGHT = 8
NUMBER, DOCUMENT, STATE = 0, 2, 3


class DoneStep(Step):
    """Says what has been issued, and leads to it."""

    open_asked = Signal()
    print_asked = Signal()
    folder_asked = Signal()
    file_asked = Signal(object)
    """The path of one of the files."""
    finish_asked = Signal()
    again_asked = Signal(tuple)
    """The people who are to get another document."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.outcome: Outcome | None = None
        self._titles: dict[str, str] = {}
        theme = context.theme
        self._icon = IconLabel(theme, "circle-check", "teal", 34)
        self._headline = Label(theme, "", Type.TITLE, wrap=True)
        self._numbers = Label(theme, "", Type.HEADING, "teal_text", wrap=True)
        self._where = ElidedLabel(theme, "", Type.BODY, "text2")
        self._problem = Label(theme, "", Type.BODY, "error", wrap=True)
        self.finishing = Button(theme, "", Kind.PRIMARY, icon_name="printer")
        self.opening = Button(theme, _("Open"), icon_name="external-link")
        self.printing = Button(theme, _("Print"), icon_name="printer")
        self.showing = Button(theme, _("Show in folder"), icon_name="folder-open")
        self.again = Button(theme, _("Another document for them"), icon_name="certificate")
        self.model: RowsModel[MadePaper] = RowsModel(self._columns(), self._spoken, self)
        self.table = TableView(theme, self.model, _("Documents issued"))
        self.table.setColumnWidth(STATE, state_width(theme))
        self._issued = Card(theme, _("Documents issued"))
        self._refused = Card(theme, _("Not issued"))
        self._reasons = Parts(theme)
        self._assemble()
        self._connect()

    def enter(self, draft: IssueDraft) -> None:
        """Nothing of the draft is shown but what its documents are called: it has become documents."""
        self._titles = {each.name: each.title for each in draft.templates}

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what came of issuing."""
        self.outcome = outcome
        done, waiting = len(outcome.files), len(outcome.waiting)
        self._headline.setText(_headline(outcome))
        self._icon.show_icon(*(("alert-triangle", "warn") if waiting else ("circle-check", "teal")))
        self._numbers.setText(range_words(in_order(row.number for row in outcome.rows if row.number)))
        self._numbers.setVisible(outcome.registered)
        for column in (NUMBER, STATE):
            self.table.setColumnHidden(column, not outcome.registered)
        self.table.setColumnHidden(DOCUMENT, len(outcome.templates) == 1)
        place = outcome.only_file or outcome.folder
        self._where.set_text(str(place))
        self._problem.setText(outcome.problem)
        self._problem.setVisible(bool(outcome.problem))
        self.finishing.setText(finishing_words(max(waiting, 1)))
        self.finishing.setVisible(waiting > 0)
        self.opening.setVisible(outcome.only_file is not None)
        self.printing.setVisible(done > 0)
        self.showing.setVisible(done > 0)
        self.again.setVisible(bool(self._people()))
        heading = _("Documents issued") if outcome.registered else _("Documents that are ready")
        self._issued.set_title(heading)
        self.table.setAccessibleName(heading)
        self._show_rows(outcome)
        self._show_refused(outcome.refused)
        self.changed.emit()

    def footing(self) -> Footing:
        """Where the documents are from now on."""
        if self.outcome is not None and not self.outcome.registered:
            return Footing(
                _("The documents are in the folder"),
                _("They have no number and are not in the register"),
                _("Make other documents"),
                icon_name="circle-check",
            )
        return Footing(
            _("The documents are in the register"),
            _("There each can be opened, printed again or annulled"),
            _("Issue another document"),
            icon_name="circle-check",
        )

    def panes(self) -> Sequence[QWidget]:
        """What can be done, then the documents."""
        buttons = (self.finishing, self.opening, self.printing, self.showing)
        first = next((button for button in buttons if not button.isHidden()), self.table)
        return (first, self.table)

    def _people(self) -> tuple[int, ...]:
        """Whose documents these are."""
        rows = self.outcome.rows if self.outcome is not None else ()
        return tuple(dict.fromkeys(row.person_id for row in rows if row.person_id is not None))

    def _show_rows(self, outcome: Outcome) -> None:
        self.model.show(outcome.rows)
        rows = min(max(len(outcome.rows), 1), ROWS_IN_SIGHT)
        high = self.table.horizontalHeader().height() + rows * self.table.verticalHeader().defaultSectionSize() + 2
        self.table.setFixedHeight(high)
        if outcome.rows:
            self.table.selectRow(0)

    def _show_refused(self, refused: Sequence[ProofFinding]) -> None:
        self._refused.setVisible(bool(refused))
        self._reasons.show_parts(self._reason(each) for each in refused)

    def _reason(self, finding: ProofFinding) -> QWidget:
        theme = self._context.theme
        line = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(theme, finding.name, Type.MEDIUM))
        words.addWidget(Label(theme, finding.message, Type.SMALL, "text2", wrap=True))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addLayout(words, stretch=1)
        if finding.person_id is not None:
            leading = Button(theme, _("Open the person"), Kind.LINK)
            leading.setAccessibleName(_("Open the person: {name}").format(name=finding.name))
            place = Place("people", "edit", (finding.person_id,))
            leading.clicked.connect(lambda: self._context.window.go(place))
            row.addWidget(leading)
        return line

    def _columns(self) -> tuple[Column[MadePaper], ...]:
        return (
            Column(_("No."), lambda row: row.number, width=116),
            Column(_("Person"), lambda row: row.name),
            Column(_("Document"), self._called, width=150),
            Column(
                _("State"),
                lambda row: state_words(self._state(row)) if row.number else "",
                tone=lambda row: TONES[self._state(row)] if row.number else "plain",
                width=140,
            ),
        )

    def _state(self, row: MadePaper) -> State:
        printed = self.outcome is not None and row.id in self.outcome.files
        return "issued" if printed else "not printed"

    def _called(self, row: MadePaper) -> str:
        return self._titles.get(row.template, row.template)

    def _spoken(self, row: MadePaper) -> str:
        if not row.number:
            return f"{row.name}, {self._called(row)}"
        return f"{row.number}, {row.name}, {self._called(row)}, {state_words(self._state(row))}"

    def _assemble(self) -> None:
        theme = self._context.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        for label in (self._headline, self._numbers, self._where, self._problem):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        row.addWidget(self._icon)
        row.addLayout(words, stretch=1)
        bar = QWidget()
        buttons = FlowLayout(bar, gap=theme.px(8))
        for button in (self.finishing, self.opening, self.printing, self.showing, self.again):
            buttons.addWidget(button)
        result = Card(theme)
        result.add(row)
        result.add(bar)
        self._issued.add(self.table)
        self._refused.add(self._reasons)
        columns = SideBySide(gap=theme.px(14), side=theme.px(380), least=theme.px(420))
        columns.addWidget(self._issued)
        columns.addWidget(self._refused)
        pane = ScrollPane(theme, margin=0)
        pane.body.addWidget(result)
        pane.body.addLayout(columns)
        pane.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pane)

    def _connect(self) -> None:
        self.opening.clicked.connect(self.open_asked)
        self.printing.clicked.connect(self.print_asked)
        self.showing.clicked.connect(self.folder_asked)
        self.finishing.clicked.connect(self.finish_asked)
        self.again.clicked.connect(lambda: self.again_asked.emit(self._people()))
        self.table.row_opened.connect(self._open)

    def _open(self, row: MadePaper) -> None:
        if self.outcome is not None and row.id in self.outcome.files:
            self.file_asked.emit(self.outcome.files[row.id])


def _headline(outcome: Outcome) -> str:
    """What has been made, in one line."""
    done = len(outcome.files)
    if not outcome.registered:
        return ngettext("{count} document is ready", "{count} documents are ready", done).format(count=done)
    if outcome.waiting and not done:
        return _("The numbers are given, the documents are not printed yet")
    return ngettext("{count} document issued", "{count} documents issued", done).format(count=done)
