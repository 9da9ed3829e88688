"""Second step: which document, and what it says."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.documents.rules.values import FIRST_LANGUAGE
from desktop_app.documents.screens.card_button import one_of
from desktop_app.documents.screens.issue.also_card import AlsoCard
from desktop_app.documents.screens.issue.draft import IssueDraft, asked_fields
from desktop_app.documents.screens.issue.fields_card import FieldsCard
from desktop_app.documents.screens.issue.look_card import LookCard
from desktop_app.documents.screens.issue.sheet_card import SheetCard
from desktop_app.documents.screens.issue.step import Footing, Step
from desktop_app.documents.screens.page_preview import PagePreview
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.signatories import SignatoriesCard
from desktop_app.documents.screens.words import language_words
from desktop_app.documents.service import TemplateRow
from desktop_app.gui.clearing import clear
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.cards import CardButton
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _

PAGE_HEIGHT = 196
"""All cards have this room for their page, whichever shape it has."""


class TemplateCard(CardButton):
    """A template: a small page of its own samples, and what it is called."""

    def __init__(self, context: Context, template: TemplateRow) -> None:
        super().__init__(context.theme, template.title, pad=10)
        self.setCheckable(True)
        self.template = template
        self.page = PagePreview(context, template.title, margin=0, width=216)  # four side by side
        self.page.setFixedHeight(context.theme.px(PAGE_HEIGHT))
        self.put(self.page)
        self.put(Label(context.theme, template.title, Type.MEDIUM, wrap=True))


class TemplateStep(Step):
    """Cards of the templates, the fields of the one chosen, and who signs."""

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__()
        self._context, self._services = context, services
        theme = context.theme
        self._cards: dict[str, TemplateCard] = {}
        self._group = one_of(self)
        self._wanted = ""
        self._look_wanted = ("", "")
        self._shelf = FlowLayout(gap=theme.px(14))
        self.fields = FieldsCard(theme)
        self.sheet = SheetCard(theme)
        self.also = AlsoCard(theme)
        self.also.hide()
        self.fields.hide()
        self.look = LookCard(theme)
        self.look.hide()
        self.sheet.hide()
        self.signatories = SignatoriesCard(context, services)
        self._pane = ScrollPane(theme, margin=0)
        self._pane.body.addLayout(self._shelf)
        self._pane.body.addWidget(self.fields)
        self._pane.body.addWidget(self.look)
        self._pane.body.addWidget(self.sheet)
        self._pane.body.addWidget(self.also)
        self._pane.body.addWidget(self.signatories)
        self._pane.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pane)
        self.fields.edited.connect(self.changed)
        self.look.look_chosen.connect(self._show_look)
        self.also.changed.connect(self._take_more)
        self._learn()

    def enter(self, draft: IssueDraft) -> None:
        """Choose what the draft has."""
        self._wanted = draft.templates[0].name if draft.templates else ""
        self._look_wanted = (draft.family, draft.paper)
        self.fields.fill(draft.fields)
        self._choose(self._wanted)
        if draft.templates:  # else they stay as they are seen: one has come back from the step before
            self.also.choose({each.name for each in draft.templates[1:]})
        self._take_more()
        self._learn()

    def gathered(self, draft: IssueDraft) -> IssueDraft | None:
        """The draft with the template and its fields, once they are right."""
        chosen = self._chosen()
        if chosen is None:
            return None
        if not self.fields.form.check_all():
            self.fields.form.jump()
            return None
        look, more = self.look.variant, self._more()
        return replace(
            draft,
            family=look.family if look else "",
            paper=look.paper if look else "",
            two=look is not None and look.two,
            templates=(chosen.template, *more),
            sheet="" if more else self.sheet.sheet,
            start=1 if more else self.sheet.start,
            copies=1 if more else self.sheet.copies,
            fields=self.fields.values(),
        )

    def footing(self) -> Footing:
        """Which one is chosen."""
        chosen = self._chosen()
        templates = (chosen.template, *self._more()) if chosen is not None else ()
        words = " + ".join(each.title for each in templates) or _("Choose the document")
        return Footing.going_on(words, ready=chosen is not None)

    def panes(self) -> Sequence[QWidget]:
        """The cards, then fields and signatories."""
        chosen = self._chosen() or next(iter(self._cards.values()), None)
        first = (chosen,) if chosen is not None else ()
        return (*first, self.fields, self.look, self.sheet, self.also, self.signatories)

    def reload(self) -> None:
        """Look anew after who signs, and at the samples that they sign; templates may have come or changed."""
        self.signatories.reload()
        for card in self._cards.values():
            self._ask_sample(card)
        self._learn()

    def show_fields(self) -> None:
        """Put the keyboard where the words of the document are typed."""
        self.fields.focus_first()

    def _learn(self) -> None:
        """Ask which templates there are."""
        services = self._services
        self._context.lanes.reader.ask(
            lambda: read_templates(services), self._offer, owner=self, replaces=f"templates {id(self)}"
        )

    def _offer(self, templates: Sequence[TemplateRow]) -> None:
        if list(templates) == [card.template for card in self._cards.values()]:
            return
        chosen = self._chosen()
        self._wanted = chosen.template.name if chosen is not None else self._wanted
        for card in self._cards.values():
            self._group.removeButton(card)
        clear(self._shelf)
        self._cards = {}
        for template in templates:
            card = TemplateCard(self._context, template)
            card.toggled.connect(self._take_choice)
            self._group.addButton(card)
            self._shelf.addWidget(card)
            self._cards[template.name] = card
            self._ask_sample(card)
        self._choose(self._wanted)

    def _ask_sample(self, card: TemplateCard) -> None:
        name, look = card.template.name, self.look.variant if card.isChecked() else None
        language = language_of_screen(card.template.languages)
        documents = self._services.documents
        family, paper = (look.family, look.paper) if look else ("", "")
        self._context.lanes.press.ask(
            lambda: documents.sample(name, language, family, paper), card.page.show_page, owner=card
        )

    def _show_look(self) -> None:
        """Show the template chosen in the design chosen."""
        chosen = self._chosen()
        if chosen is not None:
            look = self.look.variant
            self.sheet.offer(chosen.template, look.paper if look else "")
            self._ask_sample(chosen)
            self.changed.emit()

    def _choose(self, template: str) -> None:
        if template in self._cards:
            self._cards[template].setChecked(True)

    def _chosen(self) -> TemplateCard | None:
        return next((card for card in self._cards.values() if card.isChecked()), None)

    def _take_choice(self, on: bool) -> None:
        chosen = self._chosen()
        if on and chosen is not None:
            others = [card.template for card in self._cards.values() if not card.template.needs_sheet]
            self.also.offer(chosen.template, others)
            self.also.setVisible(not chosen.template.needs_sheet)
            self._take_more()
            wanted = self._look_wanted if chosen.template.name == self._wanted else ("", "")
            self.look.offer(chosen.template.variants, *wanted)
            self.look.setVisible(len(chosen.template.variants) > 1)

    def _more(self) -> tuple[TemplateRow, ...]:
        """What each gets besides."""
        return () if self.also.isHidden() else self.also.templates

    def _take_more(self) -> None:
        """Ask for what the documents chosen need; sheets and copies are for one kind of document at a time."""
        chosen = self._chosen()
        if chosen is None:
            return
        template, more = chosen.template, self._more()
        asked = asked_fields((template, *more))
        self.fields.ask(asked)
        self.fields.setVisible(bool(asked))
        self.signatories.setVisible(any(each.signed_by_hand for each in (template, *more)))
        self.sheet.setVisible(not more and (not template.registered or bool(template.sheets)))
        self.changed.emit()


def read_templates(services: DocumentServices) -> Sequence[TemplateRow]:
    """The templates; on the lane, so are what their languages are called, which the next step says at once."""
    templates = services.documents.templates()
    for language in {each for template in templates for each in template.languages}:
        language_words(language)
    return templates


def language_of_screen(offered: Sequence[str]) -> str:
    """The language in which fields are asked for: the screen's if the template has it, else the first."""
    return next(each for each in (catalogs.current(), FIRST_LANGUAGE, *offered) if each in offered)
