"""The settings screen: groups at the leading edge, the page of the chosen one beside them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.gui.icons import icon
from desktop_app.gui.screen import Context, Place, Screen
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.surfaces import PageHead, ScrollPane
from desktop_app.language.catalogs import gettext as _

AREA = "settings"


@dataclass(frozen=True)
class SettingsGroup:
    """One page of settings; `make` builds it when it is first looked at."""

    key: str
    label: str
    icon: str
    make: Callable[[Context], QWidget]


class SettingsScreen(Screen):
    """The list of groups and their pages."""

    def __init__(self, context: Context, groups: Sequence[SettingsGroup]) -> None:
        super().__init__()
        self._context, self._groups = context, tuple(groups)
        self._made: dict[int, QWidget] = {}
        self._list = QListWidget()
        self._stack = QStackedWidget()
        self._assemble()
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(0)

    def show_place(self, place: Place) -> None:
        """Show the group whose key is the place's view."""
        for number, group in enumerate(self._groups):
            if group.key == place.view:
                self._list.setCurrentRow(number)

    def panes(self) -> Sequence[QWidget]:
        """Groups, then the page."""
        return (self._list, self._stack)

    def _assemble(self) -> None:
        theme = self._context.theme
        self._list.setObjectName("settingsGroups")
        self._list.setAccessibleName(_("Groups of settings"))
        self._list.setFont(theme.font(Type.MEDIUM))
        self._list.setIconSize(QSize(theme.px(20), theme.px(20)))
        self._list.setFixedWidth(theme.px(220))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for group in self._groups:
            item = QListWidgetItem(icon(theme, group.icon, "text2"), group.label)
            item.setSizeHint(QSize(0, theme.px(40)))
            item.setToolTip(group.label)
            self._list.addItem(item)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.setContentsMargins(theme.px(16), 0, 0, 0)
        beside.addWidget(self._list)
        beside.addWidget(self._stack, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PageHead(theme, _("Settings")))
        layout.addLayout(beside, stretch=1)

    def _show(self, number: int) -> None:
        if number not in self._made:
            self._made[number] = self._page(self._groups[number])
            self._stack.addWidget(self._made[number])
        self._stack.setCurrentWidget(self._made[number])
        self.place_changed.emit(Place(AREA, self._groups[number].key))

    def _page(self, group: SettingsGroup) -> QWidget:
        page = ScrollPane(self._context.theme, margin=20)
        page.setAccessibleName(group.label)
        page.body.addWidget(group.make(self._context))
        page.body.addStretch()
        return page
