"""The page of templates: those that the program brings, and those that the office made of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.documents.rules.template_files import ENDING
from desktop_app.documents.screens.issue.template_step import language_of_screen, read_templates
from desktop_app.documents.screens.page_preview import PagePreview
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.service import TemplateRow
from desktop_app.gui.clearing import clear
from desktop_app.gui.keys import Command
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Chip
from desktop_app.gui.widgets.reflow import CardGrid, FlowLayout
from desktop_app.gui.widgets.surfaces import Card, PageHead, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.rights import Right

if TYPE_CHECKING:
    from desktop_app.documents.service.designs import OwnTemplate


class ShelfCard(Card):
    """A template: its page, and what can be done with it."""

    def __init__(self, context: Context, row: TemplateRow) -> None:
        super().__init__(context.theme, row.title)
        theme = context.theme
        self.row = row
        if row.own:
            self.add_to_head(Chip(theme, _("Your own"), "done"))
        self.page = PagePreview(context, row.title, margin=0, follows_width=True, width=260)
        self.changing = Button(
            theme, _("Change") if row.own else _("Make a copy and change"), Kind.COMPACT, icon_name="pencil"
        )
        self.exporting = Button(theme, _("Write to a file"), Kind.LINK)
        self.removing = Button(theme, _("Remove"), Kind.LINK)
        self.removing.setVisible(row.own)
        for button in (self.changing, self.exporting, self.removing):
            button.setAccessibleName(f"{button.text()}: {row.title}")
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=theme.px(8))
        for button in (self.changing, self.exporting, *((self.removing,) if row.own else ())):
            flow.addWidget(button)
        self.add(self.page)
        self.add(buttons)


class TemplateShelf(QWidget):
    """All templates, each with its sample; leads to the designer."""

    left = Signal()
    change_asked = Signal(int)
    """A template of the office is to be changed: its id."""

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__()
        self._context, self._services, theme = context, services, context.theme
        self.leaving = Button(theme, _("Register"), Kind.LINK, icon_name="arrow-left")
        self.bringing = Button(theme, _("Bring in from a file"), icon_name="file-import")
        self.head = PageHead(theme, _("Templates"), actions=(self.leaving, self.bringing))
        self.cards: dict[str, ShelfCard] = {}
        self._grid = CardGrid(gap=theme.px(14), least=theme.px(270), columns=3)
        pane = ScrollPane(theme)
        pane.body.addLayout(self._grid)
        pane.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(pane, stretch=1)
        self.leaving.clicked.connect(self.left)
        self.bringing.clicked.connect(self.bring_in)
        self.bringing.setEnabled(context.may(Right.OFFICE))
        self.reload()

    def reload(self) -> None:
        """Show anew which there are."""
        services = self._services
        self._context.lanes.reader.ask(
            lambda: read_templates(services), self._show, owner=self, replaces=f"templates {id(self)}"
        )

    def change(self, row: TemplateRow) -> None:
        """Change a template of the office's own; of any other, a copy."""
        documents, asked = self._services.documents, self.change_asked.emit
        if row.own:
            self._context.lanes.reader.ask(lambda: documents.designs.own(row.name).id, asked, owner=self)
            return
        title = _("{title} (ours)").format(title=row.title)
        self._context.lanes.writer.ask(
            lambda: documents.designs.copy(documents.template(row.name), title).id, asked, owner=self
        )

    def write(self, row: TemplateRow) -> None:
        """Write a template as one file, for other offices."""
        kinds = (FileKind(_("Template of Ocaq"), (ENDING.lstrip("."),)),)
        file = self._context.prompts.choose_save_file(_("Where to write the template"), row.title + ENDING, kinds)
        if file is None:
            return
        documents = self._services.documents

        def written() -> str:
            template = documents.template(row.name)
            documents.designs.export(template, documents.designs.content(template), file, replace=True)
            return file.name

        said = _("Written: {file}")
        self._context.lanes.errand.ask(
            written, lambda name: self._context.window.say(said.format(file=name)), owner=self
        )

    def bring_in(self) -> None:
        """Take a template out of a file of another office."""
        kinds = (FileKind(_("Template of Ocaq"), (ENDING.lstrip("."),)),)
        file = self._context.prompts.choose_open_file(_("Which template?"), kinds)
        if file is not None:
            designs = self._services.documents.designs
            self._context.lanes.writer.ask(lambda: designs.bring_in(file), self._say_brought, owner=self)

    def remove(self, row: TemplateRow) -> None:
        """Take a template out of the choice, with a way back."""
        designs, writer = self._services.documents.designs, self._context.lanes.writer

        def back() -> None:
            writer.ask(lambda: designs.bring_back(row.name), lambda _back: self.reload(), owner=self)

        def say(_gone: None) -> None:
            self.reload()
            self._context.window.say(_("“{title}” is no longer offered").format(title=row.title), back)

        writer.ask(lambda: designs.remove(row.name), say, owner=self)

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """What can be done now."""
        return {Command.LEAVE: self.left.emit}

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 steps through."""
        return (self.head, *(card.changing for card in list(self.cards.values())[:1]))

    def _show(self, rows: Sequence[TemplateRow]) -> None:
        clear(self._grid)
        self.cards = {}
        for row in sorted(rows, key=lambda each: not each.own):
            card = ShelfCard(self._context, row)
            card.changing.clicked.connect(_with(self.change, row))
            card.exporting.clicked.connect(_with(self.write, row))
            card.removing.clicked.connect(_with(self.remove, row))
            for button in (card.changing, card.removing):
                button.setEnabled(self._context.may(Right.OFFICE))
            self._grid.addWidget(card)
            card.show()
            self.cards[row.name] = card
            self._ask_sample(card)

    def _ask_sample(self, card: ShelfCard) -> None:
        name, documents = card.row.name, self._services.documents
        language = language_of_screen(card.row.languages)
        self._context.lanes.press.ask(lambda: documents.sample(name, language), card.page.show_page, owner=card)

    def _say_brought(self, own: "OwnTemplate") -> None:
        self.reload()
        self._context.window.say(_("The template is here now"), lambda: self._take_back(own.name))

    def _take_back(self, name: str) -> None:
        designs = self._services.documents.designs
        self._context.lanes.writer.ask(lambda: designs.remove(name), lambda _gone: self.reload(), owner=self)


def _with(verb: Callable[[TemplateRow], None], row: TemplateRow) -> Callable[[], None]:
    return lambda: verb(row)
