"""Settings of the office itself: what stands at the head of its papers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.gui.forms import FieldFinding, Form
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language import catalogs, countries, languages
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.logos import read_logo
from desktop_app.office.profile import KIND_NAMES, OfficeKind, OfficeProfile, Wording, checked_series
from desktop_app.office.service import OfficeService

PAPER_LANGUAGES = ("az", "en", "ru")


class OfficeGroup(QWidget):
    """Reads the profile on the reader's lane, writes it on the writer's, and says so."""

    def __init__(self, context: Context, office: OfficeService) -> None:
        super().__init__()
        self._context, self._office = context, office
        self._form = Form(self)
        self._save = Button(context.theme, _("Save"), Kind.PRIMARY, icon_name="check")
        self._logo = LogoField(context, office)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(14))
        self._save.clicked.connect(self._keep)
        context.lanes.reader.ask(office.profile, self._show, owner=self)

    def _show(self, profile: OfficeProfile) -> None:
        self._column.addWidget(self._names(profile))
        self._column.addWidget(self._facts(profile))
        self._column.addWidget(self._logo)
        self._logo.show_profile(profile)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._save)
        self._column.addLayout(foot)

    def _names(self, profile: OfficeProfile) -> Card:
        card = Card(self._context.theme, _("Name and city on documents"))
        spoken = catalogs.current()
        for language in dict.fromkeys((*PAPER_LANGUAGES, *profile.wordings)):
            wording = profile.wordings.get(language, Wording())
            grid = QGridLayout()
            grid.setHorizontalSpacing(self._context.theme.px(14))
            for column, (what, label, text) in enumerate(
                (
                    ("name", _("Name ({language})"), wording.name),
                    ("city", _("City ({language})"), wording.city),
                )
            ):
                said = label.format(language=languages.name(language, spoken))
                row = FieldRow(self._context.theme, said, TextField(self._context.theme, text))
                grid.addWidget(self._form.add(f"{what}_{language}", row), 0, column)
                grid.setColumnStretch(column, 2 - column)
            card.add(grid)
        card.add(
            Label(
                self._context.theme,
                _(
                    "Where a language is left empty, documents in it take the Azerbaijani text and say so before printing."
                ),
                ink="text2",
                wrap=True,
            )
        )
        return card

    def _facts(self, profile: OfficeProfile) -> Card:
        theme, card = self._context.theme, Card(self._context.theme, _("The office"))
        kinds = ChoiceField(theme, [(_(name), kind) for kind, name in KIND_NAMES.items()])
        kinds.choose(profile.kind)
        nations = ChoiceField(theme, [(name, code) for code, name in countries.all(catalogs.current())])
        nations.choose(profile.country)
        for name, row, check in (
            ("kind", FieldRow(theme, _("What it is"), kinds), None),
            ("country", FieldRow(theme, _("Country"), nations), None),
            ("address", FieldRow(theme, _("Address"), TextField(theme, profile.address)), None),
            (
                "series",
                FieldRow(
                    theme,
                    _("Beginning of numbers"),
                    TextField(theme, profile.series),
                    hint=_("One to four capital letters. A change begins a new run of numbers; those given stay."),
                ),
                _series_right,
            ),
        ):
            card.add(self._form.add(name, row, check))
        return card

    def _keep(self) -> None:
        if not self._form.check_all():
            self._form.jump()
            return
        values = {name: str(value or "").strip() for name, value in self._form.values().items() if name != "kind"}
        spoken = [name.removeprefix("name_") for name in values if name.startswith("name_")]
        wordings = {each: Wording(values[f"name_{each}"], values[f"city_{each}"]) for each in spoken}
        kind = OfficeKind(str(self._form.value("kind")))
        self._save.setEnabled(False)
        self._context.lanes.writer.ask(
            lambda: self._office.change_profile(
                kind=kind,
                country=values["country"],
                address=values["address"],
                series=values["series"],
                wordings=wordings,
            ),
            self._kept,
            self._refused,
            owner=self,
        )

    def _kept(self, _profile: OfficeProfile) -> None:
        self._save.setEnabled(True)
        self._context.window.say(_("Saved. Documents from now on will say it so."))

    def _refused(self, error: BaseException) -> None:
        self._save.setEnabled(True)
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("Not saved"), str(error))


class LogoField(Card):
    """The office's logo: seen, chosen, removed."""

    def __init__(self, context: Context, office: OfficeService) -> None:
        super().__init__(context.theme, _("Logo"))
        self._context, self._office = context, office
        self._picture = QLabel()
        self._words = Label(context.theme, "", ink="text2", wrap=True)
        self._choose = Button(context.theme, _("Choose a picture…"), icon_name="photo")
        self._remove = Button(context.theme, _("Remove"), Kind.QUIET)
        row = QHBoxLayout()
        row.setSpacing(context.theme.px(14))
        row.addWidget(self._picture)
        row.addWidget(self._words, stretch=1)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        self.add(row)
        self._choose.clicked.connect(self._ask)
        self._remove.clicked.connect(lambda: self._set(None))

    def show_profile(self, profile: OfficeProfile) -> None:
        """Show the logo there is."""
        picture, side = QPixmap(), self._context.theme.px(72)
        if profile.logo and picture.loadFromData(profile.logo.content):
            shown = picture.scaled(
                side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._picture.setPixmap(shown)
        self._picture.setVisible(profile.logo is not None)
        self._remove.setVisible(profile.logo is not None)
        self._words.setText(
            _("It stands at the head of your documents.")
            if profile.logo
            else _("PNG or JPEG. Documents look well without one, too.")
        )

    def _ask(self) -> None:
        chosen = self._context.prompts.choose_open_file(
            _("Choose the logo"), (FileKind(_("Pictures"), ("png", "jpg", "jpeg")),)
        )
        if chosen is not None:
            self._context.lanes.errand.ask(lambda: read_logo(chosen), self._set, self._refused, owner=self)

    def _set(self, content: bytes | None) -> None:
        self._context.lanes.writer.ask(
            lambda: self._office.set_logo("png", content), self.show_profile, self._refused, owner=self
        )

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("This picture cannot be used"), str(error))


def _series_right(value: object) -> FieldFinding | None:
    try:
        checked_series(str(value).strip())
    except Refused as refused:
        return FieldFinding(str(refused))
    return None
