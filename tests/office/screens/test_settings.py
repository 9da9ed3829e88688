"""Settings over a real office: what is written is kept, what is refused is said at its field."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.frame.menu import TEXT_SIZES
from desktop_app.gui.frame.sidebar import NavButton
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context, Place
from desktop_app.gui.widgets.fields import ChoiceField
from desktop_app.gui.widgets.surfaces import InfoRow
from desktop_app.office import door, recovery
from desktop_app.office.desk import Desk
from desktop_app.office.doctor import CheckReport
from desktop_app.office.profile import OfficeKind, Wording
from desktop_app.office.recovery_sheet import RecoverySheetService
from desktop_app.office.screens.settings import (
    AboutGroup,
    AppearanceGroup,
    OfficeGroup,
    PasswordGroup,
    SettingsGroup,
    SettingsScreen,
)
from desktop_app.office.screens.settings.check_group import CheckCard, CheckWork
from desktop_app.office.screens.settings.keychain_card import KeychainWork
from desktop_app.office.screens.settings.sheet_card import SheetCard
from desktop_app.office.service import OfficeService
from desktop_app.system.preferences import Preferences
from tests.office.offices import StillClock, new_office
from tests.office.screens.conftest import PASSWORD, Around
from tests.office.test_recovery_sheet import groups_in


@pytest.fixture
def office(desk: Desk) -> OfficeService:
    return OfficeService(desk)


@pytest.fixture
def group(around: Around, office: OfficeService, qtbot: QtBot) -> OfficeGroup:
    made = OfficeGroup(around.context, office)
    qtbot.addWidget(made)
    made.show()
    return made


def test_names_and_facts_are_kept(group: OfficeGroup, office: OfficeService, around: Around) -> None:
    assert group.form.value("name_az") == "Nümunə Azərbaycan Evi"
    group.form.fill({"name_ru": " Азербайджанский дом ", "city_ru": "Кёльн", "name_en": "", "city_en": ""})
    group.form.fill({"kind": OfficeKind.COUNCIL, "country": "AT", "address": "Lindenstr. 14", "series": "KAE"})
    group.saving.click()
    kept = office.profile()
    assert kept.wordings == {
        "az": Wording("Nümunə Azərbaycan Evi", "Köln"),
        "ru": Wording("Азербайджанский дом", "Кёльн"),
    }
    assert (kept.kind, kept.country, kept.address, kept.series) == (
        OfficeKind.COUNCIL,
        "AT",
        "Lindenstr. 14",
        "KAE",
    )
    assert len(around.window.said) == 1
    assert group.saving.isEnabled()


def test_what_documents_need_is_said_at_the_field_and_nothing_is_written(
    group: OfficeGroup, office: OfficeService, around: Around
) -> None:
    before = office.profile()
    group.form.fill({"name_az": " ", "series": "kae", "address": "elsewhere"})
    group.saving.click()
    assert group.form.row("name_az").finding
    assert "capital letters" in group.form.row("series").finding
    assert office.profile() == before
    assert around.window.said == []


def test_a_language_of_the_office_that_papers_lack_has_its_row(
    around: Around, office: OfficeService, qtbot: QtBot
) -> None:
    office.change_profile(wordings={"de": Wording("Aserbaidschanisches Haus", "Köln")})
    made = OfficeGroup(around.context, office)
    qtbot.addWidget(made)
    assert made.form.value("name_de") == "Aserbaidschanisches Haus"


def password_group(
    around: Around, desk: Desk, qtbot: QtBot, sheet: RecoverySheetService | None = None
) -> PasswordGroup:
    protected = door.is_protected(desk.database.path)
    change, keychain = partial(door.change_password, desk), KeychainWork(lambda: None, lambda _on: None)
    made = PasswordGroup(around.context, protected=protected, change=change, keychain=keychain, sheet=sheet)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_password_is_changed(around: Around, desk: Desk, qtbot: QtBot) -> None:
    made = password_group(around, desk, qtbot)
    made.card.form.fill({"old": PASSWORD, "new": "another sentence", "again": "another sentence"})
    made.card.setting.click()
    assert len(around.window.said) == 1
    assert made.card.form.values() == {"old": "", "new": "", "again": ""}
    door.open_office(desk.database.path, "another sentence", StillClock()).database.close()


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"old": "not this one", "new": "another sentence", "again": "another sentence"}, "old"),
        ({"old": "", "new": "another sentence", "again": "another sentence"}, "old"),
        ({"old": PASSWORD, "new": "short", "again": "short"}, "new"),
        ({"old": PASSWORD, "new": "another sentence", "again": "another one"}, "again"),
    ],
)
def test_a_password_that_cannot_be_is_refused_at_its_field(
    typed: dict[str, str], wrong: str, around: Around, desk: Desk, qtbot: QtBot
) -> None:
    made = password_group(around, desk, qtbot)
    made.card.form.fill(typed)
    made.card.setting.click()
    assert [row.finding != "" for row in map(made.card.form.row, typed)] == [name == wrong for name in typed]
    assert made.card.setting.isEnabled()
    door.open_office(desk.database.path, PASSWORD, StillClock()).database.close()


def test_an_open_office_gets_a_password_and_asks_for_it_from_then_on(
    around: Around, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = new_office(tmp_path, name="open.ocaq")
    made = password_group(around, desk, qtbot)
    with pytest.raises(KeyError):
        made.card.form.row("old")
    made.card.form.fill({"new": PASSWORD, "again": PASSWORD})
    made.card.setting.click()
    assert made.card.form.row("old")
    assert door.is_protected(desk.database.path)
    desk.database.close()


@pytest.mark.parametrize("findings", [(), ("The office file is damaged: page 7", "S-2026/0003 is missing")])
def test_the_check_says_what_it_found(findings: tuple[str, ...], around: Around, qtbot: QtBot) -> None:
    report = CheckReport(findings)
    card = CheckCard(around.context, CheckWork(lambda _progress: report, lambda: None))
    qtbot.addWidget(card)
    card.checking.click()
    assert card.found.lines == (findings or ("Everything is in order.",))
    assert card.repairing.isHidden()
    assert card.checking.isEnabled()


def test_appearance_is_told_by_name(around: Around, qtbot: QtBot) -> None:
    told: list[tuple[str, object]] = []
    preferences = Preferences(language="en", appearance="dark", text_size=125)
    group = AppearanceGroup(around.context, preferences, lambda name, value: told.append((name, value)))
    qtbot.addWidget(group)
    language, appearance, size = group.findChildren(ChoiceField)
    assert (language.value, appearance.value, size.value) == ("en", "dark", 125)
    assert told == []
    language.choose("az")
    appearance.choose("system")
    size.choose(max(TEXT_SIZES))
    assert told == [("language", "az"), ("appearance", "system"), ("text_size", 150)]


def test_about_names_what_a_helper_asks_for(around: Around, qtbot: QtBot, desk: Desk) -> None:
    group = AboutGroup(around.context, desk.database.path)
    qtbot.addWidget(group)
    shown = [row.value.text() for row in group.findChildren(InfoRow)]
    assert desk.database.path.name in shown
    assert any(value.startswith("SQLite 3.") for value in shown)


@pytest.fixture
def screen(around: Around, office: OfficeService, qtbot: QtBot) -> SettingsScreen:
    def plain(_context: Context) -> QWidget:
        return QWidget()

    groups: list[tuple[str, Callable[[Context], QWidget]]] = [
        ("office", lambda context: OfficeGroup(context, office)),
        ("signatures", plain),
        ("backup", plain),
    ]
    made = SettingsScreen(around.context, [SettingsGroup(key, key, "lock", make) for key, make in groups])
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def test_a_group_is_made_when_it_is_first_looked_at(screen: SettingsScreen) -> None:
    assert len(screen._made) == 1
    screen.show_place(Place("settings", "backup"))
    assert len(screen._made) == 2
    assert not any(isinstance(each, OfficeGroup) and each.isVisible() for each in screen.findChildren(QWidget))


def test_groups_are_stepped_through_by_arrows(screen: SettingsScreen, qtbot: QtBot) -> None:
    first, second, _third = screen.findChildren(NavButton)
    first.setFocus()
    with qtbot.waitSignal(screen.place_changed) as gone:
        QTest.keyClick(first, Qt.Key.Key_Down)
    assert gone.args == [Place("settings", "signatures")]
    assert second.isChecked()


def test_save_is_answered_where_there_is_something_to_save(screen: SettingsScreen, around: Around) -> None:
    screen.commands()[Command.SAVE]()
    assert len(around.window.said) == 1
    screen.show_place(Place("settings", "signatures"))
    assert Command.SAVE not in screen.commands()


def test_the_bare_area_stays_where_it_was(screen: SettingsScreen) -> None:
    screen.show_place(Place("settings", "backup"))
    screen.show_place(Place("settings"))
    assert screen._list.group_chosen.checkedId() == 2


def test_a_narrow_window_keeps_the_icons_of_the_groups(screen: SettingsScreen) -> None:
    wide = screen._list.width()
    screen.resize(600, 500)
    assert screen._list.width() < wide / 2
    assert [button.toolTip() for button in screen.findChildren(NavButton)] == ["office", "signatures", "backup"]
    screen.resize(900, 500)
    assert screen._list.width() == wide


def test_what_saves_the_office_is_in_sight_however_low_the_window(screen: SettingsScreen) -> None:
    (group,) = (each for each in screen.findChildren(OfficeGroup))
    screen.resize(900, 420)
    where = group.saving.mapTo(screen, group.saving.rect().bottomRight())
    assert screen.rect().contains(where)
    assert not any("Not saved" in label.text() for label in screen.findChildren(QLabel))
    group.form.row("address").field.setText("Lindenstr. 14")  # type: ignore[attr-defined]  # a line to type in
    assert any("Not saved" in label.text() for label in screen.findChildren(QLabel))
    group.saving.click()
    assert not any("Not saved" in label.text() for label in screen.findChildren(QLabel))


def test_the_recovery_sheet_is_written_where_its_user_says(
    around: Around, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    card = SheetCard(around.context, RecoverySheetService(desk))
    qtbot.addWidget(card)
    assert "no recovery sheet yet" in card.words.text()
    card.saving.click()
    assert "no recovery sheet yet" in card.words.text(), "nobody said where"
    around.prompts.path = tmp_path / "nowhere" / "sheet.pdf"
    card.saving.click()
    assert around.prompts.told[-1].startswith("The recovery sheet was not written")
    around.prompts.path = tmp_path / "sheet.pdf"
    for _again in range(2):
        card.saving.click()
        assert "delete the file" in around.prompts.told[-1]
    assert len(groups_in(tmp_path / "sheet.pdf")) == recovery.GROUPS
    assert "Last written on 25 November 2026" in card.words.text()


def test_only_an_administrator_sees_the_card_of_the_sheet(around: Around, desk: Desk, qtbot: QtBot) -> None:
    made = password_group(around, desk, qtbot, RecoverySheetService(desk))
    made.card.form.fill({"old": PASSWORD, "new": "another sentence", "again": "another sentence"})
    made.card.setting.click()
    items = [made.column.itemAt(place) for place in range(made.column.count())]
    cards = [item.widget() for item in items if item is not None]
    assert isinstance(cards[-1], SheetCard), "below the password, also a renewed one"
    assert not password_group(around, desk, qtbot).findChildren(SheetCard)
