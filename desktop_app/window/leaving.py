"""The last thing before the window closes: a backup; when that fails the window stays, and says why."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.lanes import Ticket
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.surfaces import NoticeBar
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.window.backups import Backups
from desktop_app.window.places import BACKUP
from desktop_app.window.root import Root

if TYPE_CHECKING:
    from desktop_app.office.keeping import Shrunk

LONG = 1_000
"""Milliseconds after which the window says what it is waiting for."""


class Leaving(QObject):
    """Lets a frame close once its office is backed up, or its user does not want that."""

    def __init__(self, root: Root, backups: Backups) -> None:
        super().__init__(root)
        self._root, self._backups = root, backups
        self._going: Frame | None = None
        self._ticket: Ticket | None = None

    def watch(self, frame: Frame) -> None:
        """Be asked before this frame closes."""
        frame.may_close = partial(self._may_close, frame)

    def _may_close(self, frame: Frame) -> bool:
        replaced = self._root.frame is not frame or self._root.opened is None
        if replaced or self._going is frame or self._root.profile().sample:
            return True
        if self._ticket is None:
            self._ticket = self._root.lanes.writer.work(
                self._backups.back_up_to_leave, partial(self._leave, frame), partial(self._failed, frame), owner=frame
            )
            QTimer.singleShot(LONG, frame, partial(self._say_why, frame, self._ticket))
        return False

    def _leave(self, frame: Frame, shrunk: "Shrunk | None") -> None:
        """Close, unless the office holds far less than a backup of it and somebody wants to look."""
        if shrunk is None:
            self._close(frame)
            return
        from desktop_app.office.screens.settings.backup_work import shrunk_words

        self._ticket = None
        ways = (_("Stay, and look at the backups"), _("It is right so: close"))
        title = _("The office holds far less than a backup of it")
        way = self._root.prompts.choose(title, shrunk_words(shrunk), ways, _("Continue"))
        if way == 0:
            frame.go(BACKUP)
        elif way == 1:
            self._root.lanes.writer.ask(self._backups.accept, partial(self._close, frame), owner=frame)

    def _close(self, frame: Frame, _answer: object = None) -> None:
        self._going, self._ticket = frame, None
        frame.close()

    def _failed(self, frame: Frame, error: BaseException) -> None:
        self._ticket = None
        if not isinstance(error, Refused):
            raise error
        ways = (_("Try again"), _("Back up into another folder…"), _("Close without a backup"))
        way = self._root.prompts.choose(_("The office stays open: no backup was made"), str(error), ways, _("Continue"))
        if way == 0:
            frame.close()
        elif way == 1:
            self._back_up_elsewhere(frame)
        elif way == 2:
            self._close(frame)

    def _back_up_elsewhere(self, frame: Frame) -> None:
        folder = self._root.prompts.choose_folder(_("A folder for the backup"))
        if folder is not None:
            self._ticket = self._root.lanes.writer.work(
                partial(self._backups.back_up_to, folder),
                partial(self._close, frame),
                partial(self._failed, frame),
                owner=frame,
            )

    def _say_why(self, frame: Frame, ticket: Ticket) -> None:
        if self._ticket is not ticket:
            return
        skipping = Button(self._root.theme, _("Close without a backup"), Kind.COMPACT)
        skipping.clicked.connect(ticket.cancel)
        skipping.clicked.connect(partial(self._close, frame))
        words = _("The office is being backed up; then the window closes.")
        frame.add_notice(NoticeBar(self._root.theme, words, actions=(skipping,)))
