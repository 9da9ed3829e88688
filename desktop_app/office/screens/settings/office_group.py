"""Settings of the office itself: what stands at the head of its papers."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop_app.gui.forms import FieldFinding, Form, FormFooter
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind, Revealer
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language import catalogs, languages
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.profile import (
    FIRST_LANGUAGE,
    KIND_NAMES,
    OfficeKind,
    OfficeProfile,
    Wording,
    checked_series,
)
from desktop_app.office.screens.countries import country_chosen, country_field
from desktop_app.office.screens.languages import at_hand, in_order
from desktop_app.office.screens.settings.logo_card import LogoCard
from desktop_app.office.screens.settings.page import GroupPage
from desktop_app.office.service import OfficeService


class OfficeGroup(GroupPage):
    """Reads the profile on the reader's lane, writes it on the writer's, and says so."""

    def __init__(self, context: Context, office: OfficeService) -> None:
        super().__init__(context.theme)
        self._context, self._office = context, office
        self.form = Form(self)
        self.saving = Button(context.theme, _("Save"), Kind.PRIMARY, icon_name="check")
        self.saving.clicked.connect(self._keep)
        self.foot = self._footer = FormFooter(context.theme, self.form)
        self._footer.add_button(self.saving)
        self.form.edited.connect(lambda: self._footer.say_draft(_("Not saved yet")))
        context.lanes.reader.ask(office.profile, self._show, owner=self)

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Save."""
        return {Command.SAVE: self.saving.click}

    def _show(self, profile: OfficeProfile) -> None:
        logo = LogoCard(self._context, self._office)
        logo.show_profile(profile)
        for part in (self._names(profile), self._facts(profile), logo):
            self.column.addWidget(part)

    def _names(self, profile: OfficeProfile) -> Card:
        theme, spoken = self._context.theme, catalogs.current()
        card = Card(theme, _("Name and city on documents"))
        words = _("A language that is left empty takes the Azerbaijani text; you are told so before printing.")
        card.add(Label(theme, words, ink="text2", wrap=True))
        shown = at_hand(profile.wordings, spoken, profile.country)
        more: list[QWidget] = []
        for code in in_order(profile.wordings, shown):
            wording, language = profile.wordings.get(code, Wording()), languages.name(code, spoken)
            needed = code == FIRST_LANGUAGE
            name = FieldRow(
                theme, _("Name ({language})").format(language=language), TextField(theme, wording.name), required=needed
            )
            city = FieldRow(theme, _("City ({language})").format(language=language), TextField(theme, wording.city))
            pair = self._pair(
                card,
                self.form.add(f"name_{code}", name, _needed if needed else None),
                self.form.add(f"city_{code}", city),
            )
            if code not in shown:
                more.append(pair)
        if more:
            card.add(Revealer(theme, _("In other languages"), more))
        return card

    def _facts(self, profile: OfficeProfile) -> Card:
        theme, card = self._context.theme, Card(self._context.theme, _("The office"))
        kinds = ChoiceField(theme, [(_(name), kind) for kind, name in KIND_NAMES.items()])
        kinds.choose(profile.kind)
        nations = country_field(theme)
        nations.choose(profile.country)
        hint = _("One to four capital letters. A change begins a new run of numbers; those given stay.")
        series = FieldRow(theme, _("Beginning of numbers"), TextField(theme, profile.series), hint=hint)
        address = FieldRow(theme, _("Address"), TextField(theme, profile.address))
        self._pair(
            card,
            self.form.add("kind", FieldRow(theme, _("What it is"), kinds)),
            self.form.add("country", FieldRow(theme, _("Country"), nations, required=True), country_chosen),
        )
        self._pair(card, self.form.add("address", address), self.form.add("series", series, _series_right))
        return card

    def _pair(self, card: Card, one: FieldRow, other: FieldRow) -> QWidget:
        """Two fields side by side where the width allows."""
        theme, pair = self._context.theme, QWidget()
        grid = CardGrid(pair, gap=theme.px(14), least=theme.px(220), columns=2)
        grid.addWidget(one)
        grid.addWidget(other)
        card.add(pair)
        return pair

    def _keep(self) -> None:
        if not self.form.check_all():
            self.form.jump()
            return
        text = {name: str(value or "").strip() for name, value in self.form.values().items()}
        spoken = [name.removeprefix("name_") for name in text if name.startswith("name_")]
        wordings = {code: Wording(text[f"name_{code}"], text[f"city_{code}"]) for code in spoken}
        self.saving.setEnabled(False)
        self._context.lanes.writer.ask(
            lambda: self._office.change_profile(
                kind=OfficeKind(text["kind"]),
                country=text["country"],
                address=text["address"],
                series=text["series"],
                wordings=wordings,
            ),
            self._kept,
            self._refused,
            owner=self,
        )

    def _kept(self, _profile: OfficeProfile) -> None:
        self.saving.setEnabled(True)
        self._footer.say_draft("")
        self._context.window.say(_("Saved. Documents from now on will say it so."))

    def _refused(self, error: BaseException) -> None:
        self.saving.setEnabled(True)
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("Not saved"), str(error))


def _needed(value: object) -> FieldFinding | None:
    return None if str(value).strip() else FieldFinding(_("Please fill this in; documents need it."))


def _series_right(value: object) -> FieldFinding | None:
    try:
        checked_series(str(value).strip())
    except Refused as refused:
        return FieldFinding(str(refused))
    return None
