"""The dialog with which the program asks."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.language.catalogs import gettext as _


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
