"""What stands where there is nothing yet: an ornament, one sentence, one button, one link."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.ornament import DIAMOND, LINK, PITCH, Ornament


class EmptyState(QWidget):
    """Says what could be here and how to begin."""

    def __init__(
        self,
        theme: Theme,
        sentence: str,
        *,
        button: QWidget | None = None,
        link: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        cell = 4
        ornament = Ornament(theme, cell=cell)
        ornament.setFixedWidth((3 * PITCH - len(LINK[0])) * cell)
        ornament.setFixedHeight(len(DIAMOND) * cell)
        words = Label(theme, sentence, Type.HEADING, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(16))
        layout.addStretch()
        layout.addWidget(ornament, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(words)
        for part in (button, link):
            if part is not None:
                layout.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        self.setAccessibleName(sentence)
