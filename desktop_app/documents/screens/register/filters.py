"""Which documents the register shows: all, or those of a state, a year, a kind, a person, a batch."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.documents.rules.register import STATES, RegisterMatching, state_words
from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.chips import FilterChips, FilterOption
from desktop_app.gui.widgets.fields import ChoiceField
from desktop_app.gui.widgets.reflow import FlowLayout, SideBySide
from desktop_app.language.catalogs import gettext as _

ALL: Final = "all"


class RegisterFilters(QWidget):
    """Chips for the states, fields for year and kind; what they say together is `matching`."""

    matching_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options = [FilterOption(ALL, _("All")), *(FilterOption(state, state_words(state)) for state in STATES)]
        self.states = FilterChips(theme, options)
        self.states.setToolTip(f"{_('Filter')} ({shortcut_text(Command.FILTER)})")
        self.years = _choice(theme, _("Year"), _("All years"))
        self.kinds = _choice(theme, _("Kind"), _("All kinds"))
        self.only = Button(theme, "", Kind.COMPACT, icon_name="x")
        self._only = RegisterMatching()
        self._assemble(theme)
        self.show_years(())
        self.show_kinds({})
        self._say_only("")
        for changed in (self.states.chosen, self.years.value_changed, self.kinds.value_changed):
            changed.connect(self.matching_changed)
        self.only.clicked.connect(lambda: self.show_only(RegisterMatching()))

    @property
    def matching(self) -> RegisterMatching:
        """What is let through, whatever is searched for."""
        key = self.states.key
        return replace(
            self._only,
            state=next((state for state in STATES if state == key), None),
            year=_number(self.years.value),
            template=str(self.kinds.value) if self.kinds.value else None,
        )

    @property
    def is_on(self) -> bool:
        """Whether anything is kept out."""
        return self.matching != RegisterMatching()

    def searching(self, text: str) -> RegisterMatching:
        """What is let through of what is searched for."""
        return replace(self.matching, text=text)

    def show_years(self, years: Sequence[int]) -> None:
        """Offer the years that have documents."""
        _offer(self.years, [(_("All years"), None), *((str(year), year) for year in years)])

    def show_kinds(self, titles: Mapping[str, str]) -> None:
        """Offer the kinds of documents."""
        _offer(self.kinds, [(_("All kinds"), None), *((title, name) for name, title in titles.items())])

    def show_only(self, only: RegisterMatching, words: str = "") -> None:
        """Let only the documents of one person or one batch through, which `words` name; of whatever else, all."""
        self._only = only
        self._say_only(words)
        self.matching_changed.emit()

    def clear(self) -> None:
        """Let everything through."""
        self.states.choose(ALL)
        self._only = RegisterMatching()
        self._say_only("")
        for field in (self.years, self.kinds):
            blocked = field.blockSignals(True)
            field.setCurrentIndex(0)
            field.blockSignals(blocked)
        self.matching_changed.emit()

    def _say_only(self, words: str) -> None:
        self.only.setText(words)
        self.only.setAccessibleName(_("Show all documents, not only {name}").format(name=words))
        self.only.setToolTip(_("Show all documents"))
        self.only.setVisible(self._only != RegisterMatching())

    def _assemble(self, theme: Theme) -> None:
        chips = QWidget()
        column = QVBoxLayout(chips)
        column.setContentsMargins(0, theme.px(3), 0, theme.px(3))
        column.addWidget(self.states)
        fields = QWidget()
        flow = FlowLayout(fields, gap=theme.px(8))
        flow.addWidget(self.years)
        flow.addWidget(self.kinds)
        line = SideBySide(
            gap=theme.px(8), side=flow.sizeHint().width() + theme.px(4), least=self.states.sizeHint().width()
        )
        line.addWidget(chips)
        line.addWidget(fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addLayout(line)
        layout.addWidget(self.only, alignment=Qt.AlignmentFlag.AlignLeading)


def _choice(theme: Theme, name: str, everything: str) -> ChoiceField:
    """A field that is at least as wide as its first option; longer ones are read in the list."""
    field = ChoiceField(theme)
    field.setAccessibleName(name)
    field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    field.setMinimumWidth(theme.metrics(Type.BODY).horizontalAdvance(everything) + theme.px(58))
    return field


def _offer(field: ChoiceField, options: Sequence[tuple[str, object]]) -> None:
    """Offer these, with what was chosen still chosen if it is among them, without telling."""
    former = field.value
    blocked = field.blockSignals(True)
    field.offer(options)
    field.choose(former)
    field.blockSignals(blocked)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
