"""The cards of a person's page."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.surfaces import INFO_LABEL, Card, InfoRow
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.fields import field_label
from desktop_app.people.rules.values import Person
from desktop_app.people.screens.consents import ConsentCard
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.screens.words import (
    age_words,
    country_words,
    date_words,
    gender_words,
    joined,
    language_words,
    phone_words,
    spelling_label,
)

Rows = Sequence[tuple[str, str]]


def person_cards(context: Context, services: PeopleServices, person: Person) -> list[QWidget]:
    """What is known, card by card; notes only where there are any."""
    theme = context.theme
    cards = [
        _contact(theme, person, services.clock.today()),
        _facts(theme, person),
        _spellings(theme, person),
        ConsentCard(context, services, person),
    ]
    if person.notes:
        notes = Card(theme, field_label("notes"))
        notes.add(_copied(Label(theme, person.notes, wrap=True)))
        cards.append(notes)
    return cards


def _contact(theme: Theme, person: Person, today: date) -> QWidget:
    card = Card(theme, _("Contact"))
    age = age_words(person.birth, today)
    if age:
        card.add_to_head(Label(theme, age, Type.SMALL, "text2"))
    rows = [(field_label("phones"), phone_words(phone.text)) for phone in person.phones]
    _fill(theme, card, rows)
    for address in person.emails:
        card.add(_mail_row(theme, address))
    place = joined((person.address, person.city, country_words(person.country)))
    languages = joined([language_words(code) for code in person.languages])
    rest = [(field_label("address"), place), (_("Languages"), languages)]
    _fill(theme, card, rest)
    if not any((person.phones, person.emails, place, languages)):
        card.add(_nothing(theme))
    return card


def _facts(theme: Theme, person: Person) -> QWidget:
    card = Card(theme, _("Personal details"))
    rows = (
        (field_label("birth"), date_words(person.birth)),
        (field_label("birth_place"), person.birth_place),
        (field_label("gender"), gender_words(person.gender)),
        (field_label("citizenships"), joined([country_words(code) for code in person.citizenships])),
        (field_label("occupation"), person.occupation),
    )
    _fill(theme, card, rows)
    if not any(value for _label, value in rows):
        card.add(_nothing(theme))
    return card


def _spellings(theme: Theme, person: Person) -> QWidget:
    card = Card(theme, _("Spellings of the name"))
    rows = [(spelling_label(spelling), spelling.text) for spelling in person.spellings]
    _fill(theme, card, [(_("In everyday use"), person.name.everyday()), *rows])
    return card


def _fill(theme: Theme, card: Card, rows: Rows) -> None:
    for label, value in rows:
        if value:
            card.add(InfoRow(theme, label, value))


def _mail_row(theme: Theme, address: str) -> QWidget:
    row = QWidget()
    name = Label(theme, field_label("emails"), Type.BODY, "text2", wrap=True)
    name.setFixedWidth(theme.px(INFO_LABEL))
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(name)
    layout.addWidget(MailLink(theme, address), stretch=1)
    return row


def _copied(label: Label) -> Label:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _nothing(theme: Theme) -> Label:
    return Label(theme, _("Nothing is written yet."), Type.BODY, "text3", wrap=True)


class MailLink(ElidedLabel):
    """An address that opens the mail program, by click or by Enter."""

    def __init__(self, theme: Theme, address: str) -> None:
        super().__init__(theme, address, Type.BODY, "accent_text")
        self._address = address
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Write an e-mail to {address}").format(address=address))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Open."""
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self._underline(on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And that it is not."""
        super().focusOutEvent(event)
        self._underline(on=False)

    def _underline(self, *, on: bool) -> None:
        font = self.font()
        font.setUnderline(on)
        self.setFont(font)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(f"mailto:{self._address}"))
