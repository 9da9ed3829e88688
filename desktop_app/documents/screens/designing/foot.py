"""The foot of the designer: what was found on the page, and when the half-done work was kept."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.surfaces import IconLabel
from desktop_app.language.catalogs import gettext as _


class DesignerFoot(QFrame):
    """Says the first finding; a click leads to its element."""

    element_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._frame = ""
        self._icon = IconLabel(theme, "circle-check", "teal")
        self._words = ElidedLabel(theme, "", Type.BODY, "text")
        self.leading = Button(theme, _("Show where"), Kind.LINK)
        self.lettering = Button(theme, _("Every letter"), Kind.LINK, icon_name="language")
        self.lettering.setToolTip(_("Try this template with every letter of European names (DIN 91379)"))
        self.lettering.setAccessibleName(self.lettering.toolTip())
        self._kept = Label(theme, "", Type.SMALL, "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(4), theme.px(14), theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(self._icon)
        row.addWidget(self._words, stretch=1)
        row.addWidget(self.leading)
        row.addWidget(self.lettering)
        row.addWidget(self._kept)
        self.setMinimumHeight(theme.px(36))
        self.leading.clicked.connect(lambda: self.element_asked.emit(self._frame))
        self.show_findings(())

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.full_text

    def show_findings(self, notes: Sequence[tuple[str, str]], *, wrong: bool = False) -> None:
        """Say the first, and how many there are besides; each is its element and a sentence."""
        self._frame = notes[0][0] if notes else ""
        self.leading.setVisible(bool(self._frame))
        if not notes:
            self._icon.show_icon("circle-check", "teal")
            self._words.set_text(_("Everything fits, and every letter can be printed"))
            return
        self._icon.show_icon("alert-circle" if wrong else "alert-triangle", "error" if wrong else "warn")
        more = len(notes) - 1
        beside = _("and {count} more").format(count=more) if more else ""
        self._words.set_text(f"{notes[0][1]} {beside}".strip())

    def say_kept(self, at: dt.datetime | None = None) -> None:
        """Say when the draft was kept: now, unless another time is told."""
        when = (at or dt.datetime.now(dt.UTC)).astimezone()
        self._kept.setText(_("Draft · {time}").format(time=f"{when:%H:%M}"))

    def say_nothing_kept(self) -> None:
        """Say nothing of a draft."""
        self._kept.setText("")
