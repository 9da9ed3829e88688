"""Parts of the screens alone: dates, ranges of numbers, drafts, the folder, the page."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.issue.date_field import CalendarPopup, DateField
from desktop_app.documents.screens.issue.draft import IssueDraft
from desktop_app.documents.screens.page_preview import PagePreview
from desktop_app.documents.screens.papers_folder import PapersFolder
from desktop_app.documents.screens.words import in_languages, range_words
from desktop_app.documents.service import TemplateRow
from desktop_app.gui.theme import Theme
from desktop_app.language import catalogs
from desktop_app.system import paths
from desktop_app.system.preferences import PreferencesFile
from tests.documents.screens.conftest import Staged


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([], ""),
        (["S-2026/0007"], "S-2026/0007"),
        (["S-2026/0001", "S-2026/0002", "S-2026/0020"], "S-2026/0001 – 0020"),
        (["S-2025/0001", "S-2026/0001"], "S-2025/0001 – S-2026/0001"),
    ],
)
def test_numbers_are_told_by_their_ends(numbers: list[str], words: str) -> None:
    assert range_words(numbers) == words


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_a_day_is_chosen_in_the_calendar(theme: Theme, qtbot: QtBot) -> None:
    field = DateField(theme)
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitActive(field):
        field.activateWindow()
    field.setText("24.12.2025")
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (popup,) = field.findChildren(CalendarPopup)
    assert popup.calendar.selectedDate() == QDate(2025, 12, 24)
    with qtbot.waitSignal(field.left):
        popup.calendar.activated.emit(QDate(2026, 3, 21))
    assert field.text() == "21.03.2026"
    assert field.date == dt.date(2026, 3, 21)


def test_own_languages_are_counted_as_the_template_has_them() -> None:
    template = TemplateRow("thanks", "Thanks", ("az", "en", "ru"), ())
    draft = IssueDraft(
        person_ids=(1, 2, 3),
        languages_of={1: ("de", "ru"), 2: ("de",), 3: ("en", "az")},
        templates=(template,),
        language="own",
    )
    assert draft.own_languages() == {"az": 1, "en": 1, "ru": 1}
    assert [draft.language_for(each, template) for each in draft.person_ids] == ["ru", "az", "en"]


def test_the_folder_is_each_office_s_own(tmp_path: Path) -> None:
    preferences = PreferencesFile(tmp_path / "preferences.toml")
    one, other = PapersFolder("one", preferences), PapersFolder("other", preferences)
    assert one.path == paths.documents_folder() / "Ocaq"
    one.choose(tmp_path / "A")
    other.choose(tmp_path / "B")
    assert (one.path, other.path) == (tmp_path / "A", tmp_path / "B")


def test_the_page_is_drawn_as_wide_as_it_is_shown(staged: Staged, qtbot: QtBot) -> None:
    page = PagePreview(staged.context, "page", margin=0)
    qtbot.addWidget(page)
    page.resize(600, 500)
    page.show()
    page.show_page(staged.office.documents.sample("participation", "az"))
    assert abs(page.image.width() - 600) <= 1
    page.resize(300, 500)
    qtbot.waitUntil(lambda: abs(page.image.width() - 300) <= 1)


def test_a_page_as_high_as_its_room_comes_to_rest(staged: Staged, qtbot: QtBot) -> None:
    page = PagePreview(staged.context, "page", margin=0)
    qtbot.addWidget(page)
    page.show()
    sample = staged.office.documents.sample("thanks", "az")
    for height in range(150, 190):  # at some of them a page is a pixel wider drawn than asked for
        page.resize(900, height)
        page.show_page(sample)  # drawn at once here: one that never rested would not return
        assert abs(page.image.height() - height) <= 2


def test_a_preview_leaves_nothing_on_the_disk(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    page = PagePreview(staged.context, "page")
    qtbot.addWidget(page)
    page.show()
    page.show_page(staged.office.documents.sample("honorary", "ru"))
    page.show_nothing("why")
    assert page.image.isNull()
    assert set(tmp_path.rglob("*")) - before == set()


def test_languages_are_said_in_words() -> None:
    catalogs.use("az")
    assert in_languages(["ru"]) == "rus dilində"
    assert in_languages(["az", "en", "ru"]) == "azərbaycan, ingilis, rus"
