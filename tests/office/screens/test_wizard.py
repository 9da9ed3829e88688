"""First run by keyboard: what is asked, what is refused, what outlives a change of language."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.widgets.buttons import Button
from desktop_app.gui.widgets.labels import Label
from desktop_app.language import catalogs
from desktop_app.office import door
from desktop_app.office.profile import OfficeKind, Wording
from desktop_app.office.screens.wizard import Answers, FirstWork, Wizard
from desktop_app.office.screens.wizard.office_page import first_language
from desktop_app.office.screens.wizard.page import Page
from desktop_app.office.screens.wizard.start_page import StartPage
from desktop_app.office.screens.wizard.way import Way
from desktop_app.office.service import OfficeService
from tests.gui.fakes import activate
from tests.office.offices import StillClock
from tests.office.screens.conftest import Around, type_words

YEAR = 2026


class Shown:
    """A wizard on the screen, typed into as a person types."""

    def __init__(self, around: Around, qtbot: QtBot, state: object = None, country: str = "DE") -> None:
        self.wizard = Wizard(around.theme, YEAR, state, country=country)
        self.asked: list[Answers] = []
        self.finished: list[FirstWork] = []
        self.wizard.create_asked.connect(self.asked.append)
        self.wizard.finished.connect(self.finished.append)
        qtbot.addWidget(self.wizard)
        self.wizard.resize(1280, 800)
        self.wizard.show()
        activate(self.wizard, qtbot)

    @property
    def page(self) -> Page:
        page = self.wizard._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    @property
    def at(self) -> QWidget:
        """Where the keyboard is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _each in range(times):
            QTest.keyClick(self.at, key)

    def type(self, words: str) -> None:
        type_words(self.at, words)

    def error(self, name: str) -> str:
        return self.page.form.row(name).finding


@pytest.fixture
def shown(around: Around, qtbot: QtBot) -> Shown:
    return Shown(around, qtbot)


def answered(shown: Shown) -> None:
    """Answer the page of the office, by keyboard alone."""
    shown.press(Qt.Key.Key_Return)  # the first of the three ways has the keyboard
    shown.type("Köln Azərbaycan Evi")
    shown.press(Qt.Key.Key_Tab, 2)
    shown.type("Köln")
    shown.press(Qt.Key.Key_Tab)
    shown.type("Aserbaidschanisches Haus Köln")
    shown.press(Qt.Key.Key_Return)


def test_an_office_is_made_by_keyboard_alone(shown: Shown, around: Around, ocaq_home: Any) -> None:
    answered(shown)
    shown.type("Sevinc Kərimova")
    shown.press(Qt.Key.Key_Tab)
    shown.type("bir az uzun")
    shown.press(Qt.Key.Key_Tab, 2)  # by the eye that shows the letters
    shown.type("bir az uzun")
    shown.press(Qt.Key.Key_Return)
    (answers,) = shown.asked
    assert answers.password == "bir az uzun"
    assert answers.office.user == "Sevinc Kərimova"
    assert answers.office.wordings == {
        "az": Wording("Köln Azərbaycan Evi", "Köln"),
        "de": Wording("Aserbaidschanisches Haus Köln", ""),
    }
    made = door.create(ocaq_home / "köln.ocaq", answers.office, answers.password, StillClock())
    profile = OfficeService(made).profile()
    made.database.close()
    assert (profile.kind, profile.country, profile.series) == (OfficeKind.HOUSE, "DE", "S")
    shown.wizard.office_made()
    shown.wizard._later.click()
    shown.press(Qt.Key.Key_Tab, 2)
    shown.press(Qt.Key.Key_Space)
    assert shown.finished == [FirstWork.HOME]


@pytest.mark.parametrize("signal", ["create_asked", "restore_asked", "sample_asked"])
def test_the_three_ways_and_the_link(signal: str, shown: Shown, qtbot: QtBot) -> None:
    ways = shown.page.findChildren(Way)
    assert len(ways) == 3
    way = ways[["create_asked", "restore_asked", "sample_asked"].index(signal)]
    page = shown.page
    assert isinstance(page, StartPage)
    with qtbot.waitSignal(getattr(page, signal)):
        QTest.mouseClick(way, Qt.MouseButton.LeftButton)


def test_the_small_link_opens_what_is_there(shown: Shown, qtbot: QtBot) -> None:
    shown.press(Qt.Key.Key_Tab, 3)
    with qtbot.waitSignal(shown.wizard.open_asked):
        shown.press(Qt.Key.Key_Space)


def test_what_documents_need_is_asked_at_its_field(around: Around, qtbot: QtBot) -> None:
    shown = Shown(around, qtbot, country="")
    shown.wizard.begin_office()
    shown.wizard._on.click()
    assert all(shown.error(name) for name in ("name", "country", "city"))
    assert not any(shown.error(name) for name in ("local_name", "local_language", "kind", "series"))
    assert "choose" in shown.error("country")
    assert shown.at is shown.page.form.row("name").field
    shown.type("Bakı Evi")
    shown.press(Qt.Key.Key_Tab)
    assert not shown.error("name")


@pytest.mark.parametrize("series", ["", "kae", "KAEVB", "K1", "S-"])
def test_a_series_is_one_to_four_capitals(series: str, shown: Shown) -> None:
    shown.wizard.begin_office()
    shown.page.fill({"series": series})
    shown.page.form.check("series")
    assert "one to four capital letters" in shown.error("series")


@pytest.mark.parametrize("series", ["K", "KAE", "ƏŞÇÖ"])
def test_the_number_to_come_is_shown(series: str, shown: Shown) -> None:
    shown.wizard.begin_office()
    field = shown.page.form.row("series").field
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_words(field, series)
    shown.page.form.check("series")
    assert not shown.error("series")
    assert f"{series}-2026/0001" in shown.page.form.row("series")._below.text()


def test_a_name_in_a_language_needs_the_language(around: Around, qtbot: QtBot) -> None:
    shown = Shown(around, qtbot, country="")
    shown.wizard.begin_office()
    shown.page.fill({"name": "Ev", "country": "DE", "city": "Köln", "local_name": "Haus", "local_language": ""})
    shown.wizard._on.click()
    assert shown.error("local_language")


def test_the_local_language_follows_the_country_until_it_is_chosen(shown: Shown) -> None:
    shown.wizard.begin_office()
    form = shown.page.form
    country, language = form.row("country").field, form.row("local_language").field
    assert isinstance(country, QComboBox)
    assert isinstance(language, QComboBox)
    assert form.value("local_language") == "de"
    country.setCurrentIndex(country.findData("FR"))
    assert form.value("local_language") == "fr"
    language.setCurrentIndex(language.findData("en"))
    country.setCurrentIndex(country.findData("TR"))
    assert form.value("local_language") == "en"


def test_answers_put_back_follow_nothing(around: Around, qtbot: QtBot) -> None:
    shown = Shown(around, qtbot, country="FR")
    shown.wizard.begin_office()
    shown.page.fill({"country": "AT", "local_language": "fr"})
    assert shown.page.form.value("local_language") == "fr"


@pytest.mark.parametrize(
    ("country", "language"), [("DE", "de"), ("UA", "uk"), ("GE", "ka"), ("US", "en"), ("AZ", ""), ("", ""), ("XX", "")]
)
def test_the_language_of_a_country(country: str, language: str) -> None:
    assert first_language(country) == language


def test_passwords_are_typed_twice_alike_and_long_enough(shown: Shown) -> None:
    answered(shown)
    shown.page.fill({"user": "", "password": "short", "again": "other"})
    shown.wizard._on.click()
    assert shown.asked == []
    assert "name" in shown.error("user")
    assert "8 letters" in shown.error("password")
    assert "not the same" in shown.error("again")
    shown.page.fill({"user": "Sevinc", "password": "long enough", "again": "long enough"})
    shown.wizard._on.click()
    assert [each.password for each in shown.asked] == ["long enough"]


def test_going_without_a_password_is_said_expressly(shown: Shown) -> None:
    answered(shown)
    shown.page.fill({"user": "Sevinc", "password": "", "again": "", "without password": True})
    assert not shown.page.form.row("password").field.isEnabled()
    shown.wizard._on.click()
    assert [each.password for each in shown.asked] == [None]


def test_answers_wait_while_the_office_is_made_and_stay_when_it_is_not(shown: Shown) -> None:
    answered(shown)
    shown.page.fill({"user": "Sevinc", "password": "long enough", "again": "long enough"})
    shown.wizard._on.click()
    assert not shown.wizard._on.isEnabled()
    assert shown.wizard._making.isVisible()
    shown.wizard._on.click()
    QTest.keyClick(shown.wizard, Qt.Key.Key_Return)
    QTest.keyClick(shown.wizard, Qt.Key.Key_Escape)
    assert len(shown.asked) == 1
    shown.wizard.refuse("The disk is full.")
    assert shown.wizard._refusal.isVisible()
    assert not shown.wizard._making.isVisible()
    assert shown.at is shown.page.form.row("user").field
    assert shown.page.form.value("password") == "long enough"
    shown.wizard._on.click()
    assert len(shown.asked) == 2
    assert not shown.wizard._refusal.isVisible()


@pytest.fixture
def _other_language() -> Iterator[None]:
    yield
    catalogs.use("en")


@pytest.mark.usefixtures("_other_language")
def test_half_typed_answers_outlive_a_change_of_language(around: Around, qtbot: QtBot) -> None:
    shown = Shown(around, qtbot)
    shown.wizard.begin_office()
    shown.page.fill({"name": "Köln Azərbaycan Evi", "country": "AT", "local_language": "en", "series": "K"})
    shown.page.fill({"kind": OfficeKind.KARABAKH_SCHOOL})
    shown.wizard._pages[2].fill({"user": "Sevinc", "password": "abc", "without password": True})
    state = shown.wizard.state()
    catalogs.use("az")
    again = Shown(around, qtbot, state)
    assert again.wizard.state() == state
    assert again.page.accessibleName() == catalogs.gettext("Your office")
    assert again.page.form.value("series") == "K"
    assert "K-2026/0001" in again.page.form.row("series")._below.text()
    assert again.page.form.value("kind") == OfficeKind.KARABAKH_SCHOOL


def test_choosing_a_language_tells_it(shown: Shown, qtbot: QtBot) -> None:
    page = shown.page
    assert isinstance(page, StartPage)
    with qtbot.waitSignal(shown.wizard.language_chosen) as told:
        page.language.choose("az")
    assert told.args == ["az"]


def test_back_keeps_what_was_answered(shown: Shown) -> None:
    answered(shown)
    shown.type("Sevinc")
    QTest.keyClick(shown.at, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown.page.form.value("name") == "Köln Azərbaycan Evi"
    shown.press(Qt.Key.Key_Return)
    assert shown.page.form.value("user") == "Sevinc"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of suggestions off any screen
def test_the_whole_wizard_by_keyboard_alone_back_and_forth(around: Around, qtbot: QtBot) -> None:
    shown = Shown(around, qtbot, country="")
    shown.press(Qt.Key.Key_Return)
    shown.type("Tbilisi Evi")
    shown.press(Qt.Key.Key_Tab)
    shown.type("georgi")
    suggested = QApplication.activePopupWidget()
    assert suggested is not None
    QTest.keyClick(suggested, Qt.Key.Key_Escape)  # the suggestions go, the page stays
    assert not suggested.isVisible()
    assert shown.at is shown.page.form.row("country").field
    shown.press(Qt.Key.Key_Tab)  # one country only begins so
    assert shown.page.form.value("country") == "GE"
    assert shown.page.form.value("local_language") == "ka"
    shown.type("Tbilisi")
    shown.press(Qt.Key.Key_Tab, 2)  # the language, a list to choose from: Enter goes on from there too
    assert isinstance(shown.at, QComboBox)
    shown.press(Qt.Key.Key_Return)
    assert "user" in shown.page.form.values()
    shown.type("Sevinc")
    shown.press(Qt.Key.Key_Escape)
    assert shown.page.form.value("city") == "Tbilisi"
    assert shown.page.form.value("country") == "GE"
    shown.press(Qt.Key.Key_Escape)
    assert isinstance(shown.page, StartPage)
    shown.press(Qt.Key.Key_Return)
    assert shown.page.form.value("name") == "Tbilisi Evi"
    shown.press(Qt.Key.Key_Return)
    assert shown.page.form.value("user") == "Sevinc"
    shown.press(Qt.Key.Key_Tab)
    shown.type("bir az uzun")
    shown.press(Qt.Key.Key_Tab, 2)
    shown.type("bir az uzun")
    shown.press(Qt.Key.Key_Return)
    assert [each.office.country for each in shown.asked] == ["GE"]


def test_enter_on_a_button_presses_that_button(shown: Shown) -> None:
    answered(shown)
    shown.wizard._back.setFocus()
    shown.press(Qt.Key.Key_Return)
    assert shown.page.form.value("name") == "Köln Azərbaycan Evi"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left])
def test_nothing_lies_behind_the_first_page_nor_behind_a_made_office(key: Qt.Key, shown: Shown) -> None:
    held = Qt.KeyboardModifier.AltModifier if key == Qt.Key.Key_Left else Qt.KeyboardModifier.NoModifier
    first = shown.page
    QTest.keyClick(shown.at, key, held)
    assert shown.page is first
    shown.wizard.office_made()
    sheet = shown.page
    QTest.keyClick(shown.at, key, held)
    assert shown.page is sheet
    shown.wizard._later.click()
    last = shown.page
    QTest.keyClick(shown.at, key, held)
    assert shown.page is last
    assert len({id(page) for page in (first, sheet, last)}) == 3


def test_the_keyboard_is_seen_from_the_beginning(shown: Shown) -> None:
    first = shown.page.findChildren(Way)[0]
    assert shown.wizard._ring.widget() is first
    assert shown.wizard._ring.isVisible()
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert not shown.wizard._ring.isVisible()
    shown.wizard.office_made()
    assert shown.wizard._ring.widget() is shown.page.findChildren(Way)[0]


def test_what_is_promised_holds_without_a_password(shown: Shown) -> None:
    answered(shown)
    page, promise = shown.page, shown.wizard._promise
    assert "encrypted" in promise._words.text()
    assert any("Nobody can open" in label.text() and label.isVisible() for label in page.findChildren(Label))
    page.fill({"without password": True})
    assert "encrypted" not in promise._words.text()
    assert not any("Nobody can open" in label.text() and label.isVisible() for label in page.findChildren(Label))
    for name in ("password", "again"):
        assert "required" not in page.form.row(name).field.accessibleName()
    page.fill({"without password": False})
    assert "encrypted" in promise._words.text()
    assert "required" in page.form.row("password").field.accessibleName()


def test_help_fits_the_page(shown: Shown, qtbot: QtBot) -> None:
    topics: list[str] = []
    shown.wizard.help_asked.connect(topics.append)
    shown.press(Qt.Key.Key_F1)
    answered(shown)
    shown.press(Qt.Key.Key_F1)
    helping = next(each for each in shown.wizard.findChildren(Button) if each.text() == "Help")
    helping.click()
    assert topics == ["start", "password", "password"]


def test_what_is_said_of_a_password_goes_with_it(shown: Shown) -> None:
    answered(shown)
    page = shown.page
    for without in (False, True, False):
        page.fill({"without password": without})
        hints = [label.text() for label in page.findChildren(Label) if label.isVisible()]
        assert any("At least 8 letters" in each for each in hints) is not without


def test_rows_of_fields_stand_close_however_high_the_window(shown: Shown) -> None:
    answered(shown)
    user, password = (shown.page.form.row(name) for name in ("user", "password"))
    top, bottom = (row.mapTo(shown.page, row.rect().topLeft()).y() for row in (user, password))
    assert bottom - top < 100


def test_back_leads_to_the_door_that_was_left(around: Around, qtbot: QtBot) -> None:
    wizard = Wizard(around.theme, YEAR, can_leave=True)
    qtbot.addWidget(wizard)
    wizard.show()
    assert wizard._back.isVisible()
    with qtbot.waitSignal(wizard.left):
        QTest.keyClick(wizard, Qt.Key.Key_Escape)
