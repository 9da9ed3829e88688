"""Consents on a person's page: what holds for each use of the data, noting one, noting that it was withdrawn."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.statement import Statement
from desktop_app.gui.widgets.suggesting import SuggestingField
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.people.rules.consents import ConsentText, is_child, purpose_label
from desktop_app.people.rules.values import Consent, Person, Purpose
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.screens.words import date_typed, date_words, language_words

_SEPARATOR = " · "
Say = Callable[[str], None]


class ConsentCard(Card):
    """One statement for each use that was ever asked about; to keep the data always."""

    def __init__(self, context: Context, services: PeopleServices, person: Person) -> None:
        super().__init__(context.theme, _("Consents"))
        self._context, self._services, self._person = context, services, person
        self._rows = QVBoxLayout()
        self._rows.setSpacing(context.theme.px(8))
        self.noting = Button(context.theme, _("Note a consent…"), Kind.COMPACT, icon_name="plus")
        self.form: ConsentForm | None = None
        self.add(self._rows)
        bar = QHBoxLayout()
        bar.addWidget(self.noting)
        bar.addStretch()
        self.add(bar)
        self.noting.clicked.connect(self._begin)
        for purpose in Purpose:
            if statement := self._statement(purpose):
                self._rows.addWidget(statement)

    def _statement(self, purpose: Purpose) -> QWidget | None:
        theme, label = self._context.theme, purpose_label(purpose)
        given = [each for each in self._person.consents if each.purpose is purpose]
        holding = self._person.consent_to(purpose)
        if holding is not None:
            statement = Statement(theme, "circle-check", "teal", label, consent_line(holding))
            ending = Button(theme, _("It was withdrawn"), Kind.LINK)
            ending.setAccessibleName(_("Consent to “{purpose}” was withdrawn").format(purpose=label))
            ending.clicked.connect(lambda: self._withdraw(purpose))
            statement.add(ending)
            return statement
        if given:
            ended = _("withdrawn on {date}").format(date=date_words(given[-1].withdrawn_on))
            return Statement(theme, "alert-circle", "error", label, _SEPARATOR.join((_("No longer allowed"), ended)))
        if purpose is Purpose.PROCESSING:
            return Statement(theme, "alert-circle", "error", label, _("No consent to keep these data yet"))
        return None

    def _begin(self) -> None:
        """Read the texts there are, then ask."""
        self.noting.setEnabled(False)
        self._context.lanes.reader.ask(lambda: self._services.consents.texts, self._ask, owner=self)

    def _ask(self, texts: Sequence[ConsentText]) -> None:
        today = self._services.clock.today()
        self.form = ConsentForm(self._context, self._person, texts, date_typed(today.isoformat()))
        self.form.by_row.set_required(required=is_child(self._person.birth, today))
        self.form.keeping.clicked.connect(self._give)
        self.form.leaving.clicked.connect(self._leave)
        self.noting.hide()
        self.add(self.form)
        self.form.purpose.setFocus()

    def _leave(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = None
        self.noting.setEnabled(True)
        self.noting.show()
        self.noting.setFocus()

    def _give(self) -> None:
        if self.form is not None:
            consent, person_id, consents = self.form.consent(), self._person.id, self._services.consents
            said = _("The consent was noted")
            self._context.lanes.writer.ask(
                lambda: consents.give(person_id, consent), lambda now: self._say(said, now), self._refused, owner=self
            )

    def _withdraw(self, purpose: Purpose) -> None:
        person_id, consents = self._person.id, self._services.consents
        said = _("The withdrawal was noted")
        self._context.lanes.writer.ask(
            lambda: consents.withdraw(person_id, purpose), lambda now: self._say(said, now), self._refused, owner=self
        )

    def _say(self, said: str, now: Person) -> None:
        former, consents, lanes = self._person.consents, self._services.consents, self._context.lanes
        window, owner = self._context.window, self.window()  # this card is made anew with each reload

        def undo() -> None:
            lanes.writer.ask(
                lambda: consents.put_back(now.id, now.version, former),
                lambda _person: None,
                lambda problem: _say_refused(problem, window.say),
                owner=owner,
            )

        window.say(said, undo)

    def _refused(self, problem: BaseException) -> None:
        _say_refused(problem, self.form.say if self.form is not None else self._context.window.say)


class ConsentForm(QWidget):
    """What is to be known of a consent: to what, when, how, to which text, by whom."""

    def __init__(self, context: Context, person: Person, texts: Sequence[ConsentText], today: str) -> None:
        super().__init__()
        theme = context.theme
        self._texts = texts
        first = next((each for each in Purpose if person.consent_to(each) is None), Purpose.PROCESSING)
        self.purpose = ChoiceField(theme, [(purpose_label(each), each) for each in Purpose])
        self.purpose.choose(first)
        self.given_on = TextField(theme, today)
        self.how = SuggestingField(theme)
        self.how.suggestions.offer([_("signed sheet"), _("by e-mail"), _("by word of mouth"), _("on the website")])
        self.version = ChoiceField(theme, [(each.version, each.version) for each in texts] + [(_("another text"), "")])
        self.language = ChoiceField(theme, self._languages())
        self.given_by = TextField(theme)
        self.wording = Label(theme, "", ink="text2", wrap=True)
        self.finding = Label(theme, "", ink="error", wrap=True)
        self.keeping = Button(theme, _("Note it"), Kind.PRIMARY)
        self.leaving = Button(theme, _("Cancel"))
        self.by_row = FieldRow(theme, _("Parent or guardian"), self.given_by)
        self._assemble(context)
        for field in (self.purpose, self.version, self.language):
            field.currentIndexChanged.connect(self._show_wording)
        self._show_wording()

    def consent(self) -> Consent:
        """As it was typed."""
        version = str(self.version.value or "")
        return Consent(
            given_on=self.given_on.text().strip(),
            how=self.how.text().strip(),
            text_version=version,
            purpose=self.chosen_purpose(),
            text_language=str(self.language.value or "") if version else "",
            given_by=self.given_by.text().strip(),
        )

    def chosen_purpose(self) -> Purpose:
        """What it is for; Qt hands a word of an enumeration back as plain text."""
        return Purpose(str(self.purpose.value))

    def say(self, text: str) -> None:
        """Say what is wrong, above the buttons."""
        self.finding.setText(text)
        self.finding.show()

    def _assemble(self, context: Context) -> None:
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        for row in (
            FieldRow(theme, _("What for"), self.purpose),
            FieldRow(theme, _("Given on"), self.given_on),
            FieldRow(theme, _("How it was given"), self.how),
            self.by_row,
            FieldRow(theme, _("Version of the text"), self.version),
            FieldRow(theme, _("Language of the text"), self.language),
            self.wording,
            self.finding,
        ):
            column.addWidget(row)
        self.finding.hide()
        bar = QWidget()
        buttons = FlowLayout(bar, gap=theme.px(10))
        buttons.addWidget(self.leaving)
        buttons.addWidget(self.keeping)
        column.addWidget(bar)

    def _languages(self) -> list[tuple[str, object]]:
        known = {language for each in self._texts for by in each.texts.values() for language in by}
        mine = catalogs.current()
        return [(language_words(each), each) for each in sorted(known, key=lambda each: (each != mine, each))]

    def _show_wording(self) -> None:
        """The very words that are agreed to."""
        version, language = self.version.value, str(self.language.value or "")
        text = next((each for each in self._texts if each.version == version), None)
        words = text.texts[self.chosen_purpose()].get(language, "") if text else ""
        self.wording.setText(words)
        self.wording.setVisible(bool(words))


def consent_line(consent: Consent) -> str:
    """When, how, by whom, to which text."""
    text = " ".join(filter(None, (consent.text_version, language_words(consent.text_language))))
    parts = (
        date_words(consent.given_on),
        consent.how,
        _("given by {name}").format(name=consent.given_by) if consent.given_by else "",
        _("text {version}").format(version=text) if text else "",
    )
    return _SEPARATOR.join(filter(None, parts))


def _say_refused(problem: BaseException, say: Say) -> None:
    if not isinstance(problem, Refused):
        raise problem
    say(str(problem))
