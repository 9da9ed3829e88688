"""The page that documents have in the settings."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.documents.screens.issue.language_step import FilesCard
from desktop_app.documents.screens.keys import KeysCard
from desktop_app.documents.screens.places import AREA
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.signatories import SignatoriesCard
from desktop_app.gui.screen import Context
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.settings.screen import SettingsGroup


def documents_settings(services: DocumentServices) -> SettingsGroup:
    """Who signs, with which keys, and where the PDFs go."""
    return SettingsGroup(AREA, _("Documents"), "certificate", lambda context: _settings_page(context, services))


def _settings_page(context: Context, services: DocumentServices) -> QWidget:
    files = FilesCard(context, services)
    files.show_for(1, joint=False)
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(context.theme.px(14))
    layout.addWidget(SignatoriesCard(context, services))
    layout.addWidget(KeysCard(context, services))
    layout.addWidget(files)
    return page
