"""The two people beside each other: who stays, which value is right, and what only one of them says."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card, InfoRow
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.differences import plain
from desktop_app.people.rules.fields import field_label
from desktop_app.people.rules.merging import differing, gained, merged
from desktop_app.people.rules.values import Person, PersonDetails, PersonDraft
from desktop_app.people.screens.merge.choice import LEFT, ChoiceLine, person_side, value_side
from desktop_app.people.screens.words import country_words, date_words, joined, value_words


class Comparison(QWidget):
    """Made with two people, of whom the first stays; who stays gives every field, until another side is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, people: tuple[Person, Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._people = theme, people
        first, second = (person_side(theme, each.name.formal(), each.id, _tells(each)) for each in people)
        self.staying = ChoiceLine(theme, _("Who stays"), (first, second))
        self.lines = {name: self._line(name) for name in differing(*people)}
        self._taken = QVBoxLayout()
        self._assemble()
        self._show_taken()
        self.staying.chosen_changed.connect(self._follow)

    def kept_and_other(self) -> tuple[Person, Person]:
        """The one who stays, then the one who goes."""
        first, second = self._people
        return (first, second) if self.staying.chosen == LEFT else (second, first)

    def chosen(self) -> frozenset[str]:
        """The differing fields that are right in the one who goes."""
        return frozenset(name for name, line in self.lines.items() if line.chosen != self.staying.chosen)

    def draft(self) -> PersonDraft:
        """The one person that both would be."""
        return merged(*self.kept_and_other(), self.chosen())

    def _assemble(self) -> None:
        theme = self._theme
        who, what = Card(theme), Card(theme, _("What is right"))
        who.add(self.staying)
        for line in self.lines.values():
            what.add(line)
        if not self.lines:
            what.add(Label(theme, _("The two contradict each other in nothing."), Type.BODY, "text2", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addWidget(who)
        column.addWidget(what)
        column.addLayout(self._taken)
        column.addStretch(1)

    def _line(self, name: str) -> ChoiceLine:
        left, right = (value_side(self._theme, _value(name, each)) for each in self._people)
        line = ChoiceLine(self._theme, field_label(name), (left, right))
        line.chosen_changed.connect(self.changed)
        return line

    def _follow(self, side: int) -> None:
        for line in self.lines.values():
            line.choose(side)
        self._show_taken()
        self.changed.emit()

    def _show_taken(self) -> None:
        """What the one who stays gets from the other without being asked."""
        clear(self._taken)
        values = gained(*self.kept_and_other())
        if values:
            card = Card(self._theme, _("What comes from the other"))
            for name, value in values.items():
                card.add(InfoRow(self._theme, field_label(name), value_words(name, plain(value))))
            self._taken.addWidget(card)


def _tells(person: Person) -> str:
    return joined((date_words(person.birth), person.city, country_words(person.country)))


def _value(name: str, details: PersonDetails) -> str:
    if name == "father":
        return f"{details.father} {details.patronymic}".strip()
    return value_words(name, plain(getattr(details, name)))
