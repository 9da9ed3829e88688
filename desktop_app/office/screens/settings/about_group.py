"""About the program: its version, its database, where this office lies, whose work it stands on."""

from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app import __version__
from desktop_app.gui.frame.sidebar import Logo
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card, InfoRow
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.settings.page import GroupPage


class AboutGroup(GroupPage):
    """Facts that somebody who helps by telephone asks for."""

    def __init__(self, context: Context, office: Path) -> None:
        super().__init__(context.theme)
        card = Card(context.theme)
        card.add(_head(context))
        for label, value in (
            (_("Version"), __version__),
            (_("Database"), f"SQLite {sqlcipher.sqlite_version}, SQLCipher"),
            (_("Office file"), office.name),
            (_("Folder"), str(office.parent)),
        ):
            card.add(InfoRow(context.theme, label, value))
        self.column.addWidget(card)
        self.column.addWidget(_licences(context))


def _head(context: Context) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(context.theme, "Ocaq", Type.TITLE))
    words.addWidget(Label(context.theme, _("All the work of the office at one hearth"), ink="text2", wrap=True))
    head = QHBoxLayout()
    head.setSpacing(context.theme.px(14))
    head.addWidget(Logo(context.theme, 52))
    head.addLayout(words, stretch=1)
    return head


def _licences(context: Context) -> Card:
    card = Card(context.theme, _("Whose work this stands on"))
    words = _("Ocaq is free software under the MIT licence: you may use it, pass it on and change it.")
    card.add(Label(context.theme, words, wrap=True))
    for label, value in (
        (_("Fonts"), "Noto, Vollkorn (SIL OFL 1.1), DejaVu"),
        (_("Icons"), "Tabler (MIT)"),
        (_("Libraries"), "Qt, PySide6 (LGPL), SQLCipher (BSD), SQLAlchemy (MIT), ReportLab (BSD), Babel (BSD)"),
    ):
        card.add(InfoRow(context.theme, label, value))
    return card
