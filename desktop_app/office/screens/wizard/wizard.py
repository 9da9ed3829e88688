"""The wizard: the panel with its steps, the page at hand, and the foot that goes back and on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.focus import FocusRing
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import IconLabel
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.welcome_panel import WelcomePanel
from desktop_app.office.screens.wizard.answers import Answers, WizardState
from desktop_app.office.screens.wizard.list_page import ListPage
from desktop_app.office.screens.wizard.office_page import OfficePage, system_country
from desktop_app.office.screens.wizard.page import Page
from desktop_app.office.screens.wizard.start_page import StartPage
from desktop_app.office.screens.wizard.user_page import UserPage

START, OFFICE, USER, LIST = range(4)


class Wizard(QWidget):
    """First run. Whoever holds it makes the office when asked, then calls `office_made` or `refuse`.

    `state` is what `state()` of an earlier wizard gave; `country` is the code of the system's own when not given.
    """

    create_asked = Signal(object)
    """With `Answers`: make this office."""
    open_asked = Signal()
    restore_asked = Signal()
    sample_asked = Signal()
    language_chosen = Signal(str)
    """Whoever holds the wizard builds it anew in that language, out of `state`."""
    finished = Signal(object)
    """With `FirstWork`: the office is made, and this comes first."""

    def __init__(
        self,
        theme: Theme,
        year: int,
        state: object = None,
        *,
        country: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panel = WelcomePanel(theme, (_("Start"), _("Your office"), _("You"), _("First list")))
        self._start = StartPage(theme)
        self._office = OfficePage(theme, year, system_country() if country is None else country)
        self._user, self._list = UserPage(theme), ListPage(theme)
        self._pages: tuple[Page, ...] = (self._start, self._office, self._user, self._list)
        self._stack = QStackedWidget()
        self._refusal = Refusal(theme)
        self._back = Button(theme, _("Back"), Kind.QUIET, icon_name="arrow-left")
        self._on = Button(theme, _("Continue"), Kind.PRIMARY)
        self._assemble()
        self._ring = FocusRing(theme, self)
        self._connect()
        self._resume(state if isinstance(state, WizardState) else WizardState(START, ()))

    def begin_office(self) -> None:
        """Skip the first page: somebody in the sample office asked for their own."""
        self._go_to(OFFICE)

    def office_made(self) -> None:
        """The office is there: on to the first list."""
        self._busy(busy=False)
        self._go_to(LIST)

    def refuse(self, sentence: str) -> None:
        """Say why what was asked could not be done; all answers stay."""
        self._busy(busy=False)
        self._refusal.say(sentence)

    def state(self) -> WizardState:
        """Where one is and all that was typed so far, to build the wizard anew with."""
        return WizardState(self._stack.currentIndex(), tuple(page.answers() for page in self._pages))

    def _assemble(self) -> None:
        for page in self._pages:
            self._stack.addWidget(page)
        side = QWidget()
        side.setMaximumWidth(self._theme.px(644))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, self._theme.px(30))
        column.setSpacing(self._theme.px(12))
        column.addWidget(self._stack, stretch=1)
        column.addWidget(self._refusal)
        column.addLayout(self._promise())
        column.addLayout(self._foot())
        right = QWidget()
        beside = QHBoxLayout(right)
        beside.setContentsMargins(self._theme.px(28), 0, self._theme.px(28), 0)
        beside.addWidget(side)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._panel, stretch=1)
        layout.addWidget(right, stretch=2)

    def _promise(self) -> QHBoxLayout:
        words = _("Everything is kept on this computer in one encrypted file. Nothing is sent to the internet.")
        promise = QHBoxLayout()
        promise.setContentsMargins(self._theme.px(2), 0, 0, 0)
        promise.setSpacing(self._theme.px(8))
        promise.addWidget(IconLabel(self._theme, "lock", "text2", 18))
        promise.addWidget(Label(self._theme, words, Type.SMALL, "text2", wrap=True), stretch=1)
        return promise

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, self._theme.px(2), 0)
        foot.addWidget(self._back)
        foot.addStretch()
        foot.addWidget(self._on)
        return foot

    def _connect(self) -> None:
        self._start.create_asked.connect(self.begin_office)
        self._start.open_asked.connect(self.open_asked)
        self._start.restore_asked.connect(self.restore_asked)
        self._start.sample_asked.connect(self.sample_asked)
        self._start.language_chosen.connect(self.language_chosen)
        self._list.chosen.connect(self.finished)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        for page in self._pages:
            page.going_on.connect(self._on.click)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self._back.click)

    def _resume(self, state: WizardState) -> None:
        for page, answers in zip(self._pages, state.pages, strict=False):
            page.fill(answers)
        self._go_to(state.step)

    def _go_to(self, step: int) -> None:
        self.refuse("")
        self._stack.setCurrentIndex(step)
        self._panel.go_to(step)
        asking = step in {OFFICE, USER}
        for button in (self._back, self._on):
            button.setVisible(asking)
        self._busy(busy=False)
        first = self._pages[step].first_field()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        self._go_to(self._stack.currentIndex() - 1)

    def _go_on(self) -> None:
        step = self._stack.currentIndex()
        if not self._pages[step].complete():
            return
        if step == OFFICE:
            self._go_to(USER)
            return
        self.refuse("")
        self._busy(busy=True)
        self.create_asked.emit(Answers(self._office.office(self._user.text("user")), self._user.password))

    def _busy(self, *, busy: bool) -> None:
        last = self._stack.currentIndex() == USER
        verb = _("Create the office") if last else _("Continue")
        self._on.setText(_("Creating the office…") if busy else verb)
        for part in (self._on, self._back, self._stack):
            part.setEnabled(not busy)


class Refusal(QWidget):
    """Why what was asked could not be done; takes no room while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(theme, "", Type.MEDIUM, "error", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(2), 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(IconLabel(theme, "alert-circle", "error", 18), alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, stretch=1)

    def say(self, sentence: str) -> None:
        """Say it; an empty sentence takes it back."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
