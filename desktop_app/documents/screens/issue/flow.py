"""The way itself: its head and steps above, its foot below, one step between them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.documents.screens.issue.done_step import DoneStep
from desktop_app.documents.screens.issue.draft import IssueDraft
from desktop_app.documents.screens.issue.issuing import Issuing, Outcome, output_for
from desktop_app.documents.screens.issue.language_step import LanguageStep
from desktop_app.documents.screens.issue.proof_step import ProofStep
from desktop_app.documents.screens.issue.running import RunningPage
from desktop_app.documents.screens.issue.step import Step
from desktop_app.documents.screens.issue.template_step import TemplateStep
from desktop_app.documents.screens.issue.whom import WhomStep
from desktop_app.documents.screens.paper_files import PaperFiles
from desktop_app.documents.screens.printing import PrintedPapers, Printing
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.steps import StepBar
from desktop_app.gui.widgets.surfaces import FlowFooter, PageHead
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext

WHOM, TEMPLATE, LANGUAGE, PROOF, DONE = range(5)
_STEPS = ("whom", "template", "language", "proof", "done")
GO_ON = "Ctrl+Return"
S = TypeVar("S", bound=Step)


class IssueFlow(QWidget):
    """Leads from step to step, once it is begun; what was chosen stays until it has become documents."""

    register_asked = Signal()
    commands_changed = Signal()

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__()
        self._context, self._services = context, services
        theme = context.theme
        self.draft = IssueDraft()
        self._at = WHOM
        self._stack = QStackedWidget()
        self.running = RunningPage(theme)
        self.issuing = Issuing(context.lanes, services, self)
        self._printing = Printing(context.lanes, services.documents, self)
        self._files = PaperFiles(context, services, self)
        self.head = PageHead(theme, _("Issue a document"))
        names = (_("Whom"), _("Template"), _("Language"), _("Check"), _("Done"))
        self.bar = StepBar(theme, names)
        self.footer = FlowFooter(theme)
        self.beginning = Button(theme, _("Begin anew"), Kind.LINK)
        self.back_button = Button(theme, _("Back"), icon_name="arrow-left")
        self.register_button = Button(theme, _("Show the register"))
        self.jumping = Button(theme, "")
        self.primary = Button(theme, "", Kind.PRIMARY)
        self._assemble()
        self._connect()

    @cached_property
    def whom(self) -> WhomStep:
        """Picks the people. Each step is made when it is first gone to: to make all would hold the window up."""
        return self._joined(WhomStep(self._context, self._services))

    @cached_property
    def template(self) -> TemplateStep:
        """Picks the document and asks for its words."""
        return self._joined(TemplateStep(self._context, self._services))

    @cached_property
    def language(self) -> LanguageStep:
        """Picks the language, and where the files go."""
        return self._joined(LanguageStep(self._context, self._services))

    @cached_property
    def proof(self) -> ProofStep:
        """Shows what was found."""
        step = self._joined(ProofStep(self._context, self._services))
        step.words_asked.connect(self._ask_words)
        step.signatories_asked.connect(self._ask_signatories)
        step.stopped.connect(self.go_back)
        return step

    @cached_property
    def done(self) -> DoneStep:
        """Shows what was issued."""
        step = self._joined(DoneStep(self._context))
        step.open_asked.connect(self._open)
        step.print_asked.connect(self._print_all)
        step.folder_asked.connect(self._open_folder)
        step.file_asked.connect(self._open_file)
        step.finish_asked.connect(self._finish)
        step.again_asked.connect(self.begin)
        return step

    @property
    def step(self) -> int:
        """The step at hand."""
        return self._at

    def begin(self, person_ids: Sequence[int]) -> None:
        """Begin anew for these people; with some chosen, whom is answered already."""
        self.draft = IssueDraft(person_ids=tuple(person_ids))
        self._go(TEMPLATE if person_ids else WHOM)

    def resume(self) -> None:
        """Go on where one was; what is done is begun anew."""
        if self._at == DONE:
            self.begin(())
        else:
            self._shown.reload()

    def go_on(self) -> None:
        """To the next step, once this one has what it needs; at the proof that means issuing."""
        if not self.primary.isEnabled():
            return
        if self._at == DONE:
            self.begin(())
            return
        gathered = self._shown.gathered(self.draft)
        if gathered is None:
            return
        self.draft = gathered
        if self._at == PROOF:
            self._issue()
        else:
            self._go(self._at + 1)

    def go_back(self) -> None:
        """To the step before, with all that was chosen; from the first to the register."""
        if self._at in {WHOM, DONE}:
            self.register_asked.emit()
            return
        kept = self._shown.gathered(self.draft) if self._at != TEMPLATE else None
        self.draft = kept or self.draft
        self._go(self._at - 1)

    def reload(self) -> None:
        """Look anew after people, signatories or the office have changed."""
        self._shown.reload()

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Esc leaves, and what was chosen stays; back is a step back."""
        if self.is_running:
            return {}
        return {Command.LEAVE: self.register_asked.emit, Command.BACK: self.go_back}

    def panes(self) -> Sequence[QWidget]:
        """Those of the step, then the foot."""
        return (*self._shown.panes(), self.footer)

    @property
    def is_running(self) -> bool:
        """Whether documents are being issued or printed."""
        return self._stack.currentWidget() is self.running

    @property
    def _shown(self) -> Step:
        """The step at hand, as a widget."""
        step: Step = getattr(self, _STEPS[self._at])
        return step

    def _joined(self, step: S) -> S:
        step.changed.connect(self._show_foot)
        self._stack.addWidget(step)
        return step

    def _go(self, step: int) -> None:
        self._at = step
        self.bar.go_to(step)
        self._shown.enter(self.draft)  # out of sight yet: what changes there is laid out once
        self._stack.setCurrentWidget(self._shown)
        self._show_foot()
        self._focus()
        self.commands_changed.emit()

    def _focus(self) -> None:
        if self.isVisible():
            pane = next(iter(self._shown.panes()), None)
            if pane is not None:
                pane.setFocus(Qt.FocusReason.TabFocusReason)

    def _issue(self) -> None:
        self.running.registered = self.draft.registered
        self.running.show_composing(0, 0)
        self._run()
        self.issuing.start(self.draft)

    def _finish(self) -> None:
        """Print what was stopped, or what could not be written."""
        outcome = self.done.outcome
        if outcome is not None:
            self._print(outcome, outcome.waiting)

    def _print_all(self) -> None:
        """Print all documents that have their files."""
        outcome = self.done.outcome
        if outcome is None:
            return
        if outcome.job is not None:
            self._files.print_job(outcome.job.only(outcome.files))
        else:
            self._files.print_all([row.id for row in outcome.rows if row.id in outcome.files])

    def _print(self, outcome: Outcome, ids: Sequence[int]) -> None:
        rows = [row for row in outcome.rows if row.id in ids]
        output = output_for(rows, outcome.folder, joint=False)
        self.running.show_printing(0, 0)
        self._run()
        if outcome.job is not None:
            self._printing.start_job(outcome.job.only(ids), output, numbered=outcome.numbered)
        else:
            self._printing.start([row.id for row in rows], output)

    def _run(self) -> None:
        self._stack.setCurrentWidget(self.running)
        self._show_foot()
        self.commands_changed.emit()

    def _end_issuing(self, outcome: Outcome) -> None:
        self._stack.setCurrentWidget(self._shown)
        if not outcome.rows:
            self._context.window.say(_("Stopped. No number was given.") if self.draft.registered else _("Stopped."))
            self._show_foot()
            return
        self.done.show_outcome(outcome)
        self._go(DONE)

    def _end_printing(self, result: PrintedPapers) -> None:
        outcome = self.done.outcome
        self._stack.setCurrentWidget(self.done)
        if outcome is not None:
            files = outcome.files | {each.id: each.file for each in result.papers}
            self.done.show_outcome(replace(outcome, files=files, problem=""))
        self._show_foot()

    def _fail(self, problem: BaseException) -> None:
        self._stack.setCurrentWidget(self._shown)
        self._show_foot()
        raise problem

    def _stop(self) -> None:
        self.issuing.stop()
        self._printing.stop()

    def _open_folder(self) -> None:
        outcome = self.done.outcome
        if outcome is not None:
            self._files.show_file(next(iter(outcome.files.values()), outcome.folder))

    def _open(self) -> None:
        if self.done.outcome is not None and self.done.outcome.only_file is not None:
            self._files.open_file(self.done.outcome.only_file)

    def _open_file(self, file: Path) -> None:
        self._files.open_file(file)

    def _ask_signatories(self) -> None:
        self.template.signatories.change()

    def _jump(self) -> None:
        self.proof.jump()

    def _ask_words(self) -> None:
        self._go(TEMPLATE)
        self.template.show_fields()

    def _show_foot(self) -> None:
        footing = self._shown.footing()
        running = self.is_running
        if running:
            self.footer.say(_("The documents are being made"))
        else:
            self.footer.say(footing.headline, footing.line, icon_name=footing.icon_name)
        self.primary.setText(footing.verb)
        self.primary.setVisible(bool(footing.verb) and not running)
        self.primary.setEnabled(footing.ready)
        self.back_button.setVisible(self._at != DONE and not running)
        self.register_button.setVisible(self._at == DONE and not running)
        self._show_jumping(len(self.proof.errors) if self._at == PROOF and not running else 0)
        self.beginning.setVisible(WHOM < self._at < DONE and not running)
        self._show_summary()

    def _show_jumping(self, errors: int) -> None:
        words = ngettext("Mend {count} error", "Mend {count} errors", max(errors, 1))
        self.jumping.setText(words.format(count=errors))
        self.jumping.setVisible(errors > 0)

    def _show_summary(self) -> None:
        count = len(self.draft.person_ids)
        people = ngettext("{count} person", "{count} people", count).format(count=count) if count else ""
        shown = (self.draft.title, people) if WHOM < self._at < DONE else ()
        self.head.set_quiet(" · ".join(part for part in shown if part))

    def _assemble(self) -> None:
        theme = self._context.theme
        keys = QKeySequence(GO_ON).toString(QKeySequence.SequenceFormat.NativeText)
        self.primary.setToolTip(keys)
        self.head.add_action(self.beginning)
        for button in (self.back_button, self.jumping, self.register_button, self.primary):
            self.footer.add_button(button)
        self._stack.addWidget(self.running)
        steps = QHBoxLayout()
        steps.setContentsMargins(theme.px(24), 0, theme.px(20), theme.px(8))
        steps.addWidget(self.bar)
        body = QHBoxLayout()
        body.setContentsMargins(theme.px(24), 0, theme.px(20), theme.px(14))
        body.addWidget(self._stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(steps)
        layout.addLayout(body, stretch=1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self.primary.clicked.connect(self.go_on)
        self.back_button.clicked.connect(self.go_back)
        self.register_button.clicked.connect(self.register_asked)
        self.beginning.clicked.connect(lambda: self.begin(()))
        shortcut = QShortcut(QKeySequence(GO_ON), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.go_on)
        self.jumping.clicked.connect(self._jump)
        self.running.stop_asked.connect(self._stop)
        self.issuing.composing.connect(self.running.show_composing)
        self.issuing.printing.connect(self.running.show_printing)
        self.issuing.finished.connect(self._end_issuing)
        self.issuing.failed.connect(self._fail)
        self._printing.progressed.connect(self.running.show_printing)
        self._printing.finished.connect(self._end_printing)
        self._printing.failed.connect(self._fail)
