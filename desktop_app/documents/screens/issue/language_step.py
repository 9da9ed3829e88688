"""Third step: in which language, in how many files, and where they go."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.rules.requests import OWN_LANGUAGE
from desktop_app.documents.screens.card_button import OptionCard, one_of
from desktop_app.documents.screens.issue.draft import IssueDraft, asked_fields
from desktop_app.documents.screens.issue.fields_card import LINES, PARAGRAPHS, WORDS, label_and_hint
from desktop_app.documents.screens.issue.scans_card import ScansCard
from desktop_app.documents.screens.issue.signing_card import SigningCard
from desktop_app.documents.screens.issue.step import Footing, Step
from desktop_app.documents.screens.issue.template_step import language_of_screen
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.words import language_words
from desktop_app.documents.service import FieldRow as AskedField
from desktop_app.gui.clearing import clear
from desktop_app.gui.forms import read_field, write_field
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.choices import Choices
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextArea, TextField
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused


class LanguageStep(Step):
    """One language for all or each person's own; texts that must then be written in it; the files."""

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__()
        self._context, self._services = context, services
        theme = context.theme
        self._draft = IssueDraft()
        self._cards: dict[str, OptionCard] = {}
        self._group = one_of(self)
        self._grid = CardGrid(gap=theme.px(14), least=theme.px(220), columns=4)
        self.second = SecondCard(theme)
        self.texts = TextsCard(theme)
        self.scans = ScansCard(context, services)
        self.files = FilesCard(context, services)
        self.signing = SigningCard(context)
        pane = ScrollPane(theme, margin=0)
        pane.body.addLayout(self._grid)
        pane.body.addWidget(self.second)
        pane.body.addWidget(self.texts)
        pane.body.addWidget(self.scans)
        pane.body.addWidget(self.files)
        pane.body.addWidget(self.signing)
        pane.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pane)
        self.files.changed.connect(self.changed)
        self.scans.changed.connect(self.changed)
        self.second.chosen.connect(self._take_second)

    def enter(self, draft: IssueDraft) -> None:
        """Offer what the template has; the people's own languages are looked up."""
        self._draft = draft
        self.texts.fill(draft.fields_in)
        self.files.show_for(len(draft.person_ids) * len(draft.templates), joint=draft.joint)
        self.scans.offer(wanted=draft.scans)
        self._offer(draft)
        people = self._services.people
        self._context.lanes.errand.ask(
            lambda: {each.id: each.languages for each in people.people(draft.person_ids)},
            self._take_languages,
            owner=self,
            replaces=f"languages {id(self)}",
        )

    def gathered(self, draft: IssueDraft) -> IssueDraft | None:
        """The draft with language, texts and files, once what signs them can."""
        try:
            sign_with = self.signing.sign_with()
        except Refused:
            self.signing.password.password.setFocus()
            return None
        return replace(
            draft,
            language=self._draft.language,
            languages_of=self._draft.languages_of,
            second=self._draft.second,
            fields_in=self.texts.values(),
            joint=self.files.joint,
            scans=self.scans.wanted,
            sign_with=sign_with,
        )

    def footing(self) -> Footing:
        """What is chosen."""
        if self._draft.language == OWN_LANGUAGE:
            return Footing.going_on(_("Each document in its person’s own language"), ready=True)
        language = language_words(self._draft.language)
        return Footing.going_on(_("All documents in {language}").format(language=language), ready=True)

    def panes(self) -> Sequence[QWidget]:
        """The cards, the texts, the files."""
        chosen = self._cards.get(self._draft.language)
        return (
            *((chosen,) if chosen is not None else ()),
            self.second,
            self.texts,
            self.scans,
            self.files,
            self.signing,
        )

    def _offer(self, draft: IssueDraft) -> None:
        for card in self._cards.values():
            self._group.removeButton(card)
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        theme = self._context.theme
        self._cards = {
            language: OptionCard(theme, _("All in {language}").format(language=language_words(language)))
            for language in draft.offered
        }
        self._cards[OWN_LANGUAGE] = OptionCard(theme, _("Each in their own"))
        for language, card in self._cards.items():
            self._group.addButton(card)
            self._grid.addWidget(card)
            card.show()  # now, not when the layout comes to it: the keyboard goes to one at once
            card.clicked.connect(lambda _checked=False, chosen=language: self._choose(chosen))
        wanted = draft.language if draft.language in self._cards else draft.offered[0]
        self._count()
        self._choose(wanted)

    def _take_languages(self, languages_of: Mapping[int, tuple[str, ...]]) -> None:
        self._draft = replace(self._draft, languages_of=languages_of)
        self._count()
        self._ask_texts()

    def _count(self) -> None:
        own = self._draft.own_languages() if self._draft.languages_of else {}
        for language in self._draft.offered:
            card = self._cards[language]
            speaking = own.get(language, 0)
            line = _("Their first language: {count}").format(count=speaking) if self._draft.languages_of else ""
            if language in self._draft.drafts:
                line = _("Draft: not yet read by a native speaker")
            card.say(line, len(self._draft.person_ids))
        parts = [f"{language_words(language)} {count}" for language, count in own.items()]
        self._cards[OWN_LANGUAGE].say(" · ".join(parts), len(self._draft.person_ids))

    def _choose(self, language: str) -> None:
        self._draft = replace(self._draft, language=language)
        self._cards[language].setChecked(True)
        self.second.offer([each for each in self._draft.offered if each != language], self._draft.second)
        self.second.setVisible(self._draft.two)
        self._take_second()

    def _take_second(self) -> None:
        self._draft = replace(self._draft, second=self.second.language if self._draft.two else "")
        self._ask_texts()
        self.changed.emit()

    def _ask_texts(self) -> None:
        """Ask for the words in each language but the one in which they have been asked for already."""
        draft = self._draft
        first = language_of_screen(draft.offered) if draft.offered else ""
        words = [each for each in asked_fields(draft.templates) if each.kind in WORDS]
        languages = [language for language in draft.languages() if language != first]
        self.texts.ask(words, languages, draft.fields)


class SecondCard(Card):
    """Whether each page says the same in a second language too."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("A second language on the same page"))
        self.field = ChoiceField(theme)
        self.field.setAccessibleName(_("A second language on the same page"))
        self.add(self.field)
        self.field.value_changed.connect(self.chosen)

    @property
    def language(self) -> str:
        """The language chosen, "" for none."""
        return str(self.field.value or "")

    def offer(self, languages: Sequence[str], wanted: str) -> None:
        """Offer these and none, with this one chosen where it is among them."""
        blocked = self.field.blockSignals(True)
        self.field.offer([(_("None"), ""), *((language_words(each), each) for each in languages)])
        self.field.choose(wanted if wanted in languages else "")
        self.field.blockSignals(blocked)


class TextsCard(Card):
    """The words of the document in its other languages; what is left empty is printed as it was typed first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("The words in the languages of the documents"))
        self._look = theme
        self._typed: dict[str, dict[str, str]] = {}
        self._fields: dict[tuple[str, str], TextField | TextArea] = {}
        self._grid = CardGrid(gap=theme.px(14), least=theme.px(250), columns=2)
        words = _("Nothing is translated. A field that is left empty is printed as you typed it before.")
        self.add(Label(theme, words, Type.BODY, "text2", wrap=True))
        self.add(self._grid)

    def ask(self, fields: Sequence[AskedField], languages: Sequence[str], typed: Mapping[str, str]) -> None:
        """Ask for these fields in these languages; `typed` is what they have been given first."""
        self._keep()
        clear(self._grid)
        self._fields = {}
        asked = [each for each in fields if each.required or typed.get(each.name)]
        for language in languages:
            for each in asked:
                field = TextArea(self._look, lines=LINES) if each.kind == PARAGRAPHS else TextField(self._look)
                field.setPlaceholderText(typed.get(each.name, ""))
                write_field(field, self._typed.get(language, {}).get(each.name, ""))
                label = f"{label_and_hint(each)[0]} ({language_words(language)})"
                hint = _("For example: {sample}").format(sample=each.samples.get(language, each.sample))
                self._grid.addWidget(FieldRow(self._look, label, field, hint=hint))
                self._fields[language, each.name] = field
        self.setVisible(bool(self._fields))

    def fill(self, typed: Mapping[str, Mapping[str, str]]) -> None:
        """Start from these texts."""
        self._typed = {language: dict(texts) for language, texts in typed.items()}
        for (language, name), field in self._fields.items():
            write_field(field, self._typed.get(language, {}).get(name, ""))

    def values(self) -> dict[str, dict[str, str]]:
        """What is typed for the languages that are asked for."""
        values: dict[str, dict[str, str]] = {}
        for (language, name), field in self._fields.items():
            if text := str(read_field(field)).strip():
                values.setdefault(language, {})[name] = text
        return values

    def _keep(self) -> None:
        for language, texts in self.values().items():
            self._typed.setdefault(language, {}).update(texts)


class FilesCard(Card):
    """One PDF or one for each, and the folder that the office has chosen."""

    changed = Signal()

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__(context.theme, _("Files"))
        self._context, self._folder = context, services.folder
        theme = context.theme
        self.choices = Choices(theme, (_("Each document in a PDF of its own"), _("All in one PDF")), _("Files"))
        self.changing = Button(theme, _("Change the folder"), Kind.COMPACT, icon_name="folder")
        self._path = ElidedLabel(theme, "", Type.BODY, "text2")
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Label(theme, _("Folder")))
        row.addWidget(self._path, stretch=1)
        row.addWidget(self.changing)
        self.add(self.choices)
        self.add(row)
        self.changing.clicked.connect(self._change)
        self.choices.chosen_changed.connect(self.changed)
        self._show_folder()

    @property
    def joint(self) -> bool:
        """Whether all go into one file."""
        return self.choices.chosen == 1 and not self.choices.isHidden()

    def show_for(self, count: int, *, joint: bool) -> None:
        """Ask for so many documents; one alone needs no question."""
        self.choices.setVisible(count > 1)
        self.choices.choose(1 if joint else 0)

    def _change(self) -> None:
        folder = self._context.prompts.choose_folder(_("Where should the documents go?"), self._folder.path)
        if folder is not None:
            self._folder.choose(folder)
            self._show_folder()

    def _show_folder(self) -> None:
        self._path.set_text(str(self._folder.path))
