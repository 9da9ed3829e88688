"""First run, unlocking, settings and help over a real office with an invented name."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
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
from desktop_app.office.doctor import CheckReport
from desktop_app.office.logos import read_logo
from desktop_app.office.profile import NewOffice, OfficeKind, Wording
from desktop_app.office.screens.settings import (
    AboutGroup,
    AppearanceGroup,
    BackupGroup,
    BackupState,
    BackupWork,
    OfficeGroup,
    PasswordGroup,
    SettingsGroup,
    SettingsScreen,
)
from desktop_app.office.screens.settings.check_group import CheckCard, CheckGroup, CheckWork
from desktop_app.office.screens.unlock import UnlockScreen
from desktop_app.office.screens.wizard import Wizard, WizardState
from desktop_app.office.service import OfficeService
from desktop_app.system.paths import resources
from desktop_app.system.preferences import Preferences
from tests.gallery.frames import framed
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


def wizard_list(stage: Stage) -> QWidget:
    """The office is there."""
    return _wizard(stage, 3)


def unlock(stage: Stage) -> QWidget:
    """The door."""
    return UnlockScreen(stage.theme, Path("Köln Azərbaycan Evi.ocaq"))


def unlock_wrong(stage: Stage) -> QWidget:
    """The door that stays shut."""
    screen = UnlockScreen(stage.theme, Path("Köln Azərbaycan Evi.ocaq"))
    screen.refuse(_("This password does not open the office. Please check Caps Lock and the keyboard layout."))
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
        SettingsGroup("password", _("Password"), "lock", partial(PasswordGroup, protected=True, change=_change)),
        SettingsGroup("check", _("Check"), "search", lambda context: CheckGroup(context, _checks())),
        SettingsGroup("backup", _("Backup"), "shield-check", lambda context: BackupGroup(context, _backups())),
        SettingsGroup("appearance", _("Language and appearance"), "palette", _appearance),
        SettingsGroup("about", _("About Ocaq"), "info-circle", lambda context: AboutGroup(context, PLACE)),
    )


PLACE = Path("Ofislər") / "Köln Azərbaycan Evi.ocaq"


def _appearance(context: Context) -> QWidget:
    return AppearanceGroup(context, Preferences(), lambda _name, _value: None)


def _change(_old: str | None, _new: str) -> object:
    return None


def _checks() -> CheckWork:
    findings = (
        "S-2026/0143 nömrəsindən əvvəl reyestrdə çatışmayan nömrələr var (2). Son nüsxəni bərpa edin.",
        "3 nəfərin axtarış sözləri və ya siyahıdakı yeri adı ilə uyğun gəlmir. Lütfən, ofisi təmir edin.",
    )
    return CheckWork(lambda _progress: CheckReport(findings, derived=True), lambda: None)


def _backups() -> BackupWork:
    state = BackupState(Path("USB") / "Ocaq", datetime(2026, 11, 25, 9, 12, tzinfo=UTC))
    return BackupWork(
        state=lambda: state,
        back_up=lambda: Path("köln-000012.ocaq-backup"),
        choose_folder=lambda _folder: state,
        restore=lambda: None,
    )


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


BUILT: dict[str, Callable[[Stage], QWidget]] = {
    "wizard-start": wizard_start,
    "wizard-office": wizard_office,
    "wizard-office-wrong": wizard_office_wrong,
    "wizard-user": wizard_user,
    "wizard-user-wrong": wizard_user_wrong,
    "wizard-making": wizard_making,
    "wizard-list": wizard_list,
    "unlock": unlock,
    "unlock-wrong": unlock_wrong,
    "unlock-opening": unlock_opening,
    **{
        f"settings-{key}": partial(settings, group=key)
        for key in ("office", "password", "backup", "appearance", "about")
    },
    "settings-check": settings_check,
    "help": help_page,
}
