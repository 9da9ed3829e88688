"""The guides of a page as a list: typed in millimetres, changed, removed; a ruler gives one, too, when pulled."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.rules.guides import guide_put, guide_removed, guides_of
from desktop_app.documents.rules.snapping import Guide
from desktop_app.documents.screens.designing.controls import NumberField
from desktop_app.gui.clearing import clear
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, IconButton, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.language.catalogs import gettext as _


class GuidesPane(QWidget):
    """Shown with the measures of the page; each change is a step that can be taken back."""

    edited = Signal(object, str)
    """The next draft, and what goes on in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._draft: TemplateDraft | None = None
        self._shown: tuple[Guide, ...] = ()
        self.fields: dict[Guide, NumberField] = {}
        self.removing: dict[Guide, IconButton] = {}
        self.upright = Button(theme, _("Upright guide"), Kind.COMPACT, icon_name="plus")
        self.level = Button(theme, _("Level guide"), Kind.COMPACT, icon_name="plus")
        buttons = QWidget()
        bar = FlowLayout(buttons, gap=theme.px(6))
        bar.addWidget(self.upright)
        bar.addWidget(self.level)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(6))
        hint = _("Pull a guide out of a ruler, or add one here. Guides are not printed.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(Label(theme, _("Guides"), Type.STRONG, "text2"))
        column.addLayout(self._list)
        column.addWidget(buttons)
        column.addWidget(Label(theme, hint, Type.SMALL, "text2", wrap=True))
        self.upright.clicked.connect(lambda: self._add(Guide("x", self._middle(0))))
        self.level.clicked.connect(lambda: self._add(Guide("y", self._middle(1))))

    def show_draft(self, draft: TemplateDraft) -> None:
        """Show the guides of a draft's page."""
        self._draft = draft
        guides = guides_of(draft)
        if guides != self._shown:
            self._shown = guides
            self._make_rows(guides)

    def _make_rows(self, guides: tuple[Guide, ...]) -> None:
        clear(self._list)
        self.fields, self.removing = {}, {}
        for guide in guides:
            name = _("From the left") if guide.axis == "x" else _("From the top")
            field = NumberField(self._theme, name, "mm")
            field.put(guide.at)
            field.entered.connect(partial(self._move, guide))
            removing = IconButton(
                self._theme, "trash", _("Remove the guide at {place} mm").format(place=f"{guide.at:g}")
            )
            removing.clicked.connect(partial(self._remove, guide))
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(Label(self._theme, name, Type.BODY, wrap=True), stretch=1)
            field.setMaximumWidth(self._theme.px(110))
            row.addWidget(field)
            row.addWidget(removing)
            self._list.addWidget(line)
            self.fields[guide], self.removing[guide] = field, removing

    def _middle(self, side: int) -> float:
        return self._draft.size[side] / 2 if self._draft is not None else 0.0

    def _add(self, guide: Guide) -> None:
        if self._draft is not None:
            self.edited.emit(guide_put(self._draft, guide), "")

    def _move(self, guide: Guide, to: float) -> None:
        if self._draft is not None:
            self.edited.emit(guide_put(guide_removed(self._draft, guide), Guide(guide.axis, to)), "")

    def _remove(self, guide: Guide) -> None:
        if self._draft is not None:
            self.edited.emit(guide_removed(self._draft, guide), "")
