"""First run, unlocking, settings and help over a real office with an invented name."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.gui.help import HelpWindow
from desktop_app.gui.icons import paint_logo
from desktop_app.gui.screen import AreaEntry, Context, Place, Screen
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.office import recovery
from desktop_app.office.desk import Desk
from desktop_app.office.doctor import CheckReport
from desktop_app.office.history import occasion, record
from desktop_app.office.logos import read_logo
from desktop_app.office.past import PastService, Prospect, Undo
from desktop_app.office.profile import NewOffice, OfficeKind, Wording
from desktop_app.office.recovery_sheet import RecoverySheetService
from desktop_app.office.rights import Right, Role
from desktop_app.office.screens.history import Areas, HistoryScreen
from desktop_app.office.screens.recover import RecoverWindow
from desktop_app.office.screens.settings import (
    AboutGroup,
    AppearanceGroup,
    BackupGroup,
    OfficeGroup,
    PasswordGroup,
    SettingsGroup,
    SettingsScreen,
)
from desktop_app.office.screens.settings.check_group import CheckCard, CheckGroup, CheckWork
from desktop_app.office.screens.settings.keychain_card import KeychainWork
from desktop_app.office.screens.settings.lock_group import LockGroup
from desktop_app.office.screens.settings.printers_group import PrintersGroup
from desktop_app.office.screens.settings.users_group import UsersGroup
from desktop_app.office.screens.unlock import SignIns, UnlockScreen
from desktop_app.office.screens.wizard import Wizard, WizardState
from desktop_app.office.service import OfficeService
from desktop_app.office.users import UserService
from desktop_app.people.rules.fields import field_label
from desktop_app.system.paths import resources
from desktop_app.system.preferences import Preferences
from desktop_app.window.happened import person_words
from tests.gallery.frames import framed
from tests.gallery.scenes_backups import WELL, backups
from tests.gui import demo
from tests.office.offices import new_office

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage

YEAR = 2026
OFFICE = NewOffice(
    kind=OfficeKind.HOUSE,
    country="DE",
    wordings={
        "az": Wording("Köln Azərbaycan Evi", "Köln"),
        "de": Wording("Aserbaidschanisches Haus Köln e. V.", "Köln"),
    },
    user="Sevinc Kərimova",
    address="Lindenstr. 14, 50674 Köln",
)
TYPED = {
    "name": "Köln Azərbaycan Evi",
    "country": "DE",
    "city": "Köln",
    "local_name": "Aserbaidschanisches Haus Köln e. V.",
    "local_language": "de",
    "kind": OfficeKind.HOUSE,
    "series": "K",
}


def wizard_start(stage: Stage) -> QWidget:
    """The three ways."""
    return Wizard(stage.theme, YEAR, country="DE")


def wizard_office(stage: Stage) -> QWidget:
    """The office, answered."""
    return _wizard(stage, 1)


def wizard_office_wrong(stage: Stage) -> QWidget:
    """The office with nothing in it, and on."""
    wizard = Wizard(stage.theme, YEAR, country="", state=WizardState(1, ({}, {"series": "kae"})))
    wizard._go_on()
    return wizard


def wizard_user(stage: Stage) -> QWidget:
    """Name and password."""
    return _wizard(stage, 2, {"user": "Sevinc Kərimova", "password": "bir az uzun", "again": "bir az uzun"})


def wizard_user_wrong(stage: Stage) -> QWidget:
    """Two passwords that differ, and an office that could not be made."""
    wizard = _wizard(stage, 2, {"user": "Sevinc Kərimova", "password": "bir az uzun", "again": "bir az"})
    wizard._go_on()
    wizard.refuse(_("“{name}” is already there. It was left as it is.").format(name="Koln Azerbaycan Evi.ocaq"))
    return wizard


def wizard_making(stage: Stage) -> QWidget:
    """The office on its way, without a password."""
    wizard = _wizard(stage, 2, {"user": "Sevinc Kərimova", "without password": True})
    wizard._go_on()
    return wizard


def wizard_sheet(stage: Stage) -> QWidget:
    """The recovery sheet is saved; two of its groups are asked for."""
    wizard = _wizard(stage, 3)
    wizard.sheet_saved(Path("Bərpa vərəqi.pdf"), lambda _group, _text: True)
    return wizard


def wizard_list(stage: Stage) -> QWidget:
    """The office is there."""
    return _wizard(stage, 4)


def unlock(stage: Stage) -> QWidget:
    """The door."""
    return UnlockScreen(stage.theme, Path("Köln Azərbaycan Evi.ocaq"))


def recover(stage: Stage) -> QWidget:
    """The recovery sheet being typed, one group wrong."""
    screen = RecoverWindow(stage.theme, Path("Köln Azərbaycan Evi.ocaq"))
    groups = recovery.groups_of(bytes(range(32)))
    for place in range(6):
        screen.groups.fields[place].setText(groups[place] if place != 3 else "7KQ2A")
    screen.groups.mark((4,))
    return screen


def unlock_wrong(stage: Stage) -> QWidget:
    """The door that stays shut."""
    screen = UnlockScreen(stage.theme, Path("Köln Azərbaycan Evi.ocaq"))
    screen.refuse(_("This password does not open the office. Please check Caps Lock and the keyboard layout."))
    return screen


def unlock_keychain(stage: Stage) -> QWidget:
    """The keychain is being asked; the password may be typed meanwhile."""
    screen = UnlockScreen(stage.theme, Path("Köln Azərbaycan Evi.ocaq"))
    screen.say_keychain_is_asked()
    return screen


def unlock_opening(stage: Stage) -> QWidget:
    """The door that is just being opened."""
    screen = UnlockScreen(stage.theme, Path("Köln Azərbaycan Evi.ocaq"))
    screen.set_busy(busy=True)
    return screen


def settings(stage: Stage, group: str) -> QWidget:
    """One group of the settings in the frame."""

    def factory(context: Context) -> Screen:
        return SettingsScreen(context, groups(_office()))

    area = AreaEntry("settings", 0, _("Settings"), "settings", factory)
    return framed(stage, (*demo.areas(), area), Place("settings", group))


def settings_check(stage: Stage) -> QWidget:
    """What a check has found."""
    frame = settings(stage, "check")
    card = frame.findChild(CheckCard)
    assert card is not None
    card.checking.click()
    return frame


def help_page(stage: Stage) -> QWidget:
    """The longest page of the help."""
    window = HelpWindow(stage.theme, resources() / "help" / catalogs.current(), "first-list")
    window.resize(window.sizeHint())
    return window


def groups(office: OfficeService) -> tuple[SettingsGroup, ...]:
    """The groups that the office itself has."""
    return (
        SettingsGroup("office", _("Office"), "building-community", lambda context: OfficeGroup(context, office)),
        SettingsGroup("password", _("Password"), "lock", _password),
        SettingsGroup(
            "lock", _("The lock"), "clock", lambda context: LockGroup(context, 10, lambda _m: None, _no, protected=True)
        ),
        SettingsGroup(
            "users",
            _("Users"),
            "users-group",
            lambda context: UsersGroup(context, UserService(_office_with_history()), 1, _no),
        ),
        SettingsGroup("backup", _("Backup"), "shield-check", lambda context: BackupGroup(context, backups(WELL))),
        SettingsGroup("check", _("Check"), "search", lambda context: CheckGroup(context, _checks())),
        SettingsGroup("printers", _("Printers"), "printer", _printers),
        SettingsGroup("appearance", _("Language and appearance"), "palette", _appearance),
        SettingsGroup("about", _("About Ocaq"), "info-circle", lambda context: AboutGroup(context, PLACE)),
    )


def _no() -> None:
    """Nothing."""


PLACE = Path("Ofislər") / "Köln Azərbaycan Evi.ocaq"


def _printers(context: Context) -> QWidget:
    """A page was printed and is being measured; another printer has been."""
    group = PrintersGroup(context, lambda: {"Canon LBP6030": [-1.5, 0.8]}, lambda _shifts: None)
    group._offer("HP LaserJet M110w")
    return group


def _appearance(context: Context) -> QWidget:
    return AppearanceGroup(context, Preferences(), lambda _name, _value: None)


def _password(context: Context) -> PasswordGroup:
    keychain = KeychainWork(lambda: True, lambda _on: None)
    return PasswordGroup(
        context, protected=True, change=_change, keychain=keychain, sheet=RecoverySheetService(_office_with_history())
    )


def _change(_old: str | None, _new: str) -> object:
    return None


def _checks() -> CheckWork:
    findings = (
        "S-2026/0143 nömrəsindən əvvəl reyestrdə çatışmayan nömrələr var (2). Son nüsxəni bərpa edin.",
        "3 nəfərin axtarış sözləri və ya siyahıdakı yeri adı ilə uyğun gəlmir. Lütfən, ofisi təmir edin.",
    )
    return CheckWork(lambda _progress: CheckReport(findings, derived=True), lambda: None)


def _wizard(stage: Stage, step: int, user: dict[str, object] | None = None) -> Wizard:
    return Wizard(stage.theme, YEAR, country="DE", state=WizardState(step, ({}, TYPED, user or {}, {})))


@lru_cache(maxsize=1)
def _office() -> OfficeService:
    """An office with a logo."""
    folder = Path(tempfile.mkdtemp(prefix="ocaq-gallery-"))
    office = OfficeService(new_office(folder, office=OFFICE))
    picture = QImage(320, 320, QImage.Format.Format_ARGB32)
    picture.fill(QColor("transparent"))
    painter = QPainter(picture)
    paint_logo(painter, picture.rect().toRectF())
    painter.end()
    picture.save(str(folder / "logo.png"))
    office.set_logo("png", read_logo(folder / "logo.png"))
    return office


def unlock_users(stage: Stage) -> QWidget:
    """The door of an office in which several people work."""
    users = ((1, "Sevinc Kərimova"), (2, "Ramin Cəfərov"))
    return UnlockScreen(stage.theme, Path("Köln Azərbaycan Evi.ocaq"), SignIns(2, users, last=2))


def history(stage: Stage) -> QWidget:
    """What was done in an office, a person's change at hand."""
    desk = _office_with_history()

    def factory(context: Context) -> Screen:
        names = {"person": lambda ids: dict.fromkeys(ids, "Əliyeva Aygün"), "user": lambda _ids: {2: "Ramin Cəfərov"}}
        left = _("Changed again since, and left as it is: {fields}.").format(fields=field_label("occupation"))
        undo = Undo(Right.PEOPLE, lambda _row, _saves: left, lambda _row, _saves: Prospect(possible=True, left=left))
        past = PastService(desk, undos={("person", "changed"): undo})
        return HistoryScreen(context, past, desk.clock.today, Areas(names=names, saved={"person": person_words}))

    area = AreaEntry("history", 0, _("History"), "history", factory, listed=False)
    frame = framed(stage, (*demo.areas(), area), Place("history"))
    frame.header.offer(history=True, lock=True)
    return frame


@lru_cache(maxsize=1)
def _office_with_history() -> Desk:
    desk = new_office(Path(tempfile.mkdtemp(prefix="ocaq-gallery-")), office=OFFICE, password="bir az uzun")
    UserService(desk).add("Ramin Cəfərov", Role.CLERK, "daha da uzun")
    steps: tuple[tuple[str, dict[str, tuple[object, object]]], ...] = (
        ("created", {"surname": ("", "Əliyeva"), "given": ("", "Aygün")}),
        ("archived", {}),
        ("unarchived", {}),
        ("changed", {"city": ("Köln", "Leverkuzen"), "occupation": ("", "həkim")}),
    )
    for action, fields in steps:
        with desk.database.write() as connection:
            record(connection, occasion(desk, action), "person", 7, fields)
    return desk


BUILT: dict[str, Callable[[Stage], QWidget]] = {
    "wizard-start": wizard_start,
    "wizard-office": wizard_office,
    "wizard-office-wrong": wizard_office_wrong,
    "wizard-user": wizard_user,
    "wizard-user-wrong": wizard_user_wrong,
    "wizard-making": wizard_making,
    "wizard-sheet": wizard_sheet,
    "wizard-list": wizard_list,
    "unlock": unlock,
    "recover": recover,
    "unlock-wrong": unlock_wrong,
    "unlock-users": unlock_users,
    "history": history,
    "unlock-opening": unlock_opening,
    "unlock-keychain": unlock_keychain,
    **{
        f"settings-{key}": partial(settings, group=key)
        for key in ("office", "password", "lock", "users", "backup", "printers", "appearance", "about")
    },
    "settings-check": settings_check,
    "help": help_page,
}
