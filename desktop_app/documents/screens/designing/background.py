"""The page's background: chosen from the office's own file, with the design's ornaments or without, removed."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.documents.rules import designing
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.checks import CheckBox
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.printing.backgrounds import ENDINGS, read_background
from desktop_app.printing.layout import PictureData


class BackgroundPane(QWidget):
    """Reads a file on the errand lane and puts it under the page of the draft at hand."""

    edited = Signal(object, str)
    """The next draft, and what goes on in it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, theme = context, context.theme
        self._draft: TemplateDraft | None = None
        self.choosing = Button(theme, _("Background…"), Kind.COMPACT, icon_name="photo")
        self.removing = Button(theme, _("Remove"), Kind.QUIET, icon_name="trash")
        self.with_art = CheckBox(theme, _("Ornaments too"))
        hint = _("The first page of your own PDF or a picture, over the whole page, in place of the ornaments.")
        buttons = QWidget()
        bar = FlowLayout(buttons, gap=theme.px(6))
        bar.addWidget(self.choosing)
        bar.addWidget(self.removing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(Label(theme, _("Background"), Type.STRONG, "text2"))
        column.addWidget(buttons)
        column.addWidget(self.with_art)
        column.addWidget(Label(theme, hint, Type.SMALL, "text2", wrap=True))
        self.choosing.clicked.connect(self._ask)
        self.removing.clicked.connect(self._remove)
        self.with_art.toggled.connect(self._show_art)

    def show_draft(self, draft: TemplateDraft) -> None:
        """Show what the page of a draft has."""
        self._draft = draft
        ground = draft.page.get("background")
        self.removing.setVisible(ground is not None)
        self.with_art.setVisible(ground is not None)
        blocked = self.with_art.blockSignals(True)
        self.with_art.setChecked(bool(ground and ground.get("art")))
        self.with_art.blockSignals(blocked)

    def _ask(self) -> None:
        draft = self._draft
        if draft is None:
            return
        kinds = (FileKind(_("PDF or picture"), ENDINGS),)
        file = self._context.prompts.choose_open_file(_("Choose the background"), kinds)
        if file is not None:
            self._read(file, *draft.size)

    def _read(self, file: Path, wide: float, high: float) -> None:
        self._context.lanes.errand.ask(lambda: read_background(file, wide, high), self._put, self._refused, owner=self)

    def _put(self, picture: PictureData) -> None:
        if self._draft is not None:
            self.edited.emit(designing.background_put(self._draft, picture), "")

    def _remove(self) -> None:
        if self._draft is not None:
            self.edited.emit(designing.background_removed(self._draft), "")

    def _show_art(self, shown: bool) -> None:
        if self._draft is not None:
            self.edited.emit(designing.background_with_art(self._draft, shown), "")

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("This file cannot be used"), str(error))
