"""What every page of the wizard is: a title, a line under it, fields, and whether one may go on."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.gui.forms import Form
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import ScrollPane

ROW_GAP = 14


class Page(ScrollPane):
    """A page of fields."""

    def __init__(self, theme: Theme, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=0, gap=0, parent=parent)
        self._theme = theme
        self.form = Form(self)
        self.setAccessibleName(title)
        self.body.setContentsMargins(theme.px(2), theme.px(44), theme.px(2), theme.px(12))
        self.body.addWidget(Label(theme, title, Type.DISPLAY, wrap=True))
        self.body.addWidget(Label(theme, line, Type.BODY, "text2", wrap=True))
        self.body.addStretch(1)  # all the room to spare: rows of fields would take their share of it

    def add(self, *row: QWidget) -> None:
        """Put these below what is there, side by side where the width allows."""
        self.body.insertSpacing(self.body.count() - 1, self._theme.px(ROW_GAP))
        if len(row) == 1:
            self.body.insertWidget(self.body.count() - 1, row[0])  # with nothing around it to cut its ring
            return
        beside = QWidget()
        grid = CardGrid(beside, gap=self._theme.px(14), least=self._theme.px(220), columns=len(row))
        for each in row:
            grid.addWidget(each)
        self.body.insertWidget(self.body.count() - 1, beside)

    def first_field(self) -> QWidget:
        """Where the cursor stands when the page comes into sight."""
        return next(each for each in self.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def complete(self) -> bool:
        """Whether one may go on; says beside the fields what is missing."""
        whole = self.form.check_all()
        if not whole:
            self.form.jump()
        return whole

    def answers(self) -> dict[str, object]:
        """What stands in the fields, finished or not."""
        return self.form.values()

    def fill(self, answers: Mapping[str, object]) -> None:
        """Put earlier answers back into the fields."""
        self.form.fill(answers)

    def text(self, name: str) -> str:
        """What was typed or chosen in one field, without blanks around it."""
        return str(self.form.value(name) or "").strip()
