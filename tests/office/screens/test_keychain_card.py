"""The box that lets the office open by itself: there only where that can be, and it says when nothing came of it."""

from functools import partial

from pytestqt.qtbot import QtBot

from desktop_app.language.errors import Refused
from desktop_app.office.screens.settings.keychain_card import KeychainCard, KeychainWork
from tests.office.screens.conftest import Around


def _same(state: bool | None) -> bool | None:
    return state


def test_the_box_of_the_keychain_is_there_only_with_one(around: Around, qtbot: QtBot) -> None:
    for state in (None, False):
        card = KeychainCard(around.context, KeychainWork(partial(_same, state), lambda _on: None))
        qtbot.addWidget(card)
        assert card.isHidden() is (state is None)


def test_the_box_of_the_keychain_says_what_happened(around: Around, qtbot: QtBot) -> None:
    switched: list[bool] = []

    def switch(on: bool) -> None:
        if len(switched) == 2:
            raise Refused("The keychain refuses.")
        switched.append(on)

    card = KeychainCard(around.context, KeychainWork(lambda: bool(switched and switched[-1]), switch))
    qtbot.addWidget(card)
    card.show()
    card.box.click()
    assert card.box.isChecked()
    card.box.click()
    assert switched == [True, False]
    card.box.click()
    assert not card.box.isChecked(), "nothing came of it"
    assert card.refusal.text() == "The keychain refuses."
    assert card.box.isEnabled()
