"""The line above the list while several people are chosen: how many, and what can be done with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.screen import Offer
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, IconButton, Kind
from desktop_app.gui.widgets.labels import ElidedLabel
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.people.screens.actions import PeopleActions

PAIR = 2
"""Only two can be merged at once."""


class ChosenBar(QWidget):
    """Takes the place of the line that says the order."""

    offer_asked = Signal(object)

    def __init__(
        self, theme: Theme, actions: PeopleActions, offers: Sequence[Offer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ids: Sequence[int] = ()
        self._count = ElidedLabel(theme, "", Type.SMALL_MEDIUM, "accent_text")
        self.clearing = IconButton(theme, "x", _("Choose only one"), ink="accent_text")
        self.more = IconButton(theme, "dots", _("More actions for the chosen"), ink="text")
        self.setMinimumHeight(theme.px(33))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        layout.setSpacing(theme.px(2))
        layout.addWidget(self.clearing)
        layout.addWidget(self._count, stretch=1)
        for offer in offers:
            button = Button(theme, offer.label, Kind.LINK)
            button.setToolTip(shortcut_text(offer.command))
            button.clicked.connect(lambda _checked=False, offer=offer: self.offer_asked.emit(offer))
            layout.addWidget(button)
        layout.addWidget(self.more)
        self.more.setMenu(self._menu(actions))
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)

    def show_chosen(self, ids: Sequence[int]) -> None:
        """Say how many are chosen, and act on these."""
        self._ids = ids
        self._merging.setEnabled(len(ids) == PAIR)
        text = ngettext("{count} chosen", "{count} chosen", len(ids))
        self._count.set_text(text.format(count=len(ids)))

    def _menu(self, actions: PeopleActions) -> QMenu:
        menu = QMenu(self)
        self._merging = menu.addAction(_("Merge into one person"))
        self._merging.triggered.connect(lambda: actions.merge(self._ids))
        menu.addSeparator()
        add(menu, _("Put into the archive"), lambda: actions.archive(self._ids))
        add(menu, _("Take out of the archive"), lambda: actions.archive(self._ids, archived=False))
        add(menu, _("Check the names of the chosen"), lambda: actions.check(self._ids))
        add(menu, _("Export the chosen"), lambda: actions.export(self._ids), Command.EXPORT)
        menu.addSeparator()
        add(menu, _("Delete"), lambda: actions.delete(self._ids), Command.DELETE)
        return menu


def add(menu: QMenu, text: str, run: Callable[[], None], command: Command | None = None) -> None:
    """An action that shows the key which the window's own menu listens to."""
    shown = f"{text}\t{shortcut_text(command)}" if command else text
    menu.addAction(shown).triggered.connect(run)
