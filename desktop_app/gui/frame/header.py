"""The line above every screen: the search that is always there, help, and who is working."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_app.gui.keys import Command, shortcut, shortcut_text
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import IconButton
from desktop_app.gui.widgets.labels import Avatar, ElidedLabel
from desktop_app.gui.widgets.search import SearchField
from desktop_app.language.catalogs import gettext as _


class Header(QWidget):
    """Search at the leading edge; history, help, lock and user at the trailing one."""

    help_asked = Signal()
    history_asked = Signal()
    lock_asked = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(theme, placeholder, shortcut=shortcut(Command.SEARCH))
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.setMaximumWidth(theme.px(440))
        helping = IconButton(theme, "help", _("Help"))
        helping.setToolTip(f"{_('Help')} ({shortcut_text(Command.HELP)})")
        helping.clicked.connect(self.help_asked)
        self._history = IconButton(theme, "history", _("History"))
        self._history.clicked.connect(self.history_asked)
        self._lock = IconButton(theme, "lock", _("Lock"))
        self._lock.setToolTip(f"{_('Lock')} ({shortcut_text(Command.LOCK)})")
        self._lock.clicked.connect(self.lock_asked)
        self._avatar = Avatar(theme, "", side=30)
        self._user = ElidedLabel(theme, "", Type.BODY)
        self._user.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(24), 0, theme.px(20), 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(self.search, stretch=3)
        layout.addStretch(1)
        for each in (self._history, helping, self._lock):
            layout.addWidget(each)
        layout.addSpacing(theme.px(6))
        layout.addWidget(self._avatar)
        layout.addWidget(self._user)
        self.setFixedHeight(theme.px(54))
        self.set_user("")
        self.offer(history=False, lock=False)

    def offer(self, *, history: bool, lock: bool) -> None:
        """Show the ways that the user and the office have: into the history, and out behind a password."""
        self._history.setVisible(history)
        self._lock.setVisible(lock)

    @property
    def can_lock(self) -> bool:
        """Whether a password stands behind the lock."""
        return not self._lock.isHidden()

    def set_user(self, name: str) -> None:
        """Show who is working."""
        given_first = " ".join(reversed(name.split()[:2]))
        self._avatar.show_person(given_first, seed=0)
        self._avatar.setVisible(bool(name))
        self._user.set_text(name)
