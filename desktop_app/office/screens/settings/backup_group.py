"""Settings of backups: make one now, and where they go; the move to another computer."""

from desktop_app.gui.screen import Context
from desktop_app.office.screens.settings.backup_card import BackupCard
from desktop_app.office.screens.settings.backup_work import BackupWork
from desktop_app.office.screens.settings.move_card import MoveCard
from desktop_app.office.screens.settings.page import GroupPage


class BackupGroup(GroupPage):
    """The backups and the move of an office, each on its card."""

    def __init__(self, context: Context, work: BackupWork) -> None:
        super().__init__(context.theme)
        for card in (BackupCard, MoveCard):
            self.column.addWidget(card(context, work))
