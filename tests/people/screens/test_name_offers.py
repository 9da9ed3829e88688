"""Chips under a name that is typed as another country spells it: quiet, taken by a click or a key only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.gui.lanes import Lanes
from desktop_app.gui.screen import Place
from desktop_app.people.rules.values import PersonDraft, SpellingKind
from desktop_app.people.rules.variants import NamePart
from desktop_app.people.screens.form.screen import PersonFormScreen
from tests.gui.fakes import activate
from tests.people.screens.conftest import Staged

NEW = Place("people", "new")


def form_of(staged: Staged, qtbot: QtBot, place: Place = NEW, lanes: Lanes | None = None) -> PersonFormScreen:
    found = staged.area(qtbot, place, lanes).findChild(PersonFormScreen)
    assert isinstance(found, PersonFormScreen)
    return found


def typed(form: PersonFormScreen, part: NamePart, text: str) -> tuple[str, ...]:
    """Type it and rest; what is offered then."""
    field = getattr(form.fields, part.value)
    field.selectAll()
    field.insert(text)
    assert form._hunting.isActive(), "asked after a rest, not with every letter"
    form._hunting.timeout.emit()
    return form.names.offered[part].texts()


def down(form: PersonFormScreen, name: str, qtbot: QtBot) -> None:
    activate(form.window(), qtbot)
    field = getattr(form.fields, name)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)


def test_a_spelling_is_offered_and_taken_by_a_key_that_can_be_undone(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    assert typed(form, NamePart.SURNAME, "Aliyev") == ("Əliyev",)
    surname, offered = form.fields.surname, form.names.offered[NamePart.SURNAME]
    assert surname.text() == "Aliyev", "nothing by itself"
    assert offered.isVisibleTo(form)
    (chip,) = offered.findChildren(QPushButton)
    assert chip.text() == "Əliyev  1"
    assert "The arrow down" in chip.toolTip()
    assert "Əliyev" in surname.accessibleDescription()
    down(form, "surname", qtbot)
    assert surname.text() == "Əliyev"
    assert not offered.isVisibleTo(form)
    assert surname.accessibleDescription() == ""
    surname.undo()
    assert surname.text() == "Aliyev"
    form._hunting.timeout.emit()
    assert offered.texts() == ("Əliyev",)


def test_a_click_takes_any_and_the_keyboard_stays_in_the_field(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    activate(form.window(), qtbot)
    assert typed(form, NamePart.GIVEN, "Kadir") == ("Qadir", "Qədir")
    form.fields.given.setFocus()
    QTest.keyClick(form.fields.given, Qt.Key.Key_Tab)
    assert form.focusWidget() is form.fields.father, "Tab passes the chips by"
    form.fields.given.setFocus()
    chip = form.names.offered[NamePart.GIVEN].findChildren(QPushButton)[1]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert form.fields.given.text() == "Qədir"
    assert form.focusWidget() is form.fields.given


def test_nothing_for_a_right_name_nor_for_one_that_nobody_typed(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    assert typed(form, NamePart.GIVEN, "Ramiz") == ()
    assert typed(form, NamePart.SURNAME, "Əliyev") == ()
    people = staged.services.people
    guest = people.change(staged.ids[2], 1, PersonDraft(surname="Aliyev", given="Tural"))
    form.show_place(Place("people", "edit", (guest.id,)))
    form._hunting.timeout.emit()
    assert form.names.offered[NamePart.SURNAME].texts() == ()


def test_what_is_offered_goes_with_the_next_letter_and_with_another_person(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    assert typed(form, NamePart.SURNAME, "Aliyev")
    QTest.keyClick(form.fields.surname, Qt.Key.Key_A)
    assert form.names.offered[NamePart.SURNAME].texts() == ()
    form._hunting.timeout.emit()
    assert form.names.offered[NamePart.SURNAME].texts() == ("Əliyeva",)
    form.show_place(NEW)
    assert form.names.offered[NamePart.SURNAME].texts() == ()


def test_what_stands_in_the_passport_is_kept(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    typed(form, NamePart.SURNAME, "Aliyev")
    down(form, "surname", qtbot)
    assert form.names.keeping.texts() == ("Aliyev",)
    down(form, "passport", qtbot)
    assert form.fields.passport.text() == "Aliyev"
    assert form.names.keeping.texts() == ()
    typed(form, NamePart.GIVEN, "Vali")
    down(form, "given", qtbot)
    assert form.names.keeping.texts() == ("Aliyev Vali",), "the longer one takes its place"
    down(form, "passport", qtbot)
    form.save()
    form.save()
    person = staged.services.people.person(staged.window.went[-1].ids[0])
    assert (person.surname, person.given) == ("Əliyev", "Vəli")
    assert [(each.kind, each.text) for each in person.spellings] == [(SpellingKind.PASSPORT, "Aliyev Vali")]


def test_another_passport_spelling_is_not_written_over(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    form.fields.passport.setText("ALIYEV VALI")
    typed(form, NamePart.SURNAME, "Alijew")
    down(form, "surname", qtbot)
    form.names.keeping.take_first()
    assert form.fields.passport.text() == "ALIYEV VALI"
    assert [each.text for each in form.fields.checked().draft.spellings] == ["ALIYEV VALI", "Alijew"]


@pytest.mark.parametrize(
    ("surname", "given", "spelling"),
    [
        ("Алиев", "Вели", (SpellingKind.RUSSIAN, "ru", "Алиев Вели")),
        ("Әлијев", "Вәли", (SpellingKind.OTHER, "az", "Әлијев Вәли")),
    ],
)
def test_russian_and_the_old_alphabet_go_among_the_spellings(
    surname: str, given: str, spelling: tuple[SpellingKind, str, str], staged: Staged, qtbot: QtBot
) -> None:
    form = form_of(staged, qtbot)
    typed(form, NamePart.SURNAME, surname)
    form.names.offered[NamePart.SURNAME].take_first()
    form.names.keeping.take_first()
    typed(form, NamePart.GIVEN, given)
    form.names.offered[NamePart.GIVEN].take_first()
    form.names.keeping.take_first()
    draft = form.fields.checked().draft
    assert (draft.surname, draft.given) == ("Əliyev", "Vəli")
    assert [(each.kind, each.language, each.text) for each in draft.spellings] == [spelling]


def test_on_real_lanes(staged: Staged, qtbot: QtBot) -> None:
    lanes = Lanes.start(staged.context.theme)
    try:
        form = form_of(staged, qtbot, lanes=lanes)
        qtbot.waitUntil(form.isEnabled, timeout=20_000)
        QTest.keyClicks(form.fields.surname, "Guseynov")
        qtbot.waitUntil(lambda: form.names.offered[NamePart.SURNAME].texts() == ("Hüseynov",), timeout=20_000)
    finally:
        lanes.close()
