"""Settings of the lock: after how long without a key or a click the office locks itself."""

from collections.abc import Callable

from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.office.screens.settings.page import GroupPage

MINUTES = (5, 10, 30)


class LockGroup(GroupPage):
    """Choose the minutes, or lock now."""

    def __init__(
        self,
        context: Context,
        minutes: int,
        choose: Callable[[int], None],
        lock: Callable[[], None],
        *,
        protected: bool,
    ) -> None:
        super().__init__(context.theme)
        theme = context.theme
        card = Card(theme, _("The lock"))
        words = _(
            "A locked office shows nothing and asks for the password. What you were typing is kept. "
            "The office also locks when the computer wakes from sleep."
        )
        unprotected = _("This office has no password, so it cannot be locked. Please set one first.")
        card.add(Label(theme, words if protected else unprotected, ink="text2", wrap=True))
        options = [(ngettext("{count} minute", "{count} minutes", each).format(count=each), each) for each in MINUTES]
        self.minutes = ChoiceField(theme, options)
        self.minutes.choose(minutes)
        row = FieldRow(theme, _("Lock when nobody has worked for"), self.minutes)
        row.setMaximumWidth(theme.px(460))
        card.add(row)
        self.locking = Button(theme, _("Lock now"), icon_name="lock")
        self.locking.setToolTip(shortcut_text(Command.LOCK))
        card.add(self.locking)
        for each in (self.minutes, self.locking):
            each.setEnabled(protected)
        self.minutes.activated.connect(lambda _place: choose(int(str(self.minutes.value))))
        self.locking.clicked.connect(lock)
        self.column.addWidget(card)
