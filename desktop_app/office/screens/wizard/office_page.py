"""The page about the office: its names, where it is, what it is, how its numbers begin."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from desktop_app.gui.forms import FieldFinding
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextField
from desktop_app.language import catalogs, languages
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.profile import (
    DEFAULT_SERIES,
    FIRST_LANGUAGE,
    KIND_NAMES,
    NewOffice,
    OfficeKind,
    Wording,
    checked_series,
)
from desktop_app.office.screens.countries import country_chosen, country_field
from desktop_app.office.screens.languages import LOCAL, local_languages
from desktop_app.office.screens.wizard.page import Page

HOME_COUNTRY = "AZ"


class OfficePage(Page):
    """Asks only what papers need; address and logo may wait for Settings."""

    def __init__(self, theme: Theme, year: int, country: str) -> None:
        super().__init__(
            theme,
            _("Your office"),
            _(
                "This stands at the head of your documents. All of it can be changed later. The office is kept in this "
                "computer's own folder for programs: Documents and Desktop are often synchronised, which damages it."
            ),
        )
        self._year, self._country = year, ""
        self._add_fields(theme)
        self.form.edited.connect(self._follow)
        self.fill({"country": country, "local_language": first_language(country)})

    def fill(self, answers: Mapping[str, object]) -> None:
        """Put earlier answers back just as they were."""
        super().fill(answers)
        self._country = self.text("country")
        self._show_number()

    def office(self, user: str) -> NewOffice:
        """The office as answered, with this administrator."""
        wordings = {FIRST_LANGUAGE: Wording(self.text("name"), self.text("city"))}
        local = Wording(self.text("local_name"), self.text("local_city"))
        if (local.name or local.city) and self.text("local_language"):
            wordings[self.text("local_language")] = local
        return NewOffice(
            kind=OfficeKind(self.text("kind")),
            country=self.text("country"),
            wordings=wordings,
            user=user,
            series=self.text("series"),
        )

    def _add_fields(self, theme: Theme) -> None:
        spoken = catalogs.current()
        local = ChoiceField(theme, [("", ""), *local_languages(spoken)])
        kinds = ChoiceField(theme, [(_(name), kind) for kind, name in KIND_NAMES.items()])
        rows = (
            ("name", FieldRow(theme, _("Name in Azerbaijani"), TextField(theme), required=True), _needed),
            ("country", FieldRow(theme, _("Country"), country_field(theme), required=True), country_chosen),
            ("city", FieldRow(theme, _("City"), TextField(theme), required=True), _needed),
            ("local_name", FieldRow(theme, _("Name in the local language"), TextField(theme)), None),
            ("local_language", FieldRow(theme, _("Local language"), local), self._named),
            ("local_city", FieldRow(theme, _("City in that language"), TextField(theme)), None),
            ("kind", FieldRow(theme, _("What it is"), kinds), None),
            ("series", FieldRow(theme, _("Beginning of numbers"), TextField(theme, DEFAULT_SERIES)), _series_right),
        )
        made = {name: self.form.add(name, row, check) for name, row, check in rows}
        self.add(made["name"])
        self.add(made["country"], made["city"])
        self.add(made["local_name"])
        self.add(made["local_language"], made["local_city"])
        self.add(made["kind"], made["series"])

    def _follow(self) -> None:
        """Let the local language follow the country unless another was chosen."""
        country = self.text("country")
        if country != self._country:
            if self.text("local_language") == first_language(self._country):
                self.form.fill({"local_language": first_language(country)})
            self._country = country
        self._show_number()

    def _show_number(self) -> None:
        number = f"{self.text('series')}-{self._year}/0001"
        self.form.row("series").show_hint(_("A document's number will be: {number}").format(number=number))

    def _named(self, value: object) -> FieldFinding | None:
        if value or not (self.text("local_name") or self.text("local_city")):
            return None
        return FieldFinding(_("Please choose the language of this name."))


def system_country() -> str:
    """The country that this computer is set to, as a code; none when it does not say, or says Azerbaijan itself."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    return code if code != HOME_COUNTRY else ""


def first_language(country: str) -> str:
    """The language that papers of a country are most likely in; none when it is not known."""
    return next((each for each in languages.of_country(country) if each in LOCAL), "")


def _needed(value: object) -> FieldFinding | None:
    return None if str(value or "").strip() else FieldFinding(_("Please fill this in; documents need it."))


def _series_right(value: object) -> FieldFinding | None:
    try:
        checked_series(str(value).strip())
    except Refused as refused:
        return FieldFinding(str(refused))
    return None
