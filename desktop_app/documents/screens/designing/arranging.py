"""What can be done with several elements at once: lined up by an edge or their middles, spread evenly."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.language.catalogs import gettext as _


class Arranging(QWidget):
    """Shown while several elements are chosen."""

    lining_asked = Signal(str)
    spreading_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self._title = Label(theme, "", Type.STRONG, "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._title)
        edges = (
            ("left", _("Left edges")),
            ("centre", _("Centres")),
            ("right", _("Right edges")),
            ("top", _("Top edges")),
            ("middle", _("Middles")),
            ("bottom", _("Bottom edges")),
        )
        axes = (("across", _("Side by side")), ("down", _("One below the other")))
        for heading, verbs, asked in (
            (_("On one line"), edges, self.lining_asked),
            (_("At equal distances"), axes, self.spreading_asked),
        ):
            column.addWidget(Label(theme, heading, Type.SMALL, "text2"))
            row = QWidget()
            flow = FlowLayout(row, gap=theme.px(6))
            for key, words in verbs:
                button = Button(theme, words, Kind.COMPACT)
                button.clicked.connect(partial(asked.emit, key))
                flow.addWidget(button)
                self.buttons[key] = button
            column.addWidget(row)

    def show_count(self, count: int) -> None:
        """Say how many are chosen; with fewer than two there is nothing to arrange."""
        self.setVisible(count > 1)
        self._title.setText(_("{count} elements are chosen").format(count=count))
        for key in ("across", "down"):
            self.buttons[key].setEnabled(count > 2)
