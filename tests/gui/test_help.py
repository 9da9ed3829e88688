"""The built-in help: its pages in several languages, by keyboard, without a way to the internet."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.frame.sidebar import NavButton
from desktop_app.gui.help import TOPICS, HelpWindow, read_pages
from desktop_app.gui.screen import Place
from desktop_app.gui.theme import Theme
from desktop_app.language import catalogs
from desktop_app.system.paths import resources
from desktop_app.window.seat import TOPICS as OF_VIEWS
from desktop_app.window.seat import help_topic
from tests.gui.fakes import activate
from tests.packaging import load

translations = load("translations")

HELP = resources() / "help"
FOR_PROGRAMMERS = "certificate-format"  # in English alone, and not among the pages of the window
LANGUAGES = catalogs.SCREEN_LANGUAGES
KEYS = ("Enter", "Esc")
BESIDE_THE_SCREEN = {
    "tr": {
        "iptal edilir",
        "yedeği",
        "İkinci yer",
        "kurtarma sayfası",
        "yönetici",
        "Verilerin kopyası",
        "Silme",
        "Shift",
        "Enter",
        "Esc",
    },
    "de": {"annulliert", "Umschalt", "Eingabe", "Esc"},
    "ru": {
        "аннулируют",
        "администратор",
        "резервные копии",
        "лист восстановления",
        "Копия данных",
        "Стирание",
        "Shift",
        "Enter",
        "Esc",
    },
}
"""What pages name in bold that no button or title of the screen says."""


@pytest.fixture(params=LANGUAGES)
def folder(request: pytest.FixtureRequest) -> Iterator[Path]:
    before = catalogs.current()
    catalogs.use(request.param)
    yield HELP / str(request.param)
    catalogs.use(before)


def test_every_language_has_every_page(folder: Path) -> None:
    assert {file.stem for file in folder.iterdir()} - {FOR_PROGRAMMERS} == set(TOPICS)
    pages = read_pages(folder)
    assert [page.topic for page in pages] == list(TOPICS)
    assert len({page.title for page in pages}) == len(TOPICS)


def test_pages_are_short_and_lead_nowhere_else(folder: Path) -> None:
    for page in read_pages(folder):
        assert len(page.text.split()) < 220
        assert not re.search(r"https?:|www\.|\]\(|<", page.text)
        assert not re.search(r"[{}]", page.text)


def test_the_languages_name_the_same_keys() -> None:
    def keys(language: str) -> dict[str, list[str]]:
        return {page.topic: sorted(re.findall(r"Ctrl\+\w", page.text)) for page in read_pages(HELP / language)}

    assert keys("az") == keys("en") == keys("tr") == keys("de") == keys("ru")


@pytest.mark.parametrize("language", BESIDE_THE_SCREEN)
def test_pages_name_what_the_screen_says(language: str) -> None:
    catalog = translations.read(translations.po_file("screen", language), language)
    said = {message.string for message in catalog if isinstance(message.string, str)}
    for page in read_pages(HELP / language):
        if page.topic != "names":  # that one is of the language, not of the screen
            named = {part for bold in re.findall(r"\*\*(.+?)\*\*", page.text) for part in bold.split(" → ")}
            assert {each for each in named if "+" not in each} - said - BESIDE_THE_SCREEN[language] == set(), page.topic


@pytest.mark.parametrize(
    ("place", "topic"),
    [
        (None, "start"),
        (Place("home"), "start"),
        (Place("people", "person", (7,)), "find"),
        (Place("people", "merge", (1, 2)), "merge"),
        (Place("people", "check"), "check"),
        (Place("people", "check names", (1,)), "check"),
        (Place("documents", "issue"), "issue"),
        (Place("documents", "verify"), "verify"),
        (Place("documents", "template", (1,)), "designer"),
        (Place("settings", "backup"), "password"),
        (Place("settings", "documents"), "verify"),
    ],
)
def test_a_view_leads_to_its_own_page(place: Place | None, topic: str) -> None:
    assert help_topic(place) == topic


def test_views_lead_to_pages_that_there_are() -> None:
    assert set(OF_VIEWS.values()) <= set(TOPICS)


def test_a_language_without_a_page_shows_the_english_one(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "ru").mkdir()
    for topic in TOPICS:
        (tmp_path / "en" / f"{topic}.md").write_text(f"# English {topic}\n\nText\n")
    (tmp_path / "ru" / "find.md").write_text("# Найти\n\nТекст\n", encoding="utf-8")
    titles = [page.title for page in read_pages(tmp_path / "ru")]
    assert titles[:3] == ["English start", "English first-list", "Найти"]
    assert titles[3:] == [f"English {topic}" for topic in list(TOPICS)[3:]]


@pytest.fixture
def window(folder: Path, qapp: QApplication, qtbot: QtBot) -> HelpWindow:
    theme = Theme.light()
    theme.apply(qapp)
    made = HelpWindow(theme, folder, "annul")
    qtbot.addWidget(made)
    made.show()
    activate(made, qtbot)
    return made


def shown(window: HelpWindow) -> str:
    return window.page.toPlainText().splitlines()[0]


def test_it_opens_at_its_topic_and_leaves_the_window_free(window: HelpWindow, folder: Path) -> None:
    pages = {page.topic: page for page in read_pages(folder)}
    assert shown(window) == pages["annul"].title
    assert not window.isModal()
    window.show_topic("password")
    assert shown(window) == pages["password"].title
    window.show_topic("no such topic")
    assert shown(window) == pages["start"].title


def test_pages_are_reached_by_keyboard_and_esc_closes(window: HelpWindow, folder: Path) -> None:
    titles = window.findChildren(NavButton)
    assert [each.text() for each in titles] == [page.title for page in read_pages(folder)]
    here = next(place for place, each in enumerate(titles) if each.text() == shown(window))
    titles[here].setFocus()
    QTest.keyClick(titles[here], Qt.Key.Key_Down)
    assert shown(window) == titles[here + 1].text()
    QTest.keyClick(titles[here + 1], Qt.Key.Key_Tab)
    assert window.page.hasFocus()
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_nothing_is_fetched(window: HelpWindow, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"secret")
    picture = QUrl.fromLocalFile(str(tmp_path / "picture.png"))
    assert window.page.loadResource(QTextDocument.ResourceType.ImageResource.value, picture) is None
    assert not window.page.openLinks()
    assert not window.page.openExternalLinks()
