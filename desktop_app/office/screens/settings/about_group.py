"""About the program: its version, its database, where this office lies, whose work it stands on."""

from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card, InfoRow
from desktop_app.language.catalogs import gettext as _


class AboutGroup(QWidget):
    """Facts that somebody who helps by telephone asks for."""

    def __init__(self, context: Context, office: Path) -> None:
        super().__init__()
        card = Card(context.theme, _("About Ocaq"))
        for label, value in (
            (_("Version"), __version__),
            (_("Database"), f"SQLite {sqlcipher.sqlite_version}"),
            (_("Office file"), str(office)),
        ):
            card.add(InfoRow(context.theme, label, value))
        words = _("Free software under the MIT licence. Fonts: Noto and Vollkorn (OFL). Icons: Tabler (MIT).")
        card.add(Label(context.theme, words, ink="text2", wrap=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
