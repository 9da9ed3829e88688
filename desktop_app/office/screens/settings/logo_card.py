"""The office's logo: seen, chosen or dropped here, removed."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.prompts import picture_files
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.pictures import PictureView, dropped_file
from desktop_app.gui.widgets.reflow import FlowLayout, SideBySide
from desktop_app.gui.widgets.surfaces import Card, IconLabel
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.logos import read_logo
from desktop_app.office.profile import OfficeProfile
from desktop_app.office.service import OfficeService

SIDE = 64


class LogoCard(Card):
    """Reads a picture on the errand lane, keeps it on the writer's."""

    def __init__(self, context: Context, office: OfficeService) -> None:
        super().__init__(context.theme, _("Logo"))
        self._context, self._office = context, office
        theme = context.theme
        self._picture = PictureView(theme, SIDE, SIDE)
        self._icon = IconLabel(theme, "photo", "text2", 28)
        self._headline = Label(theme, "", Type.MEDIUM, wrap=True)
        self.choosing = Button(theme, _("Choose a picture…"), Kind.COMPACT)
        self.removing = Button(theme, _("Remove"), Kind.QUIET, icon_name="trash")
        self.setAcceptDrops(True)
        self.add(self._zone())
        self.choosing.clicked.connect(self._ask)
        self.removing.clicked.connect(lambda: self._keep(None))

    def show_profile(self, profile: OfficeProfile) -> None:
        """Show the logo there is."""
        there = self._picture.show_picture(profile.logo.content if profile.logo else None)
        self._icon.setVisible(not there)
        self.removing.setVisible(there)
        words = _("It stands at the head of your documents.") if there else _("Drop your logo here")
        self._headline.setText(words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a picture be dropped."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the picture that was dropped."""
        place = dropped_file(event)
        if place is not None:
            event.acceptProposedAction()
            self._read(place)

    def _zone(self) -> QFrame:
        theme = self._context.theme
        zone = QFrame()
        zone.setObjectName("dropZone")
        said = QVBoxLayout()
        said.setSpacing(0)
        hint = _("PNG or JPEG. Documents look well without one, too.")
        said.addWidget(self._headline)
        said.addWidget(Label(theme, hint, Type.SMALL, "text2", wrap=True))
        shown, buttons = QWidget(), QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(14))
        row.addWidget(self._picture)
        row.addWidget(self._icon)
        row.addLayout(said, stretch=1)
        bar = FlowLayout(buttons, gap=theme.px(6))
        bar.addWidget(self.choosing)
        bar.addWidget(self.removing)
        layout = SideBySide(zone, gap=theme.px(14), side=theme.px(260), least=theme.px(280))
        layout.setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(16))
        layout.addWidget(shown)
        layout.addWidget(buttons)
        return zone

    def _ask(self) -> None:
        chosen = self._context.prompts.choose_open_file(_("Choose the logo"), (picture_files(),))
        if chosen is not None:
            self._read(chosen)

    def _read(self, place: Path) -> None:
        self._context.lanes.errand.ask(lambda: read_logo(place), self._keep, self._refused, owner=self)

    def _keep(self, content: bytes | None) -> None:
        self._context.lanes.writer.ask(
            lambda: self._office.set_logo("png", content), self._kept, self._refused, owner=self
        )

    def _kept(self, profile: OfficeProfile) -> None:
        self.show_profile(profile)
        said = _("The logo is kept for documents from now on.") if profile.logo else _("The logo is removed.")
        self._context.window.say(said)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("This picture cannot be used"), str(error))
