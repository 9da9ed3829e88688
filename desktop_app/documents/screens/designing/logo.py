"""The office's logo, chosen where its place on the page is seen; all papers to come show it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.documents.screens.services import DocumentServices
from desktop_app.gui.prompts import picture_files
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.logos import read_logo


class LogoPane(QWidget):
    """Reads a picture on the errand lane and gives it to the office; the logo before can be had back."""

    changed = Signal()
    """Papers show another logo now."""

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__()
        self._context, self._services, theme = context, services, context.theme
        self.choosing = Button(theme, _("Choose the logo…"), Kind.COMPACT, icon_name="photo")
        buttons = QWidget()
        bar = FlowLayout(buttons, gap=theme.px(6))
        bar.addWidget(self.choosing)
        hint = _("The logo of the office: it stands on every document from now on.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(Label(theme, _("Logo of the office"), Type.STRONG, "text2"))
        column.addWidget(buttons)
        column.addWidget(Label(theme, hint, Type.SMALL, "text2", wrap=True))
        self.choosing.clicked.connect(self._ask)

    def _ask(self) -> None:
        file = self._context.prompts.choose_open_file(_("Choose the logo"), (picture_files(),))
        if file is not None:
            self._read(file)

    def _read(self, file: Path) -> None:
        self._context.lanes.errand.ask(lambda: read_logo(file), self._keep, self._refused, owner=self)

    def _keep(self, content: bytes) -> None:
        office = self._services.office

        def keep() -> tuple[str, bytes | None]:
            before = office.profile().logo
            office.set_logo("png", content)
            return (before.kind, before.content) if before else ("png", None)

        self._context.lanes.writer.ask(keep, self._kept, self._refused, owner=self)

    def _kept(self, before: tuple[str, bytes | None]) -> None:
        self._context.window.say(_("The logo is kept for documents from now on."), lambda: self._take_back(before))
        self.changed.emit()

    def _take_back(self, before: tuple[str, bytes | None]) -> None:
        office = self._services.office
        self._context.lanes.writer.ask(
            lambda: office.set_logo(*before), lambda _profile: self.changed.emit(), self._refused, owner=self
        )

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("This picture cannot be used"), str(error))
