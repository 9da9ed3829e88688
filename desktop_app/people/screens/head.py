"""The head of a person's page: initials, name, tags, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.screen import Offer
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, IconButton
from desktop_app.gui.widgets.labels import Avatar, Chip, ElidedLabel
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.values import Person
from desktop_app.people.screens.clearing import clear

NARROW = 560
"""Below this width the actions stand under the name, as icons alone."""


class PersonHead(QWidget):
    """Buttons with words where there is room, icons under the name where there is not."""

    offer_asked = Signal(object)

    def __init__(self, theme: Theme, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.avatar = Avatar(theme, "", side=64)
        self.name = ElidedLabel(theme, "", Type.TITLE)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._chips = QWidget()
        self._chip_flow = FlowLayout(self._chips, gap=theme.px(8))
        edit = f"{_('Edit')} ({shortcut_text(Command.EDIT)})"
        self.editing = Button(theme, _("Edit"), icon_name="pencil")
        self.editing.setToolTip(edit)
        self.editing_small = IconButton(theme, "pencil", edit, ink="text")
        self.more = IconButton(theme, "dots", _("More actions"), ink="text")
        self.more.setObjectName("plainButton")
        self._words, self._icons = QWidget(), QWidget()
        self._assemble(offers)

    def show_person(self, person: Person) -> None:
        """Show this person."""
        name = person.name.formal()
        self.avatar.show_person(name, person.id)
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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(14))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.avatar, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.name, 0, 1)
        self._grid.addWidget(self._chips, 1, 1)
        self._arrange(narrow=False)

    def _arrange(self, *, narrow: bool) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        self._words.setVisible(not narrow)
        self._icons.setVisible(narrow)
        if narrow:
            self._grid.addWidget(self._icons, 2, 1)
            self._grid.addWidget(self.more, 0, 3, Qt.AlignmentFlag.AlignTop)
        else:
            self._grid.addWidget(self._words, 0, 2, 2, 1, middle)
            self._grid.addWidget(self.more, 0, 3, 2, 1, middle)


def _chips(theme: Theme, person: Person) -> list[QWidget]:
    chips: list[QWidget] = [Chip(theme, tag) for tag in person.tags]
    if person.archived:
        chips.insert(0, Chip(theme, _("archived"), icon_name="archive"))
    if not person.consents_to_processing:
        chips.append(Chip(theme, _("no consent"), "wrong", icon_name="alert-circle"))
    return chips
