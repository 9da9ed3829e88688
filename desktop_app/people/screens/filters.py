"""Which people a list shows: chips for the usual questions, a panel for place, tag and language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, IconButton, Kind
from desktop_app.gui.widgets.chips import FilterChips, FilterOption
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow
from desktop_app.gui.widgets.reflow import CardGrid, FlowLayout
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.values import Choice, Choices, Matching
from desktop_app.people.screens.services import ListedPeople
from desktop_app.people.screens.words import country_words, language_words

ALL, WITHOUT_CONSENT, ARCHIVED = "all", "without consent", "archived"
_OF_CHIP = {
    ALL: Matching(),
    WITHOUT_CONSENT: Matching(without_consent=True),
    ARCHIVED: Matching(archived=True),
}


@dataclass(frozen=True)
class Counts:
    """How many people the chips let through."""

    everybody: int
    without_consent: int
    archived: int

    @property
    def consent_tells(self) -> bool:
        """Whether missing consent is the exception, worth marking in every row."""
        return self.without_consent * 2 <= self.everybody


class FilterBar(QWidget):
    """Chips, and behind a button the panel; `matching` is what they say together, without any text."""

    matching_changed = Signal()
    counted = Signal(object)
    """The `Counts` of the whole office."""

    def __init__(self, context: Context, services: ListedPeople, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._services = context, services
        self._import_id: int | None = None
        self._counts: Counts | None = None
        theme = context.theme
        self.chips = FilterChips(theme)
        opening = f"{_('Filter')} ({shortcut_text(Command.FILTER)})"
        self.opening = IconButton(theme, "filter", opening, ink="text")
        self.opening.setCheckable(True)
        self.panel = FilterPanel(context)
        self._panel_pane = ScrollPane(theme, margin=0)
        self._panel_pane.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._panel_pane.body.addWidget(self.panel)
        self._panel_pane.hide()
        self._active = QWidget()
        self._active_chips = FlowLayout(self._active, gap=theme.px(6))
        self._active.hide()
        self._assemble()
        self._connect()

    @property
    def matching(self) -> Matching:
        """Whom the filters let through."""
        return replace(
            self.panel.applied_to(_OF_CHIP[self.chips.key or ALL]),
            import_id=self._import_id,
        )

    @property
    def is_on(self) -> bool:
        """Whether anything but the first chip is on."""
        return self.matching != Matching()

    def clear(self) -> None:
        """Let everybody through."""
        self._import_id = None
        self.chips.choose(ALL)
        self.panel.clear()
        self._tell()

    def show_import(self, import_id: int) -> None:
        """Let only those through who came with this import."""
        self._import_id = import_id
        self._tell()

    def toggle_panel(self) -> None:
        """Open the panel and go into it, or close it."""
        self.opening.setChecked(not self.opening.isChecked())
        if self.opening.isChecked():
            self.panel.city.setFocus()

    def reload(self) -> None:
        """Count anew, and offer what there is now."""
        lanes = self._context.lanes
        lanes.errand.ask(self._count, self._show_counts, owner=self, replaces=f"counts {id(self)}")
        lanes.errand.ask(self._choices, self.panel.offer, owner=self, replaces=f"choices {id(self)}")

    def _assemble(self) -> None:
        theme = self._context.theme
        first = QHBoxLayout()
        first.setSpacing(theme.px(6))
        first.addWidget(self.chips, stretch=1)
        first.addWidget(self.opening)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addLayout(first)
        layout.addWidget(self._active)
        layout.addWidget(self._panel_pane)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._tell)
        self.opening.toggled.connect(self._panel_pane.setVisible)
        self.panel.changed.connect(self._tell)
        self.panel.clearing.clicked.connect(self.clear)

    def _tell(self) -> None:
        self._show_active()
        self.matching_changed.emit()

    def _show_active(self) -> None:
        """A chip with a cross for each filter of the panel that is on, also while the panel is shut."""
        clear(self._active_chips)
        for text, remove in self.panel.active():
            self._active_chips.addWidget(self._removable(text, remove))
        if self._import_id is not None:
            self._active_chips.addWidget(self._removable(_("this import"), self._forget_import))
        self._active.setVisible(self._active_chips.count() > 0)

    def _removable(self, text: str, remove: Callable[[], None]) -> QWidget:
        chip = Button(self._context.theme, text, Kind.COMPACT, icon_name="x")
        chip.setAccessibleName(_("Remove the filter: {filter}").format(filter=text))
        chip.clicked.connect(lambda _checked=False: remove())
        return chip

    def _forget_import(self) -> None:
        self._import_id = None
        self._tell()

    def _count(self) -> Counts:
        count = self._services.people.count
        return Counts(count(), count(_OF_CHIP[WITHOUT_CONSENT]), count(_OF_CHIP[ARCHIVED]))

    def _choices(self) -> Choices:
        return self._services.people.choices()

    def _show_counts(self, counts: Counts) -> None:
        if counts != self._counts:
            self._counts = counts
            self.chips.offer(_options(counts, keep=self.chips.key))
        self.counted.emit(counts)


class FilterPanel(QWidget):
    """Place, tag and language; each choice shows how many people it lets through."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.city, self.country = ChoiceField(theme), ChoiceField(theme)
        self.tag, self.language = ChoiceField(theme), ChoiceField(theme)
        self.clearing = Button(theme, _("Clear all filters"), Kind.LINK)
        self._offering = False
        self.offer(Choices())
        fields = (
            (_("City"), self.city),
            (_("Country"), self.country),
            (_("Tag"), self.tag),
            (_("Language"), self.language),
        )
        grid = CardGrid(self, gap=theme.px(8), least=theme.px(120))
        for label, field in fields:
            grid.addWidget(FieldRow(theme, label, field))
            field.value_changed.connect(self._tell)
        grid.addWidget(self.clearing)

    def applied_to(self, matching: Matching) -> Matching:
        """`matching` with what is chosen here."""
        return replace(
            matching,
            city=_chosen(self.city),
            country=_chosen(self.country),
            tag=_chosen(self.tag),
            language=_chosen(self.language),
        )

    def active(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """What is chosen, in words, and the way to take it back."""
        said = (
            (self.city, str),
            (self.country, country_words),
            (self.tag, str),
            (self.language, language_words),
        )
        return [(words(_chosen(field)), partial(field.choose, "")) for field, words in said if _chosen(field)]

    def clear(self) -> None:
        """Choose nothing."""
        self._offering = True
        for field in (self.city, self.country, self.tag, self.language):
            field.choose("")
        self._offering = False

    def offer(self, choices: Choices) -> None:
        """Offer these; what is chosen stays chosen, also when nobody is left who has it."""
        self._offering = True
        for field, found, words in (
            (self.city, choices.cities, str),
            (self.country, choices.countries, country_words),
            (self.tag, choices.tags, str),
            (self.language, choices.languages, language_words),
        ):
            former = _chosen(field)
            gone = former and former not in {choice.value for choice in found}
            offered = (*found, Choice(former, 0)) if gone else found
            named = [(f"{words(choice.value)} · {choice.count}", choice.value) for choice in offered]
            field.offer([(_("any"), ""), *named])
            field.choose(former)
        self._offering = False

    def _tell(self) -> None:
        if not self._offering:
            self.changed.emit()


def _chosen(field: ChoiceField) -> str:
    return str(field.value or "")


def _options(counts: Counts, keep: str) -> list[FilterOption]:
    """The chips; one that would let nobody through is left out, unless it is on."""
    options = (
        FilterOption(ALL, _("All"), counts.everybody),
        FilterOption(WITHOUT_CONSENT, _("No consent"), counts.without_consent),
        FilterOption(ARCHIVED, _("Archived"), counts.archived),
    )
    return [option for option in options if option.count or option.key in {ALL, keep}]
