"""One document beside the register: its state, what can be done with it, its very page, its history."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.documents.press import PrintJob, rendered
from desktop_app.documents.rules.register import state_words
from desktop_app.documents.screens.page_preview import PagePreview
from desktop_app.documents.screens.parts import Parts
from desktop_app.documents.screens.register.listing import Titles
from desktop_app.documents.screens.words import (
    TONES,
    day_words,
    finishing_words,
    language_words,
    moment_words,
)
from desktop_app.documents.service import MADE, Document, DocumentService, RegisterMatching, RegisterRow
from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.screen import Context, Place
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Chip, ElidedLabel, Label
from desktop_app.gui.widgets.progress import ProgressBarRow
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.surfaces import Card, InfoRow, LinkRow, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.history import HistoryRow


@dataclass(frozen=True)
class Found:
    """A document, the ids of its batch that still wait to be printed, and when it was duplicated."""

    document: Document
    waiting: tuple[int, ...]
    duplicates: tuple[HistoryRow, ...]


class DocumentDetail(ScrollPane):
    """Shows one document, and asks for what is done with it."""

    open_asked = Signal(int)
    print_asked = Signal(int)
    folder_asked = Signal(int)
    duplicate_asked = Signal(object)
    """The `RegisterRow` whose paper was lost."""
    correct_asked = Signal(object)
    """The whole `Document` that was wrong."""
    other_asked = Signal(str)
    """The number of the document that replaced this one, or that this one replaced."""
    void_asked = Signal(object)
    """The `RegisterRow` whose number is to be annulled."""
    finish_asked = Signal(object)
    """The ids whose printing is to be finished."""

    def __init__(self, context: Context, documents: DocumentService, titles: Titles) -> None:
        super().__init__(context.theme)
        self._context, self._documents, self._titles = context, documents, titles
        self._row: RegisterRow | None = None
        self._document: Document | None = None
        self._waiting: tuple[int, ...] = ()
        theme = context.theme
        self.number = Label(theme, "", Type.TITLE)
        self.chip = Chip(theme, "")
        self.name = ElidedLabel(theme, "", Type.BODY, "text2")
        self.finishing = Button(theme, "", Kind.PRIMARY, icon_name="printer")
        self.opening = _action(context, _("Open"), "external-link", "Enter")
        self.printing = _action(context, _("Print"), "printer", shortcut_text(Command.PRINT))
        self.showing = _action(context, _("Show in folder"), "folder-open")
        self.duplicating = _action(context, _("Duplicate"), "copy")
        self.duplicating.setToolTip(_("A second copy for who lost the first, marked as such"))
        self.correcting = _action(context, _("Correct"), "pencil")
        self.correcting.setToolTip(_("Annul this document and issue a right one in its place"))
        self.voiding = Button(theme, _("Annul"), Kind.DANGER, icon_name="ban")
        self.voiding.setToolTip(f"{_('Annul')} ({shortcut_text(Command.DELETE)})")
        self.progress = ProgressBarRow(
            theme, _("Printing"), stays=_("What is stopped stays “not printed” and can be finished later.")
        )
        self.page = PagePreview(context, _("Page of the document"), follows_width=True)
        self._facts, self._past = Parts(theme), Parts(theme)
        self.leading = Button(theme, _("Open the person’s page"), Kind.LINK)
        self._assemble()
        self._connect()

    @property
    def row(self) -> RegisterRow | None:
        """The document that is shown."""
        return self._row

    def show_row(self, row: RegisterRow) -> None:
        """Show a row at once, and the rest of its document as soon as it has been read."""
        other = self._row is None or self._row.id != row.id
        self._row, self._waiting, self._document = row, (), None
        self.number.setText(row.number)
        self.number.set_ink("text3" if row.state == "void" else "text")
        font = self.number.font()
        font.setStrikeOut(row.state == "void")
        self.number.setFont(font)
        self.chip.say(state_words(row.state), TONES[row.state])
        self.name.set_text(row.name)
        self._allow()
        reader = self._context.lanes.reader
        reader.ask(lambda: self._find(row), self._take, owner=self, replaces=f"document {id(self)}")
        if other:
            self._ask_page(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on that what it holds has become wider or narrower, which a scrolled pane keeps to itself."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the printing is; a total of 0 is not known yet."""
        self.progress.setVisible(True)
        self.progress.show_progress(done, total)
        self.finishing.setEnabled(False)

    def end_progress(self) -> None:
        """No longer print."""
        self.progress.hide()
        self.progress.stop_button.setEnabled(True)
        self.finishing.setEnabled(True)

    def _find(self, row: RegisterRow) -> Found:
        register = self._documents.register
        waiting = RegisterMatching(state="not printed", batch_id=row.batch_id)
        ids = reversed(register.order(waiting)) if row.state == "not printed" else ()
        duplicates = tuple(each for each in register.history(row.id) if each.action == MADE)
        return Found(register.document(row.id), tuple(ids), duplicates)

    def _ask_page(self, row: RegisterRow) -> None:
        lanes, register = self._context.lanes, self._documents.register
        name = f"paper {id(self)}"

        def render(job: PrintJob) -> None:
            lanes.press.ask(lambda: rendered(job), self.page.show_page, owner=self, replaces=name)

        def say_why(problem: BaseException) -> None:
            if not isinstance(problem, Refused):
                raise problem
            self.page.show_nothing(str(problem))

        lanes.reader.ask(lambda: register.print_job((row.id,)), render, say_why, owner=self, replaces=name)

    def _take(self, found: Found) -> None:
        self._waiting, self._document = found.waiting, found.document
        self._allow()
        self._fill_facts(found.document)
        self._fill_past(found.document, found.duplicates)

    def _allow(self) -> None:
        state = self._row.state if self._row is not None else "void"
        count = len(self._waiting)
        self.finishing.setText(finishing_words(max(count, 1)))
        self.finishing.setVisible(state == "not printed")
        for button in (self.opening, self.printing, self.showing, self.duplicating):
            button.setVisible(state == "issued")
        self.correcting.setVisible(state != "void")
        self.voiding.setVisible(state != "void")
        self._bar.setVisible(state != "void")

    def _fill_facts(self, document: Document) -> None:
        row, theme = document.row, self._context.theme
        rows = [
            (_("Person"), document.spelling or row.name),
            (_("Kind"), self._titles.of(row.template)),
            (_("Language"), language_words(row.language)),
            (_("Date"), day_words(row.date)),
        ]
        if document.check_code:
            rows.append((_("Check code"), document.check_code))
        if document.spelling:
            rows.insert(1, (_("Stored name"), row.name))
        parts: list[QWidget] = [InfoRow(theme, label, value) for label, value in rows]
        links = ((_("Replaces"), row.replaces), (_("Replaced by"), row.replaced_by))
        parts += [self._link(label, number) for label, number in links if number]
        self._facts.show_parts(parts)
        self.leading.setVisible(row.person_id is not None)

    def _fill_past(self, document: Document, duplicates: Sequence[HistoryRow]) -> None:
        events = [self._event(_("Issued"), moment_words(document.issued_at), document.issued_by)]
        events[:0] = [self._event(_("Duplicate made"), moment_words(each.at), each.user) for each in duplicates]
        if document.voided_at is not None:
            by, reason = document.voided_by or "", document.void_reason or ""
            events.insert(0, self._event(_("Annulled"), moment_words(document.voided_at), by, reason))
        self._past.show_parts(events)

    def _link(self, label: str, number: str) -> QWidget:
        """Where another document is gone to."""
        row = LinkRow(self._context.theme, label, number)
        row.link.clicked.connect(lambda: self.other_asked.emit(number))
        return row

    def _event(self, what: str, when: str, who: str, why: str = "") -> QWidget:
        theme = self._context.theme
        event = QWidget()
        layout = QVBoxLayout(event)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(ElidedLabel(theme, f"{what} · {who}", Type.MEDIUM))
        layout.addWidget(Label(theme, when, Type.SMALL, "text2", wrap=True))
        if why:
            layout.addWidget(Label(theme, _("Reason: {reason}").format(reason=why), wrap=True))
        event.setAccessibleName(", ".join(part for part in (what, who, when, why) if part))
        return event

    def _assemble(self) -> None:
        theme = self._context.theme
        head = QVBoxLayout()
        head.setSpacing(theme.px(2))
        first = FlowLayout(gap=theme.px(10))
        first.addWidget(self.number)
        first.addWidget(self.chip)
        head.addLayout(first)
        head.addWidget(self.name)
        self._bar = QWidget()
        buttons = FlowLayout(self._bar, gap=theme.px(8))
        for button in (self.finishing, self.opening, self.printing, self.showing, *self._later()):
            buttons.addWidget(button)
        self.body.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(20))
        self.body.addLayout(head)
        self.body.addWidget(self._bar)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.page)
        for title, parts in ((_("Details"), self._facts), (_("History"), self._past)):
            card = Card(theme, title)
            card.add(parts)
            if parts is self._facts:
                card.body.addWidget(self.leading, alignment=Qt.AlignmentFlag.AlignLeading)
            self.body.addWidget(card)
        self.body.addStretch()
        self.progress.hide()

    def _later(self) -> tuple[Button, ...]:
        """What is done when something went wrong."""
        return (self.duplicating, self.correcting, self.voiding)

    def _connect(self) -> None:
        self.duplicating.clicked.connect(lambda: self.duplicate_asked.emit(self._row))
        self.correcting.clicked.connect(self._ask_to_correct)
        self.opening.clicked.connect(lambda: self._ask(self.open_asked))
        self.printing.clicked.connect(lambda: self._ask(self.print_asked))
        self.showing.clicked.connect(lambda: self._ask(self.folder_asked))
        self.voiding.clicked.connect(lambda: self.void_asked.emit(self._row))
        self.finishing.clicked.connect(lambda: self.finish_asked.emit(self._waiting))
        self.leading.clicked.connect(self._lead_to_person)

    def _ask_to_correct(self) -> None:
        if self._document is not None:  # it has been read by now
            self.correct_asked.emit(self._document)

    def _ask(self, asked: SignalInstance) -> None:
        if self._row is not None:
            asked.emit(self._row.id)

    def _lead_to_person(self) -> None:
        if self._row is not None and self._row.person_id is not None:
            self._context.window.go(Place("people", "", (self._row.person_id,)))


def _action(context: Context, verb: str, icon_name: str, key: str = "") -> Button:
    button = Button(context.theme, verb, icon_name=icon_name)
    if key:
        button.setToolTip(f"{verb} ({key})")
    return button
