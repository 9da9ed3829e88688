"""The page about the office: its names, what it is, where it is, how its numbers begin."""

from desktop_app.gui.forms import FieldFinding, Form
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextField
from desktop_app.language import catalogs, countries, languages
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.profile import (
    DEFAULT_SERIES,
    FIRST_LANGUAGE,
    KIND_NAMES,
    OfficeKind,
    Wording,
    checked_series,
)
from desktop_app.office.screens.wizard.page import Page

LOCAL_LANGUAGES = ("de", "en", "ru", "tr", "fr", "uk", "ka", "fa", "ar", "he")


class OfficePage(Page):
    """Asks only what papers need; address and logo may wait for Settings."""

    def __init__(self, theme: Theme, year: int) -> None:
        super().__init__(
            theme,
            _("Your office"),
            _("This stands at the head of your documents. All of it can be changed later."),
        )
        self._year = year
        spoken = catalogs.current()
        self.form = Form(self)
        self._series = FieldRow(theme, _("Beginning of numbers"), TextField(theme, DEFAULT_SERIES))
        kinds = [(_(name), kind) for kind, name in KIND_NAMES.items()]
        nations = [("", ""), *((name, code) for code, name in countries.all(spoken))]
        local = [(languages.name(code, spoken), code) for code in LOCAL_LANGUAGES]
        self.add(self.form.add("kind", FieldRow(theme, _("What it is"), ChoiceField(theme, kinds))))
        self.add(
            self.form.add(
                "name",
                FieldRow(theme, _("Name in Azerbaijani"), TextField(theme), required=True),
                self._needed,
            )
        )
        self.add(
            self.form.add("local_name", FieldRow(theme, _("Name in the local language"), TextField(theme))),
            self.form.add("local_language", FieldRow(theme, _("That language"), ChoiceField(theme, local))),
        )
        self.add(
            self.form.add(
                "country",
                FieldRow(theme, _("Country"), ChoiceField(theme, nations), required=True),
                self._needed,
            ),
            self.form.add("city", FieldRow(theme, _("City"), TextField(theme), required=True), self._needed),
        )
        self._series.setMaximumWidth(theme.px(300))
        self.add(self.form.add("series", self._series, self._series_right))
        self.form.edited.connect(self._show_number)
        self._show_number()

    def complete(self) -> bool:
        """Whether the office can be made of what stands here."""
        whole = self.form.check_all()
        if not whole:
            self.form.jump()
        return whole

    @property
    def kind(self) -> OfficeKind:
        """What the office is."""
        return OfficeKind(str(self.form.value("kind")))

    @property
    def wordings(self) -> dict[str, Wording]:
        """Its names by language."""
        city = self._text("city")
        wordings = {FIRST_LANGUAGE: Wording(self._text("name"), city)}
        if self._text("local_name"):
            wordings[self._text("local_language")] = Wording(self._text("local_name"), city)
        return wordings

    @property
    def country(self) -> str:
        """Its country's code."""
        return self._text("country")

    @property
    def series(self) -> str:
        """What its numbers begin with."""
        return self._text("series")

    def _text(self, name: str) -> str:
        return str(self.form.value(name) or "").strip()

    def _show_number(self) -> None:
        self._series.show_hint(
            _("A document's number will be: {number}").format(number=f"{self.series}-{self._year}/0001")
        )

    @staticmethod
    def _needed(value: object) -> FieldFinding | None:
        return None if str(value or "").strip() else FieldFinding(_("Please fill this in; documents need it."))

    @staticmethod
    def _series_right(value: object) -> FieldFinding | None:
        try:
            checked_series(str(value).strip())
        except Refused as refused:
            return FieldFinding(str(refused))
        return None
