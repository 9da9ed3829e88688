"""The register: a table to look through, and the document at hand beside it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.documents.rules.requests import Output
from desktop_app.documents.screens.paper_files import PaperFiles
from desktop_app.documents.screens.printing import PrintedPapers, Printing
from desktop_app.documents.screens.register.correct_dialog import CorrectDialog
from desktop_app.documents.screens.register.detail import DocumentDetail
from desktop_app.documents.screens.register.filters import RegisterFilters
from desktop_app.documents.screens.register.listing import RegisterListing, Titles
from desktop_app.documents.screens.register.table import RegisterTable, register_model
from desktop_app.documents.screens.register.year_books import YearBooks
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.words import range_words
from desktop_app.documents.service import Document, Entered, FieldRow, RegisterMatching, RegisterRow, TemplateRow
from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import BoxedIconButton, Button, Kind
from desktop_app.gui.widgets.empty import EmptyState
from desktop_app.gui.widgets.surfaces import PageHead
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.office.rights import Right

SHARE = 36
"""What of a hundred parts of the width the document beside the table takes."""


class RegisterView(QWidget):
    """Shows the register and does what is asked of one document."""

    issue_asked = Signal()
    verify_asked = Signal()
    templates_asked = Signal()
    commands_changed = Signal()

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__()
        self._context, self._services = context, services
        self._text = ""
        theme = context.theme
        self._titles = Titles()
        self._fields: Mapping[str, Sequence[FieldRow]] = {}
        self.issuing = Button(theme, _("Issue a document"), Kind.PRIMARY, icon_name="certificate")
        self.issuing.setToolTip(f"{_('Issue a document')} ({shortcut_text(Command.ISSUE)})")
        self.verifying = Button(theme, _("Verify"), icon_name="shield-check")
        self.verifying.setToolTip(_("Verify a document"))
        self.templates = Button(theme, _("Templates"), icon_name="palette")
        self.books = YearBooks(context, services)
        self.more = BoxedIconButton(theme, "dots", _("More actions for the register"), ink="text")
        actions = (self.more, self.verifying, self.templates, self.issuing)
        self.head = PageHead(theme, _("Documents"), actions=actions)
        self.filters = RegisterFilters(theme)
        self.model = register_model(context.lanes, self._titles)
        self.table = RegisterTable(theme, self.model)
        self.detail = DocumentDetail(context, services.documents, self._titles)
        self.files = PaperFiles(context, services, self)
        self._printing = Printing(context.lanes, services.documents, self)
        self._assemble()
        self._connect()
        self.issuing.setEnabled(context.may(Right.ISSUE))
        self.templates.setVisible(context.may(Right.OFFICE))
        self.detail.finishing.setEnabled(context.may(Right.ISSUE))
        self.detail.duplicating.setEnabled(context.may(Right.ISSUE))
        self.detail.correcting.setEnabled(context.may(Right.ISSUE) and context.may(Right.VOID))
        self.detail.voiding.setEnabled(context.may(Right.VOID))
        self._read_titles()
        self._read_years()
        self._show_matching()

    def reload(self) -> None:
        """Show anew what has changed."""
        self._read_years()
        self.model.reload()

    def search(self, text: str) -> None:
        """Show what is found for a number or a name."""
        self._text = text
        self._show_matching()

    def show_document(self, document_id: int) -> None:
        """Show the whole register with this document at hand."""
        self.filters.clear()
        self.table.show_document(document_id)

    def show_person(self, person_id: int) -> None:
        """Show one person's documents."""
        people = self._services.people
        self._context.lanes.reader.ask(
            lambda: people.person(person_id).name,
            lambda name: self.filters.show_only(RegisterMatching(person_id=person_id), name.formal()),
            owner=self,
        )

    def show_batch(self, batch_id: int) -> None:
        """Show the documents of one batch, the first that waits to be printed at hand."""
        register, only = self._services.documents.register, RegisterMatching(batch_id=batch_id)

        def found() -> tuple[Sequence[RegisterRow], Sequence[int]]:
            ids = register.order(only)
            return register.rows(tuple(dict.fromkeys((*ids[-1:], *ids[:1])))), register.order(
                RegisterMatching(batch_id=batch_id, state="not printed")
            )

        self._context.lanes.reader.ask(found, lambda each: self._take_batch(only, *each), owner=self)

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """What can be done now."""
        commands: dict[Command, Callable[[], None]] = {
            Command.NEW: self.issue_asked.emit,
            Command.FILTER: self.filters.states.setFocus,
        }
        row = self.detail.row
        if row is not None and row.state == "issued":
            commands[Command.PRINT] = lambda: self.files.print(row.id)
        if row is not None and row.state != "void":
            commands[Command.DELETE] = lambda: self.void(row)
        return commands

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 steps through."""
        return (self.filters, self.table, self.detail)

    def void(self, row: RegisterRow) -> None:
        """Annul a number, once its reason is given."""
        reason = self._context.prompts.ask_text(
            _("Annul “{number}”?").format(number=row.number),
            _("{name}: the document stays in the register, struck. The number will not be given again.").format(
                name=row.name
            ),
            _("Reason"),
            _("Annul"),
            destructive=True,
        )
        if reason is not None:
            self._context.lanes.writer.ask(
                lambda: self._services.documents.register.void(row.id, reason),
                self._say_voided,
                owner=self,
            )

    def correct(self, document: Document) -> None:
        """Put right what a document says: it is annulled, and the new one is printed."""
        asked = self._fields.get(document.row.template, ())
        dialog = CorrectDialog(self._context, self._services.documents, document, asked, self.window())
        dialog.corrected.connect(self._take_corrected)
        dialog.open()

    def duplicate(self, row: RegisterRow) -> None:
        """Make a duplicate and open it, to be printed for who lost the first."""
        self.files.duplicate(row.id)

    def finish(self, ids: Sequence[int]) -> None:
        """Print what has its number and no file yet."""
        self.detail.show_progress(0, 0)
        self._printing.start(ids, Output(self._services.folder.path, joint=False))

    def _assemble(self) -> None:
        theme = self._context.theme
        list_side = QFrame()
        list_side.setObjectName("surface")
        column = QVBoxLayout(list_side)
        column.setContentsMargins(0, theme.px(10), 0, 0)
        column.setSpacing(theme.px(10))
        bar = QVBoxLayout()
        bar.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        bar.setSpacing(theme.px(10))
        bar.addWidget(self.books)
        bar.addWidget(self.filters)
        column.addLayout(bar)
        column.addWidget(self._found(), stretch=1)
        self._side = QStackedWidget()
        self._side.addWidget(self.detail)
        self._side.addWidget(QWidget())
        line = QFrame()
        line.setObjectName("hairline")
        line.setFixedWidth(1)
        self._both = QFrame()
        self._both.setObjectName("headed")
        across = QHBoxLayout(self._both)
        across.setContentsMargins(0, 1, 0, 0)
        across.setSpacing(0)
        for part, stretch in ((list_side, 100 - SHARE), (line, 0), (self._side, SHARE)):
            across.addWidget(part, stretch=stretch)
        self._body = QStackedWidget()
        self._body.addWidget(self._both)
        self._body.addWidget(self._nothing_yet())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._body, stretch=1)

    def _found(self) -> QWidget:
        """The table, or that nothing matches."""
        self.clearing = Button(self._context.theme, _("Show all documents"), Kind.LINK)
        self._matches = QStackedWidget()
        self._matches.addWidget(self.table)
        self._matches.addWidget(EmptyState(self._context.theme, _("No document matches"), link=self.clearing))
        return self._matches

    def _nothing_yet(self) -> QWidget:
        begin = Button(self._context.theme, _("Issue a document"), Kind.PRIMARY, icon_name="certificate")
        begin.clicked.connect(self.issue_asked)
        begin.setEnabled(self._context.may(Right.ISSUE))
        return EmptyState(self._context.theme, _("No document has been issued yet"), button=begin)

    def _connect(self) -> None:
        self.issuing.clicked.connect(self.issue_asked)
        self.verifying.clicked.connect(self.verify_asked)
        self.templates.clicked.connect(self.templates_asked)
        self.more.setMenu(self.books.menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self.clearing.clicked.connect(self.filters.clear)
        self.filters.matching_changed.connect(self._show_matching)
        self.table.shown.connect(self._show_row)
        self.table.row_opened.connect(self._open)
        self.model.completed.connect(self._count)
        self.detail.open_asked.connect(self.files.open)
        self.detail.print_asked.connect(self.files.print)
        self.detail.folder_asked.connect(self.files.show_in_folder)
        self.detail.void_asked.connect(self.void)
        self.detail.correct_asked.connect(self.correct)
        self.detail.duplicate_asked.connect(self.duplicate)
        self.detail.other_asked.connect(self._show_number)
        self.detail.finish_asked.connect(self.finish)
        self.detail.progress.stop_asked.connect(self._printing.stop)
        self._printing.progressed.connect(self.detail.show_progress)
        self._printing.finished.connect(self._end_printing)
        self._printing.failed.connect(self._fail_printing)

    def _read_titles(self) -> None:
        documents = self._services.documents
        self._context.lanes.reader.ask(documents.templates, self._take_templates, owner=self)

    def _read_years(self) -> None:
        years = self._services.documents.register.years
        self._context.lanes.reader.ask(years, self._take_years, owner=self)

    def _take_years(self, years: Sequence[int]) -> None:
        self.filters.show_years(years)
        self.books.show_years(years)
        self.more.setVisible(bool(years) and self._context.may(Right.EXPORT))

    def _take_templates(self, templates: Sequence[TemplateRow]) -> None:
        self._fields = {each.name: each.fields for each in templates}
        titles = {each.name: each.title for each in templates}
        self._titles.learn(titles)
        self.filters.show_kinds(titles)
        self.table.viewport().update()

    def _show_matching(self) -> None:
        listing = RegisterListing(self._services.documents.register, self.filters.searching(self._text))
        self.model.show(listing)

    def _count(self, count: int) -> None:
        words = ngettext("{count} document", "{count} documents", count).format(count=count)
        searched = bool(self._text.strip()) or self.filters.is_on
        self.head.set_quiet(words if count or searched else "")
        self._matches.setCurrentIndex(0 if count else 1)
        self.clearing.setVisible(self.filters.is_on)
        self._body.setCurrentIndex(0 if count or searched else 1)
        self.issuing.setVisible(bool(count) or searched)

    def _show_row(self, row: RegisterRow | None) -> None:
        self._side.setCurrentIndex(0 if row is not None else 1)
        if row is not None:
            self.detail.show_row(row)
        self.commands_changed.emit()

    def _open(self, row: RegisterRow) -> None:
        if row.state == "issued":
            self.files.open(row.id)

    def _take_corrected(self, entered: Entered) -> None:
        (row,) = entered.rows
        self.show_document(row.id)
        self._context.window.say(_("“{number}” was issued in its place").format(number=row.number))
        self.finish(entered.ids)

    def _take_batch(self, only: RegisterMatching, ends: Sequence[RegisterRow], waiting: Sequence[int]) -> None:
        self.filters.clear()
        if ends:  # what is remembered of a batch may be of another office
            self.filters.show_only(only, range_words([each.number for each in ends]))
            self.table.show_document(waiting[-1] if waiting else ends[0].id)

    def _show_number(self, number: str) -> None:
        register = self._services.documents.register
        self._context.lanes.reader.ask(lambda: register.id_of(number), self.show_document, owner=self)

    def _say_voided(self, row: RegisterRow) -> None:
        self._context.window.say(_("“{number}” has been annulled").format(number=row.number))

    def _end_printing(self, result: PrintedPapers) -> None:
        self.detail.end_progress()
        count = len(result.papers)
        words = ngettext("{count} document printed", "{count} documents printed", count)
        self._context.window.say(words.format(count=count))

    def _fail_printing(self, problem: BaseException) -> None:
        self.detail.end_progress()
        raise problem
