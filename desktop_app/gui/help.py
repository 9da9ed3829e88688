"""The built-in help: short pages in the language of the screen, beside the window, without the internet."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QButtonGroup, QDialog, QFrame, QHBoxLayout, QTextBrowser, QWidget

from desktop_app.gui.frame.sidebar import NavButton
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.focus import FocusRing
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _

TOPICS: Final = {
    "start": "building-community",
    "first-list": "table-import",
    "find": "search",
    "names": "signature",
    "check": "circle-check",
    "merge": "users-group",
    "issue": "certificate",
    "printing": "printer",
    "own-paper": "palette",
    "designer": "pencil",
    "annul": "ban",
    "verify": "file-certificate",
    "password": "lock",
    "backup": "database",
    "users": "users",
    "privacy": "shield-check",
}
"""The pages in the order of a first day, each with its icon."""
FALLBACK: Final = "en"
LINE_HEIGHT: Final = 145  # per cent: these pages are read, not glanced at
_KEY: Final = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class HelpPage:
    """One page: its topic, its title, its text in Markdown."""

    topic: str
    title: str
    text: str


def read_pages(folder: Path) -> tuple[HelpPage, ...]:
    """The pages in the folder of a language, in English where that language lacks one.

    A key in braces, as in {Ctrl+K}, is written as this system names it.
    """
    pages = []
    for topic in TOPICS:
        places = (each / f"{topic}.md" for each in (folder, folder.with_name(FALLBACK)))
        text = next(place for place in places if place.is_file()).read_text(encoding="utf-8")
        title, _rest = text.split("\n", 1)
        pages.append(HelpPage(topic, title.removeprefix("# ").strip(), _KEY.sub(_key, text)))
    return tuple(pages)


class HelpWindow(QDialog):
    """Titles at the leading edge, the page beside them. It stands beside the window, which works on; Esc closes it."""

    def __init__(self, theme: Theme, folder: Path, topic: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages = read_pages(folder)
        self._titles = QButtonGroup(self)
        self._contents = self._listed()
        self.page = HelpText(theme)
        self.setWindowTitle(_("Help"))
        self.setModal(False)
        self._assemble()
        self._ring = FocusRing(theme, self)
        self._titles.idClicked.connect(self._show)
        self.show_topic(topic)

    def show_topic(self, topic: str | None) -> None:
        """Show a page; the first when none is named, or there is none of that name."""
        topics = [page.topic for page in self._pages]
        self._show(topics.index(topic) if topic in topics else 0)

    def sizeHint(self) -> QSize:
        """A column of titles and a page of a good line's length, where the screen has the room."""
        return QSize(self._theme.px(860), self._theme.px(600)).boundedTo(self.screen().availableSize() * 0.9)

    def _assemble(self) -> None:
        theme = self._theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._contents)
        line = QFrame()
        line.setObjectName("hairline")
        line.setFixedWidth(1)
        layout.addWidget(line)
        layout.addWidget(self.page, stretch=1)
        self.setMinimumSize(QSize(theme.px(480), theme.px(320)).boundedTo(self.sizeHint()))

    def _listed(self) -> ScrollPane:
        theme, column = self._theme, ScrollPane(self._theme, margin=12, top=18, gap=2)
        heading = Label(theme, _("Help"), Type.HEADING)
        heading.setContentsMargins(theme.px(14), 0, 0, theme.px(8))
        column.body.addWidget(heading)
        for number, page in enumerate(self._pages):
            button = NavButton(theme, TOPICS[page.topic], page.title)
            self._titles.addButton(button, number)
            column.body.addWidget(button)
        column.body.addStretch()
        longest = max(theme.metrics(Type.STRONG).horizontalAdvance(page.title) for page in self._pages)
        bar = column.verticalScrollBar().sizeHint().width()
        column.setFixedWidth(min(longest + theme.px(92), theme.px(340)) + bar)
        return column

    def _show(self, number: int) -> None:
        self._titles.button(number).setChecked(True)
        self._contents.ensureWidgetVisible(self._titles.button(number))
        self.page.show_page(self._pages[number])


class HelpText(QTextBrowser):
    """A page as it is read: large title, air between the lines. It follows no link and fetches nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("helpPage")
        self.setFont(theme.font(Type.BODY))
        self.setOpenLinks(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.document().setDocumentMargin(theme.px(28))
        self.document().setIndentWidth(theme.px(24))

    def show_page(self, page: HelpPage) -> None:
        """Show a page from its beginning."""
        self.setAccessibleName(page.title)
        self.setMarkdown(page.text)
        for number in range(self.document().blockCount()):
            self._dress(self.document(), number)
        self.verticalScrollBar().setValue(0)

    def loadResource(self, _kind: int, _name: object) -> object:
        """Nothing: pages hold words alone."""
        return None

    def _dress(self, document: QTextDocument, number: int) -> None:
        """Give one paragraph the type and the air of the program's own pages."""
        block = document.findBlockByNumber(number)
        cursor = QTextCursor(block)
        shape = block.blockFormat()
        shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setTopMargin(0)
        shape.setBottomMargin(self._theme.px(8))
        if block.blockFormat().headingLevel():
            shape.setBottomMargin(self._theme.px(12))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            letters = cursor.charFormat()
            letters.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
            letters.setFont(self._theme.font(Type.TITLE))
            cursor.setCharFormat(letters)
        cursor.setBlockFormat(shape)


def _key(found: "re.Match[str]") -> str:
    return QKeySequence(found[1]).toString(QKeySequence.SequenceFormat.NativeText)
