"""The wizard: the panel with its steps, the page at hand, and the foot that goes back and on."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.progress import BusyRow
from desktop_app.gui.widgets.surfaces import IconLabel
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.door_window import DoorWindow
from desktop_app.office.screens.wizard.answers import Answers, WizardState
from desktop_app.office.screens.wizard.list_page import ListPage
from desktop_app.office.screens.wizard.office_page import OfficePage, system_country
from desktop_app.office.screens.wizard.page import Page
from desktop_app.office.screens.wizard.sheet_page import Says, SheetPage
from desktop_app.office.screens.wizard.start_page import StartPage
from desktop_app.office.screens.wizard.user_page import UserPage

START, OFFICE, USER, SHEET, LIST = range(5)
ASKING = (OFFICE, USER)
"""The pages of questions, between which one goes on and back."""
TOPICS = ("start", "start", "password", "password", "first-list")
"""The page of help for each page of the wizard."""


class Wizard(DoorWindow):
    """First run: Enter goes on, Esc goes back.

    Whoever holds it makes the office when asked, then calls `office_made` or `refuse`.
    `state` is what `state()` of an earlier wizard gave; `country` is the code of the system's own when not given.
    """

    create_asked = Signal(object)
    """With `Answers`: make this office."""
    open_asked = Signal()
    restore_asked = Signal()
    sample_asked = Signal()
    language_chosen = Signal(str)
    """Whoever holds the wizard builds it anew in that language, out of `state`."""
    left = Signal()
    """Back to where one came from, when `can_leave` says that there is such a place."""
    sheet_asked = Signal()
    """Write the recovery sheet where its user says, then call `sheet_saved` or `refuse`."""
    sheet_print_asked = Signal()
    """Print the recovery sheet, then call `sheet_printed` or `refuse`."""
    finished = Signal(object)
    """With `FirstWork`: the office is made, and this comes first."""

    def __init__(
        self,
        theme: Theme,
        year: int,
        state: object = None,
        *,
        country: str | None = None,
        can_leave: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _step_names(), parent)
        self._can_leave = can_leave
        self._start = StartPage(theme)
        self._office = OfficePage(theme, year, system_country() if country is None else country)
        self._user, self._sheet, self._list = UserPage(theme), SheetPage(theme), ListPage(theme)
        self._pages: tuple[Page, ...] = (self._start, self._office, self._user, self._sheet, self._list)
        self._stack = QStackedWidget()
        self._making = BusyRow(theme)
        self._refusal = Refusal(theme)
        self._promise = Promise(theme)
        self._back = Button(theme, _("Back"), Kind.QUIET, icon_name="arrow-left")
        self._later = Button(theme, _("Later"), Kind.QUIET)
        self._on = Button(theme, _("Continue"), Kind.PRIMARY)
        self._assemble()
        self._connect()
        self._resume(state if isinstance(state, WizardState) else WizardState(START, ()))

    def begin_office(self) -> None:
        """Skip the first page: somebody in the sample office asked for their own."""
        self._go_to(OFFICE)

    def office_made(self) -> None:
        """The office is there: on to its recovery sheet."""
        self._busy(busy=False)
        self._go_to(SHEET)

    def sheet_saved(self, place: Path, says: Says) -> None:
        """The recovery sheet lies at `place`; `says` compares what is typed from it."""
        self._refusal.say("")
        self._sheet.saved(place, says)

    def sheet_printed(self, says: Says) -> None:
        """The recovery sheet went to a printer."""
        self._refusal.say("")
        self._sheet.printed(says)

    def refuse(self, sentence: str) -> None:
        """Say why what was asked could not be done; all answers stay."""
        self._busy(busy=False)
        self._refusal.say(sentence)
        self._show_keyboard()

    def state(self) -> WizardState:
        """Where one is and all that was typed so far, to build the wizard anew with."""
        return WizardState(self._stack.currentIndex(), tuple(page.answers() for page in self._pages))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button at hand, and in a field goes on; Esc goes back."""
        at = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (at if isinstance(at, QPushButton) else self._on).click()
        elif event.key() == Qt.Key.Key_Escape:
            self._back.click()
        else:
            super().keyPressEvent(event)

    def _assemble(self) -> None:
        for page in self._pages:
            self._stack.addWidget(page)
        side = QWidget()
        side.setMaximumWidth(self._theme.px(644))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, self._theme.px(30))
        column.setSpacing(self._theme.px(12))
        column.addWidget(self._stack, stretch=1)
        column.addWidget(self._making)
        column.addWidget(self._refusal)
        column.addWidget(self._promise)
        column.addLayout(self._foot())
        right = QWidget()
        beside = QHBoxLayout(right)
        beside.setContentsMargins(self._theme.px(28), 0, self._theme.px(28), 0)
        beside.addWidget(side)
        self._put(right)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(self._theme.px(2), 0, self._theme.px(2), 0)
        foot.addWidget(self._back)
        foot.addWidget(self._help_button())
        foot.addStretch()
        foot.addWidget(self._later)
        foot.addWidget(self._on)
        return foot

    def _connect(self) -> None:
        self._start.create_asked.connect(self.begin_office)
        self._start.open_asked.connect(self.open_asked)
        self._start.restore_asked.connect(self.restore_asked)
        self._start.sample_asked.connect(self.sample_asked)
        self._start.language_chosen.connect(self.language_chosen)
        self._sheet.save_asked.connect(self.sheet_asked)
        self._sheet.print_asked.connect(self.sheet_print_asked)
        self._later.clicked.connect(lambda: self._go_to(LIST))
        self._list.chosen.connect(self.finished)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self._user.protection_chosen.connect(self._promise.say)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self._back.click)

    def _resume(self, state: WizardState) -> None:
        for page, answers in zip(self._pages, state.pages, strict=False):
            page.fill(answers)
        self._go_to(state.step)

    def _go_to(self, step: int) -> None:
        self._refusal.say("")
        self._stack.setCurrentIndex(step)
        self._panel.go_to(step)
        self.help_topic = TOPICS[step]
        self._back.setVisible(step in ASKING or (step == START and self._can_leave))
        self._later.setVisible(step == SHEET)
        self._on.setVisible(step in {*ASKING, SHEET})
        self._busy(busy=False)
        self._show_keyboard()

    def _show_keyboard(self) -> None:
        """Put the keyboard where the page begins."""
        self._ring.begin_at(self._pages[self._stack.currentIndex()].first_field())

    def _go_back(self) -> None:
        step = self._stack.currentIndex()
        if step in ASKING:  # an office that is made is not made again
            self._go_to(step - 1)
        elif step == START and self._can_leave:
            self.left.emit()

    def _go_on(self) -> None:
        step = self._stack.currentIndex()
        if step not in {*ASKING, SHEET} or not self._pages[step].complete():
            return
        if step != USER:
            self._go_to(step + 1)
            return
        self._refusal.say("")
        self._busy(busy=True)
        self.create_asked.emit(Answers(self._office.office(self._user.text("user")), self._user.password))

    def _busy(self, *, busy: bool) -> None:
        last = self._stack.currentIndex() == USER
        self._on.setText(_("Create the office") if last else _("Continue"))
        self._making.say(_("Your office is being created. This takes a few seconds.") if busy else "")
        for part in (self._on, self._back, self._stack):
            part.setEnabled(not busy)


def _step_names() -> tuple[str, ...]:
    return (_("Start"), _("Your office"), _("You"), _("Recovery sheet"), _("First list"))


class Promise(QWidget):
    """Where everything is kept: a sentence that stays true when there is to be no password."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(theme, "lock", "text2", 18)
        self._words = Label(theme, "", Type.SMALL, "text2", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(2), 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(self._icon)
        layout.addWidget(self._words, stretch=1)
        self.say(protected=True)

    def say(self, protected: bool) -> None:
        """Promise no more than holds with a password, or without one."""
        self._icon.show_icon("lock" if protected else "lock-open", "text2")
        self._words.setText(
            _("Everything is kept on this computer in one encrypted file. Nothing is sent to the internet.")
            if protected
            else _("Everything stays on this computer, not locked by a password. Nothing is sent to the internet.")
        )


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
