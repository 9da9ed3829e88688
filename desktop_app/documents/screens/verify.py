"""Is this document genuine: type, paste or scan its code, or choose a photo or a PDF; one large answer."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.authenticity.verdicts import State, Verdict
from desktop_app.documents.rules import verdict_words
from desktop_app.documents.screens.parts import Parts
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.service.verifying import VerifyingService, worst
from desktop_app.gui.keys import Command
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import FieldRow, TextArea
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.surfaces import Card, IconLabel, InfoRow, PageHead, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

WIDTH: Final = 640
_MOST_SHOWN: Final = 20  # answers to one file
_LOOKS: Final[Mapping[State, tuple[str, str]]] = {
    State.VALID: ("circle-check", "teal_text"),
    State.REVOKED: ("ban", "error"),
    State.ALTERED: ("alert-triangle", "error"),
    State.UNKNOWN_KEY: ("help", "warn"),
    State.NOT_OURS: ("info-circle", "warn"),
}
"""Icon and ink of each answer."""


class CodeField(TextArea):
    """A text of several lines that Enter ends, as a scanner types it; the next scan replaces it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks; with Shift it is an ordinary line end."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.selectAll()
            self.entered.emit()
            return
        super().keyPressEvent(event)


class VerifyView(QWidget):
    """Asks for a code and answers."""

    left = Signal()

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__()
        self._context, self._services = context, services
        self._service: VerifyingService | None = None
        theme = context.theme
        self.leaving = Button(theme, _("To the register"), icon_name="book")
        self.head = PageHead(theme, _("Verify a document"), actions=(self.leaving,))
        self.code = CodeField(theme, lines=4)
        self.verifying = Button(theme, _("Verify"), Kind.PRIMARY, icon_name="shield-check")
        self.choosing = Button(theme, _("Choose a photo or PDF…"), icon_name="photo")
        self.learning = Button(theme, _("Add a trust file…"), Kind.LINK)
        self.answer = Parts(theme)
        self._assemble()
        self.code.entered.connect(self.verify)
        self.verifying.clicked.connect(self.verify)
        self.choosing.clicked.connect(self.choose)
        self.learning.clicked.connect(self.learn)
        self.leaving.clicked.connect(self.left)

    def verify(self) -> None:
        """Answer to what was typed."""
        text = self.code.toPlainText()
        if text.strip():
            self._ask(lambda service: (service.text(text),))

    def choose(self) -> None:
        """Answer to a photo or a PDF."""
        kinds = (FileKind(_("Photo or PDF"), ("png", "jpg", "jpeg", "pdf")),)
        place = self._context.prompts.choose_open_file(_("Verify a document"), kinds)
        if place is not None:
            self.answer.show_parts((Label(self._context.theme, _("Reading…"), Type.BODY, "text2"),))
            self._ask(lambda service: _verdicts(service, place))

    def learn(self) -> None:
        """Know one office more, for as long as the window is open."""
        kinds = (FileKind(_("Trust file"), ("azt", "html", "htm")),)
        place = self._context.prompts.choose_open_file(_("Add a trust file…"), kinds)
        if place is not None:
            self._context.lanes.reader.ask(
                lambda: self._verifying().knowing(place), self._know, self._say_refused, owner=self
            )

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Back to the register."""
        return {Command.LEAVE: self.left.emit}

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 steps through."""
        return (self.code, self.answer)

    def _assemble(self) -> None:
        theme = self._context.theme
        hint = _("Scan or paste the code, or write the number and the check code: {sample}")
        asking = Card(theme)
        asking.add(
            FieldRow(theme, _("Code of the document"), self.code, hint=hint.format(sample="S-2026/0001 ABCD-EFGH-JKMN"))
        )
        bar = QWidget()
        row = FlowLayout(bar, gap=theme.px(10))
        for button in (self.verifying, self.choosing, self.learning):
            row.addWidget(button)
        asking.add(bar)
        column = QWidget()
        column.setMaximumWidth(theme.px(WIDTH))
        parts = QVBoxLayout(column)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(theme.px(14))
        parts.addWidget(asking)
        parts.addWidget(self.answer)
        parts.addStretch()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column, stretch=100)
        across.addStretch(1)
        pane = ScrollPane(theme, top=14)
        pane.body.addLayout(across)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(pane, stretch=1)

    def _verifying(self) -> VerifyingService:
        """On a lane: who answers."""
        return self._service or self._services.documents.verifying

    def _ask(self, work: Callable[[VerifyingService], tuple[Verdict, ...]]) -> None:
        self._context.lanes.errand.ask(
            lambda: work(self._verifying()), self._show, self._say_refused, owner=self, replaces=f"verify {id(self)}"
        )

    def _show(self, verdicts: tuple[Verdict, ...]) -> None:
        self.answer.show_parts(AnswerCard(self._context.theme, each) for each in _first(verdicts))

    def _know(self, service: VerifyingService) -> None:
        self._service = service
        self._context.window.say(_("The trust file is known until the window is closed."))
        self.verify()

    def _say_refused(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self.answer.show_parts((Label(self._context.theme, str(error), Type.MEDIUM, "warn", wrap=True),))


class AnswerCard(Card):
    """One answer: what it is in large letters, what it means, and what the paper must say."""

    def __init__(self, theme: Theme, verdict: Verdict) -> None:
        super().__init__(theme)
        icon_name, ink = _LOOKS[verdict.state]
        title = Label(theme, verdict_words.title(verdict), Type.DISPLAY, ink, wrap=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(IconLabel(theme, icon_name, ink, 36))
        head.addWidget(title, stretch=1)
        self.add(head)
        self.add(Label(theme, verdict_words.sentence(verdict), Type.BODY, "text2", wrap=True))
        told = list(verdict_words.particulars(verdict))
        if verdict.claims is not None and told and told[0][1] == verdict.claims.name:
            self.add(Label(theme, told.pop(0)[1], Type.NAME, wrap=True))
        for label, text in told:
            self.add(InfoRow(theme, label, text))
        self.setAccessibleName(f"{verdict_words.title(verdict)}. {verdict_words.sentence(verdict)}")


def _verdicts(service: VerifyingService, place: Path) -> tuple[Verdict, ...]:
    if place.suffix in (".pdf", ".PDF"):
        return service.pdf(place)
    return (service.image(place),)


def _first(verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """The worst answer first: of a file of many pages the one that counts."""
    answer = worst(verdicts)
    return (answer, *(each for each in verdicts if each is not answer))[:_MOST_SHOWN]
