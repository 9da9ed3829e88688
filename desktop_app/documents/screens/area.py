"""What the area of documents gives to others: an offer and a panel for people, a page of settings."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.documents.screens.issue.language_step import FilesCard
from desktop_app.documents.screens.panel import documents_panel
from desktop_app.documents.screens.places import AREA, issue_place
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.signatories import SignatoriesCard
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context, Offer
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.settings.screen import SettingsGroup

__all__ = ["documents_panel", "documents_settings", "issue_offer"]


def issue_offer() -> Offer:
    """Issue a document to the people who are chosen in a list."""
    return Offer(Command.ISSUE, _("Issue a document"), "certificate", issue_place)


def documents_settings(services: DocumentServices) -> SettingsGroup:
    """Who signs, and where the PDFs go."""
    return SettingsGroup(AREA, _("Documents"), "certificate", lambda context: _settings_page(context, services))


def _settings_page(context: Context, services: DocumentServices) -> QWidget:
    files = FilesCard(context, services)
    files.show_for(1, joint=False)
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(context.theme.px(14))
    layout.addWidget(SignatoriesCard(context, services))
    layout.addWidget(files)
    return page
