"""The dialogs of the program: one puts a question, the other asks for all that a piece of work needs."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

SHARE_OF_WINDOW = 0.94
"""How much of the window below it a dialog may cover."""


class PromptDialog(QDialog):
    """A question 480 wide: what it is about, what it means, a button that says the verb."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        verb: str,
        *,
        destructive: bool = False,
        asking: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(theme.px(480))
        self.leaving = Button(theme, _("Cancel"), Kind.PLAIN) if asking else None
        self.accepting = Button(theme, verb, Kind.DANGER if destructive else Kind.PRIMARY)
        self._layout = QVBoxLayout(self)
        pad = theme.px(20)
        self._layout.setContentsMargins(pad, pad, pad, pad)
        self._layout.setSpacing(theme.px(12))
        self._layout.addWidget(Label(theme, title, Type.HEADING, wrap=True))
        self._layout.addWidget(Label(theme, text, Type.BODY, "text2", wrap=True))
        self._layout.addSpacing(theme.px(4))
        self._layout.addWidget(self._buttons())
        safe = self.leaving if destructive and self.leaving is not None else self.accepting
        safe.setDefault(True)
        safe.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need at this width: a layout only guesses it."""
        self.setMinimumHeight(self._layout.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def put(self, widget: QWidget) -> None:
        """Show `widget` between the words and the buttons."""
        self._layout.insertWidget(2, widget)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        box.addButton(self.accepting, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        if self.leaving is not None:
            box.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
            box.rejected.connect(self.reject)
        return box


class FormDialog(QDialog):
    """A form over the window: what it asks, its verb and the way out below, and the words when it was refused."""

    def __init__(self, theme: Theme, title: str, room: tuple[int, int], parent: QWidget | None) -> None:
        """`room` is the width and height that all of it needs; a smaller window below makes it smaller."""
        super().__init__(parent)
        self._theme = theme
        self._room = QSize(*(theme.px(each) for each in room))
        self.setWindowTitle(title)
        self.words = Label(theme, "", Type.MEDIUM, "error", wrap=True)
        self.words.hide()
        self.leaving = Button(theme, _("Cancel"))
        self.leaving.clicked.connect(self.reject)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def sizeHint(self) -> QSize:
        """Room for all of it, no higher than the window below it."""
        over = self.parentWidget()
        return self._room.boundedTo(over.window().size() * SHARE_OF_WINDOW) if over is not None else self._room

    def scrolled(self, *parts: QWidget) -> ScrollPane:
        """Return the heading and `parts` one below the other, in a pane that scrolls when there is too little room."""
        pane = ScrollPane(self._theme, margin=0)
        for part in (Label(self._theme, self.windowTitle(), Type.HEADING, wrap=True), *parts):
            pane.body.addWidget(part)
        pane.body.addStretch()
        return pane

    def lay_out(self, *parts: QWidget, verb: Button) -> None:
        """Put `parts` above `verb` and the way out."""
        layout = QVBoxLayout(self)
        pad = self._theme.px(20)
        layout.setContentsMargins(pad, pad, pad, pad)
        layout.setSpacing(self._theme.px(14))
        for part in parts:
            layout.addWidget(part)
        box = QDialogButtonBox()
        box.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
        layout.addWidget(box)
        self.resize(self.sizeHint())

    def show_refusal(self, error: BaseException) -> None:
        """Say why it was refused, and stay; what is no refusal is a defect and goes on."""
        if not isinstance(error, Refused):
            raise error
        self.words.setText(str(error))
        self.words.show()
