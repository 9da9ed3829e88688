"""The last page: the office is there; its first list may come at once."""

from PySide6.QtCore import Signal

from desktop_app.gui.theme import Theme
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.wizard.answers import FirstWork
from desktop_app.office.screens.wizard.page import Page
from desktop_app.office.screens.wizard.way import Way


class ListPage(Page):
    """Bring in a list, add the first person by hand, or go home."""

    chosen = Signal(object)
    """With `FirstWork`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            _("Your office is ready"),
            _("If you have a list of your people, let us bring it in together."),
        )
        for work, icon_name, title, line in (
            (
                FirstWork.IMPORT,
                "table-import",
                _("Bring in a list"),
                _("Excel, ODS or CSV. You see everything before it is written."),
            ),
            (FirstWork.PERSON, "user-plus", _("Add the first person by hand"), _("One form, a minute.")),
            (FirstWork.HOME, "home", _("Look around first"), _("A list can be brought in at any time.")),
        ):
            way = Way(theme, icon_name, title, line)
            way.clicked.connect(lambda _checked=False, work=work: self.chosen.emit(work))
            self.add(way)
