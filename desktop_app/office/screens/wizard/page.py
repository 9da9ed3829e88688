"""What every page of the wizard is: a title, a line under it, fields, and whether one may go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import ScrollPane


class Page(ScrollPane):
    """A page; `going_on` asks the wizard for the next one, as Enter does."""

    going_on = Signal()

    def __init__(self, theme: Theme, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=0, gap=0, parent=parent)
        self.setAccessibleName(title)
        column = QWidget()
        column.setMaximumWidth(theme.px(640))
        self.fields = QVBoxLayout(column)
        self.fields.setContentsMargins(0, theme.px(44), 0, theme.px(12))
        self.fields.setSpacing(theme.px(12))
        self.fields.addWidget(Label(theme, title, Type.DISPLAY, wrap=True))
        self.fields.addWidget(Label(theme, line, Type.BODY, "text2", wrap=True))
        self.body.addWidget(column)
        self.body.addStretch()

    def add(self, *row: QWidget) -> None:
        """Put these fields side by side below what is there."""
        if len(row) == 1:
            self.fields.addWidget(row[0])
            return
        beside = QHBoxLayout()
        beside.setSpacing(14)
        for each in row:
            beside.addWidget(each, stretch=1)
        self.fields.addLayout(beside)

    def complete(self) -> bool:
        """Whether one may go on; says beside the fields what is missing."""
        return True
