"""The areas that exist, and what the upper ones give to the lower.

Their screens, and with them services and the database, are imported when they are made: the first paint waits for none.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.documents.screens.entry import documents_entry, issue_offer
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import AreaEntry, Context, Screen
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.screens.entry import people_entry
from desktop_app.window.places import IMPORT, ISSUE, NEW_PERSON, SETTINGS
from desktop_app.window.root import Root
from desktop_app.window.seat import Seat

if TYPE_CHECKING:
    from desktop_app.documents.screens.services import DocumentServices
    from desktop_app.people.screens.slots import PersonSlots


def areas(root: Root, seat: Seat) -> Sequence[AreaEntry]:
    """The areas in the order of the sidebar; their keys are final."""
    return (
        AreaEntry("home", 1, _("Home"), "home", lambda context: _home(context, root)),
        people_entry(lambda context: _people(context, root)),
        documents_entry(lambda context: _documents(context, root)),
        AreaEntry(
            SETTINGS,
            0,
            _("Settings"),
            "settings",
            lambda context: _settings(context, root, seat),
            offers=frozenset({Command.SAVE}),
        ),
    )


def _home(context: Context, root: Root) -> Screen:
    from desktop_app.home.screens.home import HomeScreen, QuickStart

    starts = (
        QuickStart(Command.NEW, _("New person"), "user-plus", NEW_PERSON),
        QuickStart(Command.IMPORT, _("Import a list"), "table-import", IMPORT),
        QuickStart(Command.ISSUE, _("Issue a document"), "certificate", ISSUE),
    )
    return HomeScreen(context, root.office().home, starts)


def _people(context: Context, root: Root) -> Screen:
    from desktop_app.people.screens.area import PeopleArea

    return PeopleArea(context, root.office(), _person_slots(root))


def _documents(context: Context, root: Root) -> Screen:
    from desktop_app.documents.screens.screen import DocumentsScreen

    return DocumentsScreen(context, _document_services(root))


def _settings(context: Context, root: Root, seat: Seat) -> Screen:
    from desktop_app.documents.screens.area import documents_settings
    from desktop_app.office.screens.settings import SettingsGroup, SettingsScreen
    from desktop_app.office.screens.settings.about_group import AboutGroup
    from desktop_app.office.screens.settings.appearance_group import AppearanceGroup
    from desktop_app.office.screens.settings.backup_group import BackupGroup
    from desktop_app.office.screens.settings.check_group import CheckGroup, CheckWork
    from desktop_app.office.screens.settings.office_group import OfficeGroup
    from desktop_app.office.screens.settings.password_group import PasswordGroup

    office = root.office()
    groups = (
        SettingsGroup("office", _("Office"), "building-community", lambda each: OfficeGroup(each, office.office)),
        documents_settings(_document_services(root)),
        SettingsGroup(
            "password",
            _("Password"),
            "lock",
            lambda each: PasswordGroup(each, protected=root.profile().protected, change=seat.change_password),
        ),
        SettingsGroup(
            "check", _("Check"), "search", lambda each: CheckGroup(each, CheckWork(office.check, seat.doors.repair))
        ),
        SettingsGroup("backup", _("Backup"), "shield-check", lambda each: BackupGroup(each, seat.backups.work())),
        SettingsGroup(
            "appearance",
            _("Language and appearance"),
            "palette",
            lambda each: AppearanceGroup(each, root.preferences, root.choose),
        ),
        SettingsGroup(
            "about", _("About Ocaq"), "info-circle", lambda each: AboutGroup(each, office.desk.database.path)
        ),
    )
    return SettingsScreen(context, groups)


def _person_slots(root: Root) -> "PersonSlots":
    from desktop_app.documents.screens.panel import documents_panel
    from desktop_app.people.screens.slots import PersonSlots
    from desktop_app.privacy.screens.panel import privacy_panel

    panels = (documents_panel(_document_services(root)), privacy_panel(root.office()))
    return PersonSlots(panels=panels, offers=(issue_offer(),))


def _document_services(root: Root) -> "DocumentServices":
    from desktop_app.documents.screens.papers_folder import PapersFolder
    from desktop_app.documents.screens.services import DocumentServices
    from desktop_app.documents.screens.viewer import SystemViewer

    folder = PapersFolder(root.profile().identity, root.file)
    return DocumentServices(root.office(), folder, SystemViewer())
