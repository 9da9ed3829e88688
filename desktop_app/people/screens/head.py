"""The head of a person's page: initials, name, tags, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.screen import Offer
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import BoxedIconButton, Button, IconButton
from desktop_app.gui.widgets.labels import Chip, ElidedLabel
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.values import Person
from desktop_app.people.screens.face import Face

NARROW = 580
"""Below this width the actions stand under the name, as icons alone."""


class PersonHead(QWidget):
    """Buttons with words where there is room, icons under the name where there is not."""

    offer_asked = Signal(object)

    def __init__(self, theme: Theme, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.face = Face(theme)
        self.name = ElidedLabel(theme, "", Type.TITLE)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._chips = QWidget()
        self._chip_flow = FlowLayout(self._chips, gap=theme.px(8))
        edit = f"{_('Edit')} ({shortcut_text(Command.EDIT)})"
        self.editing = Button(theme, _("Edit"), icon_name="pencil")
        self.editing.setToolTip(edit)
        self.editing_small = IconButton(theme, "pencil", edit, ink="text")
        self.more = BoxedIconButton(theme, "dots", _("More actions"), ink="text")
        self._words, self._icons = QWidget(), QWidget()
        self._assemble(offers)

    def show_person(self, person: Person, photo: bytes | None = None) -> None:
        """Show this person."""
        name = person.name.formal()
        self.face.show_person(name, person.id, photo)
        self.name.set_text(name)
        clear(self._chip_flow)
        for chip in _chips(self._theme, person):
            self._chip_flow.addWidget(chip)
        self._chips.setVisible(self._chip_flow.count() > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words or icons."""
        super().resizeEvent(event)
        self._arrange(narrow=self.width() < self._theme.px(NARROW))

    def _assemble(self, offers: Sequence[Offer]) -> None:
        theme = self._theme
        words, icons = QHBoxLayout(self._words), QHBoxLayout(self._icons)
        words.setSpacing(theme.px(14))
        icons.setSpacing(theme.px(4))
        for row in (words, icons):
            row.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self.editing)
        icons.addWidget(self.editing_small)
        for offer in offers:
            hint = f"{offer.label} ({shortcut_text(offer.command)})"
            button = Button(theme, offer.label, icon_name=offer.icon)
            button.setToolTip(hint)
            small = IconButton(theme, offer.icon, hint, ink="text")
            for each in (button, small):
                each.clicked.connect(lambda _checked=False, offer=offer: self.offer_asked.emit(offer))
            words.addWidget(button)
            icons.addWidget(small)
        icons.addStretch()
        lines = QVBoxLayout()
        lines.setSpacing(theme.px(4))
        lines.addStretch()
        for part in (self.name, self._chips, self._icons):
            lines.addWidget(part)
        lines.addStretch()
        middle = Qt.AlignmentFlag.AlignVCenter
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(14))
        layout.addWidget(self.face, alignment=middle)
        layout.addLayout(lines, stretch=1)
        layout.addWidget(self._words, alignment=middle)
        layout.addWidget(self.more, alignment=middle)
        self._arrange(narrow=False)

    def _arrange(self, *, narrow: bool) -> None:
        self._words.setVisible(not narrow)
        self._icons.setVisible(narrow)


def _chips(theme: Theme, person: Person) -> list[QWidget]:
    chips: list[QWidget] = [Chip(theme, tag) for tag in person.tags]
    if person.archived:
        chips.insert(0, Chip(theme, _("archived"), icon_name="archive"))
    if not person.consents_to_processing:
        chips.append(Chip(theme, _("no consent"), "wrong", icon_name="alert-circle"))
    return chips
