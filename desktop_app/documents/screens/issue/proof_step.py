"""Fourth step: every paper is composed and looked at before anything has a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.documents.rules.findings import Proof, ProofFinding
from desktop_app.documents.rules.requests import IssueRequest
from desktop_app.documents.screens.issue.draft import IssueDraft
from desktop_app.documents.screens.issue.finding_bar import FindingBar
from desktop_app.documents.screens.issue.findings_list import FindingsList
from desktop_app.documents.screens.issue.findings_model import Entry, FindingsModel, groups
from desktop_app.documents.screens.issue.fixes import Fix
from desktop_app.documents.screens.issue.step import Footing, Step
from desktop_app.documents.screens.page_preview import NO_MARKS, Marks, PagePreview
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.words import in_language, in_languages, range_words
from desktop_app.documents.service import Draft, TemplateRow
from desktop_app.documents.service.together import Together
from desktop_app.gui.lanes import Progress, Ticket
from desktop_app.gui.screen import Context, Place
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import IconButton
from desktop_app.gui.widgets.labels import Chip, ElidedLabel, Label
from desktop_app.gui.widgets.progress import ProgressBarRow
from desktop_app.gui.widgets.reflow import SideBySide
from desktop_app.gui.widgets.surfaces import Card, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext

LIST, TURNING, LEAST_NAME = 344, 156, 230
_NOTHING = Proof(0, (), (), "", "")


@dataclass(frozen=True)
class Proofed:
    """A proof, and the names of those it is about."""

    proof: Proof
    names: Mapping[int, str]


@dataclass(frozen=True)
class Page:
    """One person's paper of one template, as it is looked at."""

    person_id: int
    template: TemplateRow
    request: IssueRequest


class ProofStep(Step):
    """Findings by kind at the leading side, the page of the person at hand beside them."""

    words_asked = Signal()
    """The words of the document are to be changed: back to where they are typed."""
    signatories_asked = Signal()
    stopped = Signal()
    """The proof was stopped: there is nothing to see here."""

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__()
        self._context, self._services = context, services
        self._draft = IssueDraft()
        self._pages: tuple[Page, ...] = ()
        self._found = Proofed(_NOTHING, {})
        self._checking = False
        self._ticket = Ticket()
        self._at = 0
        self._asked: Entry | None = None
        theme = context.theme
        self.model = FindingsModel(self)
        self.list = FindingsList(theme, self.model)
        self.page = PagePreview(context, _("Page of the document"))
        self.bar = FindingBar(theme)
        self.progress = ProgressBarRow(
            theme, _("Checking the documents"), stays=_("Nothing has a number yet, so nothing stays.")
        )
        self._checked = ElidedLabel(theme, "", Type.SMALL, "text2")
        self._name = ElidedLabel(theme, "", Type.MEDIUM)
        self._language = Chip(theme, "")
        self._place = Label(theme, "", Type.BODY, "text2")
        self.former = _turner(context, "chevron-left", _("Page before"), "Ctrl+PgUp")
        self.next = _turner(context, "chevron-right", _("Next page"), "Ctrl+PgDown")
        self._assemble()
        self._connect()

    def enter(self, draft: IssueDraft) -> None:
        """Proof all papers of the draft."""
        self._take_draft(draft)
        self._ask_proof()

    def gathered(self, draft: IssueDraft) -> IssueDraft | None:
        """The draft without those who were left out here."""
        return replace(draft, person_ids=self._draft.person_ids) if self._found.proof.ready else None

    def footing(self) -> Footing:
        """That numbers are given only now, and which; how many papers are ready."""
        proof = self._found.proof
        if self._checking:
            return Footing(_("The documents are being checked"), _("Nothing has a number yet"), ready=False)
        count = len(proof.ready)
        if not self._draft.registered:
            verb = ngettext("Prepare {count} document for printing", "Prepare {count} documents for printing", count)
            headline = _("These documents take no number")
            return Footing(headline, self._summary(count), verb.format(count=count), count > 0, "printer")
        numbers = range_words([proof.first_number, proof.last_number]) if count else "—"
        headline = _("Numbers are given only now: {numbers}").format(numbers=numbers)
        verb = ngettext("Issue {count} ready document", "Issue {count} ready documents", count)
        return Footing(headline, self._summary(count), verb.format(count=count), count > 0, "rubber-stamp")

    @property
    def errors(self) -> Sequence[Entry]:
        """What stops papers; nothing while they are being checked."""
        return () if self._checking else self.model.errors()

    def panes(self) -> Sequence[QWidget]:
        """The findings, then what is beside them."""
        return (self.list, self.bar, self.former)

    def reload(self) -> None:
        """Proof again: what was found may have been mended."""
        if self.isVisible() and not self._checking:
            self._ask_proof()

    def jump(self) -> None:
        """Go to the error after the one at hand."""
        errors = self.model.errors()
        at = next((place for place, each in enumerate(errors) if each is self._asked), -1)
        if errors:
            entry = errors[(at + 1) % len(errors)]
            if entry.finding is not None:
                self.model.fold(entry.finding.code, closed=False)
            self.list.choose(entry)
            self.list.setFocus()

    def _ask_proof(self) -> None:
        """Say that papers are checked, and begin once that is painted: composing takes turns with the window."""
        self._checking = True
        self._ticket = Ticket()
        self.progress.show_progress(0, len(self._pages))
        self.progress.stop_button.setEnabled(True)
        self._stack.setCurrentIndex(0)
        self.changed.emit()
        self._context.lanes.once_painted(self._proof, owner=self)

    def _proof(self) -> None:
        if self._ticket.stopping:
            self._checking = False
            self.stopped.emit()
            return
        documents, people, requests = self._services.documents, self._services.people, self._draft.requests()

        def proofed(progress: Progress) -> Proofed:
            proof = Together(documents).proof(requests, progress)
            rows = people.rows(requests[0].person_ids)
            return Proofed(proof, {row.id: row.name for row in rows if row is not None})

        self._ticket = self._context.lanes.press.work(
            proofed, self._take, self._fail, owner=self, progressed=self.progress.show_progress
        )

    def _take(self, found: Proofed) -> None:
        self._checking = False
        if self._ticket.stopping:
            self.stopped.emit()
            return
        self._found = found
        shown = groups(found.proof, found.names)
        self.model.show(shown)
        self._stack.setCurrentIndex(1)
        checked = found.proof.checked
        self._checked.set_text(
            ngettext("{count} document checked", "{count} documents checked", checked).format(count=checked)
        )
        first = next((entry for group in shown for entry in group.entries), None)
        if first is not None:
            self.list.choose(first)
            self._show_entry(first)
        self.list.setFocus()
        self.changed.emit()

    def _fail(self, problem: BaseException) -> None:
        self._checking = False
        self.stopped.emit()
        raise problem

    def _show_entry(self, entry: Entry) -> None:
        """Show the page that an entry is about, and where on it."""
        self._asked = entry
        self.bar.show_finding(entry.finding)
        self._at = self._place_of(entry)
        self._show_page()

    def _place_of(self, entry: Entry) -> int:
        """Which page shows an entry: its person's; for one about all, the nearest paper in its language."""
        order = (*range(self._at, len(self._pages)), *range(self._at))
        return next((at for at in order if self._shows(self._pages[at], entry)), self._at)

    def _shows(self, page: Page, entry: Entry) -> bool:
        language = entry.finding.language if entry.finding is not None else ""
        return (
            entry.person_id in {None, page.person_id}
            and entry.may_concern(page.template.name)
            and language in {"", self._language_of(page)}
        )

    def _language_of(self, page: Page) -> str:
        return self._draft.language_for(page.person_id, page.template)

    def _turn(self, step: int) -> None:
        self._at = (self._at + step) % len(self._pages)
        page = self._pages[self._at]
        entry = self.model.of_paper(page.person_id, page.template.name)
        if entry is not None and entry is self._asked:
            self._show_page()  # one line in the list for all papers of a person
        elif entry is not None:
            self.list.choose(entry)
        else:
            self._asked = None
            self.list.clearSelection()
            self.bar.show_finding(None)
            self._show_page()

    def _show_page(self) -> None:
        page, documents = self._pages[self._at], self._services.documents
        finding = self._asked.finding if self._asked is not None else None
        name = self._found.names.get(page.person_id, "")
        self._name.set_text(f"{name} · {page.template.title}" if len(self._draft.templates) > 1 else name)
        self._language.say(in_language(self._language_of(page)))
        self._place.setText(f"{self._at + 1} / {len(self._pages)}")
        self.former.setEnabled(len(self._pages) > 1)
        self.next.setEnabled(len(self._pages) > 1)
        self._context.lanes.press.ask(
            lambda: documents.draft(page.request, page.person_id),
            lambda draft: self.page.show_page(draft.pdf, _marks(draft, finding)),
            owner=self,
            replaces=f"preview {id(self)}",
        )

    def _mend(self, fix: Fix) -> None:
        person_id = self._pages[self._at].person_id
        if fix is Fix.EDIT_PERSON:
            self._context.window.go(Place("people", "edit", (person_id,)))
        elif fix is Fix.ADD_PHOTO:
            self._context.window.go(Place("people", "", (person_id,)))
        elif fix is Fix.EDIT_WORDS:
            self.words_asked.emit()
        elif fix is Fix.EDIT_SIGNATORIES:
            self.signatories_asked.emit()
        elif fix is Fix.EDIT_OFFICE:
            self._context.window.go(Place("settings", "office"))
        else:
            self._leave_out(person_id)

    def _leave_out(self, person_id: int) -> None:
        left = tuple(each for each in self._draft.person_ids if each != person_id)
        if not left:
            self.stopped.emit()
            return
        self._take_draft(replace(self._draft, person_ids=left))
        self._ask_proof()

    def _take_draft(self, draft: IssueDraft) -> None:
        """One person's papers follow the other's, as they will be printed."""
        self._draft = draft
        kinds = tuple(zip(draft.templates, draft.requests(), strict=True))
        self._pages = tuple(
            Page(person, template, request) for person in draft.person_ids for template, request in kinds
        )
        self._at = max(min(self._at, len(self._pages) - 1), 0)

    def _summary(self, count: int) -> str:
        documents = ngettext("{count} document", "{count} documents", count).format(count=count)
        languages = in_languages(self._draft.languages())
        files = _("one PDF") if (self._draft.joint or self._draft.sheet) and count > 1 else _("a PDF for each")
        return " · ".join((documents, languages, files) if count > 1 else (documents, languages))

    def _assemble(self) -> None:
        theme = self._context.theme
        waiting = QWidget()
        column = QVBoxLayout(waiting)
        card = Card(theme)
        card.add(self.progress)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch()
        found = QWidget()
        across = QHBoxLayout(found)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(16))
        across.addWidget(self._findings_card(), stretch=2)
        across.addLayout(self._page_side(), stretch=3)
        self._stack = QStackedWidget()
        pane = ScrollPane(theme, margin=0)
        pane.body.setContentsMargins(0, 0, 0, 0)
        pane.body.addWidget(found)
        self._stack.addWidget(waiting)
        self._stack.addWidget(pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _findings_card(self) -> QWidget:
        theme = self._context.theme
        card = Card(theme)
        card.body.setContentsMargins(1, theme.px(10), 1, theme.px(10))
        card.body.setSpacing(theme.px(10))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(14), 0, theme.px(12), 0)
        head.addWidget(Label(theme, _("Findings"), Type.HEADING))
        self._checked.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        head.addStretch()
        head.addWidget(self._checked)
        card.add(head)
        card.body.addWidget(self.list, stretch=1)
        card.setMaximumWidth(theme.px(LIST))
        return card

    def _page_side(self) -> QVBoxLayout:
        theme = self._context.theme
        who = _row(theme, self._name, self._language)
        turning = _row(theme, self.former, self._place, self.next)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = SideBySide(gap=theme.px(8), side=theme.px(TURNING), least=theme.px(LEAST_NAME))
        head.addWidget(who)
        head.addWidget(turning)
        side = QVBoxLayout()
        side.setSpacing(theme.px(10))
        side.addLayout(head)
        side.addWidget(self.page, stretch=1)
        side.addWidget(self.bar)
        return side

    def _connect(self) -> None:
        self.list.entry_shown.connect(self._show_entry)
        self.bar.fix_asked.connect(self._mend)
        self.progress.stop_asked.connect(self._stop)
        self.former.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=step: self._turn(by))

    def _stop(self) -> None:
        self._ticket.stop()


def _row(theme: Theme, *parts: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(8))
    for part in parts:
        layout.addWidget(part)
    return row


def _marks(draft: Draft, finding: ProofFinding | None) -> Marks:
    if finding is None:
        return NO_MARKS
    return Marks(draft.places_of(finding), "error" if finding.severity == "error" else "warn")


def _turner(context: Context, icon_name: str, verb: str, keys: str) -> IconButton:
    button = IconButton(context.theme, icon_name, verb, ink="text")
    button.setToolTip(f"{verb} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
    return button
