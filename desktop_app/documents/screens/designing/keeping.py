"""One template on its way between the designer and the office: opened, saved, kept half done, begun again."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.documents.rules.design_drafts import FORM, as_content, from_content
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.gui.screen import Context
from desktop_app.printing.schema import Table

if TYPE_CHECKING:
    from desktop_app.documents.service.designs import OwnTemplate
    from desktop_app.office.service import Draft

KEEP: Final = 2000
"""Milliseconds of rest after which half-done work is kept."""


class Keeping(QObject):
    """Knows what is saved of the template in hand; what is not is kept as a draft of the form."""

    opened = Signal(object, object)
    """A `TemplateDraft`, and when it was kept half done: None for the template as it is."""
    saved = Signal()
    kept = Signal()

    def __init__(self, context: Context, services: DocumentServices, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._services = context, services
        self._own: OwnTemplate | None = None
        self._version = 0
        self._saved: Table = {}
        self._pending: tuple[TemplateDraft, str] | None = None
        self._rest = QTimer(self, singleShot=True, interval=KEEP)
        self._rest.timeout.connect(self.keep_now)

    @property
    def name(self) -> str:
        """The name of the template in hand, "" when there is none."""
        return self._own.name if self._own is not None else ""

    @property
    def number(self) -> int:
        """Its id, 0 when there is none."""
        return self._own.id if self._own is not None else 0

    def open(self, number: int) -> None:
        """Take a template of the office in hand, as it was left half done when it was."""
        designs, drafts = self._services.documents.designs, self._services.drafts
        self._context.lanes.reader.ask(
            lambda: (designs.numbered(number), drafts.draft_of(FORM, number)), self._begin, owner=self
        )

    def close(self) -> None:
        """Have none in hand any more."""
        self.keep_now()
        self._own = None

    def is_changed(self, draft: TemplateDraft) -> bool:
        """Whether a draft is not what is saved."""
        return draft.content != self._saved

    def keep(self, draft: TemplateDraft, title: str) -> None:
        """Keep a draft once its changes rest."""
        self._pending = draft, title
        self._rest.start()

    def keep_now(self) -> None:
        """Keep what waits to be kept; what is as saved needs no draft."""
        self._rest.stop()
        pending, self._pending = self._pending, None
        if pending is None or self._own is None:
            return
        draft, title = pending
        drafts, number = self._services.drafts, self._own.id
        if not self.is_changed(draft):
            self._context.lanes.writer.ask(lambda: drafts.drop(FORM, number), lambda _gone: None, owner=self)
            return
        content = as_content(draft, self._version)
        self._context.lanes.writer.ask(
            lambda: drafts.keep(FORM, number, title, content), lambda _id: self.kept.emit(), owner=self
        )

    def save(self, draft: TemplateDraft) -> None:
        """Save a draft as the template."""
        if self._own is None:
            return
        designs, drafts, own, version = (
            self._services.documents.designs,
            self._services.drafts,
            self._own,
            self._version,
        )

        def save() -> "OwnTemplate":
            done = designs.save(own.name, version, draft.content, draft.pictures)
            drafts.drop(FORM, own.id)
            return done

        self._context.lanes.writer.ask(save, self._end_saving, owner=self)

    def begun(self) -> TemplateDraft:
        """The template as it is saved, to begin again with."""
        if self._own is None:
            raise RuntimeError("no template is open")
        self._version = self._own.version
        return TemplateDraft(self._own.content, self._own.pictures)

    def _begin(self, found: tuple["OwnTemplate", "Draft | None"]) -> None:
        own, half_done = found
        self._own, self._saved, self._version, self._pending = own, own.content, own.version, None
        if half_done is None:
            self.opened.emit(self.begun(), None)
            return
        self._version = half_done.content["version"]
        self.opened.emit(from_content(half_done.content), half_done.updated_at)

    def _end_saving(self, own: "OwnTemplate") -> None:
        self._rest.stop()
        self._pending = None
        self._own, self._version, self._saved = own, own.version, own.content
        self.saved.emit()
