"""What is in doubt about one name: each in words, with what would put it right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Avatar, ElidedLabel, Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.surfaces import Card, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.doubts import NameDoubt, kind_words

if TYPE_CHECKING:  # the window is there before the database
    from desktop_app.people.service.doubts import Doubtful

NOBODY, SOMEBODY = 0, 1


class NameDetail(QWidget):
    """Empty until a name is shown; `may` says whether anything may be changed."""

    look_asked = Signal(int)
    edit_asked = Signal(int)
    mend_asked = Signal(object, object)
    accept_asked = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Doubtful | None = None
        self.may = True
        self._avatar = Avatar(theme, "")
        self._name = ElidedLabel(theme, "", Type.TITLE)
        self.looking = Button(theme, _("Look at this person"), Kind.COMPACT)
        self.editing = Button(theme, _("Edit"), Kind.COMPACT, icon_name="pencil")
        self._cards = QVBoxLayout()
        self._assemble()
        self.looking.clicked.connect(lambda: self._shown and self.look_asked.emit(self._shown.id))
        self.editing.clicked.connect(lambda: self._shown and self.edit_asked.emit(self._shown.id))

    def show_name(self, doubtful: "Doubtful | None") -> None:
        """Show this name; None shows nobody."""
        if doubtful == self._shown:
            return
        self._shown = doubtful
        clear(self._cards)
        if doubtful is None:
            self._stack.setCurrentIndex(NOBODY)
            return
        name = doubtful.name.formal()
        self._avatar.show_person(name, doubtful.id)
        self._name.set_text(name)
        self.editing.setEnabled(self.may)
        for doubt in doubtful.doubts:
            self._cards.addWidget(self._card(doubtful, doubt))
        self._stack.setCurrentIndex(SOMEBODY)

    def _assemble(self) -> None:
        theme = self._theme
        pane, bar = ScrollPane(theme), QWidget()
        pane.body.setContentsMargins(theme.px(22), theme.px(18), theme.px(20), theme.px(20))
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self._avatar)
        head.addWidget(self._name, stretch=1)
        buttons = FlowLayout(bar, gap=theme.px(8))
        buttons.addWidget(self.looking)
        buttons.addWidget(self.editing)
        self._cards.setSpacing(theme.px(14))
        pane.body.addLayout(head)
        pane.body.addWidget(bar)
        pane.body.addLayout(self._cards)
        pane.body.addStretch()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(pane)

    def _card(self, doubtful: "Doubtful", doubt: NameDoubt) -> Card:
        """One doubt: what would be seen on paper, the ways to mend it, and that it is right so."""
        theme = self._theme
        card = Card(theme, kind_words(doubt.kind), icon_name="alert-triangle", icon_ink="warn")
        card.add(Label(theme, doubt.words(), Type.BODY, "text2", wrap=True))
        for mend in doubt.mends:
            button = Button(theme, _("Put it right"), Kind.COMPACT)
            button.setAccessibleName(f"{button.text()}: {mend.label}")
            button.clicked.connect(lambda _on=False, mend=mend: self.mend_asked.emit(doubtful, mend))
            card.add(self._line(Label(theme, mend.label, Type.MEDIUM, wrap=True), button))
        right = Button(theme, _("It is right so"), Kind.QUIET)
        right.setAccessibleName(f"{right.text()}: {kind_words(doubt.kind)}")
        right.clicked.connect(lambda: self.accept_asked.emit(doubtful, doubt))
        card.add(self._line(QWidget(), right))
        return card

    def _line(self, words: QWidget, button: Button) -> QHBoxLayout:
        """What a button would do, and the button at the trailing end."""
        button.setEnabled(self.may)
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(12))
        line.addWidget(words, stretch=1)
        line.addWidget(button)
        return line
