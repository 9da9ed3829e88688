"""The areas that exist, and what the upper ones give to the lower.

Their screens, and with them services and the database, are imported when they are made: the first paint waits for none.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.documents.screens.entry import documents_entry, issue_offer
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import AreaEntry, Context, Screen
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.rights import Right
from desktop_app.people.screens.entry import people_entry
from desktop_app.window.places import CHECK_LIST, HISTORY, IMPORT, ISSUE, NEW_PERSON, SETTINGS
from desktop_app.window.root import Root
from desktop_app.window.seat import Seat

if TYPE_CHECKING:
    from desktop_app.documents.screens.services import DocumentServices
    from desktop_app.office.screens.settings import SettingsGroup
    from desktop_app.people.screens.slots import PersonSlots


STARTING = {Command.NEW: Right.PEOPLE, Command.IMPORT: Right.PEOPLE, Command.ISSUE: Right.ISSUE}
"""The right that each quick start needs."""


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
            offers=frozenset({Command.SAVE, Command.LOCK}),
        ),
        AreaEntry(HISTORY, 0, _("History"), "history", lambda context: _history(context, root), listed=False),
    )


def _home(context: Context, root: Root) -> Screen:
    from desktop_app.home.screens.home import HomeScreen, QuickStart

    starts = (
        QuickStart(Command.NEW, _("New person"), "user-plus", NEW_PERSON),
        QuickStart(Command.IMPORT, _("Import a list"), "table-import", IMPORT),
        QuickStart(Command.ISSUE, _("Issue a document"), "certificate", ISSUE),
        QuickStart(None, _("Check the list"), "search", CHECK_LIST),
    )
    allowed = [each for each in starts if each.command is None or context.may(STARTING[each.command])]
    return HomeScreen(context, root.office().home, allowed)


def _history(context: Context, root: Root) -> Screen:
    from desktop_app.office.screens.history import HistoryScreen
    from desktop_app.window.happened import areas_of

    office = root.office()
    return HistoryScreen(context, office.past, office.clock.today, areas_of(root))


def _people(context: Context, root: Root) -> Screen:
    from desktop_app.people.screens.area import PeopleArea

    return PeopleArea(context, root.office(), _person_slots(root))


def _documents(context: Context, root: Root) -> Screen:
    from desktop_app.documents.screens.screen import DocumentsScreen

    return DocumentsScreen(context, _document_services(root))


def _settings(context: Context, root: Root, seat: Seat) -> Screen:
    from desktop_app.office.screens.settings import SettingsScreen

    groups = (
        *(_of_office(root) if context.may(Right.OFFICE) else ()),
        *_of_user(root, seat),
        *(_of_users(root, seat) if context.may(Right.USERS) else ()),
        *_of_computer(root, seat),
    )
    return SettingsScreen(context, groups)


def _of_office(root: Root) -> "Sequence[SettingsGroup]":
    from desktop_app.documents.screens.area import documents_settings
    from desktop_app.office.screens.settings import SettingsGroup
    from desktop_app.office.screens.settings.office_group import OfficeGroup

    office = root.office().office
    return (
        SettingsGroup("office", _("Office"), "building-community", lambda each: OfficeGroup(each, office)),
        documents_settings(_document_services(root)),
    )


def _of_user(root: Root, seat: Seat) -> "Sequence[SettingsGroup]":
    from desktop_app.office.screens.settings import SettingsGroup
    from desktop_app.office.screens.settings.lock_group import LockGroup
    from desktop_app.office.screens.settings.password_group import PasswordGroup

    def password(context: Context) -> PasswordGroup:
        sheet = root.office().recovery_sheet if context.may(Right.USERS) else None
        protected, keychain = root.profile().protected, seat.keychain()
        return PasswordGroup(context, protected=protected, change=seat.change_password, keychain=keychain, sheet=sheet)

    def lock(context: Context) -> LockGroup:
        minutes, protected = root.preferences.lock_after, root.profile().protected
        return LockGroup(context, minutes, seat.choose_minutes, seat.lock, protected=protected)

    return (
        SettingsGroup("password", _("Password"), "lock", password),
        SettingsGroup("lock", _("The lock"), "clock", lock),
    )


def _of_users(root: Root, seat: Seat) -> "Sequence[SettingsGroup]":
    from desktop_app.office.screens.settings import SettingsGroup
    from desktop_app.office.screens.settings.users_group import UsersGroup

    office = root.office()

    def users(context: Context) -> UsersGroup:
        return UsersGroup(context, office.users, office.desk.user.id, seat.remember_users)

    return (SettingsGroup("users", _("Users"), "users-group", users),)


def _of_computer(root: Root, seat: Seat) -> "Sequence[SettingsGroup]":
    from desktop_app.office.screens.settings import SettingsGroup
    from desktop_app.office.screens.settings.about_group import AboutGroup
    from desktop_app.office.screens.settings.appearance_group import AppearanceGroup
    from desktop_app.office.screens.settings.backup_group import BackupGroup
    from desktop_app.office.screens.settings.check_group import CheckGroup, CheckWork
    from desktop_app.office.screens.settings.printers_group import PrintersGroup

    def printers(context: Context) -> PrintersGroup:
        return PrintersGroup(context, lambda: root.preferences.printers, seat.keep_printers)

    def appearance(context: Context) -> AppearanceGroup:
        return AppearanceGroup(context, root.preferences, root.choose)

    office, path = root.office(), root.office().desk.database.path
    return (
        SettingsGroup(
            "check", _("Check"), "search", lambda each: CheckGroup(each, CheckWork(office.check, seat.doors.repair))
        ),
        SettingsGroup("backup", _("Backup"), "shield-check", lambda each: BackupGroup(each, seat.backups.work())),
        SettingsGroup("printers", _("Printers"), "printer", printers),
        SettingsGroup("appearance", _("Language and appearance"), "palette", appearance),
        SettingsGroup("about", _("About Ocaq"), "info-circle", lambda each: AboutGroup(each, path)),
    )


def _person_slots(root: Root) -> "PersonSlots":
    from desktop_app.documents.screens.panel import documents_panel
    from desktop_app.people.screens.slots import PersonSlots
    from desktop_app.privacy.screens.panel import privacy_panel

    panels = (documents_panel(_document_services(root)), privacy_panel(root.office()))
    return PersonSlots(panels=panels, offers=(issue_offer(),) if root.may(Right.ISSUE) else ())


def _document_services(root: Root) -> "DocumentServices":
    from desktop_app.documents.screens.papers_folder import PapersFolder
    from desktop_app.documents.screens.services import DocumentServices
    from desktop_app.documents.screens.viewer import SystemViewer

    folder = PapersFolder(root.profile().identity, root.file)
    return DocumentServices(root.office(), folder, SystemViewer())
