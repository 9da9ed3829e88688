"""The settings screen: groups at the leading edge, the page of the chosen one beside them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.gui.frame.sidebar import NavButton
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context, Place, Screen
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.surfaces import PageHead, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.settings.page import GroupPage

AREA = "settings"
WIDEST = 760
NARROW, NARROW_BELOW = 64, 760


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
        self._list = GroupList(context.theme, self._groups)
        self._stack = QStackedWidget()
        self._pages: dict[int, QWidget] = {}
        self._assemble()
        self._list.group_chosen.idClicked.connect(self._choose)
        self._show(0)

    def show_place(self, place: Place) -> None:
        """Show the group whose key is the place's view; the bare area stays where it is."""
        for number, group in enumerate(self._groups):
            if group.key == place.view:
                self._show(number)

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """What the group in sight answers."""
        made = self._made[self._list.group_chosen.checkedId()]
        return made.commands() if isinstance(made, GroupPage) else {}

    def panes(self) -> Sequence[QWidget]:
        """Groups, then the page."""
        return (self._list, self._stack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the page its room in a narrow window."""
        super().resizeEvent(event)
        self._list.set_narrow(narrow=self.width() < self._context.theme.px(NARROW_BELOW))

    def _assemble(self) -> None:
        body = QFrame()
        body.setObjectName("headed")
        beside = QHBoxLayout(body)
        beside.setSpacing(0)
        beside.setContentsMargins(0, 1, 0, 0)
        beside.addWidget(self._list)
        beside.addWidget(self._stack, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PageHead(self._context.theme, _("Settings")))
        layout.addWidget(body, stretch=1)

    def _choose(self, number: int) -> None:
        self._show(number)
        self.place_changed.emit(Place(AREA, self._groups[number].key))

    def _show(self, number: int) -> None:
        if number not in self._made:
            self._made[number] = self._groups[number].make(self._context)
            self._pages[number] = self._page(self._groups[number], self._made[number])
            self._stack.addWidget(self._pages[number])
        self._list.show_group(number)
        self._stack.setCurrentWidget(self._pages[number])
        self.commands_changed.emit()

    def _page(self, group: SettingsGroup, made: QWidget) -> QWidget:
        theme = self._context.theme
        page = ScrollPane(theme, margin=24, top=18)
        page.setAccessibleName(group.label)
        made.setMaximumWidth(theme.px(WIDEST))
        row = QHBoxLayout()
        row.addWidget(made, stretch=WIDEST)
        row.addStretch(1)
        page.body.addLayout(row)
        page.body.addStretch(1)
        if not isinstance(made, GroupPage) or made.foot is None:
            return page
        footed = QWidget()
        layout = QVBoxLayout(footed)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page, stretch=1)
        layout.addWidget(made.foot)
        return footed


class GroupList(QWidget):
    """The groups as the sidebar shows its areas; arrows step through them."""

    def __init__(self, theme: Theme, groups: Sequence[SettingsGroup]) -> None:
        super().__init__()
        self.setAccessibleName(_("Groups of settings"))
        self.group_chosen = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(16), theme.px(4), theme.px(12))
        layout.setSpacing(theme.px(2))
        for number, group in enumerate(groups):
            button = NavButton(theme, group.icon, group.label)
            self.group_chosen.addButton(button, number)
            layout.addWidget(button)
        layout.addStretch()
        longest = max(theme.metrics(Type.STRONG).horizontalAdvance(group.label) for group in groups)
        self._wide = min(max(theme.px(220), longest + theme.px(80)), theme.px(300))
        self._narrow = theme.px(NARROW)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Keep the icons only; tooltips have the names."""
        for button in self.findChildren(NavButton):
            button.set_narrow(narrow=narrow)
        self.setFixedWidth(self._narrow if narrow else self._wide)

    def show_group(self, number: int) -> None:
        """Mark the group in sight."""
        self.group_chosen.button(number).setChecked(True)
