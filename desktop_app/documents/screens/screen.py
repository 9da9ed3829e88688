"""The area of documents: its register, the way to issue, whether one is genuine, the templates and the designer."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.documents.screens.designing.designer import Designer
from desktop_app.documents.screens.designing.shelf import TemplateShelf
from desktop_app.documents.screens.issue.flow import IssueFlow
from desktop_app.documents.screens.places import (
    AREA,
    BATCH,
    DOCUMENT,
    ISSUE,
    PERSON,
    TEMPLATE,
    TEMPLATES,
    VERIFY,
    issue_place,
    template_place,
)
from desktop_app.documents.screens.register.view import RegisterView
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.verify import VerifyView
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context, Place, Screen

Part = RegisterView | IssueFlow | VerifyView | TemplateShelf | Designer


class DocumentsScreen(Screen):
    """Shows one of its parts; each is made when it is first gone to, and keeps what was chosen in it."""

    kinds = frozenset({"document", "person", "signatory", "template", "office"})
    takes_search = True

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__()
        self._context, self._services = context, services
        self.flow: IssueFlow | None = None
        self._shown: Part | None = None
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    @cached_property
    def register(self) -> RegisterView:
        """The list of documents; made when it is first looked at."""
        register = RegisterView(self._context, self._services)
        register.issue_asked.connect(self._lead_to_issue)
        register.verify_asked.connect(self._lead_to_verify)
        register.templates_asked.connect(self._lead_to_templates)
        register.commands_changed.connect(self.commands_changed)
        self._stack.addWidget(register)
        return register

    @cached_property
    def verify(self) -> VerifyView:
        """Whether a document is genuine; made when it is first asked."""
        verify = VerifyView(self._context, self._services)
        verify.left.connect(self._lead_to_register)
        self._stack.addWidget(verify)
        return verify

    @cached_property
    def shelf(self) -> TemplateShelf:
        """The templates; made when they are first looked at."""
        shelf = TemplateShelf(self._context, self._services)
        shelf.left.connect(self._lead_to_register)
        shelf.change_asked.connect(lambda number: self._context.window.go(template_place(number)))
        self._stack.addWidget(shelf)
        return shelf

    @cached_property
    def designer(self) -> Designer:
        """The designer; made when a template is first changed."""
        designer = Designer(self._context, self._services)
        designer.left.connect(self._lead_to_templates)
        designer.commands_changed.connect(self.commands_changed)
        self._stack.addWidget(designer)
        return designer

    def show_place(self, place: Place) -> None:
        """The register, what is in it of a person or a batch, the way to issue, the templates, or what verifies."""
        if place.view == VERIFY:
            self._show(self.verify)
            self.verify.code.setFocus()
            return
        if place.view == ISSUE:
            self._show_flow(place.ids)
            return
        if place.view == TEMPLATES:
            self._show(self.shelf)
            return
        if place.view == TEMPLATE and place.ids:
            self.designer.open(place.ids[0])
            self._show(self.designer)
            return
        self._show(self.register)
        if place.view == DOCUMENT and place.ids:
            self.register.show_document(place.ids[0])
        elif place.view == PERSON and place.ids:
            self.register.show_person(place.ids[0])
        elif place.view == BATCH and place.ids:
            self.register.show_batch(place.ids[0])

    def reload(self, _ids: Sequence[int]) -> None:
        """Show anew what has changed."""
        if "register" in vars(self):  # it has been looked at
            self.register.reload()
        if "shelf" in vars(self):
            self.shelf.reload()
        if self.flow is not None and self._stack.currentWidget() is self.flow:
            self.flow.reload()

    def search(self, text: str) -> None:
        """Search the register."""
        self.register.search(text)

    def enter_found(self) -> None:
        """Into the table."""
        self.register.table.setFocus()

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Those of what is shown."""
        return self._shown.commands() if self._shown is not None else {}

    def panes(self) -> Sequence[QWidget]:
        """Those of what is shown."""
        return self._shown.panes() if self._shown is not None else ()

    def _show_flow(self, ids: Sequence[int]) -> None:
        first = self.flow is None
        if self.flow is None:
            self.flow = IssueFlow(self._context, self._services)
            self.flow.register_asked.connect(self._lead_to_register)
            self.flow.commands_changed.connect(self.commands_changed)
            self._stack.addWidget(self.flow)
        self._stack.setCurrentWidget(self.flow)
        if first or (ids and not self.flow.is_running):
            self.flow.begin(ids)
        else:
            self.flow.resume()
        self._show(self.flow)

    def _show(self, part: Part) -> None:
        self._shown = part
        self._stack.setCurrentWidget(part)
        self.takes_search = isinstance(part, RegisterView)
        self.commands_changed.emit()

    def _lead_to_issue(self) -> None:
        self._context.window.go(issue_place(()))

    def _lead_to_verify(self) -> None:
        self._context.window.go(Place(AREA, VERIFY))

    def _lead_to_templates(self) -> None:
        self._context.window.go(Place(AREA, TEMPLATES))

    def _lead_to_register(self) -> None:
        self._context.window.go(Place(AREA))
