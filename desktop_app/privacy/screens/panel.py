"""At the foot of a person's page: give them a copy of their data, or erase them."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.gui.lanes import Ticket
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context, Panel, Place
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.progress import ProgressBarRow
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.language.errors import Refused
from desktop_app.language.folding import search_key
from desktop_app.office.progress import Stopped
from desktop_app.people.screens.places import AREA
from desktop_app.privacy.rules import ErasurePreview

if TYPE_CHECKING:
    from desktop_app.people.service import PeopleService
    from desktop_app.privacy.service import AccessService, ErasureService


class PrivacyServices(Protocol):
    """What the panel calls, always on a lane."""

    @property
    def access(self) -> "AccessService":
        """Copies of what is kept of a person."""
        ...

    @property
    def erasures(self) -> "ErasureService":
        """Erasing people."""
        ...

    @property
    def people(self) -> "PeopleService":
        """The people."""
        ...


def privacy_panel(services: PrivacyServices) -> Panel:
    """The panel for the page of a person."""
    return Panel("privacy", _("Personal data"), lambda context, person_id: PersonPrivacy(context, services, person_id))


class PersonPrivacy(Card):
    """Two buttons, and the progress of what they began."""

    def __init__(self, context: Context, services: PrivacyServices, person_id: int) -> None:
        super().__init__(context.theme, _("Personal data"))
        self._context, self._services, self._person_id = context, services, person_id
        self._ticket: Ticket | None = None
        theme = context.theme
        self.copying = Button(theme, _("Give a copy of the data…"), icon_name="download")
        self.erasing = Button(theme, _("Erase the data…"), Kind.DANGER)
        self.progress = ProgressBarRow(theme, _("Gathering the data"), stays=_("Nothing was written"))
        self.going = ProgressBarRow(theme, _("Erasing the data"), stays=_("If you stop now, nobody is erased."))
        words = _("Everybody may have a copy of all that is kept of them, and may ask to be erased.")
        self.add(Label(theme, words, ink="text2", wrap=True))
        for row in (self.progress, self.going):
            self.add(row)
            row.hide()
            row.stop_asked.connect(self._stop)
        bar = QWidget()
        buttons = FlowLayout(bar, gap=theme.px(10))
        buttons.addWidget(self.copying)
        buttons.addWidget(self.erasing)
        self.add(bar)
        self.copying.clicked.connect(self._copy)
        self.erasing.clicked.connect(self._preview)

    def _copy(self) -> None:
        name = f"{_('personal-data')}-{self._person_id}.zip"
        out = self._context.prompts.choose_save_file(
            _("Give a copy of the data"), name, (FileKind(_("ZIP archive"), ("zip",)),)
        )
        if out is None:
            return
        access, person_id = self._services.access, self._person_id
        self._show_busy(self.progress)
        self._ticket = self._context.lanes.errand.work(
            lambda progress: access.write(person_id, out, replace=True, progress=progress),
            lambda papers: self._copied(out, papers),
            self._failed,
            owner=self,
            progressed=self.progress.show_progress,
        )

    def _copied(self, out: Path, papers: int | None) -> None:
        self._show_busy(None)
        if papers is None:
            self._context.window.say(_("Stopped. Nothing was written."))
            return
        text = ngettext("Written to {file}, with {count} document", "Written to {file}, with {count} documents", papers)
        self._context.window.say(text.format(file=out.name, count=papers))

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.stop()

    def _preview(self) -> None:
        """Say what would go and what must stay, before anything is asked."""
        services, person_id = self._services, self._person_id
        self._context.lanes.reader.ask(
            lambda: (services.people.person(person_id).name.everyday(), services.erasures.preview(person_id)),
            lambda found: self._ask(*found),
            self._failed,
            owner=self,
        )

    def _ask(self, name: str, preview: ErasurePreview) -> None:
        title = _("Erase all data of “{name}”?").format(name=name)
        label = _("Type the name to confirm: {name}").format(name=name)
        typed = self._context.prompts.ask_text(
            title, erasure_words(preview), label, _("Erase for good"), destructive=True
        )
        if typed is None:
            return
        if search_key(typed) != search_key(name):
            self._context.prompts.tell(title, _("The name was typed differently. Nothing was erased."))
            return
        erasures, person_id = self._services.erasures, self._person_id
        self._show_busy(self.going)
        self._ticket = self._context.lanes.writer.work(
            lambda progress: erasures.erase(person_id, progress),
            lambda _none: self._erased(),
            self._failed,
            owner=self.window(),  # whoever looks at another page meanwhile is told all the same
            progressed=self._show_going,
        )

    def _show_going(self, done: int, total: int) -> None:
        if isValid(self):
            self.going.show_progress(done, total)

    def _erased(self) -> None:
        self._context.window.say(_("The data were erased"))
        self._context.window.go(Place(AREA))

    def _failed(self, problem: BaseException) -> None:
        if isValid(self):
            self._show_busy(None)
        if not isinstance(problem, Refused):
            raise problem
        if isinstance(problem, Stopped):
            self._context.window.say(str(problem))
            return
        self._context.prompts.tell(_("This could not be done"), str(problem))

    def _show_busy(self, with_what: ProgressBarRow | None) -> None:
        for row in (self.progress, self.going):
            row.begin()
            row.setVisible(row is with_what)
        for button in (self.copying, self.erasing):
            button.setEnabled(with_what is None)


def erasure_words(preview: ErasurePreview) -> str:
    """What is said before somebody is erased."""
    backups = _("Backups made until today still hold these data; they are erased again whenever one is restored.")
    return "\n".join((preview.as_text(), backups, _("This cannot be taken back.")))
