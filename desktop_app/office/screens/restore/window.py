"""Which backup: all that were found, with what each holds, before anything is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.amounts import Present, holds_line
from desktop_app.office.found import FoundBackup
from desktop_app.office.screens.door_window import BackupDoor
from desktop_app.office.screens.restore.card import BackupButton


class RestoreWindow(BackupDoor):
    """Lists backups to choose one of; a file anywhere else can be chosen too. `present` is what is open now."""

    chosen = Signal(object)
    """With the `FoundBackup`."""
    file_asked = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        found: Sequence[FoundBackup],
        present: Present | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self._present = present
        self._back = Button(theme, _("Back"), Kind.QUIET, icon_name="arrow-left")
        self.choosing = Button(theme, _("Choose a file…"), icon_name="folder")
        self.refusal = Label(theme, "", Type.MEDIUM, "error", wrap=True)
        self.refusal.hide()
        self.cards = [BackupButton(theme, each) for each in found]
        for card, each in zip(self.cards, found, strict=True):
            card.clicked.connect(lambda _checked=False, one=each: self.chosen.emit(one))
        self._assemble()
        self._back.clicked.connect(self.left)
        self.choosing.clicked.connect(self.file_asked)

    def set_busy(self, what: str) -> None:
        """Say what is being done, or with an empty text that it is done."""
        self._say_busy(what)
        for button in (*self.cards, self.choosing, self._back):
            button.setEnabled(not what)

    def refuse(self, sentence: str) -> None:
        """Say why the office was not restored, ready for another choice."""
        self.set_busy("")
        self.refusal.setText(sentence)
        self.refusal.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self._back.click()
        else:
            super().keyPressEvent(event)

    def _assemble(self) -> None:
        theme = self._theme
        pane = ScrollPane(theme, margin=0, gap=8)
        pane.body.setContentsMargins(theme.px(2), theme.px(44), theme.px(2), theme.px(12))
        pane.body.addWidget(Label(theme, _("Which backup?"), Type.DISPLAY, wrap=True))
        pane.body.addWidget(Label(theme, self._words(), Type.BODY, "text2", wrap=True))
        pane.body.addSpacing(theme.px(8))
        for card in self.cards:
            pane.body.addWidget(card)
        pane.body.addStretch(1)
        side = QWidget()
        side.setMaximumWidth(theme.px(644))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, theme.px(30))
        column.setSpacing(theme.px(12))
        column.addWidget(pane, stretch=1)
        column.addWidget(self.refusal)
        column.addWidget(self._busy)
        column.addWidget(self.progress)
        column.addLayout(self._foot())
        right = QWidget()
        beside = QHBoxLayout(right)
        beside.setContentsMargins(theme.px(28), 0, theme.px(28), 0)
        beside.addWidget(side)
        self._put(right)

    def _words(self) -> str:
        if not self.cards:
            return _("No backup was found on this computer. Is it on a stick? Plug it in and choose the file.")
        if self._present is None:
            return _("These were found on this computer. Is yours on a stick? Choose the file.")
        holds = holds_line(self._present.people, self._present.documents, self._present.changed_at)
        return _("In the office now: {holds}. It will be kept, whichever you choose.").format(holds=holds)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(self._theme.px(2), 0, self._theme.px(2), 0)
        foot.addWidget(self._back)
        foot.addWidget(self._help_button())
        foot.addStretch()
        foot.addWidget(self.choosing)
        return foot
