"""The import of a list as a screen: four steps, nothing written before the last button."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.gui.keys import Command
from desktop_app.gui.lanes import Progress, Ticket
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context, Place, Screen
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.steps import StepBar
from desktop_app.gui.widgets.surfaces import FlowFooter, PageHead
from desktop_app.gui.widgets.working import Working
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.language.errors import Refused
from desktop_app.people.rules.plans import Imported, ImportPlan, Layout, Options, PlannedRow
from desktop_app.people.screens.import_wizard.check_step import CheckStep
from desktop_app.people.screens.import_wizard.columns_step import ColumnsStep
from desktop_app.people.screens.import_wizard.file_step import FileStep
from desktop_app.people.screens.import_wizard.result_step import ResultStep
from desktop_app.people.screens.places import AREA, IMPORTED
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.service import Stopped
from desktop_app.people.service.reporting import save_report
from desktop_app.sheets.values import Sheet, Workbook

T = TypeVar("T")
FILE, COLUMNS, CHECK, RESULT = range(4)


@dataclass
class Session:
    """One list on its way in."""

    path: Path
    workbook: Workbook
    sheet: Sheet
    month_first: dict[int, bool] = field(default_factory=dict)
    region: str = ""

    @property
    def options(self) -> Options:
        """What staff have answered."""
        return Options(region=self.region, month_first=dict(self.month_first))


@dataclass(frozen=True)
class Opened:
    """A file that could be read, with the sheet that looks like the list."""

    session: Session
    layout: Layout


class ImportWizard(Screen):
    """Reads and checks on the errand lane, writes on the writing one; each can be stopped and then leaves nothing."""

    def __init__(self, context: Context, services: PeopleServices) -> None:
        super().__init__()
        self._context, self._services = context, services
        self._session: Session | None = None
        self._imported: Imported | None = None
        self._ticket: Ticket | None = None
        self._busy = self._drop = False
        theme = context.theme
        self.head = PageHead(theme, _("Import a list"))
        self.steps = StepBar(theme, (_("File"), _("Columns"), _("Check"), _("Result")))
        self.file, self.columns = FileStep(context), ColumnsStep(theme)
        self.check, self.result = CheckStep(theme), ResultStep(theme)
        self.working = Working(theme)
        self.footer = FlowFooter(theme)
        self.going_back = Button(theme, _("Back"), icon_name="arrow-left")
        self.saving = Button(theme, _("Save the report"), icon_name="download")
        self.going_on = Button(theme, "", Kind.PRIMARY)
        self._assemble()
        self._connect()
        self._go(FILE)

    def show_place(self, _place: Place) -> None:
        """Begin with a file; a list on its way in stays where it was."""
        if self.steps.current == RESULT:
            self._begin_again()

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Save the report, leave."""
        commands: dict[Command, Callable[[], None]] = {Command.LEAVE: self.leave}
        if self.steps.current == CHECK:
            commands[Command.SAVE] = self._save_report
        return commands

    def panes(self) -> Sequence[QWidget]:
        """The step, the foot."""
        return (self._stack, self.footer)

    def leave(self) -> None:
        """Back to the people; the list on its way in stays as it is."""
        self._stop()
        self._context.window.go(Place(AREA))

    def open(self, path: Path) -> None:
        """Read this file."""
        imports, office = self._services.imports, self._services.office
        self.file.say_problem("")

        def job(_progress: Progress) -> Opened:
            workbook = imports.open(path)
            sheet = imports.sheet(workbook)
            return Opened(Session(path, workbook, sheet, region=office.profile().country), imports.layout(sheet))

        self._work(_("Reading the file"), "", job, self._show_columns, self._say_unreadable, drop=True)

    def _assemble(self) -> None:
        theme = self._context.theme
        self._stack = QStackedWidget()
        for step in (self.file, self.columns, self.check, self.result):
            self._stack.addWidget(step)
        steps = QHBoxLayout()
        steps.setContentsMargins(theme.px(24), 0, theme.px(20), theme.px(10))
        steps.addWidget(self.steps)
        for button in (self.going_back, self.saving, self.going_on):
            self.footer.add_button(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(steps)
        layout.addWidget(self.working)
        layout.addWidget(self._stack, stretch=1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self.file.file_chosen.connect(self.open)
        self.columns.sheet_chosen.connect(self._choose_sheet)
        self.columns.changed.connect(self._say)
        self.check.changed.connect(self._say)
        self.check.mend_asked.connect(self._mend)
        self.check.order_answered.connect(self._answer_order)
        self.result.undo_asked.connect(self._undo)
        self.result.leftovers_asked.connect(self._save_leftovers)
        self.result.another_asked.connect(self._begin_again)
        self.working.stop_asked.connect(self._stop)
        self.going_back.clicked.connect(self._go_back)
        self.going_on.clicked.connect(self._go_on)
        self.saving.clicked.connect(self._save_report)

    def _work(
        self,
        what: str,
        stays: str,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Refused], None],
        *,
        writing: bool = False,
        drop: bool = False,
    ) -> None:
        """Do long work; stopping it either drops its answer or, where the work listens, ends it early."""
        lane = self._context.lanes.writer if writing else self._context.lanes.errand
        self.working.begin(what, stays)
        self._busy, self._drop = True, drop
        self._allow(on=False)

        def finished(answer: T) -> None:
            self._rest()
            done(answer)

        def missed(problem: BaseException) -> None:
            self._rest()
            if isinstance(problem, Refused):
                failed(problem)
            elif not isinstance(problem, Stopped):
                raise problem

        ticket = lane.work(job, finished, missed, owner=self, progressed=self.working.show_progress)
        self._ticket = ticket if self._busy else None

    def _stop(self) -> None:
        if self._ticket is None:
            return
        if self._drop:
            self._ticket.cancel()
            self._rest()
        else:
            self._ticket.stop()

    def _rest(self) -> None:
        self._busy, self._ticket = False, None
        self.working.end()
        self._allow(on=True)
        self._say()

    def _allow(self, *, on: bool) -> None:
        self._stack.setEnabled(on)
        for button in (self.going_back, self.saving, self.going_on):
            button.setEnabled(on)

    def _say_unreadable(self, problem: Refused) -> None:
        self._go(FILE)
        self.file.say_problem(str(problem))

    def _tell_refused(self, problem: Refused) -> None:
        self._context.prompts.tell(_("Nothing was added"), str(problem))

    def _show_columns(self, opened: Opened) -> None:
        self._session = opened.session
        self.columns.show_sheets([sheet.name for sheet in opened.session.workbook.sheets], opened.session.sheet.name)
        self.columns.show_layout(opened.layout)
        self._say_file()
        self._go(COLUMNS)

    def _choose_sheet(self, name: str) -> None:
        if self._session is None:
            return
        session, imports = self._session, self._services.imports

        def job(_progress: Progress) -> Opened:
            sheet = imports.sheet(session.workbook, name)
            return Opened(Session(session.path, session.workbook, sheet, region=session.region), imports.layout(sheet))

        def refused(problem: Refused) -> None:
            self.columns.sheet.choose(session.sheet.name)
            self._tell_refused(problem)

        self._work(_("Reading the sheet"), "", job, self._show_columns, refused, drop=True)

    def _plan(self) -> None:
        layout, session, imports = self.columns.layout_chosen, self._session, self._services.imports
        if layout is None or session is None:
            return
        self._work(
            _("Checking the rows"),
            _("Nothing has been written yet; stopping leaves everything as it is."),
            lambda progress: imports.plan(
                session.sheet, layout, session.options, file_name=session.path.name, progress=progress
            ),
            self._show_plan,
            self._tell_refused,
        )

    def _show_plan(self, plan: ImportPlan) -> None:
        self.check.show_plan(plan)
        self._say_file()
        self._go(CHECK)

    def _answer_order(self, column: int, month_first: bool) -> None:
        if self._session is not None:
            self._session.month_first[column] = month_first
            self._plan()

    def _mend(self, row: PlannedRow, typed: Mapping[int, str]) -> None:
        deciding, imports = self.check.deciding, self._services.imports
        if deciding is not None:
            plan = deciding.plan
            self._context.lanes.reader.ask(
                lambda: imports.mended(plan, row.row, typed), self.check.take_mended, owner=self
            )

    def _carry_out(self) -> None:
        deciding, imports = self.check.deciding, self._services.imports
        if deciding is None:
            return
        plan, decisions = deciding.plan, deciding.decisions
        self._work(
            _("Adding the people"),
            _("Stopping adds nobody: either all rows are written or none."),
            lambda progress: imports.carry_out(plan, decisions, progress),
            self._show_result,
            self._tell_refused,
            writing=True,
        )

    def _show_result(self, imported: Imported) -> None:
        self._imported = imported
        self.result.show_import(imported)
        self._go(RESULT)
        added = imported.report.added
        text = ngettext("{count} person was added", "{count} people were added", added).format(count=added)
        self._context.window.say(text, self._undo)

    def _undo(self) -> None:
        imported, imports = self._imported, self._services.imports
        if imported is not None:
            self._context.lanes.writer.ask(lambda: imports.undo(imported.import_id), self._show_undone, owner=self)

    def _show_undone(self, ids: Sequence[int]) -> None:
        self._imported = None
        self.result.show_undone(len(ids))
        self._say()

    def _save_report(self) -> None:
        deciding = self.check.deciding
        if deciding is None:
            return
        plan, decisions = deciding.plan, deciding.decisions
        self._save(_("Save the report"), _("report"), lambda path: save_report(plan, decisions, path))

    def _save_leftovers(self) -> None:
        deciding, imports = self.check.deciding, self._services.imports
        if deciding is None:
            return
        plan, decisions = deciding.plan, deciding.decisions
        self._save(_("Save the rows left out"), _("left out"), lambda path: imports.leftovers(plan, decisions, path))

    def _save(self, title: str, name: str, write: Callable[[Path], int]) -> None:
        kinds = (FileKind(_("Excel workbook"), ("xlsx",)),)
        stem = self._session.path.stem if self._session is not None else ""
        path = self._context.prompts.choose_save_file(title, f"{stem} – {name}.xlsx", kinds)
        if path is not None:
            self._context.lanes.errand.ask(
                lambda: write(path),
                lambda _count: self._context.window.say(_("Saved: {name}").format(name=path.name)),
                owner=self,
            )

    def _begin_again(self) -> None:
        self._session, self._imported = None, None
        self.head.set_quiet("")
        self.file.say_problem("")
        self._go(FILE)

    def _go_back(self) -> None:
        self._go(max(self.steps.current - 1, FILE))

    def _go_on(self) -> None:
        (self._say, self._plan, self._carry_out, self._show_people)[self.steps.current]()

    def _show_people(self) -> None:
        imported = self._imported
        self._context.window.go(Place(AREA) if imported is None else Place(AREA, IMPORTED, (imported.import_id,)))

    def _go(self, step: int) -> None:
        self.steps.go_to(step)
        self._stack.setCurrentIndex(step)
        self._say()
        self.commands_changed.emit()

    def _say_file(self) -> None:
        """File, rows and columns beside the title."""
        if self._session is None:
            return
        layout, deciding = self.columns.layout_chosen, self.check.deciding
        columns = len(layout.columns) if layout is not None else 0
        count = len(deciding.plan.rows) if deciding is not None and self.steps.current != FILE else None
        said = [self._session.path.name]
        if count is not None:
            said.append(ngettext("{count} row", "{count} rows", count).format(count=count))
        said.append(ngettext("{count} column", "{count} columns", columns).format(count=columns))
        self.head.set_quiet(" · ".join(said))

    def _say(self) -> None:
        """What the foot says, and what its buttons do."""
        step = self.steps.current
        self.going_back.setVisible(step in {COLUMNS, CHECK})
        self.saving.setVisible(step == CHECK)
        self.going_on.setVisible(step != FILE)
        if step in {FILE, COLUMNS}:
            self._say_columns(nameless=step == COLUMNS and not self.columns.has_name)
        elif step == CHECK:
            self._say_check()
        else:
            self.footer.say(_("The import is over"), _("You can take it back here as long as this page is open."))
            self.going_on.setText(_("Show the people"))

    def _say_columns(self, *, nameless: bool) -> None:
        if nameless:
            line = _("Choose the column that holds the names.")
            self.footer.say(_("No column holds a name"), line, icon_name="alert-circle", ink="error")
        else:
            self.footer.say(_("Nothing has been written yet"), _("First the rows are checked, then you decide."))
        self.going_on.setText(_("Check the rows"))
        self.going_on.setEnabled(not nameless and not self._busy)

    def _say_check(self) -> None:
        deciding = self.check.deciding
        adding = deciding.adding if deciding is not None else 0
        self.footer.say(_("Nothing has been written yet"), _("After the import one button takes it all back."))
        if self.check.question is not None:
            line = _("Say above whether the day or the month stands first.")
            self.footer.say(_("One question is open"), line, icon_name="alert-triangle", ink="warn")
        self.going_on.setText(ngettext("Import {count} row", "Import {count} rows", adding).format(count=adding))
        self.going_on.setEnabled(adding > 0 and self.check.question is None and not self._busy)
