"""The wizard: the panel with its steps, the page at hand, and the foot that goes back and on."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import IconLabel
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.profile import NewOffice
from desktop_app.office.screens.welcome_panel import WelcomePanel
from desktop_app.office.screens.wizard.list_page import ListPage
from desktop_app.office.screens.wizard.office_page import OfficePage
from desktop_app.office.screens.wizard.page import Page
from desktop_app.office.screens.wizard.start_page import StartPage
from desktop_app.office.screens.wizard.user_page import UserPage


@dataclass(frozen=True)
class Answers:
    """What the wizard was told: the office to be made, and the password of its administrator."""

    office: NewOffice
    password: str | None


class FirstWork(Enum):
    """What to do first in a new office."""

    IMPORT = "import"
    PERSON = "person"
    HOME = "home"


class Wizard(QWidget):
    """First run. Whoever holds it makes the office when asked, then calls `office_made` or `refuse`."""

    create_asked = Signal(object)
    """With `Answers`: make this office."""
    open_asked = Signal()
    restore_asked = Signal()
    sample_asked = Signal()
    language_chosen = Signal(str)
    finished = Signal(object)
    """With `FirstWork`: the office is made, and this comes first."""

    def __init__(self, theme: Theme, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panel = WelcomePanel(theme, (_("Start"), _("Your office"), _("You"), _("First list")))
        self._start, self._office = StartPage(theme), OfficePage(theme, year)
        self._user, self._list = UserPage(theme), ListPage(theme)
        self._pages: tuple[Page, ...] = (self._start, self._office, self._user, self._list)
        self._stack = QStackedWidget()
        self._refusal = Label(theme, "", Type.MEDIUM, "error", wrap=True)
        self._back = Button(theme, _("Back"), Kind.QUIET, icon_name="arrow-left")
        self._on = Button(theme, _("Continue"), Kind.PRIMARY)
        self._assemble()
        self._connect()
        self._go_to(0)

    def begin_office(self) -> None:
        """Skip the first page: somebody in the sample office asked for their own."""
        self._go_to(1)

    def office_made(self) -> None:
        """The office is there: on to the first list."""
        self._busy(busy=False)
        self._go_to(3)

    def refuse(self, sentence: str) -> None:
        """Say why what was asked could not be done; all answers stay."""
        self._busy(busy=False)
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def _assemble(self) -> None:
        for page in self._pages:
            self._stack.addWidget(page)
        self._refusal.hide()
        promise = QHBoxLayout()
        promise.addWidget(IconLabel(self._theme, "lock", "text2", 18))
        words = _("Everything is kept on this computer in one encrypted file. Nothing is sent to the internet.")
        promise.addWidget(Label(self._theme, words, Type.SMALL, "text2", wrap=True), stretch=1)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch()
        foot.addWidget(self._on)
        column = QVBoxLayout()
        wide = self._theme.px(72)
        column.setContentsMargins(wide, 0, wide, self._theme.px(28))
        column.setSpacing(self._theme.px(10))
        column.addWidget(self._stack, stretch=1)
        column.addWidget(self._refusal)
        column.addLayout(promise)
        column.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._panel, stretch=1)
        layout.addLayout(column, stretch=2)

    def _connect(self) -> None:
        self._start.create_asked.connect(lambda: self._go_to(1))
        self._start.open_asked.connect(self.open_asked)
        self._start.restore_asked.connect(self.restore_asked)
        self._start.sample_asked.connect(self.sample_asked)
        self._start.language_chosen.connect(self.language_chosen)
        self._list.import_asked.connect(lambda: self.finished.emit(FirstWork.IMPORT))
        self._list.person_asked.connect(lambda: self.finished.emit(FirstWork.PERSON))
        self._list.home_asked.connect(lambda: self.finished.emit(FirstWork.HOME))
        self._back.clicked.connect(lambda: self._go_to(self._stack.currentIndex() - 1))
        self._on.clicked.connect(self._go_on)

    def _go_to(self, step: int) -> None:
        self.refuse("")
        self._stack.setCurrentIndex(step)
        self._panel.go_to(step)
        asking = 0 < step < len(self._pages) - 1
        self._back.setVisible(asking)
        self._on.setVisible(asking)
        self._on.setText(_("Create the office") if step == len(self._pages) - 2 else _("Continue"))
        self._pages[step].setFocus(Qt.FocusReason.TabFocusReason)
        self._pages[step].focusNextChild()

    def _go_on(self) -> None:
        step = self._stack.currentIndex()
        if not self._pages[step].complete():
            return
        if step == 1:
            self._go_to(2)
            return
        self.refuse("")
        self._busy(busy=True)
        self.create_asked.emit(Answers(self._wanted(), self._user.password))

    def _wanted(self) -> NewOffice:
        return NewOffice(
            kind=self._office.kind,
            country=self._office.country,
            wordings=self._office.wordings,
            user=self._user.user,
            series=self._office.series,
        )

    def _busy(self, *, busy: bool) -> None:
        self._on.setEnabled(not busy)
        self._back.setEnabled(not busy)
