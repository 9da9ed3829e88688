"""Users in Settings: one more comes, gets another role, a new password, and leaves."""

import pytest
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from desktop_app.gui.widgets.fields import ChoiceField
from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.office import door
from desktop_app.office.desk import Desk
from desktop_app.office.rights import Role
from desktop_app.office.screens.settings.users_group import UsersGroup
from desktop_app.office.users import UserService
from tests.office.offices import StillClock
from tests.office.screens.conftest import Around

HERS = "daha da uzun"


@pytest.fixture
def group(around: Around, desk: Desk, qtbot: QtBot) -> UsersGroup:
    made = UsersGroup(around.context, UserService(desk), desk.user.id, lambda: None)
    qtbot.addWidget(made)
    made.show()
    return made


def _add(group: UsersGroup, name: str = "Aygün Əliyeva", password: str = HERS) -> None:
    group.adding.form.fill({"name": name, "password": password})
    group.adding.doing.click()


def _press(group: UsersGroup, words: str) -> None:
    next(each for each in group.here.findChildren(QPushButton) if each.text() == words).click()


def test_a_new_user_comes_and_can_sign_in(group: UsersGroup, around: Around, desk: Desk) -> None:
    _add(group)
    assert [user.role for user in UserService(desk).users()] == [Role.ADMINISTRATOR, Role.CLERK]
    assert any("Aygün" in said for said in around.window.said)
    door.open_office(desk.database.path, HERS, StillClock(), "Aygün Əliyeva").database.close()
    assert group.adding.form.value("name") == ""


def test_what_is_missing_is_said_and_nobody_is_added(group: UsersGroup, desk: Desk) -> None:
    _add(group, name="", password="short")
    assert group.adding.form.wrong()
    assert len(UserService(desk).users()) == 1


def test_a_role_is_changed_and_the_last_administrator_stays(group: UsersGroup, around: Around, desk: Desk) -> None:
    _add(group)
    mine, hers = group.here.findChildren(ChoiceField)[-2:]
    hers.choose(Role.SIGNER.value)
    hers.activated.emit(0)
    assert [user.role for user in UserService(desk).users()] == [Role.ADMINISTRATOR, Role.SIGNER]
    mine = group._rows.findChildren(ChoiceField)[0]
    mine.choose(Role.CLERK.value)
    mine.activated.emit(0)
    assert UserService(desk).users()[0].role is Role.ADMINISTRATOR
    assert around.prompts.told


def test_a_user_gets_a_new_password_and_leaves(group: UsersGroup, desk: Desk) -> None:
    _add(group)
    _press(group, "New password…")
    group.password.form.fill({"password": "tamam başqa"})
    group.password.doing.click()
    door.open_office(desk.database.path, "tamam başqa", StillClock(), 2).database.close()
    _press(group, "Remove")
    assert len(UserService(desk).users()) == 1
    with pytest.raises(Refused):
        door.open_office(desk.database.path, "tamam başqa", StillClock(), 2)


@pytest.mark.parametrize("language", catalogs.SCREEN_LANGUAGES)
def test_a_role_is_read_whole(around: Around, desk: Desk, qtbot: QtBot, language: str) -> None:
    catalogs.use(language)
    made = UsersGroup(around.context, UserService(desk), desk.user.id, lambda: None)
    qtbot.addWidget(made)
    made.show()
    field = made._rows.findChildren(ChoiceField)[0]
    option = QStyleOptionComboBox()
    field.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = field.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, field).width()
    assert room >= field.fontMetrics().horizontalAdvance(field.currentText())
