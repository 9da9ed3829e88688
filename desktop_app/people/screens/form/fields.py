"""All fields of a person in their cards, and the person that they make together."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.forms import FieldFinding, Form
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.checks import CheckBox
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextArea, TextField
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.suggesting import SuggestingField
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language import names
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.names import Gender, Patronymic
from desktop_app.people.rules.checks import Checked, Finding, checked
from desktop_app.people.rules.fields import field_label
from desktop_app.people.rules.values import PersonDetails, PersonDraft, Phone, Spelling, SpellingKind
from desktop_app.people.screens.form.consent import ConsentField
from desktop_app.people.screens.form.inflections import InflectionsField
from desktop_app.people.screens.form.several import SeveralLines, SpellingsField, TokenField
from desktop_app.people.screens.words import (
    country_code,
    country_words,
    date_typed,
    gender_words,
    language_code,
    language_words,
    phone_words,
)

LINES = ("surname", "given", "father", "birth_place", "city", "address", "occupation")
Left = SeveralLines | TokenField | SpellingsField | InflectionsField | ConsentField


@dataclass(frozen=True)
class Offers:
    """What the fields suggest."""

    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    region: str = ""
    """The office's own country: phones without a country code are read as its."""


class PersonFields(QWidget):
    """The cards of the form; `form` knows the fields by the names of a person's."""

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self._region = ""
        self.form = Form(self)
        self.surname, self.given, self.father = (TextField(theme) for _name in range(3))
        self.patronymic = ChoiceField(theme)
        self.gender = ChoiceField(
            theme, [("–", None), *((gender_words(gender), gender) for gender in (Gender.FEMALE, Gender.MALE))]
        )
        self.passport = TextField(theme)
        self.birth = TextField(theme, placeholder=_("24.12.1985 or 1985"))
        self.birth_place, self.city, self.occupation = (SuggestingField(theme) for _name in range(3))
        self.country, self.address = SuggestingField(theme), TextField(theme)
        self.phones = SeveralLines(theme, field_label("phones"), _("Another phone"))
        self.emails = SeveralLines(theme, field_label("emails"), _("Another e-mail"))
        self.spellings = SpellingsField(theme, ("ru", "en", "de", "tr"))
        self.inflections = InflectionsField(theme)
        self.citizenships = TokenField(theme, value_of=country_code, words_of=country_words)
        self.languages = TokenField(theme, value_of=language_code, words_of=language_words)
        self.tags = TokenField(theme)
        self.notes = TextArea(theme, lines=3)
        self.consents = ConsentField(theme, today)
        self._photo = ""  # nothing that is typed
        self.archived = CheckBox(theme, _("Put away: not shown in the list"))
        self._assemble()
        self._connect()

    def draft(self) -> PersonDraft:
        """The person as typed."""
        texts = {name: getattr(self, name).text() for name in LINES}
        passport = self.passport.text().strip()
        spelled = (Spelling(SpellingKind.PASSPORT, "", passport),) if passport else ()
        return PersonDraft(
            **texts,
            patronymic=str(self.patronymic.value or "") if self.father.text().strip() else "",
            gender=self._gender(),
            birth=self.birth.text(),
            country=self.country.text(),
            notes=self.notes.toPlainText(),
            spellings=(*spelled, *self.spellings.values()),
            inflections=self.inflections.values(),
            phones=tuple(map(Phone, self.phones.values())),
            emails=self.emails.values(),
            citizenships=self.citizenships.values(),
            languages=self.languages.values(),
            tags=self.tags.values(),
            consents=self.consents.values(),
            archived=self.archived.isChecked(),
            photo=self._photo,
        )

    def checked(self) -> Checked:
        """The person put right, and what is wrong."""
        return checked(self.draft(), today=self._today(), region=self._region)

    def typed(self) -> PersonDraft:
        """The person put right, but for fields with errors, which stay as they were typed."""
        raw, result = self.draft(), self.checked()
        wrong = {finding.field: getattr(raw, finding.field) for finding in result.errors}
        return replace(result.draft, **wrong)

    def show_details(self, details: PersonDetails) -> None:
        """Put this person in, without taking that for typing."""
        self._photo = details.photo
        words = [Patronymic.OGLU.value, Patronymic.QIZI.value]
        if details.patronymic and details.patronymic not in words:
            words.append(details.patronymic)
        self.patronymic.offer([("–", ""), *((word, word) for word in words)])
        passport, others = _passport_first(details.spellings)
        self.form.fill(
            {
                **{name: getattr(details, name) for name in LINES},
                "patronymic": details.patronymic,
                "gender": details.gender,
                "passport": passport,
                "birth": date_typed(details.birth),
                "country": country_words(details.country),
                "notes": details.notes,
                "archived": details.archived,
            }
        )
        self.spellings.show_values(others)
        self.inflections.show_values(details.inflections)
        self.inflections.show_name(details)
        self.phones.show_values([phone_words(phone.text) for phone in details.phones])
        self.emails.show_values(details.emails)
        self.citizenships.show_values(details.citizenships)
        self.languages.show_values(details.languages)
        self.tags.show_values(details.tags)
        self.consents.show_values(details.consents)
        for row in self.form.wrong():
            row.show_error("")
        self.form.findings_changed.emit()

    def offer(self, offers: Offers) -> None:
        """Suggest these while one types."""
        self._region = offers.region
        self.country.suggestions.offer([country_words(code) for code in offers.countries])
        self.citizenships.offer(offers.countries)
        self.languages.offer(offers.languages)
        self.city.suggestions.offer(offers.cities)
        self.tags.offer(offers.tags)

    def check_all(self) -> bool:
        """Say below each field what is wrong with it; whether nothing is."""
        return self.show_found(self.checked().findings)

    def show_found(self, findings: tuple[Finding, ...]) -> bool:
        """Say these below their fields, and nothing below the others; whether no error is among them."""
        for name in self._named():
            self._say(name, findings)
        self.form.findings_changed.emit()
        return not any(finding.error for finding in findings)

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(14))
        for card in (
            self._name_card(),
            self._contact_card(),
            self._place_card(),
            self._more_card(),
            self._consent_card(),
        ):
            layout.addWidget(card)
        layout.addStretch(1)

    def _name_card(self) -> Card:
        card = Card(self._theme, _("Name"))
        fathers = QWidget()
        row = QHBoxLayout(fathers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(14))
        row.addWidget(self._row("father", self.father), stretch=3)
        row.addWidget(self._row("patronymic", self.patronymic), stretch=2)
        hint = _("Surname or given name: one of them is needed.")
        card.add(
            self._grid(
                self._row("surname", self.surname, hint=hint),
                self._row("given", self.given),
                fathers,
                self._row("passport", self.passport, _("Spelling in the passport"), hint=_("As in the passport")),
            )
        )
        card.add(self._row("spellings", self.spellings, _("Other spellings of the name")))
        card.add(self._row("inflections", self.inflections))
        return card

    def _contact_card(self) -> Card:
        card = Card(self._theme, _("Birth and contact"))
        hint = _("Only for texts that need the gender")
        card.add(
            self._grid(
                self._row("birth", self.birth),
                self._row("gender", self.gender, hint=hint),
                self._row("emails", self.emails),
                self._row("phones", self.phones),
                self._row("birth_place", self.birth_place),
                self._row("citizenships", self.citizenships),
            )
        )
        return card

    def _place_card(self) -> Card:
        card = Card(self._theme, _("Where they live"))
        card.add(self._grid(self._row("country", self.country), self._row("city", self.city)))
        card.add(self._row("address", self.address))
        return card

    def _more_card(self) -> Card:
        card = Card(self._theme, _("More"))
        card.add(
            self._grid(
                self._row("occupation", self.occupation),
                self._row("languages", self.languages, _("Languages")),
                self._row("tags", self.tags, _("Tags"), hint=_("For example: teacher, volunteer")),
                self._row("archived", self.archived),
            )
        )
        card.add(self._row("notes", self.notes))
        return card

    def _consent_card(self) -> Card:
        card = Card(self._theme, _("Consent"))
        card.add(self._row("consents", self.consents, _("To keep and use these data")))
        return card

    def _row(self, name: str, field: QWidget, label: str = "", *, hint: str = "") -> FieldRow:
        row = FieldRow(self._theme, label or field_label(name), field, hint=hint)
        simple = not isinstance(field, Left)
        self.form.add(name, row, self._check_of(name) if simple else None)
        if isinstance(field, Left):
            field.edited.connect(self.form.edited)
            field.left.connect(lambda: self._leave(name))
        return row

    def _grid(self, *rows: QWidget) -> QWidget:
        holder = QWidget()
        grid = CardGrid(holder, gap=self._theme.px(14), least=self._theme.px(220))
        for row in rows:
            grid.addWidget(row)
        return holder

    def _connect(self) -> None:
        self.patronymic.activated.connect(self._take_gender)
        self.gender.activated.connect(self._take_patronymic)
        self.form.edited.connect(lambda: self.inflections.show_name(self.draft()))

    def _check_of(self, name: str) -> Callable[[object], FieldFinding | None]:
        """The check when a field is left; that there is no name at all is said once both were passed."""

        def check(_value: object) -> FieldFinding | None:
            findings = self.checked().findings
            if name == "surname":
                findings = tuple(each for each in findings if each.field != name or each.value)
            elif name == "given":
                self._say("surname", findings)
            return _first(findings, name)

        return check

    def _leave(self, name: str) -> None:
        self._say(name, self.checked().findings)
        self.form.findings_changed.emit()

    def _say(self, name: str, findings: tuple[Finding, ...]) -> None:
        row, finding = self.form.row(name), _first(findings, name)
        if finding is not None and finding.warning:
            row.show_warning(finding.text)
        else:
            row.show_error(finding.text if finding is not None else "")

    def _named(self) -> tuple[str, ...]:
        return (
            *LINES,
            "patronymic", "passport", "birth", "gender", "country", "spellings", "inflections", "phones", "emails",
            "citizenships", "languages", "tags", "consents", "notes", "archived",
        )  # fmt: skip

    def _gender(self) -> Gender | None:
        value = self.gender.value
        return Gender(str(value)) if value else None

    def _take_gender(self) -> None:
        """Son or daughter tells the gender, where nobody has said it."""
        if self._gender() is None:
            self.gender.choose(names.gender_of("", str(self.patronymic.value or "")))

    def _take_patronymic(self) -> None:
        """The gender gives a father's name that stands alone its word."""
        father = self.father.text().strip()
        if father and not self.patronymic.value:
            self.patronymic.choose(names.patronymic_for(self._gender(), father))


def _first(findings: tuple[Finding, ...], name: str) -> FieldFinding | None:
    """The worst there is to say of a field."""
    own = sorted((finding for finding in findings if finding.field == name), key=lambda finding: not finding.error)
    return FieldFinding(own[0].text, warning=not own[0].error) if own else None


def _passport_first(spellings: tuple[Spelling, ...]) -> tuple[str, tuple[Spelling, ...]]:
    """The passport's spelling, which has a field of its own, and the others."""
    plain = [each for each in spellings if each.kind is SpellingKind.PASSPORT and not each.language]
    if not plain:
        return "", spellings
    return plain[0].text, tuple(each for each in spellings if each is not plain[0])
