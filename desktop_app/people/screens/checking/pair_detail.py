"""Two people who may be one, beside each other, with the reasons in words and what can be decided."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Avatar, Chip, ElidedLabel, Label
from desktop_app.gui.widgets.reflow import CardGrid, FlowLayout
from desktop_app.gui.widgets.surfaces import Card, InfoRow, ScrollPane
from desktop_app.language import azerbaijani
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.fields import field_label
from desktop_app.people.rules.pairs import LikelyPair
from desktop_app.people.rules.values import Person
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.screens.words import country_words, date_words, gender_words, joined, phone_words

NOBODY, SOMEBODY = 0, 1


class PairDetail(QWidget):
    """Empty until a pair is shown."""

    look_asked = Signal(int)
    merge_asked = Signal(object)
    part_asked = Signal(object)

    def __init__(self, context: Context, services: PeopleServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._services = context, services
        self._pair: LikelyPair | None = None
        theme = context.theme
        self._headline = Label(theme, "", Type.HEADING, wrap=True)
        self._why = Label(theme, "", Type.BODY, "text2", wrap=True)
        self.merging = Button(theme, _("Merge into one person"), Kind.PRIMARY)
        self.parting = Button(theme, _("Not the same person"))
        self._sides = QVBoxLayout()
        self._assemble()
        self.merging.clicked.connect(lambda: self.merge_asked.emit(self._pair))
        self.parting.clicked.connect(lambda: self.part_asked.emit(self._pair))

    def keep_to(self, *, may: bool) -> None:
        """Whether anything may be decided here."""
        for button in (self.merging, self.parting):
            button.setEnabled(may)

    def show_pair(self, pair: LikelyPair | None) -> None:
        """Show these two; None shows nobody."""
        self._pair = pair
        if pair is None:
            self._stack.setCurrentIndex(NOBODY)
            return
        people = self._services.people
        self._context.lanes.reader.ask(
            lambda: people.people(pair.people),
            lambda both: self._show(pair, both),
            owner=self,
            replaces=f"pair {id(self)}",
        )

    def _assemble(self) -> None:
        theme = self._context.theme
        pane, bar = ScrollPane(theme), QWidget()
        pane.body.setContentsMargins(theme.px(22), theme.px(18), theme.px(20), theme.px(20))
        buttons = FlowLayout(bar, gap=theme.px(10))
        for button in (self.merging, self.parting):
            buttons.addWidget(button)
        pane.body.addWidget(self._headline)
        pane.body.addWidget(self._why)
        pane.body.addWidget(bar)
        pane.body.addLayout(self._sides)
        pane.body.addStretch()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(pane)

    def _show(self, pair: LikelyPair, both: Sequence[Person]) -> None:
        if len(both) < 2:  # one of them has gone meanwhile; the list will say so in a moment
            self._stack.setCurrentIndex(NOBODY)
            return
        self._headline.setText(_("This seems to be one person") if pair.is_sure else _("This may be one person"))
        self._why.setText(pair_words(pair))
        clear(self._sides)
        sides = QWidget()
        grid = CardGrid(sides, gap=self._context.theme.px(14), least=self._context.theme.px(220))
        for person in both:
            grid.addWidget(self._side(person))
        self._sides.addWidget(sides)
        self._stack.setCurrentIndex(SOMEBODY)

    def _side(self, person: Person) -> Card:
        theme, name = self._context.theme, person.name.formal()
        card, head = Card(theme), QHBoxLayout()
        card.setAccessibleName(name)
        head.setSpacing(theme.px(10))
        head.addWidget(Avatar(theme, name, seed=person.id))
        head.addWidget(ElidedLabel(theme, name, Type.MEDIUM), stretch=1)
        if person.archived:
            head.addWidget(Chip(theme, _("archived"), icon_name="archive"))
        card.add(head)
        for line in _lines(theme, person):
            card.add(line)
        looking = Button(theme, _("Look at this person"), Kind.COMPACT)
        looking.setAccessibleName(f"{looking.text()}: {name}")
        looking.clicked.connect(lambda: self.look_asked.emit(person.id))
        row = QHBoxLayout()
        row.addWidget(looking)
        row.addStretch()
        card.add(row)
        return card


def pair_words(pair: LikelyPair) -> str:
    """Why two may be one, as a sentence begins."""
    words = pair.verdict.words()
    return azerbaijani.capitalise_first(words)


def _lines(theme: Theme, person: Person) -> list[InfoRow]:
    """What tells people apart, as far as it is known."""
    told = (
        (field_label("birth"), date_words(person.birth)),
        (field_label("gender"), gender_words(person.gender)),
        (field_label("phones"), joined([phone_words(phone.text) for phone in person.phones])),
        (field_label("emails"), joined(person.emails)),
        (field_label("address"), joined((person.address, person.city, country_words(person.country)))),
        (field_label("occupation"), person.occupation),
        (field_label("spellings"), joined([spelling.text for spelling in person.spellings])),
    )
    return [InfoRow(theme, label, value) for label, value in told if value]
