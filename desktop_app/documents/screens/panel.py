"""A person's documents, on the person's page."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from desktop_app.documents.rules.register import RegisterRow, state_words
from desktop_app.documents.screens.parts import Parts
from desktop_app.documents.screens.places import document_place, person_place
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.words import TONES, day_words
from desktop_app.gui.screen import Context, Panel
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Chip, ElidedLabel, Label
from desktop_app.gui.widgets.surfaces import Card, IconLabel
from desktop_app.language.catalogs import gettext as _

LATEST = 4


def documents_panel(services: DocumentServices) -> Panel:
    """The panel for the page of a person."""
    return Panel(
        "documents",
        _("Documents issued"),
        lambda context, person_id: PersonDocuments(context, services, person_id),
    )


class PersonDocuments(Card):
    """The latest few, and a way to all."""

    def __init__(self, context: Context, services: DocumentServices, person_id: int) -> None:
        super().__init__(context.theme, _("Documents issued"))
        self._context, self._services, self._person_id = context, services, person_id
        self._count = Label(context.theme, "", Type.BODY, "text2")
        self.all_button = Button(context.theme, _("Show all"), Kind.LINK)
        self.all_button.setAccessibleName(_("Show all documents of this person"))
        self.all_button.clicked.connect(lambda: context.window.go(person_place(person_id)))
        self._parts = Parts(context.theme, gap=0)
        self.add_to_head(self._count)
        self.add_to_head(self.all_button)
        self.add(self._parts)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.all_button.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew: a document may have been issued since this page was last in sight."""
        super().showEvent(event)
        self.reload()

    def reload(self) -> None:
        """Look anew which there are."""
        self._context.lanes.reader.ask(
            self._read,
            lambda found: self._show(*found),
            owner=self,
            replaces=f"documents {id(self)}",
        )

    def _read(self) -> tuple[tuple[RegisterRow, ...], dict[str, str]]:
        documents = self._services.documents
        titles = {each.name: each.title for each in documents.templates()}
        return documents.register.of_person(self._person_id), titles

    def _show(self, rows: tuple[RegisterRow, ...], titles: dict[str, str]) -> None:
        theme = self._context.theme
        self._count.setText(str(len(rows)) if rows else "")
        self.all_button.setVisible(bool(rows))
        if not rows:
            words = _("No document has been issued to this person yet")
            self._parts.show_parts((Label(theme, words, Type.BODY, "text2", wrap=True),))
            return
        self._parts.show_parts(
            DocumentLine(theme, row, titles.get(row.template, row.template), self._go_to(row), first=place == 0)
            for place, row in enumerate(rows[:LATEST])
        )

    def _go_to(self, row: RegisterRow) -> Callable[[], None]:
        return lambda: self._context.window.go(document_place(row.id))


class DocumentLine(QFrame):
    """One document: its number, kind, date and state; a click or Enter leads to it."""

    opened = Signal()

    def __init__(self, theme: Theme, row: RegisterRow, title: str, go: Callable[[], None], *, first: bool) -> None:
        super().__init__()
        self.setObjectName("headed" if not first else "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        state = state_words(row.state)
        self.setAccessibleName(", ".join((row.number, title, day_words(row.date), state)))
        number = Label(theme, row.number, Type.BODY, "text3" if row.state == "void" else "text2")
        font = number.font()
        font.setStrikeOut(row.state == "void")
        number.setFont(font)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.px(5), 0, theme.px(5))
        layout.setSpacing(theme.px(12))
        layout.addWidget(IconLabel(theme, "file-certificate", "text2", 18))
        layout.addWidget(number)
        day = ElidedLabel(theme, day_words(row.date), Type.SMALL, "text2")
        day.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        layout.addWidget(ElidedLabel(theme, title, Type.MEDIUM), stretch=1)
        layout.addWidget(day)
        layout.addWidget(Chip(theme, state, TONES[row.state]))
        self.opened.connect(go)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Go there."""
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)
