"""The field for a country: likely ones first, each found by any of its names, in the order of the language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from desktop_app.gui.widgets.suggesting import SearchedChoice
from desktop_app.language import catalogs, countries
from desktop_app.office.screens.countries import LIKELY, country_field
from desktop_app.office.screens.languages import local_languages
from tests.gui.fakes import activate
from tests.office.screens.conftest import Around, type_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of suggestions off any screen


@pytest.fixture
def field(around: Around, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[SearchedChoice]:
    catalogs.use(getattr(request, "param", "az"))
    made = country_field(around.theme)
    qtbot.addWidget(made)
    made.show()
    activate(made, qtbot)
    made.setFocus()
    yield made
    popup(made).hide()


def popup(field: SearchedChoice) -> QAbstractItemView:
    """The list of suggestions."""
    completer = field.completer()
    assert completer is not None
    shown = completer.popup()
    assert isinstance(shown, QAbstractItemView)
    return shown


def typed(field: SearchedChoice, words: str) -> None:
    """Type, and go elsewhere."""
    type_words(field, words)
    popup(field).hide()
    field.clearFocus()


def names(field: SearchedChoice) -> list[str]:
    return [field.itemText(row) for row in range(field.count())]


@pytest.mark.parametrize("field", ["az", "en"], indirect=True)
def test_every_country_once_the_likely_ones_above_the_line(field: SearchedChoice) -> None:
    codes = [field.itemData(row) for row in range(field.count())]
    line = codes.index(None)
    assert set(codes[:line]) == set(LIKELY)
    assert len(codes) == len(set(codes)) == len(countries.all("az")) + 1
    assert field.value is None


def test_the_order_is_that_of_the_language(field: SearchedChoice) -> None:
    shown = names(field)
    assert shown.index("Xorvatiya") < shown.index("İraq") < shown.index("Qana") < shown.index("Laos")  # h x ı i k q l


@pytest.mark.parametrize("field", ["en"], indirect=True)
def test_english_has_its_own_order(field: SearchedChoice) -> None:
    shown = names(field)
    assert shown.index("Papua New Guinea") < shown.index("Qatar") < shown.index("Romania")
    spoken = [name for name, _code in local_languages("en")]
    assert spoken == sorted(spoken)


@pytest.mark.parametrize("field", ["tr"], indirect=True)
def test_turkish_has_its_own_order(field: SearchedChoice) -> None:
    shown = names(field)
    assert shown.index("Cibuti") < shown.index("Çad") < shown.index("Danimarka")  # c ç d
    assert shown.index("Hırvatistan") < shown.index("Hindistan") < shown.index("Irak") < shown.index("İran")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Almaniya", "DE"), ("almaniya", "DE"), ("turkiye", "TR"), ("Turkiy", "TR"), ("gurcustan", "GE"), ("ABŞ", "US"),
        ("abs", "US"), ("Germany", "DE"), ("Германия", "DE"), ("Hollandiya", "NL"), ("ingiltere", "GB"),
        ("Azerbaycan", "AZ"), ("niderl", "NL"), ("Çexiya", "CZ"), ("cexiya", "CZ"),
    ],
)  # fmt: skip
def test_a_country_is_found_by_any_of_its_names(words: str, code: str, field: SearchedChoice) -> None:
    typed(field, words)
    assert field.value == code
    assert field.currentText() == countries.name(code, "az")


@pytest.mark.parametrize("words", ["Atlantida", "a", "...", ""])
def test_what_means_no_one_country_chooses_none_and_stays(words: str, field: SearchedChoice) -> None:
    field.choose("DE")
    field._typing.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    typed(field, words)
    assert field.value is None
    assert field.currentText() == words


def test_suggestions_come_as_one_types_without_diacritics(field: SearchedChoice, qtbot: QtBot) -> None:
    type_words(field, "turk")
    shown = popup(field)
    qtbot.waitUntil(shown.isVisible)
    offered = [shown.model().index(row, 0).data() for row in range(shown.model().rowCount())]
    assert offered[0] == "Türkiyə"
    assert "Türkmənistan" in offered
    assert "Almaniya" not in offered
    QTest.keyClick(shown, Qt.Key.Key_Down)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert field.value == "TR"
