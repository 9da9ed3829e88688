"""One thing that was done, beside the table: what changed in each record, and the way to take it back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.surfaces import Card, InfoRow, ScrollPane
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.spoken import moment
from desktop_app.office.deeds import done_words
from desktop_app.office.past import MOST_SAVES, PastService, Prospect, SaveRow
from desktop_app.office.screens.history.listing import Told
from desktop_app.office.screens.history.words import Areas, change_words


class PastDetail(ScrollPane):
    """Shows a row; its saves are read when it is chosen."""

    undone = Signal(str, str)
    """With what was taken back, and what of it was left as it is."""

    def __init__(self, context: Context, past: PastService, areas: Areas) -> None:
        super().__init__(context.theme, margin=20, top=16)
        self._context, self._past, self._areas = context, past, areas
        self._told: Told | None = None
        self._title = Label(context.theme, "", Type.HEADING, wrap=True)
        self._about = ElidedLabel(context.theme, "", Type.BODY, "text2")
        self._line = Label(context.theme, "", Type.SMALL, "text2", wrap=True)
        self.undoing = Button(context.theme, _("Undo this"), icon_name="arrow-back-up")
        self.undoing.clicked.connect(self._undo)
        self.left = Label(context.theme, "", Type.SMALL, "text2", wrap=True)
        self._saves = QWidget()
        for part in (self._title, self._about, self._line):
            self.body.addWidget(part)
        self.body.addWidget(self.undoing, alignment=Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.left)
        self.body.addWidget(self._saves)
        self.body.addStretch()
        self.show_row(None)

    def show_row(self, told: Told | None) -> None:
        """Show what was done, and what changed as soon as it is read."""
        self._told = told
        for part in (self._title, self._about, self._line, self._saves):
            part.setVisible(told is not None)
        self.undoing.setVisible(False)
        self.left.setVisible(False)
        if told is None:
            return
        row = told.row
        self._title.setText(done_words(row.kind, row.action))
        self._about.set_text(told.about)
        self._about.setVisible(bool(told.about))
        self._line.setText(" · ".join(part for part in (moment(row.at, catalogs.current()), row.user) if part))
        past = self._past
        self._context.lanes.reader.ask(
            lambda: (past.saves(row.id), past.prospect(row)), self._show_read, owner=self, replaces=f"saves {id(self)}"
        )

    def _show_read(self, read: tuple[Sequence[SaveRow], Prospect]) -> None:
        saves, prospect = read
        self.undoing.setVisible(prospect.possible)
        self.left.setText(prospect.left)
        self.left.setVisible(bool(prospect.left))
        self._show_saves(saves)

    def _show_saves(self, saves: Sequence[SaveRow]) -> None:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, self._context.theme.px(8), 0, 0)
        column.setSpacing(self._context.theme.px(10))
        for save in saves:
            words = self._areas.saved.get(save.kind, change_words)(save)
            if words:
                card = Card(self._context.theme)
                for label, value in words:
                    card.add(InfoRow(self._context.theme, label, value))
                column.addWidget(card)
        more = (self._told.row.objects if self._told else 0) - len(saves)
        if more > 0 and len(saves) == MOST_SAVES:
            text = _("and {count} more").format(count=more)
            column.addWidget(Label(self._context.theme, text, Type.SMALL, "text2"))
        column.addStretch(1)
        self.body.replaceWidget(self._saves, shown)
        self._saves.deleteLater()
        self._saves = shown

    def _undo(self) -> None:
        if self._told is None:
            return
        past, row = self._past, self._told.row
        self.undoing.setEnabled(False)
        self._context.lanes.writer.ask(
            lambda: past.undo(row.id),
            lambda left: self._say_undone(done_words(row.kind, row.action), left),
            self._refused,
            owner=self,
        )

    def _say_undone(self, what: str, left: str) -> None:
        self.undoing.setEnabled(True)
        self.undone.emit(what, left)

    def _refused(self, problem: BaseException) -> None:
        self.undoing.setEnabled(True)
        raise problem
